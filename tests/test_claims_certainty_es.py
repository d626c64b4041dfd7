"""How surely Spanish words put a claim."""

import pytest

from quipu.claims.hedging import hedging
from quipu.claims.rumour import is_conditional
from quipu.model import Certainty, Frame, Polarity, Tense
from tests.saying import claims_from, worded

CERTAIN = [
    ("Se trata de dos hombres que un juez mandó prender, y a los que detuvo la Policía.", "detuvo"),
    ("La banda llevó a doce mujeres para la trata de personas y envió dos toneladas.", "envió"),
    ("Oduya habría activado una mina, hecho en el que murieron cinco guardias.", "murieron"),
    ("La banda daba celulares a los vecinos para luego extorsionarlos.", "extorsionar"),
    ("El tiroteo dejó un hombre fallecido presuntamente perteneciente a la banda.", "fallecido"),
    ("Aún no está claro quién envió dos toneladas.", "envió"),
    ("El juez dijo que no tiene dudas de que la banda envió dos toneladas.", "envió"),
    ("No cabe la menor duda de que la banda envió dos toneladas.", "envió"),
    ("La Policía no dijo cómo sabe que la banda envió dos toneladas.", "envió"),
    ("La Policía detuvo a Pell, quien presuntamente sobornó a guardias, y decomisó dos armas.", "decomisó"),
    ("Sin mencionar que en 2011 la banda envió dos toneladas.", "envió"),
    ("La sala considera probado que la banda envió dos toneladas.", "envió"),
    ("Fue la Marina quien presentó a los hombres como presuntos piratas y señaló que incautó dos toneladas.", "incautó"),
    ("Un hombre descrito como el jefe de la banda fue detenido.", "detenido"),
    ("Sin embargo, el alcalde dijo que la banda envió dos toneladas.", "envió"),
    ("El acusado del ataque es su hijo, que fue detenido en Tarsk.", "detenido"),
    ("La banda envió dos toneladas a Tarsk.", "envió"),
    ("La Policía detuvo a tres presuntos traficantes.", "detuvo"),
    ("El presunto cabecilla fue detenido en Tarsk.", "detenido"),
    ("La banda quería controlar el puerto y envió dos toneladas.", "envió"),
    ("El grupo pudo escapar y envió dos toneladas.", "envió"),
    ("Según la Policía, la banda envió dos toneladas.", "envió"),
    ("La incautación podría llevar a más allanamientos.", "incautación"),
]
PROBABLE = [
    ("Se trata de Bram Oduya, señalado líder de la banda.", "líder", ["señalado"]),
    ("Versiones extraoficiales señalan que la banda envió dos toneladas.", "envió", ["Versiones"]),
    ("La Fiscalía pidió 12 años de cárcel para Tuelles por enviar dos toneladas.", "enviar", ["pidió"]),
    ("Un hombre descrito como el jefe de la banda fue detenido.", "jefe", ["descrito como"]),
    ("De manera extraoficial se supo que la banda envió dos toneladas.", "envió", ["De manera extraoficial"]),
    ("Trascendió que la banda envió dos toneladas.", "envió", ["Trascendió que"]),
    ("Pell habría confesado la ejecución de dos guardias.", "ejecución", ["habría"]),
    ("Pell habría confesado que la banda envió dos toneladas.", "envió", ["habría"]),
    ("La prueba presuntamente demostraría que la banda envió dos toneladas.", "envió", ["presuntamente", "demostraría"]),
    ("Pell enfrenta cargos por doce delitos, incluido enviar dos toneladas.", "enviar", ["cargos por"]),
    ("La banda presuntamente envió dos toneladas.", "envió", ["presuntamente"]),
    ("La banda envió presuntamente dos toneladas.", "envió", ["presuntamente"]),
    ("Al parecer, la banda envió dos toneladas.", "envió", ["Al parecer"]),
    ("La banda habría enviado dos toneladas.", "enviado", ["habría"]),
    ("Los detenidos habrían enviado dos toneladas.", "enviado", ["habrían"]),
    ("Tuelles sería el cabecilla de la banda.", "cabecilla", ["sería"]),
    ("La banda operaría desde Tarsk.", "operaría", ["operaría"]),
    ("Tuelles es el presunto cabecilla de la banda.", "cabecilla", ["presunto"]),
    ("Tuelles, supuesto líder de la banda, huyó.", "líder", ["supuesto"]),
    ("Tuelles es acusado de enviar dos toneladas.", "enviar", ["acusado de"]),
    ("Tuelles es sospechoso de enviar dos toneladas.", "enviar", ["sospechoso de"]),
    ("Se cree que la banda envió dos toneladas.", "envió", ["Se cree que"]),
    ("Fue detenido Bruno Pell, considerado el jefe de la banda.", "jefe", ["considerado"]),
    ("Fue detenido Bruno Pell, señalado de ser el jefe de la banda.", "jefe", ["señalado de"]),
    ("Se presume que la banda envió dos toneladas.", "envió", ["Se presume que"]),
    ("La Policía cree que la banda envió dos toneladas.", "envió", ["cree"]),
    ("La Policía sospecha que la banda envió dos toneladas.", "envió", ["sospecha"]),
    ("La banda probablemente envió dos toneladas.", "envió", ["probablemente"]),
    ("El fiscal dijo que la banda habría enviado dos toneladas.", "enviado", ["habría"]),
    ("El grupo estaría financiado por Tuelles.", "financiado", ["estaría"]),
]
POSSIBLE = [
    ("Los hombres planeaban asesinar a un guardia.", "asesinar", ["planeaban"]),
    ("La droga iba a ser enviada a Tarsk.", "enviada", ["iba a ser"]),
    ("El plan era secuestrar a un guardia.", "secuestrar", ["plan"]),
    ("Los hombres conversaron sobre enviar dos toneladas.", "enviar", ["conversaron"]),
    ("La policía trabaja para lograr la captura del cabecilla.", "captura", ["para"]),
    ("La operación tiene como objetivo la desarticulación de la banda.", "desarticulación", ["objetivo"]),
    ("Las autoridades no confirmaron ni desmintieron que la banda envió dos toneladas.", "envió", ["no"]),
    ("Los agentes buscan establecer si existen más personas vinculadas a la banda.", "vinculadas", ["si"]),
    ("Se ordenaron asesinatos de guardias y fiscales.", "asesinatos", ["ordenaron"]),
    ("Hallaron camiones acondicionados para transportar droga.", "transportar", ["para"]),
    ("La banda podría haber enviado dos toneladas.", "enviado", ["podría"]),
    ("La banda podría enviar dos toneladas.", "enviar", ["podría"]),
    ("Quizá la banda envió dos toneladas.", "envió", ["Quizá"]),
    ("Tal vez la banda envió dos toneladas.", "envió", ["Tal vez"]),
    ("Puede que la banda enviara dos toneladas.", "enviara", ["Puede que"]),
    ("Es posible que la banda enviara dos toneladas.", "enviara", ["Es posible que"]),
    ("La banda posiblemente envió dos toneladas.", "envió", ["posiblemente"]),
    ("Si la banda tuviera barcos, enviaría dos toneladas.", "enviaría", ["enviaría"]),
]
NEGATED = [
    ("Los hombres negaron traficar con drogas, así como pertenecer a la banda.", "pertenecer"),
    ("La policía llegó antes de que la droga fuera enviada a Tarsk.", "enviada"),
    ("La banda no envió droga a Tarsk.", "envió"),
    ("Tuelles fue absuelto de enviar dos toneladas.", "enviar"),
    ("Tuelles no fue condenado por enviar dos toneladas.", "enviar"),
    ("Pell fue detenido antes de que pudiera enviar dos toneladas.", "enviar"),
    ("La banda no envió dos toneladas.", "envió"),
    ("La banda nunca envió drogas a Tarsk.", "envió"),
    ("La banda no tiene vínculos con el alcalde.", "vínculos"),
    ("La banda operaba sola, sin vínculos con el alcalde.", "vínculos"),
    ("Tuelles negó haber enviado dos toneladas.", "enviado"),
    ("Tuelles negó que la banda enviara drogas.", "enviara"),
    ("Tuelles negó tener vínculos con la banda.", "vínculos"),
    ("Tuelles no es el cabecilla de la banda.", "cabecilla"),
    ("Nadie fue detenido en Tarsk.", "detenido"),
]
AFFIRMED = [
    ("No hay duda de que la banda envió dos toneladas.", "envió"),
    ("Tuelles nunca fue acusado del asesinato de un guardia.", "asesinato"),
    ("La banda no solo envió dos toneladas, también sobornó a guardias.", "envió"),
    ("La Policía no huyó y detuvo a dos hombres.", "detuvo"),
    ("La banda no obstante envió dos toneladas.", "envió"),
]
TENSES = [
    ("El director dijo que se busca la captura de seis hombres.", "captura", Frame.ARREST, Tense.FUTURE),
    ("La banda daba celulares a los vecinos para luego extorsionarlos.", "extorsionar", Frame.EXTORTION, Tense.PAST),
    ("La policía trabaja para lograr la captura del cabecilla.", "captura", Frame.ARREST, Tense.FUTURE),
    ("«Yo no maté a nadie», dijo Pell.", "maté", Frame.KILLING, Tense.PAST),
    ("«Nunca vendí droga», dijo Pell.", "vendí", Frame.SALE, Tense.PAST),
    ("«Yo lo mataré», dijo Pell.", "mataré", Frame.KILLING, Tense.FUTURE),
    ("El fiscal apuntó a Pell como jefe de la banda.", "jefe", Frame.LEADERSHIP, Tense.PAST),
    ("Los operativos seguirán hasta que la banda sea desarticulada.", "desarticulada", Frame.DISMANTLING, Tense.FUTURE),
    ("Huyó hasta que fue capturado en mayo.", "capturado", Frame.ARREST, Tense.PAST),
    ("La operación apunta a desmantelar la banda.", "desmantelar", Frame.DISMANTLING, Tense.FUTURE),
    ("El operativo está dirigido a desarticular la banda.", "desarticular", Frame.DISMANTLING, Tense.FUTURE),
    ("La ley permite incautar los bienes de la banda.", "incautar", Frame.SEIZURE, Tense.FUTURE),
    ("La banda usaba llamadas para extorsionar a comerciantes.", "extorsionar", Frame.EXTORTION, Tense.PAST),
    ("La banda pretendía enviar dos toneladas.", "enviar", Frame.SHIPMENT, Tense.PAST),
    ("El objetivo de la operación es culminar con el arresto de Tuelles.", "arresto", Frame.ARREST, Tense.FUTURE),
    ("La meta de la banda era la de matar a un guardia.", "matar", Frame.KILLING, Tense.FUTURE),
    ("El plan era secuestrar a un guardia.", "secuestrar", Frame.KIDNAPPING, Tense.FUTURE),
    ("La banda pretendía asesinar a dos guardias.", "asesinar", Frame.KILLING, Tense.FUTURE),
    ("Está previsto que dos hombres sean extraditados.", "extraditados", Frame.EXTRADITION, Tense.FUTURE),
    ("Los agentes estaban a punto de detener a Tuelles.", "detener", Frame.ARREST, Tense.FUTURE),
    ("Las autoridades prometieron capturar a Tuelles.", "capturar", Frame.ARREST, Tense.FUTURE),
    ("La banda planeaba el secuestro de un guardia.", "secuestro", Frame.KIDNAPPING, Tense.FUTURE),
    ("El grupo tenía como finalidad el secuestro de guardias.", "secuestro", Frame.KIDNAPPING, Tense.FUTURE),
    ("De ser capturado, Tuelles sería extraditado a Tarsk.", "extraditado", Frame.EXTRADITION, Tense.FUTURE),
    ("La banda pretende enviar dos toneladas.", "enviar", Frame.SHIPMENT, Tense.FUTURE),
    ("Lo llamaron bajo amenaza de volver a secuestrarlo si no pagaba.", "secuestrarlo", Frame.KIDNAPPING, Tense.FUTURE),
    ("Los detenidos son Bruno Pell y Elna Varsk.", "detenidos", Frame.ARREST, Tense.PAST),
    ("La banda ordenó a dos hombres matar a un guardia.", "matar", Frame.KILLING, Tense.FUTURE),
    ("La Policía frustró un plan para enviar dos toneladas.", "enviar", Frame.SHIPMENT, Tense.PAST),
    ("La banda vendía droga en el puerto.", "vendía", Frame.SALE, Tense.PAST),
    ("La banda envió dos toneladas.", "envió", Frame.SHIPMENT, Tense.PAST),
    ("La droga fue incautada en Tarsk.", "incautada", Frame.SEIZURE, Tense.PAST),
    ("La Policía ha detenido a dos hombres.", "detenido", Frame.ARREST, Tense.PAST),
    ("La banda controla el puerto.", "controla", Frame.OWNERSHIP, Tense.PRESENT),
    ("Tuelles es el cabecilla de la banda.", "cabecilla", Frame.LEADERSHIP, Tense.PRESENT),
    ("Tuelles era el cabecilla de la banda.", "cabecilla", Frame.LEADERSHIP, Tense.PAST),
    ("La droga iba a ser enviada a Tarsk.", "enviada", Frame.SHIPMENT, Tense.PAST),
    ("La banda planeaba enviar dos toneladas.", "enviar", Frame.SHIPMENT, Tense.PAST),
    ("Tuelles será extraditado en mayo.", "extraditado", Frame.EXTRADITION, Tense.FUTURE),
    ("La incautación de dos toneladas sacudió el puerto.", "incautación", Frame.SEIZURE, Tense.PAST),
]


