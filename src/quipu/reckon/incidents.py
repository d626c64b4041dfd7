"""Claims to happenings."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from quipu.knowledge import load
from quipu.measure import overlaps
from quipu.model import Claim, Entity, EntityKind, Frame, Precision, Quantity, Report, Role, Time

NEAR_DAYS = 6
"""Reports of one happening give days no further apart than this, or leave them out."""
JOIN = 1.6
"""Evidence needed before claims of two reports are taken to speak of one happening; see `_evidence`."""


@dataclass(slots=True)
class Group:
    """Claims of one report that speak of one happening, and later those of all reports."""

    family: str
    claims: list[Claim] = field(default_factory=list)
    around: set[str] = field(default_factory=set)
    """People that the reports of the claims name anywhere: they tell which story a report belongs to."""

    def frames(self) -> set[Frame]:
        """The frames of the claims."""
        return {claim.frame for claim in self.claims}

    def entities(self, *kinds: EntityKind, known: Mapping[str, Entity]) -> set[str]:
        """Entities of the given kinds in the roles of the claims."""
        ids = {role.entity for claim in self.claims for role in claim.roles if role.entity}
        return {entity for entity in ids if entity in known and known[entity].kind in kinds}

    def times(self) -> list[Time]:
        """Days and spans of days told, the vague ones left out."""
        return [
            role.value
            for claim in self.claims
            for role in claim.roles
            if role.role == "time" and isinstance(role.value, Time) and role.value.start
        ]

    def values(self) -> list[Quantity]:
        """Amounts told."""
        return [role.value for claim in self.claims for role in claim.roles if isinstance(role.value, Quantity)]


def families() -> dict[Frame, str]:
    """The sort of happening that each frame belongs to; frames that stay out have none."""
    raw = load("reckoning")
    found = {Frame(name): "operation" for name in raw["operation"]}
    found |= {Frame(name): name for key in ("violence", "justice") for name in raw[key]}
    return found | {Frame.VALUATION: "operation"}


def group(claims: Sequence[Claim], reports: Mapping[str, Report], entities: Mapping[str, Entity]) -> list[Group]:
    """Happenings across reports, each with its claims; the same whatever the order of the claims."""
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    within: list[Group] = []
    for report in sorted(by_report):
        people = _people(by_report[report], entities)
        for found in _within(by_report[report], reports[report]):
            found.around.update(people)
            within.append(found)
    within.sort(key=lambda found: (-len(found.claims), found.claims[0].id))
    joined: list[Group] = []
    index: dict[tuple[str, object], list[Group]] = {}
    for found in within:
        match = _match(found, index, reports, entities)
        if match is None:
            match = Group(found.family)
            joined.append(match)
        match.claims.extend(found.claims)
        match.around.update(found.around)
        for key in _keys(found, entities):
            holders = index.setdefault(key, [])
            if match not in holders:
                holders.append(match)
    return joined


def _people(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> set[str]:
    ids = {role.entity for claim in claims if claim.frame is not Frame.IDENTITY for role in claim.roles if role.entity}
    return {entity for entity in ids if entity in entities and entities[entity].kind is EntityKind.PERSON}


def _within(claims: Sequence[Claim], about: Report) -> list[Group]:
    """The happenings of one report. Background, told of a time long before the report, is a happening of its own."""
    sorts = families()
    groups: dict[tuple[str, str], Group] = {}
    current = ""
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.id)):
        sort = sorts.get(claim.frame)
        if sort is None or claim.tense == "future":
            continue
        time = next((role.value for role in claim.roles if role.role == "time" and isinstance(role.value, Time)), None)
        period = _period(time, about)
        if sort != "operation":
            period = period or "now"
        current = period or current or "now"
        groups.setdefault((sort, period or "now"), Group(sort)).claims.append(claim)
    return list(groups.values())


def _period(time: Time | None, about: Report) -> str | None:
    """Which happening of its sort a time belongs to: this one, or one of another year or of months before."""
    if time is None or time.start is None:
        return None
    if time.precision in (Precision.YEAR, Precision.DECADE):
        return None if about.published and about.published[:4] == time.start[:4] else f"y{time.start[:4]}"
    if about.published and _days_between(time.start, about.published) > 120:
        return f"y{time.start[:7]}"
    return None


def _days_between(one: str, other: str) -> int:
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def _keys(found: Group, entities: Mapping[str, Entity]) -> list[tuple[str, object]]:
    """What another report's claims of the same happening would share: a name, or an amount of the same thing."""
    keys: list[tuple[str, object]] = [
        (found.family, entity)
        for entity in found.entities(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE, known=entities)
    ]
    keys.extend((found.family, person) for person in found.around)
    keys.extend((found.family, f"of:{value.of}") for value in found.values() if value.of and value.unit != "count")
    return sorted(set(keys), key=str)


