"""What someone is blamed for, and the penalty."""

import re

from quipu.claims.document import Filler
from quipu.claims.events.times import Times
from quipu.claims.events.triggers import (
    bare_offence_pattern,
    offence_pattern,
    offence_pattern_at,
    penalty_pattern,
    triggers,
    words,
)
from quipu.claims.phrases import is_noun_of, kind_of, members, preposition, relative_head, span
from quipu.claims.tree import children, has_child, is_relation, subtree
from quipu.knowledge import load
from quipu.model import Frame, Money

_NO_OFFENCE = frozenset(
    ["questioning", "interrogation",
     "lack", "absence", "want", "falta", "insuficiencia", "ausencia", "intention", "intent", "aim", "purpose", "goal", "help",
     "support", "order", "crime", "offense", "offence", "wrongdoing", "occasion", "instance", "visit", "bail", "behalf",
     "warrant", "period", "parole", "term", "sentence", "case", "incident", "matter", "investigation", "delito", "crimen",
     "justicia", "justice", "conviction", "condena", "duration", "trial", "option", "fine",
     "decisión", "plazo", "peligro", "riesgo", "mérito", "petición", "disposición", "gravedad", "término", "resolución",
     "mandato", "voto", "unanimidad", "error", "vencimiento", "exceso", "instrucción", "parte", "vía", "razón", "motivo",
     "recomendación", "intención", "fin", "finalidad", "objetivo", "propósito", "ayuda", "apoyo", "orden"]
)  # fmt: skip
"""Nouns that tell why someone was cleared, what for or with whose help, and not of what."""
_PENALTIES = frozenset(
    ["pena", "condena", "sentencia", "prisión", "total", "máximo", "mínimo", "término", "período", "más", "alrededor", "cerca",
     "sentence", "term", "maximum", "minimum", "sentencias", "penas", "condenas", "sentences", "terms", "periodo"]
)  # fmt: skip
"""Nouns of which "de 12 años" says how long a penalty is."""
_CIRCUMSTANCES = frozenset(
    {"after", "before", "following", "during", "when", "while", "until", "tras", "durante", "cuando", "mientras"}
)
_SPANS = frozenset(
    ["minute", "moment", "hour", "day", "night", "morning", "week", "month", "year", "decade", "minuto", "momento", "hora", "día",
     "noche", "madrugada", "tarde", "mañana", "semana", "mes", "año", "década", "víspera", "jornada", "eve"]
)  # fmt: skip
_TRADING = frozenset({"dealing", "trading", "trafficking", "trade", "traffic"})
_UNKNOWN = re.compile(r",\s(?:and |y |e )?[^\W\d]+(?: [^\W\d]+){0,5}(?=,)")
_CLEARING = frozenset({Frame.ACQUITTAL})
_FINDING = frozenset({Frame.CONVICTION, Frame.SENTENCE, Frame.CHARGE, Frame.PLEA})
_TERM_BEHIND = 24
"""Characters between a verb and the term that it is said with ("jailed on Monday for")."""


_RECORD = re.compile(
    r"\b(?:antecedentes?|pasado|historial|prontuario|denuncias?|reincidente"
    r"|(?:previous|prior|past|earlier|criminal) (?:convictions?|record)|convictions)(?: \w+){0,2}$",
    re.IGNORECASE,
)
"""Words before "por" or "for" that tell of an earlier case ("con antecedentes por robo"), and not of this one."""
_BEFORE_RECORD = 40
_HELD = re.compile(
    r"prisi|cárcel|pena|reclus|prison|jail|sentence|term|custody|bars|imprison|arresto|presidio|privación", re.IGNORECASE
)
"""What makes a number of years one of prison."""
_SOME = re.compile(r"\b(?:otr[oa]s|l[oa]s)\s+$", re.IGNORECASE)
_FOR_SOME = re.compile(r"\w+\s+a\s+")
"""Before a term, as many as are given it."""
_APART = re.compile(r"\b(?i:bringing|taking|raising|total jail time|suman|sumando|elevando)\b|:\s+(?:the |el |la )?[A-ZÁÉÍÓÚÑ]")
"""Between a verb and a term that is not of those it speaks of, but of several together or of one told behind a colon."""


