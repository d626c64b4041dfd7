"""The clause around a claim's anchor, as the rules of certainty see it."""

from dataclasses import dataclass

from quipu.claims.attribution.lexicon import Lexicon
from quipu.claims.carriers import Bond, Carrier
from quipu.claims.hedging import Hedging
from quipu.claims.tree import ancestors, is_relation
from quipu.language.sentence import Sentence
from quipu.model import Certainty

SOFT_BONDS = frozenset({Bond.SELF, Bond.SHARED, Bond.LIGHT, Bond.GOVERNOR})


@dataclass(frozen=True, slots=True)
class Clause:
    """An anchor with all that bears on it."""

    sentence: Sentence
    anchor: int
    carriers: tuple[Carrier, ...]
    window: range
    words: Hedging
    reporting: Lexicon


Weakening = tuple[int, int, Certainty]
"""Tokens first to last, the end excluded, and how far they weaken."""


def helps(clause: Clause, position: int) -> bool:
    """Whether an auxiliary before the anchor is its own: nothing but other helpers, or a light verb, between."""
    between = range(position + 1, clause.anchor)
    nominal = clause.sentence.tokens[clause.anchor].upos in {"NOUN", "ADJ", "PROPN"}
    return all(
        clause.sentence.tokens[p].upos in {"AUX", "ADV", "PART", "PRON", "PUNCT"}
        or (
            nominal
            and (
                clause.sentence.tokens[p].upos in {"DET", "ADJ"} or clause.sentence.tokens[p].lemma.lower() in clause.words.light
            )
        )
        for p in between
    )


def stands_in_relative(clause: Clause, position: int) -> bool:
    """Whether a hedge belongs to a clause on a noun that the anchor is not in ("arrested X, who allegedly sold, and seized")."""
    above = {clause.anchor, *ancestors(clause.sentence, clause.anchor)}
    while position >= 0 and position not in above:
        token = clause.sentence.tokens[position]
        if is_relation(token.deprel, "acl") or (is_relation(token.deprel, "amod") and token.head < position):
            return token.head not in above
        position = token.head
    return False
