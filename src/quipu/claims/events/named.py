"""Those of a group who are named behind it: "dos hombres, X e Y", "dos hombres identificados como X, de 23 años, e Y, 28"."""

import re
from collections.abc import Iterator

from quipu.claims.document import Document
from quipu.claims.events.triggers import words
from quipu.claims.phrases import is_person, kind_of, members, name_at, preposition
from quipu.claims.tree import children, head_of
from quipu.language.sentence import Name, Sentence

_BETWEEN = re.compile(
    r"[»”\"']?(?:,?\s*(?:de\s+)?\d{1,2}(?:\s+años)?(?:\s+de edad)?|\s*\([^()]{0,40}\)"
    r"|,?\s*(?:alias|\(a\)|apodado)\s+[«“\"'‘]?[\w ]{2,24}[»”\"'’]?)*"
    r"\s*(?:[,;]|,?\s*\by\b|,?\s*\be\b|;\s*y\b)+\s*(?:además de\s+|así como\s+|también\s+)?"
    r"(?:(?:el|la|los|las|un|una)\s+[a-záéíóúñ]+\s+)?$"
)
"""Between two names of one list: an age, an alias, a mark, the nationality of the next."""


def named_of(document: Document, number: int, head: int) -> list[int]:
    """The heads of the names that tell who a plural noun speaks of."""
    sentence = document.sentences[number]
    token = sentence.tokens[head]
    plural = token.upos == "NOUN" and token.feats.get("Number") == "Plur" and is_person(kind_of(document, sentence, head))
    if document.language != "es" or not plural:
        return []
    beside = [at for child in children(sentence, head, "appos") for at in members(sentence, child)]
    named = [at for at in beside if (name := name_at(sentence, at)) is not None and name.kind == "person"]
    return named or list(_identified(document, sentence, head))


def _identified(document: Document, sentence: Sentence, head: int) -> Iterator[int]:
    """Names behind "identificados como", from one to the next over what a list may hold between them."""
    told = words("identifying", document.language)
    below = [head, *children(sentence, head, "nmod")]
    for clause in (at for noun in below for at in children(sentence, noun, "acl", "amod")):
        word = sentence.tokens[clause].lemma.lower()
        if word not in told and not any(word[:-2] == verb[:-1] for verb in told if word.endswith(("do", "da"))):
            continue
        start = sentence.tokens[clause].end
        people = [name for name in sentence.names if name.kind == "person" and sentence.tokens[name.first].start >= start]
        if people and preposition(sentence, _head(sentence, people[0])) in ("como", ""):
            yield from (_head(sentence, name) for name in listed(document, sentence, people))
        return


def listed(document: Document, sentence: Sentence, people: list[Name]) -> list[Name]:
    """The names from the first on that one list goes through."""
    found = people[:1]
    for name in (one for one in people[1:] if not _is_alias(document, sentence, one)):
        gap = document.report.text[sentence.tokens[found[-1].last - 1].end : sentence.tokens[name.first].start]
        if _BETWEEN.fullmatch(gap) is None:
            break
        found.append(name)
    return found


def _is_alias(document: Document, sentence: Sentence, name: Name) -> bool:
    """Whether a name is only what someone is called ("alias 'Cholo'", "(‘El Gordo’)")."""
    start, end = sentence.tokens[name.first].start, sentence.tokens[name.last - 1].end
    text = document.report.text
    called = (
        re.search(r"(?:\balias|\bapodad[oa]|\(a\)|conocid[oa] como)\s*[«“\"'‘]?$", text[max(start - 24, 0) : start]) is not None
    )
    return called or (text[start - 1 : start] in tuple("«“\"'‘") and text[end : end + 1] in tuple("»”\"'’"))


def _head(sentence: Sentence, name: Name) -> int:
    return head_of(sentence, list(range(name.first, name.last)))