@pytest.mark.parametrize(("text", "word"), CERTAIN)
def test_certain(text: str, word: str) -> None:
    read = worded(text, word, "es")
    assert (read.certainty, read.hedges) == (Certainty.CERTAIN, ())


@pytest.mark.parametrize(("text", "word", "hedges"), PROBABLE)
def test_probable(text: str, word: str, hedges: list[str]) -> None:
    read = worded(text, word, "es")
    assert (read.certainty, [hedge.text for hedge in read.hedges]) == (Certainty.PROBABLE, hedges)


@pytest.mark.parametrize(("text", "word", "hedges"), POSSIBLE)
def test_possible(text: str, word: str, hedges: list[str]) -> None:
    read = worded(text, word, "es")
    assert read.certainty is Certainty.POSSIBLE
    assert set(hedges) <= {hedge.text for hedge in read.hedges}


@pytest.mark.parametrize(("text", "word"), NEGATED)
def test_negated(text: str, word: str) -> None:
    assert worded(text, word, "es").polarity is Polarity.NEGATED


@pytest.mark.parametrize(("text", "word"), AFFIRMED)
def test_affirmed(text: str, word: str) -> None:
    assert worded(text, word, "es").polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(("text", "word", "frame", "tense"), TENSES)
def test_tense(text: str, word: str, frame: Frame, tense: Tense) -> None:
    assert worded(text, word, "es", frame).tense is tense


