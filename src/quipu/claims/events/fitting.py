"""Whether a verb means its frame in its company: what rules it out, and what it needs beside it."""

from collections.abc import Callable

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.handover import Handover
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_noun_of, is_person, is_police, kind_of, name_at, preposition, quantity_of, relative_head
from quipu.claims.tree import ancestors, children, has_child, is_relation, subtree
from quipu.measure import is_a, kinds_of
from quipu.model import Frame

_NEAR = 3  # sentences back in which it is told that someone was held who is rescued
_SPEAKERS = frozenset(
    ["lawyer", "attorney", "senator", "minister", "president", "politician", "critic", "opposition", "lawmaker", "congressman",
     "candidate", "abogado", "senador", "ministro", "presidente", "político", "opositor", "oposición", "diputado", "congresista",
     "candidato"]
)  # fmt: skip
"""Those whose attacks are words."""
_OF_TRIALS = frozenset({Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE, Frame.CHARGE})
_OF_LAW = _OF_TRIALS | {Frame.ARREST, Frame.EXTRADITION}
_FOR = frozenset({"por", "para", "a cambio de", "for", "in exchange for"})
_FACTS = frozenset({"hecho", "suceso", "incidente", "caso", "accidente", "crimen"})
"""What is put down as having happened, and never searched."""


