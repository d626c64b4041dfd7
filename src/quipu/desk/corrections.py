"""What a form gives as right, in the words of the ledger: a value, a name for its entity, or how a claim is worded."""

from quipu.case.shelf import Shelf
from quipu.desk.form import Form
from quipu.desk.view import Page
from quipu.errors import NotFound
from quipu.model import Claim, Entity
from quipu.publish.find import plain
from quipu.reckon.rulings import WORDINGS, corrected

_LOOKED_AT = 60
"""Names that hold the words given, among which the one meant is looked for."""


def correction(page: Page, form: Form) -> str:
    """`role=value` for a correction. Raises ValueError, in the reader's language, for what the claim cannot be given."""
    role, words = form.one("role"), form.one("value")[:500]
    if role in WORDINGS:
        return f"{role}={form.one(role) or words}"
    claim = page.shelf.get(Claim, form.one("subject"))
    if claim is None:
        raise NotFound(form.one("subject"))
    given = _entity(page, claim, words) if any(one.role == role and one.value is None for one in claim.roles) else None
    value = given.id if given else words
    try:
        corrected(claim, f"{role}={value}", {value} if page.shelf.get(Entity, value) else frozenset())
    except ValueError as error:
        raise ValueError(page.words("claim.not_read", value=words)) from error
    return f"{role}={value}"


def correction_words(page: Page, value: str) -> tuple[str, str]:
    """What was corrected, and what was given for it, in words."""
    role, _, given = value.partition("=")
    if role in WORDINGS:
        key = f"{role}.{given}"
        return page.words(f"wording.{role}"), page.words(key) if page.words.has(key) else given
    entity = page.entity(given)
    return page.words(f"role.{role}") if page.words.has(f"role.{role}") else role, entity.name if entity else given


def _entity(page: Page, claim: Claim, words: str) -> Entity | None:
    """The one entity that goes by a name, accents and capitals aside; of several, the one that the claim's report names."""
    ids = page.shelf.holding(words, ("person", "organization", "place", "thing"), _LOOKED_AT)
    found = [one for one in page.shelf.many(Entity, ids).values() if _goes_by(one, words)]
    near = [one for one in found if _is_named_in(page.shelf, one, claim.report)]
    if len(found) == 1 or len(near) == 1:
        return (near or found)[0]
    return None


def _goes_by(entity: Entity, words: str) -> bool:
    return plain(words) in {plain(name) for name in (entity.name, *entity.names, *entity.aliases)}


def _is_named_in(shelf: Shelf, entity: Entity, report: str) -> bool:
    return bool(shelf.number("SELECT count(*) FROM entity_report WHERE entity = ? AND report = ?", entity.id, report))
