"""Which incident came of which: later raids, arrests, charges and verdicts, and the happening that they follow from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quipu.model import Frame, Report
from quipu.reckon.episode import OPERATION, TRADE
from quipu.reckon.incidents import Group
from quipu.reckon.world import World

ENOUGH = 1.0
"""Weight from which an incident is taken to follow from another."""
HUNT_DAYS = 1500
"""Days within which someone may be taken for what was done."""
_TAKEN = frozenset({Frame.ARREST, Frame.RAID, Frame.SURRENDER})
SOON_DAYS = 60
"""Days within which an operation may follow from another."""
LONG_DAYS = 500
"""Days after which a step is likelier to follow from something else."""
BESIDE = 60
"""Characters between what a report tells of one and then of the other."""
_ACTS = frozenset({OPERATION, "violence", "kidnapping", "extortion", "robbery"})
"""Sorts of happenings that others follow from."""
CROWD = 60


@dataclass(frozen=True, slots=True)
class Tie:
    """That one incident, by number, follows from another, and why."""

    later: int
    earlier: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Face:
    day: int | None
    dated: bool
    """True where the day is told, and not only that of a report."""
    people: frozenset[str]
    groups: frozenset[str]
    told: frozenset[str]
    places: frozenset[str]
    reports: frozenset[str]
    family: str
    frames: frozenset[Frame]
    ends: Mapping[str, int]
    """Where each report's telling ends, by report."""
    starts: Mapping[str, int]
    quotes: Mapping[str, tuple[tuple[int, int], ...]]
    """Where each report's claims stand."""


def follow(groups: Sequence[Group], reports: Mapping[str, Report], world: World) -> dict[int, Tie]:
    """For each incident that follows from another, by number, the one that most speaks for."""
    faces = {group.number: _face(group) for group in groups}
    index: dict[str, list[int]] = {}
    for number, face in sorted(faces.items()):
        for key in face.people | face.reports:
            index.setdefault(key, []).append(number)
    ties = {}
    for number, face in sorted(faces.items()):
        near = Counter(other for key in sorted(face.people | face.told | face.reports) for other in index.get(key, ())[:CROWD])
        weighed = [
            (*_weight(face, faces[other], reports, world), -other)
            for other in near
            if other != number and _may(face, faces[other])
        ]
        best = max(weighed, key=lambda one: (one[0], one[2]), default=None)
        if best is not None and best[0] >= ENOUGH:
            ties[number] = Tie(number, -best[2], best[1])
    return ties


def _face(group: Group) -> _Face:
    days = [span.first for episode in group.episodes for span in episode.spans]
    usual = group.days.most_common(1)
    told = [episode.published for episode in group.episodes if episode.published is not None]
    day = min((day for day, times in group.days.items() if times == usual[0][1])) if usual else min(days or told, default=None)
    return _Face(
        day,
        bool(days),
        frozenset().union(*(episode.people for episode in group.episodes)),
        frozenset().union(*(episode.groups for episode in group.episodes)),
        frozenset().union(*(episode.told for episode in group.episodes)),
        frozenset().union(*(episode.places for episode in group.episodes)),
        frozenset(group.reports),
        group.episodes[0].family,
        frozenset(group.frames()),
        {episode.report: max(claim.end for claim in episode.claims) for episode in group.episodes},
        {episode.report: min(claim.start for claim in episode.claims) for episode in group.episodes},
        {episode.report: tuple((claim.start, claim.end) for claim in episode.claims) for episode in group.episodes},
    )


def _may(later: _Face, earlier: _Face) -> bool:
    """Whether the kinds and the days allow that the one follows from the other."""
    if TRADE in (earlier.family, later.family):
        return False
    if earlier.family not in _ACTS:
        after = later.day is not None and earlier.day is not None and earlier.day < later.day
        return after and later.family not in _ACTS and bool(later.people & earlier.people)
    if later.day is None or earlier.day is None:
        return later.family not in _ACTS
    if later.family in _ACTS:
        if not later.dated:
            return False  # nothing says that it came after
        within = HUNT_DAYS if later.frames <= _TAKEN else SOON_DAYS
        return later.family == OPERATION and (
            0 < later.day - earlier.day <= within
            if earlier.dated
            else earlier.family == OPERATION and _told_at_once(later, earlier)
        )
    return later.day >= earlier.day


def _weight(later: _Face, earlier: _Face, reports: Mapping[str, Report], world: World) -> tuple[float, str]:
    parts = [*_people(later, earlier, world), *_reports(later, earlier, reports)]
    if later.family not in _ACTS and world.shared_place(later.places, earlier.places):
        parts.append((0.2, ""))
    if later.day is not None and earlier.day is not None and later.day - earlier.day > LONG_DAYS:
        parts.append((-0.3, ""))
    if earlier.family not in _ACTS:
        parts.append((-0.6, ""))
    parts.append((min(0.3, 0.1 * (len(earlier.reports) - 1)), ""))
    return sum(weight for weight, _ in parts), ", ".join(reason for _, reason in parts if reason)


def _people(later: _Face, earlier: _Face, world: World) -> Iterator[tuple[float, str]]:
    same = sorted(later.people & earlier.people)
    for entity in same[:2]:
        yield 1.0 * world.rarity(entity), f"both concern {world.name(entity)}"
    mine, theirs = later.people | later.groups, earlier.people | earlier.groups
    told = (mine | later.told) & (theirs | earlier.told) - set(same)
    if later.family in _ACTS:  # that one report names the same people besides does not make a raid the outcome of anything
        told &= mine | theirs
    for entity in sorted(told)[:2]:
        yield 0.4 * world.rarity(entity), f"both are told with {world.name(entity)}"


def _reports(later: _Face, earlier: _Face, reports: Mapping[str, Report]) -> Iterator[tuple[float, str]]:
    shared = sorted(later.reports & earlier.reports)
    if shared:
        outlet = reports[shared[0]].outlet or "one report"
        share = len(shared) / len(later.reports) if later.family in _ACTS else 1.0
        yield 0.8 * share, f"{outlet} tells both"
        if _told_at_once(later, earlier):
            yield 0.8, "in one sentence"
        if any(0 <= later.starts[report] - earlier.ends[report] <= BESIDE for report in shared):
            yield 0.5, "one after the other"


def _told_at_once(later: _Face, earlier: _Face) -> bool:
    """Whether a report tells of both in one sentence."""
    return any(_in_one_breath(later.quotes[report], earlier.quotes[report]) for report in later.reports & earlier.reports)


def _in_one_breath(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)
