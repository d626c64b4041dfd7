"""Where to find what decisions have put elsewhere: an entity or an incident whose id is no longer in the case."""

import json

from starlette.responses import RedirectResponse, Response

from quipu.desk.view import Page
from quipu.errors import NotFound
from quipu.model import Anchor

_ANCHORS = 60


def elsewhere(page: Page, kind: str, id_: str) -> Response:
    """The way to what an id has become: the only one at once, several to choose from. Raises NotFound where nothing is known."""
    anchors = [
        anchor
        for decision in page.desk.keeper.decisions()
        for evidence in decision.evidence
        if evidence.subject.partition("@")[0] == id_
        for anchor in evidence.anchors
    ][:_ANCHORS]
    look = _entities if kind == "entity" else _incidents
    found = list(dict.fromkeys(new for anchor in anchors for new in look(page, anchor)))
    if not found:
        raise NotFound(id_)
    if len(found) == 1:
        note = f"?decided={page.decided}" if page.decided else ""
        return RedirectResponse(f"/{kind}/{found[0]}{note}", 303)
    return page.html("moved.html", here="decisions", kind=kind, ids=found)


def _entities(page: Page, anchor: Anchor) -> list[str]:
    rows = page.shelf.all("SELECT entity, spans FROM entity_report WHERE report = ?", anchor.report)
    return [str(entity) for entity, spans in rows if any(_overlaps(span, anchor) for span in json.loads(spans))]


def _overlaps(span: tuple[int, int], anchor: Anchor) -> bool:
    return span[0] < anchor.end and anchor.start < span[1]


def _incidents(page: Page, anchor: Anchor) -> list[str]:
    rows = page.shelf.all(
        "SELECT incident FROM claim WHERE report = ? AND start = ? AND incident IS NOT NULL", anchor.report, anchor.start
    )
    return [str(incident) for (incident,) in rows]
