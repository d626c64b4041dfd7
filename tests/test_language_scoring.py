"""The measuring itself: a treebank's text is put together right, so that words found in raw text can be held against it."""

from pathlib import Path

from training.corpus import read
from training.evaluate import iob2, names, read_documents

from quipu.language import Analyzer

TREES = """# newdoc
# text = Salió del puerto.
1	Salió	salir	VERB	_	_	0	root	_	_
2-3	del	_	_	_	_	_	_	_	_
2	de	de	ADP	_	_	4	case	_	_
3	el	el	DET	_	_	4	det	_	_
4	puerto	puerto	NOUN	_	_	1	obl	_	SpaceAfter=No
5	.	.	PUNCT	_	_	1	punct	_	_

# newpar
1-2	Verlo	_	_	_	_	_	_	_	_
1	Ver	ver	VERB	_	VerbForm=Inf	0	root	_	Name=O
2	lo	él	PRON	_	All=_	1	_	_	Name=_

# newdoc
1	Ya	ya	ADV	_	_	_	_	_	Name=B-PER
"""


def test_documents_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "trees.conllu"
    path.write_text(
        TREES.replace("1	Ya	ya	ADV	_	_	_	_", "1	Ya	ya	ADV	_	_	0	root"), "utf-8"
    )
    first, second = read_documents(path)
    assert first.text == "Salió del puerto. \n\nVerlo ".replace(" \n", "\n")
    assert second.text == "Ya "
    written = [(word.form, first.text[word.start : word.end]) for sentence in first.sentences for word in sentence]
    assert written == [
        ("Salió", "Salió"),
        ("de", "de"),
        ("el", "l"),
        ("puerto", "puerto"),
        (".", "."),
        ("Ver", "Ver"),
        ("lo", "lo"),
    ]
    assert [word.head for word in first.sentences[0]] == [-1, 3, 3, 0, 0]


def test_what_silver_trees_do_not_know_stays_unknown(tmp_path: Path) -> None:
    path = tmp_path / "silver.conllu"
    path.write_text(TREES, "utf-8")
    _, verlo, ya = read(path, "misc", tmp_path)
    assert verlo.names == ("O", None)
    assert verlo.feats[1] == {"All": "_"}
    assert ya.heads == (-100,)
    assert ya.names == ("B-PER",)


def test_name_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "names.iob2"
    path.write_text("# sent_id = a-1\nRosa\tB-PER\nya\tO\n\n# sent_id = a-2\nLima\tB-LOC\n\nCallao\tB-LOC\n", "utf-8")
    assert iob2(path) == [[(["Rosa", "ya"], ["B-PER", "O"]), (["Lima"], ["B-LOC"])], [(["Callao"], ["B-LOC"])]]


def test_a_model_that_finds_no_name_is_scored() -> None:
    documents = [[(["they", "left", "early"], ["O", "O", "B-LOC"])]]
    assert names(Analyzer.load(), documents) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
