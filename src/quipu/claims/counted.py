"""Spanish numbers that stand for people beside a participle: "otras dos heridas", "quedaron lesionadas siete más"."""

import re
from dataclasses import replace

from quipu.claims.events.triggers import triggers, words
from quipu.claims.tree import children, has_child, is_relation, with_tokens
from quipu.language.sentence import Sentence, Token

_NEAR = 5
"""Tokens before the hurt within which the dead are told."""
_OTHERS = frozenset({"otros", "otras", "unos", "unas", "al", "menos"})


def with_gapped_numbers(sentence: Sentence) -> Sentence:
    """ "Dos fueron asesinadas y otras dos heridas": the number before a participle is its subject behind a passive."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens[1:], start=1):
        number, above = sentence.tokens[at - 1], sentence.tokens[token.head]
        verb = _verb(token)
        told = token.upos in ("NOUN", "ADJ") and is_relation(token.deprel, "conj") and token.text.lower().endswith("s")
        bare = number.upos == "NUM" or number.text.lower() in ("otros", "otras")
        passive = above.upos == "VERB" and any(
            sentence.tokens[child].lemma in ("ser", "resultar") for child in children(sentence, token.head)
        )
        if told and bare and passive and verb is not None and token.head < at:
            tokens[at] = replace(token, upos="VERB", lemma=verb, feats={**token.feats, "VerbForm": "Part"})
            tokens[at - 1] = replace(number, head=at, deprel="nsubj:pass", upos="NUM")
    return with_tokens(sentence, tokens)


def with_states(sentence: Sentence) -> Sentence:
    """ "Quedaron lesionadas siete más", "resultaron heridas otras seis": the number behind the state is who is in it."""
    tokens = list(sentence.tokens)
    for at, token in enumerate(sentence.tokens[1:], start=1):
        stays = sentence.tokens[at - 1].lemma.lower() in words("staying", "es")
        if not stays or token.upos not in ("NOUN", "ADJ", "VERB") or _verb(token) is None:
            continue
        number = _number_behind(sentence, at)
        if number is not None:
            tokens[at] = replace(token, upos="ADJ", head=at - 1, deprel="xcomp")
            tokens[number] = replace(tokens[number], head=at - 1, deprel="nsubj", feats={"Number": "Plur"})
    return with_tokens(sentence, tokens)


def with_hurt(sentence: Sentence) -> Sentence:
    """ "Una persona muerta y cuatro heridas dejó un ataque": counted people, and no wounds, behind others or of what leaves
    them."""
    tokens = list(sentence.tokens)
    leaving = words("leaving", "es") | words("tolling", "es")
    for at, token in enumerate(sentence.tokens):
        if token.text.lower() not in ("heridas", "herida") or token.upos != "NOUN" or token.head < 0:
            continue
        above = sentence.tokens[token.head]
        dead = any(one.text.lower().startswith("muert") for one in sentence.tokens[max(0, at - _NEAR) : at])
        joined = is_relation(token.deprel, "conj") and (dead or above.lemma.lower() in ("muerto", "persona"))
        left = above.lemma.lower() in leaving and is_relation(token.deprel, "obj", "nsubj")
        if (joined or left) and has_child(sentence, at, "nummod") and not has_child(sentence, at, "nmod"):
            tokens[at] = replace(token, lemma="herido")
            if joined and above.head >= 0:
                tokens[at] = replace(tokens[at], head=above.head, deprel="parataxis")
    return with_tokens(sentence, tokens)


def _verb(token: Token) -> str | None:
    """The verb of a plural participle that evokes an event ("heridas", "herir")."""
    return triggers("es").participles.get(re.sub(r"[oa]s$", "o", token.text.lower()))


def _number_behind(sentence: Sentence, state: int) -> int | None:
    """The number that no noun follows, right behind a state."""
    for at in range(state + 1, len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.upos == "NUM":
            after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else token
            return None if after.upos in ("NOUN", "ADJ", "PROPN", "NUM", "ADP") else at
        if token.text.lower() not in _OTHERS:
            return None
    return None
