"""The answers of a finding drawn to scale: along a line, or, where parts add up to a whole, as bars under each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log10

from quipu.model import FindingKind, Money, Quantity, Time, Value

EDGE = 8.0
"""Per cent of the width that stay free on either side."""
_FAR = 30.0
"""From how many times as much on, amounts stand by their magnitude: 85 million and 85 billion are else one point and nothing."""
_LETTER = 2.0
"""Per cent of the width that a letter of a figure takes."""
Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer: from where to where in per cent of the width, and its figure; an open side has no bound."""

    low: float
    high: float
    open_low: bool
    open_high: bool
    figure: str
    anchor: str
    """Where the figure stands to its mark: start, middle or end; empty where it would stand in another's way."""

    @property
    def middle(self) -> float:
        """Where the figure stands."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn. `whole` is there where the other marks are its parts, one after the other."""

    marks: tuple[Mark, ...]
    whole: Mark | None
    by_magnitude: bool


def strip(answers: Sequence[tuple[str, Value | None]], kind: str, said: Callable[[Value], str]) -> Strip | None:
    """The drawing of some answers, each with its slot; None where they cannot be held against each other on one line."""
    values = [value for _, value in answers]
    if kind == FindingKind.SUM and (found := _sum([value for value in values if isinstance(value, Quantity)], said)):
        return found
    if len({slot for slot, _ in answers}) > 1 or len(set(values)) < 2 or len({_measure(value) for value in values}) > 1:
        return None
    spans = [_bounds(value) for value in values]
    known = [bound for span in spans for bound in span if bound is not None]
    if any(span == (None, None) for span in spans) or len(set(known)) < 2:
        return None
    far = not isinstance(values[0], Time) and min(known) > 0 and max(known) / min(known) > _FAR
    drawn = [tuple(bound and log10(bound) if far else bound for bound in span) for span in spans]
    low, high = (edge(bound for span in drawn for bound in span if bound is not None) for edge in (min, max))
    places = [_placed(span, low, high) for span in drawn]
    figures = [said(value) if value else "" for value in values]
    anchors = _anchors([(one + other) / 2 for one, other in places], figures)
    marks = tuple(
        Mark(*place, span[0] is None, span[1] is None, figure, anchor)
        for place, span, figure, anchor in zip(places, spans, figures, anchors, strict=True)
    )
    return Strip(marks, None, far)


def _sum(values: Sequence[Quantity], said: Callable[[Value], str]) -> Strip | None:
    """Parts one after the other above their whole; None where they do not come to it exactly."""
    numbers = [value.low for value in values if value.low is not None and value.low == value.high]
    whole = max(numbers, default=0.0)
    if len(numbers) != len(values) or len(numbers) < 3 or abs(sum(numbers) - 2 * whole) > 1e-9 * whole:
        return None
    at = next(place for place, value in enumerate(values) if value.low == whole)
    parts, begin = [], 0.0
    for place, value in enumerate(values):
        if place != at:
            end = begin + 100 * (value.low or 0.0) / whole
            parts.append(Mark(begin, end, False, False, said(value), "middle" if end - begin > 5 * _LETTER else ""))
            begin = end
    return Strip(tuple(parts), Mark(0.0, 100.0, False, False, said(values[at]), "middle"), False)


def _measure(value: Value | None) -> object:
    """What two values must share to stand on one line."""
    if isinstance(value, Quantity):
        return value.unit
    if isinstance(value, Money):
        return value.currency
    return type(value)


def _bounds(value: Value | None) -> Bounds:
    if isinstance(value, Quantity | Money):
        return value.low, value.high
    if isinstance(value, Time) and value.start and value.end:
        return float(date.fromisoformat(value.start).toordinal()), float(date.fromisoformat(value.end).toordinal())
    return None, None


def _placed(span: tuple[float | None, ...], low: float, high: float) -> tuple[float, float]:
    def at(bound: float) -> float:
        return round(EDGE + (100 - 2 * EDGE) * (bound - low) / (high - low), 2)

    first, last = span
    return (0.0 if first is None else at(first)), (100.0 if last is None else at(last))


def _anchors(middles: Sequence[float], figures: Sequence[str]) -> list[str]:
    """Where the figure of each mark stands that has room for one, the outermost first."""
    found = [""] * len(middles)
    taken: list[tuple[float, float]] = []
    for place in sorted(range(len(middles)), key=lambda one: -abs(middles[one] - 50)):
        middle, width = middles[place], _LETTER * len(figures[place])
        anchor = "start" if middle < width / 2 else "end" if middle + width / 2 > 100 else "middle"
        begin = {"start": middle, "middle": middle - width / 2, "end": middle - width}[anchor]
        if all(begin >= end or begin + width <= start for start, end in taken):
            found[place] = anchor
            taken.append((begin - _LETTER, begin + width + _LETTER))
    return found
