"""The quantity at a place of a text, and what only looks like one."""

from collections.abc import Sequence

from quipu.measure.amounts import Amount, amount
from quipu.measure.counts import counted
from quipu.measure.numbers import lexicon
from quipu.measure.things import blocked_before
from quipu.measure.tokens import Piece
from quipu.measure.weights import Found, bare_unit, measured


def quantity(row: Sequence[Piece], place: int, language: str) -> Found | None:
    """The quantity that begins at `place`, its bound included; None where none does."""
    found = bare_unit(row, place, language) or amount(row, place, language)
    if found is None or _names_something(row, found, language):
        return None
    return measured(row, found, language) or counted(row, found, language)


def _names_something(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "Article 5", "#3", "Barrio 18", "AK-47", "2.5.1", "a las 5": the figure is part of a name, a list or a time of day."""
    if found.first == 0 or row[found.first].breaks:
        return False
    before, first = row[found.first - 1], row[found.first]
    if before.low in blocked_before(first.number is not None) or lexicon(language).percent.at(row, found.first - 1):
        return True
    touching = before.end == first.start
    if touching and before.text == "." and first.number is not None:
        return True  # ".45 caliber"
    if touching and before.text in "-–/.:,'’" and found.first > 1 and row[found.first - 2].end == before.start:
        return row[found.first - 2].text[-1:].isalnum()
    return first.number is not None and _by_article(row, found.first)


def _by_article(row: Sequence[Piece], place: int) -> bool:
    """ "Los 28 members": a capitalised article within a sentence begins a name."""
    before = row[place - 1]
    inside = place > 1 and (row[place - 2].text[-1].isalnum() or row[place - 2].text == ",") and not before.breaks
    return before.text in ("Los", "Las", "El", "La") and inside
