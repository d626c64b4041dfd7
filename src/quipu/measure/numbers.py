"""Numbers in figures and words, with the words that bound or loosen them, to intervals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.measure.tokens import Phrases, Piece

_FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009]\d+)*$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A bare number with its bounds: pieces `first` up to but not including `last` of the row say it."""

    low: float | None
    high: float | None
    approx: bool
    first: int
    last: int

    def times(self, factor: float) -> "Amount":
        """The amount in another unit."""
        return Amount(_scaled(self.low, factor), _scaled(self.high, factor), self.approx, self.first, self.last)


def _scaled(number: float | None, factor: float) -> float | None:
    return None if number is None else tidy(number * factor)


def tidy(number: float) -> float:
    """The number without the dust of binary fractions; whole where it is whole."""
    rounded = float(f"{number:.10g}")
    return rounded


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The number words of one language, ready to be looked up."""

    words: dict[str, float]
    multipliers: dict[str, float]
    short: frozenset[str]
    articles: frozenset[str]
    ands: frozenset[str]
    half_before: Phrases
    half_after: Phrases
    vague: Phrases
    open: Phrases
    before: Phrases
    after: Phrases
    between: frozenset[str]
    to: frozenset[str]
    approximate: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """The number words of `en` or `es`."""
    raw = load("numbers")[language]
    return Lexicon(
        {word: float(value) for word, value in raw["words"].items()},
        {word: float(value) for word, value in raw["multipliers"].items()},
        frozenset(raw["short"]),
        frozenset(raw["a"]),
        frozenset(raw["and"]),
        Phrases(raw["half"]["before"]),
        Phrases(raw["half"]["after"]),
        Phrases({phrase: float(value) for phrase, value in raw["vague"].items()}),
        Phrases(raw["open"]),
        Phrases({phrase: kind for kind, phrases in raw["bounds"].items() for phrase in phrases}),
        Phrases({phrase: kind for kind, phrases in raw["after"].items() for phrase in phrases}),
        frozenset(raw["range"]["between"]),
        frozenset(raw["range"]["to"]),
        frozenset(raw.get("approximate", ())),
    )


def figures(written: str, language: str) -> float | None:
    """A number in figures. The last of two kinds of separator is the decimal one; one kind alone groups thousands where its
    groups have three digits, save for an English point; a Spanish comma before any other number of digits is decimal."""
    if not _FIGURES.match(written):
        return None
    plain = re.sub(r"[\u00a0\u202f\u2009]", "", written)
    marks = [character for character in plain if character in ".,"]
    if not marks:
        return float(plain)
    if len(set(marks)) == 2:
        decimal = marks[-1]
        if marks.count(decimal) > 1:
            return None
        return float(plain.replace("," if decimal == "." else ".", "").replace(decimal, "."))
    mark, groups = marks[0], plain.split(marks[0])
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
    if len(marks) > 1:
        return float("".join(groups)) if grouped else None
    if grouped and not (mark == "." and language == "en"):
        return float("".join(groups))
    return float(".".join(groups))


def number(row: Sequence[Piece], place: int, language: str) -> tuple[float, bool, int] | None:
    """A bare number that begins at `place`: its value, whether its own words make it loose ("una decena"), the place after it."""
    lex = lexicon(language)
    half = lex.half_before.at(row, place)
    if half:
        return _with_multiplier(row, half[1], 0.5, lex)
    start = place
    total = _grouped_by_space(row, place, language)
    if total is not None:
        place += 2
    elif (total := figures(row[place].text, language)) is not None:
        place += 1
    else:
        return _in_words(row, start, lex, language)
    return _with_multiplier(row, place, total, lex)


def _grouped_by_space(row: Sequence[Piece], place: int, language: str) -> float | None:
    """ "482 300": two groups a space apart, as Spanish writes them."""
    if language != "es" or place + 1 >= len(row):
        return None
    one, two = row[place], row[place + 1]
    fits = re.fullmatch(r"[1-9]\d{0,2}", one.text) and re.fullmatch(r"\d{3}", two.text) and two.start == one.end + 1
    return float(one.text + two.text) if fits else None


def _with_multiplier(row: Sequence[Piece], place: int, value: float, lex: Lexicon) -> tuple[float, bool, int] | None:
    """ "25 million", "150 mil millones", "2.5bn", "4 mil 500"."""
    loose = False
    while place < len(row) and row[place].low in lex.multipliers:
        piece = row[place]
        if piece.low in lex.short and piece.start != row[place - 1].end and piece.low != "bn":
            break
        if piece.low in lex.short and len(piece.low) == 1 and not _before_is_money(row, place):
            break
        value *= lex.multipliers[piece.low]
        loose = loose or piece.low in lex.approximate
        place += 1
        if value < 1e6 and place < len(row) and row[place].low not in lex.multipliers:
            rest = figures(row[place].text, "en") if row[place].text.isdigit() and len(row[place].text) <= 3 else None
            if rest is not None and value % 1000 == 0 and piece.low == "mil":
                value, place = value + rest, place + 1
                break
    after = lex.half_after.at(row, place)
    return (tidy(value), loose, place) if not after else _and_a_half(row, after[1], value, loose, place)


def _and_a_half(row: Sequence[Piece], place: int, value: float, loose: bool, before: int) -> tuple[float, bool, int]:
    """ "two and a half million"; the half of "tonelada y media" is added by the scanner of units."""
    multiplier = lexicon("es").multipliers | lexicon("en").multipliers
    if before and row[before - 1].low in multiplier and value >= 1000:
        return tidy(value + multiplier[row[before - 1].low] / 2), loose, place
    return tidy(value + 0.5), loose, place


def _before_is_money(row: Sequence[Piece], place: int) -> bool:
    return any("$" in piece.text or piece.text in "€£" for piece in row[max(0, place - 2) : place])


def _in_words(row: Sequence[Piece], place: int, lex: Lexicon, language: str) -> tuple[float, bool, int] | None:
    """ "two hundred and six", "treinta y dos mil", "a dozen", "mil 120", "una decena"."""
    start, total, current, loose = place, 0.0, 0.0, False
    if row[place].low in lex.articles and place + 1 < len(row) and row[place + 1].low in lex.multipliers:
        current, place = 1.0, place + 1
    elif row[place].low in lex.multipliers and row[place].low in ("mil", "cien") and language == "es":
        current = 1.0
    elif row[place].low not in lex.words:
        return None
    while place < len(row):
        word = row[place].low
        if word in lex.words and (current == 0 or _joins(current, lex.words[word], row, place, lex)):
            current += lex.words[word]
        elif word in lex.multipliers and word not in lex.short and current:
            loose = loose or word in lex.approximate
            factor = lex.multipliers[word]
            if factor >= 1000:
                total, current = (total + current) * factor if factor >= 1e6 else total + current * factor, 0.0
            else:
                current *= factor
        elif word in lex.ands and place > start and _goes_on(row, place + 1, lex) and _may_join(row, place, lex, language):
            place += 1
            continue
        elif (
            word == "-"
            and place + 1 < len(row)
            and row[place + 1].low in lex.words
            and _joins(current, lex.words[row[place + 1].low], row, place, lex)
        ):
            place += 1
            continue
        elif row[place].text.isdigit() and len(row[place].text) <= 3 and place > start and row[place - 1].low == "mil":
            current += float(row[place].text)
        else:
            break
        place += 1
    after = lex.half_after.at(row, place)
    value = total + current
    return _and_a_half(row, after[1], value, loose, place) if after else (tidy(value), loose, place)


def _joins(current: float, value: float, row: Sequence[Piece], place: int, lex: Lexicon) -> bool:
    """Whether a smaller number word may follow a larger one: "twenty" and "two", "doscientos" and "treinta"."""
    if current >= 100:
        return value < 100 and current % 100 == 0
    return 20 <= current < 100 and current % 10 == 0 and value < 10


def _goes_on(row: Sequence[Piece], place: int, lex: Lexicon) -> bool:
    return place < len(row) and row[place].low in lex.words


def _may_join(row: Sequence[Piece], place: int, lex: Lexicon, language: str) -> bool:
    """An "and" within a number: "two hundred and six", "treinta y dos"; not "five and four"."""
    before = lex.words.get(row[place - 1].low)
    if language == "es":
        return before is not None and before in (30, 40, 50, 60, 70, 80, 90) and lex.words.get(row[place + 1].low, 99) < 10
    return row[place - 1].low in ("hundred", "thousand", "million")


def amount(row: Sequence[Piece], place: int, language: str) -> Amount | None:
    """A number with its bounds that begins at `place`, bound or not: "over 600", "50 to 80", "entre 5 y 8", "numerous"."""
    lex = lexicon(language)
    bound = lex.before.at(row, place)
    if row[place].low in lex.between:
        return _span(row, place, place + 1, language)
    if bound:
        inner = amount(row, bound[1], language) if bound[1] < len(row) else None
        return None if inner is None else _bounded(inner, str(bound[0]), place)
    vague = lex.vague.at(row, place)
    if vague:
        return Amount(_number_of(vague[0]), None, True, place, vague[1])
    span = _span(row, place, place, language)
    if span:
        return span
    found = number(row, place, language)
    if found is None:
        opened = lex.open.at(row, place)
        return Amount(None, None, True, place, opened[1]) if opened else None
    value, loose, end = found
    return _followed(row, Amount(value, value, loose, place, end), lex)


def _number_of(held: object) -> float:
    assert isinstance(held, float)
    return held


def _bounded(inner: Amount, bound: str, first: int) -> Amount | None:
    """An amount under the word before it. A range keeps its ends and becomes loose."""
    if inner.low != inner.high:
        return Amount(inner.low, inner.high, True, first, inner.last)
    kinds = {
        "low": (inner.low, None, inner.approx),
        "high": (None, inner.high, inner.approx),
        "nearly": (None, inner.high, True),
        "about": (inner.low, inner.high, True),
    }
    low, high, approx = kinds[bound]
    return Amount(low, high, approx, first, inner.last)


def _followed(row: Sequence[Piece], found: Amount, lex: Lexicon) -> Amount:
    """An amount with the words behind it: "600 or more", "20 o más"."""
    after = lex.after.at(row, found.last)
    if not after:
        return found
    inner = Amount(found.low, found.high, found.approx, found.first, after[1])
    return _bounded(inner, str(after[0]), found.first) or found


def _span(row: Sequence[Piece], first: int, place: int, language: str) -> Amount | None:
    """ "50 to 80", "between five and eight", "10-15": the second number is the larger."""
    lex = lexicon(language)
    if place >= len(row):
        return None
    one = number(row, place, language)
    if one is None or one[2] >= len(row):
        return None
    joiner = row[one[2]].low
    if joiner not in lex.to or one[2] + 1 >= len(row):
        return None
    if first == place and joiner in ("and", "y"):
        return None
    two = number(row, one[2] + 1, language)
    if two is None:
        return None
    low, high = one[0], two[0]
    if low < 1000 <= high and high % 1000 == 0 and row[two[2] - 1].low in lex.multipliers:
        factor = high / (number_before(row, one[2] + 1, language) or high)
        low *= factor if low * factor < high else 1
    return Amount(tidy(low), high, one[1] or two[1], first, two[2]) if low < high else None


def number_before(row: Sequence[Piece], place: int, language: str) -> float | None:
    """The number at `place` without its multipliers."""
    written = figures(row[place].text, language)
    return written if written is not None else lexicon(language).words.get(row[place].low)
