"""All of reckoning in its order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quipu.measure import describe
from quipu.model import (
    Claim,
    Decision,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Frame,
    Incident,
    LegalEvent,
    Link,
    Precision,
    Report,
    Ruling,
    Slot,
    SlotValue,
    Time,
)
from quipu.reckon.copies import with_copies
from quipu.reckon.findings import Ground, find, finding, opposed
from quipu.reckon.incidents import Group, group, incident_id
from quipu.reckon.ledger import ledger
from quipu.reckon.links import links
from quipu.reckon.roots import with_roots
from quipu.reckon.rulings import Unmet, with_rulings
from quipu.reckon.slots import answers, values

_RANK = (
    FindingKind.CONFLICT, FindingKind.IMPLAUSIBLE, FindingKind.OPPOSED, FindingKind.REVISE, FindingKind.SUM, FindingKind.REFINE,
    FindingKind.AGREE, FindingKind.COPY, FindingKind.SINGLE,
)  # fmt: skip
_BEST = (Frame.SEIZURE, Frame.KILLING, Frame.KIDNAPPING, Frame.ATTACK, Frame.ROBBERY, Frame.RAID, Frame.ARREST)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What the reports of a case amount to, each table sorted by id; the ledger by time."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    findings: tuple[Finding, ...]
    links: tuple[Link, ...]
    ledger: tuple[LegalEvent, ...]
    unmet: tuple[Unmet, ...] = ()
    """Numbers of decisions that could not be replayed, and why."""


def reckon(
    reports: Sequence[Report], claims: Sequence[Claim], entities: Sequence[Entity], decisions: Sequence[Decision] = ()
) -> Reckoned:
    """Copies, roots, incidents with slots, findings, links and the legal ledger, as the standing decisions have it.

    The same whatever the order of the input. Rejected claims are kept, and fill no slot, finding, link or step.
    """
    copied = with_copies(reports)
    by_report = {report.id: report for report in copied}
    ruled, unmet = with_rulings(claims, entities, decisions)
    every = sorted(with_roots(ruled, by_report), key=lambda claim: (claim.report, claim.start, claim.id))
    rooted = [claim for claim in every if claim.ruling is not Ruling.REJECTED]
    known = {entity.id: entity for entity in entities}
    incidents: list[Incident] = []
    findings: list[Finding] = []
    placed: dict[str, str] = {}
    ground = Ground({claim.id: claim for claim in rooted}, by_report)
    for found in group(rooted, by_report, known):
        incident, its = _incident(found, ground, known)
        incidents.append(incident)
        findings.extend(its)
        placed.update(dict.fromkeys(incident.claims, incident.id))
    final = [replace(claim, incident=placed.get(claim.id)) for claim in rooted]
    ground = Ground({claim.id: claim for claim in final}, by_report)
    findings.extend(opposed(final, ground))
    findings.extend(_relations(final))
    unique = {one.id: one for one in findings}
    return Reckoned(
        copied,
        tuple(sorted([*final, *(claim for claim in every if claim.ruling is Ruling.REJECTED)], key=lambda claim: claim.id)),
        tuple(sorted(incidents, key=lambda incident: incident.id)),
        tuple(unique[one] for one in sorted(unique)),
        links(final),
        ledger(final, entities, copied),
        tuple(unmet),
    )


def _incident(found: Group, ground: Ground, entities: Mapping[str, Entity]) -> tuple[Incident, list[Finding]]:
    claims = sorted(found.claims, key=lambda claim: claim.id)
    identity = incident_id(claims)
    filled = {slot: values(fillers) for slot, fillers in answers(claims).items()}
    findings = find(identity, filled, ground)
    kind = _kind(found)
    places = tuple(sorted(found.entities(EntityKind.PLACE, known=entities)))
    time = _time(found)
    slots = tuple(Slot(slot, _foremost(slot, findings), answers_) for slot, answers_ in filled.items())
    reports = tuple(sorted({claim.report for claim in claims}))
    title = _title(kind, found, filled, _main_place(found, entities), time)
    return Incident(identity, kind, title, time, places, reports, tuple(claim.id for claim in claims), slots), findings


def _kind(found: Group) -> Frame:
    frames = found.frames()
    best = next((frame for frame in _BEST if frame in frames), None)
    return best or min((claim for claim in found.claims), key=lambda claim: (claim.report, claim.start)).frame


def _foremost(slot: str, findings: Sequence[Finding]) -> str:
    """The finding that an editor must see first; the slot's own kind where nothing was found."""
    own = sorted((one for one in findings if one.slot == slot), key=lambda one: (_RANK.index(one.kind), one.id))
    return own[0].id if own else FindingKind.SINGLE.value


