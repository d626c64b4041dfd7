"""Measure the language model: `python -m training.evaluate --data ../shared/data --out tests/floors/language.json`.

Trees are scored as CoNLL 2018's evaluation does: word by word where the model is given the treebank's words, and by characters
that agree where it splits raw text. `las` compares relations with their subtypes, `las_universal` without. Marks count too.
"""

import argparse
import hashlib
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from quipu.language import Analyzer, Sentence
from quipu.language.names import names_of, spans

TREEBANKS = {
    "en_ewt": ("en", "ud/en_ewt-ud-test.conllu"),
    "en_gum": ("en", "ud/en_gum_open-ud-test.conllu"),
    "es_ancora": ("es", "ud/es_ancora-ud-test.conllu"),
    "es_gsd": ("es", "ud/es_gsd-ud-test.conllu"),
}
UNER = "ner/en_ewt-uner-test.iob2"
KINDS = frozenset({"PER", "ORG", "LOC"})
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word of a treebank: `start` and `end` count in its document's text, `head` in its sentence from 0, the root being -1."""

    form: str
    start: int
    end: int
    upos: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a treebank: its text put together again, and its sentences."""

    text: str
    sentences: tuple[tuple[GoldWord, ...], ...]


def main(line: Sequence[str] | None = None) -> None:
    """Score everything that the data allows, print it, and write it down beside the floors that the file holds."""
    arguments = _arguments(line)
    began = time.perf_counter()
    analyzer = Analyzer.load(arguments.model, threads=1)
    scores: dict[str, float] = {"load_seconds": round(time.perf_counter() - began, 2)}
    for name, (language, file) in TREEBANKS.items():
        documents = list(read_documents(arguments.data / file))
        scores |= {f"{name}.{key}": value for key, value in given_words(analyzer, documents).items()}
        if not arguments.quick:
            scores |= {f"{name}.raw.{key}": value for key, value in from_raw(analyzer, documents, language).items()}
        print(json.dumps({key: value for key, value in scores.items() if key.startswith(name)}), flush=True)
    found = names(analyzer, iob2(arguments.data / UNER))
    scores |= {f"names.en_uner.{key}": value for key, value in found.items()}
    if arguments.conll:
        found = names(analyzer, iob2(arguments.conll, 1, 2))
        scores |= {f"names.es_conll2002.{key}": value for key, value in found.items()}
    scores["words_a_second"], scores["words_a_core_second"] = speed(arguments.model, arguments.data)
    scores["megabytes_at_most"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(scores, indent=1))
    if arguments.out:
        write(arguments, scores)


def write(arguments: argparse.Namespace, scores: Mapping[str, float]) -> None:
    """The scores with digests of model and data; floors and declared drops stay as they are."""
    shipped = Path(str(files("quipu.language").joinpath("model"))) if arguments.model is None else arguments.model
    held = json.loads(arguments.out.read_text("utf-8")) if arguments.out.exists() else {"floors": {}, "declared": []}
    used = [arguments.data / file for _, file in TREEBANKS.values()] + [arguments.data / UNER]
    used += [arguments.conll] if arguments.conll else []
    held["model"] = json.loads((shipped / "model.json").read_text("utf-8"))["digest"]
    held["data"] = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in used}
    held["scores"] = dict(scores)
    arguments.out.write_text(json.dumps(held, indent=1) + "\n", "utf-8")


def _arguments(line: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, help="folder with the model; the shipped one if not given")
    parser.add_argument(
        "--conll", type=Path, help="CoNLL-2002's Spanish test file as Babelscape/wikineural has it; measured only"
    )
    parser.add_argument("--out", type=Path)
    parser.add_argument("--quick", action="store_true", help="given words only")
    return parser.parse_args(line)


def read_documents(path: Path) -> Iterator[Document]:
    """A treebank's documents; one where it marks none. Paragraphs are set apart by an empty line."""
    text = ""
    sentences: list[tuple[GoldWord, ...]] = []
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("# newdoc") for line in lines) and sentences:
            yield Document(text, tuple(sentences))
            text, sentences = "", []
        elif any(line.startswith("# newpar") for line in lines) and sentences:
            text = f"{text.rstrip()}\n\n"
        rows = [line.split("\t") for line in lines if line[0].isdigit() and "." not in line.split("\t")[0]]
        written, words = _sentence(rows, len(text))
        text += written
        sentences.append(words)
    if sentences:
        yield Document(text, tuple(sentences))


