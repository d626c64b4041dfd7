"""People told one after another: "A, 34; B, de 28 años, alias C, y D", however the tree cuts the list."""

import re
from collections.abc import Iterator

from quipu.claims.document import Document
from quipu.claims.phrases import is_person, kind_of, name_at
from quipu.claims.tree import head_of
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence, Token

_LONGEST = 18
"""Tokens between two members of a list."""
_TITLE = 4
"""Tokens before a name that tell who it is ("and the driver Luis Mora")."""
_MARKS = frozenset({",", ";"})
_WHO = frozenset({"who", "whose", "quien", "que", "cuyo", "cuya"})
_CALLED = re.compile(r"(?:\balias|\bapodad[oa]|\(a\)|\baka|\bknown as|\bnicknamed|\bconocid[oa] como)\s*[«“\"'‘]?$")
_QUOTES = ("«“\"'‘", "»”\"'’")


def roster(document: Document, sentence: Sentence, first: Name) -> list[Name]:
    """The names that one list goes through, from its first on."""
    found = [first]
    for name in people(document, sentence, first.last):
        between = sentence.tokens[found[-1].last : name.first]
        if not _goes_on(document, sentence, between) or _is_of_place(sentence, name):
            break
        found.append(name)
    while len(found) > 1 and _speaks(document, sentence, found):
        found.pop()
    return found


def people(document: Document, sentence: Sentence, start: int) -> list[Name]:
    """The names of people from a token on, and what stands in capitals as they do; none that is only what someone is called."""
    taken = {at for name in sentence.names for at in range(name.first, name.last)}
    found = [name for name in sentence.names if name.kind == "person" and name.first >= start]
    found.extend(name for name in _untagged(sentence, taken) if name.first >= start)
    told = (name for name in found if not _is_alias(document, sentence, name) and not _is_home(sentence, name))
    told = (name for name in told if not is_surname(sentence, name))
    return sorted(told, key=lambda name: name.first)


def _is_home(sentence: Sentence, name: Name) -> bool:
    """ "Ian Foss, 40, of Marietta": where someone is of, though the tagger takes it for a person."""
    if name.first < 2 or name.last - name.first > 1:
        return False
    before = [token.text.lower() for token in sentence.tokens[name.first - 2 : name.first]]
    return before[0] == "," and before[1] in ("of", "from", "de")


def is_surname(sentence: Sentence, name: Name) -> bool:
    """ "dos menores de apellidos Ruiz y Lagos": of which family others are."""
    for token in reversed(sentence.tokens[: name.first]):
        if token.lemma.lower() in ("apellido", "surname"):
            return True
        if token.upos not in ("PROPN", "CCONJ", "ADP"):
            return False
    return False


def head_of_name(sentence: Sentence, name: Name) -> int:
    """The token that a name hangs on."""
    return head_of(sentence, list(range(name.first, name.last)))


def _untagged(sentence: Sentence, taken: set[int]) -> Iterator[Name]:
    """Two to four capitalized names in a row that the tagger took for no name at all."""
    at = 0
    while at < len(sentence.tokens):
        last = at
        while last < len(sentence.tokens) and last not in taken and _is_proper(sentence.tokens[last]):
            last += 1
        if 1 < last - at < 5:
            yield Name(at, last, "person")
        at = max(last, at + 1)


def _is_proper(token: Token) -> bool:
    return token.upos == "PROPN" and token.text[:1].isupper() and not token.text.isupper()


def _goes_on(document: Document, sentence: Sentence, between: tuple[Token, ...]) -> bool:
    """Whether what lies between two names is a list's: ages, aliases and the like, then a mark or "and", then a title."""
    joining = load("naming")["joining"][document.language]
    parting = [at for at, token in enumerate(between) if token.text in _MARKS or token.text.lower() in joining]
    parting = sorted([*parting, *(at for at in range(1, len(between)) if _is_also(between[at - 1], between[at]))])
    if not parting or len(between) > _LONGEST or len(between) - parting[-1] > _TITLE:
        return False
    if any(_ends_list(token) for token in _without_clause(between, parting[-1])):
        return False
    title = between[parting[-1] + 1 :]
    if any(token.upos not in ("DET", "NOUN", "ADJ", "NUM", "PROPN", "PUNCT") for token in title):
        return False
    return between[parting[-1]].text != "," or not _is_told_who(document, sentence, between[: parting[-1]])