def is_prison(term: str) -> bool:
    """Whether a number of years says that it is one of prison."""
    return _HELD.search(term) is not None


class Offences(Times):
    """Fillers with offences and penalties."""

    def is_termed(self, anchor: int) -> bool:
        """Whether a term follows at once: "jailed for 12 years"."""
        match = penalty_pattern(self.document.language).search(self.document.report.text, self.sentence.tokens[anchor].end)
        return match is not None and match.start() - self.sentence.tokens[anchor].end < _TERM_BEHIND

    def penalty(self, anchor: int) -> list[Filler]:
        """The first term of prison after the verb, or before a fronted one, within its sentence."""
        if (fine := self._fine(anchor)) is not None:
            return [fine]
        pattern = penalty_pattern(self.document.language)
        if self.sentence.tokens[anchor].text.lower() == "convictions":
            return []  # those on record: the term is that of another sentence
        if self.sentence.tokens[anchor].lemma.lower() in words("altering", self.document.language):
            return self._altered(anchor)
        at = self.sentence.tokens[anchor].end
        terms = sum(1 for _ in pattern.finditer(self.document.report.text, self.sentence.start, self.sentence.end))
        limit = self.sentence.end if terms == 1 else min(self.sentence.end, at + 160)  # behind a long list of names
        match = pattern.search(self.document.report.text, at, limit)
        while match is not None and (self._is_age(match.start(), match.group()) or self._is_span(match)):
            match = pattern.search(self.document.report.text, match.end(), limit)
        between = self.document.report.text[at : match.start()] if match is not None else ""
        if match is None or ";" in between or _APART.search(between) is not None or self._is_of_next(anchor, match.start()):
            return []  # "the trio were sentenced on Thursday: Webb was jailed for 12 years"
        led = _SOME.search(self.document.report.text[max(match.start() - _TERM_BEHIND, 0) : match.start()])
        some = _FOR_SOME.match(match.group()) if led is not None else None  # "condenó a otros tres a 12 años"
        start = match.start() + (some.end() if some is not None else self._after_change(anchor, match))
        return [Filler("penalty", start, match.end(), self.number, anchor)]

    def _altered(self, anchor: int) -> list[Filler]:
        """ "reduced his sentence from 15 years to 12 years": the new term, which stands behind "to"."""
        text, start = self.document.report.text, self.sentence.tokens[anchor].end
        for led in re.finditer(r"\bto\s+(?:a |an |just |only )?", text[start : self.sentence.end]):
            match = penalty_pattern(self.document.language).match(text, start + led.end(), self.sentence.end)
            if match is not None and match.group():
                return [Filler("penalty", *match.span(), self.number, anchor)]
        return []

    def _after_change(self, anchor: int, term: re.Match[str]) -> int:
        """ "redujo la pena de 15 a 9 años": where the new term begins."""
        around = {self.sentence.tokens[at].lemma.lower() for at in (anchor, self.sentence.tokens[anchor].head)}
        if not around & words("altered", self.document.language):
            return 0
        found = re.match(r"(?:de )?\d+(?: años)? a (?=\d)", term.group())
        return found.end() if found is not None else 0

    def _is_of_next(self, anchor: int, place: int) -> bool:
        """ "received the stiffest sentence, and the lightest terms were four years": told by a clause with its own subject."""
        for verb in children(self.sentence, anchor, "conj"):
            own = [at for at in children(self.sentence, verb, "nsubj") if at > anchor]
            if own and self.sentence.tokens[own[0]].start < place:
                return True
        return False

    def _fine(self, anchor: int) -> Filler | None:
        """The sum behind a verb of fining ("fined $2 million"), where no clause lies between."""
        if self.sentence.tokens[anchor].lemma.lower() not in words("fining", self.document.language):
            return None
        clause = [at for at in range(anchor + 1, len(self.sentence.tokens)) if self.sentence.tokens[at].upos in ("VERB", "AUX")]
        end = self.sentence.tokens[clause[0]].start if clause else self.sentence.end
        for value in self.document.measured:
            if isinstance(value.value, Money) and self.sentence.tokens[anchor].end <= value.start < end:
                return Filler("penalty", value.start, value.end, self.number, anchor)
        return None

    def _is_span(self, term: re.Match[str]) -> bool:
        """ "two years later", "tres años después": how long it took, and no prison; "jailed for two years after" is a term."""
        text = self.document.report.text
        if _HELD.search(term.group()) is not None:
            return False
        behind = re.match(r"s?\s+(?:(later|ago|earlier|después|más tarde|atrás)|before|after|antes)\b", text[term.end() :])
        led = re.search(r"\b(?:for|to|of)\s+$", text[max(0, term.start() - _TERM_BEHIND) : term.start()])
        return behind is not None and (behind[1] is not None or led is None)

    def _is_age(self, start: int, term: str) -> bool:
        """ "una persona de 35 años", "a man of 40 years": how old someone is, and no prison."""
        before = self.document.report.text[max(start - _TERM_BEHIND, 0) : start].lower()
        found = re.search(r"(\w+)\s+(?:de|of|aged)\s+$", before)
        return found is not None and not _HELD.search(term) and found[1] not in _PENALTIES

    def _offence(self, head: int, kind: str | None) -> list[Filler]:
        if (
            self.sentence.tokens[head].lemma.lower() in _NO_OFFENCE | _PENALTIES
            or self.is_time(head)
            or relative_head(self.sentence, head) != head
            or kind in ("person", "group", "place", "pronoun", "organization", "conveyance")
        ):
            return []
        spans = self.sentence.tokens[head].lemma.lower() in _SPANS
        if spans or self._is_measure(head) or not any(letter.isalpha() for letter in self.sentence.tokens[head].text):
            return []
        start, end = span(self.document, self.sentence, head)
        if penalty_pattern(self.document.language).search(self.document.report.text, start, end):
            return []
        if is_noun_of(self.document, self.sentence.tokens[head].lemma, "part_in"):
            return self._part_in(head)
        if self.sentence.tokens[head].lemma.lower() in ("connection", "relation", "relación"):
            return self._part_in(head)
        inner = [child for child in children(self.sentence, head, "nmod") if preposition(self.sentence, child) in ("of", "de")]
        if is_noun_of(self.document, self.sentence.tokens[head].lemma, "offence_after") and inner:
            return [
                found
                for child in inner
                for member in members(self.sentence, child)
                for found in [self._complemented("offence", member)]
            ]
        if self.sentence.tokens[head].lemma.lower() in ("suspicion", "sospecha", "charge", "count", "cargo", "delito", "hecho"):
            return []
        return [self._complemented("offence", head)]

    def is_stretch(self, head: int) -> bool:
        """Whether a noun is a stretch of time ("minutes later", "horas después")."""
        return self.sentence.tokens[head].lemma.lower() in _SPANS

    def _is_measure(self, head: int) -> bool:
        """Whether a noun is for what the law does, and no crime: "charged in connection with Monday's seizure"."""
        known = triggers(self.document.language).nouns.get(self.sentence.tokens[head].lemma.lower(), ())
        return any(trigger.frame in (Frame.SEIZURE, Frame.ARREST, Frame.RAID, Frame.INVESTIGATION) for trigger in known)

    def _part_in(self, head: int) -> list[Filler]:
        """ "for his role in piloting a flight", "por su participación en el secuestro": what the part was in, if it is told."""
        behind = self.sentence.tokens[head + 1 : head + 3]
        if len(behind) == 2 and behind[0].upos in ("ADP", "SCONJ") and behind[1].upos == "VERB":
            return [self._deed(head + 2)]
        for child in children(self.sentence, head, "nmod", "obl"):
            if (
                child > head
                and not self._is_measure(child)
                and preposition(self.sentence, child) in ("in", "en", "with", "con", "to", "a")
            ):
                last = span(self.document, self.sentence, child)[1]
                whole = self._complemented("offence", child)
                start = self.sentence.tokens[head].start
                is_deed = kind_of(self.document, self.sentence, child) not in ("group", "organization", "place")
                return [whole if is_deed else Filler("offence", start, max(last, whole.end), self.number, head)]
        return []

    def known_offences(self, anchor: int) -> list[Filler]:
        """Offences by name after the anchor, up to the next finite verb, whatever the tree makes of them."""
        text, start = self.document.report.text, self.sentence.tokens[anchor].end
        later = (t for t in self.sentence.tokens[anchor + 1 :] if t.upos in ("VERB", "AUX") and t.feats.get("VerbForm") == "Fin")
        end = min((token.start for token in later), default=self.sentence.end)
        end = min([end, *(self.sentence.tokens[at].start for at in self._other_verdicts(anchor))])
        found: list[Filler] = []
        first, further = offence_pattern(self.document.language), offence_pattern_at("further", self.document.language)
        led = "admitted" if self.sentence.tokens[anchor].lemma.lower() in ("admit", "deny") else "behind"
        match = offence_pattern_at(led, self.document.language).match(text, start, end)
        match = match or self._behind_accused(anchor, end) or first.search(text, start, end)
        while match is not None and self._is_taken(anchor) and self._is_of_group(match):
            match = first.search(text, match.start() + 1, end)
        found.extend(self._listed_before(start, match.start()) if match is not None else [])
        while match is not None:
            low, high = match.span("offence")
            before = text[max(match.start() - _BEFORE_RECORD, start) : low]
            against = re.search(load("events")["crackdowns"][self.document.language] + r"[^,.;]{0,12}$", before, re.IGNORECASE)
            if against or _RECORD.search(text[max(match.start() - _BEFORE_RECORD, 0) : match.start()].rstrip()):
                match = first.search(text, high, end)
                continue
            head = next((at for at, token in enumerate(self.sentence.tokens) if token.start >= low), anchor)
            found.append(Filler("offence", low, high, self.number, head))
            match = further.match(text, high, end) or self._past_unknown(high, end) or first.search(text, high, end)
        return found

    def _behind_accused(self, anchor: int, end: int) -> re.Match[str] | None:
        """ "acusó a Mora de lavado de dinero": an offence behind whom a verb of accusing names."""
        if self.sentence.tokens[anchor].lemma.lower() != "acusar":
            return None
        for match in offence_pattern_at("behind", "es").finditer(
            self.document.report.text, self.sentence.tokens[anchor].end, end
        ):
            last = next((at for at, token in enumerate(self.sentence.tokens) if token.end == match.start()), None)
            named = last is not None and any(name.kind == "person" and name.last - 1 == last for name in self.sentence.names)
            if named or (last is not None and kind_of(self.document, self.sentence, last) == "person"):
                return match
        return None

    def _listed_before(self, start: int, end: int) -> list[Filler]:
        """Offences by name that are items of a list of which the first is not known ("belonging to a gang, fraud and arson")."""
        text, found = self.document.report.text, list[Filler]()
        for comma in re.finditer(r", ", text[start:end]):
            low = start + comma.end()
            match = bare_offence_pattern(self.document.language).match(text, low, end)
            if match is not None and re.match(r",| and | y | e ", text[match.end() :]):
                head = next((at for at, token in enumerate(self.sentence.tokens) if token.start >= low), 0)
                found.append(Filler("offence", low, match.end(), self.number, head))
        return found

    def _past_unknown(self, high: int, end: int) -> re.Match[str] | None:
        """The next offence by name on a list, past one that is not known ("robbery, abuse while armed, kidnapping")."""
        text = self.document.report.text
        skipped = _UNKNOWN.match(text, high, end)
        return None if skipped is None else offence_pattern_at("further", self.document.language).match(text, skipped.end(), end)

    def named_within(self, first: int, last: int) -> list[Filler]:
        """Offences by name among the words from a token up to another ("federal drug trafficking" charges)."""
        start, end = self.sentence.tokens[first].start, self.sentence.tokens[last].start
        found: list[Filler] = []
        match = bare_offence_pattern(self.document.language).search(self.document.report.text, start, end)
        while match is not None:
            head = next((at for at, token in enumerate(self.sentence.tokens) if token.start >= match.start()), first)
            found.append(Filler("offence", match.start(), match.end(), self.number, head))
            match = bare_offence_pattern(self.document.language).search(self.document.report.text, match.end(), end)
        return found

    def _other_verdicts(self, anchor: int) -> list[int]:
        """ "acquitted of murder but convicted of conspiracy": where what another verdict is of begins."""
        acquits = self._evokes(anchor, _CLEARING)
        joined = children(self.sentence, anchor, "conj")
        return [at for at in joined if at > anchor and self._evokes(at, _CLEARING if not acquits else _FINDING)]

    def _is_trade_of_group(self, place: int) -> bool:
        """ "integrantes de una red dedicada a la extorsión": what the group is told to do."""
        for at, token in enumerate(self.sentence.tokens):
            told = token.end <= place and token.lemma.lower() in words("trades", self.document.language)
            if told and token.head >= 0 and is_relation(token.deprel, "acl", "amod"):
                group = kind_of(self.document, self.sentence, token.head) in ("group", "organization")
                below = subtree(self.sentence, at, ("parataxis",))
                if group and any(self.sentence.tokens[one].start <= place < self.sentence.tokens[one].end for one in below):
                    return True
        return False

    def offences_behind(self, deeds: list[Filler]) -> list[Filler]:
        """Offences by name that go on a list behind a deed ("charged with robbing a bank, conspiracy and arson")."""
        text, found, further = self.document.report.text, list[Filler](), offence_pattern_at("further", self.document.language)
        match = further.match(text, deeds[-1].end, self.sentence.end) if deeds else None
        while match is not None:
            low, high = match.span("offence")
            head = next((at for at, token in enumerate(self.sentence.tokens) if token.start >= low), deeds[-1].head)
            found.append(Filler("offence", low, high, self.number, head))
            match = further.match(text, high, self.sentence.end)
        return found

    def _is_admitted(self, anchor: int, deed: int) -> bool:
        """ "admitted possessing a firearm": a deed right behind the verb of admitting."""
        return self.sentence.tokens[anchor].lemma.lower() == "admit" and deed == anchor + 1

    def _is_put_down_to(self, anchor: int, deed: int) -> bool:
        """ "se les atribuyó haber robado"."""
        token = self.sentence.tokens[deed]
        forms = [token, *(self.sentence.tokens[at] for at in children(self.sentence, deed, "aux"))]
        done = any(form.feats.get("VerbForm") == "Inf" for form in forms)
        return done and self.sentence.tokens[anchor].lemma.lower() in ("atribuir", "imputar")

    def admitted(self, anchor: int) -> bool:
        """Whether a crime by its name stands right behind a verb ("admitted conspiracy to supply cocaine")."""
        start = self.sentence.tokens[anchor].end
        match = offence_pattern_at("admitted", self.document.language).match(self.document.report.text, start, self.sentence.end)
        return match is not None

    def _is_taken(self, anchor: int) -> bool:
        known = triggers(self.document.language).verbs.get(self.sentence.tokens[anchor].lemma.lower(), ())
        return any(trigger.frame in (Frame.ARREST, Frame.EXTRADITION, Frame.WANTED, Frame.RELEASE) for trigger in known)

    def _is_of_group(self, match: re.Match[str]) -> bool:
        """ "arrested a leader of drug trafficking": what a group does, where nothing before the "of" blames anyone."""
        if self._is_trade_of_group(match.start("offence")):
            return True
        led = match.group().split()[0].lower()
        before = self.document.report.text[: match.start()].split()[-1:]
        return led == "of" and self.document.language == "en" and not set(before) & words("blaming", "en")

    def deeds(self, anchor: int) -> list[Filler]:
        """An offence told as a verb: "convicted of smuggling cocaine", "condenado por lavar dinero"."""
        found: list[Filler] = []
        around = children(self.sentence, anchor, "xcomp", "amod", "obj", "advmod")
        guilty = [at for at in around if self.sentence.tokens[at].lemma.lower() in ("guilty", "culpable")]
        below = [
            child
            for at in (anchor, *guilty)
            for child in children(self.sentence, at, "advcl", "xcomp", "ccomp", "csubj", "acl", "obl")
        ]
        # "arrested a man on the charge of": the tree may hang the charge on the man.
        whom = children(self.sentence, anchor, "obj", "iobj")
        below.extend(at for one in whom for at in children(self.sentence, one, "nmod", "acl") if self._is_led(at))
        for child in below:
            led = (self.sentence.tokens[at].text.lower() for at in children(self.sentence, child, "mark") if at < child)
            mark = preposition(self.sentence, child) or next(led, "")  # the "to" of "guilty to supplying" is tagged a particle
            charged = is_noun_of(self.document, self.sentence.tokens[child].lemma, "offence_after")
            told = [at for at in children(self.sentence, child, "acl") if charged and preposition(self.sentence, at) == "of"]
            found.extend(self._deed(at) for at in told if self.sentence.tokens[at].upos == "VERB")
            if has_child(self.sentence, child, "nsubj") or self._is_no_deed(child):
                continue  # "pleaded guilty, with Norton changing his plea": what another did
            if (
                child > anchor
                and self.sentence.tokens[child].lemma.lower() not in words("looking_into", self.document.language)
                and not self._is_aside(child)
                and (
                    mark in words("offence_marks", self.document.language)
                    or (mark == "to" and guilty)
                    or (not mark and (self._is_admitted(anchor, child) or self._is_put_down_to(anchor, child)))
                )
                and self.sentence.tokens[child].upos == "VERB"
                and self.sentence.tokens[child].feats.get("VerbForm") != "Fin"
            ):
                found.extend(self._part_in(child) if self._takes_part(child) else [self._deed(child)])
            elif child > anchor and (being := self._being(child)) is not None:
                found.append(being)
        return found[:2]

    def _is_no_deed(self, child: int) -> bool:
        """ "procesado por considerarlo autor": why a court did so."""
        token = self.sentence.tokens[child]
        return token.lemma.lower() in words("no_deeds", self.document.language)

    def _is_led(self, child: int) -> bool:
        """Whether a noun, or a deed with the mark that leads one, stands below whom a verb of blame speaks of."""
        marks = {self.sentence.tokens[at].text.lower() for at in children(self.sentence, child, "mark")}
        noun = is_relation(self.sentence.tokens[child].deprel, "nmod")
        return noun or bool(marks & words("offence_marks", self.document.language))

    def _is_aside(self, verb: int) -> bool:
        """ "capturado luego de huir", "detenido tras": when it was, not what for."""
        marks = [at for at in children(self.sentence, verb, "mark", "case") if at < verb]
        first = min(marks, default=verb)
        words_before = {token.text.lower() for token in self.sentence.tokens[max(first - 1, 0) : verb]}
        return bool(words_before & {"luego", "después", "antes", "además", "tras", "pese", "lejos", "lugar", "after", "before"})

    def _takes_part(self, verb: int) -> bool:
        """ "accused of being involved in the murder": the verb says no more than that someone had a part."""
        token = self.sentence.tokens[verb]
        return any(is_noun_of(self.document, word, "part_in") for word in (token.lemma, token.text))

    def _deed(self, verb: int) -> Filler:
        """A deed told as a verb, with its objects and without its circumstances."""
        shared = max((at for at in children(self.sentence, verb, "obj")), default=verb)  # "supplying and possessing drugs"
        if shared == verb:  # "transporting and selling drugs"
            last = [at for at in children(self.sentence, verb, "conj") if self.sentence.tokens[at].upos == "VERB"]
            shared = max((at for one in last for at in children(self.sentence, one, "obj")), default=verb)
        apart = ("obl", "mark", "punct", "aux", "parataxis", "case")
        twins = [at for at in children(self.sentence, verb, "conj") if at < shared and self.sentence.tokens[at].upos == "VERB"]
        inner = subtree(self.sentence, verb, apart if twins else (*apart, "conj"))
        inside = [at for at in children(self.sentence, verb, "obl") if at > verb and not self.is_time(at)]
        trades = [at for at in inside if self._is_trade_in(verb, at) or self._has_part_in(verb, at)]
        if trades:
            inner = list(range(verb, max(subtree(self.sentence, trades[0], ("acl", "conj", "advcl", "punct"))) + 1))
        kept = [at for at in inner if at >= verb]
        end = kept[0]
        while end + 1 in kept and not self._leaves_deed(end + 1):
            end += 1
        helpers = [at for at in children(self.sentence, verb, "aux") if self.sentence.tokens[at].text.lower() == "haber"]
        start = min([verb, *helpers])  # "haber secuestrado"
        return Filler("offence", self.sentence.tokens[start].start, self.sentence.tokens[end].end, self.number, verb)

    def _leaves_deed(self, place: int) -> bool:
        """Whether the words from here on no longer tell the deed: a mark, a clause about its object, what came before it."""
        token = self.sentence.tokens[place]
        around = self.document.report.text[token.start - 1 : token.end + 1]
        mark = token.upos == "PUNCT" and not (token.text in "-–/" and " " not in around)  # "operating a 24-hour service"
        besides = [one.text.lower() for one in self.sentence.tokens[place : place + 2]] == ["as", "well"]
        return mark or besides or token.text.lower() in _CIRCUMSTANCES or self._is_relative_word(place)

    def _is_relative_word(self, place: int) -> bool:
        """Whether a clause about the object opens here ("the shipment that police seized")."""
        token = self.sentence.tokens[place]
        return token.feats.get("PronType") == "Rel" or (
            token.upos in ("PRON", "SCONJ") and token.text.lower() in ("that", "which", "que")
        )

    def _being(self, head: int) -> Filler | None:
        """ "charged with being the leader of the gang", "acusado de ser el cabecilla": what someone is charged with being."""
        copulas = [at for at in children(self.sentence, head, "cop") if self.sentence.tokens[at].text.lower() in ("being", "ser")]
        if not copulas:
            return None
        led = [self.sentence.tokens[at].text.lower() for at in children(self.sentence, head, "mark", "case")]
        if "por" in led and self.sentence.tokens[head].lemma.lower() not in words("criminals", "es"):
            return None  # "detenido por ser el encargado de": a job, and no crime
        end = span(self.document, self.sentence, head)[1]
        for child in children(self.sentence, head, "nmod"):
            if child > head and preposition(self.sentence, child) in ("of", "de"):
                end = max(end, span(self.document, self.sentence, child)[1])
        return Filler("offence", self.sentence.tokens[copulas[0]].start, end, self.number, head)

    def _is_trade_in(self, head: int, goods: int) -> bool:
        """ "dealing in rhino horn"."""
        return preposition(self.sentence, goods) == "in" and self.sentence.tokens[head].text.lower() in _TRADING

    def _has_part_in(self, verb: int, head: int) -> bool:
        """ "participating in a criminal group", "haber formado parte de": what the part was in."""
        parts = words("taking_part", self.document.language)
        return (
            preposition(self.sentence, head) in ("in", "en", "de", "to", "a")
            and self.sentence.tokens[verb].lemma.lower() in parts
        )

    def _complemented(self, role: str, head: int) -> Filler:
        """An offence with its bare complement: "trafficking of drugs", "tráfico ilícito de drogas", "lavado de activos"."""
        start, end = span(self.document, self.sentence, head)
        for child in children(self.sentence, head, "nmod", "obj"):
            if (
                child > head
                and (preposition(self.sentence, child) in ("of", "de", "") or self._is_trade_in(head, child))
                and self.sentence.tokens[child].start - end < 12
            ):
                end = max(end, span(self.document, self.sentence, child)[1])
                break
        return Filler(role, start, end, self.number, head)
