"""Acts and goods as Spanish reports word them, each in the words of an invented report."""

import pytest

from tests.eventing import tells, told

TOLD = [
    ("Les quitaron los celulares y 800 dólares a los pasajeros.", "robbery: patient=pasajeros"),
    ("Los asaltantes le quitaron la camioneta a un empresario en Celaya.", "robbery: agent=asaltantes; patient=empresario"),
    ("Quedaron heridas cuatro personas, entre ellas una menor de 7 años.", "attack: quantity=cuatro personas"),
    ("Tres personas fueron asesinadas y otras dos heridas en un bar de Manta.", "attack: quantity=dos heridas; place=Manta"),
    ("La víctima permaneció cautiva cinco días en una finca.", "kidnapping: patient=víctima; place=finca"),
    ("Los agentes hallaron 88 piedras preciosas y 47 kilos de plata.", "seizure: quantity=47 kilos de plata"),
    ("Apareció una fosa con 12 cadáveres en un predio de Celaya.", "death: quantity=12 cadáveres; place=predio de Celaya"),
    ("El cuerpo de Juan Mora apareció en un canal de Sinaloa.", "death: patient=Juan Mora; place=canal de Sinaloa"),
    ("Bruno Salas aceptó su responsabilidad ante el juez.", "plea: patient=Bruno Salas"),
    ("Incautaron dos fusiles, además de 300 cartuchos y un vehículo.", "seizure: quantity=300 cartuchos"),
    (
        "La operación se saldó con la intervención de 20 armas, entre las que se cuentan 14 pistolas y dos revólveres.",
        "seizure: quantity=14 pistolas",
    ),
    ("Decomisaron 31 armas, entre las cuales había doce fusiles y cuatro escopetas.", "seizure: quantity=cuatro escopetas"),
    ("Incautó 19 autos, tres de los cuales constaban como robados, y siete lanchas.", "seizure: quantity=siete lanchas"),
    ("Han sido detenidas 14 personas y registrados seis domicilios.", "raid: quantity=seis domicilios"),
    ("La familia pagó 40.000 dólares por su liberación.", "extortion: patient=familia; quantity=40.000 dólares"),
    ("La camioneta iba cargada con 300 kilos de marihuana.", "shipment: conveyance=camioneta; quantity=300 kilos de marihuana"),
    ("La droga la transportaban desde Huelva hasta Francia.", "shipment: goods=droga; origin=Huelva; destination=Francia"),
    ("A plena luz del día, dos hombres abrieron fuego contra un comerciante.", "attack: agent=dos hombres; patient=comerciante"),
    ("En el lugar quedaron lesionadas siete más.", "attack: quantity=siete"),
    ("Ocho personas murieron y resultaron heridas otras seis.", "attack: quantity=seis"),
    ("La droga era ingresada por Bolivia hasta la capital.", "shipment: goods=droga; via=Bolivia; destination=capital"),
    ("Reportaron el hallazgo de tres cadáveres de migrantes en Sonora.", "death: patient=migrantes; quantity=tres cadáveres"),
    ("Los cuerpos de los tres hombres fueron ultimados a balazos.", "killing: quantity=tres hombres"),
    ("La masacre ocurrida el jueves en San Pedro Sula sigue impune.", "killing: place=San Pedro Sula; time=jueves"),
    ("Un hombre dejó un artefacto explosivo en la puerta de la panadería.", "attack: agent=hombre"),
    ("Un grupo de hombres armados irrumpió en el bar Lux y abrió fuego.", "attack: agent=grupo de hombres"),
    ("Una moto con dos ocupantes lanzó un objeto explosivo contra un taller.", "attack: patient=taller"),
    ("La División Antidrogas secuestró dos balanzas.", "seizure: agent=División Antidrogas; quantity=dos balanzas"),
    ("El vehículo transportaba sustancias ilícitas.", "shipment: conveyance=vehículo; goods=sustancias ilícitas"),
    ("Incautaron más de 40 terminales telefónicos.", "seizure: quantity=más de 40 terminales telefónicos"),
    ("Dos turistas fueron rescatados por la Policía. El secuestro ocurrió en Guayaquil.", "kidnapping: place=Guayaquil"),
    ("El asesinato se registró el lunes en el barrio Sur de Manta.", "killing: place=barrio Sur de Manta; time=lunes"),
    ("Una persona muerta y cuatro heridas dejó un ataque de sicarios en Caucasia.", "attack: quantity=cuatro heridas"),
    ("Una persona muerta y cuatro heridas dejó un ataque de sicarios en Caucasia.", "death: patient=persona"),
    ("Ocho presuntos sicarios muertos es el saldo de un enfrentamiento.", "death: quantity=Ocho presuntos sicarios"),
    (
        "Hallaron 936 paquetes de cocaína en un contenedor. El contenedor provenía de Posorja y tenía como destino Hamburgo.",
        "shipment: conveyance=contenedor; origin=Posorja; destination=Hamburgo",
    ),
    ("El cargamento, de 17 sacos de droga, fue recuperado por los aeronavales.", "seizure: agent=aeronavales; goods=cargamento"),
    ("La víctima fue despojada de su celular y 300 dólares.", "robbery: patient=víctima; value=300 dólares"),
]
SILENT = [
    ("Los operativos continuarán hasta capturar a todos los responsables.", "arrest"),
    ("La policía le quitó el arma al sospechoso.", "robbery"),
    ("Los fardos contenían ropa y un mapa.", "storage"),
    ("Los bultos contenían 180 kilos de cocaína.", "storage"),
    ("Cuatro choferes aceptaron la responsabilidad del choque.", "plea"),
    ("El grupo Los Tordos asumió la responsabilidad del ataque.", "plea"),
    ("El grupo especial dedicado a homicidios detuvo a Bruno Salas en Cali.", "killing"),
    ("La brigada dedicada al secuestro allanó tres casas en Cali.", "kidnapping"),
    ("Hallaron cuatro toneladas de hoja de coca procesada.", "production"),
    ("Se descubrió un camión que había ingresado por un camino clandestino.", "shipment"),
    ("Cinco personas llevaron la embarcación hacia la orilla.", "shipment"),
    ("Un grupo de hombres armados irrumpió en el bar Lux.", "raid"),
    ("Llegó un camión cargado de melones.", "shipment"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_tells(text: str, wanted: str) -> None:
    assert tells(text, "es", wanted), told(text, "es")


@pytest.mark.parametrize(("text", "frame"), SILENT)
def test_stays_silent(text: str, frame: str) -> None:
    assert frame not in [name for name, _ in told(text, "es")]


@pytest.mark.parametrize(
    ("text", "frame", "filler"),
    [
        ("A plena luz del día, dos hombres abrieron fuego contra un comerciante.", "attack", ("patient", "plena luz")),
        ("Dos hombres fueron asesinados mientras iban en una motocicleta.", "killing", ("place", "motocicleta")),
        ("Les quitaron los celulares a los pasajeros.", "robbery", ("patient", "celulares")),
        ("El ataque ocurrió en pleno estado de emergencia en Manta.", "attack", ("place", "pleno estado de emergencia")),
        (
            "Un grupo de desconocidos asesinó a Juan Mora y a dos menores de apellidos Ruiz y Lagos.",
            "killing",
            ("patient", "Lagos"),
        ),
        (
            "Tres turistas viajaban en taxi. Varios sujetos bloquearon el paso y los retuvieron por la fuerza.",
            "kidnapping",
            ("patient", "sujetos"),
        ),
        ("Hallaron los cuerpos de dos hombres sin vida y con impactos de bala.", "death", ("patient", "impactos de bala")),
        ("Una persona muerta y cuatro heridas dejó un ataque.", "death", ("patient", "cuatro heridas")),
        ("Hallaron 88 piedras preciosas.", "seizure", ("quantity", "88 piedras")),
    ],
)
def test_does_not_fill(text: str, frame: str, filler: tuple[str, str]) -> None:
    found = [roles for name, roles in told(text, "es") if name == frame]
    assert found and all(filler not in roles for roles in found)
