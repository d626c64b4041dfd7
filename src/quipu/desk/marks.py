"""A report's text cut where anything in it begins or ends, each piece with all that is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quipu.model import Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that the same claims, roles, hedges and sources cover."""

    text: str
    start: int
    claims: tuple[str, ...]
    """Numbers of the claims whose sentence this is, as they stand beside the text."""
    roles: tuple[str, ...]
    """`claim number:role group` of each role that this is."""
    begins: tuple[str, ...]
    """Claims whose sentence begins here."""
    hedged: bool
    source: bool


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    what: str
    value: str


def pieces(text: str, claims: Sequence[Claim], groups: dict[str, str]) -> list[Piece]:
    """The whole text in pieces; put together they are the text. `groups` gives the group of each role."""
    spans = [span for number, claim in enumerate(claims, 1) for span in _spans(claim, str(number), groups)]
    cuts = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
    opening: dict[int, list[_Span]] = {}
    for span in spans:
        opening.setdefault(span.start, []).append(span)
    found = []
    covering: list[_Span] = []
    for start, end in pairwise(cuts):
        begun = opening.get(start, [])
        covering = [span for span in covering if span.end > start] + begun
        found.append(_piece(text[start:end], start, (covering, begun)))
    return found


def _piece(text: str, start: int, spans: tuple[Sequence[_Span], Sequence[_Span]]) -> Piece:
    covering, begun = spans
    return Piece(
        text,
        start,
        _values(covering, "claim"),
        _values(covering, "role"),
        _values(begun, "claim"),
        any(span.what == "hedge" for span in covering),
        any(span.what == "source" for span in covering),
    )


def _values(spans: Sequence[_Span], what: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(span.value for span in spans if span.what == what))


def _spans(claim: Claim, number: str, groups: dict[str, str]) -> list[_Span]:
    found = [_Span(claim.start, claim.end, "claim", number)]
    found += [_Span(role.start, role.end, "role", f"{number}:{groups.get(role.role, 'detail')}") for role in claim.roles]
    found += [_Span(hedge.start, hedge.end, "hedge", number) for hedge in claim.hedges]
    found += [
        _Span(source.start, source.end, "source", number)
        for source in claim.chain
        if source.start is not None and source.end is not None
    ]
    return [span for span in found if span.start < span.end]
