"""Who else an event befell: the rest of a list of people that the tree breaks off, and those whom a group is said to include."""

import re

from quipu.claims.document import Document
from quipu.claims.events.roster import head_of_name, is_surname
from quipu.claims.phrases import is_person, kind_of, name_at
from quipu.knowledge import load
from quipu.language.sentence import Sentence

_AGE = re.compile(
    r"(?:,?\s*(?:de\s+|aged\s+)?\d{1,2}(?:\s+años)?(?:\s+de edad)?(?=\s*(?:,|;|and\b|y\b|e\b|$))|\s*\([^()]{0,40}\))"
)
_BETWEEN = re.compile(
    r"\s*(?P<mark>,|;)?\s*(?P<and>\b(?:and|y|e|además de|así como|as well as)\b)?\s*(?:\b(?:a|al|también a)\b)?\s*$"
)
_LEADS = frozenset({"DET", "NUM", "ADJ"})
_OWNERS = frozenset({"his", "her", "their", "its", "su", "sus"})
_OWNING = frozenset({"'s", "’s", "'", "’"})
_FAR = 14
"""Tokens between a group and the words for including."""
_LONGEST = 6
"""Tokens of a phrase behind its noun ("two members of the gang")."""


def beyond(document: Document, number: int, last: int, anchor: int) -> list[int]:
    """The heads of the people who go on a list behind a token: "his wife and two sons", "a su chofer y a cuatro concejales"."""
    sentence, text = document.sentences[number], document.report.text
    found: list[int] = []
    unsure: list[int] = []
    at = _end(sentence, last)
    while at < len(sentence.tokens):
        start = sentence.tokens[at - 1].end
        aside = _AGE.match(text, start)
        start = aside.end() if aside is not None else start
        near = range(at, min(at + _LONGEST + 3, len(sentence.tokens)))
        first = next((place for place in near if _begins(sentence, place, start)), -1)
        between = _BETWEEN.fullmatch(text, start, sentence.tokens[first].start) if first > 0 else None
        head = _person_at(document, sentence, first) if between is not None and (between["mark"] or between["and"]) else None
        if head is None or between is None or _acts(sentence, head, anchor):
            break
        if between["and"]:
            found.extend([*unsure, head])
            unsure = []
        elif _is_member(sentence, first, head):
            unsure.append(head)
        else:
            break
        at = _end(sentence, head)
    return found


def included(document: Document, number: int, head: int, anchor: int) -> list[int]:
    """Those whom several people are said to include: "eight people, including two officers", "entre ellas el alcalde"."""
    sentence, text = document.sentences[number], document.report.text
    pattern = re.compile(load("naming")["including"][document.language], re.IGNORECASE)
    reach = sentence.tokens[min(head + _FAR, len(sentence.tokens) - 1)].end
    led = pattern.search(text, sentence.tokens[head].end, min(reach, sentence.end))
    if led is None or re.search(r"[;:]", text[sentence.tokens[head].end : led.start()]):
        return []
    behind = [token for token in sentence.tokens[max(head, anchor) + 1 :] if token.end <= led.start()]
    if any(token.upos == "NOUN" and token.feats.get("Number") == "Plur" for token in behind if anchor > head):
        return []  # "They were found guilty of tampering with witnesses, including": some of the witnesses
    first = next((at for at, token in enumerate(sentence.tokens) if token.start >= led.end()), -1)
    one = _person_at(document, sentence, first) if first >= 0 else None
    return [] if one is None else [one, *beyond(document, number, one, anchor)]


def _begins(sentence: Sentence, place: int, start: int) -> bool:
    """Whether a phrase for someone may begin with a token."""
    token = sentence.tokens[place]
    if token.start < start:
        return False
    name = name_at(sentence, place)
    return (name is not None and name.first == place) or token.upos in ("DET", "NUM", "NOUN", "PROPN") or token.text in _OWNERS


def _person_at(document: Document, sentence: Sentence, first: int) -> int | None:
    """The head of a phrase for people that begins with a token: a name, or a noun behind an article or a number."""
    at = first
    while at < len(sentence.tokens) and at - first < 4:
        name = name_at(sentence, at)
        if name is not None:
            owns = name.last < len(sentence.tokens) and sentence.tokens[name.last].text.lower() in _OWNING
            someone = name.kind == "person" and name.first == at and not owns and not is_surname(sentence, name)
            return head_of_name(sentence, name) if someone else None
        behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
        if behind is not None and behind.text.lower() in _OWNING:
            return None  # "a judge's son"
        if sentence.tokens[at].upos == "NOUN" and (behind is None or behind.upos != "NOUN"):
            return at if at > first and is_person(kind_of(document, sentence, at)) else None
        if sentence.tokens[at].upos not in (*_LEADS, "NOUN") and sentence.tokens[at].text not in _OWNERS:
            return None
        at += 1
    return None


def _is_member(sentence: Sentence, first: int, head: int) -> bool:
    """Whether a phrase right behind a comma is one more on a list: a name, a number or an owner leads it, and no article."""
    token = sentence.tokens[first]
    owned = token.feats.get("Poss") == "Yes" or token.text in _OWNERS
    return first == head or owned or token.upos == "NUM" or name_at(sentence, head) is not None


def _acts(sentence: Sentence, head: int, anchor: int) -> bool:
    """Whether someone is the subject of another clause ("arrested Mora, and his wife fled")."""
    token = sentence.tokens[head]
    end = _end(sentence, head)
    behind = sentence.tokens[end] if end < len(sentence.tokens) else None
    verbal = behind is not None and behind.upos in ("VERB", "AUX") and behind.feats.get("VerbForm") != "Part"
    other = token.deprel.startswith("nsubj") and token.head > head and token.head != anchor
    return other or (verbal and anchor < head)


def _end(sentence: Sentence, head: int) -> int:
    """The token behind a phrase: behind a name, or behind what a noun goes on to ("two members of the gang")."""
    name = name_at(sentence, head)
    if name is not None:
        return name.last
    at = head + 1
    while at < len(sentence.tokens) and at - head <= _LONGEST:
        token = sentence.tokens[at]
        if token.upos not in ("ADJ", "NOUN", "PROPN", "DET") and token.text.lower() not in ("of", "de", "l"):
            break
        at += 1
    return at
