"""Ties between people and groups in many wordings, as the shipped model reads own sentences with invented names."""

import pytest

from tests.relating import ties

ENGLISH = [
    ("The arrest of the leader of the Brannock gang surprised neighbours.", ("leadership", "Brannock gang", "leader")),
    ("Carl Moss was shot by the leader of the Brannock gang.", ("leadership", "Brannock gang", "leader")),
    ("Fugitive gangster Dario Penn was arrested in Dubai.", ("identity", "gangster", "Dario Penn")),
    ("Carl Moss, 51, is known in underworld circles as “Papa Bear”.", ("alias", "Papa Bear", "Carl Moss")),
    (
        'Police arrested Carl "Bear" Moss, and Dario "Moth" Penn.',
        ("alias", "Bear", 'Carl "Bear" Moss'),
    ),
    ('Police arrested Carl "Bear" Moss, and Dario "Moth" Penn.', ("alias", "Moth", 'Dario "Moth" Penn')),
    ("Gang boss Carl Moss and a brother of Dario Penn were handed over.", ("kinship", "brother", "Dario Penn", "brother")),
    ("Carl Moss, known to his friends as Bear, was arrested.", ("alias", "Bear", "Carl Moss")),
    ("Brothers Carl and Peter Moss were jailed for running the gang.", ("leadership", "gang", "Carl")),
    ("Brothers Carl and Peter Moss were jailed for running the gang.", ("kinship", "Brothers", "Carl", "Peter Moss")),
    ("Carl Moss and brother Peter were jailed.", ("kinship", "brother", "Carl Moss", "Peter")),
    ("Police say Carl Moss reports directly to Dario Penn.", ("association", "Carl Moss", "Dario Penn")),
    ("The men were from the Brannock gang.", ("membership", "Brannock gang", "men")),
    ("Police described Carl Moss as a key player in the Brannock gang.", ("membership", "Brannock gang", "Carl Moss")),
    ("The gang, believed to be led by Carl Moss, operated in Leeds.", ("leadership", "gang", "Carl Moss")),
    ("The cell belongs to the Brannock cartel.", ("association", "cell", "Brannock cartel")),
    ("A close aide of Dario Penn was arrested.", ("association", "close aide", "Dario Penn")),
    ("Twenty-year-old Anna Moss was arrested.", ("identity", "Twenty-year-old", "Anna Moss")),
    ("A 34-year-old Albanian man led the ring.", ("identity", "34-year-old", "34-year-old Albanian man")),
    ("The unit's director Brig. Gen. Ramon Ocampo said so.", ("identity", "Brig. Gen.", "Ramon Ocampo")),
    ("The unit's director Brig. Gen. Ramon Ocampo said so.", ("identity", "director", "Ramon Ocampo")),
    ("The man who led the gang was Carl Moss.", ("leadership", "gang", "Carl Moss")),
    (
        "They fought the Tarelli crime family. Both victims were members of the Tarelli family.",
        ("membership", "Tarelli family", "victims"),
    ),
    ("Police raided the Gogan gang. Gogan associate Carl Moss was arrested.", ("membership", "Gogan", "Carl Moss")),
    ("Police held three men believed to be members of the Gogan clan.", ("membership", "Gogan clan", "three men")),
    ("Police held two men suspected of being hitmen for the Gogan clan.", ("membership", "Gogan clan", "two men")),
    (
        "Carl Pell could be linked to the gang of Carl Moss, as well as to the criminal group of Dario Penn.",
        ("association", "Carl Pell", "group of Dario Penn"),
    ),
    (
        "They planned to kill the leader of the Gogan clan, Dario Penn and his wife Tamara.",
        ("leadership", "Gogan clan", "Dario Penn"),
    ),
    ("Police fought the Škarian clan. Skarian leader Dario Penn fled.", ("leadership", "Skarian", "Dario Penn")),
    (
        "Assistant Commissioner, John Dale, head of Organised and Serious Crime, said so.",
        ("identity", "head of Organised and Serious Crime", "John Dale"),
    ),
    ("The unit's commander Major-General Jeremy Dale spoke.", ("identity", "Major-General", "Jeremy Dale")),
    ("Police arrested Dario Penn. Penn lieutenant Carl Moss fled.", ("association", "Carl Moss", "Penn")),
    ("Carl Moss was charged with participating in a criminal gang.", ("membership", "criminal gang", "Carl Moss")),
    ("The men were involved in an organised crime family.", ("membership", "organised crime family", "men")),
    (
        "Hugo Mora and Pedro Luna are members of a Leeds-linked crime group.",
        ("membership", "Leeds-linked crime group", "Pedro Luna"),
    ),
    ("Det Ch Insp Stuart Dale said so.", ("identity", "Det Ch Insp", "Stuart Dale")),
    (
        "Force Public Relations Officer and Deputy Commissioner of Police, Frank Dale, said so.",
        ("identity", "Deputy Commissioner of Police", "Frank Dale"),
    ),
    ("Police paraded a 20-year old man, Carl Moss, for kidnapping.", ("identity", "20-year old", "Carl Moss")),
    ("Police held gang members including, Carl Moss, 46, and Peter Lane, 40.", ("membership", "gang", "Peter Lane")),
    (
        "The bosses are Carl Moss, known as Fish, and Peter Moss, his brother, known as Bear.",
        ("kinship", "brother", "Carl Moss", "Peter Moss"),
    ),
    ("The men were part of the Gogan gang - long-time enemies of the Daniel clan.", ("membership", "Gogan gang", "men")),
    ("Carl Moss had ruled the clan alongside Dario Penn, who was arrested.", ("leadership", "clan", "Dario Penn")),
    ("Carl Moss, who goes by the moniker “Tremendo”, fled.", ("alias", "Tremendo", "Carl Moss")),
    ("Carl Moss was a leader of the Sailors clique.", ("leadership", "Sailors clique", "Carl Moss")),
    ("Carl Moss is second-in-charge of the syndicate.", ("membership", "syndicate", "Carl Moss")),
    ("The brother of “El Moro”, Carl Moss, was arrested.", ("kinship", "brother", "El Moro", "Carl Moss")),
    (
        "The unit's commander Detective Superintendent Michael Dale spoke.",
        ("identity", "Detective Superintendent", "Michael Dale"),
    ),
    (
        "The men were part of a ring of traffickers and killers led by a former soldier named Carl Moss.",
        ("leadership", "ring", "Carl Moss"),
    ),
]

