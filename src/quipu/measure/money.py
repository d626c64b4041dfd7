"""Amounts of money.

A bare "$" is the US dollar in English. In Spanish it is the dollar too, unless the text names a country that writes its peso so:
then it may be either, and the sum is left out. "Pesos" alone are those of the one country with a peso that the text names.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from quipu.knowledge import load
from quipu.measure.amounts import Amount, amount, bounded, bounds_at, ranged
from quipu.measure.numbers import lexicon, number
from quipu.measure.tokens import Lookup, Piece
from quipu.model import Money

_LEAST = {"Q": 100, "N": 1000}
"""Figures below which a letter names something else: the third quarter, "Q3", a road, "N1"."""
Found = tuple[Money, int, int]
"""A value and the first and last piece (not included) that say it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text tells of the currencies that its words leave open: those of the countries that it names, by family."""

    language: str
    told: dict[str, frozenset[str]]


@cache
def _currencies(language: str) -> Lookup[str]:
    return Lookup({phrase: code for code, phrases in load("units")["currencies"][language].items() for phrase in phrases})


@cache
def _symbols() -> dict[str, str]:
    return {str(sign): str(code) for sign, code in load("units")["symbols"].items()}


@cache
def _words(subject: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("units")[subject])


def setting(row: Sequence[Piece], language: str) -> Setting:
    """The currencies that a text's countries leave possible."""
    words = {piece.low for piece in row}
    families = load("units")["told"]
    return Setting(
        language, {family: frozenset(codes[word] for word in words & codes.keys()) for family, codes in families.items()}
    )


def may_be_sign(piece: Piece) -> bool:
    """Whether a sum may begin with the piece: a quick look that saves the scanners most of their work."""
    return piece.text.replace(" ", "") in _symbols()


def money(row: Sequence[Piece], place: int, within: Setting) -> Found | None:
    """The sum that begins at `place`, its bound included. None where none does, or where its currency cannot be told."""
    found = _by_sign(row, place, within) or _by_word(row, place, within)
    if found is None:
        return None
    total, code = found
    return Money(total.low, total.high, code, total.approx), total.first, total.last


def _sign_at(row: Sequence[Piece], place: int) -> str | None:
    """The currency whose sign or code stands at `place`."""
    if place + 1 >= len(row):
        return None
    piece = row[place]
    code = _symbols().get(piece.text.replace(" ", ""))
    number = row[place + 1].number
    if code is None or (piece.text[-1].isalpha() and number is None):
        return None
    least = _LEAST.get(piece.text, 0)
    if number is not None and number < least and not _is_lifted(row, place + 2):
        return None
    return code


def _is_lifted(row: Sequence[Piece], place: int) -> bool:
    return place < len(row) and any(row[place].low in lexicon(language).multipliers for language in ("en", "es"))


def _by_sign(row: Sequence[Piece], place: int, within: Setting) -> tuple[Amount, str] | None:
    """ "US$150 mil millones", "about $25 million", "between $2 and $3 million", "S/ 482 300"."""
    lex = lexicon(within.language)
    kinds, first = bounds_at(row, place, within.language)
    between = first < len(row) and row[first].low in lex.between
    start = first + 1 if between else first
    code = _sign_at(row, start) if start < len(row) else None
    if code is None:
        return None
    found = _range(row, start + 1, within, between) or amount(row, start + 1, within.language)
    if found is None or found.low is None or (not between and row[start + 1].low in lex.before.firsts()):
        return None
    told, last = _behind(row, found.last, code, within)
    return None if told is None else (bounded(replace(found, first=place, last=last), kinds, place), told)


def _range(row: Sequence[Piece], place: int, within: Setting, between: bool) -> Amount | None:
    """ "2 and $3 million", "2 million to $3 million": the sign may be said twice."""
    lex = lexicon(within.language)
    one = number(row, place, within.language)
    joined = (lex.to.at(row, one.last) or (lex.and_.at(row, one.last) if between else None)) if one else None
    if one is None or joined is None or joined[1] >= len(row):
        return None
    sign = _sign_at(row, joined[1])
    if sign is not None and sign != _sign_at(row, place - 1):
        return None  # "US$2 millones -Q18 millones"
    again = joined[1] + 1 if sign else joined[1]
    two = number(row, again, within.language) if again < len(row) and (again > joined[1] or between) else None
    if two is None:
        return None
    low = ranged(one, two)
    return Amount(low, two.value, False, place, two.last) if low < two.value else None


def _behind(row: Sequence[Piece], place: int, code: str, within: Setting) -> tuple[str | None, int]:
    """The currency once the words behind the number are heard ("$500 mil pesos", "$5 millones de dólares")."""
    word = _word_at(row, place, within)
    if word:
        return _told(word[0], within), word[1]
    return _told(code, within), place


def _word_at(row: Sequence[Piece], place: int, within: Setting) -> tuple[str, int] | None:
    """The currency named at `place`: "dollars", "de dólares", "in US dollars"."""
    lex = lexicon(within.language)
    linked = place < len(row) and row[place].low in (lex.of_word, "in", "en") and not row[place].breaks
    found = _currencies(within.language).at(row, place + 1 if linked else place)
    if found is None or row[place].breaks:
        return None
    in_kind = linked and row[place].low != lex.of_word and row[place + 1].low not in ("us", "u.s.", "american")
    return None if in_kind and within.language == "en" else found


def _told(code: str, within: Setting) -> str | None:
    if not code.startswith("?"):
        return code
    if code == "?$":
        return None if within.language == "es" and within.told["peso"] else "USD"
    told = within.told[code[1:]]
    return next(iter(told)) if len(told) == 1 else None


def _by_word(row: Sequence[Piece], place: int, within: Setting) -> tuple[Amount, str] | None:
    """ "4 millones de dólares", "more than 300,000 soles"."""
    found = amount(row, place, within.language)
    if found is None or (found.low is None and found.high is None) or (found.article and found.low == found.high):
        return None
    word = _word_at(row, found.last, within) or _sterling(row, found, within)
    code = _told(word[0], within) if word else None
    if code is None or word is None:
        return None
    if row[word[1] - 1].low in _words("million_words"):
        found = found.times(1e6)
    return replace(found, last=word[1]), code


def _sterling(row: Sequence[Piece], found: Amount, within: Setting) -> tuple[str, int] | None:
    """Pounds of money, where the words before them speak of worth."""
    if within.language == "es" or found.last >= len(row):
        return None
    place = found.last + (row[found.last].low == "of")  # "millions of pounds"
    if place >= len(row) or row[place].low != "pounds":
        return None
    if place + 1 < len(row) and row[place + 1].low == "worth":
        return "GBP", place + 1
    if place != found.last:
        return None
    cued = any(piece.low in _words("sterling") for piece in row[max(0, found.first - 4) : found.first])
    weighed = found.last + 1 < len(row) and row[found.last + 1].low == "of"
    return ("GBP", found.last + 1) if cued and not weighed else None
