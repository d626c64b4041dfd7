"""The Spanish conditional that puts a thing as rumour ("habría enviado", "sería el cabecilla")."""

import re
from collections.abc import Iterator

from quipu.claims.carriers import Bond
from quipu.claims.clause import SOFT_BONDS, Clause, Weakening, helps
from quipu.claims.hedging import Hedging
from quipu.claims.tree import children
from quipu.model import Certainty

COMPOUND = re.compile(r"habrían?$")
_CONDITIONAL = re.compile(r"(?:[aei]r|odr|endr|ondr|aldr|abr|uerr|cabr)ía(?:n|mos|s)?$")


def is_conditional(word: str, words: Hedging) -> bool:
    """Whether a Spanish verb is a conditional by its form ("habría", "sería", "podrían")."""
    return bool(words.stative) and word not in words.imperfect and _CONDITIONAL.search(word) is not None


def conditionals(clause: Clause) -> Iterator[Weakening]:
    """The Spanish rumour conditional on the anchor, its helpers or what passes its mood down."""
    if not clause.words.stative:
        return
    candidates = {c.position for c in clause.carriers if c.bond in SOFT_BONDS | {Bond.PREDICATE}}
    for carrier in clause.carriers:
        if carrier.bond in SOFT_BONDS | {Bond.PREDICATE}:
            candidates |= set(children(clause.sentence, carrier.position, "aux", "cop"))
    candidates |= {
        position for position in clause.window if clause.sentence.tokens[position].upos == "AUX" and helps(clause, position)
    }
    for position in sorted(candidates):
        level = conditional_level(clause, position)
        if level is not None:
            yield position, position + 1, level


def conditional_level(clause: Clause, position: int) -> Certainty | None:
    token = clause.sentence.tokens[position]
    word, lemma = token.text.lower(), token.lemma.lower()
    if token.upos not in {"VERB", "AUX"} or not is_conditional(word, clause.words) or lemma in clause.words.obligation:
        return None
    if lemma == "poder":
        return Certainty.POSSIBLE
    if any(other.text.lower() == "si" and other.upos == "SCONJ" for other in clause.sentence.tokens):
        return Certainty.POSSIBLE
    is_reported = any(carrier.bond is Bond.REPORTING for carrier in clause.carriers) and not COMPOUND.match(word)
    return None if is_reported and lemma not in clause.words.stative else Certainty.PROBABLE
