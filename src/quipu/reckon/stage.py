"""All of reckoning in its order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quipu.model import (
    Claim,
    Decision,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Incident,
    LegalEvent,
    Link,
    Report,
    Ruling,
    Slot,
    SlotValue,
)
from quipu.reckon.copies import with_copies
from quipu.reckon.episode import Episode
from quipu.reckon.episodes import episodes
from quipu.reckon.findings import find
from quipu.reckon.follows import follow
from quipu.reckon.ground import Ground
from quipu.reckon.incidents import Group, group, incident_id, reason_of
from quipu.reckon.ledger import ledger
from quipu.reckon.links import links
from quipu.reckon.opposed import denied_deeds, opposed
from quipu.reckon.regroup import regrouping, split
from quipu.reckon.relations import relations
from quipu.reckon.roots import with_roots
from quipu.reckon.rulings import Unmet, with_rulings
from quipu.reckon.shares import with_shares
from quipu.reckon.slots import answers, values
from quipu.reckon.titles import kind_of, time_of, title_of
from quipu.reckon.translations import translations
from quipu.reckon.world import World

_RANK = (
    FindingKind.CONFLICT, FindingKind.IMPLAUSIBLE, FindingKind.OPPOSED, FindingKind.REVISE, FindingKind.SUM, FindingKind.REFINE,
    FindingKind.AGREE, FindingKind.COPY, FindingKind.SINGLE,
)  # fmt: skip


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
    known = {entity.id: entity for entity in entities}
    copied = with_copies(reports, translations(reports, claims, known))
    by_report = {report.id: report for report in copied}
    ruled, unmet = with_rulings(claims, entities, decisions)
    every = sorted(with_roots(ruled, by_report, known), key=lambda claim: (claim.report, claim.start, claim.id))
    rooted = [claim for claim in every if claim.ruling is not Ruling.REJECTED]
    groups, undone = _grouped(rooted, by_report, entities, decisions)
    ground = Ground.of(rooted, by_report, known)
    incidents, findings = _incidents(groups, ground, World.of(entities, rooted))
    placed = {claim: incident.id for incident in incidents for claim in incident.claims}
    final = [replace(claim, incident=placed.get(claim.id)) for claim in rooted]
    ground = Ground.of(final, by_report, known)
    findings.extend([*opposed(final, ground), *denied_deeds(final, ground)])
    findings.extend(relations(final, ground))
    unique = {one.id: one for one in findings}
    rejected = [claim for claim in every if claim.ruling is Ruling.REJECTED]
    return Reckoned(
        with_shares(copied, final),
        tuple(sorted([*final, *rejected], key=lambda claim: claim.id)),
        tuple(sorted(incidents, key=lambda incident: incident.id)),
        tuple(unique[one] for one in sorted(unique)),
        links(final),
        ledger(final, entities, copied),
        (*unmet, *undone),
    )


def _grouped(
    claims: Sequence[Claim], reports: Mapping[str, Report], entities: Sequence[Entity], decisions: Sequence[Decision]
) -> tuple[list[Group], list[Unmet]]:
    world = World.of(entities, claims)
    decided, unmet = regrouping(decisions, claims)
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    told = [
        episode
        for report in sorted(by_report)
        for episode in split(
            episodes(reports[report], by_report[report], world), decided, by_report[report], reports[report].published, world
        )
    ]
    return group(told, decided, world), unmet


def _incidents(groups: Sequence[Group], ground: Ground, world: World) -> tuple[list[Incident], list[Finding]]:
    ids = {found.number: incident_id(found.claims) for found in groups}
    filled = {
        found.number: {
            slot: values(fillers) for slot, fillers in answers(sorted(found.claims, key=lambda claim: claim.id)).items()
        }
        for found in groups
    }
    ties = follow(groups, ground.reports, world)
    beside: dict[int, dict[str, tuple[SlotValue, ...]]] = {}
    for number, tie in sorted(ties.items()):
        for one, other in ((tie.earlier, number), (number, tie.earlier)):
            for slot, found_values in filled[other].items():
                pool = beside.setdefault(one, {})
                pool[slot] = (*pool.get(slot, ()), *found_values)
    incidents, findings = [], list[Finding]()
    for found in groups:
        its = find(ids[found.number], filled[found.number], ground, beside.get(found.number))
        made = _incident(found, (ids[found.number], filled[found.number], its), ground, world)
        tied = ties.get(found.number)
        incidents.append(replace(made, follows=ids[tied.earlier], follows_reason=tied.reason) if tied else made)
        findings.extend(its)
    return incidents, findings


def _incident(
    found: Group, told: tuple[str, Mapping[str, tuple[SlotValue, ...]], Sequence[Finding]], ground: Ground, world: World
) -> Incident:
    identity, filled, findings = told
    kind = kind_of(found)
    time = time_of(found)
    places = {place for episode in found.episodes for place in _all_places(episode, world)}
    slots = tuple(Slot(slot, _foremost(slot, findings), answers_) for slot, answers_ in filled.items())
    return Incident(
        identity,
        kind,
        title_of(found, filled, ground, world),
        time,
        tuple(sorted(places)),
        tuple(sorted(found.reports)),
        tuple(sorted(claim.id for claim in found.claims)),
        slots,
        reason_of(found, ground.reports),
    )


def _all_places(episode: Episode, world: World) -> set[str]:
    return set(episode.places) | {
        role.entity
        for claim in episode.claims
        for role in claim.roles
        if role.entity and world.kind(role.entity) is EntityKind.PLACE
    }


def _foremost(slot: str, findings: Sequence[Finding]) -> str:
    """The finding that an editor must see first; the slot's own kind where nothing was found."""
    own = sorted((one for one in findings if one.slot == slot), key=lambda one: (_RANK.index(one.kind), one.id))
    return own[0].id if own else FindingKind.SINGLE.value
