"""Whether a trigger means its frame here, and who may do or undergo it."""

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import Arguments
from quipu.claims.events.standing import BY_LAW, FAVOURS, Standing
from quipu.claims.events.triggers import is_light, triggers, words
from quipu.claims.phrases import is_agentive, is_noun_of, is_person, is_police, kind_of, name_at, preposition, quantity_of
from quipu.claims.tree import children, has_child, is_relation
from quipu.knowledge import load
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Quantity

_TRADES = frozenset(
    [
        Frame.SHIPMENT,
        Frame.STORAGE,
        Frame.PRODUCTION,
        Frame.PURCHASE,
        Frame.SALE,
        Frame.ROBBERY,
        Frame.EXTORTION,
        Frame.KIDNAPPING,
    ]
)
CRIMES = frozenset({Frame.KILLING, Frame.ATTACK, Frame.KIDNAPPING, Frame.EXTORTION, Frame.ROBBERY, Frame.SHIPMENT})
"""Whose nominal forms name what is investigated."""
_GOODS_FRAMES = frozenset({Frame.SHIPMENT, Frame.STORAGE, Frame.PRODUCTION, Frame.PURCHASE, Frame.SALE})
_SITES = frozenset({"laboratory", "camp", "plantation", "airstrip", "mine", "tunnel"})
_FOR = frozenset({"por", "para", "a cambio de", "for", "in exchange for"})
_FORCES = frozenset({"policía", "fiscalía", "police", "ministerio", "guardia", "procuraduría", "armada", "ejército", "marina"})
_CARRIERS = ("vessel", "aircraft", "vehicle", "container")


