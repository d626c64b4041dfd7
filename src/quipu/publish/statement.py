"""Sentences of a brief: a clause, who says it, and the claims it rests on."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quipu.model import Certainty, Claim, Frame, Money, Polarity, Quantity
from quipu.publish.phrase import clause
from quipu.publish.wording import Words, joined

_SOURCES_SHOWN = 3
_LISTED = {Frame.LEADERSHIP: "person", Frame.MEMBERSHIP: "person"}
"""The role that makes a list of claims otherwise alike, where it is not whom something was done to."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence and the ids of the claims that it rests on. A statement without claims says nothing of the world."""

    text: str
    claims: tuple[str, ...] = ()


def statements(claims: Iterable[Claim], words: Words) -> list[Statement]:
    """One statement for each different thing said, in the order of first saying; claims that say the same share one, and so
    do the same figures of one root, which copies and translations word in several ways.

    A claim that says less than another of equal certainty and polarity is left to the figures and the sources.
    """
    groups: dict[tuple[str, Certainty], list[Claim]] = {}
    figures: dict[tuple[object, ...], tuple[str, Certainty]] = {}
    for claim in claims:
        key = ((clause(claim, words) or quoted(claim)).casefold(), claim.certainty)
        figure = _figure_of_root(claim)
        if figure:
            key = figures.setdefault(figure, key)
        groups.setdefault(key, []).append(claim)
    kept = [
        group
        for group in groups.values()
        if not any(all(_says_less(claim, other[0]) for claim in group) for other in groups.values())
    ]
    told = [(clause(first, words) or quoted(first), group) for group in kept for first in [_plainest(group, words)]]
    return [_statement(said, group, words) for said, group in _with_lists(told, words)]


def _plainest(group: list[Claim], words: Words) -> Claim:
    """The claim in whose words a group is told: an English one before others, the first published before those that follow."""

    def order(claim: Claim) -> tuple[bool, str, str, int]:
        report = words.reports[claim.report]
        return report.language != "en", report.published or "9999", report.id, claim.start

    return min(group, key=order)


def _figure_of_root(claim: Claim) -> tuple[object, ...] | None:
    """What must be alike for two claims to be one root's one figure; None for a claim without a figure, or without a root."""
    values = tuple(role.value for role in claim.roles if isinstance(role.value, Quantity | Money) and role.value.low is not None)
    return (claim.root, claim.frame, claim.tense, *_manner(claim), claim.incident, values) if values and claim.root else None


def _with_lists(told: list[tuple[str, list[Claim]]], words: Words) -> list[tuple[str, list[Claim]]]:
    """What differs in nothing but the goods seized or the persons is told as one list: "3 trucks, 4 motorcycles and 2 cars"."""
    lists: dict[tuple[object, ...], list[tuple[str, list[Claim]]]] = {}
    for said, group in told:
        lists.setdefault(_all_but_listed(said, group, words), []).append((said, group))
    found = []
    for parts in lists.values():
        claims = [claim for _, group in parts for claim in group]
        first, *others = [_plainest(group, words) for _, group in parts]
        roles = (*first.roles, *(role for claim in others for role in claim.roles if role.role == _listed(claim)))
        whole = clause(replace(first, roles=roles), words) if others else None
        found.append((whole or parts[0][0], claims))
    return found


def _listed(claim: Claim) -> str | None:
    """The role whose fillers can be told as a list with those of claims that are otherwise alike."""
    if claim.polarity is Polarity.NEGATED:
        return None
    filled = Counter(role.role for role in claim.roles)
    if claim.frame is Frame.SEIZURE:
        return "quantity" if filled["quantity"] == 1 and not filled["value"] else None
    listed = _LISTED.get(claim.frame, "patient")
    return listed if filled[listed] == 1 and not filled["quantity"] else None


def _all_but_listed(said: str, group: list[Claim], words: Words) -> tuple[object, ...]:
    """What must be alike for claims to be told as one; the words themselves where there is nothing to list."""
    claim = _plainest(group, words)
    listed = _listed(claim)
    if listed is None:
        return (said, claim.certainty)
    goods = claim.frame is Frame.SEIZURE
    left = {listed, "goods"} if goods else {listed}
    others = (words.role(claim, role) for role in claim.roles if role.role not in left)
    where = None if goods else claim.report  # a phrase is read in the report that it stands in; a figure has words of its own
    return (claim.frame, where, _manner(claim), claim.tense, tuple(others), attributed(group, words))


def statement(claims: Sequence[Claim], words: Words) -> Statement:
    """The sentence for claims that are worded alike."""
    return _statement(clause(claims[0], words) or quoted(claims[0]), claims, words)


def _statement(said: str, claims: Sequence[Claim], words: Words) -> Statement:
    return Statement(sentence(f"{said}{attributed(claims, words)}"), tuple(claim.id for claim in claims))


def quoted(claim: Claim) -> str:
    """The report's own sentence, where a clause of ours would say less or more than it does."""
    return f"“{' '.join(claim.quote.split())}”"


def attributed(claims: Sequence[Claim], words: Words) -> str:
    """ ", according to A, cited by B (The Outlet; Another Outlet)"."""
    outlets = sorted({words.outlet(claim) for claim in claims})
    chains = list(dict.fromkeys(chain for claim in claims if (chain := words.chain(claim))))
    # One voice that some heard themselves and others by one of the outlets named is told once.
    known = {f"{chain}, cited by {outlet}" for chain in chains for outlet in outlets}
    chains = [chain for chain in chains if chain not in known]
    says = ""
    if chains:
        shown = chains[:_SOURCES_SHOWN]
        more = len(chains) - len(shown)
        says = f", according to {joined([*shown, f'{more} more'] if more else shown)}"
    return f"{says} ({'; '.join(outlets)})"


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    text = text.strip()
    for position, character in enumerate(text):
        if character.isalpha():
            text = text[:position] + character.upper() + text[position + 1 :]
            break
        if character.isdigit():
            break
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _says_less(claim: Claim, other: Claim) -> bool:
    """Whether every role of a claim is filled alike in another of the same frame, which has more."""
    if claim is other or claim.frame is not other.frame or _manner(claim) != _manner(other):
        return False
    mine, theirs = _filled(claim), _filled(other)
    return mine < theirs and claim.frame not in (Frame.IDENTITY, Frame.KINSHIP)


def _manner(claim: Claim) -> tuple[Certainty, Polarity]:
    return claim.certainty, claim.polarity


def _filled(claim: Claim) -> frozenset[tuple[str, object]]:
    return frozenset((role.role, role.value or role.entity or role.text.casefold()) for role in claim.roles)
