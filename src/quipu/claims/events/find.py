"""Events in a document: each trigger with its roles."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.among import named_among, one_of_them
from quipu.claims.events.arguments import Arguments, of_noun, of_verb
from quipu.claims.events.breakdown import with_breakdowns
from quipu.claims.events.course import with_courses
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.haul import LISTING
from quipu.claims.events.law import Law
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.named import named_of
from quipu.claims.events.terms import with_terms
from quipu.claims.events.tolls import with_tolls
from quipu.claims.events.triggers import Trigger, Triggers, prepositions, triggers, words
from quipu.claims.events.unsaid import unsaid_subject
from quipu.claims.phrases import (
    is_person,
    is_police,
    kind_of,
    members,
    name_at,
    preposition,
    quantity_of,
    relative_head,
)
from quipu.claims.tree import children, is_relation
from quipu.language.sentence import Sentence
from quipu.measure import is_a
from quipu.model import Frame, Quantity


def find_events(document: Document) -> tuple[Proposition, ...]:
    """Every event that a sentence of the document speaks of, whoever says it and however surely."""
    found: list[Proposition] = []
    for number in range(len(document.sentences)):
        told = with_terms(document, number, list(_in_sentence(document, number)))
        told = list(with_courses(document, number, told))
        found.extend(with_breakdowns(document, number, told))
        found.extend([*with_tolls(document, number, found), *one_of_them(document, number, found)])
    return tuple(found)


def _in_sentence(document: Document, number: int) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    known = triggers(document.language)
    for place, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        if token.upos in ("VERB", "AUX", "ADJ"):
            evoked = known.verbs.get(lemma, ()) or known.verbs.get(_verb_of(sentence, place, known), ())
            told = [found for trigger in evoked for found in _Event(document, number, place, trigger).from_verb()]
            killed = any(found.frame is Frame.KILLING for found in told)
            # "shot dead" is more than shot
            yield from (found for found in told if not (killed and found.frame is Frame.ATTACK))
        if token.upos in ("NOUN", "PROPN"):
            for trigger in known.nouns.get(lemma, ()):
                yield from _Event(document, number, place, _as_ordered(document, sentence, place, trigger)).from_noun()
    for place, trigger, people in named_among(document, number):
        yield from _Event(document, number, place, trigger).from_people(people)


def _as_ordered(document: Document, sentence: Sentence, place: int, trigger: Trigger) -> Trigger:
    """ "ordenó la captura de X": whom a court orders arrested is wanted, and not yet arrested."""
    token = sentence.tokens[place]
    governor = sentence.tokens[token.head] if token.head >= 0 else token
    ordered = is_relation(token.deprel, "obj") or token.deprel == "nsubj:pass"
    detained = any(at.text.lower() in ("preventiva", "provisional", "pretrial") for at in sentence.tokens[place : place + 3])
    if trigger.frame is not Frame.ARREST or trigger.how != "noun" or not ordered or detained:
        return trigger
    return replace(trigger, frame=Frame.WANTED) if governor.lemma.lower() in words("ordering", document.language) else trigger


def _verb_of(sentence: Sentence, place: int, known: Triggers) -> str:
    """The verb of a participle that is tagged as an adjective, in Spanish whatever its gender and number ("detenidas"), in
    English where it has a passive's subject ("he was acquitted")."""
    form = sentence.tokens[place].text.lower()
    if form.endswith("ed"):
        passive = any(sentence.tokens[at].deprel in ("aux:pass", "nsubj:pass") for at in children(sentence, place))
        return known.participles.get(form, "") if passive else ""
    form = form.removesuffix("s")
    return known.participles.get(form[:-1] + "o", "") if form[-2:] in ("do", "da") else ""


