"""Weights, volumes, areas and counts."""

from collections.abc import Sequence
from functools import cache

from quipu.knowledge import load
from quipu.measure.numbers import Amount, amount, lexicon, tidy
from quipu.measure.things import SUBSTANCES, blocked_before, counted_at, is_a, thing_at
from quipu.measure.tokens import Phrases, Piece
from quipu.model import Quantity

Found = tuple[Quantity, int, int]
"""A value and the first and last piece (not included) that say it."""


@cache
def _units(language: str) -> Phrases:
    return Phrases(
        {phrase: (entry["unit"], float(entry["factor"])) for entry in load("units")["measures"] for phrase in entry[language]}
    )


def quantity(row: Sequence[Piece], place: int, language: str) -> Found | None:
    """The quantity that begins at `place`, its bound included; None where none does."""
    found = _article_unit(row, place, language) or amount(row, place, language)
    if found is None or _names_something(row, found):
        return None
    return _measured(row, found, language) or _counted(row, found, language)


def _names_something(row: Sequence[Piece], found: Amount) -> bool:
    """ "Article 5", "#3", "Barrio 18", "AK-47": the figure is part of a name."""
    if found.first == 0:
        return False
    before, first = row[found.first - 1], row[found.first]
    if before.low in blocked_before():
        return True
    hyphened = before.text in "-–" and before.end == first.start and found.first > 1 and row[found.first - 2].end == before.start
    return hyphened and row[found.first - 2].text[-1:].isalnum()


def _article_unit(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    """ "a ton of", "una tonelada", bound or not ("more than a ton"), and "half a ton"."""
    lex = lexicon(language)
    bound = lex.before.at(row, place)
    start = bound[1] if bound else place
    if start < len(row) and _units(language).at(row, start) and _half_behind(row, start, language):
        return Amount(1.0, 1.0, False, place, start)  # "tonelada y media"
    if start >= len(row) or row[start].low not in lex.articles or not _units(language).at(row, start + 1):
        return None
    plain = Amount(1.0, 1.0, False, place, start + 1)
    if not bound:
        return plain
    loosened = {"low": (1.0, None, False), "high": (None, 1.0, False), "nearly": (None, 1.0, True), "about": (1.0, 1.0, True)}
    low, high, approx = loosened[str(bound[0])]
    return Amount(low, high, approx, place, start + 1)


def _half_behind(row: Sequence[Piece], place: int, language: str) -> bool:
    unit = _units(language).at(row, place)
    return unit is not None and language == "es" and lexicon(language).half_after.at(row, unit[1]) is not None


def _measured(row: Sequence[Piece], found: Amount, language: str) -> Found | None:
    hyphened = found.last < len(row) and row[found.last].text in "-–"
    place = found.last + 1 if hyphened else found.last
    if place < len(row) and row[place].low == "de" and language == "es":
        place += 1  # "un millón de litros"
    unit = _units(language).at(row, place)
    if unit is None:
        return None
    held, end = unit
    assert isinstance(held, tuple)
    name, factor = str(held[0]), float(held[1])
    if name in ("L", "ha") and row[place].low in ("l", "ha", "has") and not row[max(found.last - 1, 0)].text[-1].isdigit():
        return None
    half = lexicon(language).half_after.at(row, end)
    scaled = found.times(factor)
    if half:
        scaled, end = _plus(scaled, factor / 2), half[1]
    of, last = _substance(row, end, language)
    return Quantity(scaled.low, scaled.high, name, of, found.approx), found.first, last


def _plus(found: Amount, more: float) -> Amount:
    """ "tonelada y media" """
    low, high = (None if bound is None else tidy(bound + more) for bound in (found.low, found.high))
    return Amount(low, high, found.approx, found.first, found.last)


def _substance(row: Sequence[Piece], place: int, language: str) -> tuple[str | None, int]:
    """What is weighed: "of high-purity cocaine", "de clorhidrato de cocaína", or the noun right behind ("626-kilo cocaine haul")."""
    start = place
    if place < len(row) and row[place].low == ("of" if language == "en" else "de"):
        for step in range(1, 6):
            at = place + step
            if at >= len(row) or not (row[at].text[0].isalnum() or row[at].text in "-\"“'"):
                break
            thing = thing_at(row, at, language)
            if thing and _is_substance(thing[0]):
                return (None, start) if _is_general(thing[0], row, at) else (thing[0], thing[1])
            if row[at].low in ("in", "en", "from", "to", "that", "que", "which", "and", "y"):
                break
    elif language == "en":
        thing = thing_at(row, place, language)
        if thing and _is_substance(thing[0]):
            return thing[0], thing[1]
    return None, start


def _is_general(thing: str, row: Sequence[Piece], place: int) -> bool:
    """ "of the drug" points back to a drug named before: the claim's goods say which."""
    return thing == "drug" and row[place - 1].low in ("the", "la", "this", "esta", "dicha", "said")


def _is_substance(thing: str) -> bool:
    return any(is_a(thing, kind) for kind in SUBSTANCES)


def _counted(row: Sequence[Piece], found: Amount, language: str) -> Found | None:
    first = row[found.first]
    alone = found.last == found.first + 1
    if (alone and first.low in ("un", "una", "a", "an")) or (found.last < len(row) and row[found.last].low == "%"):
        return None
    if found.low is not None and _is_a_year(row, found):
        return None
    place = found.last
    if language == "es" and place < len(row) and row[place].low == "de" and _takes_de(row, place, found):
        place += 1
    elif language == "en" and place < len(row) and row[place].low == "of" and found.low != found.high:
        place += 1  # "dozens of members"
    counted = counted_at(row, place, language)
    if counted is None:
        return None
    thing, end = counted
    if _is_substance(thing) and not any(is_a(thing, kind) for kind in ("plant", "explosive", "jewel", "ammunition")):
        return None
    of = "person" if is_a(thing, "person") else thing
    return Quantity(found.low, found.high, "count", of, found.approx), found.first, end


def _takes_de(row: Sequence[Piece], place: int, found: Amount) -> bool:
    """Numbers that are nouns take "de" before what they count: "un millón de", "decenas de", "una docena de"."""
    before = row[place - 1].low
    lex = lexicon("es")
    return before in lex.multipliers and before != "mil" or lex.vague.ending(row, place) is not None


def _is_a_year(row: Sequence[Piece], found: Amount) -> bool:
    written = row[found.last - 1].text
    return len(written) == 4 and written.isdigit() and 1900 <= int(written) <= 2099 and found.first == found.last - 1
