"""Who "he", "the group" or a bare surname is."""

import pytest

from quipu.claims.known import known_names
from quipu.claims.reference import Referents
from tests.saying import claims_from, document

CLEAR = [
    ("es", "Cayó Juan Tuelles, hermano del presidente Bruno Tuelles. El presidente Tuelles calló.", "Tuelles", "Bruno Tuelles"),
    ("en", "Ramiro Tuelles led the gang. He was arrested in Tarsk.", "He", "Ramiro Tuelles"),
    ("en", "Ramiro Tuelles met the mayor. Police arrested him in Tarsk.", "him", "Ramiro Tuelles"),
    (
        "en",
        "Police arrested Peruvian businessman Ramiro Tuelles. The businessman owned a port.",
        "The businessman",
        "Ramiro Tuelles",
    ),
    ("en", "Ramiro Tuelles fled in May. Tuelles was arrested in Tarsk.", "Tuelles", "Ramiro Tuelles"),
    ("en", "The Shining Path moved south. The group hid rifles.", "The group", "Shining Path"),
    ("es", "Ramiro Tuelles huyó en mayo. Tuelles fue detenido en Tarsk.", "Tuelles", "Ramiro Tuelles"),
    ("es", "La Policía detuvo al empresario Ramiro Tuelles. El empresario tenía un puerto.", "El empresario", "Ramiro Tuelles"),
    ("es", "Sendero Luminoso avanzó al sur. El grupo ocultaba fusiles.", "El grupo", "Sendero Luminoso"),
    ("es", "Ramiro Tuelles huyó con su hermano.", "su", "Ramiro Tuelles"),
    ("en", "Police chief Elna Varsk said Bruno Pell fled. The suspect was arrested in Tarsk.", "The suspect", "Bruno Pell"),
    ("es", "La Policía capturó a Bruno Pell en Tarsk. El detenido tenía dos fusiles.", "El detenido", "Bruno Pell"),
]
CLEAR += [
    ("es", "Un juez dictó prisión contra Ramiro Tuelles. La Fiscalía lo acusa de lavado.", "lo", "Ramiro Tuelles"),
    ("es", "Ramiro Tuelles fue capturado en Tarsk. La Fiscalía lo investiga por homicidio.", "lo", "Ramiro Tuelles"),
]
CLEAR += [
    ("en", "Ivo Tarn fled to Tarsk. After his arrest, Bruno Pell was taken to Oslo.", "his", "Bruno Pell"),
    ("es", "Ivo Tarn huyó a Tarsk. Tras su captura, Bruno Pell fue trasladado a Lima.", "su", "Bruno Pell"),
    ("en", "Ivo Tarn was jailed. “We won,” Attorney General Bruno Pell said. He thanked the officers.", "He", "Bruno Pell"),
]
CLEAR += [
    (
        "en",
        "Police arrested Bruno Pell in Tarsk. The 51-year-old was jailed.",
        "The 51-year-old",
        "Bruno Pell",
    ),
    ("en", "Bruno Pell, 44, was arrested in Tarsk. The 44-year-old was charged.", "The 44-year-old", "Bruno Pell"),
    ("en", "The leader of the Red Oaks, Bruno Pell, was extradited. The kingpin had fled in May.", "The kingpin", "Bruno Pell"),
    ("en", "Ivo Tarn was shot by Bruno Pell. He died in hospital.", "He", "Ivo Tarn"),
    ("en", "Bruno Pell shot Ivo Tarn. He was arrested in Tarsk.", "He", "Bruno Pell"),
    ("en", "Bruno Pell's lawyer said he was arrested in Tarsk.", "he", "Bruno Pell"),
    ("en", "Police arrested Bruno Pell. Detective Ivo Tarn said he was found with two guns.", "he", "Bruno Pell"),
    ("en", "Bruno Pell, 44, was jailed. The 44-year-old was the leader of the Gogan gang.", "The 44-year-old", "Bruno Pell"),
    ("en", "Officer Elna Varsk spoke. She said the boss is Bruno Pell. He was arrested in Tarsk.", "He", "Bruno Pell"),
    ("en", "The suspect was identified as Bruno Pell. The man was wanted in Orvan.", "The man", "Bruno Pell"),
    ("en", "A gang leader was jailed for ten years. Bruno Pell, 44, was sentenced in Tarsk.", "gang leader", "Bruno Pell"),
    ("en", "Bruno Pell was jailed in Tarsk. His brother Ivo was jailed too. He was convicted of fraud.", "He", "Ivo"),
    ("en", "Bruno Pell, alias Toro, was held. The trafficker was jailed.", "The trafficker", "Bruno Pell"),
    ("es", "Bruno Pell lideraba la banda. Lo detuvieron en Tarsk.", "Lo", "Bruno Pell"),
    ("es", "El inspector de Aduanas Ivo Tarn cayó herido. El inspector murió en Tarsk.", "El inspector", "Ivo Tarn"),
    ("es", "La fiscal Marta Oss habló. Bruno Pell, de 44 años, fue detenido. El hombre fue imputado.", "El hombre", "Bruno Pell"),
    ("es", "El cabecilla, Bruno Pell, fue extraditado. El capo había huido en mayo.", "El capo", "Bruno Pell"),
    ("es", "Bruno Pell fue detenido en Tarsk. La Policía busca a su esposa.", "su", "Bruno Pell"),
    ("en", "The Shining Path is a gang. A report says the gang fled.", "the gang", "Shining Path"),
    ("es", "Marta Oss, exministra, fue imputada. La exministra huyó de Tarsk.", "La exministra", "Marta Oss"),
]
UNCLEAR = [
    ("en", "Bruno Pell was jailed in Tarsk. The murderer shot a guard.", "The murderer"),
    ("en", "Bruno Pell met Ivo Tarn in Tarsk. He was arrested.", "He"),
    ("en", "Bruno Pell was arrested in Tarsk. Another man was charged.", "man"),
    ("en", "Bruno Pell was arrested in Tarsk. The remaining suspect was charged.", "suspect"),
    ("en", "Bruno Pell, 44, was arrested in Tarsk. The 23-year-old was charged.", "The 23-year-old"),
    ("en", "Bruno Pell was arrested in Tarsk. The driver was charged.", "The driver"),
    ("en", "Bruno Pell was arrested in Tarsk. The woman who hid him fled.", "The woman"),
    ("en", "Officer Bruno Pell spoke to reporters. The man was charged.", "The man"),
    ("en", "The Shining Path grew. Police raided a gang in Tarsk. The gang fled.", "The gang"),
    ("es", "Marta Oss cayó en Tarsk. La Policía busca a su esposa.", "su"),
    ("es", "Cayó Juan Mora, hermano de Ivo Tarn. Su hermano huyó.", "hermano"),
    ("es", "La Policía habló de Bruno Pell. La banda huyó. Unidades del sur la investigan.", "la"),
    ("es", "Cayó Juan Tuelles. Su hermano Bruno Tuelles habló. Luego Tuelles huyó.", "Tuelles"),
    ("en", "A video shows Alejandro Pell. The mayor asked about her son.", "her"),
    ("en", "Officer Bruno Pell saw the suspect at the door. Guards shouted and he surrendered.", "he"),
    ("en", "Ramiro Tuelles met the mayor. A man said he was arrested in Tarsk.", "he"),
    ("es", "Ramiro Tuelles informó que el hombre atacó a su esposa.", "su"),
    ("es", "Ramiro Tuelles huyó. Un hombre agredió a su hermano.", "su"),
    ("en", "Bruno Pell and Ramiro Tuelles fled. The suspect was arrested in Tarsk.", "The suspect"),
    ("en", "Police chief Elna Varsk fled. The suspect was arrested in Tarsk.", "The suspect"),
    ("en", "Ramiro Tuelles and Bruno Pell met. He was arrested in Tarsk.", "He"),
    ("en", "He was arrested in Tarsk.", "He"),
    ("en", "A gang moved south. The group hid rifles.", "The group"),
    ("en", "The Shining Path fought the FARC. The group hid rifles.", "The group"),
    ("en", "Ramiro Tuelles and Bruno Tuelles fled. The port closed.", "The port"),
    ("en", "The gang used encrypted EncroChat phones. The lawyer says he never led the group.", "the group"),
    ("es", "La banda avanzó al sur. El grupo ocultaba fusiles.", "El grupo"),
    ("es", "El ministro Ramiro Tuelles habló del caso. La Fiscalía lo investiga por homicidio.", "lo"),
]


