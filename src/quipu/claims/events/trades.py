"""What a group does for a living: "una red dedicada al envío de cocaína", "se dedicaban a extorsionar a comerciantes"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.triggers import Trigger
from quipu.claims.events.undergone import Undergone
from quipu.claims.phrases import is_person, is_police, kind_of, members, preposition, relative_head
from quipu.claims.tree import ancestors, children, is_relation
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.measure import is_a, kinds_of
from quipu.model import Frame

_OF_GOODS = frozenset({Frame.SHIPMENT, Frame.SALE, Frame.PRODUCTION, Frame.STORAGE})
_DEEDS = frozenset({Frame.EXTORTION, Frame.KIDNAPPING, Frame.ROBBERY, Frame.KILLING, *_OF_GOODS})

_BY_LAW = frozenset({Frame.ARREST, Frame.SEIZURE, Frame.RAID, Frame.DISMANTLING})


def with_trades(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence with the trades of those it speaks of: the doer where a deed was found without one, else
    the deed as its own; and none for what the police look into ("el grupo especializado en secuestros de la Policía")."""
    told = list(found)
    for doing, doer in _livings(document, number):
        for deed in _deeds_below(document, number, doing):
            if _is_of_law(document, number, doing, doer) or _acts_in_law(found, doer):
                told = [one for one in told if one.anchor != deed]
                continue
            held = [place for place, one in enumerate(told) if one.anchor == deed and one.frame in _DEEDS]
            for place in held:
                told[place] = _with_doer(document, told[place], doer)
            told.extend(() if held else _of_noun(document, number, (doing, deed), doer))
    for word, thing in _uses(document, number):
        for deed in _deeds_below(document, number, word, "uses"):
            if not any(one.anchor == deed for one in told):
                told.extend(_of_use(document, number, (word, deed), thing))
    return told


@cache
def _frames(language: str) -> dict[str, Frame]:
    return {lemma: Frame(frame) for frame, nouns in load("trades")["deeds"][language].items() for lemma in nouns}


def _livings(document: Document, number: int) -> Iterator[tuple[int, int]]:
    """Each word for doing something for a living, with those who do it."""
    sentence, words = document.sentences[number], load("trades")["doing"][document.language]
    for at, token in enumerate(sentence.tokens):
        lemma = token.lemma.lower()
        doer = _doer(sentence, at) if lemma in words else None
        kind = kind_of(document, sentence, doer) if doer is not None else None
        if doer is not None and (is_person(kind) or kind == "organization"):
            yield at, doer


def _is_of_law(document: Document, number: int, doing: int, doer: int) -> bool:
    sentence = document.sentences[number]
    lawful = sentence.tokens[doing].lemma.lower() in load("trades")["lawful"][document.language]
    return lawful and is_police(document, sentence, doer)


def _acts_in_law(found: list[Proposition], doer: int) -> bool:
    """ "El grupo especial dedicado a homicidios detuvo a X": who arrests, searches and seizes looks into such deeds."""
    steps = [one for one in found if one.frame in _BY_LAW]
    return any(filler.role == "agent" and filler.head == doer for one in steps for filler in one.fillers)


def _doer(sentence: Sentence, at: int) -> int | None:
    token = sentence.tokens[at]
    subjects = list(children(sentence, at, "nsubj", "nsubj:pass"))
    if subjects:
        return relative_head(sentence, subjects[0])
    if is_relation(token.deprel, "conj") and token.head >= 0:  # "integrada por tres hombres y dedicada a"
        token = sentence.tokens[token.head]
    return token.head if is_relation(token.deprel, "amod", "acl", "appos") and token.head >= 0 else None


def _uses(document: Document, number: int) -> Iterator[tuple[int, int]]:
    """Each word for what a thing is for, with the thing; a laboratory needs no word but "para"."""
    sentence, held = document.sentences[number], load("trades")
    for at, token in enumerate(sentence.tokens):
        thing = _doer(sentence, at) if token.lemma.lower() in held["using"][document.language] else None
        kind = kinds_of(token.lemma.lower(), document.language)
        if thing is not None and not is_person(kind_of(document, sentence, thing)):
            yield at, thing
        elif token.upos == "NOUN" and kind is not None and any(is_a(kind, one) for one in held["meant_for"]):
            yield at, at


