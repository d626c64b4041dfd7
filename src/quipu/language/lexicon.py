"""What lists say of a word, for the parser to read beside its letters: parts of speech it may be, its ending, a name's part."""

import lzma
import unicodedata
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from quipu.language import known
from quipu.language.pieces import BUCKETS, FEATURES, features

KINDS = 3
"""Classes of one word: what it may be in English, what it may be in Spanish, what its Spanish ending stands for."""
WIDTH = FEATURES + KINDS + 1
NOTHING = BUCKETS
"""The bucket of what no list has; those of the classes stand behind it, then those of what names may be."""
BLANK = (0,) * FEATURES + (NOTHING,) * (KINDS + 1)
_HEAD = np.dtype([("words", "<u4"), ("classes", "<u2"), ("sets", "<u2")])


class Lexicon:
    """Words by their hash, each with its classes, and the parts of names that `names` lists (see `known`)."""

    def __init__(self, written: bytes, names: Mapping[str, int]) -> None:
        content = lzma.decompress(written)
        head = np.frombuffer(content, _HEAD, 1)[0]
        words, sets, at = int(head["words"]), int(head["sets"]), _HEAD.itemsize
        self._first_name = NOTHING + int(head["classes"])
        self.buckets = self._first_name + known.KINDS - 1
        self._sets: NDArray[np.uint16] = np.frombuffer(content, "<u2", sets * KINDS, at).reshape(sets, KINDS)
        at += sets * KINDS * 2
        self._hashes = np.cumsum(_joined(content, at, words, 4).view("<u4").reshape(-1), dtype=np.uint32)
        self._which = _joined(content, at + 4 * words, words, 2).view("<u2").reshape(-1)
        self._names = names
        self._row = lru_cache(maxsize=50_000)(self._found)

    def rows(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The `WIDTH` buckets of each word as it is written."""
        return [self._row(word) for word in words]

    def _found(self, word: str) -> tuple[int, ...]:
        (name,) = known.known_row([word], self._names)
        return (*features(word), *self._classes(word), self._first_name + name - 1 if name else NOTHING)

    def _classes(self, word: str) -> tuple[int, ...]:
        number = zlib.crc32(unicodedata.normalize("NFC", word).lower().encode())
        at = int(np.searchsorted(self._hashes, np.uint32(number)))
        if at == len(self._hashes) or self._hashes[at] != number:
            return (NOTHING,) * KINDS
        return tuple(NOTHING + int(kind) for kind in self._sets[self._which[at]])


def packed(words: Mapping[str, tuple[int, ...]], classes: int) -> bytes:
    """Words with their classes (0 for none) as a file: hashes in order as differences, written byte by byte, which packs well."""
    sets = sorted(set(words.values()))
    numbers = {one: at for at, one in enumerate(sets)}
    by_hash = {zlib.crc32(word.encode()): numbers[kinds] for word, kinds in sorted(words.items())}
    hashes = np.array(sorted(by_hash), np.uint32)
    head = np.array([(len(hashes), classes, len(sets))], _HEAD)
    steps = np.diff(hashes, prepend=np.uint32(0)).astype("<u4").view(np.uint8).reshape(-1, 4)
    which = np.array([by_hash[int(one)] for one in hashes], "<u2").view(np.uint8).reshape(-1, 2)
    parts = (head.tobytes(), np.array(sets, "<u2").tobytes(), steps.T.tobytes(), which.T.tobytes())
    return lzma.compress(b"".join(parts), preset=6)


def _joined(content: bytes, at: int, words: int, size: int) -> NDArray[np.uint8]:
    """Numbers of `size` bytes that were written column by column."""
    return np.ascontiguousarray(np.frombuffer(content, np.uint8, words * size, at).reshape(size, words).T)
