"""People of several countries under one noun: "12 Thai and five US nationals" are 17."""

import re
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.knowledge import load
from quipu.model import Quantity

_BEFORE = re.compile(r"(?P<count>\d{1,3}|[a-z]+) (?P<people>[^\W\d][\w.]*(?: [A-Z][\w.]*)?)(?:,| and|, and) $", re.IGNORECASE)


def with_nations_summed(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, with as many people as all the countries together, where the count was that of the last."""
    if document.language != "en":
        return found
    return [_summed(document, one) if one.sentence == number else one for one in found]


def _summed(document: Document, one: Proposition) -> Proposition:
    patient = next((filler for filler in one.fillers if filler.role == "patient"), None)
    counted = next((filler for filler in one.fillers if filler.role == "quantity"), None)
    if patient is None or counted is None or not isinstance(counted.value, Quantity) or counted.value.of != "person":
        return one
    if not patient.start < counted.start < counted.end <= patient.end:
        return one
    start, more = _before(document.report.text, patient.start, counted.start)
    if more is None or counted.value.low is None or counted.value.low != counted.value.high:
        return one
    value = replace(counted.value, low=counted.value.low + more, high=counted.value.high + more)
    whole: Filler = replace(counted, start=start, value=value)
    return replace(one, fillers=tuple(whole if filler is counted else filler for filler in one.fillers))


def _before(text: str, first: int, end: int) -> tuple[int, float | None]:
    """Where the counts of other countries before one begin, and what they come to; None where there is none."""
    total, start = 0.0, end
    while (match := _BEFORE.search(text, first, start)) is not None and match.end() == start:
        count = float(match["count"]) if match["count"].isdigit() else _words().get(match["count"].lower())
        if count is None or match["people"].lower() not in _peoples():
            break
        total, start = total + count, match.start()
    return start, total or None


@cache
def _words() -> dict[str, float]:
    return {word: float(count) for word, count in load("numbers")["en"]["words"].items()}


@cache
def _peoples() -> frozenset[str]:
    """Words for the people of a country, and the initials of countries that stand for them."""
    return frozenset(load("demonyms")["en"]) | {"us", "u.s.", "uk"}
