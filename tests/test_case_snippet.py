"""The piece of a text that a search shows."""

from hypothesis import given
from hypothesis import strategies as st

from quipu.case.snippet import folded, holds, pieces, words_of

TEXT = "La Policía halló 626 kilos de cocaína; la cocaina iba a Bélgica, según la fiscalía de Guayaquil."


def test_words_are_found_by_their_beginning_without_accents_and_capitals() -> None:
    found = pieces(TEXT, words_of("COCAÍ"))
    assert [part for part, hit in found if hit] == ["cocaína", "cocaina"]
    assert "".join(part for part, _ in found) == TEXT
    assert holds(TEXT, words_of("belg")) and not holds(TEXT, words_of("elgica"))


def test_a_long_text_is_cut_about_the_first_word_found() -> None:
    long = " ".join(["antes"] * 40 + ["Estévez"] + ["después"] * 40)
    found = pieces(long, words_of("estevez"), 12)
    shown = "".join(part for part, _ in found)
    assert shown.startswith("…") and shown.endswith("…")
    assert len(shown.split()) == 12
    assert ("Estévez", True) in found
    assert pieces(long, words_of("zeppelin"), 5) == (("antes antes antes antes antes", False), ("…", False))
    assert pieces("corto", words_of("cor"), 12) == (("corto", True),)


@given(st.text(max_size=80), st.text(min_size=1, max_size=3), st.integers(1, 20) | st.none())
def test_nothing_is_shown_that_does_not_stand_there(text: str, query: str, most: int | None) -> None:
    wanted = words_of(query) or ["x"]
    found = pieces(text, wanted, most)
    shown = "".join(part for part, _ in found)
    assert shown.removeprefix("…").removesuffix("…") in text or shown in text
    assert all(folded(part).startswith(tuple(wanted)) for part, hit in found if hit)
    if most is None:
        assert shown == text
