"""What the model is trained on: corpora of names read, carried over and exchanged as they should be."""

import random
from dataclasses import replace
from pathlib import Path

from training.corpus import Example
from training.names import bare, by_id, projected, read_names
from training.swap import Names, shape, swapped

from quipu.language.known import GIVEN, TOWN, known_row, read_known

KINDS = {"PER": "PER", "politician": "PER", "LOC": "LOC", "magazine": "_"}


def written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_kinds_are_mapped_and_names_begin(tmp_path: Path) -> None:
    path = written(tmp_path / "a", "Ada B-politician\nPaz I-politician\nin O\nAgua B-magazine\nin O\nMay B-event\n\n@ada B-PER\n")
    (only,) = read_names(path, KINDS, (0, 1))
    assert only.names == ("B-PER", "I-PER", "O", None, "O", "O")
    assert set(only.heads) == {-100}


def test_older_tags_begin_names_too(tmp_path: Path) -> None:
    path = written(tmp_path / "a", "Ada I-PER\nPaz I-PER\n, O\nLima I-LOC\nCallao B-LOC\n")
    (only,) = read_names(path, KINDS, (0, 1))
    assert only.names == ("B-PER", "I-PER", "O", "B-LOC", "B-LOC")


def test_columns_are_chosen_and_sentences_ordered(tmp_path: Path) -> None:
    path = written(tmp_path / "a", "# sent_id = n2\n1\tLima\tB-LOC\t-\n\n# sent_id = n1\n1\tAda\tB-PER\t-\n")
    read = by_id(path, read_names(path, KINDS, (1, 2)))
    assert [example.words for example in read] == [("Ada",), ("Lima",)]


def test_names_are_carried_over_to_a_translation() -> None:
    there = bare(["Ada", "Pérez", "left", "Lima", "."], ["B-PER", "I-PER", "O", "B-LOC", "O"])
    here = tree("Ada Perez dejó Lima por el Banco de Agua .", "PROPN PROPN VERB PROPN ADP DET PROPN ADP PROPN PUNCT")
    (given,) = projected([here], [[there]])
    assert given.names == ("B-PER", "I-PER", "O", "B-LOC", "O", "O", None, None, None, "O")


def tree(words: str, upos: str) -> Example:
    size = len(words.split())
    example = bare(words.split(), [None] * size)
    return replace(example, upos=tuple(upos.split()))


def test_names_are_exchanged_word_for_word() -> None:
    seen = Names(
        [bare(["Villa", "de", "Oro", "y", "Tambo"], ["B-LOC", "I-LOC", "I-LOC", "O", "B-LOC"])], ["Puerto Claro", "Ayora"]
    )
    example = bare(["vio", "Casa", "de", "Luna", "y", "ROMANA"], ["O", "B-LOC", "I-LOC", "I-LOC", "O", "B-LOC"])
    found = swapped(example, seen, 1.0, random.Random(1))
    assert found.words[1:4] == ("Villa", "de", "Oro")
    assert found.words[5] in ("TAMBO", "AYORA")
    assert found.names == example.names


def test_shapes_tell_names_apart() -> None:
    assert shape(("Banco", "de", "Oro")) == ("X", "de", "X")
    assert shape(("A.", "Paz")) == ("a.", "X")


def test_lists_speak_of_words_with_capitals_alone() -> None:
    known = read_known("perez\t2\nrosario\t5\n")
    assert known_row(["Rosario", "rosario", "PÉREZ", "Nada"], known) == [GIVEN | TOWN, 0, 2, 0]
