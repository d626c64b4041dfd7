"""Lemmas: simplemma's, mended where the tags say better."""

from functools import lru_cache

import simplemma

from quipu.knowledge import load

_KEPT = frozenset({"PROPN", "PUNCT", "SYM", "NUM", "X"})


@lru_cache(maxsize=100_000)
def lemma(form: str, upos: str, verb_form: str, language: str) -> str:
    """The dictionary form in lower case; names, numbers and marks stay as they are written.

    `verb_form` is the UD feature, empty where the word has none.
    """
    if upos in _KEPT:
        return form
    lower = form.lower()
    mended = load("lemmas")[language].get(upos, {}).get(lower)
    if mended is not None:
        return str(mended)
    if upos in ("VERB", "AUX"):
        return _verb(lower, verb_form, language)
    found = str(simplemma.lemmatize(lower, lang=language)).lower()
    return _singular(lower) if upos == "NOUN" and language == "en" and found == lower else found


_FUTURES = ("é", "ás", "á", "emos", "éis", "án", "ía", "ías", "íamos", "íais", "ían")


def _of_future(lower: str) -> str | None:
    """The infinitive of an irregular future or conditional ("tendría", "podrán")."""
    stems = load("lemmas")["es"]["future_stems"]
    return next((stems[stem] for end in _FUTURES if lower.endswith(end) and (stem := lower.removesuffix(end)) in stems), None)


def _verb(lower: str, verb_form: str, language: str) -> str:
    found = str(simplemma.lemmatize(lower, lang=language)).lower()
    if language != "es":
        return found
    if verb_form == "Part":
        return _participle(lower)
    known = _of_future(lower)
    if known:
        return known
    if found.endswith("rse"):
        return found.removesuffix("se")
    return found if found.endswith("r") else _spanish_verb(lower) or found


_ENDINGS = (
    ("aron", "ar"), ("ando", "ar"), ("aban", "ar"), ("aba", "ar"), ("ado", "ar"), ("ada", "ar"), ("arían", "ar"), ("aría", "ar"),
    ("ará", "ar"), ("arán", "ar"), ("ieron", "er"), ("iendo", "er"), ("ían", "er"), ("ía", "er"), ("an", "ar"), ("ó", "ar"),
    ("en", "er"), ("a", "ar"), ("e", "er"), ("é", "ar"),
)  # fmt: skip


def _spanish_verb(lower: str) -> str | None:
    """A guess at a regular verb that the dictionary lacks; the first conjugation is the one that takes new verbs."""
    return next((lower[: -len(end)] + verb for end, verb in _ENDINGS if lower.endswith(end) and len(lower) > len(end) + 2), None)


def _participle(lower: str) -> str:
    """ "incautadas" is "incautar", "detenidos" is "detener"."""
    masculine = lower.removesuffix("s")
    masculine = masculine[:-1] + "o" if masculine.endswith("a") else masculine
    irregular = load("lemmas")["es"]["participles"].get(masculine)
    if irregular:
        return str(irregular)
    found = str(simplemma.lemmatize(masculine, lang="es")).lower()
    if found.endswith("r"):
        return found
    if masculine.endswith("ado"):
        return masculine[:-3] + "ar"
    stem = masculine.removesuffix("ido").removesuffix("ído")
    for ending in ("er", "ir"):
        if simplemma.is_known(stem + ending, lang="es"):
            return stem + ending
    return stem + "er" if masculine.endswith(("ido", "ído")) else found


def _singular(lower: str) -> str:
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3:
        return lower[:-1]
    return lower
