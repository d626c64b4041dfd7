"""Words of a report that are not its story: captions, pointers to other stories, bylines, datelines, markup.

They stay in the text, so that offsets hold; the claim rules see blanks in their place.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from quipu.knowledge import load
from quipu.read import dateline

_TARGET = r"(?:https?:|/|#|mailto:)"
_MARKUP = re.compile(
    rf"!\[[^\]\n]*\]\([^)\n]*\)|\]\({_TARGET}[^)\n]*\)|\[(?=[^\]\n]*\]\({_TARGET})"  # images and links, whose words stay
    r"|\*\*|__(?=\S)|(?<=\S)__|^[ \t]*(?:[*+•▪●-]|>)[ \t]+",  # bold, and the marks of lists and quotations
    re.M,
)
_LINK = re.compile(r"https?://\S+|www\.\S+")
_SIGNED = 8
"""Words of the longest byline."""

Span = tuple[int, int]


def spans(text: str, language: str, title: str | None = None) -> tuple[Span, ...]:
    """Spans of `text` that make no claims, in order and apart: whole lines without their newline, datelines and markup.

    `title` is the report's headline: a line that repeats it is an editor's summary of what follows, with the sources cut off.
    Both languages' furniture is looked for whatever the `language`: outlets mix them.
    """
    del language
    found = [*_lines(text, title), *_inline(text)]
    line = dateline.find(text)
    if line:
        found.append((line.start, line.end))
    return tuple(_merged(sorted(found)))


def blanked(text: str, ignored: tuple[Span, ...]) -> str:
    """The text with each ignored span turned into as many spaces."""
    pieces, last = [], 0
    for start, end in ignored:
        pieces += [text[last:start], " " * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


def is_furniture(line: str, title: str | None = None) -> bool:
    """Whether a whole line is none of the story."""
    bare = line.strip(" \t*_#>|-–—•·[]()").casefold()
    if not bare:
        return False
    rules = _rules()
    return (
        line.lstrip().startswith("#")
        or (title is not None and bare == title.strip(" \t*_#>|-–—•·[]()").casefold())
        or bare.rstrip(":.") in rules["whole"]
        or (
            len(bare) <= rules["limit"] and (rules["begins"].match(bare) is not None or rules["phrases"].search(bare) is not None)
        )
        or _is_byline(line.strip(" \t*_|-–—()"))
        or _LINK.fullmatch(bare) is not None
    )


def _lines(text: str, title: str | None) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if is_furniture(line, title):
            yield start, start + len(line)
        start += len(line) + 1


def _inline(text: str) -> Iterator[Span]:
    for pattern in (_MARKUP, _LINK, _rules()["inset"]):
        for found in pattern.finditer(text):
            yield found.span()


def _is_byline(line: str) -> bool:
    """ "By Ana Torres and Luis Peña": a few words, all names, and no full stop."""
    found = _rules()["byline"].match(line)
    if not found:
        return False
    names = re.split(r"[\s,/|;]+", line[found.end() :].strip())
    small = {"and", "y", "e", "de", "del", "la", "los", "in", "en", "from", "desde", "for", "para", "&", "of", "by"}
    return (
        1 <= len(names) <= _SIGNED
        and names[0][:1].isupper()
        and not line.endswith(".")
        and all(name[:1].isupper() or name in small for name in names)
    )


def _merged(ordered: list[Span]) -> Iterator[Span]:
    """Overlapping spans as one."""
    current: Span | None = None
    for start, end in ordered:
        if current and start <= current[1]:
            current = (current[0], max(current[1], end))
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current


@cache
def _rules() -> dict[str, Any]:
    furniture = load("read")["furniture"]
    begins, phrases, byline = (_any(furniture[name]) for name in ("begins", "phrases", "byline"))
    return {
        "inset": re.compile(rf"[(\[]\s*(?:{begins})\s*:[^()\[\]\n]*[)\]]", re.I),
        "begins": re.compile(rf"(?:{begins})\s*(?:[:|©]|[-–—]\s)"),
        "phrases": re.compile(rf"\b(?:{phrases})\b"),
        "byline": re.compile(rf"(?:{byline})\s*:?\s+", re.I),
        "whole": frozenset(furniture["whole"]),
        "limit": furniture["caption_limit"],
    }


def _any(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
