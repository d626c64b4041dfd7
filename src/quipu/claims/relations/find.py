"""All relations in a document: the kinds of rule in the order in which they are tried."""

from collections.abc import Callable, Iterator

from quipu.claims.document import Document, Proposition
from quipu.claims.relations.alias import aliases
from quipu.claims.relations.asked import is_asked
from quipu.claims.relations.belongings import belongings
from quipu.claims.relations.bribes import bribes
from quipu.claims.relations.clubmen import club_members
from quipu.claims.relations.companions import companions
from quipu.claims.relations.details import details
from quipu.claims.relations.groups import nominal_ties
from quipu.claims.relations.headed import headed
from quipu.claims.relations.identity import identities
from quipu.claims.relations.kinship import kinships
from quipu.claims.relations.links import links, roles
from quipu.claims.relations.origins import origins
from quipu.claims.relations.rank import ranks
from quipu.claims.relations.verbs import verbal_ties
from quipu.claims.relations.view import View, view_of
from quipu.claims.relations.wanted import wanted
from quipu.claims.relations.within import within
from quipu.claims.relations.worth import valuations

RULES: tuple[Callable[[View], Iterator[Proposition]], ...] = (
    identities, details, aliases, kinships, nominal_ties, headed, club_members, origins, belongings, verbal_ties, within, roles,
    links, companions, bribes, wanted, valuations, ranks,
)  # fmt: skip


def find_relations(document: Document) -> tuple[Proposition, ...]:
    """Every relation that a sentence of the document speaks of, whoever says it and however surely."""
    found: dict[tuple[object, ...], Proposition] = {}
    for number in range(len(document.sentences)):
        view = view_of(document, number)
        for rule in RULES:
            for proposition in rule(view):
                if is_asked(view, proposition):
                    continue
                spans = tuple((filler.role, filler.start, filler.end) for filler in proposition.fillers)
                found.setdefault((proposition.frame, number, spans), proposition)
    return tuple(found.values())
