"""Events that no plain verb with its subject and object tells, each in the words of an invented report."""

import pytest

from tests.eventing import tells, told

LISTS = [
    (
        "en",
        "Items recovered include two AK-47 rifles, 59 rounds of ammunition and four vehicles.",
        "seizure: goods=two AK-47 rifles",
    ),
    (
        "en",
        "Other items recovered from the gang were six rifles, a revolver, 290 rounds of live ammunition and N2.2 million.",
        "seizure: quantity=290 rounds; patient=gang",
    ),
    ("en", "Items recovered from the farm were six rifles, a revolver and N2.2 million in cash.", "seizure: value=N2.2 million"),
    ("en", "Also included in the haul were five cartridges and a shotgun.", "seizure: quantity=five cartridges"),
    ("en", "The haul consisted of 600 kilos of cocaine and 20 kilos of ketamine.", "seizure: quantity=600 kilos of cocaine"),
    ("en", "One double-barrel gun and three pistols were some of the exhibits recovered.", "seizure: quantity=three pistols"),
    ("en", "Weapons seized at the farm included three shotguns, machetes and ammunition.", "seizure: goods=machetes; place=farm"),
    (
        "en",
        "The following items were seized from his home in Abuja: two pistols and 300 grams of heroin.",
        "seizure: goods=two pistols",
    ),
    ("es", "Entre lo incautado figuran 14 teléfonos, dos pistolas y 8.000 euros en efectivo.", "seizure: value=8.000 euros"),
    (
        "es",
        "Entre los objetos decomisados en la vivienda se encuentran tres fusiles y 400 cartuchos.",
        "seizure: quantity=400 cartuchos; place=vivienda",
    ),
    ("es", "Lo asegurado incluye 12 vehículos, 4 kilos de cristal y chalecos antibalas.", "seizure: quantity=12 vehículos"),
    ("es", "El decomiso incluyó además 40 relojes de lujo y 3 yates.", "seizure: quantity=3 yates"),
    ("es", "Los elementos incautados fueron: un revólver calibre 38 y dos cargadores.", "seizure: quantity=dos cargadores"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), LISTS)
def test_a_list_of_goods(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


def test_a_list_of_goods_ends_with_its_clause() -> None:
    events = told("Items recovered include two rifles, while three vehicles were stolen and $4,000 was paid.", "en")
    seized = [words for name, roles in events if name == "seizure" for role, words in roles if role in ("goods", "value")]
    assert seized == ["two rifles"]


def test_the_things_on_a_list_stand_for_themselves() -> None:
    events = told("The items seized include four rifles and six magazines.", "en")
    assert {words for _, roles in events for role, words in roles if role == "goods"} == {"four rifles", "six magazines"}
