"""Amounts of money.

A bare "$" is the US dollar, unless the text or its outlet shows a country that writes its own dollar or peso so. In English it is
that country's where it is told more often than the United States, and left out where neither is. In Spanish it is the peso where
the outlet is of that country and nothing is said of dollars, else left out. "Pesos" alone are those of the one peso country
that the text names.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quipu.knowledge import load
from quipu.measure.amounts import Amount, amount, bounded, bounds_at, ranged
from quipu.measure.numbers import lexicon, number
from quipu.measure.tokens import Lookup, Piece, pieces
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
    bare: str | None
    """The currency of a bare "$"; None where it may be one or another."""


@cache
def _currencies(language: str) -> Lookup[str]:
    return Lookup({phrase: code for code, phrases in load("units")["currencies"][language].items() for phrase in phrases})


@cache
def _symbols() -> dict[str, str]:
    return {str(sign): str(code) for sign, code in load("units")["symbols"].items()}


@cache
def _words(subject: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("units")[subject])


_HOST = re.compile(r"https?://[^/\s]+?(\.[a-z]{2})(?=[/:\s]|$)", re.IGNORECASE)
_OUTLET_WEIGHS = 4
"""How many mentions in the text the country of the outlet is worth."""
_FAR_MORE, _ASIDE = 2, 3
"""How many times as often a country is told of as another, for that one to be told of only by the way."""


def setting(row: Sequence[Piece], language: str, around: str = "") -> Setting:
    """The currencies that a text's countries leave possible. `around` is the outlet's name and address."""
    words = {piece.low for piece in row}
    told = {family: _contenders(row, codes) for family, codes in load("units")["told"].items()}
    outlet = [*(piece.low for piece in pieces(around, language)), *(found.lower() for found in _HOST.findall(around))]
    bare = _bare_english(row, outlet) if language == "en" else _bare_spanish(words, told["peso"], outlet)
    return Setting(language, told, bare)


def _contenders(row: Sequence[Piece], codes: Mapping[str, str]) -> frozenset[str]:
    """The currencies of the countries that a text tells of, without those of countries that it tells of far less than another."""
    counts = Counter(codes[piece.low] for piece in row if piece.low in codes)
    most = max(counts.values(), default=0)
    return frozenset(code for code, count in counts.items() if count * _ASIDE > most)


def _bare_english(row: Sequence[Piece], outlet: Sequence[str]) -> str | None:
    """The dollar that "$" is in an English text: of the country that is told most."""
    held = load("units")
    codes, ours = held["told"]["dollar"], _words("us_words")
    counts = Counter(codes[piece.low] for piece in row if piece.low in codes and piece.text[:1].isupper())
    counts.update({codes[word]: _OUTLET_WEIGHS for word in outlet if word in codes})
    if not counts:
        return "USD"
    (code, most), *others = counts.most_common(2)
    marked = any(piece.text.replace(" ", "") in ("US$", "U.S.$") for piece in row)
    american = 0 if marked else sum(piece.text in ours for piece in row) + _OUTLET_WEIGHS * any(word in ours for word in outlet)
    if american >= _FAR_MORE * most:
        return "USD"
    return code if most > american and (not others or others[0][1] < most) else None


def _bare_spanish(words: set[str], pesos: frozenset[str], outlet: Sequence[str]) -> str | None:
    """The dollar where no country with a peso is told; the peso of the outlet's country where no dollars are."""
    codes = load("units")["told"]["peso"]
    theirs = {str(codes[word]) for word in outlet if word in codes}
    if not pesos and not theirs:
        return "USD"
    if len(theirs) != 1 or pesos - theirs or not words.isdisjoint(_words("dollar_words")):
        return None
    return theirs.pop()


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
    if place >= len(row):
        return False
    glued = row[place].start == row[place - 1].end  # "N20m"
    known = (lexicon(language) for language in ("en", "es"))
    return any(row[place].low in one.multipliers or (glued and row[place].low in one.short) for one in known)


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
        return within.bare
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
    cued = any(piece.low in _words("sterling") for piece in row[max(0, found.first - 4) : found.first])
    weighed = place + 1 < len(row) and row[place + 1].low == "of"
    return ("GBP", place + 1) if cued and not weighed else None
