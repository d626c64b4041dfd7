"""Counts: "18 vehicles", "four other members", "dos presuntos sicarios", "a rifle" in a list."""

from collections.abc import Sequence

from quipu.measure.amounts import Amount
from quipu.measure.numbers import lexicon, number
from quipu.measure.things import agrees, counted_at, is_a, is_glued, is_substance, stands_alone, thing_at
from quipu.measure.tokens import Piece
from quipu.measure.weights import Found, is_year, unit_words
from quipu.model import Quantity

_ALSO_COUNTED = ("plant", "explosive", "jewel", "ammunition", "gold bar", "wildlife")
"""Kinds that are weighed or counted."""


def counted(row: Sequence[Piece], found: Amount, language: str) -> Found | None:
    """The count that an amount makes with the noun behind it, or None where it counts nothing known.

    What is counted out of others by a pronoun ("four of them") is of no kind that the words tell.
    """
    if _counts_nothing(row, found, language) or _is_whole(row, found, language):
        return None
    if (end := _past_pronoun(row, found, language)) is not None:
        return Quantity(found.low, found.high, "count", None, found.approx), found.first, end
    place = _counted_from(row, found, language)
    noun = counted_at(row, place, language) if place is not None else None
    if noun is None or place is None or _is_weighed_only(noun[0]):
        return None
    hyphened = row[place - 1].text in "-–" and place == found.last + 1
    if hyphened and thing_at(row, place, language) is None:
        return None  # "two-story houses", "nine-millimeter pistol"
    if language == "en" and not hyphened and not agrees(row, noun[1], found.low == found.high == 1):
        return None
    last = _past_sexes(row, noun[1]) if found.low != 1 and not hyphened else noun[1]
    return Quantity(found.low, found.high, "count", _of(noun[0]), found.approx), found.first, last


def _past_sexes(row: Sequence[Piece], place: int) -> int:
    """ "18 women and children": the number is that of both."""
    joined = place + 1 < len(row) and row[place].low in unit_words("coordinating")
    sexes = unit_words("sexes")
    return place + 2 if joined and row[place - 1].low in sexes and row[place + 1].low in sexes else place


def _past_pronoun(row: Sequence[Piece], found: Amount, language: str) -> int | None:
    """Where "of them", "de ellos", "of whom" ends behind a number."""
    place, lex = found.last, lexicon(language)
    if row[place].low != lex.of_word or row[place].breaks or found.low is None:
        return None
    for size in (1, 2):
        words = " ".join(piece.low for piece in row[place + 1 : place + 1 + size])
        if words in unit_words("of_them"):
            return place + 1 + size
    return None


def _of(thing: str) -> str:
    """People are counted as people, whatever they are called."""
    return "person" if is_a(thing, "person") else thing


def _counts_nothing(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """An article, a share, a year, a telephone number, a fraction, a name such as "4G"."""
    if found.last >= len(row) or is_glued(row, found.first) or (found.article and found.low == found.high and not found.approx):
        return True
    if lexicon(language).percent.at(row, found.last) or is_year(row, found) or _is_phone(row, found):
        return True
    return any(bound is not None and bound != int(bound) for bound in (found.low, found.high)) or _has_letters(row, found.last)


def _has_letters(row: Sequence[Piece], place: int) -> bool:
    """ "4G", "5S": letters right behind the figures."""
    return row[place].start == row[place - 1].end and row[place].text[0].isalpha()


def _is_weighed_only(thing: str) -> bool:
    return is_substance(thing) and not any(is_a(thing, kind) for kind in _ALSO_COUNTED)


def _counted_from(row: Sequence[Piece], found: Amount, language: str) -> int | None:
    """Where the words of what is counted begin: behind "of" after nouns of number, and after "four of the"."""
    place, lex = found.last, lexicon(language)
    if row[place].breaks:
        return None
    if row[place].text in "-–":
        return place + 1 if row[place].start == row[place - 1].end else None
    if row[place].low != lex.of_word:
        return place
    part = place + 1 < len(row) and row[place + 1].low in unit_words("of_these")
    if not part or found.low is None:
        return place + 1 if _is_noun_of_number(row, found, language) else None
    whole = number(row, place + 2, language) if place + 2 < len(row) else None
    if whole is None or whole.value <= found.low:
        return place + 2 if found.low > 1 else None  # "one of the largest shipments" is no count of shipments
    return whole.last


def _is_whole(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "half of the 12 men", "ninguno de los cinco": the number is that of all; how many are meant is said before it."""
    at = found.first - 2
    if at < 0 or row[at + 1].low not in unit_words("of_these") or row[at].low != lexicon(language).of_word:
        return False
    return at > 0 and row[at - 1].low in unit_words("shares")


def _is_noun_of_number(row: Sequence[Piece], found: Amount, language: str) -> bool:
    """ "un millón de", "decenas de", "una docena de", "dozens of"."""
    before, lex = row[found.last - 1].low, lexicon(language)
    if found.low != found.high or found.low is None:
        return True
    return language == "es" and (before in lex.collectives or (before in lex.multipliers and before != "mil"))


def _is_phone(row: Sequence[Piece], found: Amount) -> bool:
    """ "555-1234": three figures, a hyphen, four figures."""
    words = row[found.first : found.last]
    return len(words) == 3 and words[1].text == "-" and (len(words[0].text), len(words[2].text)) == (3, 4)


def one_of_list(row: Sequence[Piece], place: int, language: str, listed: frozenset[str]) -> Found | None:
    """ "a rifle" in "two pistols and a rifle": an article that counts one, because it stands in a list with other counts."""
    if row[place].low not in lexicon(language).articles or place + 1 >= len(row):
        return None
    noun = counted_at(row, place + 1, language)
    if noun is None or (is_substance(noun[0]) and not is_a(noun[0], "explosive")):
        return None
    thing, end = noun
    if (is_a(thing, "person") and row[end - 1].low not in listed) or (language == "en" and not stands_alone(row, end)):
        return None
    return Quantity(1.0, 1.0, "count", _of(thing), False), place, end
