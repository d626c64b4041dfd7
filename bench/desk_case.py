"""A large case of invented tables: python -m bench.desk_case FOLDER REPORTS CLAIMS. The same for the same numbers."""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from quipu.case import save
from quipu.model import (
    CaseTables,
    Certainty,
    Claim,
    Entity,
    EntityKind,
    Finding,
    FindingKind,
    Frame,
    Incident,
    LegalEvent,
    Link,
    Mention,
    Polarity,
    Precision,
    Quantity,
    Report,
    Role,
    Slot,
    SlotValue,
    Source,
    SourceKind,
    Tense,
    Time,
)

FIRST = ("Elsa", "Marco", "Nadia", "Iván", "Rosa", "Hugo", "Lía", "Abel", "Inés", "Tomás")
LAST = ("Quiroga", "Tello", "Frías", "Paredes", "Villar", "Lastra", "Luna", "Campos", "Rivas", "Soto", "Meza", "Arce")
PLACES = (("Guayaquil", -2.2, -79.9), ("Callao", -12.05, -77.13), ("Rosario", -32.95, -60.65), ("Veracruz", 19.18, -96.14))
OUTLETS = tuple(f"{name} {number}" for name in ("Gaceta", "Harbour Post", "Diario", "Radio") for number in range(1, 26))
PEOPLE, GANGS, SOURCES = 3000, 400, 300
PER_INCIDENT = 25
FRAMES = (Frame.SEIZURE, Frame.ARREST, Frame.SHIPMENT, Frame.CHARGE, Frame.KILLING, Frame.LEADERSHIP, Frame.ASSOCIATION)


def made(reports: int, claims: int, choice: random.Random) -> CaseTables:
    """The tables."""
    persons = [_entity(EntityKind.PERSON, f"{choice.choice(FIRST)} {a} {b}", f"{n}")
               for n in range(PEOPLE) for a, b in [(choice.choice(LAST), choice.choice(LAST))]]  # fmt: skip
    gangs = [_entity(EntityKind.ORGANIZATION, f"Los {choice.choice(LAST)} {n}", f"{n}") for n in range(GANGS)]
    places = [replace(_entity(EntityKind.PLACE, name, name), latitude=lat, longitude=lon, precision="city", country="EC")
              for name, lat, lon in PLACES]  # fmt: skip
    rows = sorted((_report(number, choice) for number in range(reports)), key=lambda report: report.id)
    said = sorted(_claims(rows, claims, (persons, gangs, places), choice), key=lambda claim: claim.id)
    incidents, findings = _incidents(said)
    by_id = {claim: incident.id for incident in incidents for claim in incident.claims}
    mentions: dict[str, list[Mention]] = {}
    for claim in said:
        for role in claim.roles:
            if role.entity:
                mentions.setdefault(role.entity, []).append(Mention(claim.report, role.start, role.end))
    entities = [
        replace(entity, mentions=tuple(sorted(set(mentions.get(entity.id, ())), key=str)))
        for entity in (*persons, *gangs, *places)
    ]
    return CaseTables(
        tuple(rows),
        tuple(replace(claim, incident=by_id.get(claim.id)) for claim in said),
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted(incidents, key=lambda incident: incident.id)),
        tuple(sorted(findings, key=lambda finding: finding.id)),
        tuple(_links(said)),
        tuple(_ledger(said)),
    )


def _id(*parts: object) -> str:
    return sha256("|".join(map(str, parts)).encode()).hexdigest()[:16]


def _entity(kind: EntityKind, name: str, key: str) -> Entity:
    return Entity(_id(kind, name, key), kind, name, (name,), (), (), ())


def _report(number: int, choice: random.Random) -> Report:
    day = date(2015, 1, 1) + timedelta(days=choice.randrange(3600))
    line = f"Police seized {choice.randrange(9000)} kilos of cocaine in the port and arrested four people, officials said. "
    return Report(_id("report", number), choice.choice(OUTLETS), f"Report {number} on a haul", None, day.isoformat(), "en", None,
                  f"{number}.md", line * 20)  # fmt: skip


