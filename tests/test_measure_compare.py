"""How values compare, against brute force over whole numbers."""

import math

from hypothesis import given
from hypothesis import strategies as st

from quipu.measure import compare, contains, overlaps, to_interval
from quipu.measure.compare import Verdict
from quipu.model import Money, Precision, Quantity, Time


def mass(low: float | None, high: float | None, approx: bool = False) -> Quantity:
    return Quantity(low, high, "kg", "cocaine", approx)


def usd(low: float | None, high: float | None, approx: bool = False) -> Money:
    return Money(low, high, "USD", approx)


def test_over_600_is_refined_by_626() -> None:
    assert compare(mass(600, None), mass(626, 626)).verdict is Verdict.REFINED
    assert compare(mass(626, 626), mass(600, None)).verdict is Verdict.REFINES


def test_nearly_two_tons_reaches_down_a_tenth() -> None:
    assert to_interval(mass(None, 2000, True)) == (1800.0, 2000.0)
    assert overlaps(mass(None, 2000, True), mass(1850, 1850))
    assert not overlaps(mass(None, 2000, True), mass(1700, 1700))


def test_up_to_reaches_down_to_nought() -> None:
    assert to_interval(mass(None, 2000)) == (0.0, 2000.0)


def test_about_allows_a_tenth_on_either_side() -> None:
    assert contains(usd(25e6, 25e6, True), usd(27e6, 27e6))
    assert not contains(usd(25e6, 25e6, True), usd(28e6, 28e6))


def test_rounding_alone_is_no_difference() -> None:
    assert compare(mass(626, 626), mass(625.6, 625.6)).verdict is Verdict.SAME
    assert compare(mass(626, 626), mass(636, 636)).verdict is Verdict.APART


def test_what_is_not_known_is_not_compared() -> None:
    assert compare(mass(None, None), mass(5, 5)).verdict is Verdict.UNLIKE
    assert compare(mass(5, 5), usd(5, 5)).verdict is Verdict.UNLIKE
    assert compare(usd(5, 5), Money(5, 5, "PEN", False)).verdict is Verdict.UNLIKE
    assert to_interval(mass(None, None)) is None
    assert to_interval(Time(None, None, Precision.DAY)) is None


def test_days_are_not_rounded() -> None:
    day = Time("2014-03-27", "2014-03-28", Precision.DAY)
    month = Time("2014-03-01", "2014-04-01", Precision.MONTH)
    later = Time("2014-04-01", "2014-04-02", Precision.DAY)
    assert compare(day, month).verdict is Verdict.REFINES
    assert compare(month, later).verdict is Verdict.APART
    assert not overlaps(day, later)


bounds = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(bounds, bounds)
def test_whole_days_against_brute_force(one: list[int], other: list[int]) -> None:
    def time(span: list[int]) -> Time:
        return Time(f"2014-01-{span[0] % 28 + 1:02}", f"2014-03-{span[1] % 28 + 1:02}", Precision.MONTH)

    a, b = time(one), time(other)
    first, second = to_interval(a), to_interval(b)
    assert first is not None and second is not None
    mine, theirs = set(range(int(first[0]), int(first[1]) + 1)), set(range(int(second[0]), int(second[1]) + 1))
    assert overlaps(a, b) == bool(mine & theirs)
    assert contains(a, b) == (theirs <= mine)


@given(bounds, bounds)
def test_intervals_against_brute_force(one: list[int], other: list[int]) -> None:
    a, b = mass(one[0] * 1000, one[1] * 1000), mass(other[0] * 1000, other[1] * 1000)
    mine, theirs = set(range(one[0], one[1] + 1)), set(range(other[0], other[1] + 1))
    assert overlaps(a, b) == bool(mine & theirs)
    assert contains(a, b) == (theirs <= mine)


values = st.builds(
    mass,
    st.one_of(st.none(), st.floats(1, 1e6)),
    st.one_of(st.none(), st.floats(1e6, 1e9)),
    st.booleans(),
)


@given(values)
def test_a_value_is_the_same_as_itself(value: Quantity) -> None:
    known = value.low is not None or value.high is not None
    assert compare(value, value).verdict is (Verdict.SAME if known else Verdict.UNLIKE)


@given(values, values)
def test_verdicts_mirror(one: Quantity, other: Quantity) -> None:
    mirrored = {Verdict.REFINES: Verdict.REFINED, Verdict.REFINED: Verdict.REFINES}
    verdict = compare(one, other).verdict
    assert compare(other, one).verdict is mirrored.get(verdict, verdict)


@given(values, values)
def test_what_contains_overlaps(one: Quantity, other: Quantity) -> None:
    assert not contains(one, other) or overlaps(one, other)


@given(values)
def test_intervals_are_in_order(value: Quantity) -> None:
    interval = to_interval(value)
    assert interval is None or 0 <= interval[0] <= interval[1] <= math.inf
