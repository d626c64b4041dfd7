"""The questions about an incident, and what each report answers."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from quipu.measure import Verdict, compare, describe, is_a, kinds_of
from quipu.model import Claim, Frame, Money, Polarity, Quantity, Role, SlotValue, Time, Value
from quipu.reckon.roots import is_outlets_own

_ANSWERS = frozenset({"patient", "agent", "place", "authority", "origin", "destination", "via"})
_SAME_HAUL = frozenset({Frame.STORAGE, Frame.ARREST, Frame.RAID})
"""Frames whose amounts of goods speak of what was seized, where the incident has a seizure."""
_NO_HAUL = ("person", "property", "company")
"""Kinds of things that a search or an arrest tells of without taking them."""


def answers(claims: Sequence[Claim]) -> dict[str, list[tuple[Claim, Role]]]:
    """The fillers of each slot of an incident, by the name of the slot."""
    frames = {claim.frame for claim in claims}
    found: dict[str, list[tuple[Claim, Role]]] = {}
    for claim in claims:
        for role in claim.roles:
            slot = _slot(claim, role, frames)
            if slot is not None:
                found.setdefault(slot, []).append((claim, role))
    return dict(sorted(found.items()))


def _slot(claim: Claim, role: Role, frames: Collection[Frame]) -> str | None:
    frame, seized = claim.frame, Frame.SEIZURE in frames
    if frame is Frame.DEATH and Frame.KILLING in frames:  # "six were killed", "in which six died"
        frame = Frame.KILLING
    if isinstance(role.value, Quantity):
        of = role.value.of or named_goods(claim)
        if of is None:
            of = {"kg": "unnamed goods", "L": "unnamed liquid", "ha": "land"}.get(role.value.unit, "thing")
        # "in eight raids" counts what was done, "two firms were raided" where, not what was found
        goods = of != frame.value and not any(is_a(of, kind) for kind in _NO_HAUL)
        if seized and frame in _SAME_HAUL and goods:
            frame = Frame.SEIZURE
        return f"{frame.value}/quantity/{of}"
    if isinstance(role.value, Money):
        return f"{(Frame.SEIZURE if frame is Frame.VALUATION and seized else frame).value}/value"
    if isinstance(role.value, Time):
        return f"{frame.value}/time"
    return f"{frame.value}/{role.role}" if role.role in _ANSWERS and role.entity else None


def named_goods(claim: Claim) -> str | None:
    """What the claim's goods are, where the amount itself does not say ("la cocaína pesó 2.140 kilos")."""
    for role in claim.roles:
        if role.role == "goods":
            for word in role.text.split():
                thing = kinds_of(word.lower(), "en") or kinds_of(word.lower(), "es")
                if thing:
                    return thing
    return None


def values(fillers: Sequence[tuple[Claim, Role]]) -> tuple[SlotValue, ...]:
    """The different answers of a slot, those of most roots first; equal values share one."""
    groups: list[tuple[Role, list[Claim]]] = []
    by_entity: dict[str, tuple[Role, list[Claim]]] = {}
    for claim, role in sorted(fillers, key=lambda one: one[0].id):
        group = by_entity.get(role.entity or "") if role.value is None else _same(groups, role.value, claim)
        if group is None:
            group = (role, [])
            groups.append(group)
            if role.value is None and role.entity:
                by_entity[role.entity] = group
        group[1].append(claim)
    found = [_slot_value(role, claims) for role, claims in groups]
    return tuple(sorted(found, key=lambda value: (-len(value.roots), -len(value.claims), value.text, value.claims)))


def _same(groups: Sequence[tuple[Role, list[Claim]]], value: Value, claim: Claim) -> tuple[Role, list[Claim]] | None:
    for role, claims in groups:
        alike = claims[0].polarity is claim.polarity and _same_terms(claims[0], claim)
        if role.value is not None and alike and _equal(role.value, value):
            return role, claims
    return None


def _same_terms(one: Claim, other: Claim) -> bool:
    """Whether two sentences may be the same: two sent down for 34 years are not the two sent down for 12."""
    if one.frame not in (Frame.SENTENCE, Frame.CONVICTION):
        return True
    mine, theirs = _terms(one), _terms(other)
    return not mine or not theirs or mine == theirs


def _terms(claim: Claim) -> set[str]:
    return {number for role in claim.roles if role.role == "penalty" for number in re.findall(r"\d+", role.text)}


def _equal(one: Value, other: Value) -> bool:
    if isinstance(one, Time) or isinstance(other, Time):
        return one == other
    if one == other:
        return one.low is not None or one.high is not None
    return getattr(one, "approx", None) == getattr(other, "approx", None) and compare(one, other).verdict is Verdict.SAME


def _slot_value(role: Role, claims: Sequence[Claim]) -> SlotValue:
    return SlotValue(
        role.value,
        role.entity if role.value is None else None,
        role.text if role.value is None else describe(role.value),
        tuple(sorted({claim.id for claim in claims})),
        tuple(sorted(independent(claims))),
        tuple(sorted({claim.report for claim in claims})),
    )


def independent(claims: Sequence[Claim]) -> set[str]:
    """The roots of some claims that say one thing. What a report says itself, or has from its wire or from "officers", and puts
    down to a source as well has that source's root alone: it is no second voice."""
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    return {claim.root or claim.id for told in by_report.values() for claim in told if not _is_echo(claim, told)}


def _is_echo(claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether a claim says on no more authority what another of its report puts down to a source."""
    if all(one.root == claim.root for one in told):
        return False
    own = [source.text for source in claim.chain]
    longer = (one.chain for one in told if len(one.chain) > len(own))
    if any([source.text for source in chain[-len(own) :]] == own for chain in longer):
        return True
    unnamed = len(own) > 1 and not claim.chain[0].named and is_outlets_own(claim)
    return unnamed and any(not is_outlets_own(one) for one in told)


def exact(value: Value | None) -> float | None:
    """The one number that a value states; None where it states bounds or says "about"."""
    if isinstance(value, Quantity | Money) and value.low == value.high and not value.approx:
        return value.low
    return None


def affirmed(found: Sequence[SlotValue], claims: Mapping[str, Claim]) -> Iterator[SlotValue]:
    """The answers that someone affirms."""
    for value in found:
        if any(claims[claim].polarity is Polarity.AFFIRMED for claim in value.claims):
            yield value


def size(value: Value | None) -> float | None:
    """The most that an amount or sum may be; the least where that is open."""
    if not isinstance(value, Quantity | Money):
        return None
    return value.high if value.high is not None else value.low
