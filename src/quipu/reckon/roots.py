"""The root of a claim: the first independent origin that its chain names.

The root of a claim is the source nearest the event that is named: an entity, or the words of a source that could not be resolved.
A chain whose sources are all anonymous has the outlet that heard them as its root, since nobody can tell two anonymous sources
apart. A wire in the chain stands for the outlets that carry it. Copies have the roots of their original. Roots are ids: the same
origin has the same root in every report.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from quipu.model import Claim, Report, Source, SourceKind


def with_roots(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Claim]:
    """The claims with their roots."""
    return [replace(claim, root=root(claim, reports)) for claim in claims]


def root(claim: Claim, reports: Mapping[str, Report]) -> str:
    """The root of one claim, a short hexadecimal id."""
    first = origin(claim)
    if first is not None:
        return _digest(_key(first))
    report = reports[claim.report]
    original = reports.get(report.copy_of or "", report)
    return _digest(_outlet_key(claim, original))


def origin(claim: Claim) -> Source | None:
    """The source that is the root of a claim; None where that is the outlet, or the outlet that it copies."""
    return next((source for source in claim.chain[:-1] if _is_origin(source)), None)


def _outlet_key(claim: Claim, original: Report) -> str:
    """The outlet's entity where it has one, so that a relay of it and its own report share the root."""
    last = claim.chain[-1] if claim.chain else None
    if last is not None and last.entity and last.text == (original.wire or original.outlet):
        return f"entity:{last.entity}"
    return f"words:{' '.join((original.wire or original.outlet or original.id).casefold().split())}"


def _is_origin(source: Source) -> bool:
    return source.named and source.kind is not SourceKind.UNKNOWN


def _key(source: Source) -> str:
    return f"entity:{source.entity}" if source.entity else f"words:{' '.join(source.text.casefold().split())}"


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
