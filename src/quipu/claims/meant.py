"""What a sentence tells as meant, weighed or talked of: an aim, a plan, what is hard to do. None of it is told as done."""

from quipu.claims.carriers import Bond, Carrier
from quipu.claims.hedging import Hedging
from quipu.claims.tree import children, has_child, is_relation
from quipu.language.sentence import Sentence

_LED = frozenset({"to", "para", "a", "for", "de"})
_BARE = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obl", "obj", "nmod")
_IN_A_ROW = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "latest", "only"}
)
_ROOM = 3
"""Tokens before an infinitive among which "then" stands."""


def is_purpose(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """ "in order to kill", "para matar": a bare infinitive that hangs on another verb or noun as its aim."""
    token = sentence.tokens[anchor]
    while token.head >= 0 and is_relation(token.deprel, "conj") and token.feats.get("VerbForm") == "Inf":
        anchor, token = token.head, sentence.tokens[token.head]  # "para extorsionarlos y matarlos"
    if token.upos != "VERB" or not is_relation(token.deprel, "advcl", "acl"):
        return False
    if any(sentence.tokens[at].text.lower() in {"being", "having"} for at in children(sentence, anchor, "aux")):
        return False  # "led to drugs being seized", "confessed to having killed"
    if _follows_on(sentence, anchor, words):
        return False  # "para luego venderlos": and then sold them
    is_aimed = not token.text.lower().endswith("ing") and any(
        sentence.tokens[mark].text.lower() in {"to", "para"} for mark in children(sentence, anchor, "mark", "case")
    )
    governor = sentence.tokens[token.head] if token.head >= 0 else token
    if governor.lemma.lower() in words.trying or _is_ranked(sentence, token.head, words):
        return False  # "escaped an attempt to kill him", "the third journalist to be killed"
    above = token.head
    if governor.upos == "ADJ" and governor.deprel == "amod" and governor.head >= 0:  # "Usaban lanchas rápidas para traer"
        above = governor.head
        governor = sentence.tokens[above]
    behind = governor.head < above and is_relation(governor.deprel, "nsubj")  # "Usaban llamadas para", taken for a subject
    if governor.upos in {"NOUN", "ADJ"} and governor.head >= 0 and (behind or is_relation(governor.deprel, "obj")):
        governor = sentence.tokens[governor.head]  # "used his connections to smuggle"
    return is_aimed and governor.lemma.lower() not in words.using


def _is_ranked(sentence: Sentence, noun: int, words: Hedging) -> bool:
    """ "became the latest victim to be killed", "was the first man to be": a noun that is told apart by its place in a row of
    those it befell, and not "could be the first to be"."""
    beside = (noun, *children(sentence, noun, "amod"))
    if not any(sentence.tokens[at].text.lower() in _IN_A_ROW for at in beside):
        return False
    helpers = {
        sentence.tokens[at].text.lower()
        for above in (noun, sentence.tokens[noun].head)
        if above >= 0
        for at in children(sentence, above, "aux")
    }
    return not helpers & (words.modals | words.future_modals | {"to"})


def _follows_on(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """Whether "para luego", "to then" tell of the next deed, and of no aim."""
    before = {token.text.lower() for token in sentence.tokens[max(0, anchor - _ROOM) : anchor]}
    return bool(before & words.meant.consecutive) and bool(before & _LED)


def purpose_of(sentence: Sentence, carriers: tuple[Carrier, ...], words: Hedging) -> int | None:
    """The verb that is told as an aim: the deed's own, or one that adds nothing to it ("para lograr la captura de")."""
    own = (carrier.position for carrier in carriers if carrier.bond in {Bond.SELF, Bond.LIGHT})
    return next((position for position in own if is_purpose(sentence, position, words)), None)


def mooted(sentence: Sentence, anchor: int, words: Hedging) -> int | None:
    """ "discussed killing a rival", "talks about importing", "hablaron de matar": where a deed is only talked of, that word."""
    token = sentence.tokens[anchor]
    is_bare = token.upos == "VERB" and (token.text.lower().endswith("ing") or token.feats.get("VerbForm") == "Inf")
    if not is_bare or token.head < 0 or token.head > anchor or not is_relation(token.deprel, *_BARE):
        return None
    if has_child(sentence, anchor, "aux", "aux:pass", "nsubj") or is_relation(token.deprel, "acl:relcl"):
        return None
    return token.head if sentence.tokens[token.head].lemma.lower() in words.meant.mooting else None


def is_weighed(sentence: Sentence, anchor: int, words: Hedging) -> bool:
    """ "it is hard to arrest them", "dificulta la captura", "con el fin de no matarlos": what is only judged or shunned."""
    token = sentence.tokens[anchor]
    if token.head < 0:
        return False
    above = sentence.tokens[token.head]
    if token.upos == "NOUN":
        return is_relation(token.deprel, "obj") and above.lemma.lower() in words.meant.hampering
    if token.upos != "VERB" or (token.feats.get("VerbForm") != "Inf" and not _is_led(sentence, anchor)):
        return False
    if above.lemma.lower() in words.meant.weighing and is_relation(
        token.deprel, "csubj", "xcomp", "ccomp", "advcl", "acl", "nsubj"
    ):
        return True
    if above.lemma.lower() in words.meant.hampering and is_relation(token.deprel, "xcomp", "ccomp", "obj", "csubj"):
        return True
    marks = [at for at in _marks(sentence, anchor) if sentence.tokens[at].text.lower() in {"para", "to"}]
    shunned = sentence.tokens[anchor - 1].text.lower() in {"no", "not"} or sentence.tokens[anchor - 2].text.lower() == "not"
    led = {sentence.tokens[at].text.lower() for at in _marks(sentence, anchor)}
    aims = above.lemma.lower() in words.striving and "de" in led
    return (bool(marks) or aims) and shunned and is_relation(token.deprel, "advcl", "acl")


def _marks(sentence: Sentence, anchor: int) -> list[int]:
    return list(children(sentence, anchor, "mark", "case"))


def _is_led(sentence: Sentence, anchor: int) -> bool:
    return any(sentence.tokens[at].text.lower() == "to" for at in children(sentence, anchor, "mark"))
