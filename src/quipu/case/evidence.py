"""What a decision rests on, so that it is found again in a case built anew, where ids may be others."""

from quipu.errors import NotFound
from quipu.model import Anchor, CaseTables, Claim, DecisionKind, Entity, Evidence, Incident

ENTITIES = frozenset({DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY})
INCIDENTS = frozenset({DecisionKind.SAME_INCIDENT, DecisionKind.DIFFERENT_INCIDENT})
CLAIMS = frozenset({DecisionKind.REJECT_CLAIM, DecisionKind.CONFIRM_CLAIM, DecisionKind.CORRECT_CLAIM, DecisionKind.GRADE_CLAIM})
SHORTEST = 4
"""Fewer letters of an id are not taken for its beginning."""
ANCHORS = 200
"""Anchors kept of one subject, shared out over its reports: enough to find it again, few enough for a ledger of lines."""


def evidence_of(kind: DecisionKind, subject: str, tables: CaseTables) -> Evidence:
    """What the case holds of a subject. Raises NotFound where it holds nothing of that name."""
    if kind in ENTITIES:
        return _of_entity(subject, tables)
    if kind in INCIDENTS:
        return _of_incident(subject, tables)
    if kind in CLAIMS:
        return Evidence(subject, (), (_anchor(_claim(subject, tables)),))
    if kind is DecisionKind.GRADE_SOURCE:
        return _of_source(subject, tables)
    return Evidence(subject, (), ())


def full_id(subject: str, tables: CaseTables) -> str:
    """A subject with the beginnings of ids in it made whole; as it is where no id begins so. Raises NotFound where several do."""
    parts = subject.split("@")
    rows = (tables.entities + tables.incidents + tables.claims, tables.reports)
    return "@".join(_whole({row.id for row in table}, part) for part, table in zip(parts, rows, strict=False))


def _whole(ids: set[str], start: str) -> str:
    fits = sorted(id_ for id_ in ids if id_.startswith(start)) if len(start) >= SHORTEST else []
    if len(fits) > 1 and start not in fits:
        raise NotFound(f"{start} is the beginning of {len(fits)} ids; say more of it")
    return fits[0] if len(fits) == 1 else start


def _of_entity(subject: str, tables: CaseTables) -> Evidence:
    wanted, _, report = subject.partition("@")
    entity = next((row for row in tables.entities if row.id == wanted), None)
    if entity is None:
        raise NotFound(f"no entity {wanted}")
    anchors = _of_mentions(entity, tables)
    if report:
        anchors = tuple(anchor for anchor in anchors if anchor.report == report)
        if not anchors:
            raise NotFound(f"report {report} does not name {entity.name}")
    return Evidence(subject, entity.names, _few(anchors))


def _of_mentions(entity: Entity, tables: CaseTables) -> tuple[Anchor, ...]:
    wanted = {mention.report for mention in entity.mentions}
    texts = {report.id: report.text for report in tables.reports if report.id in wanted}
    return tuple(
        Anchor(mention.report, mention.start, mention.end, texts[mention.report][mention.start : mention.end])
        for mention in entity.mentions
        if mention.report in texts
    )


def _of_incident(subject: str, tables: CaseTables) -> Evidence:
    """An incident's claims; a claim's id stands for that claim alone."""
    wanted, _, report = subject.partition("@")
    incident: Incident | None = next((row for row in tables.incidents if row.id == wanted), None)
    if incident is None:
        return Evidence(subject, (), (_anchor(_claim(wanted, tables)),))
    members = set(incident.claims)
    anchors = tuple(_anchor(claim) for claim in tables.claims if claim.id in members and report in ("", claim.report))
    if not anchors:
        raise NotFound(f"report {report} tells nothing of incident {wanted}")
    return Evidence(subject, (incident.title,), _few(anchors))


def _claim(wanted: str, tables: CaseTables) -> Claim:
    claim = next((row for row in tables.claims if row.id == wanted), None)
    if claim is None:
        raise NotFound(f"no claim or incident {wanted}")
    return claim


def _of_source(subject: str, tables: CaseTables) -> Evidence:
    """A source by its entity's id or by its words, as chains have them."""
    entity = next((row for row in tables.entities if row.id == subject), None)
    if entity is not None:
        return Evidence(subject, entity.names, _few(_of_mentions(entity, tables)))
    words = " ".join(subject.casefold().split())
    if any(words == " ".join(source.text.casefold().split()) for claim in tables.claims for source in claim.chain):
        return Evidence(subject, (subject,), ())
    raise NotFound(f"no source {subject}")


def _anchor(claim: Claim) -> Anchor:
    return Anchor(claim.report, claim.start, claim.end, claim.quote, claim.frame)


def _few(anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    """Anchors of every report in turn, no more than `ANCHORS` in all."""
    order: dict[str, int] = {}
    ranked = []
    for anchor in sorted(anchors, key=lambda one: (one.report, one.start, one.end, one.frame or "")):
        order[anchor.report] = order.get(anchor.report, 0) + 1
        ranked.append((order[anchor.report], anchor))
    chosen = sorted(ranked, key=lambda one: one[0])[:ANCHORS]
    return tuple(sorted((anchor for _, anchor in chosen), key=lambda one: (one.report, one.start, one.end, one.frame or "")))
