"""People whom the words before a name or the list around it show, whatever the tagger took the name for: "identified as Juan
Mora", "Ado Sule; Lekan Biodun; Monday Audu"."""

import re
from dataclasses import replace
from functools import cache

from quipu.claims.known import fold, name_parts
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
    public = (word for language in ("en", "es") for word in load(f"relations_{language}")["public"])
    forms = (form for listed in load("agencies")["legal"].values() for form in listed)
    groups = (word for language in ("en", "es") for word in held[language]["group"])
    return frozenset(fold(str(word)) for word in (*held["named_by_place"], *public, *forms, *groups, "operation", "operación"))


def is_prosecuted(sentence: Sentence, name: Name, surnames: frozenset[str]) -> bool:
    """Whether a name with a surname stands where only a person's does: repeated by a clitic ("A Elvio Rojas se le imputa"), or
    of several words behind "contra" and what the law does to people ("la captura de Elvio Rojas")."""
    tokens, before = sentence.tokens, [token.text.lower() for token in sentence.tokens[max(name.first - 2, 0) : name.first]]
    told = " ".join(token.text.lower() for token in tokens[name.first : name.last])
    if not before or told in load("events")["countries"]["es"]:
        return False
    behind = [token.text.lower() for token in tokens[name.last : name.last + 2]]
    if before[-1] in ("a", "al") and (behind[:1] == ["le"] or behind == ["se", "le"]):
        return name.last - name.first > 1 or fold(tokens[name.first].text) in surnames
    if name.last - name.first < 2 or fold(tokens[name.last - 1].text) not in surnames:
        return False
    if before[-1] == "sobre":  # "sobre Elvio Rojas pesa una orden"
        return tokens[name.last].lemma.lower() in ("pesar", "recaer", "pender") if name.last < len(tokens) else False
    return before[-1] in ("contra", "against") or (
        len(before) > 1 and before[-1] in ("de", "of") and tokens[name.first - 2].lemma.lower() in _steps()
    )


@cache
def _steps() -> frozenset[str]:
    """Nouns for what the law does to people."""
    frames = ("arrest", "charge", "extradition", "acquittal", "sentence", "conviction", "release")
    known = load("events")
    return frozenset(str(noun) for language in ("en", "es") for frame in frames for noun in known[language][frame]["nouns"])


def is_told_somebody(sentence: Sentence, name: Name, parts: list[str]) -> bool:
    """Whether words beside a name of several words tell that it is somebody's."""
    introduced = len(parts) > 1 and parts[-1] in name_parts()[1] and _is_introduced(sentence, name)
    return introduced or (len(parts) > 1 and (_is_whose(sentence, name) or _is_described(sentence, name)))


def _is_whose(sentence: Sentence, name: Name) -> bool:
    """ "the right-hand man of Remo Imparato", "hijo de Remo Imparato": kin and companions are people's."""
    told = [token.text.lower() for token in sentence.tokens[max(name.first - 4, 0) : name.first]]
    if len(told) < 2 or told[-1] not in ("of", "de"):
        return False
    return any(told[-2] in load("kin")[language] for language in ("en", "es")) or told[-3:-1] == ["hand", "man"]


def _is_described(sentence: Sentence, name: Name) -> bool:
    """ "Remo Imparato, a drug broker", "Remo Imparato, empresario": what someone does for a living, behind a comma."""
    behind = sentence.tokens[name.last : name.last + 6]
    if len(behind) < 3 or behind[0].text != ",":
        return False
    article = behind[1].text.lower() in ("a", "an")
    phrase = list(behind[1 + article :])
    length = next((at for at, token in enumerate(phrase) if token.upos not in ("ADJ", "NOUN")), len(phrase))
    told = [token.text.lower() for token in phrase[:length]]
    works = _works()
    return bool(told) and (told[0] in works or (article and told[-1] in works))


@cache
def _works() -> frozenset[str]:
    """What people do for a living, both languages."""
    return frozenset(str(word) for language in ("en", "es") for word in load("offices")[language]["occupations"])


def _is_introduced(sentence: Sentence, name: Name) -> bool:
    """ "his sister, Yorleny Mora,", "the minister, X": a name behind a comma and a noun for a person."""
    if name.first < 2 or sentence.tokens[name.first - 1].text != ",":
        return False
    noun = sentence.tokens[name.first - 2].lemma.lower()
    return any(noun in load("actors")[language]["person"] or noun in load("kin")[language] for language in ("en", "es"))