def referent(language: str, text: str, words: str) -> str | None:
    """The words that the last mention of `words` refers back to."""
    read = document(text, language)
    start = text.rindex(words)
    number = next(n for n, sentence in enumerate(read.sentences) if sentence.start <= start < sentence.end)
    span = Referents(read, known_names(text, read.sentences)).of(start, start + len(words), number)
    return text[slice(*span)] if span is not None else None


@pytest.mark.parametrize(("language", "text", "words", "expected"), CLEAR)
def test_refers_back(language: str, text: str, words: str, expected: str) -> None:
    assert referent(language, text, words) == expected


@pytest.mark.parametrize(("language", "text", "words"), UNCLEAR)
def test_left_alone_where_unclear(language: str, text: str, words: str) -> None:
    assert referent(language, text, words) is None


SEVERAL = [
    ("en", "Bruno Pell and Marta Oss were arrested. Both were charged.", "Both", ["Bruno Pell", "Marta Oss"]),
    (
        "en",
        "Ivo Tarn, Bruno Pell and Marta Oss met. The three suspects fled.",
        "three suspects",
        ["Ivo Tarn", "Bruno Pell", "Marta Oss"],
    ),
    (
        "en",
        "Bruno Pell, 44, and his wife, Elna Varsk, were held. The couple were charged.",
        "couple",
        ["Bruno Pell", "Elna Varsk"],
    ),
    (
        "en",
        "Bruno Pell was charged in May. Ivo Tarn was charged in June. The two were jailed.",
        "two",
        ["Bruno Pell", "Ivo Tarn"],
    ),
    ("en", "Two men were jailed. Bruno Pell and Ivo Tarn were found guilty. The men fled.", "men", ["Bruno Pell", "Ivo Tarn"]),
    ("es", "Bruno Pell y Marta Oss fueron detenidos. Ambos fueron imputados.", "Ambos", ["Bruno Pell", "Marta Oss"]),
    ("es", "Bruno Pell y Marta Oss cayeron en Tarsk. Los dos detenidos huyeron.", "dos detenidos", ["Bruno Pell", "Marta Oss"]),
    ("en", "Three men were arrested. Officers took ten kilos from them.", "them", ["Three men"]),
    ("en", "A Durban man was arrested. He was held in the first raid.", "He", ["Durban man"]),
    ("en", "A woman was held in Tarsk. The 29-year-old Dutch national was charged.", "29-year-old Dutch national", ["woman"]),
    ("en", "Detectives combed the office. They seized two kilos of heroin.", "They", ["Detectives"]),
    ("en", "Officials said they seized two kilos of heroin.", "they", ["Officials"]),
    ("es", "Un exalcalde fue detenido en Tarsk. El hombre, de 51 años, fue acusado.", "hombre", ["exalcalde"]),
    ("es", "Tres hombres fueron detenidos en Tarsk. Los imputados huyeron.", "imputados", ["Tres hombres"]),
    (
        "en",
        "The court tried two men. Constables Bruno Pell and Ivo Tarn stopped a car. When questioned, both men fled.",
        "men",
        ["two men"],
    ),
    ("en", "Two men met two other men. They fled.", "They", []),
    ("en", "Two men were held. The six were charged. They fled.", "They", []),
    ("en", "Two men were arrested in Tarsk. One of the men was charged.", "One of the men", []),
    ("en", "Suspects often flee. They are charged.", "They", []),
    ("en", "Bruno Pell, Ivo Tarn and a driver were held. Both were charged.", "Both", []),
    ("en", "Two men and a woman were arrested in Tarsk. They were charged.", "They", []),
    ("es", "Dos hombres y una mujer fueron detenidos. La Policía los trasladó a Tarsk.", "los", []),
    ("en", "Two couriers were arrested in Tarsk. A clerk had paid the dealers.", "dealers", []),
    ("en", "Two couriers were arrested in Tarsk. The suspects were charged.", "suspects", ["Two couriers"]),
]


