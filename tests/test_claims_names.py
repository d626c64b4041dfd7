"""Names as a reader takes them: gangs that are called "Los" and a plural."""

import pytest

from quipu.claims.names import with_whole_names
from tests.saying import analyzer


def organizations(text: str, language: str) -> set[str]:
    return {
        text[sentence.tokens[name.first].start : sentence.tokens[name.last - 1].end]
        for sentence in with_whole_names(text, analyzer().parse(text, language), language)
        for name in sentence.names
        if name.kind == "organization"
    }


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("In 2020 Los Faroles killed two men.", "en", "Los Faroles"),
        ("Police arrested a member of Las Garzas.", "en", "Las Garzas"),
        ("Agentes capturaron a Juan Mora, miembro de Los Buitres.", "es", "Los Buitres"),
        ("Detuvieron a un jefe de Los Lagartos. Los Lagartos operan en el sur.", "es", "Los Lagartos"),
        ("Los Faroles sería financiada por un empresario.", "es", "Los Faroles"),
    ],
)
def test_gangs_called_by_a_plural_are_organizations(text: str, language: str, name: str) -> None:
    assert name in organizations(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He lived in Los Angeles.", "en"),
        ("He was held at a house in Las Lomas.", "en"),
        ("Hubo un tiroteo en el barrio Los Esteros.", "es"),
        ("Los Agentes llegaron tarde.", "es"),
    ],
)
def test_places_and_articles_are_not(text: str, language: str) -> None:
    assert not organizations(text, language)
