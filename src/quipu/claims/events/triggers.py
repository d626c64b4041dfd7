"""Which words evoke which event frame."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quipu.knowledge import load
from quipu.model import Frame


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that evokes a frame, and how it does.

    `how` is `verb`, `self`, `fled`, `found`, `reflexive`, `participle`, `condemned`, `accuse`, `jailed`, `rescued`, `state`,
    `caught`, `police`, `held`, `tried`, `fined`, `demanded`, `handed`, `moved`, `grabbed`, `fallen`, `answering`,
    `admitting`, `denying`, `persons`, `struck`, `stormed`, `burned`, `blast`, `forced`, `threatened`, `noun`, `find`,
    `custody`, `result`, `tally`, `warrant`, `ordered`, `remains`, `sought`, `bounty` or `phrase`.
    """

    frame: Frame
    how: str
    conditions: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers of one language by lemma."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    participles: Mapping[str, str]
    """Participles that taggers take for adjectives, with their verbs ("detenido", "detener"); of Spanish ones the masculine."""


_OPENING, _CLOSING = r"[“\"«‘]?", r"[”\"»’]?"
"""Offences may stand in quotation marks."""
_VERBAL = {
    "verbs": "verb",
    "self": "self",
    "fled": "fled",
    "found": "found",
    "reflexive": "reflexive",
    "participles": "participle",
    "condemned": "condemned",
    "accuse": "accuse",
    "jailed": "jailed",
    "rescued": "rescued",
    "states": "state",
    "caught": "caught",
    "police": "police",
    "held": "held",
    "tried": "tried",
    "fined": "fined",
    "demanded": "demanded",
    "handed": "handed",
    "moved": "moved",
    "grabbed": "grabbed",
    "persons": "persons",
    "struck": "struck",
    "stormed": "stormed",
    "burned": "burned",
    "forced": "forced",
    "threatened": "threatened",
    "blasts": "blast",
    "fallen": "fallen",
    "answering": "answering",
    "admitting": "admitting",
    "denying": "denying",
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
        for key, how in (("custody", "custody"), ("nouns_beside", "noun")):
            for phrase in entry.get(key, ()):
                nouns.setdefault(phrase["noun"], []).append(Trigger(frame, how, phrase))
        for key, how in (
            ("nouns", "noun"),
            ("finds", "find"),
            ("results", "result"),
            ("tallies", "tally"),
            ("warrants", "warrant"),
            ("remains", "remains"),
            ("ordered", "ordered"),
            ("sought", "sought"),
            ("bounties", "bounty"),
        ):
            for lemma in entry.get(key, ()):
                nouns.setdefault(lemma, []).append(Trigger(frame, how, {}))
    formed = _participle if language == "es" else _past
    participles = {form: lemma for lemma in verbs for form in formed(lemma)}
    return Triggers({k: tuple(v) for k, v in verbs.items()}, {k: tuple(v) for k, v in nouns.items()}, participles)


def _past(lemma: str) -> tuple[str, ...]:
    """Regular English participles ("acquitted", "raided", "seized")."""
    return (f"{lemma}d",) if lemma.endswith("e") else (f"{lemma}ed", f"{lemma}{lemma[-1]}ed", f"{lemma[:-1]}ied")


def _participle(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("solver"):
        return (f"{lemma[:-6]}suelto",)
    endings = {"ar": "ado", "er": "ido", "ir": "ido"}
    return (lemma[:-2] + endings[lemma[-2:]],) if lemma[-2:] in endings else ()


@cache
def frame_roles(frame: Frame) -> Mapping[str, Any]:
    """How a frame's positions map to its roles."""
    roles: Mapping[str, Any] = load("events")["frames"][frame.value]
    return roles


@cache
def offence_pattern(language: str) -> re.Pattern[str]:
    """A known offence after the word that leads it: "for drug trafficking", "por el delito de lavado de activos"."""
    entry = load("events")["offences"][language]
    return re.compile(
        entry["lead"] + _OPENING + "(?P<offence>" + "|".join(entry["known"]) + r")\b" + entry["not_before"], re.IGNORECASE
    )


@cache
def offence_pattern_at(where: str, language: str) -> re.Pattern[str]:
    """A known offence `behind` the word that blames ("acusado de lavado"), or `further` down a list (", assault and arson")."""
    entry = load("events")["offences"][language]
    return re.compile(
        (_CLOSING if where == "further" else "")
        + entry[where]
        + _OPENING
        + "(?P<offence>"
        + "|".join(entry["known"])
        + r")\b"
        + entry["not_before"],
        re.IGNORECASE,
    )


@cache
def bare_offence_pattern(language: str) -> re.Pattern[str]:
    """A known offence wherever it stands."""
    return re.compile(r"\b(?:" + "|".join(load("events")["offences"][language]["known"]) + r")\b", re.IGNORECASE)


@cache
def words(kind: str, language: str) -> frozenset[str]:
    """A word list of `events` that is not a frame's."""
    return frozenset(load("events")[kind][language])


@cache
def is_light(lemma: str, language: str) -> bool:
    """Whether a verb, or the participle of one, only says that something took place ("realizar", "realizado")."""
    light = words("light_verbs", language)
    forms = (lemma, f"{lemma[:-2]}r", f"{lemma[:-3]}er") if lemma.endswith(("ado", "ido")) else (lemma,)
    return any(form in light for form in forms)


@cache
def prepositions(role: str, language: str) -> frozenset[str]:
    """The prepositions that lead a role."""
    return frozenset(str(word) for word in load("events")["prepositions"][language].get(role, ()))


@cache
def penalty_pattern(language: str) -> re.Pattern[str]:
    """What a penalty looks like: "12 years in prison", "cadena perpetua"."""
    return re.compile("|".join(load("events")["penalties"][language]), re.IGNORECASE)
