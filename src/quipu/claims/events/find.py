"""Events in a document: each trigger with its roles."""

from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.among import named_among, one_of_them
from quipu.claims.events.apportioned import with_terms_of_offences
from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.breakdown import with_breakdowns
from quipu.claims.events.course import with_courses
from quipu.claims.events.custody import Custody
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.gapped import with_gapped_terms
from quipu.claims.events.happenings import with_happenings
from quipu.claims.events.haul import LISTING
from quipu.claims.events.identified import with_identified
from quipu.claims.events.inventory import with_inventories
from quipu.claims.events.lawtimes import with_days_of_steps
from quipu.claims.events.listed import with_listed_terms
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.nations import with_nations_summed
from quipu.claims.events.nominals import of_noun
from quipu.claims.events.none import with_none
from quipu.claims.events.respective import with_terms_in_order
from quipu.claims.events.rowed import with_rows_of_terms
from quipu.claims.events.states import with_states
from quipu.claims.events.takenup import taken_up
from quipu.claims.events.terms import with_terms
from quipu.claims.events.tolls import with_tolls
from quipu.claims.events.trades import with_trades
from quipu.claims.events.triggers import Trigger, Triggers, frame_roles, triggers, words
from quipu.claims.events.unsaid import lacks_subject, unsaid_subject
from quipu.claims.events.verdicts import with_verdicts
from quipu.claims.phrases import (
    is_agentive,
    is_person,
    is_police,
    kind_of,
    name_at,
    preposition,
    quantity_of,
)
from quipu.claims.tree import ancestors, children, has_child, is_relation
from quipu.language.sentence import Sentence, Token
from quipu.model import Frame


def find_events(document: Document) -> tuple[Proposition, ...]:
    """Every event that a sentence of the document speaks of, whoever says it and however surely."""
    found: list[Proposition] = []
    for number in range(len(document.sentences)):
        told = with_verdicts(document, number, list(_in_sentence(document, number)))
        told = with_nations_summed(document, number, with_terms(document, number, told))
        told = list(with_courses(document, number, with_trades(document, number, told)))
        told = with_inventories(document, number, [*found, *told])[len(found) :]
        broken = with_states(document, number, with_breakdowns(document, number, told))
        gapped = with_gapped_terms(document, number, broken)
        termed = with_terms_of_offences(document, number, with_terms_in_order(document, number, gapped))
        termed = with_rows_of_terms(document, number, termed)
        found.extend(with_days_of_steps(document, termed))
        found.extend([*with_tolls(document, number, found), *one_of_them(document, number, found)])
        found.extend(with_listed_terms(document, number, found))
        found = with_identified(document, number, found)
        found.extend(with_none(document, number, [one for one in found if one.sentence == number]))
    return tuple(with_happenings(document, found))


def _in_sentence(document: Document, number: int) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    known = triggers(document.language)
    for place, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        if token.upos in ("VERB", "AUX", "ADJ") or _is_state(token, known):
            evoked = known.verbs.get(lemma, ()) or known.verbs.get(_verb_of(sentence, place, known), ())
            told = [found for trigger in evoked for found in _Event(document, number, place, trigger).from_verb()]
            told = _of_people_alone([_as_fatal(sentence, found) for found in told])
            more = (Frame.KILLING, Frame.ROBBERY)  # "shot dead" is more than shot, "asaltaron un banco" more than an attack
            done = any(found.frame in more and not _is_fatal_part(sentence, found) for found in told)
            yield from (found for found in told if not (done and found.frame is Frame.ATTACK))
        if token.upos in ("NOUN", "PROPN"):
            for trigger in known.nouns.get(lemma, ()):
                meant = _as_ordered(document, sentence, place, trigger)
                reward = _rewarded(document, sentence, place) if meant is not trigger else None
                for found in _Event(document, number, place, meant).from_noun():
                    yield found if reward is None else replace(found, anchor=reward)
    for place, trigger, people in named_among(document, number):
        yield from _Event(document, number, place, trigger).from_people(people)


def _of_people_alone(told: list[Proposition]) -> list[Proposition]:
    """ "estos fueron aprehendidos": what one verb tells of those arrested it does not tell of goods."""
    taken = {one.head for found in told if found.frame is Frame.ARREST for one in found.fillers if one.role == "patient"}
    goods = Frame.SEIZURE
    return [one for one in told if one.frame is not goods or not any(f.role == "goods" and f.head in taken for f in one.fillers)]


def _is_state(token: Token, known: Triggers) -> bool:
    """ "Mora, preso desde 2019,": a state told beside a name, which the tagger takes for a noun."""
    told = token.upos == "NOUN" and is_relation(token.deprel, "appos")
    return told and any(trigger.how == "state" for trigger in known.verbs.get(token.lemma.lower(), ()))


