"""Who says what in Spanish."""

import pytest

from quipu.claims.attribution import attributions
from quipu.model import SourceKind
from tests.saying import document, said_by, sources

CHAINS = [
    (
        "La Fiscalía imputó a dos hombres: Bruno Pell, dueño de un taller, y Elvio Rojas, por enviar droga.",
        "enviar",
        ["Fiscalía"],
    ),
    ("La banda huyó en dos lanchas, es decir, todo el grupo, ha explicado la fiscal Lucía Montalvo.", "huyó", ["Lucía Montalvo"]),
    ("Días después de que el ministro dijera que no había peligro, la banda envió dos toneladas.", "envió", []),
    ("Luego de que el fiscal afirmara que la banda huyó, la Policía la detuvo.", "huyó", ["fiscal"]),
    ("La compra disparó la investigación que trascendió en mayo, con el envío de dos toneladas.", "envío", []),
    ("Oduya, un guardia que envió dos toneladas, niega las acusaciones y huye.", "envió", []),
    ("Las autoridades informaron a través de las redes sociales sobre el envío de dos toneladas.", "envío", ["autoridades"]),
    ("La banda envió dos toneladas con dos hombres que habían sido denunciados por una vecina.", "envió", []),
    ("Según los datos que revelaron los intervinientes, la banda envió dos toneladas.", "envió", ["intervinientes"]),
    ("Los investigadores lograron establecer que la banda envió dos toneladas.", "envió", ["investigadores"]),
    ("La indagatoria además determinó que la banda envió dos toneladas.", "envió", ["indagatoria"]),
    ("Bram Oduya, identificado por la Fiscalía como sicario que envió dos toneladas, huyó.", "envió", ["Fiscalía"]),
    ("Bram Oduya, identificado por la Fiscalía como sicario, huyó.", "huyó", []),
    ("La banda envió dos toneladas, según ha explicado la Policía en una rueda de prensa.", "envió", ["Policía"]),
    ("Doscientos millones se lograron asegurar en Tarsk, donde la banda envió dos toneladas.", "envió", []),
    ("El fiscal Bram Oduya habló ayer. Además, ha explicado que la banda envió dos toneladas.", "envió", ["Bram Oduya"]),
    ("El agente Oduya declaró ayer. Asimismo, ha apuntado a Pell como el jefe de la banda.", "jefe", ["Oduya"]),
    ("El alcalde criticó al ministro por decir que la banda envió dos toneladas.", "envió", ["ministro"]),
    ("«La banda envió dos toneladas», continuó el fiscal.", "envió", ["fiscal"]),
    ("Vecinos vieron a dos hombres disparar contra el guardia.", "disparar", ["Vecinos"]),
    ("El ministro dejó un mensaje: «La banda envió dos toneladas».", "envió", ["ministro"]),
    ("Pell no niega que la banda envió dos toneladas.", "envió", ["Pell"]),
    ("Según lo informado por la Policía, la banda envió dos toneladas.", "envió", ["Policía"]),
    ("Como fue informado por la Policía, la banda envió dos toneladas.", "envió", ["Policía"]),
    ("La Policía detuvo a dos hombres, informó en un comunicado.", "detuvo", ["Policía"]),
    ("En entrevista con Radio Odra, el alcalde dijo que la banda envió dos toneladas.", "envió", ["alcalde", "Radio Odra"]),
    ("Consultado por EFE, el alcalde dijo que la banda envió dos toneladas.", "envió", ["alcalde", "EFE"]),
    ("Las autoridades cifraron en 3 millones de euros el valor de la droga.", "valor", ["autoridades"]),
    ("Tuelles fue detenido en mayo; según la Fiscalía, la banda envió dos toneladas.", "envió", ["Fiscalía"]),
    ("Tuelles fue detenido en mayo; según la Fiscalía, la banda envió dos toneladas.", "detenido", []),
    ("Para la Fiscalía, Tuelles era el líder de la banda.", "líder", ["Fiscalía"]),
    ("Tuelles fue identificado por la Policía como líder de la banda.", "líder", ["Policía"]),
    ("El coronel PNP Luis Tuelles explicó que la banda envió dos toneladas.", "envió", ["Luis Tuelles"]),
    ("El general PNP Bram Oduya indicó que tres hombres fueron detenidos.", "detenidos", ["Bram Oduya"]),
    ("El coronel Pell informó sobre la detención de tres hombres.", "detención", ["Pell"]),
    ("Según un registro judicial, Tuelles fue condenado por extorsión.", "condenado", ["registro judicial"]),
    ("De acuerdo con el informe, la lancha fue hallada. Trascendió que la banda envió dos toneladas.", "envió", []),
    ("Tres hombres fueron detenidos, según explican en un comunicado.", "detenidos", ["comunicado"]),
    ("Tres hombres fueron detenidos, informó a Efe una fuente policial.", "detenidos", ["fuente policial", "Efe"]),
    ("Tres hombres fueron detenidos, confirmaron a este medio fuentes policiales.", "detenidos", ["fuentes policiales"]),
    ("Según consta en el expediente, la banda envió dos toneladas.", "envió", ["expediente"]),
    ("La Fiscalía informó sobre la captura de tres hombres.", "captura", ["Fiscalía"]),
    ("Dos hombres fueron detenidos, indicó a la agencia Andina el general Bram Oduya.", "detenidos", ["Bram Oduya", "Andina"]),
    ("La sala da por acreditado que la banda envió dos toneladas.", "envió", ["sala"]),
    ("Fue la Marina quien detuvo a Pell y señaló que la banda envió dos toneladas.", "envió", ["Marina"]),
    ("La Fiscalía pide 12 años de cárcel para Pell por enviar dos toneladas.", "enviar", ["Fiscalía"]),
    ("El ministro anunció mediante su cuenta la captura de dos hombres.", "captura", ["ministro"]),
    (
        "La Marina detuvo a Pell, cocinero; a Elna Varsk, contadora; y a Lem Toll, según informó la Fiscalía.",
        "detuvo",
        ["Fiscalía"],
    ),
    ("El sitio Vía Odra publicó que la banda envió dos toneladas.", "envió", ["Vía Odra"]),
    ("El ministro informó en rueda de prensa que la banda envió dos toneladas.", "envió", ["ministro"]),
    ("La Policía dijo que la banda guardaba los fusiles en Tarsk.", "guardaba", ["Policía"]),
    ("El fiscal Ramón Tuelles dijo que la banda envió dos toneladas.", "envió", ["Ramón Tuelles"]),
    ("La banda envió dos toneladas, dijo el fiscal Ramón Tuelles.", "envió", ["Ramón Tuelles"]),
    ("La banda envió dos toneladas, informó el martes la Policía.", "envió", ["Policía"]),
    ("La banda envió dos toneladas, informó EFE.", "envió", ["EFE"]),
    ("Según EFE, la banda envió dos toneladas.", "envió", ["EFE"]),
    ("La banda envió dos toneladas, según la Fiscalía.", "envió", ["Fiscalía"]),
    ("De acuerdo con la Fiscalía, la banda envió dos toneladas.", "envió", ["Fiscalía"]),
    ("La banda envió dos toneladas, de acuerdo con fuentes policiales.", "envió", ["fuentes policiales"]),
    ("La banda envió dos toneladas, según fuentes policiales citadas por EFE.", "envió", ["fuentes policiales", "EFE"]),
    ("Informó la Fiscalía que la banda envió dos toneladas.", "envió", ["Fiscalía"]),
    ("La Fiscalía informó este viernes que la banda envió dos toneladas.", "envió", ["Fiscalía"]),
    ("El coronel Ramón Tuelles dijo a EFE que la banda envió dos toneladas.", "envió", ["Ramón Tuelles", "EFE"]),
    ("La banda, según la Policía, envió dos toneladas.", "envió", ["Policía"]),
    ("Como informó EFE, la banda envió dos toneladas.", "envió", ["EFE"]),
    ("Según informó la Policía, la banda envió dos toneladas.", "envió", ["Policía"]),
    ("Ramón Tuelles, jefe de la unidad, dijo que la banda envió dos toneladas.", "envió", ["Ramón Tuelles"]),
    ("El jefe de la unidad, Ramón Tuelles, dijo que la banda envió dos toneladas.", "envió", ["Ramón Tuelles"]),
    ("La Policía confirmó la captura de tres hombres.", "captura", ["Policía"]),
    ("La Policía informó el sábado de la captura de tres hombres.", "captura", ["Policía"]),
    ("El abogado de Bruno Pell dijo que la banda envió dos toneladas.", "envió", ["abogado de Bruno Pell"]),
    ("Según la esposa de Bruno Pell, la banda envió dos toneladas.", "envió", ["esposa de Bruno Pell"]),
    ("El ministerio anunció la incautación de dos toneladas.", "incautación", ["ministerio"]),
    ("La acusación sostiene que la banda envió dos toneladas.", "envió", ["acusación"]),
    ("«Hallamos dos toneladas en la bodega», dijo el fiscal Ramón Tuelles.", "Hallamos", ["Ramón Tuelles"]),
    ('"Hallamos dos toneladas en la bodega", afirmó la Policía en un comunicado.', "Hallamos", ["Policía"]),
    ("La banda, explicó la Policía, envió dos toneladas.", "envió", ["Policía"]),
    ("Fuentes policiales indicaron que la banda envió dos toneladas.", "envió", ["Fuentes policiales"]),
    ("La banda envió dos toneladas, indicaron fuentes policiales.", "envió", ["fuentes policiales"]),
    ("Las autoridades creen que la banda envió dos toneladas.", "envió", ["autoridades"]),
    ("Según ha relatado la víctima, la banda envió dos toneladas.", "envió", ["víctima"]),
    ("La Marina dio a conocer que la banda envió dos toneladas.", "envió", ["Marina"]),
    ("La banda envió dos toneladas, dijo por su parte otra mujer.", "envió", ["otra mujer"]),
    ("La banda envió dos toneladas, según afirmó al diario local una mujer que pasaba.", "envió", ["mujer"]),
    ("En el informe se señala que la banda envió dos toneladas.", "envió", ["informe"]),
    ("Desde la Fiscalía informaron que la banda envió dos toneladas.", "envió", ["Fiscalía"]),
    ("Uno de los sospechosos habría confesado la ejecución de cinco personas.", "ejecución", ["Uno de los sospechosos"]),
    ("La banda envió dos toneladas. Así lo confirmó la Fiscalía.", "envió", ["Fiscalía"]),
    ("La banda huyó, según informó este lunes a Radio Odra el fiscal Ramón Tuelles.", "huyó", ["Ramón Tuelles", "Radio Odra"]),
    ("La organización InSight Crime señaló que la banda huyó.", "huyó", ["organización InSight Crime"]),
    (
        "La Fiscalía de Odra detuvo a tres; en rueda de prensa, el fiscal, Ramón Tuelles, dijo que la banda huyó.",
        "huyó",
        ["Ramón Tuelles"],
    ),
    ("Según información proporcionada por una fuente policial, la banda huyó.", "huyó", ["fuente policial"]),
    ("Según relataron los vecinos, el hombre y su hijo pintaban la casa y la banda huyó.", "huyó", ["vecinos"]),
    ("El fiscal Ramón Tuelles habló ayer. Anticipó que la banda huyó.", "huyó", ["Ramón Tuelles"]),
    ("La Fiscalía acusó a Bruno Pell de enviar dos toneladas.", "enviar", ["Fiscalía"]),
    ("Bruno Pell es señalado por la Fiscalía de enviar dos toneladas.", "enviar", ["Fiscalía"]),
    ("El fiscal le imputó el asesinato de un guardia.", "asesinato", ["fiscal"]),
    ("A los detenidos se les atribuye el asesinato de un guardia.", "asesinato", []),
    ("La Policía atribuyó el ataque a Los Mirlos.", "ataque", ["Policía"]),
    ("Bruno Pell reconoció haber enviado dos toneladas.", "enviado", ["Bruno Pell"]),
    ("Los voceros identificaron a la víctima como Bruno Pell.", "Pell", ["voceros"]),
    ("La versión del muchacho ante el juez es que la banda huyó.", "huyó", ["versión del muchacho"]),
    ("Registros judiciales citados por EFE indican que la banda huyó.", "huyó", ["Registros judiciales", "EFE"]),
    ("“La banda guardaba dos toneladas en la bodega”, reza el escrito.", "guardaba", ["escrito"]),
    ("En un comunicado, Elna Varsk, la abogada de la familia, afirmó que la banda huyó.", "huyó", ["Elna Varsk"]),
    ("El alcalde Ramón Tuelles apoyó la redada: “La banda envió dos toneladas a Tarsk”.", "envió", ["Ramón Tuelles"]),
    ("El ministerio eludió dar detalles y se limitó a precisar que la banda huyó.", "huyó", ["ministerio"]),
    ("La Oficina de Investigación de Odra anunció que la banda huyó.", "huyó", ["Oficina de Investigación de Odra"]),
]
SILENT = [
    ("Pell negó los cargos, pero fue condenado en mayo.", "condenado"),
    ("Aunque no hubo detenciones, la Policía sospecha de la banda.", "detenciones"),
    ("La mujer que denunció a la banda fue asesinada el viernes.", "asesinada"),
    ("El testigo que declaró que la banda lo amenazó fue asesinado.", "asesinado"),
    ("«Es un golpe duro», celebró el ministro, en alusión a Pell, detenido en mayo.", "detenido"),
    ("La Corte Suprema confirmó las condenas contra la banda Los Grises, dirigida por Tuelles.", "dirigida"),
    ("Allegados a Pell quisieron huir con dos toneladas.", "huir"),
    ("La Policía informó la captura de Pell en Tarsk y el alcalde pidió la extradición de su socio.", "extradición"),
    ("Bruno Pell fue acusado de enviar dos toneladas.", "enviar"),
    ("La banda envió dos toneladas a Tarsk.", "envió"),
    ("La banda envió dos toneladas, informó EFE. Su jefe huyó a Odra.", "huyó"),
    ("La Policía dijo que el puerto estaba en calma. La banda operaba desde Tarsk en los años noventa.", "operaba"),
    ("Los agentes hallaron tres fusiles en la casa.", "hallaron"),
]
KINDS = [
    ("Fuentes policiales dijeron que el alcalde calló. La banda huyó, precisaron los informantes.", SourceKind.OFFICIAL, False),
    ("Según las primeras averiguaciones, la banda huyó.", SourceKind.DOCUMENT, False),
    ("Según el jefe de la división de investigación de robos, Bram Oduya, la banda huyó.", SourceKind.OFFICIAL, True),
    ("El portavoz de la Oficina de Pesca (VRK), Bram Oduya, calló. Oduya dijo que la banda huyó.", SourceKind.OFFICIAL, True),
    ("El mayor Hugo Salas calló. Salas dijo que la banda huyó.", SourceKind.OFFICIAL, True),
    ("El ente persecutor señaló que la banda huyó.", SourceKind.AGENCY, False),
    ("Según los antecedentes, la banda huyó.", SourceKind.DOCUMENT, False),
    ("La agencia de noticias Norte informó que la banda huyó.", SourceKind.OUTLET, True),
    ("Según la página web de la Fiscalía, la banda huyó.", SourceKind.AGENCY, True),
    ("El ministro de Justicia y Defensa, Ramón Tuelles, calló. Tuelles dijo luego que la banda huyó.", SourceKind.OFFICIAL, True),
    ("La banda huyó, informó la Oficina de Asuntos de Odra.", SourceKind.AGENCY, True),
    ("Testigos dijeron que la banda huyó.", SourceKind.WITNESS, False),
    ("El fiscal Ramón Tuelles dijo que la banda huyó.", SourceKind.OFFICIAL, True),
    ("Las autoridades dijeron que la banda huyó.", SourceKind.OFFICIAL, False),
    ("La Policía dijo que la banda huyó.", SourceKind.AGENCY, True),
    ("Diario El Sur y la Gaceta callan. Diario El Sur informó que la banda huyó.", SourceKind.OUTLET, True),
    (
        "La banda envió un barco, dijeron fuentes policiales. La banda huyó, de acuerdo con las mismas fuentes.",
        SourceKind.OFFICIAL,
        False,
    ),
    ("EFE informó que la banda huyó.", SourceKind.OUTLET, True),
    ("Fuentes policiales dijeron que la banda huyó.", SourceKind.OFFICIAL, False),
    ("Una fuente dijo que la banda huyó.", SourceKind.UNKNOWN, False),
    ("Un testigo dijo que la banda huyó.", SourceKind.WITNESS, False),
    ("El juez dijo que la banda huyó.", SourceKind.COURT, False),
    ("Su abogado dijo que la banda huyó.", SourceKind.PARTY, False),
    ("El informe señala que la banda huyó.", SourceKind.DOCUMENT, False),
    ("Un vecino contó que la banda huyó.", SourceKind.WITNESS, False),
]


