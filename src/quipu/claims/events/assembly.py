"""A proposition put together: its trigger's fillers, with places, offence, penalty, hiding place and time."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quipu.claims.document import Filler, Proposition
from quipu.claims.events.lawtimes import is_deed
from quipu.claims.events.meaning import CRIMES
from quipu.claims.events.phrasal import Phrasal
from quipu.claims.events.triggers import is_light, triggers, words
from quipu.claims.phrases import is_noun_of, kind_of, name_at, preposition, quantity_of
from quipu.claims.tree import children, has_child, is_relation, subtree
from quipu.measure import is_a
from quipu.model import Frame, Precision, Time

_ROUTE = ("origin", "destination", "via")
_ASIDE = ("time", "concealment", "conveyance", "carried", "penalty")
"""Roles that are not read off an oblique's preposition alone."""
_WHERE = frozenset({"at", "near", "in", "off", "on", "en", "cerca de", "frente a"})
_POSTED = frozenset({"at", "in", "near", "on", "en"})
_IN_COURT = frozenset({Frame.CHARGE, Frame.PLEA, Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE})
_BY_FORCE = frozenset({Frame.SEIZURE, Frame.ARREST, Frame.RAID})
_BY_VIOLENCE = frozenset({Frame.KILLING, Frame.ATTACK, Frame.KIDNAPPING, Frame.ROBBERY})
_ABOARD = frozenset({"a bordo de", "a bordo", "aboard", "on board"})
_BLAMED = frozenset({Frame.CHARGE, Frame.ARREST, Frame.CONVICTION, Frame.SENTENCE, Frame.WANTED, Frame.EXTRADITION})
_MEANWHILE = frozenset({"as", "when", "while", "cuando", "mientras"})
_STANDING = frozenset({"in", "at", "near", "outside", "inside", "on", "en", "frente a", "cerca de", "afuera de", "dentro de"})
_LOOSE = frozenset({"with", "of", "on", "con", "de"})
"""Prepositions that lead to an offence only behind the word that blames ("Con las manos atadas, se declaró inocente")."""
_CLAUSE = 45
"""Characters: an offence told at such length is a clause, and a time right behind it is the clause's own."""
_TELLING = 12
_LAW = re.compile(r"\b(?:Act|Law|Code|Ordinance|Ley|Código|Decreto)(?: No\. ?\d+)?,? (?:of|de|del) $")
"""Before a year that is part of the name of a law."""


def _outside(found: list[Filler], times: list[Filler], text: str) -> list[Filler]:
    """The times that are not part of what the offence was ("convicted of shipping what was seized in May")."""
    offences = [filler for filler in found if filler.role == "offence"]
    penalties = [filler for filler in found if filler.role == "penalty"]
    times = [time for time in times if not any(time.start < one.end and one.start < time.end for one in penalties)]
    ends = [offence.end + (_TELLING if offence.end - offence.start > _CLAUSE else 0) for offence in offences]
    times = [time for time in times if not any(_is_year_of(text, offence, time) for offence in offences)]
    outer = [time for time in times if not any(o.start <= time.start < end for o, end in zip(offences, ends, strict=True))]
    return [time for time in outer if not any(_is_of_deed(text, offence, time, offences) for offence in offences)]


def _is_year_of(text: str, offence: Filler, time: Filler) -> bool:
    """ "convicted of murdering an agent in 1985": a year or a month behind a deed that a verb tells is more likely that of
    the deed."""
    if not is_deed(text[offence.start : offence.end]) or offence.end > time.start:
        return False
    between = text[offence.end : time.start]
    bare = between.strip().lower() == "in" and text[time.start : time.end].isdigit()
    vague = isinstance(time.value, Time) and time.value.precision in (Precision.MONTH, Precision.YEAR, Precision.DECADE)
    return bare or (vague and re.search(r"[;.]| and | who | which ", between) is None)


def _is_stretch(time: Filler, text: str) -> bool:
    """ "between January and July 2017": a stretch of time is that of the deed, and no day in court."""
    before = text[max(0, time.start - _TELLING) : time.start].split()[-1:]
    return before in (["between"], ["from"], ["entre"]) or text[time.start : time.end].lower().startswith(("between ", "from "))


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


def _one_way(found: list[Filler]) -> list[Filler]:
    """The fillers without an origin inside the words for where the goods went ("hasta la base de Tolé")."""
    ends = [filler for filler in found if filler.role in ("destination", "via")]
    within = [one for one in found if one.role == "origin" and any(one.start < end.end and end.start < one.end for end in ends)]
    return [one for one in found if one not in within]


