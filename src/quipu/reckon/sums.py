"""Wholes and parts: 5 and 4 people are 9, and 11 cars, 4 motorcycles and 3 quad bikes are 18 vehicles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import combinations

from quipu.knowledge import load
from quipu.measure import find, is_a
from quipu.model import Claim, FindingKind, Quantity, SlotValue, Time
from quipu.reckon.further import adds
from quipu.reckon.ground import Ground
from quipu.reckon.slots import exact
from quipu.reckon.wording import clause, listed, title

MOST_PARTS = 12
Found = tuple[FindingKind, str, list[SlotValue], str]
"""A finding before it has its incident: kind, slot, values and words."""


def sums(
    values: Sequence[SlotValue], beside: Sequence[SlotValue], ground: Ground
) -> Iterator[tuple[SlotValue, tuple[SlotValue, ...]]]:
    """The first exact whole with two or three exact parts that add up to it, and that are told as parts.

    Parts may be `beside` ones, of incidents that follow or that this one follows from. Numbers that merely happen to add up are
    no sum: parts stand in one report, or one is of an incident beside, or is told as further to another ("otras cuatro").
    """
    numbers = [(number, value) for value in values if (number := exact(value.value)) is not None and number > 0]
    further = [(number, value) for value in beside if (number := exact(value.value)) is not None and number > 0]
    for whole, value in numbers:
        smaller = [(number, part) for number, part in [*numbers, *further] if number < whole][:MOST_PARTS]
        for count in (2, 3):
            for parts in combinations(smaller, count):
                near = abs(sum(number for number, _ in parts) - whole) < 1e-6 * whole
                if near and _are_parts([part for _, part in parts], value, beside, ground):
                    yield value, tuple(part for _, part in parts)
                    return


def _are_parts(parts: Sequence[SlotValue], whole: SlotValue, beside: Sequence[SlotValue], ground: Ground) -> bool:
    if set.intersection(*(set(part.reports) for part in parts)):
        return True
    if sum(any(part is one for one in beside) for part in parts) in range(1, len(parts) + 1):
        return True
    return sum(_is_further(part, ground) for part in parts) >= len(parts) - 1 and all(
        set(part.claims).isdisjoint(whole.claims) for part in parts
    )


def _is_further(part: SlotValue, ground: Ground) -> bool:
    return any(adds(ground.claims[claim].quote) for claim in part.claims)


def is_part(value: SlotValue, values: Sequence[SlotValue], ground: Ground) -> bool:
    """Whether each claim of a figure tells of some out of more: "the two gunmen", "another 12 tons", or beside a larger figure of
    the same voice."""
    number = exact(value.value)
    if number is None or isinstance(value.value, Time):
        return False
    larger = [claim for one in values if (exact(one.value) or 0.0) > number for claim in one.claims]
    voices = {(ground.claims[claim].report, ground.claims[claim].root) for claim in larger}
    return all(
        _is_singled_out(ground.claims[claim]) or (ground.claims[claim].report, ground.claims[claim].root) in voices
        for claim in value.claims
    )


def _is_singled_out(claim: Claim) -> bool:
    """Whether the words around a figure say that those are some of more, or others than those told before."""
    for role in claim.roles:
        if role.value is not None and not isinstance(role.value, Time):
            before, after = claim.quote[: role.start - claim.start], claim.quote[role.end - claim.start :]
            if _before_part().search(f"{before}{' '.join(role.text.split()[:2])}") or _after_part().match(after):
                return True
    return False


@cache
def _before_part() -> re.Pattern[str]:
    words = [word for words in load("reckoning")["parted"]["before"].values() for word in words]
    return re.compile(rf"\b(?:{'|'.join(words)})\s+(?:\w+\s+){{0,1}}[\w.,]*$", re.IGNORECASE)


@cache
def _after_part() -> re.Pattern[str]:
    words = [word for words in load("reckoning")["parted"]["after"].values() for word in words]
    return re.compile(rf"\s*(?:{'|'.join(words)})\b", re.IGNORECASE)


def sums_of_kinds(slots: Mapping[str, tuple[SlotValue, ...]], ground: Ground) -> Iterator[Found]:
    """Wholes of one kind against the parts of its sub-kinds that one report lists."""
    for slot, values in slots.items():
        frame, _, of = slot.partition("/quantity/")
        kinds = _parts_of(of, frame, slots) if of else []
        for whole in values:
            number = exact(whole.value)
            parts = _listed_together([slots[kind] for kind in kinds])
            if number is None or len(parts) < 2:
                continue
            total = sum(exact(part.value) or 0 for part in parts)
            words = f"{title(slot)}: {listed([clause(part, ground) for part in parts])}"
            if total == number:
                yield FindingKind.SUM, slot, [whole, *parts], f"{words} add up to {clause(whole, ground, slot)}."
            elif total > number:
                yield FindingKind.CONFLICT, slot, [whole, *parts], f"{words} are more than {clause(whole, ground, slot)}."
    yield from _packages(slots, ground)


def _parts_of(of: str, frame: str, slots: Mapping[str, tuple[SlotValue, ...]]) -> list[str]:
    """Slots of the kinds of a thing, those left out that are kinds of another of them."""
    kinds = [slot for slot in slots if slot.startswith(f"{frame}/quantity/") and _of(slot) != of and is_a(_of(slot), of)]
    return [slot for slot in kinds if not any(slot != other and is_a(_of(slot), _of(other)) for other in kinds)]


def _of(slot: str) -> str:
    return slot.rpartition("/")[2]


def _listed_together(slots: Sequence[tuple[SlotValue, ...]]) -> list[SlotValue]:
    """The exact values of most kinds that one report lists, of the report that lists most."""
    by_report: dict[str, list[SlotValue]] = {}
    for values in slots:
        for report in {report for value in values for report in value.reports}:
            own = next((value for value in values if report in value.reports and exact(value.value) is not None), None)
            if own is not None:
                by_report.setdefault(report, []).append(own)
    best = max(by_report, key=lambda report: (len(by_report[report]), report), default=None)
    return by_report[best] if best is not None else []


def _packages(slots: Mapping[str, tuple[SlotValue, ...]], ground: Ground) -> Iterator[Found]:
    """Packages times the weight of one: 620 packages of 2 kg are 1,240 kg."""
    counts = [value for slot, values in slots.items() if _of(slot) == "package" for value in values if exact(value.value)]
    told = {claim for values in slots.values() for value in values for claim in value.claims} if counts else set()
    for slot, values in slots.items():
        for whole in values:
            if isinstance(whole.value, Quantity) and whole.value.unit == "kg" and (weight := exact(whole.value)):
                for count in counts:
                    number = exact(count.value) or 0.0
                    each = next(
                        (one for one in sorted(_each(told, count, ground)) if abs(number * one - weight) <= 0.01 * weight), 0.0
                    )
                    if each:
                        words = f"{clause(count, ground)} of {each:g} kg each make {clause(whole, ground, slot)}"
                        yield FindingKind.SUM, slot, [whole, count], f"{title(slot)}: {words}."


def _each(told: AbstractSet[str], count: SlotValue, ground: Ground) -> set[float]:
    """Weights of one package that the reports of a count state."""
    texts = {
        ground.claims[claim].quote
        for claim in told
        if ground.claims[claim].report in count.reports and _of_each().search(ground.claims[claim].quote)
    }
    found = [measured.value for text in texts for language in ("en", "es") for measured in find(text, language, None)]
    return {value.low for value in found if isinstance(value, Quantity) and value.unit == "kg" and value.low}


@cache
def _of_each() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(word for words in load('reckoning')['each'].values() for word in words)})\b", re.IGNORECASE
    )
