"""The network: one edge for each pair of entities and relation; what is denied is an edge of its own."""

import hashlib
from collections.abc import Sequence

from quipu.knowledge import load
from quipu.model import Certainty, Claim, Frame, Link, Polarity

_ENDS = {
    Frame.LEADERSHIP: ("person", "organization"),
    Frame.MEMBERSHIP: ("person", "organization"),
    Frame.ASSOCIATION: ("agent", "patient"),
    Frame.FINANCING: ("agent", "patient"),
    Frame.OWNERSHIP: ("agent", "goods"),
    Frame.KINSHIP: ("person", "relative"),
}
_ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE)


def links(claims: Sequence[Claim]) -> tuple[Link, ...]:
    """All edges, sorted by id. The certainty of an edge is that of its surest claim; the claims keep each wording."""
    groups: dict[tuple[Frame, str, str, Polarity], list[Claim]] = {}
    for claim in claims:
        if claim.frame.value not in load("reckoning")["relational"]:
            continue
        one, other = _ENDS[claim.frame]
        for start in _filled(claim, one):
            for end in _filled(claim, other):
                if start != end:
                    groups.setdefault((claim.frame, start, end, claim.polarity), []).append(claim)
    return tuple(sorted((_link(*key, found) for key, found in groups.items()), key=lambda link: link.id))


def _filled(claim: Claim, name: str) -> list[str]:
    return [role.entity for role in claim.roles if role.role == name and role.entity]


def _link(frame: Frame, start: str, end: str, polarity: Polarity, *rest: list[Claim]) -> Link:
    claims = sorted(rest[0], key=lambda claim: claim.id)
    attribute = next((role.text for claim in claims for role in claim.roles if role.role == "attribute"), None)
    key = "|".join((frame.value, start, end, polarity.value))
    surest = min((claim.certainty for claim in claims), key=_ORDER.index)
    identity = hashlib.sha256(key.encode()).hexdigest()[:16]
    return Link(identity, frame, start, end, attribute, tuple(claim.id for claim in claims), polarity, surest)