def _is_fatal_part(sentence: Sentence, found: Proposition) -> bool:
    """ "two fatally": those of many who were hurt that died of it."""
    heads = [filler.head for filler in found.fillers if filler.role == "patient"]
    return any(
        sentence.tokens[at].text.lower() in ("fatally", "mortally")
        for head in heads
        if sentence.tokens[head].upos == "NUM"
        for at in children(sentence, head, "advmod")
    )


def _as_fatal(sentence: Sentence, found: Proposition) -> Proposition:
    fatal = found.frame is Frame.ATTACK and _is_fatal_part(sentence, found)
    return replace(found, frame=Frame.KILLING) if fatal else found


def _as_ordered(document: Document, sentence: Sentence, place: int, trigger: Trigger) -> Trigger:
    """ "ordenó la captura de X": whom a court orders arrested is wanted, and not yet arrested."""
    token = sentence.tokens[place]
    governor = sentence.tokens[token.head] if token.head >= 0 else token
    ordered = is_relation(token.deprel, "obj") or token.deprel == "nsubj:pass"
    detained = any(
        at.text.lower() in ("preventiva", "provisional", "domiciliaria", "domiciliario", "pretrial")
        for at in sentence.tokens[place : place + 3]
    )
    if trigger.frame is Frame.ARREST and trigger.how == "noun" and _rewarded(document, sentence, place) is not None:
        return replace(trigger, frame=Frame.WANTED)
    detained = detained or token.lemma.lower() == "remand"
    if trigger.frame is not Frame.ARREST or trigger.how != "noun" or not ordered or detained:
        return trigger
    return replace(trigger, frame=Frame.WANTED) if governor.lemma.lower() in words("ordering", document.language) else trigger


def _rewarded(document: Document, sentence: Sentence, place: int) -> int | None:
    """The reward that is offered for an arrest: whoever is to be arrested is wanted."""
    governor = sentence.tokens[place].head
    offered = governor >= 0 and sentence.tokens[governor].lemma.lower() in words("offering", document.language)
    if offered and preposition(sentence, place) in ("for", "por"):  # "ofrecía 20 millones de dólares por su captura"
        return governor
    above = list(ancestors(sentence, place))[:4]
    near = [at for one in above for at in (one, *children(sentence, one, "obj", "nsubj"))]
    return next((at for at in near if sentence.tokens[at].lemma.lower() in words("rewards", document.language)), None)


def _is_left(sentence: Sentence, dead: int) -> bool:
    """ "Una persona muerta dejó un ataque": one who is told as what an event left."""
    noun = sentence.tokens[dead].head
    above = sentence.tokens[sentence.tokens[noun].head] if sentence.tokens[noun].head >= 0 else sentence.tokens[noun]
    ones = {sentence.tokens[at].text.lower() for at in children(sentence, noun, "det")}
    return above.lemma.lower() in words("leaving", "es") and bool(ones & {"un", "una"})


def _verb_of(sentence: Sentence, place: int, known: Triggers) -> str:
    """The verb of a participle that is tagged as an adjective, in Spanish whatever its gender and number ("detenidas"), in
    English where it has a passive's subject ("he was acquitted")."""
    form = sentence.tokens[place].text.lower()
    if form.endswith("ed"):
        passive = any(sentence.tokens[at].deprel in ("aux:pass", "nsubj:pass") for at in children(sentence, place))
        return known.participles.get(form, "") if passive else ""
    form = form.removesuffix("s")
    if form in ("muerto", "muerta"):  # "seis personas muertas": only those who are counted
        counted = has_child(sentence, sentence.tokens[place].head, "nummod") or _is_left(sentence, place)
        return "morir" if counted and is_relation(sentence.tokens[place].deprel, "amod", "acl") else ""
    ended = form[-2:] in ("do", "da") or form.endswith(("suelto", "suelta"))  # "absueltos"
    return known.participles.get(form[:-1] + "o", "") if ended else ""


