"""Events in a document: each trigger with its roles."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import Arguments, of_noun, of_verb
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import Trigger, Triggers, frame_roles, prepositions, triggers, words
from quipu.claims.phrases import is_noun_of, is_person, is_police, kind_of, members, preposition, quantity_of
from quipu.claims.tree import children, is_relation, subtree
from quipu.language.sentence import Token
from quipu.measure import is_a
from quipu.model import Frame, Quantity

_GOODS = ("drug", "weapon", "vehicle", "vessel", "aircraft", "ammunition", "package", "container", "property", "phone", "precursor", "gold", "fuel",
          "computer", "jewel", "watch", "livestock", "magazine", "timber", "plant", "pill", "shipment", "coca leaf", "bank account", "company", "laboratory", "airstrip", "drone", "radio")  # fmt: skip
_PARTS = {
    "object": ("obj", "nsubj:pass"),
    "own": ("obj",),
    "complement": ("xcomp", "amod", "obl", "advcl", "obj", "acl", "advmod"),
    "under": ("obl", "advmod", "xcomp"),
    "into": ("obl", "advmod", "xcomp"),
    "to": ("obl", "advmod", "xcomp"),
    "en": ("obl", "advmod", "xcomp"),
    "particle": ("compound:prt", "advmod"),
    "adverb": ("xcomp", "advmod", "compound:prt"),
    "reflexive": ("compound:prt", "advmod", "obl"),
    "of": (),
}
"""Where the second word of a phrase hangs on its verb."""
_AGAINST = ("against", "a", "contra", "to", "en contra de", "")
_LISTING = frozenset({Frame.SEIZURE, Frame.SHIPMENT, Frame.STORAGE, Frame.PURCHASE, Frame.SALE})
_GOODS_FRAMES = frozenset({Frame.SHIPMENT, Frame.STORAGE, Frame.PRODUCTION, Frame.PURCHASE, Frame.SALE})


def find_events(document: Document) -> tuple[Proposition, ...]:
    """Every event that a sentence of the document speaks of, whoever says it and however surely."""
    found = []
    for number in range(len(document.sentences)):
        found.extend(_in_sentence(document, number))
    return tuple(found)


def _in_sentence(document: Document, number: int) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    known = triggers(document.language)
    for place, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        if token.upos in ("VERB", "AUX", "ADJ"):
            for trigger in known.verbs.get(lemma, ()) or known.verbs.get(_verb_of(token, known), ()):
                yield from _Event(document, number, place, trigger).from_verb()
        if token.upos in ("NOUN", "PROPN"):
            for trigger in known.nouns.get(lemma, ()):
                yield from _Event(document, number, place, trigger).from_noun()


def _verb_of(token: Token, known: Triggers) -> str:
    """The verb of a Spanish participle whose lemma is not the verb ("detenidas", lemma "detenido")."""
    form = token.text.lower().removesuffix("s")
    return known.participles.get(form[:-1] + "o", "") if form[-2:] in ("do", "da") else ""


class _Event:
    """One trigger at work."""

    def __init__(self, document: Document, number: int, anchor: int, trigger: Trigger) -> None:
        self.document, self.number, self.anchor, self.trigger = document, number, anchor, trigger
        self.sentence = document.sentences[number]
        self.fillers = Fillers(document, number)
        self.roles = frame_roles(trigger.frame)

    def from_verb(self) -> Iterator[Proposition]:
        arguments = self._reflexive(of_verb(self.sentence, self.anchor))
        if self.trigger.how == "phrase":
            phrase = self._of_phrase(arguments)
            if phrase is None:
                return
            arguments = phrase
        elif not self._fits(arguments):
            return
        if self.trigger.how in ("self", "fled", "reflexive") or self.roles["subject"] == "patient":
            subjects = arguments.objects if arguments.passive or self.trigger.frame is Frame.DEATH else arguments.subjects
            subjects = subjects or arguments.subjects
            yield from self._of_patients(subjects, arguments)
            return
        yield from self._of_objects(arguments)

    def _reflexive(self, arguments: Arguments) -> Arguments:
        """ "se incautaron dos armas": what is done to stands as the subject; "la policía se incautó de" keeps its doer."""
        if self.document.language != "es" or arguments.passive or self.trigger.how not in ("verb", "found"):
            return arguments
        if not any(
            self.sentence.tokens[at].text.lower() == "se" for at in children(self.sentence, self.anchor, "expl", "obj", "iobj")
        ):
            return arguments
        if any(is_police(self.document, self.sentence, head) for head in arguments.subjects):
            taken = tuple(
                at for at in arguments.obliques if preposition(self.sentence, at) in ("de", "del") and self._is_goods(at)
            )
            return Arguments(arguments.subjects, arguments.objects or taken, arguments.obliques, False)
        return Arguments((), arguments.subjects or arguments.objects, arguments.obliques, True)

    def from_noun(self) -> Iterator[Proposition]:
        if self.trigger.how == "result":
            yield from self._of_results()
            return
        if is_relation(self.sentence.tokens[self.anchor].deprel, "compound") or self._is_order():
            return
        arguments = of_noun(self.sentence, self.anchor, words("light_verbs", self.document.language))
        if self.roles["subject"] == "patient":
            yield from self._of_patients(arguments.objects, arguments)
            return
        doers = [head for head in arguments.objects if self._is_doer(head)]
        if self._is_general(arguments):
            return
        undergone = tuple(head for head in arguments.objects if head not in doers)
        yield from self._of_objects(Arguments((*arguments.subjects, *doers), undergone, arguments.obliques, False))

    def _is_order(self) -> bool:
        """ "orden de captura", "solicitud de extradición": what is asked for or ordered has not been done."""
        head = self.sentence.tokens[self.anchor].head
        asked = head >= 0 and self.sentence.tokens[head].lemma.lower() in words("orders", self.document.language)
        return asked and is_relation(self.sentence.tokens[self.anchor].deprel, "nmod")

    def _is_general(self, arguments: Arguments) -> bool:
        """ "cocaine seizures", "drug trafficking": spoken of in general, with no amount that anyone could add up."""
        if any(quantity_of(self.document, self.sentence, head) for head in (*arguments.objects, self.anchor)):
            return False
        plural = self.sentence.tokens[self.anchor].feats.get("Number") == "Plur"
        return self.trigger.frame in _GOODS_FRAMES or (self.trigger.frame is Frame.SEIZURE and plural)

    def _is_doer(self, head: int) -> bool:
        """ "police raid": the noun before it is who does it."""
        before = is_relation(self.sentence.tokens[head].deprel, "compound", "nmod:poss") and head < self.anchor
        return before and is_police(self.document, self.sentence, head) and self.trigger.frame in (Frame.RAID, Frame.SEIZURE)

    def _of_phrase(self, arguments: Arguments) -> Arguments | None:
        """The arguments of a phrase of several words ("take into custody", "dar muerte a"), if it stands here."""
        wanted = self.trigger.conditions
        for key in _PARTS:
            if key in wanted:
                return self._with_part(arguments, key, wanted[key])
        return None

    def _with_part(self, arguments: Arguments, key: str, lemma: object) -> Arguments | None:
        if key == "of":
            has = any(preposition(self.sentence, head) == "of" for head in arguments.obliques)
            return arguments if has else None
        part = self._part(key, lemma)
        if part is None:
            return None
        rest = tuple(at for at in arguments.obliques if at != part)
        if key in ("own", "under"):
            return self._of_state(arguments, key, part, rest)
        if key != "object":
            return Arguments(arguments.subjects, tuple(at for at in arguments.objects if at != part), rest, arguments.passive)
        against = [
            at for at in (*arguments.obliques, *children(self.sentence, self.anchor, "iobj"), *children(self.sentence, part, "nmod"))
            if preposition(self.sentence, at) in _AGAINST
        ]  # fmt: skip
        return Arguments(arguments.subjects, tuple(against), tuple(at for at in rest if at not in against), arguments.passive)

    def _part(self, key: str, lemma: object) -> int | None:
        """The word that makes a verb a phrase, where it stands."""
        for at in children(self.sentence, self.anchor, *_PARTS[key]):
            token = self.sentence.tokens[at]
            if token.lemma.lower() == lemma or (key == "complement" and token.text.lower().startswith(str(lemma)[:-1])):
                if key not in ("under", "into", "to") or preposition(self.sentence, at):
                    return at
        return None

    def _of_state(self, arguments: Arguments, key: str, part: int, rest: tuple[int, ...]) -> Arguments | None:
        """ "faces charges of", "is under investigation for": the subject undergoes it; "tienen bajo investigación a" has an object."""
        if key == "under" and preposition(self.sentence, part) not in ("under", "bajo"):
            return None
        offences = tuple(children(self.sentence, part, "nmod"))
        objects = tuple(at for at in arguments.objects if at != part)
        if key == "under" and objects and not arguments.passive:
            return Arguments(arguments.subjects, objects, (*rest, *offences), False)
        undergone = objects if arguments.passive else arguments.subjects
        return Arguments((), undergone, (*rest, *offences), True)

    def _fits(self, arguments: Arguments) -> bool:
        """Whether the verb means the frame here."""
        how, conditions = self.trigger.how, self.trigger.conditions
        if how == "found":
            return self._is_find(arguments)
        if how == "accuse":
            return any(self._accuses(head) for head in arguments.subjects)
        if how == "participle":
            return arguments.passive and bool(arguments.objects)
        if how == "condemned":
            return any(preposition(self.sentence, at) in ("por",) for at in arguments.obliques) or arguments.passive
        if how == "reflexive":
            return any(
                self.sentence.tokens[at].text.lower() == "se"
                for at in children(self.sentence, self.anchor, "expl", "obj", "iobj")
            )
        kinds = [kind_of(self.document, self.sentence, head) for head in arguments.objects]
        if conditions.get("goods_only"):
            return any(self._is_goods(head) for head in arguments.objects)
        if conditions.get("object_kind") == "person":
            return any(is_person(kind) for kind in kinds)
        if conditions.get("object_kind") == "group":
            return any(kind in ("group", "organization", "pronoun") for kind in kinds)
        return True

    def _accuses(self, head: int) -> bool:
        """Only whose office it is to accuse brings a charge by accusing."""
        places = subtree(self.sentence, head, ("acl", "conj"))
        lemmas = {self.sentence.tokens[at].lemma.lower() for at in places}
        return bool(lemmas & words("accusers", self.document.language))

    def _is_find(self, arguments: Arguments) -> bool:
        """Police who find contraband seize it; what a passer-by finds, or what is found out, is no seizure."""
        subjects = arguments.subjects
        goods = [head for head in arguments.objects if self._is_goods(head)]
        counted = any(quantity_of(self.document, self.sentence, head) for head in goods)
        contraband = any(self._is_contraband(head) for head in goods)
        if any(is_police(self.document, self.sentence, head) for head in subjects):
            return counted or contraband
        if arguments.passive and not subjects:
            return counted and contraband
        pronoun = all(kind_of(self.document, self.sentence, head) == "pronoun" for head in subjects)
        return pronoun and (counted or (contraband and not subjects))

    def _is_contraband(self, head: int) -> bool:
        kind = kind_of(self.document, self.sentence, head)
        return kind is not None and any(is_a(kind, goods) for goods in ("drug", "weapon", "ammunition", "explosive", "package"))

    def _is_goods(self, head: int) -> bool:
        kind = kind_of(self.document, self.sentence, head)
        value = quantity_of(self.document, self.sentence, head)
        if value is not None and isinstance(value.value, Quantity) and value.value.unit != "count":
            return True
        return kind is not None and any(is_a(kind, goods) for goods in _GOODS)

    def _of_results(self) -> Iterator[Proposition]:
        """ "left four detained", "un saldo de cinco detenidos": those it happened to, counted."""
        quantity = quantity_of(self.document, self.sentence, self.anchor)
        governor = self.sentence.tokens[self.anchor].head
        if quantity is None or is_relation(self.sentence.tokens[self.anchor].deprel, "nsubj", "amod", "appos"):
            return
        obliques = tuple(at for at in of_verb(self.sentence, governor).obliques if at != self.anchor) if governor >= 0 else ()
        yield self._proposition(
            [self.fillers.phrase("patient", self.anchor), self.fillers.value("quantity", quantity, self.anchor)], obliques
        )

    def _of_patients(self, heads: tuple[int, ...], arguments: Arguments) -> Iterator[Proposition]:
        """Frames whose subject it happens to: one proposition each."""
        for head in heads:
            kind = kind_of(self.document, self.sentence, head)
            counted = quantity_of(self.document, self.sentence, head) is not None
            if not (is_person(kind) or counted or kind == "organization") or (
                self.trigger.how == "fled" and kind not in ("person", "pronoun")
            ):
                continue
            objects = [self.fillers.phrase("offence", at) for at in arguments.objects] if self.trigger.frame is Frame.PLEA else []
            yield self._proposition([*self.fillers.undergone("patient", head), *objects], arguments.obliques)

    def _of_objects(self, arguments: Arguments) -> Iterator[Proposition]:
        """Frames with a doer and something done to: one proposition for each thing or person it is done to."""
        agents = [self.fillers.phrase(self.roles["subject"], head) for head in arguments.subjects if self._may_do(head)]
        agents.extend(self._partners(arguments.obliques))
        objects = [head for head in arguments.objects if self._may_undergo(head)]
        arguments = self._moved(arguments)
        objects.extend(self._together(arguments.obliques, objects))
        for head in objects:
            role = self._object_role(head)
            yield self._proposition(
                [*agents, *self.fillers.undergone(role, head), *self._carried(arguments.obliques, head)], arguments.obliques
            )
        yield from self._listed(agents, objects, arguments.obliques)
        if not objects and self._stands_alone(agents, arguments):
            proposition = self._proposition([*agents, *self._elsewhere(arguments)], arguments.obliques)
            if self._says_enough(proposition):
                yield proposition

    def _listed(self, agents: list[Filler], objects: list[int], obliques: tuple[int, ...]) -> Iterator[Proposition]:
        """The rest of a list that the tree breaks off: "three cars, two motorcycles and a boat"."""
        if not objects or self.trigger.frame not in _LISTING:
            return
        for head in self.fillers.continued(objects[-1], objects):
            if self._is_goods(head):
                yield self._proposition([*agents, *self.fillers.undergone("goods", head)], obliques)

    def _moved(self, arguments: Arguments) -> Arguments:
        """ "extradita a EEUU al miembro": a place among the objects says where to."""
        if self.trigger.frame is not Frame.EXTRADITION:
            return arguments
        places = tuple(
            head for head in arguments.objects if preposition(self.sentence, head) == "a" and not self._may_undergo(head)
        )
        return Arguments(arguments.subjects, arguments.objects, (*arguments.obliques, *places), arguments.passive)

    def _may_do(self, head: int) -> bool:
        """People, bodies, countries and what is named; an operation or a charge does nothing."""
        kind, token = kind_of(self.document, self.sentence, head), self.sentence.tokens[head]
        if kind == "place":
            return token.upos == "PROPN" and self.roles["subject"] in ("agent", "authority")
        if is_person(kind) or kind == "organization" or (kind is not None and is_a(kind, "person")):
            return True
        lemma = token.lemma.lower()
        if is_police(self.document, self.sentence, head) or lemma in words("bodies", self.document.language):
            return True
        return token.upos == "PROPN" and kind is None

    def _may_undergo(self, head: int) -> bool:
        kind = kind_of(self.document, self.sentence, head)
        if self.roles.get("needs") == "person":
            unnamed = (kind is None and self.sentence.tokens[head].upos in ("PROPN", "PRON")) or self.fillers.named(
                "patient", head
            ) != head
            return is_person(kind) or kind == "organization" or unnamed
        if self.trigger.frame is Frame.SEIZURE and self.sentence.tokens[self.anchor].upos in ("NOUN", "PROPN"):
            return self._is_goods(head)
        if self.trigger.frame is Frame.SEIZURE:
            return not is_person(kind) and kind not in ("organization", "place", "time")
        if self.trigger.frame in _GOODS_FRAMES:
            return self._is_goods(head)
        if self.trigger.frame is Frame.DISMANTLING:
            return kind in ("group", "organization", "pronoun", "laboratory")
        if self.trigger.frame is Frame.RAID:
            return kind in ("place", "group", "organization", "company", "camp", "mine") or (
                kind is not None and any(is_a(kind, place) for place in ("property", "laboratory", "airstrip"))
            )
        return kind != "time"

    def _object_role(self, head: int) -> str:
        role = str(self.roles["object"])
        if self.trigger.frame is Frame.RAID and kind_of(self.document, self.sentence, head) in (
            "person",
            "group",
            "organization",
        ):
            return "patient"
        if self.trigger.frame is Frame.ANNULMENT and is_person(kind_of(self.document, self.sentence, head)):
            return "patient"
        return role

    def _together(self, obliques: tuple[int, ...], objects: list[int]) -> list[int]:
        """ "arrested along with his wife and a friend": they share what is done."""
        if self.roles.get("together") is None:
            return []
        wanted = prepositions("together", self.document.language)
        found: list[int] = []
        for head in obliques:
            if preposition(self.sentence, head) in wanted and is_person(kind_of(self.document, self.sentence, head)):
                found.extend(at for at in members(self.sentence, head) if at not in found and at not in objects)
        return found

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
                heads.extend(children(self.sentence, child, "obl"))
        for subject in of_verb(self.sentence, self.anchor).subjects if self.sentence.tokens[self.anchor].upos == "VERB" else ():
            for child in children(self.sentence, subject, "acl"):
                if self.sentence.tokens[child].lemma.lower() in words("partners", self.document.language):
                    heads.extend(children(self.sentence, child, "obl"))
        return [
            self.fillers.phrase("agent", member)
            for head in dict.fromkeys(heads)
            for member in members(self.sentence, head)
            if kind_of(self.document, self.sentence, member) in ("organization", "group", "person")
            or is_police(self.document, self.sentence, member)
        ]

    def _carried(self, obliques: tuple[int, ...], patient: int) -> list[Filler]:
        """ "arrested with 5 kilos of cocaine": goods that the arrested had with them."""
        if "carried" not in self.roles["oblique"]:
            return []
        found: list[Filler] = []
        around = (*obliques, *children(self.sentence, patient, "nmod"))
        for head in around:
            if preposition(self.sentence, head) in ("with", "con", "in possession of", "en posesión de") and self._is_goods(head):
                for member in members(self.sentence, head):
                    found.extend(filler for filler in self.fillers.undergone("goods", member))
        return found

    def _elsewhere(self, arguments: Arguments) -> list[Filler]:
        """What a nominal event without an object still says."""
        return []

    def _stands_alone(self, agents: list[Filler], arguments: Arguments) -> bool:
        """A raid or an attack may be told by its place, and a Spanish passive leaves its subject unsaid ("fue detenido en")."""
        if self.trigger.frame in (Frame.RAID, Frame.ATTACK):
            return bool(agents or arguments.obliques)
        token = self.sentence.tokens[self.anchor]
        dropped = arguments.passive and not arguments.objects and not is_relation(token.deprel, "acl", "amod")
        return self.document.language == "es" and dropped and self.roles.get("needs") == "person" and token.upos == "VERB"

    def _says_enough(self, proposition: Proposition) -> bool:
        said = {filler.role for filler in proposition.fillers} - {"agent"}
        return bool(said - {"time"}) if self.trigger.frame is Frame.ATTACK else bool(said)

    def _proposition(self, fillers: list[Filler], obliques: tuple[int, ...]) -> Proposition:
        """The proposition with the obliques that its frame takes."""
        found = [self._bare(filler) for filler in fillers]
        filled = {head for filler in fillers if filler.sentence == self.number for head in [filler.head]}
        wanted = self.roles["oblique"]
        for head in obliques:
            if head in filled:
                continue
            for role in wanted:
                if role not in ("time", "concealment", "conveyance", "carried", "penalty"):
                    answers = self.fillers.oblique(role, head)
                    found.extend(answers)
                    if answers:
                        break
        if self.trigger.frame in (Frame.SHIPMENT, Frame.STORAGE):
            found.extend(self._counted_shipments(obliques, filled))
        heads = tuple(filler.head for filler in fillers)
        if "concealment" in wanted or self.trigger.frame is Frame.SEIZURE:
            found.extend(self._concealed(heads))
        if "place" in wanted and not any(filler.role == "place" for filler in found):
            found.extend(self.fillers.deep_places("place", self.anchor, heads))
        for role in ("origin", "destination", "via"):
            if self.trigger.frame is Frame.SHIPMENT and not any(filler.role == role for filler in found):
                found.extend(self.fillers.deep_places(role, self.anchor, heads))
        if "offence" in wanted and not any(filler.role == "offence" for filler in found):
            found.extend(self.fillers.deeds(self.anchor))
        if "penalty" in wanted:
            found.extend(self.fillers.penalty(self.anchor))
        if "time" in wanted:
            found.extend(self.fillers.time(self.anchor, obliques))
        return Proposition(self.trigger.frame, self.number, self.anchor, _unique(found))

    def _bare(self, filler: Filler) -> Filler:
        """A filler without the trigger at its edge: "detained persons", "cocaína confiscada"."""
        anchor = self.sentence.tokens[self.anchor]
        if filler.value is not None or filler.head == self.anchor or filler.end - filler.start <= len(anchor.text):
            return filler
        if filler.end == anchor.end:
            return replace(filler, end=self.sentence.tokens[self.anchor - 1].end)
        if filler.start == anchor.start:
            return replace(filler, start=self.sentence.tokens[self.anchor + 1].start)
        return filler

    def _concealed(self, heads: tuple[int, ...]) -> list[Filler]:
        hidden = self.fillers.hidden(self.anchor, heads)
        if self.trigger.frame is Frame.SHIPMENT:
            return hidden
        return [
            Filler("place", f.start, f.end, f.sentence, f.head)
            for f in hidden
            if is_noun_of(self.document, self.sentence.tokens[f.head].lemma, "conveyance")
        ]

    def _counted_shipments(self, obliques: tuple[int, ...], filled: set[int]) -> list[Filler]:
        """ "in four shipments", "in small shipments of 50 to 80 kilos"."""
        found: list[Filler] = []
        for head in obliques:
            if head in filled or preposition(self.sentence, head) not in ("in", "en"):
                continue
            kind = kind_of(self.document, self.sentence, head)
            if kind == "shipment" or (kind is not None and is_a(kind, "package")):
                heads = [head, *children(self.sentence, head, "nmod")]
                values = [value for at in heads if (value := quantity_of(self.document, self.sentence, at))]
                found.extend(self.fillers.value("quantity", value, head) for value in values)
            elif kind == "conveyance" and self.trigger.frame is Frame.SHIPMENT:
                found.append(self.fillers.phrase("conveyance", head))
        return found


def _unique(fillers: list[Filler]) -> tuple[Filler, ...]:
    seen: dict[tuple[str, int, int], Filler] = {}
    for filler in fillers:
        seen.setdefault((filler.role, filler.start, filler.end), filler)
    return tuple(seen.values())
