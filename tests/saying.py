"""Shared by the tests of attribution, certainty and reference: invented sentences, read with the shipped model."""

from functools import cache

from quipu.claims.attribution import attributions, chain, covering_attributions
from quipu.claims.certainty import Wording, wording
from quipu.claims.document import Document, Proposition
from quipu.claims.extract import extract
from quipu.claims.names import with_whole_names
from quipu.language import Analyzer, Sentence
from quipu.measure import find
from quipu.model import Claim, Frame, Report, Source

OUTLET = "The Daily Quay"


@cache
def analyzer() -> Analyzer:
    """The shipped model, loaded once."""
    return Analyzer.load()


def whole(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a text with their names whole."""
    return with_whole_names(text, analyzer().parse(text, language), language)


def claims_from(text: str, language: str, published: str = "2024-05-17") -> tuple[Claim, ...]:
    """The claims of a short report, measured and extracted."""
    report = Report("r1", OUTLET, None, None, published, language, None, "r1.txt", text)
    return extract(report, whole(text, language), find(text, language, published))


@cache
def document(text: str, language: str, outlet: str | None = OUTLET, wire: str | None = None) -> Document:
    """A report with its parsed sentences and nothing measured."""
    report = Report("r1", outlet, None, None, None, language, None, "r1.txt", text, wire)
    return Document(report, language, analyzer().parse(text, language), ())


def sources(text: str, word: str, language: str, outlet: str | None = OUTLET, wire: str | None = None) -> tuple[Source, ...]:
    """The chain of the last place where `word` stands in a text."""
    read = document(text, language, outlet, wire)
    return chain(read.report, covering_attributions(attributions(read), text.rindex(word)))


def said_by(text: str, word: str, language: str) -> list[str]:
    """The sources' words of that chain without the outlet."""
    return [source.text for source in sources(text, word, language)[:-1]]


def worded(text: str, word: str, language: str, frame: Frame = Frame.SHIPMENT) -> Wording:
    """How a claim is worded whose anchor is the token at the last place where `word` stands."""
    read = document(text, language)
    offset = text.rindex(word)
    number, sentence = next((n, s) for n, s in enumerate(read.sentences) if s.start <= offset < s.end)
    anchor = next(position for position, token in enumerate(sentence.tokens) if token.start <= offset < token.end)
    reaching = covering_attributions(attributions(read), offset)
    return wording(read, Proposition(frame, number, anchor, ()), reaching)
