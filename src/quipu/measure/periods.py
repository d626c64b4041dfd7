"""Readers of times longer than a day: months, years, decades and their parts, and what lies around the day of publication."""

import re
from datetime import date, timedelta

from quipu.measure.calendar import UNPLACED, of_day, of_month, of_year, shifted, third, time
from quipu.measure.days import month_of, named, text_of
from quipu.measure.timewords import TimeWords
from quipu.model import Precision, Time

_EDGES = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}
_SPANISH_EDGES = {"mediados": "mid", "finales": "late", "fines": "late"}


def month(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """A month; without a year, the last one that had begun by the day of publication."""
    number = month_of(match, words)
    if number is None:
        return None
    if named(match, "year"):
        return of_month(int(match["year"]), number)
    if today is None:
        return UNPLACED[Precision.MONTH]
    if named(match, "past", "this"):
        return of_month(today.year - (1 if named(match, "past") else 0), number)
    if named(match, "next"):
        return of_month(today.year + (1 if number <= today.month else 0), number)
    latest = today.month - 1 if named(match, "last") else today.month
    return of_month(today.year if number <= latest else today.year - 1, number)


def months(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """From one month to another."""
    first, last = month_of(match, words), month_of(match, words, "month2")
    if first is None or last is None:
        return None
    if named(match, "year2"):
        year = int(match["year2"])
    elif today is None:
        return UNPLACED[Precision.MONTH]
    else:
        year = today.year - (1 if last > today.month or named(match, "past") else 0)
    begins = int(match["year"]) if named(match, "year") else year - (1 if first > last else 0)
    start, end = date(begins, first, 1), shifted(date(year, last, 1), 1)
    return time(start, end, Precision.MONTH) if start < end else None


def part_of_month(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "late March", "a mediados de marzo de 2013" """
    whole = month(match, today, words)
    if whole is None or whole.start is None:
        return UNPLACED[Precision.WEEK] if whole else None
    return third(whole, *_part(match, words))


def part_of_year(match: re.Match[str], _today: date | None, words: TimeWords) -> Time | None:
    """ "mid-2013", "a finales de 2013" """
    return third(of_year(int(match["year"])), *_part(match, words))


def _part(match: re.Match[str], words: TimeWords) -> tuple[int, int]:
    return words.parts[text_of(match, "part")]


def year(match: re.Match[str], _today: date | None, _words: TimeWords) -> Time | None:
    """A year that the words before it make one."""
    return of_year(int(match["year"]))


def years(match: re.Match[str], _today: date | None, _words: TimeWords) -> Time | None:
    """From one year to another."""
    first, last = int(match["year"]), int(match["year2"])
    return time(date(first, 1, 1), date(last + 1, 1, 1), Precision.YEAR) if first < last else None


def share_of_year(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "the first half of 2013", "el segundo trimestre del año", "the first six months of this year" """
    ordinal = words.ordinals[text_of(match, "ordinal")]
    if named(match, "year"):
        first = date(int(match["year"]), 1, 1)
    elif today:
        first = date(today.year - (1 if named(match, "past") else 0), 1, 1)
    else:
        return UNPLACED[Precision.MONTH]
    size = words.shares[text_of(match, "share")] if named(match, "share") else _count(match, words)
    if not 1 <= size < 12 or (not named(match, "share") and abs(ordinal) != 1):
        return None
    begins = 12 - size if ordinal < 0 else (ordinal - 1) * size
    return time(shifted(first, begins), shifted(first, begins + size), Precision.MONTH) if begins + size <= 12 else None


def _count(match: re.Match[str], words: TimeWords) -> int:
    written = text_of(match, "number")
    return words.numbers[written] if written in words.numbers else int(written)


def so_far(match: re.Match[str], today: date | None, _words: TimeWords) -> Time | None:
    """ "en lo que va del año": from the first of January to the day of publication."""
    if today is None:
        return of_year(int(match["year"])) if named(match, "year") else UNPLACED[Precision.YEAR]
    if named(match, "year") and int(match["year"]) != today.year:
        return of_year(int(match["year"]))
    return time(date(today.year, 1, 1), today + timedelta(days=1), Precision.YEAR)


def decade(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """A decade; one of two figures is the last such that had begun by the day of publication."""
    if named(match, "decade"):
        first = int(match["decade"])
    else:
        tens = int(match["short"]) if named(match, "short") else words.decades[text_of(match, "decadeword")]
        latest = today.year if today else 2019
        first = 2000 + tens if 2000 + tens <= latest else 1900 + tens
    edge = text_of(match, "edge") or text_of(match, "edge2")
    if not edge:
        return time(date(first, 1, 1), date(first + 10, 1, 1), Precision.DECADE)
    start, end = _EDGES.get(edge) or _EDGES[_SPANISH_EDGES.get(edge, "early")]
    return time(date(first + start, 1, 1), date(first + end, 1, 1), Precision.DECADE)


def ago(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "two weeks ago": the day, week, month or year that lies so far back; "more than two weeks ago" is not told."""
    unit = words.units[text_of(match, "unit")]
    if today is None or named(match, "over"):
        return UNPLACED[Precision(unit)]
    return _unit_around(today, unit, -_count(match, words))


def rolling(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "the past two years": so long up to the day of publication."""
    unit = words.units[text_of(match, "unit")]
    count = _count(match, words) if named(match, "number") else 1
    if not named(match, "number") and text_of(match, "unit").endswith("s") and text_of(match, "unit") != "mes":
        return UNPLACED[Precision(unit)]
    if today is None:
        return UNPLACED[Precision(unit)]
    first = back(today, unit, count)
    return time(first, today + timedelta(days=1), Precision(unit)) if first else None


def back(today: date, unit: str, count: int) -> date | None:
    """The day that lies so many units back; None where the calendar ends before."""
    if unit in ("day", "week"):
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    length = {"month": 1, "year": 12, "decade": 120}[unit] * count
    if length > 12 * 150:
        return None
    first = shifted(today.replace(day=1), -length)
    return first + timedelta(days=min(today.day, 28) - 1)


def around(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "last month", "this week", "el próximo año" """
    unit = words.units[text_of(match, "unit")]
    if today is None:
        return UNPLACED[Precision(unit)]
    return _unit_around(today, unit, -1 if named(match, "past") else 1 if named(match, "next") else 0)


def part_around(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "late last year", "a comienzos de mes" """
    whole = around(match, today, words)
    if whole is None or whole.start is None:
        return UNPLACED[Precision.MONTH]
    return third(whole, *_part(match, words))


def _unit_around(today: date, unit: str, away: int) -> Time | None:
    if abs(away) > 500:
        return None
    if unit == "day":
        return of_day(today + timedelta(days=away))
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=away)
        return time(monday, monday + timedelta(days=7), Precision.WEEK)
    if unit == "month":
        first = shifted(today.replace(day=1), away)
        return of_month(first.year, first.month)
    return of_year(today.year + away * (10 if unit == "decade" else 1))


def untold(match: re.Match[str], _today: date | None, words: TimeWords) -> Time | None:
    """ "the following day", "dos semanas después": told from another event, which the words do not date."""
    unit = words.units.get(text_of(match, "unit"), "day")
    return UNPLACED[Precision(unit)]
