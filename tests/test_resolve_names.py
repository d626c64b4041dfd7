"""Names taken apart and compared."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipu.model import EntityKind
from quipu.resolve import score_names
from quipu.resolve.compare import exclude
from quipu.resolve.fold import fold, is_acronym, sound, squeeze
from quipu.resolve.organizations import abbreviates, is_bare, parse_organization
from quipu.resolve.persons import parse_person, strip_titles

PAIRS = Path(__file__).parent / "data/name_pairs.csv"
THRESHOLD = 0.7
FLOOR = 0.97
PERSON, ORGANIZATION = EntityKind.PERSON, EntityKind.ORGANIZATION


def pairs() -> list[dict[str, str]]:
    with PAIRS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_own_table_stays_above_its_floor() -> None:
    rows = pairs()
    truth = [row["same"] == "yes" for row in rows]
    found = [score_names(row["a"], row["b"], EntityKind(row["kind"])).value >= THRESHOLD for row in rows]
    right = sum(t and f for t, f in zip(truth, found, strict=True))
    assert len(rows) >= 200
    assert 2 * right / (sum(truth) + sum(found)) >= FLOOR


def test_no_pair_of_one_entity_is_told_apart_for_certain() -> None:
    wrong = [
        (row["a"], row["b"]) for row in pairs() if row["same"] == "yes" and exclude(row["a"], row["b"], EntityKind(row["kind"]))
    ]
    assert wrong == []


@pytest.mark.parametrize("row", pairs(), ids=lambda row: f"{row['a']}~{row['b']}")
def test_scores_are_symmetric_and_reasoned(row: dict[str, str]) -> None:
    kind = EntityKind(row["kind"])
    there, back = score_names(row["a"], row["b"], kind), score_names(row["b"], row["a"], kind)
    assert there == back
    assert there.reason
    assert 0 <= there.value <= 1


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(list(EntityKind)))
def test_any_text_can_be_compared(a: str, b: str, kind: EntityKind) -> None:
    score = score_names(a, b, kind)
    assert 0 <= score.value <= 1
    assert score == score_names(b, a, kind)


@given(st.text(min_size=1, max_size=40))
def test_folding_settles(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.sampled_from(pairs()))
def test_a_name_is_one_with_itself(row: dict[str, str]) -> None:
    assert score_names(row["a"], row["a"], EntityKind(row["kind"])).value == 1.0


@pytest.mark.parametrize(
    ("text", "parts", "given_names", "suffix"),
    [
        ("Jorge Ignacio Cerbellon Aparicio", ("jorge", "ignacio", "cerbellon", "aparicio"), 2, None),
        ("CERBELLON APARICIO, Jorge Ignacio", ("jorge", "ignacio", "cerbellon", "aparicio"), 2, None),
        ("Juan de la Cruz", ("juan", "de la cruz"), 1, None),
        ("María del Carmen Olazábal de Ferrer", ("maria", "del carmen", "olazabal", "de ferrer"), 2, None),
        ("José Luis de los Santos Ríos", ("jose", "luis", "de los santos", "rios"), 2, None),
        ('Joaquín "El Cuervo" Montalbán Ruiz', ("joaquin", "montalban", "ruiz"), 1, None),
        ("Alejandro Tinoco, alias Chato", ("alejandro", "tinoco"), 1, None),
        ("Luis Farías, Jr.", ("luis", "farias"), 1, "junior"),
        ("Fermín Achá padre", ("fermin", "acha"), 1, "senior"),
        ("el fiscal de la Nación José Villoslada", ("jose", "villoslada"), 1, None),
        ("Coronel PNP César Rengifo", ("cesar", "rengifo"), 1, None),
        ("J.A. Lizárraga", ("j", "a", "lizarraga"), 2, None),
        ("Dámaso Núñez Rey, el jefe", ("damaso", "nunez", "rey"), 1, None),
        ("Ana Ruiz y Gálvez", ("ana", "ruiz", "galvez"), 1, None),
        ("Cerbellon", ("cerbellon",), 0, None),
    ],
)
def test_persons_are_taken_apart(text: str, parts: tuple[str, ...], given_names: int, suffix: str | None) -> None:
    name = parse_person(text)
    assert (name.parts, name.given, name.suffix) == (parts, given_names, suffix)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Col. César Rengifo", "César Rengifo"),
        ("Mr. Ashby", "Ashby"),
        ("prosecutor Irma Tobar", "Irma Tobar"),
        ("Santiago Ruiz", "Santiago Ruiz"),
        ("Cerbellon", "Cerbellon"),
    ],
)
def test_titles_are_dropped_as_written(text: str, bare: str) -> None:
    assert strip_titles(text) == bare


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jorge Luis Tello", "Jorge Ignacio Tello"),
        ("Jorge Tello Roca", "Jorge Tello Rivas"),
        ("Mario Quintanilla", "María Quintanilla"),
        ("Luis Farías Jr.", "Luis Farías Sr."),
        ("Vicente Zárate Niebla", "Ismael Zárate García"),
    ],
)
def test_persons_who_are_two_for_certain(a: str, b: str) -> None:
    assert score_names(a, b, PERSON).apart


def test_a_second_surname_alone_is_not_enough() -> None:
    score = score_names("Jorge Aparicio", "Jorge Ignacio Cerbellon Aparicio", PERSON)
    assert score.value <= 0.5
    assert not score.apart


@pytest.mark.parametrize(
    "pair", [("cervellon", "cerbellon"), ("quispe", "kispe"), ("jimenez", "gimenez"), ("huaman", "guaman"), ("yerena", "llerena")]
)
def test_spellings_sound_alike(pair: tuple[str, str]) -> None:
    assert sound(pair[0]) == sound(pair[1])


@pytest.mark.parametrize("pair", [("marin", "martin"), ("mario", "maria"), ("ramos", "rios")])
def test_other_names_sound_otherwise(pair: tuple[str, str]) -> None:
    assert sound(pair[0]) != sound(pair[1])


@pytest.mark.parametrize(
    ("short", "long", "holds"),
    [
        ("DEA", "Drug Enforcement Administration", True),
        ("CJNG", "Cártel de Jalisco Nueva Generación", True),
        ("Dirandro", "Dirección Antidrogas", True),
        ("Semar", "Secretaría de Marina", True),
        ("DINI", "Dirección Nacional de Inteligencia", True),
        ("ELN", "Ejército Popular de Liberación", False),
        ("DEA", "Dirección", False),
    ],
)
def test_acronyms(short: str, long: str, holds: bool) -> None:
    assert abbreviates(short, long) is holds


def test_names_that_say_whose_they_are_are_not_bare() -> None:
    assert is_bare(parse_organization("Policía Nacional"))
    assert is_bare(parse_organization("Ministerio Público"))
    assert not is_bare(parse_organization("Policía Nacional del Perú"))
    assert not is_bare(parse_organization("Cártel de Tumaco"))


def test_countries_in_names_are_one_in_either_language() -> None:
    spanish, english = parse_organization("Policía Nacional del Perú"), parse_organization("Peruvian National Police")
    assert spanish.places == english.places == {"PE"}
    assert spanish.notions == english.notions


@pytest.mark.parametrize(
    ("short", "full", "one"),
    [
        ("Haitian police", "Haiti's National Police", True),
        ("Salvadoran police", "Policía Nacional Civil de El Salvador", True),
        ("Colombian army", "Ejército Nacional de Colombia", True),
        ("Mexican police", "Mexican Federal Police", False),
        ("Italian police", "Italian finance police", False),
        ("Haitian police", "Policía Nacional del Perú", False),
    ],
)
def test_a_countrys_force_told_in_short(short: str, full: str, one: bool) -> None:
    assert (score_names(short, full, ORGANIZATION).value >= THRESHOLD) is one


@pytest.mark.parametrize(
    ("text", "holds"), [("DEA", True), ("D.E.A.", True), ("MS-13", True), ("Dirandro", False), ("LIMA NORTE", False)]
)
def test_what_is_written_as_an_acronym(text: str, holds: bool) -> None:
    assert is_acronym(text) is holds


def test_squeezing_brings_spellings_of_outlets_together() -> None:
    assert squeeze("Perú.21") == squeeze("Peru 21") == squeeze("PERU21")
