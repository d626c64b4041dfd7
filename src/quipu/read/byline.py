"""Who signs a story ("By Ana Torres and Luis Peña | May 3, 2024"), from the lines at its head."""

import re
from functools import cache

from quipu.knowledge import load

_HEAD = 8
"""Lines at the head of a text among which a byline may stand."""
_LONGEST = 9
"""Words of the longest byline, a date after the names left aside."""
_SMALL = frozenset(["and", "y", "e", "de", "del", "la", "los", "in", "en", "from", "desde", "for", "para", "of", "by", "&"])
_AFTER = re.compile(r"\s*(?:[|·•]|\s[-–—]\s|,?\s+\d|,?\s+(?:on|el)\s)")


def is_byline(line: str) -> bool:
    """Whether a line is a few words, all of them names, after "by" or the like, without a full stop."""
    return _names(line) is not None


def author(text: str) -> str | None:
    """The names in the byline at the head of a text."""
    lines = [line for line in text[:4000].split("\n") if line.strip()]
    return next((names for line in lines[:_HEAD] if (names := _names(line))), None)


def _names(line: str) -> str | None:
    line = line.strip(" \t*_|-–—()")
    found = _opening().match(line)
    if not found or line.endswith("."):
        return None
    names = _AFTER.split(line[found.end() :], maxsplit=1)[0].strip(" ,")
    words = re.split(r"[\s,/;]+", names)
    named = all(word[:1].isupper() or word in _SMALL for word in words)
    return names if named and names[:1].isupper() and len(words) <= _LONGEST else None


@cache
def _opening() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(load("read")["furniture"]["byline"], key=len, reverse=True))
    return re.compile(rf"(?:{words})\s*:?\s+", re.I)