def _sentence(rows: Sequence[Sequence[str]], start: int) -> tuple[str, tuple[GoldWord, ...]]:
    text, words, left, at = "", [], 0, 0
    for row in rows:
        if "-" in row[0]:
            first, last = (int(number) for number in row[0].split("-"))
            left, at = last - first + 1, start + len(text)
            text += row[1] + _space(row)
            end = at + len(row[1])
            continue
        if left:
            left -= 1
            stop = end if not left else min(at + len(row[1]), end - left)
            words.append(_word(row, at, stop))
            at = stop
        else:
            at = start + len(text)
            words.append(_word(row, at, at + len(row[1])))
            text += row[1] + _space(row)
    return text, tuple(words)


def _space(row: Sequence[str]) -> str:
    return "" if "SpaceAfter=No" in row[9] else " "


def _word(row: Sequence[str], start: int, end: int) -> GoldWord:
    return GoldWord(row[1], start, end, row[3], int(row[6]) - 1, row[7])


def given_words(analyzer: Analyzer, documents: Sequence[Document]) -> dict[str, float]:
    """Scores in per cent where the model gets the treebank's own words."""
    right: Counter[str] = Counter()
    for document in documents:
        parsed = analyzer.parse_words([[word.form for word in sentence] for sentence in document.sentences])
        for sentence, rows in zip(document.sentences, parsed, strict=True):
            tags, relations = analyzer.labels_of(rows)
            for word, tag, head, relation in zip(sentence, tags, rows.heads, relations, strict=True):
                _count(right, word, tag, head - 1 == word.head, "root" if head == 0 else relation)
    return {name: round(100 * right[name] / right["all"], 2) for name in ("upos", "uas", "las", "las_universal")}


def _count(right: Counter[str], word: GoldWord, tag: str, governed: bool, relation: str) -> None:
    right["all"] += 1
    right["upos"] += tag == word.upos
    right["uas"] += governed
    right["las"] += governed and relation == word.deprel
    right["las_universal"] += governed and relation.split(":")[0] == word.deprel.split(":")[0]


def from_raw(analyzer: Analyzer, documents: Sequence[Document], language: str) -> dict[str, float]:
    """F1 in per cent from raw text, over words whose characters agree; of words and sentences themselves too."""
    right: Counter[str] = Counter()
    theirs = ours = boundaries = found = shared = 0
    for document in documents:
        parsed = analyzer.parse(document.text, language)
        system = dict(_governed(parsed))
        theirs += sum(len(sentence) for sentence in document.sentences)
        ours += len(system)
        ends = {sentence[-1].end for sentence in document.sentences}
        own = {sentence.tokens[-1].end for sentence in parsed}
        boundaries, found, shared = boundaries + len(ends), found + len(own), shared + len(ends & own)
        for sentence in document.sentences:
            for word in sentence:
                if (word.start, word.end) in system:
                    tag, governor, relation = system[word.start, word.end]
                    gold = None if word.head < 0 else (sentence[word.head].start, sentence[word.head].end)
                    _count(right, word, tag, governor == gold, relation)
    scores = {name: round(200 * right[name] / (theirs + ours), 2) for name in ("upos", "uas", "las", "las_universal")}
    return scores | {
        "words": round(200 * right["all"] / (theirs + ours), 2),
        "sentences": round(200 * shared / (boundaries + found), 2),
    }


