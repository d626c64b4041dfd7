"""To whom a phrase of several words is done: whom charges are against, terms are for, deeds are put down to."""

from quipu.claims.events.arguments import Arguments
from quipu.claims.events.fitting import Fitting
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_person, kind_of, preposition, relative_head
from quipu.claims.tree import children
from quipu.model import Frame

_AGAINST = ("against", "a", "contra", "to", "en contra de", "on", "para", "")
_OPPOSED = frozenset({"contra", "en contra de", "against"})

_OF_COURTS = frozenset({Frame.CHARGE, Frame.CONVICTION, Frame.SENTENCE, Frame.RELEASE})


class Meted(Fitting):
    """Those at the far end of a phrase."""

    def _whom_against(self, part: int, arguments: Arguments) -> list[int]:
        """Whom a phrase is done to, told behind a preposition or by a pronoun ("le impusieron seis años")."""
        against = [
            at for at in (*arguments.obliques, *children(self.sentence, self.anchor, "iobj"),
                       *children(self.sentence, part, "nmod"),
                       *(at for one in (part, *children(self.sentence, part, "nmod"))
                         for told in children(self.sentence, one, "amod", "acl")  # "las penas impuestas a"
                         for at in children(self.sentence, told, "nmod", "obl", "obj")))
            if (preposition(self.sentence, at) in (_AGAINST if self.document.language == "en" else _AGAINST[:-1])
                or self._is_meted_to(at))
            and not self.fillers.is_time(at) and not self._is_no_target(at)
        ] + [at for at in arguments.objects
             if at != part and preposition(self.sentence, at) == "a" and not self._is_no_target(at)]  # fmt: skip
        if self.trigger.frame in (Frame.RELEASE, Frame.SENTENCE):  # "granted Reddick a 10 million shilling bond"
            against.extend(at for at in arguments.objects if at < part and self._is_someone(at))
        if self.trigger.frame is Frame.ATTACK:  # "opened fire at him"
            aiming = words("aiming", self.document.language)
            aimed = [at for at in arguments.obliques if at != part and preposition(self.sentence, at) in aiming]
            against.extend(at for at in aimed if self._is_aimed_at(at) and at not in against and not self._is_no_target(at))
        measure = self.sentence.tokens[part].lemma.lower() in words("measures_of_someone", self.document.language)
        if measure and self.trigger.frame in _OF_COURTS:  # "confirmó la condena de X"
            owners = [at for at in children(self.sentence, part, "nmod") if preposition(self.sentence, at) == "de"]
            bodies = words("bodies", self.document.language)  # "la sentencia del tribunal"
            owners = [at for at in owners if self.sentence.tokens[at].lemma.lower() not in bodies]
            against.extend(at for at in owners if self._is_someone(at) and at not in against)
        deep = [at for one in children(self.sentence, part, "nmod") for at in children(self.sentence, one, "nmod")]
        against.extend(at for at in deep if preposition(self.sentence, at) in _OPPOSED)  # "una pena de 60 años contra X"
        measures = words("measures_of_law", self.document.language)  # "la vinculación a proceso de"
        against = [at for at in against if self.sentence.tokens[at].lemma.lower() not in measures]
        against = [relative_head(self.sentence, at) for at in against if not self._is_in_offence(at)]
        nobody = all(self._is_each(at) for at in against)
        if nobody and self.document.language == "es":  # "le dieron diez balazos", "les impuso 30 años a cada uno"
            against = self._clitics()
        return against

    def _is_each(self, head: int) -> bool:
        """ "a cada uno": those who are spoken of, one by one."""
        return any(self.sentence.tokens[at].text.lower() == "cada" for at in children(self.sentence, head, "det"))

    def _of_deed_put_down(self) -> Arguments | None:
        """ "se les atribuyó haber formado parte de": whom a deed is put down to, told by a pronoun and maybe a noun."""
        deeds = [at for at in children(self.sentence, self.anchor, "ccomp", "xcomp", "csubj") if at > self.anchor]
        told = any(
            self.sentence.tokens[at].feats.get("VerbForm") == "Inf"
            for one in deeds
            for at in (one, *children(self.sentence, one, "aux"))
        )
        own = children(self.sentence, self.anchor, "obj", "iobj", "obl", "nsubj")
        whom = tuple(
            relative_head(self.sentence, at) for at in own if preposition(self.sentence, at) == "a" and self._is_someone(at)
        )
        whom = whom or tuple(self._clitics())
        return Arguments((), whom, (), False) if told and whom else None

    def _is_in_offence(self, head: int) -> bool:
        """ "se les imputan delitos de pertenencia a organización criminal": what a crime is called by is nobody charged."""
        if self.trigger.frame is not Frame.CHARGE:
            return False
        token = self.sentence.tokens[head]
        return any(one.start < token.end and token.start < one.end for one in self.fillers.known_offences(self.anchor))

    def _is_meted_to(self, head: int) -> bool:
        """ "handed out sentences for 67 people": whom a term is for, and no crime."""
        given = self.trigger.frame is Frame.SENTENCE and preposition(self.sentence, head) == "for"
        return given and is_person(kind_of(self.document, self.sentence, head))

    def _clitics(self) -> list[int]:
        """ "le dispararon", "les dieron": whom a verb is done to, told by a pronoun before it."""
        around = (self.sentence.tokens[at] for at in children(self.sentence, self.anchor))
        told = {token.start for token in around if token.text.lower() in ("le", "les") and token.upos == "PRON"}
        return [at for at in children(self.sentence, self.anchor) if self.sentence.tokens[at].start in told]

    def _is_no_target(self, head: int) -> bool:
        """ "al aire", "on the Dorn Road": where shots go, or where they are fired, and whom nobody fires at."""
        if self.trigger.frame is not Frame.ATTACK:
            return False
        lemma = self.sentence.tokens[head].lemma.lower()
        return lemma in words("no_targets", self.document.language) or lemma in words("ways", self.document.language)

    def _is_aimed_at(self, head: int) -> bool:
        if self._is_someone(head):
            return not self.fillers.is_time(head)
        into = self.document.language == "en" and preposition(self.sentence, head) == "into"
        token = self.sentence.tokens[head]  # "opened fire into a pizza parlour"
        aside = token.lemma.lower() in words("no_targets", "en") | words("ways", "en")
        return into and token.upos == "NOUN" and not aside and not self.fillers.is_time(head)
