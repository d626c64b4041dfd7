"""Values in a few English words."""

from datetime import date, timedelta

from quipu.model import Money, Precision, Quantity, Time, Value

_MONTHS = "January February March April May June July August September October November December".split()
_SYMBOLS = {"USD": "US$", "EUR": "€", "GBP": "£", "PEN": "S/ "}
_PLURALS = {
    "person": "people",
    "child": "children",
    "knife": "knives",
    "aircraft": "aircraft",
    "ammunition": "rounds of ammunition",
    "livestock": "head of livestock",
}


def describe(value: Value) -> str:
    """ "626 kg of cocaine", "at least 600 kg", "nearly 2,000 kg", "about US$25 million", "27 March 2014", "the 1980s"."""
    if isinstance(value, Time):
        return _time(value)
    bounds = _bounds(value)
    if isinstance(value, Money):
        return bounds
    if value.unit != "count":
        return f"{bounds} {value.unit}" + (f" of {value.of}" if value.of else "")
    singular = value.low == value.high == 1
    return f"{bounds} {value.of if singular else plural(value.of or 'thing')}"


def plural(noun: str) -> str:
    """The plural of one of the taxonomy's nouns."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _bounds(value: Quantity | Money) -> str:
    low, high = value.low, value.high
    if low is None and high is None:
        return "an unstated number of" if isinstance(value, Quantity) else "an unstated sum"
    if low is None and high is not None:
        return f"{'nearly' if value.approx else 'up to'} {_number(high, value)}"
    assert low is not None
    if high is None:
        return f"at least {_number(low, value)}"
    if low == high:
        return f"{'about ' if value.approx else ''}{_number(low, value)}"
    return f"{'about ' if value.approx else ''}{_number(low, value)} to {_number(high, value)}"


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
    return f"{number:,.3f}".rstrip("0") if number < 1000 else f"{number:,.2f}".rstrip("0").rstrip(".")


def _time(value: Time) -> str:
    if value.start is None or value.end is None:
        return "an unstated time"
    first = date.fromisoformat(value.start)
    last = date.fromisoformat(value.end) - timedelta(days=1)
    if value.precision is Precision.DECADE and (last.year - first.year) == 9:
        return f"the {first.year}s"
    if first == last:
        return _day(first)
    if value.precision is Precision.MONTH and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if value.precision is Precision.YEAR or value.precision is Precision.DECADE:
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return f"{_day(first)} to {_day(last)}"


def _day(found: date) -> str:
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"
