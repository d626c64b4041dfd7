"""Dates and vague dates, placed on the calendar by the day of publication where they need it.

A weekday is the last one up to that day, "last" and "pasado" the one before it; a month without a year is the last that had
begun. "Since" runs to the day of publication; what lies before, after or until a time is not told by it. Without a day of
publication all these stay Time(None, None, …).
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from quipu.measure import days, periods
from quipu.measure.calendar import UNPLACED, of_month
from quipu.measure.timewords import Pattern, Reader, TimeWords, anchors, patterns, surroundings, time_words
from quipu.model import Precision, Time

_READERS: dict[str, Reader] = {
    "iso": days.iso,
    "slashed": days.slashed,
    "day": days.calendar_day,
    "days": days.days,
    "day_alone": days.day_alone,
    "weekday": days.weekday,
    "weekend": days.weekend,
    "named_day": days.named_day,
    "month": periods.month,
    "months": periods.months,
    "part_of_month": periods.part_of_month,
    "part_of_year": periods.part_of_year,
    "part_around": periods.part_around,
    "year": periods.year,
    "years": periods.years,
    "share_of_year": periods.share_of_year,
    "so_far": periods.so_far,
    "decade": periods.decade,
    "ago": periods.ago,
    "rolling": periods.rolling,
    "around": periods.around,
    "untold": periods.untold,
}
_BEFORE = 28
"""Characters before a time in which words that change it are looked for."""
_YEAR = re.compile(r"\d{4}")
_BARE = re.compile(r"[^\W\d]+\.?")
_LISTED = re.compile(r",? (?:and |y |e )?(?:in |en )?")
_NEAR = 400
"""Characters behind a month with its year within which the bare month is the same."""
_AROUND = 48
"""Characters on either side of a word of time that may belong to the same time."""


def times(text: str, language: str, published: str | None) -> Iterator[tuple[int, int, Time]]:
    """Times in a text, each with its place; the longest reading wins where several overlap.

    Raises ValueError where `published` does not begin with an ISO date.
    """
    today = date.fromisoformat(published[:10]) if published else None
    words = time_words(language)
    found = [
        one
        for window in _windows(text, language)
        for pattern in patterns(language)
        for one in _said(pattern, text, window, today, words)
    ]
    found.sort(key=lambda one: (one[0], -one[1]))
    last, kept = -1, list[tuple[int, int, Time]]()
    for start, end, value in found:
        if start >= last:
            kept.append((start, end, value))
            last = end
    yield from _with_years(text, kept)


def _with_years(text: str, found: list[tuple[int, int, Time]]) -> Iterator[tuple[int, int, Time]]:
    """Bare months with the year that the text tells of them: "in May, June and July 2016. ... Officers opened it in July"."""
    told: dict[int, tuple[int, int]] = {}
    for number, (start, end, value) in enumerate(found):
        if value.precision is not Precision.MONTH or value.start is None or value.end is None:
            yield start, end, value
            continue
        month, year = int(value.start[5:7]), int(value.start[:4])
        if _BARE.fullmatch(text, start, end):
            place, known = told.get(month, (-_NEAR, year))
            year = _year_behind(text, found[number:]) or (known if start - place < _NEAR else year)
            yield start, end, of_month(year, month)
            continue
        if _YEAR.search(text, start, end):
            told |= {
                month: (start, year),
                int(value.end[5:7]) - 1 or 12: (start, int(value.end[:4]) - value.end.endswith("01-01")),
            }
        yield start, end, value


def _year_behind(text: str, found: list[tuple[int, int, Time]]) -> int | None:
    """The year of the month that ends a list of months which begins with a bare one."""
    for (_, end, _), (start, until, value) in pairwise(found):
        if value.precision is not Precision.MONTH or value.start is None or not _LISTED.fullmatch(text, end, start):
            return None
        if _YEAR.search(text, start, until):
            return int(value.start[:4])
    return None


def _windows(text: str, language: str) -> list[tuple[int, int]]:
    """The parts of a text that may hold times."""
    windows: list[tuple[int, int]] = []
    for match in anchors(language).finditer(text):
        start = text.rfind(" ", 0, max(0, match.start() - _AROUND)) + 1
        end = text.find(" ", match.end() + _AROUND)
        end = len(text) if end < 0 else end
        if windows and start <= windows[-1][1]:
            start, _ = windows.pop()
        windows.append((start, end))
    return windows


def _said(
    pattern: Pattern, text: str, window: tuple[int, int], today: date | None, words: TimeWords
) -> Iterator[tuple[int, int, Time]]:
    """Times written in one way, each with the place of its words."""
    read = _READERS[pattern.read]
    for match in pattern.written.finditer(text, *window):
        value = read(match, today, words)
        if value is None:
            continue
        start, end = match.span("span") if pattern.spans else match.span()
        around = _in_context(text, start, end, value, today, words.language)
        if around is not None:
            yield around[0], end, around[1]


def _in_context(text: str, start: int, end: int, value: Time, today: date | None, language: str) -> tuple[int, Time] | None:
    """The time with the words before it heard: where it begins, and what it means; None where it is none."""
    context, before = surroundings(language), text[max(0, start - _BEFORE) : start]
    if context.never.search(before) or context.schedule.match(text, end) or context.scheduled.search(before):
        return None
    since = context.since.search(before)
    if since:
        return start - len(before) + since.start(), _until_now(value, today)
    if context.beyond.search(before) and not re.match(r"['’]s\b", text[end:]):
        return start, UNPLACED[value.precision]
    return start, value


def _until_now(value: Time, today: date | None) -> Time:
    if value.start is None or today is None:
        return UNPLACED[value.precision]
    if value.start > today.isoformat():
        return value
    return Time(value.start, (today + timedelta(days=1)).isoformat(), value.precision)
