"""Readers of times that are days: "27 March 2014", "on Thursday", "del 3 al 5 de marzo", "yesterday"."""

import re
from datetime import date, timedelta

from quipu.measure.calendar import UNPLACED, day, of_day, time
from quipu.measure.timewords import TimeWords
from quipu.model import Precision, Time

_SOON = timedelta(days=60)
"""How far ahead a date without a year may lie: reports announce hearings, and look back otherwise."""
_CENTURY = 2000


def named(match: re.Match[str], *groups: str) -> bool:
    """Whether one of the groups took part in a match."""
    found = match.groupdict()
    return any(found.get(group) for group in groups)


def text_of(match: re.Match[str], group: str) -> str:
    """The words of a group in lower case with single spaces; empty where it took no part."""
    return " ".join((match.groupdict().get(group) or "").lower().split())


def month_of(match: re.Match[str], words: TimeWords, group: str = "month") -> int | None:
    """The month that a group names; None where the word is written like another word ("may", "Julio")."""
    name = match[group].rstrip(".")
    if name.lower() in words.ambiguous and name[0].isupper() is not words.capitalised and not re.search(r"\d", match.group()):
        return None
    return words.months[name.lower()]


def iso(match: re.Match[str], _today: date | None, _words: TimeWords) -> Time | None:
    """ "2014-03-27" """
    found = day(int(match["year"]), int(match["month"]), int(match["day"]))
    return of_day(found) if found else None


def slashed(match: re.Match[str], _today: date | None, words: TimeWords) -> Time | None:
    """ "27/03/2014": Spanish puts the day first; English may mean either, and is read only where one number exceeds twelve."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["sep"] != "/":
            return None
        year += _CENTURY
    if not (1 <= one <= 31 and 1 <= two <= 31) or (one > 12 and two > 12):
        return None
    if words.language == "es" or one > 12:
        found = day(year, two, one)
    elif two > 12 or one == two:
        found = day(year, one, two)
    else:
        return UNPLACED[Precision.DAY]
    return of_day(found) if found else None


def calendar_day(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """A day of a month, or several; without a year, the latest such day up to the day of publication, or soon after it."""
    month = month_of(match, words)
    number = int(match["day"]) if match["day"] else 1
    if month is None or not 1 <= number <= 31 or _is_name(match, words):
        return None
    year = _year_of(match, today)
    if year is None and today is None:
        return UNPLACED[Precision.DAY]
    weekday = words.weekdays.get(text_of(match, "weekday") or text_of(match, "weekday2"))
    first = day(year, month, number) if year else _nearest(month, number, today or date.min, weekday, _ahead(match))
    if first is None:
        return None
    until = match.groupdict().get("until")
    last = day(first.year, month, int(until)) if until else None
    if last is None or last <= first or (named(match, "and") and _apart(match, first, last)):
        return of_day(first)
    return time(first, last + timedelta(days=1), Precision.DAY)


def _apart(match: re.Match[str], first: date, last: date) -> bool:
    """ "3 and 12 March" are two days, "between 3 and 12 March" a span."""
    return (last - first).days > 1 and not re.match(r"(?i)between|entre", match.group())


def _is_name(match: re.Match[str], words: TimeWords) -> bool:
    """ "9 de Octubre": a Spanish month with a capital and no year is a street or a town, unless "el" stands before the day."""
    return (
        not words.capitalised
        and match["month"][0].isupper()
        and not match["month"].isupper()
        and not named(match, "year", "past", "this", "last", "last2", "last3", "weekday")
        and not re.match(r"(?i)(?:entre|desde|del|el)\s", match.group())
    )


def _year_of(match: re.Match[str], today: date | None) -> int | None:
    if named(match, "year"):
        return int(match["year"])
    if today and named(match, "past", "this"):
        return today.year - (1 if named(match, "past") else 0)
    return None


def _ahead(match: re.Match[str]) -> timedelta:
    return (
        timedelta(0)
        if named(match, "last", "last2", "last3")
        else timedelta(days=365)
        if named(match, "next", "next2")
        else _SOON
    )


def _nearest(month: int, number: int, today: date, weekday: int | None, ahead: timedelta) -> date | None:
    """The latest such day up to `today` and a while; one that falls on the weekday named is preferred."""
    years = range(today.year + 1, today.year - 2, -1)
    found = [one for year in years if (one := day(year, month, number)) and one <= today + ahead]
    fitting = [one for one in found if weekday is None or one.weekday() == weekday]
    return next(iter(fitting or found), None)


def days(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """From a day of one month to a day of another."""
    first_month, last_month = month_of(match, words), month_of(match, words, "month2")
    if first_month is None or last_month is None:
        return None
    year = int(match["year2"]) if named(match, "year2") else int(match["year"]) if named(match, "year") else None
    if year is None:
        nearest = _nearest(last_month, int(match["until"]), today, None, _SOON) if today else None
        if nearest is None:
            return UNPLACED[Precision.DAY]
        year = nearest.year
    if named(match, "year") and not named(match, "year2") and last_month < first_month:
        year += 1
    last = day(year, last_month, int(match["until"]))
    begins = int(match["year"]) if named(match, "year") else year - (1 if first_month > last_month else 0)
    first = day(begins, first_month, int(match["day"]))
    return time(first, last + timedelta(days=1), Precision.DAY) if first and last and first <= last else None


def day_alone(match: re.Match[str], today: date | None, _words: TimeWords) -> Time | None:
    """ "on the 27th", "el pasado 27": of the month of publication, or of the one before."""
    if today is None:
        return UNPLACED[Precision.DAY]
    number = int(match["day"])
    before = (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    found = [day(first.year, first.month, number) for first in (today, before)]
    return next((of_day(one) for one in found if one and one <= today), None)


def weekday(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """A weekday is the last one up to the day of publication, the one before that day, or the next, as the words say."""
    name = match["weekday"]
    if name[0].isupper() is not words.capitalised and not name.isupper():
        return None
    if today is None or (named(match, "this") and words.language == "en"):
        return UNPLACED[Precision.DAY]
    wanted = words.weekdays[name.lower()]
    if named(match, "next", "next2"):
        return of_day(today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1))
    back = (today.weekday() - wanted) % 7
    return of_day(today - timedelta(days=7 if back == 0 and named(match, "last", "last2") else back))


def weekend(match: re.Match[str], today: date | None, _words: TimeWords) -> Time | None:
    """The last Saturday and Sunday that had begun by the day of publication, or the ones before."""
    if today is None:
        return UNPLACED[Precision.DAY]
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if named(match, "past", "last") and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    return time(saturday, saturday + timedelta(days=2), Precision.DAY)


def named_day(match: re.Match[str], today: date | None, words: TimeWords) -> Time | None:
    """ "yesterday", "anoche". Within a sentence a capital makes it a name ("USA Today", "Hoy")."""
    start = match.start("named")
    before = match.string[:start].rstrip(" \t“\"'‘«(—–-•")
    if match["named"][0].isupper() and before and before[-1] not in ".!?:\n":
        return None
    if today is None:
        return UNPLACED[Precision.DAY]
    return of_day(today + timedelta(days=words.days[text_of(match, "named")]))
