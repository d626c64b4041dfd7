"""Denials that name nobody: "No arrests were announced", "no se reportaron detenidos"."""

from collections.abc import Iterator

from quipu.claims.attribution.lexicon import lexicon
from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import of_verb
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import triggers
from quipu.claims.hedging import hedging
from quipu.claims.polarity import none_told
from quipu.claims.tree import children
from quipu.model import Frame

_COUNTED = frozenset({Frame.ARREST, Frame.KILLING, Frame.ATTACK, Frame.DEATH, Frame.KIDNAPPING})


def with_none(document: Document, number: int, told: list[Proposition]) -> Iterator[Proposition]:
    """Events that a sentence says there were none of, where no other rule has found them."""
    sentence, known = document.sentences[number], triggers(document.language).nouns
    anchors = {one.anchor for one in told}
    for place, token in enumerate(sentence.tokens):
        evoked = known.get(token.lemma.lower(), ()) if token.upos in ("NOUN", "ADJ") and place not in anchors else ()
        trigger = next((one for one in evoked if one.how in ("noun", "result") and one.frame in _COUNTED), None)
        if trigger is not None and none_told(sentence, place, hedging(document.language)) is not None:
            yield Proposition(trigger.frame, number, place, tuple(_fillers(document, number, place, trigger.how)))


def _fillers(document: Document, number: int, place: int, how: str) -> Iterator[Filler]:
    """Who nobody was ("detenidos"), or who arrested nobody; and when and where that was."""
    sentence, fillers = document.sentences[number], Fillers(document, number)
    governor = sentence.tokens[place].head
    if how == "result":
        yield fillers.phrase("patient", place)
    around = of_verb(sentence, governor).obliques if governor >= 0 else ()
    verb = sentence.tokens[governor].lemma.lower() if governor >= 0 else ""
    makes = verb in hedging(document.language).making and verb not in lexicon(document.language).verbs
    if how == "noun" and makes:
        doers = (at for at in children(sentence, governor, "nsubj") if at != place and sentence.tokens[at].deprel == "nsubj")
        yield from (fillers.phrase("agent", at) for at in doers)
    others = tuple(at for at in (*around, *children(sentence, place, "nmod")) if at != place)
    for head in others:
        yield from fillers.oblique("place", head)
    yield from fillers.time(place, others)