@pytest.mark.parametrize(("text", "word", "expected"), CHAINS)
def test_chain(text: str, word: str, expected: list[str]) -> None:
    assert said_by(text, word, "es") == expected


@pytest.mark.parametrize(("text", "word"), SILENT)
def test_outlet_alone(text: str, word: str) -> None:
    assert said_by(text, word, "es") == []


@pytest.mark.parametrize(("text", "kind", "named"), KINDS)
def test_kind_and_name(text: str, kind: SourceKind, named: bool) -> None:
    source = sources(text, "huyó", "es")[0]
    assert (source.kind, source.named) == (kind, named)


@pytest.mark.parametrize("opening", ["Agregó", "Añadió", "También indicó"])
def test_verb_without_subject_goes_on_with_the_last_speaker(opening: str) -> None:
    text = f"El fiscal Ramón Tuelles dijo que la banda huyó. {opening} que envió dos toneladas."
    source = sources(text, "envió", "es")[0]
    assert (source.text, source.start) == ("Ramón Tuelles", text.index("Ramón"))
    assert source.cue == opening.split()[-1]


def test_verb_without_subject_is_not_put_down_to_someone_far_off() -> None:
    text = "El fiscal Ramón Tuelles dijo que la banda huyó.\n\nLlovía.\n\nEra tarde.\n\nAgregó que envió dos toneladas."
    assert said_by(text, "envió", "es") == []


