"""Whom or what an event befalls where the tree does not say it at once, and who else takes part."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.company import beyond, included
from quipu.claims.events.haul import LISTING
from quipu.claims.events.named import named_of
from quipu.claims.events.nominal import Nominal
from quipu.claims.events.roster import head_of_name, roster
from quipu.claims.events.standing import BY_LAW
from quipu.claims.events.triggers import prepositions, triggers, words
from quipu.claims.phrases import is_agentive, is_person, is_police, kind_of, members, name_at, preposition, quantity_of
from quipu.claims.tree import children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.measure import is_a
from quipu.model import Frame, Quantity

_AIMED = frozenset({Frame.ATTACK, Frame.EXTORTION, Frame.ROBBERY})
"""Frames of which the personal "a" tells the victim, besides those that befall people alone."""


class Undergone(Nominal):
    """The objects of one trigger at work."""

    def _before_who(self, head: int) -> int | None:
        """ "the alliance with Navarro, who was killed": "who" takes the person right before it, not the noun above."""
        if kind_of(self.document, self.sentence, head) in ("person", "pronoun"):
            return None
        for place in range(self.anchor - 1, head, -1):
            if self.sentence.tokens[place].text.lower() in ("who", "whom", "quien", "quienes"):
                name = name_at(self.sentence, place - 1 - (self.sentence.tokens[place - 1].text == ","))
                return name.first if name is not None and name.kind == "person" else None
        return None

    def _head_of_group(self, head: int) -> int | None:
        """ "el cabecilla de la organización, quien fue enviado a": "quien" takes the person who is of the group."""
        related = [at for at in children(self.sentence, self.anchor, "nsubj") if self.sentence.tokens[at].text.lower() == "quien"]
        found = head if related and kind_of(self.document, self.sentence, head) in ("group", "organization") else -1
        while found >= 0 and is_relation(self.sentence.tokens[found].deprel, "nmod", "appos"):
            found = self.sentence.tokens[found].head
            if kind_of(self.document, self.sentence, found) == "person":
                return found
        return None

    def _told_of(self, head: int) -> int:
        """ "X is a fugitive indicted in Serbia": what is told of a predicate noun is told of its subject."""
        above = self.sentence.tokens[head].head
        beside = is_relation(self.sentence.tokens[head].deprel, "appos") and 0 <= above < head < self.anchor
        if beside and self.sentence.tokens[self.anchor].deprel == "acl":  # "X, a veteran boss convicted of murder"
            name = name_at(self.sentence, above)
            return above if name is not None and name.kind == "person" else head
        if not is_relation(self.sentence.tokens[self.anchor].deprel, "acl", "amod") or not any(
            children(self.sentence, head, "cop")
        ):
            return head
        subjects = [at for at in children(self.sentence, head, "nsubj") if is_person(kind_of(self.document, self.sentence, at))]
        return subjects[0] if len(subjects) == 1 else head

    def _meant(self, head: int) -> int:
        """ "a leader of the cartel who was arrested": the relative clause of what one person undergoes speaks of the person."""
        if self.trigger.frame is Frame.CHARGE and self.sentence.tokens[head].lemma.lower() in words("courtroom", "en"):
            brought = of_verb(self.sentence, self.sentence.tokens[head].head)  # "was brought before a court charged with"
            return next(iter(brought.objects if brought.passive else brought.subjects), head)
        if self.trigger.frame in (Frame.KILLING, Frame.ATTACK) and self._is_remains(head):
            below = (*children(self.sentence, head, "nmod"), *children(self.sentence, self.anchor, "nmod", "obj", "obl"))
            whose = (at for at in below if preposition(self.sentence, at) in ("de", "of"))
            called = words("identifying", self.document.language)  # those who are named by what follows are told by their names
            people = [at for at in whose if is_person(kind_of(self.document, self.sentence, at))]
            behind = (one for at in people for one in children(self.sentence, at, "amod", "acl"))
            known = {self.sentence.tokens[one].lemma.lower().removesuffix("do") + "r" for one in behind}
            return people[0] if people and not known & called else head
        if self.trigger.frame is Frame.DISMANTLING and self.sentence.tokens[head].upos in ("PRON", "NUM"):
            return next((at for at in children(self.sentence, head, "nmod") if self._may_undergo(at)), head)  # "una de las redes"
        if self.roles.get("needs") != "person" or self.sentence.tokens[self.anchor].deprel != "acl:relcl":
            return self._told_of(head)
        named = self._before_who(head) or self._head_of_group(head)
        if named is not None:
            return named
        found = self._of_group(head)
        while not is_person(kind_of(self.document, self.sentence, found)):
            above = self.sentence.tokens[found].head
            if above < 0 or not is_relation(self.sentence.tokens[found].deprel, "nmod", "appos"):
                return head
            found = above
        above = self.sentence.tokens[found].head
        if is_relation(self.sentence.tokens[found].deprel, "appos") and is_person(kind_of(self.document, self.sentence, above)):
            return above
        return found if is_person(kind_of(self.document, self.sentence, found)) else head

    def _of_group(self, head: int) -> int:
        """ "two fugitives of the gang who were wanted": the people, where the verb is plural and the group is one."""
        above, verb = self.sentence.tokens[head].head, self.sentence.tokens[self.anchor]
        numbers = [
            self.sentence.tokens[at].feats.get("Number") for at in (self.anchor, *children(self.sentence, self.anchor, "aux"))
        ]
        plural = "Plur" in numbers or self._is_were()
        group = kind_of(self.document, self.sentence, head) in ("group", "organization") and verb.deprel == "acl:relcl"
        of = group and is_relation(self.sentence.tokens[head].deprel, "nmod") and plural and above >= 0
        return above if of and kind_of(self.document, self.sentence, above) == "person" else head

    def _is_were(self) -> bool:
        return any(
            self.sentence.tokens[at].text.lower() in ("were", "are", "have") for at in children(self.sentence, self.anchor)
        )

    def _behind_a(self, arguments: Arguments) -> list[int]:
        """ "extraditó a Estados Unidos a dos personas": people behind the personal "a" that the tree takes for a circumstance."""
        pressed = self.trigger.how in ("threatened", "forced")
        aimed = pressed or self.roles.get("needs") == "person" or self.trigger.frame in _AIMED
        if self.document.language != "es" or arguments.passive or not aimed:
            return []
        around = [*children(self.sentence, self.anchor, "iobj"), *arguments.obliques]
        return [
            member
            for head in around
            if preposition(self.sentence, head) == "a" and self._is_whom(head) and self._may_undergo(head)
            for member in members(self.sentence, head)
        ]

    def _taken_from(self, arguments: Arguments) -> list[int]:
        """ "extort money from traders", "exigían dinero a los comerciantes": whom it is taken from."""
        if self.trigger.frame is not Frame.EXTORTION or not arguments.objects:
            return []
        around = [*arguments.obliques, *children(self.sentence, self.anchor, "iobj"), *arguments.objects]
        for at in around:  # "un rescate de un millón a la familia": the tree hangs it on the sum
            around.extend(child for child in children(self.sentence, at, "nmod") if child not in around)
        imposed = ("on", "upon") if self.sentence.tokens[self.anchor].lemma.lower() in ("impose", "levy") else ()
        own = (*arguments.obliques, *arguments.objects)
        led = [
            at
            for at in dict.fromkeys(around)
            if preposition(self.sentence, at) in ("from", "a", "al", *imposed, *(("of",) if at in own else ()))
            or (preposition(self.sentence, at) == "de" and self.fillers.money_at(self.sentence.tokens[at].head) is not None)
        ]
        asked = self.trigger.how == "demanded" and len(arguments.objects) > 1
        given = [*children(self.sentence, self.anchor, "iobj"), *(arguments.objects if asked else ())]  # "charges growers a fee"
        led += [at for at in given if self.sentence.tokens[at].upos == "NOUN" and not preposition(self.sentence, at)]
        found = [at for at in led if self._is_person_at(at) or self._is_trader(at)]
        found = found or self._addressed()
        return found or [at for at in around if self.sentence.tokens[at].text.lower() in ("le", "les")]

    def _as_demanded(self, found: list[Filler]) -> list[Filler]:
        """What is extorted in money is how much, and no price."""
        money = self.trigger.frame is Frame.EXTORTION
        return [replace(one, role="quantity") if money and one.role == "value" else one for one in found]

    def _as_booty(self, found: list[Filler], head: int) -> list[Filler]:
        """What is stolen is how much was, and nobody who was robbed ("le robaron el celular", "stole three cars")."""
        if not self._is_booty(head):
            return found
        told = [one for one in found if one.role not in ("patient", "goods")]
        return told or [replace(one, role="quantity") for one in found]

    def _robbed_of(self) -> list[Filler]:
        """ "robbed of $2,000", "lo despojaron de su camioneta": what was taken, of whom it is told."""
        if self.trigger.frame is not Frame.ROBBERY or self.sentence.tokens[self.anchor].upos not in ("VERB", "ADJ"):
            return []
        led = dict.fromkeys(member for at in self._stripped_of() for member in members(self.sentence, at))
        taken = [at for at in led if self.fillers.money_at(at) is not None or self._is_goods(at)]
        found = [one for at in taken for one in self.fillers.undergone("quantity", at)]
        return [one for one in found if one.value is not None] or found

    def _is_trader(self, head: int) -> bool:
        """ "from three bars", "a los comercios": a business pays as its owner does."""
        kind = kind_of(self.document, self.sentence, head)
        from_one = preposition(self.sentence, head) in ("from", "a", "al")
        built = kind == "place" and self.sentence.tokens[head].upos == "NOUN"
        return from_one and (
            kind == "organization" or built or (kind is not None and any(is_a(kind, at) for at in ("company", "property")))
        )

    def _is_person_at(self, head: int) -> bool:
        people = is_person(kind_of(self.document, self.sentence, head)) or is_agentive(self.document, self.sentence.tokens[head])
        return people and self._may_undergo(head)

    def _is_whom(self, head: int) -> bool:
        """Whether the "a" before a phrase is that of people; before a name it is, but where the verb also tells where to."""
        if is_person(kind_of(self.document, self.sentence, head)) or self.fillers.named("patient", head) != head:
            return True
        counted = self.sentence.tokens[head].upos == "NUM" and self.sentence.tokens[head].text.isalpha()
        if counted or self._is_counted_only(head):
            return True  # "mataron a cinco", "condenó a otros tres"
        return self.sentence.tokens[head].upos == "PROPN" and self.trigger.frame is not Frame.EXTRADITION

    def _under_amounts(self, objects: list[int]) -> list[int]:
        """ "50 grams of cocaine, a scale and a pistol": things that the tree coordinates with what is weighed."""
        if self.trigger.frame not in LISTING:
            return []
        return [
            member
            for head in objects
            if quantity_of(self.document, self.sentence, head) is not None
            for child in children(self.sentence, head, "nmod")
            if preposition(self.sentence, child) in ("of", "de")
            for member in members(self.sentence, child)
            if member > child and has_child(self.sentence, member, "det") and self._is_goods(member) and member not in objects
        ] + [at for head in objects for at in self._beyond_kind(head) if at not in objects]

    def _beyond_kind(self, head: int) -> list[int]:
        """ "armas de guerra, granadas y celulares": goods that the tree joins to the word for the sort of the first."""
        below = [at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de")]
        sorts = [at for at in below if not self._is_goods(at) and name_at(self.sentence, at) is None]
        return [member for at in sorts for member in members(self.sentence, at) if member > at and self._is_goods(member)]

    def _goods_beside(self, obliques: tuple[int, ...], objects: list[int]) -> list[int]:
        """ "seized two kilos, along with firearms and a vehicle": goods that are seized besides."""
        if self.trigger.frame is not Frame.SEIZURE or not objects:
            return []
        wanted = prepositions("besides", self.document.language)
        around = [*obliques, *(at for head in objects for at in children(self.sentence, head, "nmod", "obl"))]
        heads = [at for at in around if preposition(self.sentence, at) in wanted]
        listed = [member for head in heads for member in members(self.sentence, head)]
        return [at for at in listed if (self._is_goods(at) or self.fillers.money_at(at)) and at not in objects]

    def _contents(self, objects: list[int]) -> list[int]:
        """ "bags that contained 450 bricks", "a boat carrying two tons": what is in what is seized is seized with it."""
        if self.trigger.frame is not Frame.SEIZURE:
            return []
        carrying = words("carrying", self.document.language)
        clauses = [at for head in objects for at in children(self.sentence, head, "acl") if at > head]
        held = [at for at in clauses if self.sentence.tokens[at].lemma.lower() in carrying]
        inside = [goods for at in held for goods in of_verb(self.sentence, at).objects if goods > at]
        return [at for at in inside if self._is_contraband(at) and at not in objects]

    def _named_on(self, objects: list[int]) -> list[int]:
        """ "killing sergeant Juan Mora, Luis Pinto, 34, and Raúl Tapia": a list of names, whatever the tree makes of it; and
        those of a group who are named behind it."""
        if self.roles.get("needs") not in ("person", "patient"):
            return []
        found: list[int] = []
        for head in objects:
            first = name_at(self.sentence, self.fillers.named("patient", head))
            if first is None or first.kind != "person":
                found.extend(named_of(self.document, self.number, head))
            else:
                listed = roster(self.document, self.sentence, first)[1:]
                found.extend(at for name in listed if not self._is_other_subject(at := head_of_name(self.sentence, name)))
        known = {name_at(self.sentence, self.fillers.named("patient", at)) for at in objects} - {None}
        unknown = {name_at(self.sentence, at) or at: at for at in reversed(found) if at not in objects}
        return sorted(at for name, at in unknown.items() if name not in known)

    def _without_ones(self, objects: list[int]) -> list[int]:
        """ "One of the leaders, Musa Bello, was shot", "couriers Ian Ross and Joe Hall": the name is the one, and no second."""
        objects = [at for at in objects if not self._is_title_of(at, objects)]
        ones = load("naming")["one_of"][self.document.language]
        single = [at for at in objects if self.sentence.tokens[at].text.lower() in ones and self._is_single(at)]
        named = [at for one in single for at in named_of(self.document, self.number, one)]
        return [at for at in objects if at not in single] if len(single) == 1 and len(named) == 1 else objects

    def _is_title_of(self, head: int, objects: list[int]) -> bool:
        """ "his couriers Ian Ross and Joe Hall were jailed": what those are called who are named right behind, uncounted."""
        token = self.sentence.tokens[head]
        named = name_at(self.sentence, head + 1) if head + 1 < len(self.sentence.tokens) else None
        if token.upos != "NOUN" or token.feats.get("Number") != "Plur" or named is None or named.kind != "person":
            return False
        counted = quantity_of(self.document, self.sentence, head) is not None
        return not counted and named.first == head + 1 and any(name_at(self.sentence, at) == named for at in objects)

    def _is_single(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return token.upos in ("NUM", "PRON") and token.text.lower() not in ("two", "three", "dos", "tres")

    def _with_company(self, objects: list[int]) -> list[int]:
        """Those who go on a list of people, and those whom a group is said to include."""
        stated = self.document.language == "en" and "complement" in self.trigger.conditions
        if self.roles.get("needs") != "person" or not objects or stated:
            return []  # "left six soldiers dead and ten rebels wounded"
        found = [at for head in objects for at in beyond(self.document, self.number, head, self.anchor)]
        for head in (self.fillers.named("patient", at) for at in objects):  # "a total of 114 defendants"
            if self.sentence.tokens[head].feats.get("Number") == "Plur" and name_at(self.sentence, head) is None:
                found.extend(included(self.document, self.number, head, self.anchor))
        known = {name_at(self.sentence, self.fillers.named("patient", at)) for at in objects} - {None}
        return [at for at in dict.fromkeys(found) if at not in objects and name_at(self.sentence, at) not in known]

    def _deprived(self) -> list[Filler]:
        """ "A los detenidos se les incautaron dos pistolas": from whom goods are seized, whom a clitic repeats."""
        if self.trigger.frame is not Frame.SEIZURE or self.document.language != "es":
            return []
        around = list(children(self.sentence, self.anchor, "iobj", "obl", "obj", "nmod"))
        clitic = any(self.sentence.tokens[at].text.lower() in ("le", "les") for at in children(self.sentence, self.anchor))
        heads = [at for at in around if preposition(self.sentence, at) in ("a", "al") and self._is_someone(at)] if clitic else []
        return [self.fillers.phrase("patient", member) for at in heads for member in members(self.sentence, at)]

    def _is_other_subject(self, head: int) -> bool:
        """Whether a name is the subject of another clause than the trigger's."""
        token = self.sentence.tokens[head]
        return token.deprel == "nsubj" and token.head not in (self.anchor, -1)

    def _whose(self, head: int) -> list[Filler]:
        """Whose sentence or conviction is set aside, and on whom goods were found."""
        if self.trigger.frame is Frame.ROBBERY and not self._is_booty(head):
            return self._robbed_of()
        if self.paid:
            sums = [(at, self.fillers.money_at(at)) for at in self.paid]
            return [self.fillers.value("value", money, at) for at, money in sums if money is not None]
        if self.searched:
            return [self.fillers.phrase("patient", at) for at in self.searched]
        if self.trigger.frame is not Frame.ANNULMENT:
            return []
        owners = [
            at
            for at in children(self.sentence, head, "nmod")
            if preposition(self.sentence, at) in ("of", "de", "against", "contra", "on", "")
        ]
        deep = [at for one in children(self.sentence, head, "nmod") for at in children(self.sentence, one, "nmod")]
        owners.extend(at for at in deep if preposition(self.sentence, at) in ("contra", "a"))  # "la condena de 12 años a Mora"
        owned = [at for at in children(self.sentence, head, "det") if self.sentence.tokens[at].lemma.lower() == "su"]
        return [self.fillers.phrase("patient", at) for at in (*(at for at in owners if self._is_someone(at)), *owned)]

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
                and self.sentence.tokens[head].lemma.lower() not in words("carried_people", self.document.language)
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

    def _doers_behind(self, arguments: Arguments) -> tuple[int, ...]:
        """ "were seized and destroyed by marines": the law's own, told behind the last of several verbs."""
        lawful = self.trigger.frame in BY_LAW and arguments.passive and self.document.language == "en"
        joined = children(self.sentence, self.anchor, "conj") if lawful else ()
        bare = [at for at in joined if at > self.anchor and not has_child(self.sentence, at, "nsubj", "aux", "aux:pass")]
        told = [of_verb(self.sentence, at) for at in bare if self.sentence.tokens[at].upos == "VERB"]
        return tuple(at for one in told if one.passive for at in one.subjects if is_police(self.document, self.sentence, at))

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
            if (
                kind_of(self.document, self.sentence, member) in ("organization", "group", "person")
                or is_police(self.document, self.sentence, member)
            )
            and not self._is_remains(member)  # "junto a los cuerpos"
        ]

    def _side_by_side(self, working: int) -> list[int]:
        """With whom someone is said to work, and not where ("agents working at the checkpoint")."""
        case = {"with", "alongside", "con", "together with", "along with", "junto a", "junto con", "closely with"}
        return [at for at in children(self.sentence, working, "obl") if preposition(self.sentence, at) in case]

    def _carried(self, told: list[Proposition], obliques: tuple[int, ...]) -> Iterator[Proposition]:
        """ "arrested with 5 kilos of cocaine": goods that the arrested had with them are seized from them."""
        if "carried" not in self.roles["oblique"] or not told:
            return
        patients = [filler for one in told for filler in one.fillers if filler.role == "patient"]
        around = (*obliques, *(at for one in patients for at in children(self.sentence, one.head, "nmod")))
        held = [at for at in around if self.sentence.tokens[at].lemma.lower() in ("posesión", "poder", "possession")]
        around = (*around, *(child for at in held for child in children(self.sentence, at, "nmod")))
        shared = [one for one in told[0].fillers if one.role in ("agent", "place", "time")]
        for head in dict.fromkeys(around):
            led = preposition(self.sentence, head) in ("with", "con", "in possession of", "en posesión de", "en poder de")
            if (led or self.sentence.tokens[head].head in held) and self._is_goods(head) and not self._is_seized_itself(head):
                heads = members(self.sentence, head)
                for member in (*heads, *(at for at in self.fillers.continued(head, heads) if self._is_goods(at))):
                    goods = self.fillers.undergone("goods", member)
                    bearers = self._bearers(head, patients)
                    yield Proposition(Frame.SEIZURE, self.number, self.anchor, (*goods, *bearers, *shared))

    def _bearers(self, goods: int, patients: list[Filler]) -> list[Filler]:
        """Those who had goods with them, where each of several had his own ("a man with a gun and a woman with 12 doses")."""
        own = [one for one in patients if goods in subtree(self.sentence, one.head, ("conj",))]
        return own or [one for one in patients if one.head < goods] or patients

    def _is_seized_itself(self, head: int) -> bool:
        """ "with two guns and a car seized": goods of which a word of their own tells the seizure."""
        known = triggers(self.document.language)
        below = (at for one in members(self.sentence, head) for at in children(self.sentence, one, "acl", "amod"))
        lemmas = (known.participles.get(self.sentence.tokens[at].text.lower(), self.sentence.tokens[at].lemma) for at in below)
        return any(trigger.frame is Frame.SEIZURE for lemma in lemmas for trigger in known.verbs.get(lemma.lower(), ()))

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
