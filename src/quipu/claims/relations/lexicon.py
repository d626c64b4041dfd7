"""The words that the relation rules know, read from `knowledge` once a language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quipu.claims.known import fold
from quipu.knowledge import load

_SHORT = 5
"""Letters up to which a word that ends in s is taken for no plural."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in lower case. `relations` is the file of the language as it stands."""

    posts: frozenset[str]
    occupations: frozenset[str]
    persons: frozenset[str]
    qualifiers: frozenset[str]
    complements: frozenset[str]
    titles: frozenset[str]
    demonyms: frozenset[str]
    kin: Mapping[str, str]
    groups: frozenset[str]
    public: frozenset[str]
    naming: frozenset[str]
    agencies: frozenset[str]
    gangs: frozenset[str]
    aliases: Mapping[str, tuple[tuple[str, ...], ...]]
    relations: Mapping[str, Any]

    def listed(self, relation: str, key: str) -> frozenset[str]:
        """A list of words of a relation."""
        return _words(self.relations["language"], relation, key)

    def verbs(self, relation: str, lemma: str) -> tuple[Mapping[str, Any], ...]:
        """How a verb evokes a relation: the prepositions and the object that it takes; empty where it does not."""
        return _verbs(self.relations["language"], relation).get(lemma, ())

    def is_group(self, words: tuple[str, ...], place: int) -> bool:
        """Whether the word at a place calls something a group: "gang"; "family" only where it is called one of crime."""
        if words[place] in self.groups:
            return True
        beside = words[max(place - 1, 0) : place + 2]
        if self.is_qualified(words, place):
            return True
        return words[place] in self.listed("families", "words") and not self.listed("families", "beside").isdisjoint(beside)

    def is_qualified(self, words: tuple[str, ...], place: int) -> bool:
        """Whether a word for a body of any kind is one of crime by the word beside it: "asociación ilícita", "biker club"."""
        beside = words[max(place - 1, 0) : place + 2]
        return words[place] in self.listed("qualified", "words") and not self.listed("qualified", "beside").isdisjoint(beside)

    def lemmas(self, relation: str) -> frozenset[str]:
        """The verbs that evoke a relation."""
        return frozenset(_verbs(self.relations["language"], relation))

    def is_office(self, word: str) -> bool:
        """Whether a word is an office or an occupation, held now or once ("exalcalde")."""
        former = word[2:].lstrip("-") if word.startswith("ex") else word
        forms = {word, former}
        if word.endswith("s") and len(word) > _SHORT:
            forms |= {former[:-1], former[:-2] if former.endswith("es") else former}
        return not forms.isdisjoint(self.posts) or not forms.isdisjoint(self.occupations)

    def phrase_at(self, relation: str, key: str, words: tuple[str, ...], place: int) -> int:
        """How many tokens a listed phrase takes up from a place on, the longest first; 0 where none stands there."""
        for phrase in _phrases(self.relations["language"], relation, key).get(words[place], ()):
            if words[place : place + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def is_gang(self, name: str) -> bool:
        """Whether a name is listed as that of a criminal or armed group."""
        return fold(name.removeprefix("ex-")) in self.gangs

    def is_agency(self, name: str) -> bool:
        """Whether a name is listed as that of a public body, an outlet or a wire."""
        return fold(name) in self.agencies


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, `en` or `es`."""
    offices, kin, relations = load("offices")[language], load("kin")[language], load(f"relations_{language}")
    actors = load("actors")[language]
    posts, occupations = _set(offices["posts"]), _set(offices["occupations"])
    return Lexicon(
        posts=posts,
        occupations=occupations,
        persons=_set(offices["persons"]),
        qualifiers=_set(offices["qualifiers"]),
        complements=_set(offices["complements"]),
        titles=posts | occupations | _set(offices["titles"]) | _set(offices["complements"]),
        demonyms=_set(load("demonyms")[language]),
        kin={str(word): str(sense) for word, sense in kin.items()},
        groups=_set(actors["group"]) | _set(relations["groups"]),
        public=_set(relations["public"]),
        naming=_set(relations["naming"]),
        agencies=_named(("agency", "outlet", "wire")),
        gangs=_named(("group",)),
        aliases=_by_first(relations["alias"]),
        relations={"language": language, **relations},
    )


def _set(words: Iterable[Any]) -> frozenset[str]:
    return frozenset(str(word) for word in words)


def _by_first(phrases: Iterable[Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases as words under their first, the longest before the shorter."""
    rows = sorted((tuple(str(phrase).split()) for phrase in phrases), key=lambda words: (-len(words), words))
    return {first: tuple(words for words in rows if words[0] == first) for first in {words[0] for words in rows}}


@cache
def _words(language: str, relation: str, key: str) -> frozenset[str]:
    return _set(load(f"relations_{language}").get(relation, {}).get(key, ()))


@cache
def _phrases(language: str, relation: str, key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    return _by_first(load(f"relations_{language}").get(relation, {}).get(key, ()))


@cache
def _verbs(language: str, relation: str) -> dict[str, tuple[Mapping[str, Any], ...]]:
    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for entry in load(f"relations_{language}")[relation].get("verbs", ()):
        held: Mapping[str, Any] = {"lemma": entry} if isinstance(entry, str) else entry
        found[held["lemma"]] = (*found.get(held["lemma"], ()), held)
    return found


@cache
def _named(sorts: tuple[str, ...]) -> frozenset[str]:
    """Folded names in `agencies` of the given sorts."""
    rows = load("agencies")["organizations"]
    return frozenset(fold(str(name)) for row in rows if row["sort"] in sorts for name in row["names"])
