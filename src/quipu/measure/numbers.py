"""Numbers in figures and words: "626", "two hundred and six", "mil 120", "150 mil millones", "una decena"."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.measure.tokens import Lookup, Phrases, Piece

_MOST_PIECES = 24
"""How many pieces one number may take."""


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number that ends before piece `last` of the row."""

    value: float
    loose: bool
    """Whether its own words make it an estimate ("a dozen", "una decena")."""
    last: int
    raw: float
    """The number before its last multiplier: 3 in "3 million"."""
    article: bool = False
    """Whether it is no more than "a", "un" or "una"."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of one language, ready to be looked up."""

    words: dict[str, float]
    multipliers: dict[str, float]
    short: dict[str, float]
    collectives: dict[str, float]
    hundred: frozenset[str]
    articles: frozenset[str]
    ands: frozenset[str]
    half_before: Phrases
    half_after: Phrases
    vague: Lookup[float]
    fixed: Lookup[float]
    open: Phrases
    before: Lookup[str]
    after: Lookup[str]
    percent: Phrases
    between: frozenset[str]
    to: Phrases
    and_: Phrases
    from_: frozenset[str]
    change: frozenset[str]
    of_word: str
    spanish: bool
    starters: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The number words of `en` or `es`. Raises KeyError for another language."""
    raw = load("numbers")[language]
    bounds = {phrase: kind for kind, phrases in raw["bounds"].items() for phrase in phrases}
    vague, fixed = (Lookup({phrase: float(value) for phrase, value in raw[name].items()}) for name in ("vague", "fixed"))
    half, opened = Phrases(raw["half"]["before"]), Phrases(raw["open"])
    before = Lookup(bounds)
    starters = {*raw["words"], *raw["a"], *raw["multipliers"], *raw["range"]["between"]}
    starters = starters.union(vague.firsts(), fixed.firsts(), half.firsts(), before.firsts(), opened.firsts())
    return Lexicon(
        {word: float(value) for word, value in raw["words"].items()},
        {word: float(value) for word, value in raw["multipliers"].items()},
        {word: float(value) for word, value in raw["short"].items()},
        {word: float(value) for word, value in raw["collectives"].items()},
        frozenset(raw["hundred"]),
        frozenset(raw["a"]),
        frozenset(raw["and"]),
        half,
        Phrases(raw["half"]["after"]),
        vague,
        fixed,
        opened,
        before,
        Lookup({phrase: kind for kind, words in raw["after"].items() for phrase in words}),
        Phrases(raw["percent"]),
        frozenset(raw["range"]["between"]),
        Phrases(raw["range"]["to"]),
        Phrases(raw["range"]["and"]),
        frozenset(raw["range"]["from"]),
        frozenset(raw["change"]),
        str(raw["of"][0]),
        language == "es",
        frozenset(starters),
    )


def tidy(number: float) -> float:
    """The number without the dust of binary fractions."""
    return float(f"{number:.12g}")


@dataclass(slots=True)
class _Sum:
    """A number as it is heard: what is complete, and the group of up to three figures that a multiplier may still lift."""

    total: float = 0.0
    group: float | None = None
    factor: float = math.inf
    in_figures: bool = False

    def add(self, value: float) -> bool:
        """A number word; False where it cannot follow."""
        if self.group is None:
            self.group = value if value < self.factor else None
            return value < self.factor
        joins = not self.in_figures and (
            (self.group >= 100 and self.group % 100 == 0 and 0 < value < 100)
            or (self.group % 100 >= 20 and self.group % 10 == 0 and 0 < value < 10)
        )
        if joins:
            self.group += value
        return joins

    def hundredfold(self) -> bool:
        """The word "hundred"; False where it cannot follow."""
        if self.group is None or not 0 < self.group < 100:
            return False
        self.group *= 100
        return True

    def lift(self, factor: float) -> bool:
        """A multiplier of a thousand or more; False where it cannot follow."""
        if self.group is None and self.total == 0:
            if factor != 1000:
                return False
            self.total = 1000.0
        elif self.factor == 1000 and factor > 1000:
            self.total = (self.total + (self.group or 0.0)) * factor
        elif self.group is None or factor >= self.factor:
            return False
        else:
            self.total += self.group * factor
        self.group, self.factor, self.in_figures = None, factor, False
        return True

    def value(self) -> float:
        return tidy(self.total + (self.group or 0.0))


def number(row: Sequence[Piece], place: int, language: str) -> Number | None:
    """The bare number that begins at `place`, or None."""
    lex = lexicon(language)
    fixed = lex.fixed.at(row, place)
    if fixed:
        told = Number(fixed[0], fixed[0] == 2, fixed[1], fixed[0])
        return _lifted(row, told, lex) if fixed[0] < 1 else _ended(row, told, lex)
    half = lex.half_before.at(row, place)
    if half:
        return _lifted(row, Number(0.5, False, half[1], 0.5), lex)
    start = place
    if row[place].low in lex.articles and not lex.spanish:
        place += 1
        if place >= len(row) or not _is_noun(row[place].low, lex):
            return None
    return _heard(row, start, place, lex)


def _is_noun(low: str, lex: Lexicon) -> bool:
    return low in lex.hundred or low in lex.multipliers or low in lex.collectives


def _heard(row: Sequence[Piece], start: int, place: int, lex: Lexicon) -> Number | None:
    heard = _Sum(group=1.0 if place > start else None)
    raw = None
    first = place
    while place < min(len(row), first + _MOST_PIECES) and not (place > first and row[place].breaks):
        before = heard.value()
        if not _takes(heard, row, place, first, lex) and not _links(heard, row, place, first, lex):
            break
        if raw is None and row[place].low in lex.multipliers:
            raw = before
        place += 1
    if place == first and place == start:
        return None
    article = place == start + 1 and row[start].low in lex.articles
    value = heard.value()
    lifted = raw is not None and raw > 0 and row[place - 1].low in lex.multipliers
    return _ended(row, Number(value, False, place, raw if lifted and raw else value, article), lex)


def _takes(heard: _Sum, row: Sequence[Piece], place: int, first: int, lex: Lexicon) -> bool:
    """Whether the piece carries the number on; if so, it is added."""
    piece = row[place]
    if piece.number is not None:
        return _takes_figures(heard, row, place, first, lex)
    if piece.low in lex.hundred:
        return heard.hundredfold()
    if piece.low in lex.multipliers:
        return (place > first or lex.spanish or heard.group is not None) and heard.lift(lex.multipliers[piece.low])
    value = lex.words.get(piece.low)
    begins_noun = heard.factor != math.inf and piece.low in lex.articles and not _goes_on(row, place, lex)
    return value is not None and not begins_noun and heard.add(value)


def _goes_on(row: Sequence[Piece], place: int, lex: Lexicon) -> bool:
    return place + 1 < len(row) and row[place + 1].low in lex.multipliers


def _takes_figures(heard: _Sum, row: Sequence[Piece], place: int, first: int, lex: Lexicon) -> bool:
    """Figures begin a number, or in Spanish go on with one: "mil 120", "3 millones 200 mil"."""
    value = row[place].number
    assert value is not None
    if place == first and heard.group is None:
        heard.group, heard.in_figures = value, True
        return True
    follows = lex.spanish and heard.group is None and heard.factor != math.inf and len(row[place].text) <= 3
    if not follows or not row[place].text.isdecimal() or (heard.factor > 1000 and not _goes_on(row, place, lex)):
        return False
    heard.group, heard.in_figures = value, True
    return True


def _links(heard: _Sum, row: Sequence[Piece], place: int, first: int, lex: Lexicon) -> bool:
    """A hyphen or an "and" within a number: "twenty-five", "two hundred and six", "treinta y dos"; not "five and four"."""
    if place == first or place + 1 >= len(row):
        return False
    following = lex.words.get(row[place + 1].low)
    if following is None:
        return False
    before = lex.words.get(row[place - 1].low, 0.0)
    tens = 20 <= before < 100 and before % 10 == 0 and 0 < following < 10
    if row[place].low == "-":
        return tens
    if row[place].low not in lex.ands:
        return False
    if lex.spanish:
        return tens
    lifted = row[place - 1].low in lex.hundred or row[place - 1].low in lex.multipliers
    ranged = first > 0 and row[first - 1].low in lex.between
    return lifted and not heard.in_figures and following < 100 and not ranged


def _lifted(row: Sequence[Piece], found: Number, lex: Lexicon) -> Number | None:
    """ "half a million", "media docena", "medio millón"."""
    place = found.last
    if place < len(row) and row[place].low in lex.multipliers:
        value = found.value * lex.multipliers[row[place].low]
        return Number(value, found.loose, place + 1, found.raw)
    return _collected(row, found, lex)


def _ended(row: Sequence[Piece], found: Number, lex: Lexicon) -> Number:
    """The number with what may close it: a short multiplier, a collective, "and a half"."""
    place = found.last
    if place < len(row) and row[place].low in lex.short and _is_money(row, place, found):
        return Number(tidy(found.value * lex.short[row[place].low]), found.loose, place + 1, found.raw)
    found = _collected(row, found, lex)
    half = lex.half_after.at(row, found.last)
    if not half or found.value != int(found.value):
        return found
    after = half[1]
    if after < len(row) and row[after].low in lex.multipliers:
        return Number((found.value + 0.5) * lex.multipliers[row[after].low], found.loose, after + 1, found.raw + 0.5)
    factor = lex.multipliers.get(row[found.last - 1].low, 1.0)
    return Number(tidy(found.value + factor / 2), found.loose, after, found.raw + 0.5)


def _collected(row: Sequence[Piece], found: Number, lex: Lexicon) -> Number:
    place = found.last
    factor = lex.collectives.get(row[place].low) if place < len(row) else None
    if factor is None:
        return found
    return Number(found.value * factor, True, place + 1, found.raw)


_BEFORE_SHORT = frozenset({"USD", "EUR", "-", "–", "N", "R", "P", "RM", "Rs", "Rs.", "Sh", "Shs", "Ksh", "KSh", "Sh.", "S/"})
"""What stands before a number whose multiplier is told by a letter, besides signs: codes, letters of currencies, a range."""


def _is_money(row: Sequence[Piece], place: int, found: Number) -> bool:
    """Short multipliers are read in sums of money alone, where they are written: "$5m", "US$2 bn", "€3m", "USD 5M"."""
    piece = row[place]
    if piece.start != row[place - 1].end and len(piece.low) == 1:
        return False
    before = row[max(0, place - 2)]
    return (
        place >= 2 and found.last == place and (any(sign in before.text for sign in "$€£/₦₹₱₡") or before.text in _BEFORE_SHORT)
    )
