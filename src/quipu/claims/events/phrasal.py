"""Verbs that mean a frame only with a second word, and verbs whose subject is not their doer."""

from dataclasses import replace

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.booty import Booty
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import is_noun_of, is_police, kind_of, members, preposition
from quipu.claims.tree import children, head_of, is_relation, subtree
from quipu.model import Frame, Quantity

_PARTS = {
    "object": ("obj", "nsubj:pass"),
    "own": ("obj", "xcomp"),
    "dealt": ("obl",),
    "suffered": ("obj", "obl"),
    "penalty": ("obj", "obl"),
    "complement": ("xcomp", "amod", "obl", "advcl", "obj", "acl", "advmod"),
    "under": ("obl", "advmod", "xcomp"),
    "stays": ("xcomp", "amod", "obl", "advmod", "obj", "acl", "advcl"),
    "into": ("obl", "advmod", "xcomp"),
    "for_what": ("obl",),
    "to": ("obl", "advmod", "xcomp", "obj"),
    "en": ("obl", "advmod", "xcomp"),
    "without": ("obl",),
    "de": ("obl",),
    "on": ("obl", "nmod", "advmod", "xcomp", "compound:prt"),
    "led": ("obl", "advmod", "xcomp", "nmod", "obj"),
    "with_what": ("obl", "nmod", "obj"),
    "particle": ("compound:prt", "advmod"),
    "adverb": ("xcomp", "advmod", "compound:prt"),
    "reflexive": ("compound:prt", "advmod", "obl"),
    "oneself": ("compound:prt", "advmod", "obl"),
    "out_of": ("obl", "advmod", "nmod", "obj"),
    "against": ("obl", "obj", "iobj"),
    "deed": (),
    "means": (),
    "levied": (),
    "of": (),
    "for": (),
    "with": (),
    "taken": (),
    "stripped": (),
    "bought": (),
    "dative": (),
    "laden": (),
}
"""Where the second word of a phrase hangs on its verb."""
_OF_WHOM = frozenset({"life", "vida", "possession", "delivery", "posesión"})
"""Nouns of which "of" tells whose they are, or what is taken into them ("took the lives of", "took possession of")."""
_VERDICTS = frozenset({"guilty", "innocent", "culpable", "inocente"})
_VERDICT_BEHIND = 12
"""Tokens behind "found" within which the verdict stands."""
_TO_DEATH = 8
"""Tokens behind a verb within which "to death" stands."""
_BETWEEN = 8
"""Tokens that a time or a place may take up between a verb and its object."""
_HELPERS = 3
"""Tokens before a participle among which the verb that it completes stands."""
_COURTS = frozenset({"court", "tribunal", "jury", "judge"})
_TERM = 7
"""Tokens that a term of prison may take up."""
_BOUNDS = frozenset({"minimum", "maximum", "total", "mínimo", "máximo"})
_TERM_LEADS = frozenset({"", "a", "de", "entre", "to", "between", "con"})
_IN_COURT = frozenset({Frame.CHARGE, Frame.CONVICTION, Frame.SENTENCE, Frame.ACQUITTAL})
_GIVING = frozenset({"hand", "give", "impose", "award", "slap", "hit"})