def test_sources_are_quoted_as_they_stand() -> None:
    text = "La banda envió dos toneladas, según fuentes policiales citadas por EFE. Agregó que huyó."
    for found in attributions(document(text, "es")):
        for source in found.sources:
            assert source.start is not None
            assert text[source.start : source.end] == source.text


MINISTER = "Hubo once detenidos, aseguró el ministro del Interior, Julio Cárdenas. {} sostuvo que la banda envió dos toneladas."


def test_an_office_named_again_is_its_holder_s() -> None:
    said = sources(MINISTER.format("El ministro"), "envió", "es")[0]
    assert said.named
    assert said.referent is not None
    assert MINISTER.format("El ministro")[slice(*said.referent)] == "Julio Cárdenas"


@pytest.mark.parametrize("other", ["El fiscal", "La ministra", "Un ministro", "El ministro de Salud"])
def test_another_office_is_not(other: str) -> None:
    assert sources(MINISTER.format(other), "envió", "es")[0].referent is None


def test_an_office_of_two_is_nobody_s() -> None:
    text = "El fiscal Ramón Tuelles declaró. El fiscal Bruno Pell declaró. El fiscal dijo que la banda envió dos toneladas."
    assert sources(text, "envió", "es")[0].referent is None


def test_part_of_the_outlet_s_own_name_is_no_source() -> None:
    text = "La fiscal Lucía Montalvo dijo a Diario El Estero que la banda envió dos toneladas."
    assert [one.text for one in sources(text, "envió", "es", outlet="Diario El Estero")] == ["Lucía Montalvo", "Diario El Estero"]


