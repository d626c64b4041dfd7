"""Entities of many reports to entities of the case: like names joined, as far as nothing contradicts it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quipu.model import EntityKind
from quipu.resolve.compare import exclude, score_names
from quipu.resolve.fold import fold, is_acronym
from quipu.resolve.groups import Groups
from quipu.resolve.keys import blocks, fullest_person
from quipu.resolve.local import Local
from quipu.resolve.organizations import is_bare, parse_organization
from quipu.resolve.persons import core, lexicon, parse_person

PERSON = EntityKind.PERSON
SAME = 0.7
"""Least score of two names of entities in two reports for them to be joined."""
CROWDED = 60
"""A block with more names than this says too little: its pairs are left to the narrower blocks."""
FORMS = 12
"""Names of one entity that are compared, the fullest first."""


@dataclass(frozen=True, slots=True)
class Node:
    """Entities of reports that are one beyond question, by number. `names` are their forms, the fullest first."""

    key: str
    kind: EntityKind
    locals: tuple[int, ...]
    names: tuple[str, ...]
    settings: frozenset[str]
    aliases: frozenset[str]


def cluster(
    locals_: Sequence[Local], keys: Sequence[str | None], bans: Iterable[tuple[int, int]], decided: Groups | None = None
) -> Groups:
    """Groups of entities, by number, that are one in the world. `keys`: their strong keys; `bans`: numbers that some claim tells
    apart; `decided`: groups and bans of an analyst, which come before any other and are built upon.

    The same for any order of the reports, as long as `locals_` comes sorted.
    """
    groups = decided or Groups(len(locals_))
    for one, two in sorted(bans):
        groups.forbid(one, two)
    nodes = list(_nodes(locals_, keys, groups))
    reports = context_keys(locals_, keys)
    linked = _links(nodes, locals_, reports)
    forms = {groups.find(node.locals[0]): list(node.names) for node in nodes}
    for _, a, b in _undisputed(linked, nodes):
        one, two = groups.find(nodes[a].locals[0]), groups.find(nodes[b].locals[0])
        if one == two or _contradict(forms[one], forms[two], nodes[a].kind):
            continue
        if groups.join(one, two):
            forms[groups.find(one)] = sorted({*forms[one], *forms[two]})
    return groups


def _nodes(locals_: Sequence[Local], keys: Sequence[str | None], groups: Groups) -> Iterator[Node]:
    """Join what shares a strong key, and give what came of it in the order of the keys."""
    first: dict[tuple[EntityKind, str], int] = {}
    for number, (local, key) in enumerate(zip(locals_, keys, strict=True)):
        if key is not None:
            groups.join(first.setdefault((local.kind, key), number), number)
    members = groups.members()
    for head, numbers in members.items():
        names = {name for number in numbers for name in locals_[number].names}
        settings = frozenset(setting for number in numbers if (setting := locals_[number].setting) is not None)
        aliases = frozenset(fold(alias) for number in numbers for alias in locals_[number].aliases)
        ordered = tuple(sorted(names, key=lambda name: (-len(fold(name).split()), name)))
        yield Node(keys[head] or f"~{head}", locals_[head].kind, tuple(numbers), ordered, settings, aliases)


def context_keys(locals_: Sequence[Local], keys: Sequence[str | None]) -> dict[str, frozenset[str]]:
    """What each report names that could tie it to another: persons, groups, towns; no bodies, outlets or countries."""
    found: dict[str, set[str]] = defaultdict(set)
    for local, key in zip(locals_, keys, strict=True):
        if key is None or local.outlet or (local.known is not None and local.known.sort != "group"):
            continue
        if local.kind is not EntityKind.PLACE or (local.location.spot is not None and local.location.spot.rank == "city"):
            found[local.report].add(key)
    return {report: frozenset(named) for report, named in found.items()}


def _links(
    nodes: Sequence[Node], locals_: Sequence[Local], context: Mapping[str, frozenset[str]]
) -> list[tuple[float, int, int]]:
    """Pairs of nodes alike enough to be one, with what speaks against the score left to `_undisputed`."""
    found = []
    for a, b in sorted(_pairs(nodes, locals_)):
        value = _score(nodes[a], nodes[b])
        if value < SAME:
            continue
        if _doubtful(nodes[a], nodes[b]) and not (_tellable(nodes[a], nodes[b]) and _tied(nodes[a], nodes[b], locals_, context)):
            continue
        found.append((-value, a, b))
    return sorted(found)


def _pairs(nodes: Sequence[Node], locals_: Sequence[Local]) -> set[tuple[int, int]]:
    """Pairs of nodes that share a block. Crowded blocks are passed over; initials are held only against names in full."""
    filed: dict[tuple[EntityKind, str], list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        for key in sorted({key for local in node.locals[:FORMS] for key in blocks(locals_[local])}):
            filed[node.kind, key].append(number)
    pairs: set[tuple[int, int]] = set()
    for (kind, key), numbers in filed.items():
        if key.startswith("full|"):
            continue
        if key.startswith("initial|"):
            full = filed.get((kind, key.replace("initial|", "full|", 1)), [])
            if len(numbers) + len(full) <= CROWDED:
                pairs.update((min(a, b), max(a, b)) for a in numbers for b in (*numbers, *full) if a != b)
        elif len(numbers) <= CROWDED:
            pairs.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    return pairs


def _score(a: Node, b: Node) -> float:
    """The best score of any two names; 0 where any two exclude each other."""
    mine, theirs = a.names[:FORMS], b.names[:FORMS]
    if _contradict(mine, theirs, a.kind):
        return 0.0
    return max(score_names(one, two, a.kind).value for one in mine for two in theirs)


def _contradict(mine: Sequence[str], theirs: Sequence[str], kind: EntityKind) -> bool:
    return any(exclude(one, two, kind) for one in mine for two in theirs)


def _doubtful(a: Node, b: Node) -> bool:
    """Whether likeness is not enough: an initial, a common name, an acronym or bare name that bodies of other countries bear."""
    if a.kind is EntityKind.ORGANIZATION:
        shared = {fold(name) for name in a.names} & {fold(name) for name in b.names}
        unsaid = any(all(is_acronym(name) or is_bare(parse_organization(name)) for name in node.names) for node in (a, b))
        return unsaid and not (shared and a.settings & b.settings)
    one, two = fullest_person(a.names), fullest_person(b.names)
    if any(len(part) == 1 for part in (one.parts[0], two.parts[0])):
        return True
    shorter = min(one, two, key=lambda name: len(name.parts))
    surname = core(shorter.parts[-1])
    return one.parts != two.parts and len(shorter.parts) == 2 and surname in lexicon("surnames")


def _tellable(a: Node, b: Node) -> bool:
    """Whether kindred reports may settle a doubt: not for bare names, which every country's bodies bear."""
    return a.kind is PERSON or not any(all(is_bare(parse_organization(name)) for name in node.names) for node in (a, b))


