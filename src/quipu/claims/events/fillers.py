"""Fillers for the roles of an event, the rest of a broken list among them."""

import re
from collections.abc import Iterator

from quipu.claims.events.places import Places
from quipu.claims.events.triggers import words
from quipu.claims.phrases import quantity_of, span
from quipu.claims.tree import head_of
from quipu.language.sentence import Token
from quipu.model import Money, Quantity

_WORTH = 24
"""Characters before a sum in which it is said to be a worth."""
_GAP = 12
_NEAR = 9
"""Tokens between two members of a list, in English and in Spanish."""
_MARKS = frozenset({",", ";", "“", "”", '"', "'", "‘", "’"})
_RESTATED = frozenset({"or", ", or", "or about", ", or about", "(", "o", ", o", "o unos", "equivalent to", "equivalentes a"})
"""What stands between an amount and the same told in another unit."""
_BREAKS = (":", ";", ".", "(", ")")
_VALORED = re.compile(r"\b(?:valor|costo|precio|avalúo|valorad\w+|avaluad\w+|valuad\w+|tasad\w+)\b[^,;.]{0,24}$")
_LOOSE = frozenset({"en", "in", "of", "to", "de", "al"})
"""Words that may stand in a list and make none ("365 bricks of one kilo")."""
_LISTED = ("CCONJ", "DET", "ADJ", "NOUN", "NUM")


class Fillers(Places):
    """Everything that a role of an event can be filled with."""

    def continued(self, last: int, heads: list[int]) -> Iterator[int]:
        """Heads of the counted things that go on a list after its last known member."""
        known = {
            (value.start, value.end)
            for head in heads
            if (value := quantity_of(self.document, self.sentence, head) or self.money_at(head))
        }
        worth = self._worth(last)
        if worth is not None:
            known.add((worth.start, worth.end))
        held = quantity_of(self.document, self.sentence, last)
        end = max(held.end if held else 0, span(self.document, self.sentence, last)[1])
        for value in self.document.measured:
            if value.start < end or value.start >= self.sentence.end or not isinstance(value.value, Quantity | Money):
                continue
            between = self.document.report.text[end : value.start].strip().lower()
            if between in _RESTATED:
                return  # "28.6 kilograms, or about 63 pounds"
            made_up = between in ("in", "en") or (between in ("of", "de") and held is None)  # "a consignment of 24 parcels"
            if not (made_up or self.links(end, value.start)):
                return
            end = value.end
            if self.is_weight(value) or (isinstance(value.value, Money) and self._is_worth_of(value.start)):
                continue
            inside = [
                at for at, token in enumerate(self.sentence.tokens) if value.start <= token.start and token.end <= value.end
            ]
            if inside and (value.start, value.end) not in known:
                yield head_of(self.sentence, inside)

    def _is_worth_of(self, start: int) -> bool:
        """ "with a street value of": what the goods before are worth, and no money besides."""
        near = self.document.report.text[max(0, start - 2 * _WORTH) : start].lower()
        if self.document.language == "es" and _VALORED.search(near) is not None:
            return True
        before = near[-_WORTH:].split()[-2:]
        return before[-1:] in (["worth"], ["valued"]) or before in (["value", "of"], ["valued", "at"], ["values", "of"])

    def links(self, start: int, end: int) -> bool:
        """Whether what lies between two members of a list is list too: marks, "and", nouns without a count, no clause."""
        between = [token for token in self.sentence.tokens if start <= token.start < end]
        linking = words("list_words", self.document.language)
        joining = linking - _LOOSE
        joined = any(token.upos == "CCONJ" or token.text in (",", ";") or token.text.lower() in joining for token in between)
        if any(token.lemma.lower() in words("hiding", self.document.language) for token in between):
            return False  # "358 paquetes escondidos en dos contenedores"
        return (
            joined
            and len(between) <= (_GAP if self.document.language == "en" else _NEAR)
            and (
                all(token.upos in _LISTED or token.text in _MARKS or token.text.lower() in linking for token in between)
                or self._resumes(between)
            )
        )

    def _resumes(self, between: list[Token]) -> bool:
        """ "drogas listas para su venta, 14 básculas": a list that goes on behind a few words about its last member."""
        clause = any(token.upos in ("VERB", "AUX", "SCONJ", "PRON") or token.text in _BREAKS for token in between)
        return self.document.language == "es" and not clause and bool(between) and between[-1].text in (",", "y", "e")
