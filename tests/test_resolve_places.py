"""Where places lie, and when that is not said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipu.resolve.gazetteer import Spot, country_spot, kilometres, look_up, region_spot
from quipu.resolve.places import Surroundings, contains, locate, parse_place


def spot(name: str, country: str, rank: str = "city") -> Spot:
    return max((s for s in look_up(name) if s.country == country and s.rank == rank), key=lambda s: s.population)


@pytest.mark.parametrize(
    ("name", "rank", "country"),
    [
        ("Lima", "city", "PE"),
        ("Perú", "country", "PE"),
        ("EE.UU.", "country", "US"),
        ("US", "country", "US"),
        ("Nueva York", "city", "US"),
        ("Amberes", "city", "BE"),
        ("Ciudad de México", "city", "MX"),
        ("México", "country", "MX"),
        ("Sinaloa", "admin1", "MX"),
        ("región Puno", "admin1", "PE"),
        ("departamento de Loreto", "admin1", "PE"),
        ("San Salvador", "city", "SV"),
    ],
)
def test_names_that_are_sure_anywhere(name: str, rank: str, country: str) -> None:
    found = locate(parse_place(name), Surroundings())
    assert found.spot is not None
    assert (found.spot.rank, found.country) == (rank, country)


@pytest.mark.parametrize(
    "name", ["San José", "Santa Rosa", "Trujillo", "Santiago", "Miraflores", "Washington", "Zzyzxville", "Colón", ""]
)
def test_doubtful_names_are_not_guessed(name: str) -> None:
    assert locate(parse_place(name), Surroundings()).spot is None


@pytest.mark.parametrize(
    ("name", "countries", "region"),
    [
        ("San José", {"CR": 2}, "08"),
        ("Trujillo", {"PE": 2}, "13"),
        ("Trujillo", {"HN": 2}, "03"),
        ("Cartagena", {"CO": 3}, "35"),
        ("Cartagena", {"ES": 3}, "31"),
        ("La Molina", {"PE": 1}, "15"),
    ],
)
def test_the_countries_of_a_report_tell_namesakes_apart(name: str, countries: dict[str, int], region: str) -> None:
    assert locate(parse_place(name), Surroundings(countries)).admin1 == region


def test_a_country_alone_where_towns_of_one_name_are_many() -> None:
    found = locate(parse_place("Santa Rosa"), Surroundings({"PE": 3}))
    assert (found.spot, found.country) == (None, "PE")


def test_two_countries_with_such_a_town_leave_it_open() -> None:
    assert locate(parse_place("Trujillo"), Surroundings({"PE": 2, "HN": 2})).spot is None


def test_a_town_close_by_tells_districts_apart() -> None:
    lima = spot("Lima", "PE")
    found = locate(parse_place("Miraflores"), Surroundings({"PE": 1}, frozenset({("PE", "LMA")}), (lima,)))
    assert found.spot is not None
    assert (kilometres(found.spot, lima) or 99) < 20


def test_what_a_place_is_said_to_lie_in_decides() -> None:
    found = locate(parse_place("Santa Rosa"), Surroundings({"CO": 9}), (region_spot("US", "CA") or spot("Lima", "PE"),))
    assert (found.country, found.admin1) == ("US", "CA")


def test_georgia_is_a_country_only_where_no_american_state_may_be_meant() -> None:
    assert locate(parse_place("Georgia"), Surroundings()).country == "GE"
    assert locate(parse_place("Georgia"), Surroundings({"US": 1})).spot is None


@pytest.mark.parametrize(
    ("text", "core", "rank"),
    [
        ("the La Molina district", "la molina", "district"),
        ("distrito de La Molina", "la molina", "district"),
        ("La Molina", "la molina", None),
        ("Puno region", "puno", "admin1"),
        ("Mexico City", "mexico city", None),
        ("puerto del Callao", "callao", "other"),
        ("Valle del Cauca", "valle del cauca", None),
    ],
)
def test_place_names_are_taken_apart(text: str, core: str, rank: str | None) -> None:
    place = parse_place(text)
    assert (place.core, place.rank) == (core, rank)


def test_places_lie_in_places() -> None:
    peru, lima, molina = country_spot("PE"), spot("Lima", "PE"), spot("La Molina", "PE")
    assert peru is not None
    assert contains(peru, lima)
    assert contains(lima, molina)
    assert not contains(molina, lima)
    assert not contains(peru, spot("Quito", "EC"))


@given(st.text(max_size=25))
def test_any_name_can_be_located_or_not(name: str) -> None:
    found = locate(parse_place(name), Surroundings({"PE": 1}))
    assert found.spot is None or found.country == found.spot.country


def test_distances_are_great_circles() -> None:
    assert kilometres(spot("Lima", "PE"), spot("Callao", "PE")) == pytest.approx(11.7, abs=1)
    assert kilometres(spot("Bogotá", "CO"), spot("Quito", "EC")) == pytest.approx(730, abs=15)
