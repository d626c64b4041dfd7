"""The words before an anchor that stand in its clause, by the words alone: a net under the tree, so that no hedge is lost."""

from quipu.claims.hedging import Hedging
from quipu.claims.tree import children, has_child
from quipu.language.sentence import Sentence

_STRONG = frozenset({"--", ";", ":", ".", "(", ")", "—", "–", "?", "!"})
_FAR = 9


def window(sentence: Sentence, anchor: int, words: Hedging) -> range:
    """Token positions of the anchor's clause before it, the anchor excluded."""
    first, limit = anchor, modifier_limit(sentence, anchor)
    while first > limit and anchor - first < _FAR and not _closes(sentence, first - 1, anchor, words):
        first -= 1
    return range(first, anchor)


def modifier_limit(sentence: Sentence, anchor: int) -> int:
    """Where the reach of outer words ends for a participle that only modifies a noun ("no evidence that the arrested men")."""
    token = sentence.tokens[anchor]
    if token.deprel == "acl" and token.head < anchor and _is_past_participle(sentence, anchor):
        return token.head + 1
    if token.deprel == "amod":
        first = anchor
        while first > 0 and (
            sentence.tokens[first - 1].upos == "ADV"
            or (sentence.tokens[first - 1].upos == "ADJ" and first - 1 in (token.head, *children(sentence, anchor)))
        ):
            first -= 1  # "un presunto exintegrante", whose noun the tagger takes for an adjective
        return first
    return 0


def _is_past_participle(sentence: Sentence, anchor: int) -> bool:
    """Whether a verb is a participle of what was done, with no word of its own that opens a clause."""
    token = sentence.tokens[anchor]
    if token.feats.get("VerbForm") in {"Inf", "Ger", "Fin"} or token.text.lower().endswith(("ing", "ndo", "ar", "er", "ir")):
        return False
    return not has_child(sentence, anchor, "mark", "aux", "nsubj")


def _closes(sentence: Sentence, position: int, anchor: int, words: Hedging) -> bool:
    """Whether a token ends the walk to the left: a mark, the word that opens the clause, another verb."""
    token = sentence.tokens[position]
    word = token.text.lower()
    if word in words.openers and not _hedges_on(sentence, position):
        return True
    if word in _STRONG or word in words.subjoined:
        return True
    if word == ",":
        return not _is_paired(sentence, position, anchor)
    if word in words.adverbs or word in words.adjectives:
        return False
    return token.upos == "VERB" and token.feats.get("VerbForm") != "Inf" and word not in words.helping


def _hedges_on(sentence: Sentence, position: int) -> bool:
    """Whether "que" only ties a hedge to its clause ("puede que", "es posible que")."""
    return position > 0 and sentence.tokens[position - 1].text.lower() in {"puede", "posible", "possible", "probable"}


def _is_paired(sentence: Sentence, position: int, anchor: int) -> bool:
    """Whether a comma only sets off one or two words, or opens after the sentence's first words ("Al parecer, ...")."""
    near = any(
        sentence.tokens[p].text == ","
        for p in (*range(position - 3, position), *range(position + 1, min(position + 4, anchor)))
        if p >= 0
    )
    return near or position <= 3