def _hidden_once(found: list[Filler]) -> list[Filler]:
    """The fillers without a conveyance that is told as the hiding place: "hidden in a container of bananas"."""
    hidden = [filler for filler in found if filler.role == "concealment"]
    return [
        one
        for one in found
        if one.role != "conveyance" or not any(one.start < other.end and other.start < one.end for other in hidden)
    ]


class Assembly(Phrasal):
    """What a frame takes besides whom or what it happens to."""

    def _proposition(self, fillers: list[Filler], obliques: tuple[int, ...]) -> Proposition:
        """The proposition with what the frame takes besides: places, offence, penalty, hiding place, time."""
        found = [self._bare(filler) for filler in fillers]
        filled = {filler.head for filler in fillers}
        heads = tuple(filler.head for filler in fillers)
        wanted = self.roles["oblique"]
        obliques = (*obliques, *self._beside_doers(fillers, obliques))
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
        found.extend(self._benches(found, obliques))
        found.extend(self._places_beside(found, obliques, heads))
        found = self._with_offences(found) if "offence" in wanted else found
        found.extend(self.fillers.penalty(self.anchor) if "penalty" in wanted else [])
        if "time" in wanted:
            own = self.fillers.own_time(heads, self.anchor)
            times = self.fillers.time(self.anchor, obliques) if own is None else own
            if not times and self.sentence.tokens[self.anchor].upos == "NOUN":
                times = self.fillers.time_behind(found)
            text = self.document.report.text
            courts = self.trigger.frame in _IN_COURT
            times = [] if self.trigger.how == "remains" else times  # when a body is found, and not when someone died
            outer = [
                time for time in _outside(found, times, text) if not _LAW.search(text[max(0, time.start - _CLAUSE) : time.start])
            ]
            found.extend(time for time in outer if not (courts and _is_stretch(time, text)))
        return Proposition(
            self.trigger.frame, self.number, self.anchor, _unique(_one_way(_hidden_once(self._seized_there(found))))
        )

    def _benches(self, found: list[Filler], obliques: tuple[int, ...]) -> list[Filler]:
        """ "was jailed at Hull Crown Court", "pleaded guilty before Judge Ana Ross": the court, where nobody else is told."""
        if self.trigger.frame not in _IN_COURT or any(filler.role == "authority" for filler in found):
            return []
        courts = [at for at in dict.fromkeys(obliques) if self._is_bench(at)]
        return [filler for at in courts for filler in self.fillers.oblique("authority", at)][:1]

    def _is_bench(self, head: int) -> bool:
        """A court that is told apart from others, and no "in court"."""
        if self.sentence.tokens[head].lemma.lower() not in words("benches", self.document.language):
            return False
        return has_child(self.sentence, head, "det", "compound", "amod", "flat")

    def _beside_doers(self, fillers: list[Filler], obliques: tuple[int, ...]) -> list[int]:
        """ "asesinado por hombres armados frente a su casa el martes": where and when, which the tree hangs on what the doers are
        like."""
        doers = [one.head for one in fillers if one.role == "agent" and one.head > self.anchor and one.value is None]
        like = [at for head in doers for at in children(self.sentence, head, "amod") if at > head]
        below = [at for one in like for at in children(self.sentence, one, "obl")]
        return [at for at in below if at not in obliques and preposition(self.sentence, at) not in ("con", "de", "with", "por")]

    def _seized_there(self, found: list[Filler]) -> list[Filler]:
        """The fillers without the country that goods came from: "heroin from Pakistan at Heathrow", "allegedly from Peru"."""
        if self.trigger.frame is not Frame.SEIZURE or self.document.language != "en":
            return found
        places = [one for one in found if one.role == "place"]
        sure = [one for one in places if preposition(self.sentence, one.head) != "from" and not self._is_origin(one.head)]
        led = [one for one in places if self._is_origin(one.head)]
        several = len(led) > 1 and len(led) == len(places)  # "drug money from Boston, Detroit and New York"
        origins = [one for one in led if sure or several or self._is_guessed(one.head)]
        return [one for one in found if one not in origins]

    def _is_origin(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        listed = is_relation(token.deprel, "conj") and not preposition(self.sentence, head) and token.head >= 0
        return token.upos == "PROPN" and preposition(self.sentence, token.head if listed else head) == "from"

    def _is_guessed(self, head: int) -> bool:
        """Whether an adverb before "from" says that the origin is only thought to be so."""
        led = next((at for at in children(self.sentence, head, "case")), head)
        return led > 0 and self.sentence.tokens[led - 1].upos == "ADV"

    def _places_beside(self, found: list[Filler], obliques: tuple[int, ...], heads: tuple[int, ...]) -> list[Filler]:
        """Places that do not hang on the event itself, for the roles that nothing fills yet."""
        wanted, more = self.roles["oblique"], list[Filler]()
        kept = any(self._is_kept("place", head) for head in obliques)
        for role in ("place",) if "place" in wanted else _ROUTE if self.trigger.frame is Frame.SHIPMENT else ():
            own = self.trigger.frame is Frame.RAID and self.document.language == "es"  # what is raided is no place that it is in
            if not kept and not any(filler.role == role and not (own and filler.head in heads) for filler in found):
                more.extend(self.fillers.deep_places(role, self.anchor, heads))
        if "place" in wanted and not any(filler.role == "place" for filler in (*found, *more)):
            more.extend(filler for head in self.places for filler in self.fillers.place("place", head))
            more.extend(self._where() or self._when_there(obliques) or self._where_occurred(heads))
        if "place" in wanted:
            more.extend(self.fillers.beyond_carriers([*found, *more]))
            more.extend(self._beside_others([*found, *more]))
            if self.trigger.frame in _BY_FORCE and not any(filler.role == "place" for filler in (*found, *more)):
                more.extend(self.fillers.fronted_places(self.anchor) or self.fillers.operation_places(self.anchor))
            more.extend(self.fillers.places_after([*found, *more]))
            more = [one for one in more if one.sentence != self.number or not self._is_kept("place", one.head)]
        if "origin" in wanted and not any(filler.role == "origin" for filler in (*found, *more)):
            below = [child for head in obliques for child in children(self.sentence, head, "nmod")]
            deep = (at for head in obliques for at in subtree(self.sentence, head, ("acl", "conj", "nmod")))
            below.extend(at for at in deep if preposition(self.sentence, at) in ("from", "desde") and at not in obliques)
            ends = {filler.start for filler in found if filler.role == "destination"}  # "a las autoridades de Perú"
            below = [at for at in dict.fromkeys(below) if self.sentence.tokens[at].start not in ends]
            more.extend(filler for child in below for filler in self.fillers.oblique("origin", child))
        if self.trigger.frame is Frame.EXTRADITION and not any(filler.role == "destination" for filler in (*found, *more)):
            below = [at for head in heads for at in children(self.sentence, head, "nmod") if self._names_place(at)]
            led = [at for at in below if preposition(self.sentence, at) in ("to", "a")]  # "extradited 28 men to the U.S."
            more.extend(filler for at in led for filler in self.fillers.oblique("destination", at))
        if self.trigger.frame is Frame.SHIPMENT and not any(filler.role == "destination" for filler in (*found, *more)):
            under = (at for head in obliques for at in subtree(self.sentence, head, ("acl", "nmod")) if at not in obliques)
            more.extend(filler for at in under if self._names_place(at) for filler in self.fillers.oblique("destination", at))
        return more

    def _names_place(self, head: int) -> bool:
        name = name_at(self.sentence, head)
        return name is not None and name.kind == "place" and name.first == head

    def _where(self) -> list[Filler]:
        """ "in Guerrero, where 13 officers were shot": the place that "where" stands for."""
        clause = self.anchor
        while (
            is_relation(self.sentence.tokens[clause].deprel, "conj", "obj", "nsubj", "obl")
            and self.sentence.tokens[clause].head >= 0
        ):
            clause = self.sentence.tokens[clause].head
        token = self.sentence.tokens[clause]
        led = any(
            self.sentence.tokens[at].text.lower() in ("where", "donde") for at in children(self.sentence, clause) if at < clause
        )
        relative = led and is_relation(token.deprel, "acl") and 0 <= token.head < clause
        return self.fillers.place("place", token.head)[:2] if relative else []

    def _when_there(self, obliques: tuple[int, ...]) -> list[Filler]:
        """ "was shot as he sat in his car outside a gym in Malmö": where the victim was then."""
        if self.trigger.frame not in _BY_VIOLENCE or any(self.fillers.oblique("place", at) for at in obliques):
            return []
        clauses = [
            at
            for at in children(self.sentence, self.anchor, "advcl")
            if at > self.anchor
            and self._is_meanwhile_told(at)
            and not any(self.sentence.tokens[one].upos != "PRON" for one in children(self.sentence, at, "nsubj", "nsubj:pass"))
        ]
        heads = [one for at in clauses for one in children(self.sentence, at, "obl")]
        heads = [one for one in heads if preposition(self.sentence, one) in _STANDING]
        if self.document.language == "es":  # "mientras circulaban en una motocicleta"
            heads = [one for one in heads if not self.fillers.is_carrier(one)]
        return [filler for one in heads for filler in self.fillers.oblique("place", one)][:3]

    def _of_occurrence(self) -> Iterator[Proposition]:
        """ "La masacre ocurrida el jueves en San Pedro Sula": when and where alone, of one crime told by its noun."""
        token = self.sentence.tokens[self.anchor]
        single = token.feats.get("Number") == "Sing" and self.document.language == "es"
        if self.trigger.frame not in _BY_VIOLENCE or token.upos != "NOUN" or not single:
            return
        for at in children(self.sentence, self.anchor, "acl", "amod"):
            lemma = self.sentence.tokens[at].lemma.lower()
            if at > self.anchor and is_light(lemma, "es"):
                found = self._proposition([], tuple(children(self.sentence, at, "obl", "nmod", "obj")))
                if {"place", "time"} <= {filler.role for filler in found.fillers}:
                    yield found

    def _where_occurred(self, heads: tuple[int, ...]) -> list[Filler]:
        """ "el homicidio de un hombre ocurrido en el barrio La Unión": where a crime told by its noun is said to have been."""
        if self.trigger.frame not in _BY_VIOLENCE or self.sentence.tokens[self.anchor].upos != "NOUN":
            return []
        told = [at for one in (self.anchor, *heads) for at in children(self.sentence, one, "acl", "amod") if at > self.anchor]
        light = [at for at in told if is_light(self.sentence.tokens[at].lemma.lower(), self.document.language)]
        below = [one for at in light for one in children(self.sentence, at, "obl", "nmod")]
        return [
            filler for one in below if preposition(self.sentence, one) in _WHERE for filler in self.fillers.oblique("place", one)
        ]

    def _is_meanwhile_told(self, clause: int) -> bool:
        """Whether a clause tells what someone was at when it befell him ("as he sat", "while out walking")."""
        marks = {self.sentence.tokens[one].text.lower() for one in children(self.sentence, clause, "mark", "advmod")}
        before = {token.text.lower() for token in self.sentence.tokens[max(0, clause - 2) : clause]}
        return bool(marks & _MEANWHILE) or (self.sentence.tokens[clause].text.endswith("ing") and "while" in before)

    def _beside_others(self, found: list[Filler]) -> list[Filler]:
        """Where something was seized or someone arrested, told of those who did it ("officers at the Port of Nogales") or of
        what was on its way ("a boat carrying drugs off Haiti")."""
        law = self.trigger.frame in _BY_FORCE
        if not law or any(filler.role == "place" and not self.fillers.is_carrier(filler.head) for filler in found):
            return []
        carrying = words("carrying", self.document.language)
        heads = [
            child
            for filler in found
            if filler.role == "goods"
            for clause in children(self.sentence, filler.head, "acl")
            if self.sentence.tokens[clause].lemma.lower() in carrying
            for child in children(self.sentence, clause, "obl")
            if preposition(self.sentence, child) in _WHERE
        ]
        for doer in (filler.head for filler in found if filler.role == "agent" and filler.head < self.anchor):
            working = [at for at in children(self.sentence, doer, "acl") if at < self.anchor]
            posted = [
                *children(self.sentence, doer, "nmod"),
                *(at for one in working for at in children(self.sentence, one, "obl")),
            ]
            heads.extend(at for at in posted if self._is_post(at))
        return [filler for head in dict.fromkeys(heads) for filler in self.fillers.oblique("place", head)][:2]

    def _is_post(self, place: int) -> bool:
        """ "officers at the port", "agents assigned to the Port of San Luis"."""
        case, above = preposition(self.sentence, place), self.sentence.tokens[self.sentence.tokens[place].head].lemma.lower()
        there = kind_of(self.document, self.sentence, place) == "place"
        return there and place < self.anchor and (case in _POSTED or (case == "to" and above == "assign"))

    def _raids(self) -> list[Filler]:
        """ "32 allanamientos": how many there were, where the noun is counted."""
        value = quantity_of(self.document, self.sentence, self.anchor) if self.trigger.how == "noun" else None
        counts = value is not None and self.trigger.frame is Frame.RAID
        return [self.fillers.value("quantity", value, self.anchor)] if counts and value is not None else []

    def _of_oblique(self, head: int, wanted: list[str]) -> list[Filler]:
        """What an oblique says, for the first role that it answers."""
        for role in wanted:
            case = preposition(self.sentence, head)
            if role == "offence" and (self._is_no_ground(case) or (head < self.anchor and case in _LOOSE)):
                continue
            if role == "patient_on" and self.trigger.how != "found":
                continue  # "seized documents on gang members"
            aside = role in _ASIDE or self._is_kept(role, head) or (role == "place" and self._is_ridden(case, head))
            answers = [] if aside else self.fillers.oblique(role, head)
            if answers:
                return answers
        return []

    def _is_ridden(self, case: str, head: int) -> bool:
        """ "baleado por sicarios a bordo de una motocicleta": what those who attack come on is not where they do."""
        rides = case in _ABOARD or (
            head < self.anchor and case in ("in", "on", "en")
        )  # "The attackers, in five cars, opened fire"
        return self.trigger.frame in _BY_VIOLENCE and rides and self.fillers.is_carrier(head)

    def _is_kept(self, role: str, head: int) -> bool:
        """ "is detained at Ballymun police station": where someone is kept is not where the arrest was."""
        verb = self.sentence.tokens[self.anchor].lemma.lower()
        kept = is_noun_of(self.document, self.sentence.tokens[head].lemma, "kept_in")
        court = self.sentence.tokens[head].lemma.lower() in words("courtroom", self.document.language)  # "denied bail in court"
        keeps = verb in words("keeping", self.document.language) or self.trigger.how == "custody"
        held = (kept and keeps) or court
        return role == "place" and self.trigger.frame is Frame.ARREST and held

    def _is_no_ground(self, case: str) -> bool:
        """Whether a preposition does not lead to what someone is arrested or investigated for ("arrested with", "began with")."""
        return self.trigger.frame in (Frame.ARREST, Frame.INVESTIGATION) and case in ("with", "of", "on", "con", "de")

    def _with_offences(self, found: list[Filler]) -> list[Filler]:
        """Offences known by name go before what the tree takes for one, and that before a deed told as a verb."""
        known = self.fillers.known_offences(self.anchor)
        found = [*found, *self._put_down(), *self._before_charges()]
        if known:
            told = [one for one in found if one.role != "offence" or not _overlaps(one, known)]
            deeds = [one for one in self.fillers.deeds(self.anchor) if not _overlaps(one, known) and not self._is_part(one)]
            return list(_unique([*told, *deeds, *self.fillers.offences_behind(deeds), *known]))
        told = [filler for filler in found if filler.role == "offence"]
        if told:
            return list(_unique([*found, *self.fillers.offences_behind(sorted(told, key=lambda one: one.end))]))
        deeds = self.fillers.deeds(self.anchor)
        return [*found, *deeds, *self.fillers.offences_behind(deeds)]

    def _is_part(self, deed: Filler) -> bool:
        """ "for taking part in a trafficking conspiracy": no more than the crime that is named behind it."""
        return self.sentence.tokens[deed.head].lemma.lower() in words("taking_part", self.document.language)

    def _before_charges(self) -> list[Filler]:
        """ "face federal drug trafficking charges", "arrested on murder charges": the crime in the noun's own phrase."""
        if self.document.language != "en" or self.trigger.frame not in _BLAMED:
            return []
        found: list[Filler] = []
        for at in children(self.sentence, self.anchor, "obj", "obl"):
            if at > self.anchor and self.sentence.tokens[at].lemma.lower() in ("charge", "count"):
                low = min(subtree(self.sentence, at, ("nmod", "acl", "conj", "appos", "punct")))
                found.extend(self.fillers.named_within(low, at))
        return found

    def _put_down(self) -> list[Filler]:
        """ "le atribuye tres homicidios", "se le imputa el asesinato de": the crime that makes a verb a phrase."""
        noun = self.trigger.conditions.get("object")
        known = triggers(self.document.language).nouns.get(str(noun), ())
        if self.trigger.frame is not Frame.CHARGE or not any(one.frame in CRIMES for one in known):
            return []
        told = [at for at in children(self.sentence, self.anchor, "obj", "nsubj") if at > self.anchor]
        heads = [at for at in told if self.sentence.tokens[at].lemma.lower() == noun]
        return [replace(self.fillers.phrase("offence", at), value=None) for at in heads]

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
            or kind_of(self.document, self.sentence, f.head) == "place"
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
