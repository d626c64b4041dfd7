"""Plain Spanish nouns of the field in English, so that a brief quotes Spanish only where it must."""

import re
from functools import cache

from quipu.knowledge import load

_BELONGS = re.compile(r"(?P<noun>[^\W\d].*?) de(?P<the>l| la| los| las| el)? (?P<name>[A-ZÁÉÍÓÚÑ].*)")
"""A noun and the name of the body or person that it belongs to."""
_COUNTED = re.compile(r"\w (?:años?|mes(?:es)?|días?)\b")
_SPLIT_NUMBER = re.compile(r"[ei]nta y (?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)")
"""A number in three words, of which a word alone says too little."""


def gloss(words: str) -> str | None:
    """English for a Spanish phrase that `gloss_es` knows, or for a known noun with the people or the name that it belongs to
    ("empresario ecuatoriano", "abogado de Luna"); None for all else."""
    folded = words.casefold().strip()
    known = _known().get(folded) or nationality(folded) or _term(folded)
    if known is not None:
        return known
    noun, _, people = folded.rpartition(" ")
    origin = nationality(people)
    if origin and noun in _known():
        return f"{origin} {_known()[noun]}"
    belongs = _BELONGS.match(words.strip())
    if belongs is None or belongs["noun"].casefold() not in _known():
        return None
    return f"{_known()[belongs['noun'].casefold()]} of {'the ' if belongs['the'] else ''}{belongs['name']}"


def _term(folded: str) -> str | None:
    """A prison term: "más de 1.400 años de cárcel" is "more than 1,400 years in prison"; None where a word is unknown."""
    left = _term_parts().sub("", folded).replace(",", "").strip()
    if left or not _COUNTED.search(folded) or _SPLIT_NUMBER.search(folded):
        return None
    return _term_parts().sub(lambda part: _figure(part[0]) or load("gloss_es")["terms"][part[0]], folded)


def _figure(word: str) -> str | None:
    """A number in figures, thousands marked as in English, for one in Spanish figures or in one word."""
    figures = word.replace(".", "")
    value = int(figures) if figures.isdigit() else load("numbers")["es"]["words"].get(word)
    return f"{value:,}" if value else None


@cache
def _term_parts() -> re.Pattern[str]:
    """The words of a term and the numbers in it, longest first."""
    known = sorted((*load("gloss_es")["terms"], *load("numbers")["es"]["words"]), key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d])(?:{'|'.join(map(re.escape, known))}|\d{{1,3}}(?:\.\d{{3}})+|\d+)(?!\w)")


def indefinite(words: str) -> str:
    """English words behind "a" or "an"."""
    return f"{'an' if words[0].lower() in 'aeiou' else 'a'} {words}"


def article(word: str) -> str:
    """The English article for a Spanish one; empty for any other word."""
    return str(load("gloss_es")["articles"].get(word.casefold(), ""))


@cache
def _known() -> dict[str, str]:
    kin = {str(word): str(sense) for word, sense in load("kin")["es"].items()}
    return kin | {str(word).casefold(): str(said) for word, said in load("gloss_es")["words"].items()}


@cache
def nationality(word: str, language: str = "es") -> str | None:
    """The English adjective of a country for a word of its people, in small letters: the first that the demonyms give for it."""
    country = load("demonyms")[language].get(word)
    english = next((name for name, code in load("demonyms")["en"].items() if code == country), None) if country else None
    return english.title() if english else None
