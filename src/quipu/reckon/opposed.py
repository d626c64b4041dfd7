"""Ties that one source affirms and another denies, and ties that exclude each other."""

import hashlib
from collections.abc import Iterator, Sequence

from quipu.knowledge import load
from quipu.model import Claim, Finding, FindingKind, Frame, Polarity
from quipu.reckon.ground import Ground
from quipu.reckon.wording import who

_ALONE = ("leadership", "membership", "financing")
"""Relations in which one party in common is enough: the other is often only described ("the gang")."""


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
    for no in (claim for claim in tied if claim.polarity is Polarity.NEGATED):
        stated = {yes.id: yes for key in {no.report, *_ids(no)} for yes in near.get(key, ())}
        for yes in (stated[id_] for id_ in sorted(stated)):
            same = no.frame is yes.frame and _same_pair(no, yes)
            excluded = frozenset((no.frame.value, yes.frame.value)) in exclusive or no.frame is yes.frame
            if same or (excluded and _same_people(no, yes)):
                yield _opposed(no, yes, ground)


def denied_deeds(claims: Sequence[Claim], ground: Ground) -> Iterator[Finding]:
    """Deeds of one incident that one source puts on someone and another denies of the same person."""
    relations = set(load("reckoning")["relational"])
    told: dict[tuple[str, Frame], list[Claim]] = {}
    for claim in claims:
        if claim.incident is not None and claim.frame.value not in relations:
            told.setdefault((claim.incident, claim.frame), []).append(claim)
    for together in told.values():
        for no in (claim for claim in together if claim.polarity is Polarity.NEGATED):
            for yes in (claim for claim in together if claim.polarity is Polarity.AFFIRMED):
                if yes.root != no.root and _same_deed(no, yes):
                    yield _opposed(no, yes, ground)


def _same_deed(no: Claim, yes: Claim) -> bool:
    """Whether two claims name one doer of one deed, or one who underwent it where neither names a doer."""
    doers = _filled(no, "agent"), _filled(yes, "agent")
    if doers[0] or doers[1]:
        return bool(doers[0] & doers[1])
    return bool(_filled(no, "patient") & _filled(yes, "patient"))


def _filled(claim: Claim, name: str) -> set[str]:
    return {role.entity or role.text.casefold() for role in claim.roles if role.role == name}


def _ids(claim: Claim) -> set[str]:
    return {role.entity for role in claim.roles if role.entity}


def _same_pair(no: Claim, yes: Claim) -> bool:
    shared = len(_ids(no) & _ids(yes))
    return shared > 1 or (shared == 1 and no.frame.value in _ALONE)


def _same_people(no: Claim, yes: Claim) -> bool:
    """Whether those whom one denies are of the nation of those whom the other names, or it denies all foreigners."""
    denied = " ".join(role.text for role in no.roles if role.role == "patient")
    there = _nations(yes.quote)
    foreign = any(word in denied.casefold() for word in load("reckoning")["foreign"])
    return bool(_nations(denied) & there) or (foreign and bool(there))


def _nations(text: str) -> set[str]:
    words = {word.strip(".,;:()“”\"'").casefold() for word in text.split()}
    return {code for table in load("demonyms").values() for word, code in table.items() if word in words}


def _opposed(no: Claim, yes: Claim, ground: Ground) -> Finding:
    named = {role.role for role in yes.roles}
    slot = f"{yes.frame.value}/{next((role for role in ('person', 'agent', 'patient') if role in named), 'patient')}"
    if yes.frame.value in ("association", "financing"):
        slot = f"{yes.frame.value}/patient"
    mine, theirs = (who(claim, ground.reports[claim.report], ground) for claim in (no, yes))
    text = f"{mine} denies what {theirs} says: “{_short(no.quote)}” against “{_short(yes.quote)}”."
    claims = tuple(sorted((no.id, yes.id)))
    roots = tuple(sorted({no.root or no.id, yes.root or yes.id}))
    key = hashlib.sha256("|".join(("opposed", *claims)).encode()).hexdigest()[:16]
    return Finding(key, FindingKind.OPPOSED, yes.incident or no.incident, slot, claims, roots, text)


def _short(quote: str) -> str:
    return " ".join(quote.split())
