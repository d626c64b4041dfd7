"""A total told again by place: "23 suspects were arrested: 7 in Austria, 13 in Greece and 3 in Sweden"."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import name_at
from quipu.language.sentence import Sentence
from quipu.measure import find
from quipu.model import Frame, Quantity

_FRAMES = frozenset({Frame.ARREST, Frame.RAID, Frame.KILLING, Frame.ATTACK, Frame.SEIZURE, Frame.CHARGE, Frame.DEATH})
_KNOWN = {"en": " people", "es": " personas"}
_IN = {"en": frozenset({"in"}), "es": frozenset({"en"})}


def with_breakdowns(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, with one for each part of a total that is told by place behind it."""
    parts = list(_parts(document, number))
    if len(parts) < 2:
        return found
    first, last = parts[0][0].start, parts[-1][1].end
    return [new for one in found for new in _broken(one, parts, (first, last))]


def _broken(one: Proposition, parts: list[tuple[Filler, Filler]], reach: tuple[int, int]) -> Iterator[Proposition]:
    totals = [filler for filler in one.fillers if filler.role == "quantity" and isinstance(filler.value, Quantity)]
    total = totals[0] if totals and one.frame in _FRAMES else None
    if total is None or not isinstance(total.value, Quantity) or not total.end <= reach[0] or not _adds_up(total.value, parts):
        yield one
        return
    kept = tuple(filler for filler in one.fillers if filler.role != "place" or not reach[0] <= filler.start < reach[1])
    yield replace(one, fillers=kept)
    shared = tuple(filler for filler in kept if filler.role in ("agent", "time", "offence"))
    for count, place in parts:
        if isinstance(count.value, Quantity):
            value = replace(count.value, of=total.value.of)
            yield replace(one, fillers=(replace(count, value=value), place, *shared))


def _adds_up(total: Quantity, parts: list[tuple[Filler, Filler]]) -> bool:
    """Whether no part, nor all together, is more than the total."""
    said = [part.value.low for part, _ in parts if isinstance(part.value, Quantity) and part.value.low is not None]
    return total.unit == "count" and (total.low is None or sum(said) <= total.low or total.approx)


def _parts(document: Document, number: int) -> Iterator[tuple[Filler, Filler]]:
    """Numbers right before "in" and the name of a place, no noun between."""
    sentence = document.sentences[number]
    for at, token in enumerate(sentence.tokens[:-2]):
        if token.upos != "NUM" or sentence.tokens[at + 1].text.lower() not in _IN[document.language]:
            continue
        place = at + 2 + (sentence.tokens[at + 2].upos == "DET")
        name = name_at(sentence, place) if place < len(sentence.tokens) else None
        value = _value(token.text, document.language)
        if name is not None and name.kind == "place" and name.first == place and value is not None:
            yield (
                Filler("quantity", token.start, token.end, number, at, value),
                Filler("place", *_words(sentence, name.first, name.last), number, place),
            )


def _words(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    return sentence.tokens[first].start, sentence.tokens[last - 1].end


def _value(word: str, language: str) -> Quantity | None:
    said = word + _KNOWN[language]
    found = [value.value for value in find(said, language, None) if value.end == len(said)]
    return found[0] if found and isinstance(found[0], Quantity) else None
