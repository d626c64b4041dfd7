"""All reports' names to the entities of the case."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from quipu.model import Claim, Decision, Entity, EntityKind, Frame, NameMention, Report, Role, Source
from quipu.resolve import rulings
from quipu.resolve.across import cluster
from quipu.resolve.assemble import enclosing, make_entities
from quipu.resolve.census import take_census
from quipu.resolve.groups import Groups
from quipu.resolve.keys import strong_key
from quipu.resolve.local import Local, Scene
from quipu.resolve.mentions import WANTED, as_named, mend, trim, wanted_kinds
from quipu.resolve.places import Location
from quipu.resolve.settings import with_settings
from quipu.resolve.spans import entity_span
from quipu.resolve.strays import join_stray_places, join_strays
from quipu.resolve.within import read_scene

ABOUT = frozenset({Frame.IDENTITY, Frame.ALIAS, Frame.KINSHIP, Frame.LEADERSHIP, Frame.MEMBERSHIP, Frame.RANK})
Span = TypeVar("Span", Role, Source)
SURE = 3
"""Votes of a name whose kind does not rest on the tagger alone."""
SUBJECTS = frozenset({"person", "relative", "patient"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """Claims with the entities of their roles and sources filled in, sorted by id, and the entities, sorted by id."""

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    unmet: tuple[tuple[int, str], ...] = ()
    """Numbers of decisions that could not be replayed, and why."""


def resolve(
    reports: Sequence[Report], claims: Sequence[Claim], names: Sequence[NameMention], decisions: Sequence[Decision] = ()
) -> Resolved:
    """Work out who and what the claims of all reports speak of. The same result for any order of the input.

    A role or source gets an entity where its words are a name, hold the name of what they describe, or refer back to a name. What
    is only described ("the group") keeps None. Names that may be either of two entities stay apart, or None. What an analyst
    decided comes first.
    """
    of_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        of_report[claim.report].append(claim)
    tagged: dict[str, list[NameMention]] = defaultdict(list)
    for name in names:
        tagged[name.report].append(name)
    ordered = sorted(reports, key=lambda report: report.id)
    census = take_census(ordered, _kinds(ordered, of_report, tagged))
    scenes = [read_scene(report, of_report[report.id], tagged[report.id], census) for report in ordered]
    offsets, local = _numbered(scenes)
    locals_ = with_settings(local)
    decided = Groups(len(locals_))
    unmet = rulings.apply(decisions, locals_, decided)
    keys = [strong_key(local) for local in locals_]
    groups = cluster(locals_, keys, _bans(scenes, offsets), decided)
    join_strays(locals_, keys, groups)
    join_stray_places(locals_, keys, groups)
    texts = {report.id: report.text for report in ordered}
    return replace(_rewritten(of_report, scenes, texts, offsets, (locals_, groups)), unmet=tuple(unmet))


def _kinds(
    reports: Sequence[Report], claims: Mapping[str, Sequence[Claim]], tagged: Mapping[str, Sequence[NameMention]]
) -> Iterator[tuple[str, EntityKind, int]]:
    """Each tagged name without its titles and marks, its kind as far as name and claims tell, and how many votes that has."""
    for report in reports:
        wanted = wanted_kinds(claims.get(report.id, ()))
        for name in tagged.get(report.id, ()):
            named = trim(as_named(report, name))
            kind = mend(named, wanted)
            yield named.text, kind, SURE if kind is not name.kind or (named.start, named.end) in wanted else 1


def _numbered(scenes: Sequence[Scene]) -> tuple[dict[str, int], list[Local]]:
    """All reports' entities in one list, and where each report's begin."""
    offsets: dict[str, int] = {}
    locals_: list[Local] = []
    for scene in scenes:
        offsets[scene.report] = len(locals_)
        locals_.extend(scene.locals)
    return offsets, locals_


def _bans(scenes: Sequence[Scene], offsets: dict[str, int]) -> list[tuple[int, int]]:
    """Pairs of numbers in the one list that a claim tells apart."""
    pairs = []
    for scene in scenes:
        start = offsets[scene.report]
        pairs += [
            (start + number, start + other)
            for number, local in enumerate(scene.locals)
            for other in local.apart
            if number < other
        ]
    return pairs


def _rewritten(
    of_report: dict[str, list[Claim]],
    scenes: Sequence[Scene],
    texts: dict[str, str],
    offsets: dict[str, int],
    made: tuple[list[Local], Groups],
) -> Resolved:
    locals_, groups = made
    entities = _with_nesting(make_entities(locals_, groups.members()), locals_, groups)
    about: dict[str, set[str]] = defaultdict(set)
    rewritten = []
    for scene in scenes:
        ids = [entities[groups.find(offsets[scene.report] + number)].id for number in range(len(scene.locals))]
        filler = _filler(texts[scene.report], scene, ids)
        for claim in of_report[scene.report]:
            filled = filler(claim)
            rewritten.append(filled)
            if claim.frame in ABOUT:
                for role in filled.roles:
                    if role.entity is not None and role.role in SUBJECTS:
                        about[role.entity].add(claim.id)
    finished = (replace(entity, attributes=tuple(sorted(about[entity.id]))) for entity in entities.values())
    return Resolved(tuple(sorted(rewritten, key=lambda claim: claim.id)), tuple(sorted(finished, key=lambda entity: entity.id)))


def _filler(text: str, scene: Scene, ids: Sequence[str]) -> Callable[[Claim], Claim]:
    """What gives a report's claims the entities of their roles and sources. Claims that shared a role or a chain share it again,
    which is most of what a case takes in memory."""
    places = frozenset(number for number, local in enumerate(scene.locals) if local.kind is EntityKind.PLACE)
    known: dict[Role | Source | tuple[Source, ...], Any] = {}

    def entity(span: Role | Source) -> str | None:
        if isinstance(span, Source) and span.start is None:
            number = scene.unwritten.get(span.text)
        else:
            number = entity_span(text, span, scene.spans, places)
        wanted = WANTED.get(span.role) if isinstance(span, Role) else None
        return ids[number] if number is not None and wanted in {None, scene.locals[number].kind} else None

    def filled(span: Span) -> Span:
        if span not in known:
            is_told = isinstance(span, Role) and span.role == "attribute"
            known[span] = _with_entity(span, None if is_told else entity(span))
        return cast(Span, known[span])

    def chain(sources: tuple[Source, ...]) -> tuple[Source, ...]:
        if sources not in known:
            known[sources] = tuple(filled(source) for source in sources)
        return cast(tuple[Source, ...], known[sources])

    return lambda claim: replace(claim, roles=tuple(filled(role) for role in claim.roles), chain=chain(claim.chain))


def _with_entity(span: Span, entity: str | None) -> Span:
    return span if span.entity == entity else replace(span, entity=entity)


def _with_nesting(entities: dict[int, Entity], locals_: Sequence[Local], groups: Groups) -> dict[int, Entity]:
    """Entities with the id of the place that each place lies in."""
    starts: dict[str, int] = {}
    for number, local in enumerate(locals_):
        starts.setdefault(local.report, number)
    told: dict[int, int] = {}
    locations: dict[int, Location] = {}
    for number, local in enumerate(locals_):
        head = groups.find(number)
        if local.location.country is not None and (head not in locations or locations[head].spot is None):
            locations[head] = local.location
        if local.inside is not None:
            outer = groups.find(starts[local.report] + local.inside)
            if outer != head:
                told.setdefault(head, outer)
    within = enclosing(locations, told)
    return {
        head: replace(entity, within=entities[within[head]].id if head in within else None) for head, entity in entities.items()
    }
