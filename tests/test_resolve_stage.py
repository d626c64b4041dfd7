"""Organizations and places of whole cases, and what holds for any case."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.model import EntityKind, Frame, SourceKind
from quipu.resolve import resolve
from tests.resolving import Case, entity_named, groups, role, source

ORGANIZATION, PLACE = EntityKind.ORGANIZATION, EntityKind.PLACE


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    case = Case()
    case.report(
        "r1", "La {O:Dirección Nacional de Aeronaves} ({O:DINAE}) y la {O:Junta de Rescate} hablaron. La {O:DINAE} calló."
    )
    assert groups(case.resolved(), ORGANIZATION) == {
        frozenset({"Dirección Nacional de Aeronaves", "DINAE"}),
        frozenset({"Junta de Rescate"}),
    }


def test_an_acronym_in_brackets_is_the_description_before_it() -> None:
    case = Case()
    report = case.report("r1", "{L:Peru}'s anti-drug police ({O:Dirandro}) seized it. {O:Dirandro} officials said so.")
    case.claim(
        report,
        Frame.SEIZURE,
        [role(report, "agent", "Peru's anti-drug police (Dirandro)")],
        [source(report, "Dirandro officials"), source(report, "officials")],
    )
    resolved = case.resolved()
    body = entity_named(resolved, "Dirandro")
    assert body.names == ("Dirandro", "Peru's anti-drug police")
    assert [resolved.claims[0].roles[0].entity, resolved.claims[0].chain[0].entity] == [body.id, body.id]
    assert resolved.claims[0].chain[1].entity is None


def test_bodies_are_one_in_both_languages() -> None:
    case = Case()
    case.report("r1", "The {O:Drug Enforcement Administration} ({O:DEA}), the {O:Sinaloa Cartel} and the {O:Tumaco Cartel}.")
    case.report("r2", "La {O:DEA}, el {O:Cártel de Sinaloa} y el {O:Cártel de Tumaco}.")
    assert groups(case.resolved(), ORGANIZATION) == {
        frozenset({"Drug Enforcement Administration", "DEA"}),
        frozenset({"Sinaloa Cartel", "Cártel de Sinaloa"}),
        frozenset({"Tumaco Cartel", "Cártel de Tumaco"}),
    }


def test_a_countrys_force_in_short_and_in_full() -> None:
    case = Case()
    case.report("r1", "{O:Haitian police} came to {L:Jacmel}.")
    case.report("r2", "{O:Haiti's National Police} came to {L:Jacmel}.")
    case.report("r3", "La {O:Policía Nacional de Haití} llegó a {L:Jacmel}, con la {O:Policía Nacional Dominicana}.")
    bodies = {frozenset(mention.report for mention in e.mentions) for e in case.resolved().entities if e.kind is ORGANIZATION}
    assert bodies == {frozenset({"r1", "r2", "r3"}), frozenset({"r3"})}


def test_a_bare_name_is_one_only_within_a_country() -> None:
    case = Case()
    case.report("r1", "{L:LIMA}. La {O:Policía Nacional} llegó, dijo el ministro peruano.")
    case.report("r2", "The Peruvian {O:National Police} came to {L:Lima}.")
    case.report("r3", "{L:BOGOTÁ}. La {O:Policía Nacional} de los colombianos llegó.")
    case.report("r4", "La {O:Policía Nacional} llegó.")
    found = sorted(sorted({mention.report for mention in e.mentions}) for e in case.resolved().entities if e.kind is ORGANIZATION)
    assert found == [["r1", "r2"], ["r3"], ["r4"]]


def test_a_groups_name_with_and_without_its_article() -> None:
    case = Case()
    case.report("r1", "La banda {L:Los Chirrinchos} y la {O:Fiscalía}.")
    report = case.report("r2", "Chirrinchos paid him, police said.")
    case.claim(report, Frame.FINANCING, [role(report, "agent", "Chirrinchos")])
    resolved = case.resolved()
    assert resolved.claims[0].roles[0].entity == entity_named(resolved, "Los Chirrinchos").id


def test_an_unnamed_group_is_nobody() -> None:
    case = Case()
    report = case.report("r1", "The group hid cocaine, {P:Ana Tobar} said. It belonged to the clan.")
    case.claim(report, Frame.STORAGE, [role(report, "agent", "The group")], [source(report, "Ana Tobar")])
    assert case.resolved().claims[0].roles[0].entity is None


@pytest.mark.parametrize("number", ["Una", "Otro", "Several"])
def test_a_number_that_is_spelled_like_a_town_is_nobody(number: str) -> None:
    case = Case()
    report = case.report("r1", f"{number} de las detenidas es la hija del gobernador.")
    case.claim(report, Frame.KINSHIP, [role(report, "relative", number)])
    assert not case.resolved().entities


def test_outlets_are_sources_and_bodies() -> None:
    case = Case()
    report = case.report("r1", "It was 600 kilos, {P:Perú 21} reported.", outlet="Diario El Estero")
    case.report("r2", "Según {P:Diario} {L:El Estero}, fueron 600.", outlet="Peru 21")
    case.claim(
        report,
        Frame.SEIZURE,
        [],
        [source(report, "Perú 21", SourceKind.OUTLET), source(report, "Diario El Estero", SourceKind.OUTLET)],
    )
    resolved = case.resolved()
    chain = resolved.claims[0].chain
    assert [link.entity for link in chain] == [
        entity_named(resolved, "Perú 21").id,
        entity_named(resolved, "Diario El Estero").id,
    ]
    assert len(entity_named(resolved, "Diario El Estero").mentions) == 1


def test_a_placeholder_for_an_outlet_is_nobody() -> None:
    case = Case()
    report = case.report("r1", "It was 600 kilos.")
    case.claim(report, Frame.SEIZURE, [], [source(report, "unknown outlet", SourceKind.OUTLET)])
    resolved = case.resolved()
    assert (resolved.entities, resolved.claims[0].chain[0].entity) == ((), None)


def test_a_district_lies_in_its_city_and_country() -> None:
    case = Case()
    case.report("r1", "In {L:La Molina} district on the outskirts of {L:Lima}, {L:Peru}, police struck.")
    case.report("r2", "La policía entró a {L:La Molina}, en {L:Lima Metropolitana}, {L:Perú}.")
    resolved = case.resolved()
    by_id = {entity.id: entity for entity in resolved.entities}
    molina, lima = entity_named(resolved, "La Molina"), entity_named(resolved, "Lima")
    assert (molina.country, molina.admin1, len(molina.mentions)) == ("PE", "Lima", 2)
    assert molina.within == lima.id
    assert set(lima.names) == {"Lima", "Lima Metropolitana"}
    assert by_id[lima.within or ""].names == ("Peru", "Perú")


def test_what_the_gazetteer_lacks_stays_unlocated() -> None:
    case = Case()
    case.report("r1", "Cayó en {L:Quebrada Zzyzx}, cerca de {L:Tumaco}, {L:Colombia}.")
    found = entity_named(case.resolved(), "Quebrada Zzyzx")
    assert (found.latitude, found.longitude, found.precision) == (None, None, None)


def test_a_region_that_settles_a_town() -> None:
    case = Case()
    case.report("r1", "Agents in {L:Santa Rosa}, {L:California}, found it.")
    town = entity_named(case.resolved(), "Santa Rosa")
    assert (town.country, town.admin1, town.precision) == ("US", "California", "city")


def test_a_list_of_places_is_no_nesting() -> None:
    case = Case()
    case.report("r1", "From {L:Lima}, {L:Bogotá} and {L:Quito} to {L:Rotterdam}.")
    assert [entity.within for entity in case.resolved().entities] == [None] * 4


def test_countries_in_both_languages() -> None:
    case = Case()
    case.report("r1", "To the {L:United States} and the {L:US}.")
    case.report("r2", "Hacia {L:EE.UU.} y {L:Estados Unidos}.")
    country = entity_named(case.resolved(), "EE.UU.")
    assert (country.country, country.precision, len(country.names)) == ("US", "country", 4)


def test_places_are_only_what_words_name() -> None:
    case = Case()
    report = case.report("r1", "Contacts in {L:Miami} and officials in {L:Peru} met at the {L:La Molina} district of {L:Lima}.")
    case.claim(
        report,
        Frame.ASSOCIATION,
        [role(report, "patient", "Contacts in Miami"), role(report, "place", "the La Molina district")],
        [source(report, "officials in Peru")],
    )
    resolved = case.resolved()
    roles, chain = resolved.claims[0].roles, resolved.claims[0].chain
    assert (roles[0].entity, roles[1].entity, chain[0].entity) == (None, entity_named(resolved, "La Molina").id, None)


def test_an_outlets_name_that_several_bear_is_read_in_the_reports_country() -> None:
    case = Case()
    case.report("r1", "{L:TEGUCIGALPA}. Según {O:La Prensa}, cayó en {L:Honduras}.")
    case.report("r2", "{L:MANAGUA}. Según {O:La Prensa}, cayó en {L:Nicaragua}.")
    case.report("r3", "Según {O:La Prensa}, cayó.")
    assert len([entity for entity in case.resolved().entities if entity.kind is ORGANIZATION]) == 3


def test_words_around_a_place_say_what_it_is() -> None:
    case = Case()
    case.report("r1", "In the state of {L:Veracruz}, {L:Mexico}, and in {L:Puno} region, {L:Peru}; {L:México} y el {L:Salvador}.")
    resolved = case.resolved()
    assert (entity_named(resolved, "Veracruz").precision, entity_named(resolved, "Puno").precision) == ("admin1", "admin1")


def test_a_place_that_the_tagger_cut_is_whole() -> None:
    case = Case()
    case.report("r1", "El {P:Salvador} y la Ciudad de {L:México} están en {L:Centroamérica} y {L:México}.")
    resolved = case.resolved()
    assert entity_named(resolved, "El Salvador").country == "SV"
    assert entity_named(resolved, "Ciudad de México").precision == "city"
    assert entity_named(resolved, "México").precision == "country"


def test_a_place_tagged_as_a_person_after_a_preposition() -> None:
    case = Case()
    case.report("r1", "Fighting in {P:Guerrero}, {L:Mexico}, went on. {P:Guerrero} saw more.")
    assert entity_named(case.resolved(), "Guerrero").kind is PLACE


def test_regions_in_a_list_do_not_hold_each_other() -> None:
    case = Case()
    case.report("r1", "It spread to {L:Chubut}, {L:Rio Negro}, {L:Neuquen} and {L:La Pampa} in {L:Argentina}.")
    resolved = case.resolved()
    country = entity_named(resolved, "Argentina").id
    assert {entity.within for entity in resolved.entities} == {None, country}


def test_a_name_is_found_where_the_tagger_missed_it() -> None:
    case = Case()
    case.report("r1", "The boat left {L:Sarmanco}. It came back to {L:Sarmanco}.")
    case.report("r2", "Two tons of cocaine lay in Sarmanco.")
    named = [entity for entity in case.resolved().entities if "Sarmanco" in entity.names]
    assert {mention.report for entity in named for mention in entity.mentions} == {"r1", "r2"}


def test_a_report_without_a_country_takes_that_of_the_reports_that_share_its_names() -> None:
    case = Case()
    case.report("r1", "{P:Wilfredo Ponce Tobar} spoke in {L:Tocoa}, {L:Honduras}.")
    case.report("r2", "{P:Wilfredo Ponce Tobar} and the {O:Ministerio Público} spoke in {L:Tocoa}.")
    case.report("r3", "{O:Ministerio Público de Honduras} said so.")
    resolved = case.resolved()
    assert [entity.country for entity in resolved.entities if "Tocoa" in entity.names] == ["HN"]
    assert "Ministerio Público" in entity_named(resolved, "Ministerio Público de Honduras").names


def test_a_persons_name_names_no_country_and_no_town() -> None:
    case = Case()
    case.report(
        "r1", "{P:Argentina Lobo} spoke in {L:Honduras}. The killing of {L:Villavicencio} and {P:Fernando Villavicencio}."
    )
    case.report("r2", "The president of {P:Ecuador Daniel Mora} met {P:Iván Duque Luna of Colombia}.")
    resolved = case.resolved()
    assert {entity.kind for entity in resolved.entities if "Villavicencio" in " ".join(entity.names)} == {EntityKind.PERSON}
    assert {"Daniel Mora", "Iván Duque Luna"} <= {entity.name for entity in resolved.entities}


def mixed() -> Case:
    case = Case()
    case.report("r1", "{P:Jorge Ignacio Cerbellon Aparicio} y {O:DEA} en {L:Lima}, {L:Perú}.", outlet="El Estero")
    case.report("r2", "{P:Jorge Cervellón} and the {O:Drug Enforcement Administration} in {L:Lima}.")
    case.report("r3", "{P:Cervellón}, {O:Los Lanceros}, {P:Ana Tobar Ruiz}.", outlet="El Estero")
    first = case.report("r4", "{P:Ana Tobar}, {O:Lanceros}, {L:San José}, {L:Costa Rica}. {P:Tobar} fled.")
    case.claim(first, Frame.ARREST, [role(first, "patient", "Ana Tobar")], [source(first, "Tobar", nth=1)])
    return case


@given(st.integers(0, 10_000))
@settings(max_examples=25)
def test_the_order_of_the_input_changes_nothing(seed: int) -> None:
    case, shuffle = mixed(), random.Random(seed).shuffle
    expected = case.resolved()
    for rows in (case.reports, case.claims, case.names):
        shuffle(rows)
    assert resolve(case.reports, case.claims, case.names) == expected


def test_mentions_are_the_text_at_their_offsets() -> None:
    case = mixed()
    texts = {report.id: report.text for report in case.reports}
    for entity in case.resolved().entities:
        assert {texts[m.report][m.start : m.end] for m in entity.mentions} <= {*entity.names, *entity.aliases}


def test_ids_stay_when_reports_are_added() -> None:
    case = mixed()
    before = {entity.name: entity.id for entity in case.resolved().entities}
    case.report("a0", "{P:Wílmer Basombrío} en {L:Quito}.")
    after = {entity.name: entity.id for entity in case.resolved().entities}
    assert before.items() <= after.items()


def test_an_empty_case_is_empty() -> None:
    assert resolve((), (), ()).entities == ()


def test_a_father_and_his_sons_of_one_name_stay_apart() -> None:
    case = Case()
    report = case.report(
        "r1",
        'Fue condenado {P:Juan "Rayo" Solís}. Su padre, {P:Juan Solís}, huyó. {P:Claudio Juan "Lobo" Solís} fue asesinado.',
    )
    case.claim(
        report, Frame.KINSHIP, [role(report, "person", "Su", 'Juan "Rayo" Solís'), role(report, "relative", "Juan Solís", nth=0)]
    )
    persons = [entity for entity in case.resolved().entities if entity.kind is EntityKind.PERSON]
    assert len(persons) == 3
