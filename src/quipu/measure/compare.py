"""How values compare: as intervals, approximations honoured, with the words for the verdict."""

import math
from dataclasses import dataclass
from enum import StrEnum

from quipu.model import Money, Quantity, Time, Value

APPROXIMATE = 0.1
"""What "about" allows on either side, as a share of the value."""
ROUNDED = 0.005
"""What rounding alone may change."""


class Verdict(StrEnum):
    """How one value stands to another."""

    SAME = "same"
    REFINES = "refines"
    """The first is more exact and lies within the second."""
    REFINED = "refined"
    """The second is more exact and lies within the first."""
    OVERLAPS = "overlaps"
    APART = "apart"
    UNLIKE = "unlike"
    """Not to be compared: other units, currencies or kinds, or nothing known of one."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict and its reason in words."""

    verdict: Verdict
    reason: str


def to_interval(value: Value) -> tuple[float, float] | None:
    """The closed interval that a value allows, in its unit; days since year one for a time. None where it says nothing.

    "Nearly 2,000" is 1,800 to 2,000, "about 600" is 540 to 660; what is left open runs to nought or to infinity.
    """
    if isinstance(value, Time):
        return _days(value)
    low, high = value.low, value.high
    if low is None and high is None:
        return None
    if low is None and high is not None:
        return (high * (1 - APPROXIMATE) if value.approx else 0.0), high
    assert low is not None
    if high is None:
        return low, math.inf
    if value.approx:
        return low * (1 - APPROXIMATE), high * (1 + APPROXIMATE)
    return low, high


def _days(value: Time) -> tuple[float, float] | None:
    if value.start is None or value.end is None:
        return None
    start, end = (_ordinal(written) for written in (value.start, value.end))
    return float(start), float(end - 1)


def _ordinal(written: str) -> int:
    year, month, day = (int(part) for part in written.split("-"))
    return year * 372 + (month - 1) * 31 + day - 1


def comparable(one: Value, other: Value) -> bool:
    """Whether two values measure the same: same kind, unit or currency."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.unit == other.unit
    if isinstance(one, Money) and isinstance(other, Money):
        return one.currency == other.currency
    return isinstance(one, Time) and isinstance(other, Time)


def overlaps(one: Value, other: Value) -> bool:
    """Whether both can hold."""
    a, b = to_interval(one), to_interval(other)
    return bool(comparable(one, other) and a and b and a[0] <= b[1] * (1 + ROUNDED) and b[0] <= a[1] * (1 + ROUNDED))


def contains(outer: Value, inner: Value) -> bool:
    """Whether all that `inner` allows, `outer` allows too."""
    a, b = to_interval(outer), to_interval(inner)
    return bool(comparable(outer, inner) and a and b and a[0] <= b[0] * (1 + ROUNDED) and b[1] <= a[1] * (1 + ROUNDED))


def compare(one: Value, other: Value) -> Comparison:
    """The first value against the second."""
    a, b = to_interval(one), to_interval(other)
    if not comparable(one, other) or a is None or b is None:
        return Comparison(Verdict.UNLIKE, "they do not measure the same")
    if _near(a[0], b[0]) and _near(a[1], b[1]):
        return Comparison(Verdict.SAME, "they are the same")
    if contains(other, one):
        return Comparison(Verdict.REFINES, "the first is more exact and lies within the second")
    if contains(one, other):
        return Comparison(Verdict.REFINED, "the second is more exact and lies within the first")
    if overlaps(one, other):
        return Comparison(Verdict.OVERLAPS, "they overlap")
    return Comparison(Verdict.APART, "they cannot both hold")


def _near(one: float, other: float) -> bool:
    return one == other or abs(one - other) <= ROUNDED * max(abs(one), abs(other))
