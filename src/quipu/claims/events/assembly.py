"""A proposition put together: its trigger's fillers, with places, offence, penalty, hiding place and time."""

from dataclasses import replace

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.phrasal import Phrasal
from quipu.claims.phrases import is_noun_of, kind_of, preposition, quantity_of
from quipu.claims.tree import children
from quipu.measure import is_a
from quipu.model import Frame

_ROUTE = ("origin", "destination", "via")
_ASIDE = ("time", "concealment", "conveyance", "carried", "penalty")
"""Roles that are not read off an oblique's preposition alone."""
_BY_FORCE = frozenset({Frame.SEIZURE, Frame.ARREST, Frame.RAID})
_CLAUSE = 45
"""Characters: an offence told at such length is a clause, and a time right behind it is the clause's own."""
_TELLING = 12


def _outside(found: list[Filler], times: list[Filler], text: str) -> list[Filler]:
    """The times that are not part of what the offence was ("convicted of shipping what was seized in May")."""
    offences = [filler for filler in found if filler.role == "offence"]
    ends = [offence.end + (_TELLING if offence.end - offence.start > _CLAUSE else 0) for offence in offences]
    outer = [time for time in times if not any(o.start <= time.start < end for o, end in zip(offences, ends, strict=True))]
    return [time for time in outer if not any(_is_of_deed(text, offence, time, offences) for offence in offences)]


def _is_of_deed(text: str, offence: Filler, time: Filler, offences: list[Filler]) -> bool:
    """Whether a time stands behind whom the deed was done to ("charged with the murder of X in October"): it is the deed's."""
    if offence.end > time.start or any(offence.start < other.start < time.start for other in offences):
        return False
    between = text[offence.end : time.start].split()
    return len(between) > 1 and between[0].lower() in ("of", "de", "del", "against", "contra")


def _overlaps(filler: Filler, others: list[Filler]) -> bool:
    """Whether a phrase holds what the others tell, or follows them: what is told before them may be the first of their list."""
    return any(filler.start < other.end and other.start < filler.end for other in others) or filler.start > others[0].start


def _unique(fillers: list[Filler]) -> tuple[Filler, ...]:
    seen: dict[tuple[str, int, int], Filler] = {}
    for filler in fillers:
        seen.setdefault((filler.role, filler.start, filler.end), filler)
    return tuple(seen.values())


