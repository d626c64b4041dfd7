"""Dates and vague dates, placed on the calendar by the day of publication where they need it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from quipu.knowledge import load
from quipu.measure.calendar import UNPLACED, day, of_day, of_month, of_year, shifted, third, time
from quipu.model import Precision, Time

_WORD_NUMBERS = {
    "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of writing a time: where it stands in a text, and what it means when the report was published on a day or on none known."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date | None, str], Time | None]


def times(text: str, language: str, published: str | None) -> Iterator[tuple[int, int, Time]]:
    """Times in a text, each with its place; the longest reading wins where several overlap."""
    today = date.fromisoformat(published[:10]) if published else None
    taken: list[tuple[int, int, Time]] = []
    for rule in _rules(language):
        for match in rule.pattern.finditer(text):
            found = rule.read(match, today, language)
            if found is not None:
                taken.append((match.start(), match.end(), found))
    taken.sort(key=lambda one: (one[0], -one[1]))
    last = -1
    for start, end, found in taken:
        if start >= last:
            yield start, end, found
            last = end


def _alternatives(words: object) -> str:
    assert isinstance(words, dict | list)
    return "|".join(re.escape(str(word)) for word in sorted(words, key=lambda word: -len(str(word))))


@cache
def _rules(language: str) -> tuple[Rule, ...]:
    raw = load("dates")[language]
    month = f"(?P<month>{_alternatives(raw['months'])})\\.?"
    weekday = f"(?:(?P<weekday>{_alternatives(raw['weekdays'])}),?\\s+)?"
    units = f"(?P<unit>{_alternatives(raw['units'])})"
    year = r"(?P<year>(?:1[89]|20|21)\d\d)"
    number = rf"(?P<number>\d{{1,3}}|{'|'.join(_WORD_NUMBERS)})"
    builders = _english if language == "en" else _spanish
    written = builders(month, weekday, units, year, number)
    return tuple(Rule(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), read) for pattern, read in written)


Written = list[tuple[str, Callable[[re.Match[str], date | None, str], Time | None]]]


def _english(month: str, weekday: str, units: str, year: str, number: str) -> Written:
    raw = load("dates")["en"]
    ordinal = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    last_day = r"(?:\s?(?:-|–|to|and)\s?(?P<until>\d{1,2})(?:st|nd|rd|th)?)?"
    parts = f"(?P<part>{_alternatives(raw['parts'])})"
    days = _alternatives(raw["weekdays"])
    return [
        (r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", _iso),
        (rf"{weekday}{month}\s+{ordinal}{last_day}(?:,?\s+{year})?(?!\d|[.,]\d)", _calendar_day),
        (rf"{weekday}(?:the\s+)?{ordinal}{last_day}(?:\s+of)?\s+{month}(?:,?\s+{year})?", _calendar_day),
        (r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})", _slashed),
        (rf"{parts}[\s-]+{month}(?:,?\s+(?:of\s+)?{year})?", _part_of_month),
        (rf"{parts}[\s-]+(?:the\s+year\s+)?{year}(?!s)", _part_of_year),
        (rf"{month},?\s+(?:of\s+)?{year}", _month),
        (rf"(?:in|since|last|this|during|until|by|of)\s+{month}(?!\s+\d)", _month),
        (r"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:19|20)\d0)['’]?s", _decade),
        (r"(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?['’]?(?P<short>[2-9]0)['’]?s(?=\b)", _decade),
        (rf"between\s+{year}\s+and\s+(?P<until>(?:19|20)\d\d)", _years),
        (rf"from\s+{year}\s+(?:to|until|through)\s+(?P<until>(?:19|20)\d\d)", _years),
        (rf"(?:in|since|during|from|until|of|by|around|about|year|before|after)\s+(?P<only>{year})(?![-\d])", _year),
        (
            rf"(?:on\s+)?(?:(?P<next>next)\s+|(?:last|this|past)\s+)?(?P<weekday>{days})(?:\s+(?:morning|afternoon|evening|night))?",
            _weekday,
        ),
        (rf"(?P<word>{_alternatives(raw['days'])})", _named_day),
        (rf"(?:about\s+|some\s+|more than\s+)?{number}\s+{units}\s+(?:ago|earlier)", _ago),
        (r"(?:(?P<last>last|past)|(?P<next>next)|this)\s+(?P<unit>week|month|year)", _around_now),
        (r"(?:over|in|during)\s+the\s+(?P<last>last|past)\s+(?P<unit>week|month|year)", _around_now),
    ]


def _spanish(month: str, weekday: str, units: str, year: str, number: str) -> Written:
    raw = load("dates")["es"]
    parts = f"(?P<part>{_alternatives(raw['parts'])})"
    days = _alternatives(raw["weekdays"])
    of_year = rf"(?:,?\s+(?:de\s+|del\s+)?(?:año\s+)?{year}|\s+(?P<passed>pasado|último)|\s+del?\s+(?:presente|este)\s+año)?"
    until = r"(?:\s?(?:-|–|al|y|y el)\s?(?P<until>\d{1,2}))?"
    return [
        (r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", _iso),
        (rf"(?:el\s+)?(?:pasado\s+)?{weekday}(?P<day>\d{{1,2}}|primero|1[º°]){until}\s+de\s+{month}{of_year}", _calendar_day),
        (rf"{weekday}(?P<day>\d{{1,2}})\s+{month}(?:\s+{year})?", _calendar_day),
        (r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})", _slashed),
        (rf"(?:a\s+)?{parts}\s+{month}{of_year}", _part_of_month),
        (rf"(?:a\s+)?{parts}\s+(?:año\s+)?{year}", _part_of_year),
        (rf"{month}\s+(?:de\s+|del\s+)(?:año\s+)?{year}", _month),
        (rf"(?:en|desde|hasta|durante|pasado|de|mes de)\s+{month}(?P<passed>\s+pasado)?(?!\s+(?:de|del)\s+\d)", _month),
        (r"(?:(?:la\s+)?década\s+de\s+(?:los\s+)?(?:años\s+)?|los\s+años\s+|años\s+)['’]?(?P<decade>(?:19|20)\d0)", _decade),
        (
            r"(?:(?:la\s+)?década\s+de\s+(?:los\s+)?(?:años\s+)?|los\s+años\s+|años\s+|los\s+)['’]?(?P<short>[2-9]0)(?!\s*(?:%|\w))",
            _decade,
        ),
        (r"(?:(?:la\s+)?década\s+de\s+los|los(?:\s+años)?|años)\s+(?P<named>sesenta|setenta|ochenta|noventa)", _decade),
        (rf"(?:entre|de|desde)\s+(?:el\s+)?{year}\s+(?:y|a|hasta)\s+(?:el\s+)?(?P<until>(?:19|20)\d\d)", _years),
        (rf"(?:en|desde|durante|hasta|de|del|año|para|antes de|hacia)\s+(?:el\s+|el\s+año\s+)?(?P<only>{year})(?![-\d])", _year),
        (
            rf"(?:el\s+|este\s+|la\s+\w+\s+del\s+)?(?P<next>próximo\s+)?(?:pasado\s+)?(?P<weekday>{days})(?:\s+(?:pasado|último))?(?!\s+\d)",
            _weekday,
        ),
        (rf"(?P<word>{_alternatives([d for d in raw['days'] if d != 'mañana'])})", _named_day),
        (rf"hace\s+(?:unos\s+|unas\s+|aproximadamente\s+|casi\s+|más\s+de\s+)?{number}\s+{units}", _ago),
        (rf"{number}\s+{units}\s+atrás", _ago),
        (
            r"(?:la|el|esta|este)\s+(?P<unit>semana|mes|año)\s+(?:(?P<last>pasad[oa]|anterior)|(?P<next>próxim[oa]|que viene)|en curso)",
            _around_now,
        ),
        (
            r"(?:(?P<last>el\s+pasado|la\s+pasada)|(?P<next>el\s+próximo|la\s+próxima)|est[ea])\s+(?P<unit>semana|mes|año)",
            _around_now,
        ),
    ]


def _iso(match: re.Match[str], _today: date | None, _language: str) -> Time | None:
    found = day(int(match["year"]), int(match["month"]), int(match["day"]))
    return of_day(found) if found else None


def _month_of(match: re.Match[str], language: str) -> int:
    return int(load("dates")[language]["months"][match["month"].lower()])


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _calendar_day(match: re.Match[str], today: date | None, language: str) -> Time | None:
    """A day of a month; without a year, the nearest such day up to the day of publication, or the one soon after it."""
    written = match["day"].lower()
    number = 1 if written.startswith("primero") else int(re.sub(r"\D", "", written))
    month, until = _month_of(match, language), _group(match, "until")
    if not 1 <= number <= 31:
        return None
    year = _group(match, "year")
    if year is None and today is None:
        return UNPLACED[Precision.DAY]
    first = day(int(year), month, number) if year else _nearest(month, number, today or date.min)
    if first is None:
        return None
    last = day(first.year, month, int(until)) if until and int(until) <= 31 else None
    return time(first, last + timedelta(days=1), Precision.DAY) if last and last > first else of_day(first)


_SOON = timedelta(days=60)
"""How far ahead a date without a year may lie: reports announce hearings, and look back otherwise."""


def _nearest(month: int, number: int, today: date) -> date | None:
    candidates = [found for year in (today.year + 1, today.year, today.year - 1) if (found := day(year, month, number))]
    return next((found for found in candidates if found <= today + _SOON), None)


def _slashed(match: re.Match[str], _today: date | None, language: str) -> Time | None:
    """ "27/03/2014": Spanish puts the day first; English may mean either, and is read only where one number exceeds twelve."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if language == "es" or one > 12:
        found = day(year, two, one)
    elif two > 12 or one == two:
        found = day(year, one, two)
    else:
        return UNPLACED[Precision.DAY]
    return of_day(found) if found else None