def _is_of_place(sentence: Sentence, name: Name) -> bool:
    """ "X, a native of Matamoros, Tam.": one word behind a place and a comma, which tells where the place is."""
    before = name_at(sentence, name.first - 2) if name.first > 1 and sentence.tokens[name.first - 1].text == "," else None
    return name.last - name.first == 1 and before is not None and before.kind == "place"


def _is_also(one: Token, other: Token) -> bool:
    """ "así como", "as well as"."""
    return (one.text.lower(), other.text.lower()) in (("así", "como"), ("well", "as"))


def _without_clause(between: tuple[Token, ...], last: int) -> tuple[Token, ...]:
    """What lies between two names without a relative clause that closes before the last mark ("X, who hails from Y, and Z")."""
    commas = [at for at, token in enumerate(between) if token.text == ","]
    first = next((at for at in commas if at + 1 < len(between) and between[at + 1].text.lower() in _WHO), -1)
    closing = [at for at in commas if at > first >= 0]
    if first < 0 or not closing or closing[-1] < last - 1:
        return between
    clause = between[first + 1 : closing[-1]]
    return (*between[:first], *between[closing[-1] :]) if not any(token.text in (":", ".") for token in clause) else between


def _ends_list(token: Token) -> bool:
    """A verb that says something, a clause's word, or a mark that closes."""
    finite = token.upos == "AUX" or (token.upos == "VERB" and token.feats.get("VerbForm") in ("Fin", "Inf"))
    return (
        finite
        or (token.upos == "SCONJ" and token.text.lower() not in ("como", "as"))
        or token.text in (":", "?", "!")
        or token.feats.get("PronType") == "Rel"
    )


def _is_told_who(document: Document, sentence: Sentence, aside: tuple[Token, ...]) -> bool:
    """ "X, a lieutenant of the boss, Y": a definite noun for a person right before the comma tells who Y is."""
    if len(aside) < 2 or aside[-1].upos != "NOUN" or aside[-2].text.lower() not in ("the", "el", "la", "his", "her", "su"):
        return False
    place = next(at for at, token in enumerate(sentence.tokens) if token.start == aside[-1].start)
    return is_person(kind_of(document, sentence, place))


def _speaks(document: Document, sentence: Sentence, found: list[Name]) -> bool:
    """Whether the last name, behind a mere comma, is the subject of what follows ("X, 34, Sergeant Y said")."""
    joining = load("naming")["joining"][document.language]
    before = {token.text.lower() for token in sentence.tokens[found[-2].last : found[-1].first]}
    behind = sentence.tokens[found[-1].last] if found[-1].last < len(sentence.tokens) else None
    return before.isdisjoint(joining) and behind is not None and behind.upos in ("VERB", "AUX")


def _ends_person(sentence: Sentence, at: int) -> bool:
    """Whether a person's name ends right before a token."""
    return any(name.kind == "person" and name.last == at and name.last - name.first > 1 for name in sentence.names)


def _is_alias(document: Document, sentence: Sentence, name: Name) -> bool:
    """Whether a name is only what someone is called ("alias 'Cholo'", "(‘El Gordo’)")."""
    start, end = sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end
    text = document.report.text
    before = [token.text for token in sentence.tokens[max(name.first - 2, 0) : name.first]]
    if before[:1] == [","] and before[1:] in (["El"], ["La"], ["Los"]) and _ends_person(sentence, name.first - 2):
        return True  # "Rigoberto Serrano, El Chubasco;"
    quoted = text[start - 1 : start] in tuple(_QUOTES[0]) and text[end : end + 1] in tuple(_QUOTES[1])
    return quoted or _CALLED.search(text[max(start - 24, 0) : start]) is not None
