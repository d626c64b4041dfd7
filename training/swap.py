"""Names put in others' places, so that the pupil learns what stands round a name and not the names of one corpus by heart."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import yaml

from quipu.language.names import spans
from training.corpus import Example

INVENTED = 0.25
"""Share of persons' names that are put together of given names and surnames of lists, and not taken from a corpus."""
Shape = tuple[str, ...]
"""What must agree for a name to stand in another's place: `X` for a word with a capital, else the word itself."""
PARTS = Path(__file__).parents[1] / "src/quipu/knowledge/name_parts.yaml"


class Names:
    """Names to draw from, of one language: those of its corpora, towns, and given names with surnames of others."""

    def __init__(self, examples: Iterable[Example], towns: Sequence[str]) -> None:
        self.seen: dict[tuple[str, Shape], list[tuple[str, ...]]] = {}
        for example in examples:
            for first, last, kind in found(example):
                self._add(kind, example.words[first:last])
        for town in towns:
            self._add("LOC", tuple(town.split()))

    def _add(self, kind: str, words: tuple[str, ...]) -> None:
        self.seen.setdefault((kind, shape(words)), []).append(words)

    @cached_property
    def parts(self) -> Mapping[str, Sequence[str]]:
        """Given names and surnames with capitals."""
        held = yaml.safe_load(PARTS.read_text("utf-8"))
        return {key: [word.title() for line in held[key] for word in str(line).split()] for key in ("given", "surnames")}

    def draw(self, kind: str, words: tuple[str, ...], rng: random.Random) -> tuple[str, ...]:
        """Another name of the kind and shape; the same where none is known."""
        if kind == "PER" and set(shape(words)) == {"X"} and len(words) < 4 and rng.random() < INVENTED:
            family = 1 if len(words) == 2 or rng.random() < 0.5 else len(words) - 1
            kinds = ["given"] * (len(words) - family) + ["surnames"] * family
            return tuple(rng.choice(self.parts[part]) for part in kinds)
        return rng.choice(self.seen.get((kind, shape(words)), [words]))


def shape(words: Sequence[str]) -> Shape:
    """The shape of a name."""
    return tuple("X" if word[0].isupper() and word.isalpha() else word.lower() for word in words)


def found(example: Example) -> list[tuple[int, int, str]]:
    """An example's names that may be taken out of place: their words with capitals are proper nouns, where that is known."""
    named = spans([tag or "O" for tag in example.names])
    return [
        (first, last, kind)
        for first, last, kind in named
        if all(
            tag in ("PROPN", "_") or word.islower()
            for word, tag in zip(example.words[first:last], example.upos[first:last], strict=True)
        )
        and any(word[0].isupper() for word in example.words[first:last])
    ]


def swapped(example: Example, names: Names, share: float, rng: random.Random) -> Example:
    """The example with about this share of its names exchanged, word for word, so that its tree still fits."""
    words = list(example.words)
    for first, last, kind in found(example):
        if rng.random() < share:
            words[first:last] = _written(names.draw(kind, example.words[first:last], rng), example.words[first:last])
    return replace(example, words=tuple(words))


def _written(words: tuple[str, ...], like: tuple[str, ...]) -> tuple[str, ...]:
    capitals = all(word.isupper() for word in like) and max(map(len, like)) > 3
    return tuple(word.upper() for word in words) if capitals else words
