"""Verdicts of two kinds in one sentence: "found guilty of possession, but not guilty of murder"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import offence_pattern_at
from quipu.knowledge import load
from quipu.model import Frame


def with_verdicts(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, each conviction with the offences of its own verdict, and an acquittal of the others."""
    sentence = document.sentences[number]
    text = document.report.text[sentence.start : sentence.end]
    verdicts = [
        (sentence.start + match.end(), match["denied"] is not None) for match in _verdict(document.language).finditer(text)
    ]
    if {denied for _, denied in verdicts} != {True, False}:
        return found
    found = [_without_others(one, verdicts) for one in found]
    return [*found, *_cleared(document, number, found, verdicts)]


@cache
def _verdict(language: str) -> re.Pattern[str]:
    return re.compile(load("events")["verdicts"][language], re.IGNORECASE)


def _without_others(one: Proposition, verdicts: list[tuple[int, bool]]) -> Proposition:
    """A conviction without the offences told behind "not guilty"."""
    if one.frame is not Frame.CONVICTION:
        return one
    kept = tuple(filler for filler in one.fillers if filler.role != "offence" or not _is_denied(filler.start, verdicts))
    return replace(one, fillers=kept)


def _is_denied(place: int, verdicts: list[tuple[int, bool]]) -> bool:
    before = [denied for end, denied in verdicts if end <= place]
    return bool(before) and before[-1]


def _cleared(
    document: Document, number: int, found: list[Proposition], verdicts: list[tuple[int, bool]]
) -> Iterator[Proposition]:
    """An acquittal for each of the convicted, of what stands right behind "not guilty"."""
    if any(one.frame is Frame.ACQUITTAL for one in found):
        return
    text, sentence = document.report.text, document.sentences[number]
    for end, denied in verdicts:
        match = offence_pattern_at("behind", document.language).match(text, end, sentence.end) if denied else None
        match = match or (_CHARGE.match(text, end, sentence.end) if denied else None)
        if match is None:
            continue
        head = next(at for at, token in enumerate(sentence.tokens) if token.end > match.start("offence"))
        offence = Filler("offence", *match.span("offence"), number, head)
        for one in found:
            if one.frame is Frame.CONVICTION:
                shared = tuple(filler for filler in one.fillers if filler.role in ("patient", "authority", "time"))
                yield Proposition(Frame.ACQUITTAL, number, one.anchor, (*shared, offence))


_CHARGE = re.compile(r"\s+(?:of|on)\s+(?:the\s+)?(?P<offence>[\w'’-]+(?:\s+[\w'’-]+){0,3}?)\s+charges?\b", re.IGNORECASE)
"""An offence that has no name of its own: "not guilty of the criminal organization charge"."""
