"""Doubts that are denied: "no doubt that", "nobody doubts that" and "sin duda" make sure what stands behind them."""

from quipu.claims.hedging import Hedging
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
