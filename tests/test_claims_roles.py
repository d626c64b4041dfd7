"""Roles told around an event, not beside it: names behind a noun or in a sentence of their own. Invented reports."""

import pytest

from quipu.claims import extract
from quipu.measure import find
from quipu.model import Certainty, Claim, Frame, Polarity, Quantity, Report, Tense
from tests.eventing import PUBLISHED, tells, told
from tests.saying import OUTLET, whole

TOLD = [
    ("en", "Four suspects: Ado Sule; Lekan Biodun; Monday Bako and Umar Dogo were arrested.", "arrest: patient=Umar Dogo"),
    ("en", "Four suspects: Ado Sule; Lekan Biodun; Monday Bako and Umar Dogo were arrested.", "arrest: patient=Monday Bako"),
    ("en", "Four suspects: Ado Sule; Lekan Biodun; Monday Bako and Umar Dogo were arrested.", "arrest: quantity=Four suspects"),
    ("en", "Officers arrested the duo of Jan Sule, 23, and Prosper Inih, 17.", "arrest: patient=Prosper Inih"),
    ("en", "The victims, sisters Anna and Clara Moss, were kidnapped.", "kidnapping: patient=Anna"),
    ("en", "Police arrested Mario Conti, 45, from Turin, Luca Berti, 39, and a third man.", "arrest: patient=Luca Berti"),
    (
        "en",
        "Three people were convicted of fraud in Leeds: Mark Tandy, 44, Susan Pell, 39, and Ian Moss.",
        "conviction: patient=Ian Moss",
    ),
    (
        "en",
        "Police arrested three men. The suspects are: Ramon Ilustre, 34; Joel Cruz, 28; and Nestor Reyes.",
        "arrest: patient=Joel Cruz",
    ),
    (
        "en",
        "Six people were killed in a bar. The dead were identified as Andre Whyte, 31, and Leroy Bent.",
        "killing: patient=Leroy Bent",
    ),
    ("en", "A man was shot dead in Dublin. The victim, named locally as Paul Mulhern, was 40.", "killing: patient=Paul Mulhern"),
    ("en", "A man was arrested in Brisbane. He was later named as Daniel Kovac.", "arrest: patient=Daniel Kovac"),
    ("en", "Two brothers were charged. They are Omar Siddiq, 29, and Yusuf Siddiq, 33.", "charge: patient=Yusuf Siddiq"),
    ("en", "Five men were arrested. Police named those held as Peter Otieno and Abel Wanjiru.", "arrest: patient=Abel Wanjiru"),
    ("en", "Two men were killed in the raid. Their names were given as Abel Tutu and Simon Zuma.", "killing: patient=Simon Zuma"),
    (
        "en",
        "Gunmen kidnapped two journalists. The journalists, Marie Duval and Jean Lamothe, are safe.",
        "kidnapping: patient=Marie Duval",
    ),
    (
        "es",
        "La Policía detuvo a tres hombres. Se trata de Luis Andrade, Pedro Macas y Jorge Tomalá.",
        "arrest: patient=Jorge Tomalá",
    ),
    (
        "es",
        "Cinco policías fueron capturados. Se trata de los patrulleros Andrés Rincón y Javier Pabón.",
        "arrest: patient=Andrés Rincón",
    ),
    ("es", "Un hombre fue asesinado. La víctima fue identificada como Gastón Rivarola.", "killing: patient=Gastón Rivarola"),
    (
        "es",
        "Cuatro personas fueron asesinadas. Los fallecidos son: Ana Lara, Juan Solís y Elsa Mora.",
        "killing: patient=Juan Solís",
    ),
    ("es", "Un joven fue secuestrado. El joven respondía al nombre de Ronald Urdaneta.", "kidnapping: patient=Ronald Urdaneta"),
    (
        "es",
        "La Fiscalía imputó a tres funcionarios. Los imputados son Raúl Medina y Hugo Paredes.",
        "charge: patient=Hugo Paredes",
    ),
    (
        "es",
        "Dos sujetos fueron aprehendidos. Fueron identificados como Iván Rojas y Rogelio Luna.",
        "arrest: patient=Rogelio Luna",
    ),
    ("es", "Los capturados, según la Policía, responden a los nombres de Kevin Mena y Dairo Luna.", "arrest: patient=Kevin Mena"),
    ("es", "La víctima mortal fue identificada como Sergio Mamani.", "death: patient=Sergio Mamani"),
    (
        "en",
        "Police seized two tons of cocaine. The operation took place on Monday in Callao.",
        "seizure: place=Callao; time=Monday",
    ),
    ("en", "A trader was shot dead. The incident happened on Friday night in Mombasa.", "killing: place=Mombasa; time=Friday"),
    ("en", "Six people were arrested. The arrests were made in Naples and Bari on 3 May.", "arrest: place=Bari; time=3 May"),
    ("en", "The suspects were arrested in raids across Naples, Bari and Rome.", "arrest: place=Naples; place=Rome"),
    (
        "es",
        "Un comerciante fue asesinado. El hecho ocurrió en el barrio El Prado de Cali.",
        "killing: place=barrio El Prado; place=Cali",
    ),
    ("es", "La Policía incautó 200 kilos de cocaína. El operativo se realizó el lunes.", "seizure: time=lunes"),
    ("es", "En Soacha se realizó un operativo. Fueron capturadas cuatro personas.", "arrest: place=Soacha"),
    ("es", "Una mujer fue secuestrada. Los hechos tuvieron lugar en Toluca.", "kidnapping: place=Toluca"),
    (
        "es",
        "El crimen ocurrió en el sector La Chinita de Maracaibo. Fue asesinado un taxista.",
        "killing: place=sector La Chinita",
    ),
    (
        "en",
        "Police arrested two people in Granada, two in Santander and a fifth in Albacete.",
        "arrest: quantity=a fifth; place=Albacete",
    ),
    ("en", "Officers arrested four men in Lagos and three women in Abuja.", "arrest: quantity=four men; place=Lagos"),
    ("en", "Police seized 40 kilos of cocaine in Antwerp and another 60 in Rotterdam.", "seizure: quantity=60; place=Rotterdam"),
    ("en", "Seven people were arrested, two of them in Leeds and five in Hull.", "arrest: quantity=five; place=Hull"),
    (
        "es",
        "La Policía detuvo a dos personas en Granada, otras dos en Lugo y una quinta en Jaén.",
        "arrest: quantity=dos; place=Lugo",
    ),
    ("es", "Fueron detenidas cinco personas: dos en Granada, dos en Lugo y una en Jaén.", "arrest: quantity=una; place=Jaén"),
    ("es", "Tres hombres fueron asesinados en Cali, uno en Tuluá y otro en Buga.", "killing: quantity=Tres hombres; place=Cali"),
    ("es", "Tres hombres fueron asesinados en Cali, uno en Tuluá y otro en Buga.", "killing: quantity=otro; place=Buga"),
    ("en", "Police arrested Mario Ruiz, 40, his wife and his two sons in Palermo.", "arrest: patient=wife; place=Palermo"),
    ("en", "Eight people, including two police officers, were arrested.", "arrest: quantity=two police officers"),
    ("en", "Police arrested 12 members of the gang, including its leader, Ivan Petrov.", "arrest: patient=Ivan Petrov"),
    ("en", "Eight people were sentenced to between 12 and 130 years.", "sentence: penalty=between 12 and 130 years"),
    ("es", "La policía detuvo a Mario Ruiz, de 40 años, su esposa y sus dos hijos.", "arrest: patient=esposa"),
    ("es", "Los sicarios mataron a un comerciante, su hijo y un empleado.", "killing: patient=empleado"),
    ("es", "La Fiscalía imputó al alcalde, a su chofer y a cuatro concejales.", "charge: quantity=cuatro concejales"),
    ("es", "Fueron detenidas ocho personas, entre ellas dos policías.", "arrest: quantity=dos policías"),
    ("es", "La policía capturó a 12 miembros de la banda, incluido su cabecilla, Iván Petrov.", "arrest: patient=Iván Petrov"),
    ("es", "Ocho pandilleros fueron condenados a entre 764 y 148 años.", "sentence: penalty=entre 764 y 148 años"),
    ("es", "Fueron abatidos dos delincuentes y detenidos otros tres.", "arrest: quantity=tres"),
    ("es", "Fueron capturados tres sicarios e incautadas dos pistolas.", "seizure: quantity=dos pistolas"),
    ("en", "Aisha Bello was arrested in Koki area of Kano.", "arrest: place=Koki area; place=Kano"),
    ("en", "One of the suspects, Matthew Baker, 20, was nabbed on Monday.", "arrest: patient=Matthew Baker; time=Monday"),
    ("en", "Police arrested a Cameroonian, Ndawa Emma Ngalou, with two cards.", "arrest: patient=Ndawa Emma Ngalou"),
    ("es", "Fueron detenidas tres personas en las provincias de Cádiz, Málaga y Almería.", "arrest: place=Málaga; place=Almería"),
    ("es", "A los detenidos se les incautaron dos pistolas.", "seizure: patient=detenidos; quantity=dos pistolas"),
    ("es", "Uno de los sospechosos, Luis Mora, fue detenido en Cali.", "arrest: patient=Luis Mora; place=Cali"),
    (
        "es",
        "Entre los capturados se encuentran cinco uniformados, identificados como los cabos Iván Góngora y Edison Ruiz, "
        "así como los patrulleros Jesús Arévalo y Carlos Novoa.",
        "arrest: patient=Jesús Arévalo",
    ),
    ("es", "Los nombres de los occisos son Brenda Ruiz, quien tenía 14 años, y Adán Soto.", "death: patient=Adán Soto"),
    (
        "en",
        "A judge sentenced Ian Webb to 12 years and Mark Hale to nine years.",
        "sentence: patient=Mark Hale; penalty=nine years",
    ),
    (
        "en",
        "Webb, of Leeds, was jailed for 12 years; Hale, of Hull, for nine years.",
        "sentence: patient=Hale; penalty=nine years",
    ),
    ("en", "During raids in Malaga on Tuesday, police arrested three men.", "arrest: place=Malaga; time=Tuesday"),
    ("en", "A 23-year-old and a 31-year-old were arrested.", "arrest: patient=23-year-old"),
    ("es", "Durante los allanamientos realizados en Málaga, la policía detuvo a tres hombres.", "arrest: place=Málaga"),
    ("es", "Durante un operativo en el barrio Los Cerezos, la Policía incautó cinco armas.", "seizure: place=barrio Los Cerezos"),
    ("en", "The mayor sent troops after six men from Ghana and Togo were shot dead.", "killing: patient=six men"),
    ("en", "Police raided the bar after three men, two of them Danes, were stabbed to death.", "killing: patient=three men"),
    ("en", "The town imposed a curfew after a woman and her two children were killed.", "killing: patient=woman"),
    ("en", "The pair were caught with 12kg of heroin worth Sh45 million.", "seizure: goods=heroin; patient=pair"),
    ("en", "Police dismantled two of the largest drug rings in the province.", "dismantling: patient=largest drug rings"),
    ("en", "Officers arrested Tom Otieno, a Kenyan, and seized Sh2.3 million.", "seizure: value=Sh2.3 million"),
    ("es", "Agentes detuvieron a un hombre con un arma y a una mujer con 12 dosis de cristal.", "arrest: patient=mujer"),
    ("es", "Agentes detuvieron a un hombre con un arma y a una mujer con una daga.", "seizure: goods=arma; patient=hombre"),
    ("es", "Detuvieron a Juan Mora en su casa de Quilmes y a su esposa Ana Leal.", "arrest: patient=Ana Leal"),
    ("es", "Entre los detenidos figura el capitán de la policía Iván Soto.", "arrest: patient=Iván Soto"),
    ("es", "La jueza Marta Quispe condenó a dos hombres a 30 años de prisión.", "sentence: authority=Marta Quispe"),
    ("en", "Kidnapped in March, businessman Ade Bello was freed on Tuesday.", "kidnapping: patient=Ade Bello; time=March"),
    ("en", "Kidnapped in March, businessman Ade Bello was freed on Tuesday.", "release: patient=Ade Bello; time=Tuesday"),
    ("en", "Arrested in 2019 in Dubai, Rossi was extradited to Italy last year.", "arrest: patient=Rossi; place=Dubai"),
    ("es", "Detenido en 2019 en Dubái, Rossi fue extraditado a Italia el año pasado.", "arrest: patient=Rossi; time=2019"),
    ("es", "Secuestrado en marzo, el empresario Luis Mora fue liberado el martes.", "release: time=martes"),
    ("en", "The group brought cocaine from Bolivia, stored it in Salta and shipped it to Europe.", "storage: goods=cocaine"),
    ("en", "The ring bought the guns in Texas and sold them to gangs in Haiti.", "sale: agent=ring; goods=guns"),
    ("es", "La red compraba las armas en Texas, las ocultaba en camiones y las vendía.", "storage: agent=red; goods=armas"),
    ("es", "El grupo traía la cocaína desde Bolivia y la enviaba a Europa.", "shipment: goods=cocaína; destination=Europa"),
    ("es", "El sujeto mató a un vecino, hirió a dos agentes y huyó.", "attack: agent=sujeto; patient=dos agentes"),
    ("es", "Un hombre mató a su vecino y se entregó horas después en Morón.", "surrender: patient=hombre"),
    ("es", "Fue capturado en Cúcuta alias Toño, cabecilla de la banda Los Búhos.", "arrest: patient=Toño; place=Cúcuta"),
    ("es", "La red fue desarticulada en marzo y 13 de sus miembros fueron detenidos.", "arrest: patient=13 de sus miembros"),
    (
        "en",
        "Two hooded men on a scooter shot dead Irish drug dealer Paul Kane in Marbella.",
        "killing: patient=Paul Kane; place=Marbella",
    ),
    ("en", "Gunmen shot dead Pedro Salas, 41, at his office in Tijuana.", "killing: agent=Gunmen; patient=Pedro Salas"),
    ("en", "Silva was released in May and shot dead a month later.", "killing: patient=Silva"),
    ("en", "Swedish gang boss wanted for murder arrested in Marbella", "wanted: patient=Swedish gang boss; offence=murder"),
    ("es", "La red movía droga desde Nariño y Urabá, hacia Perú y Chile.", "shipment: destination=Perú"),
    ("en", "Three of the four men arrested in Cork were released.", "arrest: patient=four men; quantity=four men"),
    ("en", "Three of the four men arrested in Cork were released.", "release: quantity=Three of the four men"),
    ("es", "Dos de los seis hombres detenidos el lunes son policías.", "arrest: quantity=seis hombres"),
    ("es", "Tres de los 17 miembros de la banda detenidos en Lima son policías.", "arrest: patient=17 miembros; place=Lima"),
]

