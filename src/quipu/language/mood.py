"""The Spanish conditional, read off the form: rumours rest on it ("habría matado"), and models see it too seldom to learn it."""

from collections.abc import Mapping
from functools import lru_cache

import simplemma

from quipu.knowledge import load

_ENDINGS = ("ía", "ías", "íamos", "íais", "ían", "ia", "ian")
"""The last two as careless writing has them, without their accent."""


def with_conditional(form: str, upos: str, feats: Mapping[str, str], language: str) -> Mapping[str, str]:
    """A word's features with the conditional where its form leaves no other reading, and without it where it cannot be one."""
    if language != "es" or upos not in ("VERB", "AUX"):
        return feats
    if is_conditional(form.lower()):
        return {**{name: value for name, value in feats.items() if name != "Tense"}, "Mood": "Cnd", "VerbForm": "Fin"}
    if feats.get("Mood") == "Cnd":
        return {**feats, "Mood": "Ind"}
    return feats


@lru_cache(maxsize=20_000)
def is_conditional(lower: str) -> bool:
    """Whether a verb's form is an infinitive, or the stem of an irregular future, with an ending of the conditional.

    "quería" is none, though "quer" looks like an infinitive: no dictionary has it.
    """
    stem = next((lower.removesuffix(ending) for ending in _ENDINGS if lower.endswith(ending)), "")
    if not stem:
        return False
    if stem in load("lemmas")["es"]["future_stems"]:
        return True
    if not stem.endswith(("ar", "er", "ir")) or len(stem) < 2:
        return False
    return stem in ("ir", "ser", "dar", "ver") or (
        len(stem) > 3 and simplemma.is_known(stem, lang="es") and str(simplemma.lemmatize(stem, lang="es")) == stem
    )
