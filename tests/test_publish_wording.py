"""How names, attributes and places are worded in a brief."""

from dataclasses import replace

import pytest

from quipu.model import Certainty, Entity, EntityKind, Frame, Polarity, Precision, Role, Time
from quipu.publish.attribute import complement
from quipu.publish.people import people
from quipu.publish.phrase import clause
from quipu.publish.wording import Words
from tests.test_publish_brief import ANA, TEXT, claim, role, tables


@pytest.mark.parametrize(
    ("frame", "text", "said", "lead", "told"),
    [
        (Frame.IDENTITY, "52", "52", "", "52 years old"),
        (Frame.IDENTITY, "46 años", "“46 años”", "", "46 years old"),
        (Frame.IDENTITY, "former mayor of Paita", "former mayor of Paita", "", "a former mayor of Paita"),
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


def test_a_plea_says_which_it_was_where_the_report_does() -> None:
    told = claim(Frame.PLEA, (role("patient", "Ana Ruiz", "e1"),), Certainty.CERTAIN, Polarity.AFFIRMED)
    words = Words(replace(tables(told), ledger=()))
    assert clause(replace(told, quote="Ana Ruiz pleaded guilty to fraud."), words) == "Ana Ruiz pleaded guilty"
    assert clause(replace(told, quote="Ana Ruiz pleaded not guilty to fraud."), words) == "Ana Ruiz entered a plea"
    assert clause(replace(told, quote="Ana Ruiz se declaró culpable."), words) == "Ana Ruiz pleaded guilty"


def test_the_latest_status_is_dated_no_more_exactly_than_it_is_told() -> None:
    year = Role(
        "time", "town", TEXT.index("town"), TEXT.index("town") + 4, None, Time("2010-01-01", "2011-01-01", Precision.YEAR)
    )
    told = claim(Frame.SENTENCE, (role("patient", "Ana Ruiz", "e1"), year), Certainty.CERTAIN, Polarity.AFFIRMED)
    case = tables(told)
    section = people(case, Words(case))
    assert any("sentenced in 2010" in said.text for said in section.statements())
