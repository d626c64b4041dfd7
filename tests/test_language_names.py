"""Names from the scores of their tags."""

import numpy as np
import pytest

from quipu.language.names import Scores, names_of, spans

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")


def scores(*words: dict[str, float]) -> Scores:
    """Logarithms of the given chances; what is not given shares out the rest."""
    rows = []
    for chances in words:
        rest = (1 - sum(chances.values())) / (len(TAGS) - len(chances))
        rows.append([np.log(chances.get(tag, rest)) for tag in TAGS])
    return np.array(rows, dtype=np.float32)


def test_no_name_goes_on_that_has_not_begun() -> None:
    given = scores({"O": 0.5, "B-PER": 0.4}, {"I-PER": 0.8, "O": 0.1})
    assert names_of([(["Rosa", "Vega"], given)], TAGS) == [[(0, 2, "PER")]]


@pytest.mark.parametrize(("sure", "doubtful"), [("LOC", "PER"), ("ORG", "LOC")])
def test_a_name_is_of_one_kind_in_a_text(sure: str, doubtful: str) -> None:
    clear, unclear = scores({f"B-{sure}": 0.95}), scores({f"B-{doubtful}": 0.5, f"B-{sure}": 0.4})
    sentences = [(["Ambato"], clear), (["Ambato"], unclear), (["Quito"], unclear)]
    assert names_of(sentences, TAGS) == [[(0, 1, sure)], [(0, 1, sure)], [(0, 1, doubtful)]]


def test_one_odd_sentence_does_not_outvote_the_others() -> None:
    odd, usual = scores({"B-PER": 0.999999}), scores({"B-LOC": 0.9})
    found = names_of([(["Rosario"], odd), (["Rosario"], usual), (["Rosario"], usual), (["Rosario"], usual)], TAGS)
    assert {kind for row in found for _, _, kind in row} == {"LOC"}


def test_tags_to_spans() -> None:
    assert spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]
