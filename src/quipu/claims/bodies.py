"""Names of public bodies that say what the body is about, put together where the tagger cut them."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from quipu.claims.known import fold
from quipu.knowledge import load
from quipu.language.sentence import Name, Sentence

_BINDING = frozenset({"de", "del", "la", "las", "los", "el", "l", "y", "e", "en", "contra", "para", "a", "con"}) | frozenset(
    {"of", "for", "and", "the", "against", "on", "in", "with"}
)
_FARTHEST = 3
"""Small words between two parts of a body's name ("Unidad de Lucha contra el Crimen Organizado")."""


def with_whole_bodies(sentence: Sentence) -> Sentence:
    """The sentence with "Unidad Especializada en Delitos de Alto Impacto" as one name, of which the tagger made several."""
    found: list[Name] = []
    for name in sentence.names:
        before = found[-1] if found else None
        words = [fold(token.text) for token in sentence.tokens[name.first : name.last]]
        if before is not None and before.kind == "organization" and is_subject(words) and _is_bound(sentence, before, name):
            found[-1] = replace(before, last=name.last)
        else:
            found.append(name)
    return sentence if len(found) == len(sentence.names) else replace(sentence, names=tuple(found))


def is_subject(words: Collection[str]) -> bool:
    """Whether folded words are what a body deals with, and name none: "crimen organizado", "delitos de alto impacto"."""
    told = [word for word in words if word not in _BINDING]
    return bool(told) and all(word in _subjects() for word in told)


def _is_bound(sentence: Sentence, before: Name, after: Name) -> bool:
    between = sentence.tokens[before.last : after.first]
    bound = all(token.text.lower() in _BINDING or token.text[:1].isupper() for token in between)  # "Fiscalía Especializada en"
    return 0 < len(between) <= _FARTHEST and bound


@cache
def _subjects() -> frozenset[str]:
    return frozenset(load("agencies")["subjects"])
