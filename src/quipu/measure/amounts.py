"""Numbers with the words that bound or loosen them: "over 600", "50 to 80", "entre cinco y ocho", "numerous"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quipu.measure.numbers import Lexicon, Number, lexicon, number, tidy
from quipu.measure.tokens import Piece


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bounds: pieces `first` up to but not including `last` of the row say it."""

    low: float | None
    high: float | None
    approx: bool
    first: int
    last: int
    article: bool = False
    """Whether it is no more than "a", "un" or "una", with or without a bound."""

    def times(self, factor: float) -> "Amount":
        """The amount in another unit."""
        return replace(self, low=_scaled(self.low, factor), high=_scaled(self.high, factor))

    def plus(self, more: float) -> "Amount":
        """The amount with more added to each bound that it states."""
        low, high = (None if bound is None else tidy(bound + more) for bound in (self.low, self.high))
        return replace(self, low=low, high=high)

    def bound(self, kind: str, first: int) -> "Amount":
        """The amount under the word before or behind it; a range keeps its ends and becomes loose."""
        if self.low is None or self.high is None:
            return replace(self, approx=self.approx or kind in ("nearly", "about"), first=first)
        if self.low != self.high:
            return replace(self, approx=True, first=first)
        low = None if kind in ("high", "nearly") else self.low
        high = None if kind == "low" else self.high
        return replace(self, low=low, high=high, approx=self.approx or kind in ("nearly", "about"), first=first)


def _scaled(number: float | None, factor: float) -> float | None:
    return None if number is None else tidy(number * factor)


def may_begin(piece: Piece, language: str) -> bool:
    """Whether an amount may begin with the piece: a quick look that saves the scanners most of their work."""
    return piece.number is not None or piece.low in lexicon(language).starters


_MOST_BOUNDS = 3
"""How many bounds are heard before one number ("well over an estimated")."""


def bounds_at(row: Sequence[Piece], place: int, language: str) -> tuple[tuple[str, ...], int]:
    """The kinds of the bounds that begin at `place`, and the place after them."""
    kinds: list[str] = []
    while len(kinds) < _MOST_BOUNDS and (bound := lexicon(language).before.at(row, place)):
        kinds.append(bound[0])
        place = bound[1]
    return tuple(kinds), place


def bounded(found: Amount, kinds: Sequence[str], first: int) -> Amount:
    """The amount under all bounds before it, the nearest first."""
    for kind in reversed(kinds):
        found = found.bound(kind, first)
    return found


def amount(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    """The amount that begins at `place` with its bounds, or None."""
    if place >= len(row) or not may_begin(row[place], language):
        return None
    kinds, start = bounds_at(row, place, language)
    if not kinds:
        return _plain(row, place, language)
    inner = _plain(row, start, language) if start < len(row) else None
    return bounded(inner, kinds, place) if inner else _plain(row, place, language)


def _plain(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    lex = lexicon(language)
    if row[place].low in lex.between:
        return _span(row, place, place + 1, language)
    return _vague(row, place, lex) or _span(row, place, place, language) or _single(row, place, language)


def _vague(row: Sequence[Piece], place: int, lex: Lexicon) -> Amount | None:
    vague = lex.vague.at(row, place)
    if vague:
        return Amount(vague[0], None, True, place, vague[1])
    opened = lex.open.at(row, place)
    return Amount(None, None, True, place, opened[1]) if opened else None


def _single(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    found = number(row, place, language)
    if found is None:
        return None
    plain = Amount(found.value, found.value, found.loose, place, found.last, found.article)
    after = lexicon(language).after.at(row, found.last)
    return replace(plain.bound(after[0], place), last=after[1]) if after else plain


def _span(row: Sequence[Piece], first: int, place: int, language: str) -> Amount | None:
    """ "50 to 80", "between five and eight", "10-15": the second number is the larger. Under a "between", `first` is it."""
    lex = lexicon(language)
    while place < len(row) and first < place and row[place].low in ("the", "los", "las", "unos", "unas", "about"):
        place += 1
    one = number(row, place, language) if place < len(row) else None
    if one is None:
        return None
    joined = lex.to.at(row, one.last) or (lex.and_.at(row, one.last) if first < place else None)
    two = number(row, joined[1], language) if joined and joined[1] < len(row) else None
    if joined is None or two is None or row[joined[1]].breaks or _changes(row, place, lex):
        return None
    low = ranged(one, two)
    return Amount(low, two.value, one.loose or two.loose, first, two.last) if low < two.value else None


def ranged(one: Number, two: Number) -> float:
    """The lower end of a range: the multiplier of the upper one is heard for both ("2 to 3 million")."""
    if one.value != one.raw or not two.raw > 0 or one.raw >= two.raw:
        return one.value
    return tidy(one.value * two.value / two.raw)


def _changes(row: Sequence[Piece], place: int, lex: Lexicon) -> bool:
    """ "rose from 50 to 80": two numbers at two times, no range."""
    if place == 0 or row[place - 1].low not in lex.from_:
        return False
    return any(piece.low in lex.change for piece in row[max(0, place - 8) : place - 1])
