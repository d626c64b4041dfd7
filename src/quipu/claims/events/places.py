"""Where an event was, which oblique answers which role, and where goods were hidden."""

from collections.abc import Iterator

from quipu.claims.document import Filler
from quipu.claims.events.offences import Offences
from quipu.claims.events.triggers import is_light, prepositions, words
from quipu.claims.phrases import is_noun_of, is_person, kind_of, members, name_at, positions, preposition, relative_head
from quipu.claims.tree import ancestors, children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.measure import is_a

_FACING = frozenset(
    ["outside", "near", "in front of", "opposite", "frente a", "cerca de", "afueras de", "a las afueras de", "en las afueras de"]
)
_PLACES = ("property", "laboratory", "airstrip", "plantation", "tunnel", "mine")
_IDIOMS = frozenset(
    ["along with",
     "according to", "due to", "thanks to", "prior to", "de acuerdo a", "de acuerdo con", "debido a", "gracias a", "junto a",
     "junto con", "respecto a", "en relación a", "pese a"]
)  # fmt: skip
_INCLUDING = frozenset(["include", "incluir", "such", "like", "como", "including"])
_INCLUDED = frozenset({"include", "including", "incluir", "incluyendo", "incluido", "incluida", "incluidos", "incluidas"})
_NESTING = frozenset({"", "in", "of", "at", "on", "near", "inside", "within", "de", "del", "en", "cerca de", "frente a", "off"})
_WHERE = frozenset({"at", "in", "near", "on", "off", "en", "cerca de", "frente a"})
_DISTANCES = frozenset(
    ["mile", "kilometer", "kilometre", "km", "hour", "minute", "north", "south", "east", "west", "northeast", "northwest",
     "southeast", "southwest", "kilómetro", "hora", "minuto", "norte", "sur", "este", "oeste"]
)  # fmt: skip


_LENGTHS = ("kilómetro", "metro", "milla", "kilometer", "kilometre", "mile", "metre", "meter")
"""Distances, which are no places ("a unos 60 kilómetros de la frontera")."""


