"""The way that goods take, told without a verb of sending: "bound for Antwerp", "procedente de Colombia", "zarpó de Callao"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import words
from quipu.claims.phrases import kind_of, members, name_at, quantity_of
from quipu.claims.tree import ancestors, children
from quipu.knowledge import load
from quipu.measure import is_a
from quipu.model import Frame, Quantity

_BEFORE, _BEHIND, _PLACE = 24, 12, 5
"""Tokens between a place's lead and the goods before it, the goods behind it, and the place."""
_HIDDEN = 8
"""Tokens between a word for hiding and what something is hidden in."""
_NEAR = 2
"""Sentences before the way of a container or a ship in which its goods are told."""
_CONTRABAND = (
    "drug",
    "weapon",
    "ammunition",
    "precursor",
    "shipment",
    "package",
    "gold",
    "timber",
    "fuel",
    "wildlife",
    "cigarette",
    "pill",
    "plant",
    "explosive",
)
_CARRIERS = ("vehicle", "vessel", "aircraft", "container")


@dataclass(frozen=True, slots=True)
class Course:
    """One place on a way: its role, the token that leads to it, and the place."""

    role: str
    anchor: int
    last: int
    """The last token of the lead."""
    places: tuple[Filler, ...]


def with_courses(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence with its courses: in the shipment of the same goods where one was found, else as their own;
    and where goods were going is not where they were seized."""
    courses = _by_verbs(document, number, list(_courses(document, number)))
    if not courses:
        return found
    ways = [place for course in courses for place in course.places]
    found = [one if one.frame is Frame.SHIPMENT else _without_places(one, ways) for one in found]
    fillers = Fillers(document, number)
    for course in courses:
        moved = _moved(document, number, course)
        if moved is None:
            found = _with_carrier(document, number, course, found)
            continue
        goods = fillers.undergone("goods", moved)
        place = next((at for at, one in enumerate(found) if _is_of(one, goods)), None)
        if place is not None:
            same = found[place] if not _is_rumoured(document, number, course) else replace(found[place], anchor=course.anchor)
            found[place] = _with_places(same, course.places)
        else:
            carrier = [fillers.phrase("conveyance", at) for at in _carrier(document, number, course, moved)]
            found.append(Proposition(Frame.SHIPMENT, number, course.anchor, (*goods, *carrier, *course.places)))
    return found


def _by_verbs(document: Document, number: int, courses: list[Course]) -> list[Course]:
    """The courses, those with a verb first, which says how surely ("habría salido de X hacia Y"). A place is that of
    the nearest lead before it alone."""
    tokens = document.sentences[number].tokens
    own = [one for one in courses if not any(other.last > one.last and other.places[0] in _as(one, other) for other in courses)]
    return sorted(own, key=lambda course: tokens[course.anchor].upos != "VERB")


def _as(one: Course, other: Course) -> list[Filler]:
    return [replace(place, role=other.role) for place in one.places]


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    held = load("events")["courses"][language]
    return tuple(
        (role, re.compile(rf"\b(?:{'|'.join(held[role])})(?=\s)", re.IGNORECASE)) for role in ("destination", "origin", "via")
    )


def _courses(document: Document, number: int) -> Iterator[Course]:
    sentence = document.sentences[number]
    text = document.report.text[sentence.start : sentence.end]
    for role, pattern in _patterns(document.language):
        for match in pattern.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            inside = [at for at, token in enumerate(sentence.tokens) if token.start < end and token.end > start]
            if inside and (places := _places(document, number, role, inside[-1] + 1)):
                yield Course(role, _told_by(document, number, inside), inside[-1], places)


def _told_by(document: Document, number: int, inside: list[int]) -> int:
    """The token of a lead that says how surely and when: its verb, else its first word of weight."""
    tokens = document.sentences[number].tokens
    weighty = [at for at in inside if tokens[at].upos in ("VERB", "NOUN", "ADJ", "ADV", "PROPN")]
    verbs = [at for at in inside if tokens[at].upos in ("VERB", "AUX")]
    return verbs[-1] if verbs else (weighty or inside)[0]


def _places(document: Document, number: int, role: str, first: int) -> tuple[Filler, ...]:
    """The place that begins at a token or a few words on, with those it is listed with."""
    sentence, fillers = document.sentences[number], Fillers(document, number)
    for at in range(first, min(first + _PLACE, len(sentence.tokens))):
        token = sentence.tokens[at]
        if token.upos in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return ()
        name = name_at(sentence, at)
        is_place = kind_of(document, sentence, at) == "place" and token.upos in ("NOUN", "PROPN")
        after = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
        if after in ("'s", "’s"):
            return ()
        if is_place or (name is not None and name.kind == "place" and name.first == at and token.upos != "ADJ"):
            heads = members(sentence, at) if not any(above >= first for above in ancestors(sentence, at)) else [at]
            found = [filler for head in heads if head >= at for filler in fillers.place(role, head)]
            return tuple({(one.start, one.end): one for one in found}.values())
    return ()


def _moved(document: Document, number: int, course: Course) -> int | None:
    """What takes the way: the nearest goods told before it in the sentence, or those told behind it with a word for carrying."""
    sentence = document.sentences[number]
    for at in range(course.anchor - 1, max(-1, course.anchor - _BEFORE), -1):
        if sentence.tokens[at].text in (";", ":"):
            break
        if _is_contraband(document, number, at) and not _holds(document, number, at):
            return _whole(document, number, at)
    end = max(place.end for place in course.places)
    behind = [at for at, token in enumerate(sentence.tokens) if token.start >= end][:_BEHIND]
    led = re.compile(rf"\b(?:{load('events')['courses'][document.language]['moved']})\b", re.IGNORECASE)
    for at in behind:
        if _is_contraband(document, number, at) and led.search(document.report.text[end : sentence.tokens[at].start]):
            return _whole(document, number, at)
    return None


def _holds(document: Document, number: int, at: int) -> bool:
    """ "camuflada en el interior de láminas de madera": what goods are hidden in."""
    hiding = words("hiding", document.language)
    before = document.sentences[number].tokens[max(0, at - _HIDDEN) : at]
    lemmas = [token.lemma.lower() for token in before]
    return any(lemma in hiding or (lemma.endswith("ado") and f"{lemma[:-2]}r" in hiding) for lemma in lemmas)


def _is_contraband(document: Document, number: int, at: int) -> bool:
    """Goods that are trafficked, or a weight of anything."""
    sentence = document.sentences[number]
    token = sentence.tokens[at]
    hyphened = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].text == "-"
    if token.upos not in ("NOUN", "PROPN") or hyphened or token.lemma.lower() in words("hiding", document.language):
        return False
    kind = kind_of(document, sentence, at)
    value = quantity_of(document, sentence, at)
    weighed = value is not None and isinstance(value.value, Quantity) and value.value.unit != "count"
    return weighed or (kind is not None and any(is_a(kind, goods) for goods in _CONTRABAND))


def _whole(document: Document, number: int, at: int) -> int:
    """The amount that a kind of goods is told by: "two tons" of "two tons of cocaine"."""
    sentence = document.sentences[number]
    above = sentence.tokens[at].head
    return above if 0 <= at - above <= 3 and above >= 0 and quantity_of(document, sentence, above) is not None else at


def _carrier(document: Document, number: int, course: Course, moved: int) -> Iterator[int]:
    """The ship, vehicle or container nearest before the way, where the goods are told apart from it."""
    sentence = document.sentences[number]
    for at in range(course.anchor - 1, max(-1, course.anchor - _BEFORE), -1):
        kind = kind_of(document, sentence, at)
        if at != moved and kind is not None and (kind == "conveyance" or any(is_a(kind, one) for one in _CARRIERS)):
            if quantity_of(document, sentence, at) is None:
                yield at
            return


def _with_carrier(document: Document, number: int, course: Course, found: list[Proposition]) -> list[Proposition]:
    """ "El contenedor provenía de Posorja": the way of what carried the goods that a sentence before tells of."""
    before = range(max(0, number - _NEAR), number)
    told = any(_is_contraband(document, one, at) for one in before for at in range(len(document.sentences[one].tokens)))
    carriers = list(_carrier(document, number, course, -1)) if told and document.language == "es" else []
    if not carriers:
        return found
    carrier = Fillers(document, number).phrase("conveyance", carriers[0])
    same = [one.frame is Frame.SHIPMENT and carrier in one.fillers for one in found]
    if any(same):
        return [_with_places(one, course.places) if also else one for one, also in zip(found, same, strict=True)]
    return [*found, Proposition(Frame.SHIPMENT, number, course.anchor, (carrier, *course.places))]


def _is_rumoured(document: Document, number: int, course: Course) -> bool:
    """Whether a way is told in the Spanish conditional, so that it is no surer than that, whatever is said of the goods."""
    sentence = document.sentences[number]
    verbs = (course.anchor, *children(sentence, course.anchor, "aux"))
    return any(sentence.tokens[at].feats.get("Mood") == "Cnd" for at in verbs)


def _is_of(one: Proposition, goods: list[Filler]) -> bool:
    return one.frame is Frame.SHIPMENT and any(
        held.role in ("goods", "quantity") and held.start < new.end and new.start < held.end
        for held in one.fillers
        for new in goods
    )


def _with_places(one: Proposition, places: tuple[Filler, ...]) -> Proposition:
    taken = {filler.role for filler in one.fillers}
    new = tuple(place for place in places if place.role not in taken)
    return replace(one, fillers=(*one.fillers, *new))


def _without_places(one: Proposition, ways: list[Filler]) -> Proposition:
    kept = tuple(
        filler
        for filler in one.fillers
        if filler.role != "place" or not any(filler.start < way.end and way.start < filler.end for way in ways)
    )
    return one if len(kept) == len(one.fillers) else replace(one, fillers=kept)
