"""What findings are read off, and how a source and an office are told."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.model import Claim, Entity, EntityKind, Frame, Report, SlotValue
from quipu.reckon.gloss import gloss
from quipu.reckon.world import around_of


@dataclass(frozen=True, slots=True)
class Ground:
    """Claims and reports by id, the name of each entity, and the offices that each person is said to hold."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    names: Mapping[str, str]
    offices: Mapping[str, frozenset[str]]
    bodies: frozenset[str] = frozenset()
    """Entities that are organizations."""
    around: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Places, each with those that it lies in."""
    implied: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Reports, each with the offices that all the sources in it have in common."""

    @classmethod
    def of(cls, claims: Sequence[Claim], reports: Mapping[str, Report], entities: Mapping[str, Entity]) -> "Ground":
        """The ground that some claims give."""
        held: dict[str, set[str]] = {}
        for claim in claims:
            if claim.frame is Frame.IDENTITY:
                found = {office for role in claim.roles if role.role == "attribute" for office in offices_in(role.text)}
                for role in claim.roles:
                    if role.role == "person" and role.entity:
                        held.setdefault(role.entity, set()).update(found)
        for entity in entities.values():
            held.setdefault(entity.id, set()).update(office for name in entity.names for office in offices_in(name))
        names = {entity.id: _shown(entity) for entity in entities.values()}
        offices = {entity: frozenset(found) for entity, found in held.items() if found}
        bodies = frozenset(entity.id for entity in entities.values() if entity.kind is EntityKind.ORGANIZATION)
        around = {entity.id: around_of(entity.id, entities) for entity in entities.values() if entity.kind is EntityKind.PLACE}
        ground = cls({claim.id: claim for claim in claims}, reports, names, offices, bodies, around)
        return replace(ground, implied=ground._of_lone_sources())

    def _of_lone_sources(self) -> dict[str, frozenset[str]]:
        told: dict[str, dict[str, str]] = {}
        for claim in self.claims.values():
            if len(claim.chain) > 1:
                first = claim.chain[0]
                told.setdefault(claim.report, {}).setdefault(first.entity or first.text.casefold(), claim.id)
        offices = {report: [self.office(claim) for claim in found.values()] for report, found in told.items()}
        return {report: frozenset.intersection(*found) for report, found in offices.items()}

    def office(self, claim: str) -> frozenset[str]:
        """The offices of the source nearest the event; none where the report's outlet alone says it."""
        chain = self.claims[claim].chain
        if len(chain) < 2:
            return frozenset()
        return frozenset(offices_in(chain[0].text)) | self.offices.get(chain[0].entity or "", frozenset())

    def implied_office(self, claim: str) -> frozenset[str]:
        """The office of all the sources that a report names, for what the report says of itself; none where they have several."""
        return self.implied.get(self.claims[claim].report, frozenset()) if len(self.claims[claim].chain) < 2 else frozenset()

    def body(self, claim: str) -> str | None:
        """The body that is the source nearest the event; None where that is a person, or the outlet."""
        chain = self.claims[claim].chain
        return chain[0].entity if len(chain) > 1 and chain[0].entity in self.bodies else None

    def day(self, claim: str) -> str | None:
        """When a claim's report came out."""
        return self.reports[self.claims[claim].report].published

    def first_day(self, claims: Iterable[str]) -> str | None:
        """The first day on which some claims came out."""
        return min((day for claim in claims if (day := self.day(claim))), default=None)

    def shown(self, value: SlotValue) -> str:
        """A value or the name of an entity."""
        return self.names.get(value.entity or "", value.text)


def _shown(entity: Entity) -> str:
    return (gloss(entity.name) if entity.kind is EntityKind.PLACE else None) or entity.name


@lru_cache(maxsize=1 << 14)
def offices_in(text: str) -> tuple[str, ...]:
    """The offices that words name: "fiscal provincial" is the prosecution."""
    return tuple(office for office, pattern in _offices() if pattern.search(text))


@cache
def _offices() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (office, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE))
        for office, words in load("reckoning")["offices"].items()
    )
