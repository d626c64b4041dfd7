"""All reports."""

from starlette.responses import Response

from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.model import Report

SHOWN = 40
FOUND = 400
"""Reports that hold the words of a filter, the best first."""


def show(page: Page) -> Response:
    """The reports by day, of one outlet if asked."""
    outlet = page.asked("outlet")
    text = page.asked("q")
    where, values = ("WHERE outlet = ?", [outlet]) if outlet else ("WHERE 1 = 1", [])
    if text:
        hits = page.shelf.holding(text, ("report",), FOUND)
        where += f" AND id IN ({', '.join('?' * len(hits))})"
        values += hits
    its = span(page, page.shelf.number(f"SELECT count(*) FROM report {where}", *values), SHOWN)
    rows = page.shelf.rows(
        Report, f"{where} ORDER BY published IS NULL, published, id LIMIT ? OFFSET ?", *values, SHOWN, its.first
    )
    claims = dict(
        page.shelf.all(f"SELECT id, claims FROM report WHERE id IN ({', '.join('?' * len(rows))})", *(r.id for r in rows))
    )
    outlets = list(page.shelf.tally("outlet").items())[:60]
    return page.html(
        "reports.html", here="reports", rows=rows, span=its, claims=claims, outlets=outlets, outlet=outlet, text=text
    )
