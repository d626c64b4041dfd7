"""When an event was: the time in its clause, and none that is another's."""

import re
from itertools import pairwise

from quipu.claims.document import Filler
from quipu.claims.events.arguments import is_blamed_for
from quipu.claims.events.spans import Spans
from quipu.claims.events.triggers import is_light, triggers, words
from quipu.claims.phrases import is_noun_of, members, preposition, quantity_of, span
from quipu.claims.tree import ancestors, children, has_child, is_relation
from quipu.knowledge import load
from quipu.model import Frame, Measured, Precision, Quantity, Time

_MEMBER_TIME = 40
"""Characters behind the last member of a list within which a time is its own."""
_OVER = frozenset({"after", "following", "for", "over", "in connection with", "with", "tras", "por"})
_BEHIND = frozenset({"after", "following", "tras"})
"""Before a step of the law that came earlier ("tried following his arrest in May")."""
_DEEDS = frozenset({Frame.KILLING, Frame.ATTACK, Frame.KIDNAPPING, Frame.EXTORTION, Frame.ROBBERY})
_STEPS = frozenset(
    {Frame.ARREST, Frame.CHARGE, Frame.CONVICTION, Frame.SENTENCE, Frame.ACQUITTAL, Frame.EXTRADITION, Frame.RELEASE, Frame.PLEA}
)
_RIGHT_BEHIND = 8
"""Characters between an amount and the time that stands right behind it."""
_NEXT = 10
"""Characters between two times that are named together."""

_AT_ONCE = frozenset({"when", "as", "cuando", "conforme", "según", "como"})
"""Words with which one clause tells when another was."""
_ACCORDING = frozenset({"según", "como", "as", "conforme"})
"""Words with which a clause of telling may open a sentence."""


