"""One report with its claims marked in the text, and what may be decided about each."""

from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from quipu.desk.marks import pieces
from quipu.desk.view import MARKS, Page
from quipu.errors import NotFound
from quipu.model import Claim, Report

ALSO = 8
NAMES = 200


@dataclass(frozen=True, slots=True)
class Twin:
    """The same words in another report."""

    claim: Claim
    report: Report


def find(page: Page) -> Response:
    """The report of a claim, opened at the claim."""
    claim = page.shelf.get(Claim, page.request.path_params["id"])
    if claim is None:
        raise NotFound(page.request.path_params["id"])
    return RedirectResponse(f"/report/{claim.report}?claim={claim.id}#c-{claim.id}", 303)


def show(page: Page) -> Response:
    """The page of a report."""
    report = page.report(page.request.path_params["id"])
    if report is None:
        raise NotFound(page.request.path_params["id"])
    claims = page.shelf.rows(Claim, "WHERE report = ? ORDER BY start, id", report.id)
    groups = {role: group for group, roles in MARKS.items() for role in roles}
    family = _family(page, report)
    return page.html(
        "report.html",
        here="reports",
        report=report,
        claims=claims,
        pieces=pieces(report.text, claims, groups),
        original=page.report(report.copy_of),
        copies=[other for other in family if other.copy_of == report.id],
        twins=_twins(page, claims, family),
        selected=page.asked("claim"),
        groups=tuple(MARKS),
        names=_names(page, report),
        said=page.asked("decided"),
    )


def _names(page: Page, report: Report) -> list[str]:
    """The names that the report holds, to choose from when a role is corrected."""
    found = page.shelf.all(
        "SELECT DISTINCT e.name FROM entity_report r JOIN entity e ON e.id = r.entity WHERE r.report = ? ORDER BY e.name LIMIT ?",
        report.id,
        NAMES,
    )
    return [str(name) for (name,) in found]


def _family(page: Page, report: Report) -> list[Report]:
    """The other reports that are copies of the same original, or it."""
    return page.shelf.rows(
        Report, "WHERE family = ? AND id <> ? ORDER BY published, id LIMIT 60", report.copy_of or report.id, report.id
    )


def _twins(page: Page, claims: list[Claim], family: list[Report]) -> dict[str, list[Twin]]:
    """For each claim, those of the same words and frame in the copies."""
    if not family:
        return {}
    by_words: dict[tuple[str, str], list[Twin]] = {}
    for report in family:
        for claim in page.shelf.rows(Claim, "WHERE report = ? ORDER BY start, id", report.id):
            twins = by_words.setdefault(_words(claim), [])
            if all(twin.report.id != report.id for twin in twins):
                twins.append(Twin(claim, report))
    return {claim.id: found[:ALSO] for claim in claims if (found := by_words.get(_words(claim)))}


def _words(claim: Claim) -> tuple[str, str]:
    return claim.frame, " ".join(claim.quote.casefold().split())
