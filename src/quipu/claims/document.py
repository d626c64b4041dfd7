"""What the claim rules read and what they pass to each other, for one report."""

from dataclasses import dataclass

from quipu.language.sentence import Sentence
from quipu.model import Frame, Measured, Report, Value


@dataclass(frozen=True, slots=True)
class Document:
    """A report with its parsed sentences and the values that `measure` found in its text."""

    report: Report
    language: str
    """`en` or `es`: which knowledge the rules read."""
    sentences: tuple[Sentence, ...]
    measured: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Filler:
    """A span of the report that fills a role. `head` is the token that the span hangs on, in its own sentence."""

    role: str
    start: int
    end: int
    sentence: int
    head: int
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Proposition:
    """A frame found in a sentence, before anyone is asked who says it and how surely.

    `anchor` is the token that evokes the frame: certainty, polarity, tense and chain are read off it.
    """

    frame: Frame
    sentence: int
    anchor: int
    fillers: tuple[Filler, ...]
    told: tuple[int, int] | None = None
    """Sentence and anchor of the event of which this tells more: its wording holds, and its sources where no other is named."""
    unsaid: tuple[int, bool] | None = None
    """The verb that leaves it to a sentence before to tell whom it befell, and whether the rest says enough without."""


def left_open(document: Document, role: str, number: int, verb: int) -> Filler:
    """A filler without words: whom a verb without a subject speaks of, where only the whole report may tell."""
    start = document.sentences[number].tokens[verb].start
    return Filler(role, start, start, number, verb)