class Times(Spans):
    """Fillers with times."""

    def own_time(self, heads: tuple[int, ...], anchor: int) -> list[Filler] | None:
        """The time behind one member of a list whose members have their own ("the murders of A in April and B in June"), if
        it has one; None where they share what time there is."""
        for head in heads:
            if head == anchor:
                continue
            first = self.sentence.tokens[head].head if is_relation(self.sentence.tokens[head].deprel, "conj") else head
            listed = members(self.sentence, first) or [head]
            own = {at: self._time_between(at, after) for at, after in zip(listed, [*listed[1:], None], strict=True)}
            if head in own and sum(time is not None for time in own.values()) > 1:
                time = own[head]
                return [] if time is None else [self.value("time", time, head)]
            dated = self._dated_amounts()
            if (counted := quantity_of(self.document, self.sentence, head)) is not None and counted.start in dated:
                return [self.value("time", dated[counted.start], head)]
        return None

    def _dated_amounts(self) -> dict[int, Measured]:
        """The times of amounts that each have their own right behind them, by where the amounts begin ("34 kilos el 26 de agosto,
        1.005 kilos el 3 de octubre"), however the tree hangs them; nothing where fewer than two have one."""
        inside = [v for v in self.document.measured if self.sentence.start <= v.start < self.sentence.end]
        found = {
            one.start: other
            for one, other in pairwise(inside)
            if isinstance(one.value, Quantity) and isinstance(other.value, Time) and 0 < other.start - one.end <= _RIGHT_BEHIND
        }
        return found if len(found) > 1 else {}

    def _time_between(self, head: int, after: int | None) -> Measured | None:
        """The first time told behind a member of a list and before the next."""
        start = span(self.document, self.sentence, head)[1]
        end = self.sentence.tokens[after].start if after is not None else min(self.sentence.end, start + _MEMBER_TIME)
        return next((v for v in self.document.measured if isinstance(v.value, Time) and start <= v.start < end), None)

    def time(self, anchor: int, obliques: tuple[int, ...]) -> list[Filler]:
        """When: a time within the clause of the anchor, or at the head of the sentence that the clause belongs to."""
        # A time inside a relative clause is that clause's own: "with men who were arrested in March".
        step = self._evokes(anchor, _STEPS)  # "accused of a killing in 2014"
        deeds = [head for head in obliques if self._is_deed_noun(head) or (step and self._evokes(head, _DEEDS))]
        own = [head for head in obliques if head not in deeds and not self._is_announced(anchor, head)]
        beside = {at for head in own for at in self._without_clauses(head)}
        below = {at for at in self._clause(anchor) if not self._is_relative(at, anchor) and not self._is_below_deed(at, anchor)}
        places = below | beside
        chosen = self._first_time(places)
        if chosen is None:
            for above in ancestors(self.sentence, anchor):
                if self.sentence.tokens[above].upos in ("VERB", "AUX") and is_relation(
                    self.sentence.tokens[anchor].deprel, "conj", "xcomp", "advcl", "obj", "nsubj"
                ):
                    if is_blamed_for(self.sentence, anchor) or self._is_before(anchor, above):
                        break  # the day of the charge is not that of the deed
                    lemma = self.sentence.tokens[above].lemma.lower()
                    light = is_light(lemma, self.document.language) and lemma not in words("announcing", self.document.language)
                    told = is_relation(self.sentence.tokens[anchor].deprel, "obj", "nsubj")
                    if light or not told:
                        reach = above if self._is_next_step(anchor, above) else anchor
                        chosen = self._first_time({at for at in self._clause(above) if at < reach or light})
                break
        if chosen is None or self._is_of_telling(chosen) or self._is_of_hearing(anchor, chosen):
            return []
        return [chosen]

    def _is_next_step(self, anchor: int, above: int) -> bool:
        """ "was arrested in 2019 and sentenced to ten years": a later step, of which the time behind the first is none."""
        joined = is_relation(self.sentence.tokens[anchor].deprel, "conj")
        return joined and self._evokes(anchor, _STEPS) and self._evokes(above, _STEPS)

    def _is_announced(self, anchor: int, oblique: int) -> bool:
        """ "anunció este miércoles la incautación": what hangs on the verb that tells of the event."""
        head = self.sentence.tokens[oblique].head
        told = head not in (anchor, -1) and self.sentence.tokens[head].lemma.lower() in words(
            "announcing", self.document.language
        )
        return told and self.sentence.tokens[anchor].upos == "NOUN"

    def _is_of_hearing(self, anchor: int, time: Filler) -> bool:
        """ "is remanded and due to face court in October": the day of what is still to come in court."""
        between = self.document.report.text[self.sentence.tokens[anchor].end : time.start]
        return re.search(load("events")["hearings"][self.document.language], between, re.IGNORECASE) is not None

    def _is_of_telling(self, time: Filler) -> bool:
        """ "Según ha informado este lunes la Guardia Civil, …": the day on which it was told, in the words before the comma."""
        opening = [token for token in self.sentence.tokens if token.end <= time.start]
        if not opening or opening[0].text.lower() not in _ACCORDING or any(token.text == "," for token in opening):
            return False
        return any(token.upos == "VERB" for token in opening)

    def _is_deed_noun(self, head: int) -> bool:
        """ "charged with crimes from 1990 to 2014", "arrested after Sunday's robbery": the time is that of the deed."""
        lemma = self.sentence.tokens[head].lemma.lower()
        if is_noun_of(self.document, lemma, "offence_after"):
            return True
        known = triggers(self.document.language).nouns.get(lemma, ())
        frames = _DEEDS | _STEPS | {Frame.SEIZURE, Frame.RAID} if preposition(self.sentence, head) in _BEHIND else _DEEDS
        return preposition(self.sentence, head) in _OVER and any(trigger.frame in frames for trigger in known)

    def _is_below_deed(self, place: int, anchor: int) -> bool:
        step = self._evokes(anchor, _STEPS)
        while place != anchor and place >= 0:
            if self._is_deed_noun(place):
                return True
            # "detenidos como autores del tiroteo del 5 de abril"
            if step and self.sentence.tokens[place].upos == "NOUN" and self._evokes(place, _DEEDS):
                return True
            place = self.sentence.tokens[place].head
        return False

    def _evokes(self, place: int, frames: frozenset[Frame]) -> bool:
        known, lemma = triggers(self.document.language), self.sentence.tokens[place].lemma.lower()
        lemma = known.participles.get(lemma, lemma) if self.sentence.tokens[place].upos == "ADJ" else lemma
        noun = self.sentence.tokens[place].upos in ("NOUN", "PROPN")  # a raid is an attack only as a verb
        verbs = (one for one in known.verbs.get(lemma, ()) if not noun or one.how == "verb")
        return any(trigger.frame in frames for trigger in (*verbs, *known.nouns.get(lemma, ())))

    def _is_before(self, anchor: int, above: int) -> bool:
        """ "rescued on Sunday after he was kidnapped": the day of what came after."""
        mark = preposition(self.sentence, anchor)
        first = self._first_time({at for at in self._clause(above) if at < anchor})
        day = first is not None and isinstance(first.value, Time) and first.value.precision is Precision.DAY
        # "jailed in 1983 after killing a man": the year of the sentence is not that of the deed
        step = first is not None and self._evokes(above, _STEPS) and self._is_deed_verb(anchor)
        return mark in ("after", "before", "since", "tras", "después de", "luego de") and (day or step)

    def _is_deed_verb(self, place: int) -> bool:
        evoked = triggers(self.document.language).verbs.get(self.sentence.tokens[place].lemma.lower(), ())
        return any(trigger.frame in _DEEDS and trigger.how == "verb" for trigger in evoked)

    def time_behind(self, fillers: list[Filler]) -> list[Filler]:
        """The month or year that ends a noun's phrase, wherever the tree hangs it ("the murder of two men in Tibú in 2019")."""
        end = max((filler.end for filler in fillers if filler.value is None), default=0)
        for value in self.document.measured:
            gap = self.document.report.text[end : value.start].split() if end <= value.start < self.sentence.end else ["none"]
            vague = isinstance(value.value, Time) and value.value.precision in (Precision.MONTH, Precision.YEAR)
            if vague and len(gap) == 1 and gap[0].lower() in ("in", "en", "de"):
                head = next(at for at, token in enumerate(self.sentence.tokens) if token.end > value.start)
                return [self.value("time", value, head)]
        return []

    def _is_relative(self, place: int, anchor: int) -> bool:
        """Whether a token stands in a relative clause below the anchor."""
        while place != anchor and place >= 0:
            if self.sentence.tokens[place].deprel == "acl:relcl":
                return True
            place = self.sentence.tokens[place].head
        return False

    def _clause(self, anchor: int) -> list[int]:
        """A predicate with what hangs on it, other clauses left out."""
        found = [anchor]
        for child in children(self.sentence, anchor):
            token = self.sentence.tokens[child]
            if is_relation(token.deprel, "conj", "parataxis", "ccomp", "csubj"):
                continue
            if is_relation(token.deprel, "advcl", "acl") and token.upos in ("VERB", "ADJ") and child > anchor:
                continue
            if is_relation(token.deprel, "advcl") and self._is_apart(child):
                continue
            found.extend(self._without_clauses(child))
        return sorted(found)

    def _is_apart(self, clause: int) -> bool:
        """ "While Mora was held on Monday, Ruiz fled", "Aunque la banda cayó en 2019, detuvieron a su jefe": a clause of its own
        that tells of another time, unless it says that both were at once."""
        marks = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, clause, "mark", "advmod", "case")}
        if marks & _AT_ONCE or not marks:
            return False
        helped = children(self.sentence, clause, "aux", "cop")
        finite = any(self.sentence.tokens[at].feats.get("VerbForm") == "Fin" for at in (clause, *helped))
        return finite or has_child(self.sentence, clause, "nsubj")

    def _without_clauses(self, head: int) -> list[int]:
        """A phrase without what is told of its parts: "Díaz, arrested in May", "X, accused of a murder in 2022"."""
        found = [head]
        for child in children(self.sentence, head):
            token = self.sentence.tokens[child]
            light = is_light(token.lemma.lower(), self.document.language)
            told = (is_relation(token.deprel, "acl", "appos") and not light) or (
                is_relation(token.deprel, "amod")
                and not light
                and child > head
                and has_child(self.sentence, child, "obl", "nmod", "xcomp")
            )
            if not told:
                found.extend(self._without_clauses(child))
        return found

    def _first_time(self, places: set[int]) -> Filler | None:
        for value in self.document.measured:
            if not isinstance(value.value, Time) or value.start < self.sentence.start or value.end > self.sentence.end:
                continue
            inside = [
                at for at in places if self.sentence.tokens[at].start < value.end and self.sentence.tokens[at].end > value.start
            ]
            until = self.document.report.text[max(0, value.start - _NEXT) : value.start].split()[-1:]
            if inside and not self._is_stretch_of(value) and until not in (["until"], ["till"], ["pending"], ["hasta"]):
                return None if self._is_one_of_two(value) else self.value("time", value, inside[0])
        return None

    def _is_stretch_of(self, time: Measured) -> bool:
        """ "held for three weeks before he was freed": how long, whatever stands behind it."""
        before = self.document.report.text[max(0, time.start - _NEXT) : time.start].split()[-1:]
        return getattr(time.value, "start", None) is None and before == ["for"]

    def _is_one_of_two(self, time: Measured) -> bool:
        """ "on Saturday and Monday", "in 2004 and 2005": neither is when it happened."""
        return any(
            isinstance(other.value, Time)
            and 0 < other.start - time.end < _NEXT
            and self.document.report.text[time.end : other.start].split()[:1] in (["and"], ["y"], ["e"])
            for other in self.document.measured
        )

    def is_time(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return any(isinstance(v.value, Time) and v.start <= token.start < v.end for v in self.document.measured)
