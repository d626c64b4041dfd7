"""Weights, volumes and areas: "626 kilos of cocaine", "tonelada y media", "16 kilos 440 gramos"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.measure.amounts import Amount, amount, bounded, bounds_at
from quipu.measure.numbers import lexicon
from quipu.measure.things import is_a, is_substance, thing_at
from quipu.measure.tokens import Lookup, Piece
from quipu.model import Quantity

Found = tuple[Quantity, int, int]
"""A value and the first and last piece (not included) that say it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of `kg`, `L` or `ha`."""

    name: str
    factor: float
    symbol: bool
    """A single letter or so, which counts as a unit only right behind figures."""


@cache
def _units(language: str) -> Lookup[Unit]:
    return Lookup(
        {
            phrase: Unit(entry["unit"], float(entry["factor"]), len(phrase) <= 2)
            for entry in load("units")["measures"]
            for phrase in entry[language]
        }
    )


@cache
def unit_words(subject: str) -> frozenset[str]:
    """The words of one list of the knowledge file of units."""
    return frozenset(str(word) for word in load("units")[subject])


def may_be_unit(piece: Piece, language: str) -> bool:
    """Whether a unit begins with the piece ("kilo y medio")."""
    return language == "es" and piece.low in _units(language)


def bare_unit(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    """ "a ton of", "more than a ton", "tonelada y media": the one is an article, or is not said."""
    lex = lexicon(language)
    kinds, first = bounds_at(row, place, language)
    if first + 1 >= len(row):
        return None
    article = row[first].low in lex.articles and language == "en"
    last = first + 1 if article else first
    last += article and last + 1 < len(row) and row[last].low in unit_words("before_unit")  # "a further kilo"
    unit = _units(language).at(row, last)
    if unit is None or unit[0].symbol or row[last].low in unit_words("vessels"):
        return None
    if not article and (language == "en" or not lex.half_after.at(row, unit[1])):
        return None
    found = Amount(1.0, 1.0, False, first, last, article)
    return bounded(found, kinds, place)


def _unit_at(row: Sequence[Piece], place: int, language: str) -> tuple[Unit, int] | None:
    """The unit whose words begin at `place`. Symbols stand behind figures, and none is written like a name ("4G")."""
    found = _units(language).at(row, place)
    if found is None:
        return None
    unit, _ = found
    piece = row[place]
    spelled = len(piece.text) > 1 and row[place - 1].low in lexicon(language).words  # "six kg"
    if unit.symbol and ((row[place - 1].number is None and not spelled) or (piece.text.isupper() and piece.text != "L")):
        return None
    return found


def measured(row: Sequence[Piece], found: Amount, language: str) -> Found | None:
    unit = _unit_behind(row, found, language)
    if unit is None or _is_rate(row, found, language) or is_year(row, found) or _is_sterling(row, unit[1]):
        return None
    held, place = unit
    total = found.times(held.factor)
    half = lexicon(language).half_after.at(row, place)
    if half:
        total, place = total.plus(held.factor / 2), half[1]
    total, place = _with_smaller(row, total, held, place, language)
    beyond = _past_conversion(row, place)
    after = lexicon(language).after.at(row, beyond)
    if after and beyond > place:
        total, beyond = total.bound(after[0], total.first), after[1]
    of, last = _substance(row, beyond, language)
    if beyond > place and of is None and not after:
        of, last = _substance(row, place, language)
    return Quantity(total.low, total.high, held.name, of, total.approx), found.first, last


_BRACKET = 7
"""Pieces that a conversion in brackets may take up."""


def _past_conversion(row: Sequence[Piece], place: int) -> int:
    """The place behind "(11 pounds)", where the same amount is told again in another unit; else the same place."""
    if place >= len(row) or row[place].text != "(":
        return place
    for at in range(place + 1, min(place + _BRACKET, len(row))):
        if row[at].text == ")":
            told = any(row[inner].number is not None for inner in range(place + 1, at))
            return at + 1 if told else place
    return place


def _unit_behind(row: Sequence[Piece], found: Amount, language: str) -> tuple[Unit, int] | None:
    place = found.last
    if place < len(row) and row[place].text in "-–" and row[place].start == row[place - 1].end:
        place += 1  # "626-kilo haul"
    elif place < len(row) and row[place].low == lexicon(language).of_word:
        place += 1  # "un millón de litros", "hundreds of kilos"
    while place < len(row) and row[place].low in unit_words("before_unit") and place - found.last < 3:
        place += 1  # "10 million metric tons", "400 additional kilos"
    unit = _unit_at(row, place, language) if place < len(row) and not row[place].breaks else None
    if unit is None or row[place].low not in unit_words("vessels"):
        return unit
    return unit if _holds_liquid(row, unit[1], language) else None


def _holds_liquid(row: Sequence[Piece], place: int, language: str) -> bool:
    """Barrels are a measure of oil and fuel, and else vessels that are counted."""
    thing = thing_at(row, place + 1, language) if place < len(row) and row[place].low == lexicon(language).of_word else None
    return thing is not None and thing[0] == "fuel"


def _is_sterling(row: Sequence[Piece], place: int) -> bool:
    """ "millions of pounds worth of cocaine": money, and no weight."""
    return place < len(row) and row[place - 1].low in ("pounds", "pound") and row[place].low in ("worth", "sterling")


def _is_rate(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "$2,000 a kilo": the price of one, no amount."""
    if not found.article or found.first == 0:
        return False
    before = row[found.first - 1]
    return before.number is not None or before.low in unit_words("priced") or before.low in lexicon(language).multipliers


