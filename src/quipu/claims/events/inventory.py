"""Goods seized that a list tells behind words that lead to it: "Items recovered include ...", "Entre lo incautado ..."."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.events.triggers import Trigger, triggers, words
from quipu.claims.events.undergone import Undergone
from quipu.claims.phrases import quantity_of
from quipu.claims.tree import children, head_of, is_relation
from quipu.knowledge import load
from quipu.measure import is_a, kinds_of
from quipu.model import Frame, Money, Quantity

_SEIZED = Trigger(Frame.SEIZURE, "verb", {})
_BREAKING = frozenset({"SCONJ"})
_RELATIVE = frozenset(
    {"that", "which", "who", "whose", "que", "quien", "quienes", "cuyo", "cuya", "donde", "where", "while", "when"}
)
_ITEM_WORDS = 24
"""Tokens that a line of a list may have."""
_OF_GOODS = ("goods", "quantity", "value")
_QUOTES = ("“", '"', "«", "'", "‘")
_HELPERS, _TAIL = 3, 6
"""Tokens before a participle within which its helper stands, and behind the last thing of a list before the helper."""


class Inventory(Undergone):
    """A list of goods, the words that lead to it, and the sentences whose lines go on with it."""

    def listed(self, start: int, end: int) -> Iterator[Proposition]:
        """A seizure for each of the goods between two places of the text, up to a clause."""
        verbal = self.sentence.tokens[self.anchor].upos in ("VERB", "ADJ")
        around = of_verb(self.sentence, self.anchor).obliques if verbal else ()
        obliques = tuple(at for at in around if not start <= self.sentence.tokens[at].start < end)
        for head in dict.fromkeys(self._goods(start, end)):
            undergone = self.fillers.undergone("goods", head)
            if undergone:
                yield self._proposition(undergone, obliques)

    def continued(self, model: Proposition) -> Iterator[Proposition]:
        """The rest of a list behind a verb of seizing, past things that are no goods ("two pistols, a helmet, 23 magazines")."""
        shared = tuple(filler for filler in model.fillers if filler.role not in _OF_GOODS)
        start = max([self.sentence.tokens[self.anchor].end, *(f.end for f in model.fillers if f.role in _OF_GOODS)])
        for head in dict.fromkeys(self._goods(start, self.sentence.end)):
            value = quantity_of(self.document, self.sentence, head) or self.fillers.money_at(head)
            first = value.start if value is not None else self.sentence.tokens[head].start
            led = self._includes_up_to(first)
            if self._is_listed_at(first) and (led or not self.is_of_another(head)) and not self._is_only_stopped(head):
                goods = self.fillers.undergone("goods", head)
                # a place told between two things is that of the first ("32 kilos off one vessel and 3 from another")
                own = tuple(one for one in shared if one.role != "place" or not start < one.start < first)
                bare = self.document.language == "en" and self._is_contraband_or_worth(head)
                if bare or any(filler.value is not None for filler in goods):
                    yield replace(model, fillers=(*goods, *own))

    def _is_contraband_or_worth(self, head: int) -> bool:
        """ "and jewellery": what needs no number to be told as seized."""
        kind = kinds_of(self.sentence.tokens[head].lemma.lower(), "en")
        worth = kind is not None and any(is_a(kind, one) for one in ("jewel", "watch", "phone", "computer", "document"))
        return worth or self._is_contraband(head)

    def _is_listed_at(self, start: int) -> bool:
        """Whether what begins here stands behind a mark of a list, and not behind a preposition of its own."""
        before = [token for token in self.sentence.tokens if token.end <= start]
        while before and (before[-1].upos in ("DET", "ADV") or before[-1].text in _QUOTES):
            before.pop()
        linking = words("list_links", self.document.language)
        if before and self._includes_up_to(before[-1].end):
            return True
        last = before[-1] if before else None
        if last is not None and last.text.lower() in ("or", "o", "u"):
            return False  # "28.6 kilograms, or about 63 pounds": the same again
        return last is not None and (last.text in (",", ";", ":") or last.upos == "CCONJ" or last.text.lower() in linking)

    def fronted(self) -> Iterator[Proposition]:
        """The goods listed before a passive ("Two rifles and ten phones were seized"), whatever the tree makes of them."""
        helpers = [at for at in range(max(0, self.anchor - _HELPERS), self.anchor) if self._is_helper(at)]
        if not helpers or any(self.sentence.tokens[at].upos == "PUNCT" for at in range(helpers[0], self.anchor)):
            return
        end, obliques = self.sentence.tokens[helpers[0]].start, of_verb(self.sentence, self.anchor).obliques
        opening = max([at + 1 for at in range(helpers[0]) if self._breaks(at)], default=0)
        linking = words("list_words", self.document.language)
        listed = list(dict.fromkeys(self._goods(self.sentence.tokens[opening].start, end)))
        for head in reversed(listed):
            value = quantity_of(self.document, self.sentence, head) or self.fillers.money_at(head)
            first = value.start if value is not None else self.sentence.tokens[head].start
            last = value.end if value is not None else self.sentence.tokens[head].end
            before = next((one for one in reversed(self.sentence.tokens) if one.end <= first), None)
            follows = end == self.sentence.tokens[helpers[0]].start and self._ends_list(last, end)
            led = before is not None and before.upos in ("ADP", "VERB")
            led = led and before is not None and (before.text.lower() not in linking or before.text.lower() in ("en", "in"))
            if led or not (follows or self.fillers.links(last, end)) or self._is_only_stopped(head):
                return
            yield self._proposition(self.fillers.undergone("goods", head), tuple(at for at in obliques if at > self.anchor))
            end = first

    def _is_helper(self, at: int) -> bool:
        return self.sentence.tokens[at].lemma.lower() in ("be", "ser") and is_relation(
            self.sentence.tokens[at].deprel, "aux", "cop"
        )

    def _ends_list(self, last: int, end: int) -> bool:
        """Whether no more than words that belong to the last thing stand between it and the verb."""
        between = [one for one in self.sentence.tokens if last <= one.start < end]
        return len(between) < _TAIL and all(one.upos not in ("PUNCT", "VERB", "CCONJ", "SCONJ") for one in between)

    def _goods(self, start: int, end: int) -> Iterator[int]:
        depth, resumed = 0, 0
        for at, token in enumerate(self.sentence.tokens):
            if not start <= token.start < end or at < resumed or self._includes(at):
                continue
            depth += (token.text == "(") - (token.text == ")")
            if self._breaks(at):
                resumed = self._behind_some(at)
                if resumed:
                    continue
                return
            if depth == 0 and (head := self._item(at)) is not None:
                yield head

    def _includes(self, at: int) -> bool:
        """ "20 armas, entre las que se cuentan 14 pistolas": words that only say that what follows is among the goods."""
        return self._includes_up_to(self.sentence.tokens[at].end)

    def _includes_up_to(self, end: int) -> bool:
        before = self.document.report.text[self.sentence.start : end].rstrip()
        return re.search(load("inventories")[self.document.language]["including"], before, re.IGNORECASE) is not None

    def _behind_some(self, at: int) -> int:
        """ "19 autos, tres de los cuales eran robados, y dos botes": where the list goes on behind a clause on some of them."""
        opening = max((one for one in range(at) if self.sentence.tokens[one].text == ","), default=at)
        some = load("happenings")["counting"]["of_them"][self.document.language]
        said = " ".join(token.text.lower() for token in self.sentence.tokens[opening + 1 : at])
        ends = (one for one in range(at, len(self.sentence.tokens)) if self.sentence.tokens[one].text == ",")
        return next(ends, 0) if any(said.endswith(of) for of in some if " " in of) else 0

    def _breaks(self, at: int) -> bool:
        """Whether a clause begins here, which may tell of other things than the list."""
        token = self.sentence.tokens[at]
        finite = token.upos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin"
        as_well = at > 0 and self.sentence.tokens[at - 1].text.lower() in ("así", "well")
        return finite or (token.upos in _BREAKING and not as_well) or token.text.lower() in _RELATIVE

    def _item(self, at: int) -> int | None:
        """The head of the counted or weighed goods, the sum or the bare kind of goods that a token belongs to."""
        token = self.sentence.tokens[at]
        for value in self.document.measured:
            if value.start <= token.start and token.end <= value.end and isinstance(value.value, Quantity | Money):
                inside = [i for i, one in enumerate(self.sentence.tokens) if value.start <= one.start and one.end <= value.end]
                return self._valued(head_of(self.sentence, inside), value.value, value.start)
        if token.upos in ("NOUN", "PROPN") and self._opens_item(at) and self._is_goods(at):
            return at
        return None

    def _valued(self, head: int, value: Quantity | Money, start: int) -> int | None:
        measured = quantity_of(self.document, self.sentence, head)
        if isinstance(value, Money):
            return None if self._is_worth(start) else head
        if value.unit == "ha" or (measured is not None and self.fillers.is_weight(measured)):
            return None
        return head if self._is_goods(head) else None

    def _is_worth(self, start: int) -> bool:
        """Whether a sum is what the goods before it are worth."""
        before = self.document.report.text[max(0, start - 40) : start]
        return re.search(load("inventories")["worth"], before, re.IGNORECASE) is not None

    def _opens_item(self, at: int) -> bool:
        """Whether a noun without a number stands right behind a mark or "and": one more thing of the list."""
        first = at
        own = set(children(self.sentence, at, "compound"))  # "and designer watches"
        while first > 0 and (self.sentence.tokens[first - 1].upos in ("ADJ", "DET", "ADV") or first - 1 in own):
            first -= 1
        before = self.sentence.tokens[first - 1]
        after = self.sentence.tokens[at + 1].upos if at + 1 < len(self.sentence.tokens) else ""
        return (first == 0 or before.text in (",", ";", ":") or before.upos == "CCONJ") and after != "NOUN"


def with_inventories(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The seizures of a sentence with one for each of the goods on a list in it that none of them tells."""
    told = {
        (filler.start, filler.end)
        for one in found
        if one.frame is Frame.SEIZURE
        for filler in one.fillers
        if filler.role in _OF_GOODS
    }
    new = [
        one
        for one in _inventories(document, number, found)
        if not any(
            filler.start < end and start < filler.end for filler in one.fillers if filler.role in _OF_GOODS for start, end in told
        )
    ]
    return [*(one for one in found if not (new and _is_bare(document, number, one))), *new]