@pytest.mark.parametrize("again", ["detalló la dependencia", "precisó dicha entidad"])
def test_a_body_that_is_only_pointed_at_is_the_one_that_spoke_before(again: str) -> None:
    text = f"La banda huyó, informó la Secretaría de Marina. El grupo envió dos toneladas, {again}."
    source = sources(text, "envió", "es")[0]
    assert source.referent is not None
    assert text[slice(*source.referent)] == "Secretaría de Marina"


def test_the_office_is_no_document() -> None:
    source = sources("Por su parte, Ramón Tuelles escribió que la banda huyó.", "huyó", "es")[0]
    assert source.kind is SourceKind.PERSON


def test_initials_are_of_the_kind_of_the_body_they_stand_for() -> None:
    source = sources("El Servicio de Aduanas (SEA) abrió un caso. SEA informó que la banda huyó.", "huyó", "es")[0]
    assert source.kind is SourceKind.AGENCY


def test_an_outlet_that_is_pointed_back_to_is_the_one_named_before() -> None:
    text = (
        "Dos hombres huyeron, recoge la radio RPP. El fiscal informó a la mencionada emisora de que la banda envió dos toneladas."
    )
    read = document(text, "es")
    said = [one for one in attributions(read) if one.sentence == 1]
    start, end = said[0].sources[1].referent or (0, 0)
    assert text[start:end].endswith("RPP")
