"""Claims that a sentence takes for granted: whose brother, what office. No hedge or denial of its clause bears on them."""

from quipu.claims.document import Proposition
from quipu.claims.tree import has_child, is_relation
from quipu.language.sentence import Sentence
from quipu.model import Frame

_FRAMES = frozenset({Frame.IDENTITY, Frame.KINSHIP, Frame.ALIAS})
_JUDGED = frozenset({Frame.CONVICTION, Frame.SENTENCE})
_BEFORE_EPITHET = frozenset({"SCONJ", "DET", "ADP", "ADJ", "CCONJ"})
_ASSERTED = ("root", "ccomp", "xcomp")
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "ADV", "PUNCT", "PART"})
_HOLDING = frozenset({"considerar", "creer", "consider", "deem", "believe"})
_AS = frozenset({"as", "como", "por"})


def is_presupposed(sentence: Sentence, proposition: Proposition) -> bool:
    """Whether a claim is told by a title, an owner or an apposition ("knows his brother", "the murder of journalist X")."""
    token = sentence.tokens[proposition.anchor]
    if _is_epithet(sentence, proposition):
        return True
    if proposition.frame is Frame.IDENTITY and token.upos == "NUM" and sentence.tokens[proposition.anchor - 1].text == "(":
        return True  # "the murder of Bram Oduya (23)"
    if proposition.frame not in _FRAMES or token.upos not in ("NOUN", "PROPN", "ADJ"):
        return False
    if is_relation(token.deprel, *_ASSERTED) or has_child(sentence, proposition.anchor, "cop", "aux"):
        return False
    if _is_held_so(sentence, proposition.anchor):
        return False
    above = token.head
    while above >= 0 and is_relation(sentence.tokens[above].deprel, "conj"):
        above = sentence.tokens[above].head
    joined = is_relation(token.deprel, "conj") and (above < 0 or has_child(sentence, above, "cop"))
    return not joined and not any(sentence.tokens[at].text.lower() in _AS for at in _phrase(sentence, proposition.anchor, 4))


def _is_epithet(sentence: Sentence, proposition: Proposition) -> bool:
    """ "convicted drug lord Pedro A.", "Brenta boss Luca R.": what stands before a name only says who that is."""
    anchor, tokens = proposition.anchor, sentence.tokens
    if proposition.frame is Frame.LEADERSHIP:
        led = any(f.role == "person" and f.sentence == proposition.sentence and f.head > anchor for f in proposition.fillers)
        is_title = tokens[anchor].upos == "NOUN" and not has_child(sentence, anchor, "cop", "aux")
        return led and is_title and tokens[anchor + 1].upos == "PROPN" and not is_relation(tokens[anchor].deprel, *_ASSERTED)
    if proposition.frame not in _JUDGED or (anchor and tokens[anchor - 1].upos not in _BEFORE_EPITHET):
        return False
    behind = anchor + 1
    while behind < len(tokens) and tokens[behind].upos in {"NOUN", "ADJ"}:
        behind += 1
    named = anchor + 1 < behind < len(tokens) and tokens[behind].upos == "PROPN"
    return named and tokens[anchor].text.lower().endswith("ed")


def _is_held_so(sentence: Sentence, anchor: int) -> bool:
    """Whether a participle before the noun says that someone is held to be so ("X, considerado secretario de Y")."""
    token = sentence.tokens[anchor]
    if token.head < 0 or token.head > anchor or has_child(sentence, anchor, "case"):
        return False
    above = sentence.tokens[token.head]
    if is_relation(token.deprel, "nsubj"):  # "X es considerado el jefe", where the parser takes the office for the subject
        return above.lemma.lower() in _HOLDING
    if not is_relation(token.deprel, "obj"):
        return False
    return above.upos == "ADJ" or above.feats.get("VerbForm") == "Part"


def own_words(sentence: Sentence, anchor: int) -> range:
    """The tokens before an anchor that belong to its phrase."""
    first = anchor
    while first > 0 and _is_of_phrase(sentence, first - 1):
        first -= 1
    return range(first, anchor)


def _is_of_phrase(sentence: Sentence, position: int) -> bool:
    """Whether a word may stand in a noun phrase before its head: a participle too ("alleged", "suspected")."""
    token = sentence.tokens[position]
    participle = token.upos == "VERB" and is_relation(token.deprel, "amod")
    return (token.upos in _PHRASE or participle) and token.text not in (",", "(", ";", ":")


def _phrase(sentence: Sentence, anchor: int, most: int) -> range:
    """The tokens of an anchor's phrase with the word before it."""
    words = own_words(sentence, anchor)
    return range(max(words.start - 1, anchor - most, 0), anchor)
