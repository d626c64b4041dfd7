"""Lemmas and the conditional: what the dictionary and the tags say together."""

import pytest

from quipu.language.lemma import lemma
from quipu.language.mood import is_conditional, with_conditional


@pytest.mark.parametrize(
    ("form", "upos", "verb_form", "language", "expected"),
    [
        ("found", "VERB", "Fin", "en", "find"),
        ("seized", "VERB", "Fin", "en", "seize"),
        ("was", "AUX", "Fin", "en", "be"),
        ("n't", "PART", "", "en", "not"),
        ("tons", "NOUN", "", "en", "ton"),
        ("police", "NOUN", "", "en", "police"),
        ("Callao", "PROPN", "", "en", "Callao"),
        ("7.695,43", "NUM", "", "es", "7.695,43"),
        ("incautó", "VERB", "Fin", "es", "incautar"),
        ("incautadas", "VERB", "Part", "es", "incautar"),
        ("detenidos", "VERB", "Part", "es", "detener"),
        ("muertos", "VERB", "Part", "es", "morir"),
        ("tendría", "VERB", "Fin", "es", "tener"),
        ("podrán", "AUX", "Fin", "es", "poder"),
        ("habría", "AUX", "Fin", "es", "haber"),
        ("toneladas", "NOUN", "", "es", "tonelada"),
        ("realizadas", "ADJ", "", "es", "realizado"),
        ("militares", "ADJ", "", "es", "militar"),
        ("máxima", "ADJ", "", "es", "máximo"),
        ("las", "PRON", "", "es", "él"),
        ("living", "VERB", "Ger", "en", "live"),
        ("need", "VERB", "Fin", "en", "need"),
        ("training", "NOUN", "", "en", "training"),
        ("policías", "NOUN", "", "es", "policía"),
    ],
)
def test_lemma(form: str, upos: str, verb_form: str, language: str, expected: str) -> None:
    assert lemma(form, upos, verb_form, language) == expected


@pytest.mark.parametrize("form", ["habría", "podrían", "incautaría", "sería", "iría", "pondríamos", "ocurriría", "podria"])
def test_conditionals_are_known(form: str) -> None:
    assert is_conditional(form)


@pytest.mark.parametrize(
    "form", ["quería", "moría", "corrían", "requería", "prefería", "abría", "policía", "había", "hacía", "ría", "ía", ""]
)
def test_imperfects_are_not_conditionals(form: str) -> None:
    assert not is_conditional(form)


def test_the_form_outweighs_the_model() -> None:
    assert with_conditional("habría", "AUX", {"Mood": "Ind", "Tense": "Imp", "Number": "Sing"}, "es") == {
        "Mood": "Cnd",
        "Number": "Sing",
        "VerbForm": "Fin",
    }
    assert with_conditional("había", "AUX", {"Mood": "Cnd"}, "es") == {"Mood": "Ind"}
    assert with_conditional("policía", "NOUN", {"Number": "Sing"}, "es") == {"Number": "Sing"}
    assert with_conditional("habría", "AUX", {"Mood": "Ind"}, "en") == {"Mood": "Ind"}
