"""Acts as reports word them: shots and at whom, what thieves take, who got away, what was hidden where, headlines."""

import pytest

from tests.eventing import tells, told

TOLD = [
    (
        "en",
        "Gunmen opened fire on Rahul Mirza on the busy Karel Road on Monday.",
        "attack: patient=Rahul Mirza; place=Karel Road",
    ),
    ("en", "Two men in a van opened fire at him outside a bakery in Leeds.", "attack: patient=him; place=bakery"),
    ("en", "Three shot dead in Tijuana bar", "killing: quantity=Three; place=Tijuana bar"),
    ("en", "Man stabbed to death in Bristol", "killing: patient=Man; place=Bristol"),
    ("en", "Three men jailed for 20 years over cocaine plot", "sentence: patient=Three men; penalty=20 years"),
    ("en", "Armed men held up a jewellery store in Lyon.", "robbery: agent=Armed men; patient=jewellery store; place=Lyon"),
    ("en", "Ten inmates broke out of a prison in Haiti on Saturday.", "escape: quantity=Ten inmates; place=Haiti; time=Saturday"),
    ("en", "Thieves stole three cars from a dealer in Nice.", "robbery: quantity=three cars; place=Nice"),
    ("en", "Officers uncovered 40 kilos of heroin buried under a shed in Perth.", "seizure: place=Perth"),
    ("es", "Hallaron 20 fusiles enterrados en una finca de Tibú.", "seizure: quantity=20 fusiles; place=finca; place=Tibú"),
    ("es", "Robaron dos motocicletas a un comerciante.", "robbery: quantity=dos motocicletas; patient=comerciante"),
    ("es", "Seis de los vehículos habían sido sustraídos.", "robbery: quantity=Seis de los vehículos"),
    ("es", "Los ladrones despojaron de su vehículo a una mujer.", "robbery: agent=ladrones; patient=mujer; quantity=vehículo"),
    (
        "es",
        "Policía incauta más de cuatro toneladas de cocaína en Buenaventura",
        "seizure: agent=Policía; quantity=más de cuatro toneladas de cocaína; place=Buenaventura",
    ),
    ("es", "Al hombre se le hallaron 4 mil 500 cartuchos y un fusil.", "seizure: quantity=un fusil; patient=hombre"),
    ("en", "A boy is in hospital after being stabbed in Croydon.", "attack: patient=boy; place=Croydon"),
    ("en", "The gang extorted about $2 million from bus companies.", "extortion: agent=gang; patient=bus companies"),
    ("en", "Shopkeepers were paying the gang up to $200 a week in protection money.", "extortion: patient=Shopkeepers"),
    ("en", "The traders were forced to pay $500 a month to the gang.", "extortion: patient=traders"),
    ("en", "A bomb went off outside the office of a prosecutor in Reggio.", "attack: place=office; place=Reggio"),
    ("en", "The girl, 9, was snatched outside her school in Lagos.", "kidnapping: patient=girl; place=school; place=Lagos"),
    ("en", "The mayor survived an assassination attempt in 2021.", "attack: patient=mayor; time=2021"),
    ("en", "Two killed in shooting at Leeds bar", "attack: place=Leeds bar"),
    ("es", "Extorsionaban a choferes de taxi en San Juan de Lurigancho.", "extortion: patient=choferes de taxi"),
    ("es", "El exalcalde sobrevivió a un atentado en 2021.", "attack: patient=exalcalde; time=2021"),
    ("es", "El joven permaneció 20 días en cautiverio.", "kidnapping: patient=joven"),
    ("es", "Quemaron un bus en la carretera a Buga.", "attack: patient=bus; place=carretera"),
    ("es", "Una bomba explotó frente a la Fiscalía de Jamundí.", "attack: place=Fiscalía de Jamundí"),
    ("es", "Mataron a un hombre en Durán.", "killing: patient=hombre; place=Durán"),
    ("en", "The kidnappers opened fire.", "attack: agent=kidnappers"),
    ("en", "The traders were freed after the gang received a ransom of $50,000.", "extortion: agent=gang; quantity=$50,000"),
    ("en", "A priest was held in a den near Jos. The priest was rescued unhurt after the kidnapping.", "release: patient=priest"),
    ("en", "The gang set ablaze mud buildings.", "attack: agent=gang; patient=mud buildings"),
    ("es", "Los agentes realizaban patrullaje y fueron atacados a disparos por un grupo armado.", "attack: patient=agentes"),
    ("es", "Siete hombres fueron detenidos y dos abatidos por las fuerzas estatales.", "killing: patient=dos"),
    ("es", "Atentaron contra la vida de dos regidores.", "attack: patient=dos regidores"),
    ("es", "Diez policías murieron en un ataque de sicarios ocurrido en Tepic.", "attack: agent=sicarios"),
    ("es", "El ataque dejó cinco agentes muertos y dos heridos.", "death: quantity=cinco agentes"),
    ("es", "Los escoltas fueron emboscados cerca de la ciudad de Guasave.", "attack: patient=escoltas; place=ciudad de Guasave"),
    ("en", "He was shot as he sat in his car outside a gym in Malmö.", "attack: patient=He; place=gym; place=Malmö"),
    (
        "en",
        "Police found an arms cache containing 30 rifles and 4,000 rounds in a barn.",
        "seizure: quantity=30 rifles; place=barn",
    ),
    (
        "en",
        "Police seized 14 cars, jewels and alcohol estimated to be worth $1 million.",
        "seizure: agent=Police; value=$1 million",
    ),
    ("es", "Le embargaron bienes por 30 millones de euros.", "seizure: value=30 millones de euros"),
    ("es", "El ataque dejó como saldo un muerto y dos heridos.", "killing: quantity=un muerto"),
    ("es", "La red enviaba cocaína a Europa en contenedores de banano.", "shipment: agent=red; destination=Europa"),
    (
        "en",
        "Two men were arrested in raids. Police said 13 men were held today in Leeds.",
        "arrest: quantity=13 men; place=Leeds",
    ),
    ("en", "He was shot while out walking in Kippure Park, Finglas.", "attack: patient=He; place=Kippure Park"),
    (
        "en",
        "Officers seized 30 kilos of cocaine, 9 kilos of heroin and 2 kilos of hashish, with a total street value of £3 million.",
        "seizure: agent=Officers; value=£3 million",
    ),
    ("es", "Les exigían a sus víctimas entre 20 y 50 millones de soles para no matarlas.", "extortion: patient=víctimas"),
    ("es", "La víctima se negó a pagar los 10 mil soles que exigían los extorsionadores.", "extortion: quantity=10 mil soles"),
    ("es", "Dispararon en reiteradas oportunidades contra el local.", "attack: patient=local"),
    ("es", "Dos sujetos detonaron un artefacto explosivo en el frontis del negocio.", "attack: agent=Dos sujetos; place=frontis"),
    ("es", "Entre los intervenidos figura un menor.", "arrest: patient=menor"),
    ("en", "The man shot dead in Leeds on Wednesday had been involved in a feud.", "killing: patient=man; place=Leeds"),
    ("en", "The killing brings to eight the number of people gunned down this year.", "killing: quantity=eight"),
    ("en", "The feud has claimed 13 lives.", "killing: quantity=13"),
    ("en", "At least seven people have received gunshot injuries.", "attack: quantity=At least seven people"),
    ("es", "El ganadero estuvo 22 días secuestrado por una banda.", "kidnapping: patient=ganadero; agent=banda"),
    ("es", "Tras el secuestro, los captores exigían un pago.", "extortion: agent=captores"),
    ("es", "Los captores llamaron a la esposa y le exigieron el pago de 1,5 millones de euros.", "extortion: agent=captores"),
    ("es", "El secuestro duró un día. La policía rescató a uno de los topógrafos.", "release: patient=uno de los topógrafos"),
    ("es", "El juez fue atacado frente a su casa el martes.", "attack: patient=juez; time=martes"),
]