def _governed(parsed: Sequence[Sentence]) -> Iterator[tuple[Key, tuple[str, Key | None, str]]]:
    for sentence in parsed:
        for token in sentence.tokens:
            head = None if token.head < 0 else (sentence.tokens[token.head].start, sentence.tokens[token.head].end)
            yield (token.start, token.end), (token.upos, head, token.deprel)


def iob2(path: Path, form: int = 0, tag: int = 1) -> list[list[tuple[list[str], list[str]]]]:
    """Documents of an IOB2 file, told apart by the ids of their sentences, each a row of sentences as words and tags.

    Sentences without an id are a document each, since nothing says what they were printed beside.
    """
    documents: list[list[tuple[list[str], list[str]]]] = []
    before = ""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if not line.startswith("# ") and "\t" in line]
        name = next((line.rpartition("-")[0] for line in lines if line.startswith("# sent_id")), "")
        if rows and not (name and name == before):
            documents.append([])
        if rows:
            documents[-1].append(([row[form] for row in rows], [row[tag] for row in rows]))
            before = name
    return documents


def names(analyzer: Analyzer, documents: Sequence[Sequence[tuple[list[str], list[str]]]]) -> dict[str, float]:
    """Exact-match precision, recall and F1 of persons, organizations and places, in per cent; other kinds count as no name."""
    counts: Counter[str] = Counter()
    for sentences in documents:
        parsed = analyzer.parse_words([words for words, _ in sentences])
        own = names_of([(words, rows.names) for (words, _), rows in zip(sentences, parsed, strict=True)], analyzer.names)
        for (_, tags), found in zip(sentences, own, strict=True):
            gold = {span for span in spans(tags) if span[2] in KINDS}
            counts["gold"] += len(gold)
            counts["found"] += len(found)
            counts["right"] += len(gold & set(found))
    precision, recall = counts["right"] / max(1, counts["found"]), counts["right"] / max(1, counts["gold"])
    f1 = 2 * counts["right"] / max(1, counts["found"] + counts["gold"])
    return {name: round(100 * value, 2) for name, value in (("precision", precision), ("recall", recall), ("f1", f1))}


def speed(model: Path | None, data: Path) -> tuple[int, int]:
    """Words a second from raw text to parsed sentences, news and other prose in both languages.

    First by the clock, two processes of one thread each sharing out the texts as the pipeline does with reports; then of one
    thread by its processor time, which other work on the machine disturbs less.
    """
    texts = [
        (document.text, language)
        for language, file in (TREEBANKS["en_gum"], TREEBANKS["es_ancora"])
        for document in _pieces(list(read_documents(data / file)))
    ]
    random.Random(0).shuffle(texts)
    parts = [(model, texts[at : at + 8]) for at in range(0, 96, 8)]
    with ProcessPoolExecutor(2) as workers:
        list(workers.map(_words_parsed, [(model, texts[:4])] * 4))
        began = time.perf_counter()
        count = sum(workers.map(_words_parsed, parts))
        by_clock = count / (time.perf_counter() - began)
    _words_parsed((model, texts[:4]))
    spent = time.process_time()
    return round(by_clock), round(_words_parsed((model, texts[4:64])) / (time.process_time() - spent))


_loaded = cache(Analyzer.load)


def _words_parsed(part: tuple[Path | None, list[tuple[str, str]]]) -> int:
    model, texts = part
    return sum(len(sentence.tokens) for parsed in _loaded(model).parse_many(texts) for sentence in parsed)


def _pieces(documents: Sequence[Document]) -> Iterator[Document]:
    """Documents of about forty sentences, as reports are, from those that mark no documents."""
    for document in documents:
        for at in range(0, len(document.sentences), 40):
            part = document.sentences[at : at + 40]
            yield Document(document.text[part[0][0].start : part[-1][-1].end], part)


if __name__ == "__main__":
    main()
