"""How values compare: as intervals, approximations honoured, with the words for the verdict."""

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quipu.model import Money, Quantity, Time, Value

Bounds = tuple[float, float]
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
    """The closed interval that a value allows, in its unit; days since the year one for a time. None where it says nothing.

    "Nearly 2,000" is 1,800 to 2,000, "about 600" is 540 to 660; what is left open runs to nought or to infinity.
    """
    if isinstance(value, Time):
        return _days(value)
    low, high = value.low, value.high
    spread = APPROXIMATE if value.approx else 0.0
    if low is None:
        return None if high is None else (high * (1 - spread) if value.approx else 0.0, high)
    return low * (1 - spread), math.inf if high is None else high * (1 + spread)


def _days(value: Time) -> tuple[float, float] | None:
    if value.start is None or value.end is None:
        return None
    return float(date.fromisoformat(value.start).toordinal()), float(date.fromisoformat(value.end).toordinal() - 1)


def comparable(one: Value, other: Value) -> bool:
    """Whether two values measure the same: same kind, unit or currency."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.unit == other.unit
    if isinstance(one, Money) and isinstance(other, Money):
        return one.currency == other.currency
    return isinstance(one, Time) and isinstance(other, Time)


def _intervals(one: Value, other: Value) -> tuple[Bounds, Bounds, float] | None:
    """The intervals of two values that measure the same, and the share by which rounding may move a bound: none for days."""
    a, b = to_interval(one), to_interval(other)
    if not comparable(one, other) or a is None or b is None:
        return None
    return a, b, 0.0 if isinstance(one, Time) else ROUNDED


def _at_most(one: float, other: float, slack: float) -> bool:
    """Whether one bound is no higher than another, rounding allowed."""
    return one <= other or (one < math.inf and one - other <= slack * abs(other))


def overlaps(one: Value, other: Value) -> bool:
    """Whether both can hold."""
    found = _intervals(one, other)
    if found is None:
        return False
    return _meet(*found)


def contains(outer: Value, inner: Value) -> bool:
    """Whether all that `inner` allows, `outer` allows too."""
    found = _intervals(outer, inner)
    if found is None:
        return False
    return _holds(*found)


def _meet(a: Bounds, b: Bounds, slack: float) -> bool:
    return _at_most(a[0], b[1], slack) and _at_most(b[0], a[1], slack)


def _holds(a: Bounds, b: Bounds, slack: float) -> bool:
    return _at_most(a[0], b[0], slack) and _at_most(b[1], a[1], slack)


def compare(one: Value, other: Value) -> Comparison:
    """The first value against the second."""
    found = _intervals(one, other)
    if found is None:
        return Comparison(Verdict.UNLIKE, "they do not measure the same")
    a, b, slack = found
    inside, outside = _holds(b, a, slack), _holds(a, b, slack)
    if inside and outside and _near(a[0], b[0], slack) and _near(a[1], b[1], slack):
        return Comparison(Verdict.SAME, "they are the same")
    if inside:
        return Comparison(Verdict.REFINES, "the first is more exact and lies within the second")
    if outside:
        return Comparison(Verdict.REFINED, "the second is more exact and lies within the first")
    if _meet(a, b, slack):
        return Comparison(Verdict.OVERLAPS, "they overlap")
    return Comparison(Verdict.APART, "they cannot both hold")


def _near(one: float, other: float, slack: float) -> bool:
    return _at_most(one, other, slack) and _at_most(other, one, slack)
