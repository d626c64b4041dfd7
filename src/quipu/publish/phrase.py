"""A claim in one English clause that keeps its certainty, its polarity and its tense."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from quipu.knowledge import load
from quipu.measure import describe
from quipu.model import Certainty, Claim, Frame, Polarity, Precision, Quantity, Role, Tense, Time
from quipu.publish.wording import Words, joined
from quipu.reckon.gloss import gloss

_ON_THE_WAY = frozenset({"origin", "via", "destination", "conveyance"})
"""What goods have that are on their way: without these, what is told of goods is that they were hidden."""
_GUILTY = re.compile(r"\b(?:plead\w*|pled)\s+guilty|\b(?:declar|reconoc|confes)\w+\s+culpable|\bculpabilidad\b", re.IGNORECASE)
_NOT_GUILTY = re.compile(r"\bnot\s+guilty|\bno\s+culpable|\binocen", re.IGNORECASE)
"""A plea says which it is only in the report's words."""


def clause(claim: Claim, words: Words) -> str | None:
    """The claim as a clause without its source: "Los Faroles allegedly shipped 200 kg of cocaine to Lima".

    None where the claim lacks what the sentence needs; the brief then quotes the report instead.
    """
    claim = _as_due(claim)
    frame: Mapping[str, Any] = load("brief_en")["frames"][claim.frame.value]
    if claim.frame is Frame.PLEA and _GUILTY.search(claim.quote) and not _NOT_GUILTY.search(claim.quote):
        frame = {**frame, "verb": ["plead guilty", "pleaded guilty", ""]}
    roles = _by_role(claim)
    if claim.frame is Frame.SHIPMENT and "concealment" in roles and _ON_THE_WAY.isdisjoint(roles):
        frame = {**frame, "verb": ["hide", "hid", "hidden"], "also": {**frame["also"], "concealment": "in"}}
    subject_role, subject = _filled(frame["subject"], roles, claim, words)
    object_role, goal = _filled(frame["object"], roles, claim, words)
    if frame["object"] and not goal:
        return None
    if not subject and (not frame["verb"][2] or not frame["object"]):
        return None
    if subject and subject == goal:
        return None
    extra = _adjuncts(frame["also"], {subject_role, object_role}, roles, (claim, words))
    if subject:
        return f"{subject} {_active(claim, frame, _is_plural(roles, subject_role))} {goal}{extra}".replace("  ", " ").strip()
    return f"{goal} {_passive(claim, frame, _is_plural(roles, object_role))}{extra}"


def _by_role(claim: Claim) -> dict[str, list[Role]]:
    grouped: dict[str, list[Role]] = {}
    for role in claim.roles:
        grouped.setdefault(role.role, []).append(role)
    return grouped


def _filled(names: list[str], roles: Mapping[str, list[Role]], claim: Claim, words: Words) -> tuple[str | None, str]:
    """The first of `names` that the claim fills, and its words; a phrase that is a figure is told as the figure."""
    for name in names:
        if name in roles:
            said = (words.role(claim, _figure(roles, role) or role) for role in roles[name])
            return name, joined(list(dict.fromkeys(said)))
    return None, ""


def _figure(roles: Mapping[str, list[Role]], role: Role) -> Role | None:
    """The quantity whose words hold those of a role, if it states a number."""
    for quantity in roles.get("quantity", ()):
        stated = isinstance(quantity.value, Quantity) and (quantity.value.low is not None or quantity.value.high is not None)
        if role.entity is None and stated and quantity.start <= role.start and role.end <= quantity.end:
            return quantity
    return None


def _is_plural(grouped: Mapping[str, list[Role]], name: str | None) -> bool:
    roles = [_figure(grouped, role) or role for role in grouped.get(name or "", ())]
    if len(roles) > 1:
        return True
    if not roles:
        return False
    value = roles[0].value
    if isinstance(value, Quantity):
        return value.unit == "count" and not (value.low == 1 and value.high == 1)
    said = (gloss(roles[0].text) or roles[0].text).split()
    last = said[-1] if said else ""
    many = last.casefold() in _MANY or (last.endswith("s") and not last.endswith("ss"))
    return roles[0].entity is None and many and last.islower()


_MANY = frozenset(
    ["men", "women", "people", "children", "gunmen", "hitmen", "policemen", "businessmen", "fishermen", "they", "those", "police"]
)


