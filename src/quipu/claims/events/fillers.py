"""Spans for the roles of an event, and which oblique answers which role."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler
from quipu.claims.events.triggers import prepositions, words
from quipu.claims.phrases import (
    is_noun_of,
    is_person,
    kind_of,
    measured_in,
    members,
    name_at,
    positions,
    preposition,
    quantity_of,
    span,
)
from quipu.claims.tree import ancestors, children, is_relation, subtree
from quipu.language.sentence import Sentence
from quipu.measure import is_a, kinds_of
from quipu.model import Measured, Money, Quantity, Time

_SUBSTANCES = ("drug", "precursor", "fuel", "gold", "timber", "coca leaf")
_PENALTY = frozenset(
    [
        "year",
        "month",
        "life",
        "prison",
        "death",
        "jail",
        "año",
        "mes",
        "cadena",
        "prisión",
        "cárcel",
        "pena",
        "muerte",
        "reclusión",
    ]
)
_INCLUDING = frozenset(["include", "incluir", "such", "like", "como", "including"])


class Fillers:
    """Makes fillers for one sentence of a document."""

    def __init__(self, document: Document, number: int) -> None:
        self.document, self.number = document, number
        self.sentence: Sentence = document.sentences[number]

    def phrase(self, role: str, head: int) -> Filler:
        """The shortest phrase around a head."""
        start, end = span(self.document, self.sentence, head)
        return Filler(role, start, end, self.number, head)

    def value(self, role: str, measured: Measured, head: int) -> Filler:
        """A measured value; its span is the value's words."""
        return Filler(role, measured.start, measured.end, self.number, head, measured.value)

    def undergone(self, role: str, head: int) -> list[Filler]:
        """What an object says: people as `patient` with their number, goods with amount and worth."""
        found: list[Filler] = []
        quantity = quantity_of(self.document, self.sentence, head)
        kind = kind_of(self.document, self.sentence, head)
        substance = self._substance(head, quantity)
        if substance is not None:
            found.append(Filler(role, *substance, self.number, head))
        elif not (quantity and isinstance(quantity.value, Quantity) and quantity.value.unit != "count"):
            found.append(self.phrase(role, head))
        if quantity is not None:
            found.append(self.value("quantity", quantity, head))
        worth = self._worth(head)
        if worth is not None and not is_person(kind):
            found.append(self.value("value", worth, head))
        return found

    def _substance(self, head: int, quantity: Measured | None) -> tuple[int, int] | None:
        """The words for what is weighed: "cocaine" in "626 kilos of cocaine"."""
        if quantity is None or not isinstance(quantity.value, Quantity) or quantity.value.unit == "count":
            return None
        for place in subtree(self.sentence, head, ("acl", "conj", "appos")):
            token = self.sentence.tokens[place]
            if token.upos in ("NOUN", "PROPN") and _is_substance(token.text.lower(), self.document.language):
                if quantity.value.of is None or token.end <= quantity.end:
                    return span(self.document, self.sentence, place)
        return None

    def _worth(self, head: int) -> Measured | None:
        """A sum of money said of goods ("valued at $25 million")."""
        places = subtree(self.sentence, head, ("conj", "punct"))
        low, high = min(self.sentence.tokens[at].start for at in places), max(self.sentence.tokens[at].end for at in places)
        inside = set(places)
        for value in measured_in(self.document, low, high):
            if isinstance(value.value, Money) and any(
                at in inside and value.start <= self.sentence.tokens[at].start < value.end
                for at in range(len(self.sentence.tokens))
            ):
                return value
        return None

    def time(self, anchor: int, obliques: tuple[int, ...]) -> list[Filler]:
        """When: a time within the clause of the anchor, or at the head of the sentence that the clause belongs to."""
        places = set(self._clause(anchor)) | {at for head in obliques for at in subtree(self.sentence, head)}
        chosen = self._first_time(places)
        if chosen is None:
            for above in ancestors(self.sentence, anchor):
                if self.sentence.tokens[above].upos in ("VERB", "AUX") and is_relation(
                    self.sentence.tokens[anchor].deprel, "conj", "xcomp", "advcl", "obj"
                ):
                    chosen = self._first_time({at for at in self._clause(above) if at < anchor})
                break
        return [] if chosen is None else [chosen]

    def _clause(self, anchor: int) -> list[int]:
        """A predicate with what hangs on it, other clauses left out."""
        found = [anchor]
        for child in children(self.sentence, anchor):
            token = self.sentence.tokens[child]
            if is_relation(token.deprel, "conj", "parataxis", "ccomp", "csubj"):
                continue
            if is_relation(token.deprel, "advcl", "acl") and token.upos == "VERB" and child > anchor:
                continue
            found.extend(subtree(self.sentence, child, ("acl:relcl",)))
        return sorted(found)

    def _first_time(self, places: set[int]) -> Filler | None:
        for value in self.document.measured:
            if not isinstance(value.value, Time) or value.start < self.sentence.start or value.end > self.sentence.end:
                continue
            inside = [
                at for at in places if self.sentence.tokens[at].start < value.end and self.sentence.tokens[at].end > value.start
            ]
            if inside:
                return self.value("time", value, inside[0])
        return None

    def oblique(self, role: str, head: int) -> list[Filler]:
        """The fillers that an oblique gives for a role; none where its preposition or its noun does not answer it."""
        case, language = preposition(self.sentence, head), self.document.language
        allowed = prepositions(role, language)
        if not any(case == word or case.startswith(f"{word} ") or case.endswith(f" {word}") for word in allowed):
            return []
        kind = kind_of(self.document, self.sentence, head)
        if role in ("place", "origin", "destination", "via"):
            return list(self._places(role, head, kind))
        if role == "patient_from":
            return [self.phrase("patient", head)] if kind in ("person", "group", "organization") and case != "de" else []
        if role == "weapon":
            fits = is_noun_of(self.document, self.sentence.tokens[head].lemma, "weapon") or (kind and is_a(kind, "weapon"))
            return [self.phrase("weapon", head)] if fits else []
        if role == "penalty":
            return self._penalty(head)
        if role == "offence":
            return self._offence(head, kind)
        return [self.phrase(role, head)]

    def _places(self, role: str, head: int, kind: str | None) -> Iterator[Filler]:
        """A place phrase: the place itself, and the named places that it is said to lie in."""
        if kind in ("person", "group", "time", "pronoun") or self._is_time(head):
            return
        is_place = kind in ("place", "house", "property", "laboratory", "airstrip")
        conveyed = kind == "conveyance" or (
            kind is not None and (is_a(kind, "vehicle") or is_a(kind, "vessel") or kind in ("container", "aircraft"))
        )
        if is_place or (conveyed and role == "place"):
            yield self.phrase(role, head)
        for place in subtree(self.sentence, head, ("acl:relcl", "conj")):
            name = name_at(self.sentence, place)
            if place != head and name is not None and name.kind == "place" and name.first == place:
                yield self.phrase(role, place)

    def _is_time(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return any(isinstance(v.value, Time) and v.start <= token.start < v.end for v in self.document.measured)

    def _penalty(self, head: int) -> list[Filler]:
        places = subtree(self.sentence, head, ("acl", "conj", "appos", "punct"))
        if not any(self.sentence.tokens[at].lemma.lower() in _PENALTY for at in places):
            return []
        kept = [at for at in places if not self._is_case(at, head)]
        low, high = kept[0], kept[-1]
        offence = next((at for at in kept if self.sentence.tokens[at].text.lower() in ("for", "por") and at > head), None)
        if offence is not None:
            high = offence - 1
        return [Filler("penalty", self.sentence.tokens[low].start, self.sentence.tokens[max(low, high)].end, self.number, head)]

    def _is_case(self, place: int, head: int) -> bool:
        return self.sentence.tokens[place].head == head and is_relation(self.sentence.tokens[place].deprel, "case", "det")

    def _offence(self, head: int, kind: str | None) -> list[Filler]:
        if self._is_time(head) or kind in ("person", "group", "place", "pronoun", "organization", "conveyance"):
            return []
        if any(self.sentence.tokens[at].lemma.lower() in _PENALTY for at in positions(self.sentence, head)):
            return []
        inner = [child for child in children(self.sentence, head, "nmod") if preposition(self.sentence, child) in ("of", "de")]
        if is_noun_of(self.document, self.sentence.tokens[head].lemma, "offence_after") and inner:
            return [
                found
                for child in inner
                for member in members(self.sentence, child)
                for found in [self._complemented("offence", member)]
            ]
        return [self._complemented("offence", head)]

    def _complemented(self, role: str, head: int) -> Filler:
        """An offence with its bare complement: "trafficking of drugs", "tráfico ilícito de drogas", "lavado de activos"."""
        start, end = span(self.document, self.sentence, head)
        for child in children(self.sentence, head, "nmod", "obj"):
            if (
                child > head
                and preposition(self.sentence, child) in ("of", "de", "")
                and self.sentence.tokens[child].start - end < 12
            ):
                end = max(end, span(self.document, self.sentence, child)[1])
                break
        return Filler(role, start, end, self.number, head)

    def hidden(self, anchor: int, heads: tuple[int, ...]) -> list[Filler]:
        """Where goods are said to be hidden: the obliques of "hidden in", "camuflados entre"."""
        found: list[Filler] = []
        hiding = words("hiding", self.document.language)
        places = {at for head in (anchor, *heads) for at in subtree(self.sentence, head)}
        for place in sorted(places):
            if self.sentence.tokens[place].lemma.lower() not in hiding or place == anchor:
                continue
            for child in children(self.sentence, place, "obl", "nmod"):
                if preposition(self.sentence, child) and not self._is_time(child):
                    found.extend(self._listed(child))
        return found

    def _listed(self, head: int) -> list[Filler]:
        """A hiding place with what it is said to hold: "among cargo including fruit and wood"."""
        found = [self.phrase("concealment", member) for member in members(self.sentence, head)]
        for child in subtree(self.sentence, head, ("conj",)):
            token = self.sentence.tokens[child]
            parent = self.sentence.tokens[token.head] if token.head >= 0 else token
            after = parent.lemma.lower() in _INCLUDING or any(
                self.sentence.tokens[at].lemma.lower() in _INCLUDING for at in children(self.sentence, child, "case", "mark")
            )
            contained = preposition(self.sentence, child) in ("of", "de", "with", "con")
            if child != head and token.upos in ("NOUN", "PROPN") and (after or (contained and token.head == head)):
                found.extend(self.phrase("concealment", member) for member in members(self.sentence, child))
        unique = {(filler.start, filler.end): filler for filler in found}
        return list(unique.values())


def _is_substance(word: str, language: str) -> bool:
    thing = kinds_of(word, language)
    return thing is not None and any(is_a(thing, kind) for kind in _SUBSTANCES)
