"""Names as a reader takes them: gangs that are called "Los" and a plural, and those that the tagger misses or cuts."""

import pytest

from quipu.claims.names import names
from quipu.model import EntityKind, Report
from tests.saying import whole


def named(text: str, language: str) -> set[tuple[str, EntityKind]]:
    report = Report("r1", "The Daily Quay", None, None, None, language, None, "r1.txt", text)
    return {(name.text, name.kind) for name in names(report, whole(text, language))}


def organizations(text: str, language: str) -> set[str]:
    return {
        text[sentence.tokens[name.first].start : sentence.tokens[name.last - 1].end]
        for sentence in whole(text, language)
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


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("In 2019 police seized a ton of cocaine in Sarmanco in a shipment of cocoa.", "en", "Sarmanco", EntityKind.PLACE),
        ("Fue capturado en una casa de Tarsano.", "es", "Tarsano", EntityKind.PLACE),
        ("Police arrested top mafia fugitive Marco Di Vento in Naples.", "en", "Marco Di Vento", EntityKind.PERSON),
        (
            "FOZ DO IGUAÇU, 4 de marzo.- La Policía detuvo a un hombre en un barrio de Foz do Iguaçu.",
            "es",
            "Foz do Iguaçu",
            EntityKind.PLACE,
        ),
        ("La fiscal Argentina Lobo pidió ayuda.", "es", "Argentina Lobo", EntityKind.PERSON),
        ("El inspector de Aduanas Crispín Mora Ayala fue asesinado.", "es", "Crispín Mora Ayala", EntityKind.PERSON),
        (
            "The office of the National Commissioner for Human Rights (Conadeh) said so.",
            "en",
            "National Commissioner for Human Rights",
            EntityKind.ORGANIZATION,
        ),
        ("The office of the National Commissioner for Human Rights (Conadeh) said so.", "en", "Conadeh", EntityKind.ORGANIZATION),
    ],
)
def test_names_that_the_tagger_misses_or_cuts(text: str, language: str, name: str, kind: EntityKind) -> None:
    assert (name, kind) in named(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [("He was held in March.", "en"), ("They wrote in English.", "en"), ("Fue detenido en Navidad.", "es")],
)
def test_capitals_that_are_no_places(text: str, language: str) -> None:
    assert all(kind is not EntityKind.PLACE for _, kind in named(text, language))


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("El agente fue asesinado en Ciudad del Este.", "es", "Ciudad del Este"),
        ("Murió en el barrio San Pedro de Encarnación.", "es", "Encarnación"),
    ],
)
def test_places_are_whole_and_the_town_behind_a_quarter_is_one(text: str, language: str, place: str) -> None:
    found = [told for told, kind in named(text, language) if kind is EntityKind.PLACE]
    assert any(place in told for told in found)


PLACE, PERSON, BODY = EntityKind.PLACE, EntityKind.PERSON, EntityKind.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("La policía allanó una casa en la ciudad de Juan José Castelli.", "es", "Juan José Castelli", PLACE),
        ("Ocurrió en la calle Ramón Castilla.", "es", "Ramón Castilla", PLACE),
        ("El cuerpo apareció en el río Tambo.", "es", "Tambo", PLACE),
        ("La finca Don Matías servía de laboratorio.", "es", "Don Matías", PLACE),
        ("El estado de Juan Mora es reservado.", "es", "Juan Mora", PERSON),
        ("La casa de Pedro Rojas fue allanada.", "es", "Pedro Rojas", PERSON),
        ("En Bogotá, Petro dijo que la banda fue desarticulada.", "es", "Petro", PERSON),
        ("Hale, 34, of Foxley Lane, Barwick, was jailed for nine years.", "en", "Foxley Lane", PLACE),
        ("Hale, 34, of Foxley Lane, Barwick, was jailed for nine years.", "en", "Barwick", PLACE),
        ("Officers raided homes in Harwell Hills, Dunmore and Tarrant Creek.", "en", "Dunmore", PLACE),
        ("Nathan Lane and Paul Rivers were arrested with Robert Street.", "en", "Nathan Lane", PERSON),
        ("Nathan Lane and Paul Rivers were arrested with Robert Street.", "en", "Robert Street", PERSON),
        ("The gang and its top leader, Vano Tilde, were sanctioned in May.", "en", "Vano Tilde", PERSON),
        ("The firm's founder, Northern Shipping Agency, was fined.", "en", "Northern Shipping Agency", BODY),
        (
            "Agentes de la Unidad de Delitos de Alto Impacto detuvieron a Juan Mora.",
            "es",
            "Unidad de Delitos de Alto Impacto",
            BODY,
        ),
        ("Vecinos del sector El Zapote vieron a Luis Mena.", "es", "El Zapote", PLACE),
        ("Lamentó la muerte de la agente Florida Ríos.", "es", "Florida Ríos", PERSON),
        ("El gobernador de Nuevo León, Samuel Prado, calló.", "es", "Nuevo León", PLACE),
    ],
)
def test_the_kind_is_told_by_the_words_around(text: str, language: str, name: str, kind: EntityKind) -> None:
    assert (name, kind) in named(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Los sicarios huyeron en un Toyota Corolla y una camioneta Nissan Frontier.", "es"),
        ("Les incautaron una pistola Glock, un fusil AK-47 y un teléfono Samsung.", "es"),
        ("Prosecutors said the Kenyans leading the mission found Can$1.5m.", "en"),
    ],
)
def test_makes_peoples_and_currencies_are_no_names(text: str, language: str) -> None:
    assert named(text, language) == set()


def test_what_a_body_deals_with_is_no_place() -> None:
    found = named("The Task Force on Anti-Trafficking in Persons raided a house.", "en")
    assert not any(kind is PLACE for _, kind in found)
