"""Plain text and Markdown, each with or without YAML front matter."""

import re
from collections.abc import Iterator
from datetime import date, datetime

import yaml

from quipu.errors import ReadError
from quipu.model import Problem, Report
from quipu.read.dateline import day
from quipu.read.draft import Draft, report, words
from quipu.read.encoding import clean

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)(?:\n|^)---[ \t]*(?:\n|\Z)", re.S | re.M)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.M)
_TITLE_LIMIT = 150


def read(text: str, path: str) -> Iterator[Report | Problem]:
    """The report in a text or Markdown file. Raises ReadError on front matter that is no YAML."""
    text = clean(text)
    front = _FRONT.match(text)
    fields = _front(front.group(1)) if front else {}
    body = text[front.end() :] if front else text
    published, doubt = published_in(fields.get("published"))
    if doubt:
        yield Problem(path, doubt, fatal=False)
    yield report(
        Draft(
            text=body,
            title=words(fields.get("title")) or title_in(body),
            outlet=words(fields.get("outlet")),
            author=_authors(fields.get("author")),
            published=published,
            language=words(fields.get("language")),
            url=words(fields.get("url")),
        ),
        path,
    )


def title_in(body: str) -> str | None:
    """The first Markdown heading, or a first line that stands alone, is short and does not end like a sentence."""
    heading = _HEADING.search(body)
    if heading:
        return words(heading.group(1))
    first, _, rest = body.strip().partition("\n")
    alone = (
        rest.startswith("\n") and len(first) <= _TITLE_LIMIT and not first.rstrip().endswith((".", "!", ":", ",", "-", "—", ";"))
    )
    return words(first) if alone else None


def published_in(value: object) -> tuple[str | None, str | None]:
    """A declared publishing date as an ISO date, and what is wrong with it where it is none."""
    if isinstance(value, datetime):
        return value.date().isoformat(), None
    if isinstance(value, date):
        return value.isoformat(), None
    said = words(value)
    found = day(said) if said else None
    return found, f"published: {said!r} is no full date, and is left unknown" if said and not found else None


def _front(block: str) -> dict[str, object]:
    try:
        fields = yaml.safe_load(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" on line {mark.line + 2}" if mark else ""
        raise ReadError(
            f"front matter is not YAML{where}: {getattr(error, 'problem', None) or str(error).splitlines()[0]}"
        ) from error
    except ValueError as error:
        raise ReadError(f"front matter holds a value that cannot be: {error}") from error
    if fields is None:
        return {}
    if not isinstance(fields, dict):
        raise ReadError("front matter is not a list of `name: value` lines")
    return {str(name).casefold(): value for name, value in fields.items()}


def _authors(value: object) -> str | None:
    return words(", ".join(str(name) for name in value)) if isinstance(value, list) else words(value)
