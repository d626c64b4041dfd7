"""Spans for the roles of an event, and which oblique answers which role."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler
from quipu.claims.events.triggers import offence_pattern, offence_pattern_at, penalty_pattern, prepositions, triggers, words
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
    share_after,
    span,
)
from quipu.claims.tree import ancestors, children, head_of, is_relation, subtree
from quipu.language.sentence import Sentence
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Measured, Money, Quantity, Time

_SUBSTANCES = ("drug", "precursor", "fuel", "gold", "timber", "coca leaf")
_PLACES = ("property", "laboratory", "airstrip", "plantation", "tunnel", "mine")
_IDIOMS = frozenset(
    ["according to", "due to", "thanks to", "prior to", "de acuerdo a", "de acuerdo con", "debido a", "gracias a", "junto a",
     "junto con", "respecto a", "en relación a", "pese a"]
)  # fmt: skip
_LISTED = ("CCONJ", "DET", "ADJ", "NOUN", "NUM")
_INCLUDING = frozenset(["include", "incluir", "such", "like", "como", "including"])


_NO_OFFENCE = frozenset(
    ["lack", "absence", "want", "falta", "insuficiencia", "ausencia", "intention", "intent", "aim", "purpose", "goal", "help",
     "support", "order", "intención", "fin", "finalidad", "objetivo", "propósito", "ayuda", "apoyo", "orden"]
)  # fmt: skip
"""Nouns that tell why someone was cleared, what for or with whose help, and not of what."""


_AMOUNTS = frozenset(
    [
        "number",
        "total",
        "series",
        "handful",
        "dozen",
        "couple",
        "majority",
        "número",
        "total",
        "serie",
        "decena",
        "docena",
        "veintena",
        "treintena",
        "par",
        "mayoría",
        "centenar",
    ]
)
"""Nouns that only count what follows them ("a number of traffickers")."""
_NESTING = frozenset({"", "in", "of", "at", "on", "near", "inside", "within", "de", "del", "en", "cerca de"})
_DISTANCES = frozenset(
    ["mile", "kilometer", "kilometre", "km", "hour", "minute", "north", "south", "east", "west", "northeast", "northwest",
     "southeast", "southwest", "kilómetro", "hora", "minuto", "norte", "sur", "este", "oeste"]
)  # fmt: skip
_MEMBER_TIME = 40
"""Characters behind the last member of a list within which a time is its own."""
_NEXT = 10
"""Characters between two times that are named together."""
_TERM_BEHIND = 24
"""Characters between a verb and the term that it is said with ("jailed on Monday for")."""


class Fillers:
    """Makes fillers for one sentence of a document."""

    def __init__(self, document: Document, number: int) -> None:
        self.document, self.number = document, number
        self.sentence: Sentence = document.sentences[number]

    def phrase(self, role: str, head: int) -> Filler:
        """The shortest phrase around a head; for a person whose name stands with the noun, the name."""
        head = self.named(role, head)
        start, end = span(self.document, self.sentence, head)
        return Filler(role, start, end, self.number, head)

    def named(self, role: str, head: int) -> int:
        """ "ex-mayor Ramiro Soto": the name that hangs unmarked on a noun is who is meant."""
        if role not in ("patient", "agent") or name_at(self.sentence, head) is not None:
            return head
        if self.sentence.tokens[head].lemma.lower() in _AMOUNTS:
            counted = (at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de"))
            return next(counted, head)
        for child in children(self.sentence, head, "flat", "appos", "nmod", "compound"):
            name = name_at(self.sentence, child)
            if name is None or name.kind != "person" or preposition(self.sentence, child) or name.first <= head:
                continue
            if is_relation(self.sentence.tokens[child].deprel, "appos", "flat", "nmod"):
                return child
        return next(self._identified(head), head)

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
        money = self.money_at(head)
        if money is not None:
            return [self.value("value", money, head)]
        quantity = quantity_of(self.document, self.sentence, head)
        kind = kind_of(self.document, self.sentence, head)
        substance = self._substance(head, quantity)
        if substance is not None:
            found.append(Filler(role, *substance, self.number, head))
        elif not (quantity and isinstance(quantity.value, Quantity) and quantity.value.unit != "count"):
            found.append(self.phrase(role, head))
        if quantity is not None:
            found.append(self._counted(quantity, head))
        worth = self._worth(head)
        if worth is not None and not is_person(kind):
            found.append(self.value("value", worth, head))
        return found

    def _counted(self, quantity: Measured, head: int) -> Filler:
        """The quantity; where it is what each has, or what comes every month, its words with no value that could be added up."""
        rate = share_after(self.document.report.text, quantity)
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

    def own_time(self, heads: tuple[int, ...], anchor: int) -> list[Filler] | None:
        """The time behind one member of a list whose members have their own ("the murders of A in April and B in June"), if
        it has one; None where they share what time there is."""
        for head in heads:
            if head == anchor:
                continue
            first = self.sentence.tokens[head].head if is_relation(self.sentence.tokens[head].deprel, "conj") else head
            listed = members(self.sentence, first)
            own = {at: self._time_between(at, after) for at, after in zip(listed, [*listed[1:], None], strict=True)}
            if head in own and sum(time is not None for time in own.values()) > 1:
                time = own[head]
                return [] if time is None else [self.value("time", time, head)]
        return None

    def _time_between(self, head: int, after: int | None) -> Measured | None:
        """The first time told behind a member of a list and before the next."""
        start = span(self.document, self.sentence, head)[1]
        end = self.sentence.tokens[after].start if after is not None else min(self.sentence.end, start + _MEMBER_TIME)
        return next((v for v in self.document.measured if isinstance(v.value, Time) and start <= v.start < end), None)

    def time(self, anchor: int, obliques: tuple[int, ...]) -> list[Filler]:
        """When: a time within the clause of the anchor, or at the head of the sentence that the clause belongs to."""
        # A time inside a relative clause is that clause's own: "with men who were arrested in March".
        beside = {at for head in obliques for at in self._without_clauses(head)}
        below = {at for at in self._clause(anchor) if not self._is_relative(at, anchor)}
        places = below | beside
        chosen = self._first_time(places)
        if chosen is None:
            for above in ancestors(self.sentence, anchor):
                if self.sentence.tokens[above].upos in ("VERB", "AUX") and is_relation(
                    self.sentence.tokens[anchor].deprel, "conj", "xcomp", "advcl", "obj", "nsubj"
                ):
                    light = self.sentence.tokens[above].lemma.lower() in words("light_verbs", self.document.language)
                    told = is_relation(self.sentence.tokens[anchor].deprel, "obj", "nsubj")
                    if light or not told:
                        chosen = self._first_time({at for at in self._clause(above) if at < anchor or light})
                break
        return [] if chosen is None else [chosen]

    def _is_relative(self, place: int, anchor: int) -> bool:
        """Whether a token stands in a relative clause below the anchor."""
        while place != anchor and place >= 0:
            if self.sentence.tokens[place].deprel == "acl:relcl":
                return True
            place = self.sentence.tokens[place].head
        return False

    def _clause(self, anchor: int) -> list[int]:
        """A predicate with what hangs on it, other clauses left out."""
        found = [anchor]
        for child in children(self.sentence, anchor):
            token = self.sentence.tokens[child]
            if is_relation(token.deprel, "conj", "parataxis", "ccomp", "csubj"):
                continue
            if is_relation(token.deprel, "advcl", "acl") and token.upos in ("VERB", "ADJ") and child > anchor:
                continue
            found.extend(self._without_clauses(child))
        return sorted(found)

    def _without_clauses(self, head: int) -> list[int]:
        """A phrase without what is told of its parts: "Díaz, arrested in May", "X, accused of a murder in 2022"."""
        found = [head]
        for child in children(self.sentence, head):
            token = self.sentence.tokens[child]
            light = token.lemma.lower() in words("light_verbs", self.document.language)
            told = (is_relation(token.deprel, "acl", "appos") and not light) or (
                is_relation(token.deprel, "amod") and child > head and any(children(self.sentence, child, "obl", "nmod", "xcomp"))
            )
            if not told:
                found.extend(self._without_clauses(child))
        return found

    def _first_time(self, places: set[int]) -> Filler | None:
        for value in self.document.measured:
            if not isinstance(value.value, Time) or value.start < self.sentence.start or value.end > self.sentence.end:
                continue
            inside = [
                at for at in places if self.sentence.tokens[at].start < value.end and self.sentence.tokens[at].end > value.start
            ]
            if inside:
                return None if self._is_one_of_two(value) else self.value("time", value, inside[0])
        return None

    def _is_one_of_two(self, time: Measured) -> bool:
        """ "on Saturday and Monday", "in 2004 and 2005": neither is when it happened."""
        return any(
            isinstance(other.value, Time)
            and 0 < other.start - time.end < _NEXT
            and self.document.report.text[time.end : other.start].split()[:1] in (["and"], ["y"], ["e"])
            for other in self.document.measured
        )

    def oblique(self, role: str, head: int) -> list[Filler]:
        """The fillers that an oblique gives for a role; none where its preposition or its noun does not answer it."""
        case, language = preposition(self.sentence, head), self.document.language
        allowed = prepositions(role, language)
        role = role.removesuffix("_left")
        if role == "offence" and case not in allowed:
            return []
        if role == "origin" and case == "de" and self._completes_place(head):
            return []
        if case in _IDIOMS or not any(
            case == word or case.startswith(f"{word} ") or case.endswith(f" {word}") for word in allowed
        ):
            return []
        kind = kind_of(self.document, self.sentence, head)
        if role in ("place", "origin", "destination", "via"):
            return list(self._places(role, head, kind))
        if role == "offence":
            return self._offence(head, kind)
        if role == "patient_from":
            role, fits = "patient", kind in ("person", "group", "organization") and case != "de"
        else:
            armed = is_noun_of(self.document, self.sentence.tokens[head].lemma, "weapon")
            fits = role != "weapon" or armed or (kind is not None and is_a(kind, "weapon"))
        return [self.phrase(role, head)] if fits else []

    def _completes_place(self, head: int) -> bool:
        """Whether a name only says which place is meant ("al puerto de Amberes"), wherever the tree hangs it."""
        first = next((at for at in children(self.sentence, head, "case")), head)
        return first > 0 and is_noun_of(self.document, self.sentence.tokens[first - 1].lemma, "place")

    def _places(self, role: str, head: int, kind: str | None) -> Iterator[Filler]:
        """A place phrase: the place itself, and the named places that it is said to lie in."""
        if kind in ("person", "group", "time", "pronoun") or self._is_time(head):
            return
        is_place = kind is not None and (kind in ("place", "camp") or any(is_a(kind, place) for place in _PLACES))
        conveyed = kind == "conveyance" or (
            kind is not None and (is_a(kind, "vehicle") or is_a(kind, "vessel") or kind in ("container", "aircraft"))
        )
        inside: set[int] = set()
        if is_place or (conveyed and role == "place"):
            start, end, inside = self._place_span(head)
            yield Filler(role, start, end, self.number, head)
        for place in self._own_part(head):
            name = name_at(self.sentence, place)
            begins = name is not None and name.kind == "place" and name.first == place
            told = begins and self.sentence.tokens[place].upos != "ADJ"
            if place != head and told and place not in inside and self._within(place):
                found = self.phrase(role, place)
                inside.update(at for at in range(len(self.sentence.tokens)) if self._covers(found, at))
                yield found

    def _is_nesting(self, child: int) -> bool:
        """Whether a word below a place says where the place is, and not how far from elsewhere, or what is done there."""
        token = self.sentence.tokens[child]
        if is_relation(token.deprel, "nmod", "obl"):
            return preposition(self.sentence, child) in _NESTING and token.lemma.lower() not in _DISTANCES
        return is_relation(token.deprel, "appos", "flat", "compound", "amod", "det") and token.lemma.lower() not in _DISTANCES

    def _own_part(self, head: int) -> list[int]:
        """A place phrase with what lies below it, clauses left out save those that only say where something took place."""
        found, queue = {head}, [head]
        while queue:
            for child in children(self.sentence, queue.pop()):
                token = self.sentence.tokens[child]
                light = token.lemma.lower() in words("light_verbs", self.document.language)
                if child not in found and (self._is_nesting(child) or (is_relation(token.deprel, "acl") and light)):
                    found.add(child)
                    queue.append(child)
        return sorted(found)

    def _covers(self, filler: Filler, at: int) -> bool:
        return filler.start <= self.sentence.tokens[at].start < filler.end

    def _within(self, place: int) -> bool:
        """Whether a name below a place says where the place lies, and is not a body or a thing named after a place."""
        case = preposition(self.sentence, place)
        above = self.sentence.tokens[place].head
        return (
            above >= 0 and case not in ("to", "a", "hacia", "hasta", "for", "para") and self.sentence.tokens[above].upos != "VERB"
        )

    def _place_span(self, head: int) -> tuple[int, int, set[int]]:
        """A place with the name that says which: "municipio de Escobedo", "city of Las Heras", "Upper Huallaga region"."""
        places = positions(self.sentence, head)
        low, high = places[0], places[-1]
        if name_at(self.sentence, head) is None:
            first = next((at for at in places if (name := name_at(self.sentence, at)) and name.kind == "place"), None)
            low = first if first is not None else low
            for child in children(self.sentence, head, "nmod", "appos", "flat"):
                name = name_at(self.sentence, child)
                if child < head or name is None or preposition(self.sentence, child) not in ("of", "de", ""):
                    continue
                between = [token.upos for token in self.sentence.tokens[high + 1 : name.first]]
                if len(between) < 3 and all(upos in ("ADP", "DET") for upos in between):
                    high, low = max(high, positions(self.sentence, child)[-1]), max(low, head)
        return self.sentence.tokens[low].start, self.sentence.tokens[high].end, set(range(low, high + 1))

    def deep_places(self, role: str, anchor: int, heads: tuple[int, ...]) -> list[Filler]:
        """A place that the tree hangs on the goods instead of the verb ("kilos valued at $2 million from a house in Lima")."""
        goods = [head for head in heads if not is_person(kind_of(self.document, self.sentence, head))]
        found: list[Filler] = []
        for person in (head for head in heads if role == "place" and head not in goods):
            for child in children(self.sentence, person, "nmod"):
                named = name_at(self.sentence, person) is not None or is_relation(self.sentence.tokens[person].deprel, "conj")
                if named and child > max(person, anchor) and preposition(self.sentence, child) in ("in", "at", "en"):
                    found.extend(self.oblique(role, child))
        if found:
            return found[:3]
        queue = [(head, 0) for head in dict.fromkeys([*goods, *children(self.sentence, anchor, "obl", "obj")])]
        seen = {anchor}
        while queue:
            head, depth = queue.pop(0)
            if head in seen or depth > 5:
                continue
            seen.add(head)
            if depth and head > anchor:
                found.extend(self.oblique(role, head))
            queue.extend(
                (child, depth + 1)
                for child in children(self.sentence, head, "nmod", "obl", "conj", "acl")
                if self._reaches(child) and not self._is_party(head)
            )
        return found[:1] if role == "via" else found[:3]

    def _is_party(self, head: int) -> bool:
        """Whether a phrase is of people or bodies: where they are is not where the event was ("sold to two firms in Turkey")."""
        party = kind_of(self.document, self.sentence, head) in ("person", "group", "organization", "company", "pronoun")
        received = preposition(self.sentence, head) in ("to", "for", "with", "a", "para", "con")
        return party and (
            received or any(preposition(self.sentence, at) in ("of", "de") for at in children(self.sentence, head, "nmod"))
        )

    def _reaches(self, place: int) -> bool:
        """Whether the words below a token still speak of the clause above: not so a clause of its own, save one about worth."""
        token = self.sentence.tokens[place]
        return not is_relation(token.deprel, "acl") or token.lemma.lower() in words("worth", self.document.language)

    def is_termed(self, anchor: int) -> bool:
        """Whether a term follows at once: "jailed for 12 years"."""
        match = penalty_pattern(self.document.language).search(self.document.report.text, self.sentence.tokens[anchor].end)
        return match is not None and match.start() - self.sentence.tokens[anchor].end < _TERM_BEHIND

    def penalty(self, anchor: int) -> list[Filler]:
        """The first term of prison after the verb, or before a fronted one, within its sentence."""
        pattern = penalty_pattern(self.document.language)
        at = self.sentence.tokens[anchor].end
        limit = min(self.sentence.end, at + 160)
        match = pattern.search(self.document.report.text, at, limit)
        if match is None or ";" in self.document.report.text[at : match.start()]:
            return []
        return [Filler("penalty", match.start(), match.end(), self.number, anchor)]

    def continued(self, last: int, heads: list[int]) -> Iterator[int]:
        """Heads of the counted things that go on a list after its last known member."""
        known = {
            (value.start, value.end)
            for head in heads
            if (value := quantity_of(self.document, self.sentence, head) or self.money_at(head))
        }
        held = quantity_of(self.document, self.sentence, last)
        end = max(held.end if held else 0, span(self.document, self.sentence, last)[1])
        for value in self.document.measured:
            if value.start < end or value.start >= self.sentence.end or not isinstance(value.value, Quantity | Money):
                continue
            if not self._links(end, value.start):
                return
            end = value.end
            inside = [
                at for at, token in enumerate(self.sentence.tokens) if value.start <= token.start and token.end <= value.end
            ]
            if inside and (value.start, value.end) not in known:
                yield head_of(self.sentence, inside)

    def _is_time(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return any(isinstance(v.value, Time) and v.start <= token.start < v.end for v in self.document.measured)

    def _links(self, start: int, end: int) -> bool:
        """Whether what lies between two members of a list is list too: marks, "and", nouns without a count, no clause."""
        between = [token for token in self.sentence.tokens if start <= token.start < end]
        linking = words("list_words", self.document.language)
        joined = any(token.upos == "CCONJ" or token.text in (",", ";") or token.text.lower() in linking for token in between)
        return (
            joined
            and len(between) <= 9
            and all(token.upos in _LISTED or token.text in (",", ";") or token.text.lower() in linking for token in between)
        )

    def _offence(self, head: int, kind: str | None) -> list[Filler]:
        if (
            self.sentence.tokens[head].lemma.lower() in _NO_OFFENCE
            or self._is_time(head)
            or kind in ("person", "group", "place", "pronoun", "organization", "conveyance")
        ):
            return []
        if self._is_measure(head):
            return []
        start, end = span(self.document, self.sentence, head)
        if penalty_pattern(self.document.language).search(self.document.report.text, start, end):
            return []
        if is_noun_of(self.document, self.sentence.tokens[head].lemma, "part_in"):
            return self._part_in(head)
        if self.sentence.tokens[head].lemma.lower() in ("connection", "relation", "relación"):
            return self._part_in(head)
        inner = [child for child in children(self.sentence, head, "nmod") if preposition(self.sentence, child) in ("of", "de")]
        if is_noun_of(self.document, self.sentence.tokens[head].lemma, "offence_after") and inner:
            return [
                found
                for child in inner
                for member in members(self.sentence, child)
                for found in [self._complemented("offence", member)]
            ]
        if self.sentence.tokens[head].lemma.lower() in ("suspicion", "sospecha", "charge", "cargo"):
            return []
        return [self._complemented("offence", head)]

    def _is_measure(self, head: int) -> bool:
        """Whether a noun is for what the law does, and no crime: "charged in connection with Monday's seizure"."""
        known = triggers(self.document.language).nouns.get(self.sentence.tokens[head].lemma.lower(), ())
        return any(trigger.frame in (Frame.SEIZURE, Frame.ARREST, Frame.RAID, Frame.INVESTIGATION) for trigger in known)

    def _part_in(self, head: int) -> list[Filler]:
        """ "for his role in piloting a flight", "por su participación en el secuestro": what the part was in, if it is told."""
        behind = self.sentence.tokens[head + 1 : head + 3]
        if len(behind) == 2 and behind[0].upos in ("ADP", "SCONJ") and behind[1].upos == "VERB":
            return [self._deed(head + 2)]
        for child in children(self.sentence, head, "nmod", "obl"):
            if (
                child > head
                and not self._is_measure(child)
                and preposition(self.sentence, child) in ("in", "en", "with", "con", "to", "a")
            ):
                last = span(self.document, self.sentence, child)[1]
                whole = self._complemented("offence", child)
                start = self.sentence.tokens[head].start
                is_deed = kind_of(self.document, self.sentence, child) not in ("group", "organization", "place")
                return [whole if is_deed else Filler("offence", start, max(last, whole.end), self.number, head)]
        return []

    def known_offences(self, anchor: int) -> list[Filler]:
        """Offences by name after the anchor, up to the next finite verb, whatever the tree makes of them."""
        text, start = self.document.report.text, self.sentence.tokens[anchor].end
        later = (t for t in self.sentence.tokens[anchor + 1 :] if t.upos in ("VERB", "AUX") and t.feats.get("VerbForm") == "Fin")
        end = min((token.start for token in later), default=self.sentence.end)
        found: list[Filler] = []
        first, further = offence_pattern(self.document.language), offence_pattern_at("further", self.document.language)
        match = offence_pattern_at("behind", self.document.language).match(text, start, end) or first.search(text, start, end)
        while match is not None:
            low, high = match.span("offence")
            head = next((at for at, token in enumerate(self.sentence.tokens) if token.start >= low), anchor)
            found.append(Filler("offence", low, high, self.number, head))
            match = further.match(text, high, end) or first.search(text, high, end)
        return found

    def deeds(self, anchor: int) -> list[Filler]:
        """An offence told as a verb: "convicted of smuggling cocaine", "condenado por lavar dinero"."""
        found = []
        around = children(self.sentence, anchor, "xcomp", "amod", "obj", "advmod")
        guilty = [at for at in around if self.sentence.tokens[at].lemma.lower() in ("guilty", "culpable")]
        below = [
            child for at in (anchor, *guilty) for child in children(self.sentence, at, "advcl", "xcomp", "ccomp", "acl", "obl")
        ]
        for child in below:
            mark = preposition(self.sentence, child)
            if (
                child > anchor
                and (mark in words("offence_marks", self.document.language) or (mark == "to" and guilty))
                and self.sentence.tokens[child].upos == "VERB"
            ):
                found.extend(self._part_in(child) if self._takes_part(child) else [self._deed(child)])
            elif child > anchor and (being := self._being(child)) is not None:
                found.append(being)
        return found[:2]

    def _takes_part(self, verb: int) -> bool:
        """ "accused of being involved in the murder": the verb says no more than that someone had a part."""
        token = self.sentence.tokens[verb]
        return any(is_noun_of(self.document, word, "part_in") for word in (token.lemma, token.text))

    def _deed(self, verb: int) -> Filler:
        """A deed told as a verb, with its objects and without its circumstances."""
        inner = subtree(self.sentence, verb, ("obl", "mark", "punct", "conj", "aux", "parataxis", "case"))
        kept = [at for at in inner if at >= verb]
        end = kept[0]
        while end + 1 in kept and self.sentence.tokens[end + 1].upos != "PUNCT":
            end += 1
        return Filler("offence", self.sentence.tokens[verb].start, self.sentence.tokens[end].end, self.number, verb)

    def _being(self, head: int) -> Filler | None:
        """ "charged with being the leader of the gang", "acusado de ser el cabecilla": what someone is charged with being."""
        copulas = [at for at in children(self.sentence, head, "cop") if self.sentence.tokens[at].text.lower() in ("being", "ser")]
        if not copulas:
            return None
        end = span(self.document, self.sentence, head)[1]
        for child in children(self.sentence, head, "nmod"):
            if child > head and preposition(self.sentence, child) in ("of", "de"):
                end = max(end, span(self.document, self.sentence, child)[1])
        return Filler("offence", self.sentence.tokens[copulas[0]].start, end, self.number, head)

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
            if self.sentence.tokens[place].lemma.lower() not in hiding:
                continue
            for child in children(self.sentence, place, "obl", "nmod"):
                where = preposition(self.sentence, child).replace("del", "de")
                if where in words("hiding_places", self.document.language) and not self._is_time(child):
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
            bound = token.lemma.lower() in ("destino", "rumbo", "destination")
            if child != head and not bound and token.upos in ("NOUN", "PROPN") and (after or (contained and token.head == head)):
                found.extend(self.phrase("concealment", member) for member in members(self.sentence, child))
        unique = {(filler.start, filler.end): filler for filler in found}
        return list(unique.values())


def _is_substance(word: str, language: str) -> bool:
    thing = kinds_of(word, language)
    return thing is not None and any(is_a(thing, kind) for kind in _SUBSTANCES)
