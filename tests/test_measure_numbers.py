"""Numbers in figures and words, and laws that hold for whatever is found."""

import math
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.knowledge import load
from quipu.measure import describe, find, is_a, kinds_of
from quipu.measure.numbers import number
from quipu.measure.numerals import decimal_mark, figures
from quipu.measure.plurals import plurals
from quipu.measure.tokens import pieces
from quipu.model import Money, Precision, Quantity, Time


def heard(text: str, language: str) -> float | None:
    found = number(pieces(text, language), 0, language)
    return found.value if found and found.last == len(pieces(text, language)) else None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("seventeen", "en", 17),
        ("twenty-one", "en", 21),
        ("twenty one", "en", 21),
        ("two hundred", "en", 200),
        ("three hundred and forty-five", "en", 345),
        ("one thousand two hundred", "en", 1200),
        ("two million", "en", 2e6),
        ("1.5 million", "en", 1.5e6),
        ("two and a half million", "en", 2.5e6),
        ("a hundred thousand", "en", 1e5),
        ("half a million", "en", 5e5),
        ("twenty thousand five hundred", "en", 20500),
        ("five four", "en", None),
        ("five and four", "en", None),
        ("diecisiete", "es", 17),
        ("treinta y uno", "es", 31),
        ("ciento veinte", "es", 120),
        ("doscientos cuarenta y cinco", "es", 245),
        ("mil", "es", 1000),
        ("mil 120", "es", 1120),
        ("dos mil 14", "es", 2014),
        ("mil 017", "es", 1017),
        ("cien mil", "es", 1e5),
        ("dos mil millones", "es", 2e9),
        ("mil millones", "es", 1e9),
        ("tres millones doscientos mil", "es", 3.2e6),
        ("150 mil millones", "es", 150e9),
        ("un millón", "es", 1e6),
        ("dos millones y medio", "es", 2.5e6),
        ("media docena", "es", 6),
        ("medio centenar", "es", 50),
        ("una veintena", "es", 20),
        ("cinco y cuatro", "es", None),
        ("dos mil dos mil", "es", None),
        ("mil novecientos ochenta", "es", 1980),
        ("1 mil 448", "es", 1448),
    ],
)
def test_numbers(text: str, language: str, expected: float | None) -> None:
    assert heard(text, language) == expected


@pytest.mark.parametrize(
    ("written", "language", "mark", "expected"),
    [
        ("1,234", "en", ".", 1234),
        ("1.234", "en", ".", 1.234),
        ("1,234.5", "en", ".", 1234.5),
        ("1,5", "en", ".", 1.5),
        ("1.234", "es", None, 1234),
        ("1,234", "es", None, 1234),
        ("1,5", "es", None, 1.5),
        ("1.5", "es", None, 1.5),
        ("1.234,5", "es", None, 1234.5),
        ("1.250.000", "es", None, 1250000),
        ("1.250", "es", ".", None),
        ("2,500", "es", ".", 2500),
        ("1.250", "es", ",", 1250),
        ("0,250", "es", None, 0.25),
        ("12.34.56", "es", None, None),
        ("1,23,4.5", "en", ".", None),
        ("3'500,000", "es", None, 3500000),
        ("3'500", "es", None, 3500),
        ("²", "en", ".", None),
        ("9" * 400, "en", ".", None),
    ],
)
def test_figures(written: str, language: str, mark: str | None, expected: float | None) -> None:
    assert figures(written, language, mark) == expected


def test_the_decimal_mark_is_told_by_the_text() -> None:
    assert decimal_mark(["1.146", "1,5"], "es") == ","
    assert decimal_mark(["1,575", "2.5"], "es") == "."
    assert decimal_mark(["1.146", "2.500"], "es") is None
    assert [found.value for found in find("2.5 litros de acetona y 1.250 kilos de cocaína", "es", None)][1:] == []


@given(st.integers(0, 10**9))
def test_whole_numbers_round_trip(value: int) -> None:
    assert figures(f"{value:,}", "en", ".") == value
    assert figures(f"{value:,}".replace(",", "."), "es") == value
    assert figures(str(value), "es") == value


@given(st.integers(0, 10**9), st.integers(1, 99))
def test_decimals_round_trip(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02}"
    spanish = english.translate(str.maketrans(",.", ".,"))
    assert figures(english, "en", ".") == pytest.approx(whole + cents / 100)
    assert figures(spanish, "es", ",") == pytest.approx(whole + cents / 100)


