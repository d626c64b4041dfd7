"""How many independent roots say each relation between a pair."""

from collections.abc import Sequence

from quipu.knowledge import load
from quipu.model import Claim, Finding, FindingKind, Frame, Polarity, SlotValue
from quipu.reckon.findings import finding
from quipu.reckon.ground import Ground
from quipu.reckon.slots import independent
from quipu.reckon.wording import manner, said

_ENDS = {
    Frame.FINANCING: "patient",
    Frame.ASSOCIATION: "patient",
    Frame.LEADERSHIP: "person",
    Frame.MEMBERSHIP: "person",
    Frame.RANK: "patient",
}


def relations(claims: Sequence[Claim], ground: Ground) -> list[Finding]:
    """A finding for each relation that is affirmed or denied of one pair."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.frame in _ENDS:
            key = tuple(sorted(role.entity or role.text.casefold() for role in claim.roles))
            groups.setdefault((claim.frame, claim.polarity, key), []).append(claim)
    return [_found(said_so, ground) for said_so in groups.values()]


def _found(claims: Sequence[Claim], ground: Ground) -> Finding:
    first = claims[0]
    roots, reports = independent(claims), {claim.report for claim in claims}
    kind = FindingKind.AGREE if len(roots) > 1 else FindingKind.COPY if len(reports) > 1 else FindingKind.SINGLE
    words = {
        FindingKind.AGREE: f"by {len(roots)} independent roots",
        FindingKind.COPY: f"by {len(reports)} reports that share one root and count once",
        FindingKind.SINGLE: "by one root only",
    }[kind]
    ids = tuple(claim.id for claim in claims)
    value = SlotValue(None, None, "", ids, tuple(sorted(roots)), tuple(sorted(reports)))
    text = f"{first.frame.capitalize()}: {_tie(claims, ground)}, {words} ({said(ids, ground)})."
    return finding(kind, first.incident, f"{first.frame}/{_ENDS[first.frame]}", [value], text)


def _tie(claims: Sequence[Claim], ground: Ground) -> str:
    """The relation in words where both ends are named; else as the first report words it."""
    first = claims[0]
    ends = {
        role.role: ground.names[role.entity] for role in first.roles if role.entity is not None and role.entity in ground.names
    }
    phrases = load("reckoning")["tie"].get(first.frame.value, ())
    phrase = phrases[first.polarity is Polarity.NEGATED] if phrases else ""
    if not phrases or any(f"{{{end}}}" in phrase and end not in ends for end in ("person", "organization", "agent", "patient")):
        return f"“{' '.join(first.quote.split()).rstrip('.')}”"
    return str(phrase).format(how=manner(claims).replace("not ", ""), **ends)
