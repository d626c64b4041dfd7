"""Persons within a report and across reports."""

from quipu.model import EntityKind, Frame, SourceKind
from tests.resolving import Case, entity_named, groups, role, source

PERSON = EntityKind.PERSON


def test_a_surname_alone_is_the_one_person_who_bears_it() -> None:
    case = Case()
    case.report("r1", "{P:Jorge Cerbellon} fue detenido. {P:Cerbellón} negó los cargos.")
    assert groups(case.resolved(), PERSON) == {frozenset({"Jorge Cerbellon", "Cerbellón"})}


def test_a_surname_that_two_bear_is_nobodys() -> None:
    case = Case()
    report = case.report("r1", "{P:Jorge Cerbellon} and his brother {P:Luis Cerbellon} were held. {P:Cerbellon} denied it.")
    case.claim(report, Frame.ARREST, [role(report, "patient", "Cerbellon", nth=2)])
    resolved = case.resolved()
    assert groups(resolved, PERSON) == {frozenset({"Jorge Cerbellon"}), frozenset({"Luis Cerbellon"})}
    assert resolved.claims[0].roles[0].entity is None


def test_a_reference_back_tells_which_of_two_bears_a_surname() -> None:
    case = Case()
    report = case.report("r1", "{P:Ramiro Tello Roca} fell. His sister {P:Marta Tello Roca} fled. {P:Tello Roca} was sentenced.")
    case.claim(report, Frame.SENTENCE, [role(report, "patient", "Tello Roca", "Ramiro Tello Roca", nth=2)])
    resolved = case.resolved()
    assert resolved.claims[0].roles[0].entity == entity_named(resolved, "Ramiro Tello Roca").id
    assert len(groups(resolved, PERSON)) == 2


def test_kin_of_one_name_stay_two() -> None:
    case = Case()
    report = case.report("r1", "{P:Luis Farías} and his father {P:Luis Farías Sr.} own the firm.")
    case.claim(report, Frame.KINSHIP, [role(report, "person", "Luis Farías"), role(report, "relative", "Luis Farías Sr.")])
    resolved = case.resolved()
    assert len(groups(resolved, PERSON)) == 2


def test_a_nickname_is_the_persons() -> None:
    case = Case()
    report = case.report("r1", 'Mexican national {P:Alejandro Tinoco}, known as "Chato," paid. Police seek {L:Chato}.')
    case.claim(
        report, Frame.ALIAS, [role(report, "person", "Mexican national Alejandro Tinoco"), role(report, "attribute", "Chato")]
    )
    resolved = case.resolved()
    person = entity_named(resolved, "Chato")
    assert (person.name, person.aliases) == ("Alejandro Tinoco", ("Chato",))
    assert len(person.mentions) == 2
    assert person.attributes == (case.claims[0].id,)


def test_a_nickname_is_read_off_the_text_without_a_claim() -> None:
    case = Case()
    case.report("r1", "Cayó {P:Fermín Achá}, alias El Zorro, en su casa. {P:El Zorro} no habló. {P:Rosa “La Reina” Pinto} huyó.")
    resolved = case.resolved()
    assert entity_named(resolved, "Fermín Achá").aliases == ("El Zorro",)
    assert entity_named(resolved, "La Reina").aliases == ("La Reina",)
    assert len(groups(resolved, PERSON)) == 2


def test_titles_are_no_part_of_a_name() -> None:
    case = Case()
    report = case.report("r1", "Dirandro chief of operations {P:Cesar Arévalo} spoke. {P:Col. Arévalo} said so.")
    case.claim(report, Frame.RAID, [], [source(report, "Dirandro chief of operations Cesar Arévalo")])
    resolved = case.resolved()
    assert groups(resolved, PERSON) == {frozenset({"Cesar Arévalo", "Arévalo"})}
    assert resolved.claims[0].chain[0].entity == entity_named(resolved, "Cesar Arévalo").id


def test_the_relative_of_a_named_man_is_not_he() -> None:
    case = Case()
    report = case.report("r1", "La esposa de {P:Juan Tello} y el abogado de {P:Juan Tello} hablaron con Tello.")
    case.claim(
        report,
        Frame.ARREST,
        [role(report, "patient", "La esposa de Juan Tello"), role(report, "agent", "el abogado de Juan Tello")],
    )
    assert [filled.entity for filled in case.resolved().claims[0].roles] == [None, None]


def test_he_is_the_man_that_the_text_means() -> None:
    case = Case()
    report = case.report("r1", "{P:Juan Tello} fled. He was found.")
    case.claim(report, Frame.ARREST, [role(report, "patient", "He", "Juan Tello")])
    resolved = case.resolved()
    assert resolved.claims[0].roles[0].entity == entity_named(resolved, "Juan Tello").id


