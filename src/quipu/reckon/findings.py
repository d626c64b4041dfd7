"""What the answers in a slot amount to, with the words for it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from statistics import median

from quipu.measure import compare
from quipu.measure.compare import Verdict
from quipu.model import Finding, FindingKind, SlotValue, Time
from quipu.reckon.ground import Ground
from quipu.reckon.prices import prices
from quipu.reckon.revisions import Step, between, revisions
from quipu.reckon.scope import unlike
from quipu.reckon.slots import affirmed, size
from quipu.reckon.sums import is_part, sums, sums_of_kinds
from quipu.reckon.wording import clause, listed, mixed, said, title, told

OUTLIER = 100.0
"""A value so many times the median of the others is taken for a slip."""
MOST_VALUES = 24
"""Different answers of one slot that are compared, those of most roots first."""
Slots = Mapping[str, tuple[SlotValue, ...]]
Pair = frozenset[int]


def find(incident: str, slots: Slots, ground: Ground, beside: Slots | None = None) -> list[Finding]:
    """All findings of an incident. `beside`: answers to the same questions about the incidents that follow from it, and
    the one that it follows from."""
    found: list[Finding] = []
    for slot, values in slots.items():
        found.extend(_standing(incident, slot, values, ground))
        if "/quantity/" in slot or slot.endswith(("/value", "/time")):
            answers = _stated(affirmed(values, ground.claims))
            found.extend(_compared((incident, slot), answers, _stated((beside or {}).get(slot, ())), ground))
        elif slot.endswith("/place"):
            found.extend(_nested((incident, slot), [*affirmed(values, ground.claims)], ground))
    for kind, slot, of, text in [*sums_of_kinds(slots, ground), *prices(slots, ground)]:
        found.append(finding(kind, incident, slot, of, text))
    return found


def finding(kind: FindingKind, incident: str | None, slot: str, values: Sequence[SlotValue], text: str) -> Finding:
    """A finding over some values."""
    claims = tuple(sorted({claim for value in values for claim in value.claims}))
    roots = tuple(sorted({root for value in values for root in value.roots}))
    key = "|".join([kind.value, incident or "", slot, *claims])
    return Finding(hashlib.sha256(key.encode()).hexdigest()[:16], kind, incident, slot, claims, roots, text)


def _stated(values: Sequence[SlotValue] | Iterator[SlotValue]) -> list[SlotValue]:
    """The answers that state something that can be compared."""
    return [value for value in values if value.value is not None and _is_stated(value)][:MOST_VALUES]


def _is_stated(value: SlotValue) -> bool:
    """Whether an answer says something: not so "on Tuesday" of an unknown week, or "numerous people"."""
    if isinstance(value.value, Time):
        return value.value.start is not None
    return value.value is None or not (value.value.low is None and value.value.high is None)


def _standing(incident: str, slot: str, values: Sequence[SlotValue], ground: Ground) -> Iterator[Finding]:
    """For each answer, how many independent roots it has."""
    for value in filter(_is_stated, values):
        shown, sources = f"{title(slot)}: {told(value, ground, slot)}", said(value.claims, ground) + mixed(value, ground)
        if len(value.roots) > 1:
            text = f"{shown}, by {len(value.roots)} independent roots ({sources})."
            yield finding(FindingKind.AGREE, incident, slot, [value], text)
        else:
            yield finding(FindingKind.SINGLE, incident, slot, [value], f"{shown}, by one root only ({sources}).")
        for shared in _shared(value, ground):
            text = f"{len(shared.reports)} reports that share one root and count once ({said(shared.claims, ground)})."
            yield finding(FindingKind.COPY, incident, slot, [shared], f"{shown}, by {text}")


def _shared(value: SlotValue, ground: Ground) -> Iterator[SlotValue]:
    """For each root that several reports of a value share, the value by that root alone."""
    for root in value.roots:
        claims = tuple(claim for claim in value.claims if (ground.claims[claim].root or claim) == root)
        reports = tuple(sorted({ground.claims[claim].report for claim in claims}))
        if len(reports) > 1:
            yield replace(value, claims=claims, roots=(root,), reports=reports)


def _compared(where: tuple[str, str], values: list[SlotValue], beside: list[SlotValue], ground: Ground) -> Iterator[Finding]:
    """Each answer against the others, by the first that explains it: sum, slip, refined, revised, conflict."""
    incident, slot = where
    explained: set[Pair] = set(unlike(values, ground))
    settled: set[int] = set()
    """Parts, for which their whole stands, and figures that their own source has given up."""
    for whole, parts in sums(values, beside, ground):
        words = f"{listed([clause(part, ground, slot) for part in parts])} add up to {clause(whole, ground, slot)}."
        yield finding(FindingKind.SUM, incident, slot, [whole, *parts], f"{title(slot)}: {words}")
        explained.update(_pairs([whole, *parts]))
        settled.update(id(part) for part in parts)
    for slip in _slips(values, explained):
        others = [value for value in values if value is not slip and _same_measure(value, slip, explained)]
        against = listed([clause(other, ground, slot) for other in others])
        text = f"{title(slot)}: {clause(slip, ground, slot)} is out of all proportion to {against}."
        yield finding(FindingKind.IMPLAUSIBLE, incident, slot, [slip, *others], text)
        explained.update(frozenset((id(slip), id(other))) for other in others)
    for fine, coarse in _refined(values, explained):
        one_figure = _is_one_figure(fine, coarse)
        if not _has_voices([fine, *coarse]) or (one_figure and all(set(one.reports) <= set(fine.reports) for one in coarse)):
            continue
        vaguer = listed([clause(value, ground, slot) for value in coarse])
        more = ", told elsewhere as" if one_figure else " makes more exact what was told as"
        text = f"{title(slot)}: {clause(fine, ground, slot)}{more} {vaguer}."
        yield finding(FindingKind.REFINE, incident, slot, [fine, *coarse], text)
    for office, steps in revisions(values, ground):
        found = [*(value for value, _ in steps), *between([value for value, _ in steps], values, ground)]
        yield finding(FindingKind.REVISE, incident, slot, found, _revised((office, steps), found[len(steps) :], slot, ground))
        explained.update(_pairs(found))
        settled.update(id(value) for value in found if value is not steps[-1][0])
    yield from _conflicts(where, [value for value in values if id(value) not in settled], explained, ground)


def _revised(told_by: tuple[str, list[Step]], beside: Sequence[SlotValue], slot: str, ground: Ground) -> str:
    office, steps = told_by
    row = ", then ".join(f"{told(value, ground, slot)} ({said(claims, ground)})" for value, claims in steps)
    rest = f"; {listed([clause(value, ground, slot) for value in beside])} was told in between" if beside else ""
    return f"{title(slot)}: {office} gave {row}{rest}."


def _pairs(values: Sequence[SlotValue]) -> set[Pair]:
    return {frozenset((id(one), id(other))) for one, other in combinations(values, 2)}


def _refined(values: Sequence[SlotValue], explained: set[Pair]) -> Iterator[tuple[SlotValue, list[SlotValue]]]:
    """Each answer that lies within vaguer ones and that none makes more exact, with those."""
    within: dict[int, list[SlotValue]] = {}
    finer: set[int] = set()
    for one, other in combinations(values, 2):
        assert one.value is not None and other.value is not None
        verdict = compare(one.value, other.value).verdict
        if verdict in (Verdict.REFINES, Verdict.REFINED) and frozenset((id(one), id(other))) not in explained:
            fine, coarse = (one, other) if verdict is Verdict.REFINES else (other, one)
            within.setdefault(id(fine), []).append(coarse)
            finer.add(id(coarse))
    yield from ((value, within[id(value)]) for value in values if id(value) in within and id(value) not in finer)


def _has_voices(values: Sequence[SlotValue]) -> bool:
    """Whether more than one report, or one source, gives some values: who says "about 600" and then 626 refines nothing."""
    return (
        len({report for value in values for report in value.reports}) > 1 or len({r for value in values for r in value.roots}) > 1
    )


def _is_one_figure(fine: SlotValue, coarse: Sequence[SlotValue]) -> bool:
    """Whether the vaguer answers only say "about" or "over" of the very number."""
    return all(size(fine.value) is not None and size(one.value) == size(fine.value) for one in coarse)


def _nested(where: tuple[str, str], values: Sequence[SlotValue], ground: Ground) -> Iterator[Finding]:
    """Places told that lie in wider ones that are told as well."""
    incident, slot = where
    told_places = {value.entity: value for value in values if value.entity}
    wider = {place: ground.around.get(place, frozenset()) - {place} for place in told_places}
    inner = {outer for found in wider.values() for outer in found}
    for place, value in told_places.items():
        coarse = [told_places[outer] for outer in sorted(wider[place] & told_places.keys())]
        if coarse and _has_voices([value, *coarse]) and place not in inner:
            vaguer = listed([clause(one, ground) for one in coarse])
            text = f"{title(slot)}: {clause(value, ground)} makes more exact what was told as {vaguer}."
            yield finding(FindingKind.REFINE, incident, slot, [value, *coarse], text)


def _apart(one: SlotValue, other: SlotValue) -> bool:
    assert one.value is not None and other.value is not None
    return compare(one.value, other.value).verdict is Verdict.APART


def _conflicts(where: tuple[str, str], values: Sequence[SlotValue], explained: set[Pair], ground: Ground) -> Iterator[Finding]:
    """Values that cannot hold together and that nothing explains: one finding for all that are tied by such pairs."""
    incident, slot = where
    tied: dict[int, set[int]] = {}
    for a, b in combinations(range(len(values)), 2):
        one, other = values[a], values[b]
        same_voice = _is_one_voice(one, other, ground)
        part = min((one, other), key=lambda value: size(value.value) or 0.0)
        free = frozenset((id(one), id(other))) not in explained and not same_voice and _apart(one, other)
        if free and not is_part(part, values, ground):
            joined = tied.get(a, {a}) | tied.get(b, {b})
            for number in joined:
                tied[number] = joined
    for numbers in sorted({tuple(sorted(found)) for found in tied.values()}):
        found = [values[number] for number in numbers]
        all_ = "cannot both hold" if len(found) == 2 else "cannot all hold"
        text = f"{title(slot)}: {listed([clause(value, ground, slot) for value in found])} {all_}."
        yield finding(FindingKind.CONFLICT, incident, slot, found, text)


def _is_one_voice(one: SlotValue, other: SlotValue, ground: Ground) -> bool:
    """Whether two answers are one report's own: it does not contradict itself, unless it puts each down to somebody else."""
    if one.reports != other.reports or len(one.reports) > 1:
        return False
    told = [ground.claims[claim] for value in (one, other) for claim in value.claims]
    return one.roots == other.roots or any(len(claim.chain) < 2 for claim in told)


def _slips(values: Sequence[SlotValue], explained: set[Pair]) -> Iterator[SlotValue]:
    for value in values:
        number = size(value.value)
        alike = [one for one in values if one is not value and _same_measure(value, one, explained)]
        others = [other for one in alike if (other := size(one.value))]
        if number and others and number >= OUTLIER * median(others):
            yield value


def _same_measure(one: SlotValue, other: SlotValue, explained: set[Pair]) -> bool:
    if frozenset((id(one), id(other))) in explained:
        return False
    return one.value is not None and other.value is not None and compare(one.value, other.value).verdict is not Verdict.UNLIKE
