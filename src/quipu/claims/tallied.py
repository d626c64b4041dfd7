"""English trees mended where a number stands for the rest of those who are counted: "with three more dying in hospital"."""

from dataclasses import replace

from quipu.claims.tree import has_child, with_tokens
from quipu.knowledge import load
from quipu.language.sentence import Sentence, Token


def with_the_rest(sentence: Sentence) -> Sentence:
    """The sentence with "three more" for the subject of the verb behind it, and for people, whatever the tree takes it for."""
    tokens = list(sentence.tokens)
    for at in range(1, len(tokens) - 1):
        verb = tokens[at].head
        counted = tokens[at].text.lower() in ("more", "others") and tokens[at - 1].upos == "NUM"
        if not counted or verb < 0 or (tokens[at - 1].head not in (at, verb)):
            continue
        role = tokens[at].deprel
        if role == "advmod":
            told = verb == at + 1 and tokens[verb].upos in ("VERB", "ADJ")
            if not told or has_child(sentence, verb, "nsubj", "nsubj:pass"):
                continue
            role = "nsubj" if tokens[verb].text.lower().endswith("ing") else "nsubj:pass"
        elif not role.startswith(("nsubj", "conj")):
            continue
        tokens[at] = replace(tokens[at], deprel=role, upos="NOUN", lemma="others", feats={"Number": "Plur"})
        tokens[at - 1] = replace(tokens[at - 1], head=at, deprel="nummod")
    return with_tokens(sentence, tokens)


def with_two_tolls(sentence: Sentence) -> Sentence:
    """The sentence with each number on its own verb: "killed five and wounded many others", where the tree counts "others" by
    the five, and "dozens left injured", where it hangs "left" on nobody."""
    tokens = list(sentence.tokens)
    hurt = frozenset(load("events")["hurt"]["en"])
    for at in range(1, len(tokens) - 2):
        if tokens[at].upos == "NUM" and tokens[at].deprel == "nummod":
            _part_tolls(tokens, at)
        counts = tokens[at - 1].upos == "NUM" or tokens[at - 1].lemma.lower() in ("dozen", "score", "many", "several", "other")
        if counts and tokens[at].text.lower() == "left" and tokens[at + 1].text.lower() in hurt:
            _left_so(tokens, at)
    return with_tokens(sentence, tokens)


def _part_tolls(tokens: list[Token], number: int) -> None:
    noun, verb, second = tokens[number].head, number - 1, number + 2
    joined = tokens[second].head == number and tokens[second].deprel == "conj" and tokens[number + 1].deprel == "cc"
    told = tokens[second].upos == "VERB" and tokens[verb].upos == "VERB"
    if joined and told and noun > second and (tokens[noun].head, tokens[noun].deprel) == (verb, "obj"):
        tokens[number] = replace(tokens[number], head=verb, deprel="obj")
        tokens[second] = replace(tokens[second], head=verb, deprel="conj")
        tokens[noun] = replace(tokens[noun], head=second)


def _left_so(tokens: list[Token], left: int) -> None:
    before = [at for at in range(left - 1) if tokens[at].upos == "VERB"]
    if not before or tokens[left - 2].upos != "CCONJ":
        return
    state = left + 1
    for child, token in enumerate(tokens):
        if token.head == left and child != state:
            tokens[child] = replace(token, head=state)
    feats = {**tokens[state].feats, "VerbForm": "Part", "Voice": "Pass"}
    tokens[state] = replace(tokens[state], upos="VERB", head=before[-1], deprel="conj", feats=feats)
    if tokens[left - 1].upos != "NUM":
        tokens[left - 1] = replace(tokens[left - 1], upos="NOUN", lemma="others", feats={"Number": "Plur"})
    tokens[left - 1] = replace(tokens[left - 1], head=state, deprel="nsubj:pass")
    tokens[left] = replace(tokens[left], upos="AUX", lemma="be", head=state, deprel="aux:pass")