@pytest.mark.parametrize(("language", "text", "words", "expected"), SEVERAL)
def test_means_several_or_nobody_by_name(language: str, text: str, words: str, expected: list[str]) -> None:
    read = document(text, language)
    start = text.rindex(words)
    number = next(n for n, sentence in enumerate(read.sentences) if sentence.start <= start < sentence.end)
    found = Referents(read, known_names(text, read.sentences)).meant(start, start + len(words), number)
    assert [text[one.start : one.end] for one in found] == expected


UNSAID = [
    ("La Policía capturó a Bruno Pell en Tarsk. Fue condenado en mayo a diez años de cárcel.", "conviction", "Bruno Pell"),
    ("El abogado de Bruno Pell dijo que fue detenido en Tarsk.", "arrest", "Bruno Pell"),
    ("Bruno Pell fue condenado por robo. Asimismo, fue sentenciado a un año de cárcel.", "sentence", "Bruno Pell"),
    ("Bruno Pell y Ivo Tarn huyeron. Fue condenado a diez años de cárcel.", "sentence", None),
]


@pytest.mark.parametrize(("text", "frame", "expected"), UNSAID)
def test_a_dropped_subject_is_whom_the_text_makes_clear(text: str, frame: str, expected: str | None) -> None:
    claims = [claim for claim in claims_from(text, "es") if claim.frame.value == frame]
    patients = {
        (text[slice(*role.referent)] if role.referent else role.text)
        for c in claims
        for role in c.roles
        if role.role == "patient"
    }
    assert claims
    assert expected in patients if expected else not patients


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Policía capturó a Bruno Pell en Tarsk. Lideraba la banda Los Faroles.", {"Bruno Pell"}),
        ("Un juez condenó a Bruno Pell a diez años. Era el jefe de Los Faroles.", {"Bruno Pell"}),
        ("La fiscal Marta Oss acusó a Bruno Pell de homicidio. Lidera Los Faroles.", {"Bruno Pell"}),
        ("La Fiscalía acusó a Bruno Pell y a Ivo Tarn. Lideraba la banda Los Faroles.", set[str]()),
    ],
)
def test_who_leads_where_the_subject_is_dropped(text: str, expected: set[str]) -> None:
    claims = [claim for claim in claims_from(text, "es") if claim.frame.value == "leadership"]
    assert {role.text for claim in claims for role in claim.roles if role.role == "person"} == expected


