"""Times in both languages, told from a Tuesday: 1 April 2014."""

import pytest

from quipu.measure import find
from quipu.model import Precision, Time

PUBLISHED = "2014-04-01"
D, W, M, Y, X = Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.DECADE
Expected = list[tuple[str, Time]]


def t(start: str | None, end: str | None, precision: Precision) -> Time:
    return Time(start, end, precision)


def day(iso: str) -> Time:
    year, month, number = (int(part) for part in iso.split("-"))
    last = {2: 28}.get(month, 30 if month in (4, 6, 9, 11) else 31)
    following = f"{year}-{month:02}-{number + 1:02}" if number < last else f"{year + month // 12}-{month % 12 + 1:02}-01"
    return Time(iso, following, D)


def month(year: int, number: int) -> Time:
    return Time(f"{year}-{number:02}-01", f"{year + number // 12}-{number % 12 + 1:02}-01", M)


def year(first: int, last: int | None = None) -> Time:
    return Time(f"{first}-01-01", f"{(last or first) + 1}-01-01", Y)


def unplaced(precision: Precision) -> Time:
    return Time(None, None, precision)


def times(text: str, language: str, published: str | None = PUBLISHED) -> Expected:
    return [(found.text, found.value) for found in find(text, language, published) if isinstance(found.value, Time)]