def test_future_of_the_past_is_no_rumour() -> None:
    read = worded("Tuelles dijo que enviaría dos toneladas.", "enviaría", "es")
    assert read.certainty is Certainty.CERTAIN


def test_what_is_not_ruled_out_is_possible() -> None:
    read = worded("La Policía no descarta que la banda enviara dos toneladas.", "enviara", "es")
    assert (read.polarity, read.certainty) == (Polarity.AFFIRMED, Certainty.POSSIBLE)


@pytest.mark.parametrize("form", ["habría", "sería", "enviaría", "tendrían", "podría", "pertenecería"])
def test_conditional_forms(form: str) -> None:
    assert is_conditional(form, hedging("es"))


@pytest.mark.parametrize("form", ["había", "quería", "corría", "sufría", "refería", "tenía", "policía"])
def test_forms_that_only_look_like_one(form: str) -> None:
    assert not is_conditional(form, hedging("es"))


def test_an_attempt_of_the_past_is_open() -> None:
    read = worded("La banda buscaba supuestamente enviar dos toneladas.", "enviar", "es")
    assert (read.tense, read.certainty) == (Tense.PAST, Certainty.POSSIBLE)


def test_who_conspired_to_ship_has_perhaps_shipped_nothing() -> None:
    read = worded("Los dos hombres conspiraron para enviar cocaína a Tarsk.", "enviar", "es", Frame.SHIPMENT)
    assert (read.tense, read.certainty) == (Tense.PAST, Certainty.POSSIBLE)


