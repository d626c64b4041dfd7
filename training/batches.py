"""Examples to tensors."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from quipu.language.lexicon import BLANK, NOTHING, Lexicon
from quipu.language.pieces import FEATURES, WordPieces, piece_row
from training.corpus import NAME_TAGS, UNKNOWN_FEATURES, UNKNOWN_HEAD, Example

IGNORED = UNKNOWN_HEAD
MASK = 103


@dataclass(frozen=True, slots=True)
class Labels:
    """The classes of every head. Feature classes stand side by side: each name's values, the empty one first."""

    upos: tuple[str, ...]
    feats: Mapping[str, tuple[str, ...]]
    relations: tuple[str, ...]
    names: tuple[str, ...] = NAME_TAGS

    @classmethod
    def of(cls, examples: Sequence[Example], feature_names: Sequence[str]) -> "Labels":
        """All classes that occur in the examples, sorted."""
        feats = {
            name: ("", *sorted({word[name] for example in examples for word in example.feats if name in word}))
            for name in feature_names
        }
        return cls(
            tuple(sorted({tag for example in examples for tag in example.upos})),
            feats,
            tuple(sorted({relation for example in examples for relation in example.deprels})),
        )

    def feats_of(self, word: Mapping[str, str]) -> list[int]:
        """The number of a word's value for each feature; `IGNORED` where it is not known."""
        if UNKNOWN_FEATURES in word:
            return [IGNORED] * len(self.feats)
        found = [(values, word.get(name, "")) for name, values in self.feats.items()]
        return [values.index(value) if value in values else IGNORED for values, value in found]

    def as_json(self) -> dict[str, Any]:
        """What the runtime needs to read the scores."""
        return {"upos": self.upos, "feats": self.feats, "relations": self.relations, "names": self.names}


@dataclass(frozen=True, slots=True)
class Spelling:
    """How words become numbers: their pieces, and what else is read of their letters."""

    pieces: WordPieces
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of sentences of like length; see `network.Parser` for the inputs. Targets are `IGNORED` on word 0 and padding."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    there: Tensor
    upos: Tensor
    feats: Tensor
    names: Tensor
    heads: Tensor
    relations: Tensor


def batches(examples: Sequence[Example], words: int, rng: random.Random) -> Iterator[list[Example]]:
    """All examples once, in groups of like length of about `words` words, in random order."""
    ordered = sorted(examples, key=lambda example: len(example.words) + rng.random() * 4)
    groups: list[list[Example]] = [[]]
    for example in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (len(example.words) + 2) > words:
            groups.append([])
        groups[-1].append(example)
    rng.shuffle(groups)
    yield from groups


def tensors(group: Sequence[Example], labels: Labels, spelling: Spelling, drop: tuple[float, random.Random] | None) -> Batch:
    """A group as tensors. `drop` is a share of words whose pieces or features are hidden, and the generator that picks them."""
    rows = [piece_row(example.words, spelling.pieces) for example in group]
    width = max(len(row[0]) for row in rows)
    length = max(len(example.words) for example in group) + 1
    arrays = [torch.zeros(len(group), size, dtype=torch.long) for size in (width, width, length, length)]
    written = torch.tensor(BLANK).repeat(len(group), length, 1)
    upos, names, heads, relations = (torch.full((len(group), length), IGNORED) for _ in range(4))
    feats = torch.full((len(group), length, len(labels.feats)), IGNORED)
    upos_at = {tag: number for number, tag in enumerate(labels.upos)}
    relation_at = {relation: number for number, relation in enumerate(labels.relations)}
    for at, (example, row) in enumerate(zip(group, rows, strict=True)):
        for array, values in zip(arrays, row, strict=True):
            array[at, : len(values)] = torch.tensor(values)
        size = len(example.words) + 1
        written[at, 1:size] = torch.tensor(spelling.lexicon.rows(example.words))
        upos[at, 1:size] = torch.tensor([upos_at.get(tag, IGNORED) for tag in example.upos])
        heads[at, 1:size] = torch.tensor(example.heads)
        relations[at, 1:size] = torch.tensor([relation_at.get(relation, IGNORED) for relation in example.deprels])
        names[at, 1:size] = torch.tensor([IGNORED if tag is None else labels.names.index(tag) for tag in example.names])
        feats[at, 1:size] = torch.tensor([labels.feats_of(word) for word in example.feats])
    if drop:
        _drop(arrays[0], arrays[1], written, drop)
    there = torch.arange(length)[None] < torch.tensor([len(example.words) + 1 for example in group])[:, None]
    return Batch((arrays[0], arrays[1], arrays[2], arrays[3], written), there, upos, feats, names, heads, relations)


def _drop(row: Tensor, owner: Tensor, written: Tensor, drop: tuple[float, random.Random]) -> None:
    """Hide a word's pieces, its letters or what lists say of it, so that none is leaned on alone."""
    share, rng = drop
    for at in range(row.shape[0]):
        for word in range(1, written.shape[1]):
            chance = rng.random() / share
            if chance < 0.4 or 0.8 <= chance < 1:
                row[at][owner[at] == word] = MASK
            if 0.4 <= chance < 1:
                written[at, word, :FEATURES] = 0
            if 0.4 <= chance < 0.6:
                written[at, word, FEATURES:] = NOTHING
