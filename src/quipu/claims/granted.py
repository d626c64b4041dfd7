"""What the law did that a believer's sentence only speaks of: it is told by the report, and is none of the belief."""

from quipu.claims.document import Proposition
from quipu.claims.tense import OF_LAW
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence

_DEFINITE = frozenset(
    {"the", "these", "those", "this", "his", "her", "their", "its", "el", "la", "los", "las", "su", "sus", "estos", "esos"}
)


def is_granted(sentence: Sentence, proposition: Proposition) -> bool:
    """ "suspect the men arrested in Lima", "cree que la captura de X": that the law did it nobody only believes."""
    token = sentence.tokens[proposition.anchor]
    if proposition.frame not in OF_LAW or token.head < 0:
        return False
    if is_relation(token.deprel, "acl", "amod"):
        done = token.feats.get("VerbForm") == "Part" or token.text.lower().endswith(("ed", "ado", "ada", "ados", "adas"))
        helped = has_child(sentence, proposition.anchor, "aux", "nsubj", "mark")
        return done and not helped and _is_definite(sentence, token.head)
    return token.upos == "NOUN" and is_relation(token.deprel, "nsubj") and _is_definite(sentence, proposition.anchor)


def _is_definite(sentence: Sentence, noun: int) -> bool:
    """Whether a noun speaks of those known: by its article, its owner, or as a name."""
    known = (sentence.tokens[at].text.lower() in _DEFINITE for at in children(sentence, noun, "det", "nmod:poss"))
    return sentence.tokens[noun].upos == "PROPN" or any(known)
