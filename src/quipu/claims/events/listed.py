"""Terms on lines of their own under the sentence that tells of the sentencing: "Brian Mills: 20 years."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import offence_pattern_at, penalty_pattern
from quipu.claims.tree import head_of
from quipu.model import Frame

_BEFORE = 12
"""Sentences within which a list stands under its sentence on the sentencing."""
_BETWEEN = re.compile(r"\s*(?:,\s*\d{2}(?:\s+años)?\s*,?|\(\d{2}\))?\s*[:–—-]\s*")
"""Between a name, with an age, and its term."""


def with_listed_terms(document: Document, number: int, found: list[Proposition]) -> Iterator[Proposition]:
    """The sentence of whoever is named on a line with a term, where a line before it told of a sentencing; `found` are the
    propositions so far."""
    sentence, text = document.sentences[number], document.report.text
    first = next((name for name in sentence.names if name.kind == "person"), None)
    if first is None or first.first > 0 or any(token.upos in ("VERB", "AUX") for token in sentence.tokens):
        return
    end = sentence.tokens[first.last - 1].end
    led = _BETWEEN.match(text, end, sentence.end)
    term = penalty_pattern(document.language).match(text, led.end(), sentence.end) if led is not None else None
    told = _told_before(number, found)
    if term is None or told is None:
        return
    head = head_of(sentence, list(range(first.first, first.last)))
    held = [Filler("patient", sentence.tokens[first.first].start, end, number, head)]
    held.append(Filler("penalty", *term.span(), number, head))
    offence = offence_pattern_at("behind", document.language).match(text, term.end(), sentence.end)
    if offence is not None:
        held.append(Filler("offence", *offence.span("offence"), number, head))
    yield replace(told, sentence=number, anchor=head, fillers=tuple(held))


def _told_before(number: int, found: list[Proposition]) -> Proposition | None:
    near = (one for one in reversed(found) if one.frame is Frame.SENTENCE and 0 < number - one.sentence <= _BEFORE)
    return next(near, None)
