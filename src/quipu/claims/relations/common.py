"""What the rules for relations share: copulas, appositions, fillers."""

from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.phrases import kind_of, name_at, quantity_of, relative_head, span
from quipu.claims.tree import children, head_of, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence
from quipu.measure.tokens import Phrases
from quipu.model import Frame

LINKING = frozenset(
    [
        "become",
        "remain",
        "prove",
        "represent",
        "constitute",
        "consider",
        "describe",
        "identify",
        "convertir",
        "considerar",
        "constituir",
        "resultar",
        "ser",
    ]
)


def filler(document: Document, number: int, role: str, head: int) -> Filler:
    """The shortest phrase around a head, with its quantity where the phrase counts people."""
    start, end = span(document, document.sentences[number], head)
    return Filler(role, start, end, number, head)


def tokens_filler(document: Document, number: int, role: str, places: list[int]) -> Filler:
    """A run of tokens."""
    sentence = document.sentences[number]
    return Filler(role, sentence.tokens[places[0]].start, sentence.tokens[places[-1]].end, number, head_of(sentence, places))


def counted(document: Document, number: int, head: int) -> list[Filler]:
    """The number of those that a phrase speaks of."""
    found = quantity_of(document, document.sentences[number], head)
    return [] if found is None else [Filler("quantity", found.start, found.end, number, head, found.value)]


def proposition(frame: Frame, number: int, anchor: int, *fillers: Filler) -> Proposition:
    """A relation."""
    return Proposition(frame, number, anchor, tuple(fillers))


def head_of_name(sentence: Sentence, name: Name) -> int:
    """The token that a name hangs on."""
    return head_of(sentence, list(range(name.first, name.last)))


def persons(document: Document, number: int) -> list[Name]:
    """The names of people in a sentence, left to right."""
    return [name for name in document.sentences[number].names if name.kind == "person"]


def copular_subject(sentence: Sentence, predicate: int) -> int | None:
    """The subject of a noun that is said to be something: "X is the leader", "X became the leader", relative "who is"."""
    token = sentence.tokens[predicate]
    copula = any(children(sentence, predicate, "cop"))
    subject = next(iter(children(sentence, predicate, "nsubj")), None)
    if subject is not None and (copula or is_relation(token.deprel, "advcl", "xcomp", "ccomp")):
        return relative_head(sentence, subject)
    if copula and is_relation(token.deprel, "acl") and token.head >= 0:
        return token.head
    if (
        is_relation(token.deprel, "xcomp", "obj", "obl", "advcl")
        and token.head >= 0
        and sentence.tokens[token.head].lemma.lower() in LINKING
    ):
        below = next(iter(children(sentence, token.head, "nsubj", "nsubj:pass")), None)
        return None if below is None else relative_head(sentence, below)
    return None


def said_of(document: Document, number: int, noun: int) -> int | None:
    """Whom a noun is said of: copula either way, apposition either way, or the name that it stands before."""
    sentence = document.sentences[number]
    token = sentence.tokens[noun]
    subject = copular_subject(sentence, noun)
    if subject is not None:
        return subject
    if is_relation(token.deprel, "nsubj") and token.head >= 0 and any(children(sentence, token.head, "cop")):
        return _person_in(document, number, token.head)
    for child in children(sentence, noun, "appos", "flat"):
        if kind_of(document, sentence, child) == "person":
            return _person_in(document, number, child)
    if is_relation(token.deprel, "appos", "compound", "flat", "nmod:desc") and token.head >= 0:
        return _person_in(document, number, token.head)
    following = name_at(sentence, noun + 1) if noun + 1 < len(sentence.tokens) else None
    if following is not None and following.kind == "person" and name_at(sentence, noun) is None:
        return head_of_name(sentence, following)
    return None


def _person_in(document: Document, number: int, head: int) -> int | None:
    """The person that a phrase names: its own name, or the name in apposition to it ("businessman X")."""
    sentence = document.sentences[number]
    name = name_at(sentence, head)
    if name is not None:
        return head if name.kind == "person" else None
    for child in children(sentence, head, "appos", "flat", "nmod", "compound"):
        inner = name_at(sentence, child)
        if inner is not None and inner.kind == "person":
            return child
    return head if kind_of(document, sentence, head) in ("person", "pronoun") else None


@cache
def offices(language: str) -> Phrases:
    """Offices, occupations and ranks as phrases."""
    return Phrases([str(phrase) for phrase in load("offices")[language]])


@cache
def demonyms(language: str) -> frozenset[str]:
    """Words for the people of a country."""
    return frozenset(str(word) for word in load("demonyms")[language])


@cache
def word_list(relation: str, key: str, language: str) -> frozenset[str]:
    """A list of `relations`."""
    return frozenset(str(word) for word in load("relations")[language].get(relation, {}).get(key, ()))