def _is_bare(document: Document, number: int, one: Proposition) -> bool:
    """Whether a seizure is of "the items" alone, which the list tells one by one."""
    if one.frame is not Frame.SEIZURE or one.sentence != number:
        return False
    goods = [filler for filler in one.fillers if filler.role == "goods"]
    valued = any(filler.role in ("quantity", "value") for filler in one.fillers)
    things = load("inventories")[document.language]["things"]
    return not valued and any(document.sentences[number].tokens[filler.head].lemma.lower() in things for filler in goods)


def _inventories(document: Document, number: int, found: list[Proposition]) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    text = document.report.text[sentence.start : sentence.end]
    seized = any(one.frame is Frame.SEIZURE and one.sentence >= number - 1 for one in found)
    known = triggers(document.language)
    for at, token in enumerate(sentence.tokens):
        evoked = known.verbs.get(token.lemma.lower(), ()) if token.upos == "VERB" and token.deprel != "amod" else ()
        if token.upos == "NOUN" and document.language == "es":
            nominal = any(one.frame is Frame.SEIZURE for one in known.nouns.get(token.lemma.lower(), ()))
            yield from _continued(Inventory(document, number, at, _SEIZED), found) if nominal else ()
        if any(trigger.frame is Frame.SEIZURE and trigger.how in ("verb", "found") for trigger in evoked):
            inventory = Inventory(document, number, at, _SEIZED)
            yield from inventory.fronted()
            yield from _continued(inventory, found)
    for where, pattern in _patterns(document.language):
        if where == "more" and not seized:
            continue
        for match in pattern.finditer(text):
            start, end = sentence.start + match.end(), sentence.end
            if where == "before":
                start, end = sentence.start, sentence.start + match.start()
            anchor = next(at for at, token in enumerate(sentence.tokens) if token.end > sentence.start + match.start("anchor"))
            yield from Inventory(document, number, anchor, _SEIZED).listed(start, end)
            if where == "behind" and text.rstrip().endswith(":") and match.end() >= len(text.rstrip()) - 1:
                yield from _lines(document, number + 1)


