"""People, and organizations."""

from starlette.responses import Response

from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.model import Entity

SHOWN = 50


def people(page: Page) -> Response:
    """Those whom the law has dealt with first, then those most is said of."""
    return _listed(page, "person", "people", "status IS NULL, claims DESC, id")


def organizations(page: Page) -> Response:
    """Those most is said of first."""
    return _listed(page, "organization", "organizations", "claims DESC, id")


def _listed(page: Page, kind: str, here: str, order: str) -> Response:
    text = page.asked("q")
    where, values = "WHERE kind = ?", [kind]
    if text:
        hits = page.shelf.holding(text, (kind,), 500)
        where += f" AND id IN ({', '.join('?' * len(hits))})"
        values += hits
    its = span(page, page.shelf.number(f"SELECT count(*) FROM entity {where}", *values), SHOWN)
    rows = page.shelf.rows(Entity, f"{where} ORDER BY {order} LIMIT ? OFFSET ?", *values, SHOWN, its.first)
    marks = ", ".join("?" * len(rows))
    claims = dict(page.shelf.all(f"SELECT id, claims FROM entity WHERE id IN ({marks})", *(row.id for row in rows)))
    reports = dict(
        page.shelf.all(
            f"SELECT entity, count(*) FROM entity_report WHERE entity IN ({marks}) GROUP BY entity", *(row.id for row in rows)
        )
    )
    return page.html("entities.html", here=here, rows=rows, span=its, claims=claims, reports=reports, text=text)
