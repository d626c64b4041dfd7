"""Figures that are of different things exclude nothing, whoever gives them."""

import pytest

from quipu.model import Claim, FindingKind, Frame, Money, Quantity, Report, Role, SlotValue, Source, SourceKind
from quipu.reckon import reckon
from quipu.reckon.ground import Ground
from quipu.reckon.scope import unlike
from tests.test_reckon import ENTITIES, claim, count, kinds, report, seizure


def counted(about: Report, words: str, number: float, by: str) -> Claim:
    """People arrested, counted by some words of a report."""
    start = about.text.index(words)
    role = Role("quantity", words, start, start + len(words), value=count(number, "person"))
    outlet = Source(about.outlet or "", None, None, SourceKind.OUTLET, True)
    told = claim(about, Frame.ARREST, by=by)
    return Claim(
        f"{about.id}-{words}", about.id, 0, 1, words, Frame.ARREST, (role,), told.polarity, told.certainty, told.tense, (),
        (Source(by, None, None, SourceKind.OFFICIAL, True, "said", by), outlet),
    )  # fmt: skip


def tell_of_like(one: tuple[str, float], other: tuple[str, float]) -> bool:
    a = report("alpha", text=f"Police arrested {one[0]} on Monday.")
    b = report("beta", text=f"La Policía detuvo a {other[0]} el lunes.")
    claims = [counted(a, *one, "police"), counted(b, *other, "customs")]
    ground = Ground.of(claims, {a.id: a, b.id: b}, {})
    values = [SlotValue(c.roles[0].value, None, "", (c.id,), (c.id,), (c.report,)) for c in claims]
    return not list(unlike(values, ground))


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        (("nine people", 9), ("once personas", 11), True),
        (("nine men", 9), ("once detenidos", 11), True),
        (("two children", 2), ("cuatro personas", 4), False),
        (("two children", 2), ("tres niños", 3), True),
        (("four other members", 4), ("nueve personas", 9), False),
        (("more than nine people", 9), ("más de cuatro personas", 4), True),
        (("five police officers", 5), ("nueve personas", 9), False),
        (("two Mexicans", 2), ("cinco personas", 5), False),
    ],
)
def test_a_part_of_those_arrested_is_not_held_against_all(one: tuple[str, float], other: tuple[str, float], like: bool) -> None:
    assert tell_of_like(one, other) is like


def test_cash_is_not_held_against_what_drugs_are_worth() -> None:
    a, b = report("alpha"), report("beta")
    drugs = claim(
        a, Frame.SEIZURE, ("quantity", Quantity(154, 154, "kg", "cocaine", False)), ("value", Money(12e6, 12e6, "GBP", False)),
        ("place", "harbour"), by="court",
    )  # fmt: skip
    cash = seizure(b, Money(340e3, 340e3, "GBP", False), "police", "value")
    other = seizure(b, Money(20e6, 20e6, "GBP", False), "customs", "value")
    assert FindingKind.CONFLICT not in kinds(reckon([a, b], [drugs, cash], ENTITIES), "seizure/value")
    assert FindingKind.CONFLICT in kinds(reckon([a, b], [cash, other], ENTITIES), "seizure/value")
