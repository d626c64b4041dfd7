"""Numbers, ages and bare adjectives that stand for people: "four of them", "the third", "the 34-year-old"."""

from quipu.claims.events.haul import Haul
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_person, kind_of, preposition, quantity_of
from quipu.claims.tree import children, has_child, is_relation
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Quantity

BY_LAW = frozenset(
    {
        Frame.ARREST,
        Frame.SEIZURE,
        Frame.RAID,
        Frame.CHARGE,
        Frame.CONVICTION,
        Frame.SENTENCE,
        Frame.EXTRADITION,
        Frame.DISMANTLING,
    }
)
"""What only the law's own do: no "alleged leader" arrests anybody."""
FAVOURS = frozenset({Frame.RELEASE, Frame.ACQUITTAL, Frame.PARDON, Frame.ANNULMENT})
"""What the law does to set someone free."""
_LONG = 4
"""Figures of a number that may be a year."""
_ALL = frozenset({"both", "all", "ambos", "ambas", "todos"})
_OTHERS = frozenset(
    ["second", "third", "fourth", "fifth", "other", "rest", "segundo", "segunda", "tercero", "tercera", "cuarto", "cuarta",
     "demás", "resto", "otro", "otra", "otros", "otras"]
)  # fmt: skip
"""Words for some of those who are spoken of."""


class Standing(Haul):
    """One trigger at one token, with what may stand for people beside it."""

    def _is_one_of_others(self, head: int) -> bool:
        """ "the third was remanded", "el segundo fue absuelto", "los demás quedaron libres"."""
        token = self.sentence.tokens[head]
        told = has_child(self.sentence, head, "det") and is_relation(token.deprel, "nsubj")
        return told and token.upos in ("ADJ", "NOUN", "PRON") and token.text.lower() in _OTHERS

    def _is_of_beasts(self, head: int) -> bool:
        """ "two of the rhinos": some of what are no people."""
        if self.sentence.tokens[head].upos != "NUM":
            return False
        below = [at for at in children(self.sentence, head, "nmod") if preposition(self.sentence, at) in ("of", "de")]
        if any(is_person(kind_of(self.document, self.sentence, at)) for at in below):
            return False  # "two of the gang"
        things = [kinds_of(self.sentence.tokens[at].lemma.lower(), self.document.language) for at in below]
        beasts = set(words("beasts", self.document.language)) & {self.sentence.tokens[at].lemma.lower() for at in below}
        return bool(beasts) or any(thing is not None and not is_a(thing, "person") for thing in things)

    def _is_counted_only(self, head: int) -> bool:
        """ "los tres", "four of them", "13 were recaptured", "killing five": a number that stands for people."""
        token = self.sentence.tokens[head]
        english = self.document.language == "en"
        led = preposition(self.sentence, head) in (("",) if english else ("a", "para", "contra", "en contra de"))
        undergone = led and head > self.anchor and is_relation(token.deprel, *(("obj",) if english else ("obj", "obl")))
        year = token.text.isdigit() and len(token.text) >= _LONG
        phrased = self.trigger.how == "phrase" and self.trigger.frame in BY_LAW and token.deprel == "nsubj"
        passive = english and (token.deprel == "nsubj:pass" or phrased) and self._is_small(token.text)
        alone = (undergone and not year) or passive  # "killing five", "six received lighter sentences"
        told = (token.text.isalpha() and self._is_definite(head)) or self._is_of_them(head)
        # "cuatro han ingresado en prisión", "otros dos fueron detenidos"
        left = token.deprel.startswith("nsubj") and self.document.language == "es" and self._is_small(token.text)
        return token.upos == "NUM" and (told or alone or left)

    def _is_bare_number(self, head: int) -> bool:
        """ "Of the 16 convicted, 10 pleaded guilty", "10 are still at large": a number that stands for people before the law."""
        token = self.sentence.tokens[head]
        law = self.trigger.frame in BY_LAW | FAVOURS | {Frame.PLEA, Frame.WANTED}
        return law and token.upos == "NUM" and token.deprel.startswith("nsubj") and self._is_small(token.text)

    def _is_small(self, number: str) -> bool:
        return number.isalpha() or len(number) < _LONG

    def _is_aged(self, head: int) -> bool:
        """ "The 34-year-old was arrested": an age that stands for someone."""
        before = "".join(token.text.lower() for token in self.sentence.tokens[max(0, head - 2) : head + 1])
        undergone = is_relation(self.sentence.tokens[head].deprel, "nsubj", "obj", "obl", "conj")
        return before.endswith("year-old") and undergone

    def _is_both(self, head: int) -> bool:
        return self.sentence.tokens[head].text.lower() in _ALL

    def _is_gapped(self, head: int) -> bool:
        """A number that a participle without a helper is told of, behind a clause about people."""
        token, anchor = self.sentence.tokens[head], self.sentence.tokens[self.anchor]
        joined = is_relation(anchor.deprel, "advcl", "parataxis", "conj") and token.deprel == "nsubj:pass"
        helped = has_child(self.sentence, self.anchor, "aux", "mark")
        return token.upos == "NUM" and token.text[:1].isalpha() and joined and not helped and self.document.language == "en"

    def _is_of_them(self, head: int) -> bool:
        """ "four of them", "three dead": a number that stands for people."""
        value = quantity_of(self.document, self.sentence, head)
        if value is None or not isinstance(value.value, Quantity):
            return False
        return value.value.unit == "count" and value.value.of in (None, "person")
