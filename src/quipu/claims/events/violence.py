"""Deeds done with weapons and fire, goods that are sold, and what only looks so."""

import re

from quipu.claims.events.arguments import Arguments
from quipu.claims.events.demands import Demands
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_person, is_police, kind_of, preposition
from quipu.claims.tree import children
from quipu.knowledge import load
from quipu.measure import is_a, kinds_of
from quipu.model import Frame


class Violence(Demands):
    """What a verb of force or of trade must have beside it."""

    def _is_grab(self, arguments: Arguments) -> bool:
        """ "gunmen took three children", "hombres armados se llevaron a dos mujeres": people taken by those who come armed."""
        people = any(is_person(kind_of(self.document, self.sentence, at)) for at in arguments.objects)
        behind = {token.lemma.lower() for token in self.sentence.tokens[self.anchor + 1 :]}
        held = bool(behind & {"hostage", "captive", "rehén", "cautivo"})  # told by that phrase
        snatched = self.sentence.tokens[self.anchor].lemma.lower() in words("snatching", self.document.language)
        if people and arguments.passive and not arguments.subjects and self._is_in_captivity():
            return not held  # "was dragged from his car. The captors demanded a ransom"
        return people and not held and (self._comes_armed(arguments) or (arguments.passive and snatched))

    def _is_in_captivity(self) -> bool:
        """Whether it is told here or beside that people were held by kidnappers."""
        around = self.document.sentences[max(0, self.number - 1) : self.number + 2]
        told = {token.lemma.lower() for sentence in around for token in sentence.tokens}
        rough = self.sentence.tokens[self.anchor].lemma.lower() in words("snatching_roughly", self.document.language)
        return rough and bool(told & words("captivity", self.document.language))

    def _is_struck(self, arguments: Arguments) -> bool:
        """ "was hit twice in the chest", "struck the guard with a pistol": where a blow or a bullet lands, or with what it is
        dealt, and nobody whom a car or a storm hits."""
        language = self.document.language
        if not any(is_person(kind_of(self.document, self.sentence, at)) for at in arguments.objects):
            return False
        if any(self._carries(at) for at in (*arguments.subjects, *arguments.obliques)):
            return False
        below = [at for one in arguments.objects for at in children(self.sentence, one, "nmod") if at > self.anchor]
        around = (*arguments.obliques, *below)
        parts = words("bodies_hit", language)
        landed = any(
            preposition(self.sentence, at) in ("in", "on", "over", "across", "to")
            and self.sentence.tokens[at].lemma.lower() in parts
            for at in around
        )
        held = [at for at in around if preposition(self.sentence, at) in ("with", "by")]
        kinds = [kinds_of(self.sentence.tokens[at].lemma.lower(), language) for at in held]
        dealt = any(kind is not None and (is_a(kind, "weapon") or is_a(kind, "ammunition")) for kind in kinds)
        tools = words("clubs", language)
        return landed or dealt or any(self.sentence.tokens[at].lemma.lower() in tools for at in held)

    def _is_burning(self, arguments: Arguments) -> bool:
        """ "the raiders burned two houses and a car": what people have, and no law that does away with contraband."""
        kinds = [kind_of(self.document, self.sentence, at) for at in arguments.objects]
        owned = ("property", "vehicle", "company", "house", "building", "livestock")
        built = any(
            kind in ("place", "conveyance") or (kind is not None and any(is_a(kind, one) for one in owned)) for kind in kinds
        )
        people = any(is_person(kind_of(self.document, self.sentence, at)) for at in arguments.subjects)
        unsaid = self.document.language == "es" and not arguments.subjects
        people = people or (unsaid and self.sentence.tokens[self.anchor].feats.get("Number") == "Plur")  # "Quemaron un bus"
        lawful = any(is_police(self.document, self.sentence, at) for at in arguments.subjects)
        return built and (people or self._comes_armed(arguments)) and not lawful and not arguments.passive

    def _comes_armed(self, arguments: Arguments) -> bool:
        """ "gunmen", "hombres armados": those who come with weapons and without the law."""
        around = [at for head in arguments.subjects for at in (head, *children(self.sentence, head))]
        forms = {
            form for at in around for form in (self.sentence.tokens[at].lemma.lower(), self.sentence.tokens[at].text.lower())
        }
        forms |= {form.removesuffix("s") for form in forms}  # "Pirates", taken for a name
        armed = bool(forms & words("armed", self.document.language)) or self._are_those_armed(arguments.subjects)
        return armed and not any(is_police(self.document, self.sentence, at) for at in arguments.subjects)

    def _are_those_armed(self, heads: tuple[int, ...]) -> bool:
        """ "Gunmen came at dawn. They took three men": a pronoun for those of whom the sentence before tells."""
        if self.document.language != "en" or len(heads) != 1:
            return False
        if self.sentence.tokens[heads[0]].text.lower() not in ("they", "who"):
            return False
        before = self.document.sentences[self.number - 1].tokens if self.number else ()
        here = self.sentence.tokens[: heads[0]]  # "militants released ten sailors they snatched in May"
        subjects = [
            [token for token in row if token.deprel.startswith("nsubj") and token.upos == "NOUN"] for row in (here, before)
        ]
        told = next((row[0] for row in subjects if row), None)
        return told is not None and bool({told.lemma.lower(), told.text.lower()} & words("armed", "en"))

    def _is_blast(self, arguments: Arguments) -> bool:
        """ "a car bomb exploded", "estalló una granada": what goes off, and no fireworks factory."""
        exploding = words("exploding", self.document.language)
        beside = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor)}
        if self.sentence.tokens[self.anchor].lemma.lower() in words("going_off", self.document.language) and "off" not in beside:
            return False
        for at in (*arguments.subjects, *arguments.objects):
            token = self.sentence.tokens[at]
            below = {self.sentence.tokens[one].lemma.lower() for one in children(self.sentence, at)}
            carrier = kind_of(self.document, self.sentence, at) == "conveyance" or token.lemma.lower() in ("coche", "carro")
            if token.lemma.lower() in exploding and (not carrier or below & exploding):
                return True
        return False

    def _is_offence(self) -> bool:
        """ "possession with intent to distribute", "conspiracy to supply": what a crime is called, and no deed of its own."""
        before = self.document.report.text[self.sentence.start : self.sentence.tokens[self.anchor].start]
        return re.search(load("events")["intents"][self.document.language], before, re.IGNORECASE) is not None

    def _is_untraded(self) -> bool:
        """ "which could have been used to produce", "possession with intent to sell": what might have been made or sold."""
        if self.sentence.tokens[self.anchor].lemma.lower() in ("make", "provide"):  # "made ecstasy", and no phone call
            return not any(self._is_contraband(at) for at in children(self.sentence, self.anchor, "obj", "nsubj:pass"))
        if self.trigger.frame is Frame.SALE:
            return self._is_packed() or self._is_offence()
        used = self.sentence.tokens[self.anchor].head
        if used < 0 or self.sentence.tokens[used].lemma.lower() not in ("use", "usar", "utilizar"):
            return False
        helped = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, used, "aux", "aux:pass")}
        return bool(helped & {"could", "can", "might", "may", "would", "podría", "podrían", "pueden"})

    def _is_packed(self) -> bool:
        """ "distribuida en 450 paquetes": how goods are kept, and not to whom they went."""
        form = self.sentence.tokens[self.anchor].text.lower()
        split = any(form.startswith(stem) for stem in words("packing", self.document.language))
        into = [
            at for at in children(self.sentence, self.anchor, "obl") if preposition(self.sentence, at) in ("in", "into", "en")
        ]
        kinds = [kinds_of(self.sentence.tokens[at].lemma.lower(), self.document.language) for at in into]
        return split and any(kind is not None and is_a(kind, "package") for kind in kinds)
