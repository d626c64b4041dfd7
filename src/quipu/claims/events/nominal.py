"""Events told by a noun that is no plain nominal form: warrants, remains, those it happened to, and how often."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Proposition
from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.haul import HOLDING, INSIDE
from quipu.claims.events.involved import Involved
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_person, is_police, kind_of, members, name_at, preposition, quantity_of, relative_head
from quipu.claims.tree import children, has_child, is_relation
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Measured, Quantity

_JOINED = 3
"""Tokens between two crimes that are told of the same victim."""
_RANKED = 3
"""Tokens before a crime within which its rank is told."""
_SINCE = 14
"""Tokens behind a crime that is the first of its kind within which it is told since when."""
_WAY = 5
"""Tokens that the name of a road takes up ("on the Taxco–Amacuzac highway")."""
_WARRANTED = frozenset({"for", "against", "contra", "en contra de", "sobre"})
_TRIED = frozenset({Frame.CHARGE, Frame.CONVICTION})
_CRIMES = frozenset({Frame.KILLING, Frame.KIDNAPPING, Frame.ROBBERY, Frame.ATTACK, Frame.EXTORTION})


class Nominal(Involved):
    """A noun at work."""

    def _is_count_of_steps(self, arguments: Arguments) -> bool:
        """ "15 arrests", "seven house searches": how often, with nobody named."""
        counted = self._counted_steps()
        steps = self.trigger.frame in (Frame.ARREST, Frame.RAID) or (self.trigger.frame in _CRIMES and self._is_recorded())
        arrests = self.trigger.frame is Frame.ARREST  # Spanish searches are counted as what is searched
        if counted is None or not steps or not (self.document.language == "en" or arrests):
            return False
        return not any(self._may_undergo(head) for head in arguments.objects if preposition(self.sentence, head))

    def _counted_steps(self) -> Measured | None:
        """ "44 kidnappings", "ten incidents of extortion": how many of the event there were."""
        token, counted = self.sentence.tokens[self.anchor], quantity_of(self.document, self.sentence, self.anchor)
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        if counted is not None or preposition(self.sentence, self.anchor) != "of" or above not in words("instances", "en"):
            return counted
        times = quantity_of(self.document, self.sentence, token.head)
        of = times.value if times is not None else None
        if times is None or not isinstance(of, Quantity) or self.trigger.frame not in _CRIMES:
            return None
        return replace(times, value=replace(of, of=token.lemma.lower()))

    def _aimed(self, arguments: Arguments) -> Arguments:
        """ "bandits' attack on a village", "el ataque a la comisaría": whose it is did it, and what it was on underwent it."""
        if self.trigger.frame is not Frame.ATTACK:
            return arguments
        owners = tuple(at for at in arguments.objects if self.sentence.tokens[at].deprel == "nmod:poss")
        doers = tuple(at for at in owners if self.sentence.tokens[at].feats.get("Number") == "Plur")
        doers += tuple(at for at in arguments.objects if at not in owners and self._is_assailant(at))
        ways = words("ways", self.document.language)
        aimed = tuple(
            at
            for at in arguments.obliques
            if preposition(self.sentence, at) in ("on", "upon", "a", "al")
            and not ways & {token.lemma.lower() for token in self.sentence.tokens[at : at + _WAY]}
            and not self.fillers.is_time(at)
            and self.sentence.tokens[at].lemma.lower() not in words("no_targets", self.document.language)
            and kind_of(self.document, self.sentence, at) is not None
            and not (self.sentence.tokens[at].upos == "PROPN" and kind_of(self.document, self.sentence, at) == "place")
        )
        hit = (*(at for at in arguments.objects if at not in (*owners, *doers)), *aimed)
        rest = tuple(at for at in arguments.obliques if at not in aimed)
        return Arguments((*arguments.subjects, *doers), hit, rest, arguments.passive) if doers or aimed else arguments

    def _is_assailant(self, head: int) -> bool:
        """ "un ataque de sicarios", "an attack of gunmen": those who come armed, and gangs, are no victims of theirs."""
        around = (head, *children(self.sentence, head, "amod", "nmod", "compound"))
        armed = words("armed", self.document.language) | words("criminals", self.document.language)
        told = any(self.sentence.tokens[at].lemma.lower() in armed for at in around)
        led = preposition(self.sentence, head) in ("de", "of")
        return led and (told or kind_of(self.document, self.sentence, head) == "group")

    def _with_shared(self, arguments: Arguments) -> Arguments:
        """ "the kidnapping and murder of a trader": of whom the tree tells at one of two crimes alone."""
        token, known = self.sentence.tokens[self.anchor], triggers(self.document.language).nouns
        if self.trigger.frame not in _CRIMES:
            return arguments
        first = (token.head,) if is_relation(token.deprel, "conj") else ()
        beside = (at for head in first for at in children(self.sentence, head, "conj") if at != self.anchor)
        joined = [*children(self.sentence, self.anchor, "conj"), *first, *beside]
        crimes = [
            at for at in joined if any(one.frame in _CRIMES for one in known.get(self.sentence.tokens[at].lemma.lower(), ()))
        ]
        ordered = [self._orders(at) for at in first if at in crimes and not arguments.subjects]
        arguments = replace(arguments, subjects=arguments.subjects or tuple(doer for one in ordered for doer in one))
        shared = [
            child
            for at in crimes
            if abs(at - self.anchor) <= _JOINED * (1 + (len(joined) > 1))
            for child in children(self.sentence, at, "nmod")
            if preposition(self.sentence, child) in ("of", "de", "contra", "against") and child > max(at, self.anchor)
        ]
        victims = arguments.objects or tuple(member for at in shared for member in members(self.sentence, at))
        return replace(arguments, objects=victims)

    def _orders(self, crime: int) -> tuple[int, ...]:
        """ "ordered the kidnapping and the murder of X": who had both done."""
        above, light = self.sentence.tokens[crime].head, words("light_verbs", self.document.language)
        if not is_relation(self.sentence.tokens[crime].deprel, "obj") or self.sentence.tokens[above].lemma.lower() not in light:
            return ()
        return of_verb(self.sentence, above).subjects

    def _is_ranked(self) -> bool:
        """ "the first killing of a mob boss since 1985": a crime told by its rank among others."""
        if self.trigger.frame not in _CRIMES:
            return False
        ranked = words("unprecedented", self.document.language)
        first = any(token.lemma.lower() in ranked for token in self.sentence.tokens[max(0, self.anchor - _RANKED) : self.anchor])
        behind = {token.text.lower() for token in self.sentence.tokens[self.anchor : self.anchor + _SINCE]}
        return first and bool(behind & {"since", "desde"})

    def _is_recorded(self) -> bool:
        """ "78 kidnappings were reported": crimes that happened or were counted, and not those someone is blamed for."""
        place = self.anchor
        if preposition(self.sentence, place) == "of" and self.sentence.tokens[place].head >= 0:
            place = self.sentence.tokens[place].head  # "a total of 78 kidnappings"
        verbs = [self.sentence.tokens[place].head, *children(self.sentence, place, "acl")]
        recording = words("recording", self.document.language)
        return any(at >= 0 and self.sentence.tokens[at].lemma.lower() in recording for at in verbs)

    def _of_count(self, arguments: Arguments) -> Proposition:
        """As many arrests as people arrested; searches are counted as such."""
        counted = self._counted_steps()
        assert counted is not None
        value = counted.value
        if self.trigger.frame is Frame.ARREST and isinstance(value, Quantity):
            counted = replace(counted, value=replace(value, of="person"))
        agents = [self.fillers.phrase(self.roles["subject"], head) for head in arguments.subjects if self._may_do(head)]
        token = self.sentence.tokens[self.anchor]
        if is_relation(token.deprel, "nmod") and token.head >= 0 and preposition(self.sentence, self.anchor) == "of":
            token = self.sentence.tokens[token.head]
        around = (
            of_verb(self.sentence, token.head).obliques
            if is_relation(token.deprel, "obj", "obl", "nsubj") and token.head >= 0
            else ()
        )
        obliques = (*arguments.obliques, *(at for at in around if at != self.anchor and at not in arguments.obliques))
        return self._proposition([self.fillers.value("quantity", counted, self.anchor), *agents], obliques)

    def _of_search_warrant(self) -> Iterator[Proposition]:
        """ "executed a search warrant at a home": what is done under the warrant is a raid."""
        parts = [
            self.sentence.tokens[at].lemma.lower() for at in children(self.sentence, self.anchor, "compound", "amod", "nmod")
        ]
        governor = self.sentence.tokens[self.anchor].head
        served = words("serving", self.document.language)
        if (
            not words("search_orders", self.document.language) & set(parts)
            or governor < 0
            or self.sentence.tokens[governor].lemma.lower() not in served
        ):
            return
        above = of_verb(self.sentence, governor)
        agents = [self.fillers.phrase("agent", head) for head in above.subjects if head != self.anchor and self._may_do(head)]
        obliques = (*(at for at in above.obliques if at != self.anchor), *children(self.sentence, self.anchor, "nmod"))
        searched = [at for at in obliques if preposition(self.sentence, at) in ("at", "en") and not self.fillers.is_time(at)]
        counts = [(at, quantity_of(self.document, self.sentence, at)) for at in searched]
        counted = [self.fillers.value("quantity", count, at) for at, count in counts if count is not None]
        proposition = self._proposition(agents, obliques)
        if any(filler.role == "place" for filler in proposition.fillers):
            yield replace(proposition, fillers=(*proposition.fillers, *counted[:1]))

    def _of_warrant(self) -> Iterator[Proposition]:
        """ "an arrest warrant for X", "orden de captura contra X"."""
        beside = words("warrants", self.document.language)
        parts = list(children(self.sentence, self.anchor, "compound", "nmod", "amod"))
        if not any(self.sentence.tokens[at].lemma.lower() in beside for at in parts):
            return
        governor = self.sentence.tokens[self.anchor].head
        if governor >= 0 and self.sentence.tokens[governor].lemma.lower() in words("refusing", self.document.language):
            return  # "los jueces negaron las órdenes de aprehensión"
        around = [*parts, *(children(self.sentence, governor, "obl", "nmod") if governor >= 0 else ())]
        around.extend(child for at in parts for child in children(self.sentence, at, "nmod"))
        grounds = tuple(at for at in around if preposition(self.sentence, at) in ("for", "por") and not self._may_undergo(at))
        led = [at for at in dict.fromkeys(around) if preposition(self.sentence, at) in _WARRANTED]
        heads = [at for at in led if self._may_undergo(at) or relative_head(self.sentence, at) != at]
        ordered = [at for at in parts if self.sentence.tokens[at].lemma.lower() in beside]  # "a warrant for the arrest of X"
        below = [at for one in ordered for at in children(self.sentence, one, "nmod") if preposition(self.sentence, at) == "of"]
        heads.extend(at for at in below if self._may_undergo(at))
        holding = governor >= 0 and self.sentence.tokens[governor].lemma.lower() in words("warranted", self.document.language)
        if holding and not heads:  # "tenía una orden de captura por homicidio"
            told = of_verb(self.sentence, governor).subjects
            people = [at for at in told if is_person(kind_of(self.document, self.sentence, at))]
            heads = [at for at in people if not is_police(self.document, self.sentence, at)]
        for head in heads:
            yield self._proposition([self.fillers.phrase("patient", relative_head(self.sentence, head))], grounds)

    def _of_bounty(self) -> Iterator[Proposition]:
        """ "a reward of $5 million for X", "una recompensa por información sobre X": someone by name for whom it is offered."""
        governor = self.sentence.tokens[self.anchor].head
        heads = [*children(self.sentence, self.anchor, "nmod", "obl")]
        heads.extend(children(self.sentence, governor, "obl", "nmod") if governor >= 0 else ())
        for _ in range(2):  # "a reward of $10 million for information on X"
            heads.extend([below for at in heads for below in children(self.sentence, at, "nmod", "obl") if below not in heads])
        for head in dict.fromkeys(heads):
            name = name_at(self.sentence, head)
            led = preposition(self.sentence, head) in words("bounty_leads", self.document.language)
            hunted = self.sentence.tokens[self.anchor].lemma.lower() in words("manhunts", self.document.language)
            named = name is not None and name.kind == "person"
            if led and head > self.anchor and (named or (hunted and self._is_someone(head))):
                yield self._proposition(self.fillers.undergone("patient", head), ())

    def _of_remains(self) -> Iterator[Proposition]:
        """ "the body of X was found", "hallaron una fosa con 14 cuerpos": whose remains are found is dead."""
        found = next((at for at in self._holders() if self._comes_upon(self.sentence.tokens[at].head)), None)
        if found is None:
            return
        governor = self.sentence.tokens[found].head
        below = list(children(self.sentence, self.anchor, "nmod"))
        led = [at for at in below if preposition(self.sentence, at) in ("of", "de", "")]
        whose = [
            at for at in led if kind_of(self.document, self.sentence, at) not in ("place", "grave")
        ]  # "56 cadáveres de ocho fosas"
        beside = [at for one in {self.anchor, found} for at in children(self.sentence, one, "nmod") if at not in whose]
        obliques = (*of_verb(self.sentence, governor).obliques, *(at for at in beside if at > self.anchor))
        counted = quantity_of(self.document, self.sentence, self.anchor)
        if counted is not None and not whose:
            patient = [self.fillers.phrase("patient", self.anchor), self.fillers.value("quantity", counted, self.anchor)]
            yield self._proposition(patient, obliques)
        for head in whose:
            if is_person(kind_of(self.document, self.sentence, head)):
                listed = [at for at in members(self.sentence, head) if is_person(kind_of(self.document, self.sentence, at))]
                for member in listed:
                    told = self.fillers.undergone("patient", member)
                    several = counted is not None and len(listed) == 1 and name_at(self.sentence, member) is None
                    if several and counted is not None and all(filler.value is None for filler in told):
                        told.append(self.fillers.value("quantity", counted, member))  # "tres cadáveres de migrantes"
                    yield self._proposition(told, obliques)

    def _holders(self) -> Iterator[int]:
        """The remains, and what they lie in: "a grave containing 12 bodies", "una fosa con los restos de seis mujeres"."""
        yield self.anchor
        token = self.sentence.tokens[self.anchor]
        above = self.sentence.tokens[token.head] if token.head >= 0 else token
        if is_relation(token.deprel, "nmod") and preposition(self.sentence, self.anchor) in INSIDE:
            yield token.head
        elif is_relation(token.deprel, "obj") and is_relation(above.deprel, "acl") and above.lemma.lower() in HOLDING:
            yield above.head

    def _comes_upon(self, governor: int) -> bool:
        """Whether a word tells that something is found."""
        lemma = self.sentence.tokens[governor].lemma.lower() if governor >= 0 else ""
        found = triggers(self.document.language).verbs.get(lemma, ())
        if lemma in words("pulling", self.document.language):  # "were dumped outside", and no "pulled her body out"
            return has_child(self.sentence, governor, "aux:pass", "nsubj:pass")
        return lemma in words("finding", self.document.language) or any(one.how == "found" for one in found)

    def _is_body_found(self, head: int) -> bool:
        """ "fue encontrado sin vida el cuerpo de X": whose body it is is told by the noun."""
        return self.trigger.how == "phrase" and self._is_remains(head)

    def _is_remains(self, head: int) -> bool:
        evoked = triggers(self.document.language).nouns.get(self.sentence.tokens[head].lemma.lower(), ())
        return any(one.how == "remains" for one in evoked)

    def _of_results(self) -> Iterator[Proposition]:
        """ "left four detained", "un saldo de cinco detenidos": those it happened to, counted."""
        governor = self.sentence.tokens[self.anchor].head
        quantity = quantity_of(self.document, self.sentence, self.anchor) or self._single_casualty(governor)
        if quantity is None or is_relation(self.sentence.tokens[self.anchor].deprel, "nsubj", "amod", "appos"):
            return
        if governor >= 0 and self.sentence.tokens[governor].upos == "NUM":
            return  # "two of the detainees": what befell the two is told by the verb
        if self._sums_up(governor) or (self.trigger.frame in _TRIED and not self._is_tally(governor)):
            return
        obliques = tuple(at for at in of_verb(self.sentence, governor).obliques if at != self.anchor) if governor >= 0 else ()
        if preposition(self.sentence, self.anchor) in ("de", "of"):
            obliques = ()  # "De los doce arrestados, cuatro ingresaron en": where is told of the four
        yield self._proposition(
            [self.fillers.phrase("patient", self.anchor), self.fillers.value("quantity", quantity, self.anchor)], obliques
        )

    def _is_tally(self, governor: int) -> bool:
        """ "hay 14 imputados", "Tres condenados por el secuestro": how many there are, and no more of those spoken of."""
        told = governor >= 0 and self.sentence.tokens[governor].lemma.lower() in words("tallying", self.document.language)
        return told or self._is_headed_by(self.anchor)

    def _single_casualty(self, governor: int) -> Measured | None:
        """ "dejó un muerto": one, where an event is said to have left so many."""
        articles = [
            at for at in children(self.sentence, self.anchor, "det") if self.sentence.tokens[at].text.lower() in ("un", "una")
        ]
        above = self.sentence.tokens[governor].lemma.lower() if governor >= 0 else ""
        if not articles or above not in words("leaving", self.document.language):
            return None
        start, end = self.sentence.tokens[articles[0]].start, self.sentence.tokens[self.anchor].end
        one = Quantity(1.0, 1.0, "count", "person", False)
        return Measured(start, end, self.document.report.text[start:end], one)

    def _sums_up(self, verb: int) -> bool:
        """ "two shootings left eight dead": a total over several happenings is the figure of none of them."""
        known = triggers(self.document.language).nouns
        token = self.sentence.tokens[verb]
        above = [self.sentence.tokens[token.head]] if token.head >= 0 and is_relation(token.deprel, "acl") else []
        subjects = [*above, *(self.sentence.tokens[at] for at in children(self.sentence, verb, "nsubj"))]
        own = self.trigger.conditions.get("object")  # "se les atribuyen dos asesinatos"
        several = [token for token in subjects if token.feats.get("Number") == "Plur" and token.lemma.lower() != own]
        return any(trigger.how == "noun" for token in several for trigger in known.get(token.lemma.lower(), ()))

    def _investigates(self, head: int) -> bool:
        """ "la investigación del MP": a body by its initials, or a force, investigates and is not investigated."""
        word = self.sentence.tokens[head].text
        force = is_police(self.document, self.sentence, head) or (word.isupper() and 1 < len(word) < 7)
        body = self.document.language == "es" and kind_of(self.document, self.sentence, head) == "organization"
        force = force or (body and preposition(self.sentence, head) == "de")  # "las investigaciones de la Dipampco"
        return self.trigger.frame is Frame.INVESTIGATION and force

    def _is_town_of(self, head: int) -> bool:
        """ "Bahia's murders": where, and not whom."""
        name = name_at(self.sentence, head)
        owned = self.sentence.tokens[head].deprel == "nmod:poss" and "place" in self.roles["oblique"]
        return owned and name is not None and name.kind == "place"

    def _is_robbed(self, head: int) -> bool:
        """ "bank robbery", "jewelry store heist": what is robbed stands before the noun."""
        lemma = self.sentence.tokens[head].lemma.lower()
        kind = kinds_of(lemma, self.document.language)
        return lemma == "bank" or (kind is not None and any(is_a(kind, one) for one in ("property", "company")))

    def _is_sort(self, head: int) -> bool:
        """Whether a noun before the event's only says of what sort it is ("street robbery", "office investigation")."""
        relation = self.sentence.tokens[head].deprel
        if self.trigger.frame is Frame.INVESTIGATION and relation == "nmod:poss":
            return True
        if self.trigger.frame is Frame.ROBBERY and self._is_robbed(head):
            return False
        return is_relation(relation, "compound") and head < self.anchor and self.trigger.frame is not Frame.SEIZURE
