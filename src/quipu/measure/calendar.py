"""Half-open intervals of days."""

from datetime import date, timedelta

from quipu.model import Precision, Time

UNPLACED: dict[Precision, Time] = {precision: Time(None, None, precision) for precision in Precision}


def time(start: date, end: date, precision: Precision) -> Time:
    """The interval from `start` up to but not including `end`."""
    return Time(start.isoformat(), end.isoformat(), precision)


def day(year: int, month: int, number: int) -> date | None:
    """The date, or None where the calendar has no such day or it lies before 1800 or after 2199."""
    try:
        return date(year, month, number) if 1800 <= year <= 2199 else None
    except ValueError:
        return None


def of_day(found: date) -> Time:
    """One day."""
    return time(found, found + timedelta(days=1), Precision.DAY)


def of_month(year: int, month: int) -> Time:
    """One month."""
    return time(date(year, month, 1), shifted(date(year, month, 1), 1), Precision.MONTH)


def of_year(year: int) -> Time:
    """One year."""
    return time(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR)


def shifted(first: date, months: int) -> date:
    """The first of the month so many months on."""
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def third(whole: Time, first: int, last: int) -> Time:
    """A third of a month or a year, or several: early is 0 to 1, late 2 to 3.

    Months are cut at the 11th and the 21st, years at May and September.
    """
    assert whole.start is not None and whole.end is not None
    start, end = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    if whole.precision is Precision.YEAR:
        return time(shifted(start, 4 * first), shifted(start, 4 * last), Precision.MONTH)
    cuts = [start, start.replace(day=11), start.replace(day=21), end]
    return time(cuts[first], cuts[last], Precision.WEEK)
