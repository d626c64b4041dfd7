"""Routes: shipments of which a report gives both ends, told by however many."""

from collections.abc import Sequence
from dataclasses import dataclass

from quipu.desk.view import Page
from quipu.model import Certainty, Claim, Entity, Polarity, Quantity, Role, Tense

MOST = 400
"""Shipments that are looked at."""
STOPS = ("origin", "via", "destination")


@dataclass(frozen=True, slots=True)
class Route:
    """A way from an origin over via-points to a destination, and all claims that tell of it alike."""

    claims: tuple[Claim, ...]
    stops: tuple[tuple[str, Entity], ...]
    goods: str
    """What was moved, by each who says how much; empty where nobody does."""

    @property
    def certain(self) -> bool:
        """Whether anyone states it plainly."""
        return any(claim.certainty is Certainty.CERTAIN for claim in self.claims)

    @property
    def denied(self) -> bool:
        """Whether it is only denied."""
        return all(claim.polarity is Polarity.NEGATED for claim in self.claims)

    @property
    def planned(self) -> bool:
        """Whether it is only told of as planned."""
        return all(claim.tense is Tense.FUTURE for claim in self.claims)

    @property
    def incidents(self) -> tuple[str, ...]:
        """The incidents that it is told under."""
        return tuple(dict.fromkeys(claim.incident for claim in self.claims if claim.incident))


def routes(page: Page, where: str, values: Sequence[str]) -> list[Route]:
    """The routes told under the incidents that fit, those of most claims first; without a condition, all.

    What only leads somewhere is in the incident's table.
    """
    within = f" AND incident IN (SELECT id FROM incident WHERE {where})" if values else ""
    claims = page.shelf.rows(
        Claim, f"WHERE frame = 'shipment' AND ruling IS NOT 'rejected'{within} ORDER BY id LIMIT ?", *values, MOST
    )
    places = page.shelf.many(Entity, {role.entity for claim in claims for role in claim.roles if role.role in STOPS})
    alike: dict[tuple[object, ...], list[Claim]] = {}
    ways: dict[tuple[object, ...], tuple[tuple[str, Entity], ...]] = {}
    for claim in claims:
        stops = _stops(claim, places)
        if stops:
            key = (claim.polarity, *((name, stop.id) for name, stop in stops))
            alike.setdefault(key, []).append(claim)
            ways[key] = stops
    found = [Route(tuple(its), ways[key], _goods(page, its)) for key, its in alike.items()]
    return sorted(found, key=lambda route: (-len(route.claims), route.claims[0].id))


def _stops(claim: Claim, places: dict[str, Entity]) -> tuple[tuple[str, Entity], ...]:
    """The stops that are known, without those that another lies in; none where both ends are not."""
    named = [(role.role, places[role.entity]) for role in _in_order(claim) if role.entity in places]
    known = {stop.id: (name, stop) for name, stop in named if stop.latitude is not None}
    stops = tuple((name, stop) for name, stop in known.values() if all(other.within != stop.id for _, other in known.values()))
    return stops if {"origin", "destination"} <= {name for name, _ in stops} else ()


def _in_order(claim: Claim) -> list[Role]:
    return [role for name in STOPS for role in claim.roles if role.role == name]


def _goods(page: Page, claims: Sequence[Claim]) -> str:
    amounts = [page.value(role.value) for claim in claims for role in claim.roles if isinstance(role.value, Quantity)]
    words = [page.thing(role.text) for claim in claims for role in claim.roles if role.role == "goods"]
    return ", ".join(list(dict.fromkeys(amounts or words))[:3])
