"""All incidents."""

from starlette.responses import Response

from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.model import Frame, Incident

SHOWN = 40
LOOKED_AT = 200
"""Titles and claims that hold the words of a filter."""
NAMES = 40
ORDERS = {"size": "reports DESC, claims DESC, id", "time": "day IS NULL, day, id"}


def show(page: Page) -> Response:
    """The incidents, by how much is said of them or by time, of one kind if asked."""
    kind = page.choice("kind", tuple(Frame))
    order = page.choice("order", tuple(ORDERS), "size")
    text = page.asked("q")
    where, values = _where(page, kind, text)
    its = span(page, page.shelf.number(f"SELECT count(*) FROM incident {where}", *values), SHOWN)
    rows = page.shelf.rows(Incident, f"{where} ORDER BY {ORDERS[order]} LIMIT ? OFFSET ?", *values, SHOWN, its.first)
    kinds = page.shelf.tally("incident").items()
    return page.html("incidents.html", here="incidents", rows=rows, span=its, kind=kind, order=order, kinds=kinds, text=text,
                     trouble=_trouble(page, rows))  # fmt: skip


def _where(page: Page, kind: str, text: str) -> tuple[str, list[str]]:
    """The incidents of a kind whose title, people, places or claims hold some words."""
    parts, values = ["1 = 1"], list[str]()
    if kind:
        parts.append("kind = ?")
        values.append(kind)
    if text:
        titled = page.shelf.holding(text, ("incident",), LOOKED_AT)
        named = page.shelf.holding(text, ("person", "organization", "place"), NAMES)
        told = page.shelf.holding(text, ("claim",), LOOKED_AT)
        parts.append(
            f"(id IN ({_marks(titled)}) OR id IN (SELECT incident FROM incident_entity WHERE entity IN ({_marks(named)})) "
            f"OR id IN (SELECT incident FROM claim WHERE id IN ({_marks(told)})))"
        )
        values += [*titled, *named, *told]
    return "WHERE " + " AND ".join(parts), values


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))


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
