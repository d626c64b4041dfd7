"""All sources: who says how much."""

from starlette.responses import Response

from quipu.desk.grades import letters
from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.model import SourceKind

SHOWN = 50


def show(page: Page) -> Response:
    """The sources that most rests on first, of one kind if asked."""
    kind = page.choice("kind", tuple(SourceKind))
    where, values = ("WHERE kind = ?", [kind]) if kind else ("", [])
    its = span(page, page.shelf.number(f"SELECT count(*) FROM source {where}", *values), SHOWN)
    rows = page.shelf.tellers(f"{where} ORDER BY claims DESC, key LIMIT ? OFFSET ?", *values, SHOWN, its.first)
    kinds = page.shelf.tally("source").items()
    return page.html("sources.html", here="sources", rows=rows, span=its, kind=kind, kinds=kinds, letters=letters(page),
                     most=max((row.claims for row in rows), default=1))  # fmt: skip