class _Event(Custody):
    """One trigger at work."""

    def from_verb(self) -> Iterator[Proposition]:
        if self._is_ruled_out() or self._is_lodged():
            return
        arguments = self._with_goods_before(of_verb(self.sentence, self.anchor))
        arguments = self._with_told(self._found_on(self._reflexive(self._inverted(arguments))))
        arguments = self._threatened(self._asked_for(arguments))
        if self._is_stormed(arguments):
            return
        if self.trigger.how == "phrase":
            phrase = self._of_phrase(arguments)
            if phrase is None or self._sums_up(self.anchor):
                return
            arguments = phrase
        elif not self._fits(self._found_behind(arguments)):
            return
        if self.trigger.how == "blast":
            arguments = Arguments((), (), arguments.obliques, False)
        if (
            self.trigger.how in ("self", "fled", "reflexive", "state", "fallen", "answering")
            or self.roles["subject"] == "patient"
        ):
            people = any(is_person(kind_of(self.document, self.sentence, at)) for at in arguments.objects)
            own = set(children(self.sentence, self.anchor))
            people = people and (bool(own & set(arguments.objects)) or not arguments.subjects)
            behind = self.trigger.frame is Frame.DEATH and (people or not arguments.subjects)  # "murieron cuatro personas"
            subjects = arguments.objects if arguments.passive or behind else arguments.subjects
            subjects = subjects or arguments.subjects or self._counted_dead()
            yield from self._of_patients(subjects, arguments) if subjects else self._of_unsaid(arguments, [])
            return
        yield from self._of_objects(arguments)

    def _with_goods_before(self, arguments: Arguments) -> Arguments:
        """ "bought the guns and sold them": the goods that a pronoun takes up."""
        if self.trigger.frame not in LISTING:
            return arguments
        meant = [(at, taken_up(self.sentence, self.anchor, at)) for at in arguments.objects]
        return replace(arguments, objects=tuple(noun if self._is_goods(noun) else at for at, noun in meant))

    def _counted_dead(self) -> tuple[int, ...]:
        """ "dejando cinco agentes muertos": of whom an adjective tells it."""
        token = self.sentence.tokens[self.anchor]
        told = self.trigger.frame is Frame.DEATH and token.upos == "ADJ" and is_relation(token.deprel, "amod")
        verb = self.sentence.tokens[token.head].head if told and token.head >= 0 else -1
        left = verb >= 0 and self.sentence.tokens[verb].lemma.lower() in (
            words("leaving", self.document.language) | words("tolling", self.document.language)
        )
        return (token.head,) if left else ()

    def from_noun(self) -> Iterator[Proposition]:
        special = {
            "result": self._of_results,
            "tally": self._of_results,
            "warrant": self._of_warrant,
            "remains": self._of_remains,
            "ordered": self._of_search_warrant,
            "custody": self._of_being_held if self.document.language == "en" else self._of_custody,
            "sought": self._of_term_sought,
            "bounty": self._of_bounty,
        }
        name = name_at(self.sentence, self.anchor)
        if name is None or name.kind != "organization" or self.trigger.how not in ("noun", "custody"):
            # "the Special Prosecution": a body's name tells of no event
            yield from special.get(self.trigger.how, self._of_nominal)()

    def _of_nominal(self) -> Iterator[Proposition]:
        """ "the seizure of X by Y": the noun for the event itself."""
        if (
            not self._stands_beside()
            or self._is_in_custody()
            or is_relation(self.sentence.tokens[self.anchor].deprel, "compound")
            or self._is_order()
            or self._is_cleared()
            or self._is_ranked()
            or self._is_lawless_raid()
        ):
            return
        arguments = self._with_shared(of_noun(self.sentence, self.anchor, words("light_verbs", self.document.language)))
        arguments = replace(arguments, subjects=arguments.subjects or self._granted_by())
        arguments = self._demanded_by(replace(arguments, subjects=arguments.subjects or self._had_a_hand()))
        clause = self._told_behind()
        if clause is not None:
            arguments = replace(arguments, obliques=(*arguments.obliques, *of_verb(self.sentence, clause).obliques))
        if self._is_count_of_steps(arguments):
            yield self._of_count(arguments)
            return
        yield from self._of_when_and_where(arguments)
        if self._is_fatal_deed() and arguments.objects:  # "the fatal shooting of five men"
            self.trigger = replace(self.trigger, frame=Frame.KILLING)
            self.roles = frame_roles(Frame.KILLING)
        if self.trigger.frame is Frame.INVESTIGATION:  # "launched a probe into the mayor"
            aimed = tuple(at for at in arguments.obliques if preposition(self.sentence, at) == "into")
            arguments = replace(arguments, objects=(*arguments.objects, *aimed))
        if preposition(self.sentence, self.anchor) in ("under", "bajo") or self._is_on_trial():
            arguments = Arguments((), tuple(children(self.sentence, self.anchor, "nsubj")), arguments.obliques, True)
        if self.roles["subject"] == "patient":
            yield from self._of_patients(arguments.objects, arguments)
            return
        self.places = tuple(head for head in arguments.objects if self._is_town_of(head))
        kept = tuple(head for head in arguments.objects if not self.fillers.is_time(head) and head not in self.places)
        arguments = replace(arguments, objects=kept)
        arguments = self._on_record(self._aimed(arguments))
        doers = [head for head in arguments.objects if self._is_doer(head) or self._investigates(head)]
        if self._is_general(arguments):
            return
        undergone = tuple(head for head in arguments.objects if head not in doers and not self._is_sort(head)) or self._victims()
        undergone = undergone or self._owners()
        told = list(self._of_objects(Arguments((*arguments.subjects, *doers), undergone, arguments.obliques, False)))
        yield from told or self._of_occurrence()

    def from_people(self, people: list[int]) -> Iterator[Proposition]:
        """One proposition for each of those who are named apart from the event."""
        verbal = self.sentence.tokens[self.anchor].upos in ("VERB", "ADJ")
        obliques = of_verb(self.sentence, self.anchor).obliques if verbal else ()
        for head in (*people, *self._named_on(people)):
            yield self._proposition(self.fillers.undergone("patient", head), tuple(at for at in obliques if at not in people))

    def _of_patients(self, heads: tuple[int, ...], arguments: Arguments) -> Iterator[Proposition]:
        """Frames whose subject it happens to: one proposition each."""
        for head in self._without_ones([*heads, *self._named_on(list(heads))]):
            if (
                self._is_home(head)
                or self._is_body_found(head)
                or (head < self.anchor and self.sentence.tokens[head].lemma.lower() == "alias")
            ):
                continue
            kind = kind_of(self.document, self.sentence, head)
            beside = is_relation(self.sentence.tokens[head].deprel, "compound") and head < self.anchor  # "14 prison escapes"
            counted = quantity_of(self.document, self.sentence, head) is not None and not beside
            people = is_person(kind) or self._is_both(head) or is_agentive(self.document, self.sentence.tokens[head])
            people = people or self._is_of_people(head, kind) or self._is_one_of_others(head) or self._is_bare_number(head)
            if not (people or counted or kind == "organization") or (
                self.trigger.how == "fled"
                and (kind not in ("person", "pronoun") or is_police(self.document, self.sentence, head))
            ):
                continue
            yield self._proposition(self.fillers.undergone("patient", head), arguments.obliques)

    def _of_objects(self, arguments: Arguments) -> Iterator[Proposition]:
        """Frames with a doer and something done to: one proposition for each thing or person it is done to."""
        agents = self._doers(arguments)
        meant = [self._meant(head) for head in arguments.objects]
        asked = self.trigger.how == "demanded" or bool(self.levied)  # the money is no victim
        objects = [head for head in meant if self._may_undergo(head) and self.trigger.how != "demanded"]
        objects = self._befallen(objects or self._behind_a(arguments), arguments)
        yield from self._of_deeds(agents, arguments) if not objects else ()
        parts = [at for head in objects for at in self._parts_of(head) if at not in objects]
        if parts and self.trigger.how == "found":  # "un compartimiento con 67 paquetes": what holds goods is none
            objects = [head for head in objects if self._is_goods(head)]
        objects = self._once([*objects, *parts])
        arguments = self._moved(arguments)
        objects = self._with_more(objects, arguments)
        told: list[Proposition] = []
        kept = tuple(at for at in arguments.obliques if at not in objects)  # "detuvieron en Lima a X y a otros dos": no place
        arguments = replace(arguments, obliques=kept)
        worth = self.fillers.worth_of_all(objects) if self.trigger.frame is Frame.SEIZURE else None
        if worth is not None:
            yield self._proposition([*agents, self.fillers.value("value", worth, max(objects))], arguments.obliques)
        for head in dict.fromkeys(objects):
            undergone = self._as_booty(self._as_demanded(self.fillers.undergone(self._object_role(head), head)), head)
            received = (
                head > self.anchor and self.trigger.frame in LISTING and preposition(self.sentence, head) in ("to", "a", "al")
            )
            if not undergone or received or self._is_only_stopped(head):
                continue
            undergone = [one for one in undergone if worth is None or one.start != worth.start]
            asked_for = self._asked(arguments)
            undergone = [one for one in undergone if not any(one.start == other.start for other in asked_for)]
            found = self._proposition([*agents, *undergone, *self._whose(head), *asked_for], arguments.obliques)
            if head < self.anchor < objects[0] and self.trigger.frame is Frame.SENTENCE:
                # "Junto a Mora, fueron sentenciados ocho más": the term is that of those behind
                found = replace(found, fillers=tuple(filler for filler in found.fillers if filler.role != "penalty"))
            if not self._hides_nowhere(found) and self._tells_goods(found) and not self._is_unblamed(found):
                told.append(found)
                yield found
        yield from self._carried(told, arguments.obliques)
        yield from self._weighed(agents, objects, arguments.obliques)
        yield from self._listed(agents, objects, arguments.obliques)
        yield from self._laden(agents, objects, arguments.obliques)
        yield from self._of_sums(agents, arguments) if asked and not objects else ()
        unsaid = list(self._of_unsaid(arguments, agents)) if not objects and arguments.passive else []
        yield from unsaid
        if not objects and not unsaid and self._stands_alone(agents, arguments):
            proposition = self._proposition(agents, arguments.obliques)
            if self._says_enough(proposition):
                yield proposition

    def _doers(self, arguments: Arguments) -> list[Filler]:
        """Who does it, alone or with others, and what carries what is shipped."""
        doers = () if self._borrows_police(arguments) else arguments.subjects or self._doers_behind(arguments)
        agents = [self.fillers.phrase(self.roles["subject"], head) for head in doers if self._may_do(head)]
        agents.extend(self._partners(arguments.obliques))
        agents.extend(self._deprived())
        if self.trigger.frame is Frame.SHIPMENT:  # "the vessel was carrying two tons"
            agents.extend(self.fillers.phrase("conveyance", head) for head in doers if self._carries(head))
            by = [head for head in doers if arguments.passive and preposition(self.sentence, head) == "por"]
            agents.extend(filler for head in by for filler in self.fillers.oblique("via", head))  # "era ingresada por Bolivia"
        return agents

    def _befallen(self, objects: list[int], arguments: Arguments) -> list[int]:
        """The objects, or what stands elsewhere in their place."""
        if objects and self.trigger.frame is Frame.EXTORTION and all(self.fillers.money_at(at) for at in objects):
            objects = self._taken_from(arguments) or objects  # "extorted $2 million from bus companies"
        return self._once(objects or self._displaced(arguments) or self._taken_from(arguments))

    def _with_more(self, objects: list[int], arguments: Arguments) -> list[int]:
        """Objects with those that lists, contents, names and company add."""
        objects.extend(self._under_amounts(objects))
        objects.extend(self._goods_beside(arguments.obliques, objects))
        objects.extend(self._contents(objects))
        objects.extend(self._named_on(objects))
        objects.extend(self._together(arguments.obliques, objects))
        objects.extend(self._with_company(objects))
        return self._without_ones(objects)

    def _of_sums(self, agents: list[Filler], arguments: Arguments) -> Iterator[Proposition]:
        """ "A $5 million ransom was demanded": the sum alone, whoever was to pay it."""
        told = self._asked(arguments)
        if told or (agents and any(self._is_levy(at) or self._is_payment(at) for at in arguments.objects)):
            yield self._proposition([*agents, *told], arguments.obliques)

    def _asked(self, arguments: Arguments) -> list[Filler]:
        """How much is asked for or paid."""
        asked = self._sum_asked(replace(arguments, objects=(*arguments.objects, *self.levied)))
        return [] if asked is None else [self.fillers.shared("quantity", asked, self.anchor)]

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

    def _of_unsaid(self, arguments: Arguments, agents: list[Filler]) -> Iterator[Proposition]:
        """ "Fue condenado a cinco años": whom it befell stands in a sentence before."""
        needed = self.roles.get("needs") in ("person", "patient") or self.roles["subject"] == "patient"
        proposition = self._proposition(agents, arguments.obliques)
        found = unsaid_subject(self.document, self.number, self.anchor) if needed else None
        if found is not None:
            patient = Fillers(self.document, found[0]).phrase("patient", found[1])
            yield replace(proposition, fillers=(*proposition.fillers, patient))
        elif needed and lacks_subject(self.document, self.number, self.anchor):
            enough = arguments.passive and self._stands_alone(agents, arguments) and self._says_enough(proposition)
            yield replace(proposition, unsaid=(self.anchor, enough))

    def _listed(self, agents: list[Filler], objects: list[int], obliques: tuple[int, ...]) -> Iterator[Proposition]:
        """The rest of a list that the tree breaks off: "three cars, two motorcycles and a boat"."""
        if not objects or self.trigger.frame not in LISTING:
            return
        for head in self.fillers.continued(objects[0], objects):
            if preposition(self.sentence, head) in ("to", "a", "al") or self.is_of_another(head):
                continue
            if self._is_goods(head) or (self.trigger.frame is Frame.SEIZURE and self.fillers.money_at(head)):
                yield self._proposition([*agents, *self.fillers.undergone("goods", head)], obliques)
