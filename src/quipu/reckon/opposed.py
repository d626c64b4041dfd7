"""Ties that one source affirms and another denies, and ties that exclude each other."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from quipu.knowledge import load
from quipu.model import Claim, Finding, FindingKind, Frame, Polarity
from quipu.reckon.ground import Ground
from quipu.reckon.wording import said

_ALONE = ("leadership", "membership", "financing")
"""Relations in which one party in common is enough: the other is often only described ("the gang")."""
_SUBJECTS = ("person", "agent", "patient")


def opposed(claims: Sequence[Claim], ground: Ground) -> Iterator[Finding]:
    """Relations that one affirms and another denies, and denied ties against affirmed ones that exclude them."""
    exclusive = {frozenset(pair) for pair in load("reckoning")["exclusive"]}
    relations = set(load("reckoning")["relational"])
    tied = [claim for claim in claims if claim.frame.value in relations]
    near: dict[str, list[Claim]] = {}
    for claim in tied:
        if claim.polarity is Polarity.AFFIRMED:
            for key in {claim.report, *_ids(claim)}:
                near.setdefault(key, []).append(claim)
    pairs: list[tuple[Claim, Claim]] = []
    for no in (claim for claim in tied if claim.polarity is Polarity.NEGATED):
        stated = {yes.id: yes for key in {no.report, *_ids(no)} for yes in near.get(key, ())}
        for yes in (stated[id_] for id_ in sorted(stated)):
            same = no.frame is yes.frame and _same_pair(no, yes)
            excluded = frozenset((no.frame.value, yes.frame.value)) in exclusive or no.frame is yes.frame
            if same or (excluded and _same_people(no, yes)):
                pairs.extend((no, other) for other in (yes, *_repeated(yes, near)))
    yield from _together(pairs, ground)
    yield from _together(_free_and_bound(claims), ground)


def _repeated(yes: Claim, near: dict[str, list[Claim]]) -> Iterator[Claim]:
    """Claims that say the same of the same one, of a group that they may only describe."""
    for subject in _filled_ids(yes, "person") | _filled_ids(yes, "agent"):
        for other in near.get(subject, ()):
            ends = _ids(other) - {subject}
            if other.id != yes.id and other.frame is yes.frame and (not ends or ends & _ids(yes)):
                yield other


def _free_and_bound(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Groups called independent, against what makes them another's."""
    free: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.frame is Frame.RANK and any(
            role.role == "attribute" and _independent().search(role.text) for role in claim.roles
        ):
            for id_ in _filled_ids(claim, "patient"):
                free.setdefault(id_, []).append(claim)
    for claim in claims if free else ():
        bound = "patient" if claim.frame is Frame.FINANCING else "person" if claim.frame is Frame.MEMBERSHIP else ""
        for id_ in sorted(_filled_ids(claim, bound)):
            yield from ((rank, claim) for rank in free.get(id_, ()) if rank.polarity is claim.polarity)


@cache
def _independent() -> re.Pattern[str]:
    words = "|".join(word for words in load("reckoning")["independent"].values() for word in words)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def denied_deeds(claims: Sequence[Claim], ground: Ground) -> Iterator[Finding]:
    """Deeds of one incident that one source puts on someone and another denies of the same person."""
    relations = set(load("reckoning")["relational"])
    told: dict[tuple[str, Frame], list[Claim]] = {}
    for claim in claims:
        if claim.incident is not None and claim.frame.value not in relations:
            told.setdefault((claim.incident, claim.frame), []).append(claim)
    for together in told.values():
        denials = [claim for claim in together if claim.polarity is Polarity.NEGATED]
        affirmed = [claim for claim in together if claim.polarity is Polarity.AFFIRMED] if denials else []
        pairs = [(no, yes) for no in denials for yes in affirmed if yes.root != no.root and _same_deed(no, yes)]
        yield from _together(pairs, ground)


def _same_deed(no: Claim, yes: Claim) -> bool:
    """Whether two claims name one doer of one deed, or one who underwent it where neither names a doer."""
    doers = _filled(no, "agent"), _filled(yes, "agent")
    if doers[0] or doers[1]:
        return bool(doers[0] & doers[1])
    return bool(_filled(no, "patient") & _filled(yes, "patient"))


def _filled(claim: Claim, name: str) -> set[str]:
    return {role.entity or role.text.casefold() for role in claim.roles if role.role == name}


def _filled_ids(claim: Claim, name: str) -> set[str]:
    return {role.entity for role in claim.roles if role.role == name and role.entity}


def _ids(claim: Claim) -> set[str]:
    return {role.entity for role in claim.roles if role.entity}


def _same_pair(no: Claim, yes: Claim) -> bool:
    """Whether two claims tie one pair; or name one party of it, and neither another second one."""
    shared = len(_ids(no) & _ids(yes))
    return shared > 1 or (shared == 1 and no.frame.value in _ALONE and not (_ids(no) - _ids(yes) and _ids(yes) - _ids(no)))


def _same_people(no: Claim, yes: Claim) -> bool:
    """Whether those whom one denies are of the nation of those whom the other names, or it denies all foreigners."""
    denied = " ".join(role.text for role in no.roles if role.role == "patient")
    there = _nations(yes.quote)
    foreign = any(word in denied.casefold() for word in load("reckoning")["foreign"])
    return bool(_nations(denied) & there) or (foreign and bool(there))


def _nations(text: str) -> set[str]:
    words = {word.strip(".,;:()“”\"'").casefold() for word in text.split()}
    return {code for table in load("demonyms").values() for word, code in table.items() if word in words}


def _together(pairs: Iterable[tuple[Claim, Claim]], ground: Ground) -> Iterator[Finding]:
    """One finding for all that deny and affirm one thing: pairs that share a claim."""
    groups: list[tuple[dict[str, Claim], dict[str, Claim]]] = []
    for no, yes in pairs:
        met = [group for group in groups if no.id in group[0] or yes.id in group[1]]
        denied, affirmed = {no.id: no}, {yes.id: yes}
        for group in met:
            denied |= group[0]
            affirmed |= group[1]
        groups = [group for group in groups if not any(group is one for one in met)] + [(denied, affirmed)]
    for denied, affirmed in groups:
        mine, theirs = (sorted(found, key=lambda id_: (ground.day(id_) or "9999", id_)) for found in (denied, affirmed))
        yield _opposed([denied[id_] for id_ in mine], [affirmed[id_] for id_ in theirs], ground)


def _opposed(no: Sequence[Claim], yes: Sequence[Claim], ground: Ground) -> Finding:
    first = yes[0]
    named = {role.role for role in first.roles}
    slot = f"{first.frame.value}/{next((role for role in _SUBJECTS if role in named), 'patient')}"
    if first.frame.value in ("association", "financing"):
        slot = f"{first.frame.value}/patient"
    against = "Denied" if no[0].polarity is not first.polarity else "Told"
    mine, theirs = (f"by {said([claim.id for claim in found], ground)}: “{_short(found[0].quote)}”" for found in (no, yes))
    text = f"{against} {mine}; {'affirmed' if against == 'Denied' else 'and against it'} {theirs}."
    claims = tuple(sorted(claim.id for claim in (*no, *yes)))
    roots = tuple(sorted({claim.root or claim.id for claim in (*no, *yes)}))
    key = hashlib.sha256("|".join(("opposed", *claims)).encode()).hexdigest()[:16]
    incident = next((claim.incident for claim in (*yes, *no) if claim.incident), None)
    return Finding(key, FindingKind.OPPOSED, incident, slot, claims, roots, text)


def _short(quote: str) -> str:
    return " ".join(quote.split()).rstrip(".")
