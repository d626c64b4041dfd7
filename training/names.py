"""Names from corpora without trees, and names carried over from one language's translation to another's."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from quipu.language.names import spans
from training.corpus import UNKNOWN, UNKNOWN_FEATURES, UNKNOWN_HEAD, Example

NOTHING = {UNKNOWN_FEATURES: "_"}
_COLUMNS = re.compile(r"[\t ]")
LONGEST = 110
"""Words of the longest line that is read; some corpora hold whole paragraphs."""


def read_names(path: Path, kinds: Mapping[str, str], columns: Sequence[int]) -> list[Example]:
    """The sentences of a file with a word and its IOB tag a line, in these columns.

    `kinds` maps the corpus's kinds to ours, and to `_` what may or may not be a name of ours; what it does not list is none.
    Sentences with a user's handle are left out: corpora disagree on whether it is a name.
    """
    examples = []
    for block in re.split(r"\n\s*\n", path.read_text("utf-8")):
        rows = [_COLUMNS.split(line.rstrip()) for line in block.split("\n") if line.strip() and not line.startswith("# ")]
        words = [row[columns[0]].strip() for row in rows]
        if words and all(words) and len(words) <= LONGEST and not any(word.startswith("@") for word in words):
            examples.append(bare(words, list(_ours([row[columns[1]] for row in rows], kinds))))
    return examples


def by_id(path: Path, examples: Sequence[Example]) -> list[Example]:
    """A file's sentences by their ids, since releases order PUD's documents differently; with equal counts they then pair up."""
    ids = [line for line in path.read_text("utf-8").split("\n") if line.startswith("# sent_id")]
    return [example for _, example in sorted(zip(ids, examples, strict=True), key=lambda pair: pair[0])]


def bare(words: Sequence[str], names: Sequence[str | None]) -> Example:
    """A sentence of which only the names are known."""
    size = len(words)
    return Example(tuple(words), ("_",) * size, (NOTHING,) * size, (UNKNOWN_HEAD,) * size, ("_",) * size, tuple(names))


def _ours(tags: Sequence[str], kinds: Mapping[str, str]) -> Iterator[str | None]:
    """Tags of IOB1 or IOB2 as IOB2 of our kinds."""
    before = "O"
    for tag in tags:
        kind = kinds.get(tag[2:], "O")
        if kind == "_":
            yield UNKNOWN
        elif kind == "O":
            yield "O"
        else:
            yield f"{'I' if tag.startswith('I-') and before[2:] == tag[2:] else 'B'}-{kind}"
        before = tag


def projected(trees: Sequence[Example], translations: Sequence[Sequence[Example]]) -> list[Example]:
    """Trees with the names that their sentences' translations hold under the same words, accents aside.

    `translations` hold the same sentences in the same order. Other words with a capital stay open, and what they enclose.
    """
    given = []
    for at, tree in enumerate(trees):
        found: dict[tuple[int, int], str] = {}
        for language in translations:
            for first, last, kind in spans([tag or "O" for tag in language[at].names]):
                place = _find(tree.words, language[at].words[first:last])
                found |= {place: kind} if place else {}
        given.append(replace(tree, names=tuple(_placed(tree, found))))
    return given


def _placed(tree: Example, found: Mapping[tuple[int, int], str]) -> list[str | None]:
    names: list[str | None] = ["O"] * len(tree.words)
    for at, (word, tag) in enumerate(zip(tree.words, tree.upos, strict=True)):
        if word[0].isupper() and (at or tag == "PROPN"):
            names[at] = UNKNOWN
    taken: set[int] = set()
    for (first, last), kind in sorted(found.items(), key=lambda place: place[0][0] - place[0][1]):
        if not taken & set(range(first, last)):
            taken |= set(range(first, last))
            names[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
    for at in range(1, len(names) - 1):
        if names[at - 1] is UNKNOWN and UNKNOWN in names[at + 1 : at + 3]:
            names[at] = UNKNOWN
    return names


def _find(words: Sequence[str], wanted: Sequence[str]) -> tuple[int, int] | None:
    folded, sought = [fold(word) for word in words], [fold(word) for word in wanted]
    starts = (at for at in range(len(folded) - len(sought) + 1) if folded[at : at + len(sought)] == sought)
    first = next(starts, None)
    return None if first is None else (first, first + len(sought))


def fold(word: str) -> str:
    """Without accents; capitals count."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if unicodedata.category(letter) != "Mn")
