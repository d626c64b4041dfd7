"""What a format's reader finds out about one report, and how that becomes a Report."""

import hashlib
from dataclasses import dataclass, replace

from quipu.errors import ReadError
from quipu.model import Report
from quipu.read import byline, credit, dateline, tongue
from quipu.read.encoding import clean
from quipu.rows import dumps


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as far as its format tells. `published` is an ISO date; `language` as declared."""

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None


def report(draft: Draft, path: str) -> Report:
    """The report, with what its format lacked read from its text.

    Raises ReadError where there is nothing to read or the language is not read here.
    """
    draft = replace(draft, text=clean(draft.text).strip("\n"))
    if not any(letter.isalpha() for letter in draft.text):
        raise ReadError("no text in it")
    language = tongue.language(draft.text, draft.language)
    line = dateline.find(draft.text)
    published = draft.published or dateline.in_address(draft.url) or (line.published if line else None)
    author = draft.author or byline.author(draft.text)
    wire = (line.wire if line else None) or dateline.agency(author) or credit.wire(draft.text)
    if wire and draft.outlet and _is_own(wire, draft.outlet):
        wire = None
    content = (draft.outlet, draft.title, author, published, language, draft.url, wire, draft.text)
    return Report(
        id=hashlib.sha256(dumps(content).encode()).hexdigest()[:16],
        outlet=draft.outlet,
        title=draft.title,
        author=author,
        published=published,
        language=language,
        url=draft.url,
        path=path,
        text=draft.text,
        wire=wire,
    )


def _is_own(wire: str, outlet: str) -> bool:
    """Whether a credit is the outlet's own name, or its initials ("TR" in The Tarsk Reporter)."""
    initials = "".join(word[0] for word in outlet.split() if word[0].isupper())
    return wire.casefold() == outlet.casefold() or (len(initials) > 1 and wire in {initials, initials.removeprefix("T")})


def words(value: object) -> str | None:
    """A declared field as one line of text, or None where it says nothing."""
    text = " ".join(clean(str(value)).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    return text or None
