"""Amounts of money."""

from collections.abc import Sequence
from functools import cache

from quipu.knowledge import load
from quipu.measure.numbers import Amount, amount, lexicon, number, number_before
from quipu.measure.quantities import quantity
from quipu.measure.tokens import Phrases, Piece
from quipu.model import Money

Found = tuple[Money, int, int]


@cache
def _words(language: str) -> Phrases:
    currencies = load("units")["currencies"][language]
    return Phrases({phrase: code for code, phrases in currencies.items() for phrase in phrases})


def peso_of(row: Sequence[Piece]) -> str | None:
    """The currency that "pesos" can only mean in a text: that of the one country with a peso that it speaks of."""
    countries = load("units")["peso_countries"]
    found = {countries[piece.low] for piece in row if piece.low in countries}
    return found.pop() if len(found) == 1 else None


def money(row: Sequence[Piece], place: int, language: str, peso: str | None) -> Found | None:
    """The sum that begins at `place`, its bound included. None where none does, or where its currency cannot be told."""
    return _by_symbol(row, place, language, peso) or _by_word(row, place, language, peso)


def _symbol_at(row: Sequence[Piece], place: int) -> tuple[str, int] | None:
    if place >= len(row) or not ("$" in row[place].text or row[place].text in load("units")["symbols"]):
        return None
    spelled = row[place].text.replace(" ", "")
    symbols = load("units")["symbols"]
    code = symbols.get(spelled) or symbols.get(spelled.rstrip(".")) or ("USD" if spelled.startswith("U") else None)
    return (code, place + 1) if code else None


def _by_symbol(row: Sequence[Piece], place: int, language: str, peso: str | None) -> Found | None:
    """ "US$150 mil millones", "about $25 million", "between $2 and $3 million", "S/ 482 300"."""
    lex = lexicon(language)
    bound = lex.before.at(row, place)
    start = bound[1] if bound else place + 1 if row[place].low in lex.between and place + 1 < len(row) else place
    symbol = _symbol_at(row, start)
    if symbol is None or symbol[1] >= len(row):
        return None
    code, at = symbol
    found = _range(row, at, language) or amount(row, at, language)
    if found is None or found.low is None:
        return None
    if bound:
        low, high, approx = _bound(found, str(bound[0]))
        found = Amount(low, high, approx, place, found.last)
    code, last = _after(row, found.last, code, language, peso)
    if code is None:
        return None
    return Money(found.low, found.high, code, found.approx), place if bound or start > place else start, last


def _range(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    """ "2 and $3 million", "2 million to $3 million": the sign is said twice."""
    one = number(row, place, language)
    if one is None or one[2] + 1 >= len(row) or row[one[2]].low not in lexicon(language).to:
        return None
    again = _symbol_at(row, one[2] + 1)
    two = number(row, again[1], language) if again and again[1] < len(row) else None
    if two is None:
        return None
    bare = number_before(row, again[1], language) if again else None
    factor = two[0] / bare if bare else 1.0
    low = one[0] * factor if one[2] == place + 1 and one[0] < 1000 and one[0] * factor < two[0] else one[0]
    return Amount(low, two[0], False, place, two[2]) if low < two[0] else None


def _bound(found: Amount, kind: str) -> tuple[float | None, float | None, bool]:
    if found.low != found.high:
        return found.low, found.high, True
    return {
        "low": (found.low, None, found.approx),
        "high": (None, found.high, found.approx),
        "nearly": (None, found.high, True),
        "about": (found.low, found.high, True),
    }[kind]


def _after(row: Sequence[Piece], place: int, code: str, language: str, peso: str | None) -> tuple[str | None, int]:
    """The currency once the words behind the number are heard ("$500 mil pesos", "$5 millones de dólares")."""
    word = _word_at(row, place, language)
    if word:
        return _told(word[0], peso), word[1]
    if code != "?":
        return code, place
    if language == "es" and peso is not None:
        return None, place  # a bare "$" is the peso there as often as the dollar
    return "USD", place


def _word_at(row: Sequence[Piece], place: int, language: str) -> tuple[str, int] | None:
    start = place + 1 if place < len(row) and row[place].low == "de" else place
    while start < len(row) and row[start].low in ("us", "in") and start == place:
        start += 1
    found = _words(language).at(row, start)
    return (str(found[0]), found[1]) if found else None


def _told(code: str, peso: str | None) -> str | None:
    return peso if code == "?peso" else code


def _by_word(row: Sequence[Piece], place: int, language: str, peso: str | None) -> Found | None:
    """ "4 millones de dólares", "more than 300,000 soles"."""
    found = amount(row, place, language)
    if found is None or (found.low is None and found.high is None):
        return None
    word = _word_at(row, found.last, language)
    if word is None or quantity(row, place, language):
        return None
    code = _told(word[0], peso)
    if code is None:
        return None
    if row[word[1] - 1].low in load("units")["million_words"]:
        found = found.times(1e6)
    return Money(found.low, found.high, code, found.approx), found.first, word[1]
