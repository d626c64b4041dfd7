"""Persons of whom a report gives only a surname or a nickname: joined to someone whom a kindred report names in full."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from quipu.model import EntityKind
from quipu.resolve.across import answers, context_keys, stray_names
from quipu.resolve.census import name_key
from quipu.resolve.groups import Groups
from quipu.resolve.local import Local

HUB = 50
"""A name that more reports share than this ties none of them together."""
TIES = 2
"""Names that two reports must share for a surname in one to be taken for a person of the other."""


def join_strays(locals_: Sequence[Local], keys: Sequence[str | None], groups: Groups) -> None:
    """Join each stray name to the one person who bears it in the reports that share at least two names with its own.

    `keys`: the strong keys of the entities.
    """
    context = _named(locals_, keys, groups)
    sharing = _sharing(context)
    persons: dict[str, list[int]] = defaultdict(list)
    for number, local in enumerate(locals_):
        if local.kind is EntityKind.PERSON:
            persons[local.report].append(number)
    strays = stray_names(locals_)
    lone = set(strays)
    for number in strays:
        near = _near(locals_[number].report, context, sharing)
        bearers = {
            groups.find(other)
            for report in near
            for other in persons[report]
            if other not in lone and answers(locals_[number].names[0], locals_[other])
        }
        if len(bearers) == 1:
            groups.join(bearers.pop(), number)


def join_stray_places(locals_: Sequence[Local], keys: Sequence[str | None], groups: Groups) -> None:
    """Join each place that its report does not locate to the one place of that name that the case holds.

    In the country that the report is about, or told in a report that shares at least two names with its own; of a city
    and its province the first is taken. Towns of one name in two regions are left as they are.
    """
    context = _named(locals_, keys, groups)
    sharing = _sharing(context)
    named: dict[str, list[int]] = defaultdict(list)
    for number, local in enumerate(locals_):
        if local.kind is EntityKind.PLACE:
            for name in {name_key(name) for name in local.names}:
                named[name].append(number)
    for numbers in (named[name] for name in sorted(named)):
        located = [number for number in numbers if locals_[number].location.country is not None]
        first: int | None = None
        for number in (number for number in numbers if locals_[number].location.country is None):
            near = {*_near(locals_[number].report, context, sharing), locals_[number].report}
            fits = [other for other in located if _may_lie(locals_[number], locals_[other], near)]
            regions = {(locals_[other].location.country, locals_[other].location.admin1) for other in fits}
            if len(regions) == 1:
                groups.join(groups.find(fits[0]), number)
            elif not located and (first is None or _may_lie(locals_[number], locals_[first], near)):
                first = number if first is None else first
                groups.join(first, number)


def _may_lie(stray: Local, other: Local, near: set[str]) -> bool:
    """Whether a report that names another place of the name is kindred, or of the same country."""
    country = other.location.country or other.setting
    return other.report in near or (stray.setting is not None and stray.setting == country)


def _named(locals_: Sequence[Local], keys: Sequence[str | None], groups: Groups) -> dict[str, frozenset[str]]:
    """What each report names that could tie it to another, as far as names have been joined by now."""
    ties = context_keys(locals_, keys)
    found: dict[str, set[str]] = defaultdict(set)
    for number, (local, key) in enumerate(zip(locals_, keys, strict=True)):
        if key in ties.get(local.report, ()):
            found[local.report].add(str(groups.find(number)))
    return {report: frozenset(heads) for report, heads in found.items()}


def _sharing(context: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """The reports that name each."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for report in sorted(context):
        for key in context[report]:
            sharing[key].append(report)
    return sharing


def _near(report: str, context: Mapping[str, frozenset[str]], sharing: Mapping[str, Sequence[str]]) -> list[str]:
    """Reports that share enough with one."""
    counts: dict[str, int] = defaultdict(int)
    for key in context.get(report, ()):
        if len(sharing[key]) <= HUB:
            for other in sharing[key]:
                counts[other] += 1
    return sorted(other for other, count in counts.items() if count >= TIES and other != report)
