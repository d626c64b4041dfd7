"""English passives that leave out a second "was": "one man was shot and another kidnapped in Hull"."""

from dataclasses import replace

from quipu.claims.events.triggers import triggers
from quipu.claims.tree import children, has_child, is_relation, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame

_UNDERGONE = frozenset({Frame.KILLING, Frame.KIDNAPPING, Frame.ARREST, Frame.ATTACK})
"""Frames whose verbs say nothing without someone that it is done to."""
_AIMED = frozenset({"at", "on", "into", "upon", "against", "for", "back"})
"""Behind a verb without an object these say at whom: "and the gunmen shot at the crew"."""
_BREADTH = 6
"""Tokens that the second subject takes up."""


def with_gapped_passives(sentence: Sentence) -> Sentence:
    """The sentence with the subject of a second participle for whom it befell, where a passive before it has said "was"."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(tokens):
        if not is_relation(token.deprel, "conj") or not 0 <= token.head < at - 1 or not _undergoes(token):
            continue
        told = has_child(sentence, token.head, "aux:pass") and not any(
            children(sentence, at, "aux", "obj", "ccomp", "xcomp", "mark", "advmod")
        )
        if not told or any(tokens[led].text.lower() in _AIMED for led in range(at + 1, min(at + 2, len(tokens)))):
            continue
        subject = _subject(sentence, at)
        if subject is not None and tokens[subject].lemma.lower() not in load("actors")["en"]["police"]:
            upos = "NOUN" if tokens[subject].upos == "ADJ" else tokens[subject].upos
            tokens[subject] = replace(tokens[subject], deprel="nsubj:pass", upos=upos)
            tokens[at] = replace(token, feats={**token.feats, "VerbForm": "Part", "Voice": "Pass"})
    return with_tokens(sentence, tokens)


def _undergoes(token: Token) -> bool:
    """A verb of violence or arrest in the form that is past and participle alike."""
    evoked = triggers("en").verbs.get(token.lemma.lower(), ())
    regular = token.text.lower().endswith("ed") or token.text.lower() == "shot"
    return token.upos == "VERB" and regular and any(one.how == "verb" and one.frame in _UNDERGONE for one in evoked)


def _subject(sentence: Sentence, verb: int) -> int | None:
    """Who stands right before the participle, behind "and"; "a third" is told of the verb by the tree."""
    own = [at for at in children(sentence, verb, "nsubj") if sentence.tokens[at].deprel == "nsubj"]
    if not own and sentence.tokens[verb - 1].lemma.lower() in _OTHERS:
        own = [verb - 1]
    joined = [at for at in children(sentence, verb, "cc") if at < verb]
    near = bool(own and joined) and joined[-1] < own[0] < verb and verb - joined[-1] <= _BREADTH
    return own[0] if near else None


_OTHERS = frozenset({"another", "second", "third", "fourth", "fifth", "other"})
