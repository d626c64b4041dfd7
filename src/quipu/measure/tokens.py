"""A text as words, numbers and signs with their places: what every scanner of `measure` reads."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Held = TypeVar("Held")

_TOKEN = re.compile(
    r"""
    (?:US|U\.S\.|RD|MX|COP|COL|R|C|A|S)/?\s?\$\.? | S/\.?(?=\s?\d) | [$€£₡]
  | (?<![\w.,])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?![\w])(?:,\d+)?
  | \d+(?:st|nd|rd|th|ro|do|to|ma|º|ª)(?![^\W\d_])
  | \d+(?:[.,]\d+)*
  | [^\W\d_]+(?:['’][^\W\d_]+)*\.?(?=\s|\b|$|\W)
  | [%~+–—-] | [^\s\w]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One token: its text, the same in lower case without a final stop, and its place."""

    text: str
    low: str
    start: int
    end: int


def pieces(text: str) -> list[Piece]:
    """All tokens of a text in order. The stop of an abbreviation is cut off."""
    found = []
    for match in _TOKEN.finditer(text):
        written, end = match.group(), match.end()
        if len(written) > 1 and written.endswith(".") and written[0].isalpha() and "$" not in written and "/" not in written:
            written, end = written[:-1], end - 1
        found.append(Piece(written, written.lower(), match.start(), end))
    return found


class Phrases:
    """Phrases of one or more words, found longest first at a place."""

    def __init__(self, phrases: Mapping[str, Held] | Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], object]]] = {}
        items = phrases.items() if isinstance(phrases, Mapping) else ((phrase, phrase) for phrase in phrases)
        for phrase, held in items:
            words = tuple(piece.low for piece in pieces(str(phrase)))
            if words:
                self._by_first.setdefault(words[0], []).append((words, held))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def at(self, row: Sequence[Piece], place: int) -> tuple[object, int] | None:
        """What is held under the longest phrase that begins at `place`, and the place after it."""
        if place >= len(row):
            return None
        for words, held in self._by_first.get(row[place].low, ()):
            if place + len(words) <= len(row) and all(row[place + at].low == word for at, word in enumerate(words)):
                return held, place + len(words)
        return None

    def ending(self, row: Sequence[Piece], place: int) -> tuple[object, int] | None:
        """The longest phrase that ends before `place`, and where it begins."""
        for length in range(min(5, place), 0, -1):
            found = self.at(row, place - length)
            if found and found[1] == place:
                return found[0], place - length
        return None