def _of_use(document: Document, number: int, words: tuple[int, int], thing: int) -> Iterator[Proposition]:
    """What a thing is for, with the thing as the place of it, or as what carries the goods."""
    word, deed = words
    sentence = document.sentences[number]
    frame = _frames(document.language).get(sentence.tokens[deed].lemma.lower())
    kind = kind_of(document, sentence, thing)
    if frame not in _OF_GOODS or kind is None:
        return
    carries = kind == "conveyance" or any(is_a(kind, one) for one in ("vehicle", "vessel", "aircraft", "container"))
    if carries is (frame is Frame.SHIPMENT) and (
        carries or kind == "place" or is_a(kind, "property") or is_a(kind, "laboratory")
    ):
        trade = _Trade(document, number, deed, Trigger(frame, "noun", {}))
        yield from trade.told(word, trade.fillers.phrase("conveyance" if carries else "place", thing))


def _deeds_below(document: Document, number: int, doing: int, leads: str = "leads") -> Iterator[int]:
    """The deeds behind the word, by noun or infinitive, with those that are joined to them."""
    sentence = document.sentences[number]
    for at in children(sentence, doing, "obl", "obj", "nmod", "xcomp", "acl", "advcl", "ccomp", "iobj"):
        led = preposition(sentence, at).split()[:1]
        if at > doing and led and led[0] in load("trades")[leads][document.language]:
            joined = [one for one in children(sentence, at, "conj") if sentence.tokens[one].upos in ("NOUN", "VERB")]
            yield from dict.fromkeys([at, *members(sentence, at), *joined])


def _with_doer(document: Document, one: Proposition, doer: int) -> Proposition:
    if any(filler.role == "agent" for filler in one.fillers):
        return one
    agent = Undergone(document, one.sentence, one.anchor, Trigger(one.frame, "verb", {})).fillers.phrase("agent", doer)
    return replace(one, fillers=(agent, *one.fillers))


def _of_noun(document: Document, number: int, words: tuple[int, int], doer: int) -> Iterator[Proposition]:
    doing, deed = words
    frame = _frames(document.language).get(document.sentences[number].tokens[deed].lemma.lower())
    if frame is not None:
        trade = _Trade(document, number, deed, Trigger(frame, "noun", {}))
        yield from trade.told(doing, trade.fillers.phrase("agent", doer))


class _Trade(Undergone):
    """The noun of a trade at work."""

    def told(self, doing: int, doer: Filler) -> Iterator[Proposition]:
        """The deed once for each kind of goods, or once."""
        near = list(children(self.sentence, self.anchor, "nmod", "obl"))
        below = [at for at in near if preposition(self.sentence, at) == "de"]
        if not below:  # "la distribución desde España hasta Europa de hachís"
            deep = (at for at in range(self.anchor + 1, len(self.sentence.tokens)) if self._is_contraband(at))
            below = [at for at in deep if not any(map(self._ends, range(self.anchor, at)))][:1]
        objects = [at for head in below for at in members(self.sentence, self._measured(head))]
        obliques = tuple(at for at in self._beside(doing) if at not in objects)
        if self.trigger.frame not in _OF_GOODS:
            hurt = [at for at in objects if is_person(kind_of(self.document, self.sentence, at))]
            undergone = [filler for at in hurt for filler in self.fillers.undergone("patient", at)]
            yield self._proposition([doer, *undergone], obliques)
            return
        for at in objects:
            if self._is_contraband(at):
                yield self._proposition([doer, *self.fillers.undergone("goods", at)], obliques)

    def _ends(self, at: int) -> bool:
        token = self.sentence.tokens[at]
        return token.upos in ("VERB", "AUX", "SCONJ") or token.text in (";", ":", ".") or token.lemma.lower() in ("que", "quien")

    def _measured(self, head: int) -> int:
        """What there are "grandes cantidades" of."""
        lemma = self.sentence.tokens[head].lemma.lower()
        return next(children(self.sentence, head, "nmod"), head) if lemma in ("cantidad", "tipo", "clase") else head

    def _beside(self, doing: int) -> Iterator[int]:
        """Obliques of the deed, of the word before it, and those behind it that the tree hangs on a verb further up."""
        yield from children(self.sentence, self.anchor, "nmod", "obl")
        yield from (at for at in children(self.sentence, doing, "obl", "nmod") if at > self.anchor)
        for above in list(ancestors(self.sentence, doing))[:3]:
            for at in children(self.sentence, above, "obl", "nmod"):
                between = self.sentence.tokens[self.anchor : at]
                if at > self.anchor and not any(token.upos in ("VERB", "AUX", "PUNCT", "SCONJ") for token in between):
                    yield at
