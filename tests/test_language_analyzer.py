"""The shipped model at work: it is the one that was measured, parses what it must, and the same text always alike."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from quipu.errors import ModelError
from quipu.language import Analyzer, Sentence
from quipu.language.analyzer import batches

HERE = Path(__file__).parent
MODEL = HERE.parent / "src" / "quipu" / "language" / "model"
SAMPLE: list[dict[str, Any]] = yaml.safe_load((HERE / "floors" / "language_sample.yaml").read_text("utf-8"))
REPORT = (
    "LIMA, 26 March (EFE) - Police seized 2,140 kilos of cocaine in Callao. They didn't say who owned it.\n\n"
    "- Four men were arrested\n- Two cars were found\n\nThe load would go to Antwerp, Gen. Rosa Quispe said."
)
INFORME = (
    "La Policía Nacional incautó 626 kilos de cocaína en el puerto del Callao. El general Luis Ramos dijo que los detenidos "
    "habrían querido enviarlos a Bélgica.\n\nNo hubo heridos."
)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer.load()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return shutil.copytree(MODEL, tmp_path / "model")


def test_a_missing_model_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        Analyzer.load(tmp_path)


@pytest.mark.parametrize("name", ["model.onnx", "vocabulary.txt"])
def test_a_changed_model_is_not_run(copied: Path, name: str) -> None:
    with (copied / name).open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match="not the one that was shipped"):
        Analyzer.load(copied)


def test_a_model_without_its_labels_is_not_run(copied: Path) -> None:
    (copied / "model.json").write_text("{}", "utf-8")
    with pytest.raises(ModelError):
        Analyzer.load(copied)


def test_a_text_of_nothing_has_no_sentences(analyzer: Analyzer) -> None:
    assert analyzer.parse("", "en") == ()
    assert analyzer.parse(" \n\n ", "es") == ()


def test_each_sentence_is_a_tree_over_the_text(analyzer: Analyzer) -> None:
    for text, language in ((REPORT, "en"), (INFORME, "es"), ("cocaine " * 700, None)):
        for sentence in analyzer.parse(text, language):
            check_tree(sentence)
            assert sentence.start == sentence.tokens[0].start
            assert sentence.end == sentence.tokens[-1].end
            if language != "es":
                assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


def check_tree(sentence: Sentence) -> None:
    heads = [token.head for token in sentence.tokens]
    assert heads.count(-1) == 1
    assert sentence.tokens[heads.index(-1)].deprel == "root"
    for start in range(len(heads)):
        steps, at = 0, start
        while at >= 0:
            at, steps = heads[at], steps + 1
            assert steps <= len(heads)


def test_a_text_is_parsed_alike_alone_and_among_others(analyzer: Analyzer) -> None:
    """Int8 ranges are taken a batch at a time, so a neighbour could change a score."""
    texts = [(INFORME, "es"), (REPORT, "en"), ("cocaine " * 300, "en"), (INFORME, "es")]
    alone = [analyzer.parse(text, language) for text, language in texts]
    assert analyzer.parse_many(texts) == alone
    assert analyzer.parse_many(texts[::-1]) == alone[::-1]
    assert Analyzer.load(threads=2).parse_many(texts) == alone


def test_an_address_longer_than_the_encoder_is_parsed(analyzer: Analyzer) -> None:
    text = "https://a-b-c.d-e-f.example/" + "g-h-i/" * 60 + " " + "https://x-y-z.example/q?a=1&b=2-3-4 " * 150
    assert sum(len(sentence.tokens) for sentence in analyzer.parse(text, "en")) == 151


def test_batches_hold_every_row_once() -> None:
    lengths = [5, 90, 7, 7, 300, 6, 41]
    assert sorted(at for batch in batches(lengths) for at in batch) == list(range(len(lengths)))
    assert batches([]) == []


@pytest.mark.parametrize("example", SAMPLE, ids=lambda example: str(example["text"])[:40])
def test_the_sample_is_parsed_right(analyzer: Analyzer, example: dict[str, Any]) -> None:
    (sentence,) = analyzer.parse(example["text"], example["language"])
    tokens = sentence.tokens
    found = {(token.text, token.deprel, tokens[token.head].text if token.head >= 0 else "-") for token in tokens}
    assert {tuple(arc.split()) for arc in example["arcs"]} <= found
    named = {f"{example['text'][tokens[name.first].start : tokens[name.last - 1].end]}: {name.kind}" for name in sentence.names}
    assert set(example.get("names", ())) <= named
    feats = {f"{token.text} {name}={value}" for token in tokens for name, value in token.feats.items()}
    assert set(example.get("feats", ())) <= feats


def test_the_shipped_model_is_the_one_that_was_measured() -> None:
    pinned = json.loads((HERE / "floors" / "language.json").read_text("utf-8"))
    assert json.loads((MODEL / "model.json").read_text("utf-8"))["digest"] == pinned["model"]


def test_no_score_is_below_its_floor() -> None:
    """A floor is lowered only together with a line in `declared` that says which and why."""
    pinned = json.loads((HERE / "floors" / "language.json").read_text("utf-8"))
    assert pinned["floors"]
    low = {name: pinned["scores"].get(name) for name, floor in pinned["floors"].items() if pinned["scores"].get(name, 0) < floor}
    assert low == {}


def test_the_model_is_small_enough_to_ship() -> None:
    assert (MODEL / "model.onnx").stat().st_size <= 30_000_000