class Assembly(Phrasal):
    """What a frame takes besides whom or what it happens to."""

    def _proposition(self, fillers: list[Filler], obliques: tuple[int, ...]) -> Proposition:
        """The proposition with what the frame takes besides: places, offence, penalty, hiding place, time."""
        found = [self._bare(filler) for filler in fillers]
        filled = {filler.head for filler in fillers}
        heads = tuple(filler.head for filler in fillers)
        wanted = self.roles["oblique"]
        for head in obliques:
            if head not in filled:
                found.extend(self._of_oblique(head, wanted))
        if self.trigger.frame in (Frame.SHIPMENT, Frame.STORAGE):
            found.extend(self._counted_shipments(obliques, filled))
        if "concealment" in wanted or self.trigger.frame is Frame.SEIZURE:
            found.extend(self._concealed(heads))
        if self.trigger.frame is Frame.SEIZURE:
            beside = self.fillers.beside_hiding(self.anchor, heads)
            found.extend(filler for head in beside for filler in self.fillers.oblique("place", head))
            obliques = (*obliques, *beside)
        found.extend(self._raids())
        found.extend(self._whereabouts(found, heads, wanted))
        found = self._with_offences(found) if "offence" in wanted else found
        found.extend(self.fillers.penalty(self.anchor) if "penalty" in wanted else [])
        if "time" in wanted:
            own = self.fillers.own_time(heads, self.anchor)
            times = self.fillers.time(self.anchor, obliques) if own is None else own
            if not times and self.sentence.tokens[self.anchor].upos == "NOUN":
                times = self.fillers.time_behind(found)
            found.extend(_outside(found, times, self.document.report.text))
        return Proposition(self.trigger.frame, self.number, self.anchor, _unique(found))

    def _whereabouts(self, filled: list[Filler], heads: tuple[int, ...], wanted: list[str]) -> list[Filler]:
        """Places that no oblique of the trigger's own tells, and those that the places told lie in or at."""
        found: list[Filler] = []
        for role in ("place",) if "place" in wanted else _ROUTE if self.trigger.frame is Frame.SHIPMENT else ():
            own = self.trigger.frame is Frame.RAID and self.document.language == "es"  # what is raided is no place that it is in
            if not any(filler.role == role and not (own and filler.head in heads) for filler in filled):
                found.extend(self.fillers.deep_places(role, self.anchor, heads))
        if "place" not in wanted:
            return found
        found.extend(self.fillers.beyond_carriers([*filled, *found]))
        if self.trigger.frame in _BY_FORCE and not any(filler.role == "place" for filler in (*filled, *found)):
            found.extend(self.fillers.fronted_places(self.anchor))
        return [*found, *self.fillers.places_after([*filled, *found])]

    def _raids(self) -> list[Filler]:
        """ "32 allanamientos": how many there were, where the noun is counted."""
        value = quantity_of(self.document, self.sentence, self.anchor) if self.trigger.how == "noun" else None
        counts = value is not None and self.trigger.frame is Frame.RAID
        return [self.fillers.value("quantity", value, self.anchor)] if counts and value is not None else []

    def _of_oblique(self, head: int, wanted: list[str]) -> list[Filler]:
        """What an oblique says, for the first role that it answers."""
        for role in wanted:
            if role == "offence" and self._is_no_ground(preposition(self.sentence, head)):
                continue
            answers = [] if role in _ASIDE else self.fillers.oblique(role, head)
            if answers:
                return answers
        return []

    def _is_no_ground(self, case: str) -> bool:
        """Whether a preposition does not lead to what someone is arrested or investigated for ("arrested with", "began with")."""
        return self.trigger.frame in (Frame.ARREST, Frame.INVESTIGATION) and case in ("with", "of", "on", "con", "de")

    def _with_offences(self, found: list[Filler]) -> list[Filler]:
        """Offences known by name go before what the tree takes for one, and that before a deed told as a verb."""
        known = self.fillers.known_offences(self.anchor)
        if known:
            return [one for one in found if one.role != "offence" or not _overlaps(one, known)] + known
        return found if any(filler.role == "offence" for filler in found) else found + self.fillers.deeds(self.anchor)

    def _bare(self, filler: Filler) -> Filler:
        """A filler without the trigger at its edge: "detained persons", "cocaína confiscada"."""
        anchor = self.sentence.tokens[self.anchor]
        if filler.value is not None or filler.head == self.anchor or filler.end - filler.start <= len(anchor.text):
            return filler
        if filler.end == anchor.end:
            return replace(filler, end=self.sentence.tokens[self.anchor - 1].end)
        if filler.start == anchor.start:
            return replace(filler, start=self.sentence.tokens[self.anchor + 1].start)
        return filler

    def _concealed(self, heads: tuple[int, ...]) -> list[Filler]:
        hidden = self.fillers.hidden(self.anchor, heads)
        if self.trigger.frame is Frame.SHIPMENT:
            return hidden
        return [
            Filler("place", f.start, f.end, f.sentence, f.head)
            for f in hidden
            if is_noun_of(self.document, self.sentence.tokens[f.head].lemma, "conveyance")
        ]

    def _counted_shipments(self, obliques: tuple[int, ...], filled: set[int]) -> list[Filler]:
        """ "in four shipments", "in small shipments of 50 to 80 kilos"."""
        found: list[Filler] = []
        for head in obliques:
            if head in filled or preposition(self.sentence, head) not in ("in", "en"):
                continue
            kind = kind_of(self.document, self.sentence, head)
            if kind == "shipment" or (kind is not None and is_a(kind, "package")):
                heads = [head, *children(self.sentence, head, "nmod")]
                values = [value for at in heads if (value := quantity_of(self.document, self.sentence, at))]
                found.extend(self.fillers.value("quantity", value, head) for value in values)
            elif kind == "conveyance" and self.trigger.frame is Frame.SHIPMENT:
                found.append(self.fillers.phrase("conveyance", head))
        return found
