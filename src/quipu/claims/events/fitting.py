"""What a verb needs beside it to mean its frame."""

from collections.abc import Callable

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.ruling import Ruling
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_noun_of, is_person, is_police, kind_of, preposition, quantity_of, relative_head
from quipu.claims.tree import ancestors, children, has_child, subtree
from quipu.measure import is_a, kinds_of
from quipu.model import Frame

_NEAR = 3
"""Sentences back in which it is told that someone was held who is rescued."""
_OF_TRIALS = frozenset({Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE, Frame.CHARGE})


class Fitting(Ruling):
    """What a verb must have beside it."""

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
            formal = formal and (self._is_predicated() or self._is_blamed_in_custody())
            formal = formal or self._is_put_down_to(arguments)
            passive = self.document.language == "en" and arguments.passive and not arguments.subjects
            in_court = passive and (self._is_in_court() or self._is_accused_of_crime(arguments))
            return any(self._accuses(head) for head in arguments.subjects) or formal or in_court
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
        return (
            led
            and all(map(self._is_someone, arguments.subjects))
            and not arguments.objects
            and bool(self.fillers.known_offences(self.anchor))
        )

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
        heads = [relative_head(self.sentence, at) for at in arguments.objects]
        people = any(is_person(kind_of(self.document, self.sentence, at)) or self._is_bare_number(at) for at in heads)
        return arguments.passive and people and bool(self.fillers.known_offences(self.anchor))

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
        headline = token.head < 0 and not has_child(self.sentence, self.anchor, "aux", "aux:pass", "xcomp")
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

    def _is_put_down_to(self, arguments: Arguments) -> bool:
        """ "se les acusa de extorsión": whom nobody in particular accuses of a crime by its name."""
        around = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor)}
        if self.document.language != "es" or arguments.subjects or "se" not in around:
            return False
        people = bool(arguments.objects) and all(self._is_someone(at) for at in arguments.objects)
        return people and bool(self.fillers.known_offences(self.anchor))

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

    def _lists(self, head: int) -> bool:
        """ "entre los detenidos se encuentra": among whom someone is, and no "entre sus pertenencias"."""
        people = is_person(kind_of(self.document, self.sentence, head)) or head < self.anchor
        return preposition(self.sentence, head) in ("entre", "among") and people