def test_what_is_investigated_as_something_happened() -> None:
    read = worded("El tiroteo en Tarsk es investigado como un homicidio.", "tiroteo", "es", Frame.ATTACK)
    assert (read.certainty, read.tense) == (Certainty.CERTAIN, Tense.PAST)


def test_hedges_are_quoted_as_they_stand() -> None:
    text = "Al parecer, la banda habría enviado presuntamente dos toneladas."
    hedges = worded(text, "enviado", "es").hedges
    assert [text[hedge.start : hedge.end] for hedge in hedges] == [hedge.text for hedge in hedges]
    assert len(hedges) == 3


@pytest.mark.parametrize("adverb", sorted(hedging("es").adverbs))
def test_every_adverb_weakens(adverb: str) -> None:
    assert worded(f"La banda {adverb} envió dos toneladas.", "envió", "es").certainty is hedging("es").adverbs[adverb]


@pytest.mark.parametrize("adjective", sorted(word for word in hedging("es").adjectives if word.endswith("o")))
def test_every_adjective_weakens_its_noun(adjective: str) -> None:
    text = f"La Policía detuvo a Bruno Pell, {adjective} cabecilla de la banda Los Grises."
    assert worded(text, "cabecilla", "es", Frame.LEADERSHIP).certainty is hedging("es").adjectives[adjective]


