"""The language model at work: a text in, parsed sentences out."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from quipu.errors import ModelError
from quipu.language.decode import tree
from quipu.language.known import known_row, read_known
from quipu.language.lemma import lemma
from quipu.language.lexicon import BLANK, Lexicon
from quipu.language.mood import with_conditional
from quipu.language.names import Span, names_of
from quipu.language.pieces import WordPieces, piece_row
from quipu.language.segment import Stretch, segment
from quipu.language.sentence import Name, Sentence, Token
from quipu.language.words import Word

Ints = NDArray[np.int64]
_KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}
"""Pieces that the encoder has places for, less the two marks at the ends."""
_PIECES_A_BATCH = 400
"""Fills a core's vector units and keeps the memory of one pass small."""
_STRETCH = 1.25
"""A batch's longest row may be this much longer than its shortest; what is shorter is padded, which costs as much as words do."""


class Analyzer:
    """A loaded model. Texts are parsed one by one: what a text gives does not depend on what is parsed beside it."""

    def __init__(
        self,
        session: onnxruntime.InferenceSession,
        labels: Mapping[str, Any],
        pieces: WordPieces,
        known: Mapping[str, int],
        lexicon: Lexicon,
    ) -> None:
        self._session = session
        self._takes_known = any(one.name == "known" for one in session.get_inputs())
        self._known, self._lexicon = known, lexicon
        self._upos: Sequence[str] = labels["upos"]
        self._relations: Sequence[str] = labels["relations"]
        self.names: Sequence[str] = labels["names"]
        self._feats = [(name, tuple(values)) for name, values in labels["feats"].items()]
        self._pieces = pieces

    @classmethod
    def load(cls, folder: Path | None = None, threads: int = 1) -> "Analyzer":
        """The shipped model, or the one in `folder`. Raises ModelError where it is missing or not what its digest says."""
        place = Path(str(files("quipu.language").joinpath("model"))) if folder is None else folder
        try:
            card = json.loads((place / "model.json").read_text("utf-8"))
            graph = (place / "model.onnx").read_bytes()
            vocabulary = (place / "vocabulary.txt").read_text("utf-8")
            known = (place / "known.txt").read_text("utf-8")
            lexicon = (place / "lexicon.bin").read_bytes()
        except (OSError, ValueError) as error:
            raise ModelError(f"{place}: the language model cannot be read: {error}") from error
        found = digest(graph, vocabulary, card.get("labels"), known, lexicon)
        if found != card.get("digest"):
            raise ModelError(f"{place}: the language model is not the one that was shipped (digest {found[:12]})")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        numbers = {piece: number for number, piece in enumerate(vocabulary.split("\n")) if piece}
        names = read_known(known)
        return cls(session, card["labels"], WordPieces(numbers), names, Lexicon(lexicon, names))

    def parse(self, text: str, language: str | None) -> tuple[Sentence, ...]:
        """The sentences of a text, with offsets into it. Its language is `en` or `es`; any other, and None, is read as `en`."""
        language = "es" if language == "es" else "en"
        stretches = list(segment(text, language))
        words = [[word.form for word in stretch.words] for stretch in stretches]
        parsed = self.parse_words(words)
        named = names_of([(forms, rows.names) for forms, rows in zip(words, parsed, strict=True)], self.names)
        return tuple(
            self._sentence(stretch, rows, names, language) for stretch, rows, names in zip(stretches, parsed, named, strict=True)
        )

    def parse_many(self, texts: Sequence[tuple[str, str | None]]) -> list[tuple[Sentence, ...]]:
        """Each text with its language parsed as `parse` does."""
        return [self.parse(text, language) for text, language in texts]

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> "list[Rows]":
        """Sentences that are already words: for each, its words' tags, features, governors, relations and name tags."""
        encoded = [piece_row(words, self._pieces) for words in sentences]
        results: list[Rows | None] = [None] * len(sentences)
        for batch in batches([len(row[0]) for row in encoded]):
            self._run(batch, sentences, encoded, results)
        return [rows for rows in results if rows is not None]

    def _run(
        self,
        batch: Sequence[int],
        sentences: Sequence[Sequence[str]],
        encoded: Sequence[tuple[list[int], list[int], list[int], list[int]]],
        results: "list[Rows | None]",
    ) -> None:
        width = max(len(encoded[at][0]) for at in batch)
        length = max(len(sentences[at]) for at in batch) + 1
        sizes = {"pieces": width, "owner": width, "first": length, "last": length}
        feed: dict[str, Ints] = {name: np.zeros((len(batch), size), dtype=np.int64) for name, size in sizes.items()}
        written = np.full((len(batch), length, len(BLANK)), BLANK, dtype=np.int64)
        for row, at in enumerate(batch):
            for array, values in zip(feed.values(), encoded[at], strict=True):
                array[row, : len(values)] = values
            if sentences[at]:
                written[row, 1 : len(sentences[at]) + 1] = self._lexicon.rows(sentences[at])
        feed["features"] = written
        if self._takes_known:
            feed["known"] = np.zeros((len(batch), length), dtype=np.int64)
            for row, at in enumerate(batch):
                feed["known"][row, 1 : len(sentences[at]) + 1] = known_row(sentences[at], self._known)
        arcs, relations, governors, labels, upos, feats, names = self._session.run(None, feed)
        for row, at in enumerate(batch):
            size = len(sentences[at]) + 1
            heads = tree(arcs[row, :size, :size]) if size > 1 else []
            scores = (relations[row, 1:size] @ governors[row, heads][:, :, None])[:, :, 0] + labels[row, 1:size]
            results[at] = Rows(
                upos[row, 1:size].tolist(), feats[row, 1:size], heads, scores.argmax(-1).tolist(), names[row, 1:size]
            )

    def _sentence(self, stretch: Stretch, rows: "Rows", named: Sequence[Span], language: str) -> Sentence:
        tokens = tuple(self._token(word, rows, at, language) for at, word in enumerate(stretch.words))
        names = tuple(Name(first, last, _KINDS[kind]) for first, last, kind in named)
        return Sentence(stretch.words[0].start, stretch.words[-1].end, tokens, names, stretch.paragraph)

    def _token(self, word: Word, rows: "Rows", at: int, language: str) -> Token:
        upos = self._upos[rows.upos[at]]
        feats = with_conditional(word.form, upos, self.feats(rows.feats[at]), language)
        head = rows.heads[at] - 1
        relation = self._relations[rows.relations[at]]
        if head < 0:
            relation = "root"
        elif relation == "root":
            relation = "parataxis"
        found = lemma(word.form, upos, feats.get("VerbForm", ""), language)
        return Token(word.form, word.start, word.end, found, upos, feats, head, relation)

    def feats(self, chosen: Ints) -> dict[str, str]:
        """A word's features from the number of the value chosen for each."""
        return {name: values[number] for (name, values), number in zip(self._feats, chosen, strict=True) if number}

    def labels_of(self, rows: "Rows") -> tuple[list[str], list[str]]:
        """Tags and relations in words, for scoring."""
        return [self._upos[at] for at in rows.upos], [self._relations[at] for at in rows.relations]


