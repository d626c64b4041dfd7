"""Who is wanted, where a noun says so: "tiene orden de captura", "an arrest warrant for X", "on the run since 2019"."""

from collections.abc import Iterator

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.phrases import is_police, relative_head
from quipu.claims.relations.asides import name_before
from quipu.claims.relations.bounds import person_from
from quipu.claims.relations.subjects import left_unsaid, subjects_above
from quipu.claims.relations.verbs import who
from quipu.claims.relations.view import View
from quipu.claims.tree import ancestors
from quipu.model import Frame

_WITH = frozenset({"with", "con"})
_NEAR = 8
_LIST = 6
"""Tokens around the word for a list within which it says of whom."""


def wanted(view: View) -> Iterator[Proposition]:
    """Persons on whom there is an order of arrest or a notice, and those said to be on the run."""
    for place in range(len(view.words)):
        if length := view.lexicon.phrase_at("wanted", "notices", view.words, place):
            people = _on_whom(view, place, place + length) or _who_has(view, place)
        elif (length := view.lexicon.phrase_at("wanted", "running", view.words, place)) and "wanted" not in view.words:
            taken = _taken(view, place)
            people = _subjects(view, place + length - 1) if taken is None else taken
        elif view.words[place] in view.lexicon.listed("wanted", "lists"):
            people = _listed(view, place)
        else:
            continue
        for person in people:
            yield view.claim(Frame.WANTED, place, person)


def _on_whom(view: View, first: int, last: int) -> list[Filler]:
    """ "an arrest warrant for X", "una orden de captura contra X", "sobre X pesa una orden"."""
    known = view.lexicon.listed("wanted", "against")
    for place in [*range(last, min(last + _NEAR, len(view.words))), *range(max(first - _NEAR, 0), first)]:
        person = person_from(view, place + 1) if view.words[place] in known else None
        if person is not None and view.words[place + 1 : place + 2] != (",",):
            return [view.filler("patient", person)]
    return []


def _who_has(view: View, first: int) -> list[Filler]:
    """ "X tiene orden de captura", "X, con orden de captura,": who has one, or is told of with one."""
    place = first - 1
    while place >= 0 and view.tokens[place].upos in ("DET", "ADJ", "NUM"):
        place -= 1
    if place < 0:
        return []
    if view.words[place] in _WITH and view.lemma(place - 1) not in view.lexicon.listed("wanted", "having"):
        named = name_before(view, place - 1) if view.word(place - 1) == "," else None
        beside = view.mention(place - 1, "person")
        named = beside.head if beside is not None else named
        return [] if named is None else [view.filler("patient", named)]
    place -= view.words[place] in _WITH
    if view.tokens[place].upos not in ("VERB", "AUX") or view.lemma(place) not in view.lexicon.listed("wanted", "having"):
        return []
    return _subjects(view, place)


def _listed(view: View, place: int) -> list[Filler]:
    """ "X is on the FBI's list of most wanted fugitives": those said to stand on one, and not who draws it up."""
    near = range(max(place - _LIST, 0), min(place + _LIST, len(view.words)))
    sought = any(view.lexicon.phrase_at("wanted", "most", view.words, at) for at in near)
    on = any(view.words[at] in ("on", "en") for at in view.children(place, "case"))
    if not sought or not on or not view.has(place, "cop"):
        return []
    subjects = view.children(place, "nsubj")
    people = [who(view, "patient", relative_head(view.sentence, at)) for at in subjects]
    return [person for person in people if person is not None]


def _taken(view: View, place: int) -> list[Filler] | None:
    """ "Police arrested X after 14 years on the run": whom the police take, and not the police; None in other clauses."""
    for above in ancestors(view.sentence, place):
        if view.tokens[above].upos != "VERB":
            continue
        told = of_verb(view.sentence, above)
        if told.passive or not any(is_police(view.document, view.sentence, at) for at in told.subjects):
            return None
        named = [one for one in view.mentions if one.kind == "person" and above < one.first < place]
        people = [view.filler("patient", one.head) for one in named[:1]]
        return people or [person for at in told.objects if (person := who(view, "patient", at)) is not None]
    return None


def _subjects(view: View, place: int) -> list[Filler]:
    """The persons whom a clause is about: its subjects, the name before "who", or the one it leaves unsaid."""
    before = place
    while before > 0 and (view.tokens[before].upos in ("AUX", "VERB", "ADV", "ADP", "DET") or view.words[before] == "run"):
        before -= 1
    if view.words[before] in ("who", "quien", "que") and view.word(before - 1) == ",":
        named = name_before(view, before - 1)
        return [] if named is None else [view.filler("patient", named)]
    found = [person for at in subjects_above(view, place) if (person := who(view, "patient", at)) is not None]
    if found:
        return found
    unsaid = left_unsaid(view, "patient", place)
    return [] if unsaid is None else [unsaid]
