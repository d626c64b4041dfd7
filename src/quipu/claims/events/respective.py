"""Terms told in the order of the people they are for: "X and Y were jailed for 16 and 15 years respectively"."""

import re
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.apportioned import WITH_TERMS
from quipu.knowledge import load


def with_terms_in_order(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence with "respectively", each of those sentenced with the term at the same place in its list.

    As they were where there are not so many terms as people with a name.
    """
    sentence = document.sentences[number]
    text = document.report.text[sentence.start : sentence.end]
    people = sorted({filler.start for one in found if (filler := _sentenced(document, one)) is not None})
    terms = _terms(text, document.language, len(people)) if len(people) > 1 else []
    if not terms:
        return found
    placed = dict(zip(people, terms, strict=True))
    return [_with(document, number, one, placed) for one in found]


def _with(document: Document, number: int, one: Proposition, placed: dict[int, tuple[int, int]]) -> Proposition:
    filler = _sentenced(document, one)
    if filler is None:
        return one
    start, end = (document.sentences[number].start + offset for offset in placed[filler.start])
    rest = tuple(other for other in one.fillers if other.role != "penalty")
    return replace(one, fillers=(*rest, Filler("penalty", start, end, number, one.anchor)))


def _sentenced(document: Document, one: Proposition) -> Filler | None:
    """The one person with a name of whom a proposition tells a sentence."""
    patients = [filler for filler in one.fillers if filler.role == "patient"] if one.frame in WITH_TERMS else []
    named = len(patients) == 1 and any(
        name.kind == "person" and document.sentences[one.sentence].tokens[name.first].start < patients[0].end
        and patients[0].start < document.sentences[one.sentence].tokens[name.last - 1].end
        for name in document.sentences[one.sentence].names
    )  # fmt: skip
    return patients[0] if named else None


def _terms(text: str, language: str, number: int) -> list[tuple[int, int]]:
    """The spans of so many terms on a list of a sentence that says "respectively"; none where it has not so many. Their number
    tells whether "nine years and six months" is one term or two."""
    in_order, listed, *terms = _patterns(language)
    if in_order.search(text) is None or (whole := listed.search(text)) is None:
        return []
    read = ([match.span() for match in term.finditer(text, *whole.span())] for term in terms)
    return next((spans for spans in read if len(spans) == number), [])


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Of the words for "respectively", of a list of terms, of a term, and of one told in two units."""
    held = load("events")["respective"][language]
    numbers = load("numbers")[language]["words"]
    word = "|".join(sorted(map(str, numbers), key=len, reverse=True))
    number = rf"(?:\d+(?:[.,]\d+)?|\b(?:{word})\b)"
    unit = rf"(?: (?:{held['units']}))"
    term = rf"{number}{unit}?"
    long = rf"{number}(?:{unit}(?: (?:{held['and']}) {number}{unit})?)?"
    listed = rf"{long}(?: {held['tail']})?(?:, {long}(?: {held['tail']})?)*,? (?:{held['and']}) {number}{unit}"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (held["marks"], listed, term, long))