def _tied(a: Node, b: Node, locals_: Sequence[Local], context: Mapping[str, frozenset[str]]) -> bool:
    """Whether a report of one and a report of the other share a person, a group or a town besides, or both bear one nickname."""
    if a.aliases & b.aliases:
        return True
    mine = frozenset[str]().union(*(context.get(locals_[number].report, frozenset()) for number in a.locals))
    theirs = frozenset[str]().union(*(context.get(locals_[number].report, frozenset()) for number in b.locals))
    return bool((mine & theirs) - {a.key, b.key})


def _undisputed(links: Sequence[tuple[float, int, int]], nodes: Sequence[Node]) -> list[tuple[float, int, int]]:
    """Links without those of a name that fits two who exclude each other: it may be either's, and stays its own."""
    partners: dict[int, list[int]] = defaultdict(list)
    for _, a, b in links:
        partners[a].append(b)
        partners[b].append(a)
    torn = {number for number, others in partners.items() if _excluding(others, nodes)}
    return [link for link in links if link[1] not in torn and link[2] not in torn]


def _excluding(numbers: Sequence[int], nodes: Sequence[Node]) -> bool:
    """Whether any two of some nodes exclude each other."""
    pairs = ((nodes[a], nodes[b]) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    return any(_contradict(one.names[:FORMS], two.names[:FORMS], one.kind) for one, two in pairs)


def stray_names(locals_: Sequence[Local]) -> list[int]:
    """Numbers of persons of whom a report gives one name only."""
    return [n for n, local in enumerate(locals_) if local.kind is PERSON and len(fullest_person(local.names).parts) < 2]


def answers(name: str, local: Local) -> bool:
    """Whether a stray name is a person's nickname, surname, both surnames, or given name."""
    if fold(name) in {fold(alias) for alias in local.aliases}:
        return True
    parts = parse_person(name).parts
    if not parts:
        return False
    forms = [parse_person(form) for form in local.names]
    return any(_begins(parts, form.surnames) or (form.surnames and parts == form.parts[: form.given]) for form in forms)


def _begins(parts: tuple[str, ...], surnames: tuple[str, ...]) -> bool:
    return len(parts) <= len(surnames) and all(core(x) == core(y) for x, y in zip(parts, surnames, strict=False))
