"""Times without their year, placed before or after the day of publication as the tense of their claim says."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from quipu.knowledge import load
from quipu.model import Precision, Role, Tense, Time

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DATED = (Precision.DAY, Precision.MONTH)


def in_its_tense(role: Role, tense: Tense, language: str, published: str | None) -> Role:
    """A role's time where the claim's tense wants it. Other roles, and times that tell their year, stay as they are."""
    value = role.value
    if not isinstance(value, Time) or value.start is None or value.end is None or published is None or _YEAR.search(role.text):
        return role
    if value.precision not in _DATED or "02-29" in (value.start + value.end):
        return role
    if tense is Tense.PAST and value.start > published[:10]:
        return replace(role, value=_years_on(value, -1))
    if tense is Tense.FUTURE and value.end <= published[:10]:
        return replace(role, value=_ahead(value, role.text.lower(), language, published[:10]))
    return role


def _ahead(value: Time, words: str, language: str, published: str) -> Time:
    """ "will be sentenced on Monday", "en agosto": the next such day or month, unless words like "last" tell that it was."""
    named = set(re.findall(r"\w+", words))
    if named & _behind(language):
        return value
    if named & names_of(language, "weekdays") and not any(word.isdigit() for word in named) and value.start and value.end:
        weeks = (date.fromisoformat(published) - date.fromisoformat(value.start)).days // 7 + 1
        start, end = (date.fromisoformat(day) + timedelta(weeks=weeks) for day in (value.start, value.end))
        return Time(start.isoformat(), end.isoformat(), value.precision)
    return _years_on(value, 1) if named & names_of(language, "months") else value


def _years_on(value: Time, years: int) -> Time:
    start, end = (f"{int(day[:4]) + years:04}{day[4:]}" for day in (value.start or "", value.end or ""))
    return Time(start, end, value.precision)


@cache
def names_of(language: str, sort: str) -> frozenset[str]:
    """The names of `months` or `weekdays`, in lower case."""
    return frozenset(str(name).lower() for name in load(f"dates_{language}")[sort])


@cache
def _behind(language: str) -> frozenset[str]:
    return frozenset(load(f"dates_{language}")["behind"])
