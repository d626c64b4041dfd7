"""Answers drawn to scale: nothing is drawn that does not hold."""

from hypothesis import given
from hypothesis import strategies as st

from quipu.desk.strip import EDGE, Strip, strip
from quipu.model import FindingKind, Money, Precision, Quantity, Time, Value


def people(low: float | None, high: float | None) -> Quantity:
    return Quantity(low, high, "count", "person", False)


def drawn(kind: FindingKind, *values: Value | None, slots: tuple[str, ...] = ()) -> Strip | None:
    names = slots or ("arrest/quantity/person",) * len(values)
    return strip(list(zip(names, values, strict=True)), kind, lambda value: f"{value!r:.8}")


def test_two_figures_stand_apart_in_their_order() -> None:
    found = drawn(FindingKind.CONFLICT, people(11, 11), people(9, 9))
    assert found and not found.by_magnitude and found.whole is None
    eleven, nine = found.marks
    assert (nine.low, nine.high, eleven.low, eleven.high) == (EDGE, EDGE, 100 - EDGE, 100 - EDGE)


def test_an_open_side_has_no_bound() -> None:
    found = drawn(FindingKind.REFINE, people(2000, None), people(2140, 2140), people(None, 2500))
    assert found
    assert [(mark.open_low, mark.open_high) for mark in found.marks] == [(False, True), (False, False), (True, False)]
    assert found.marks[0].high == 100 and found.marks[2].low == 0


def test_what_differs_a_thousandfold_stands_by_its_magnitude() -> None:
    found = drawn(FindingKind.IMPLAUSIBLE, *(Money(sum_, sum_, "USD", False) for sum_ in (85e9, 85e6, 90e6)))
    assert found and found.by_magnitude
    assert found.marks[2].low - found.marks[1].low < 5 < 60 < found.marks[0].low - found.marks[2].low


def test_parts_fill_their_whole_and_else_are_not_drawn_as_a_sum() -> None:
    slots = ("seizure/quantity/car", "seizure/quantity/truck", "seizure/quantity/vehicle")
    found = drawn(FindingKind.SUM, people(3, 3), people(5, 5), people(8, 8), slots=slots)
    assert found and found.whole
    assert [(mark.low, mark.high) for mark in found.marks] == [(0, 37.5), (37.5, 100)]
    assert drawn(FindingKind.SUM, people(3, 3), people(4, 4), people(8, 8), slots=slots) is None
    assert drawn(FindingKind.CONFLICT, people(3, 3), people(5, 5), people(8, 8), slots=slots) is None


def test_what_has_no_common_measure_is_not_drawn() -> None:
    day = Time("2023-05-09", "2023-05-10", Precision.DAY)
    assert drawn(FindingKind.CONFLICT, people(9, 9), Quantity(9, 9, "kg", "cocaine", False)) is None
    assert drawn(FindingKind.CONFLICT, Money(9, 9, "USD", False), Money(10, 10, "EUR", False)) is None
    assert drawn(FindingKind.CONFLICT, people(9, 9), None) is None
    assert drawn(FindingKind.CONFLICT, people(9, 9), people(None, None)) is None
    assert drawn(FindingKind.AGREE, people(9, 9)) is None
    assert drawn(FindingKind.CONFLICT, day, Time("2023-05-11", "2023-05-12", Precision.DAY))


BOUND = st.none() | st.integers(0, 10**9).map(float)


@given(st.lists(st.builds(people, BOUND, BOUND), min_size=2, max_size=6))
def test_every_mark_is_within_the_drawing(values: list[Quantity]) -> None:
    found = drawn(FindingKind.CONFLICT, *values)
    if found:
        assert len(found.marks) == len(values)
        assert all(0 <= bound <= 100 for mark in found.marks for bound in (mark.low, mark.high, mark.middle))
