"""A piece of a text about the words looked for, each word marked; accents and capitals aside, as the index finds them.

SQLite's own `snippet` goes through all that holds a word once for each row shown, which takes long where the word is common.
"""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_BEFORE = 8
"""Words shown before the first one found."""


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [folded(word) for word in _WORD.findall(text)]


def folded(word: str) -> str:
    """A word without accents and capitals."""
    return "".join(c for c in unicodedata.normalize("NFKD", word).casefold() if not unicodedata.combining(c))


def holds(text: str, wanted: Sequence[str]) -> bool:
    """Whether a text has a word that begins as one of those wanted."""
    return any(word.startswith(tuple(wanted)) for word in words_of(text))


def pieces(text: str, wanted: Sequence[str], most: int | None = None) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, each with whether it is a word that begins as one of those wanted.

    With `most`, only so many words about the first of them, and "…" where the text goes on.
    """
    found = [(match.start(), match.end(), folded(match[0]).startswith(tuple(wanted))) for match in _WORD.finditer(text)]
    start, end = 0, len(text)
    if most is not None and len(found) > most:
        first = next((at for at, (_, _, hit) in enumerate(found) if hit), 0)
        low = min(max(0, first - _BEFORE), len(found) - most)
        start = found[low][0] if low else 0
        end = found[low + most - 1][1] if low + most < len(found) else len(text)
    parts: list[tuple[str, bool]] = [("…", False)] if start else []
    at = start
    for begin, stop, hit in found:
        if hit and start <= begin and stop <= end:
            parts += [(text[at:begin], False), (text[begin:stop], True)]
            at = stop
    parts += [(text[at:end], False), ("…" if end < len(text) else "", False)]
    return tuple((part, hit) for part, hit in parts if part)
