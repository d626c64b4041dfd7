"""Doubts that are denied: "no doubt that", "nobody doubts that" and "sin duda" make sure what stands behind them."""

from quipu.claims.hedging import Hedging
from quipu.claims.tree import ancestors, children, is_relation
from quipu.language.sentence import Sentence

_FAR = 5
"""Tokens between a word of denial and the doubt ("no le cabe la menor duda")."""


def settled(sentence: Sentence, words: Hedging) -> frozenset[int]:
    """The words of doubt that others deny, and the words that deny them: neither weakens nor negates anything."""
    found: set[int] = set()
    for position, token in enumerate(sentence.tokens):
        if token.lemma.lower() in words.doubting and (denied := _denied(sentence, position, words)):
            found |= {position, *denied}
    return frozenset(found)


def granted_from(sentence: Sentence, anchor: int, words: Hedging) -> int:
    """Where a clause opens that asks for more of what it grants ("it is not clear who shot X"): no doubt before it bears on
    that. The sentence's beginning where the anchor stands in none."""
    if not is_relation(sentence.tokens[anchor].deprel, "ccomp", "csubj", "nsubj", "advcl"):
        return 0
    opening = (at for at in children(sentence, anchor) if at < anchor and sentence.tokens[at].text.lower() in words.detailing)
    return next(opening, 0)


def left_open(sentence: Sentence, anchor: int, words: Hedging) -> int | None:
    """The negation of "neither confirmed nor denied", "no confirmó ni desmintió": what stands under both is open."""
    for above in (anchor, *ancestors(sentence, anchor)):
        token = sentence.tokens[above]
        beside = {above, *children(sentence, above, "conj"), *([token.head] if is_relation(token.deprel, "conj") else [])}
        lemmas = {sentence.tokens[at].lemma.lower() for at in beside}
        if lemmas & words.confirming and lemmas & words.negative_predicates:
            first, last = min(beside), max(beside)
            around = range(max(first - _FAR, 0), last)
            return next((at for at in around if sentence.tokens[at].text.lower() in words.negations), None)
    return None


def _denied(sentence: Sentence, doubt: int, words: Hedging) -> list[int]:
    """The denying words before a doubt, no mark and no other clause between."""
    found = []
    for position in range(doubt - 1, max(doubt - _FAR - 1, -1), -1):
        word = sentence.tokens[position].text.lower()
        if word in words.negations | words.scant:
            found.append(position)
        elif sentence.tokens[position].upos in {"PUNCT", "SCONJ", "CCONJ"}:
            break
    return found
