"""Terms of several told in a row behind one verb: "Uno fue condenado a 30 años, otro a 20 años y tres a diez años"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import penalty_pattern
from quipu.claims.phrases import is_person, kind_of
from quipu.knowledge import load
from quipu.model import Frame, Quantity

_SHARED = ("authority", "time")
_PLAIN = frozenset({"DET", "NUM", "NOUN", "ADJ", "PRON", "ADV"})


def with_rows_of_terms(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence with a sentence for each of those who are told, without a name, with a term of their own."""
    terms = [one for one in found if one.frame is Frame.SENTENCE and one.sentence == number and _ends(one) is not None]
    if document.language != "es" or not terms:
        return found
    last = max(terms, key=lambda one: _ends(one) or 0)
    return [*found, *_row(document, number, last)]


def _ends(one: Proposition) -> int | None:
    """Where the term of a sentence ends that stands behind whom it is for."""
    term = next((filler for filler in one.fillers if filler.role == "penalty"), None)
    whom = next((filler for filler in one.fillers if filler.role == "patient"), None)
    return term.end if term is not None and whom is not None and whom.end <= term.start else None


def _row(document: Document, number: int, model: Proposition) -> Iterator[Proposition]:
    text, sentence = document.report.text, document.sentences[number]
    shared = tuple(filler for filler in model.fillers if filler.role in _SHARED)
    end = _ends(model) or sentence.end
    while (match := _whom().match(text, end, sentence.end)) is not None:
        term = penalty_pattern("es").match(text, match.end(), sentence.end)
        whom = _people(document, number, *match.span("whom"))
        if term is None or not whom:
            return
        yield replace(model, fillers=(*whom, Filler("penalty", *term.span(), number, model.anchor), *shared))
        end = term.end()


def _people(document: Document, number: int, start: int, end: int) -> tuple[Filler, ...]:
    """Those whom a phrase of the row tells, with their number; empty where it does not tell of people."""
    sentence = document.sentences[number]
    inside = [at for at, token in enumerate(sentence.tokens) if start <= token.start and token.end <= end]
    nouns = [at for at in inside if sentence.tokens[at].upos == "NOUN" and sentence.tokens[at].text.lower() not in _numbers()]
    plain = all(sentence.tokens[at].upos in _PLAIN for at in inside)
    if not inside or not plain or not all(is_person(kind_of(document, sentence, at)) for at in nouns):
        return ()
    head = nouns[0] if nouns else inside[0]
    patient = Filler("patient", start, end, number, head)
    for at in inside:
        word = sentence.tokens[at].text.lower()
        count = int(word) if word.isdigit() else _numbers().get(word, 0)
        if count > 1:
            return patient, Filler("quantity", start, end, number, head, Quantity(count, count, "count", "person", False))
    return (patient,)


@cache
def _whom() -> re.Pattern[str]:
    """Up to a term, those whom it is for: "otro a", "cinco a", "y una mujer a"."""
    counts = "|".join(sorted(_numbers(), key=len, reverse=True))
    led = r"\s*[,;]?\s*(?:(?:y|e)\s+)?(?:(?:a|los|las)\s+)*"
    return re.compile(
        led + rf"(?P<whom>(?:otr[oa]s?|una?|uno|\d{{1,3}}|{counts})\b(?:\s+[^\W\d]+){{0,2}}?)\s+a\s+", re.IGNORECASE
    )


@cache
def _numbers() -> dict[str, int]:
    """Counts of people in words."""
    return {word: count for word, count in load("numbers")["es"]["words"].items() if isinstance(count, int) and count > 0}
