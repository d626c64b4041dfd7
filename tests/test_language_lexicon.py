"""What words may be: the file that the parser reads, and how it is made."""

from pathlib import Path

import pytest
from training.lexicon_classes import numbered
from training.lexicon_english import english
from training.lexicon_spanish import endings, spanish

from quipu.language.lexicon import BLANK, NOTHING, WIDTH, Lexicon, packed
from quipu.language.pieces import features

INDEX = {
    "noun": "raid n 2 1 @ 2 2 1 2\nfly n 1 1 @ 1 0 3\n",
    "verb": "raid v 1 1 @ 1 1 4\nfly v 3 1 @ 3 3 5 6 7\nstop v 1 1 @ 1 1 8\n",
    "adj": "big a 1 1 & 1 1 9\n",
    "adv": "",
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "dict").mkdir()
    for name, text in INDEX.items():
        (tmp_path / "dict" / f"index.{name}").write_text(text, "utf-8")
        (tmp_path / "dict" / f"{name}.exc").write_text("flew fly\nflown fly\n" if name == "verb" else "", "utf-8")
    (tmp_path / "wn-wikt-spa.tab").write_text("1-n\tspa:lemma\tsaque\n2-a\tspa:lemma\tmayor\n", "utf-8")
    (tmp_path / "spa.derivations").write_text("ladrón\tladronzuelo\tN:N\t-zuelo\n", "utf-8")
    return tmp_path


def test_a_word_finds_its_classes_however_it_is_written() -> None:
    lexicon = Lexicon(packed({"incautó": (0, 3, 4), "raid": (1, 0, 0)}, 5), {"raid": 2})
    assert lexicon.buckets == NOTHING + 5 + 31
    rows = lexicon.rows(["Incautó", "incauto", "raid", "Raid"])
    assert [row[-4:] for row in rows] == [
        (NOTHING, NOTHING + 3, NOTHING + 4, NOTHING),
        BLANK[-4:],
        (NOTHING + 1, NOTHING, NOTHING, NOTHING),
        (NOTHING + 1, NOTHING, NOTHING, NOTHING + 6),
    ]
    assert rows[1][:-4] == features("incauto")
    assert {len(row) for row in rows} == {WIDTH, len(BLANK)}


def test_english_forms_have_their_letters(sources: Path) -> None:
    found = english(sources / "dict")
    assert (found["raid"], found["raids"], found["raiding"], found["raided"]) == ("nv", "P3", "G", "D")
    assert (found["fly"], found["flies"], found["flew"]) == ("n'v", "P'3", "D")
    assert (found["stopped"], found["bigger"], found["biggest"]) == ("D", "C", "T")
    assert "flyed" not in found


def test_spanish_forms_have_their_tenses_and_kinds(sources: Path) -> None:
    wanted = {"incautó": "R-", "incauto": "P-m", "saque": "S-mn", "detenidos": "U-q", "ladrones": "-mns", "mataron": "R-"}
    assert spanish(sources, wanted) == wanted


def test_an_ending_says_what_is_exchanged() -> None:
    assert endings()["incautó"] == "ó>ar"


def test_classes_are_numbered_by_how_common_they_are() -> None:
    signs = ({"raid": "nv", "fly": "v"}, {"mató": "R-"}, {"mató": "ó>ar", "raro": "o>"})
    words, classes = numbered(signs, {"raid": 2, "fly": 3, "mató": 1})
    assert words == {"fly": (1, 0, 0), "raid": (2, 0, 0), "mató": (0, 3, 4)}
    assert classes == 5
