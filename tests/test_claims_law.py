"""What the law does to people, told in many ways, each in the words of an invented report."""

import pytest

from tests.eventing import tells, told

TOLD = [
    ("en", "The trial of Alan Reddick opened on Monday.", "charge: patient=Alan Reddick"),
    ("en", "Alan Reddick had denied three charges of conspiracy to supply cocaine.", "plea: patient=Alan Reddick"),
    ("en", "Reddick denied murder but was jailed for 20 years.", "plea: patient=Reddick; offence=murder"),
    ("en", "Reddick denied murder but was jailed for 20 years.", "sentence: patient=Reddick; penalty=20 years"),
    (
        "en",
        "Prosecutors are seeking a 30-year sentence for Alan Reddick.",
        "sentence: patient=Alan Reddick; penalty=30-year sentence",
    ),
    ("en", "Reddick faces up to 25 years in prison if convicted.", "sentence: patient=Reddick; penalty=up to 25 years in prison"),
    ("en", "The four have been placed under judicial detention.", "arrest: quantity=four"),
    ("en", "Three men were placed in pre-trial detention.", "arrest: quantity=Three men"),
    (
        "en",
        "Police dismantled the upper echelons of the Tarrow clan.",
        "dismantling: agent=Police; patient=upper echelons of the Tarrow clan",
    ),
    ("en", "Reddick was charged with seven counts of dealing in rhino horn.", "charge: offence=dealing in rhino horn"),
    ("en", "Reddick faces charges of fraud and the slaying of a rival.", "charge: patient=Reddick; offence=slaying"),
    ("en", "Reddick was acquitted of murder but convicted of conspiracy.", "acquittal: patient=Reddick; offence=murder"),
    ("es", "Carlos Rojas irá a juicio por el asesinato de un fiscal.", "charge: patient=Carlos Rojas; offence=asesinato"),
    ("es", "El juicio contra Elvio Rojas comenzó el lunes.", "charge: patient=Elvio Rojas"),
    ("es", "Comenzó el juicio oral a doce integrantes de Los Tordos.", "charge: quantity=doce integrantes"),
    ("es", "A Rojas se le atribuye el asesinato de dos policías.", "charge: patient=Rojas; offence=asesinato"),
    ("es", "La Fiscalía le atribuye tres homicidios a Carlos Rojas.", "charge: patient=Carlos Rojas; offence=tres homicidios"),
    (
        "es",
        "Detienen a cuatro personas a las que se les imputan delitos de pertenencia a organización criminal y estafa.",
        "charge: quantity=cuatro personas; offence=pertenencia a organización criminal",
    ),
    ("es", "Rojas negó los cargos ante el juez.", "plea: patient=Rojas"),
    ("es", "La Guardia Civil retuvo a dos ciudadanos colombianos.", "arrest: agent=Guardia Civil; quantity=dos ciudadanos"),
    (
        "es",
        "La Fiscalía pidió 20 años de cárcel para Carlos Rojas.",
        "sentence: authority=Fiscalía; patient=Carlos Rojas; penalty=20 años de cárcel",
    ),
    (
        "es",
        "La Fiscalía pide cadena perpetua para los tres acusados.",
        "sentence: quantity=tres acusados; penalty=cadena perpetua",
    ),
    ("es", "Los acusados se enfrentan a penas de hasta 12 años de prisión.", "sentence: penalty=hasta 12 años de prisión"),
    ("es", "Sobre Elvio Rojas pesa una orden de captura internacional.", "wanted: patient=Elvio Rojas"),
    ("es", "La Fiscalía abrió una investigación contra Elvio Rojas.", "investigation: patient=Elvio Rojas"),
    ("es", "Perú pidió la extradición de Elvio Rojas.", "extradition: patient=Elvio Rojas"),
    ("es", "Los arrestados fueron identificados como alias Tuerto, alias Mono y alias Flaco.", "arrest: patient=Mono"),
]

UNTOLD = [
    ("en", "Reddick was acquitted of murder but convicted of conspiracy.", "acquittal: offence=conspiracy"),
    ("en", "The government denied corruption.", "plea: patient=government"),
    (
        "es",
        "Detienen a cuatro personas a las que se les imputan delitos de pertenencia a organización criminal y estafa.",
        "charge: patient=organización criminal",
    ),
    ("es", "El ministro pidió 20 años de paciencia para el país.", "sentence: penalty=20 años"),
    ("es", "A juicio de la defensa, Carlos Rojas es inocente.", "charge: patient=defensa"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_tells(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


@pytest.mark.parametrize(("language", "text", "wrong"), UNTOLD)
def test_does_not_tell(language: str, text: str, wrong: str) -> None:
    assert not tells(text, language, wrong), told(text, language)
