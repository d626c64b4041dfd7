"""What thieves leave with, and with what gunmen shoot: words beside the verb, wherever the tree hangs them."""

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.meted import Meted
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_police, members, preposition, quantity_of
from quipu.claims.tree import children, is_relation
from quipu.model import Frame

_NEAR = 8
"""Tokens behind a verb within which it is told with what it was done."""


class Booty(Meted):
    """A verb with what is taken or shot."""

    def _is_done_with(self, lemma: str) -> bool:
        """ "sprayed the bar with bullets", "rociado de balas": with what it is done, wherever the tree hangs it."""
        tokens = self.sentence.tokens
        for at in range(self.anchor + 1, min(self.anchor + _NEAR, len(tokens))):
            led = preposition(self.sentence, at) in ("with", "by", "in", "a", "de", "con") or self._is_of_volley(at)
            if tokens[at].lemma.lower() == lemma and led:
                return True
            if tokens[at].upos in ("VERB", "AUX", "SCONJ"):
                return False
        return False

    def _is_of_volley(self, at: int) -> bool:
        """ "hit by a hail of bullets": what many of them come in."""
        before = self.sentence.tokens[at - 2].lemma.lower() if at > 1 else ""
        return preposition(self.sentence, at) == "of" and before in words("volleys", self.document.language)

    def _of_things(self, key: str, arguments: Arguments, particle: str) -> Arguments | None:
        """The arguments of a verb that tells of its frame only by the things beside it."""
        if key == "with":
            return self._of_booty(arguments, particle)
        told = {"taken": self._of_haul, "dative": self._of_dative, "laden": self._of_load}
        return told[key](arguments)

    def _of_haul(self, arguments: Arguments) -> Arguments | None:
        """ "los ladrones se llevaron 200 mil soles": what those who are no police take along with them."""
        if self.document.language == "en":
            return self._of_loot(arguments)
        taken = [at for at in arguments.objects if self.fillers.money_at(at) is not None or self._is_goods(at)]
        taken += [at for at in arguments.subjects if at > self.anchor and self._is_goods(at)]
        criminals = words("criminals", "es") | words("armed", "es") | words("thieves", "es")
        doers = [at for at in arguments.subjects if at not in taken]
        shared = doers or ([] if arguments.subjects else self._robbers_before())
        told = any(self.sentence.tokens[at].lemma.lower() in criminals for at in shared)
        if not taken or not told or not self._has_se():
            return None
        return Arguments(tuple(shared), tuple(taken), arguments.obliques, False)

    def _of_dative(self, arguments: Arguments) -> Arguments | None:
        """ "les quitaron los celulares a los pasajeros": things that those who are no police take from someone."""
        around = [*arguments.objects, *(at for at in arguments.subjects if at > self.anchor)]
        things = [at for head in around for at in members(self.sentence, head)]
        taken = [at for at in things if self.fillers.money_at(at) is not None or self._is_goods(at)]
        doers = tuple(at for at in arguments.subjects if at not in around)
        lawful = any(is_police(self.document, self.sentence, at) for at in doers)
        below = [at for head in taken for at in children(self.sentence, head, "nmod")]
        told = (*arguments.objects, *children(self.sentence, self.anchor, "iobj"), *arguments.obliques, *below)
        robbed = [at for at in told if preposition(self.sentence, at) == "a"]
        robbed = [at for at in robbed if at not in taken] or self._clitics()
        if not taken or not robbed or lawful or arguments.passive:
            return None
        return Arguments(doers, (*robbed, *taken), tuple(at for at in arguments.obliques if at not in robbed), False)

    def _of_load(self, arguments: Arguments) -> Arguments | None:
        """ "una furgoneta cargada con fardos", "la lancha iba cargada de hachís": contraband, and what has it on board."""
        token = self.sentence.tokens[self.anchor]
        around = [*arguments.obliques, *children(self.sentence, self.anchor, "obj", "nmod", "obl")]
        led = [at for at in dict.fromkeys(around) if preposition(self.sentence, at) in ("con", "de", "with")]
        loads = [at for head in led for at in members(self.sentence, head) if self._is_contraband(at)]
        told = [*arguments.subjects, *arguments.objects, *((token.head,) if is_relation(token.deprel, "amod", "acl") else ())]
        carriers = [at for at in dict.fromkeys(told) if at >= 0 and self._carries(at)]
        rest = tuple(at for at in arguments.obliques if at not in led)
        return Arguments(tuple(carriers), tuple(loads), rest, False) if carriers and loads else None

    def _has_se(self) -> bool:
        """Whether "se" stands with the verb, or with the one that says it was managed ("se han logrado asegurar")."""
        token = self.sentence.tokens[self.anchor]
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        managed = token.deprel == "xcomp" and above in words("managing", "es")
        around = [at for verb in (self.anchor, *((token.head,) if managed else ())) for at in children(self.sentence, verb)]
        return any(
            self.sentence.tokens[at].text.lower() == "se" and is_relation(self.sentence.tokens[at].deprel, "expl", "obj", "iobj")
            for at in around
        )

    def _robbers_before(self) -> list[int]:
        """ "asaltaron un banco y se llevaron": the doers of the verb that it goes on."""
        above = self.sentence.tokens[self.anchor].head
        joined = is_relation(self.sentence.tokens[self.anchor].deprel, "conj") and above >= 0
        return list(of_verb(self.sentence, above).subjects) if joined else []

    def _of_booty(self, arguments: Arguments, particle: str) -> Arguments | None:
        """ "made off with three safes": what is taken stands behind "with"."""
        beside = [self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "compound:prt", "advmod")]
        led = tuple(at for at in arguments.obliques if preposition(self.sentence, at).endswith(("with", "con")))
        taken = led or self._with_what()
        seizes = self.trigger.frame is Frame.SEIZURE
        goods = any(
            self.fillers.money_at(at)
            or (self._is_contraband(at) or self._is_counted_haul(at) if seizes else self._is_goods(at))
            or (quantity_of(self.document, self.sentence, at) and not seizes)
            for at in taken
        )
        follows = self.sentence.tokens[self.anchor + 1].text.lower() if self.anchor + 1 < len(self.sentence.tokens) else ""
        rest = tuple(at for at in arguments.obliques if at not in taken)
        if not particle and not seizes:  # "escaped with the cash"
            return Arguments(arguments.subjects, taken, rest, False) if self._leaves_with_loot(arguments) else None
        goods = goods or (not seizes and self.document.language == "en" and any(self._is_loot(at) for at in taken))
        return Arguments(arguments.subjects, taken, rest, False) if goods and particle in (*beside, follows) else None

    def _with_booty(self, arguments: Arguments) -> Arguments:
        """ "A una turista le robaron el celular y 300 dólares": things behind the verb are taken, and take nothing."""
        behind = [at for at in arguments.subjects if at > self.anchor]
        taken = tuple(at for at in behind if self.fillers.money_at(at) is not None or self._is_goods(at))
        doers = tuple(at for at in arguments.subjects if at not in taken)
        return Arguments(doers, (*arguments.objects, *taken), arguments.obliques, False) if taken else arguments
