"""What takes a verb its frame: the company in which it means something else."""

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.handover import Handover
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_person, is_police, kind_of, preposition
from quipu.claims.tree import ancestors, children, has_child, is_relation
from quipu.measure import is_a
from quipu.model import Frame

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


class Ruling(Handover):
    """Whether words beside a trigger rule its frame out."""

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
        if frame is Frame.WANTED:  # "de acuerdo con lo solicitado por la Fiscalía": a thing, and nobody
            chased = token.text.lower() in words("chased", self.document.language)  # "police pursued the car"
            return chased or self._is_most_wanted() or self.sentence.tokens[self.anchor - 1].text.lower() == "lo"
        if token.lemma.lower() == "remand" or (frame is Frame.ARREST and token.lemma.lower() in self._holding()):
            return self._is_no_taking()
        if self._is_of_trade() or self._is_only_meant() or self._has_failed() or self._is_halting():
            return True
        return (frame in _OF_LAW and self._is_supposed()) or self._is_wished() or self._is_cleared()

    def _is_halting(self) -> bool:
        """ "les ordenaron detenerse": whoever is told to stop is not arrested."""
        token = self.sentence.tokens[self.anchor]
        stops = token.lemma.lower() == "detener" and token.feats.get("VerbForm") in ("Inf", "Ger")
        around = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor) if at > self.anchor}
        return stops and "se" in around

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
        if is_relation(token.deprel, "acl", "amod") and token.feats.get("VerbForm") != "Fin" and not told:
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
            taking = (self.sentence.tokens[head].lemma.lower() for head in arguments.subjects)
            return words("confiscating", "es").isdisjoint(taking)  # "piratas secuestraron un buque"
        return self.trigger.frame is Frame.RAID and verb in ("storm", "irrumpir") and bool(arguments.subjects) and not by_law

    def _is_wished(self) -> bool:
        """ "should not have been extradited": what ought to be, or ought not to have been, is no account of what was."""
        helpers = [self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "aux")]
        if "be" in helpers and any(
            self.sentence.tokens[at].text.lower() == "or" for at in children(self.sentence, self.anchor, "cc")
        ):
            return True  # "threatened to pay or be kidnapped"
        return bool({"should", "ought", "debió", "debería", "deberían", "debieron"} & set(helpers))

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

    def _is_only_meant(self) -> bool:
        """ "la promesa de liberar a", "la orden de detener a", "continuarán hasta capturar a": an infinitive that a noun of wish
        or order leads, or that something yet goes on to."""
        head, token = self.sentence.tokens[self.anchor].head, self.sentence.tokens[self.anchor]
        if head >= 0 and token.feats.get("VerbForm") == "Inf" and preposition(self.sentence, self.anchor) in ("hasta", "until"):
            return self.sentence.tokens[head].feats.get("Tense") in ("Fut", "Pres")
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
