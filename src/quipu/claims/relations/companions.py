"""Who stands by whom, where a noun says so: "X, an associate of Y", "Y's right-hand man X", "socio de Y", "al servicio de Y"."""

from collections.abc import Iterator

from quipu.claims.document import Filler, Proposition
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import complement, end, person_from
from quipu.claims.relations.groups import named_group
from quipu.claims.relations.kinship import owners_of
from quipu.claims.relations.links import subjects_above
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

_OF = frozenset({"of", "de", "del"})


def companions(view: View) -> Iterator[Proposition]:
    """Associations that a noun for a companion, or a phrase of service, evokes."""
    for place in range(len(view.words)):
        if view.at[place] is not None:
            continue
        length = view.lexicon.phrase_at("association", "companions", view.words, place)
        if length:
            yield from _standing_by(view, place, place + length - 1)
        length = view.lexicon.phrase_at("association", "serving", view.words, place)
        if length:
            yield from _serving(view, place, place + length)


def _standing_by(view: View, first: int, last: int) -> Iterator[Proposition]:
    """ "X, an ally of Y": a companion of someone, or the ally of a group."""
    noun = first if view.spanish else last
    if view.tokens[noun].upos not in ("NOUN", "PROPN", "ADJ"):
        return
    others = _whose(view, noun, first, last)
    agents = _agents(view, noun) if others else []
    for other in others:
        for agent in agents:
            if (agent.start, agent.end) != (other.start, other.end):
                yield view.claim(Frame.ASSOCIATION, noun, agent, other)


def _whose(view: View, noun: int, first: int, last: int) -> list[Filler]:
    """By whom the companion stands: a person, or a group that is called one."""
    place = last + 1
    if view.word(place) in _OF:
        head = complement(view, place)
        group = named_group(view, head, True) if head is not None else None
        if group is not None and view.words[noun] in view.lexicon.listed("membership", "nouns"):
            return []
        if group is not None:
            return [Filler("patient", group.start, group.end, group.sentence, group.head)]
    owners = owners_of(view, first, place)
    named = [owner for owner in owners if view.words[owner.head] not in ("su", "sus", "their")]
    return [Filler("patient", owner.start, owner.end, owner.sentence, owner.head) for owner in named]


def _agents(view: View, noun: int) -> list[Filler]:
    """Who stands by them: persons, or the group whose apposition or predicate the noun is."""
    found = [view.filler("agent", person) for person in bearers(view, noun)]
    if found:
        return found
    token = view.tokens[noun]
    above = [token.head] if is_relation(token.deprel, "appos") and token.head >= 0 else list(view.children(noun, "nsubj"))
    groups = [named_group(view, at, False) for at in above]
    return [Filler("agent", group.start, group.end, group.sentence, group.head) for group in groups if group is not None]


def _serving(view: View, first: int, last: int) -> Iterator[Proposition]:
    """ "was on the payroll of the cartel", "al servicio del clan", "works under the orders of X"."""
    head = complement(view, last - 1) if view.word(last - 1) in _OF else None
    if head is None:
        return
    named = person_from(view, head) if view.at[head] is None else None
    group = named_group(view, head, True)
    if group is not None:
        patient = Filler("patient", group.start, group.end, group.sentence, group.head)
    elif view.mention(head, "person") or named is not None:
        patient = view.filler("patient", head if named is None else named)
    else:
        return
    noun = next((at for at in range(last - 1, first - 1, -1) if view.tokens[at].upos == "NOUN"), first)
    above = view.tokens[noun].head
    hung = [above] if above >= 0 and is_relation(view.tokens[noun].deprel, "nmod", "acl", "appos", "amod") else []
    ones = [at for at in hung or subjects_above(view, noun) if at < first]
    for one in ones[:1]:
        person = person_from(view, end(view, one)) if view.at[one] is None else None
        if (view.kind(one) in ("person", "organization", "group", "pronoun")) and not view.is_body(one):
            yield view.claim(Frame.ASSOCIATION, noun, view.filler("agent", one if person is None else person), patient)