def test_a_subject_behind_its_verb_keeps_others_out() -> None:
    claims = claims_from("Bruno Pell huyó en mayo. Fue detenido en Tarsk, el lunes, Ivo Tarn.", "es")
    arrested = {role.text for claim in claims if claim.frame.value == "arrest" for role in claim.roles if role.role == "patient"}
    assert "Bruno Pell" not in arrested


def test_one_claim_for_each_of_several() -> None:
    claims = claims_from("Bruno Pell and Marta Oss met in Tarsk. Both were charged with fraud.", "en")
    charged = {role.text for claim in claims if claim.frame.value == "charge" for role in claim.roles if role.role == "patient"}
    assert charged == {"Bruno Pell", "Marta Oss"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ramiro Tuelles huyó. Su hermano cayó.", "Ramiro Tuelles"),
        ("Ramiro Tuelles y Bruno Pell huyeron. Su hermano cayó.", None),
        ("Ramiro Tuelles huyó. Bruno Pell vio a su hermano.", None),
    ],
)
def test_owner_in_the_sentence_before(text: str, expected: str | None) -> None:
    read = document(text, "es")
    start = text.lower().rindex("su hermano")
    span = Referents(read, known_names(text, read.sentences)).owner(start, 1)
    assert (text[slice(*span)] if span is not None else None) == expected


def test_a_full_name_refers_to_nothing() -> None:
    assert referent("en", "Bruno Pell fled. Ramiro Tuelles was arrested.", "Ramiro Tuelles") is None
