"""Words of a report that are not its story: captions, pointers to other stories, bylines, datelines, markup.

They stay in the text, so that offsets hold; the claim rules see blanks in their place.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from quipu.knowledge import load
from quipu.read import dateline
from quipu.read.byline import is_byline

_TARGET = r"(?:https?:|/|#|mailto:)"
_MARKUP = re.compile(
    rf"!\[[^\]\n]*\]\([^)\n]*\)|\]\({_TARGET}[^)\n]*\)|\[(?=[^\]\n]*\]\({_TARGET})"  # images and links, whose words stay
    r"|\*\*|__(?=\S)|(?<=\S)__|^[ \t]*(?:[*+•▪●-]|>)[ \t]+",  # bold, and the marks of lists and quotations
    re.M,
)
_LINK = re.compile(r"https?://\S+|www\.\S+")
_HANDLE = re.compile(r"@\w+")
_EDGES = " \t*_#>|-–—•·[]()"

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
    bare = line.strip(_EDGES).casefold()
    if not bare:
        return False
    whole = bare.rstrip(":.")
    return (
        line.lstrip().startswith("#")
        or (title is not None and bare == title.strip(_EDGES).casefold())
        or whole in _rules()["whole"]
        or whole in _rules()["ends"]
        or is_byline(line)
        or _LINK.fullmatch(bare) is not None
        or (len(bare) <= _rules()["limit"] and _is_aside(bare))
    )


def _is_aside(bare: str) -> bool:
    """Whether a short line is a caption, a pointer, a notice or a date."""
    rules = _rules()
    return bool(
        rules["begins"].match(bare)
        or rules["starts"].match(bare)
        or rules["phrases"].search(bare)
        or rules["credits"].search(bare)
        or dateline.is_date(bare)
        or _HANDLE.fullmatch(bare)
    )


def _lines(text: str, title: str | None) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if 2 * start >= len(text) and line.strip(_EDGES + ":.").casefold() in _rules()["ends"]:
            yield start, len(text)
            return
        if is_furniture(line, title):
            yield start, start + len(line)
        start += len(line) + 1


def _inline(text: str) -> Iterator[Span]:
    for pattern in (_MARKUP, _LINK, _rules()["inset"]):
        for found in pattern.finditer(text):
            yield found.span()


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
    begins, starts, phrases, credits, dashed = (
        _any(furniture[name]) for name in ("begins", "starts", "phrases", "credits", "dashed_credits")
    )
    return {
        "inset": re.compile(rf"[(\[]\s*(?:{begins})\s*:[^()\[\]\n]*[)\]]", re.I),
        "begins": re.compile(rf"(?:{begins})\s*(?:[:|©]|[-–—]\s)"),
        "starts": re.compile(rf"(?:{starts})(?!\w)"),
        "phrases": re.compile(rf"\b(?:{phrases})\b"),
        "credits": re.compile(rf"\b(?:{credits})\s*:\s*\S.{{0,60}}$|(?:\s[-–—|/]|[(/|])\s*(?:{dashed})\b.{{0,60}}$"),
        "whole": frozenset(furniture["whole"]),
        "ends": frozenset(furniture["ends"]),
        "limit": furniture["caption_limit"],
    }


def _any(phrases: list[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