def _time(found: Group) -> Time | None:
    """The time most reports give; the narrowest where several are given as often."""
    kind = _kind(found)
    told = [
        role.value
        for claim in found.claims
        if claim.frame is kind
        for role in claim.roles
        if role.role == "time" and isinstance(role.value, Time) and role.value.start
    ] or found.times()
    order = list(Precision)
    return min(told, key=lambda time: (-told.count(time), order.index(time.precision), time.start or ""), default=None)


def _main_place(found: Group, entities: Mapping[str, Entity]) -> str | None:
    told: dict[str, int] = {}
    for claim in found.claims:
        for role in claim.roles:
            if role.role == "place" and role.entity in entities:
                told[role.entity or ""] = told.get(role.entity or "", 0) + 1
    best = min(told, key=lambda entity: (-told[entity], entities[entity].name), default=None)
    return None if best is None else entities[best].name


def _title(kind: Frame, found: Group, filled: Mapping[str, tuple[SlotValue, ...]], place: str | None, time: Time | None) -> str:
    """ "Seizure of 626 kg of cocaine in La Molina, 27 March 2014"."""
    amount = next((answer[0].text for slot, answer in _by_weight(kind, filled)), None)
    people = sorted(
        {
            role.text
            for claim in found.claims
            if claim.frame is kind
            for role in claim.roles
            if role.role == "patient" and role.entity
        }
    )
    of = amount or (" and ".join(people[:2]) if people else None)
    title = kind.value.capitalize() + (f" of {of}" if of else "")
    title += f" in {place}" if place else ""
    return title + (f", {describe(time)}" if time else "")


def _by_weight(kind: Frame, filled: Mapping[str, tuple[SlotValue, ...]]) -> list[tuple[str, tuple[SlotValue, ...]]]:
    """The amounts of the incident's own kind that are stated, weights before counts, those of most roots first."""
    own = [
        (slot, answer)
        for slot, answer in filled.items()
        if slot.startswith(f"{kind.value}/quantity/") and answer and getattr(answer[0].value, "low", None) is not None
    ]
    return sorted(own, key=lambda one: (getattr(one[1][0].value, "unit", "") == "count", -len(one[1][0].roots), one[0]))


def _relations(claims: Sequence[Claim]) -> list[Finding]:
    """For each relation between a pair, how many independent roots say it."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    ends = {
        Frame.FINANCING: "patient",
        Frame.ASSOCIATION: "patient",
        Frame.LEADERSHIP: "person",
        Frame.MEMBERSHIP: "person",
        Frame.RANK: "patient",
    }
    for claim in claims:
        if claim.frame in ends:
            key = tuple(sorted(role.entity or role.text.casefold() for role in claim.roles))
            groups.setdefault((claim.frame, claim.polarity, key), []).append(claim)
    found = []
    for (frame, _, _), said in groups.items():
        assert isinstance(frame, Frame)
        roots, reports = {claim.root for claim in said}, {claim.report for claim in said}
        kind = FindingKind.AGREE if len(roots) > 1 else FindingKind.COPY if len(reports) > 1 else FindingKind.SINGLE
        words = {
            "agree": f"{len(roots)} independent roots say so",
            "copy": "several reports, one root",
            "single": "one root only",
        }[kind.value]
        value = SlotValue(
            None, None, "", tuple(claim.id for claim in said), tuple(sorted(root or "" for root in roots)), tuple(sorted(reports))
        )
        text = f"{frame.value.capitalize()}, {words}: “{' '.join(said[0].quote.split())}”"
        found.append(finding(kind, said[0].incident, f"{frame.value}/{ends[frame]}", [value], text))
    return found
