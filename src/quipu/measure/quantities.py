"""Weights, volumes, areas and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.measure.amounts import Amount, amount
from quipu.measure.numbers import lexicon
from quipu.measure.things import blocked_before, counted_at, is_a, is_substance, thing_at
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
def _words(subject: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("units")[subject])


def may_be_unit(piece: Piece, language: str) -> bool:
    """Whether a unit begins with the piece ("kilo y medio")."""
    return language == "es" and piece.low in _units(language)


def quantity(row: Sequence[Piece], place: int, language: str) -> Found | None:
    """The quantity that begins at `place`, its bound included; None where none does."""
    found = _bare_unit(row, place, language) or amount(row, place, language)
    if found is None or _names_something(row, found, language):
        return None
    return _measured(row, found, language) or _counted(row, found, language)


def _names_something(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "Article 5", "#3", "Barrio 18", "AK-47", "2.5.1", "a las 5": the figure is part of a name, a list or a time of day."""
    if found.first == 0 or row[found.first].breaks:
        return False
    before, first = row[found.first - 1], row[found.first]
    if before.low in blocked_before(first.number is not None):
        return True
    touching = before.end == first.start
    if touching and before.text == "." and first.number is not None:
        return True  # ".45 caliber"
    if touching and before.text in "-–/.:,'’" and found.first > 1 and row[found.first - 2].end == before.start:
        return row[found.first - 2].text[-1:].isalnum()
    return first.number is not None and _by_article(row, found.first, language)


def _by_article(row: Sequence[Piece], place: int, language: str) -> bool:
    """ "Los 28 members": a capitalised article within a sentence begins a name."""
    before = row[place - 1]
    inside = place > 1 and (row[place - 2].text[-1].isalnum() or row[place - 2].text == ",") and not before.breaks
    return before.text in ("Los", "Las", "El", "La") and inside


