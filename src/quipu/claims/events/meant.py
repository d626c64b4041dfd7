"""Who is meant by a noun that a name stands beside: "ex-mayor Ramiro Soto", "a man identified as Juan Pérez"."""

from collections.abc import Iterator
from itertools import chain

from quipu.claims.document import Document
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_person, is_police, kind_of, name_at, preposition
from quipu.claims.tree import children, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence

AMOUNTS = frozenset(
    ["number", "total", "series", "quantity", "amount", "volume", "handful", "dozen", "couple", "majority", "equivalent",
     "ton", "tonne", "kilo", "kilogram", "load",
     "cantidad", "número",
     "serie", "decena", "docena", "veintena", "treintena", "par", "mayoría", "centenar"]
)  # fmt: skip
"""Nouns that only count what follows them ("a number of traffickers")."""
_MARKS = frozenset({'"', "“", "«", "‘", "'"})
_ALIAS = 3
"""Tokens from "alias" to what it tells, past a quotation mark."""


class Meant:
    """The name for a noun in one sentence of a document."""

    def __init__(self, document: Document, number: int) -> None:
        self.document, self.number = document, number
        self.sentence: Sentence = document.sentences[number]

    def named(self, role: str, head: int) -> int:
        """ "ex-mayor Ramiro Soto": the name that hangs unmarked on a noun is who is meant."""
        if role not in ("patient", "agent", "goods", "authority") or name_at(self.sentence, head) is not None:
            return head
        if self.sentence.tokens[head].lemma.lower() in AMOUNTS:
            counted = (at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de"))
            return next(counted, head)
        if role == "goods" or self._is_kin_of_another(head):
            return head
        if self._called(head) != head:
            return self._called(head)
        return self._named_beside(head)

    def _named_beside(self, head: int) -> int:
        """The name that stands right behind a noun or that the tree hangs on it."""
        several = self._is_several(head)
        behind = name_at(self.sentence, head + 1) if head + 1 < len(self.sentence.tokens) else None
        if behind is not None and behind.kind == "person" and behind.first == head + 1 and not several:
            return behind.first if self.sentence.tokens[head].upos == "NOUN" else head  # "journalist Ana Mora"
        for child in children(self.sentence, head, "flat", "appos", "nmod", "compound"):
            name = name_at(self.sentence, child)
            if name is not None and name.kind == "person" and several:
                return head  # "dos hombres, Juan Pérez y Luis Mora": each is named apart
            if name is None or preposition(self.sentence, child) or name.first <= head:
                continue
            between = self.sentence.tokens[head + 1 : name.first]
            called = (
                name.kind == "organization"
                and self._is_group(head)
                and all(token.upos == "ADJ" or token.text in _MARKS for token in between)
            )
            if name.kind != "person" and not called:
                continue
            if is_relation(self.sentence.tokens[child].deprel, "appos", "flat", "nmod"):
                return child
        return head if self._is_several(head) else next(chain(self._identified(head), self._named_last(head)), head)

    def _named_last(self, head: int) -> Iterator[int]:
        """ "El cabecilla de la operación Alex Mora fue detenido": the name that the tree hangs on a thing that the noun is of."""
        if not is_person(kind_of(self.document, self.sentence, head)) or self._is_group(head):
            return
        told_so = [head, *(at for at in children(self.sentence, head, "conj") if self.sentence.tokens[at].upos == "NOUN")]
        for thing in (at for one in told_so for at in children(self.sentence, one, "nmod")):
            name = name_at(self.sentence, thing)
            lemma = self.sentence.tokens[thing].lemma.lower()
            body = self._is_of_posts(head) and is_police(
                self.document, self.sentence, thing
            )  # "el capitán de la policía Iván Mora"
            led = body or lemma in words("operations", self.document.language) or self._is_group(thing)
            if name is not None and name.kind == "organization":  # "el jefe del cartel de Cali Miguel Mora"
                told = name_at(self.sentence, name.last) if name.last < len(self.sentence.tokens) else None
                if told is not None and told.kind == "person" and told.last - told.first > 1:
                    yield told.first
            if name is not None or not led:
                continue
            for child in children(self.sentence, thing, "appos", "flat", "nmod"):
                told = name_at(self.sentence, child)
                if told is not None and told.kind == "person" and told.last - told.first > 1 and child == thing + 1:
                    yield child

    def _is_of_posts(self, head: int) -> bool:
        return self.sentence.tokens[head].lemma.lower() in load("offices")[self.document.language]["posts"]

    def _called(self, head: int) -> int:
        """ "alias Chino": what is told behind the word, and any other word itself."""
        if self.sentence.tokens[head].lemma.lower() != "alias":
            return head
        told = [at for at in children(self.sentence, head, "appos", "flat", "nmod") if 0 < at - head < _ALIAS]
        return told[0] if told and self.sentence.tokens[told[0]].upos == "PROPN" else head

    def _is_kin_of_another(self, head: int) -> bool:
        """ "la hija del gobernador de Los Ríos, X": the name behind may be the other's."""
        behind = self.sentence.tokens[head + 1].text.lower() if head + 1 < len(self.sentence.tokens) else ""
        kin = self.sentence.tokens[head].lemma.lower() in load("kin")[self.document.language]
        return kin and behind in ("of", "de", "del")

    def _is_several(self, head: int) -> bool:
        """ "three men, identified as X, Y and Z": the names are told one by one."""
        token = self.sentence.tokens[head]
        return token.upos == "NOUN" and token.feats.get("Number") == "Plur"

    def _is_group(self, head: int) -> bool:
        return self.sentence.tokens[head].lemma.lower() in load("actors")[self.document.language]["group"]

    def _identified(self, head: int) -> Iterator[int]:
        """ "a man identified as Juan Pérez": the name that says who is meant."""
        aged = [at for at in children(self.sentence, head, "nmod") if self.sentence.tokens[at].lemma.lower() == "año"]
        for clause in (at for one in (head, *aged) for at in children(self.sentence, one, "acl", "amod")):
            word = self.sentence.tokens[clause].lemma.lower()
            told = words("identifying", self.document.language)
            if word in told or any(word[:-2] == verb[:-1] for verb in told if word.endswith(("do", "da"))):
                for child in children(self.sentence, clause, "obl", "obj", "xcomp"):
                    name = name_at(self.sentence, child)
                    if name is not None and name.kind == "person":
                        yield child
