"""Sources that are one body of a country under several of its plain names: "the Fiscalía", "prosecutors in Ecuador"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.model import Entity, EntityKind

_WORD = re.compile(r"[^\W\d_]+")
Told = tuple[str, str | None]
"""A body, and the country that its name gives."""


@dataclass(frozen=True, slots=True)
class Countries:
    """Words for countries and their peoples, with the country's code, and one pattern for them all, the longest first."""

    codes: Mapping[str, str]
    pattern: re.Pattern[str]


def told_body(names: Iterable[str], countries: Countries) -> Told | None:
    """The body that all of some names plainly stand for; None where one of them says anything else beside the country."""
    found = {_told(name.casefold(), countries) for name in names}
    bodies = {told[0] for told in found if told is not None}
    lands = {told[1] for told in found if told is not None} - {None}
    if None in found or len(bodies) != 1 or len(lands) > 1:
        return None
    return next(iter(bodies)), next(iter(lands), None)


def _told(name: str, countries: Countries) -> Told | None:
    for body, pattern in _bodies():
        if pattern.search(name):
            rest = " ".join(_WORD.findall(pattern.sub(" ", name)))
            lands = {countries.codes[words] for words in countries.pattern.findall(rest)}
            plain = all(word in load("reckoning")["beside_bodies"] for word in countries.pattern.sub(" ", rest).split())
            return (body, next(iter(lands), None)) if plain and len(lands) < 2 else None
    return None


def countries_of(entities: Iterable[Entity]) -> Countries:
    """The countries of a case, and the listed peoples."""
    found = {str(word): str(code) for peoples in load("demonyms").values() for word, code in peoples.items()}
    for entity in entities:
        if entity.kind is EntityKind.PLACE and entity.precision == "country" and entity.country:
            found.update({name.casefold(): entity.country for name in entity.names})
    longest_first = sorted(found, key=lambda words: (-len(words), words))
    return Countries(found, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b"))


def one_body(told: Iterable[Told]) -> dict[Told, Told]:
    """Each body as told, to the one that it is: where one country's alone is told with its country, that one is meant."""
    every = set(told)
    lands: dict[str, set[str]] = {}
    for body, land in every:
        if land is not None:
            lands.setdefault(body, set()).add(land)
    return {
        (body, land): (body, next(iter(lands[body]))) if land is None and len(lands.get(body, ())) == 1 else (body, land)
        for body, land in every
    }


@cache
def _bodies() -> tuple[tuple[str, re.Pattern[str]], ...]:
    held = load("reckoning")["bodies"].items()
    return tuple((body, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")) for body, words in held)