def _month(match: re.Match[str], today: date | None, language: str) -> Time | None:
    """A month; without a year, the last one that had begun by the day of publication."""
    written = match["month"]
    if written.lower() in ("may", "mar", "set", "mayo") and not written[0].isupper() and language == "en":
        return None
    month, year = _month_of(match, language), _group(match, "year")
    if year:
        return of_month(int(year), month)
    if today is None:
        return UNPLACED[Precision.MONTH]
    back = re.match(r"(?i)last\b|pasado", match.group()) or _group(match, "passed")
    latest = today.month - 1 if back else today.month
    return of_month(today.year if month <= latest else today.year - 1, month)


def _part_of_month(match: re.Match[str], today: date | None, language: str) -> Time | None:
    whole = _month(match, today, language)
    if whole is None or whole.start is None:
        return UNPLACED[Precision.WEEK] if whole else None
    return third(whole, *_part(match, language))


def _part_of_year(match: re.Match[str], _today: date | None, language: str) -> Time | None:
    return third(of_year(int(match["year"])), *_part(match, language))


def _part(match: re.Match[str], language: str) -> tuple[int, int]:
    first, last = load("dates")[language]["parts"][" ".join(match["part"].lower().split())]
    return int(first), int(last)


def _year(match: re.Match[str], _today: date | None, _language: str) -> Time | None:
    return of_year(int(match["year"]))


