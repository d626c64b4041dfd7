"""All relations in a document: the kinds of rule in the order in which they are tried."""

from collections.abc import Callable, Iterator

from quipu.claims.document import Document, Proposition
from quipu.claims.relations.alias import aliases
from quipu.claims.relations.identity import identities
from quipu.claims.relations.kinship import kinships
from quipu.claims.relations.rank import ranks
from quipu.claims.relations.ties import ties
from quipu.claims.relations.worth import valuations

RULES: tuple[Callable[[Document, int], Iterator[Proposition]], ...] = (identities, aliases, kinships, ties, valuations, ranks)


def find_relations(document: Document) -> tuple[Proposition, ...]:
    """Every relation that a sentence of the document speaks of, whoever says it and however surely."""
    found: dict[tuple[object, ...], Proposition] = {}
    for number in range(len(document.sentences)):
        for rule in RULES:
            for proposition in rule(document, number):
                spans = tuple((filler.role, filler.start, filler.end) for filler in proposition.fillers)
                found.setdefault((proposition.frame, number, spans), proposition)
    return tuple(found.values())
