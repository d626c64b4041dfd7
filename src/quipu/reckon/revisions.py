"""Figures that one source, or the people of one office, give one after another."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from quipu.measure import Verdict, compare
from quipu.model import SlotValue
from quipu.reckon.ground import Ground
from quipu.reckon.slots import size

Step = tuple[SlotValue, list[str]]
"""A value, and the claims by which the source gives it."""


def revisions(values: Sequence[SlotValue], ground: Ground) -> Iterator[tuple[str, list[Step]]]:
    """Each source or office that gave values that cannot both hold on different days, with its values in their order."""
    told: dict[tuple[str, str], dict[int, list[str]]] = {}
    for number, value in enumerate(values):
        for claim in value.claims:
            offices = ground.office(claim) or ground.implied_office(claim)
            for key in sorted({("root", ground.claims[claim].root or claim), *(("office", office) for office in offices)}):
                told.setdefault(key, {}).setdefault(number, []).append(claim)
    seen: set[tuple[int, ...]] = set()
    for (sort, office), by_value in sorted(told.items(), key=lambda one: (one[0][0] != "root", one[0])):
        numbers = _in_days(by_value, ground)
        new = len(numbers) > 1 and not any(set(numbers) <= set(other) for other in seen)
        if new and _of_one(by_value, ground) and any(_apart(values[a], values[b]) for a, b in combinations(numbers, 2)):
            seen.add(tuple(numbers))
            yield _named(sort, office, by_value, ground), [(values[number], by_value[number]) for number in numbers]


def _named(sort: str, office: str, by_value: dict[int, list[str]], ground: Ground) -> str:
    if sort == "root":
        return "the same source"
    sure = all(any(ground.office(claim) for claim in claims) for claims in by_value.values())
    return f"the same office ({office})" if sure else f"reports that name one office alone ({office})"


def _in_days(by_value: dict[int, list[str]], ground: Ground) -> list[int]:
    """The values by the first day of each; none where two are of one day, since nothing tells which came later."""
    steps = sorted((day, number) for number, claims in by_value.items() if (day := ground.first_day(claims)))
    return [number for _, number in steps] if len({day for day, _ in steps}) == len(steps) else []


def _of_one(by_value: dict[int, list[str]], ground: Ground) -> bool:
    """Whether no two values are by two bodies of one sort: the police of one country do not correct those of another."""
    bodies = [{body for claim in claims if (body := ground.body(claim))} for claims in by_value.values()]
    told = [found for found in bodies if found]
    return not told or bool(frozenset.intersection(*map(frozenset, told)))


def _apart(one: SlotValue, other: SlotValue) -> bool:
    assert one.value is not None and other.value is not None
    return compare(one.value, other.value).verdict is Verdict.APART


def between(steps: Sequence[SlotValue], values: Sequence[SlotValue], ground: Ground) -> list[SlotValue]:
    """Values by outlets that name no source, whose day and size lie between those of a source's first and last."""
    days = [day for value in steps if (day := ground.first_day(value.claims))]
    sizes = [number for value in steps if (number := size(value.value))]
    return [
        value
        for value in values
        if value not in steps
        and sizes
        and min(sizes) < (size(value.value) or 0.0) < max(sizes)
        and min(days) <= (ground.first_day(value.claims) or "") <= max(days)
        and all(len(ground.claims[claim].chain) < 2 for claim in value.claims)
    ]
