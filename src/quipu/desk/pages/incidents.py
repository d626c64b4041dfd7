"""All incidents."""

from starlette.responses import Response

from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.model import Frame, Incident

SHOWN = 40
ORDERS = {"size": "reports DESC, claims DESC, id", "time": "day IS NULL, day, id"}


def show(page: Page) -> Response:
    """The incidents, by how much is said of them or by time, of one kind if asked."""
    kind = page.choice("kind", tuple(Frame))
    order = page.choice("order", tuple(ORDERS), "size")
    where, values = ("WHERE kind = ?", [kind]) if kind else ("", [])
    its = span(page, page.shelf.number(f"SELECT count(*) FROM incident {where}", *values), SHOWN)
    rows = page.shelf.rows(Incident, f"{where} ORDER BY {ORDERS[order]} LIMIT ? OFFSET ?", *values, SHOWN, its.first)
    kinds = page.shelf.tally("incident").items()
    return page.html("incidents.html", here="incidents", rows=rows, span=its, kind=kind, order=order, kinds=kinds,
                     trouble=_trouble(page, rows))  # fmt: skip


def _trouble(page: Page, rows: list[Incident]) -> dict[str, list[str]]:
    """The kinds of findings in each incident that an editor must see."""
    found: dict[str, list[str]] = {}
    for row in rows:
        kinds = page.shelf.all(
            "SELECT DISTINCT kind FROM finding WHERE incident = ? "
            "AND kind IN ('conflict', 'opposed', 'implausible', 'revise', 'sum')",
            row.id,
        )
        found[row.id] = [kind for (kind,) in kinds]
    return found