def _years(match: re.Match[str], _today: date | None, _language: str) -> Time | None:
    first, last = int(match["year"]), int(match["until"])
    return time(date(first, 1, 1), date(last + 1, 1, 1), Precision.YEAR) if first < last else None


_NAMED_DECADES = {"sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}


def _decade(match: re.Match[str], today: date | None, _language: str) -> Time | None:
    """A decade; one of two figures is that of the last hundred years."""
    if _group(match, "decade"):
        first = int(match["decade"])
    else:
        tens = int(_group(match, "short") or 0) or _NAMED_DECADES[match["named"].lower()]
        first = 1900 + tens if tens >= 30 else 2000 + tens
        if "años" in match.group().lower() and _group(match, "short") and today and first > today.year:
            return None
    part = _group(match, "part")
    if part:
        start, end = {"early": (0, 4), "mid": (3, 7), "late": (6, 10)}[part.lower()]
        return time(date(first + start, 1, 1), date(first + end, 1, 1), Precision.DECADE)
    return time(date(first, 1, 1), date(first + 10, 1, 1), Precision.DECADE)


def _weekday(match: re.Match[str], today: date | None, language: str) -> Time | None:
    """A weekday is the last one up to the day of publication, or the next where the words say so."""
    if today is None:
        return UNPLACED[Precision.DAY]
    wanted = int(load("dates")[language]["weekdays"][match["weekday"].lower()])
    if _group(match, "next"):
        return of_day(today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1))
    return of_day(today - timedelta(days=(today.weekday() - wanted) % 7))


def _named_day(match: re.Match[str], today: date | None, language: str) -> Time | None:
    if today is None:
        return UNPLACED[Precision.DAY]
    away = int(load("dates")[language]["days"][" ".join(match["word"].lower().split())])
    return of_day(today + timedelta(days=away))


def _ago(match: re.Match[str], today: date | None, language: str) -> Time | None:
    """ "two weeks ago": the day, week, month or year that lies so far back."""
    unit = str(load("dates")[language]["units"][match["unit"].lower()])
    precision = Precision(unit)
    if today is None:
        return UNPLACED[precision]
    written = match["number"].lower()
    back = _WORD_NUMBERS.get(written) or int(written)
    return _unit_around(today, unit, -back)


def _around_now(match: re.Match[str], today: date | None, language: str) -> Time | None:
    unit = str(load("dates")[language]["units"][match["unit"].lower()])
    if today is None:
        return UNPLACED[Precision(unit)]
    return _unit_around(today, unit, -1 if _group(match, "last") else 1 if _group(match, "next") else 0)


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
    if unit == "year":
        return of_year(today.year + away)
    return of_year(today.year + 10 * away)
