"""Where and when an event was, told in a sentence of its own: "The operation took place on Monday in the port of Callao"."""

from collections.abc import Iterator, Sequence
from typing import Any

from quipu.claims.document import Document, Filler, Proposition
from quipu.claims.events.arguments import is_passive, of_verb
from quipu.claims.events.assembly import Assembly
from quipu.claims.events.triggers import Trigger, triggers
from quipu.claims.phrases import name_at
from quipu.claims.tree import children
from quipu.knowledge import load
from quipu.language.sentence import Sentence
from quipu.model import Frame

_CRIMES = frozenset({Frame.KILLING, Frame.KIDNAPPING, Frame.ATTACK, Frame.ROBBERY})
_BACK = 2
"""Sentences back in which the event stands that is meant."""


class _Setting(Assembly):
    """The verb of such a sentence at work."""

    def fillers_of(self, subject: int) -> tuple[Filler, ...]:
        beside = tuple(children(self.sentence, subject, "nmod")) if subject < self.anchor else ()
        told = self._proposition([], (*of_verb(self.sentence, self.anchor).obliques, *beside))
        return tuple(filler for filler in told.fillers if filler.role == "time" or self._is_told_place(filler))

    def _is_told_place(self, filler: Filler) -> bool:
        """A place with a name, or a street with its number."""
        inside = [token for token in self.sentence.tokens if filler.start <= token.start < filler.end]
        return filler.role == "place" and any(token.upos in ("PROPN", "NUM") for token in inside)


def with_happenings(document: Document, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a report with one for each sentence that only says where or when an event was."""
    told = [new for number in range(len(document.sentences)) for new in _in_sentence(document, number, found)]
    return [*found, *told]


def _in_sentence(document: Document, number: int, found: Sequence[Proposition]) -> Iterator[Proposition]:
    sentence = document.sentences[number]
    for verb, subject, sort in _tellings(document, sentence):
        events = _events(document, number, sort, found)
        for event in events if sort.get("all") else events[:1]:
            setting = _Setting(document, number, verb, Trigger(event.frame, "verb", {})).fillers_of(subject)
            if setting and not any(_tells(one, number, setting) for one in found):
                yield Proposition(event.frame, number, verb, setting, (event.sentence, event.anchor))
        frame = _crime(document, sentence, subject) if not events else None
        if frame is not None:  # "El secuestro ocurrió en Guayaquil": no sentence near tells of it otherwise
            setting = _Setting(document, number, verb, Trigger(frame, "verb", {})).fillers_of(subject)
            held = any(one.sentence == number and one.frame is frame for one in found)
            yield from () if held or not setting else (Proposition(frame, number, verb, setting),)


def _crime(document: Document, sentence: Sentence, subject: int) -> Frame | None:
    """The crime that a Spanish noun names by itself."""
    token = sentence.tokens[subject]
    evoked = triggers("es").nouns.get(token.lemma.lower(), ()) if document.language == "es" else ()
    single = token.feats.get("Number") == "Sing" and token.lemma.lower() not in ("crimen", "ejecución")
    return next((one.frame for one in evoked if single and one.how == "noun" and one.frame in _CRIMES), None)


def _tells(one: Proposition, number: int, setting: tuple[Filler, ...]) -> bool:
    """Whether a proposition of the sentence says as much already."""
    held = {(filler.role, filler.start) for filler in one.fillers}
    return one.sentence == number and any((filler.role, filler.start) in held for filler in setting)


def _tellings(document: Document, sentence: Sentence) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Each verb of taking place with what took place, and the sort of that."""
    language = document.language
    for verb, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or not _takes_place(sentence, verb, language):
            continue
        for subject in children(sentence, verb, "nsubj", "obj"):
            word = sentence.tokens[subject]
            sort = next((one for one in _sorts() if {word.lemma.lower(), word.text.lower()} & set(one[language])), None)
            if sort is not None and _is_one(sentence, subject, language):
                yield verb, subject, sort
                break


def _sorts() -> list[dict[str, Any]]:
    return list(load("happenings")["nouns"].values())


def _takes_place(sentence: Sentence, verb: int, language: str) -> bool:
    lemma = sentence.tokens[verb].lemma.lower()
    around = {sentence.tokens[at].lemma.lower() for at in children(sentence, verb)}
    reflexive = any(sentence.tokens[at].text.lower() == "se" for at in children(sentence, verb))
    for one in load("happenings")["verbs"][language]:
        if isinstance(one, dict):
            needed = {one.get("object"), one.get("particle")} - {None}
            if one["verb"] == lemma and needed <= around:
                return True
        elif one == lemma:
            # what is carried out is said so in the passive; "unfolded" needs no object
            taken = any(_is_done(sentence, at) for at in children(sentence, verb, "obj"))
            return reflexive or is_passive(sentence, verb) or not taken
    return False


def _is_done(sentence: Sentence, head: int) -> bool:
    """Whether an object is what is done, and no place that the tree takes for one."""
    name = name_at(sentence, head)
    return sentence.tokens[head].upos in ("NOUN", "PROPN", "PRON") and (name is None or name.kind != "place")


def _is_one(sentence: Sentence, subject: int, language: str) -> bool:
    """Whether it is the event that is spoken of, and not the first of several, or another."""
    other = set(load("happenings")["other"][language])
    beside = {sentence.tokens[at].text.lower() for at in children(sentence, subject, "amod", "det", "nummod")}
    return not beside & other


def _events(document: Document, number: int, sort: dict[str, Any], found: Sequence[Proposition]) -> list[Proposition]:
    """The events that may be meant: of the nearest sentence before that tells of any, else of the next one."""
    frames = [Frame(frame) for frame in sort["frames"]]
    before = range(number - 1, max(number - 1 - _BACK, -1), -1)
    after = (number + 1,) if number + 1 < len(document.sentences) else ()
    for near in (*before, *after):
        if abs(document.sentences[near].paragraph - document.sentences[number].paragraph) > 1:
            continue
        told = [one for one in found if one.sentence == near and one.frame in frames]
        if told:
            first = {one.frame: one for one in reversed(told)}
            return sorted(first.values(), key=lambda one: frames.index(one.frame))
    return []
