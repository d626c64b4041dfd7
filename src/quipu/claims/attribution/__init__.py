"""Who says what: every attribution of a report, and the chain of sources behind a place in its text.

Rules in five steps: find reporting words (`cues`), the phrase that each gives as its source (`nominal`, `source`), who passed it
on (`relay`), how far it reaches (`scope`), and what runs on into other sentences (`carry`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quipu.claims.attribution.carry import with_carried
from quipu.claims.attribution.chain import chain, covering_attributions
from quipu.claims.attribution.cue import Cue
from quipu.claims.attribution.cues import cues
from quipu.claims.attribution.lexicon import Flavour, lexicon
from quipu.claims.attribution.nominal import Ground, ground
from quipu.claims.attribution.profile import profiles
from quipu.claims.attribution.relay import end_of_relay, relays
from quipu.claims.attribution.scope import scope
from quipu.claims.attribution.source import source_of
from quipu.claims.attribution.statement import Attribution
from quipu.claims.document import Document
from quipu.claims.known import Known, known_names
from quipu.model import Source, SourceKind

__all__ = ["Attribution", "Flavour", "attributions", "chain", "covering_attributions"]
_AGAIN = frozenset({"sources", "fuentes", "informantes", "voceros", "portavoces"})
"""Nouns that alone mean sources named with an office before."""
_SAME = frozenset({"same", "mismo", "misma", "mismos", "mismas"})


def attributions(document: Document, known: tuple[Known, ...] | None = None) -> tuple[Attribution, ...]:
    """Every attribution of a report, in text order. `known` are its listed names, looked up where they are not given."""
    text = document.report.text
    listed = known_names(text, document.sentences) if known is None else known
    words = lexicon(document.language)
    grounds = tuple(ground(sentence, words, listed) for sentence in document.sentences)
    found = [
        _attribution(around, index, cue, others, text)
        for index, around in enumerate(grounds)
        for others in (cues(around),)
        for cue in others
    ]
    return with_carried(tuple(_with_same(found)), grounds, profiles(grounds), text)


def _with_same(found: Iterable[Attribution]) -> Iterator[Attribution]:
    """ "the same sources", "la misma fuente", "las fuentes": of the kind of the source without a name that was heard last."""
    last: SourceKind | None = None
    told: SourceKind | None = None
    for one in found:
        sources = tuple(_as_before(source, last, told) for source in one.sources)
        unnamed = [source for source in sources if not source.named and source.kind is not SourceKind.UNKNOWN]
        last = next((source.kind for source in unnamed), last)
        told = next((source.kind for source in unnamed if set(source.text.lower().split()) & _AGAIN), told)
        yield replace(one, sources=sources)


def _as_before(source: Source, last: SourceKind | None, told: SourceKind | None) -> Source:
    """A source that is only pointed at, with the kind of the last one, or, where it is called a source, of the last called so."""
    words = source.text.lower().split()
    if source.named:
        return source
    if last and words[0] in _SAME:
        return replace(source, kind=last)
    is_bare = len(words) == 1 and words[0] in _AGAIN and source.kind in {SourceKind.UNKNOWN, SourceKind.WITNESS}
    return replace(source, kind=told) if told and is_bare else source


def _attribution(around: Ground, index: int, cue: Cue, others: tuple[Cue, ...], text: str) -> Attribution:
    token = around.sentence.tokens[cue.position]
    reporting = token.text if not cue.is_phrase else _phrase_text(around, cue, text)
    wide = cue
    if cue.phrase is not None:
        last = end_of_relay(around, cue.phrase, cue.last)
        wide = replace(cue, last=last)
    sources = _sources(around, cue, text, reporting)
    return Attribution(index, (token.start, token.end), cue.flavour, sources, scope(around, wide, others), cue)


def _sources(around: Ground, cue: Cue, text: str, reporting: str) -> tuple[Source, ...]:
    """A cue's source and who passed it on; for "information provided by X", X alone."""
    if cue.phrase is None:
        return ()
    passed = relays(around, cue, text)
    is_empty = around.lemma(cue.phrase.head) in around.lexicon.empty and any(s.kind is not SourceKind.OUTLET for s in passed)
    return (
        tuple(replace(s, cue=reporting) for s in passed)
        if is_empty
        else (source_of(around, cue.phrase, text, reporting), *passed)
    )


def _phrase_text(around: Ground, cue: Cue, text: str) -> str:
    """The words of "according to" as they stand."""
    if cue.phrase is None or cue.phrase.first == cue.position:
        return around.sentence.tokens[cue.position].text
    tokens = around.sentence.tokens
    return text[tokens[cue.position].start : tokens[cue.phrase.first - 1].end]
