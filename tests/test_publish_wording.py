"""How names, attributes and places are worded in a brief."""

from dataclasses import replace

import pytest

from quipu.model import Certainty, Entity, EntityKind, Frame, Polarity, Role
from quipu.publish.attribute import complement
from quipu.publish.phrase import clause
from quipu.publish.wording import Words
from tests.test_publish_brief import ANA, claim, role, tables


@pytest.mark.parametrize(
    ("frame", "text", "said", "lead", "told"),
    [
        (Frame.IDENTITY, "52", "52", "", "52 years old"),
        (Frame.IDENTITY, "Ecuadorean", "Ecuadorean", "", "Ecuadorian"),
        (Frame.IDENTITY, "ecuatoriana", "Ecuadorian", "", "Ecuadorian"),
        (Frame.IDENTITY, "Colonel", "Colonel", "", "a colonel"),
        (Frame.IDENTITY, "former police officer", "former police officer", "a", "a former police officer"),
        (Frame.IDENTITY, "interior minister", "interior minister", "", "interior minister"),
        (Frame.IDENTITY, "head of the unit", "head of the unit", "", "head of the unit"),
        (Frame.KINSHIP, "hermana", "sister", "", "a sister"),
        (Frame.KINSHIP, "wife", "wife", "his", "the wife"),
        (Frame.KINSHIP, "sons", "sons", "his", "sons"),
        (Frame.RANK, "first known case", "first known case", "the", "the first known case"),
    ],
)
def test_what_someone_is_reads_as_english(frame: Frame, text: str, said: str, lead: str, told: str) -> None:
    assert complement(frame, Role("attribute", text, 0, len(text)), said, lead) == told


def test_a_status_within_a_quotation_stands_in_square_brackets() -> None:
    arrest = claim(Frame.ARREST, (role("patient", "Ana Ruiz", "e1"),), Certainty.CERTAIN, Polarity.AFFIRMED)
    words = Words(tables(arrest))
    assert words.beside_names("Ana Ruiz denies it.") == "Ana Ruiz (arrested) denies it."
    assert words.beside_names("X says “Ana Ruiz led it”.") == "X says “Ana Ruiz [arrested] led it”."


def test_places_beside_each_other_are_not_told_as_one_within_the_other() -> None:
    names = ("Police", "town")
    town, region = (Entity(f"p{n}", EntityKind.PLACE, name, (name,), (), (), ()) for n, name in enumerate(names))
    places = tuple(replace(role("place", name), entity=f"p{n}") for n, name in enumerate(names))
    told = claim(Frame.ARREST, (role("patient", "Ana Ruiz", "e1"), *places), Certainty.CERTAIN, Polarity.AFFIRMED)
    case = tables(told)
    apart = Words(replace(case, entities=(ANA, town, region), ledger=()))
    nested = Words(replace(case, entities=(ANA, replace(town, within="p1"), region), ledger=()))
    assert clause(told, apart) == "Ana Ruiz was arrested in Police and town"
    assert clause(told, nested) == "Ana Ruiz was arrested in Police, town"