SPANISH = [
    ("La banda lidereada por Gerardo Luna operaba en Tijuana.", ("leadership", "banda", "Gerardo Luna")),
    ("Combatieron con hombres del Frente 57, comandado por Óscar Prada.", ("leadership", "Frente 57", "Óscar Prada")),
    (
        "Los delincuentes que habrían asumido el mando de la banda serían alias Pedrito y alias Rulo.",
        ("leadership", "banda", "Rulo"),
    ),
    ("Los sujetos se identifican como miembros de Los Tucos.", ("membership", "Los Tucos", "sujetos")),
    (
        "Uno de los detenidos está vinculado con los altos mandos de la banda “Los Tucos”.",
        ("association", "Uno de los detenidos", "altos mandos de la banda"),
    ),
    ("Carlos Prada era considerado una figura clave dentro de Los Tucos.", ("membership", "Los Tucos", "Carlos Prada")),
    ("También fueron detenidos Jason Perales y Juan Barajas, El Saco, de 22.", ("alias", "El Saco", "Juan Barajas")),
    ("Los hermanos Carlos y Luis Prada se unieron a Los Tucos.", ("membership", "Los Tucos", "Luis Prada")),
    ("Los hermanos Prada lideraban la banda.", ("leadership", "banda", "hermanos Prada")),
    ("Dicha célula pertenece a Los Tucos.", ("association", "célula", "Los Tucos")),
    ("Los tres son miembros de Los Tucos.", ("membership", "Los Tucos", "tres")),
    ("Alias Pato lideraba a Los Tucos en la zona norte.", ("leadership", "Los Tucos", "Pato")),
    (
        "Según la fiscalía, al frente de la organización estaba Carlos Prada.",
        ("leadership", "organización", "Carlos Prada"),
    ),
    ("La organización la dirigía Carlos Prada desde la cárcel.", ("leadership", "organización", "Carlos Prada")),
    ("El subjefe de la Brigada, Hugo Albornoz, habló.", ("identity", "subjefe de la Brigada", "Hugo Albornoz")),
    ("El detenido es un ciudadano colombiano de 34 años.", ("identity", "34 años", "detenido")),
    (
        "Entre los detenidos está Marco Luna, denominado por la Policía como uno de los cabecillas de Los Lobos.",
        ("leadership", "Los Lobos", "Marco Luna"),
    ),
    ("Informó de la aprehensión del militar Virgilio Valle.", ("identity", "militar", "Virgilio Valle")),
    (
        "Cuatro hombres y una mujer, integrantes de la organización delictiva Los Tucos, fueron detenidos.",
        ("membership", "Los Tucos", "mujer"),
    ),
    ("Los detenidos fueron Juan Prada (‘Ratuja’) y Ángel Luna (‘La Negra’ o ‘Sueño’).", ("alias", "Sueño", "Ángel Luna")),
    ("A Misael se le conocía con los alias de “Mizka” o “Pollo”.", ("alias", "Pollo", "Misael")),
    ("Miguel Luna, “El M2” —señalado como responsable del ataque—, fue abatido.", ("alias", "El M2", "Miguel Luna")),
    ("Fue capturada una joven de 23 años, identificada con el alias de La Gorda.", ("alias", "La Gorda", "joven")),
    (
        "El ministro de Justicia y Seguridad Pública, Gustavo Villar, ha hablado.",
        ("identity", "ministro de Justicia y Seguridad Pública", "Gustavo Villar"),
    ),
    ("Diego Iglesias, fiscal federal a cargo de la Procuraduría, lo pidió.", ("identity", "fiscal federal", "Diego Iglesias")),
    (
        "Juzgan a 32 integrantes de la banda “Los Tucos”. Entre ellos están sus presuntos líderes, Ariel Canto y Luis Chamo.",
        ("leadership", "Los Tucos", "Luis Chamo"),
    ),
    ("Dylan, el hijo más chico de Ariel Canto, fue condenado.", ("kinship", "hijo", "Ariel Canto", "Dylan")),
    ("Carlos Prada tiene el rango de sicario de la clica Locos.", ("membership", "Locos", "Carlos Prada")),
    (
        "Carlos Prada hizo parte del Bloque Móvil del Llano.",
        ("membership", "Bloque Móvil del Llano", "Carlos Prada"),
    ),
    ("Entre los capturados está alias ‘Felipe’ o ‘El Viejo’.", ("alias", "El Viejo", "Felipe")),
    ("Carlos Prada lideraba la banda junto a su hermano Luis Prada.", ("leadership", "banda", "Luis Prada")),
    (
        "Cayeron miembros de un grupo dedicado al narcotráfico vinculado al cartel de Aramberri.",
        ("association", "grupo", "cartel de Aramberri"),
    ),
]