class Meaning(Standing):
    """One trigger at one token, with what can be asked of it."""

    def _is_someone(self, head: int) -> bool:
        kind, token = kind_of(self.document, self.sentence, head), self.sentence.tokens[head]
        return is_person(kind) or (token.upos == "PROPN" and kind in (None, "person", "organization", "place"))

    def _may_do(self, head: int) -> bool:
        """People, bodies, countries and what is named; an operation or a charge does nothing."""
        kind, token = kind_of(self.document, self.sentence, head), self.sentence.tokens[head]
        operation = token.upos == "NOUN" and token.lemma.lower() in words("operations", self.document.language)
        if operation or self.fillers.money_at(head) is not None:
            return False
        if token.lemma.lower() in words("bodies", self.document.language):
            return True
        if kind == "place":  # countries arrest and extradite, and neither kill nor ship
            return token.upos == "PROPN" and (self.roles["subject"] == "authority" or self.trigger.frame in BY_LAW)
        evoked = triggers(self.document.language).nouns.get(token.lemma.lower(), ())
        if self.trigger.frame in BY_LAW and any(one.how == "noun" and one.frame in CRIMES for one in evoked):
            return False  # "imputado por el asesinato de un fiscal"
        if is_police(self.document, self.sentence, head):
            return True
        if self.trigger.frame in BY_LAW and token.upos == "NOUN":
            return kind == "group" and token.lemma.lower() in words("bodies", self.document.language)
        if is_person(kind) or kind == "organization" or (kind is not None and is_a(kind, "person")):
            return True
        law = self.trigger.frame in BY_LAW
        return (token.upos == "PROPN" and kind is None) or (not law and is_agentive(self.document, token))

    def _may_undergo(self, head: int) -> bool:
        """Whether a phrase is of the sort that the frame happens to."""
        kind, frame = kind_of(self.document, self.sentence, head), self.trigger.frame
        if self.roles.get("needs") == "person":
            return any(map(str.isalnum, self.sentence.tokens[head].text)) and self._may_suffer(head, kind)
        if frame is Frame.SEIZURE:
            return self._may_be_seized(head, kind)
        if frame in _GOODS_FRAMES:
            if self._is_smuggled(head, kind):
                return True
            fixed = frame is Frame.SHIPMENT and kind is not None and any(is_a(kind, one) for one in ("company", "property"))
            return self._is_goods(head) and not (fixed or self._is_borne(head, kind) or self._is_bound_carrier(head, kind))
        if frame is Frame.DISMANTLING:
            told = kind in ("group", "organization", "pronoun") or self._is_site(head, kind)
            return told or is_noun_of(self.document, self.sentence.tokens[head].lemma, "part")
        if frame is Frame.RAID:
            built = kind is not None and any(is_a(kind, place) for place in ("property", "laboratory", "airstrip"))
            return built or kind in ("place", "group", "organization", "company", "camp", "mine")
        if frame is Frame.ANNULMENT:
            return kind != "time"
        return self._may_be_harmed(head, kind)

    def _is_site(self, head: int, kind: str | None) -> bool:
        """A laboratory, a camp, a field: what is taken apart or destroyed as a group is."""
        return bool({kind, kinds_of(self.sentence.tokens[head].lemma.lower(), self.document.language)} & _SITES)

    def _may_be_harmed(self, head: int, kind: str | None) -> bool:
        """Whom or what is attacked, robbed or extorted; what someone extorts from others is not extorted."""
        if self.trigger.frame is Frame.EXTORTION and self.fillers.money_at(head) is None and not is_person(kind):
            around = children(self.sentence, self.anchor, "obl")
            if any(preposition(self.sentence, at) == "from" for at in around):
                return False
        # "wounding 15 more", "those wounded include": who they are is told by their names
        more = self.sentence.tokens[head].text.lower() in ("more", "less", "million", "billion", "millions", "those")
        if more and self.sentence.tokens[head].upos != "NOUN":
            return False
        if self.trigger.frame is Frame.ATTACK and kind is not None and (is_a(kind, "weapon") or is_a(kind, "ammunition")):
            return False  # "shooting a gun in the air"
        if self.trigger.frame is Frame.ATTACK and self.sentence.tokens[head].lemma.lower() in words(
            "shots", self.document.language
        ):
            return False  # "atacados a disparos"
        if self.trigger.frame is Frame.EXTORTION and kind is not None and any(is_a(kind, one) for one in _CARRIERS):
            return False
        if self.trigger.how in ("forced", "threatened") and not (is_person(kind) or self._is_named_or_agent(head, kind)):
            return False
        evoked = triggers(self.document.language).nouns.get(self.sentence.tokens[head].lemma.lower(), ())
        if self.document.language == "es" and self.fillers.is_time(head):
            return False
        return kind != "time" and not any(trigger.how == "noun" for trigger in evoked)

    def _is_named_or_agent(self, head: int, kind: str | None) -> bool:
        token = self.sentence.tokens[head]
        return kind in ("organization", "company") or token.upos == "PROPN" or is_agentive(self.document, token)

    def _is_smuggled(self, head: int, kind: str | None) -> bool:
        """ "smuggled 550 migrants into Spain": people who are moved like goods."""
        verb = self.sentence.tokens[self.anchor]
        trade = verb.upos == "VERB" and verb.lemma.lower() in words("smuggling", self.document.language)
        return self.trigger.frame is Frame.SHIPMENT and trade and kind == "person" and self.sentence.tokens[head].upos == "NOUN"

    def _is_borne(self, head: int, kind: str | None) -> bool:
        """ "three men, one carrying a firearm": a weapon in someone's hands is no shipment; forty rifles are."""
        weapon = kind is not None and is_a(kind, "weapon") and self.trigger.frame is Frame.SHIPMENT
        if not weapon or self.sentence.tokens[self.anchor].lemma.lower() not in words("bearing", self.document.language):
            return False
        counted = quantity_of(self.document, self.sentence, head)
        low = counted.value.low if counted is not None and isinstance(counted.value, Quantity) else None
        return (low is None or low <= 1) and not self._is_moved_from()

    def _is_moved_from(self) -> bool:
        """Whether the clause tells where from or where to."""
        leads = ("from", "to", "into", "desde", "hacia", "hasta")
        return any(preposition(self.sentence, at) in leads for at in children(self.sentence, self.anchor, "obl"))

    def _is_bound_carrier(self, head: int, kind: str | None) -> bool:
        """ "a ship bound for Rotterdam": what carries goods is not the goods."""
        verb = self.sentence.tokens[self.anchor]
        hides = verb.lemma.lower() in words("hiding", self.document.language)  # "recovered from the ship, concealed among towels"
        bound = hides or verb.lemma.lower() in ("bind", "destine", "load") or verb.deprel == "amod"  # "imported containers"
        carries = kind == "conveyance" or (kind is not None and any(is_a(kind, one) for one in _CARRIERS))
        return (
            self.trigger.frame is Frame.SHIPMENT and bound and carries and quantity_of(self.document, self.sentence, head) is None
        )

    def _is_nobody(self, head: int) -> bool:
        """An operation that is carried out, whoever may be meant, and whose kin it befell: "toda persona", "el hermano de X"."""
        token, language = self.sentence.tokens[head], self.document.language
        body = token.lemma.lower() in _FORCES and kind_of(self.document, self.sentence, head) != "person"
        if body and self.trigger.frame in BY_LAW:
            return True  # "en un operativo de la Policía y la Fiscalía fueron detenidas siete personas"
        if self.trigger.frame is Frame.KILLING and token.lemma.lower() in words("carried_out", language):
            return True
        if any(
            self.sentence.tokens[at].text.lower() in words("anybody", language) for at in children(self.sentence, head, "det")
        ):
            return True
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        owner = is_relation(token.deprel, "nmod") and preposition(self.sentence, head) in ("of", "de", "del")
        return owner and above in load("kin")[language]

    def _may_suffer(self, head: int, kind: str | None) -> bool:
        """People, groups, bodies, and bare names whatever the tagger takes them for."""
        token = self.sentence.tokens[head]
        if self._is_home(head) or (token.upos == "PRON" and token.feats.get("Person") in ("1", "2")):
            return False
        if self._is_nobody(head) or self._is_of_beasts(head):
            return False
        if self._is_gapped(head) or (token.upos == "DET" and token.lemma.lower() == "su"):
            return True  # "two people were shot, one killed"
        if self._is_counted_only(head) or (self._is_both(head) and is_relation(token.deprel, "nsubj", "obj")):
            return True  # "los tres fueron condenados"
        if self._is_aged(head):
            return True
        if (token.upos == "ADJ" and self._is_person_at_heart(head)) or self._is_one_of_others(head):
            return True
        if (token.upos == "ADJ" and not is_person(kind)) or not any(character.isalpha() for character in token.text):
            return False
        return self._may_be_named(head, kind)

    def _is_person_at_heart(self, head: int) -> bool:
        """ "The most powerful of the leaders, X, was jailed": an adjective beside which a name tells who is meant."""
        meant = name_at(self.sentence, self.fillers.named("patient", head))
        return meant is not None and meant.kind == "person" and is_relation(self.sentence.tokens[head].deprel, "nsubj", "obj")

    def _may_be_named(self, head: int, kind: str | None) -> bool:
        """Whether a noun, a name or a pronoun may mean people."""
        token, anchor = self.sentence.tokens[head], self.sentence.tokens[self.anchor]
        meant = self.fillers.named("patient", head)
        named = meant != head and (name_at(self.sentence, meant) is not None or self._is_someone(meant))
        thing = kinds_of(token.lemma.lower(), self.document.language)
        named = named and (thing is None or is_a(thing, "person"))  # "detener una lancha llamada Timoteo"
        if self.trigger.how == "police" and not (named or is_person(kind)):
            return False  # "seized a large amount of drugs": no arrest
        if self.trigger.frame is Frame.RELEASE and kind == "organization":
            return False  # "a survey released in 2008"
        if token.text.lower() in ("those", "aquellos"):
            return False
        if token.lemma.lower() == "alias":
            return named
        if (
            self.trigger.frame in (Frame.CONVICTION, Frame.SENTENCE, Frame.CHARGE)
            and is_relation(anchor.deprel, "amod")
            and not self._is_told_behind()
        ):
            return named or (kind == "person" and token.upos == "PROPN")
        ordered = anchor.upos == "VERB" or self.trigger.how in ("custody", "warrant")
        bare = token.deprel == "nsubj:pass" and not has_child(self.sentence, head, "det", "punct", "compound", "dep")
        told = head > self.anchor or (bare and self._is_done_to_people_alone())
        named_place = kind == "place" and token.upos == "PROPN" and told and ordered
        if is_person(kind) or kind == "organization" or (named_place and self.trigger.frame is not Frame.EXTRADITION):
            return True
        if (kind is None and token.upos in ("PROPN", "PRON")) or named or is_agentive(self.document, token):
            return True
        subject = is_relation(token.deprel, "nsubj") and token.head == self.anchor
        marked = subject or preposition(self.sentence, head) == "a"
        return marked and self._is_of_people(head, kind) and not (self.fillers.is_time(head) or self.fillers.is_stretch(head))

    def _is_done_to_people_alone(self) -> bool:
        """ "Xaysan was detained": whoever is, is no place, whatever the name is taken for."""
        lemma = self.sentence.tokens[self.anchor].lemma.lower()
        helped = has_child(self.sentence, self.anchor, "aux:pass")
        return self.document.language == "en" and helped and lemma in words("of_people", "en") | words("of_the_named", "en")

    def _is_of_people(self, head: int, kind: str | None) -> bool:
        """Whether a noun of which nothing else is known must mean people, by a verb that is said of them alone."""
        token, language = self.sentence.tokens[head], self.document.language
        known = kinds_of(token.text.lower(), language) or kinds_of(token.lemma.lower(), language)
        told = known is not None or kind not in (None, token.lemma.lower())  # what is counted is of its own kind
        first = min((head, *(at for at in children(self.sentence, head) if at < head)))
        told = told or (first > 0 and self.sentence.tokens[first - 1].upos == "VERB")  # "found the items was sentenced"
        if told or token.upos != "NOUN" or triggers(language).nouns.get(token.lemma.lower()):
            return False
        charged = self.trigger.frame is Frame.CHARGE and bool(self.fillers.known_offences(self.anchor))
        return charged or self.sentence.tokens[self.anchor].lemma.lower() in words("of_people", language)

    def _may_be_seized(self, head: int, kind: str | None) -> bool:
        if self.sentence.tokens[self.anchor].upos in ("NOUN", "PROPN"):
            money = self.fillers.money_at(head) is not None
            return money or (self._is_contraband(head) if self.trigger.how == "find" else self._is_goods(head))
        if self.sentence.tokens[head].lemma.lower() in words("no_goods", self.document.language):
            return False
        if kind is None and self.fillers.is_stretch(head):
            return False  # "aprehendidos minutos después"
        built = kind == "place" and self.sentence.tokens[head].upos == "NOUN"
        return built or not (is_person(kind) or kind in ("organization", "place", "time"))

    def _is_home(self, head: int) -> bool:
        """ "Juan Díaz, 49, Laredo, pleaded guilty": the town that someone is of."""
        name = name_at(self.sentence, head)
        if name is None or (name.kind == "person" and name.last - name.first > 1) or name.first < 4:
            return False
        before = [token.text for token in self.sentence.tokens[name.first - 3 : name.first]]
        person = name_at(self.sentence, name.first - 4)
        return before[0] == before[2] == "," and before[1].isdigit() and person is not None and person.kind == "person"

    def _object_role(self, head: int) -> str:
        role = "goods" if self._is_booty(head) else str(self.roles["object"])
        if self.trigger.frame is Frame.RAID and kind_of(self.document, self.sentence, head) in (
            "person",
            "group",
            "organization",
        ):
            return "patient"
        if self.trigger.frame is Frame.ANNULMENT and is_person(kind_of(self.document, self.sentence, head)):
            return "patient"
        return role

    def _is_booty(self, head: int) -> bool:
        """Whether it is a thing that a verb of stealing has for its object; a bank, a shop and a house are robbed."""
        if self.trigger.frame is not Frame.ROBBERY or self.sentence.tokens[self.anchor].lemma.lower() not in words(
            "stealing", self.document.language
        ):
            return False
        kind, token = kind_of(self.document, self.sentence, head), self.sentence.tokens[head]
        if head and kinds_of(f"{self.sentence.tokens[head - 1].text} {token.lemma}".lower(), self.document.language):
            return True  # "gold bars"
        counted = kind == "pronoun" or token.upos == "NUM"
        if counted and self.sentence.tokens[self.anchor].lemma.lower() not in ("robar", "robo"):
            return True  # "seis de ellos habían sido sustraídos"
        if is_person(kind) or kind in ("organization", "place", "pronoun") or preposition(self.sentence, head) in ("a", "al"):
            return False
        if is_agentive(self.document, token) or token.upos == "PROPN":
            return False
        return kind is None or not any(is_a(kind, one) for one in ("company", "property", "person"))

    def _is_doer(self, head: int) -> bool:
        """ "police raid": the noun before it is who does it."""
        before = is_relation(self.sentence.tokens[head].deprel, "compound", "nmod:poss") and head < self.anchor
        return before and is_police(self.document, self.sentence, head) and self.trigger.frame in (Frame.RAID, Frame.SEIZURE)

    def _is_general(self, arguments: Arguments) -> bool:
        """ "cocaine seizures", "drug trafficking": spoken of in general, with no amount that anyone could add up."""
        if any(quantity_of(self.document, self.sentence, head) for head in (*arguments.objects, self.anchor)):
            return False
        there = self.trigger.frame is Frame.SHIPMENT and self.document.language == "en" and bool(arguments.objects)
        if there and any(preposition(self.sentence, at) in ("from", "into", "to") for at in arguments.obliques):
            return False  # "the importation of cannabis from Morocco into Europe"
        plural = self.sentence.tokens[self.anchor].feats.get("Number") == "Plur" or (
            bool(arguments.objects)
            and all(is_relation(self.sentence.tokens[head].deprel, "compound") for head in arguments.objects)
        )
        return self.trigger.frame in _GOODS_FRAMES or (self.trigger.frame in (Frame.SEIZURE, Frame.ATTACK) and plural)

    def _is_order(self) -> bool:
        """ "orden de captura", "solicitud de extradición": what is asked for or ordered has not been done."""
        head = self.sentence.tokens[self.anchor].head
        lemma = self.sentence.tokens[head].lemma.lower() if head >= 0 else ""
        if self.trigger.frame is Frame.RELEASE and preposition(self.sentence, self.anchor) in _FOR:
            return True  # "dinero a cambio de su liberación"
        if any(
            self.sentence.tokens[at].lemma.lower() in ("fallido", "frustrado", "malogrado", "failed", "foiled")
            for noun in (self.anchor, head)
            for at in children(self.sentence, noun, "amod")
        ):
            return True  # "el fallido envío de cocaína"
        if any(trigger.frame is Frame.ANNULMENT for trigger in triggers(self.document.language).verbs.get(lemma, ())):
            return True
        if self.trigger.frame in (Frame.EXTRADITION, Frame.ARREST) and lemma in words("halting", self.document.language):
            return lemma not in ("fight", "oppose", "resist", "apelar", "impugnar")  # that tells it as still to come
        if self.trigger.frame in FAVOURS and lemma in words("asking", self.document.language):
            return True  # "opposed his release on bail"
        above = self.sentence.tokens[head].head if head >= 0 else -1
        if (
            lemma == "lead"
            and self.trigger.frame is not Frame.WANTED
            and above >= 0
            and self.sentence.tokens[above].lemma.lower() in ("information", "tip", "reward")
        ):
            return True  # "a reward for information leading to the arrest of"
        return lemma in words("orders", self.document.language) and is_relation(self.sentence.tokens[self.anchor].deprel, "nmod")

    def _tells_goods(self, proposition: Proposition) -> bool:
        """Whether a trade in goods says which, or how much: "each weighing a kilo, hidden in" says neither."""
        if self.trigger.frame not in _GOODS_FRAMES:
            return True
        return any(one.role == "goods" or one.value is not None for one in proposition.fillers if one.role != "time")

    def _is_unblamed(self, proposition: Proposition) -> bool:
        """ "puesto a disposición de la Fiscalía": tells of an arrest where it says what for."""
        blamed = bool(self.trigger.conditions.get("blamed"))
        return blamed and not any(filler.role == "offence" for filler in proposition.fillers)

    def _is_lodged(self) -> bool:
        """ "the bullets found in the victims", "hallaron tres balas en el cuerpo": what a body is opened for is not seized."""
        if self.trigger.frame is not Frame.SEIZURE:
            return False
        shots, bodies = words("shots", self.document.language), words("bodies_hit", self.document.language)
        things = [self.sentence.tokens[self.anchor].head, *children(self.sentence, self.anchor, "obj", "nsubj")]
        hit = [
            *children(self.sentence, self.anchor, "obl"),
            *(below for at in things for below in children(self.sentence, at, "nmod")),
        ]
        shot = any(at >= 0 and self.sentence.tokens[at].lemma.lower() in shots for at in things)
        return shot and any(self.sentence.tokens[at].lemma.lower() in bodies for at in hit)

    def _hides_nowhere(self, proposition: Proposition) -> bool:
        """A verb of hiding speaks of a shipment only with what the goods are hidden in."""
        hides = self.sentence.tokens[self.anchor].lemma.lower() in words("hiding", self.document.language)
        shipped = self.trigger.frame is Frame.SHIPMENT and hides
        hidden = [filler.head for filler in proposition.fillers if filler.role == "concealment"]
        # "hidden in a warehouse": what stands still moves nothing
        return shipped and all(kind_of(self.document, self.sentence, at) == "place" for at in hidden)

    def _borrows_police(self, arguments: Arguments) -> bool:
        """ "police arrested X for smuggling gold": those who stop a crime do not commit it."""
        own = has_child(self.sentence, self.anchor, "nsubj", "obl")
        crime = self.trigger.frame in _TRADES and self.sentence.tokens[self.anchor].upos == "VERB"
        courts = words("accusers", self.document.language)
        law = any(
            is_police(self.document, self.sentence, head) or self.sentence.tokens[head].lemma.lower() in courts
            for head in arguments.subjects
        )
        return crime and law and (not own or self._goes_on_freed())

    def _goes_on_freed(self) -> bool:
        """ "kidnapped and later rescued by police": the doer that the tree hangs on the first verb is the second's."""
        known = triggers(self.document.language).verbs
        beside = (self.sentence.tokens[at].lemma.lower() for at in children(self.sentence, self.anchor, "conj"))
        freed = any(trigger.frame is Frame.RELEASE for lemma in beside for trigger in known.get(lemma, ()))
        return freed and not has_child(self.sentence, self.anchor, "nsubj")

    def _stands_alone(self, agents: list[Filler], arguments: Arguments) -> bool:
        """A raid or an attack may be told by its place, and a Spanish passive leaves its subject unsaid ("fue detenido en")."""
        if self.trigger.frame is Frame.RAID and any(
            self.sentence.tokens[at].text.lower() == "se" for at in children(self.sentence, self.anchor)
        ):
            return False  # "el hecho se registró en la calle"
        if self.trigger.frame in (Frame.RAID, Frame.ATTACK) or (self.trigger.frame in CRIMES and self._occurs()):
            counted = self.trigger.frame is Frame.RAID and self._are_counted_searches()
            return counted or bool(agents or arguments.obliques)  # "se practicaron 14 registros"
        token = self.sentence.tokens[self.anchor]
        tried = self.trigger.frame in (Frame.SENTENCE, Frame.CONVICTION, Frame.CHARGE)
        there = tried and any(self.sentence.tokens[at].text.lower() == "donde" for at in children(self.sentence, self.anchor))
        dropped = arguments.passive and not arguments.objects and (there or not is_relation(token.deprel, "acl", "amod"))
        if any(self.sentence.tokens[at].text.lower() == "se" for at in children(self.sentence, self.anchor)):
            return False  # "la estrategia que se ejecuta": nobody undergoes it
        return self.document.language == "es" and dropped and self.roles.get("needs") == "person" and token.upos == "VERB"

    def _are_counted_searches(self) -> bool:
        """ "se practicaron 14 registros", "29 allanamientos", and no "recogió siete registros balísticos"."""
        token = self.sentence.tokens[self.anchor]
        if quantity_of(self.document, self.sentence, self.anchor) is None:
            return False
        above = self.sentence.tokens[token.head] if token.head >= 0 else token
        return token.lemma.lower() != "registro" or above.upos != "VERB" or is_light(above.lemma.lower(), "es")

    def _occurs(self) -> bool:
        """ "The killings took place at Trou Macaque": where and when is all that is told."""
        head = self.sentence.tokens[self.anchor].head
        told = head >= 0 and is_relation(self.sentence.tokens[self.anchor].deprel, "nsubj")
        occurring = words("occurring", self.document.language)
        return (told and self.sentence.tokens[head].lemma.lower() in occurring) or self._told_behind() is not None

    def _told_behind(self) -> int | None:
        """ "The killing, which took place at Mill Park": the clause that tells where and when."""
        occurring = words("occurring", self.document.language)
        clauses = (at for at in children(self.sentence, self.anchor, "acl") if at > self.anchor)
        return next((at for at in clauses if self.sentence.tokens[at].lemma.lower() in occurring), None)

    def _is_fire_opened(self, proposition: Proposition) -> bool:
        """ "the kidnappers opened fire": who did says enough, where it is no pronoun."""
        doers = [self.sentence.tokens[one.head] for one in proposition.fillers if one.role == "agent"]
        fired = self.trigger.conditions.get("object") in words("fired", self.document.language)
        lawful = any(is_police(self.document, self.sentence, one.head) for one in proposition.fillers if one.role == "agent")
        return fired and not lawful and any(token.upos == "NOUN" for token in doers)

    def _says_enough(self, proposition: Proposition) -> bool:
        said = {filler.role for filler in proposition.fillers} - {"agent"}
        if self.trigger.frame in (Frame.WANTED, Frame.INVESTIGATION):
            return False
        named = any(one.role == "agent" and name_at(self.sentence, one.head) is not None for one in proposition.fillers)
        if self.trigger.frame is Frame.ATTACK and (named or self._is_fire_opened(proposition)):
            return True
        return bool(said - {"time"}) if self.trigger.frame in CRIMES else bool(said)
