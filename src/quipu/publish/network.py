"""Organizations and their links, and the route of the goods."""

from quipu.model import CaseTables, Claim, Frame
from quipu.publish.section import Points, Section
from quipu.publish.statement import statements
from quipu.publish.wording import Words, is_open_pronoun

_RELATIONS = (
    Frame.LEADERSHIP,
    Frame.MEMBERSHIP,
    Frame.ASSOCIATION,
    Frame.FINANCING,
    Frame.OWNERSHIP,
    Frame.RANK,
    Frame.DISMANTLING,
)
_ON_THE_ROUTE = frozenset({"origin", "via", "destination", "conveyance", "concealment"})


def organization(tables: CaseTables, words: Words) -> Section:
    """Who is said to lead, belong to, finance or work with whom; denials among them."""
    told = [claim for claim in tables.claims if claim.frame in _RELATIONS and _names_someone(claim)]
    told.sort(key=lambda claim: (_RELATIONS.index(claim.frame), claim.report, claim.start, claim.id))
    said = statements(told, words)
    return Section("organization", "Organization and links", (Points(tuple(said)),) if said else ())


def _names_someone(claim: Claim) -> bool:
    """Whether it is told of whom the claim speaks: not of an "it" that the report leaves open."""
    if any(is_open_pronoun(role) for role in claim.roles):
        return False
    return any(role.entity or role.referent for role in claim.roles) or len(claim.roles) > 1


def route(tables: CaseTables, words: Words) -> Section:
    """From origin over what lies between to the destination, with what was moved and how it was hidden."""
    told = [
        claim
        for claim in tables.claims
        if claim.frame is Frame.SHIPMENT and any(role.role in _ON_THE_ROUTE for role in claim.roles)
    ]
    told.sort(key=_from_origin)
    said = statements(told, words)
    return Section("route", "Route", (Points(tuple(said)),) if said else ())


def _from_origin(claim: Claim) -> tuple[bool, bool, str, int, str]:
    roles = {role.role for role in claim.roles}
    return "origin" not in roles, "destination" not in roles, claim.report, claim.start, claim.id