def _active(claim: Claim, frame: Mapping[str, Any], plural: bool) -> str:
    base, past, _ = frame["verb"]
    negated = _is_denied(claim)
    if claim.certainty is Certainty.POSSIBLE:
        return _possible(claim, base, _perfect(frame), negated)
    hedge = "allegedly " if claim.certainty is Certainty.PROBABLE else ""
    if claim.tense is Tense.FUTURE:
        return f"{_be(Tense.PAST, plural)}{' not' if negated else ''} {hedge}to {base}"
    present = claim.tense is Tense.PRESENT
    if base == "be" or base.startswith("be "):
        return f"{_be(claim.tense, plural)}{' not' if negated else ''} {hedge}{base[3:]}".rstrip()
    if negated:
        return f"{hedge}{_do(present, plural)} not {base}"
    return hedge + (_third(base, plural) if present else past)


def _passive(claim: Claim, frame: Mapping[str, Any], plural: bool) -> str:
    participle = frame["verb"][2]
    negated = _is_denied(claim)
    if claim.certainty is Certainty.POSSIBLE:
        return _possible(claim, f"be {participle}", f"been {participle}", negated)
    hedge = "allegedly " if claim.certainty is Certainty.PROBABLE else ""
    auxiliary = _be(Tense.PAST if claim.tense is Tense.FUTURE else claim.tense, plural)
    to_be = "to be " if claim.tense is Tense.FUTURE else ""
    return f"{auxiliary}{' not' if negated else ''} {hedge}{to_be}{participle}"


def _as_due(claim: Claim) -> Claim:
    """A claim that is possible only since what it tells was planned, due or tried, as what "was to be" done: "allegedly", where
    another word makes it unsure that it was."""
    planned = [_meant().fullmatch(hedge.text) is not None for hedge in claim.hedges]
    if claim.certainty is not Certainty.POSSIBLE or not any(planned):
        return claim
    return replace(claim, certainty=Certainty.CERTAIN if all(planned) else Certainty.PROBABLE, tense=Tense.FUTURE)


@cache
def _meant() -> re.Pattern[str]:
    return re.compile(load("brief_en")["meant"], re.IGNORECASE)


_NOBODY = frozenset({"nobody", "none", "nadie", "ninguno", "ninguna", "nothing", "nada"})


def _is_denied(claim: Claim) -> bool:
    """Whether the verb must say "not"; it must not where the phrase beside it already does ("nobody was convicted")."""
    said = any(role.text.casefold() in _NOBODY or role.text.casefold().startswith(("no ", "ningún ")) for role in claim.roles)
    return claim.polarity is Polarity.NEGATED and not said


def _possible(claim: Claim, base: str, perfect: str, negated: bool) -> str:
    middle = "may not" if negated else "may"
    return f"{middle} have {perfect}" if claim.tense is Tense.PAST else f"{middle} {base}"


def _perfect(frame: Mapping[str, Any]) -> str:
    base, past, participle = frame["verb"]
    if base == "be" or base.startswith("be "):
        return f"been{base[2:]}"
    return str(participle or past)


def _be(tense: Tense, plural: bool) -> str:
    if tense is Tense.PRESENT:
        return "are" if plural else "is"
    return "were" if plural else "was"


def _do(present: bool, plural: bool) -> str:
    return ("do" if plural else "does") if present else "did"


def _third(base: str, plural: bool) -> str:
    verb, _, rest = base.partition(" ")
    if not plural:
        verb = "has" if verb == "have" else f"{verb}s"
    return f"{verb} {rest}".strip()


def _adjuncts(
    also: Mapping[str, str], used: set[str | None], roles: Mapping[str, list[Role]], context: tuple[Claim, Words]
) -> str:
    claim, words = context
    parts = []
    for name, preposition in also.items():
        if name in roles and name not in used:
            told = list(dict.fromkeys(words.role(claim, role) for role in roles[name]))
            said = _whereabouts(roles[name], told, words) if name in _PLACES else joined(told)
            lead = _when(roles[name][0]) if preposition == "when" else preposition
            parts.append(f"{lead} {said}".strip())
    return "".join(f" {part}" for part in parts)


_PLACES = frozenset({"place", "origin", "via", "destination"})


def _whereabouts(roles: list[Role], told: list[str], words: Words) -> str:
    """Places from the narrowest to the widest, and those beside each other: "a warehouse in Lima", "Lima, Peru", "Durán and
    Machala"."""
    if len(told) != len(roles):
        return ", ".join(told)
    beside = [told[0]]
    for before, role, said in zip(roles, roles[1:], told[1:], strict=False):
        if role.entity and not before.entity:
            beside[-1] += f" in {said}"
        elif role.entity and before.entity and not words.lies_in(before.entity, role.entity):
            beside.append(said)
        else:
            beside[-1] += f", {said}"
    return joined(beside)


def _when(role: Role) -> str:
    """The preposition for a time; none where the report's own words bring one ("last week")."""
    value = role.value
    if not isinstance(value, Time) or (value.start is None and value.end is None):
        return ""
    if value.start is None or value.end is None:
        return ""
    if " to " in describe(value):
        return "from"
    return "on" if value.precision is Precision.DAY else "in"