class _Event(Law):
    """One trigger at work."""

    def from_verb(self) -> Iterator[Proposition]:
        if self._is_ruled_out():
            return
        arguments = self._reflexive(self._inverted(of_verb(self.sentence, self.anchor)))
        if self.trigger.how == "phrase":
            phrase = self._of_phrase(arguments)
            if phrase is None or self._sums_up(self.anchor):
                return
            arguments = phrase
        elif not self._fits(self._found_behind(arguments)):
            return
        if self.trigger.how in ("self", "fled", "reflexive", "state") or self.roles["subject"] == "patient":
            subjects = arguments.objects if arguments.passive or self.trigger.frame is Frame.DEATH else arguments.subjects
            subjects = subjects or arguments.subjects
            yield from self._of_patients(subjects, arguments) if subjects else self._of_unsaid(arguments, [])
            return
        yield from self._of_objects(arguments)

    def from_noun(self) -> Iterator[Proposition]:
        if self.trigger.how == "result":
            yield from self._of_results()
            return
        if self.trigger.how == "warrant":
            yield from self._of_warrant()
            return
        if self.trigger.how == "remains":
            yield from self._of_remains()
            return
        if self.trigger.how == "custody":
            yield from self._of_custody()
            return
        if (
            not self._stands_beside()
            or is_relation(self.sentence.tokens[self.anchor].deprel, "compound")
            or self._is_order()
            or self._is_cleared()
        ):
            return
        arguments = of_noun(self.sentence, self.anchor, words("light_verbs", self.document.language))
        if preposition(self.sentence, self.anchor) in ("under", "bajo"):
            arguments = Arguments((), tuple(children(self.sentence, self.anchor, "nsubj")), arguments.obliques, True)
        if self.roles["subject"] == "patient":
            yield from self._of_patients(arguments.objects, arguments)
            return
        doers = [head for head in arguments.objects if self._is_doer(head) or self._investigates(head)]
        if self._is_general(arguments):
            return
        undergone = tuple(head for head in arguments.objects if head not in doers and not self._is_sort(head)) or self._victims()
        yield from self._of_objects(Arguments((*arguments.subjects, *doers), undergone, arguments.obliques, False))

    def _investigates(self, head: int) -> bool:
        """ "la investigación del MP": a body by its initials, or a force, investigates and is not investigated."""
        word = self.sentence.tokens[head].text
        force = is_police(self.document, self.sentence, head) or (word.isupper() and 1 < len(word) < 7)
        return self.trigger.frame is Frame.INVESTIGATION and force

    def from_people(self, people: list[int]) -> Iterator[Proposition]:
        """One proposition for each of those who are named apart from the event."""
        verbal = self.sentence.tokens[self.anchor].upos in ("VERB", "ADJ")
        obliques = of_verb(self.sentence, self.anchor).obliques if verbal else ()
        for head in people:
            yield self._proposition(self.fillers.undergone("patient", head), tuple(at for at in obliques if at not in people))

    def _is_sort(self, head: int) -> bool:
        """Whether a noun before the event's only says of what sort it is ("street robbery", "office investigation")."""
        relation = self.sentence.tokens[head].deprel
        if self.trigger.frame is Frame.INVESTIGATION and relation == "nmod:poss":
            return True
        return is_relation(relation, "compound") and head < self.anchor and self.trigger.frame is not Frame.SEIZURE

    def _of_warrant(self) -> Iterator[Proposition]:
        """ "an arrest warrant for X", "orden de captura contra X"."""
        beside = words("warrants", self.document.language)
        parts = list(children(self.sentence, self.anchor, "compound", "nmod", "amod"))
        if not any(self.sentence.tokens[at].lemma.lower() in beside for at in parts):
            return
        governor = self.sentence.tokens[self.anchor].head
        around = [*parts, *(children(self.sentence, governor, "obl", "nmod") if governor >= 0 else ())]
        around.extend(child for at in parts for child in children(self.sentence, at, "nmod"))
        for head in dict.fromkeys(around):
            if preposition(self.sentence, head) in ("for", "against", "contra", "en contra de") and (
                self._may_undergo(head) or relative_head(self.sentence, head) != head
            ):
                yield self._proposition([self.fillers.phrase("patient", relative_head(self.sentence, head))], ())

    def _of_remains(self) -> Iterator[Proposition]:
        """ "the body of X was found", "hallaron el cadáver de X": whose remains are found is dead."""
        governor = self.sentence.tokens[self.anchor].head
        found = (
            triggers(self.document.language).verbs.get(self.sentence.tokens[governor].lemma.lower(), ()) if governor >= 0 else ()
        )
        if not any(trigger.how == "found" for trigger in found):
            return
        for head in children(self.sentence, self.anchor, "nmod"):
            if preposition(self.sentence, head) in ("of", "de", "") and is_person(kind_of(self.document, self.sentence, head)):
                for member in members(self.sentence, head):
                    yield self._proposition(self.fillers.undergone("patient", member), of_verb(self.sentence, governor).obliques)

    def _of_results(self) -> Iterator[Proposition]:
        """ "left four detained", "un saldo de cinco detenidos": those it happened to, counted."""
        quantity = quantity_of(self.document, self.sentence, self.anchor)
        governor = self.sentence.tokens[self.anchor].head
        if quantity is None or is_relation(self.sentence.tokens[self.anchor].deprel, "nsubj", "amod", "appos"):
            return
        if governor >= 0 and self.sentence.tokens[governor].upos == "NUM":
            return  # "two of the detainees": what befell the two is told by the verb
        if self._sums_up(governor):
            return
        obliques = tuple(at for at in of_verb(self.sentence, governor).obliques if at != self.anchor) if governor >= 0 else ()
        yield self._proposition(
            [self.fillers.phrase("patient", self.anchor), self.fillers.value("quantity", quantity, self.anchor)], obliques
        )

    def _sums_up(self, verb: int) -> bool:
        """ "two shootings left eight dead": a total over several happenings is the figure of none of them."""
        known = triggers(self.document.language).nouns
        token = self.sentence.tokens[verb]
        above = [self.sentence.tokens[token.head]] if token.head >= 0 and is_relation(token.deprel, "acl") else []
        subjects = [*above, *(self.sentence.tokens[at] for at in children(self.sentence, verb, "nsubj"))]
        several = [token for token in subjects if token.feats.get("Number") == "Plur"]
        return any(trigger.how == "noun" for token in several for trigger in known.get(token.lemma.lower(), ()))

    def _of_patients(self, heads: tuple[int, ...], arguments: Arguments) -> Iterator[Proposition]:
        """Frames whose subject it happens to: one proposition each."""
        for head in heads:
            if self._is_home(head):
                continue
            kind = kind_of(self.document, self.sentence, head)
            counted = quantity_of(self.document, self.sentence, head) is not None
            if not (is_person(kind) or counted or kind == "organization") or (
                self.trigger.how == "fled" and kind not in ("person", "pronoun")
            ):
                continue
            yield self._proposition(self.fillers.undergone("patient", head), arguments.obliques)

    def _of_objects(self, arguments: Arguments) -> Iterator[Proposition]:
        """Frames with a doer and something done to: one proposition for each thing or person it is done to."""
        doers = () if self._borrows_police(arguments) else arguments.subjects
        agents = [self.fillers.phrase(self.roles["subject"], head) for head in doers if self._may_do(head)]
        agents.extend(self._partners(arguments.obliques))
        if self.trigger.frame is Frame.SHIPMENT:
            agents.extend(self.fillers.phrase("conveyance", head) for head in doers if self._carries(head))
        objects = [self._meant(head) for head in arguments.objects if self._may_undergo(head)] or self._behind_a(arguments)
        objects = self._once(objects or self._displaced(arguments))
        yield from self._of_deeds(agents, arguments) if not objects else ()
        parts = [at for head in objects for at in self._parts_of(head) if at not in objects]
        if parts and self.trigger.how == "found":  # "un compartimiento con 67 paquetes": what holds goods is none
            objects = [head for head in objects if self._is_goods(head)]
        objects = self._once([*objects, *parts])
        arguments = self._moved(arguments)
        objects.extend(self._together(arguments.obliques, objects))
        if self.roles.get("needs") == "person":
            objects.extend(
                at for head in tuple(objects) for at in named_of(self.document, self.number, head) if at not in objects
            )
        for head in objects:
            undergone = self.fillers.undergone(self._object_role(head), head)
            received = self.trigger.frame in LISTING and preposition(self.sentence, head) in ("to", "a", "al")
            if not undergone or received:
                continue
            found = self._proposition(
                [*agents, *undergone, *self._carried(arguments.obliques, head), *self._whose(head)],
                arguments.obliques,
            )
            if not self._hides_nowhere(found) and self._tells_goods(found) and not self._is_unblamed(found):
                yield found
        yield from self._weighed(agents, objects, arguments.obliques)
        yield from self._listed(agents, objects, arguments.obliques)
        yield from self._laden(agents, objects, arguments.obliques)
        unsaid = list(self._of_unsaid(arguments, agents)) if not objects and arguments.passive else []
        yield from unsaid
        if not objects and not unsaid and self._stands_alone(agents, arguments):
            proposition = self._proposition(agents, arguments.obliques)
            if self._says_enough(proposition):
                yield proposition

    def _weighed(self, agents: list[Filler], objects: list[int], obliques: tuple[int, ...]) -> Iterator[Proposition]:
        """What counted goods weigh in all, told behind their number."""
        if self.trigger.frame in LISTING:
            for head in objects:
                weight = self.fillers.weight_behind(head)
                if weight:
                    yield self._proposition([*agents, *weight], obliques)

    def _once(self, heads: list[int]) -> list[int]:
        """Heads without a second one inside the same number's words ("4 mil 500 cartuchos" cut in two)."""
        seen: set[tuple[int, int]] = set()
        found: list[int] = []
        for head in heads:
            value = quantity_of(self.document, self.sentence, head)
            if value is None or (value.start, value.end) not in seen:
                found.append(head)
            if value is not None:
                seen.add((value.start, value.end))
        return found

    def _of_deeds(self, agents: list[Filler], arguments: Arguments) -> Iterator[Proposition]:
        """ "Police are investigating the shooting", "a case investigated by the DEA": who looks into what, no suspect named."""
        if self.trigger.frame is not Frame.INVESTIGATION or self.document.language != "en" or not agents:
            return
        nouns, plain = triggers("en").nouns, words("looked_into", "en")
        for head in arguments.objects:
            lemma = self.sentence.tokens[head].lemma.lower()
            crime = any(trigger.frame in CRIMES for trigger in nouns.get(lemma, ()))
            if crime or lemma in plain:
                deed = [replace(self.fillers.phrase("offence", head))] if crime else []
                yield self._proposition([*agents, *deed], arguments.obliques)
        progressive = any(self.sentence.tokens[at].lemma.lower() == "be" for at in children(self.sentence, self.anchor, "aux"))
        if not arguments.objects and not arguments.passive and progressive:
            yield self._proposition(agents, arguments.obliques)

    def _before_who(self, head: int) -> int | None:
        """ "the alliance with Navarro, who was killed": "who" takes the person right before it, not the noun above."""
        if kind_of(self.document, self.sentence, head) in ("person", "pronoun"):
            return None
        for place in range(self.anchor - 1, head, -1):
            if self.sentence.tokens[place].text.lower() in ("who", "whom", "quien", "quienes"):
                name = name_at(self.sentence, place - 1 - (self.sentence.tokens[place - 1].text == ","))
                return name.first if name is not None and name.kind == "person" else None
        return None

    def _told_of(self, head: int) -> int:
        """ "X is a fugitive indicted in Serbia": what is told of a predicate noun is told of its subject."""
        if not is_relation(self.sentence.tokens[self.anchor].deprel, "acl", "amod") or not any(
            children(self.sentence, head, "cop")
        ):
            return head
        subjects = [at for at in children(self.sentence, head, "nsubj") if is_person(kind_of(self.document, self.sentence, at))]
        return subjects[0] if len(subjects) == 1 else head

    def _of_unsaid(self, arguments: Arguments, agents: list[Filler]) -> Iterator[Proposition]:
        """ "Fue condenado a cinco años": whom it befell stands in a sentence before."""
        needed = self.roles.get("needs") in ("person", "patient") or self.roles["subject"] == "patient"
        found = unsaid_subject(self.document, self.number, self.anchor) if needed else None
        if found is not None:
            number, head = found
            patient = Fillers(self.document, number).phrase("patient", head)
            proposition = self._proposition(agents, arguments.obliques)
            yield replace(proposition, fillers=(*proposition.fillers, patient))

    def _meant(self, head: int) -> int:
        """ "a leader of the cartel who was arrested": the relative clause of what one person undergoes speaks of the person."""
        if self.roles.get("needs") != "person" or self.sentence.tokens[self.anchor].deprel != "acl:relcl":
            return self._told_of(head)
        named = self._before_who(head)
        if named is not None:
            return named
        found = head
        while kind_of(self.document, self.sentence, found) in ("group", "organization", "thing", None):
            above = self.sentence.tokens[found].head
            if above < 0 or not is_relation(self.sentence.tokens[found].deprel, "nmod", "appos"):
                return head
            found = above
        above = self.sentence.tokens[found].head
        if is_relation(self.sentence.tokens[found].deprel, "appos") and is_person(kind_of(self.document, self.sentence, above)):
            return above
        return found if is_person(kind_of(self.document, self.sentence, found)) else head

    def _behind_a(self, arguments: Arguments) -> list[int]:
        """ "extraditó a Estados Unidos a dos personas": people behind the personal "a" that the tree takes for a circumstance."""
        if self.document.language != "es" or arguments.passive or self.roles.get("needs") != "person":
            return []
        around = [*children(self.sentence, self.anchor, "iobj"), *arguments.obliques]
        return [
            member
            for head in around
            if preposition(self.sentence, head) == "a" and self._is_whom(head) and self._may_undergo(head)
            for member in members(self.sentence, head)
        ]

    def _is_whom(self, head: int) -> bool:
        """Whether the "a" before a phrase is that of people; before a name it is, but where the verb also tells where to."""
        if is_person(kind_of(self.document, self.sentence, head)) or self.fillers.named("patient", head) != head:
            return True
        return self.sentence.tokens[head].upos == "PROPN" and self.trigger.frame is not Frame.EXTRADITION

    def _listed(self, agents: list[Filler], objects: list[int], obliques: tuple[int, ...]) -> Iterator[Proposition]:
        """The rest of a list that the tree breaks off: "three cars, two motorcycles and a boat"."""
        if not objects or self.trigger.frame not in LISTING:
            return
        for head in self.fillers.continued(objects[0], objects):
            if preposition(self.sentence, head) in ("to", "a", "al"):
                continue
            if self._is_goods(head) or (self.trigger.frame is Frame.SEIZURE and self.fillers.money_at(head)):
                yield self._proposition([*agents, *self.fillers.undergone("goods", head)], obliques)

    def _laden(self, agents: list[Filler], objects: list[int], obliques: tuple[int, ...]) -> Iterator[Proposition]:
        """ "seized a boat with 412 kilos of cocaine": the load that is weighed is seized with what carried it."""
        if self.trigger.frame is not Frame.SEIZURE:
            return
        around = [*obliques, *(child for head in objects for child in children(self.sentence, head, "nmod"))]
        held = [head for head in around if preposition(self.sentence, head) in ("with", "con")]
        for head in objects:
            for clause in children(self.sentence, head, "acl"):
                if self.sentence.tokens[clause].lemma.lower() in words("carrying", self.document.language):
                    held.extend(children(self.sentence, clause, "obj", "obl"))
        for head in dict.fromkeys(held):
            weighed = quantity_of(self.document, self.sentence, head)
            value = weighed.value if weighed is not None else None
            drug = isinstance(value, Quantity) and value.unit == "kg" and value.of is not None and is_a(value.of, "drug")
            if drug and head not in objects:
                yield self._proposition(
                    [*agents, *self.fillers.undergone("goods", head)], tuple(at for at in obliques if at != head)
                )

    def _whose(self, head: int) -> list[Filler]:
        """Whose sentence or conviction is set aside."""
        if self.trigger.frame is not Frame.ANNULMENT:
            return []
        owners = [
            at
            for at in children(self.sentence, head, "nmod")
            if preposition(self.sentence, at) in ("of", "de", "against", "contra", "")
        ]
        return [self.fillers.phrase("patient", at) for at in owners if self._is_someone(at)]

    def _together(self, obliques: tuple[int, ...], objects: list[int]) -> list[int]:
        """ "arrested along with his wife and a friend": they share what is done."""
        if self.roles.get("together") is None:
            return []
        wanted = prepositions("together", self.document.language)
        found: list[int] = []
        for head in obliques:
            if (
                preposition(self.sentence, head) in wanted
                and is_person(kind_of(self.document, self.sentence, head))
                and not self._has_own(head)
            ):
                found.extend(at for at in members(self.sentence, head) if at not in found and at not in objects)
        return found

    def _has_own(self, head: int) -> bool:
        """ "along with the 21 who were arrested in March": they have an event of their own."""
        known = triggers(self.document.language).verbs
        return any(
            trigger.frame is self.trigger.frame
            for child in children(self.sentence, head, "acl")
            for trigger in known.get(self.sentence.tokens[child].lemma.lower(), ())
        )

    def _partners(self, obliques: tuple[int, ...]) -> list[Filler]:
        """ "police, working alongside the DEA, seized": those who take part are agents too."""
        if self.trigger.frame not in (Frame.SEIZURE, Frame.RAID, Frame.ARREST, Frame.DISMANTLING):
            return []
        wanted = prepositions("partner", self.document.language)
        if self.roles.get("together") is not None:
            wanted -= prepositions("together", self.document.language)
        heads = [head for head in obliques if preposition(self.sentence, head) in wanted]
        for child in children(self.sentence, self.anchor, "advcl", "acl"):
            if self.sentence.tokens[child].lemma.lower() in words("partners", self.document.language):
                heads.extend(self._side_by_side(child))
        for subject in of_verb(self.sentence, self.anchor).subjects if self.sentence.tokens[self.anchor].upos == "VERB" else ():
            for child in children(self.sentence, subject, "acl"):
                if self.sentence.tokens[child].lemma.lower() in words("partners", self.document.language):
                    heads.extend(self._side_by_side(child))
        return [
            self.fillers.phrase("agent", member)
            for head in dict.fromkeys(heads)
            for member in members(self.sentence, head)
            if kind_of(self.document, self.sentence, member) in ("organization", "group", "person")
            or is_police(self.document, self.sentence, member)
        ]

    def _side_by_side(self, working: int) -> list[int]:
        """With whom someone is said to work, and not where ("agents working at the checkpoint")."""
        case = {"with", "alongside", "con", "together with", "along with", "junto a", "junto con", "closely with"}
        return [at for at in children(self.sentence, working, "obl") if preposition(self.sentence, at) in case]

    def _carried(self, obliques: tuple[int, ...], patient: int) -> list[Filler]:
        """ "arrested with 5 kilos of cocaine": goods that the arrested had with them."""
        if "carried" not in self.roles["oblique"]:
            return []
        found: list[Filler] = []
        around = (*obliques, *children(self.sentence, patient, "nmod"))
        held = [at for at in around if self.sentence.tokens[at].lemma.lower() in ("posesión", "poder")]
        around = (*around, *(child for at in held for child in children(self.sentence, at, "nmod")))
        for head in around:
            led = preposition(self.sentence, head) in ("with", "con", "in possession of", "en posesión de")
            if (led or self.sentence.tokens[head].head in held) and self._is_goods(head):
                for member in members(self.sentence, head):
                    found.extend(self.fillers.undergone("goods", member))
        return found
