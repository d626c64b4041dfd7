"""Names in a report: the tagger's, mended where it cut one in two, and those that `agencies.yaml` lists."""

from collections.abc import Iterable, Iterator

from quipu.claims.known import Known, known_names
from quipu.language.sentence import Name, Sentence
from quipu.model import EntityKind, NameMention, Report

_KINDS = {"person": EntityKind.PERSON, "organization": EntityKind.ORGANIZATION, "place": EntityKind.PLACE}


def names(report: Report, sentences: Iterable[Sentence]) -> tuple[NameMention, ...]:
    """Every name in a report with its kind, in text order, none overlapping another. A listed name wins over the tagger's."""
    parsed = tuple(sentences)
    listed = known_names(report.text, parsed)
    found = [_mention(report, known.start, known.end, EntityKind.ORGANIZATION) for known in listed]
    for sentence in parsed:
        for first, last, kind in _mended(sentence):
            start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
            if not any(known.start < end and known.end > start for known in listed):
                found.append(_mention(report, start, end, _KINDS[kind]))
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def person_spans(sentence: Sentence, listed: tuple[Known, ...] = ()) -> tuple[tuple[int, int], ...]:
    """Token spans of the personal names of a sentence, mended; those inside listed names are left out."""
    return tuple(
        (first, last)
        for first, last, kind in _mended(sentence)
        if kind == "person"
        and not any(k.start < sentence.tokens[last - 1].end and k.end > sentence.tokens[first].start for k in listed)
    )


def _mention(report: Report, start: int, end: int, kind: EntityKind) -> NameMention:
    return NameMention(report.id, start, end, report.text[start:end], kind)


def _mended(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Names of the sentence with neighbours of one kind put together ("Jorge" + "Ignacio Cerbellon")."""
    held: Name | None = None
    for name in sorted((name for name in sentence.names if name.kind in _KINDS), key=lambda name: name.first):
        if held is not None and name.kind == held.kind and _touches(sentence, held, name):
            held = Name(held.first, name.last, held.kind)
            continue
        if held is not None:
            yield held.first, held.last, held.kind
        held = name
    if held is not None:
        yield held.first, held.last, held.kind


def _touches(sentence: Sentence, before: Name, after: Name) -> bool:
    """Whether two names are one that was cut: nothing between but a space, and both of proper nouns."""
    gap = sentence.tokens[after.first].start - sentence.tokens[before.last - 1].end
    return after.first == before.last and gap <= 1
