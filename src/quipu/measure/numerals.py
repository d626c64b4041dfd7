"""Numbers in figures, in the styles of English and Spanish print."""

import re
from collections.abc import Iterable

_APOSTROPHE = re.compile(r"\d{1,3}['’´]\d{3}[.,]\d{3}")
"""Millions behind an apostrophe, thousands behind a comma or a point: "3'500,000"."""
_MOST_FIGURES = 20
"""Longer rows of figures are keys, accounts and plates, no numbers."""
_SPACES = re.compile(r"[ \u00a0\u202f\u2009'’´]")
_COMMA_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d{3}")
_POINT_DECIMAL = re.compile(r"\d{1,3}(?:,\d{3})*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d{3}")


def decimal_mark(written: Iterable[str], language: str) -> str | None:
    """The decimal mark of a text: the point in English; in Spanish what most of its unmistakable figures show, or None.

    "1,5" and "1.250.000" show the comma; "2.5" and "1,250,000" show the point; "2.500" shows nothing.
    """
    if language == "en":
        return "."
    commas = points = 0
    for figure in written:
        if not ("." in figure or "," in figure):
            continue
        commas += _COMMA_DECIMAL.fullmatch(figure) is not None
        points += _POINT_DECIMAL.fullmatch(figure) is not None
    return None if commas == points else "," if commas > points else "."


def figures(written: str, language: str, mark: str | None = None) -> float | None:
    """A number in figures; None for what is none, or what can be read in two ways.

    The last of two kinds of separator is the decimal one. One separator before exactly three digits groups thousands, save the
    English point. In a Spanish text whose decimal mark is that very separator it may be either, and is not read.
    """
    if _APOSTROPHE.fullmatch(written):
        return float(re.sub(r"\D", "", written))
    plain = _SPACES.sub("", written)
    marks = [character for character in plain if character in ".,"]
    if not marks or len(plain) > _MOST_FIGURES:
        return float(plain) if plain.isdecimal() and len(plain) <= _MOST_FIGURES else None
    return _two_kinds(plain, marks) if len(set(marks)) == 2 else _one_kind(plain, marks, language, mark)


def _one_kind(plain: str, marks: list[str], language: str, mark: str | None) -> float | None:
    groups = plain.split(marks[0])
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0].strip("0") != ""
    if len(marks) > 1:
        return float("".join(groups)) if grouped else None
    if not grouped or (language == "en" and marks[0] == "."):
        return float(".".join(groups))
    return None if marks[0] == mark else float("".join(groups))


def _two_kinds(plain: str, marks: list[str]) -> float | None:
    decimal, thousands = marks[-1], marks[0]
    whole, _, rest = plain.rpartition(decimal)
    groups = whole.split(thousands)
    fits = decimal not in whole and all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    return float(f"{''.join(groups)}.{rest}") if fits and rest else None
