"""Kin: "his wife, Ana", "hermano de X", "X's brother"."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import kind_of, members, name_at, preposition
from quipu.claims.relations.common import counted, filler, head_of_name, persons, proposition, said_of
from quipu.claims.tree import children, subtree
from quipu.knowledge import load
from quipu.model import Frame

_POSSESSIVE = frozenset(["his", "her", "their", "su", "sus"])


def kinships(document: Document, number: int) -> Iterator[Proposition]:
    """One proposition for each word of kin whose owner the sentence tells."""
    sentence = document.sentences[number]
    kin = load("relations")["kin"][document.language]
    for place, token in enumerate(sentence.tokens):
        if token.upos != "NOUN" or (token.text.lower() not in kin and token.lemma.lower() not in kin):
            continue
        named = said_of(document, number, place)
        for owner in _owners(document, number, place):
            if named is not None and _same(document, number, named, owner):
                continue
            relative = filler(document, number, "relative", place if named is None else named)
            attribute = Filler("attribute", token.start, token.end, number, place)
            yield proposition(Frame.KINSHIP, number, place, owner, relative, attribute, *counted(document, number, place))


def _same(document: Document, number: int, named: int, owner: Filler) -> bool:
    found = filler(document, number, "person", named)
    return (found.start, found.end) == (owner.start, owner.end)


def _owners(document: Document, number: int, noun: int) -> list[Filler]:
    """Whose kin: after "of", before "'s", or the person whom "his" can only mean in the sentence; else the pronoun itself."""
    sentence = document.sentences[number]
    for child in children(sentence, noun, "nmod", "nmod:poss", "det"):
        token = sentence.tokens[child]
        if token.text.lower() in _POSSESSIVE:
            return [_possessor(document, number, noun, child)]
        if preposition(sentence, child) in ("of", "de") or token.deprel == "nmod:poss":
            people = [at for at in members(sentence, child) if kind_of(document, sentence, at) in ("person", "pronoun")]
            return [filler(document, number, "person", _named(document, number, at)) for at in people]
    return []


def _named(document: Document, number: int, head: int) -> int:
    """The name in apposition to an owner ("brother of gang leader X")."""
    sentence = document.sentences[number]
    return next((at for at in children(sentence, head, "appos", "flat") if name_at(sentence, at) is not None), head)


def _possessor(document: Document, number: int, noun: int, pronoun: int) -> Filler:
    """The last person named before the word of kin who is not named as kin beside it."""
    sentence = document.sentences[number]
    below = set(subtree(sentence, noun))
    before = [name for name in persons(document, number) if name.last <= pronoun and name.first not in below]
    if len({sentence.tokens[name.last - 1].text for name in before}) == 1:
        return filler(document, number, "person", head_of_name(sentence, before[-1]))
    token = sentence.tokens[pronoun]
    return Filler("person", token.start, token.end, number, pronoun)