NEVER = [
    ("Llegó la policía. Su jefe, el comisario Mario Luna, habló.", "es", ("leadership", "Su", "Mario Luna")),
    (
        "Cayó la banda Los Tucos. Su jefe, el comisario Mario Luna, habló.",
        "es",
        ("leadership", "Los Tucos", "Mario Luna"),
    ),
    ("Según el fiscal Mario Luna, era el jefe de Los Tucos.", "es", ("leadership", "Los Tucos", "Mario Luna")),
    ("De acuerdo con el fiscal Mario Luna, era el jefe de Los Tucos.", "es", ("leadership", "Los Tucos", "Mario Luna")),
    ("He was speaking as three more cartel associates were jailed.", "en", ("membership", "cartel", "He")),
    ("Allanaron casas en Rosario, Capitán Bermúdez y Alvear.", "es", ("identity", "Capitán", "Bermúdez")),
    ("Brothers Carl and Peter Moss ran the gang.", "en", ("leadership", "gang", "Brothers Carl")),
    ("La célula de la Mara Tuca fue desarticulada.", "es", ("association", "célula", "Mara Tuca")),
    ("El general se dirigía a la banda de músicos.", "es", ("leadership", "banda", "general")),
]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english_ties_areties(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in ties(text, "en")


@pytest.mark.parametrize(("text", "wanted"), SPANISH)
def test_spanish_ties_areties(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in ties(text, "es")


@pytest.mark.parametrize(("text", "language", "unwanted"), NEVER)
def test_ties_that_no_words_tell_are_notties(text: str, language: str, unwanted: tuple[str, ...]) -> None:
    assert unwanted not in ties(text, language)