class Rows:
    """What the model says of one sentence, word by word, in numbers; `heads` counts words from 1, 0 being the root."""

    __slots__ = ("feats", "heads", "names", "relations", "upos")

    def __init__(self, upos: list[int], feats: Ints, heads: list[int], relations: list[int], names: NDArray[np.float32]) -> None:
        self.upos, self.feats, self.heads, self.relations, self.names = upos, feats, heads, relations, names


def digest(graph: bytes, vocabulary: str, labels: object, known: str, lexicon: bytes) -> str:
    """What tells one model from another: a hash of all that its parses depend on."""
    parts = (graph, vocabulary.encode(), json.dumps(labels, sort_keys=True).encode(), known.encode(), lexicon)
    return hashlib.sha256(b"".join(parts)).hexdigest()


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """Rows of these lengths in groups of like length, shortest first. Of one text only: neighbours then change nothing."""
    groups: list[list[int]] = []
    shortest = 0
    for at in sorted(range(len(lengths)), key=lambda at: (lengths[at], at)):
        full = not groups or (len(groups[-1]) + 1) * lengths[at] > _PIECES_A_BATCH
        if full or lengths[at] > shortest * _STRETCH + 3:
            groups.append([])
            shortest = lengths[at]
        groups[-1].append(at)
    return groups