def test_fuller_and_shorter_names_meet_across_reports() -> None:
    case = Case()
    case.report("r1", "{P:Jorge Ignacio Cerbellon Aparicio} was held.")
    case.report("r2", "Detienen a {P:Jorge Cervellón}.")
    case.report("r3", "{P:CERBELLON APARICIO, Jorge Ignacio}")
    person = entity_named(case.resolved(), "Jorge Cervellón")
    assert person.name == "Jorge Ignacio Cerbellon Aparicio"
    assert len(person.mentions) == 3


def test_a_name_that_fits_two_joins_neither() -> None:
    case = Case()
    case.report("r1", "{P:Jorge Ignacio Cerbellon Aparicio}")
    case.report("r2", "{P:Jorge Luis Cerbellon Soto}")
    case.report("r3", "{P:Jorge Cerbellon}")
    assert len(groups(case.resolved(), PERSON)) == 3


def test_brothers_stay_two_across_reports() -> None:
    case = Case()
    case.report("r1", "{P:Arturo Beltramo Leyva} y {P:Alfredo Beltramo Leyva}")
    case.report("r2", "{P:Arturo Beltramo} and {P:Alfredo Beltramo}")
    assert groups(case.resolved(), PERSON) == {
        frozenset({"Arturo Beltramo Leyva", "Arturo Beltramo"}),
        frozenset({"Alfredo Beltramo Leyva", "Alfredo Beltramo"}),
    }


def test_a_common_name_needs_more_than_likeness() -> None:
    case = Case()
    case.report("r1", "{P:Juan Pérez} habló en {L:Quito}.")
    case.report("r2", "{P:Juan Carlos Pérez Gómez} habló en {L:Madrid}.")
    assert len(groups(case.resolved(), PERSON)) == 2
    tied = Case()
    tied.report("r1", "{P:Juan Pérez} y {P:Wílmer Basombrío} cayeron.")
    tied.report("r2", "{P:Juan Carlos Pérez Gómez} y {P:Wilmer Basombrio} cayeron.")
    assert len(groups(tied.resolved(), PERSON)) == 2
    assert entity_named(tied.resolved(), "Juan Pérez").name == "Juan Carlos Pérez Gómez"


def test_a_surname_alone_is_carried_over_only_between_kindred_reports() -> None:
    case = Case()
    case.report("r1", "{P:Anselmo Quiroga} y {P:Wílmer Basombrío} lideran {O:Los Lanceros}.")
    case.report("r2", "{P:Quiroga} cayó, dijo {P:Wílmer Basombrío} de {O:Los Lanceros}.")
    case.report("r3", "{P:Quiroga} juega mañana.")
    resolved = case.resolved()
    person = entity_named(resolved, "Anselmo Quiroga")
    assert {mention.report for mention in person.mentions} == {"r1", "r2"}


def test_the_case_outvotes_a_wrong_tag() -> None:
    case = Case()
    case.report("r1", "{O:Arben Kodra} huyó.")
    first = case.report("r2", "{P:Arben Kodra} fled.")
    case.report("r3", "{L:Arben Kodra}")
    case.claim(first, Frame.IDENTITY, [role(first, "person", "Arben Kodra")])
    entity = entity_named(case.resolved(), "Arben Kodra")
    assert (entity.kind, len(entity.mentions)) == (PERSON, 3)


def test_a_person_role_is_no_place() -> None:
    case = Case()
    report = case.report("r1", "{P:Antwerp} is a port.")
    case.claim(report, Frame.IDENTITY, [role(report, "person", "Antwerp")], [source(report, "Antwerp", SourceKind.UNKNOWN)])
    resolved = case.resolved()
    assert entity_named(resolved, "Antwerp").kind is EntityKind.PLACE
    assert resolved.claims[0].roles[0].entity is None


def test_a_nickname_with_a_surname_is_its_bearers() -> None:
    case = Case()
    case.report("r1", "{P:Alejandro Tinoco}, alias El Chato, huyó. {P:Chato Tinoco} manda aún.")
    assert groups(case.resolved(), PERSON) == {frozenset({"Alejandro Tinoco", "Chato Tinoco"})}


def test_a_name_that_the_tagger_cut_at_its_nickname_is_whole() -> None:
    case = Case()
    case.report("r1", "{P:Juan Carlos} “{P:El Tigre}” {P:Basombrío} fell, and {P:Basombrío} confessed.")
    resolved = case.resolved()
    assert groups(resolved, PERSON) == {frozenset({"Juan Carlos Basombrío", "Basombrío"})}
    assert entity_named(resolved, "Basombrío").aliases == ("El Tigre",)
