"""How names, attributes and places are worded in a brief."""

from dataclasses import replace

import pytest

from quipu.model import Certainty, Claim, Entity, EntityKind, Frame, Hedge, Polarity, Precision, Role, Time
from quipu.publish.attribute import complement
from quipu.publish.people import people
from quipu.publish.phrase import clause
from quipu.publish.statement import statements
from quipu.publish.wording import Words
from quipu.reckon.gloss import gloss
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


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("11 años y tres meses de prisión", "11 years and 3 months in prison"),
        ("más de 1.400 años de cárcel", "more than 1,400 years in prison"),
        ("siete, ocho y nueve años", "7, 8 and 9 years"),
        ("entre 20 y 15 años de prisión", "between 20 and 15 years in prison"),
        ("juez federal", "federal judge"),
        ("treinta y dos años de prisión", None),
        ("mil 400 años de prisión", None),
        ("años de prisión", None),
        ("diez días de multa", None),
        ("10", None),
    ],
)
def test_a_prison_term_is_told_in_english_only_where_every_word_is_known(spanish: str, english: str | None) -> None:
    assert gloss(spanish) == english


def test_persons_of_whom_the_same_is_told_make_one_sentence() -> None:
    def told(name: str, text: str) -> Claim:
        return replace(claim(Frame.CONVICTION, (role("patient", text),), Certainty.PROBABLE, Polarity.AFFIRMED), id=name)

    case = tables(told("a", "Ana Ruiz"), told("b", "Police"), told("c", "gang"))
    (said,) = statements(case.claims, Words(replace(case, ledger=())))
    assert said.text.startswith("Ana Ruiz, Police and the gang were allegedly convicted (")
    assert sorted(said.claims) == ["a", "b", "c"]
    denied = [replace(one, polarity=Polarity.NEGATED) for one in case.claims]
    assert len(statements(denied, Words(case))) == 3


@pytest.mark.parametrize(
    ("hedges", "told"),
    [
        (("was to be",), "the gang was to be sent"),
        (("iba a ser",), "the gang was to be sent"),
        (("planned", "allegedly"), "the gang was allegedly to be sent"),
        (("might",), "the gang may have been sent"),
        ((), "the gang may have been sent"),
    ],
)
def test_what_was_only_planned_was_to_be_done(hedges: tuple[str, ...], told: str) -> None:
    made = claim(Frame.SHIPMENT, (role("goods", "gang"),), Certainty.POSSIBLE, Polarity.AFFIRMED)
    made = replace(made, hedges=tuple(Hedge(text, 0, len(text)) for text in hedges))
    assert clause(made, Words(tables(made))) == told


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
