"""Whether a trigger means its frame here, and who may do or undergo it."""

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import Arguments
from quipu.claims.events.haul import Haul
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_person, is_police, kind_of, name_at, preposition, quantity_of
from quipu.claims.tree import ancestors, children, is_relation, subtree
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


_BY_LAW = frozenset(
    {
        Frame.ARREST,
        Frame.SEIZURE,
        Frame.RAID,
        Frame.CHARGE,
        Frame.CONVICTION,
        Frame.SENTENCE,
        Frame.EXTRADITION,
        Frame.DISMANTLING,
    }
)
"""What only the law's own do: no "alleged leader" arrests anybody."""
_SPEAKERS = frozenset(
    ["lawyer", "attorney", "senator", "minister", "president", "politician", "critic", "opposition", "lawmaker", "congressman",
     "candidate", "abogado", "senador", "ministro", "presidente", "político", "opositor", "oposición", "diputado", "congresista",
     "candidato"]
)  # fmt: skip
"""Those whose attacks are words."""
_FOR = frozenset({"por", "para", "a cambio de", "for", "in exchange for"})
_CARRIERS = ("vessel", "aircraft", "vehicle", "container")
_OF_TRIALS = frozenset({Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE, Frame.CHARGE})


class Meaning(Haul):
    """One trigger at one token, with what can be asked of it."""

    def _is_someone(self, head: int) -> bool:
        kind, token = kind_of(self.document, self.sentence, head), self.sentence.tokens[head]
        return is_person(kind) or (token.upos == "PROPN" and kind in (None, "person", "organization", "place"))

    def _may_do(self, head: int) -> bool:
        """People, bodies, countries and what is named; an operation or a charge does nothing."""
        kind, token = kind_of(self.document, self.sentence, head), self.sentence.tokens[head]
        if self.fillers.money_at(head) is not None:
            return False
        if token.lemma.lower() in words("bodies", self.document.language):
            return True
        if kind == "place":
            return token.upos == "PROPN" and self.roles["subject"] in ("agent", "authority")
        if is_police(self.document, self.sentence, head):
            return True
        if self.trigger.frame in _BY_LAW and token.upos == "NOUN":
            return kind == "group" and token.lemma.lower() in words("bodies", self.document.language)
        if is_person(kind) or kind == "organization" or (kind is not None and is_a(kind, "person")):
            return True
        return token.upos == "PROPN" and kind is None

    def _may_undergo(self, head: int) -> bool:
        """Whether a phrase is of the sort that the frame happens to."""
        kind, frame = kind_of(self.document, self.sentence, head), self.trigger.frame
        if self.roles.get("needs") == "person":
            return self._may_suffer(head, kind)
        if frame is Frame.SEIZURE:
            return self._may_be_seized(head, kind)
        if frame in _GOODS_FRAMES:
            return self._is_goods(head) and not self._is_bound_carrier(head, kind)
        if frame is Frame.DISMANTLING:
            return kind in ("group", "organization", "pronoun", "laboratory", "camp") or self._is_works(head)
        if frame is Frame.RAID:
            built = kind is not None and any(is_a(kind, place) for place in ("property", "laboratory", "airstrip"))
            return built or kind in ("place", "group", "organization", "company", "camp", "mine")
        if frame is Frame.ANNULMENT:
            return kind != "time"
        evoked = triggers(self.document.language).nouns.get(self.sentence.tokens[head].lemma.lower(), ())
        if self.document.language == "es" and self.fillers.is_time(head):
            return False
        return kind != "time" and not any(trigger.how == "noun" for trigger in evoked)

    def _is_bound_carrier(self, head: int, kind: str | None) -> bool:
        """ "a ship bound for Rotterdam": what carries goods is not the goods."""
        bound = self.sentence.tokens[self.anchor].lemma.lower() in ("bind", "destine")
        carries = kind == "conveyance" or (kind is not None and any(is_a(kind, one) for one in _CARRIERS))
        return (
            self.trigger.frame is Frame.SHIPMENT and bound and carries and quantity_of(self.document, self.sentence, head) is None
        )

    def _may_suffer(self, head: int, kind: str | None) -> bool:
        """People, groups, bodies, and bare names whatever the tagger takes them for."""
        token, anchor = self.sentence.tokens[head], self.sentence.tokens[self.anchor]
        if self._is_home(head):
            return False
        if token.upos == "NUM" and ((token.text.isalpha() and self._is_definite(head)) or self._is_of_them(head)):
            return True  # "los tres fueron condenados"
        if (token.upos == "ADJ" and not is_person(kind)) or not any(character.isalpha() for character in token.text):
            return False
        named = self.fillers.named("patient", head) != head
        if (token.upos == "PRON" and token.feats.get("Person") in ("1", "2")) or token.text.lower() in ("those", "aquellos"):
            return False
        if token.lemma.lower() == "alias":
            return named
        if self.trigger.frame in (Frame.CONVICTION, Frame.SENTENCE, Frame.CHARGE) and is_relation(anchor.deprel, "amod"):
            return named or (kind == "person" and token.upos == "PROPN")
        named_place = kind == "place" and token.upos == "PROPN" and head > self.anchor and anchor.upos == "VERB"
        if is_person(kind) or kind == "organization" or (named_place and self.trigger.frame is not Frame.EXTRADITION):
            return True
        return (kind is None and token.upos in ("PROPN", "PRON")) or named

    def _is_of_them(self, head: int) -> bool:
        """ "four of them", "three dead": a number that stands for people."""
        value = quantity_of(self.document, self.sentence, head)
        if value is None or not isinstance(value.value, Quantity):
            return False
        return value.value.unit == "count" and value.value.of in (None, "person")

    def _may_be_seized(self, head: int, kind: str | None) -> bool:
        if self.sentence.tokens[self.anchor].upos in ("NOUN", "PROPN"):
            return self._is_goods(head)
        if self.sentence.tokens[head].lemma.lower() in words("no_goods", self.document.language):
            return False
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

    def _is_doer(self, head: int) -> bool:
        """ "police raid": the noun before it is who does it."""
        before = is_relation(self.sentence.tokens[head].deprel, "compound", "nmod:poss") and head < self.anchor
        return before and is_police(self.document, self.sentence, head) and self.trigger.frame in (Frame.RAID, Frame.SEIZURE)

    def _is_general(self, arguments: Arguments) -> bool:
        """ "cocaine seizures", "drug trafficking": spoken of in general, with no amount that anyone could add up."""
        if any(quantity_of(self.document, self.sentence, head) for head in (*arguments.objects, self.anchor)):
            return False
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
        return lemma in words("orders", self.document.language) and is_relation(self.sentence.tokens[self.anchor].deprel, "nmod")

    def _is_ruled_out(self) -> bool:
        """Whether words beside the verb take its frame away: "most wanted", "if convicted", "jailed for 12 years" (no arrest)."""
        frame, token = self.trigger.frame, self.sentence.tokens[self.anchor]
        if frame is Frame.ATTACK:
            return any(
                self.sentence.tokens[at].lemma.lower() in _SPEAKERS for at in children(self.sentence, self.anchor, "nsubj")
            )
        if frame is Frame.KIDNAPPING and any(self._is_goods(at) for at in children(self.sentence, self.anchor, "obj", "nsubj")):
            return True  # "le secuestraron el celular"
        if frame is Frame.ESCAPE and self.document.language == "es" and self.trigger.how == "self":
            return self._is_dodged()
        if frame is Frame.WANTED:
            return self.anchor > 0 and self.sentence.tokens[self.anchor - 1].text.lower() in ("más", "most")
        if frame is Frame.ARREST and token.lemma.lower() in words("jailed", self.document.language):
            return self._is_jailed_for()
        if (frame is Frame.RELEASE and self._is_paid_for()) or self._is_only_meant():
            return True
        if frame is Frame.SHIPMENT and any(
            self.sentence.tokens[at].lemma.lower() in ("circulación", "circulation")
            for at in children(self.sentence, self.anchor, "obl", "obj")
        ):
            return True
        return (frame in _OF_TRIALS and self._is_supposed()) or self._is_wished() or self._is_cleared()

    def _is_only_meant(self) -> bool:
        """ "la promesa de liberar a", "la orden de detener a": an infinitive that a noun of wish or order leads."""
        head, token = self.sentence.tokens[self.anchor].head, self.sentence.tokens[self.anchor]
        if head < 0 or token.feats.get("VerbForm") != "Inf" or not is_relation(token.deprel, "acl", "nmod"):
            return False
        return self.sentence.tokens[head].lemma.lower() in words("meant", self.document.language)

    def _is_paid_for(self) -> bool:
        """ "exigían dinero para liberarlo": what a ransom is asked for."""
        head = self.sentence.tokens[self.anchor].head
        asked = head >= 0 and any(
            self.sentence.tokens[at].lemma.lower() in words("demanding", self.document.language)
            for at in (head, *ancestors(self.sentence, head))
        )
        return asked and preposition(self.sentence, self.anchor) in _FOR

    def _is_dodged(self) -> bool:
        """ "evadir un control", "evadió impuestos": who dodges a thing has escaped from nowhere."""
        around = [self.sentence.tokens[at] for at in children(self.sentence, self.anchor, "obj", "expl", "iobj")]
        return any(token.upos in ("NOUN", "PROPN") for token in around) and not any(
            token.text.lower() == "se" for token in around
        )

    def _is_cleared(self) -> bool:
        """ "acquitted of transporting marijuana": what someone is cleared of is no deed that is told."""
        head = self.sentence.tokens[self.anchor].head
        if head < 0 or not is_relation(self.sentence.tokens[self.anchor].deprel, "acl", "advcl", "obl", "xcomp", "ccomp", "nmod"):
            return False
        token = self.sentence.tokens[head]
        known = triggers(self.document.language)
        lemma = known.participles.get(token.text.lower(), token.lemma.lower())
        cleared = (*known.verbs.get(lemma, ()), *known.nouns.get(lemma, ()))
        led = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "mark", "case")}
        return bool(led & {"of", "from", "de", "por"}) and any(trigger.frame is Frame.ACQUITTAL for trigger in cleared)

    def _is_jailed_for(self) -> bool:
        """Whether a term or a crime follows "jailed": that is a sentence; without them it is an arrest."""
        for_ = any(
            preposition(self.sentence, at) in ("for", "por") for at in children(self.sentence, self.anchor, "obl", "advcl")
        )
        return for_ or self.fillers.is_termed(self.anchor)

    def _is_wished(self) -> bool:
        """ "should not have been extradited": what ought to be, or ought not to have been, is no account of what was."""
        helpers = [self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "aux")]
        if "be" in helpers and any(
            self.sentence.tokens[at].text.lower() == "or" for at in children(self.sentence, self.anchor, "cc")
        ):
            return True  # "threatened to pay or be kidnapped"
        return bool({"should", "ought", "debió", "debería", "deberían", "debieron"} & set(helpers))

    def _fits(self, arguments: Arguments) -> bool:
        """Whether the verb means the frame here."""
        how = self.trigger.how
        if how == "jailed":
            return self._is_jailed_for()
        if how == "found":
            listed = any(self._lists(at) for at in arguments.obliques)
            return not listed and self._is_find(arguments)
        if how == "rescued":
            return self._is_rescue(arguments)
        if how == "accuse":
            formal = self.document.language == "es" and arguments.passive and not arguments.subjects
            return any(self._accuses(head) for head in arguments.subjects) or (formal and self._is_predicated())
        if how in ("participle", "condemned"):
            blamed = how == "condemned" and any(preposition(self.sentence, at) == "por" for at in arguments.obliques)
            return blamed or (arguments.passive and (bool(arguments.objects) or how == "condemned"))
        if how == "state":
            return any(
                self.sentence.tokens[at].lemma.lower() == "be" for at in children(self.sentence, self.anchor, "cop", "aux")
            )
        if how == "reflexive":
            around = children(self.sentence, self.anchor, "expl", "obj", "iobj")
            return any(self.sentence.tokens[at].text.lower() == "se" for at in around)
        return self._fits_object(arguments)

    def _lists(self, head: int) -> bool:
        """ "entre los detenidos se encuentra": among whom someone is, and no "entre sus pertenencias"."""
        people = is_person(kind_of(self.document, self.sentence, head)) or head < self.anchor
        return preposition(self.sentence, head) in ("entre", "among") and people

    def _fits_object(self, arguments: Arguments) -> bool:
        """Whether what a verb is done to is of the sort that the frame asks for."""
        conditions = self.trigger.conditions
        if conditions.get("goods_only"):
            return any(self._is_goods(head) for head in arguments.objects)
        wanted = conditions.get("object_kind")
        kinds = [kind_of(self.document, self.sentence, head) for head in arguments.objects]
        if wanted == "group" and any(self._is_works(head) for head in arguments.objects):
            return True
        if wanted == "person":
            return any(is_person(kind) for kind in kinds) or any(self._is_someone(head) for head in arguments.objects)
        return wanted != "group" or any(kind in ("group", "organization", "pronoun") for kind in kinds)

    def _is_works(self, head: int) -> bool:
        """A laboratory, a camp or an airstrip, which may be dismantled as a group may."""
        kinds = (
            kinds_of(self.sentence.tokens[head].lemma.lower(), self.document.language),
            kind_of(self.document, self.sentence, head),
        )
        return any(kind in ("laboratory", "camp", "airstrip") for kind in kinds)

    def _accuses(self, head: int) -> bool:
        """Only whose office it is to accuse brings a charge by accusing."""
        places = subtree(self.sentence, head, ("acl", "conj"))
        lemmas = {self.sentence.tokens[at].lemma.lower() for at in places}
        return bool(lemmas & words("accusers", self.document.language))

    def _is_supposed(self) -> bool:
        """ "if convicted", "de ser hallado culpable": what may come of a trial has not come of it."""
        return any(
            self.sentence.tokens[at].text.lower() in ("if", "si", "unless")
            or (self.sentence.tokens[at].text.lower() == "ser" and preposition(self.sentence, self.anchor) == "de")
            for at in children(self.sentence, self.anchor, "mark", "aux", "cop")
        )

    def _is_predicated(self) -> bool:
        """Whether a participle is said of someone with a verb ("está acusado de"), where Spanish means a formal accusation."""
        return any(
            self.sentence.tokens[at].lemma.lower() in ("ser", "estar")
            for at in children(self.sentence, self.anchor, "aux", "cop")
        )

    def _is_rescue(self, arguments: Arguments) -> bool:
        """People whom a force frees, or who were held: no dog is freed by firemen, nor a hiker."""
        people = any(is_person(kind_of(self.document, self.sentence, head)) for head in arguments.objects)
        held = any(token.lemma.lower() in words("captivity", self.document.language) for token in self.sentence.tokens)
        return people and (held or any(is_police(self.document, self.sentence, head) for head in arguments.subjects))

    def _tells_goods(self, proposition: Proposition) -> bool:
        """Whether a trade in goods says which, or how much: "each weighing a kilo, hidden in" says neither."""
        if self.trigger.frame not in _GOODS_FRAMES:
            return True
        return any(one.role == "goods" or one.value is not None for one in proposition.fillers if one.role != "time")

    def _is_unblamed(self, proposition: Proposition) -> bool:
        """ "puesto a disposición de la Fiscalía": tells of an arrest where it says what for."""
        blamed = bool(self.trigger.conditions.get("blamed"))
        return blamed and not any(filler.role == "offence" for filler in proposition.fillers)

    def _hides_nowhere(self, proposition: Proposition) -> bool:
        """A verb of hiding speaks of a shipment only with what the goods are hidden in."""
        hides = self.sentence.tokens[self.anchor].lemma.lower() in words("hiding", self.document.language)
        shipped = self.trigger.frame is Frame.SHIPMENT and hides
        return shipped and not any(filler.role == "concealment" for filler in proposition.fillers)

    def _borrows_police(self, arguments: Arguments) -> bool:
        """ "police arrested X for smuggling gold": those who stop a crime do not commit it."""
        own = any(children(self.sentence, self.anchor, "nsubj", "obl"))
        crime = self.trigger.frame in _TRADES and self.sentence.tokens[self.anchor].upos == "VERB"
        return crime and not own and any(is_police(self.document, self.sentence, head) for head in arguments.subjects)

    def _stands_alone(self, agents: list[Filler], arguments: Arguments) -> bool:
        """A raid or an attack may be told by its place, and a Spanish passive leaves its subject unsaid ("fue detenido en")."""
        if self.trigger.frame is Frame.RAID and any(
            self.sentence.tokens[at].text.lower() == "se" for at in children(self.sentence, self.anchor)
        ):
            return False  # "el hecho se registró en la calle"
        if self.trigger.frame in (Frame.RAID, Frame.ATTACK):
            return bool(agents or arguments.obliques)
        token = self.sentence.tokens[self.anchor]
        dropped = arguments.passive and not arguments.objects and not is_relation(token.deprel, "acl", "amod")
        if any(self.sentence.tokens[at].text.lower() == "se" for at in children(self.sentence, self.anchor)):
            return False  # "la estrategia que se ejecuta": nobody undergoes it
        return self.document.language == "es" and dropped and self.roles.get("needs") == "person" and token.upos == "VERB"

    def _says_enough(self, proposition: Proposition) -> bool:
        said = {filler.role for filler in proposition.fillers} - {"agent"}
        if self.trigger.frame in (Frame.WANTED, Frame.INVESTIGATION):
            return False
        named = any(one.role == "agent" and name_at(self.sentence, one.head) is not None for one in proposition.fillers)
        return named or bool(said - {"time"}) if self.trigger.frame is Frame.ATTACK else bool(said)
