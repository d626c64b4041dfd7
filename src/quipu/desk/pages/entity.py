"""One person, organization or place: names, where the law stands, relations, and all that is said of it."""

from starlette.responses import Response

from quipu.desk.board import Voice, voices
from quipu.desk.moved import elsewhere
from quipu.desk.paging import Span, span
from quipu.desk.view import Page
from quipu.model import Claim, Entity, Frame, Incident, Link, Report

CLAIMS = 40
REPORTS = 60
LINKS = 60
INCIDENTS = 20


def show(page: Page) -> Response:
    """The page of an entity; where decisions have put another in its place, a way to that."""
    row = page.shelf.get(Entity, page.request.path_params["id"])
    if row is None:
        return elsewhere(page, "entity", page.request.path_params["id"])
    claims, its = _claims(page, row)
    links = page.shelf.rows(Link, "WHERE a = ? OR b = ? ORDER BY claims DESC, id LIMIT ?", row.id, row.id, LINKS)
    page.know([claim for link in links for claim in link.claims[:20]])
    return page.html(
        "entity.html",
        here={"person": "people", "organization": "organizations"}.get(row.kind, "map"),
        row=row,
        named=page.named(row.id),
        steps=page.shelf.steps(row.id),
        links=[(link, _voices(page, link)) for link in links],
        claims=claims,
        span=its,
        frames=_frames(page, row),
        frame=page.choice("frame", tuple(Frame)),
        incidents=_incidents(page, row),
        reports=reports_of(page, row),
        merge=page.asked("merge"),
        candidates=candidates(page, row, page.asked("merge")),
    )


def candidates(page: Page, row: Entity, text: str) -> list[Entity]:
    """Entities that could be the same: by the words asked for, else by a part of the name."""
    if not text:
        return []
    hits = page.shelf.search(text, ("person", "organization", "place"), 12)
    found = page.shelf.many(Entity, (hit.id for hit in hits))
    return [found[hit.id] for hit in hits if hit.id in found and hit.id != row.id]


def reports_of(page: Page, row: Entity) -> list[tuple[Report, int]]:
    """The reports that name an entity, with how often."""
    counted = page.shelf.all(
        "SELECT report, mentions FROM entity_report WHERE entity = ? ORDER BY mentions DESC LIMIT ?", row.id, REPORTS
    )
    found = page.shelf.many(Report, (report for report, _ in counted))
    rows = [(found[report], mentions) for report, mentions in counted if report in found]
    return sorted(rows, key=lambda one: (one[0].published or "9999", one[0].id))


def _claims(page: Page, row: Entity) -> tuple[list[Claim], Span]:
    frame = page.choice("frame", tuple(Frame))
    where = "WHERE id IN (SELECT claim FROM claim_entity WHERE entity = ?)" + (" AND frame = ?" if frame else "")
    values = [row.id, frame] if frame else [row.id]
    its = span(page, page.shelf.number(f"SELECT count(*) FROM claim {where}", *values), CLAIMS)
    return page.shelf.rows(Claim, f"{where} ORDER BY frame, report, start, id LIMIT ? OFFSET ?", *values, CLAIMS, its.first), its


def _frames(page: Page, row: Entity) -> list[tuple[str, int]]:
    return [
        (str(frame), int(count))
        for frame, count in page.shelf.all(
            "SELECT frame, count(*) FROM claim WHERE id IN (SELECT claim FROM claim_entity WHERE entity = ?) "
            "GROUP BY frame ORDER BY 2 DESC",
            row.id,
        )
    ]


def _voices(page: Page, link: Link) -> tuple[Voice, ...]:
    return voices(page, (claim for id_ in link.claims[:20] if (claim := page.claim(id_))))


def _incidents(page: Page, row: Entity) -> list[Incident]:
    return page.shelf.rows(
        Incident,
        "WHERE id IN (SELECT incident FROM incident_entity WHERE entity = ?) ORDER BY day IS NULL, day, id LIMIT ?",
        row.id,
        INCIDENTS,
    )
