"""What courts do that a noun tells ("prisión preventiva"), and those who are called the victims of a deed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.arguments import Arguments, of_verb
from quipu.claims.events.assembly import Assembly
from quipu.claims.events.offences import is_prison
from quipu.claims.events.triggers import is_light, penalty_pattern, words
from quipu.claims.phrases import members, preposition, relative_head
from quipu.claims.tree import ancestors, children, has_child, is_relation
from quipu.model import Frame

_TERM_NOUNS = 4
"""Nouns between a term and the verb that asks for it ("a sentence of 12 years")."""
_LEAD, _TAIL = 8, 24
"""Tokens before a term's nouns and characters behind them within which its words stand."""
_FOR = re.compile(r"\b(?:for|over|on|of|and)\b(?: [\w-]+){0,3} $")
"""What leads to that for which someone is held ("in custody on two counts of")."""
_BESIDE = 4
"""Tokens behind a noun within which stands what makes it a step of the law ("medida de aseguramiento")."""
_AGAINST = frozenset({"contra", "en contra de", "a", "para", "de", "against", "for"})
_NOBODY = frozenset({"one", "nobody", "none", "anyone", "anybody", "everyone"})
_SUFFERED = frozenset({Frame.KILLING, Frame.KIDNAPPING, Frame.EXTORTION, Frame.ROBBERY, Frame.ATTACK})


