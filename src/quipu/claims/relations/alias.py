"""Other names by which a person is known."""

from collections.abc import Iterator
from functools import cache

from quipu.claims.document import Document, Proposition
from quipu.claims.relations.common import filler, head_of_name, persons, proposition, tokens_filler
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence
from quipu.measure.tokens import Phrases
from quipu.measure.tokens import pieces as pieces_of
from quipu.model import Frame

_QUOTES = {'"': '"', "“": "”", "«": "»", "'": "'", "‘": "’", "”": "”"}
_BETWEEN = frozenset(
    [
        ",",
        "(",
        ")",
        "who",
        "is",
        "was",
        "quien",
        "es",
        "also",
        "better",
        "also,",
        "también",
        "más",
        "the",
        "el",
        "era",
        ";",
        "de",
        "con",
        "and",
        "y",
    ]
)


@cache
def _markers(language: str) -> Phrases:
    return Phrases([str(phrase) for phrase in load("relations")["alias"][language]])


def aliases(document: Document, number: int) -> Iterator[Proposition]:
    """ "X, known as 'Y'", "X (a) Y", "X, alias Y", and a nickname in quotes within the name."""
    sentence = document.sentences[number]
    for name in persons(document, number):
        found = _marked(document, sentence, name) or _quoted_within(sentence, name)
        if found:
            anchor, places = found
            attribute = tokens_filler(document, number, "attribute", places)
            yield proposition(
                Frame.ALIAS, number, anchor, filler(document, number, "person", head_of_name(sentence, name)), attribute
            )


def _marked(document: Document, sentence: Sentence, name: Name) -> tuple[int, list[int]] | None:
    place = name.last
    tokens = sentence.tokens
    for at in range(place, min(place + 5, len(tokens))):
        row = pieces_of(" ".join(token.text for token in tokens[at : at + 7]))
        marker = _markers(document.language).at(row, 0) if row else None
        if marker:
            end = _after_marker(sentence, at, marker[1])
            places = _nickname(sentence, end)
            return (at, places) if places else None
        if tokens[at].text.lower() not in _BETWEEN:
            return None
    return None


def _after_marker(sentence: Sentence, place: int, length: int) -> int:
    """Tokens taken up by a marker of so many pieces; "a.k.a." may be one token and several pieces."""
    taken = 0
    while length > 0 and place + taken < len(sentence.tokens):
        length -= len(pieces_of(sentence.tokens[place + taken].text))
        taken += 1
    return place + taken


def _nickname(sentence: Sentence, place: int) -> list[int] | None:
    """The nickname that begins here: what the quotation marks hold, or the capitalized words."""
    tokens = sentence.tokens
    while place < len(tokens) and tokens[place].text in (",", ":", "the", "el", "la") and tokens[place].text.islower():
        place += 1
    if place >= len(tokens):
        return None
    closing = _QUOTES.get(tokens[place].text)
    if closing:
        return _quoted(sentence, place, closing)
    high = place
    while (
        high < len(tokens)
        and high - place < 5
        and (tokens[high].text[0].isupper() or (tokens[high].text.lower() in ("de", "del", "la", "el", "l") and high > place))
    ):
        high += 1
    while high > place and not tokens[high - 1].text[0].isupper():
        high -= 1
    return list(range(place, high)) or None


def _quoted(sentence: Sentence, place: int, closing: str) -> list[int] | None:
    tokens = sentence.tokens
    for at in range(place + 1, min(place + 7, len(tokens))):
        if tokens[at].text == closing:
            inner = [inside for inside in range(place + 1, at) if tokens[inside].text not in (".", ",")]
            return inner or None
    return None


def _quoted_within(sentence: Sentence, name: Name) -> tuple[int, list[int]] | None:
    """'Joaquín "El Chapo" Guzmán'."""
    tokens = sentence.tokens
    for place in range(name.first, min(name.last + 1, len(tokens))):
        closing = _QUOTES.get(tokens[place].text)
        if closing and place > name.first:
            inner = _quoted(sentence, place, closing)
            after = place + len(inner) + 2 if inner else len(tokens)
            if inner and tokens[inner[0]].text[0].isupper() and after < len(tokens) and tokens[after].text[0].isupper():
                return inner[0], inner
    return None
