"""Words to the numbers that the language model reads: word pieces, and hashed features of the word as it is written.

The word pieces are those of BERT's uncased English vocabulary, which knows neither accents nor capitals; the features carry both
("incautó" and "incauto", "Rosa" and "rosa" differ in them alone).
"""

import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

FEATURES = 7
"""Features of one word: its form, prefix, three suffixes, shape, and form without capitals."""
BUCKETS = 24_000
MAX_PIECES = 8
"""Pieces read of one word; what is beyond them (a long address) adds nothing to a parse."""
PLACES = 510
"""Pieces that the encoder has places for beside the marks at both ends."""


class WordPieces:
    """Greedy longest-match word pieces.

    `vocabulary` maps a piece to its number and holds `[CLS]`, `[SEP]`, `[PAD]` and `[UNK]`.
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self.unknown = vocabulary["[UNK]"]
        self.opening = vocabulary["[CLS]"]
        self.closing = vocabulary["[SEP]"]
        self.encode = lru_cache(maxsize=50_000)(self._encode)

    def _encode(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces: at least one, at most `MAX_PIECES`."""
        pieces: list[int] = []
        for part in _parts(plain(word)):
            pieces.extend(self._greedy(part))
            if len(pieces) >= MAX_PIECES:
                break
        return tuple(pieces[:MAX_PIECES]) or (self.unknown,)

    def _greedy(self, part: str) -> list[int]:
        pieces: list[int] = []
        start = 0
        while start < len(part):
            for end in range(min(len(part), start + 24), start, -1):
                number = self._vocabulary.get(part[start:end] if start == 0 else f"##{part[start:end]}")
                if number is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(number)
            start = end
        return pieces


def plain(word: str) -> str:
    """Lower case without accents, as the vocabulary was built."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(character for character in decomposed if unicodedata.category(character) != "Mn")


def _parts(word: str) -> Sequence[str]:
    """A word cut at punctuation, each mark a part of its own."""
    if word.isalnum():
        return (word,)
    parts: list[str] = []
    run = ""
    for character in word:
        if character.isalnum():
            run += character
        else:
            parts.extend(part for part in (run, character.strip()) if part)
            run = ""
    return [*parts, run] if run else parts


def piece_row(words: Sequence[str], pieces: WordPieces) -> tuple[list[int], list[int], list[int], list[int]]:
    """One sentence's pieces, their owners, and each word's first and last piece; word 0 is the root, on the opening mark.

    Where long words (addresses, codes) make more pieces than the encoder has places, only the first of each are read.
    """
    encoded = [pieces.encode(word) for word in words]
    if sum(map(len, encoded)) > PLACES:
        most = max(1, PLACES // len(words))
        encoded = [numbers[:most] for numbers in encoded]
    row, owner, first, last = [pieces.opening], [0], [0], [0]
    for number, numbers in enumerate(encoded, 1):
        first.append(len(row))
        row.extend(numbers)
        owner.extend([number] * len(numbers))
        last.append(len(row) - 1)
    row.append(pieces.closing)
    owner.append(0)
    return row, owner, first, last


@lru_cache(maxsize=50_000)
def features(word: str) -> tuple[int, ...]:
    """`FEATURES` bucket numbers from 0 to `BUCKETS` - 1, the same on every machine."""
    word = unicodedata.normalize("NFC", word)
    lower = word.lower()
    written = (
        f"w{lower}",
        f"p{lower[:3]}",
        f"s2{lower[-2:]}",
        f"s3{lower[-3:]}",
        f"s4{lower[-4:]}",
        f"x{shape(word)}",
        f"c{word}",
    )
    return tuple(zlib.crc32(feature.encode()) % BUCKETS for feature in written)


def shape(word: str) -> str:
    """The word with letters, capitals and digits made alike and runs cut to two: "McDonald" is "XxXxx", "2,140" is "d,dd"."""
    made = ""
    for character in word[:24]:
        kind = "d" if character.isdigit() else "X" if character.isupper() else "x" if character.isalpha() else character
        if not made.endswith(kind * 2):
            made += kind
    return made