class Law(Assembly):
    """Triggers that a second noun completes."""

    def _stands_beside(self) -> bool:
        """Whether the word that a noun needs stands right behind it, or before it."""
        before = self.trigger.conditions.get("before")
        if before is not None:
            return self.anchor > 0 and self.sentence.tokens[self.anchor - 1].text.lower() in before
        wanted = self.trigger.conditions.get("beside")
        near = {token.text.lower() for token in self.sentence.tokens[self.anchor + 1 : self.anchor + 1 + _BESIDE]}
        return wanted is None or bool(near & set(wanted))

    def _is_on_trial(self) -> bool:
        """ "X is on trial for murder", "is standing trial": which the tree may take for what X is."""
        token = self.sentence.tokens[self.anchor]
        stands = any(self.sentence.tokens[at].text.lower() == "standing" for at in children(self.sentence, self.anchor, "amod"))
        return token.lemma.lower() == "trial" and (stands or preposition(self.sentence, self.anchor) == "on")

    def _granted_by(self) -> tuple[int, ...]:
        """ "A court approved the extradition of X": whose leave it is, though when they gave it is not when it is done."""
        token = self.sentence.tokens[self.anchor]
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        granted = self.trigger.frame in (Frame.EXTRADITION, Frame.RELEASE) and above in words("granting", self.document.language)
        return of_verb(self.sentence, token.head).subjects if granted and is_relation(token.deprel, "obj") else ()

    def _on_record(self, arguments: Arguments) -> Arguments:
        """ "has previous convictions for robbery", "a man with a conviction for murder": whose they are."""
        token = self.sentence.tokens[self.anchor]
        if self.trigger.frame is not Frame.CONVICTION or token.head < 0 or arguments.objects:
            return arguments
        held = self.sentence.tokens[token.head].lemma.lower() in words("records", self.document.language)
        if held and is_relation(token.deprel, "obj"):
            whose = of_verb(self.sentence, token.head).subjects
        else:
            beside = is_relation(token.deprel, "nmod") and preposition(self.sentence, self.anchor) == "with"
            whose = (token.head,) if beside else ()
        return Arguments((), tuple(at for at in whose if self._is_someone(at)), arguments.obliques, False)

    def _owners(self) -> tuple[int, ...]:
        """ "autorizó su extradición", "tras su captura": whose it is undergoes it."""
        if self.document.language != "es" or self.trigger.frame not in (Frame.ARREST, Frame.EXTRADITION):
            return ()
        return tuple(at for at in children(self.sentence, self.anchor, "det") if self.sentence.tokens[at].lemma.lower() == "su")

    def _completes(self, head: int) -> bool:
        """ "el ingreso en prisión de X": whom the second noun is of."""
        return self.sentence.tokens[head].text.lower() in (self.trigger.conditions.get("beside") or ())

    def _of_being_held(self) -> Iterator[Proposition]:
        """ "Five men are behind bars", "she remains in custody", "he is out on bail"."""
        token = self.sentence.tokens[self.anchor]
        led = (self.trigger.conditions["led"],) if "led" in self.trigger.conditions else ("in", "behind")
        if preposition(self.sentence, self.anchor) not in led or has_child(self.sentence, self.anchor, "det"):
            return  # "in the custody of another agency"
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        if has_child(self.sentence, self.anchor, "cop"):
            heads = tuple(children(self.sentence, self.anchor, "nsubj"))
        elif above in words("let_out", "en"):
            heads = tuple(children(self.sentence, token.head, "nsubj"))
        elif above in words("landing", "en"):
            heads = of_verb(self.sentence, token.head).subjects
        else:
            return
        for head in (member for at in heads for member in members(self.sentence, relative_head(self.sentence, at))):
            if (self._may_undergo(head) or self._is_bare_number(head)) and self.sentence.tokens[
                head
            ].lemma.lower() not in _NOBODY:
                # where and when the clause tells is of something else: a raid, a day in court
                text = self.document.report.text
                crimes = [
                    one
                    for one in self.fillers.known_offences(self.anchor)
                    if _FOR.search(text[max(0, one.start - 30) : one.start])
                ]
                held = (*self.fillers.undergone("patient", head), *crimes)
                yield Proposition(self.trigger.frame, self.number, self.anchor, held)

    def _of_term_sought(self) -> Iterator[Proposition]:
        """ "pidió 20 años de cárcel para X", "faces up to 25 years in prison": a term that someone is yet to be given."""
        nouns, verb = self._governors()
        if verb is None and self._is_headed_by(nouns[-1]):
            yield from self._of_headline(nouns)
        if verb is None or len(nouns) > _TERM_NOUNS:
            return
        lemma, arguments = self.sentence.tokens[verb].lemma.lower(), of_verb(self.sentence, verb)
        risks = lemma in words("risking_terms", self.document.language)
        if not risks and lemma not in words("seeking_terms", self.document.language):
            return
        term = self._term_of(nouns, risks=risks)
        if term is None or self._is_before_trial(self.anchor):
            return
        inside = [at for at, token in enumerate(self.sentence.tokens) if term.start <= token.start < term.end]
        doers = [self.fillers.phrase("authority", at) for at in arguments.subjects if at not in nouns and self._may_do(at)]
        heads = list(arguments.subjects) if risks else self._those_against(list(dict.fromkeys([*nouns, *inside, verb])))
        for head in dict.fromkeys(heads):
            if head not in nouns and self._may_undergo(head):
                obliques = tuple(at for at in arguments.obliques if at not in (*nouns, head))
                found = self._proposition([*([] if risks else doers), *self.fillers.undergone("patient", head)], obliques)
                kept = tuple(one for one in found.fillers if one.role not in ("penalty", "time"))
                yield replace(found, fillers=(*kept, term), anchor=verb if risks else nouns[-1])

    def _of_headline(self, nouns: list[int]) -> Iterator[Proposition]:
        """ "Ocho años de prisión para un hombre", "Condena de 20 años para el jefe": a term that the headline gives someone."""
        term = self._term_of(nouns, risks=False)
        terms = () if term is None else (term,)
        behind = self.sentence.tokens[self.anchor + 1].text.lower() if self.anchor + 1 < len(self.sentence.tokens) else ""
        for head in self._those_against(nouns) if term is not None or behind == "condenatoria" else ():
            if self._may_undergo(head) and preposition(self.sentence, head) in ("para", "a", "contra"):
                found = self._proposition(self.fillers.undergone("patient", head), ())
                yield replace(found, fillers=(*(one for one in found.fillers if one.role not in ("penalty", "time")), *terms))

    def _term_of(self, nouns: list[int], *, risks: bool) -> Filler | None:
        """The term that a noun and those above it tell, if the noun is the first of its words and it is one of prison."""
        first, last = min(nouns), max(nouns)
        start, end = self.sentence.tokens[max(first - _LEAD, 0)].start, self.sentence.tokens[last].end + _TAIL
        for match in penalty_pattern(self.document.language).finditer(self.document.report.text, start, end):
            inside = [at for at in nouns if match.start() <= self.sentence.tokens[at].start < match.end()]
            bare = match.group().split()[-1].lower().rstrip("s") in ("year", "month", "año", "mese", "me")
            if inside and inside[0] == self.anchor and (risks or not bare or is_prison(self._around(nouns))):
                return Filler("penalty", match.start(), match.end(), self.number, self.anchor)
        return None

    def _around(self, nouns: list[int]) -> str:
        return " ".join(self.sentence.tokens[at].text for at in nouns)

    def _with_told(self, arguments: Arguments) -> Arguments:
        """The arguments of a state or a fall whose subject the tree does not show: "Mora, hoy prófugo de la justicia", "Cae en
        Lima alias Chino"."""
        token = self.sentence.tokens[self.anchor]
        if arguments.subjects or self.trigger.how not in ("state", "fallen"):
            return arguments
        if self.trigger.how == "fallen":
            bare = tuple(at for at in arguments.obliques if not preposition(self.sentence, at) and self._is_someone(at))
            return replace(arguments, subjects=bare, obliques=tuple(at for at in arguments.obliques if at not in bare))
        aside = token.upos in ("ADJ", "NOUN") and is_relation(token.deprel, "amod", "appos", "acl") and token.head < self.anchor
        told = aside and has_child(self.sentence, self.anchor, "punct", "nmod", "obl", "advmod")
        return replace(arguments, subjects=(token.head,)) if told and self._is_someone(token.head) else arguments

    def _of_when_and_where(self, arguments: Arguments) -> Iterator[Proposition]:
        """ "Las detenciones se realizaron el martes en Murcia", "The arrests were made in Leeds": when and where alone."""
        token = self.sentence.tokens[self.anchor]
        several = self.trigger.frame is Frame.ARREST and token.feats.get("Number") == "Plur" and not arguments.objects
        above = self.sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
        light = is_light(above, self.document.language) or above in words("occurring", self.document.language)
        if several and light and is_relation(token.deprel, "nsubj", "obj"):
            agents = [self.fillers.phrase("agent", at) for at in arguments.subjects if at != self.anchor and self._may_do(at)]
            found = self._proposition(agents, arguments.obliques or of_verb(self.sentence, token.head).obliques)
            if any(filler.role in ("place", "time") for filler in found.fillers):
                yield found

    def _governors(self) -> tuple[list[int], int | None]:
        """The noun with those it completes ("la medida de prisión preventiva", "nueve meses de"), and the verb above."""
        nouns = [self.anchor]
        for above in ancestors(self.sentence, self.anchor):
            token = self.sentence.tokens[above]
            if token.upos in ("VERB", "AUX"):
                return nouns, above
            if token.upos == "ADJ" and token.feats.get("VerbForm") == "Part":
                return nouns, above
            nouns.append(above)
        return nouns, None

    def _those_against(self, heads: list[int]) -> list[int]:
        """People behind "contra", "a", "para" or "de" below a verb or the nouns of what it imposes."""
        around = [child for head in heads for child in children(self.sentence, head, "nmod", "obl", "iobj", "obj")]
        around = [at for at in around if at not in heads and preposition(self.sentence, at) in _AGAINST]
        found = [relative_head(self.sentence, at) for at in sorted(set(around))]
        people = [at for at in found if self._is_someone(at) or self._is_counted_only(at)]
        return [member for at in people for member in members(self.sentence, at)]

    def _victims(self) -> tuple[int, ...]:
        """ "tres personas que fueron víctimas de secuestro": of whom that is said underwent it."""
        above = self.sentence.tokens[self.anchor].head
        called = above >= 0 and self.sentence.tokens[above].lemma.lower() in words("suffering", self.document.language)
        if not called or self.trigger.frame not in _SUFFERED or preposition(self.sentence, self.anchor) not in ("de", "of"):
            return ()
        if not has_child(self.sentence, above, "cop"):
            return ()
        token = self.sentence.tokens[above]
        if is_relation(token.deprel, "acl") and token.head >= 0:
            return (token.head,)
        return tuple(at for at in children(self.sentence, above, "nsubj") if relative_head(self.sentence, at) == at)
