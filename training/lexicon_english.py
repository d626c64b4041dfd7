"""English words with what they may be, from WordNet: each part of speech a letter, marked where it is rare for the word."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "j": "adj", "r": "adv"}
ORDER = "nPv3GDjCTr"
"""Noun and its plural; verb, third person, gerund, past; adjective, comparative, superlative; adverb."""
VOWELS = frozenset("aeiou")
Forms = Iterator[tuple[str, str]]


def english(folder: Path) -> dict[str, str]:
    """Each form's letters. An apostrophe follows one that has less than a fifth of the weight of the form's weightiest."""
    odd = _odd_forms(folder)
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    for word, kind, weight in _words(folder):
        for form, letter in _forms(word, kind, odd.get((kind, word), [])):
            weights[form][letter] = max(weights[form].get(letter, -1), weight)
    return {form: _sign(held) for form, held in weights.items()}


def _sign(held: dict[str, int]) -> str:
    most = max(held.values())
    return "".join(
        letter if held[letter] * 5 >= most or held[letter] >= 500 else f"{letter}'" for letter in ORDER if letter in held
    )


def _words(folder: Path) -> Iterator[tuple[str, str, int]]:
    """Words with a part of speech and its weight: senses found in texts count a hundredfold."""
    for kind, file in FILES.items():
        for line in (folder / f"index.{file}").read_text("utf-8").split("\n"):
            parts = line.split()
            if parts and line[0] != " " and "_" not in parts[0] and any("a" <= letter <= "z" for letter in parts[0]):
                pointers = int(parts[3])
                yield parts[0], kind, int(parts[5 + pointers]) * 100 + int(parts[2])


def _odd_forms(folder: Path) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for kind, file in FILES.items():
        if kind != "r":
            for line in (folder / f"{file}.exc").read_text("utf-8").split("\n"):
                for word in line.split()[1:]:
                    found[kind, word].append(line.split()[0])
    return found


def _forms(word: str, kind: str, odd: list[str]) -> Forms:
    yield word, kind
    if kind == "n":
        yield from ((form, "P") for form in odd or [_with_s(word)])
    elif kind == "v":
        yield from _verb(word, odd)
    elif kind == "j":
        yield from _compared(word, odd)


def _verb(word: str, odd: list[str]) -> Forms:
    doubled = [word + word[-1]] if _is_short(word) else []
    yield _with_s(word), "3"
    yield from ((form, "G") for form in (_with_ing(word), *(f"{stem}ing" for stem in doubled)))
    yield from ((form, "G" if form.endswith("ing") else "D") for form in odd if form.endswith("ing") or not form.endswith("s"))
    if not any(not form.endswith(("ing", "s")) for form in odd):
        yield from ((form, "D") for form in (_with_ed(word), *(f"{stem}ed" for stem in doubled)))


def _compared(word: str, odd: list[str]) -> Forms:
    forms = list(odd)
    if len(word) < 8:
        stem = word[:-1] if word.endswith("e") else f"{word[:-1]}i" if word.endswith("y") else word
        forms += [f"{stem}er", f"{stem}est"]
    if _is_short(word) and len(word) < 6:
        forms += [f"{word}{word[-1]}er", f"{word}{word[-1]}est"]
    yield from ((form, "C" if form.endswith("r") else "T") for form in forms)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return f"{word[:-1]}ies"
    hissing = word.endswith(("s", "x", "z", "ch", "sh", "o")) and not word.endswith(("eo", "io", "oo"))
    return f"{word}es" if hissing else f"{word}s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return f"{word}d"
    return f"{word[:-1]}ied" if word.endswith("y") and word[-2:-1] not in VOWELS else f"{word}ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return f"{word[:-2]}ying"
    return f"{word[:-1]}ing" if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) else f"{word}ing"


def _is_short(word: str) -> bool:
    """Whether the last letter may be doubled: consonant, vowel, consonant."""
    return len(word) > 2 and word[-1] not in VOWELS | set("wxyh") and word[-2] in VOWELS and word[-3] not in VOWELS
