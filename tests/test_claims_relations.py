"""Relations between people, groups and things, as the shipped model reads own sentences with invented names."""

from functools import cache

import pytest

from quipu.claims.prepare import prepared
from quipu.claims.relations import find_relations
from quipu.language import Analyzer
from quipu.measure import find
from quipu.model import Report


@cache
def _analyzer() -> Analyzer:
    return Analyzer.load()


def _found(text: str, language: str) -> set[tuple[str, ...]]:
    """Frames with the words of their roles, sorted by role."""
    report = Report("r", "o", None, None, "2020-01-01", language, None, "p", text)
    document = prepared(report, _analyzer().parse(text, language), find(text, language, "2020-01-01"))
    return {
        (
            proposition.frame.value,
            *(text[filler.start : filler.end] for filler in sorted(proposition.fillers, key=lambda f: f.role)),
        )
        for proposition in find_relations(document)
    }


ENGLISH = [
    ("Peruvian businessman Mario Quispe was arrested on Monday.", ("identity", "Peruvian", "Mario Quispe")),
    ("Peruvian businessman Mario Quispe was arrested on Monday.", ("identity", "businessman", "Mario Quispe")),
    ("Former congressman Luis Paredes denied it.", ("identity", "Former congressman", "Luis Paredes")),
    ("Mario Quispe, the alleged leader of the gang, was arrested.", ("leadership", "gang", "Mario Quispe")),
    ("The head of the group is Mario Quispe.", ("leadership", "group", "Mario Quispe")),
    ("Mario Quispe, alias “Zorro,” was arrested.", ("alias", "Zorro", "Mario Quispe")),
    ("Mario Quispe, known as “Zorro,” was arrested.", ("alias", "Zorro", "Mario Quispe")),
    ("The group was financed by Mexican national Raul Ortega.", ("financing", "Raul Ortega", "group")),
    ("The group was financed by Mexican national Raul Ortega.", ("identity", "Mexican", "Raul Ortega")),
    ("Ana Ruiz, the wife of Mario Quispe, was released.", ("kinship", "wife", "Mario Quispe", "Ana Ruiz")),
    (
        "Officials arrested four other members of the structure.",
        ("membership", "structure", "four other members", "four other members"),
    ),
    ("The clan worked without links to Mexican drug traffickers.", ("association", "clan", "Mexican drug traffickers")),
]
SPANISH = [
    ("El empresario peruano Mario Quispe fue detenido el lunes.", ("identity", "empresario", "Mario Quispe")),
    ("El empresario peruano Mario Quispe fue detenido el lunes.", ("identity", "peruano", "Mario Quispe")),
    ("Mario Quispe, presunto cabecilla de la banda, fue detenido.", ("leadership", "banda", "Mario Quispe")),
    ("Mario Quispe, alias “Zorro”, fue detenido en Lima.", ("alias", "Zorro", "Mario Quispe")),
    ("Mario Quispe, conocido como “Zorro”, fue detenido.", ("alias", "Zorro", "Mario Quispe")),
    ("Mario Quispe, de 34 años, fue detenido en Lima.", ("identity", "34 años", "Mario Quispe")),
    ("Ana Ruiz, esposa de Mario Quispe, fue liberada.", ("kinship", "esposa", "Mario Quispe", "Ana Ruiz")),
]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english_relations_are_found(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in _found(text, "en")


@pytest.mark.parametrize(("text", "wanted"), SPANISH)
def test_spanish_relations_are_found(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in _found(text, "es")


def test_what_leads_the_law_leads_no_gang() -> None:
    assert not any(row[0] == "leadership" for row in _found("Rosa Linares, director of the National Police, spoke.", "en"))


def test_a_name_in_a_list_takes_no_title_of_the_next() -> None:
    found = _found("According to Mario Quispe, the mayor was arrested.", "en")
    assert ("identity", "mayor", "Mario Quispe") not in found


@pytest.mark.parametrize("text", ["", "alias", "de", "Los", "Mario de", "“", "the leader of", "banda Los", "X, "])
@pytest.mark.parametrize("language", ["en", "es"])
def test_scraps_of_text_make_no_trouble(text: str, language: str) -> None:
    assert isinstance(_found(text, language), set)
