"""Spans for those and that which an event befalls: people, goods, amounts and sums."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_person, kind_of, measured_in, name_at, preposition, quantity_of, share_after, span
from quipu.claims.tree import children, is_relation, subtree
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.measure import is_a, kinds_of
from quipu.model import Measured, Money, Quantity

_SUBSTANCES = ("drug", "precursor", "fuel", "gold", "timber", "coca leaf")
_AMOUNTS = frozenset(
    ["number", "total", "series", "handful", "dozen", "couple", "majority", "número", "serie", "decena", "docena", "veintena",
     "cantidad", "treintena", "par", "mayoría", "centenar"]
)  # fmt: skip
"""Nouns that only count what follows them ("a number of traffickers")."""


class Spans:
    """Makes fillers for one sentence of a document."""

    def __init__(self, document: Document, number: int) -> None:
        self.document, self.number = document, number
        self.sentence: Sentence = document.sentences[number]

    def phrase(self, role: str, head: int) -> Filler:
        """The shortest phrase around a head; for a person whose name stands with the noun, the name."""
        head = self.named(role, head)
        start, end = span(self.document, self.sentence, head)
        if role in ("agent", "authority"):
            end = max(end, self._end_of_force(head))
        return Filler(role, start, end, self.number, head)

    def _end_of_force(self, head: int) -> int:
        """ "elementos de la Guardia Nacional": whose people they are is what tells who acted."""
        if self.sentence.tokens[head].lemma.lower() not in load("actors")[self.document.language].get("personnel", ()):
            return 0
        for child in children(self.sentence, head, "nmod"):
            name = name_at(self.sentence, child)
            if name is not None and name.kind == "organization" and name.first > head and self._is_of(child):
                return span(self.document, self.sentence, child)[1]
        return 0

    def _is_of(self, child: int) -> bool:
        return preposition(self.sentence, child) in ("of", "de", "of the", "from")

    def named(self, role: str, head: int) -> int:
        """ "ex-mayor Ramiro Soto": the name that hangs unmarked on a noun is who is meant."""
        if role not in ("patient", "agent", "goods") or name_at(self.sentence, head) is not None:
            return head
        if self.sentence.tokens[head].lemma.lower() in _AMOUNTS:
            counted = (at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de"))
            return next(counted, head)
        if role == "goods":
            return head
        several = self.document.language == "es" and self._is_several(head)
        for child in children(self.sentence, head, "flat", "appos", "nmod", "compound"):
            name = name_at(self.sentence, child)
            if name is not None and name.kind == "person" and several:
                return head  # "dos hombres, Juan Pérez y Luis Mora": each is named apart
            if name is None or preposition(self.sentence, child) or name.first <= head:
                continue
            between = self.sentence.tokens[head + 1 : name.first]
            called = name.kind == "organization" and self._is_group(head) and all(token.upos == "ADJ" for token in between)
            if name.kind != "person" and not called:
                continue
            if is_relation(self.sentence.tokens[child].deprel, "appos", "flat", "nmod"):
                return child
        return head if several else next(self._identified(head), head)

    def _is_several(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return token.upos == "NOUN" and token.feats.get("Number") == "Plur"

    def _is_group(self, head: int) -> bool:
        return self.sentence.tokens[head].lemma.lower() in load("actors")[self.document.language]["group"]

    def _identified(self, head: int) -> Iterator[int]:
        """ "a man identified as Juan Pérez": the name that says who is meant."""
        for clause in children(self.sentence, head, "acl", "amod"):
            word = self.sentence.tokens[clause].lemma.lower()
            told = words("identifying", self.document.language)
            if word in told or any(word[:-2] == verb[:-1] for verb in told if word.endswith(("do", "da"))):
                for child in children(self.sentence, clause, "obl", "obj", "xcomp"):
                    name = name_at(self.sentence, child)
                    if name is not None and name.kind == "person":
                        yield child

    def value(self, role: str, measured: Measured, head: int) -> Filler:
        """A measured value; its span is the value's words."""
        return Filler(role, measured.start, measured.end, self.number, head, measured.value)

    def undergone(self, role: str, head: int) -> list[Filler]:
        """What an object says: people as `patient` with their number, goods with amount and worth."""
        found: list[Filler] = []
        head = self._beyond_amount(head)
        money = self.money_at(head)
        if money is not None:
            return [self.value("value", money, head)]
        quantity = quantity_of(self.document, self.sentence, head)
        if quantity is not None and self.sentence.tokens[head].upos == "ADJ":
            inside = [
                at for at, token in enumerate(self.sentence.tokens) if quantity.start <= token.start and token.end <= quantity.end
            ]
            head = inside[-1] if inside else head  # "no fewer than four people"
        kind = kind_of(self.document, self.sentence, head)
        substance = self._substance(head, quantity)
        if substance is not None:
            found.append(Filler(role, *substance, self.number, head))
        elif not (quantity and isinstance(quantity.value, Quantity) and quantity.value.unit != "count"):
            found.append(self._whole(self.phrase(role, head), quantity))
        if quantity is not None:
            found.append(self._counted(role, quantity, head))
        elif role == "patient":
            found.extend(self._bare_number(head))
        worth = self._worth(head)
        if worth is not None and not is_person(kind):
            found.append(self.value("value", worth, head))
        return found

    def _bare_number(self, head: int) -> list[Filler]:
        """ "los tres fueron condenados": a number that stands for people."""
        token = self.sentence.tokens[head]
        if self.document.language != "es" or token.upos != "NUM":
            return []
        number = load("numbers")["es"]["words"].get(token.text.lower())
        if number is None or number < 2:
            return []
        people = Quantity(float(number), float(number), "count", "person", False)
        return [Filler("quantity", token.start, token.end, self.number, head, people)]

    def weight_behind(self, head: int) -> list[Filler]:
        """ "526 paquetes con 566 kilos de cocaína", "40 bolsas, equivalentes a 12 kilos": what counted goods weigh in all."""
        counted = quantity_of(self.document, self.sentence, head)
        if counted is not None and (not isinstance(counted.value, Quantity) or counted.value.unit != "count"):
            return []
        end = counted.end if counted is not None else span(self.document, self.sentence, head)[1]
        text, weighing = self.document.report.text, re.compile(load("events")["weighing"][self.document.language], re.IGNORECASE)
        for value in self.document.measured:
            if value.start < end or not isinstance(value.value, Quantity):
                continue
            weighed = value.value.unit in ("kg", "L") and value.end <= self.sentence.end
            if not weighed or weighing.fullmatch(text[end : value.start]) is None:
                return []
            if share_after(text, value) is not None:
                return []
            of = value.value.of or kinds_of(self.sentence.tokens[head].text.lower(), self.document.language)
            told = value if value.value.of else replace(value, value=replace(value.value, of=self._held(head) or of))
            substance = re.search(r"\b(?:de|of)\s+(\S.*)$", value.text) if value.value.of else None
            at = (value.start + substance.start(1), value.end) if substance else None
            goods = [Filler("goods", *at, self.number, head)] if at else []
            return [*goods, self.value("quantity", told, head)]
        return []

    def _held(self, head: int) -> str | None:
        """What packages are said to be of ("40 bolsas de marihuana")."""
        for child in children(self.sentence, head, "nmod"):
            if preposition(self.sentence, child) in ("de", "con", "of", "with"):
                thing = kinds_of(self.sentence.tokens[child].text.lower(), self.document.language)
                if thing is not None and is_a(thing, "drug"):
                    return thing
        return None

    def _whole(self, phrase: Filler, quantity: Measured | None) -> Filler:
        """A phrase that holds the whole number and the noun of its count ("8 mil 381 cartuchos"), where the tree cut them."""
        if quantity is None or phrase.end <= quantity.start or quantity.end <= phrase.start:
            return phrase
        inside = [token for token in self.sentence.tokens if quantity.start <= token.start and token.end <= quantity.end]
        cut = any(token.upos == "NUM" and token.end <= phrase.start for token in inside)
        bare = all(token.upos == "NUM" for token in inside if phrase.start <= token.start < phrase.end)
        start = next(token.start for token in inside if token.upos == "NUM") if cut else phrase.start
        return replace(phrase, start=start, end=max(phrase.end, quantity.end) if bare else phrase.end)

    def _beyond_amount(self, head: int) -> int:
        """ "a total of 23 suspects": what is counted, and not the count."""
        if self.sentence.tokens[head].lemma.lower() not in _AMOUNTS or quantity_of(self.document, self.sentence, head):
            return head
        return next((at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de")), head)

    def _counted(self, role: str, quantity: Measured, head: int) -> Filler:
        """The quantity; where it is what each has, or what comes every month, its words with no value that could be added up."""
        rate = share_after(self.document.report.text, quantity)
        if rate is None and role == "patient" and isinstance(quantity.value, Quantity) and quantity.value.of is None:
            people = replace(quantity, value=replace(quantity.value, of="person"))  # "four of them"
            return self.value("quantity", people, head)
        if rate is None:
            return self.value("quantity", quantity, head)
        return Filler("quantity", quantity.start, rate, self.number, head)

    def _substance(self, head: int, quantity: Measured | None) -> tuple[int, int] | None:
        """The words for what is weighed: "cocaine" in "626 kilos of cocaine"."""
        if quantity is None or not isinstance(quantity.value, Quantity) or quantity.value.unit == "count":
            return None
        for place in subtree(self.sentence, head, ("acl", "conj", "appos")):
            token = self.sentence.tokens[place]
            told = token.upos in ("NOUN", "PROPN") and _is_substance(token.text.lower(), self.document.language)
            if told and (quantity.value.of is None or token.end <= quantity.end):
                return span(self.document, self.sentence, place)
        return self._named_substance(head) if self.document.language == "es" and quantity.value.of is None else None

    def _named_substance(self, head: int) -> tuple[int, int] | None:
        """ "nueve toneladas de carbonato de sodio": what is weighed, though no list knows it."""
        for child in children(self.sentence, head, "nmod"):
            token = self.sentence.tokens[child]
            plain = token.upos == "NOUN" and not any(children(self.sentence, child, "det", "nummod"))
            if plain and child > head and preposition(self.sentence, child) == "de":
                return span(self.document, self.sentence, child)
        return None

    def money_at(self, head: int) -> Measured | None:
        """The sum of money whose words hold the head ("seized $40,000")."""
        token = self.sentence.tokens[head]
        return next(
            (v for v in self.document.measured if isinstance(v.value, Money) and v.start <= token.start and token.end <= v.end),
            None,
        )

    def _worth(self, head: int) -> Measured | None:
        """A sum of money said of goods ("valued at $25 million")."""
        places = subtree(self.sentence, head, ("conj", "punct"))
        low, high = min(self.sentence.tokens[at].start for at in places), max(self.sentence.tokens[at].end for at in places)
        inside = set(places)
        for value in measured_in(self.document, low, high):
            if (
                isinstance(value.value, Money)
                and any(
                    at in inside and value.start <= self.sentence.tokens[at].start < value.end
                    for at in range(len(self.sentence.tokens))
                )
                and self._is_priced(head, value)
            ):
                return value
        return None

    def _is_priced(self, head: int, money: Measured) -> bool:
        """Whether the words between goods and a sum say that it is their worth, not one more thing on a list."""
        low, high = sorted((self.sentence.tokens[head].start, money.start))
        told = words("worth", self.document.language)
        return any(low <= token.start < high and token.lemma.lower() in told for token in self.sentence.tokens)


def _is_substance(word: str, language: str) -> bool:
    thing = kinds_of(word, language)
    return thing is not None and any(is_a(thing, kind) for kind in _SUBSTANCES)
