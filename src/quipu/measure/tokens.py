"""A text as words, numbers and signs with their places: what every scanner of `measure` reads."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from quipu.measure.numerals import decimal_mark, figures

Held = TypeVar("Held")

_TOKEN = re.compile(
    r"""
    (?<![^\W_])(?:US|U\.S\.|RD|MXN?|COP|COL|CLP|ARS?|CAD?|AUD?|HK|NZ|TT|C[Aa]n|CAN|C[Dd][Nn]|A[Uu][Ss]|BZ)\s?\$
  | (?<![^\W_])[RACJS]\$ | \$(?:us|US)(?=[\s\d]) | [$€£₡₹₱₦]
  | (?<![^\W_])(?:S/\.?|B/\.|Bs\.?|Rs\.?|K?[Ss]hs?\.?|K[Ss]H[Ss]?\.?|RM|R|P|Q|N)(?=\s?\d)
  | (?<![\w.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\w)(?:[.,]\d+)?
  | \d+(?:st|nd|rd|th|ro|do|ra|ta|to|ma|mo|vo|va|º|ª|°)(?![^\W\d_])
  | \d+(?:[.,]\d+|['’´]\d{3}(?!\d))* | ½
  | (?<![^\W_])(?:[A-Za-z]\.){2,}
  | [^\W\d_]+(?:['’][^\W\d_]+)*
  | [^\s\w]
    """,
    re.VERBOSE,
)
_SPACED = {
    "es": re.compile(r"(?<![\w.,$])[1-9]\d{0,2}(?: \d{3})+(?![\w]|[.,]\d)"),
    # Behind a name or a month the figures are of two numbers ("On May 5 300 officers").
    "en": re.compile(r"(?:(?<=[A-Z]{3} )|(?<=[a-z] )|(?<=[€$£R]))[1-9]\d{0,2}(?: \d{3})+(?![\w]|[.,]\d)"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One token: its text, the same in lower case, its place, and the number that it is when written in figures."""

    text: str
    low: str
    start: int
    end: int
    number: float | None
    breaks: bool
    """Whether an empty line stands before it."""


def pieces(text: str, language: str = "en") -> list[Piece]:
    """All tokens of a text in order. Spanish figures are read by the decimal mark that the text shows elsewhere."""
    spaced = {match.start(): match for match in _SPACED[language].finditer(text) if not _is_behind_name(text, match.start())}
    matches: list[tuple[str, int, int]] = []
    skip = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < skip:
            continue
        found = spaced.get(start, match)
        skip = found.end()
        matches.append((found.group(), start, skip))
    mark = decimal_mark((written for written, _, _ in matches if written[0].isdecimal()), language)
    row: list[Piece] = []
    last = 0
    for written, start, end in matches:
        number = figures(written, language, mark) if written[0].isdecimal() else 0.5 if written == "½" else None
        breaks = start - last > 1 and text.count("\n", last, start) > 1
        row.append(Piece(written, written.lower(), start, end, number, breaks))
        last = end
    return row


def _is_behind_name(text: str, start: int) -> bool:
    """Whether a capitalized word, such as a month, stands before figures; a currency's code does not."""
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1][:1].isupper() and not before[-1].isupper()


class Lookup(Generic[Held]):
    """Phrases of one or more words, each holding something, found longest first at a place."""

    def __init__(self, phrases: Mapping[str, Held]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Held]]] = {}
        for phrase, held in phrases.items():
            words = tuple(piece.low for piece in pieces(str(phrase)))
            if words:
                self._by_first.setdefault(words[0], []).append((words, held))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def __contains__(self, first: str) -> bool:
        """Whether a phrase begins with the word."""
        return first in self._by_first

    def firsts(self) -> frozenset[str]:
        """The words with which a phrase begins."""
        return frozenset(self._by_first)

    def at(self, row: Sequence[Piece], place: int) -> tuple[Held, int] | None:
        """What is held under the longest phrase that begins at `place`, and the place after it."""
        if place >= len(row):
            return None
        for words, held in self._by_first.get(row[place].low, ()):
            end = place + len(words)
            if end <= len(row) and all(row[place + at].low == words[at] for at in range(1, len(words))):
                return held, end
        return None


class Phrases(Lookup[str]):
    """Phrases that hold themselves."""

    def __init__(self, phrases: Iterable[str]) -> None:
        super().__init__({str(phrase): str(phrase) for phrase in phrases})
