"""What reckoning knows of the entities: which place lies in which, and how common a name is."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from quipu.knowledge import load
from quipu.model import Claim, Entity, EntityKind, Frame

COMMON = 20
"""A name in more reports than this says less about which story a report belongs to."""
TIES = frozenset({Frame.LEADERSHIP, Frame.MEMBERSHIP, Frame.ASSOCIATION, Frame.FINANCING, Frame.RANK, Frame.OWNERSHIP})
"""Frames whose groups are those that a story is about."""
LEVELS = {"country": 0, "admin1": 1, "city": 2, "district": 3}


@dataclass(frozen=True, slots=True)
class World:
    """The entities of a case by id, with the places that each lies in, the number of reports that name each, and where each
    report names places."""

    entities: Mapping[str, Entity]
    around: Mapping[str, frozenset[str]]
    reports: Mapping[str, int]
    places: Mapping[str, tuple[tuple[int, int, str], ...]]
    names: Mapping[str, str]
    alias: Mapping[str, str]
    """Places that are on no map, to the one of their name that stands for them."""
    groups: Mapping[str, frozenset[str]]
    """The groups that each report names and that are no bodies: they neither speak nor act for the law."""

    @classmethod
    def of(cls, entities: Iterable[Entity], claims: Iterable[Claim]) -> "World":
        """The world of some entities, as common as the claims name them."""
        known = {entity.id: entity for entity in entities}
        claims = list(claims)
        named = {(claim.report, role.entity) for claim in claims for role in claim.roles if role.entity}
        counts = Counter(entity for _, entity in named if entity is not None)
        places = {id_: around_of(id_, known) for id_, entity in known.items() if entity.kind is EntityKind.PLACE}
        alias = _aliases([known[place] for place in places])
        named_in: dict[str, list[tuple[int, int, str]]] = {}
        for place in sorted(places):
            for mention in known[place].mentions:
                named_in.setdefault(mention.report, []).append((mention.start, mention.end, alias.get(place, place)))
        rows = {report: tuple(sorted(found)) for report, found in named_in.items()}
        names = {id_: one.name for id_, one in known.items()}
        return cls(known, places, counts, rows, names, alias, _groups(claims, known))

    def kind(self, entity: str | None) -> EntityKind | None:
        """The kind of an entity; None where it is not known."""
        found = self.entities.get(entity or "")
        return found.kind if found else None

    def name(self, entity: str) -> str:
        """The name to show."""
        return self.names[entity]

    def rarity(self, entity: str) -> float:
        """How much sharing a name says, from a quarter to one."""
        count = self.reports.get(entity, 1)
        return 1.0 if count <= COMMON else max(0.25, COMMON / count)

    def level(self, place: str) -> int | None:
        """0 for a country to 3 for a district; None for a place that is not on the map."""
        return LEVELS.get(self.entities[place].precision or "")

    def near(self, claim: Claim, apart: Collection[str]) -> frozenset[str]:
        """Places below a region that the words of a claim name, unless as where something goes, or in `apart`."""
        found = self.places.get(claim.report, ())
        return frozenset(
            place
            for start, end, place in found
            if claim.start <= start and end <= claim.end and place not in apart and self.level(place) not in (0, 1)
            if not _ways().search(claim.quote[: start - claim.start])
        )

    def story_groups(self, report: str) -> frozenset[str]:
        """The groups that a report names, apart from bodies."""
        return self.groups.get(report, frozenset())

    def dated_from(self, report: str) -> frozenset[str]:
        """The town that a report is dated from, where it speaks of it again."""
        found = self.places.get(report, ())
        first = next((place for start, _, place in found if start <= 1), None)
        again = sum(place == first for _, _, place in found) > 1
        return frozenset({first}) if first is not None and again and (self.level(first) or 0) != 1 else frozenset()

    def towns(self, report: str) -> frozenset[str]:
        """Towns that a report names anywhere."""
        return frozenset(place for _, _, place in self.places.get(report, ()) if (self.level(place) or 0) > 1)

    def shared_place(self, mine: Iterable[str], theirs: Iterable[str]) -> str | None:
        """The narrowest place below a country that one of each lies in or is, the one lying in the other."""
        best = {
            outer
            for one in mine
            for other in theirs
            for outer in (one, other)
            if outer in self.around[one] and outer in self.around[other] and self.level(outer) != 0
        }
        regions = {one for one in mine for other in theirs if self._is_region_of(one, other)}
        regions |= {other for one in mine for other in theirs if self._is_region_of(other, one)}
        return max(best or regions, key=lambda place: (self.level(place) or 0, place), default=None)

    def is_region(self, place: str, mine: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether what two sets of places share is no nearer than a region, or a town that gives a region its name."""
        if self.level(place) == 1:
            return True
        return not any(place in self.around[one] for one in mine) or not any(place in self.around[other] for other in theirs)

    def countries(self, claim: Claim) -> frozenset[str]:
        """The countries of the places where a claim says that it happened."""
        places = (self.entities.get(role.entity or "") for role in claim.roles if role.role == "place")
        return frozenset(place.country for place in places if place is not None and place.country)

    def _is_region_of(self, outer: str, inner: str) -> bool:
        """Whether a place bears the name of the region that another lies in: a city for its province, as reports write it."""
        one, other = self.entities[outer], self.entities[inner]
        return outer != inner and other.admin1 is not None and other.admin1 in one.names and one.country == other.country

    def far(self, mine: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether two sets of places, neither empty of towns, have none that is or lies in one of the other set."""
        own, other = [[place for place in found if (self.level(place) or 0) > 1] for found in (mine, theirs)]
        return bool(own and other) and self.shared_place(own, other) is None


def _groups(claims: Iterable[Claim], known: Mapping[str, Entity]) -> dict[str, frozenset[str]]:
    tied: set[str] = set()
    bodies: set[str] = set()
    for claim in claims:
        bodies.update(source.entity for source in claim.chain if source.entity)
        bodies.update(role.entity for role in claim.roles if role.role == "authority" and role.entity)
        if claim.frame in TIES:
            tied.update(role.entity for role in claim.roles if role.entity)
    found: dict[str, set[str]] = {}
    for entity in known.values():
        if entity.kind is EntityKind.ORGANIZATION and entity.id not in bodies and (entity.id in tied or _is_gang(entity)):
            for mention in entity.mentions:
                found.setdefault(mention.report, set()).add(entity.id)
    return {report: frozenset(groups) for report, groups in found.items()}


def _is_gang(entity: Entity) -> bool:
    """Whether a name is such as only groups of outlaws bear."""
    words = set(_plain(entity.name).split())
    return entity.name.startswith(("Los ", "Las ")) or not words.isdisjoint(load("reckoning")["gangs"])


def _aliases(places: Iterable[Entity]) -> dict[str, str]:
    """Places without a country that bear one name are one for the telling of happenings; with the only one on the map, if any."""
    by_name: dict[str, list[Entity]] = {}
    for place in places:
        for name in {_plain(name) for name in place.names}:
            by_name.setdefault(name, []).append(place)
    found = {}
    for same in by_name.values():
        mapped = sorted(place.id for place in same if place.country is not None)
        lost = sorted(place.id for place in same if place.country is None)
        if len(mapped) <= 1:
            found.update(dict.fromkeys(lost, (mapped or lost or [""])[0]))
    return found


@cache
def _ways() -> re.Pattern[str]:
    """What stands before the name of a place that something comes from or goes to, or where a court or an office has its seat."""
    held = load("reckoning")
    words = "|".join(word for key in ("ways", "seats") for words in held[key].values() for word in words)
    return re.compile(rf"\b(?:{words})\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$", re.IGNORECASE)


def _plain(name: str) -> str:
    """A name without accents and a leading article."""
    letters = "".join(sign for sign in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(sign))
    words = letters.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("la", "el", "los", "las", "the") else words)


def around_of(place: str, known: Mapping[str, Entity]) -> frozenset[str]:
    """A place and all that it lies in."""
    found = [place]
    while (outer := known[found[-1]].within) in known and outer is not None and outer not in found:
        found.append(outer)
    return frozenset(found)
