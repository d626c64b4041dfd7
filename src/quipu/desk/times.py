"""Times in Spanish words, no more exact than they are told; `measure.describe` says the same in English."""

from datetime import date, timedelta

from quipu.measure.calendar import of_year, third
from quipu.model import Precision, Time

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_THIRDS = ("comienzos", "mediados", "finales")


def time_words(value: Time) -> str | None:
    """A time in words; None for one that is not on the calendar."""
    if value.start is None or value.end is None:
        return None
    first = date.fromisoformat(value.start)
    last = date.fromisoformat(value.end) - timedelta(days=1)
    if first == last:
        return day_words(first)
    return _part(value, first, last) or _whole(value, first, last) or _span(first, last)


def day_words(day: date) -> str:
    """ "9 de mayo de 2023" """
    return f"{day.day} de {_month(day)}"


def _whole(value: Time, first: date, last: date) -> str | None:
    if value.precision is Precision.WEEK and (last - first).days == 6:
        return f"la semana del {day_words(first)}"
    if value.precision is Precision.DECADE and last.year - first.year == 9 and last.month == 12:
        return f"la década de {first.year}"
    if value.precision in (Precision.YEAR, Precision.DECADE):
        return f"{first.year}" if first.year == last.year else f"{first.year} a {last.year}"
    if value.precision is not Precision.MONTH:
        return None
    if first.year != last.year:
        return f"{_month(first)} a {_month(last)}"
    return _month(last) if first.month == last.month else f"{_MONTHS[first.month - 1]} a {_month(last)}"


def _part(value: Time, first: date, last: date) -> str | None:
    """The beginning, the middle or the end of a month or a year."""
    for at, name in enumerate(_THIRDS):
        if value.precision is Precision.MONTH and third(of_year(first.year), at, at + 1) == value:
            return f"{name} de {first.year}"
    cuts = {1: 10, 11: 20, 21: (last + timedelta(days=1)).day == 1 and last.day}
    if value.precision is Precision.WEEK and first.month == last.month and cuts.get(first.day) == last.day:
        return f"{_THIRDS[(first.day - 1) // 10]} de {_month(first)}"
    return None


def _span(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} a {day_words(last)}"
    begin = f"{first.day} de {_MONTHS[first.month - 1]}" if first.year == last.year else day_words(first)
    return f"{begin} a {day_words(last)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} de {day.year}"
