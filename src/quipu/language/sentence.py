"""Parsed sentences: what the language stage hands to the claim rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word of a sentence, as Universal Dependencies counts words.

    `start` and `end` are offsets into the report's text, in code points, half-open. The parts of a contraction ("del",
    "entregarlo") share out the characters of the written word between them, so that spans of neighbouring tokens never
    overlap and `report.text[start:end]` may differ from `text` ("l" against "el").
    """

    text: str
    start: int
    end: int
    lemma: str
    upos: str
    feats: Mapping[str, str] = field(default_factory=dict)
    head: int = -1
    """Index in the sentence of the governor; -1 for the root."""
    deprel: str = "root"
    """Universal relation with its subtype, as in `nsubj:pass`."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name found by the tagger: tokens `first` up to but not including `last` of its sentence."""

    first: int
    last: int
    kind: str
    """`person`, `organization`, `place`, or `other`."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its tree and its names. Offsets are into the report's text."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()
    paragraph: int = 0
    """Number of the paragraph (block of lines) that the sentence stands in, from 0."""
    below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    """The dependents of each token in text order, read off the heads: rules ask for them all the time."""

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if 0 <= token.head < len(below) and token.head != place:
                below[token.head].append(place)
        object.__setattr__(self, "below", tuple(map(tuple, below)))
