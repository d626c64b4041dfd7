"""The words and patterns of times in one language, compiled from its knowledge file."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from quipu.knowledge import load
from quipu.measure.numbers import lexicon
from quipu.model import Time


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The words of one language, each with what it means on the calendar."""

    language: str
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    units: dict[str, str]
    parts: dict[str, tuple[int, int]]
    shares: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    numbers: dict[str, int]
    ambiguous: frozenset[str]
    """Month names that are other words, or people's names, when written in the other case."""
    capitalised: bool
    """Whether the names of months and days are written with a capital."""


Reader = Callable[[re.Match[str], date | None, TimeWords], Time | None]
"""What the words of a match mean when the report was published on a day, or on none known; None where they mean no time."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of writing a time, and the name of what reads it."""

    read: str
    written: re.Pattern[str]
    spans: bool
    """Whether a group marks the words of the time within the match."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words before a time that change what it means."""

    since: re.Pattern[str]
    beyond: re.Pattern[str]
    never: re.Pattern[str]
    schedule: re.Pattern[str]
    """What follows the first day of a working week, and comes before its last."""
    scheduled: re.Pattern[str]


@cache
def time_words(language: str) -> TimeWords:
    """The time words of `en` or `es`."""
    raw = load(f"dates_{language}")
    numbers = {word: int(value) for word, value in lexicon(language).words.items() if value <= 100}
    return TimeWords(
        language,
        raw["months"],
        raw["weekdays"],
        raw["days"],
        raw["units"],
        {part: (int(first), int(last)) for part, (first, last) in raw["parts"].items()},
        raw["shares"],
        {str(word): int(value) for word, value in raw["ordinals"].items()},
        raw["decades"],
        numbers | dict.fromkeys(raw["articles"], 1),
        frozenset(raw["ambiguous"]),
        bool(raw["capitalised"]),
    )


def _any(words: object) -> str:
    assert isinstance(words, dict | list | set | frozenset)
    return "|".join(
        re.escape(str(word)).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(str(word)), str(word)))
    )


def _months(words: TimeWords) -> str:
    """The names of months; a stop belongs to those that are short for another."""
    names = sorted(words.months, key=lambda name: (-len(name), name))
    short = {
        name for name in names if any(other != name and other.startswith(name[:3]) and len(other) > len(name) for other in names)
    }
    return "|".join(rf"{name}\.?" if name in short else name for name in names)


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """The patterns of a language, in the order of its knowledge file."""
    words = time_words(language)
    ordinal = r"(?:st|nd|rd|th|º|°)?"
    year = r"(?:1[89]|20|21)\d\d"
    blocks = {
        "MONTH2": rf"(?P<month2>{_months(words)})",
        "MONTH": rf"(?P<month>{_months(words)})",
        "WEEKDAY2": rf"(?P<weekday2>{_any(words.weekdays)})",
        "WEEKDAY": rf"(?P<weekday>{_any(words.weekdays)})",
        "NAMEDDAY": rf"(?P<named>{_any(words.days)})",
        "DECADEWORD": rf"(?P<decadeword>{_any(words.decades)})",
        "DAY": rf"(?P<day>\d{{1,2}}){ordinal}",
        "UNTIL": rf"(?P<until>\d{{1,2}}){ordinal}",
        "YEAR2": rf"(?P<year2>{year})",
        "YEAR": rf"(?P<year>{year})",
        "NUMBER": rf"(?P<number>\d{{1,3}}|{_any(words.numbers)})",
        "UNIT": rf"(?P<unit>{_any(words.units)})",
        "PART": rf"(?P<part>{_any(words.parts)})",
        "SHARE": rf"(?P<share>{_any(words.shares)})",
        "ORDINAL": rf"(?P<ordinal>{_any(words.ordinals)})",
    }
    found = []
    for read, written in load(f"dates_{language}")["patterns"]:
        whole = re.sub(r" (?=[?*+])", r"\\s", written).replace(" ", r"\s+").replace("«", "(?P<span>").replace("»", ")")
        for name, block in blocks.items():
            whole = whole.replace(name, block)
        found.append(Pattern(read, re.compile(rf"(?<![\w$€£])(?:{whole})(?!\w)", re.IGNORECASE), "«" in written))
    return tuple(found)


@cache
def anchors(language: str) -> re.Pattern[str]:
    """Words and figures of which each time holds one: only around these are the patterns tried, which saves most of the work."""
    words = time_words(language)
    named = _any({*words.months, *words.weekdays, *words.days, *words.units, *words.decades, "weekend", "fin de semana"})
    return re.compile(
        rf"\b(?:{named}|\d{{4}}s?|\d0s?|\d\d?[/.-]\d\d?[/.-]\d\d|\d\d?(?:st|nd|rd|th)|(?:día|pasado)\s+\d\d?|\d\d?\s+del?)\b",
        re.IGNORECASE,
    )


@cache
def surroundings(language: str) -> Surroundings:
    """What stands before a time and changes it."""
    raw = load(f"dates_{language}")

    def before(words: object) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any(words)})\s+$", re.IGNORECASE)

    weekdays = _any(raw["weekdays"])
    schedule = re.compile(rf"\s*(?:{_any(raw['schedule'])})\s*(?:el\s+)?(?:{weekdays})\b", re.IGNORECASE)
    scheduled = re.compile(rf"\b(?:{weekdays})\s*(?:{_any(raw['schedule'])})\s*(?:el\s+)?$", re.IGNORECASE)
    return Surroundings(before(raw["since"]), before(raw["beyond"]), before(raw["never"]), schedule, scheduled)
