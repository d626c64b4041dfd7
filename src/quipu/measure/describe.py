"""Values in a few English words."""

from datetime import date, timedelta

from quipu.measure.calendar import of_year, third
from quipu.measure.plurals import plurals
from quipu.model import Money, Precision, Quantity, Time, Value

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SYMBOLS = {"USD": "US$", "EUR": "€", "GBP": "£", "PEN": "S/ "}
_PLURALS = {
    "person": "people",
    "child": "children",
    "knife": "knives",
    "aircraft": "aircraft",
    "ammunition": "rounds of ammunition",
    "livestock": "head of livestock",
    "gold": "pieces of gold",
    "wildlife": "wild animals",
    "food": "pieces of food",
    "timber": "pieces of timber",
}
_MASSES = {
    "drug": "drugs",
    "coca leaf": "coca leaves",
    "plant": "plants",
    "mineral": "minerals",
    "explosive": "explosives",
    "precursor": "precursors",
}
"""Weighed things of which English says the plural."""
_THIRDS = ("early", "mid", "late")


def describe(value: Value) -> str:
    """ "626 kg of cocaine", "at least 600 kg", "nearly 2,000 kg", "about US$25 million", "27 March 2014", "the 1980s".

    A lower bound is always "at least": the value no longer tells "over 600" from "600 or more", and this claims the less.
    """
    if isinstance(value, Time):
        return _time(value)
    if value.low is None and value.high is None:
        return _unstated(value)
    bounds = _bounds(value)
    if isinstance(value, Money):
        return bounds
    if value.unit != "count":
        return f"{bounds} {value.unit}" + (f" of {_MASSES.get(value.of, value.of)}" if value.of else "")
    singular = value.low == value.high == 1
    return f"{bounds} {value.of if singular else plural(value.of or 'thing')}"


def plural(noun: str) -> str:
    """The plural of one of the taxonomy's nouns."""
    return _PLURALS.get(noun) or plurals(noun, "en")[-1]


def _unstated(value: Quantity | Money) -> str:
    if isinstance(value, Money):
        return "an unstated sum"
    if value.unit == "count":
        return f"an unstated number of {plural(value.of or 'thing')}"
    return "an unstated amount" + (f" of {value.of}" if value.of else "")


def _bounds(value: Quantity | Money) -> str:
    low, high = value.low, value.high
    if low is None:
        return f"{'nearly' if value.approx else 'up to'} {_number(high or 0.0, value)}"
    if high is None:
        return f"at least {_number(low, value)}"
    about = "about " if value.approx else ""
    return f"{about}{_number(low, value)}" + ("" if low == high else f" to {_number(high, value)}")


def _number(number: float, value: Quantity | Money) -> str:
    if isinstance(value, Quantity):
        return _plain(number)
    sign = _SYMBOLS.get(value.currency, f"{value.currency} ")
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if number >= size and round(number / size, 3) * size == number:
            return f"{sign}{_plain(number / size)} {word}"
    return f"{sign}{_plain(number)}"


def _plain(number: float) -> str:
    if number == int(number):
        return f"{int(number):,}"
    if abs(number) < 1:
        return f"{number:.3g}"
    return f"{number:,.3f}".rstrip("0").rstrip(".") if number < 1000 else f"{number:,.2f}".rstrip("0").rstrip(".")


def _time(value: Time) -> str:
    if value.start is None or value.end is None:
        return "an unstated time"
    first = date.fromisoformat(value.start)
    last = date.fromisoformat(value.end) - timedelta(days=1)
    if first == last:
        return _day(first)
    return _whole(value, first, last) or _part(value, first, last) or _span(first, last)


def _whole(value: Time, first: date, last: date) -> str | None:
    """Weeks, months, years and decades; what runs on to the day of publication is told by its months or years."""
    if value.precision is Precision.WEEK and (last - first).days == 6:
        return f"the week of {_day(first)}"
    if value.precision is Precision.DECADE and (last.year - first.year) == 9 and last.month == 12:
        return f"the {first.year}s"
    if value.precision in (Precision.YEAR, Precision.DECADE):
        return _from_to(str(first.year), str(last.year))
    if value.precision is not Precision.MONTH or _third_of_year(value, first) is not None:
        return None
    return _from_to(_month(first) if first.year != last.year else _MONTHS[first.month - 1], _month(last))


def _from_to(first: str, last: str) -> str:
    return last if last.startswith(first) else f"{first} to {last}"


def _part(value: Time, first: date, last: date) -> str | None:
    """ "late March 2014", "mid-2013" """
    cut = _third_of_year(value, first)
    if cut is not None:
        return f"mid-{first.year}" if cut == 1 else f"{_THIRDS[cut]} {first.year}"
    cuts = {1: 10, 11: 20, 21: (last + timedelta(days=1)).day == 1 and last.day}
    if value.precision is Precision.WEEK and first.month == last.month and cuts.get(first.day) == last.day:
        at = (first.day - 1) // 10
        return f"{_THIRDS[at]}{'-' if at == 1 else ' '}{_month(first)}"
    return None


def _third_of_year(value: Time, first: date) -> int | None:
    if value.precision is not Precision.MONTH:
        return None
    return next((at for at in range(3) if third(of_year(first.year), at, at + 1) == value), None)


def _span(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    return (
        f"{first.day} {_MONTHS[first.month - 1]} to {_day(last)}" if first.year == last.year else f"{_day(first)} to {_day(last)}"
    )


def _month(found: date) -> str:
    return f"{_MONTHS[found.month - 1]} {found.year}"


def _day(found: date) -> str:
    return f"{found.day} {_month(found)}"
