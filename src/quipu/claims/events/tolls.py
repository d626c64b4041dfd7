"""Figures told of a toll or a count instead of those whom it befell: "elevó a seis los muertos", "the toll rose to six"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import words
from quipu.claims.phrases import kind_of, preposition, quantity_of
from quipu.claims.tree import children
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.measure import find, is_a
from quipu.model import Frame, Precision, Quantity, Time

_NUMBER = r"(?P<number>(?:[a-záéíóúñ]+ (?:de )?){0,2}?(?:\d(?:[\d.,]*\d)?|[a-záéíóúñ]+(?:[ -](?:y )?[a-záéíóúñ]+)?))"
_LAST = r"(?P<number>[\wáéíóúñ]+(?:(?:[ -]|[.,](?=\d))[\wáéíóúñ]+){0,5})"
"""A number before those whom it counts, and one that ends the phrase, with words behind it that are none of it."""
_NEAR = 3
"""Words between those who are counted and the place where they were ("registrados en")."""
_PEOPLE = {"en": "people", "es": "personas"}


def with_tolls(document: Document, number: int, before: Sequence[Proposition]) -> Iterator[Proposition]:
    """The figures of a sentence that count those killed, hurt or held; what was packed into how many; and goods that someone
    "spoke of" right behind a seizure. `before`: what the sentences up to here tell."""
    yield from _counts(document, number, before)
    yield from _packed(document, number)
    yield from _spoken_of(document, number, before)


def _counts(document: Document, number: int, before: Sequence[Proposition]) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    text = document.report.text[sentence.start : sentence.end]
    told = {(filler.start, filler.end) for one in before for filler in one.fillers if filler.role == "quantity"}
    for frame, match in _matches(text, document.language):
        value, skipped, length = _value(match["number"], document.language)
        start = sentence.start + match.start("number") + skipped
        end = start + length
        anchor = next((at for at, token in enumerate(sentence.tokens) if token.end > sentence.start + match.start()), 0)
        head = next((at for at, token in enumerate(sentence.tokens) if token.end >= end), anchor)
        if value is not None and not any(a < end and start < b for a, b in told):
            count = Filler("quantity", start, end, number, head, value)
            yield Proposition(frame, number, anchor, (count, *_when_and_where(document, number, sentence.start + match.end())))


def _when_and_where(document: Document, number: int, behind: int) -> Iterator[Filler]:
    """The only time of a sentence that counts, and the place right behind those who are counted. A day before the count may be
    that of the telling ("elevó el martes a seis los muertos")."""
    sentence = document.sentences[number]
    inside = [v for v in document.measured if sentence.start <= v.start < sentence.end and isinstance(v.value, Time)]
    for value in inside if len(inside) == 1 else ():
        if value.start < behind and value.value.precision in (Precision.DAY, Precision.WEEK):  # type: ignore[union-attr]
            continue
        head = next((at for at, token in enumerate(sentence.tokens) if token.end > value.start), 0)
        yield Filler("time", value.start, value.end, number, head, value.value)
    for name in sentence.names:
        first = sentence.tokens[name.first]
        led = document.report.text[behind : first.start].split() if behind <= first.start else []
        if name.kind == "place" and led and led[-1].lower() in ("in", "en") and len(led) <= _NEAR:
            yield Filler("place", first.start, sentence.tokens[name.last - 1].end, number, name.first)
            return


def _value(told: str, language: str) -> tuple[Quantity | None, int, int]:
    """How many people the first and longest run of words tells of, with what bounds them; where it begins, and how long it is."""
    parts = told.split(" ")
    for first in range(len(parts)):
        for last in range(len(parts), first, -1):
            words_ = " ".join(parts[first:last])
            phrase = f"{words_} {_PEOPLE[language]}"
            for one in find(phrase, language, None):
                if one.start == 0 and one.end == len(phrase) and isinstance(one.value, Quantity) and one.value.unit == "count":
                    return one.value, len(" ".join([*parts[:first], ""])), len(words_)
    return None, 0, 0


def _matches(text: str, language: str) -> Iterator[tuple[Frame, re.Match[str]]]:
    """What tells a count; whether the nouns of those who are counted stand there at all is asked first, since it costs little."""
    for frame, whom, patterns in _patterns(language):
        if whom.search(text):
            for pattern in patterns:
                yield from ((frame, match) for match in pattern.finditer(text))


@cache
def _patterns(language: str) -> tuple[tuple[Frame, re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
    held = load("events")["tolls"][language]
    found = []
    for name, nouns in held["whom"].items():
        whom = f"(?:{'|'.join(nouns)})"
        told = tuple(re.compile(rf"\b{_filled(one, whom)}\b", re.IGNORECASE) for one in held["patterns"])
        found.append((Frame(name), re.compile(whom, re.IGNORECASE), told))
    deaths = tuple(re.compile(rf"\b{_filled(pattern, '')}\b", re.IGNORECASE) for pattern in held["deaths"])
    return (*found, (Frame.KILLING, re.compile(held["in_deaths"], re.IGNORECASE), deaths))


def _filled(pattern: str, whom: str) -> str:
    number = _LAST if pattern.endswith("NUMBER") else _NUMBER
    return pattern.replace("NUMBER", number).replace("WHOM", whom)


def _packed(document: Document, number: int) -> Iterator[Proposition]:
    """ "La droga estaba repartida en 450 paquetes": what was found was kept in so many."""
    sentence = document.sentences[number]
    for place, token in enumerate(sentence.tokens):
        if not _is_of(token.text.lower(), words("packing", document.language)) or token.upos not in ("VERB", "ADJ"):
            continue
        for head in children(sentence, place, "obl", "nmod"):
            value = quantity_of(document, sentence, head)
            of = value.value.of if value is not None and isinstance(value.value, Quantity) else None
            if (
                value is not None
                and of is not None
                and is_a(of, "package")
                and preposition(sentence, head) in ("in", "into", "en")
            ):
                count = Filler("quantity", value.start, value.end, number, head, value.value)
                goods = [
                    _phrase(sentence, number, at) for at in children(sentence, place, "nsubj") if _is_drug(document, sentence, at)
                ]
                yield Proposition(Frame.STORAGE, number, place, (*goods, count))


def _is_of(form: str, stems: frozenset[str]) -> bool:
    return any(form.startswith(stem) for stem in stems)


def _is_drug(document: Document, sentence: Sentence, head: int) -> bool:
    kind = kind_of(document, sentence, head)
    return kind is not None and (is_a(kind, "drug") or is_a(kind, "shipment"))


def _phrase(sentence: Sentence, number: int, head: int) -> Filler:
    return Filler("goods", sentence.tokens[head].start, sentence.tokens[head].end, number, head)


def _spoken_of(document: Document, number: int, before: Sequence[Proposition]) -> Iterator[Proposition]:
    """ "El ministro habló de siete armas de fuego", right behind what was seized."""
    if not any(one.frame is Frame.SEIZURE and number - 1 <= one.sentence for one in before):
        return
    sentence = document.sentences[number]
    for place, token in enumerate(sentence.tokens):
        if token.lemma.lower() not in words("speaking", document.language) or token.upos != "VERB":
            continue
        for head in children(sentence, place, "obj", "obl"):
            value = quantity_of(document, sentence, head)
            if value is None or not isinstance(value.value, Quantity) or preposition(sentence, head) not in ("de", "of", ""):
                continue
            if value.value.of is not None and any(is_a(value.value.of, goods) for goods in words("goods", document.language)):
                count = Filler("quantity", value.start, value.end, number, head, value.value)
                yield Proposition(Frame.SEIZURE, number, place, (_phrase(sentence, number, head), count))
