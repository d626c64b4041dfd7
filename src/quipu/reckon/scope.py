"""What a figure is of: all of those it happened to, or a part of them; goods, or the money found beside them."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from quipu.knowledge import load
from quipu.measure import is_a, kinds_of
from quipu.model import Claim, Frame, Money, Quantity, Role, SlotValue
from quipu.reckon.further import counts_others
from quipu.reckon.ground import Ground
from quipu.reckon.slots import named_goods

_BEFORE = 12
"""Characters before a number in which "other" may stand."""
_CASH, _ANY = "cash", "any goods"


def unlike(values: Sequence[SlotValue], ground: Ground) -> Iterator[frozenset[int]]:
    """Pairs of answers, by identity, that are not of the same and so exclude nothing: two children and four others, or what
    cocaine is worth and the cash beside it."""
    scopes = [(value, _scopes(value, ground)) for value in values]
    for (one, mine), (other, theirs) in combinations(scopes, 2):
        together = one.reports == other.reports and "other" in mine & theirs
        if together or not _comparable(mine, theirs):
            yield frozenset((id(one), id(other)))


def _comparable(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two answers may be of the same; a sum of no stated goods may be that of any."""
    return bool(mine & theirs) or (_ANY in mine | theirs and _CASH not in mine | theirs)


def _scopes(value: SlotValue, ground: Ground) -> frozenset[str]:
    """What an answer is of by each of its claims; empty words where that is all of them."""
    claims = [ground.claims[claim] for claim in value.claims]
    return frozenset(_scope(claim, role, ground) for claim in claims for role in claim.roles if role.value == value.value) or (
        frozenset([""])
    )


def _scope(claim: Claim, role: Role, ground: Ground) -> str:
    if isinstance(role.value, Money):
        return _of_money(claim)
    if not isinstance(role.value, Quantity) or role.value.of != "person":
        return ""
    text = ground.reports[claim.report].text[max(role.start - _BEFORE, 0) : role.end]
    return "other" if counts_others(text) else _part(role.text)


def _of_money(claim: Claim) -> str:
    """Cash, where a claim of seizure names no goods; else the goods that the sum is the worth of."""
    amounts = [role.value for role in claim.roles if role.role == "quantity" and isinstance(role.value, Quantity)]
    if claim.frame is Frame.SEIZURE and not amounts and not any(role.role == "goods" for role in claim.roles):
        return _CASH
    return next((value.of for value in amounts if value.of), None) or named_goods(claim) or _ANY


def _part(words: str) -> str:
    """The sort of people that a count is of, where it is not all there were: "children", "officers", "Mexicans"."""
    for word in reversed(words.casefold().split()):
        for language in ("en", "es"):
            thing = kinds_of(word, language)
            if thing in _parts():
                return str(thing)
            if word in load("demonyms")[language] or word in load("reckoning")["women"]:
                return word
            if thing is not None and is_a(thing, "person"):
                return ""
    return ""


@cache
def _parts() -> frozenset[str]:
    return frozenset(str(word) for word in load("reckoning")["parts_of_people"])