class Fitting(Handover):
    """What a verb must have beside it."""

    def _is_ruled_out(self) -> bool:
        """Whether words beside the verb take its frame away: "most wanted", "if convicted", "jailed for 12 years" (no arrest)."""
        frame, token = self.trigger.frame, self.sentence.tokens[self.anchor]
        if frame is Frame.ATTACK or self._is_averted():
            return self._is_averted() or self._is_spoken()
        if frame is Frame.ESCAPE and (self._is_survival() or self._leaves_with_loot(of_verb(self.sentence, self.anchor))):
            return True
        if frame is Frame.ESCAPE and self.document.language == "es" and self.trigger.how == "self":
            return self._is_dodged()
        if frame is Frame.SURRENDER and has_child(self.sentence, self.anchor, "aux:pass"):
            return True  # "was surrendered to the United States": others gave him up
        if frame is Frame.WANTED:
            return self._is_most_wanted()
        if token.lemma.lower() == "remand" or (frame is Frame.ARREST and token.lemma.lower() in self._holding()):
            return self._is_no_taking()
        if self._is_of_trade() or self._is_only_meant() or self._has_failed():
            return True
        return (frame in _OF_LAW and self._is_supposed()) or self._is_wished() or self._is_cleared()

    def _is_spoken(self) -> bool:
        """ "the senator attacked the plan": with words."""
        return any(self.sentence.tokens[at].lemma.lower() in _SPEAKERS for at in children(self.sentence, self.anchor, "nsubj"))

    def _holding(self) -> frozenset[str]:
        """Verbs of keeping people in prison."""
        return words("jailed", self.document.language) | words("keeping", self.document.language)

    def _is_no_taking(self) -> bool:
        """ "remanded on bail", "jailed for 12 years", "can be held": let go, a sentence, and what the law allows."""
        lemma = self.sentence.tokens[self.anchor].lemma.lower()
        if lemma == "remand":
            bailed = (
                at for at in children(self.sentence, self.anchor, "obl") if self.sentence.tokens[at].lemma.lower() == "bail"
            )
            return any(preposition(self.sentence, at) == "on" for at in bailed)
        if lemma in words("jailed", self.document.language):
            return self._is_jailed_for()
        return any(self.sentence.tokens[at].text.lower() == "can" for at in children(self.sentence, self.anchor, "aux"))

    def _is_of_trade(self) -> bool:
        """Whether a price, a ransom, a rule of traffic or what sort of thing it is is spoken of, and no event."""
        frame, token = self.trigger.frame, self.sentence.tokens[self.anchor]
        if frame is Frame.CHARGE:
            return self._is_priced() or self._is_entrusted()
        if frame is Frame.INVESTIGATION:
            return self._is_asked_by_others()
        if frame is Frame.RELEASE:
            return self._is_paid_for()
        if frame is Frame.KIDNAPPING:  # "le secuestraron el celular"
            return self._is_imprisoned_by_law() or any(
                self._is_goods(at) for at in children(self.sentence, self.anchor, "obj", "nsubj")
            )
        if frame is Frame.RAID:
            return token.lemma.lower() in ("registrar", "registrado") and self._is_put_down()
        if frame is Frame.SHIPMENT:
            around = children(self.sentence, self.anchor, "obl", "obj")
            return any(self.sentence.tokens[at].lemma.lower() in ("circulación", "circulation") for at in around)
        if frame in (Frame.SALE, Frame.PRODUCTION):
            return self._is_untraded()
        return frame is Frame.ROBBERY and token.deprel == "amod"  # "a stolen handgun"

    def _is_imprisoned_by_law(self) -> bool:
        """ "los privados de libertad", "estarán privados de libertad tres años": prisoners, whom nobody kidnapped."""
        token = self.sentence.tokens[self.anchor]
        if token.text.lower().removesuffix("s") not in ("privado", "privada"):
            return False
        stands = any(
            self.sentence.tokens[at].lemma.lower() == "estar" for at in children(self.sentence, self.anchor, "cop", "aux")
        )
        return stands or (is_relation(token.deprel, "amod") and not has_child(self.sentence, self.anchor, "obl:agent"))

    def _is_most_wanted(self) -> bool:
        """ "the most wanted man", "most-wanted fugitives": a rank among those sought."""
        before = [one.text.lower() for one in self.sentence.tokens[max(self.anchor - 2, 0) : self.anchor]]
        return before[-1:] in (["más"], ["most"]) or before == ["most", "-"]

    def _is_asked_by_others(self) -> bool:
        """ "los sicarios interrogaron a las víctimas": who asks is no police."""
        if self.sentence.tokens[self.anchor].lemma.lower() not in ("interrogar", "interrogate", "question"):
            return False
        arguments = of_verb(self.sentence, self.anchor)
        above = self.sentence.tokens[self.anchor].head
        asking = list(arguments.subjects)
        if not asking and not arguments.passive and above >= 0:  # "se observa a los sicarios interrogar a las víctimas"
            asking = [at for at in children(self.sentence, above, "obj") if at < self.anchor]
        people = [at for at in asking if is_person(kind_of(self.document, self.sentence, at))]
        return bool(people) and not any(is_police(self.document, self.sentence, at) for at in people)

    def _is_entrusted(self) -> bool:
        """ "The troops are charged with carrying out patrols": a task, and no crime."""
        whom = children(self.sentence, self.anchor, "nsubj")
        forces = self.document.language == "en" and any(is_police(self.document, self.sentence, at) for at in whom)
        passive = has_child(self.sentence, self.anchor, "aux:pass")
        return forces and passive and not self.fillers.known_offences(self.anchor)

    def _is_put_down(self) -> bool:
        """ "el ataque se registró en la calle", "una balacera registrada en un bar", "registra tres órdenes": what is recorded is
        searched only if it is built."""
        token = self.sentence.tokens[self.anchor]
        around = list(children(self.sentence, self.anchor))
        impersonal = any(self.sentence.tokens[at].text.lower() == "se" for at in around)
        passive = any(self.sentence.tokens[at].lemma.lower() == "ser" for at in around)
        told = list(children(self.sentence, self.anchor, "obj", *(("nsubj",) if impersonal or passive else ("nsubj:pass",))))
        told = [at for at in told if not preposition(self.sentence, at)]
        if is_relation(token.deprel, "acl", "amod") and token.feats.get("VerbForm") != "Fin":
            told = [token.head]  # "en hechos registrados en el puerto"
        kinds = [kind_of(self.document, self.sentence, at) for at in told]
        built = [
            kind == "place" or (kind is not None and any(is_a(kind, one) for one in ("property", "vehicle"))) for kind in kinds
        ]
        known = triggers(self.document.language).nouns
        lemmas = [self.sentence.tokens[at].lemma.lower() for at in told]
        happened = any(lemma in _FACTS or any(one.frame in CRIMES for one in known.get(lemma, ())) for lemma in lemmas)
        return (happened and impersonal) or (not any(built) and (impersonal or bool(built)))

    def _is_priced(self) -> bool:
        """ "charged migrants up to 5,000 euros": a price, and no crime."""
        near = (*children(self.sentence, self.anchor, "obj", "iobj", "obl", "ccomp", "xcomp"),)
        asked = children(self.sentence, self.anchor, "obj", "iobj")
        active = not has_child(self.sentence, self.anchor, "aux:pass")
        if active and any(self.sentence.tokens[at].lemma.lower() in words("payments", self.document.language) for at in asked):
            return True  # "charges growers a fee"
        below = (at for head in near for at in (head, *children(self.sentence, head)))
        return any(self.fillers.money_at(at) for at in below)

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

    def _is_survival(self) -> bool:
        """ "escaped unhurt", "logró escapar ileso del ataque": a victim who got away, and nobody who was held."""
        language = self.document.language
        around = [at for at in children(self.sentence, self.anchor) if not is_relation(self.sentence.tokens[at].deprel, "conj")]
        told = {form for at in around for form in (self.sentence.tokens[at].lemma.lower(), self.sentence.tokens[at].text.lower())}
        return bool(told & words("surviving", language))

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
        late = [at for at in children(self.sentence, self.anchor, "nsubj") if at > self.anchor]
        own = any(preposition(self.sentence, at) == "for" for one in late for at in children(self.sentence, one, "nmod"))
        return for_ or own or self.fillers.is_termed(self.anchor)  # "Also jailed were X for 12 years and Y for ten"

    def _is_stormed(self, arguments: Arguments) -> bool:
        """ "suspects stormed the store": those who break in without the law raid nothing, and seize nobody."""
        verb = self.sentence.tokens[self.anchor].lemma.lower()
        by_law = any(is_police(self.document, self.sentence, head) for head in arguments.subjects)
        if self.trigger.how == "police":
            return not by_law
        if self.trigger.frame in (Frame.RAID, Frame.SEIZURE) and self._comes_armed(arguments):
            return True  # "hombres armados secuestraron un bus"
        if self.trigger.frame is Frame.RAID and verb == "irrumpir" and not arguments.subjects:
            return True
        if verb == "secuestrar" and self.trigger.frame is Frame.SEIZURE and arguments.subjects and not by_law:
            return True  # "piratas secuestraron un buque"
        return self.trigger.frame is Frame.RAID and verb in ("storm", "irrumpir") and bool(arguments.subjects) and not by_law

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
        if self.trigger.frame is Frame.ARREST and self.sentence.tokens[self.anchor].lemma.lower() == "intervenir":
            lemmas = [self.sentence.tokens[at].lemma.lower() for at in arguments.objects]
            kinds = [kinds_of(lemma, self.document.language) for lemma in lemmas]
            return bool(kinds) and all(kind is not None and is_a(kind, "person") for kind in kinds)
        if how == "found":
            listed = any(self._lists(at) for at in arguments.obliques)
            return not listed and self._is_find(arguments)
        if how == "rescued":
            return self._is_rescue(arguments)
        if how == "accuse":
            formal = self.document.language == "es" and arguments.passive and not arguments.subjects
            passive = self.document.language == "en" and arguments.passive and not arguments.subjects
            in_court = passive and (self._is_in_court() or self._is_accused_of_crime(arguments))
            return any(self._accuses(head) for head in arguments.subjects) or (formal and self._is_predicated()) or in_court
        if how in ("participle", "condemned"):
            blamed = how == "condemned" and any(preposition(self.sentence, at) == "por" for at in arguments.obliques)
            return blamed or (arguments.passive and (bool(arguments.objects) or how == "condemned"))
        return self._fits_form(arguments)

    def _fits_form(self, arguments: Arguments) -> bool:
        """Whether the verb has the form or the company in which it means the frame."""
        checks: dict[str, Callable[[Arguments], bool]] = {
            "jailed": lambda _: self._is_jailed_for(),
            "state": self._is_stated,
            "held": self._is_held_by_law,
            "tried": self._is_tried,
            "demanded": self._is_demand,
            "forced": self._is_forced_payment,
            "threatened": self._is_threat_to_pay,
            "fined": lambda _: bool(self.fillers.penalty(self.anchor)),
            "handed": self._is_transfer,
            "grabbed": self._is_grab,
            "persons": lambda told: any(is_person(kind_of(self.document, self.sentence, at)) for at in told.objects),
            "blast": self._is_blast,
            "struck": self._is_struck,
            "burned": self._is_burning,
            "stormed": lambda told: not told.passive and self._comes_armed(told),
            "moved": self._is_transfer,
            "caught": self._is_caught,
            "reflexive": lambda _: self._is_reflexive(),
            "fallen": self._has_fallen,
            "answering": self._is_to_answer,
            "denying": lambda told: bool(told.subjects) and self.fillers.admitted(self.anchor) and self._is_tried_here(),
            "admitting": lambda told: bool(told.subjects) and (self.fillers.admitted(self.anchor) or self._admits_deed()),
        }
        return checks.get(self.trigger.how, self._fits_object)(arguments)

    def _is_to_answer(self, arguments: Arguments) -> bool:
        """ "deberán responder por los delitos de extorsión": people, and crimes by their names."""
        led = any(preposition(self.sentence, at) == "por" for at in arguments.obliques)
        people = all(self._is_someone(at) for at in arguments.subjects)
        return led and people and not arguments.objects and bool(self.fillers.known_offences(self.anchor))

    def _is_tried_here(self) -> bool:
        """ "denied murder but was convicted": a crime that is denied where a sentence tells of a court."""
        known, courts = triggers(self.document.language).verbs, words("courtroom", self.document.language)
        lemmas = {token.lemma.lower() for at, token in enumerate(self.sentence.tokens) if at != self.anchor}
        tried = any(one.frame in _OF_TRIALS | {Frame.PLEA} for lemma in lemmas for one in known.get(lemma, ()))
        return tried or bool(lemmas & courts)

    def _admits_deed(self) -> bool:
        """ "admitted possessing a firearm": a crime told as a verb."""
        known, crimes = triggers(self.document.language).verbs, words("crimes_done", self.document.language)
        for at in children(self.sentence, self.anchor, "xcomp", "obj", "advcl"):
            token = self.sentence.tokens[at]
            if token.text.lower().endswith("ing") and token.upos == "VERB":
                lemma = token.lemma.lower()
                return lemma in crimes or any(one.frame in CRIMES for one in known.get(lemma, ()))
        return False

    def _has_fallen(self, arguments: Arguments) -> bool:
        """ "Cae alias Chino en Cali", "cayó una banda": whom the law takes, and nobody who falls in a fight."""
        kinds = {kind_of(self.document, self.sentence, at) for at in arguments.subjects}
        band = bool(kinds) and kinds <= {"group", "organization"}
        people = bool(arguments.subjects) and all(self._is_someone(at) for at in arguments.subjects) and not band
        if not (band if self.trigger.frame is Frame.DISMANTLING else people):
            return False
        if any(is_police(self.document, self.sentence, at) for at in arguments.subjects):
            return False
        beside = [*arguments.obliques, *children(self.sentence, self.anchor, "xcomp", "obj", "amod", "advcl")]
        said = {self.sentence.tokens[at].lemma.lower() for at in beside}
        led = [preposition(self.sentence, at) or self.sentence.tokens[at].lemma.lower() for at in beside if at > self.anchor]
        led = [word for word in led if word not in {self.sentence.tokens[at].lemma.lower() for at in arguments.subjects}]
        well = words("fallen_well", "es")
        timed = {self.sentence.tokens[at].lemma.lower() for at in beside if self.fillers.is_time(at)}
        return not said & words("fallen_badly", "es") and all(word in well or word in timed for word in led)

    def _is_stated(self, arguments: Arguments) -> bool:
        """ "is at large", "está prófugo"."""
        tokens = self.sentence.tokens
        if tokens[self.anchor].text.lower() == "large" and tokens[self.anchor - 1].text.lower() != "at":
            return False
        told = any(
            tokens[at].lemma.lower() in ("be", "estar", "seguir") for at in children(self.sentence, self.anchor, "cop", "aux")
        )
        return told or bool(arguments.subjects and tokens[self.anchor].head == arguments.subjects[0])

    def _is_tried(self, arguments: Arguments) -> bool:
        """ "es juzgado por narcotráfico": people, and what for."""
        kinds = [kind_of(self.document, self.sentence, relative_head(self.sentence, at)) for at in arguments.objects]
        return arguments.passive and any(map(is_person, kinds)) and bool(self.fillers.known_offences(self.anchor))

    def _is_reflexive(self) -> bool:
        around = children(self.sentence, self.anchor, "expl", "obj", "iobj")
        return any(self.sentence.tokens[at].text.lower() == "se" for at in around)

    def _is_held_by_law(self, arguments: Arguments) -> bool:
        """ "held on suspicion of murder", "held by police": no hostage is."""
        police = any(is_police(self.document, self.sentence, at) for at in arguments.subjects)
        if not arguments.passive:  # "police are holding 12 suspects", and no meeting
            return police and any(map(self._may_undergo, arguments.objects))
        grounds = {preposition(self.sentence, at) for at in arguments.obliques} & words("holding", self.document.language)
        stays = any(self._is_jail(at) and preposition(self.sentence, at) in ("at", "in") for at in arguments.obliques)
        return bool(grounds) or police or stays or self._is_held_in_raids()  # "is being held at Store Street station"

    def _is_held_in_raids(self) -> bool:
        """ "Men were arrested in raids. Police said 13 were held": the sentence before tells who holds; a headline needs none."""
        token = self.sentence.tokens[self.anchor]
        if token.text.lower() != "held":
            return False
        headline = token.head < 0 and not any(children(self.sentence, self.anchor, "aux", "aux:pass", "xcomp"))
        last = self.document.sentences[self.number - 1].tokens if self.number else ()
        before = {"arrest"} if headline else {token.lemma.lower() for token in last}
        here = {token.lemma.lower() for token in self.sentence.tokens}
        told = children(self.sentence, self.anchor, "nsubj")
        counted = any(self._is_bare_number(at) or quantity_of(self.document, self.sentence, at) for at in told)
        return counted and bool(before & {"arrest", "detain"}) and not here & words("captivity", self.document.language)

    def _is_jail(self, head: int) -> bool:
        return is_noun_of(self.document, self.sentence.tokens[head].lemma, "kept_in")

    def _is_caught(self, arguments: Arguments) -> bool:
        """ "was caught with 20 kilos", "customs officers caught X"."""
        police = any(is_police(self.document, self.sentence, at) for at in arguments.subjects)
        someone = any(self._is_someone(at) for at in arguments.objects)
        return self._is_caught_at(arguments) if arguments.passive else police and someone

    def _is_caught_at(self, arguments: Arguments) -> bool:
        """ "caught with 20 kilos", "caught smuggling": the law did it, and no camera or storm."""
        goods = any(preposition(self.sentence, at) == "with" and self._is_goods(at) for at in arguments.obliques)
        had = [at for at in arguments.obliques if self.sentence.tokens[at].lemma.lower() == "possession"]
        goods = goods or any(self._is_goods(at) for one in had for at in children(self.sentence, one, "nmod"))
        known = triggers(self.document.language).verbs
        below = children(self.sentence, self.anchor, "xcomp", "advcl")
        deeds = [at for at in below if self.sentence.tokens[at].text.lower().endswith("ing")]
        held = any(self._is_named_place(at) for at in arguments.obliques)
        return goods or held or any(known.get(self.sentence.tokens[at].lemma.lower()) for at in deeds)

    def _is_named_place(self, head: int) -> bool:
        name = name_at(self.sentence, head)
        return name is not None and name.kind == "place" and preposition(self.sentence, head) in ("in", "at")

    def _fits_object(self, arguments: Arguments) -> bool:
        """Whether what a verb is done to is of the sort that the frame asks for."""
        conditions = self.trigger.conditions
        if conditions.get("goods_only"):
            return any(self._is_goods(head) for head in arguments.objects)
        wanted = conditions.get("object_kind")
        kinds = [kind_of(self.document, self.sentence, head) for head in arguments.objects]
        if wanted == "person" and any(self._is_published(head) for head in arguments.objects):
            return False
        if wanted == "person":
            both = any(self.sentence.tokens[head].text.lower() == "both" for head in arguments.objects)
            return both or any(map(is_person, kinds)) or any(self._is_someone(head) for head in arguments.objects)
        sites = any(self._is_site(head, kind) for head, kind in zip(arguments.objects, kinds, strict=True))
        if self.sentence.tokens[self.anchor].lemma.lower() in ("destroy", "destruir"):
            return sites
        parts = any(self._is_part_of_group(head) for head in arguments.objects)
        return wanted != "group" or sites or parts or any(kind in ("group", "organization", "pronoun") for kind in kinds)

    def _is_part_of_group(self, head: int) -> bool:
        """ "the upper echelons of the clan", "la cúpula de la banda"."""
        below = [at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de")]
        part = is_noun_of(self.document, self.sentence.tokens[head].lemma, "part")
        return part and any(kind_of(self.document, self.sentence, at) in ("group", "organization") for at in below)

    def _is_published(self, head: int) -> bool:
        """ "the National Survey, released in 2008": what is brought out, and nobody who is let go."""
        told = {self.sentence.tokens[at].lemma.lower() for at in subtree(self.sentence, head, ("acl", "conj"))}
        return bool(told & words("published", self.document.language))

    def _accuses(self, head: int) -> bool:
        """Only whose office it is to accuse brings a charge by accusing."""
        places = subtree(self.sentence, head, ("acl", "conj"))
        lemmas = {self.sentence.tokens[at].lemma.lower() for at in places}
        return bool(lemmas & words("accusers", self.document.language))

    def _is_accused_of_crime(self, arguments: Arguments) -> bool:
        """ "are accused of luring victims", "stands accused of murder": people, and a crime by its name or by its verb."""
        helped = has_child(self.sentence, self.anchor, "aux", "cop")
        people = bool(arguments.objects) and all(
            is_person(kind_of(self.document, self.sentence, at)) or self._is_person_name(at) for at in arguments.objects
        )
        if not helped or not people:
            return False
        known, crimes = triggers("en").verbs, words("crimes_done", "en")
        deeds = [self.sentence.tokens[at] for at in children(self.sentence, self.anchor, "advcl", "xcomp", "acl", "obl")]
        done = [one.lemma.lower() for one in deeds if one.upos == "VERB" and one.text.lower().endswith("ing")]
        done = [lemma for lemma in done if lemma in crimes or any(one.frame in CRIMES for one in known.get(lemma, ()))]
        return bool(done) or bool(self.fillers.known_offences(self.anchor))

    def _is_in_court(self) -> bool:
        """ "appeared in court accused of": the accusation with which someone is brought before a court is a charge."""
        court, appearing = words("courtroom", self.document.language), words("appearing", self.document.language)
        for above in list(ancestors(self.sentence, self.anchor))[:2]:
            if self.sentence.tokens[above].lemma.lower() in ("trial", "prosecution") and self.trigger.how == "accuse":
                return True  # "the trial of five men accused of"
            if self.sentence.tokens[above].lemma.lower() in appearing:
                active = of_verb(self.sentence, above)  # whom officers bring to court is told by the object, and not by this
                if active.objects and not active.passive:
                    return False
                below = subtree(self.sentence, above, ("conj", "parataxis"))
                return any(self.sentence.tokens[at].lemma.lower() in court for at in below)
        return False

    def _is_supposed(self) -> bool:
        """ "if convicted", "de ser hallado culpable": what may come of a trial has not come of it."""
        token = self.sentence.tokens[self.anchor]
        first = token.head if token.deprel == "conj" and token.head >= 0 else self.anchor  # "si es capturado y extraditado"
        return any(
            (
                self.sentence.tokens[at].text.lower() in ("if", "si", "unless")
                and [token.text.lower() for token in self.sentence.tokens[at + 1 : at + 2]] != ["bien"]
            )
            or (self.sentence.tokens[at].text.lower() == "ser" and self._is_led_by_de(at))
            for verb in dict.fromkeys((self.anchor, first))
            for at in children(self.sentence, verb, "mark", "aux", "cop")
        )

    def _is_led_by_de(self, ser: int) -> bool:
        """ "de ser hallado culpable", and no "después de ser hallado culpable"."""
        before = [token.text.lower() for token in self.sentence.tokens[max(0, ser - 2) : ser]]
        return before[-1:] == ["de"] and before[0] not in ("después", "luego", "antes", "tras", "además", "pese")

    def _is_predicated(self) -> bool:
        """Whether a participle is said of someone with a verb ("está acusado de"), where Spanish means a formal accusation."""
        return any(
            self.sentence.tokens[at].lemma.lower() in ("ser", "estar")
            for at in children(self.sentence, self.anchor, "aux", "cop")
        )

    def _is_rescue(self, arguments: Arguments) -> bool:
        """People whom a force frees, or who were held: no dog is freed by firemen, nor a hiker."""
        kinds = [(at, kind_of(self.document, self.sentence, at)) for at in arguments.objects]
        people = any(is_person(kind) or preposition(self.sentence, at) == "a" for at, kind in kinds)
        near = self.document.sentences[max(0, self.number - _NEAR) : self.number + 1]
        captivity = words("captivity", self.document.language)
        held = any(token.lemma.lower() in captivity for sentence in near for token in sentence.tokens)
        return people and (held or any(is_police(self.document, self.sentence, head) for head in arguments.subjects))

    def _is_only_meant(self) -> bool:
        """ "la promesa de liberar a", "la orden de detener a": an infinitive that a noun of wish or order leads."""
        head, token = self.sentence.tokens[self.anchor].head, self.sentence.tokens[self.anchor]
        if head < 0 or token.feats.get("VerbForm") != "Inf" or not is_relation(token.deprel, "acl", "nmod"):
            return False
        return self.sentence.tokens[head].lemma.lower() in words("meant", self.document.language)

    def _has_failed(self) -> bool:
        """ "an effort to have X convicted failed", "el intento de extraditar a X fracasó": what did not come about."""
        language = self.document.language
        for above in ancestors(self.sentence, self.anchor):
            token = self.sentence.tokens[above]
            if token.lemma.lower() in words("attempts", language) and token.head >= 0:
                return is_relation(token.deprel, "nsubj") and self.sentence.tokens[token.head].lemma.lower() in words(
                    "failing", language
                )
            if token.upos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin":
                return False
        return False

    def _lists(self, head: int) -> bool:
        """ "entre los detenidos se encuentra": among whom someone is, and no "entre sus pertenencias"."""
        people = is_person(kind_of(self.document, self.sentence, head)) or head < self.anchor
        return preposition(self.sentence, head) in ("entre", "among") and people
