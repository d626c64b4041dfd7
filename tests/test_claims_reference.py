"""Who "he", "the group" or a bare surname is."""

import pytest

from quipu.claims.known import known_names
from quipu.claims.reference import Referents
from tests.saying import document

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
UNCLEAR = [
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
