"""JSON Lines: one report a line, an object with `text` and any of the front matter's fields."""

import json
from collections.abc import Iterator

from quipu.errors import ReadError
from quipu.model import Problem, Report
from quipu.read.draft import Draft, report, words
from quipu.read.text import published_in


def read(text: str, path: str) -> Iterator[Report | Problem]:
    """The reports of a file; a line that is none becomes a Problem that names it, and the rest goes on."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            yield from _line(line, f"{path}#{number}")


def _line(line: str, path: str) -> Iterator[Report | Problem]:
    try:
        fields = _fields(line)
        published, doubt = published_in(fields.get("published"))
        if doubt:
            yield Problem(path, doubt, fatal=False)
        yield report(
            Draft(
                text=str(fields["text"]),
                title=words(fields.get("title")),
                outlet=words(fields.get("outlet")),
                author=words(fields.get("author")),
                published=published,
                language=words(fields.get("language")),
                url=words(fields.get("url")),
            ),
            path,
        )
    except ReadError as error:
        yield Problem(path, str(error), fatal=False)


def _fields(line: str) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(f"not JSON: {error}") from error
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise ReadError('not a report: an object with a "text" is needed')
    return fields