_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNIDADES = [
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_DECENAS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_CENTENAS = [
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
]


def in_english(value: int) -> str:
    for size, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            link = " and " if rest and rest < 100 and size == 100 else " "
            return f"{in_english(value // size)} {word}{link}{in_english(rest) if rest else ''}".strip()
    if value < 20:
        return _UNITS[value - 1]
    return _TENS[value // 10 - 2] + (f"-{_UNITS[value % 10 - 1]}" if value % 10 else "")


def in_spanish(value: int) -> str:
    if value >= 10**6:
        head = "un millón" if value < 2 * 10**6 else f"{in_spanish(value // 10**6)} millones"
        return f"{head} {in_spanish(value % 10**6) if value % 10**6 else ''}".strip()
    if value >= 1000:
        head = "mil" if value < 2000 else f"{in_spanish(value // 1000)} mil"
        return f"{head} {in_spanish(value % 1000) if value % 1000 else ''}".strip()
    if value == 100:
        return "cien"
    if value > 100:
        return f"{_CENTENAS[value // 100 - 1]} {in_spanish(value % 100) if value % 100 else ''}".strip()
    if value < 30:
        return _UNIDADES[value - 1]
    return _DECENAS[value // 10 - 3] + (f" y {_UNIDADES[value % 10 - 1]}" if value % 10 else "")


@given(st.integers(1, 9_999_999))
def test_numbers_in_words_round_trip(value: int) -> None:
    assert heard(in_english(value), "en") == value
    assert heard(in_spanish(value), "es") == value


@given(st.integers(1, 10**8), st.sampled_from(["USD", "EUR", "PEN"]))
def test_money_round_trips(value: int, currency: str) -> None:
    sign = {"USD": "US$", "EUR": "€", "PEN": "S/ "}[currency]
    english, spanish = f"{sign}{value:,}", f"{sign}{value:,}".replace(",", ".")
    assert [found.value for found in find(english, "en", None)] == [Money(value, value, currency, False)]
    assert [found.value for found in find(spanish, "es", None)] == [Money(value, value, currency, False)]


@given(st.integers(1, 10**7))
def test_what_is_described_is_read_again(value: int) -> None:
    for amount in (Quantity(value, value, "kg", "cocaine", False), Quantity(value, None, "kg", "cocaine", False)):
        assert [found.value for found in find(describe(amount), "en", None)] == [amount]
    money = Money(value, value, "USD", False)
    assert [found.value for found in find(describe(money), "en", None)] == [money]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 30)))
def test_days_described_are_read_again(when: date) -> None:
    iso = when.isoformat()
    [found] = find(iso, "en", None)
    assert isinstance(found.value, Time) and found.value.start == iso
    assert [again.value for again in find(describe(found.value), "en", None)] == [found.value]


_WORDS = st.sampled_from(
    [
        *[
            "over",
            "nearly",
            "more than",
            "626",
            "50",
            "80",
            "to",
            "and",
            "between",
            "kilos",
            "tons",
            "of",
            "cocaine",
            "vehicles",
            "four",
        ],
        *[
            "$",
            "US$",
            "million",
            "mil",
            "de",
            "dólares",
            "un",
            "una",
            "dos",
            "tres",
            "y",
            "medio",
            "media",
            "a",
            ".",
            ",",
            "-",
            "hace",
        ],
        *[
            "años",
            "año",
            "marzo",
            "27",
            "2014",
            "el",
            "del",
            "al",
            "pasado",
            "últimos",
            "los",
            "S/",
            "482",
            "300",
            "soles",
            "%",
            "kg",
        ],
        *[
            "grams",
            "half",
            "dozen",
            "dozens",
            "entre",
            "hasta",
            "casi",
            "unos",
            "officers",
            "personas",
            "Thursday",
            "last",
            "week",
            "in",
        ],
        *["March", "since", "the", "early", "½", "AK", "47", "(", ")", "\n\n", "members", "other"],
    ]
)


