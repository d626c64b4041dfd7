"""Terms told crime by crime: "15 years for extortion, ten for drug trafficking and five more for possession"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import penalty_pattern
from quipu.knowledge import load
from quipu.model import Frame

WITH_TERMS = frozenset({Frame.SENTENCE, Frame.CONVICTION})


def with_terms_of_offences(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, one for each term where someone is given several, each with the crimes that it is for."""
    told: list[Proposition] = []
    for one in found:
        parts = _parts(document, number, one) if one.frame in WITH_TERMS and one.sentence == number else []
        told.extend(parts if len(parts) > 1 else [one])
    return told


def _parts(document: Document, number: int, one: Proposition) -> list[Proposition]:
    """A sentencing cut into its terms; empty where a name stands between them, or a term is for no crime that is known."""
    penalty = next((filler for filler in one.fillers if filler.role == "penalty"), None)
    offences = [filler for filler in one.fillers if filler.role == "offence"]
    if penalty is None or len(offences) < 2:
        return []
    sentence, last = document.sentences[number], max(offence.end for offence in offences)
    people = [sentence.tokens[name.first].start for name in sentence.names if name.kind == "person"]
    if any(penalty.end < start < last for start in people):
        return []
    terms = [(penalty.start, penalty.end), *_further(document, penalty.end, last)]
    rest = tuple(filler for filler in one.fillers if filler.role not in ("penalty", "offence"))
    parts = []
    for (start, end), after in zip(terms, [*(term[0] for term in terms[1:]), last + 1], strict=True):
        own = tuple(offence for offence in offences if end <= offence.start < after)
        if own:
            parts.append(replace(one, fillers=(*rest, Filler("penalty", start, end, number, one.anchor), *own)))
    return parts if sum(len(part.fillers) - len(rest) - 1 for part in parts) == len(offences) else []


def _further(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The terms behind the first, with the word for years left out or not, each with what leads to its crime behind it."""
    text, language = document.report.text, document.language
    led = re.compile(load("events")["apportioned"][language], re.IGNORECASE)
    whole = {match.start(): match.end() for match in penalty_pattern(language).finditer(text, start, end)}
    for match in led.finditer(text, start, end):
        at = match.start("term")
        near = next((first for first in whole if at - 1 <= first <= at), None)
        yield (near, whole[near]) if near is not None else match.span("term")
