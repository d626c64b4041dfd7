"""What joining or parting would change, before it is put into the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import Response

from quipu.desk.form import Form
from quipu.desk.view import Page
from quipu.errors import NotFound
from quipu.model import DecisionKind, Entity, Incident, LegalEvent, Slot
from quipu.reckon.ledger import latest_status

MOST = 60
"""Decisions that one parting may make: one for each report on one side with each on the other."""


@dataclass(frozen=True, slots=True)
class Column:
    """One state of the case: one of two, or what would come of them."""

    heading: str
    names: tuple[str, ...]
    status: LegalEvent | None
    claims: int
    reports: int
    incidents: int
    links: int


def entity_merge(page: Page) -> Response:
    """Two entities beside what they would be as one."""
    one, other = _entity(page, page.request.path_params["id"]), _entity(page, page.asked("with"))
    if one.id == other.id:
        raise ValueError(one.id)
    t = page.words
    columns = [
        _column(page, [one], one.name),
        _column(page, [other], other.name),
        _column(page, [one, other], t("preview.after")),
    ]
    statuses = {(column.status.status, column.status.claim) for column in columns[:2] if column.status}
    return page.html(
        "preview.html",
        here="people",
        title=f"{one.name} + {other.name}",
        lead=t("preview.merge_lead"),
        back=f"/entity/{one.id}",
        columns=columns,
        kind=DecisionKind.SAME_ENTITY,
        groups=[[one.id], [other.id]],
        warn=one.kind is not other.kind or len(statuses) > 1,
        both=_both(page, one, other),
        refusal="",
        steps=_ledger(page, one, other),
    )


def entity_split(page: Page) -> Response:
    """What the reports ticked name, apart from what the others do."""
    one = _entity(page, page.request.path_params["id"])
    every = [
        str(report) for (report,) in page.shelf.all("SELECT report FROM entity_report WHERE entity = ? ORDER BY report", one.id)
    ]
    apart, rest, refusal = _sides(page, every)
    t = page.words
    columns = [
        _column(page, [one], t("preview.before")),
        _column(page, [one], t("preview.apart"), apart),
        _column(page, [one], t("preview.rest"), rest),
    ]
    return page.html(
        "preview.html",
        here="people",
        title=one.name,
        lead=t("preview.split_lead"),
        back=f"/entity/{one.id}",
        columns=columns,
        kind=DecisionKind.DIFFERENT_ENTITY,
        groups=[[f"{one.id}@{report}" for report in side] for side in (apart, rest)],
        warn=False,
        both=[],
        refusal=refusal,
    )


def incident_merge(page: Page) -> Response:
    """Two incidents beside what they would be as one."""
    one, other = _incident(page, page.request.path_params["id"]), _incident(page, page.asked("with"))
    if one.id == other.id:
        raise ValueError(one.id)
    t = page.words
    columns = [_happening(page, [one]), _happening(page, [other]), _happening(page, [one, other])]
    return page.html(
        "preview.html",
        here="incidents",
        title=f"{page.title(one)} + {page.title(other)}",
        lead=t("preview.merge_lead"),
        back=f"/incident/{one.id}",
        columns=columns,
        kind=DecisionKind.SAME_INCIDENT,
        groups=[[one.id], [other.id]],
        warn=one.kind is not other.kind,
        both=[],
        refusal="",
        beside=_beside(page, one, other),
    )


def incident_split(page: Page) -> Response:
    """What the reports ticked tell, apart from what the others do."""
    one = _incident(page, page.request.path_params["id"])
    apart, rest, refusal = _sides(page, list(one.reports))
    t = page.words
    columns = [
        _happening(page, [one]),
        _happening(page, [one], t("preview.apart"), apart),
        _happening(page, [one], t("preview.rest"), rest),
    ]
    return page.html(
        "preview.html",
        here="incidents",
        title=page.title(one),
        lead=t("preview.split_lead"),
        back=f"/incident/{one.id}",
        columns=columns,
        kind=DecisionKind.DIFFERENT_INCIDENT,
        groups=[[f"{one.id}@{report}" for report in side] for side in (apart, rest)],
        warn=False,
        both=[],
        refusal=refusal,
    )


def pairs(form: Form) -> list[tuple[str, str]]:
    """Each subject of one side with each of the other, as the preview's form gives them. Raises ValueError for too many."""
    apart, rest = form.all("apart"), form.all("rest")
    if not apart or not rest or len(apart) * len(rest) > MOST:
        raise ValueError(f"{len(apart)} × {len(rest)}")
    return [(one, other) for one in apart for other in rest]


def _sides(page: Page, every: Sequence[str]) -> tuple[list[str], list[str], str]:
    """The reports ticked, the others, and why they cannot be parted; empty where they can."""
    ticked = set(page.request.query_params.getlist("report"))
    apart, rest = [one for one in every if one in ticked], [one for one in every if one not in ticked]
    if not apart or not rest:
        return apart, rest, page.words("entity.one_side")
    if len(apart) * len(rest) > MOST:
        return apart, rest, page.words("entity.too_many", n=len(apart), m=len(rest), most=MOST)
    return apart, rest, ""


