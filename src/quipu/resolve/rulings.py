"""What an analyst decided about entities, put into the groups before names are compared."""

from collections.abc import Mapping, Sequence

from quipu.model import Anchor, Decision, DecisionKind, Evidence
from quipu.resolve.fold import fold
from quipu.resolve.groups import Groups
from quipu.resolve.local import Local

GONE = "what it was about is no longer in the case"
CONTRADICTED = "a later decision says otherwise"


def apply(decisions: Sequence[Decision], locals_: Sequence[Local], groups: Groups) -> list[tuple[int, str]]:
    """Join and keep apart as decided, the latest first, since it prevails. Gives those that could not be kept, and why."""
    wanted = [one for one in decisions if one.kind in (DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY)]
    index = _index(locals_) if wanted else {}
    unmet = []
    for decision in sorted(wanted, key=lambda one: -one.number):
        sets = [_numbers(evidence, locals_, index) for evidence in decision.evidence]
        if not all(sets):
            unmet.append((decision.number, GONE))
        elif not (_join if decision.kind is DecisionKind.SAME_ENTITY else _part)(sets, groups):
            unmet.append((decision.number, CONTRADICTED))
    return unmet


def _index(locals_: Sequence[Local]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, local in enumerate(locals_):
        found.setdefault(local.report, []).append(number)
    return found


def _numbers(evidence: Evidence, locals_: Sequence[Local], index: Mapping[str, Sequence[int]]) -> list[int]:
    """The entities of reports that a subject was made of: by its mentions, and by its names only where those are all gone."""
    found = {
        number for anchor in evidence.anchors for number in index.get(anchor.report, ()) if _mentioned(locals_[number], anchor)
    }
    if not found and not evidence.subject.count("@"):
        names = {fold(name) for name in evidence.names}
        found = {number for number, local in enumerate(locals_) if names & {fold(name) for name in local.names}}
    return sorted(found)


def _mentioned(local: Local, anchor: Anchor) -> bool:
    return any(start < anchor.end and anchor.start < end for start, end in local.spans)


def _join(sets: Sequence[Sequence[int]], groups: Groups) -> bool:
    first, *others = [number for numbers in sets for number in numbers]
    kept = [groups.join(first, other) for other in others]
    return all(kept)


def _part(sets: Sequence[Sequence[int]], groups: Groups) -> bool:
    kept = True
    for position, numbers in enumerate(sets):
        for one in numbers:
            for other in (other for later in sets[position + 1 :] for other in later):
                groups.forbid(one, other)
                kept = kept and groups.forbidden(one, other)
    return kept