class Phrasal(Booty):
    """A trigger whose arguments do not stand where the tree shows them."""

    def _of_phrase(self, arguments: Arguments) -> Arguments | None:
        """The arguments of a phrase of several words ("take into custody", "dar muerte a"), if it stands here."""
        wanted = self.trigger.conditions
        if wanted.get("near") and wanted["near"] not in {token.text.lower() for token in self.sentence.tokens}:
            return None
        unsaid = self.document.language == "es" and not arguments.subjects
        by_law = unsaid or any(is_police(self.document, self.sentence, at) for at in arguments.subjects)
        nearby = wanted.get("police") == "near" and not arguments.subjects and self._is_near_police()
        if not nearby and wanted.get("police", by_law) is not by_law:
            return None
        by_court = any(self.sentence.tokens[at].lemma.lower() in _COURTS for at in arguments.subjects)
        if wanted.get("court", by_court) is not by_court:  # a court that locks people up sentences them
            return None
        for key in _PARTS:
            if key in wanted:
                return self._with_part(arguments, key, wanted[key])
        return None

    def _is_near_police(self) -> bool:
        """ "were picked up at their home. Officers seized": whose act it is that nobody is told to do."""
        near = self.document.sentences[max(0, self.number - 1) : self.number + 2]
        return any(is_noun_of(self.document, token.lemma, "police") for sentence in near for token in sentence.tokens)

    def _with_part(self, arguments: Arguments, key: str, lemma: object) -> Arguments | None:
        of_kind = {
            "for": self._of_those_sought,
            "against": self._of_target,
            "levied": self._of_levy,
            "stripped": self._of_those_stripped,
            "bought": self._of_bought,
        }
        if key in of_kind:
            return of_kind[key](arguments)
        if key in ("with", "taken", "dative", "laden"):
            return self._of_things(key, arguments, str(lemma))
        if key == "of":
            marks = [at for child in children(self.sentence, self.anchor) for at in children(self.sentence, child, "mark")]
            led = any(preposition(self.sentence, head) == "of" for head in arguments.obliques)
            return arguments if led or any(self.sentence.tokens[at].text.lower() == "of" for at in marks) else None
        if key == "deed":
            return self._of_deed_put_down()
        if key == "means":
            return arguments if self._is_done_with(str(lemma)) else None
        return self._with_word(arguments, key, lemma)

    def _with_word(self, arguments: Arguments, key: str, lemma: object) -> Arguments | None:
        wanted = self.trigger.conditions
        part = self._part(key, lemma)
        if part is None or self._means_else(arguments, key, part) or not self._is_beside(part, set(wanted.get("beside", ()))):
            return None
        rest = tuple(at for at in arguments.obliques if at != part)
        if key in ("own", "dealt", "suffered", "penalty", "under", "en", "de", "stays"):
            return self._of_state(arguments, key, part, rest)
        if self.trigger.frame is Frame.ANNULMENT and key == "object":  # "reversed the racketeering convictions"
            return Arguments(tuple(at for at in arguments.subjects if at != part), (part,), rest, arguments.passive)
        if key not in ("object", "with_what"):
            return self._of_complement(arguments, part, rest)
        whose = [
            at
            for at in children(self.sentence, part, "nmod")
            if lemma in _OF_WHOM and preposition(self.sentence, at) in ("of", "de")
        ]
        if whose or key == "with_what":  # "took the lives of three men"
            people = tuple(member for at in whose for member in members(self.sentence, at))
            doers = tuple(at for at in arguments.subjects if at != part)
            return Arguments(doers, people, rest, arguments.passive) if people else None
        if self.trigger.frame is Frame.DEATH:  # "perdieron la vida cuatro hombres": those who died may stand behind
            behind = tuple(at for at in arguments.objects if at != part and not preposition(self.sentence, at))
            return Arguments(arguments.subjects or behind, arguments.subjects or behind, rest, False)
        against = self._whom_against(part, arguments)
        return Arguments(arguments.subjects, tuple(against), tuple(at for at in rest if at not in against), arguments.passive)

    def _is_beside(self, part: int, wanted: set[str]) -> bool:
        """Whether one of the words that a phrase needs stands with its second word, or with the verb."""
        around = (*subtree(self.sentence, part, ("acl", "conj")), *children(self.sentence, self.anchor, "obl"))
        below = {self.sentence.tokens[at].lemma.lower() for at in around}
        return not wanted or bool(wanted & below)

    def _is_custody(self) -> bool:
        """ "16 permanecen privados de libertad": they are held, and nobody is told to have taken them."""
        before = self.sentence.tokens[max(0, self.anchor - _HELPERS) : self.anchor]
        return any(token.lemma.lower() in words("kept_so", self.document.language) for token in before)

    def _is_of_court(self) -> bool:
        """Whether a sentence tells of a court, of someone before it or of a crime, not of an accident alone."""
        known, language = triggers(self.document.language), self.document.language
        told = words("courtroom", language) | words("charged_people", language) | words("crimes_against", language)
        lemmas = {token.lemma.lower() for token in self.sentence.tokens}
        evoked = (one for lemma in lemmas for one in (*known.verbs.get(lemma, ()), *known.nouns.get(lemma, ())))
        return bool(lemmas & told) or any(one.frame in _IN_COURT and not one.conditions for one in evoked)

    def _are_charged(self, arguments: Arguments) -> bool:
        """ "diez de los imputados fueron privados de libertad": whom the law has deprived of it."""
        below = (at for head in arguments.objects for at in (head, *children(self.sentence, head, "nmod")))
        return any(self.sentence.tokens[at].lemma.lower() in words("charged_people", self.document.language) for at in below)

    def _puts_others(self) -> bool:
        """Whether a verb tells of putting someone else into a state ("dejó en libertad a dos"), and no "se" turns it back."""
        around = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor)}
        return self.sentence.tokens[self.anchor].lemma.lower() in words("putting", self.document.language) and "se" not in around

    def _means_else(self, arguments: Arguments, key: str, part: int) -> bool:
        """Whether the phrase does not mean its frame here: "gave up his allies", custody before a trial, the other verdict."""
        lemma, acquits = self.trigger.conditions.get(key), self.trigger.frame is Frame.ACQUITTAL
        # "the judge entered not guilty pleas on their behalf"
        others = self.trigger.frame is Frame.PLEA and any(token.lemma.lower() == "behalf" for token in self.sentence.tokens)
        kidnaps = self.trigger.frame is Frame.KIDNAPPING and lemma == "libertad"
        others = others or (kidnaps and (self._is_custody() or self._are_charged(arguments)))
        others = others or (lemma in words("answerable", self.document.language) and not self._is_of_court())
        if others or (key == "oneself" and not self._is_of_oneself()) or self._is_before_trial(part):
            return True
        if self.document.language == "es" and lemma in _VERDICTS and self._has_se() is not (self.trigger.frame is Frame.PLEA):
            return True  # "se declaró culpable" is a plea, "fue declarado culpable" a verdict
        if self.trigger.conditions.get("passive", arguments.passive) is not arguments.passive:
            return True  # "was denied bail" and "denied him bail" tell whom at different places
        termed = self.trigger.conditions.get("termed")
        if termed is not None and termed is not bool(self.fillers.penalty(self.anchor)):
            return True  # "enviado a prisión por 12 años", "locked up for six years" is a sentence, without a term an arrest
        if acquits and lemma in ("guilty", "culpable") and self._is_mixed(str(lemma)):
            return True  # "guilty of possession, but not guilty of leading a gang": of which is told by each
        pleads = self.trigger.frame is Frame.PLEA  # "se declaró no culpable": that too is a plea
        if lemma in _VERDICTS and not pleads and self._is_not(part) is not (acquits and lemma in ("guilty", "culpable")):
            return True
        given = self.sentence.tokens[self.anchor].lemma.lower() in _GIVING and self.trigger.frame is Frame.SENTENCE
        if given and arguments.passive is not (key == "penalty"):
            return True  # "was handed a term" tells whom by its subject, "handed X a term" by its object
        above = self.sentence.tokens[self.sentence.tokens[part].head].lemma.lower()
        return bool(self.trigger.conditions.get("imprisoned")) and above not in _BOUNDS and not self._is_imprisoned(part)

    def _is_imprisoned(self, part: int) -> bool:
        """ "cumplirá nueve años de prisión", "will spend 12 years behind bars": a term still to be served, and no age."""
        near = {token.text.lower() for token in self.sentence.tokens[part : part + _TERM]}
        around = (self.anchor, *children(self.sentence, self.anchor, "aux"))
        finite = [self.sentence.tokens[at] for at in around] + [self.sentence.tokens[self.sentence.tokens[self.anchor].head]]
        ahead = any(
            token.feats.get("Tense") == "Fut" or token.lemma.lower() in words("having_to", self.document.language)
            for token in finite
        )
        held = bool(near & words("prisons", self.document.language))
        lemma = self.sentence.tokens[self.anchor].lemma.lower()  # "was serving 18 years for murder"
        serves = lemma in ("serve", "purgar") and (held or bool(self.fillers.known_offences(self.anchor)))
        return (ahead and held) or serves

    def _is_mixed(self, verdict: str) -> bool:
        """Whether a sentence finds guilty of one thing and not of another."""
        found = [at for at, token in enumerate(self.sentence.tokens) if token.text.lower() == verdict and at > self.anchor]
        denied = [self.sentence.tokens[at - 1].text.lower() in ("not", "no") for at in found]
        return any(denied) and not all(denied)

    def _of_those_sought(self, arguments: Arguments) -> Arguments | None:
        """ "searching for two suspects": the police seek people, and people no people."""
        sought = tuple(at for at in arguments.obliques if preposition(self.sentence, at) == "for" and self._is_someone(at))
        police = any(is_police(self.document, self.sentence, at) for at in arguments.subjects)
        rest = tuple(at for at in arguments.obliques if at not in sought)
        return Arguments(arguments.subjects, sought, rest, False) if sought and police and not arguments.passive else None

    def _is_before_trial(self, part: int) -> bool:
        """ "dictó nueve meses de prisión preventiva": custody before a trial is no sentence."""
        if self.trigger.frame is not Frame.SENTENCE:
            return False
        near = {token.text.lower() for token in self.sentence.tokens[part : part + 5]}
        return bool(near & {"preventiva", "provisional", "preventivo", "preliminar", "pretrial"})

    def _of_target(self, arguments: Arguments) -> Arguments | None:
        """ "dispararon contra dos policías", "fired three shots at a shop": whom or what a verb is aimed at."""
        language = self.document.language
        shots = [at for at in arguments.objects if self.sentence.tokens[at].lemma.lower() in words("shots", language)]
        if language == "en" and len(shots) < len(arguments.objects):
            return None  # "shot a man at his home"
        around = [*arguments.obliques, *children(self.sentence, self.anchor, "iobj"), *arguments.objects]
        armed = [at for at in arguments.obliques if preposition(self.sentence, at) in ("con", "with")]
        around.extend(at for one in (*shots, *armed) for at in children(self.sentence, one, "nmod"))
        # "dispararon en reiteradas oportunidades contra el local"
        deep = (at for one in arguments.obliques for at in children(self.sentence, one, "nmod"))
        around.extend(at for at in deep if preposition(self.sentence, at) in ("contra", "en contra de", "at", "against"))
        lives = [at for at in around if self.sentence.tokens[at].lemma.lower() in _OF_WHOM and preposition(self.sentence, at)]
        if lives:  # "se atentó contra la vida de dos personas"
            whose = tuple(
                member for at in lives for one in children(self.sentence, at, "nmod") for member in members(self.sentence, one)
            )
            return Arguments(arguments.subjects, whose, tuple(at for at in arguments.obliques if at not in lives), False)
        aimed = [at for at in dict.fromkeys(around) if preposition(self.sentence, at) in words("aiming", language)]
        known = [at for at in aimed if kind_of(self.document, self.sentence, at) not in (None, "time")]
        personal = "a" if language == "es" else ""
        hit = tuple(at for at in aimed if self._is_aimed_at(at) or (at in known and preposition(self.sentence, at) != personal))
        if not hit and language == "es":  # "dispararon en su contra"
            against = [at for at in arguments.obliques if self.sentence.tokens[at].text.lower() == "contra"]
            hit = tuple(at for one in against for at in children(self.sentence, one, "det"))
            hit = hit or tuple(self._clitics())
        if shots and not hit:  # "fired two shots at the main gate"
            kept = words("no_targets", language)
            hit = tuple(at for at in aimed if self.sentence.tokens[at].lemma.lower() not in kept and not self.fillers.is_time(at))
        rest = tuple(at for at in arguments.obliques if at not in hit)
        doers = tuple(at for at in arguments.subjects if at not in shots)
        lawful = any(is_police(self.document, self.sentence, at) for at in doers)  # "fired warning shots"
        if not hit:  # "shots were fired from a passing car"
            rest = tuple(at for at in rest if preposition(self.sentence, at) not in ("from", "desde"))
        return Arguments(doers, hit, rest, False) if hit or (shots and not lawful) else None

    def _is_of_oneself(self) -> bool:
        """ "turned himself in", and no "gave up his allies"."""
        return any(
            self.sentence.tokens[at].text.lower().endswith(("self", "selves"))
            for at in children(self.sentence, self.anchor, "obj")
        )

    def _of_complement(self, arguments: Arguments, part: int, rest: tuple[int, ...]) -> Arguments:
        """ "found X guilty", "declaró culpable a X": what is found so stands as an object, or before the complement."""
        objects = [at for at in arguments.objects if at != part]
        if self.trigger.frame is Frame.DEATH and arguments.subjects and not arguments.passive:
            return replace(arguments, objects=arguments.subjects)  # "succumbed to his injuries"
        objects = self._in_that_state(objects, part)
        if part > 0 and self.sentence.tokens[part - 1].upos == "NUM":
            objects = [part - 1]  # "left three dead and five wounded": each state has its own number
        if not objects and not arguments.passive:
            objects = list(children(self.sentence, self.anchor, "iobj"))
            objects.extend(at for at in rest if preposition(self.sentence, at) == "a")
            objects.extend(at for at in children(self.sentence, part, "compound", "nsubj", "nmod:poss") if at < part)
            objects.extend(at for at in children(self.sentence, part, "obj", "nmod") if preposition(self.sentence, at) == "a")
        obliques = (*(at for at in rest if at not in objects), *children(self.sentence, part, "obl", "nmod"))
        return Arguments(arguments.subjects, tuple(objects), obliques, arguments.passive)

    def _in_that_state(self, objects: list[int], part: int) -> list[int]:
        """ "left six soldiers and ten rebels dead", "left six soldiers dead and ten rebels hurt": those up to the state that it
        is told of, behind any other."""
        before = [at for at in objects if at < part]
        if self.document.language != "en" or not before or self.trigger.frame not in (Frame.KILLING, Frame.ATTACK):
            return objects
        known = words("dead", "en") | words("hurt", "en")
        states = [at for at, token in enumerate(self.sentence.tokens[:part]) if token.text.lower() in known and at > self.anchor]
        return [at for at in before if at > max(states, default=-1)] or before

    def _part(self, key: str, lemma: object) -> int | None:
        """The word that makes a verb a phrase, where it stands."""
        for at in self._parts(key):
            token = self.sentence.tokens[at]
            if key == "for_what" and preposition(self.sentence, at) != "for":
                continue
            if key in ("under", "into", "to") and not preposition(self.sentence, at):
                continue
            if key in ("without", "on", "de") and preposition(self.sentence, at) != key:
                continue
            timed = key == "penalty" and token.deprel.startswith("obl") and preposition(self.sentence, at) not in _TERM_LEADS
            if timed and lemma in ("año", "mes", "year", "month"):
                continue  # "había recibido amenazas durante los últimos meses"
            inflected = key in ("complement", "stays") and self.document.language == "es"
            plural = key == "complement" and token.text.lower() in (str(lemma), f"{lemma}s")
            if token.lemma.lower() == lemma or plural or (inflected and token.text.lower().startswith(str(lemma)[:-1])):
                return at
        if key == "to" and lemma == "death":
            return self._to_death()
        after = self.sentence.tokens[self.anchor + 1 : self.anchor + 3]
        if key == "into" and len(after) == 2 and after[0].text.lower() == "en" and after[1].lemma.lower() == lemma:
            return self.anchor + 2
        return self._verdict(str(lemma)) if key == "complement" and lemma in _VERDICTS else None

    def _parts(self, key: str) -> list[int]:
        """Where the word that makes a verb a phrase may stand."""
        own = list(children(self.sentence, self.anchor, *_PARTS[key]))
        if key in ("object", "stays") and self.document.language == "es":
            # "le impusieron seis años": no subject, though behind the verb
            own.extend(at for at in children(self.sentence, self.anchor, "nsubj") if at > self.anchor)
            counted = children(self.sentence, self.anchor, "obl")
            own.extend(at for at in counted if preposition(self.sentence, at).endswith("menos"))
        if key == "penalty":  # "will serve a minimum of 25 years"
            bounds = [at for at in own if self.sentence.tokens[at].lemma.lower() in _BOUNDS]
            own.extend(
                at
                for one in children(self.sentence, self.anchor, "obl")
                for at in children(self.sentence, one, "nmod")
                if at < one and preposition(self.sentence, one) == "behind"
            )  # "12 years behind bars"
            return [*own, *(at for one in bounds for at in children(self.sentence, one, "nmod"))]
        if key == "adverb":  # "shot four people dead"
            below = (at for head in children(self.sentence, self.anchor, "obj") for at in children(self.sentence, head, "amod"))
            return [*own, *(at for at in below if at > self.sentence.tokens[at].head)]
        # "left eight people dead": the tree may hang the state on those who are in it.
        held = dict.fromkeys(one for head in own for one in (head, *members(self.sentence, head))) if key == "complement" else ()
        return own + [at for head in held for at in children(self.sentence, head, "amod", "acl", "conj")]

    def _to_death(self) -> int | None:
        """ "stabbed other inmates to death", wherever the tree hangs it."""
        tokens = self.sentence.tokens
        for at in range(self.anchor + 1, min(self.anchor + _TO_DEATH, len(tokens) - 1)):
            if tokens[at].text.lower() == "to" and tokens[at + 1].text.lower() == "death":
                return at + 1
            if tokens[at].upos in ("VERB", "AUX", "SCONJ", "PUNCT"):
                return None
        return None

    def _verdict(self, lemma: str) -> int | None:
        """ "found X, 46, guilty of": the verdict behind whom it is of, wherever the tree hangs it."""
        tokens = self.sentence.tokens
        for at in range(self.anchor + 1, min(self.anchor + _VERDICT_BEHIND, len(tokens))):
            if tokens[at].text.lower() in (lemma, f"{lemma}s"):
                return at
            if tokens[at].upos in ("VERB", "AUX", "SCONJ"):
                return None
        return None

    def _is_not(self, part: int) -> bool:
        """Whether "not" stands right before a verdict."""
        return part > 0 and self.sentence.tokens[part - 1].text.lower() in ("not", "no")

    def _of_state(self, arguments: Arguments, key: str, part: int, rest: tuple[int, ...]) -> Arguments | None:
        """ "faces charges of", "is under investigation": the subject undergoes it; "tienen bajo investigación a" has its own."""
        if key in ("under", "en") and preposition(self.sentence, part) not in ("under", "bajo", "en"):
            return None
        offences = tuple(children(self.sentence, part, "nmod"))
        objects = tuple(at for at in arguments.objects if at != part)
        objects = tuple(at for at in objects if not (key == "en" and self.fillers.is_stretch(at)))  # "20 días en cautiverio"
        if key in ("under", "en") and objects and not arguments.passive:
            return Arguments(arguments.subjects, objects, (*rest, *offences), False)
        if key == "en" and not arguments.passive and self._puts_others():  # "dejó en libertad": not the judge
            led = tuple(at for at in rest if preposition(self.sentence, at) == "a" and self._is_counted_only(at))
            return Arguments(arguments.subjects, led, rest, False) if led else None
        if key == "dealt":  # "prosecutors hit him with charges"
            return Arguments(arguments.subjects, objects, (*rest, *offences), arguments.passive)
        subjects = arguments.subjects or tuple(children(self.sentence, part, "nsubj"))  # "is standing trial"
        undergone = objects if arguments.passive else tuple(at for at in subjects if at != part)
        if key == "stays" and not undergone and self.document.language == "es":  # "quedaron heridas cuatro personas"
            undergone = tuple(at for at in objects if at > self.anchor and self._is_someone(at))
        if key == "suffered":
            undergone = self._hurt(undergone)
            return Arguments((), undergone, rest, True) if undergone else None
        return Arguments((), undergone, (*rest, *offences), True)

    def _hurt(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Who suffers wounds: "a woman was found in a car suffering from", whatever the tree hangs it on."""
        remains = triggers(self.document.language).nouns
        found = (at for at in heads if self._is_someone(at))
        people = tuple(
            at for at in found if not any(one.how == "remains" for one in remains.get(self.sentence.tokens[at].lemma.lower(), ()))
        )
        if people or len(heads) != 1 or not is_relation(self.sentence.tokens[self.anchor].deprel, "acl"):
            return people
        above = of_verb(self.sentence, self.sentence.tokens[heads[0]].head)
        return tuple(at for at in (above.objects if above.passive else ()) if self._is_someone(at))

    def _takes_se(self) -> bool:
        return self.trigger.how in ("verb", "found", "rescued", "demanded") or "out_of" in self.trigger.conditions

    def _inverted(self, arguments: Arguments) -> Arguments:
        """ "aseguraron cuatro fusiles": things behind a verb without an object are what it is done to, not who does it."""
        goods = self.trigger.frame in (Frame.SEIZURE, Frame.PURCHASE, Frame.SALE, Frame.STORAGE, Frame.SHIPMENT)
        if self.document.language == "es" and self.trigger.frame is Frame.ROBBERY and not arguments.passive:
            return self._with_booty(arguments)
        if self.document.language != "es" or not goods:
            return arguments
        taken = tuple(at for at in arguments.objects if self.sentence.tokens[at].text.lower() not in ("le", "les"))
        arguments = replace(arguments, objects=taken)  # "les decomisaron": from whom, and no goods
        if arguments.passive or arguments.objects:
            return arguments
        # "el cargamento que había comprado": the relative is what was bought
        related = {self.sentence.tokens[at].head for at in (self.anchor,) if self.sentence.tokens[at].deprel == "acl:relcl"}
        things = tuple(at for at in arguments.subjects if (at > self.anchor or at in related) and self._is_goods(at))
        if not things or len(things) < len(arguments.subjects):
            return arguments
        return Arguments(self._caught_doing(), things, arguments.obliques, False)

    def _reflexive(self, arguments: Arguments) -> Arguments:
        """ "se incautaron dos armas": what is done to stands as the subject; "la policía se incautó de" keeps its doer."""
        if self.document.language != "es" or arguments.passive or not self._takes_se() or not self._has_se():
            return arguments
        if any(is_police(self.document, self.sentence, head) for head in arguments.subjects):
            taken = tuple(
                at for at in arguments.obliques if preposition(self.sentence, at) in ("de", "del") and self._is_goods(at)
            )
            return Arguments(arguments.subjects, arguments.objects or taken, arguments.obliques, False)
        if not arguments.subjects and not arguments.objects:
            aimed = tuple(at for at in arguments.obliques if preposition(self.sentence, at) == "a" and self._is_someone(at))
            if aimed and self.roles.get("needs") == "person":  # "se procesó a 25 de ellas"
                return Arguments((), aimed, tuple(at for at in arguments.obliques if at not in aimed), True)
            taken = tuple(at for at in arguments.obliques if preposition(self.sentence, at) == "de" and self._is_goods(at))
            return Arguments((), taken, arguments.obliques, True)
        shared = not any(at in arguments.subjects for at in children(self.sentence, self.anchor))
        both = bool(
            arguments.subjects and arguments.objects
        )  # "se incautó dos motos y se detuvo a tres": the motos are another's
        undergone = arguments.objects if both and shared else arguments.subjects or arguments.objects
        return Arguments((), undergone, arguments.obliques, True)

    def _moved(self, arguments: Arguments) -> Arguments:
        """ "extradita a EEUU al miembro": a place among the objects says where to."""
        if self.trigger.frame is not Frame.EXTRADITION:
            return arguments
        places = tuple(
            head for head in arguments.objects if preposition(self.sentence, head) == "a" and not self._may_undergo(head)
        )
        people = tuple(head for head in arguments.objects if head not in places)
        return Arguments(arguments.subjects, people, (*arguments.obliques, *places), arguments.passive)

    def _displaced(self, arguments: Arguments) -> list[int]:
        """ "decomisó el jueves más de una tonelada de cocaína": the amount behind the time, which the tree hangs on the time."""
        verb = self.sentence.tokens[self.anchor]
        if self.trigger.frame not in (Frame.SEIZURE, Frame.ARREST) or verb.upos != "VERB":
            return []
        if arguments.passive and (self.document.language != "es" or arguments.objects):
            return []
        for value in self.document.measured:
            if value.start < verb.end or value.end > self.sentence.end or not isinstance(value.value, Quantity):
                continue
            between = [token for token in self.sentence.tokens if verb.end <= token.start < value.start]
            marks = [token.text for token in between if token.upos == "PUNCT" or token.upos in ("VERB", "AUX", "SCONJ")]
            aside = len(marks) < 2 and self.document.language == "es" and between[:1] and between[0].upos == "ADP"
            if any(mark != "," or not aside for mark in marks) or len(between) > _BETWEEN + 4 * bool(marks):
                return []
            inside = [
                at for at, token in enumerate(self.sentence.tokens) if value.start <= token.start and token.end <= value.end
            ]
            if inside and self._may_undergo(head_of(self.sentence, inside)):
                return [head_of(self.sentence, inside)]
        return []

    def _found_behind(self, arguments: Arguments) -> Arguments:
        """The arguments of a verb of finding with the amount that stands behind where it was found, if it has no object."""
        if self.trigger.how != "found" or arguments.objects:
            return arguments
        return replace(arguments, objects=tuple(self._displaced(arguments)))
