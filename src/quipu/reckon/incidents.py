"""Happenings across reports.

Each report's episodes are taken in turn, the fullest first, and each goes to the happening that most speaks for, if enough does;
then happenings are held against each other once more. Two episodes of one report never come together: it tells them apart.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from quipu.model import Claim, Frame, Precision, Report, Time
from quipu.reckon.episode import OPERATION, TRADE, Episode
from quipu.reckon.regroup import Regrouping
from quipu.reckon.weigh import CANNOT, JOIN, ONCE, SLACK, Weight, weigh
from quipu.reckon.world import World

CANDIDATES = 12
"""Happenings that an episode is held against: those that share most keys with it."""
LESS = 3
"""How many times fewer keys than the best candidate a happening may share and still be held against an episode."""
CROWD = 200
"""Happenings under one key that are looked at."""
FACES = 8
"""Episodes of a happening that another is held against, those that differ most from each other."""
AGAINST = 0.34
"""Share of pairs that tell of two happenings from which two are not made one."""
MARGIN = 0.3
"""How much more must speak for the best happening than for the next where neither day, place nor figure decides."""
WINDOW = 14
"""Days that a key of time spans."""
STORY, PLACES = 6, 2
"""Names of a story, and places of a happening, under which it is filed whatever its time."""
Key = tuple[object, ...]
_LONGEST = 100
"""Days beyond which a span gives no key of time."""


@dataclass(slots=True, eq=False)
class Group:
    """A happening, and why each episode after the first is taken to tell of it."""

    number: int
    episodes: list[Episode] = field(default_factory=list)
    reasons: list[tuple[Episode, tuple[str, ...]]] = field(default_factory=list)
    faces: list[Episode] = field(default_factory=list)
    days: Counter[int] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)

    def take(self, episodes: Iterable[Episode], reasons: tuple[str, ...] = ()) -> None:
        """Add episodes, for some reasons."""
        for episode in episodes:
            if self.episodes:
                self.reasons.append((episode, reasons))
            self.episodes.append(episode)
            self.reports.add(episode.report)
            self.days.update(set(episode.days))
            if len(self.faces) < FACES and all(_face(episode) != _face(other) for other in self.faces):
                self.faces.append(episode)

    @property
    def claims(self) -> list[Claim]:
        """All claims of the happening."""
        return [claim for episode in self.episodes for claim in episode.claims]

    def frames(self) -> set[Frame]:
        """The frames of the claims that affirm something."""
        return {frame for episode in self.episodes if not episode.denied for frame in episode.frames}

    def times(self) -> list[Time]:
        """Times told, the vague ones left out."""
        return [
            role.value
            for claim in self.claims
            for role in claim.roles
            if role.role == "time" and isinstance(role.value, Time) and role.value.start
        ]


def _face(episode: Episode) -> tuple[object, ...]:
    told = (episode.groups, episode.told, episode.accused, episode.victims)
    return (episode.spans, episode.places, episode.people, told, episode.amounts, episode.published)


def group(episodes: Sequence[Episode], decided: Regrouping, world: World) -> list[Group]:
    """Happenings, each with its episodes; the same whatever the order of the input. What only denials tell of is none."""
    grouping = _Grouping(decided, world)
    units = sorted(decided.units(episodes), key=lambda unit: (_fullness(unit), min(one.claims[0].id for one in unit)))
    for unit in units:
        grouping.place(unit)
    grouping.settle()
    return [found for found in grouping.groups if not all(episode.denied for episode in found.episodes)]


def _fullness(unit: Sequence[Episode]) -> tuple[bool, int]:
    """Fullest first, denials last."""
    told = sum(2 * len(episode.claims) + 3 * bool(episode.spans) + 3 * bool(episode.places) for episode in unit)
    return all(episode.denied for episode in unit), -told


class _Grouping:
    def __init__(self, decided: Regrouping, world: World) -> None:
        self.decided, self.world = decided, world
        self.groups: list[Group] = []
        self._index: dict[Key, list[int]] = {}
        self._home: list[int] = []
        """For each happening by number, the one that it has gone into, or itself."""
        self._guests: dict[int, list[int]] = {}
        self._keys: dict[Episode, frozenset[Key]] = {}

    def place(self, unit: Sequence[Episode]) -> None:
        """Put episodes that an analyst holds together, or a single one, with the happening they tell of."""
        found = self._best(unit, None)
        if found is None:
            home = Group(len(self.groups))
            self.groups.append(home)
            self._home.append(home.number)
            home.take(unit, ("the analyst's word",))
        else:
            home, reasons = found
            home.take(unit, reasons)
        for key in self._keys_of(unit):
            holders = self._index.setdefault(key, [])
            if home.number not in holders[-CROWD:]:
                holders.append(home.number)

    def settle(self) -> None:
        """Hold happenings against each other, smaller ones first, and make one of two where enough speaks for it."""
        for found in sorted(self.groups, key=lambda one: (len(one.episodes), -one.number)):
            best = self._best(found.episodes, found)
            if best is not None:
                home, reasons = best
                home.take(found.episodes, reasons)
                self._move(found.number, home.number)
        self.groups = [found for found in self.groups if self._home[found.number] == found.number]

    def _move(self, number: int, home: int) -> None:
        """Note that a happening, and all that had gone into it, has gone into another."""
        guests = [number, *self._guests.pop(number, ())]
        for guest in guests:
            self._home[guest] = home
        self._guests.setdefault(home, []).extend(guests)

    def _best(self, unit: Sequence[Episode], itself: Group | None) -> tuple[Group, tuple[str, ...]] | None:
        faces = itself.faces if itself is not None else list(unit)[:FACES]
        weighed: list[tuple[float, int, Group, Weight]] = []
        for other in self._candidates(faces, itself):
            weight = self._weight(faces, other) if self._may_join(unit, other) else None
            if weight is not None:
                weighed.append((weight.score, -other.number, other, weight))
        weighed.sort(key=lambda found: found[:2], reverse=True)
        if not weighed:
            return None
        score, _, best, weight = weighed[0]
        rivals = [other for worth, _, other, _ in weighed[1:] if score - worth < MARGIN]
        if not _decided(weight) and any(not self._are_one(best, rival) for rival in rivals):
            return None
        return best, weight.reasons

    def _weight(self, faces: Sequence[Episode], other: Group) -> Weight | None:
        """What most speaks for episodes telling of a happening; None where too little does, or too many pairs speak against."""
        pairs = [(a, b) for a in faces for b in other.faces]
        every = [weigh(a, b, self.world) for a, b in pairs]
        weight = max(every, key=lambda found: found.score)
        if weight.score < JOIN:
            return None
        against = sum(found.score <= CANNOT or self._elsewhere(*pair) for pair, found in zip(pairs, every, strict=True))
        return weight if against <= AGAINST * len(every) else None

    def _are_one(self, one: Group, other: Group) -> bool:
        """Whether two happenings between which an episode may belong are likely one themselves."""
        return self._may_join(one.episodes, other) and self._weight(one.faces, other) is not None

    def _elsewhere(self, one: Episode, other: Episode) -> bool:
        return one.placed and other.placed and self.world.far(one.places, other.places)

    def _candidates(self, faces: Sequence[Episode], itself: Group | None) -> list[Group]:
        filed = chain.from_iterable(self._index.get(key, ())[-CROWD:] for key in self._keys_of(faces))
        shared = Counter(map(self._home.__getitem__, filed))
        if itself is not None:
            del shared[itself.number]
        most = max(shared.values(), default=0)
        near = [number for number, count in shared.items() if count * LESS >= most]
        return [self.groups[number] for number in sorted(near, key=lambda number: (-shared[number], number))[:CANDIDATES]]

    def _keys_of(self, episodes: Sequence[Episode]) -> frozenset[Key]:
        for episode in episodes:
            if episode not in self._keys:
                self._keys[episode] = frozenset(keys(episode))
        return frozenset[Key]().union(*(self._keys[episode] for episode in episodes))

    def _may_join(self, unit: Sequence[Episode], other: Group) -> bool:
        if any(episode.report in other.reports for episode in unit) or self.decided.bars(unit, other.episodes):
            return False
        spans = [span for episode in unit for span in episode.spans]
        if not spans or not other.days:
            return True
        usual = max(other.days, key=lambda day: (other.days[day], -day))
        return any(span.first - SLACK <= usual <= span.last + SLACK for span in spans)


def _decided(weight: Weight) -> bool:
    """Whether a day, a place or a figure is among the reasons."""
    return any(reason.startswith(("the same day", "place")) or any(map(str.isdigit, reason)) for reason in weight.reasons)


def keys(episode: Episode) -> Iterator[Key]:
    """What another report's episode of the same happening would share: a name or an amount, in the same weeks."""
    sort = OPERATION if episode.family == TRADE else episode.family
    named = [*episode.people, *episode.groups, *episode.places]
    thin = [*episode.told, *episode.setting]
    amounts = [
        f"{amount.of}:{_rounded(amount.value.low or amount.value.high or 0)}" for amount in (*episode.amounts, *episode.totals)
    ]
    windows = sorted(_windows(episode))
    for window in windows:
        for fill in (*named, *thin, *amounts, *(f"goods:{goods}" for goods in episode.goods)):
            yield sort, fill, window
    telling = [amount for amount in amounts if len(amount.strip("0").partition(":")[2]) > 1]
    story = sorted(episode.told)[:STORY] if episode.family in ONCE else ()
    for fill in (*episode.people, *episode.accused, *story, *telling):
        yield sort, fill, None
    for place in sorted(episode.places)[:PLACES]:
        for fill in sorted(episode.told)[:STORY]:
            yield sort, place, fill