SILENT = [
    ("en", "Police arrested a man. His lawyer, Ian Moss, said he was innocent.", "arrest: patient=Ian Moss"),
    ("en", "A cousin of the victim, Ian Moss, was at the scene when a man was killed.", "killing: patient=Ian Moss"),
    ("en", "Officers arrested three men, Chief Paul Brown said.", "arrest: patient=Paul Brown"),
    ("en", "Two men were killed. The victim was named as Ian Moss.", "killing: patient=Ian Moss"),
    ("es", "Un hombre fue detenido. El primo del detenido, Byron Mora, habló con la prensa.", "arrest: patient=Byron Mora"),
    ("es", "Un hombre fue asesinado. Se trata del hermano de Byron Mora.", "killing: patient=Byron Mora"),
    ("es", "La policía detuvo a dos hombres, informó el comisario Byron Mora.", "arrest: patient=Byron Mora"),
    ("en", "Two men were shot dead. The first attack took place in Salford.", "killing: place=Salford"),
    ("en", "A man was arrested. A similar incident happened in Salford.", "arrest: place=Salford"),
    ("es", "Un hombre fue asesinado. Otro crimen ocurrió en Soledad.", "killing: place=Soledad"),
    ("es", "Un hombre fue asesinado. El crimen ocurrió en la zona.", "killing: place=zona"),
    (
        "en",
        "Police arrested two people in Granada, two in Santander and a fifth in Albacete.",
        "arrest: quantity=two people; place=Santander",
    ),
    ("es", "Tres hombres fueron asesinados en Cali, uno en Tuluá y otro en Buga.", "killing: quantity=Tres hombres; place=Buga"),
    ("en", "He is remanded in custody and due to face court again in October.", "arrest: time=October"),
    ("en", "The bodies of two men were found on Tuesday.", "death: time=Tuesday"),
    ("en", "Officers seized $3 million from Boston, Detroit and New York.", "seizure: place=Detroit"),
    ("en", "Two men were arrested with two guns and three vehicles seized.", "arrest: quantity=two guns"),
    ("en", "At least two of the rhinos are killed each day.", "killing: quantity=At least two"),
    ("en", "Police arrested Ivan Petrov, and his wife fled.", "arrest: patient=wife"),
    ("es", "La policía anunció este miércoles la incautación de 400 kilos de droga.", "seizure: time=miércoles"),
    ("es", "Fueron detenidos tras ser señalados como autores del tiroteo del 5 de abril.", "arrest: time=5 de abril"),
    ("es", "Fueron abatidos dos delincuentes y detenidas tres personas.", "killing: quantity=tres personas"),
    ("es", "Condenó los hechos violentos registrados en Guayaquil.", "raid: place=Guayaquil"),
    ("es", "Es acusado de participar en una serie de hechos registrados en Durán.", "raid: place=Durán"),
    ("es", "El homicidio fue registrado por las cámaras en Lima.", "raid: place=Lima"),
    ("es", "Una balacera registrada en un bar dejó cuatro muertos.", "raid: place=bar"),
    ("es", "Arias registra tres órdenes de captura en Panamá.", "raid: place=Panamá"),
    ("en", "The trio were sentenced on Thursday: Ian Webb was jailed for 12 years.", "sentence: patient=trio; penalty=12 years"),
    ("en", "While Mora was arrested on Monday, Luis Ruiz was arrested at Tumfafi.", "arrest: patient=Luis Ruiz; time=Monday"),
    ("en", "A diplomat has been missing since Friday and appears to have been kidnapped.", "kidnapping: patient=Friday"),
    ("es", "Agentes detuvieron a un hombre con un arma y a una mujer con una daga.", "seizure: goods=arma; patient=mujer"),
    ("en", "Officers arrested Tom Otieno, a Kenyan, and seized Sh2.3 million.", "arrest: value=Sh2.3 million"),
    ("en", "Kidnapped in March, businessman Ade Bello was freed.", "release: time=March"),
    ("es", "Fundada en 1998, la banda fue desarticulada en mayo.", "dismantling: time=1998"),
    ("en", "Silva was released in May and shot dead a month later.", "attack: agent=Silva"),
    ("en", "Los Búhos, whose leader, Omar Peña, was arrested in 2015, and the cartel are at war.", "arrest: patient=Los Búhos"),
    ("en", "They charged eight people, among them a judge's son, with running a ring.", "charge: patient=judge"),
    ("en", "The men bought a house in Leeds and they kept it.", "purchase: goods=it"),
    ("es", "La red movía droga desde Nariño y Urabá, hacia Perú y Chile.", "shipment: origin=Perú"),
    ("es", "Los policías les ordenaron detenerse, pero los ocupantes intentaron huir.", "arrest: patient=les"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_tells(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


@pytest.mark.parametrize(("language", "text", "wanted"), SILENT)
def test_stays_silent(language: str, text: str, wanted: str) -> None:
    assert not tells(text, language, wanted), told(text, language)


def claims_of(text: str, language: str) -> tuple[Claim, ...]:
    report = Report("r1", OUTLET, None, None, PUBLISHED, language, None, "r1.txt", text)
    return extract(report, whole(text, language), find(text, language, PUBLISHED))


def test_a_name_told_later_keeps_the_hedges_and_the_source() -> None:
    text = "Police allege that two men were killed in the raid. Their names were given as Abel Tutu and Simon Zuma."
    named = [claim for claim in claims_of(text, "en") if any(role.text == "Simon Zuma" for role in claim.roles)]
    assert [(claim.frame, claim.certainty, claim.tense) for claim in named] == [(Frame.KILLING, Certainty.PROBABLE, Tense.PAST)]
    assert [source.text for source in named[0].chain] == ["Police", OUTLET]
    assert [hedge.text for hedge in named[0].hedges] == ["allege"]


def test_a_name_beside_its_noun_is_not_denied_with_the_clause() -> None:
    text = "Un hombre fue asesinado en Cali. La víctima, Hugo Lemos, no tenía antecedentes."
    named = [claim for claim in claims_of(text, "es") if any(role.text == "Hugo Lemos" for role in claim.roles)]
    assert [claim.polarity for claim in named if claim.frame is Frame.KILLING] == [Polarity.AFFIRMED]


@pytest.mark.parametrize(
    ("language", "text", "polarities"),
    [
        ("en", "Officers found no drugs in the house.", {"drugs": Polarity.NEGATED}),
        ("en", "Neither man was charged.", {"man": Polarity.NEGATED}),
        ("en", "No drugs or weapons were seized.", {"drugs": Polarity.NEGATED, "weapons": Polarity.NEGATED}),
        (
            "en",
            "Police found no guns and a small sum of cash in the flat.",
            {"guns": Polarity.NEGATED, "small sum": Polarity.AFFIRMED},
        ),
        ("en", "No fewer than five people were arrested in Lima.", {"five people": Polarity.AFFIRMED}),
        ("es", "No se incautó ninguna arma.", {"arma": Polarity.NEGATED}),
    ],
)
def test_an_event_of_nothing_is_denied(language: str, text: str, polarities: dict[str, Polarity]) -> None:
    told_of = {role.text: claim.polarity for claim in claims_of(text, language) for role in claim.roles}
    assert {words: told_of.get(words) for words in polarities} == polarities


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Mexican officials were handing over 29 cartel figures to the United States.", 29, 29),
        ("Mexico turned over 26 prisoners to the United States.", 26, 26),
        ("Police arrested over 29 cartel figures in Sonora.", 29, None),
    ],
)
def test_over_with_a_verb_is_no_bound(text: str, low: float, high: float | None) -> None:
    counted = {
        (role.value.low, role.value.high)
        for claim in claims_of(text, "en")
        for role in claim.roles
        if isinstance(role.value, Quantity)
    }
    assert counted == {(low, high)}
