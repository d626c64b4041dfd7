"""Who had a hand in a crime that a noun tells: "took part in a murder", "was behind the kidnapping", "masterminded the heist"."""

from dataclasses import replace

from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.law import Law
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.triggers import words
from quipu.claims.phrases import preposition
from quipu.claims.tree import children, has_child, is_relation
from quipu.model import Frame

_UNREAL = frozenset({"not", "n't", "never", "no", "whether", "if", "nunca", "si", "tampoco"})


class Involved(Law):
    """A noun of a crime, with what stands above it."""

    def _had_a_hand(self) -> tuple[int, ...]:
        """Those who are said to have done it, or to have had a part in it."""
        token = self.sentence.tokens[self.anchor]
        if self.trigger.frame not in CRIMES or is_relation(token.deprel, "compound"):
            return ()
        if self.document.language != "en":
            return tuple(at for at in self._behind_them(token.head) if at != self.anchor and self._may_do(at))
        told = self._behind_it() if has_child(self.sentence, self.anchor, "cop") else self._above_it(token.head)
        return tuple(at for at in told if at != self.anchor and self._may_do(at))

    def _is_lawless_raid(self) -> bool:
        """ "a cattle raid on a village": of those who come to rob, and not of the law."""
        beside = children(self.sentence, self.anchor, "compound", "amod", "nmod:poss")
        lawless = words("armed", "en") | words("thieves", "en") | words("loot", "en") | {"cattle-rustling"}
        told = any(self.sentence.tokens[at].lemma.lower() in lawless for at in beside)
        return self.trigger.frame is Frame.RAID and self.document.language == "en" and told

    def _is_fatal_deed(self) -> bool:
        """ "the fatal shooting of five men"."""
        beside = {self.sentence.tokens[at].lemma.lower() for at in children(self.sentence, self.anchor, "amod")}
        lemma = self.sentence.tokens[self.anchor].lemma.lower()
        return self.trigger.frame is Frame.ATTACK and lemma in ("shooting", "stabbing", "beating") and "fatal" in beside

    def _demanded_by(self, arguments: Arguments) -> Arguments:
        """ "their ransom demand was not met": whose demand it is asks for the money, and does not pay."""
        owners = tuple(at for at in arguments.objects if self.sentence.tokens[at].deprel == "nmod:poss")
        demand = self.trigger.frame is Frame.EXTORTION and self.sentence.tokens[self.anchor].lemma.lower() == "demand"
        if not owners or not demand:
            return arguments
        rest = tuple(at for at in arguments.objects if at not in owners)
        return replace(arguments, subjects=(*arguments.subjects, *owners), objects=rest)

    def _behind_it(self) -> tuple[int, ...]:
        """ "the gang was behind the kidnapping"."""
        led = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, self.anchor, "case")}
        behind = "behind" in led and not self._is_unreal(self.anchor)
        return tuple(children(self.sentence, self.anchor, "nsubj")) if behind else ()

    def _behind_them(self, above: int) -> tuple[int, ...]:
        """ "la banda estaba detrás de los asesinatos"."""
        if above < 0 or self.sentence.tokens[above].lemma.lower() != "estar" or self._is_unreal(above):
            return ()
        behind = preposition(self.sentence, self.anchor) == "detrás de"
        return tuple(children(self.sentence, above, "nsubj")) if behind else ()

    def _above_it(self, above: int) -> tuple[int, ...]:
        lemma, led = self.sentence.tokens[above].lemma.lower() if above >= 0 else "", preposition(self.sentence, self.anchor)
        if above < 0 or self._is_unreal(above):
            return ()
        if lemma in words("hands", "en") and led == "in" and self.sentence.tokens[above].head >= 0:  # "played a role in"
            return of_verb(self.sentence, self.sentence.tokens[above].head).subjects
        if (lemma, led) in (("responsible", "for"), ("involved", "in")):
            return tuple(children(self.sentence, above, "nsubj"))
        arguments = of_verb(self.sentence, above) if self.sentence.tokens[above].upos == "VERB" else None
        if arguments is None:
            return ()
        if led == "" and lemma in words("masterminding", "en") and is_relation(self.sentence.tokens[self.anchor].deprel, "obj"):
            return arguments.subjects
        if led == "in" and lemma in words("involving", "en"):
            return arguments.objects if arguments.passive else arguments.subjects
        parts = {self.sentence.tokens[at].lemma.lower() for at in children(self.sentence, above, "obj")}
        return arguments.subjects if led == "in" and parts & words("hands", "en") else ()

    def _is_unreal(self, above: int) -> bool:
        """ "was not involved in", "whether he took part in"."""
        around = children(self.sentence, above, "advmod", "aux", "mark", "det")
        return any(self.sentence.tokens[at].text.lower() in _UNREAL for at in around)
