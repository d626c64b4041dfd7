"""How many died and were hurt, told as a state: "left five dead and three injured", "Two dead, three hurt in Cali"."""

from collections.abc import Iterator

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.fillers import Fillers
from quipu.claims.events.triggers import triggers, words
from quipu.claims.phrases import preposition
from quipu.claims.tree import children
from quipu.language.sentence import Sentence
from quipu.measure import find
from quipu.model import Frame, Measured, Quantity

_KNOWN = " people"
_BETWEEN = frozenset({"other", "more", "people", "person", "man", "woman", "officer"})


def with_states(document: Document, number: int, found: list[Proposition]) -> list[Proposition]:
    """The propositions of an English sentence, with one for each number of dead or hurt that none of them tells."""
    if document.language != "en":
        return found
    told = [filler for one in found for filler in one.fillers if filler.role in ("quantity", "patient")]
    new = []
    for state, value in _states(document, number):
        if not any(value.start < filler.end and filler.start < value.end for filler in told):
            new.append(_toll(document, number, state, value))
    return [*found, *new]


def _toll(document: Document, number: int, state: int, value: Measured) -> Proposition:
    sentence = document.sentences[number]
    dead = sentence.tokens[state].text.lower() in words("dead", "en")
    fillers = Fillers(document, number)
    held = [
        Filler("patient", value.start, value.end, number, state),
        Filler("quantity", value.start, value.end, number, state, value.value),
    ]
    where = [at for at in children(sentence, state, "obl", "nmod") if preposition(sentence, at)]
    held.extend(place for at in where for place in fillers.oblique("place", at))
    return Proposition(Frame.KILLING if dead else Frame.ATTACK, number, state, tuple(held))


def _states(document: Document, number: int) -> Iterator[tuple[int, Measured]]:
    """Numbers right before a word for the dead or the hurt, where a verb of leaving or no verb at all stands with them."""
    sentence = document.sentences[number]
    states = words("dead", "en") | words("hurt", "en")
    for at, token in enumerate(sentence.tokens):
        if token.text.lower() not in states or at == 0 or not _is_left(sentence, at):
            continue
        first = at - 1
        while first > 0 and sentence.tokens[first].lemma.lower() in (
            "other",
            "more",
            "people",
            "person",
            "man",
            "woman",
            "officer",
        ):
            first -= 1
        value = _number(document, sentence, first, at)
        if value is not None:
            yield at, value


def _number(document: Document, sentence: Sentence, number: int, state: int) -> Measured | None:
    if sentence.tokens[number].upos != "NUM":
        return None
    end = sentence.tokens[number].end
    said = document.report.text[max(sentence.start, end - 40) : end] + _KNOWN
    for value in find(said, "en", None):
        if value.end == len(said) and isinstance(value.value, Quantity):
            start = end - (len(said) - len(_KNOWN)) + value.start
            last = sentence.tokens[state].end
            return Measured(start, last, document.report.text[start:last], value.value)
    return None


def _is_left(sentence: Sentence, state: int) -> bool:
    """Whether "left", "leaving" or "with" stands before, or the sentence is a headline without a verb; no sum over several."""
    verbs = [at for at in range(state) if sentence.tokens[at].upos in ("VERB", "AUX")]
    left = [at for at in verbs if sentence.tokens[at].lemma.lower() == "leave"]
    if left:
        nouns = triggers("en").nouns
        before = sentence.tokens[: left[-1]]
        return not any(token.feats.get("Number") == "Plur" and token.lemma.lower() in nouns for token in before)
    return not any(token.upos in ("VERB", "AUX") and token.text.lower() not in words("hurt", "en") for token in sentence.tokens)