class Places(Offences):
    """Fillers with places and obliques."""

    def oblique(self, role: str, head: int) -> list[Filler]:
        """The fillers that an oblique gives for a role; none where its preposition or its noun does not answer it."""
        case, language = self._case(head), self.document.language
        if role == "place" and case == "to" and self.sentence.tokens[self.sentence.tokens[head].head].lemma.lower() == "assign":
            case = "at"
        allowed = prepositions(role, language)
        if (role == "place_left" and self.is_carrier(head)) or self.sentence.tokens[head].lemma.lower() == "behalf":
            return []  # "escapó en una moto", "on behalf of the prosecutor's office in Hull"
        role = role.removesuffix("_left")
        if role == "offence" and case not in allowed:
            return []
        if self._is_no_way(role, case, head):
            return []
        if role == "place" and self.sentence.tokens[head].text.lower() == "donde":
            meant = relative_head(self.sentence, head)
            return (
                []
                if meant == head or allowed == prepositions("place_left", language)
                else list(self._places(role, meant, kind_of(self.document, self.sentence, meant)))
            )
        if case in _IDIOMS or not any(
            case == word or case.startswith(f"{word} ") or case.endswith(f" {word}") for word in allowed
        ):
            return []
        kind = kind_of(self.document, self.sentence, head)
        if role in ("place", "origin", "destination", "via"):
            return self.place(role, relative_head(self.sentence, head))  # "la bodega en la que"
        if role == "offence":
            return self._offence(head, kind)
        if role in ("patient_from", "patient_on"):
            fits = self._is_whose(role, kind, head) and case in allowed and case != "de"  # no "interceptado frente a Nariño"
            role = "patient"
        else:
            armed = is_noun_of(self.document, self.sentence.tokens[head].lemma, "weapon")
            fits = role != "weapon" or armed or (kind is not None and is_a(kind, "weapon"))
        return [self.phrase(role, head)] if fits else []

    def _is_whose(self, role: str, kind: str | None, head: int) -> bool:
        """From whom something is taken, or on whom it is found: "a pistol was found on him", and no group."""
        if role == "patient_on":
            return kind in ("person", "pronoun") and self.sentence.tokens[head].text.lower() != "it"
        return kind in ("person", "group", "organization", "pronoun")

    def _is_no_way(self, role: str, case: str, head: int) -> bool:
        """ "el puerto de Callao", "frente a las costas de Limón": where something is, and not where it came from or went."""
        if role == "destination":
            return case.startswith(("frente", "cerca", "junto"))
        if role == "origin" and case in prepositions("via", self.document.language):
            return True  # "a través de"
        return role == "origin" and case == "de" and self._completes_place(head)

    def _case(self, head: int) -> str:
        """The preposition of a phrase; "and Italy" in "in Spain and Italy" has that of the first."""
        token = self.sentence.tokens[head]
        own = preposition(self.sentence, head)
        if own or not is_relation(token.deprel, "conj") or token.upos != "PROPN" or token.head < 0:
            return own
        return preposition(self.sentence, token.head) if name_at(self.sentence, token.head) is not None else ""

    def place(self, role: str, head: int) -> list[Filler]:
        """A place, the named places that it lies in, and those listed with it; none where the head is no place."""
        places = members(self.sentence, head)
        return [one for at in places for one in self._places(role, at, kind_of(self.document, self.sentence, at))]

    def _is_condition(self, head: int) -> bool:
        """ "en estado líquido", "en pleno estado de emergencia": how something is, and no state of a country."""
        below = list(children(self.sentence, head, "nmod", "flat", "appos"))
        named = any(self.sentence.tokens[at].upos == "PROPN" or name_at(self.sentence, at) for at in below)
        bare = not has_child(self.sentence, head, "det")
        return bare and (not below or not named)

    def _places(self, role: str, head: int, kind: str | None) -> Iterator[Filler]:
        """A place phrase: the place itself, and the named places that it is said to lie in."""
        if self.sentence.tokens[head].lemma.lower() == "estado" and self._is_condition(head):
            return
        behind = self.sentence.tokens[head + 1].text.lower() if head + 1 < len(self.sentence.tokens) else ""
        if behind in ("preventiva", "provisional", "domiciliaria"):
            return  # "puestos en prisión preventiva"
        if self.sentence.tokens[head].lemma.lower() in ("market", "mercado") and any(
            self.sentence.tokens[at].lemma.lower() in words("market_sorts", self.document.language)
            for at in children(self.sentence, head, "amod", "compound")
        ):
            return
        goods = self.sentence.tokens[head].lemma.lower() in ("asset", "cash", "money", "bien", "efectivo", "dinero", *_LENGTHS)
        if kind in ("person", "group", "time", "pronoun") or goods or self.is_time(head):
            return
        is_place = kind is not None and (kind in ("place", "camp") or any(is_a(kind, place) for place in _PLACES))
        conveyed = kind == "conveyance" or (
            kind is not None and (is_a(kind, "vehicle") or is_a(kind, "vessel") or kind in ("container", "aircraft"))
        )
        if conveyed and not is_place and self._rides(head):
            return  # "stormed the village on motorbikes"
        facing = (
            preposition(self.sentence, head) in _FACING and kind == "organization"
        )  # "una bomba explotó frente a la Fiscalía"
        inside: set[int] = set()
        if is_place or facing or (conveyed and role == "place"):
            start, end, inside = self._place_span(head)
            if not self._is_vague(head, inside):
                yield Filler(role, start, end, self.number, head)
        # "handed over to the Italian authorities at Madrid airport": where they stood is not where someone was taken
        route = role in ("destination", "origin") and not is_place
        beside = [at for at in children(self.sentence, head, "nmod") if route and preposition(self.sentence, at) in _WHERE]
        aside = {at for one in beside for at in subtree(self.sentence, one)}
        for place in self._own_part(head):
            name = name_at(self.sentence, place)
            begins = name is not None and name.kind == "place" and name.first == place and not self._is_theirs(place)
            told = begins and self.sentence.tokens[place].upos != "ADJ" and place not in aside
            if place != head and told and place not in inside and self._within(place):
                found = self.phrase(role, place)
                inside.update(at for at in range(len(self.sentence.tokens)) if self._covers(found, at))
                yield found
        yield from self._listed_names(role, inside)

    def _listed_names(self, role: str, inside: set[int]) -> Iterator[Filler]:
        """The rest of a list of names that a phrase begins ("las provincias de Cádiz, Málaga y Almería")."""
        for place in sorted(inside):
            name = name_at(self.sentence, place)
            for member in members(self.sentence, place) if name is not None and name.kind == "place" else ():
                other = name_at(self.sentence, member)
                if member not in inside and other is not None and other.kind == "place":
                    yield self.phrase(role, member)

    def _is_vague(self, head: int, inside: set[int]) -> bool:
        """ "en la zona", "at the scene": a noun that says no more than that there was a place."""
        told = any(self.sentence.tokens[at].upos in ("PROPN", "NUM") or name_at(self.sentence, at) for at in inside)
        return self.sentence.tokens[head].lemma.lower() in load("actors")["vague_places"] and not told

    def _is_theirs(self, place: int) -> bool:
        """ "US pressure", "Mexico office": a country before a noun says whose that is, and not where something was."""
        token = self.sentence.tokens[place]
        above = kind_of(self.document, self.sentence, token.head) if token.head > place else "place"
        return is_relation(token.deprel, "compound") and above is None

    def _completes_place(self, head: int) -> bool:
        """Whether a name only says which place is meant ("al puerto de Amberes"), wherever the tree hangs it."""
        if is_relation(self.sentence.tokens[head].deprel, "conj") and not has_child(self.sentence, head, "case"):
            head = self.sentence.tokens[head].head  # "las costas de Málaga y Cádiz"
        first = next((at for at in children(self.sentence, head, "case")), head)
        return first > 0 and is_noun_of(self.document, self.sentence.tokens[first - 1].lemma, "place")

    def _rides(self, head: int) -> bool:
        """Whether a vehicle without an article or a number tells how people came ("on motorbikes", "en moto")."""
        led = preposition(self.sentence, head) in ("on", "by", "en")
        return led and not has_child(self.sentence, head, "det", "nummod", "nmod:poss", "amod")

    def _is_nesting(self, child: int) -> bool:
        """Whether a word below a place says where the place is, and not how far from elsewhere, or what is done there."""
        token = self.sentence.tokens[child]
        if is_relation(token.deprel, "nmod", "obl"):
            nests = preposition(self.sentence, child) in _NESTING and token.lemma.lower() not in _DISTANCES
            return nests and not self._is_included(child)
        return is_relation(token.deprel, "appos", "flat", "compound", "amod", "det") and token.lemma.lower() not in _DISTANCES

    def _own_part(self, head: int) -> list[int]:
        """A place phrase with what lies below it, clauses left out save those that only say where something took place."""
        found, queue = {head}, [head]
        while queue:
            for child in children(self.sentence, queue.pop()):
                token = self.sentence.tokens[child]
                light = is_light(token.lemma.lower(), self.document.language)
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
            tokens = self.sentence.tokens
            block = tokens[head].lemma.lower() == "block" and low < head and tokens[head - 1].upos == "NUM"
            # "Koki area of Kano": a name before the noun is all that its phrase needs
            told = () if low < head and first is not None and not block else ("nmod", "appos", "flat")
            for child in children(self.sentence, head, *told) if told else ():
                name = name_at(self.sentence, child)
                if child < head or name is None or preposition(self.sentence, child) not in ("of", "de", ""):
                    continue
                between = [token.upos for token in self.sentence.tokens[high + 1 : name.first]]
                if len(between) < 3 and all(upos in ("ADP", "DET") for upos in between):
                    high, low = max(high, positions(self.sentence, child)[-1]), max(low, head - block)
            high = self._called_behind(head, high)
        return self.sentence.tokens[low].start, self.sentence.tokens[high].end, set(range(low, high + 1))

    def _called_behind(self, head: int, high: int) -> int:
        """The last word of the name or number right behind a place's noun ("sector La Chinita", "kilómetro 12")."""
        behind = high + 1
        if behind != head + 1 or behind >= len(self.sentence.tokens):
            return high
        token = self.sentence.tokens[behind]
        article = token.text in ("El", "La", "Los", "Las") and behind + 1 < len(self.sentence.tokens)
        name = name_at(self.sentence, behind + article)
        if name is not None and name.kind == "place" and name.first >= behind and self.document.language == "es":
            return name.last - 1
        numbered = self.sentence.tokens[head].lemma.lower() in load("actors")["numbered_places"]
        return behind if numbered and token.upos == "NUM" else high

    def deep_places(self, role: str, anchor: int, heads: tuple[int, ...]) -> list[Filler]:
        """A place that the tree hangs on the goods instead of the verb ("kilos valued at $2 million from a house in Lima")."""
        goods = [head for head in heads if not is_person(kind_of(self.document, self.sentence, head))]
        found: list[Filler] = []
        noun = self.sentence.tokens[anchor].upos == "NOUN"  # "la muerte de cuatro personas en La Gabarra"
        for person in (head for head in heads if role == "place" and head not in goods):
            for child in children(self.sentence, person, "nmod"):
                named = (
                    noun
                    or name_at(self.sentence, person) is not None
                    or is_relation(self.sentence.tokens[person].deprel, "conj", "obj")
                    or preposition(self.sentence, person) == "a"
                )
                if named and child > max(person, anchor) and preposition(self.sentence, child) in ("in", "at", "en"):
                    found.extend(self.oblique(role, child))
        if found:
            return found[:3]
        around = [at for at in children(self.sentence, anchor, "obl", "obj") if not self._is_included(at)]
        queue = [(head, 0) for head in dict.fromkeys([*goods, *around])]
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
                if self._reaches(child) and not self._is_party(head) and not self._is_included(child)
            )
        return found[:1] if role == "via" else found[:3]

    def _is_included(self, head: int) -> bool:
        """ "44 properties including gyms in Hallam": where some of several are is not where the event was."""
        first = min(subtree(self.sentence, head))
        beside = self.sentence.tokens[max(first - 1, 0) : first + 1]
        if self.sentence.tokens[head].lemma.lower() == "behalf":
            return True
        return any(token.lemma.lower() in _INCLUDED or token.text.lower() in _INCLUDED for token in beside)

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

    def hidden(self, anchor: int, heads: tuple[int, ...]) -> list[Filler]:
        """Where goods are said to be hidden: the obliques of "hidden in", "camuflados entre"."""
        found: list[Filler] = []
        places = {at for head in (anchor, *heads) for at in subtree(self.sentence, head)}
        for place in sorted(places):
            if self._hides(place):
                for number, child in enumerate(children(self.sentence, place, "obl", "nmod")):
                    # "camuflada entre costales en Buenaventura": the town behind the hiding place is where, not in what.
                    town = number and kind_of(self.document, self.sentence, child) == "place"
                    if self._is_hiding_place(child) and not town:
                        found.extend(self._listed(child))
        return found

    def _hides(self, place: int) -> bool:
        lemma = self.sentence.tokens[place].lemma.lower()
        verb = f"{lemma[:-2]}r" if lemma.endswith("ado") else lemma
        return not words("hiding", self.document.language).isdisjoint((lemma, verb))

    def _is_hiding_place(self, head: int) -> bool:
        where = preposition(self.sentence, head).replace("del", "de")
        return where in words("hiding_places", self.document.language) and not self.is_time(head)

    def beside_hiding(self, anchor: int, heads: tuple[int, ...]) -> tuple[int, ...]:
        """What the tree hangs on a word for hiding, or on the hiding place, and the event may have for where and when
        ("hidden in a container at the port of Callao on Monday")."""
        found: list[int] = []
        relations = ("acl", "advcl", "ccomp", "xcomp", "amod")
        above = {*children(self.sentence, anchor), *(at for head in heads for at in subtree(self.sentence, head, ("conj",)))}
        for place in sorted(above):
            hangs = is_relation(self.sentence.tokens[place].deprel, *relations)
            if not hangs or not self._hides(place) or has_child(self.sentence, place, "nsubj"):
                continue
            for number, child in enumerate(children(self.sentence, place, "obl")):
                if number or not self._is_hiding_place(child):
                    found.append(child)
                found.extend(self._lying_at(child))
        return tuple(found)

    def beyond_carriers(self, found: list[Filler]) -> list[Filler]:
        """Where a container or vehicle was, for places that stop short at it ("en un contenedor en el puerto de Paita")."""
        places = [filler for filler in found if filler.role == "place"]
        if not places or not all(self.is_carrier(filler.head) for filler in places):
            return []
        deeper = [
            at
            for filler in places
            for at in subtree(self.sentence, filler.head, ("conj",))
            if at > filler.head and preposition(self.sentence, at) in _WHERE
        ]
        return [filler for at in deeper for filler in self.place("place", at) if not self.is_carrier(filler.head)]

    def fronted_places(self, anchor: int) -> list[Filler]:
        """The place at the head of a sentence, for what is told in a clause that hangs on its verb or is joined to it ("En
        Lima, la policía detuvo a dos hombres y decomisó tres fusiles")."""
        at = anchor
        for above in ancestors(self.sentence, anchor) if self.document.language == "es" else ():
            token = self.sentence.tokens[at]
            if not is_relation(token.deprel, "conj", "acl", "xcomp", "nsubj", "obj", "nmod", "appos"):
                return []
            if self.sentence.tokens[above].upos in ("VERB", "AUX"):
                fronted = [
                    head
                    for head in children(self.sentence, above, "obl")
                    if head < above and preposition(self.sentence, head) == "en"
                ]
                found = [filler for head in fronted for filler in self.oblique("place", head)]
                if found:
                    return found
            at = above
        return []

    def operation_places(self, anchor: int) -> list[Filler]:
        """Where the operation was that heads the sentence: "During raids in Malaga, police arrested three men"."""
        nouns = (*words("operations", self.document.language),)
        verbs = [anchor]
        while is_relation(self.sentence.tokens[verbs[-1]].deprel, "conj") and self.sentence.tokens[verbs[-1]].head >= 0:
            verbs.append(self.sentence.tokens[verbs[-1]].head)
        fronted = [at for verb in verbs for at in children(self.sentence, verb, "obl") if at < verb]
        heads = [at for at in fronted if self.sentence.tokens[at].lemma.lower() in nouns]
        below = [at for head in heads for at in children(self.sentence, head, "nmod", "acl", "amod")]
        inside = [at for at in below if is_light(self.sentence.tokens[at].lemma.lower(), self.document.language)]
        deep = [*below, *(at for clause in inside for at in children(self.sentence, clause, "obl", "nmod"))]
        return [filler for at in deep if preposition(self.sentence, at) in _WHERE for filler in self.oblique("place", at)]

    def places_after(self, found: list[Filler]) -> list[Filler]:
        """ "en Sahuayo, Michoacán", "barrio El Prado de Cali": the named place behind, that the last place lies in."""
        places = [filler for filler in found if filler.role == "place"]
        if not places or self.document.language != "es":
            return []
        last = max(place.end for place in places)
        behind = [at for at, token in enumerate(self.sentence.tokens) if token.start >= last][:2]
        inner = name_at(self.sentence, behind[0] - 1) if behind else None
        if len(behind) < 2 or not (self.sentence.tokens[behind[0]].text == "," or (inner and self._is_tied(behind[0]))):
            return []
        name = name_at(self.sentence, behind[1])
        if name is None or name.kind != "place" or name.first != behind[1]:
            return []
        closed = name.last >= len(self.sentence.tokens) or self.sentence.tokens[name.last].upos == "PUNCT"
        return [self.phrase("place", name.first)] if closed else []

    def _is_tied(self, place: int) -> bool:
        return self.sentence.tokens[place].text.lower() == "de" and name_at(self.sentence, place) is None

    def is_carrier(self, head: int) -> bool:
        kind = kind_of(self.document, self.sentence, head)
        return kind is not None and (
            kind == "conveyance" or any(is_a(kind, one) for one in ("vehicle", "vessel", "container", "aircraft"))
        )

    def _lying_at(self, head: int) -> list[int]:
        """The places that a phrase is said to lie at, however deep the tree hangs them."""
        found: list[int] = []
        for child in children(self.sentence, head, "nmod"):
            if preposition(self.sentence, child) in _WHERE:
                found.append(child)
            else:
                found.extend(self._lying_at(child))
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
