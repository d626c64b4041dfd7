"""What the answers in a slot amount to, with the words for it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from statistics import median

from quipu.measure import compare
from quipu.measure.compare import Verdict
from quipu.model import Finding, FindingKind, Money, Quantity, SlotValue, Time
from quipu.reckon.ground import Ground
from quipu.reckon.prices import prices
from quipu.reckon.slots import affirmed
from quipu.reckon.sums import sums, sums_of_kinds
from quipu.reckon.wording import clause, hedged, listed, said, title

OUTLIER = 100.0
"""A value so many times the median of the others is taken for a slip."""
MOST_VALUES = 24
"""Different answers of one slot that are compared, those of most roots first."""
Slots = Mapping[str, tuple[SlotValue, ...]]
Pair = frozenset[int]


def find(incident: str, slots: Slots, ground: Ground, later: Slots | None = None) -> list[Finding]:
    """All findings of an incident. `later`: answers to the same questions about the incidents that follow from it."""
    found: list[Finding] = []
    for slot, values in slots.items():
        found.extend(_standing(incident, slot, values, ground))
        if "/quantity/" in slot or slot.endswith(("/value", "/time")):
            answers = _stated(affirmed(values, ground.claims))
            found.extend(_compared((incident, slot), answers, _stated((later or {}).get(slot, ())), ground))
    for kind, slot, told, text in [*sums_of_kinds(slots, ground), *prices(slots, ground)]:
        found.append(finding(kind, incident, slot, told, text))
    return found


def finding(kind: FindingKind, incident: str | None, slot: str, values: Sequence[SlotValue], text: str) -> Finding:
    """A finding over some values."""
    claims = tuple(sorted({claim for value in values for claim in value.claims}))
    roots = tuple(sorted({root for value in values for root in value.roots}))
    key = "|".join([kind.value, incident or "", slot, *claims])
    return Finding(hashlib.sha256(key.encode()).hexdigest()[:16], kind, incident, slot, claims, roots, text)


def _stated(values: Sequence[SlotValue] | Iterator[SlotValue]) -> list[SlotValue]:
    """The answers that state something that can be compared."""
    return [value for value in values if _is_stated(value)][:MOST_VALUES]


def _is_stated(value: SlotValue) -> bool:
    if isinstance(value.value, Time):
        return value.value.start is not None
    return isinstance(value.value, Quantity | Money) and not (value.value.low is None and value.value.high is None)


def _standing(incident: str, slot: str, values: Sequence[SlotValue], ground: Ground) -> Iterator[Finding]:
    """For each answer, how many independent roots it has."""
    for value in values:
        shown, sources = f"{title(slot)}: {hedged(value, ground)}{ground.shown(value)}", said(value.claims, ground)
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


def _compared(where: tuple[str, str], values: list[SlotValue], later: list[SlotValue], ground: Ground) -> Iterator[Finding]:
    """Each answer against the others, by the first that explains it: sum, slip, refined, revised, conflict."""
    incident, slot = where
    explained: set[Pair] = set()
    settled: set[int] = set()
    """Parts, for which their whole stands, and figures that their own source has given up."""
    for whole, parts in sums(values, later, ground):
        words = f"{listed([clause(part, ground) for part in parts])} add up to {clause(whole, ground)}."
        yield finding(FindingKind.SUM, incident, slot, [whole, *parts], f"{title(slot)}: {words}")
        explained.update(_pairs([whole, *parts]))
        settled.update(id(part) for part in parts)
    for slip in _slips(values):
        others = [value for value in values if value is not slip and _same_measure(value, slip)]
        against = listed([clause(other, ground) for other in others])
        text = f"{title(slot)}: {clause(slip, ground)} is out of all proportion to {against}."
        yield finding(FindingKind.IMPLAUSIBLE, incident, slot, [slip, *others], text)
        explained.update(frozenset((id(slip), id(other))) for other in others)
    for one, other in combinations(values, 2):
        refined = _refined(one, other)
        if refined and frozenset((id(one), id(other))) not in explained:
            fine, coarse = refined
            text = f"{title(slot)}: {clause(fine, ground)} makes more exact what {clause(coarse, ground)} leaves open."
            yield finding(FindingKind.REFINE, incident, slot, [fine, coarse], text)
    for office, steps in _revisions(values, ground):
        told = ", then ".join(f"{hedged(value, ground)}{ground.shown(value)} ({said(claims, ground)})" for value, claims in steps)
        between = _between([value for value, _ in steps], values, ground)
        found = [*(value for value, _ in steps), *between]
        rest = f"; {listed([clause(value, ground) for value in between])} was told in between" if between else ""
        yield finding(FindingKind.REVISE, incident, slot, found, f"{title(slot)}: {office} gave {told}{rest}.")
        explained.update(_pairs(found))
        settled.update(id(value) for value in found if value is not steps[-1][0])
    yield from _conflicts(where, [value for value in values if id(value) not in settled], explained, ground)


def _pairs(values: Sequence[SlotValue]) -> set[Pair]:
    return {frozenset((id(one), id(other))) for one, other in combinations(values, 2)}


def _refined(one: SlotValue, other: SlotValue) -> tuple[SlotValue, SlotValue] | None:
    """The finer and the vaguer of two, where the one lies within the other."""
    assert one.value is not None and other.value is not None
    verdict = compare(one.value, other.value).verdict
    if verdict not in (Verdict.REFINES, Verdict.REFINED):
        return None
    return (one, other) if verdict is Verdict.REFINES else (other, one)


def _apart(one: SlotValue, other: SlotValue) -> bool:
    assert one.value is not None and other.value is not None
    return compare(one.value, other.value).verdict is Verdict.APART


def _revisions(values: Sequence[SlotValue], ground: Ground) -> Iterator[tuple[str, list[tuple[SlotValue, list[str]]]]]:
    """Each source or office that gave values that cannot both hold on different days, with its values in their order."""
    told: dict[tuple[str, str], dict[int, list[str]]] = {}
    for number, value in enumerate(values):
        for claim in value.claims:
            for key in sorted({("root", ground.claims[claim].root or claim), *(("office", o) for o in ground.office(claim))}):
                told.setdefault(key, {}).setdefault(number, []).append(claim)
    seen: set[tuple[int, ...]] = set()
    for (sort, office), by_value in sorted(told.items(), key=lambda one: (one[0][0] != "root", one[0])):
        steps = sorted((day, number) for number, claims in by_value.items() if (day := ground.first_day(claims)))
        days = [day for day, _ in steps]
        numbers = tuple(number for _, number in steps)
        new = len(numbers) > 1 and len(set(days)) == len(days) and not any(set(numbers) <= set(other) for other in seen)
        if new and any(_apart(values[a], values[b]) for a, b in combinations(numbers, 2)):
            seen.add(numbers)
            name = "the same source" if sort == "root" else f"the same office ({office})"
            yield name, [(values[number], by_value[number]) for number in numbers]


def _between(steps: Sequence[SlotValue], values: Sequence[SlotValue], ground: Ground) -> list[SlotValue]:
    """Values by outlets that name no source, whose day and size lie between those of a source's first and last."""
    days = [day for value in steps if (day := ground.first_day(value.claims))]
    sizes = [size for value in steps if (size := _size(value))]
    return [
        value
        for value in values
        if value not in steps
        and sizes
        and min(sizes) < (_size(value) or 0.0) < max(sizes)
        and min(days) <= (ground.first_day(value.claims) or "") <= max(days)
        and all(len(ground.claims[claim].chain) < 2 for claim in value.claims)
    ]


