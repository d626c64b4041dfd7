"""Where a story was filed, when, and by which agency, from the words at its head ("LIMA, 26 March (EFE) -")."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from quipu.knowledge import load

_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_CREDIT = re.compile(
    r"[A-Z][\w.-]*\.[a-z]{2,4}(?:\s*/.*)?$|[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}\s*/\s*[A-Z][\w.-]*(?: [A-Z][\w.-]*){1,3}$"
)
"""An outlet's address, or an outlet and its reporter ("Norteinforma.com", "Infonorte/Juan Paredes")."""
_PARAGRAPH = 120
"""Characters: before a shorter line, "Denver - " may belong to a headline."""
_HEAD = 4
"""Lines at the head of a text among which a dateline may stand: below a headline, a deck and a byline."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words `start` to `end`, and what they say. `published` is None unless they give the year."""

    start: int
    end: int
    wire: str | None
    published: str | None


def find(text: str) -> Dateline | None:
    """The dateline of a text, if it has one."""
    start = 0
    for line in text[:4000].split("\n", 3 * _HEAD)[: 3 * _HEAD]:
        found = _dateline(line, start)
        if found:
            return found
        start += len(line) + 1
    return None


def day(words: str) -> str | None:
    """The ISO date that words name in full ("2024-03-18T07:00Z", "18 de marzo de 2024"). None where the year is missing."""
    iso = _ISO.match(words)
    if iso:
        return _date(iso.group(1), iso.group(2), iso.group(3))
    found = _patterns()["day"].search(words)
    return _written(found) if found else None


def is_date(words: str) -> bool:
    """Whether words are a date, perhaps with the hour and an agency, and nothing else ("Thu, May 2, 2024 4:30 PM")."""
    return _patterns()["date line"].fullmatch(words) is not None


def in_address(url: str | None) -> str | None:
    """The date in a web address such as `/2024/03/18/`."""
    found = _ADDRESS.search(url or "")
    return _date(*found.groups()) if found else None


def agency(words: str | None) -> str | None:
    """The wire agency that a byline names and nothing else ("EFE", "Redacción / AFP")."""
    for part in re.split(r"\s*(?:[/|,;·]|\s-\s|\by\b|\band\b)\s*", words or ""):
        name = re.sub(r"^(?:agencia|agency|redacción|staff|por|by|con información de)\s+", "", part.strip(), flags=re.I)
        if name.casefold() in _wires():
            return _wires()[name.casefold()]
    return None


def _dateline(line: str, offset: int) -> Dateline | None:
    for pattern in (_patterns()[name] for name in ("agency", "filed", "shouted", "dated")):
        found = pattern.match(line)
        if found and _is_filed(found):
            wire = _wires().get(_group(found, "wire").casefold()) or _wire_in(_group(found, "paren"))
            return Dateline(offset, offset + found.end("head"), wire, _written(found))
    spaced = _patterns()["spaced"].match(line) if len(line) > _PARAGRAPH else None
    return Dateline(offset, offset + spaced.end("head"), None, None) if spaced else None


def _is_filed(found: re.Match[str]) -> bool:
    """Whether words with brackets at the head of a line are a dateline, and not a name with its acronym."""
    paren = _group(found, "paren")
    if paren and paren == "".join(word[0] for word in _group(found, "place").split() if word[0].isupper()).removeprefix("T"):
        return False  # "The Australian Federal Police (AFP) charged"
    if not paren or agency(paren):
        return True
    dashed = bool(re.search(r"[-–—.]\s*$", found["head"]))
    is_credit = _CREDIT.match(paren) is not None
    return dashed and (is_credit or bool(_group(found, "date")) or found["place"].split(",")[0].isupper())


def _wire_in(paren: str) -> str | None:
    """The agency in the brackets of a dateline: one that is known, or any short name with capitals."""
    known = agency(paren)
    paren = paren.split("/")[0].strip() if _CREDIT.match(paren) else paren
    if known or not paren[:1].isupper() or any(letter.isdigit() for letter in paren):
        return known
    return paren if len(paren.split()) <= 4 else None