def _rounded(number: float) -> str:
    return f"{number:.2g}"


def _windows(episode: Episode) -> set[int]:
    """Fortnights that an episode may belong to: of its days, else of its report and the days before."""
    short = [span for span in episode.spans if span.last - span.first <= _LONGEST]
    found = {number for span in short for number in range((span.first - SLACK) // WINDOW, (span.last + SLACK) // WINDOW + 1)}
    if not episode.spans and episode.published is not None:
        found |= {episode.published // WINDOW, (episode.published - WINDOW) // WINDOW}
    if episode.spans and not found:
        found |= {-span.first // 366 for span in episode.spans}
    return found


def day_told(time: Time) -> bool:
    """Whether a time is a day."""
    return time.precision is Precision.DAY


def incident_id(claims: Sequence[Claim]) -> str:
    """The id of a happening: of the claims it rests on."""
    return hashlib.sha256("".join(sorted(claim.id for claim in claims)).encode()).hexdigest()[:16]


def reason_of(found: Group, reports: Mapping[str, Report]) -> str:
    """Why the reports of a happening are taken to tell of one, for each after the first: outlet, day, and what they share.

    For a happening that one report tells, why its claims are taken together.
    """
    if not found.reasons:
        number = len(found.claims)
        apart = f", in {number} claims that no time, place or person in it sets apart" if number > 1 else ""
        return f"{_told_in(reports[found.episodes[0].report])} alone{apart}"
    said = []
    for episode, reasons in sorted(found.reasons, key=lambda one: (reports[one[0].report].published or "9999", one[0].report)):
        said.append(f"{_told_in(reports[episode.report])} by {', '.join(dict.fromkeys(reasons))}")
    shown = said[:12]
    return "; ".join(shown) + (f"; and {len(said) - 12} more" if len(said) > 12 else "")


def _told_in(report: Report) -> str:
    return f"{report.outlet or 'an unnamed outlet'}{f' ({report.published})' if report.published else ''}"
