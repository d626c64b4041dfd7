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
    (
        "en",
        "Items recovered from the farm in Kaduna were six rifles, a revolver and N2.2 million in cash.",
        "seizure: value=N2.2 million",
    ),
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


TOLD = [
    (
        "en",
        "Nineteen thousand euros, dozens of mobile phones and five vehicles were seized.",
        "seizure: value=Nineteen thousand euros",
    ),
    (
        "en",
        "Twelve rifles, one revolver and 247 rounds of ammunition were recovered from the gang.",
        "seizure: quantity=247 rounds of ammunition",
    ),
    (
        "es",
        "Tres vehículos, dos armas de fuego y 20 kilos de cocaína fueron incautados.",
        "seizure: quantity=20 kilos de cocaína",
    ),
    ("es", "En el operativo se retuvo dos vehículos y se detuvo a tres ciudadanos.", "seizure: quantity=dos vehículos"),
    ("es", "En el operativo se retuvo dos vehículos y se detuvo a tres ciudadanos.", "arrest: quantity=tres ciudadanos"),
    ("es", "Al menos 30 millones de soles se han logrado asegurar.", "seizure: value=Al menos 30 millones de soles"),
    ("es", "Fueron levantados dos revólveres y 500 gramos de pasta base.", "seizure: quantity=dos revólveres"),
    ("es", "La Policía dio con un cargamento de 900 kilos de cocaína.", "seizure: agent=Policía; quantity=900 kilos de cocaína"),
    ("en", "Officers came away with 30 kilos of heroin and three guns.", "seizure: agent=Officers; quantity=30 kilos of heroin"),
    ("en", "The Navy took possession of 800 kilos of cocaine.", "seizure: agent=Navy; quantity=800 kilos of cocaine"),
    ("en", "A cache of weapons including 12 rifles and four grenades was uncovered.", "seizure: quantity=12 rifles"),
    ("en", "Five men are behind bars after a raid in Leeds.", "arrest: quantity=Five men"),
    ("en", "Peter Rand remains in custody.", "arrest: patient=Peter Rand"),
    (
        "es",
        "Mario Solís recibió 15 años de prisión por tráfico de drogas.",
        "sentence: patient=Mario Solís; penalty=15 años de prisión",
    ),
    ("es", "Mario Solís acordó una pena de 6 años en un juicio abreviado.", "sentence: patient=Mario Solís; penalty=6 años"),
    ("es", "Mario Solís pasará 40 años en prisión.", "sentence: patient=Mario Solís; penalty=40 años"),
    ("es", "El tribunal ratificó la condena de 12 años contra Mario Solís.", "sentence: authority=tribunal; patient=Mario Solís"),
    ("es", "Mario Solís fue hallado responsable de tres homicidios.", "conviction: patient=Mario Solís; offence=tres homicidios"),
    (
        "en",
        "Peter Rand will serve nine years in prison for extortion.",
        "sentence: patient=Peter Rand; penalty=nine years in prison",
    ),
    ("en", "Peter Rand entered a guilty plea to racketeering.", "plea: patient=Peter Rand; offence=racketeering"),
    ("en", "Peter Rand was fined $20,000 for money laundering.", "sentence: patient=Peter Rand; penalty=$20,000"),
    (
        "en",
        "Six men appeared in court on Monday accused of drug trafficking.",
        "charge: quantity=Six men; offence=drug trafficking",
    ),
    ("es", "Dos dominicanos fueron entregados a las autoridades estadounidenses.", "extradition: quantity=Dos dominicanos"),
    (
        "es",
        "Colombia envió a Estados Unidos en extradición a Efraín Lagos.",
        "extradition: patient=Efraín Lagos; destination=Estados Unidos",
    ),
    (
        "en",
        "Peter Rand was flown to the United States to face drug charges.",
        "extradition: patient=Peter Rand; destination=United States",
    ),
    ("en", "Two suspects were handed over to Belgian authorities.", "extradition: quantity=Two suspects"),
    ("es", "Perdieron la vida cuatro sospechosos.", "death: quantity=cuatro sospechosos"),
    ("es", "El choque se cobró la vida de seis reclusos.", "killing: quantity=seis reclusos"),
    ("es", "Hallaron muerto al periodista Julio Vera en su casa.", "death: patient=Julio Vera"),
    ("en", "Four people lost their lives in the attack.", "death: quantity=Four people"),
    ("es", "La banda cobraba cupos a los transportistas.", "extortion: agent=banda; patient=transportistas"),
    ("es", "Julio Vera fue privado de su libertad por hombres armados.", "kidnapping: agent=hombres armados; patient=Julio Vera"),
    ("en", "Gunmen whisked away 12 passengers.", "kidnapping: agent=Gunmen; quantity=12 passengers"),
    (
        "en",
        "Peter Rand was found guilty of cocaine trafficking but not guilty of murder.",
        "conviction: offence=cocaine trafficking",
    ),
    (
        "en",
        "Peter Rand was found guilty of cocaine trafficking but not guilty of murder.",
        "acquittal: patient=Peter Rand; offence=murder",
    ),
    (
        "es",
        "El jurado halló culpable a Mora de extorsión, pero no culpable de homicidio.",
        "acquittal: patient=Mora; offence=homicidio",
    ),
]

