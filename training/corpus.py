"""Treebanks and name annotations as training examples."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

NAME_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
UNKNOWN = None
"""Stands where an annotation says nothing; it costs the model nothing."""
_XPOS_NAMES = {"np0000p": "PER", "np0000o": "ORG", "np0000l": "LOC"}


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: words, and for each its tag, features, governor (0 the root, else 1-based), relation and name tag."""

    language: str
    words: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[dict[str, str], ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[str | None, ...]


def read(path: Path, language: str, names: str | None, data: Path) -> list[Example]:
    """The sentences of a CoNLL-U file. `names` is an IOB2 file under `data`, `xpos` for AnCora's tags, or None."""
    blocks = [_rows(block) for block in _blocks(path)]
    by_id = _iob2(data / names) if names and names != "xpos" else {}
    examples = []
    for rows, sentence_id in blocks:
        words = tuple(row[1] for row in rows)
        tags: Sequence[str | None]
        if names == "xpos":
            tags = _ancora_names(rows)
        else:
            tags = by_id.get(sentence_id) or [UNKNOWN] * len(rows)
            tags = tags if len(tags) == len(rows) else [UNKNOWN] * len(rows)
        examples.append(
            Example(
                language,
                words,
                tuple(row[3] for row in rows),
                tuple(_feats(row[5]) for row in rows),
                tuple(int(row[6]) for row in rows),
                tuple(row[7] for row in rows),
                tuple(tags),
            )
        )
    return examples


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
    if block:
        yield block


def _rows(block: list[str]) -> tuple[list[list[str]], str]:
    sentence_id = next((line.split("=", 1)[1].strip() for line in block if line.startswith("# sent_id")), "")
    return [line.split("\t") for line in block if line[0].isdigit() and line.split("\t")[0].isdigit()], sentence_id


def _feats(column: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in column.split("|")) if column != "_" else {}


def _iob2(path: Path) -> dict[str, list[str | None]]:
    tags: dict[str, list[str | None]] = {}
    for block in _blocks(path):
        sentence_id = next((line.split("=", 1)[1].strip() for line in block if line.startswith("# sent_id")), "")
        rows = [line.split("\t") for line in block if not line.startswith("# ")]
        tags[sentence_id] = [row[1] if row[1] in NAME_TAGS else UNKNOWN for row in rows if len(row) > 1]
    return tags


def _ancora_names(rows: list[list[str]]) -> list[str | None]:
    """Names by AnCora's tag on the first word; the words that hang flat on it go on with it. Names of no stated kind stay open."""
    kinds: dict[int, str | None] = {}
    tags: list[str | None] = []
    for position, row in enumerate(rows):
        head = int(row[6]) - 1
        if row[4] in _XPOS_NAMES:
            kinds[position] = _XPOS_NAMES[row[4]]
            tags.append(f"B-{kinds[position]}")
        elif row[4] == "_" and head in kinds and row[7].startswith("flat") and _unbroken(rows, head, position, tags):
            tags.append(f"I-{kinds[head]}" if kinds[head] else UNKNOWN)
        elif row[3] == "PROPN":
            kinds[position] = None
            tags.append(UNKNOWN)
        else:
            tags.append("O" if row[3] != "X" else UNKNOWN)
    return _filled(tags)


def _unbroken(rows: list[list[str]], head: int, position: int, tags: Sequence[str | None]) -> bool:
    return 0 < position - head < 8 and tags[head] != "O" and not any(row[3] == "PUNCT" for row in rows[head:position])


def _filled(tags: list[str | None]) -> list[str | None]:
    """Small words inside a name ("Tribunal Supremo de Justicia") go on with it."""
    for position in range(1, len(tags) - 1):
        before = tags[position - 1]
        later = next((tag for tag in tags[position + 1 : position + 3] if tag != "O"), "O")
        if tags[position] == "O" and before not in (None, "O") and later is not None and later.startswith("I-"):
            tags[position] = f"I-{str(before)[2:]}"
    return tags