SILENT = [
    ("en", "Gunmen opened fire on Rahul Mirza on the busy Karel Road.", "attack: patient=Karel Road"),
    ("en", "Man stabbed to death in Bristol", "attack"),
    ("en", "While Mirza managed to escape unhurt, his driver was wounded.", "escape"),
    ("en", "Petrov was jailed in 1991 for manslaughter after killing a man outside a pub.", "killing: time=1991"),
    ("en", "Police found 40 kilos of heroin hidden in a warehouse in Perth.", "shipment"),
    ("en", "A boy is in critical condition after being stabbed in Croydon.", "attack: patient=critical condition"),
    ("en", "The trader was held captive for three weeks before he was rescued.", "release: time=three weeks before"),
    ("es", "El fiscal Raúl Soto fue baleado por sicarios a bordo de una motocicleta.", "attack: place=motocicleta"),
    ("es", "Fue encontrado sin vida el cuerpo de un taxista.", "death: patient=cuerpo"),
    ("en", "Officers seized 26 bricks that weighed 28.6 kilograms, or about 63 pounds.", "seizure: quantity=about 63 pounds"),
    ("es", "Los agentes fueron atacados a disparos por un grupo armado.", "attack: patient=disparos"),
    ("es", "Murió en un tiroteo en El Poblado, al sur de Medellín.", "attack: patient=Medellín"),
    ("es", "La Policía localizó junto a los cuerpos seis fusiles.", "seizure: agent=cuerpos"),
    ("es", "Diez policías murieron en un ataque de sicarios en Tepic.", "attack: patient=sicarios"),
    ("es", "La banda recibió una condena de 15 años por extorsión.", "extortion"),
    ("es", "Un barco con dos toneladas de cocaína fue interceptado frente a Nariño.", "seizure: patient=Nariño"),
    ("es", "Piratas secuestraron un buque.", "seizure"),
    ("es", "Cayó el cabecilla de la organización, quien fue enviado a la cárcel.", "arrest: patient=organización"),
    ("en", "Two tons of heroin were recovered from the ship, concealed among towels.", "shipment: goods=ship"),
    ("es", "Los sicarios hicieron varios disparos al aire.", "attack: patient=aire"),
    ("es", "La víctima logró escapar ilesa del ataque.", "escape"),
    ("es", "Le robaron su celular a punta de pistola.", "robbery: patient=celular"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_tells(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


@pytest.mark.parametrize(("language", "text", "unwanted"), SILENT)
def test_tells_no(language: str, text: str, unwanted: str) -> None:
    assert not tells(text, language, unwanted), told(text, language)