def test_although_leaves_nothing_open() -> None:
    said = worded("Si bien la Policía capturó a Tuelles, la banda sigue activa.", "capturó", "es", Frame.ARREST)
    assert (said.certainty, said.tense) == (Certainty.CERTAIN, Tense.PAST)


def test_what_depends_on_a_condition_is_open() -> None:
    said = worded("En caso de que lo capturen, Tuelles será extraditado.", "extraditado", "es", Frame.EXTRADITION)
    assert (said.certainty, [hedge.text for hedge in said.hedges]) == (Certainty.POSSIBLE, ["En caso de que"])


def test_a_deed_behind_an_accusation_is_past() -> None:
    said = worded("Pell fue detenido, acusado de agredir a un guardia.", "agredir", "es", Frame.ATTACK)
    assert (said.certainty, said.tense) == (Certainty.PROBABLE, Tense.PAST)


def test_kinship_that_is_only_named_is_not_what_is_alleged() -> None:
    said = worded("Pell fue detenido, acusado de agredir a su expareja.", "expareja", "es", Frame.KINSHIP)
    assert said.certainty is Certainty.CERTAIN


def test_what_somebody_did_before_he_wanted_something_is_past() -> None:
    said = worded("Luego de que le disparó a un guardia, Pell quiso huir.", "disparó", "es", Frame.ATTACK)
    assert said.tense is Tense.PAST


def test_an_idea_that_is_disputed_stays_open() -> None:
    said = worded("Las partes discreparon sobre la idea de que la banda envió dos toneladas.", "envió", "es")
    assert said.certainty is Certainty.POSSIBLE


def test_whom_a_case_is_against_is_not_what_is_denied() -> None:
    said = worded(
        "El caso ha sido presentado contra la exsenadora Tuelles, no contra el alcalde.", "exsenadora", "es", Frame.IDENTITY
    )
    assert said.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Lena Duarte fue asesinada el lunes presuntamente por miembros de Los Grises.", "presuntamente"),
        ("Lena Duarte fue asesinada en su casa, al parecer por sicarios de Los Grises.", "al parecer"),
    ],
)
def test_what_stands_before_the_por_of_the_doer_weakens_the_deed(text: str, hedge: str) -> None:
    [claim] = [one for one in claims_from(text, "es") if one.frame is Frame.KILLING]
    assert claim.certainty is Certainty.PROBABLE
    assert [text[one.start : one.end] for one in claim.hedges] == [hedge]
