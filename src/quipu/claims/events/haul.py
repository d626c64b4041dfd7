"""Goods: what may be seized or traded, what a haul is made up of, and when finding it is seizing it."""

from quipu.claims.document import Document
from quipu.claims.events.arguments import Arguments
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import Trigger, frame_roles, triggers, words
from quipu.claims.phrases import is_person, is_police, kind_of, members, name_at, preposition, quantity_of, span
from quipu.claims.tree import children, has_child, head_of, is_relation
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Quantity

LISTING = frozenset({Frame.SEIZURE, Frame.SHIPMENT, Frame.STORAGE, Frame.PURCHASE, Frame.SALE})
"""Frames of which a list of goods tells as many happenings."""
INSIDE = frozenset({"con", "with", "containing"})
"""Prepositions before what is in something."""
HOLDING = frozenset({"contain", "hold", "contener", "llevar", "transportar", "guardar", "ocultar", "albergar", "portar"})
"""Verbs of what is in something."""


_INCLUDING = frozenset({"including", "incluyendo", "incluidos", "incluidas", "incluido"})
_LEADING = frozenset({"con", "conteniendo", "contenía", "contenían", "contiene", "contienen"})
_FAR = 14
"""Tokens between what is found and the amount that it holds."""


class Haul:
    """One trigger at one token, with what can be asked of the goods around it."""

    def __init__(self, document: Document, number: int, anchor: int, trigger: Trigger) -> None:
        self.document, self.number, self.anchor, self.trigger = document, number, anchor, trigger
        self.sentence = document.sentences[number]
        self.fillers = Fillers(document, number)
        self.roles = frame_roles(trigger.frame)
        self.places: tuple[int, ...] = ()
        self.searched: tuple[int, ...] = ()
        """Those on whom goods were found."""
        self.levied: tuple[int, ...] = ()
        """What extortionists are paid."""
        self.paid: tuple[int, ...] = ()
        """The sums for which goods are bought."""

    def _is_goods(self, head: int) -> bool:
        head = self.fillers.beyond_amount(head)
        kind = kind_of(self.document, self.sentence, head)
        value = quantity_of(self.document, self.sentence, head)
        if self.fillers.priced_goods(head) is not None:
            return True
        if value is not None and isinstance(value.value, Quantity) and value.value.unit != "count":
            return True
        if kind == "conveyance":  # "una motocicleta": what carries goods may be goods
            kind = kinds_of(self.sentence.tokens[head].lemma.lower(), self.document.language)
        return kind is not None and any(is_a(kind, goods) for goods in words("goods", self.document.language))

    def _carries(self, head: int) -> bool:
        """Whether what a verb of carrying has for its subject is a vehicle ("el camión transportaba 20 kilos")."""
        kind = kind_of(self.document, self.sentence, head)
        carriers = ("vehicle", "vessel", "aircraft", "container")
        return kind == "conveyance" or (kind is not None and any(is_a(kind, one) for one in carriers))

    def _is_only_stopped(self, head: int) -> bool:
        """ "two vehicles were intercepted on the road": what carries goods is stopped, and not yet seized; nor is it packed."""
        lemma = self.sentence.tokens[self.anchor].lemma.lower()
        if self.trigger.frame is Frame.PRODUCTION and self.sentence.tokens[self.anchor].deprel == "amod":
            return not has_child(self.sentence, self.anchor, "obl")  # "hoja de coca procesada"
        if self.trigger.frame is Frame.SHIPMENT and lemma in words("moving", self.document.language):
            return not self._is_contraband(head)  # "un camión que había ingresado por", "llevaron la lancha a la orilla"
        if lemma == "contener":  # "fardos que contenían 150 kilos de hachís y un todoterreno"
            return not self._is_contraband(head)
        stops = self.trigger.frame is Frame.SEIZURE and lemma in words("stopping", self.document.language)
        kind = kinds_of(self.sentence.tokens[head].lemma.lower(), self.document.language)
        kind = kind or kind_of(self.document, self.sentence, head)
        carries = kind is not None and any(is_a(kind, one) for one in ("vehicle", "vessel", "aircraft"))
        return stops and carries and not self._is_laden(head)

    def _is_laden(self, head: int) -> bool:
        """Whether it is told what a vehicle has on board ("a boat with 300 kilos", "a truck carrying cocaine")."""
        clauses = children(self.sentence, head, "acl")
        carrying = words("carrying", self.document.language)
        around = (*children(self.sentence, head, "nmod"), *children(self.sentence, self.anchor, "obl"))
        held = any(preposition(self.sentence, at) in ("with", "con") and self._is_goods(at) for at in around)
        return held or any(self.sentence.tokens[at].lemma.lower() in carrying for at in clauses)

    def is_of_another(self, head: int) -> bool:
        """Whether a thing is the subject of another verb: "seized two tons, and two cars were stolen"."""
        token = self.sentence.tokens[head]
        governor = self.sentence.tokens[token.head] if token.head >= 0 else token
        after = next((one for one in self.sentence.tokens if one.start >= self._end(head)), token)
        told = after.upos in ("VERB", "AUX") and after.feats.get("VerbForm") == "Fin"
        subject = is_relation(token.deprel, "nsubj") and token.head != self.anchor and governor.upos in ("VERB", "AUX")
        return told or subject

    def _end(self, head: int) -> int:
        value = quantity_of(self.document, self.sentence, head) or self.fillers.money_at(head)
        return value.end if value is not None else self.sentence.tokens[head].end

    def _is_contraband(self, head: int) -> bool:
        head = self.fillers.beyond_amount(head)
        kind = kind_of(self.document, self.sentence, head)
        return kind is not None and any(
            is_a(kind, goods)
            for goods in (
                "drug",
                "weapon",
                "ammunition",
                "explosive",
                "package",
                "shipment",
                "plant",
                "pill",
                "wildlife",
                "precursor",
                "cigarette",
            )
        )

    def contents(self, head: int) -> list[int]:
        """ "una mochila con tres kilos de cocaína", "una maleta que contenía": the goods in what is found, which count."""
        if self.trigger.frame is not Frame.SEIZURE or self._holds_people(head):
            return []
        english = self.document.language == "en"
        if english and self._carries(head):
            return []  # told by what it carries
        held = [at for at in children(self.sentence, head, "nmod") if at > head and preposition(self.sentence, at) in INSIDE]
        for clause in children(self.sentence, head, "acl"):
            if self.sentence.tokens[clause].lemma.lower() in HOLDING:
                held.extend(children(self.sentence, clause, "obj"))
        found = [member for at in held for member in members(self.sentence, at) if self._is_content(member)]
        if english:
            return found
        return found or [
            member for at in self._held_behind(head) for member in members(self.sentence, at) if self._is_content(member)
        ]

    def _held_behind(self, head: int) -> list[int]:
        """An amount behind "con" or "conteniendo", a few words on, that the tree hangs on the verb."""
        start = span(self.document, self.sentence, head)[1]
        for value in self.document.measured:
            if value.start < start or value.end > self.sentence.end or not isinstance(value.value, Quantity):
                continue
            between = [token for token in self.sentence.tokens if start <= token.start < value.start]
            led = bool(between) and between[-1].text.lower() in _LEADING
            clause = any(token.upos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin" for token in between[:-1])
            if not led or clause or len(between) > _FAR or any(token.text in (";", ":") for token in between):
                return []
            inside = [at for at, token in enumerate(self.sentence.tokens) if value.start <= token.start < value.end]
            return [head_of(self.sentence, inside)] if inside else []
        return []

    def _holds_people(self, head: int) -> bool:
        return is_person(kind_of(self.document, self.sentence, head))

    def _is_content(self, head: int) -> bool:
        counted = quantity_of(self.document, self.sentence, head) is not None
        return self._is_goods(head) and (counted or self._is_contraband(head))

    def _parts_of(self, head: int) -> list[int]:
        """ "un arsenal compuesto por ocho fusiles y una pistola": what a haul is said to be made up of."""
        if self.trigger.frame not in LISTING:
            return []
        made = [
            at
            for at in (*children(self.sentence, head, "acl", "amod"), *children(self.sentence, self.anchor, "advcl"))
            if any(self.sentence.tokens[at].lemma.lower().startswith(word) for word in words("made_up", self.document.language))
        ]
        below = [child for at in made for child in children(self.sentence, at, "obl", "obj", "nmod")]
        named = (head, *children(self.sentence, head, "nmod"))
        below.extend(
            at
            for noun in named
            for at in children(self.sentence, noun, "nmod", "obl")
            if preposition(self.sentence, at) in _INCLUDING
        )
        parts = [member for child in below for member in members(self.sentence, child) if self._is_goods(member)]
        return [*parts, *self.contents(head)]

    def _is_find(self, arguments: Arguments) -> bool:
        """Police who find contraband seize it; what a passer-by finds, or what is found out, is no seizure."""
        subjects = arguments.subjects
        held = [at for head in arguments.objects for at in self.contents(head)]
        goods = [head for head in (*arguments.objects, *held) if self._is_goods(head)]
        forfeit = any(token.lemma.lower() in words("forfeiting", self.document.language) for token in self.sentence.tokens)
        counted = any(self._is_counted_haul(head) or forfeit for head in goods if quantity_of(self.document, self.sentence, head))
        verb = self.sentence.tokens[self.anchor].lemma.lower()
        if self._is_lying():
            return False
        worth = any(self._is_contraband(head) for head in goods) or any(self.fillers.money_at(at) for at in arguments.objects)
        if any(is_police(self.document, self.sentence, head) for head in subjects):
            return counted or worth or (verb in ("recover", "recuperar") and bool(goods))
        if arguments.passive and not subjects:
            return worth or counted
        if any(self._is_body(head) or self._is_search(head) for head in subjects):
            return worth
        pronoun = all(kind_of(self.document, self.sentence, head) == "pronoun" for head in subjects)
        return verb not in ("reveal", "yield", "net") and pronoun and (counted or (worth and not subjects))

    def _is_lying(self) -> bool:
        """ "que se encontraban en una bodega": where goods were, and no finding."""
        token = self.sentence.tokens[self.anchor]
        around = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor)}
        return self.document.language == "es" and token.feats.get("Tense") in ("Imp", "Pres") and "se" in around

    def _found_on(self, arguments: Arguments) -> Arguments:
        """ "He was found with 12 kilos in his luggage", "fue sorprendido con": the goods, and on whom they were found."""
        people = arguments.objects and all(is_person(kind_of(self.document, self.sentence, at)) for at in arguments.objects)
        if self.trigger.how != "found" or not arguments.passive or not people:
            return arguments
        held = [at for at in arguments.obliques if preposition(self.sentence, at) in ("with", "con", "in possession of")]
        for at in arguments.obliques:
            if self.sentence.tokens[at].lemma.lower() in ("possession", "posesión", "poder"):
                held.extend(children(self.sentence, at, "nmod"))
        goods = tuple(member for at in held for member in members(self.sentence, at) if self._is_contraband(member))
        if not goods:
            return arguments
        self.searched = arguments.objects
        return Arguments((), goods, tuple(at for at in arguments.obliques if at not in held), True)

    def _is_search(self, head: int) -> bool:
        """ "the search revealed": what turns goods up in the name of the law."""
        return self.sentence.tokens[head].lemma.lower() in words("searches", self.document.language)

    def _is_body(self, head: int) -> bool:
        """A body that is called by its initials, as forces and customs are ("la PDI halló")."""
        name, word = name_at(self.sentence, head), self.sentence.tokens[head].text
        return name is not None and name.kind == "organization" and word.isupper() and 1 < len(word) < 9

    def _is_counted_haul(self, head: int) -> bool:
        """Counted goods that can be carried off: "se localizaron tres vehículos", and no "se hallaron tres viviendas"."""
        kind = kind_of(self.document, self.sentence, head)
        fixed = kind is not None and any(is_a(kind, one) for one in ("property", "company", "laboratory", "airstrip"))
        return quantity_of(self.document, self.sentence, head) is not None and not fixed and kind != "place"

    def _is_told_behind(self) -> bool:
        """ "doce personas, formalizadas por secuestro, quedaron": a participle told with what for, which the tagger takes for an
        adjective."""
        noun, comma = self.sentence.tokens[self.anchor].head, self.sentence.tokens[self.anchor - 1].text
        below = children(self.sentence, self.anchor, "obj", "obl", "nmod", "advcl", "acl", "xcomp")
        told = any(preposition(self.sentence, at) in ("por", "de") for at in below)
        return self.document.language == "es" and 0 <= noun < self.anchor and comma == "," and told

    def _is_blamed_in_custody(self) -> bool:
        """ "los detenidos, acusados de un delito de lavado, pasaron a": a crime by its name, told of those whom the law holds."""
        noun = self.sentence.tokens[self.anchor].head
        if not self._is_told_behind() or not self.fillers.known_offences(self.anchor):
            return False
        verb = self.sentence.tokens[noun].head
        known = triggers("es")
        steps = known.verbs.get(self.sentence.tokens[verb].lemma.lower(), ()) if verb >= 0 else ()
        held = any(one.how == "result" for one in known.nouns.get(self.sentence.tokens[noun].lemma.lower(), ()))
        return held or any(one.frame in (Frame.ARREST, Frame.CHARGE, Frame.EXTRADITION) for one in steps)

    def _is_headed_by(self, noun: int) -> bool:
        """ "Prisión preventiva para un exalcalde": a headline without a verb, of which the noun is the first."""
        verbs = any(token.upos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin" for token in self.sentence.tokens)
        return (
            self.sentence.tokens[noun].head < 0
            and not verbs
            and not any(self.sentence.tokens[at].text == "," for at in range(noun))
        )

    def _is_definite(self, head: int) -> bool:
        """ "the drugs", "el cargamento": goods that the report has spoken of."""
        return any(
            self.sentence.tokens[at].text.lower() in ("the", "el", "la", "los", "las", "otros", "otras")
            for at in children(self.sentence, head, "det")
        )
