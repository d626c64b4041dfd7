"""One incident: what is said of it, by whose word, and what came before and after."""

from dataclasses import dataclass

from starlette.responses import Response

from quipu.desk.board import FINDINGS, Answered, answered, cards
from quipu.desk.moved import elsewhere
from quipu.desk.view import Page
from quipu.desk.ways import STOPS
from quipu.model import Claim, Entity, Finding, Incident, Report

NEIGHBOURS = 10
_TABLED = 400
"""Claims of an incident that are looked up for its table."""


@dataclass(frozen=True, slots=True)
class Question:
    """One slot with its answers and what they amount to."""

    slot: str
    kind: str
    answers: tuple[Answered, ...]


def show(page: Page) -> Response:
    """The page of an incident."""
    row = page.shelf.get(Incident, page.request.path_params["id"])
    if row is None:
        return elsewhere(page, "incident", page.request.path_params["id"])
    page.know(row.claims[:_TABLED])
    findings = page.shelf.rows(Finding, "WHERE incident = ? ORDER BY kind, id LIMIT 200", row.id)
    ranked = sorted(findings, key=lambda one: FINDINGS.index(one.kind))
    places = [place for id_ in row.places if (place := page.entity(id_))]
    return page.html(
        "incident.html",
        here="incidents",
        row=row,
        questions=_questions(page, row, findings),
        cards=cards(page, [one for one in ranked if one.kind in FINDINGS[:6]]),
        places=[(place, _parts(row, place.id)) for place in places],
        reports=_reports(page, row),
        named=_named(page, row),
        around=_around(page, row),
        before=page.incident(row.follows),
        after=page.shelf.rows(Incident, "WHERE follows = ? ORDER BY day IS NULL, day, id LIMIT ?", row.id, NEIGHBOURS),
        merge=page.asked("merge"),
        candidates=_candidates(page, row),
    )


def _questions(page: Page, row: Incident, findings: list[Finding]) -> list[Question]:
    kinds = {finding.id: finding.kind.value for finding in findings}
    return [
        Question(slot.slot, kinds.get(slot.finding, slot.finding), tuple(answered(page, slot, value) for value in slot.values))
        for slot in row.slots
    ]


def _parts(row: Incident, place: str) -> list[str]:
    """What a place is to an incident: where it happened, or a stop of what was moved."""
    roles = [slot.slot.split("/")[1] for slot in row.slots if any(value.entity == place for value in slot.values)]
    return list(dict.fromkeys(role for role in roles if role in ("place", *STOPS)))


def _reports(page: Page, row: Incident) -> list[Report]:
    found = page.shelf.many(Report, row.reports)
    return sorted(found.values(), key=lambda report: (report.published or "9999", report.copy_of is not None, report.id))


def _named(page: Page, row: Incident) -> list[Entity]:
    return page.shelf.rows(
        Entity,
        "JOIN incident_entity i ON i.entity = entity.id WHERE i.incident = ? AND kind IN ('person', 'organization') "
        "ORDER BY kind DESC, claims DESC, id LIMIT 60",
        row.id,
    )


def _around(page: Page, row: Incident) -> list[Incident]:
    """This incident among those that share a person, or else an organization, in order of time."""
    shared: list[Incident] = []
    for kind in ("person", "organization"):
        shared = shared or page.shelf.rows(
            Incident,
            "WHERE id IN (SELECT o.incident FROM incident_entity m JOIN entity e ON e.id = m.entity AND e.kind = ? "
            "JOIN incident_entity o ON o.entity = m.entity WHERE m.incident = ?) AND id <> ? ORDER BY reports DESC, id LIMIT ?",
            kind,
            row.id,
            row.id,
            NEIGHBOURS,
        )
    return sorted([*shared, row], key=_in_time) if shared else []


def _in_time(row: Incident) -> tuple[str, str]:
    return (row.time.start if row.time else None) or "9999", row.id


def _candidates(page: Page, row: Incident) -> list[Incident]:
    """Other incidents whose titles or claims hold the words asked for."""
    text = page.asked("merge")
    hits = page.shelf.search(text, ("incident", "claim"), 40) if text else []
    claims = page.shelf.many(Claim, (hit.id for hit in hits if hit.kind == "claim"))
    ids = [claims[hit.id].incident if hit.kind == "claim" and hit.id in claims else hit.id for hit in hits]
    found = page.shelf.many(Incident, (id_ for id_ in ids if id_ != row.id))
    return list(found.values())[:12]
