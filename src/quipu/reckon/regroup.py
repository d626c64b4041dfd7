"""What an analyst decided about incidents, put into the episodes before they are compared."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quipu.model import Claim, Decision, DecisionKind
from quipu.reckon.episode import Episode, make_episode
from quipu.reckon.rulings import GONE, Finder, Unmet
from quipu.reckon.world import World

CONTRADICTED = "a later decision says otherwise"
KINDS = (DecisionKind.SAME_INCIDENT, DecisionKind.DIFFERENT_INCIDENT)


@dataclass(slots=True)
class Regrouping:
    """Sets of claims, by id, that belong together, and pairs of sets that belong apart."""

    together: list[frozenset[str]] = field(default_factory=list)
    apart: list[tuple[frozenset[str], ...]] = field(default_factory=list)

    def units(self, episodes: Sequence[Episode]) -> list[list[Episode]]:
        """The episodes, those that were decided to be one in one list."""
        home: dict[str, int] = {claim.id: number for number, episode in enumerate(episodes) for claim in episode.claims}
        head = list(range(len(episodes)))
        for claims in self.together:
            numbers = sorted({_find(head, home[claim]) for claim in claims if claim in home})
            for number in numbers[1:]:
                head[number] = numbers[0]
        units: dict[int, list[Episode]] = {}
        for number, episode in enumerate(episodes):
            units.setdefault(_find(head, number), []).append(episode)
        return list(units.values())

    def bars(self, one: Sequence[Episode], other: Sequence[Episode]) -> bool:
        """Whether episodes of the one and of the other were decided to be apart."""
        if not self.apart:
            return False
        mine, theirs = ({claim.id for episode in found for claim in episode.claims} for found in (one, other))
        return any(
            a & mine and b & theirs for sets in self.apart for a in sets for b in sets if a is not b
        )  # fmt: skip


def _find(head: list[int], number: int) -> int:
    while head[number] != number:
        number = head[number]
    return number


def regrouping(decisions: Sequence[Decision], claims: Sequence[Claim]) -> tuple[Regrouping, list[Unmet]]:
    """The decisions about incidents, the latest first, since it prevails, and those that could not be kept."""
    finder = Finder.of(claims)
    found, unmet = Regrouping(), list[Unmet]()
    for decision in sorted(decisions, key=lambda decision: -decision.number):
        if decision.kind not in KINDS:
            continue
        sets = [frozenset(claim.id for claim in finder.claims(evidence)) for evidence in decision.evidence]
        if not all(sets):
            unmet.append((decision.number, GONE))
        elif decision.kind is DecisionKind.SAME_INCIDENT:
            if _parted(frozenset[str]().union(*sets), found):
                unmet.append((decision.number, CONTRADICTED))
            else:
                found.together.append(frozenset[str]().union(*sets))
        elif any(len([s for s in sets if s & joined]) > 1 for joined in found.together):
            unmet.append((decision.number, CONTRADICTED))
        else:
            found.apart.append(tuple(sets))
    return found, unmet


def _parted(claims: frozenset[str], found: Regrouping) -> bool:
    return any(len([one for one in sets if one & claims]) > 1 for sets in found.apart)


def split(
    episodes: Sequence[Episode], found: Regrouping, every: Sequence[Claim], published: str | None, world: World
) -> list[Episode]:
    """One report's episodes, those cut in two whose claims were decided to be apart."""
    result = list(episodes)
    for sets in found.apart:
        cut: list[Episode] = []
        for episode in result:
            parts = _parts(episode, sets)
            cut.extend(
                [episode] if len(parts) < 2 else [make_episode(episode.family, part, every, published, world) for part in parts]
            )
        result = cut
    return result


def _parts(episode: Episode, sets: tuple[frozenset[str], ...]) -> list[list[Claim]]:
    """The claims of an episode by the set that each is in; those in none stay with the first."""
    parts: dict[int, list[Claim]] = {}
    held = [number for number, one in enumerate(sets) if any(claim.id in one for claim in episode.claims)]
    for claim in episode.claims:
        number = next((number for number in held if claim.id in sets[number]), held[0] if held else 0)
        parts.setdefault(number, []).append(claim)
    return [parts[number] for number in sorted(parts)]