def _continued(inventory: Inventory, found: list[Proposition]) -> Iterator[Proposition]:
    """The rest of the list behind a word of seizing, like the first that it has behind it."""
    anchor = (Frame.SEIZURE, inventory.number, inventory.anchor)
    start = inventory.sentence.tokens[inventory.anchor].start
    told = [one for one in found if (one.frame, one.sentence, one.anchor) == anchor]
    behind = [one for one in told if any(f.role in _OF_GOODS and f.start > start for f in one.fillers)]
    yield from inventory.continued(behind[0]) if behind else ()


def _lines(document: Document, number: int) -> Iterator[Proposition]:
    """The goods on the lines below a colon, one or more on each."""
    for at in range(number, len(document.sentences)):
        line = document.sentences[at]
        if len(line.tokens) > _ITEM_WORDS or any(token.feats.get("VerbForm") == "Fin" for token in line.tokens):
            return
        yield from Inventory(document, at, 0, _SEIZED).listed(line.start, line.end)


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    held = load("inventories")[language]
    filled = [
        (where, one.replace("SEIZED", f"(?:{held['seized']})").replace("ITEMS", f"(?:{held['items']})"))
        for where in ("behind", "before", "more")
        for one in held[where]
    ]
    return tuple((where, re.compile(one, re.IGNORECASE)) for where, one in filled)