def _with_smaller(row: Sequence[Piece], total: Amount, unit: Unit, place: int, language: str) -> tuple[Amount, int]:
    """ "16 kilos 440 gramos", "two tons and 300 kilos": the smaller unit is added to the larger."""
    start = place
    if start < len(row) and row[start].low in unit_words("adding"):
        start += 1
    if start >= len(row) or not (row[start].number is not None or row[start].low in lexicon(language).words):
        return total, place
    more = amount(row, start, language)
    smaller = _unit_behind(row, more, language) if more else None
    if more is None or smaller is None or more.low is None or more.low != more.high:
        return total, place
    held, last = smaller
    extra = more.low * held.factor
    if held.name != unit.name or held.factor >= unit.factor or extra >= unit.factor or _substance(row, place, language)[0]:
        return total, place
    return total.plus(extra), last


def _substance(row: Sequence[Piece], place: int, language: str) -> tuple[str | None, int]:
    """What is weighed: "of high-purity cocaine", "de clorhidrato de cocaína", or the noun behind ("626-kilo cocaine haul")."""
    if place >= len(row) or row[place].breaks:
        return None, place
    if row[place].low != lexicon(language).of_word:
        thing = thing_at(row, place, language) if language == "en" else None
        return (thing[0], thing[1]) if thing and is_substance(thing[0]) else (None, place)
    for at in range(place + 1, min(place + 7, len(row))):
        thing = thing_at(row, at, language)
        if thing and is_substance(thing[0]):
            return _mixed(row, thing, language) if not _points_back(thing[0], row, at) else (None, place)
        ends = row[at].breaks or not (row[at].text[0].isalnum() or row[at].text in "-\"“‘'%«")
        if ends or row[at].low in unit_words("ends_substance"):
            break
    return None, place


def _mixed(row: Sequence[Piece], thing: tuple[str, int], language: str) -> tuple[str, int]:
    """ "300 kilos of cocaine and heroin", "two tons of hashish, meth, and heroin": of the kind that all of them are."""
    name, place = thing
    others: list[str] = []
    while (
        place + 1 < len(row) and is_a(name, "drug") and (row[place].text == "," or row[place].low in unit_words("coordinating"))
    ):
        joins = row[place].low in unit_words("coordinating") or row[place + 1].low in unit_words("coordinating")
        if joins and row[place].text == "," and not others:
            return thing  # "12 kilos of cocaine, and heroin was found"
        place += 2 if row[place].text == "," and joins else 1
        other = thing_at(row, place, language) if place < len(row) and not row[place].breaks else None
        if other is None or not is_a(other[0], "drug"):
            return thing
        others.append(other[0])
        place = other[1]
        if joins:
            return ("drug", place) if set(others) - {name} else thing
    return thing


def elliptic(row: Sequence[Piece], before: Found, language: str) -> Found | None:
    """ "1,500 of hashish" behind "150 kilos of cocaine and": the unit is heard again."""
    value, first, last = before
    unit = next((held for at in range(first + 1, last) if (held := _unit_at(row, at, language))), None)
    if unit is None or value.of is None or last + 2 >= len(row) or row[last].low not in unit_words("coordinating"):
        return None
    found = amount(row, last + 1, language)
    if found is None or found.article or found.last >= len(row) or row[found.last].low != lexicon(language).of_word:
        return None
    thing = thing_at(row, found.last + 1, language)
    if thing is None or not is_a(thing[0], "drug"):
        return None
    total = found.times(unit[0].factor)
    return Quantity(total.low, total.high, unit[0].name, thing[0], total.approx), found.first, thing[1]


def _points_back(thing: str, row: Sequence[Piece], place: int) -> bool:
    """ "of the drug" points to a drug named before: the report says elsewhere which."""
    return thing == "drug" and row[place - 1].low in unit_words("pointing")


def is_year(row: Sequence[Piece], found: Amount) -> bool:
    """ "in 2014 police": four figures that name a year count nothing."""
    written = row[found.last - 1].text
    return len(written) == 4 and written.isdecimal() and 1900 <= int(written) <= 2099 and found.first == found.last - 1
