"""Names as they are compared: without case, accents, marks and the spelling variants that sound alike in Spanish."""

import re
import unicodedata
from functools import cache, lru_cache

from quipu.knowledge import load

MARKS = re.compile(r"[^\w&]+|_+")
APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʼʿʾ](?=\w)|['’‘`´ʼʿʾ]")
ALPHABETS = ("cyrillic", "greek", "georgian", "armenian", "latin")
DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}(?!\w{2,})")
SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"ch"), "C"),
    (re.compile(r"ck|k|qu(?=[ei])|q|c(?=[^eiyh]|$)"), "K"),
    (re.compile(r"[cz](?=[eiy])|z|ç"), "s"),
    (re.compile(r"gu(?=[ei])"), "G"),
    (re.compile(r"g(?=[eiy])|j|x(?=[aeiou])"), "J"),
    (re.compile(r"hu(?=[aeio])|gu(?=[ao])|w"), "W"),
    (re.compile(r"h"), ""),
    (re.compile(r"v"), "b"),
    (re.compile(r"ll|y|i"), "i"),
    (re.compile(r"n(?=[bp])"), "m"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@cache
def _letters() -> dict[int, str]:
    """Letters of other alphabets, to Latin ones."""
    known = load("letters")
    return {ord(letter): str(latin) for script in ALPHABETS for letter, latin in known[script].items()}


@lru_cache(maxsize=1 << 18)
def fold(text: str) -> str:
    """Lower case, no accents, no marks, one space between words: "cartel de sinaloa", and "dea" for "D.E.A."."""
    text = DOTTED.sub(lambda found: found.group().replace(".", "").replace(" ", "") + " ", text)
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare.translate(_letters()))
    return " ".join(MARKS.sub(" ", APOSTROPHES.sub("", bare)).split())


def squeeze(text: str) -> str:
    """The folded text without spaces: "Perú 21", "Perú.21" and "Peru21" are one."""
    return fold(text).replace(" ", "")


@lru_cache(maxsize=1 << 18)
def sound(word: str) -> str:
    """A key that spellings of one Spanish name share (b/v, s/z/c, y/i/ll, j/g/x, doubled letters, silent h), of a folded word."""
    for pattern, heard in SOUNDS:
        word = pattern.sub(heard, word)
    return word


def without_possessive(text: str) -> str:
    """ "Peru's" as "Peru"; the end of the text only."""
    return re.sub(r"['’]s?$", "", text)


def is_latin(folded: str) -> bool:
    """Whether a folded name is written in Latin letters."""
    return folded.isascii()


def is_acronym(text: str) -> bool:
    """Whether the text is written as letters of a longer name: "DEA", "D.E.A.", "CJNG", "M-19"."""
    bare = re.sub(r"[.\-\s]", "", text)
    return 2 <= len(bare) <= 8 and bare[0].isalpha() and bare.upper() == bare and " " not in text.strip()
