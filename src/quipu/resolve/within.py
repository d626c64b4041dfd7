"""One report's names to its entities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from quipu.model import Claim, EntityKind, Frame, NameMention, Report
from quipu.resolve.census import Census
from quipu.resolve.fold import fold, squeeze, without_possessive
from quipu.resolve.groups import Groups
from quipu.resolve.known import Known, candidates
from quipu.resolve.local import Local, Scene
from quipu.resolve.mentions import Named, gather
from quipu.resolve.persons import QUOTED
from quipu.resolve.places import Location, PlaceName
from quipu.resolve.spans import entity_span
from quipu.resolve.within_organizations import described_before, join_organizations
from quipu.resolve.within_persons import join_persons, nickname_key, with_nicknames
from quipu.resolve.within_places import country_counts, join_places, place_names, surroundings


@dataclass(frozen=True, slots=True)
class Found:
    """What the kinds' own rules say of a report's numbered names."""

    nicknames: Mapping[int, tuple[str, ...]]
    known: Mapping[int, Known]
    located: Mapping[int, Location]
    inside: Mapping[int, int]
    described: Mapping[int, tuple[int, int]]
    places: Mapping[int, PlaceName]
    unsure: frozenset[int]
    setting: str | None


def read_scene(report: Report, claims: Sequence[Claim], tagged: Sequence[NameMention], census: Census) -> Scene:
    """The entities of one report, from the names tagged in it and the claims made from it."""
    names = with_nicknames(report.text, gather(report, claims, tagged, census), claims)
    groups, nicknames, unsure = join_persons(report.text, names, claims)
    counts = country_counts(report, names)
    places = place_names(report.text, names)
    around = surroundings(names, places, counts)
    known = join_organizations(report.text, names, groups, around)
    located, inside = join_places(report.text, names, places, groups, around)
    _join_things(names, groups)
    described = {
        number: span
        for number, name in enumerate(names)
        if name.kind is EntityKind.ORGANIZATION and (span := described_before(report.text, names, number, claims))
    }
    found = Found(nicknames, known, located, inside, described, places, unsure, around.main)
    return _with_unwritten(report, claims, _scene(report, claims, names, groups, found))


def _join_things(names: Sequence[Named], groups: Groups) -> None:
    first: dict[str, int] = {}
    for number, name in enumerate(names):
        if name.kind is EntityKind.THING:
            groups.join(first.setdefault(fold(name.text), number), number)


def _scene(report: Report, claims: Sequence[Claim], names: Sequence[Named], groups: Groups, found: Found) -> Scene:
    """Groups as entities, numbered by their first mention."""
    members = {head: numbers for head, numbers in groups.members().items() if not set(numbers) <= found.unsure}
    order = {head: position for position, head in enumerate(sorted(members))}
    place_of = {number: order[head] for head, numbers in members.items() for number in numbers}
    entities = [_entity(report, names, members[head], found, place_of) for head in sorted(members)]
    spans = {(names[number].start, names[number].end): position for number, position in place_of.items()}
    spans.update({found.described[number]: place_of[number] for number in found.described if number in place_of})
    return Scene(report.id, tuple(_with_kin(report, claims, entities, spans)), spans)


def _entity(report: Report, names: Sequence[Named], numbers: list[int], found: Found, place_of: Mapping[int, int]) -> Local:
    kind = names[numbers[0]].kind
    described = [found.described[number] for number in numbers if number in found.described]
    nicks = {nick for number in numbers for nick in found.nicknames.get(number, ())}
    nick_keys = {nickname_key(nick) for nick in nicks}
    forms = {_unquoted(names[number].text) for number in numbers if nickname_key(names[number].text) not in nick_keys}
    forms |= {without_possessive(report.text[start:end].strip()) for start, end in described}
    location = next((found.located[n] for n in numbers if n in found.located and found.located[n].country), Location())
    outer = next((place_of[found.inside[n]] for n in numbers if n in found.inside and found.inside[n] in place_of), None)
    return Local(
        report.id,
        kind,
        tuple(sorted(forms)) or tuple(sorted({names[number].text for number in numbers})),
        tuple(sorted({(names[n].start, names[n].end) for n in numbers})),
        tuple(sorted(nicks)),
        next((found.known[n] for n in numbers if n in found.known), None),
        location,
        next((found.places[n].rank for n in numbers if n in found.places and found.places[n].rank), None),
        found.setting,
        outer if outer != place_of[numbers[0]] else None,
    )


def _with_unwritten(report: Report, claims: Sequence[Claim], scene: Scene) -> Scene:
    """The scene with the sources that stand nowhere in the text, such as the report's own outlet."""
    entities, unwritten = list(scene.locals), {}
    cited = {source.text for claim in claims for source in claim.chain if source.start is None}
    for name in sorted(name for name in cited if name in {report.outlet, report.wire} or candidates(name)):
        same = next((at for at, entity in enumerate(scene.locals) if _is_called(entity, name)), None)
        if same is None:
            known = (
                next((row for row in candidates(name) if row.sort in {"outlet", "wire"}), None)
                if len(candidates(name)) == 1
                else None
            )
            entities.append(Local(report.id, EntityKind.ORGANIZATION, (name,), (), known=known, outlet=True))
        unwritten[name] = len(entities) - 1 if same is None else same
    return replace(scene, locals=tuple(entities), unwritten=unwritten)


def _is_called(entity: Local, name: str) -> bool:
    """Whether an organization bears a name, in any spelling or under a listed form."""
    if entity.kind is not EntityKind.ORGANIZATION:
        return False
    return any(squeeze(form) == squeeze(name) for form in entity.names) or (
        entity.known is not None and candidates(name) == (entity.known,)
    )


@lru_cache(maxsize=1 << 16)
def _unquoted(text: str) -> str:
    """A name without the nickname quoted in it."""
    return " ".join(QUOTED.sub(" ", text).split()) or text


def _with_kin(
    report: Report, claims: Sequence[Claim], entities: list[Local], spans: Mapping[tuple[int, int], int]
) -> list[Local]:
    """Entities with the numbers of those that a claim sets beside them as someone else."""
    apart: dict[int, set[int]] = {}
    for claim in claims:
        if claim.frame in {Frame.KINSHIP, Frame.ASSOCIATION, Frame.FINANCING}:
            filled = {entity_span(report.text, role, spans, ()) for role in claim.roles} - {None}
            for one in filled:
                apart.setdefault(one, set()).update(filled - {one})  # type: ignore[arg-type]
    return [
        replace(entity, apart=tuple(sorted(apart[number]))) if number in apart else entity
        for number, entity in enumerate(entities)
    ]
