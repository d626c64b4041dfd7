"""The entities of the case, as they are shown, from the groups that clustering made."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from quipu.model import Entity, EntityKind, Mention
from quipu.resolve.fold import fold
from quipu.resolve.gazetteer import Spot, region_spot
from quipu.resolve.keys import strong_key
from quipu.resolve.local import Local
from quipu.resolve.places import LARGE, METROPOLIS, Location, contains, parse_place

ID_LENGTH = 16
METROPOLITAN, NONE = "~", "-"
"""Stand where a region's code would: for the great cities of a country, whose suburbs may lie in another region; for none."""


def make_entities(locals_: Sequence[Local], members: Mapping[int, Sequence[int]]) -> dict[int, Entity]:
    """One entity a group, by the group's number. Ids depend on kind, name and, among namesakes, on the first mention alone."""
    drafts = {head: _draft([locals_[number] for number in numbers]) for head, numbers in members.items()}
    ids = _ids(drafts, locals_, members)
    return {head: replace(draft, id=ids[head]) for head, draft in drafts.items()}


def _draft(group: Sequence[Local]) -> Entity:
    kind = group[0].kind
    forms = Counter(name for local in group for name in local.names)
    location = _location(group)
    spot = location.spot
    return Entity(
        id="",
        kind=kind,
        name=_fullest(forms, kind, spot),
        names=tuple(sorted(forms)),
        aliases=_aliases(group),
        attributes=(),
        mentions=tuple(Mention(*where) for where in sorted({(local.report, *span) for local in group for span in local.spans})),
        latitude=spot.latitude if spot else None,
        longitude=spot.longitude if spot else None,
        country=location.country,
        admin1=region.name if (region := region_spot(location.country or "", location.admin1 or "")) else None,
        precision=_precision(group, spot),
    )


def _aliases(group: Sequence[Local]) -> tuple[str, ...]:
    """Nicknames, one writing of each: the one with most capitals."""
    best: dict[str, str] = {}
    for alias in sorted({alias for local in group for alias in local.aliases}, reverse=True):
        best.setdefault(fold(alias), alias)
    return tuple(sorted(best.values()))


def _location(group: Sequence[Local]) -> Location:
    placed = [local.location for local in group if local.location.country]
    return next((location for location in placed if location.spot is not None), placed[0] if placed else Location())


def _precision(group: Sequence[Local], spot: Spot | None) -> str | None:
    """What the coordinates stand for: country, admin1, city or district; None where there are none."""
    if spot is None or spot.latitude is None:
        return None
    return "district" if spot.rank == "city" and any(local.rank == "district" for local in group) else spot.rank


def _fullest(forms: Mapping[str, int], kind: EntityKind, spot: Spot | None) -> str:
    """The form to show: the fullest as a name is spoken and spelt, then the commonest."""
    if kind is EntityKind.PLACE and spot is not None:
        same = [form for form in forms if fold(form) == fold(spot.name)]
        if same:
            return max(same, key=lambda form: (not form.isascii(), forms[form], form))
    return max(sorted(forms), key=lambda form: _fullness(form, forms[form], kind))


def _fullness(form: str, times: int, kind: EntityKind) -> tuple[int, ...]:
    words = form.split()
    proper = int(form[:1].isupper() and "'s " not in form and "’s " not in form)
    spoken = int("," not in form)
    cased = int(not form.isupper() or len(words) == 1)
    if kind is EntityKind.PLACE:
        return (proper, spoken, cased, times, -len(parse_place(form).core.split()), int(not form.isascii()))
    return (proper, spoken, len(words), cased, int(not form.isascii()), times)


def _ids(drafts: Mapping[int, Entity], locals_: Sequence[Local], members: Mapping[int, Sequence[int]]) -> dict[int, str]:
    """Ids by group. A name that several groups bear is told apart by the earliest report, and place in it, that bears it."""
    basis: dict[str, list[int]] = defaultdict(list)
    for head, draft in drafts.items():
        basis[_basis(draft, locals_[members[head][0]])].append(head)
    ids = {}
    for text, heads in basis.items():
        for head in heads:
            first = drafts[head].mentions[0] if drafts[head].mentions else None
            evidence = f"|{first.report}|{first.start}" if first and len(heads) > 1 else ""
            ids[head] = sha256(f"{text}{evidence}".encode()).hexdigest()[:ID_LENGTH]
    return ids


def _basis(draft: Entity, local: Local) -> str:
    key = strong_key(local) if draft.kind is EntityKind.PLACE or local.known is not None else None
    return f"{draft.kind}|{key or fold(draft.name)}"


def enclosing(locations: Mapping[int, Location], told: Mapping[int, int]) -> dict[int, int]:
    """For each place group, the narrowest place group that it lies in: as a report tells, else by the gazetteer."""
    spots = {head: location.spot for head, location in locations.items() if location.spot is not None}
    by_area: dict[tuple[str, str], list[int]] = defaultdict(list)
    for head, spot in sorted(spots.items()):
        if spot.rank != "city" or spot.population >= LARGE:
            by_area[spot.country, spot.admin1].append(head)
        if spot.rank == "city" and spot.population >= METROPOLIS:
            by_area[spot.country, METROPOLITAN].append(head)
    found = dict(told)
    for head, location in sorted(locations.items()):
        if head not in found and location.country is not None:
            outer = _narrowest(head, location, spots, by_area)
            if outer is not None:
                found[head] = outer
    return found


def _narrowest(
    head: int, location: Location, spots: Mapping[int, Spot], by_area: Mapping[tuple[str, str], Sequence[int]]
) -> int | None:
    assert location.country is not None
    areas = (location.admin1 or NONE, METROPOLITAN, "")
    nearby = [other for area in areas for other in by_area.get((location.country, area), ())]
    holding = [other for other in nearby if other != head and _holds(spots[other], location)]
    ranks = {"city": 0, "admin1": 1, "country": 2}
    return min(holding, key=lambda other: (ranks[spots[other].rank], other), default=None)


def _holds(outer: Spot, location: Location) -> bool:
    if location.spot is not None:
        return contains(outer, location.spot)
    return outer.rank == "country" or (outer.rank == "admin1" and outer.admin1 == location.admin1)