@settings(max_examples=300)
@given(st.lists(_WORDS, max_size=25).map(" ".join), st.sampled_from(["en", "es"]), st.sampled_from([None, "2014-04-01"]))
def test_spans_are_exact_ordered_and_the_same_again(text: str, language: str, published: str | None) -> None:
    found = find(text, language, published)
    assert all(text[one.start : one.end] == one.text and one.text == one.text.strip() and one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert find(text, language, published) == found


@settings(max_examples=200)
@given(st.text(max_size=80), st.sampled_from(["en", "es"]))
def test_any_text_is_read_without_fault(text: str, language: str) -> None:
    for one in find(text, language, "2014-04-01"):
        assert text[one.start : one.end] == one.text
        value = one.value
        if isinstance(value, Time):
            assert value.start is None or (value.end is not None and value.start < value.end)
        elif value.low is not None and value.high is not None:
            assert value.low <= value.high < math.inf


@pytest.mark.parametrize("name", ["numbers", "units", "things", "dates_en", "dates_es"])
def test_each_knowledge_file_says_what_may_go_in(name: str) -> None:
    assert files("quipu.knowledge").joinpath(f"{name}.yaml").read_text("utf-8").startswith("# policy: ")


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_word_is_one_thing(language: str) -> None:
    things = load("things")["things"]
    words = [word for entry in things.values() for word in entry[language]]
    assert len(words) == len(set(words))
    assert all(entry.get("is") is None or entry["is"] in things for entry in things.values())
    assert all(kinds_of(word, language) == thing for thing, entry in things.items() for word in entry[language])


def test_things_have_kinds() -> None:
    assert kinds_of("cuatrimotos", "es") == "quad bike" and is_a("quad bike", "vehicle")
    assert kinds_of("shotguns", "en") == "shotgun" and is_a("shotgun", "weapon")
    assert kinds_of("arma de fuego", "es") == kinds_of("armas de fuego", "es") == "firearm"
    assert kinds_of("clorhidrato de cocaína", "es") == "cocaine" and is_a("cocaine", "drug")
    assert kinds_of("pasta básica de cocaína", "es") == "cocaine paste"
    assert kinds_of("presuntas", "es") is None and not is_a("presuntas", "person")
    assert not is_a("vehicle", "quad bike")


@pytest.mark.parametrize(
    ("singular", "plural", "language"),
    [
        ("quad bike", "quad bikes", "en"),
        ("company", "companies", "en"),
        ("gunman", "gunmen", "en"),
        ("box", "boxes", "en"),
        ("round of ammunition", "rounds of ammunition", "en"),
        ("camión", "camiones", "es"),
        ("arma de fuego", "armas de fuego", "es"),
        ("arma larga", "armas largas", "es"),
        ("autobús", "autobuses", "es"),
        ("juez", "jueces", "es"),
        ("líder", "líderes", "es"),
        ("orden de captura", "ordenes de captura", "es"),
        ("dosis", "dosis", "es"),
        ("fusil", "fusiles", "es"),
    ],
)
def test_plurals(singular: str, plural: str, language: str) -> None:
    assert plurals(singular, language)[-1] == plural


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(626, 626, "kg", "cocaine", False), "626 kg of cocaine"),
        (Quantity(600, None, "kg", None, False), "at least 600 kg"),
        (Quantity(None, 2000, "kg", None, True), "nearly 2,000 kg"),
        (Quantity(None, 50, "count", "person", False), "up to 50 people"),
        (Quantity(50, 80, "kg", None, False), "50 to 80 kg"),
        (Quantity(1, 1, "count", "rifle", False), "1 rifle"),
        (Quantity(18, 18, "count", "vehicle", False), "18 vehicles"),
        (Quantity(None, None, "count", "firearm", True), "an unstated number of firearms"),
        (Quantity(0.28349523125, 0.28349523125, "kg", "gold", False), "0.283 kg of gold"),
        (Money(25e6, 25e6, "USD", True), "about US$25 million"),
        (Money(482300, 482300, "PEN", False), "S/ 482,300"),
        (Time("2014-03-27", "2014-03-28", Precision.DAY), "27 March 2014"),
        (Time("2014-03-27", "2014-03-30", Precision.DAY), "27 to 29 March 2014"),
        (Time("1980-01-01", "1990-01-01", Precision.DECADE), "the 1980s"),
        (Time("2014-03-01", "2014-04-01", Precision.MONTH), "March 2014"),
        (Time("2014-03-01", "2014-06-01", Precision.MONTH), "March to May 2014"),
        (Time("2014-03-21", "2014-04-01", Precision.WEEK), "late March 2014"),
        (Time("2013-05-01", "2013-09-01", Precision.MONTH), "mid-2013"),
        (Time("2014-03-24", "2014-03-31", Precision.WEEK), "the week of 24 March 2014"),
        (Time("2009-01-01", "2013-01-01", Precision.YEAR), "2009 to 2012"),
        (Time("2009-01-01", "2010-01-01", Precision.YEAR), "2009"),
        (Time(None, None, Precision.DAY), "an unstated time"),
    ],
)
def test_descriptions(value: Quantity | Money | Time, words: str) -> None:
    assert describe(value) == words