def _claims(
    reports: Sequence[Report],
    count: int,
    entities: tuple[Sequence[Entity], Sequence[Entity], Sequence[Entity]],
    choice: random.Random,
) -> Iterator[Claim]:
    persons, gangs, places = entities
    for number in range(count):
        report = reports[number % len(reports)]
        start = 100 * (number // len(reports) % 20)
        frame = choice.choice(FRAMES)
        person, gang = (
            persons[min(int(choice.expovariate(0.004)), PEOPLE - 1)],
            gangs[min(int(choice.expovariate(0.02)), GANGS - 1)],
        )
        who_role = "patient" if frame in (Frame.ARREST, Frame.CHARGE, Frame.KILLING) else "person"
        roles: tuple[Role, ...] = (
            Role(who_role, "four people", start + 60, start + 71, person.id),
            Role("organization", "Police", start, start + 6, gang.id),
        )
        if frame is Frame.SEIZURE:
            kilos = float(choice.randrange(1, 40) * 100)
            roles = (
                Role("quantity", "kilos", start + 14, start + 19, value=Quantity(kilos, kilos, "kg", "cocaine", False)),
                Role("place", "the port", start + 40, start + 48, choice.choice(places).id),
                roles[0],
            )
        who = choice.randrange(SOURCES)
        chain = (
            Source(f"source {who}", start + 72, start + 81, SourceKind.OFFICIAL, True, "said"),
            Source(report.outlet or "", None, None, SourceKind.OUTLET, True),
        )
        yield Claim(
            _id("claim", number),
            report.id,
            start,
            start + 90,
            report.text[start : start + 90],
            frame,
            roles,
            Polarity.AFFIRMED,
            choice.choice(list(Certainty)),
            Tense.PAST,
            (),
            chain,
            _id("root", who),
        )


def _incidents(claims: Sequence[Claim]) -> tuple[list[Incident], list[Finding]]:
    incidents, findings = [], []
    for number in range(0, len(claims), PER_INCIDENT):
        members = claims[number : number + PER_INCIDENT]
        identity = _id("incident", number)
        slots = []
        for name, its in groupby(sorted(members, key=_slot), key=_slot):
            values = [_value(claim) for claim in its]
            kind = FindingKind.CONFLICT if name.endswith("cocaine") and len(values) > 1 else FindingKind.SINGLE
            found = [
                Finding(
                    _id(identity, name, kind), kind, identity, name, _all(values, "claims"), _all(values, "roots"), "They differ."
                )
            ]
            found += [Finding(_id(identity, name, n), FindingKind.SINGLE, identity, name, value.claims, value.roots, "One root.")
                      for n, value in enumerate(values)]  # fmt: skip
            findings += found
            slots.append(Slot(name, found[0].id, tuple(values)))
        day = f"{2015 + number % 10}-05-01"
        reports = tuple(sorted({claim.report for claim in members}))
        ids = tuple(claim.id for claim in members)
        places = tuple(sorted({role.entity for claim in members for role in claim.roles if role.role == "place" and role.entity}))
        time = Time(day, day[:8] + "02", Precision.DAY)
        incidents.append(Incident(identity, members[0].frame, f"Incident {number}", time, places, reports, ids, tuple(slots)))
    return incidents, findings


def _slot(claim: Claim) -> str:
    return "seizure/quantity/cocaine" if claim.frame is Frame.SEIZURE else f"{claim.frame.value}/patient"


def _value(claim: Claim) -> SlotValue:
    role = claim.roles[0]
    return SlotValue(
        role.value, None if role.value else role.entity, role.text, (claim.id,), (claim.root or "",), (claim.report,)
    )


def _all(values: Sequence[SlotValue], name: str) -> tuple[str, ...]:
    return tuple(sorted({id_ for value in values for id_ in getattr(value, name)}))


def _links(claims: Sequence[Claim]) -> Iterator[Link]:
    groups: dict[tuple[Frame, str, str], list[Claim]] = {}
    for claim in claims:
        if claim.frame in (Frame.LEADERSHIP, Frame.ASSOCIATION):
            groups.setdefault((claim.frame, claim.roles[0].entity or "", claim.roles[1].entity or ""), []).append(claim)
    for (frame, one, other), its in sorted(groups.items()):
        yield Link(
            _id(frame, one, other), frame, one, other, None, tuple(claim.id for claim in its), Polarity.AFFIRMED, its[0].certainty
        )


def _ledger(claims: Sequence[Claim]) -> Iterator[LegalEvent]:
    for claim in claims:
        if claim.frame in (Frame.ARREST, Frame.CHARGE):
            yield LegalEvent(
                claim.roles[0].entity or "", claim.frame, None, claim.id, claim.certainty, claim.polarity, None, "2020-01-01"
            )


if __name__ == "__main__":
    folder, reports, claims = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    save(folder, made(reports, claims, random.Random(11)))