def _group(found: re.Match[str], name: str) -> str:
    return (found.groupdict().get(name) or "").strip()


def _written(found: re.Match[str]) -> str | None:
    month = _months().get((_group(found, "month") or _group(found, "month2")).casefold())
    number = _group(found, "day") or _group(found, "day2")
    year = _group(found, "year")
    return _date(year, str(month), number) if month and number and year else None


def _date(year: str, month: str, number: str) -> str | None:
    try:
        return date(int(year), int(month), int(number)).isoformat()
    except ValueError:
        return None


@cache
def _wires() -> dict[str, str]:
    return {name.casefold(): name for name in load("read")["wires"]}


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in load("read")["months"].items() for name in names}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Compiled once. `head` is the part that belongs to the dateline, up to the first word of the story."""
    month = "|".join(sorted(_months(), key=len, reverse=True))
    weekday = "|".join(sorted(load("read")["weekdays"], key=len, reverse=True))
    wire = "|".join(sorted((re.escape(name) for name in load("read")["wires"]), key=len, reverse=True))
    when = (
        rf"(?:(?P<day>\d{{1,2}})(?:º|st|nd|rd|th)?\s+(?:de\s+)?(?P<month>(?i:{month}))\b\.?"
        rf"|(?P<month2>(?i:{month}))\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,?\s+(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d)\b)?"
    )
    unnamed = re.sub(r"P<[^>]*>", ":", when)
    figures = r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}|\d{4}-\d\d-\d\d"
    hour = r"[\s,|·-]|a las|at|\d{1,2}[:.h]\d\d(?::\d\d)?|[ap]\.?\s?m\b\.?|hrs?\b|horas|gmt|utc|et|est|edt"
    capital = r"[A-ZÁÉÍÓÚÜÑ]"
    word = rf"{capital}[\w.'’-]*"
    place = rf"{word}(?:\s+(?:de\s+|del\s+|la\s+|las\s+|los\s+|el\s+|of\s+|the\s+)*{word}){{0,4}}(?:\s\([^)]{{2,30}}\))?"
    places = rf"{place}(?:,\s+{place}){{0,2}}"
    shout = r"[A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ.'’]{2,}(?:[\s-]+[A-ZÁÉÍÓÚÜÑ.'’]{2,}){0,4}"
    marks = r"[\s*_(]{0,4}"
    dash = r"\s*(?:\.?\s*[-–—]{1,2}|\.)\s*"
    story = r"(?=[\"'“‘«¿¡*_]*[A-ZÁÉÍÓÚÜÑ\d])"
    return {
        "day": re.compile(when),
        "date line": re.compile(rf"\W*(?:(?:{weekday})\b\W*)?(?:{unnamed}|{figures})(?:{hour}|(?:{wire})\b)*", re.I),
        "agency": re.compile(
            rf"(?P<head>{marks}(?:{places}(?:,\s+(?P<date>{when}))?\s*[/|,]\s*)?(?P<wire>{wire})(?:\s*[/|]\s*{place})?"
            rf"\s*(?:\.?\s*[-–—]{{1,2}}|\||$)\s*)(?:{story}|$)"
        ),
        "filed": re.compile(
            rf"(?P<head>{marks}(?P<place>{places}),?\s+(?P<date>{when})?,?\s*\((?P<paren>[^()]{{2,40}})\)(?:{dash}|:?\s+|$))"
        ),
        "spaced": re.compile(rf"(?P<head>{marks}{place}\s+[-–—]\s+){story}"),
        "dated": re.compile(
            rf"(?P<head>{marks}(?:{places},\s+)?(?P<date>{when})(?:\s*\((?P<paren>{wire})\))?\s*\.?\s*[-–—]{{1,2}}\s*){story}"
        ),
        "shouted": re.compile(
            rf"(?P<head>{marks}(?P<shout>{shout})(?:,\s+{place}){{0,2}}(?:,?\s+(?P<date>{when}))?\s*\.?\s*[-–—]{{1,2}}\s+){story}"
        ),
    }
