"""Events in a document: each trigger with its roles."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import Arguments, of_noun, of_verb
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import Trigger, frame_roles, prepositions, triggers, words
from quipu.claims.phrases import is_noun_of, is_person, is_police, kind_of, members, preposition, quantity_of
from quipu.claims.tree import children, is_relation
from quipu.measure import is_a
from quipu.model import Frame, Quantity

_GOODS = ("drug", "weapon", "vehicle", "vessel", "aircraft", "ammunition", "package", "container", "property", "phone", "precursor", "gold", "fuel",
          "computer", "jewel", "watch", "livestock", "magazine", "timber", "plant", "pill", "shipment", "coca leaf", "bank account", "company", "laboratory", "airstrip", "drone", "radio")  # fmt: skip
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
        if token.upos in ("VERB", "AUX") or (token.upos == "ADJ" and lemma in known.verbs):
            for trigger in known.verbs.get(lemma, ()):
                yield from _Event(document, number, place, trigger).from_verb()
        if token.upos in ("NOUN", "PROPN"):
            for trigger in known.nouns.get(lemma, ()):
                yield from _Event(document, number, place, trigger).from_noun()


class _Event:
    """One trigger at work."""

    def __init__(self, document: Document, number: int, anchor: int, trigger: Trigger) -> None:
        self.document, self.number, self.anchor, self.trigger = document, number, anchor, trigger
        self.sentence = document.sentences[number]
        self.fillers = Fillers(document, number)
        self.roles = frame_roles(trigger.frame)

    def from_verb(self) -> Iterator[Proposition]:
        arguments = of_verb(self.sentence, self.anchor)
        if self.trigger.how == "phrase":
            arguments = self._of_phrase(arguments)
            if arguments is None:
                return
        elif not self._fits(arguments):
            return
        if self.trigger.how in ("self", "fled", "reflexive") or (
            self.roles["subject"] == "patient" and self.trigger.how == "verb"
        ):
            subjects = arguments.objects if arguments.passive else arguments.subjects
            yield from self._of_patients(subjects, arguments)
            return
        yield from self._of_objects(arguments)

    def from_noun(self) -> Iterator[Proposition]:
        if self.trigger.how == "result":
            yield from self._of_results()
            return
        if is_relation(self.sentence.tokens[self.anchor].deprel, "compound"):
            return
        arguments = of_noun(self.sentence, self.anchor, words("light_verbs", self.document.language))
        if self.roles["subject"] == "patient":
            yield from self._of_patients(arguments.objects, arguments)
            return
        doers = [head for head in arguments.objects if self._is_doer(head)]
        undergone = tuple(head for head in arguments.objects if head not in doers)
        yield from self._of_objects(Arguments((*arguments.subjects, *doers), undergone, arguments.obliques, False))

    def _is_doer(self, head: int) -> bool:
        """ "police raid": the noun before it is who does it."""
        before = is_relation(self.sentence.tokens[head].deprel, "compound", "nmod:poss") and head < self.anchor
        return before and is_police(self.document, self.sentence, head) and self.trigger.frame in (Frame.RAID, Frame.SEIZURE)

    def _of_phrase(self, arguments: Arguments) -> Arguments | None:
        """The arguments of a phrase of several words ("take into custody", "dar muerte a"), if it stands here."""
        wanted = self.trigger.conditions
        for key in ("object", "complement", "into", "to", "en", "adverb", "reflexive", "of"):
            if key in wanted:
                return self._with_part(arguments, key, wanted[key])
        return None

    def _with_part(self, arguments: Arguments, key: str, lemma: object) -> Arguments | None:
        if key == "of":
            has = any(preposition(self.sentence, head) == "of" for head in arguments.obliques)
            return arguments if has else None
        relations = {
            "object": ("obj", "nsubj:pass"), "complement": ("xcomp", "amod", "obl", "advcl", "obj"), "adverb": ("xcomp", "advmod", "compound:prt"),
            "reflexive": ("compound:prt", "advmod", "obl"),
        }.get(key, ("obl", "advmod", "xcomp"))  # fmt: skip
        part = next(
            (at for at in children(self.sentence, self.anchor, *relations) if self.sentence.tokens[at].lemma.lower() == lemma),
            None,
        )
        if part is None:
            return None
        if key != "object":
            return Arguments(
                arguments.subjects, arguments.objects, tuple(at for at in arguments.obliques if at != part), arguments.passive
            )
        against = [
            at for at in (*arguments.obliques, *children(self.sentence, self.anchor, "iobj"), *children(self.sentence, part, "nmod"))
            if preposition(self.sentence, at) in ("against", "a", "contra", "to", "en contra de", "")
        ]  # fmt: skip
        return Arguments(
            arguments.subjects, tuple(against), tuple(at for at in arguments.obliques if at not in against), arguments.passive
        )

    def _fits(self, arguments: Arguments) -> bool:
        """Whether the verb means the frame here."""
        how, conditions = self.trigger.how, self.trigger.conditions
        if how == "found":
            return self._is_find(arguments)
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

    def _is_find(self, arguments: Arguments) -> bool:
        """Police who find contraband seize it; what a passer-by finds, or what is found out, is no seizure."""
        subjects = arguments.subjects
        found = [head for head in arguments.objects if self._is_goods(head) and quantity_of(self.document, self.sentence, head)]
        if not found:
            return False
        police = any(is_police(self.document, self.sentence, head) for head in subjects)
        pronoun = all(kind_of(self.document, self.sentence, head) == "pronoun" for head in subjects)
        return police or pronoun

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
        objects.extend(self._together(arguments.obliques, objects))
        for head in objects:
            role = self._object_role(head)
            yield self._proposition(
                [*agents, *self.fillers.undergone(role, head), *self._carried(arguments.obliques, head)], arguments.obliques
            )
        if not objects and self._stands_alone(agents, arguments):
            proposition = self._proposition([*agents, *self._elsewhere(arguments)], arguments.obliques)
            if self._says_enough(proposition):
                yield proposition

    def _may_do(self, head: int) -> bool:
        kind = kind_of(self.document, self.sentence, head)
        return kind not in ("time",) and not (
            kind == "place" and self.trigger.frame is not Frame.EXTRADITION and self._is_bare_place(head)
        )

    def _is_bare_place(self, head: int) -> bool:
        return self.sentence.tokens[head].upos == "NOUN"

    def _may_undergo(self, head: int) -> bool:
        kind = kind_of(self.document, self.sentence, head)
        if self.roles.get("needs") == "person":
            unnamed = kind is None and self.sentence.tokens[head].upos in ("PROPN", "PRON")
            return is_person(kind) or kind == "organization" or unnamed
        if self.trigger.frame is Frame.SEIZURE:
            return not is_person(kind) and kind not in ("organization", "place", "time")
        if self.trigger.frame in _GOODS_FRAMES:
            return self._is_goods(head)
        if self.trigger.frame is Frame.DISMANTLING:
            return kind in ("group", "organization", "pronoun", "laboratory")
        return not (self.trigger.frame is Frame.RAID and is_person(kind))

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
        """A raid may be told by its place, an attack by its place and doer; nothing else goes without what it is done to."""
        return self.trigger.frame in (Frame.RAID, Frame.ATTACK) and bool(agents or arguments.obliques)

    def _says_enough(self, proposition: Proposition) -> bool:
        return len({filler.role for filler in proposition.fillers} - {"agent"}) > 0

    def _proposition(self, fillers: list[Filler], obliques: tuple[int, ...]) -> Proposition:
        """The proposition with the obliques that its frame takes."""
        found = list(fillers)
        filled = {head for filler in fillers if filler.sentence == self.number for head in [filler.head]}
        wanted = self.roles["oblique"]
        for head in obliques:
            if head in filled:
                continue
            for role in wanted:
                if role not in ("time", "concealment", "conveyance", "carried"):
                    answers = self.fillers.oblique(role, head)
                    found.extend(answers)
                    if answers:
                        break
        if self.trigger.frame in (Frame.SHIPMENT, Frame.STORAGE):
            found.extend(self._counted_shipments(obliques, filled))
        heads = tuple(filler.head for filler in fillers)
        if "concealment" in wanted or self.trigger.frame is Frame.SEIZURE:
            found.extend(self._concealed(heads))
        if "time" in wanted:
            found.extend(self.fillers.time(self.anchor, obliques))
        return Proposition(self.trigger.frame, self.number, self.anchor, _unique(found))

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