def _entity(page: Page, id_: str) -> Entity:
    row = page.shelf.get(Entity, id_)
    if row is None:
        raise NotFound(id_)
    return row


def _incident(page: Page, id_: str) -> Incident:
    row = page.shelf.get(Incident, id_)
    if row is None:
        raise NotFound(id_)
    return row


def _column(page: Page, rows: Sequence[Entity], heading: str, reports: Sequence[str] | None = None) -> Column:
    """Some entities taken for one, in some reports or in all."""
    ids = [row.id for row in rows]
    marks = ", ".join("?" * len(ids))
    within = f" AND report IN ({', '.join('?' * len(reports))})" if reports is not None else ""
    places = tuple(reports or ())
    claims = page.shelf.all(
        f"SELECT id, incident FROM claim WHERE id IN (SELECT claim FROM claim_entity WHERE entity IN ({marks})){within}",
        *ids,
        *places,
    )
    held = {id_ for id_, _ in claims}
    steps = [step for id_ in ids for step in page.shelf.steps(id_) if step.claim in held]
    known = page.shelf.number(
        f"SELECT count(DISTINCT report) FROM entity_report WHERE entity IN ({marks}){within}", *ids, *places
    )
    links = page.shelf.all(f"SELECT DISTINCT a, b, kind FROM link WHERE a IN ({marks}) OR b IN ({marks})", *ids, *ids)
    ends = {("" if a in ids else a, "" if b in ids else b, kind) for a, b, kind in links}
    names = [name for row in rows for name in (*row.names, *row.aliases)]
    if reports is not None:
        names = _names_in(page, rows, set(reports))
    merged = [_renamed(step) for step in steps]
    return Column(
        heading,
        tuple(dict.fromkeys(names)),
        latest_status(merged, ""),
        len(held),
        known,
        len({incident for _, incident in claims if incident}),
        len(ends) if reports is None else len(_links_in(page, ids, held)),
    )


def _renamed(step: LegalEvent) -> LegalEvent:
    """A step of whoever the two would be as one."""
    return LegalEvent("", step.status, step.time, step.claim, step.certainty, step.polarity, step.detail, step.when)


def _names_in(page: Page, rows: Sequence[Entity], reports: set[str]) -> list[str]:
    found = []
    for mention in (mention for row in rows for mention in page.shelf.whole(row, sorted(reports)).mentions):
        report = page.report(mention.report)
        if report:
            found.append(report.text[mention.start : mention.end])
    return sorted(set(found))


def _links_in(page: Page, ids: Sequence[str], claims: set[str]) -> list[str]:
    rows = page.shelf.all(
        f"SELECT id, row FROM link WHERE a IN ({', '.join('?' * len(ids))}) OR b IN ({', '.join('?' * len(ids))})", *ids, *ids
    )
    return [id_ for id_, row in rows if any(claim in row for claim in claims)]


def _both(page: Page, one: Entity, other: Entity) -> list[str]:
    """Reports that name both."""
    rows = page.shelf.all(
        "SELECT report FROM entity_report WHERE entity = ? INTERSECT SELECT report FROM entity_report WHERE entity = ? LIMIT 12",
        one.id,
        other.id,
    )
    return [str(report) for (report,) in rows]


def _ledger(page: Page, one: Entity, other: Entity) -> list[tuple[LegalEvent, str]]:
    """The steps of both in order of time, each with whose it is now."""
    steps = [(step, row.name) for row in (one, other) for step in page.shelf.steps(row.id)]
    return sorted(steps, key=lambda step: step[0].when or "9999")


def _beside(page: Page, one: Incident, other: Incident) -> list[tuple[str, list[str], list[str]]]:
    """The questions that both answer, with the answers of each."""
    theirs = {slot.slot: slot for slot in other.slots}
    both = [(slot, theirs[slot.slot]) for slot in one.slots if slot.slot in theirs]
    return [(page.slot(mine.slot), _answers(page, mine), _answers(page, its)) for mine, its in both]


def _answers(page: Page, slot: Slot) -> list[str]:
    found = []
    for value in slot.values:
        named = page.named(value.entity)
        found.append(page.value(value.value) if value.value else named.name if named else value.text)
    return found


def _happening(page: Page, rows: Sequence[Incident], heading: str = "", reports: Sequence[str] | None = None) -> Column:
    """Some incidents taken for one, in some reports or in all."""
    kept = set(reports) if reports is not None else {report for row in rows for report in row.reports}
    marks = ", ".join("?" * len(rows))
    told = page.shelf.all(f"SELECT id, report FROM claim WHERE incident IN ({marks})", *(row.id for row in rows))
    claims = {id_ for id_, report in told if report in kept}
    slots = {slot.slot for row in rows for slot in row.slots if any(claims & set(value.claims) for value in slot.values)}
    heading = heading or (page.title(rows[0]) if len(rows) == 1 else page.words("preview.after"))
    return Column(heading, tuple(sorted(page.slot(slot) for slot in slots)), None, len(claims), len(kept), len(rows), 0)
