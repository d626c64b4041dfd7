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
    found = str(simplemma.lemmatize(lower, lang=language)).lower()
    if language == "es":
        return _spanish(lower, found, upos, verb_form)
    return _english(lower, found, upos)


def _english(lower: str, found: str, upos: str) -> str:
    if upos in ("VERB", "AUX"):
        return _english_verb(lower, found)
    if upos in ("NOUN", "ADJ") and lower.endswith(("ing", "ed")) and found != lower:
        return lower
    return _singular(lower) if upos == "NOUN" and found == lower else found


def _english_verb(lower: str, found: str) -> str:
    """The verb that a form is of; the dictionary may take it for a noun ("means") or invent an e ("mixe")."""
    if found != lower and found.endswith(("xe", "we", "ope")) and _is_english(found[:-1]):
        return found[:-1]
    if found != lower:
        return found
    if lower.endswith("rving"):
        return f"{lower[:-3]}e"  # "serving": the dictionary knows "serv" too
    for ending in ("ing", "ed", "s"):
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) > 2 and not lower.endswith("ss"):
            undoubled = (stem[:-1],) if stem[-1] == stem[-2] else ()
            return next((one for one in (stem, f"{stem}e", *undoubled) if _is_english(one)), found)
    return found


def _is_english(word: str) -> bool:
    return simplemma.is_known(word, lang="en") and str(simplemma.lemmatize(word, lang="en")) == word


def _singular(lower: str) -> str:
    if lower.endswith("ies") and len(lower) > 4:
        return f"{lower[:-3]}y"
    if lower.endswith(("ches", "shes", "sses", "xes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "news", "series")) and len(lower) > 3:
        return lower[:-1]
    return lower


def _spanish(lower: str, found: str, upos: str, verb_form: str) -> str:
    if upos in ("VERB", "AUX"):
        return _spanish_verb(lower, found, verb_form)
    if upos == "ADJ":
        return _masculine(lower) if found.endswith("r") and not lower.startswith(found) else _adjective(found)
    if upos == "NOUN" and found.endswith("r") and not lower.startswith(found):
        return f"{lower[:-5]}ión" if lower.endswith("iones") else lower.removesuffix("s")
    return found


def _spanish_verb(lower: str, found: str, verb_form: str) -> str:
    if verb_form == "Part":
        return _participle(lower)
    return _of_future(lower) or (found.removesuffix("se") if found.endswith(("r", "rse")) else _guessed(lower) or found)


_FUTURES = ("é", "ás", "á", "emos", "éis", "án", "ía", "ías", "íamos", "íais", "ían")


def _of_future(lower: str) -> str | None:
    """The infinitive of an irregular future or conditional ("tendría", "podrán")."""
    stems = load("lemmas")["es"]["future_stems"]
    return next((stems[stem] for end in _FUTURES if lower.endswith(end) and (stem := lower.removesuffix(end)) in stems), None)


_ENDINGS = (
    ("aron", "ar"), ("ando", "ar"), ("aban", "ar"), ("aba", "ar"), ("ado", "ar"), ("ada", "ar"), ("arían", "ar"), ("aría", "ar"),
    ("ará", "ar"), ("arán", "ar"), ("ieron", "er"), ("iendo", "er"), ("ían", "er"), ("ía", "er"), ("an", "ar"), ("ó", "ar"),
    ("en", "er"), ("a", "ar"), ("e", "er"), ("é", "ar"),
)  # fmt: skip


def _guessed(lower: str) -> str | None:
    """A guess at a regular verb that the dictionary lacks; the first conjugation is the one that takes new verbs."""
    return next((lower[: -len(end)] + verb for end, verb in _ENDINGS if lower.endswith(end) and len(lower) > len(end) + 2), None)


def _participle(lower: str) -> str:
    """ "incautadas" is "incautar", "detenidos" is "detener"."""
    masculine = _masculine(lower)
    irregular = load("lemmas")["es"]["participles"].get(masculine)
    if irregular:
        return str(irregular)
    found = str(simplemma.lemmatize(masculine, lang="es")).lower()
    if found.endswith("r"):
        return found
    if masculine.endswith("ado"):
        return f"{masculine[:-3]}ar"
    stem = masculine.removesuffix("ido").removesuffix("ído")
    for ending in ("er", "ir"):
        if simplemma.is_known(stem + ending, lang="es"):
            return stem + ending
    return f"{stem}er" if masculine.endswith(("ido", "ído")) else found


def _masculine(lower: str) -> str:
    """A participle's or adjective's masculine singular: "previstas" is "previsto"."""
    singular = lower.removesuffix("s")
    return f"{singular[:-1]}o" if singular.endswith("a") else singular


def _adjective(found: str) -> str:
    """The masculine where the dictionary gives a noun's feminine ("política"), unless there is none ("indígena")."""
    masculine = f"{found[:-1]}o"
    return masculine if found.endswith("a") and simplemma.is_known(masculine, lang="es") else found
