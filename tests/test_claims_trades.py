"""What a group does for a living, each in the words of an invented report."""

import pytest

from tests.eventing import tells, told

TOLD = [
    (
        "Cayó una banda dedicada a la introducción de hachís desde Marruecos hasta la costa de Málaga.",
        "shipment: agent=banda; goods=hachís; origin=Marruecos; destination=costa de Málaga",
    ),
    (
        "La organización se dedicaba a la venta de heroína y cocaína en el barrio de Triana.",
        "sale: agent=organización; goods=cocaína; place=barrio de Triana",
    ),
    ("La red, que se dedicaba al envío de fentanilo a Canadá, fue desmantelada.", "shipment: agent=red; destination=Canadá"),
    ("Fue detenido Raúl Mora, quien se dedicaba a la venta de cocaína.", "sale: agent=Raúl Mora; goods=cocaína"),
    ("La organización se encargaba del traslado de la cocaína a Galicia.", "shipment: agent=organización; destination=Galicia"),
    ("Integraban una banda dedicada a extorsionar a comerciantes de Trujillo.", "extortion: agent=banda; patient=comerciantes"),
    ("La red, dedicada a la extorsión y el secuestro, opera en Manta.", "kidnapping: agent=red"),
    ("El grupo criminal se dedica a secuestrar empresarios y a robar camiones.", "robbery: agent=grupo criminal"),
    ("La banda, integrada por seis hombres y especializada en asaltar camiones, cayó.", "robbery: agent=banda; patient=camiones"),
    ("La célula era la encargada de transportar droga desde Huelva.", "shipment: agent=célula; goods=droga; origin=Huelva"),
    ("Cayó una red dedicada al tráfico de cocaína a través del río Sil.", "shipment: via=río Sil"),
    ("Allanaron dos inmuebles destinados al acopio de drogas.", "storage: place=dos inmuebles; goods=drogas"),
    ("La furgoneta era utilizada para el transporte de hachís.", "shipment: conveyance=furgoneta; goods=hachís"),
    ("Hallaron un laboratorio para el procesamiento de cocaína.", "production: place=laboratorio; goods=cocaína"),
    (
        "La organización se dedicaba a la exportación a Europa, principalmente a Bélgica, de grandes cantidades de hachís.",
        "shipment: agent=organización; goods=hachís; destination=Europa",
    ),
    ("Es una red encargada de la distribución desde España hasta Italia de sustancias estupefacientes.", "sale: agent=red"),
]
SILENT = [
    ("El grupo especializado en secuestros de la Policía detuvo a dos personas.", "kidnapping"),
    ("La empresa se dedica a la exportación de café a Europa.", "shipment"),
    ("La unidad encargada del traslado de la droga decomisada llegó ayer.", "shipment"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_tells(text: str, wanted: str) -> None:
    assert tells(text, "es", wanted), told(text, "es")


@pytest.mark.parametrize(("text", "frame"), SILENT)
def test_stays_silent(text: str, frame: str) -> None:
    assert frame not in [name for name, _ in told(text, "es")]