SILENT = [
    ("en", "An effort by prosecutors to have Peter Rand convicted failed.", "conviction"),
    ("es", "El intento de extraditar a Mena fracasó.", "extradition"),
    ("es", "Los dos vehículos fueron interceptados en la carretera.", "seizure"),
    ("en", "Police transferred the detainees to a prison in Kano.", "extradition"),
    ("es", "Los reos fueron trasladados a la cárcel de Ibagué.", "extradition"),
    ("en", "Parents came to pick them up.", "arrest"),
    ("en", "No one was in custody.", "arrest"),
    ("es", "La víctima había recibido amenazas durante los últimos meses.", "sentence"),
    ("es", "Mora cumplió 34 años en mayo.", "sentence"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_tells(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


@pytest.mark.parametrize(("language", "text", "frame"), SILENT)
def test_stays_silent(language: str, text: str, frame: str) -> None:
    assert frame not in [name for name, _ in told(text, language)]


def test_a_conviction_keeps_its_own_offences() -> None:
    events = told("Peter Rand was found guilty of cocaine trafficking but not guilty of murder.", "en")
    assert [words for name, roles in events if name == "conviction" for role, words in roles if role == "offence"] == [
        "cocaine trafficking"
    ]


def test_the_convicted_is_not_the_person_whose_aide_was_convicted() -> None:
    text = "A court convicted nine men, including an aide of former governor Elio Mora, of fraud."
    convicted = {words for name, roles in told(text, "en") if name == "conviction" for role, words in roles if role == "patient"}
    assert convicted == {"nine men", "aide"}


def test_what_is_told_of_what_was_found_keeps_its_seizure() -> None:
    text = "Prosecutors say the cocaine found in a container in Vigo this week weighed 2,140 kilos."
    assert tells(text, "en", "seizure: quantity=2,140 kilos; place=Vigo"), told(text, "en")


def test_what_the_arrested_carried_is_seized_from_them() -> None:
    events = dict(told("Two men were arrested with 5 kilos of cocaine and a pistol.", "en"))
    assert {role for role, _ in events["arrest"]} == {"patient", "quantity"}
    assert ("patient", "Two men") in events["seizure"]


def test_the_year_of_a_law_is_no_time() -> None:
    events = told("Peter Rand will be charged under the Explosives Act of 2003.", "en")
    assert all(role != "time" for _, roles in events for role, _ in roles)


CONTINUED = [
    (
        "es",
        "En el lugar se hallaron dos armas largas, una camisola, 892 cartuchos, un casco y 23 cargadores.",
        "seizure: quantity=892 cartuchos",
    ),
    (
        "es",
        "La policía incautó 11 armas: nueve pistolas y un subfusil, así como 22 cargadores.",
        "seizure: agent=policía; quantity=22 cargadores",
    ),
    (
        "en",
        "The force recovered from the gang five AK47 rifles, two umbrellas and three pistols.",
        "seizure: agent=force; quantity=three pistols",
    ),
    (
        "en",
        "The force recovered from the gang five AK47 rifles and three pistols.",
        "seizure: agent=force; quantity=five AK47 rifles",
    ),
    ("es", "Mora fue capturado en Lima, donde fue sentenciado a 22 años de cárcel.", "sentence: penalty=22 años de cárcel"),
    (
        "es",
        "En abril fue extraditado a Estados Unidos para enfrentar cargos.",
        "extradition: destination=Estados Unidos; time=abril",
    ),
    ("es", "Otros dos detenidos se declararon culpables de extorsión.", "plea: quantity=dos detenidos; offence=extorsión"),
    ("en", "Ten men were arrested, while 22 kidnapped victims were rescued.", "release: quantity=22 kidnapped victims"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CONTINUED)
def test_goes_on(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


def test_what_happens_to_other_things_is_no_seizure() -> None:
    events = told("Police seized two rifles, and three cars were stolen in Lagos.", "en")
    assert {words for name, roles in events if name == "seizure" for role, words in roles if role == "goods"} == {"two rifles"}


def test_a_verdict_is_no_plea() -> None:
    assert [name for name, _ in told("El capo fue declarado culpable en octubre.", "es")] == ["conviction"]


LIGHT = [
    ("es", "Los dos sujetos fueron enviados a la cárcel por extorsión.", "arrest: quantity=dos sujetos; offence=extorsión"),
    ("es", "Hubo cuatro víctimas mortales.", "killing: quantity=cuatro"),
    ("es", "Al menos ocho muertos dejó una masacre en una gallera.", "killing: quantity=Al menos ocho"),
    ("es", "En el año suman 558 personas muertas.", "killing: quantity=558"),
    ("es", "Un locatario fue asesinado en Celaya.", "killing: patient=locatario; place=Celaya"),
    ("es", "Cinco personas murieron acribilladas en un bar.", "death: quantity=Cinco personas; place=bar"),
    ("es", "Ocho internos murieron tras un motín.", "death: patient=Ocho internos"),
    ("es", "Detonaron un explosivo en la vivienda de un empresario.", "attack: place=vivienda"),
    (
        "en",
        "At least 16 migrants were being held for ransom in Tijuana.",
        "kidnapping: quantity=At least 16 migrants; place=Tijuana",
    ),
    ("en", "Troops secured the release of 27 fishermen.", "release: quantity=27 fishermen"),
    ("en", "The trial of five men accused of extortion opened in Brisbane.", "charge: patient=five men; offence=extortion"),
    ("en", "The constable succumbed to his injuries.", "death: patient=constable"),
    ("en", "A reward is offered for information leading to the arrest of Peter Rand.", "wanted: patient=Peter Rand"),
    ("en", "Derby police said a 25-year-old was arrested.", "arrest: patient=25-year-old"),
    (
        "es",
        "La banda exigía 500 dólares a los comerciantes a cambio de no matarlos.",
        "extortion: agent=banda; patient=comerciantes",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), LIGHT)
def test_told_otherwise(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


def test_a_court_and_police_commit_no_crime() -> None:
    tried = told("Un tribunal halló culpable a Mora por conspirar para importar cocaína.", "es")
    freed = told("The man was kidnapped and later rescued by police.", "en")
    assert all(role != "agent" for name, roles in (*tried, *freed) if name in ("shipment", "kidnapping") for role, _ in roles)


def test_a_time_is_neither_victim_nor_goods() -> None:
    killed = told("La madrugada del lunes fue ultimado de diez disparos el dirigente transportista Hugo Pérez.", "es")
    assert [words for name, roles in killed if name == "killing" for role, words in roles if role == "patient"] == ["Hugo Pérez"]
    assert "seizure" not in [name for name, _ in told("Los implicados fueron aprehendidos minutos después.", "es")]


FOUND_ON = [
    ("en", "He was found with 12 kilos of cocaine in his luggage.", "seizure: patient=He; quantity=12 kilos of cocaine"),
    ("es", "Juan Mora fue sorprendido con 12 kilos de cocaína.", "seizure: patient=Juan Mora; quantity=12 kilos de cocaína"),
    ("es", "Fueron ocupados para extinción de dominio 114 inmuebles.", "seizure: quantity=114 inmuebles"),
    ("es", "Fueron deportados 12 integrantes de la organización a Venezuela.", "extradition: quantity=12 integrantes"),
    ("en", "The jury returned guilty verdicts against all four defendants.", "conviction: quantity=four defendants"),
    ("en", "Two pistols were found on Juan Mora.", "seizure: patient=Juan Mora; quantity=Two pistols"),
    ("en", "A kilogram of heroin was found on him.", "seizure: patient=him; goods=heroin"),
    ("en", "Agency operatives discovered 40 kilograms of cocaine in a shed.", "seizure: agent=Agency operatives; goods=cocaine"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), FOUND_ON)
def test_found_on_someone(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


CLAUSES = [
    (
        "en",
        "After being extradited from Mexico, Peter Rand was convicted of drug trafficking.",
        "extradition: patient=Peter Rand; origin=Mexico",
    ),
    ("en", "Peter Rand was sentenced to life after being extradited from Mexico.", "sentence: patient=Peter Rand; penalty=life"),
    ("en", "After being released from prison, Peter Rand was shot dead in Leeds.", "release: patient=Peter Rand"),
    ("en", "Peter Rand was arrested after fleeing to Spain.", "escape: patient=Peter Rand"),
    ("en", "Peter Rand, once cleared of murdering John Doyle, was jailed for ten years.", "acquittal: patient=Peter Rand"),
    ("en", "Peter Rand, jailed for ten years in 2010, was shot.", "sentence: patient=Peter Rand; penalty=ten years; time=2010"),
    (
        "en",
        "Peter Rand was convicted of racketeering in 2019, sentenced to life and sent to a prison in Colorado.",
        "sentence: patient=Peter Rand; penalty=life",
    ),
    ("en", "Peter Rand was given life for the murder of John Doyle.", "sentence: patient=Peter Rand; penalty=life"),
    (
        "en",
        "Police in Belgium seized 500 kilograms of cocaine, while Dutch authorities stopped another 903 kilograms.",
        "seizure: agent=Dutch authorities; quantity=903 kilograms",
    ),
    (
        "es",
        "Tras ser extraditado desde México, Mario Solís fue condenado a cadena perpetua.",
        "extradition: patient=Mario Solís; origin=México",
    ),
    (
        "es",
        "Después de ser detenido en Madrid, Mario Solís fue entregado a Colombia.",
        "arrest: patient=Mario Solís; place=Madrid",
    ),
    ("es", "Cinco de los acusados fueron absueltos.", "acquittal: quantity=Cinco de los acusados"),
    (
        "es",
        "Tres peruanos con su situación migratoria irregular, que fueron aprehendidos en Iquique, pasaron a control.",
        "arrest: quantity=Tres peruanos; place=Iquique",
    ),
    ("es", "Mario Solís estaba reclamado por Italia.", "wanted: authority=Italia; patient=Mario Solís"),
    (
        "es",
        "Mario Solís recibió una pena de 24 años de prisión como autor de homicidio agravado, lesiones graves y secuestro.",
        "sentence: offence=homicidio agravado; offence=lesiones graves; offence=secuestro",
    ),
    ("es", "Mario Solís está preso en Brasil.", "arrest: patient=Mario Solís; place=Brasil"),
    ("es", "Seis de los detenidos fueron recluidos en prisión provisional.", "arrest: quantity=Seis de los detenidos"),
    ("es", "El pistolero atacó a balazos a la víctima.", "attack: agent=pistolero; patient=víctima"),
    ("es", "Se bloquearon 930.000 euros en cuentas bancarias.", "seizure: value=930.000 euros"),
    ("en", "Police are holding a 34-year-old man on suspicion of murder.", "arrest: agent=Police; patient=34-year-old man"),
    ("es", "El juez autorizó su extradición a Chile.", "extradition: authority=juez; patient=su"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CLAUSES)
def test_whom_a_clause_without_a_subject_means(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


SUMS = [
    ("en", "The gang collected 620,000 yen in protection money from three bars.", "extortion: agent=gang; patient=three bars"),
    (
        "en",
        "The men demanded 20,000 yen each month from the owner of a restaurant in exchange for protection money.",
        "extortion: agent=men; patient=owner",
    ),
    ("en", "A $5 million ransom was demanded.", "extortion: quantity=$5 million"),
    ("en", "The kidnappers demanded a ransom of $2 million.", "extortion: agent=kidnappers; quantity=$2 million"),
    ("en", "The family paid a ransom of $40,000.", "extortion: patient=family"),
    ("es", "La familia pagó un rescate de 40 millones de pesos.", "extortion: patient=familia"),
    ("es", "Los secuestradores exigieron un rescate de 20 millones de dólares a la familia.", "extortion: patient=familia"),
    (
        "es",
        "La extorsión azota al barrio. A los comerciantes se les exigían montos de entre 500 y 1.000 soles.",
        "extortion: patient=comerciantes",
    ),
    ("en", "Gunmen took three children from a school in Kaduna.", "kidnapping: agent=Gunmen; quantity=three children"),
    ("es", "Hombres armados se llevaron a dos mujeres de su casa.", "kidnapping: agent=Hombres armados; quantity=dos mujeres"),
    ("en", "The brothers were sentenced on Monday. Brian Mills: 20 years.", "sentence: patient=Brian Mills; penalty=20 years"),
    (
        "es",
        "El tribunal condenó a los integrantes de la banda. Hugo Pérez: 12 años de prisión por extorsión.",
        "sentence: patient=Hugo Pérez; penalty=12 años de prisión; offence=extorsión",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), SUMS)
def test_money_asked_for_people_taken_and_terms_on_lines(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


NONE_OF_IT = [
    ("en", "The family paid no ransom.", "extortion"),
    ("es", "La familia no pagó el rescate.", "extortion"),
    ("en", "The charity collected 20,000 dollars from donors.", "extortion"),
    ("es", "El banco les cobró 500 dólares a los clientes.", "extortion"),
    ("en", "Police took three children from the house.", "kidnapping"),
    ("es", "La ambulancia se llevó a dos mujeres.", "kidnapping"),
    ("en", "He was kidnapped by three men, one carrying a firearm.", "shipment"),
    ("es", "Tres peruanos con su situación migratoria irregular, que fueron aprehendidos en Iquique, declararon.", "seizure"),
    ("en", "Police stopped the violence in the town.", "seizure"),
    ("en", "Police are holding a press conference.", "arrest"),
    ("es", "Los manifestantes bloquearon la carretera con 20 vehículos.", "seizure"),
    ("es", "Los familiares reclamaron el cuerpo del hombre.", "wanted"),
]


@pytest.mark.parametrize(("language", "text", "frame"), NONE_OF_IT)
def test_what_looks_like_an_event_and_is_none(language: str, text: str, frame: str) -> None:
    assert frame not in [name for name, _ in told(text, language)]


def test_a_distance_is_no_place() -> None:
    events = told("Mario Solís fue capturado a unos 60 kilómetros de la frontera con Brasil.", "es")
    assert "60 kilómetros" not in {words for _, roles in events for _, words in roles}
