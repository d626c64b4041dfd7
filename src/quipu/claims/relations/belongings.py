"""What is somebody's by an adjective or a noun: "quince personas pertenecientes a la banda", "una finca propiedad de X"."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Proposition
from quipu.claims.phrases import relative_head
from quipu.claims.relations.bearers import bearers
from quipu.claims.relations.bounds import OF, complement
from quipu.claims.relations.group_names import named_group
from quipu.claims.relations.verbs import OWNED, body, who
from quipu.claims.relations.view import View
from quipu.claims.tree import is_relation
from quipu.model import Frame

_TO = frozenset({"a", "al", "to"})


def belongings(view: View) -> Iterator[Proposition]:
    """Memberships, parts of groups and ownerships, one for each word that tells of belonging."""
    for place, word in enumerate(view.words):
        if word in view.lexicon.listed("ownership", "belonging") and view.word(place + 1) in _TO:
            yield from _belonging(view, place, complement(view, place + 1))
        elif word in view.lexicon.listed("ownership", "property") and view.word(place + 1) in OF:
            yield from _owned(view, place, _held(view, place), complement(view, place + 1))


def _belonging(view: View, place: int, owner: int | None) -> Iterator[Proposition]:
    head = _held(view, place)
    group = named_group(view, owner, False) if owner is not None else None
    if head is None or group is None:
        yield from _owned(view, place, head, owner)
    elif view.kind(head) == "person":
        named = [at for at in bearers(view, head) if view.mention(at, "person")]
        for person in named or [head]:
            counted = view.counted(head) if person == head else []
            yield view.claim(Frame.MEMBERSHIP, place, view.filler("person", person), group, *counted)
    elif (part := named_group(view, head, False)) is not None:
        yield view.claim(Frame.ASSOCIATION, place, replace(part, role="agent"), replace(group, role="patient"))
    else:
        yield from _owned(view, place, head, owner)


def _owned(view: View, place: int, thing: int | None, owner: int | None) -> Iterator[Proposition]:
    if thing is None or owner is None or view.kind(thing) not in OWNED:
        return
    agent = who(view, "agent", owner) or body(view, "agent", owner)
    if agent is not None:
        yield view.claim(Frame.OWNERSHIP, place, agent, view.filler("goods", thing))


def _held(view: View, place: int) -> int | None:
    """What is told to belong: the noun that the word hangs on, or the subject of "es propiedad de"."""
    subject = next(view.children(place, "nsubj"), None)
    if subject is not None:
        return relative_head(view.sentence, subject)
    above = view.tokens[place].head
    hung = is_relation(view.tokens[place].deprel, "amod", "acl", "appos", "nmod")
    return above if hung and 0 <= above < place and view.at[above] is None else None
