"""What is only imagined is no claim, and a killing that was only tried is an attack."""

import pytest

from quipu.model import Certainty, Frame, Polarity
from tests.saying import claims_from

IMAGINED = [
    ("If Bruno Pell is captured, he may talk.", "en", Frame.ARREST),
    ("Bruno Pell could talk if arrested in Leeds.", "en", Frame.ARREST),
    ("Had Bruno Pell been convicted, the gang would have fled.", "en", Frame.CONVICTION),
    ("Bruno Pell faces prison if found guilty of murdering a guard.", "en", Frame.KILLING),
    ("Anyone who is arrested with drugs loses the licence.", "en", Frame.ARREST),
    ("It would be hard to arrest Bruno Pell in Leeds.", "en", Frame.ARREST),
    ("The law makes it difficult for courts to convict Bruno Pell.", "en", Frame.CONVICTION),
    ("Bruno Pell was fined for obstructing the arrest of a dealer.", "en", Frame.ARREST),
    ("Es difícil capturar a Bruno Pell.", "es", Frame.ARREST),
    ("La lluvia dificulta la captura de Bruno Pell.", "es", Frame.ARREST),
    ("Bruno Pell pidió protección para no morir en la cárcel.", "es", Frame.DEATH),
    ("La banda exigía dinero a los choferes con el fin de no asesinarlos.", "es", Frame.KILLING),
    ("Los choferes pagaban con el objetivo de no ser asesinados.", "es", Frame.KILLING),
    ("Si Bruno Pell es capturado, la banda tendrá otro jefe.", "es", Frame.ARREST),
    ("De haber sido condenado, Bruno Pell estaría en Vigo.", "es", Frame.CONVICTION),
    ("En caso de que Bruno Pell sea detenido, hablará.", "es", Frame.ARREST),
    ("Quien sea detenido con drogas será juzgado.", "es", Frame.ARREST),
]
TRIED = [
    ("Gunmen tried to kill the guard Bruno Pell in Leeds.", "en"),
    ("Bruno Pell was charged with the attempted murder of a guard in Leeds.", "en"),
    ("Los sicarios intentaron asesinar al guardia Bruno Pell en Vigo.", "es"),
]


@pytest.mark.parametrize(("text", "language", "frame"), IMAGINED)
def test_what_a_condition_imagines_is_no_claim(text: str, language: str, frame: Frame) -> None:
    assert frame not in {claim.frame for claim in claims_from(text, language)}


@pytest.mark.parametrize(("text", "language"), TRIED)
def test_a_killing_that_was_tried_is_an_attack(text: str, language: str) -> None:
    found = {claim.frame: claim.certainty for claim in claims_from(text, language)}
    assert Frame.KILLING not in found
    assert found[Frame.ATTACK] is not Certainty.POSSIBLE


def test_a_killing_that_was_prevented_is_denied() -> None:
    assert Frame.ATTACK not in {claim.frame for claim in claims_from("Police foiled an attempt to kill a guard.", "en")}


def test_although_imagines_nothing() -> None:
    found = claims_from("Si bien la Policía capturó a Bruno Pell, la banda sigue activa.", "es")
    assert Frame.ARREST in {claim.frame for claim in found}


NONE = [
    ("No arrests were announced.", "en"),
    ("There were no arrests in Leeds on Monday.", "en"),
    ("Police have made no arrests.", "en"),
    ("No se reportaron detenidos.", "es"),
    ("No hubo detenidos en Vigo.", "es"),
    ("No se reportan personas capturadas.", "es"),
    ("No se realizaron arrestos.", "es"),
]


@pytest.mark.parametrize(("text", "language"), NONE)
def test_that_there_were_none_is_a_denial_of_all(text: str, language: str) -> None:
    denied = [claim for claim in claims_from(text, language) if claim.frame is Frame.ARREST]
    assert [(claim.polarity, claim.certainty) for claim in denied] == [(Polarity.NEGATED, Certainty.CERTAIN)]


def test_who_is_called_the_accused_was_surely_arrested() -> None:
    for text in ("The accused, identified as Bruno Pell, was arrested in Leeds.", "Two accused were arrested in Leeds."):
        found = [claim.certainty for claim in claims_from(text, "en") if claim.frame is Frame.ARREST]
        assert found == [Certainty.CERTAIN]


def test_bullets_in_a_body_are_not_seized() -> None:
    for text in ("Police found 12 bullets in his body.", "Detectives compared the guns with the bullets found in the victims."):
        assert Frame.SEIZURE not in {claim.frame for claim in claims_from(text, "en")}
    assert Frame.SEIZURE in {claim.frame for claim in claims_from("Police found 12 bullets in his car.", "en")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police captured all but two of the suspects in Leeds.", "en"),
        ("All except three of the suspects were captured in Leeds.", "en"),
        ("La policía detuvo a todos menos dos de los sospechosos en Vigo.", "es"),
    ],
)
def test_it_did_not_happen_to_those_excepted(text: str, language: str) -> None:
    (claim,) = (claim for claim in claims_from(text, language) if claim.frame is Frame.ARREST)
    assert {role.role for role in claim.roles} <= {"agent", "place"}


def test_what_is_stolen_is_an_amount_only_with_its_number() -> None:
    told = claims_from("La banda se dedicaba al robo de gasolina y robó 40 vehículos.", "es")
    amounts = {role.text for claim in told for role in claim.roles if role.role == "quantity"}
    assert amounts == {"40 vehículos"}


@pytest.mark.parametrize("text", ["El tiroteo ocurrió a las 20:15 en Lima.", "El ataque sucedió a las 18h30 del 20 de junio."])
def test_an_hour_is_nobody(text: str) -> None:
    (claim,) = (claim for claim in claims_from(text, "es") if claim.frame is Frame.ATTACK)
    assert {role.role for role in claim.roles} <= {"place", "time"}


def test_a_place_on_a_list_is_no_victim() -> None:
    told = claims_from("Italy sent troops to Campania after six men from Ghana, Togo and Liberia were shot dead.", "en")
    assert not {role.text for claim in told for role in claim.roles if role.role == "patient"} & {"Togo", "Liberia"}


def test_the_town_that_opens_a_report_is_not_arrested() -> None:
    told = claims_from("GEORGE TOWN: Seventy members of a gang that extorted developers were detained.", "en")
    assert [role.text for claim in told if claim.frame is Frame.ARREST for role in claim.roles if role.role == "patient"] == [
        "Seventy members"
    ]


def test_an_alias_behind_another_name_makes_its_bearer_the_member() -> None:
    text = "Rosa T., quien era pareja de Hugo Orlando C., alias «Toro», miembro de Los Faroles que fue liberado, fue herida."
    found = [claim for claim in claims_from(text, "es") if claim.frame is Frame.MEMBERSHIP]
    assert not any(role.text.startswith("Rosa") for claim in found for role in claim.roles)
