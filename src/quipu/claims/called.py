"""People whom the words before a name or the list around it show, whatever the tagger took the name for: "identified as Juan
Mora", "Ado Sule; Lekan Biodun; Monday Audu"."""

import re
from dataclasses import replace
from functools import cache

from quipu.claims.known import body_words, fold, name_parts
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence, Token

_REACH = 80
"""Characters before a name in which it is said to be one."""
_JOINING = frozenset({"and", "y", "e"})
_ARTICLES = frozenset({"los", "las", "el", "la", "the"})
_LONGEST = 5


def with_called(text: str, sentence: Sentence, language: str) -> Sentence:
    """The sentence with such names for names of people."""
    found = {at: one for at in range(len(sentence.tokens)) if (one := _run(sentence, at)) is not None}
    named = {at for name in sentence.names for at in range(name.first, name.last)}
    found |= {at: one for at in range(1, len(sentence.tokens)) if at not in named and (one := _byname(sentence, at)) is not None}
    people = {name.first for name in sentence.names if name.kind == "person"}
    kept = [
        run
        for run in found.values()
        if run.first not in people
        and (
            run.last - run.first == 1
            or _is_called(text, sentence, run, language)
            or _is_listed(sentence, run, people)
            or _is_told_apart(sentence, run, language)
        )
    ]
    taken = {at for run in kept for at in range(run.first, run.last)}
    if not taken:
        return sentence
    others = [name for name in sentence.names if taken.isdisjoint(range(name.first, name.last))]
    return replace(sentence, names=tuple(sorted([*others, *kept], key=lambda name: name.first)))


def _run(sentence: Sentence, first: int) -> Name | None:
    """Two to five words in capitals that begin at a token and end before a mark, a bracket or a small word."""
    if first and _is_capital(sentence.tokens[first - 1]):
        return None
    last = first
    while last < len(sentence.tokens) and _is_capital(sentence.tokens[last]):
        last += 1
    return Name(first, last, "person") if 1 < last - first <= _LONGEST else None


def _byname(sentence: Sentence, at: int) -> Name | None:
    """The one word in capitals behind "alias", which is somebody's."""
    tokens = sentence.tokens
    led = tokens[at - 1].text.lower() == "alias" and _is_capital(tokens[at])
    alone = at + 1 == len(tokens) or not _is_capital(tokens[at + 1])
    return Name(at, at + 1, "person") if led and alone else None


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.upos in ("PROPN", "NOUN", "ADJ", "X") and token.text.replace(".", "").isalpha()


def _is_called(text: str, sentence: Sentence, run: Name, language: str) -> bool:
    """ "identified as X": unless the words are a body's, a gang's or an operation's."""
    start = sentence.tokens[run.first].start
    before = text[max(sentence.start, start - _REACH) : start]
    parts = {fold(token.text) for token in sentence.tokens[run.first : run.last]}
    return re.search(load("naming")["called"][language], before) is not None and parts.isdisjoint(_bodies() | _ARTICLES)


def _is_told_apart(sentence: Sentence, run: Name, language: str) -> bool:
    """ "arrested a Cameroonian, Ndawa Ngalou,": a name between commas behind a noun for one person."""
    tokens, behind = sentence.tokens, run.last
    if run.first < 3 or tokens[run.first - 1].text != "," or (behind < len(tokens) and tokens[behind].upos != "PUNCT"):
        return False
    noun, article = (
        tokens[run.first - 2].lemma.lower(),
        {token.text.lower() for token in tokens[max(run.first - 5, 0) : run.first - 2]},
    )
    nation = noun in load("demonyms")[language] or (language == "en" and noun.endswith(("ian", "ean", "ese")))
    person = nation or noun in load("actors")[language]["person"]
    parts = {fold(token.text) for token in tokens[run.first : run.last]}
    return person and bool(article & {"a", "an", "un", "una"}) and parts.isdisjoint(_bodies() | _ARTICLES)


def _is_listed(sentence: Sentence, run: Name, people: set[int]) -> bool:
    """Whether a run stands between the marks of a list of which a neighbour is a person."""
    tokens = sentence.tokens
    before, behind = tokens[run.first - 1].text.lower() if run.first else "", run.last
    led = before == ";" or (before in _JOINING and run.first > 1 and tokens[run.first - 2].text == ";")
    opened = before in (":", ",") and behind < len(tokens) and tokens[behind].text == ";"
    near = any(run.last < first <= run.last + 6 or run.first - 8 <= first < run.first for first in people)
    parts = {fold(token.text) for token in tokens[run.first : run.last]}
    return (led or opened) and near and parts.isdisjoint(_bodies())


@cache
def _bodies() -> frozenset[str]:
    """Words that stand in the names of bodies, firms and operations."""
    held = load("actors")
    forms = (form for listed in load("agencies")["legal"].values() for form in listed)
    return body_words() | {fold(str(word)) for word in (*held["named_by_place"], *forms, "operation", "operación")}


def with_parted(sentence: Sentence) -> Sentence:
    """The sentence with a person's name apart from that of the cartel before it ("el jefe del cartel de Cali Carlos Rey")."""
    found, tokens = list[Name](), list(sentence.tokens)
    for name in sentence.names:
        person = _person_in(sentence, name) if name.kind == "organization" else None
        if person is None:
            found.append(name)
            continue
        found += [replace(name, last=person), Name(person, name.last, "person")]
        tokens[person] = replace(tokens[person], head=name.first, deprel="appos")
        for at in range(person + 1, name.last):
            inside = name.first <= tokens[at].head < person
            tokens[at] = replace(tokens[at], head=person, deprel="flat") if inside else tokens[at]
    return replace(sentence, names=tuple(found), tokens=tuple(tokens)) if len(found) > len(sentence.names) else sentence


def _person_in(sentence: Sentence, name: Name) -> int | None:
    """Where a given name and what follows it begin behind the place that a cartel is called by."""
    tokens, given = sentence.tokens, name_parts()[0]
    if tokens[name.first].lemma.lower() not in load("actors")["es"]["group"]:
        return None
    for at in range(name.first + 3, name.last - 1):
        if tokens[at - 1].text[:1].isupper() and fold(tokens[at].text) in given and fold(tokens[at - 1].text) not in given:
            return at
    return None
