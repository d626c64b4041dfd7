"""Which reports are copies of others: by the runs of words that they share, and translations by what they count and name."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from quipu.model import Report
from quipu.reckon.outlets import outlet_key

RUN = 6
"""Words in a run: long enough that two reporters do not write it alike by chance."""
SHARE = 0.6
"""Share of the shorter report's runs that must stand in the other."""
PASSAGE, PASSAGE_SHARE = 30, 0.25
"""Runs, and share of the shorter report's, that make a copy of a part, with other matter put to it."""
COMMON = 40
"""A run in more reports than this is furniture, and tells no copy."""
SAMPLE = 4
"""One run of so many is filed; the others are compared only between reports that share a filed one."""
DATELINE = 120
"""Signs at the head of a report in which its dateline stands."""
SHORT = 60
"""Reports of no more runs are filed whole."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“«][^\"“”«»\n]{0,600}[\"”»]")


def with_copies(reports: Sequence[Report], translated: Mapping[str, str] | None = None) -> tuple[Report, ...]:
    """The reports with `copy_of` set to the earliest report that each repeats, sorted by id.

    Verbatim, cut, extended and lightly edited copies are found by their words. `translated`: reports that tell what a report in
    another language tells, by id; see `translations`. What is quoted counts for nothing: a statement is not the report of it.
    """
    ordered = order(reports)
    texts = {report.id: report.text for report in ordered}
    copies: dict[str, str] = {}
    places: dict[int, list[str]] = {}
    for report in ordered:
        shared: dict[str, int] = {}
        for run in sorted(_filed(report.text)):
            holders = places.setdefault(run, [])
            for holder in holders:
                shared[holder] = shared.get(holder, 0) + 1
            if len(holders) < COMMON:
                holders.append(report.id)
        best = _best(report, shared, texts)
        if best is not None:
            copies[report.id] = copies.get(best, best)
    _with_translations(copies, translated or {}, {report.id: place for place, report in enumerate(ordered)})
    return tuple(sorted((replace(report, copy_of=copies.get(report.id)) for report in reports), key=lambda report: report.id))


def order(reports: Sequence[Report]) -> list[Report]:
    """The reports, the earliest first; of one day, what names no other wire first, and of those what signs its own dateline."""
    known = {outlet_key(report.outlet) for report in reports if report.outlet}
    return sorted(
        reports,
        key=lambda report: (report.published or "9999-99-99", not is_original(report, known), not _signs(report), report.id),
    )


def _signs(report: Report) -> bool:
    """Whether a report opens with the name of its own outlet, as a wire's dateline does."""
    return report.outlet is not None and outlet_key(report.outlet) in report.text[:DATELINE].casefold()


def is_original(report: Report, outlets: set[str]) -> bool:
    """Whether a report names no other outlet as its wire or its author."""
    own = outlet_key(report.outlet)
    if report.wire is not None and outlet_key(report.wire) != own:
        return False
    return report.author is None or outlet_key(report.author) not in outlets - {own}


def _with_translations(copies: dict[str, str], translated: Mapping[str, str], place: Mapping[str, int]) -> None:
    """Make one of the families of copies that a translation ties together, under the earliest report of all."""
    for one, other in sorted(translated.items()):
        heads = sorted({copies.get(one, one), copies.get(other, other)}, key=lambda head: place[head])
        if len(heads) == 2:
            first, second = heads
            copies.update({copy: first for copy, of in list(copies.items()) if of == second})
            copies[second] = first


@lru_cache(maxsize=1 << 18)
def _number(word: str) -> int:
    return zlib.crc32(word.encode())


@lru_cache(maxsize=512)
def _runs(text: str) -> frozenset[int]:
    words = [_number(word) for word in _WORD.findall(_QUOTED.sub(" ", text).casefold())]
    return frozenset(hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1))


def _filed(text: str) -> frozenset[int]:
    runs = _runs(text)
    return runs if len(runs) <= SHORT else frozenset(run for run in runs if run % SAMPLE == 0)


def _best(report: Report, shared: dict[str, int], texts: Mapping[str, str]) -> str | None:
    ranked = sorted(shared, key=lambda other: (-shared[other], other))
    for other in ranked[:3]:
        mine, theirs = _runs(report.text), _runs(texts[other])
        smaller, common = min(len(mine), len(theirs)), len(mine & theirs)
        if smaller >= 8 and (common >= SHARE * smaller or (common >= PASSAGE and common >= PASSAGE_SHARE * smaller)):
            return other
    return None