def _conflicts(where: tuple[str, str], values: Sequence[SlotValue], explained: set[Pair], ground: Ground) -> Iterator[Finding]:
    """Values that cannot hold together and that nothing explains: one finding for all that are tied by such pairs."""
    incident, slot = where
    tied: dict[int, set[int]] = {}
    for a, b in combinations(range(len(values)), 2):
        one, other = values[a], values[b]
        same_voice = one.reports == other.reports and one.roots == other.roots
        if frozenset((id(one), id(other))) not in explained and not same_voice and _apart(one, other):
            joined = tied.get(a, {a}) | tied.get(b, {b})
            for number in joined:
                tied[number] = joined
    for numbers in sorted({tuple(sorted(found)) for found in tied.values()}):
        found = [values[number] for number in numbers]
        all_ = "cannot both hold" if len(found) == 2 else "cannot all hold"
        text = f"{title(slot)}: {listed([clause(value, ground) for value in found])} {all_}."
        yield finding(FindingKind.CONFLICT, incident, slot, found, text)


def _slips(values: Sequence[SlotValue]) -> Iterator[SlotValue]:
    for value in values:
        number = _size(value)
        others = [size for other in values if other is not value and _same_measure(value, other) and (size := _size(other))]
        if number and others and number >= OUTLIER * median(others):
            yield value


def _same_measure(one: SlotValue, other: SlotValue) -> bool:
    return one.value is not None and other.value is not None and compare(one.value, other.value).verdict is not Verdict.UNLIKE


def _size(value: SlotValue) -> float | None:
    if isinstance(value.value, Quantity | Money):
        return value.value.high if value.value.high is not None else value.value.low
    return None
