"""The people of a case: what each is said to be, and where the law stands with them, by whose word."""

from quipu.measure import describe
from quipu.model import CaseTables, Claim, Entity, EntityKind, Frame, Precision
from quipu.publish.section import Points, Section
from quipu.publish.statement import Statement, attributed, sentence, statements
from quipu.publish.wording import Words, joined, status_words
from quipu.reckon.ledger import latest_status

_ABOUT = (Frame.LEADERSHIP, Frame.MEMBERSHIP, Frame.IDENTITY, Frame.KINSHIP, Frame.ALIAS, Frame.OWNERSHIP)


def people(tables: CaseTables, words: Words) -> Section:
    """One block a person: those whom the law has dealt with first, then those most is said of."""
    about: dict[str, list[Claim]] = {}
    for claim in tables.claims:
        for entity in dict.fromkeys(role.entity for role in claim.roles if role.entity):
            about.setdefault(entity, []).append(claim)
    accused = {event.person for event in tables.ledger}
    persons = [entity for entity in tables.entities if entity.kind is EntityKind.PERSON and entity.id in about]
    persons.sort(key=lambda person: (person.id not in accused, -len(about[person.id]), person.name))
    return Section(
        "people", "People", tuple(filter(None, (_person(person, about[person.id], tables, words) for person in persons)))
    )


def _person(person: Entity, claims: list[Claim], tables: CaseTables, words: Words) -> Points | None:
    told = [claim for claim in claims if claim.frame in _ABOUT and _is_subject(claim, person.id) and not _is_bare_kin(claim)]
    lines = [*_status(person, tables, words), *statements(sorted(told, key=_order), words)]
    return Points(tuple(lines), heading=_heading(person, words)) if lines else None


def _is_subject(claim: Claim, person: str) -> bool:
    return any(role.role in ("person", "agent", "relative") and role.entity == person for role in claim.roles)


def _is_bare_kin(claim: Claim) -> bool:
    """ "his wife", "two children": kin without a name, of whom there is nothing to tell but that."""
    relatives = [role for role in claim.roles if role.role == "relative"]
    return claim.frame is Frame.KINSHIP and not any(role.entity or role.referent for role in relatives)


def _order(claim: Claim) -> tuple[int, int, str]:
    return _ABOUT.index(claim.frame), claim.start, claim.id


def _heading(person: Entity, words: Words) -> str:
    also = [f"“{alias}”" for alias in person.aliases]
    return words.name(person.id) + (f", known as {joined(also)}" if also else "")


def _status(person: Entity, tables: CaseTables, words: Words) -> list[Statement]:
    event = latest_status(tables.ledger, person.id)
    if event is None:
        return []
    claim = words.claims[event.claim]
    when = ""
    if event.time and event.time.start:
        when = f" {'on' if event.time.precision is Precision.DAY else 'in'} {describe(event.time)}"
    detail = f" ({event.detail})" if event.detail else ""
    return [
        Statement(sentence(f"Latest legal status: {status_words(event)}{when}{detail}{attributed([claim], words)}"), (claim.id,))
    ]
