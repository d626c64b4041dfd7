"""Texts to sentences and words: every character keeps its place, and what ends a sentence is told from what does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipu.language.clitics import clitics
from quipu.language.segment import MAX_WORDS, segment
from quipu.language.words import words_in

LANGUAGES = ("en", "es")
PIECES = st.sampled_from(
    [
        *(
            "del",
            "Al ",
            "don't",
            "entregarlo",
            "EE.UU.",
            "U.S.",
            "Gral.",
            "no.",
            "AK-47",
            "7.695,43",
            "US$",
            "kg",
            "Callao",
            "x",
            "1.",
        ),
        *(
            " ",
            "\n",
            "\n\n",
            "- ",
            "•",
            "“",
            "”",
            '"',
            "'",
            ".",
            "?",
            "…",
            "[28]",
            "\t",
            "ñandú",
            "\u0301",
            "😀",
            "https://a.b/c?d=1.",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join))


def sentences(text: str, language: str) -> list[str]:
    return [text[stretch.words[0].start : stretch.words[-1].end] for stretch in segment(text, language)]


def forms(text: str, language: str) -> list[str]:
    return [word.form for word in words_in(text, 0, len(text), language)]


@settings(deadline=None)  # the first call reads the dictionary
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_words_stand_in_order_and_never_overlap(text: str, language: str) -> None:
    end = 0
    for stretch in segment(text, language):
        assert stretch.words
        for word in stretch.words:
            assert end <= word.start < word.end <= len(text)
            end = word.end


@settings(deadline=None)  # the first call reads the dictionary
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_no_letter_or_digit_is_lost(text: str, language: str) -> None:
    covered = {at for stretch in segment(text, language) for word in stretch.words for at in range(word.start, word.end)}
    assert {at for at, character in enumerate(text) if character.isalnum()} <= covered


@settings(deadline=None)  # the first call reads the dictionary
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_word_is_what_is_written_unless_it_is_part_of_a_contraction(text: str, language: str) -> None:
    for stretch in segment(text, language):
        for word in stretch.words:
            written = text[word.start : word.end]
            assert word.form == written or language == "es"
            assert len(word.form) - len(written) in (0, 1)


@settings(deadline=None)  # the first call reads the dictionary
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_paragraph_numbers_rise(text: str, language: str) -> None:
    numbers = [stretch.paragraph for stretch in segment(text, language)]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("words", [MAX_WORDS - 1, MAX_WORDS, MAX_WORDS + 1, 5 * MAX_WORDS])
def test_a_long_sentence_is_parsed_in_parts_and_whole(words: int) -> None:
    text = " ".join(["kilos"] * words)
    stretches = list(segment(text, "en"))
    assert sum(len(stretch.words) for stretch in stretches) == words
    assert max(len(stretch.words) for stretch in stretches) <= MAX_WORDS


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El Gral. Ruiz y el Sgto. Vega viajaron a EE.UU. y volvieron. Callaron.", 2),
        ("es", "Viajó a EE.UU. El fiscal lo siguió.", 2),
        ("es", "DETUVO AL CAPO EN EE.UU. POR LAVADO", 1),
        ("es", "Incautaron 7.695,43 kilos. Según la Sra. Ana, «es mucho». ¿Quién fue? ¡Nadie!", 4),
        ("es", "Dijo que no. Nro. 5 fue el suyo.", 2),
        ("es", "“No hay duda. Lo vimos”, afirmó. Luego se fue.", 3),
        ("en", "The U.S. Coast Guard helped. Gen. Ruiz of the D.E.A. agreed.", 2),
        ("en", "He left at 10 p.m. The gang stayed.", 2),
        ("en", "Two are named as A.B. and D.K. Prosecutors said J.J. Smith fled.", 2),
        ("en", "So said Deputy Dist. Atty. Ana Penn. Pol. Col. Chai Sun agreed, as did Comdr. Ruiz.", 2),
        ("en", "The No. 2 leader fled. “No.” That was all.", 3),
        ("en", '"It was big." He said so. "They fled," she said.', 3),
        ("en", "It weighed 1,200.5 kg (2,646 lb). It was gone.", 2),
        ("en", "Officers in Mesa, Ariz., and Reno, Nev., agreed. Later they met in Tampa, Fla. The gang fled.", 3),
        ("en", "The court ruled.[28] The gang appealed.", 2),
        ("en", "POLICE SEIZE 2 TONS\n\nOfficers in Callao seized it.", 2),
        ("en", "They came by sea, land, etc. The guards slept. 2. The crew fled.", 3),
        ("en", "We were robbed. :) But nobody was hurt.. Thanks to you. call us", 4),
        ("en", "It was a trap. https://a.example/b ________ Rosa Lugo <rosa@a.example> The rest follows", 5),
        ("en", "Rosa Lugo 05/25/2001 10:45 AM The papers are here. Regards, Rosa https://a.example https://b.example", 6),
        ("en", "The office opened on 05/25/2001 at 10:45 AM Friday.", 1),
        ("es", "Cayó el jefe. 3. El resto huyó.", 2),
        ("en", "Seized:\n- two pistols\n- a car\n1. First point\n2. Second point", 5),
    ],
)
def test_sentences(language: str, text: str, expected: int) -> None:
    assert len(sentences(text, language)) == expected


def test_wrapped_prose_is_put_together_again() -> None:
    text = (
        "The officers of the harbour police found that the load had been hidden\n"
        "under a floor of planks which a crew of four had laid during the night\n"
        "before the ship was to leave for a port in the north of the country."
    )
    assert sentences(text, "en") == [text]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "salió del puerto al mar", ["salió", "de", "el", "puerto", "a", "el", "mar"]),
        ("es", "POLICÍA DEL CALLAO", ["POLICÍA", "DE", "EL", "CALLAO"]),
        ("es", "vio a Del Río con Al Zawari", ["vio", "a", "Del", "Río", "con", "Al", "Zawari"]),
        ("es", "quiso entregárselo y detenerlos", ["quiso", "entregar", "se", "lo", "y", "detener", "los"]),
        ("es", "la suerte del suelo fuerte", ["la", "suerte", "de", "el", "suelo", "fuerte"]),
        ("es", "pagó S/. 20.000 o US$ 5", ["pagó", "S/.", "20.000", "o", "US$", "5"]),
        ("es", "el binomio dólar-marco", ["el", "binomio", "dólar-marco"]),
        ("en", "they didn't; he's the gang's", ["they", "did", "n't", ";", "he", "'s", "the", "gang", "'s"]),
        ("en", "can’t, cannot", ["ca", "n’t", ",", "can", "not"]),
        ("en", "a non-lethal, eye-tracking 3rd way", ["a", "non-lethal", ",", "eye", "-", "tracking", "3rd", "way"]),
        ("en", "I dont know, thats all", ["I", "do", "nt", "know", ",", "that", "s", "all"]),
        ("en", "Lashkar-e-Taiba, of the 80's", ["Lashkar", "-", "e", "-", "Taiba", ",", "of", "the", "80's"]),
        ("en", "the clan`s arms arnt here’’ +++", ["the", "clan", "`s", "arms", "ar", "nt", "here", "’’", "+++"]),
        ("en", "see LIST.PDF, etc. Then", ["see", "LIST.PDF", ",", "etc", ".", "Then"]),
        ("en", "of the 1990s", ["of", "the", "1990s"]),
        ("en", "Sh2.3 million, R537,312 or B12", ["Sh", "2.3", "million", ",", "R", "537,312", "or", "B12"]),
        ("en", "see https://a.example/b?c=1. Then", ["see", "https://a.example/b?c=1", ".", "Then"]),
    ],
)  # fmt: skip
def test_words(language: str, text: str, expected: list[str]) -> None:
    assert forms(text, language) == expected


def test_the_parts_of_a_contraction_share_out_its_characters() -> None:
    text = "salió del puerto"
    spans = [(word.form, text[word.start : word.end]) for word in words_in(text, 0, len(text), "es")]
    assert spans == [("salió", "salió"), ("de", "de"), ("el", "l"), ("puerto", "puerto")]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("entregarlo", ("entregar", ("lo",))),
        ("dárselas", ("dar", ("se", "las"))),
        ("Entregándose", ("Entregando", ("se",))),
        ("irse", ("ir", ("se",))),
        ("oírlos", ("oír", ("los",))),
        ("carteles", None),
        ("parte", None),
        ("muerte", None),
        ("Fernández", None),
        ("cocaína", None),
    ],
)
def test_pronouns_come_off_verbs_alone(form: str, expected: tuple[str, tuple[str, ...]] | None) -> None:
    assert clitics(form) == expected


def test_an_initial_that_hides_a_surname_may_end_a_sentence() -> None:
    assert sentences("Acusó a Ana L. y Eva M. Según la fiscal, huyeron.", "es") == [
        "Acusó a Ana L. y Eva M.",
        "Según la fiscal, huyeron.",
    ]
    assert sentences("Acusó a Ana M. Rojas y a R. Los Arcos.", "es") == ["Acusó a Ana M. Rojas y a R. Los Arcos."]
    assert sentences("MANILA: Police left.", "en") == ["MANILA:", "Police left."]
