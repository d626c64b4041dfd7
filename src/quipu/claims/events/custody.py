"""Custody that a Spanish court orders or leaves someone in: "dictó prisión preventiva contra X", "quedaron en prisión"."""

from collections.abc import Iterator

from quipu.claims.document import Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.events.triggers import triggers, words
from quipu.claims.events.undergone import Undergone
from quipu.claims.phrases import is_person, kind_of, members, preposition, relative_head
from quipu.claims.tree import children, is_relation, subtree

_BESIDE = 4
"""Tokens behind a noun within which stands what makes it custody ("medida de aseguramiento")."""
_INSIDE = frozenset({"en", "con", "bajo", "a"})
"""Prepositions before custody that someone is in, is sent to or is left with."""


class Custody(Undergone):
    """Nouns for being held before a trial."""

    def _of_custody(self) -> Iterator[Proposition]:
        """ "dictó prisión preventiva contra X", "quedaron en prisión preventiva": the court's order, or whom it left there."""
        nouns, verb = self._governors()
        if not self._stands_beside():
            return
        if verb is None:
            yield from self._of_those_inside()
            return
        lemma, arguments = self.sentence.tokens[verb].lemma.lower(), of_verb(self.sentence, verb)
        inside = preposition(self.sentence, nouns[-1]) in _INSIDE or lemma in words("serving_custody", "es")
        if inside and lemma in words("landing", "es"):
            # "envió a prisión a X": the court is no inmate; "se mantienen en prisión" has no court
            sent = lemma in words("sending", "es") and not self._is_oneself(verb)
            heads = list(arguments.objects if arguments.passive or sent else arguments.subjects)
            agents = arguments.subjects if arguments.passive or sent else ()
            heads = heads or self._who_is_to_serve(verb)
        elif lemma in words("imposing", "es"):
            inner = [at for at in children(self.sentence, self.anchor, "nmod") if self._completes(at)]
            # "prisión provisional, comunicada y sin fianza para X"
            deep = [at for at in subtree(self.sentence, self.anchor) if preposition(self.sentence, at) in ("para", "contra")]
            heads = self._those_against([*nouns, *inner, verb])
            heads = [at for at in heads if self.sentence.tokens[at].head != verb or preposition(self.sentence, at) != "de"]
            heads = (
                heads or [at for at in deep if self._is_someone(at)] or self._whom_before(verb) or list(self._owners_before(verb))
            )
            aside = any(is_person(kind_of(self.document, self.sentence, at)) for at in nouns)  # "a tres, arresto a dos"
            heads = heads or ([] if aside else self._clitics_of(verb))
            agents = arguments.subjects
        else:
            return
        doers = [self.fillers.phrase("agent", at) for at in agents if at not in nouns and self._may_do(at)]
        for head in self._without_ones([*dict.fromkeys(heads), *self._named_on(heads)]):
            if self._may_undergo(head):
                obliques = tuple(at for at in arguments.obliques if at not in (*nouns, head))
                yield self._proposition([*doers, *self.fillers.undergone("patient", head)], obliques)

    def _who_is_to_serve(self, verb: int) -> list[int]:
        """ "fueron trasladados al penal para cumplir nueve meses de prisión preventiva": whom the verb before tells."""
        token = self.sentence.tokens[verb]
        if not is_relation(token.deprel, "advcl") or token.feats.get("VerbForm") != "Inf" or token.head < 0:
            return []
        above = of_verb(self.sentence, token.head)
        return list(above.objects)

    def _is_oneself(self, verb: int) -> bool:
        """ "se mantienen en prisión preventiva": nobody else is told to keep them there."""
        return any(self.sentence.tokens[at].text.lower() == "se" for at in children(self.sentence, verb))

    def _of_those_inside(self) -> Iterator[Proposition]:
        """ "Mora está en prisión preventiva": who is told to be there."""
        if self._is_headed_by(self._governors()[0][-1]):  # "Prisión preventiva para un exalcalde"
            for head in self._those_against(self._governors()[0]):
                if self._may_undergo(head):
                    yield self._proposition(self.fillers.undergone("patient", head), tuple(children(self.sentence, head, "acl")))
            return
        copulas = [self.sentence.tokens[at].lemma.lower() for at in children(self.sentence, self.anchor, "cop")]
        if "estar" not in copulas or preposition(self.sentence, self.anchor) not in _INSIDE:
            return
        obliques = tuple(children(self.sentence, self.anchor, "obl", "nmod"))
        for at in children(self.sentence, self.anchor, "nsubj"):
            for head in members(self.sentence, relative_head(self.sentence, at)):
                if self._may_undergo(head):
                    yield self._proposition(self.fillers.undergone("patient", head), obliques)

    def _is_in_custody(self) -> bool:
        """ "ordenó su detención preventiva": custody, which the court's order tells."""
        known = triggers(self.document.language).nouns.get(self.sentence.tokens[self.anchor].lemma.lower(), ())
        near = {token.text.lower() for token in self.sentence.tokens[self.anchor + 1 : self.anchor + 1 + _BESIDE]}
        custody = any(one.how == "custody" and near & set(one.conditions.get("beside", ())) for one in known)
        if not custody or self.trigger.how != "noun":
            return False
        verb = self._governors()[1]
        lemma = self.sentence.tokens[verb].lemma.lower() if verb is not None else ""
        return lemma in words("imposing", "es") or lemma in words("landing", "es")

    def _whom_before(self, verb: int) -> list[int]:
        """ "vinculó a proceso a tres hombres y les impuso prisión preventiva": whom the clitic stands for."""
        clitics = [at for at in children(self.sentence, verb) if self.sentence.tokens[at].text.lower() in ("le", "les")]
        token = self.sentence.tokens[verb]
        if not clitics or not is_relation(token.deprel, "conj") or token.head < 0:
            return []
        number = self.sentence.tokens[clitics[0]].feats.get("Number")
        whom = of_verb(self.sentence, token.head).objects
        alike = [at for at in whom if self.sentence.tokens[at].feats.get("Number", number) == number]
        return [at for at in alike if is_person(kind_of(self.document, self.sentence, at)) or self._is_someone(at)]

    def _owners_before(self, verb: int) -> tuple[int, ...]:
        """ "su ingreso en prisión": of someone told before, and not of the court whose clause it is."""
        told = self.number > 0 or is_relation(self.sentence.tokens[verb].deprel, "conj", "advcl", "acl", "ccomp", "parataxis")
        return self._owners() if told else ()

    def _clitics_of(self, verb: int) -> list[int]:
        """ "les fue dictada medida de aseguramiento": whom a pronoun alone tells."""
        around = [at for at in children(self.sentence, verb) if at < verb]
        return [at for at in around if self.sentence.tokens[at].text.lower() in ("le", "les")]