def _bare_unit(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    """ "a ton of", "more than a ton", "tonelada y media": the one is an article, or is not said."""
    lex = lexicon(language)
    bound = lex.before.at(row, place)
    first = bound[1] if bound else place
    if first + 1 >= len(row):
        return None
    article = row[first].low in lex.articles and language == "en"
    last = first + 1 if article else first
    unit = _units(language).at(row, last)
    if unit is None or unit[0].symbol or row[last].low in _words("vessels"):
        return None
    if not article and (language == "en" or not lex.half_after.at(row, unit[1])):
        return None
    found = Amount(1.0, 1.0, False, first, last, article)
    return found.bound(bound[0], place) if bound else found


def _unit_at(row: Sequence[Piece], place: int, language: str) -> tuple[Unit, int] | None:
    """The unit whose words begin at `place`. Symbols stand behind figures, and none is written like a name ("4G")."""
    found = _units(language).at(row, place)
    if found is None:
        return None
    unit, last = found
    piece = row[place]
    if unit.symbol and (row[place - 1].number is None or (piece.text.isupper() and piece.text != "L")):
        return None
    return found


def _measured(row: Sequence[Piece], found: Amount, language: str) -> Found | None:
    unit = _unit_behind(row, found, language)
    if unit is None or _is_rate(row, found, language) or _is_year(row, found):
        return None
    held, place = unit
    total = found.times(held.factor)
    half = lexicon(language).half_after.at(row, place)
    if half:
        total, place = total.plus(held.factor / 2), half[1]
    total, place = _with_smaller(row, total, held, place, language)
    of, last = _substance(row, place, language)
    return Quantity(total.low, total.high, held.name, of, total.approx), found.first, last


def _unit_behind(row: Sequence[Piece], found: Amount, language: str) -> tuple[Unit, int] | None:
    place = found.last
    if place < len(row) and row[place].text in "-–" and row[place].start == row[place - 1].end:
        place += 1  # "626-kilo haul"
    elif place < len(row) and row[place].low == lexicon(language).of_word:
        place += 1  # "un millón de litros", "hundreds of kilos"
    while place < len(row) and row[place].low in _words("before_unit") and place - found.last < 3:
        place += 1  # "10 million metric tons", "400 additional kilos"
    unit = _unit_at(row, place, language) if place < len(row) and not row[place].breaks else None
    if unit is None or row[place].low not in _words("vessels"):
        return unit
    return unit if _holds_liquid(row, unit[1], language) else None


def _holds_liquid(row: Sequence[Piece], place: int, language: str) -> bool:
    """Barrels are a measure of oil and fuel, and else vessels that are counted."""
    thing = thing_at(row, place + 1, language) if place < len(row) and row[place].low == lexicon(language).of_word else None
    return thing is not None and thing[0] == "fuel"


def _is_rate(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "$2,000 a kilo": the price of one, no amount."""
    if not found.article or found.first == 0:
        return False
    before = row[found.first - 1]
    return before.number is not None or before.low in _words("priced") or before.low in lexicon(language).multipliers


def _with_smaller(row: Sequence[Piece], total: Amount, unit: Unit, place: int, language: str) -> tuple[Amount, int]:
    """ "16 kilos 440 gramos", "two tons and 300 kilos": the smaller unit is added to the larger."""
    start = place
    if start < len(row) and row[start].low in _words("adding"):
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
    """What is weighed: "of high-purity cocaine", "de clorhidrato de cocaína", or the noun right behind ("626-kilo cocaine haul")."""
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
        if ends or row[at].low in _words("ends_substance"):
            break
    return None, place


def _mixed(row: Sequence[Piece], thing: tuple[str, int], language: str) -> tuple[str, int]:
    """ "300 kilos of cocaine and heroin": of the kind that both are."""
    name, place = thing
    if place + 1 < len(row) and row[place].low in _words("coordinating"):
        other = thing_at(row, place + 1, language)
        if other and other[0] != name and is_a(other[0], "drug") and is_a(name, "drug"):
            return "drug", other[1]
    return thing


def _points_back(thing: str, row: Sequence[Piece], place: int) -> bool:
    """ "of the drug" points to a drug named before: the report says elsewhere which."""
    return thing == "drug" and row[place - 1].low in _words("pointing")


def _counted(row: Sequence[Piece], found: Amount, language: str) -> Found | None:
    if found.article and found.low == found.high and not found.approx:
        return None
    if found.last >= len(row) or row[found.last].low == "%" or _is_year(row, found):
        return None
    if any(bound is not None and bound != int(bound) for bound in (found.low, found.high)) or _has_letters(row, found.last):
        return None
    place = _counted_from(row, found, language)
    counted = counted_at(row, place, language) if place is not None else None
    if counted is None or place is None:
        return None
    thing, end = counted
    if _is_weighed_only(thing):
        return None
    hyphened = row[place - 1].text in "-–" and place == found.last + 1
    if hyphened and thing_at(row, place, language) is None:
        return None  # "two-story houses", "nine-millimeter pistol"
    of = "person" if is_a(thing, "person") else thing
    return Quantity(found.low, found.high, "count", of, found.approx), found.first, end


def _has_letters(row: Sequence[Piece], place: int) -> bool:
    """ "4G", "5S": letters right behind the figures."""
    return row[place].start == row[place - 1].end and row[place].text[0].isalpha()


def _is_weighed_only(thing: str) -> bool:
    counted = ("plant", "explosive", "jewel", "ammunition", "animal", "gold", "timber", "food", "wildlife", "mineral")
    return is_substance(thing) and not any(is_a(thing, kind) for kind in counted)


def _counted_from(row: Sequence[Piece], found: Amount, language: str) -> int | None:
    """Where the words of what is counted begin: behind "of" after nouns of number, and after "four of the"."""
    place, lex = found.last, lexicon(language)
    if row[place].breaks:
        return None
    if row[place].text in "-–":
        return place + 1 if row[place].start == row[place - 1].end else None
    if row[place].low != lex.of_word:
        return place
    if _is_noun_of_number(row, found, language):
        return place + 1
    part = place + 1 < len(row) and row[place + 1].low in _words("of_these")
    return place + 2 if part and found.low is not None and found.low >= 2 else None


def _is_noun_of_number(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "un millón de", "decenas de", "una docena de", "dozens of"."""
    before, lex = row[found.last - 1].low, lexicon(language)
    if found.low != found.high or found.low is None:
        return True
    return language == "es" and (before in lex.collectives or (before in lex.multipliers and before != "mil"))


def _is_year(row: Sequence[Piece], found: Amount) -> bool:
    """ "in 2014 police": four figures that name a year count nothing."""
    written = row[found.last - 1].text
    return len(written) == 4 and written.isdecimal() and 1900 <= int(written) <= 2099 and found.first == found.last - 1


def one_of_list(row: Sequence[Piece], place: int, language: str, listed: frozenset[str]) -> Found | None:
    """ "a rifle" in "two pistols and a rifle": an article that counts one, because it stands in a list with other counts."""
    if row[place].low not in lexicon(language).articles or place + 1 >= len(row):
        return None
    counted = counted_at(row, place + 1, language)
    if counted is None or (is_substance(counted[0]) and not is_a(counted[0], "explosive")):
        return None
    thing, end = counted
    if is_a(thing, "person") and row[end - 1].low not in listed:
        return None
    of = "person" if is_a(thing, "person") else thing
    return Quantity(1.0, 1.0, "count", of, False), place, end