def _match(
    found: Group, index: Mapping[tuple[str, object], list[Group]], reports: Mapping[str, Report], entities: Mapping[str, Entity]
) -> Group | None:
    scores: list[tuple[float, int, Group]] = []
    seen: set[int] = set()
    for key in _keys(found, entities):
        for other in index.get(key, ())[:200]:
            if id(other) not in seen:
                seen.add(id(other))
                scores.append((_evidence(found, other, reports, entities), -len(seen), other))
    best = max(scores, key=lambda one: (one[0], one[1]), default=None)
    return best[2] if best is not None and best[0] >= JOIN else None


def _evidence(one: Group, other: Group, reports: Mapping[str, Report], entities: Mapping[str, Entity]) -> float:
    """How much speaks for one happening: shared people 1.5 each, people that both reports name elsewhere 1 each, places 0.7,
    groups 0.7, amounts that fit 1, the same day 1, times that fit 0.7, days of publication that are near 0.7. Other places speak
    against it; other days rule it out.
    """
    if _apart_in_time(one, other, reports):
        return -1.0
    people = one.entities(EntityKind.PERSON, known=entities) & other.entities(EntityKind.PERSON, known=entities)
    groups = one.entities(EntityKind.ORGANIZATION, known=entities) & other.entities(EntityKind.ORGANIZATION, known=entities)
    mine, theirs = (_places(found, entities) for found in (one, other))
    told = one.around & other.around - people
    score = 1.5 * min(len(people), 2) + 1.0 * min(len(told), 2) + 0.7 * min(len(groups), 2) + 0.7 * min(len(mine & theirs), 2)
    score += min(
        1.5, sum(1.0 for a in one.values() for b in other.values() if a.of == b.of and a.low is not None and overlaps(a, b))
    )
    if told and _published_near(one, other, reports):
        score += 0.7
    fit = [(a, b) for a in one.times() for b in other.times() if overlaps(a, b)]
    if fit:
        score += 1.0 if any(a.precision is b.precision is Precision.DAY for a, b in fit) else 0.7
    if mine and theirs and not mine & theirs:
        score -= 0.7
    return score


def _published_near(one: Group, other: Group, reports: Mapping[str, Report]) -> bool:
    """Whether some reports of both came out within a fortnight."""
    days = [{reports[claim.report].published for claim in found.claims} - {None} for found in (one, other)]
    return any(_days_between(str(x), str(y)) <= 14 for x in days[0] for y in days[1])


def _places(found: Group, entities: Mapping[str, Entity]) -> set[str]:
    """Places below the country, with those that they lie in."""
    ids = found.entities(EntityKind.PLACE, known=entities)
    wider = {inside for entity in ids if (inside := entities[entity].within) is not None and inside in entities}
    return {entity for entity in ids | wider if entities[entity].precision != "country"}


def _apart_in_time(one: Group, other: Group, reports: Mapping[str, Report]) -> bool:
    a, b = one.times(), other.times()
    exact = [time for time in a if time.precision is Precision.DAY], [time for time in b if time.precision is Precision.DAY]
    if exact[0] and exact[1]:
        return all(_days_between(x.start or "", y.start or "") > NEAR_DAYS for x in exact[0] for y in exact[1])
    if a and b:
        return not any(overlaps(x, y) for x in a for y in b) and all(
            _days_between(x.start or "", y.start or "") > 40 for x in a for y in b
        )
    days = [
        [reports[claim.report].published for claim in found.claims if reports[claim.report].published] for found in (one, other)
    ]
    return bool(days[0] and days[1]) and all(_days_between(str(x), str(y)) > 400 for x in days[0] for y in days[1])


def incident_id(claims: Sequence[Claim]) -> str:
    """The id of a happening: of the claims it rests on."""
    return hashlib.sha256("".join(sorted(claim.id for claim in claims)).encode()).hexdigest()[:16]


def role_of(claim: Claim, name: str) -> Role | None:
    """The first filler of a role."""
    return next((role for role in claim.roles if role.role == name), None)
