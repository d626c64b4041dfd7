"""Words that lists know for parts of names: what the model is told of a word beside its letters."""

from collections.abc import Mapping, Sequence

from quipu.language.pieces import plain

GIVEN, SURNAME, TOWN, TOWN_PART, COUNTRY = 1, 2, 4, 8, 16
KINDS = 32
"""One more than the greatest sum of these."""


def read_known(text: str) -> Mapping[str, int]:
    """A list's words with the sum of what each may be."""
    rows = (line.split("\t") for line in text.split("\n") if line)
    return {word: int(kinds) for word, kinds in rows}


def known_row(words: Sequence[str], known: Mapping[str, int]) -> list[int]:
    """For each word, what it may be; nought for what no list has, and for words written small."""
    return [known.get(plain(word), 0) if word[:1].isupper() else 0 for word in words]
