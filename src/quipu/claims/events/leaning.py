"""Clauses and participles without a subject of their own, and the verb whose subject they share."""

from quipu.claims.tree import children, is_relation
from quipu.language.sentence import Sentence

_TIMING = frozenset({"after", "before", "since", "upon", "while", "when", "once", "tras", "después", "antes", "luego"})


def is_reduced(sentence: Sentence, verb: int) -> bool:
    """ "Rand, jailed for ten years in 2010, was released": a participle behind a noun, which the tagger takes for the past."""
    token = sentence.tokens[verb]
    past = token.deprel == "acl" and token.text.lower().endswith("ed") and token.feats.get("VerbForm") == "Fin"
    return past and not any(children(sentence, verb, "nsubj", "obj", "aux", "mark", "xcomp", "ccomp"))


def joined_to(sentence: Sentence, verb: int) -> int:
    """ "was convicted of racketeering, sentenced to life": the passive above the offence that the tree joins it to, else -1."""
    token = sentence.tokens[verb]
    between = sentence.tokens[token.head] if token.head >= 0 else token
    told = token.deprel == "conj" and token.text.lower().endswith("ed") and between.text.lower().endswith("ing")
    if not told or between.head < 0 or any(children(sentence, verb, "nsubj", "obj", "aux", "mark")):
        return -1
    return between.head if any(children(sentence, between.head, "aux:pass")) else -1


def is_timed_by(sentence: Sentence, verb: int) -> bool:
    """ "After being extradited, X was convicted": a clause of time leaves out the main clause's subject, a passive's too."""
    marks = {sentence.tokens[at].text.lower() for at in children(sentence, verb, "mark", "case")}
    return bool(marks & _TIMING)


def is_time_adverb(sentence: Sentence, place: int) -> bool:
    token = sentence.tokens[place]
    return token.upos == "ADV" and token.text.lower() in _TIMING and is_relation(token.deprel, "advmod") and token.head >= 0
