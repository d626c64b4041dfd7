"""Those of a group who are named behind it: "two men, X and Y", "four suspects: X; Y and Z", "hombres identificados como X"."""

import re

from quipu.claims.document import Document
from quipu.claims.events.roster import head_of_name, people, roster
from quipu.claims.phrases import is_person, kind_of, members, name_at, quantity_of
from quipu.claims.tree import children
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence
from quipu.model import Quantity

_FAR = 16
"""Tokens between a noun and the first name that tells who it speaks of."""
_OF = 6
"""Tokens of "of the accused" before the name of the one who is meant."""
_OPENING = frozenset({":", "(", "-", "–", "—", "--"})


def named_of(document: Document, number: int, head: int) -> list[int]:
    """The heads of the names that tell who a plural noun speaks of."""
    sentence = document.sentences[number]
    token = sentence.tokens[head]
    plural = token.feats.get("Number") == "Plur" or token.lemma.lower() in load("naming")["couples"][document.language]
    counted = _count(document, sentence, head)
    single = token.text.lower() in load("naming")["one_of"][document.language] and token.upos in ("NUM", "PRON")
    if token.upos not in ("NOUN", "NUM", "ADJ", "PRON") or not (plural or (counted or 0) > 1 or single):
        return []
    if name_at(sentence, head) is not None:
        return []
    if token.upos in ("NOUN", "ADJ") and not (counted or is_person(kind_of(document, sentence, head))):
        return []
    found = _behind(document, sentence, head, counted)
    if found:
        return [head_of_name(sentence, name) for name in found]
    beside = [at for child in children(sentence, head, "appos") for at in members(sentence, child) if at > head]
    return [at for at in beside if (name := name_at(sentence, at)) is not None and name.kind == "person"]


def _count(document: Document, sentence: Sentence, head: int) -> int | None:
    """How many people a noun is said to be, where the number is exact."""
    measured = quantity_of(document, sentence, head)
    value = measured.value if measured is not None else None
    exact = isinstance(value, Quantity) and value.unit == "count" and value.low == value.high
    return int(value.low) if exact and isinstance(value, Quantity) and value.low is not None else None


def _behind(document: Document, sentence: Sentence, head: int, counted: int | None) -> list[Name]:
    """The names on the list that stands behind a noun, if it is of them that it tells."""
    first = next(iter(people(document, sentence, head + 1)), None)
    if first is None or first.first - head > _FAR:
        return []
    found = roster(document, sentence, first)
    between = sentence.tokens[head + 1 : first.first]
    said = document.report.text[sentence.tokens[head].end : sentence.tokens[first.first].start]
    if re.search(load("naming")["called"][document.language], said) is not None:
        return found if counted is None or len(found) <= counted else []
    while between and between[-1].upos in ("NOUN", "ADJ", "DET") and between[-1].feats.get("Number") == "Plur":
        between = between[:-1]  # "the victims, sisters Ana and Clara Mora"
    if any(token.upos in ("VERB", "AUX", "SCONJ") and token.feats.get("VerbForm") != "Part" for token in between):
        return []
    if not between or between[-1].text.lower() in ("of", "de"):
        pair = sentence.tokens[head].lemma.lower() in load("naming")["couples"][document.language]
        return found if len(found) > 1 and (pair or not between) else []
    single = sentence.tokens[head].text.lower() in load("naming")["one_of"][document.language] and counted in (None, 1)
    if single and between[0].text.lower() in ("of", "de") and len(between) < _OF and not any(one.text == "," for one in between):
        return found[:1]  # "one of the accused Juan Pérez was"
    if between[-1].text in _OPENING:
        return found if counted is None or len(found) <= counted else []
    alone = between[-1].text == "," and between[0].text.lower() in ("of", "de") and sum(one.text == "," for one in between) == 1
    closed = (len(found) > 1 or (alone and counted in (None, 1))) and _is_closed(sentence, found[-1])
    return found if between[-1].text == "," and closed and counted in (None, len(found)) else []


def _is_closed(sentence: Sentence, last: Name) -> bool:
    """Whether a list ends with its last name, and that name is no subject of a clause of its own."""
    behind = sentence.tokens[last.last] if last.last < len(sentence.tokens) else None
    return behind is None or behind.upos != "VERB"
