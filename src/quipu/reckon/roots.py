"""The root of a claim: the first independent origin that its chain names.

The root of a claim is the source nearest the event that is named: an entity, or the words of a source that could not be resolved.
A chain whose sources are all anonymous has the outlet that heard them as its root, since nobody can tell two anonymous sources
apart; but "prosecutors" are the prosecution of their country, whoever of them spoke. A wire in the chain stands for the outlets
that carry it. Copies have the roots of their original. Roots are ids: the same origin has the same root in every report.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from quipu.knowledge import load
from quipu.model import Claim, Entity, EntityKind, Frame, Report, Source, SourceKind, Time, Value
from quipu.reckon.bodies import Told, countries_of, one_body, told_body
from quipu.reckon.ground import offices_in
from quipu.reckon.outlets import outlet_key

_COMPLEMENT = re.compile(r"\s(?:of|for|in|from|de|del|en)\s")


def with_roots(claims: Sequence[Claim], reports: Mapping[str, Report], entities: Mapping[str, Entity]) -> list[Claim]:
    """The claims with their roots."""
    outlets = {outlet_key(report.outlet) for report in reports.values() if report.outlet}
    outlets |= {outlet_key(report.wire) for report in reports.values() if report.wire}
    known = _with_holders(claims)
    roots = _Roots(reports, _outlet_entities(entities, outlets), outlets, _plain_bodies(known, entities))
    return _relayed([replace(claim, root=roots.of(claim)) for claim in known], roots)


def _with_holders(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with "the interior minister" for the one minister whom the same report names."""
    holders: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.frame is Frame.IDENTITY:
            people = {role.entity for role in claim.roles if role.role == "person" and role.entity}
            for role in claim.roles:
                if role.role == "attribute" and (noun := _office(role.text)):
                    holders.setdefault((claim.report, noun), set()).update(people)
    return [replace(claim, chain=tuple(_held(source, claim.report, holders) for source in claim.chain)) for claim in claims]


def _held(source: Source, report: str, holders: Mapping[tuple[str, str], set[str]]) -> Source:
    if source.entity is not None or source.start is None or source.kind is not SourceKind.OFFICIAL:
        return source
    found = holders.get((report, _office(source.text)), set())
    return replace(source, entity=next(iter(found)), named=True) if len(found) == 1 else source


def _office(words: str) -> str:
    """The noun of an office in either language: "Turkish interior minister" and "Minister" are held by a minister."""
    before = _COMPLEMENT.split(words.casefold())[0].split()
    offices = [word for word in before if offices_in(word) or word in load("reckoning")["posts"]]
    return offices[-1] if offices else ""


def origin(claim: Claim) -> Source | None:
    """The named source nearest the event; None where that is the report's own outlet."""
    return next((source for source in claim.chain[:-1] if _is_origin(source)), None)


def _relayed(claims: Sequence[Claim], roots: "_Roots") -> list[Claim]:
    """What an outlet is said to have reported has the root that the outlet's own report gives the same value."""
    own: dict[tuple[str, Frame, Value], str] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        outlet = outlet_key(roots.reports[claim.report].outlet)
        for role in claim.roles:
            if role.value is not None and not isinstance(role.value, Time) and claim.root is not None:
                own.setdefault((outlet, claim.frame, role.value), claim.root)
    return [replace(claim, root=_told_by(claim, roots, own) or claim.root) for claim in claims]


def _told_by(claim: Claim, roots: "_Roots", own: Mapping[tuple[str, Frame, Value], str]) -> str | None:
    first = origin(claim)
    if first is None or not roots.is_outlet(first):
        return None
    outlet = roots.entities.get(first.entity or "") or outlet_key(first.text)
    if outlet == outlet_key(roots.reports[claim.report].outlet):
        return None
    found = (own.get((outlet, claim.frame, role.value)) for role in claim.roles if role.value is not None)
    return next((root for root in found if root is not None), None)


def _plain_bodies(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> dict[str, str]:
    """Keys of sources that are a country's one body under any of its plain names, with the key that such have in common."""
    countries = countries_of(entities.values())
    found: dict[str, Told] = {}
    for source in {_key(source): source for claim in claims for source in claim.chain[:-1]}.values():
        entity = entities.get(source.entity or "")
        if entity is None or entity.kind is EntityKind.ORGANIZATION:
            told = told_body(entity.names if entity else (source.text,), countries)
            if told is not None:
                found[_key(source)] = told
    same = one_body(found.values())
    return {key: "body:{}:{}".format(*same[told]) for key, told in found.items()}


def _outlet_entities(entities: Mapping[str, Entity], outlets: set[str]) -> dict[str, str]:
    """Entities that are outlets of the case, by id, with the key of each."""
    found = {}
    for entity in entities.values():
        if entity.kind is EntityKind.ORGANIZATION:
            key = next((key for name in sorted(entity.names) if (key := outlet_key(name)) in outlets), None)
            if key is not None:
                found[entity.id] = key
    return found


@dataclass(frozen=True, slots=True)
class _Roots:
    reports: Mapping[str, Report]
    entities: Mapping[str, str]
    outlets: set[str]
    bodies: Mapping[str, str]

    def of(self, claim: Claim) -> str:
        """The root of one claim, a short hexadecimal id."""
        first = next((one for one in claim.chain[:-1] if _is_origin(one) or _key(one) in self.bodies), None)
        if first is not None and not self.is_outlet(first):
            return _digest(self.bodies.get(_key(first), _key(first)))
        report = self.reports[claim.report]
        original = self.reports.get(report.copy_of or "", report)
        if original is not report or first is None:
            return _outlet_root(outlet_key(original.wire or original.outlet or original.id))
        return _outlet_root(self.entities.get(first.entity or "") or outlet_key(first.text))

    def is_outlet(self, source: Source) -> bool:
        """Whether a source is an outlet or wire, by its kind or since the case holds reports of it."""
        return source.kind is SourceKind.OUTLET or source.entity in self.entities or outlet_key(source.text) in self.outlets


def _is_origin(source: Source) -> bool:
    return source.named and source.kind is not SourceKind.UNKNOWN


def _key(source: Source) -> str:
    return f"entity:{source.entity}" if source.entity else f"words:{' '.join(source.text.casefold().split())}"


def is_outlets_own(claim: Claim) -> bool:
    """Whether the root of a claim is an outlet that published or relayed it."""
    return any(one.kind is SourceKind.OUTLET and claim.root == _outlet_root(outlet_key(one.text)) for one in claim.chain)


@lru_cache(maxsize=1 << 12)
def _outlet_root(key: str) -> str:
    return _digest(f"outlet:{key}")


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
