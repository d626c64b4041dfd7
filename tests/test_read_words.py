"""Datelines, languages and furniture: what surrounds a story."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipu.errors import ReadError
from quipu.read import byline, credit, dateline, tongue
from quipu.read.boilerplate import blanked, is_furniture, spans

STORY = "Police said on Monday that they had seized nine kilos of heroin."
RELATO = "La policía dijo el lunes que había incautado nueve kilos de heroína."


@pytest.mark.parametrize(
    ("head", "wire", "published"),
    [
        ("LIMA, 26 March (EFE) - ", "EFE", None),
        ("Lima, 26 mar (EFE).- ", "EFE", None),
        ("BOGOTÁ (AP) — ", "AP", None),
        ("PUERTO UMBRAL, Ecuador (AP) -- ", "AP", None),
        ("MEXICO CITY, March 26 (Reuters) - ", "Reuters", None),
        ("Quito, 18 de marzo de 2024 (EFE).- ", "EFE", "2024-03-18"),
        ("QUITO, 18 March 2024 (Pacific Wire) - ", "Pacific Wire", "2024-03-18"),
        ("QUITO, March 18, 2024 (Pacific Wire) - ", "Pacific Wire", "2024-03-18"),
        ("Lima (Perú), 2 abr. (Agencia Faro) – ", "Agencia Faro", None),
        ("EFE.- ", "EFE", None),
        ("EFE | ", "EFE", None),
        ("May 16 (UPI) -- ", "UPI", None),
        ("Quito, 27 de junio.- ", None, None),
        ("Madrid / EFE - ", "EFE", None),
        ("UMBERTON, N.J. (AP) - ", "AP", None),
        ("SALINAS, Calif. (UMBR-TV) -- ", "UMBR-TV", None),
        ("Ciudad de México (Noticiasur.com/Elna Varsk).- ", "Noticiasur.com", None),
        ("Puerto Umbral (Infonorte/Elna Varsk).- ", "Infonorte", None),
        ("SAN SALVADOR — ", None, None),
        ("PORT UMBER, May 3 - ", None, None),
    ],
)
def test_datelines(head: str, wire: str | None, published: str | None) -> None:
    found = dateline.find(f"A headline here\n\n{head}{STORY}")
    assert found is not None
    assert (found.wire, found.published) == (wire, published)
    assert f"A headline here\n\n{head}{STORY}"[found.start : found.end] == head


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        RELATO,
        "The DEA (Drug Enforcement Administration) took part.",
        "The Australian Federal Police (AFP) charged two men on Monday.",
        "Lima's police (Dirandro) - the anti-drug force - seized it.",
        "Peru's anti-drug police (Dirandro) seized 40 kilos.",
        "CJNG members were held.",
        "El Cártel de Umbral (CU) incautó la zona.",
        "Jorge Luna (34) - the driver - was held.",
        "El 26 de marzo (jueves) la policía llegó.",
        "CJNG — the cartel — was behind it.",
        "Los Faroles (LF) - the gang - sold it.",
        "“SÍ – dijo el fiscal – la orden es firme”.",
    ],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert dateline.find(text) is None


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("EFE", "EFE"),
        ("Redacción / AFP", "AFP"),
        ("Agencia EFE", "EFE"),
        ("Ana Efe", None),
        ("Reuters Staff", None),
        (None, None),
        ("Por EFE", "EFE"),
    ],
)
def test_agencies_in_bylines(words: str | None, agency: str | None) -> None:
    assert dateline.agency(words) == agency


def test_dates_in_addresses() -> None:
    assert dateline.in_address("https://g.example/2024/03/18/droga") == "2024-03-18"
    assert dateline.in_address("https://g.example/2024/03/droga") is None
    assert dateline.in_address("https://g.example/2024/13/45/droga") is None


def test_languages() -> None:
    assert tongue.language(STORY, None) == "en"
    assert tongue.language(RELATO, None) == "es"
    assert tongue.language("Incautan 60 kilos de cocaína en Lima", None) == "es"
    assert tongue.language("Police seize 60 kilos of cocaine in Lima", None) == "en"
    assert tongue.language(RELATO, "Español") == "es"
    assert tongue.language(RELATO, "es_PE") == "es"


@pytest.mark.parametrize(
    "text",
    [
        "A polícia apreendeu duas toneladas de cocaína no porto, informou o coronel na terça-feira.",
        "La polizia ha sequestrato due tonnellate di cocaina nel porto, hanno detto le autorità.",
    ],
)
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(ReadError, match="not in English or Spanish"):
        tongue.language(text, None)


@pytest.mark.parametrize(
    "line",
    [
        "SEE ALSO: Umbral News and Profiles",
        "Read also: Dockers call for more scanners",
        "Lea también: El puerto estrena escáneres",
        "**Lea también:** [El puerto](https://g.example/2)",
        "Te puede interesar | Así opera la banda",
        "Foto: Agencia Faro",
        "Photo: Port Police",
        "FOTO DE ARCHIVO: policías en el puerto",
        "By Ana Torres",
        "By Ana Torres and Luis de la Peña",
        "Por Luis Peña / Agencia Faro",
        "Reporting by Ana Torres; Editing by Tom Hale",
        "(Reporting by Ana Torres)",
        "We use cookies to improve your experience. Accept all cookies",
        "Utilizamos cookies propias y de terceros para mejorar su visita.",
        "Suscríbete a nuestro boletín",
        "Sign up for our weekly newsletter",
        "Share this story",
        "Síguenos en nuestras redes",
        "All rights reserved.",
        "Copyright © 2024 - Gaceta Umbral",
        "Advertisement",
        "PUBLICIDAD",
        "## Background",
        "https://g.example/2",
        "Tags: cocaína, puerto",
        "Policías custodian la droga. Foto cortesía de la Fiscalía",
        "Un perro ayudó a hallar la droga - crédito Policía de Umbral",
        "Seized boat at the pier (Photo: Port Police)",
        "Agents guard the boat, May 3, 2024. (AP Photo/Ana Torres)",
        "Lea: Agresión deja un herido",
        "VER MÁS:",
        "Autor: EFE",
        "Por Agencia Faro | Lun, 25/03/2024 - 19:26",
        "By Ana Torres | May 3, 2024",
        "06 oct 2014 , 12:39",
        "17 junio de 2017 - 06:04 PM",
        "Thursday, May 2, 2024 4:30 p.m. ET",
        "19 de febrero de 2018 - 22:23 - AFP",
        "Suscríbete a Gaceta Umbral Premium",
        "Subscribe to The Umber Week",
        "This is a developing story.",
        "Ana Torres contributed to this report.",
        "@PoliciaUmbral",
    ],
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)
    text = f"{STORY}\n{line}\n{STORY}"
    assert blanked(text, spans(text, "en")) == f"{STORY}\n{' ' * len(line)}\n{STORY}"


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        RELATO,
        "By Monday, police had seized nine kilos.",
        "Por la tarde, la policía incautó nueve kilos.",
        "Por ello fue detenido Luis Peña.",
        "Photos of the drugs were shown to the press.",
        "Images on his phone showed the gang burying weapons.",
        "Fotos halladas en su teléfono muestran el dinero.",
        "Sources said the gang paid him.",
        "Source of the drugs: the valley, according to police.",
        "Fuentes policiales dijeron que pagó 3 millones.",
        "He said he wanted to become a member of the gang.",
        "The gang sold drugs in a Telegram channel.",
        "La banda vendía droga por un canal de Telegram.",
        "Police map 40 airstrips.",
        "Related charges were dropped.",
        "Video from the scene shows three gunmen.",
        "The clan shares its routes with others.",
        "Contact with the boat was lost.",
        "Fecha clave fue el 3 de mayo.",
        "On May 3, 2024, police seized nine kilos.",
        "Lea Torres was arrested.",
        "Read was arrested.",
        "The gang sent a photo of the hostage to his family.",
        "Destacados dirigentes fueron detenidos.",
        "He subscribed to a newsletter of the cartel.",
    ],
)
def test_sentences_of_a_story_are_kept(line: str) -> None:
    assert not is_furniture(line)
    assert spans(line, "en") == ()


def test_the_headline_on_top_of_a_text_is_set_aside() -> None:
    text = f"# Nine kilos seized\n\n{STORY}"
    assert spans(text, "en", "Nine kilos seized") == ((0, 19),)
    assert spans(f"Nine kilos seized\n{STORY}", "en", "Nine kilos seized") == ((0, 17),)


def test_markup_is_set_aside_and_its_words_are_not() -> None:
    text = "- Police seized **nine** [kilos](https://g.example/2) of heroin ![a boat](boat.png) there."
    assert blanked(text, spans(text, "en")).split() == ["Police", "seized", "nine", "kilos", "of", "heroin", "there."]


def test_an_inset_pointer_is_set_aside() -> None:
    text = "La droga iba a Umbral (Lea también: Así opera la banda) según la fiscal."
    assert blanked(text, spans(text, "es")).split() == ["La", "droga", "iba", "a", "Umbral", "según", "la", "fiscal."]


def test_other_stories_after_the_end_are_set_aside() -> None:
    text = f"{STORY}\n{STORY}\nRelated articles\nMayor of Umber shot dead\nGang leader flees"
    ignored = spans(text, "en")
    assert blanked(text, ignored).strip() == f"{STORY}\n{STORY}"
    middle = f"{STORY}\nRelated articles\n{STORY}\n{STORY}"
    assert blanked(middle, spans(middle, "en")).count("Police said") == 3


def test_authors_are_read_off_a_byline() -> None:
    assert byline.author(f"A headline\n\nBy Ana Torres and Luis Peña | May 3, 2024\n\n{STORY}") == "Ana Torres and Luis Peña"
    assert byline.author(f"Por EFE\n{RELATO}") == "EFE"
    assert byline.author(f"By Monday, nine kilos had been seized.\n{STORY}") is None


@given(st.text())
def test_blanks_keep_every_offset(text: str) -> None:
    ignored = spans(text, "es")
    after = blanked(text, ignored)
    assert len(after) == len(text)
    assert all(a <= b for a, b in ignored)
    assert all(first[1] < second[0] for first, second in pairwise(ignored))
    outside = [i for i in range(len(text)) if not any(a <= i < b for a, b in ignored)]
    assert all(after[i] == text[i] for i in outside)


@pytest.mark.parametrize(
    ("ending", "wire"),
    [
        ("\n\nCon información de La Prensa", "La Prensa"),
        (" (EFE).", "EFE"),
        ("\nWith files from Reuters", "Reuters"),
        ("\nCon información de Ana Torres", None),
        ("\nSource: Police", None),
        (" They told Reuters.", None),
    ],
)
def test_credits_below_the_last_line(ending: str, wire: str | None) -> None:
    assert credit.wire("The gang fled." + ending) == wire