ENGLISH: list[tuple[str, Expected]] = [
    ("in July 2011. Officers opened it in July", [("July 2011", month(2011, 7)), ("July", month(2011, 7))]),
    ("in February 2011. Last February he left", [("February 2011", month(2011, 2)), ("Last February", month(2014, 2))]),
    ("In an operation beginning March 27, police", [("March 27", day("2014-03-27"))]),
    ("on 27 March 2014", [("27 March 2014", day("2014-03-27"))]),
    ("on March 27, 2013, police", [("March 27, 2013", day("2013-03-27"))]),
    ("on March 27th", [("March 27th", day("2014-03-27"))]),
    ("the 27th of March", [("27th of March", day("2014-03-27"))]),
    ("on Thursday, March 27, police", [("Thursday, March 27", day("2014-03-27"))]),
    ("on Saturday, Dec. 7, a raid", [("Saturday, Dec. 7", day("2013-12-07"))]),
    ("filed 2014-03-27", [("2014-03-27", day("2014-03-27"))]),
    ("dated 27/03/2014", [("27/03/2014", day("2014-03-27"))]),
    ("dated 3/27/2014", [("3/27/2014", day("2014-03-27"))]),
    ("dated 03/04/2014", [("03/04/2014", unplaced(D))]),
    ("a hearing on May 12", [("May 12", day("2014-05-12"))]),
    ("arrested on December 12", [("December 12", day("2013-12-12"))]),
    ("on Thursday", [("Thursday", day("2014-03-27"))]),
    ("on Tuesday", [("Tuesday", day("2014-04-01"))]),
    ("said last Tuesday that", [("last Tuesday", day("2014-03-25"))]),
    ("next Monday", [("next Monday", day("2014-04-07"))]),
    ("on Monday night", [("Monday", day("2014-03-31"))]),
    ("Police said Sunday's raid", [("Sunday", day("2014-03-30"))]),
    ("yesterday", [("yesterday", day("2014-03-31"))]),
    ("Yesterday, he left.", [("Yesterday", day("2014-03-31"))]),
    ("last night", [("last night", day("2014-03-31"))]),
    ("last week", [("last week", t("2014-03-24", "2014-03-31", W))]),
    ("earlier this week", [("this week", t("2014-03-31", "2014-04-07", W))]),
    ("last month", [("last month", month(2014, 3))]),
    ("earlier this month", [("this month", month(2014, 4))]),
    ("last year", [("last year", year(2013))]),
    ("this year", [("this year", year(2014))]),
    ("next year", [("next year", year(2015))]),
    ("two weeks ago", [("two weeks ago", t("2014-03-17", "2014-03-24", W))]),
    ("about three years ago", [("about three years ago", year(2011))]),
    ("a month ago", [("a month ago", month(2014, 3))]),
    ("five days ago", [("five days ago", day("2014-03-27"))]),
    ("more than two years ago", [("more than two years ago", unplaced(Y))]),
    ("two days later", [("two days later", unplaced(D))]),
    ("the following day", [("the following day", unplaced(D))]),
    ("in the 1980s", [("the 1980s", t("1980-01-01", "1990-01-01", X))]),
    ("in the late 1990s", [("the late 1990s", t("1996-01-01", "2000-01-01", X))]),
    ("in the early '80s", [("the early '80s", t("1980-01-01", "1984-01-01", X))]),
    ("in the nineties", [("the nineties", t("1990-01-01", "2000-01-01", X))]),
    ("in late March", [("late March", t("2014-03-21", "2014-04-01", W))]),
    ("in early December 2013", [("early December 2013", t("2013-12-01", "2013-12-11", W))]),
    ("in mid-2013", [("mid-2013", t("2013-05-01", "2013-09-01", M))]),
    ("at the end of 2012", [("the end of 2012", t("2012-09-01", "2013-01-01", M))]),
    ("late last year", [("late last year", t("2013-09-01", "2014-01-01", M))]),
    ("in March", [("March", month(2014, 3))]),
    ("in April", [("April", month(2014, 4))]),
    ("in November", [("November", month(2013, 11))]),
    ("last December", [("last December", month(2013, 12))]),
    ("in March last year", [("March last year", month(2013, 3))]),
    ("in May 2013", [("May 2013", month(2013, 5))]),
    ("in May", [("May", month(2013, 5))]),
    ("since 2009", [("since 2009", t("2009-01-01", "2014-04-02", Y))]),
    ("since March 3", [("since March 3", t("2014-03-03", "2014-04-02", D))]),
    ("between 2009 and 2012", [("between 2009 and 2012", year(2009, 2012))]),
    ("from 2009 to 2012", [("2009 to 2012", year(2009, 2012))]),
    ("the 2009-2012 period", [("2009-2012", year(2009, 2012))]),
    ("in 2010", [("2010", year(2010))]),
    ("before 2010", [("2010", unplaced(Y))]),
    ("until Thursday", [("Thursday", unplaced(D))]),
    ("after Thursday's raid", [("Thursday", day("2014-03-27"))]),
    ("the 2012 killings", [("2012", year(2012))]),
    ("from March 3 to 5", [("March 3 to 5", t("2014-03-03", "2014-03-06", D))]),
    ("from 3 to 5 March 2013", [("3 to 5 March 2013", t("2013-03-03", "2013-03-06", D))]),
    ("from March 28 to April 2, 2013", [("March 28 to April 2, 2013", t("2013-03-28", "2013-04-03", D))]),
    ("from December 28 to January 2", [("December 28 to January 2", t("2013-12-28", "2014-01-03", D))]),
    ("between March and June 2013", [("March and June 2013", t("2013-03-01", "2013-07-01", M))]),
    ("between January and March", [("January and March", t("2014-01-01", "2014-04-01", M))]),
    ("over the past two years", [("the past two years", t("2012-04-01", "2014-04-02", Y))]),
    ("in the first half of 2013", [("first half of 2013", t("2013-01-01", "2013-07-01", M))]),
    ("in the first three months of this year", [("first three months of this year", t("2014-01-01", "2014-04-01", M))]),
    ("in August.", [("August", month(2013, 8))]),
    ("on Dec. 7", [("Dec. 7", day("2013-12-07"))]),
    ("over the weekend", [("the weekend", t("2014-03-29", "2014-03-31", D))]),
    ("on the 27th, police", [("27th", day("2014-03-27"))]),
]
SPANISH: list[tuple[str, Expected]] = [
    (
        "en mayo, junio y julio de 2011. En julio volvió",
        [("mayo", month(2011, 5)), ("junio y julio de 2011", t("2011-06-01", "2011-08-01", M)), ("julio", month(2011, 7))],
    ),
    ("el 27 de marzo", [("27 de marzo", day("2014-03-27"))]),
    ("el 27 de marzo de 2013", [("27 de marzo de 2013", day("2013-03-27"))]),
    ("el 27 de marzo del 2013", [("27 de marzo del 2013", day("2013-03-27"))]),
    ("el 27 de marzo del año pasado", [("27 de marzo del año pasado", day("2013-03-27"))]),
    ("el 3 de marzo del presente año", [("3 de marzo del presente año", day("2014-03-03"))]),
    ("el pasado 27 de marzo", [("pasado 27 de marzo", day("2014-03-27"))]),
    ("el jueves 27 de marzo", [("jueves 27 de marzo", day("2014-03-27"))]),
    ("el 7 de noviembre pasado", [("7 de noviembre pasado", day("2013-11-07"))]),
    ("el primero de marzo", [("primero de marzo", day("2014-03-01"))]),
    ("el 27/03/2014", [("27/03/2014", day("2014-03-27"))]),
    ("el 03/04/13", [("03/04/13", day("2013-04-03"))]),
    ("el 27-03-2014", [("27-03-2014", day("2014-03-27"))]),
    ("el martes", [("martes", day("2014-04-01"))]),
    ("este martes", [("martes", day("2014-04-01"))]),
    ("el martes pasado", [("martes pasado", day("2014-03-25"))]),
    ("el pasado jueves", [("pasado jueves", day("2014-03-27"))]),
    ("el próximo lunes", [("próximo lunes", day("2014-04-07"))]),
    ("la madrugada del domingo", [("domingo", day("2014-03-30"))]),
    ("ayer por la tarde", [("ayer por la tarde", day("2014-03-31"))]),
    ("anoche", [("anoche", day("2014-03-31"))]),
    ("esta madrugada", [("esta madrugada", day("2014-04-01"))]),
    ("la semana pasada", [("semana pasada", t("2014-03-24", "2014-03-31", W))]),
    ("el mes pasado", [("mes pasado", month(2014, 3))]),
    ("el año pasado", [("año pasado", year(2013))]),
    ("este año", [("este año", year(2014))]),
    ("el próximo año", [("próximo año", year(2015))]),
    ("hace dos semanas", [("hace dos semanas", t("2014-03-17", "2014-03-24", W))]),
    ("hace unos tres años", [("hace unos tres años", year(2011))]),
    ("hace más de dos años", [("hace más de dos años", unplaced(Y))]),
    ("dos días después", [("dos días después", unplaced(D))]),
    ("al día siguiente", [("al día siguiente", unplaced(D))]),
    ("en los años 80", [("los años 80", t("1980-01-01", "1990-01-01", X))]),
    ("en la década de 1980 operaban allí", [("la década de 1980", t("1980-01-01", "1990-01-01", X))]),
    ("la década del 2000", [("la década del 2000", t("2000-01-01", "2010-01-01", X))]),
    ("en la década de 1980", [("la década de 1980", t("1980-01-01", "1990-01-01", X))]),
    ("en la década de los noventa", [("la década de los noventa", t("1990-01-01", "2000-01-01", X))]),
    ("a finales de los 90 el grupo", [("los 90", t("1996-01-01", "2000-01-01", X))]),
    ("a finales de marzo", [("finales de marzo", t("2014-03-21", "2014-04-01", W))]),
    ("a mediados de diciembre de 2013", [("mediados de diciembre de 2013", t("2013-12-11", "2013-12-21", W))]),
    ("a comienzos de año", [("comienzos de año", t("2014-01-01", "2014-05-01", M))]),
    ("a finales del año pasado", [("finales del año pasado", t("2013-09-01", "2014-01-01", M))]),
    ("a mediados de 2013", [("mediados de 2013", t("2013-05-01", "2013-09-01", M))]),
    ("en marzo", [("marzo", month(2014, 3))]),
    ("en noviembre", [("noviembre", month(2013, 11))]),
    ("en marzo del año pasado", [("marzo del año pasado", month(2013, 3))]),
    ("en mayo de 2013", [("mayo de 2013", month(2013, 5))]),
    ("en diciembre pasado", [("diciembre pasado", month(2013, 12))]),
    ("desde mayo", [("desde mayo", t("2013-05-01", "2014-04-02", M))]),
    ("desde el mes de mayo del 2013", [("desde el mes de mayo del 2013", t("2013-05-01", "2014-04-02", M))]),
    ("desde 2009", [("desde 2009", t("2009-01-01", "2014-04-02", Y))]),
    ("entre 2009 y 2012", [("2009 y 2012", year(2009, 2012))]),
    ("de 2009 a 2012", [("2009 a 2012", year(2009, 2012))]),
    ("en 2010", [("2010", year(2010))]),
    ("hasta 2010", [("2010", unplaced(Y))]),
    ("del 3 al 5 de marzo", [("3 al 5 de marzo", t("2014-03-03", "2014-03-06", D))]),
    ("entre el 3 y el 5 de marzo de 2013", [("3 y el 5 de marzo de 2013", t("2013-03-03", "2013-03-06", D))]),
    ("del 28 de marzo al 2 de abril de 2013", [("28 de marzo al 2 de abril de 2013", t("2013-03-28", "2013-04-03", D))]),
    ("entre enero y marzo de 2013", [("enero y marzo de 2013", t("2013-01-01", "2013-04-01", M))]),
    ("en los últimos dos años", [("los últimos dos años", t("2012-04-01", "2014-04-02", Y))]),
    ("en lo que va del año", [("lo que va del año", t("2014-01-01", "2014-04-02", Y))]),
    ("en el primer semestre de 2013", [("primer semestre de 2013", t("2013-01-01", "2013-07-01", M))]),
    ("el fin de semana", [("fin de semana", t("2014-03-29", "2014-03-31", D))]),
    ("el pasado 27, la policía", [("pasado 27", day("2014-03-27"))]),
]
NONE: list[tuple[str, str]] = [
    ("He may march on", "en"),
    ("USA Today said so", "en"),
    ("in his 30s", "en"),
    ("in their late 20s", "en"),
    ("Every Thursday they met", "en"),
    ("open Monday to Friday", "en"),
    ("on a Friday", "en"),
    ("10 years in prison", "en"),
    ("the 34-year-old", "en"),
    ("626 kilos", "en"),
    ("$2014 was found", "en"),
    ("a 2008 Ruritania sedan", "en"),
    ("los lunes", "es"),
    ("todos los jueves", "es"),
    ("la avenida 9 de Octubre", "es"),
    ("la calle 28 de julio", "es"),
    ("Julio Mayo y Abril Domingo", "es"),
    ("Santo Domingo", "es"),
    ("los 80 kilos", "es"),
    ("los 30 detenidos", "es"),
    ("de lunes a viernes", "es"),
    ("el diario Hoy publicó", "es"),
    ("hoy en día", "es"),
    ("el 2010 kilos", "es"),
    ("el 14 de octubre de 1060", "es"),
    ("tiene 34 años", "es"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_times(text: str, expected: Expected) -> None:
    assert times(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish_times(text: str, expected: Expected) -> None:
    assert times(text, "es") == expected


@pytest.mark.parametrize(("text", "language"), NONE)
def test_what_tells_no_time(text: str, language: str) -> None:
    assert times(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "precision"),
    [
        ("on Thursday", "en", D),
        ("March 27", "en", D),
        ("last week", "en", W),
        ("in March", "en", M),
        ("last year", "en", Y),
        ("since March", "en", M),
        ("el martes", "es", D),
        ("el 27 de marzo", "es", D),
        ("hace dos semanas", "es", W),
        ("en marzo", "es", M),
        ("el año pasado", "es", Y),
        ("del 3 al 5 de marzo", "es", D),
    ],
)
def test_nothing_is_placed_without_a_day_of_publication(text: str, language: str, precision: Precision) -> None:
    assert [value for _, value in times(text, language, None)] == [Time(None, None, precision)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 March 2014", day("2014-03-27")),
        ("in 2010", year(2010)),
        ("the 1980s", t("1980-01-01", "1990-01-01", X)),
        ("May 2013", month(2013, 5)),
    ],
)
def test_whole_dates_need_none(text: str, expected: Time) -> None:
    assert [value for _, value in times(text, "en", None)] == [expected]
