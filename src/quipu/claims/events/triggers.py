"""Which words evoke which event frame."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quipu.knowledge import load
from quipu.model import Frame


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that evokes a frame, and how it does: `verb`, `self`, `fled`, `found`, `reflexive`, `participle`, `noun`, `result`, `phrase`."""

    frame: Frame
    how: str
    conditions: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers of one language by lemma."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]


_VERBAL = {
    "verbs": "verb",
    "self": "self",
    "fled": "fled",
    "found": "found",
    "reflexive": "reflexive",
    "participles": "participle",
    "condemned": "condemned",
}


@cache
def triggers(language: str) -> Triggers:
    """All triggers of `en` or `es`."""
    verbs: dict[str, list[Trigger]] = {}
    nouns: dict[str, list[Trigger]] = {}
    for name, entry in load("events")[language].items():
        frame = Frame(name)
        for key, how in _VERBAL.items():
            for lemma in entry.get(key, ()):
                conditions = {"object_kind": entry.get("object_kind"), "goods_only": lemma in entry.get("goods_only", ())}
                verbs.setdefault(lemma, []).append(Trigger(frame, how, conditions))
        for phrase in (*entry.get("phrases", ()), *entry.get("with_object", ())):
            if "verb" in phrase:
                verbs.setdefault(phrase["verb"], []).append(Trigger(frame, "phrase", phrase))
        for key, how in (("nouns", "noun"), ("results", "result")):
            for lemma in entry.get(key, ()):
                nouns.setdefault(lemma, []).append(Trigger(frame, how, {}))
    return Triggers({k: tuple(v) for k, v in verbs.items()}, {k: tuple(v) for k, v in nouns.items()})


@cache
def frame_roles(frame: Frame) -> Mapping[str, Any]:
    """How a frame's positions map to its roles."""
    roles: Mapping[str, Any] = load("events")["frames"][frame.value]
    return roles


@cache
def words(kind: str, language: str) -> frozenset[str]:
    """A word list of `events` that is not a frame's."""
    return frozenset(load("events")[kind][language])


@cache
def prepositions(role: str, language: str) -> frozenset[str]:
    """The prepositions that lead a role."""
    return frozenset(str(word) for word in load("events")["prepositions"][language].get(role, ()))
