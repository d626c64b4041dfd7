"""Weights, volumes, areas and counts: what is said, and what only looks like it."""

import pytest

from quipu.measure import find
from quipu.model import Quantity


def q(low: float | None, high: float | None, unit: str, of: str | None = None, approx: bool = False) -> Quantity:
    return Quantity(low, high, unit, of, approx)


def n(count: float, of: str) -> Quantity:
    return Quantity(count, count, "count", of, False)


def kg(mass: float, of: str | None = None, approx: bool = False) -> Quantity:
    return Quantity(mass, mass, "kg", of, approx)


def quantities(text: str, language: str) -> list[tuple[str, Quantity]]:
    return [(found.text, found.value) for found in find(text, language, None) if isinstance(found.value, Quantity)]


ENGLISH: list[tuple[str, list[tuple[str, Quantity]]]] = [
    ("They found 412 kilos of cocaine.", [("412 kilos of cocaine", kg(412, "cocaine"))]),
    ("Over 900 kilos of cocaine were taken.", [("Over 900 kilos of cocaine", q(900, None, "kg", "cocaine"))]),
    ("It moved more than 3.5 tons of marijuana.", [("more than 3.5 tons of marijuana", q(3500, None, "kg", "marijuana"))]),
    ("at least 7,695.43 kilos", [("at least 7,695.43 kilos", q(7695.43, None, "kg"))]),
    ("up to 40 kilograms of heroin", [("up to 40 kilograms of heroin", q(None, 40, "kg", "heroin"))]),
    ("fewer than 12 officers", [("fewer than 12 officers", q(None, 12, "count", "person"))]),
    ("some 300 kilos", [("some 300 kilos", kg(300, None, True))]),
    ("about 20 armed men", [("about 20 armed men", q(20, 20, "count", "person", True))]),
    ("around half a ton of cocaine", [("around half a ton of cocaine", kg(500, "cocaine", True))]),
    ("almost 2 tonnes of hashish", [("almost 2 tonnes of hashish", q(None, 2000, "kg", "hashish", True))]),
    ("nearly three metric tons of cocaine", [("nearly three metric tons of cocaine", q(None, 3000, "kg", "cocaine", True))]),
    ("loads of 30 to 45 kilos", [("30 to 45 kilos", q(30, 45, "kg"))]),
    ("loads of 30-45 kilos each", [("30-45 kilos", q(30, 45, "kg"))]),
    ("between 30 and 45 kilos of heroin", [("between 30 and 45 kilos of heroin", q(30, 45, "kg", "heroin"))]),
    ("60 rounds of 7.62 ammunition", [("60 rounds", n(60, "ammunition"))]),
    ("after three rounds of talks", []),
    ("two 9mm pistols", [("two 9mm pistols", n(2, "pistol"))]),
    ("with 9 mm ammunition", []),
    ("five AK47 rifles", [("five AK47 rifles", n(5, "rifle"))]),
    ("the AK47 rifles", []),
    ("They held two of the four gunmen.", [("two of the four gunmen", n(2, "person"))]),
    ("at least two of its 12 members", [("at least two of its 12 members", q(2, None, "count", "person"))]),
    ("one of the five men was tried", [("one of the five men", n(1, "person"))]),
    ("three-quarters of a ton of cocaine", [("three-quarters of a ton of cocaine", kg(750, "cocaine"))]),
    ("a quarter of a million people", [("a quarter of a million people", n(250_000, "person"))]),
    ("five or six trucks", [("five or six trucks", q(5, 6, "count", "truck"))]),
    ("between two and three tons of cocaine", [("between two and three tons of cocaine", q(2000, 3000, "kg", "cocaine"))]),
    ("a ton of cocaine", [("a ton of cocaine", kg(1000, "cocaine"))]),
    ("more than a ton of cocaine", [("more than a ton of cocaine", q(1000, None, "kg", "cocaine"))]),
    ("a ton and a half of cocaine", [("a ton and a half of cocaine", kg(1500, "cocaine"))]),
    ("one and a half tons of cocaine", [("one and a half tons of cocaine", kg(1500, "cocaine"))]),
    ("two and a half tons", [("two and a half tons", kg(2500))]),
    ("a two-ton shipment", [("two-ton", kg(2000))]),
    ("the 412-kilo cocaine haul", [("412-kilo cocaine", kg(412, "cocaine"))]),
    ("two short tons of ore", [("two short tons of ore", kg(1814.36948, "mineral"))]),
    ("two long tons", [("two long tons", kg(2032.0938176))]),
    ("100 pounds of alleged methamphetamine", [("100 pounds of alleged methamphetamine", kg(45.359237, "methamphetamine"))]),
    ("10 ounces of gold", [("10 ounces of gold", kg(0.28349523125, "gold"))]),
    ("500 grams of high-purity heroin", [("500 grams of high-purity heroin", kg(0.5, "heroin"))]),
    ("two kilos and 300 grams of heroin", [("two kilos and 300 grams of heroin", kg(2.3, "heroin"))]),
    ("200 litres of acetone", [("200 litres of acetone", q(200, 200, "L", "precursor"))]),
    ("10 gallons of diesel", [("10 gallons of diesel", q(37.85411784, 37.85411784, "L", "fuel"))]),
    ("40 hectares of coca", [("40 hectares of coca", q(40, 40, "ha", "coca leaf"))]),
    ("100 acres", [("100 acres", q(40.468564224, 40.468564224, "ha"))]),
    ("two barrels of crude oil", [("two barrels of crude oil", q(317.974589856, 317.974589856, "L", "fuel"))]),
    ("12 barrels of acetone", [("12 barrels", n(12, "package"))]),
    ("600 kilos of the drug", [("600 kilos", kg(600))]),
    ("18 women and children", [("18 women and children", n(18, "person"))]),
    ("two men and children's toys", [("two men", n(2, "person"))]),
    ("300 kilos of cocaine and heroin", [("300 kilos of cocaine and heroin", kg(300, "drug"))]),
    ("two tons of hashish, meth, and opium", [("two tons of hashish, meth, and opium", kg(2000, "drug"))]),
    (
        "nine kilos of cocaine, meth and 12 pistols",
        [("nine kilos of cocaine", kg(9, "cocaine")), ("12 pistols", n(12, "pistol"))],
    ),
    ("8 kg of coca paste", [("8 kg of coca paste", kg(8, "cocaine paste"))]),
    ("hundreds of kilos of cocaine", [("hundreds of kilos of cocaine", q(200, None, "kg", "cocaine", True))]),
    ("18 vehicles and four motorcycles", [("18 vehicles", n(18, "vehicle")), ("four motorcycles", n(4, "motorcycle"))]),
    ("four other members of the ring", [("four other members", n(4, "person"))]),
    ("three US citizens", [("three US citizens", n(3, "person"))]),
    ("18 luxury vehicles", [("18 luxury vehicles", n(18, "vehicle"))]),
    ("two Ruritanian men and three Mexicans", [("two Ruritanian men", n(2, "person")), ("three Mexicans", n(3, "person"))]),
    ("two Mexican trucks", [("two Mexican trucks", n(2, "truck"))]),
    ("11 police vehicles", [("11 police vehicles", n(11, "vehicle"))]),
    ("seven long weapons", [("seven long weapons", n(7, "rifle"))]),
    ("three high-powered rifles", [("three high-powered rifles", n(3, "rifle"))]),
    ("two AK-47 rifles", [("two AK-47 rifles", n(2, "rifle"))]),
    ("50 National Police officers", [("50 National Police officers", n(50, "person"))]),
    ("numerous firearms", [("numerous firearms", q(None, None, "count", "firearm", True))]),
    ("several suspects", [("several suspects", q(None, None, "count", "person", True))]),
    ("dozens of officers", [("dozens of officers", q(24, None, "count", "person", True))]),
    ("scores of farmers", [("scores of farmers", q(40, None, "count", "person", True))]),
    ("hundreds of cartridges", [("hundreds of cartridges", q(200, None, "count", "ammunition", True))]),
    ("a dozen officers", [("a dozen officers", q(12, 12, "count", "person", True))]),
    ("half a dozen cars", [("half a dozen cars", q(6, 6, "count", "car", True))]),
    ("two dozen phones", [("two dozen phones", q(24, 24, "count", "phone", True))]),
    ("a couple of pistols", [("a couple of pistols", q(2, 2, "count", "pistol", True))]),
    ("twenty-five detainees", [("twenty-five detainees", n(25, "person"))]),
    ("one hundred and six soldiers", [("one hundred and six soldiers", n(106, "person"))]),
    ("two thousand three hundred cartridges", [("two thousand three hundred cartridges", n(2300, "ammunition"))]),
    ("1,460,000 pills", [("1,460,000 pills", n(1460000, "pill"))]),
    ("1.2 million fentanyl pills", [("1.2 million fentanyl pills", n(1200000, "pill"))]),
    ("a million tablets", [("a million tablets", n(1000000, "pill"))]),
    ("one person was held", [("one person", n(1, "person"))]),
    ("20 or more gunmen", [("20 or more gunmen", q(20, None, "count", "person"))]),
    ("As many as 50 fighters", [("As many as 50 fighters", q(None, 50, "count", "person"))]),
    ("four of the suspects", [("four of the suspects", n(4, "person"))]),
    ("two pistols and a rifle", [("two pistols", n(2, "pistol")), ("a rifle", n(1, "rifle"))]),
    ("arrested two men and a woman", [("two men", n(2, "person")), ("a woman", n(1, "person"))]),
    ("30 packages of cocaine", [("30 packages", n(30, "package"))]),
    ("12 arrests and nine search warrants", [("12 arrests", n(12, "arrest")), ("nine search warrants", n(9, "raid"))]),
    ("two pistols, a grenade and a tunnel entrance", [("two pistols", n(2, "pistol")), ("a grenade", n(1, "grenade"))]),
    ("16 coalition aircraft fired", [("16 coalition aircraft", n(16, "aircraft"))]),
    ("a three-vehicle convoy", [("three-vehicle", n(3, "vehicle"))]),
    ("He spoke of 50 packages of one kilo each.", [("50 packages", n(50, "package")), ("one kilo", kg(1))]),
    ("The load held 626\nkilos of cocaine", [("626\nkilos of cocaine", kg(626, "cocaine"))]),
]
SPANISH: list[tuple[str, list[tuple[str, Quantity]]]] = [
    ("Hallaron 412 kilos de cocaína.", [("412 kilos de cocaína", kg(412, "cocaine"))]),
    ("más de media tonelada de cocaína", [("más de media tonelada de cocaína", q(500, None, "kg", "cocaine"))]),
    ("Cayeron dos de los cuatro sicarios.", [("dos de los cuatro sicarios", n(2, "person"))]),
    ("tres cuartos de tonelada", [("tres cuartos de tonelada", kg(750))]),
    ("cerca de 300 kilos de marihuana", [("cerca de 300 kilos de marihuana", kg(300, "marijuana", True))]),
    ("unos 300 kilos", [("unos 300 kilos", kg(300, None, True))]),
    ("al menos cinco personas", [("al menos cinco personas", q(5, None, "count", "person"))]),
    ("hasta 40 kilos", [("hasta 40 kilos", q(None, 40, "kg"))]),
    (
        "casi dos toneladas de clorhidrato de cocaína",
        [("casi dos toneladas de clorhidrato de cocaína", q(None, 2000, "kg", "cocaine", True))],
    ),
    ("7.695,43 kilos", [("7.695,43 kilos", kg(7695.43))]),
    ("7,695.43 kilos", [("7,695.43 kilos", kg(7695.43))]),
    ("1,5 toneladas", [("1,5 toneladas", kg(1500))]),
    ("2.5 toneladas", [("2.5 toneladas", kg(2500))]),
    ("mil 120 kilos de cristal", [("mil 120 kilos de cristal", kg(1120, "methamphetamine"))]),
    ("más de mil 200 litros de acetona", [("más de mil 200 litros de acetona", q(1200, None, "L", "precursor"))]),
    ("106 mil 577 tabletas de fentanilo", [("106 mil 577 tabletas de fentanilo", n(106577, "pill"))]),
    ("tres mil 200 dosis", [("tres mil 200 dosis", n(3200, "dose"))]),
    ("1.146 kilos de cocaína", [("1.146 kilos de cocaína", kg(1146, "cocaine"))]),
    ("un kilo de heroína", [("un kilo de heroína", kg(1, "heroin"))]),
    ("kilo y medio de heroína", [("kilo y medio de heroína", kg(1.5, "heroin"))]),
    ("un kilo y medio de heroína", [("un kilo y medio de heroína", kg(1.5, "heroin"))]),
    ("tonelada y media de marihuana", [("tonelada y media de marihuana", kg(1500, "marijuana"))]),
    ("más de tonelada y media", [("más de tonelada y media", q(1500, None, "kg"))]),
    ("dos toneladas y media de cocaína", [("dos toneladas y media de cocaína", kg(2500, "cocaine"))]),
    ("medio kilo de pasta básica de cocaína", [("medio kilo de pasta básica de cocaína", kg(0.5, "cocaine paste"))]),
    ("siete toneladas 802.3 kilogramos", [("siete toneladas 802.3 kilogramos", kg(7802.3))]),
    ("16 kilos 440 gramos de fentanilo", [("16 kilos 440 gramos de fentanilo", kg(16.44, "fentanyl"))]),
    ("16 kilos con 440 gramos", [("16 kilos con 440 gramos", kg(16.44))]),
    ("entre 50 y 80 kilos", [("entre 50 y 80 kilos", q(50, 80, "kg"))]),
    ("cargas de 50 a 80 kilos", [("50 a 80 kilos", q(50, 80, "kg"))]),
    ("entre los 50 y los 80 kilos", [("entre los 50 y los 80 kilos", q(50, 80, "kg"))]),
    ("dos o tres camionetas", [("dos o tres camionetas", q(2, 3, "count", "truck"))]),
    ("un millón de pastillas", [("un millón de pastillas", n(1000000, "pill"))]),
    ("decenas de policías", [("decenas de policías", q(20, None, "count", "person", True))]),
    ("una decena de detenidos", [("una decena de detenidos", q(10, 10, "count", "person", True))]),
    ("un centenar de cartuchos", [("un centenar de cartuchos", q(100, 100, "count", "ammunition", True))]),
    ("media docena de vehículos", [("media docena de vehículos", q(6, 6, "count", "vehicle", True))]),
    ("cientos de campesinos", [("cientos de campesinos", q(200, None, "count", "person", True))]),
    ("cuatro detenidos y 11 automóviles", [("cuatro detenidos", n(4, "person")), ("11 automóviles", n(11, "car"))]),
    ("tres cuatrimotos", [("tres cuatrimotos", n(3, "quad bike"))]),
    ("dos presuntos sicarios", [("dos presuntos sicarios", n(2, "person"))]),
    ("cinco ciudadanos colombianos", [("cinco ciudadanos", n(5, "person"))]),
    ("dos mexicanos", [("dos mexicanos", n(2, "person"))]),
    ("ocho armas de fuego", [("ocho armas de fuego", n(8, "firearm"))]),
    ("dos armas largas y una granada", [("dos armas largas", n(2, "rifle")), ("una granada", n(1, "grenade"))]),
    ("un fusil, dos pistolas", [("un fusil", n(1, "rifle")), ("dos pistolas", n(2, "pistol"))]),
    ("numerosas armas de fuego", [("numerosas armas de fuego", q(None, None, "count", "firearm", True))]),
    ("varios celulares", [("varios celulares", q(None, None, "count", "phone", True))]),
    ("treinta y dos allanamientos", [("treinta y dos allanamientos", n(32, "raid"))]),
    ("veintiún paquetes", [("veintiún paquetes", n(21, "package"))]),
    ("doscientas cincuenta balas", [("doscientas cincuenta balas", n(250, "ammunition"))]),
    ("800 galones de combustible", [("800 galones de combustible", q(3028.3294272, 3028.3294272, "L", "fuel"))]),
    ("20 hectáreas de hoja de coca", [("20 hectáreas de hoja de coca", q(20, 20, "ha", "coca leaf"))]),
    ("3 mil pastillas", [("3 mil pastillas", n(3000, "pill"))]),
    ("482 300 pastillas", [("482 300 pastillas", n(482300, "pill"))]),
    ("20 o más hombres armados", [("20 o más hombres armados", q(20, None, "count", "person"))]),
    ("300 kilos aproximadamente", [("300 kilos", kg(300))]),
    ("600 kilos de dicha droga", [("600 kilos", kg(600))]),
    ("tres de los detenidos", [("tres de los detenidos", n(3, "person"))]),
    ("380 kilos de presunta metanfetamina", [("380 kilos de presunta metanfetamina", kg(380, "methamphetamine"))]),
    ("10 libras de marihuana", [("10 libras de marihuana", kg(4.5359237, "marijuana"))]),
    (
        "siete fusiles, siete pistolas y 31 proveedores",
        [("siete fusiles", n(7, "rifle")), ("siete pistolas", n(7, "pistol")), ("31 proveedores", n(31, "magazine"))],
    ),
    (
        "150 kilos de cocaína y 1.500 de hachís",
        [("150 kilos de cocaína", kg(150, "cocaine")), ("1.500 de hachís", kg(1500, "hashish"))],
    ),
    ("dos prestigiosos periodistas", [("dos prestigiosos periodistas", n(2, "person"))]),
    ("dos jóvenes activos", [("dos jóvenes", n(2, "person"))]),
    ("tres lingotes de oro", [("tres lingotes de oro", n(3, "gold bar"))]),
    ("una tonelada 200 kilos", [("una tonelada 200 kilos", kg(1200))]),
]
NOTHING: list[tuple[str, str]] = [
    ("half of the 12 men", "en"),
    ("several of the 12 firearms", "en"),
    ("one of the largest shipments", "en"),
    ("la mitad de los 12 hombres", "es"),
    ("una de las cinco armas", "es"),
    ("un cuarto de hotel", "es"),
    ("In 2014 police changed course.", "en"),
    ("The 34-year-old man ran.", "en"),
    ("a man, 34, ran", "en"),
    ("at 3:15 a.m. officers arrived", "en"),
    ("a 9mm pistol and a .45 caliber revolver", "en"),
    ("a nine-millimeter pistol", "en"),
    ("Article 5 officers", "en"),
    ("30 percent of the drug", "en"),
    ("the 18th suspect", "en"),
    ("one of the suspects", "en"),
    ("the newspaper Peru 21 people read", "en"),
    ("the Barrio 18 gang", "en"),
    ("MS-13 members", "en"),
    ("members of Los 28 members", "en"),
    ("unit 3 officers", "en"),
    ("10 years in prison", "en"),
    ("number two leader", "en"),
    ("a group", "en"),
    ("an officer", "en"),
    ("two-story houses", "en"),
    ("dual nationality", "en"),
    ("in 12 districts police searched", "en"),
    ("the two told police", "en"),
    ("three business days", "en"),
    ("two mortar systems", "en"),
    ("three tunnel entrances", "en"),
    ("two weapons caches", "en"),
    ("20 anti-aircraft artillery pieces", "en"),
    ("94 citizen airmen", "en"),
    ("six rounds of talks", "en"),
    ("853-7557 phone", "en"),
    ("el 73 por ciento de los diputados", "es"),
    ("once oros", "es"),
    ("sold for $2,000 a kilo", "en"),
    ("a 4G network", "en"),
    ("over the weekend members met", "en"),
    ("They met in 2010. Members fled.", "en"),
    ("Chapter 4\n\nPolice came", "en"),
    ("Operation 40 members", "en"),
    ("de 34 años", "es"),
    ("el Cártel del 18 integrantes", "es"),
    ("el artículo 5 agentes", "es"),
    ("la pandilla Barrio 18", "es"),
    ("un integrante del grupo", "es"),
    ("una organización", "es"),
    ("el 30% de los detenidos", "es"),
    ("el 30 por ciento de la droga", "es"),
    ("a 15 años de prisión", "es"),
    ("una pistola calibre 9 milímetros", "es"),
    ("el número dos del cartel", "es"),
    ("uno de los detenidos", "es"),
    ("el kilómetro 51 de la carretera", "es"),
    ("entre las calles 37 y 38", "es"),
    ("en 2014 policías cambiaron", "es"),
    ("el Tren de Aragua 2", "es"),
    ("la tercera persona", "es"),
    ("cobraba 2.000 dólares el kilo", "es"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_quantities(text: str, expected: list[tuple[str, Quantity]]) -> None:
    assert quantities(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish_quantities(text: str, expected: list[tuple[str, Quantity]]) -> None:
    assert quantities(text, "es") == expected


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'pt'"):
        find("626 quilos", "pt", None)


def test_long_runs_of_bounds_are_no_burden() -> None:
    assert quantities("over " * 3000 + "600 kilos", "en")[-1][1] == q(600, None, "kg")
    assert quantities("más de " * 3000, "es") == []


@pytest.mark.parametrize(("text", "language"), NOTHING)
def test_what_counts_nothing(text: str, language: str) -> None:
    assert quantities(text, language) == []
