"""Treebanks and name annotations as training examples."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

NAME_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
UNKNOWN = None
"""Stands where an annotation says nothing; it costs the model nothing."""
UNKNOWN_HEAD = -100
UNKNOWN_FEATURES = "All"
"""A silver tree's mark that a word's features are not known."""
_XPOS_NAMES = {"np0000p": "PER", "np0000o": "ORG", "np0000l": "LOC"}
_XPOS_OTHER = "np0000a"
"""A name of another kind: no name of ours."""


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: words, and for each its tag, features, governor (0 the root, else 1-based), relation and name tag.

    What a silver tree does not know is `UNKNOWN_HEAD`, `_` for a relation or the value of a feature, None for a name tag.
    """

    words: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[dict[str, str], ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[str | None, ...]


def read(path: Path, names: str | None, data: Path) -> list[Example]:
    """The sentences of a CoNLL-U file. `names` is an IOB2 file under `data`, `xpos` for AnCora's tags, `gum` for GUM's
    mentions, `misc` for silver tags, or None."""
    blocks = [_rows(block) for block in _blocks(path)]
    by_id = _iob2(data / names) if names not in (None, "xpos", "misc", "gum") else {}
    examples = []
    for rows, sentence_id in blocks:
        words = tuple(row[1] for row in rows)
        tags: Sequence[str | None]
        if names == "xpos":
            tags = _ancora_names(rows)
        elif names == "misc":
            tags = _misc_names(rows)
        elif names == "gum":
            tags = _gum_names(rows)
        else:
            tags = by_id.get(sentence_id) or [UNKNOWN] * len(rows)
            tags = tags if len(tags) == len(rows) else [UNKNOWN] * len(rows)
        examples.append(
            Example(
                words,
                tuple(row[3] for row in rows),
                tuple(_feats(row[5]) for row in rows),
                tuple(int(row[6]) if row[6] != "_" else UNKNOWN_HEAD for row in rows),
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


def _misc_names(rows: list[list[str]]) -> list[str | None]:
    tags = [row[9].partition("Name=")[2] for row in rows]
    return [tag if tag in NAME_TAGS else UNKNOWN for tag in tags]


def _iob2(path: Path) -> dict[str, list[str | None]]:
    tags: dict[str, list[str | None]] = {}
    for block in _blocks(path):
        sentence_id = next((line.split("=", 1)[1].strip() for line in block if line.startswith("# sent_id")), "")
        rows = [line.split("\t") for line in block if not line.startswith("# ")]
        tags[sentence_id] = [row[1] if row[1] in NAME_TAGS else UNKNOWN for row in rows if len(row) > 1]
    return tags


_GUM_NAMES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = frozenset(yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))["titles"])
"""Left out of names, as UNER does."""
_BRACKET = re.compile(r"\((\d+)-(\w+)-[^()]*(\))?|(\d+)\)")


def _gum_names(rows: list[list[str]]) -> list[str | None]:
    """Names by GUM's mentions: of each person, organization or place, the proper nouns round its head.

    Proper nouns of what is only of other kinds (an event, a thing) are no names of ours; the rest stays open.
    """
    mentions = list(_mentions(rows))
    other = {at for first, last, kind in mentions if kind == "O" for at in range(first, last)}
    other -= {at for first, last, kind in mentions if kind != "O" for at in range(first, last)}
    tags: list[str | None] = [
        UNKNOWN if (row[3] in ("PROPN", "X") or row[4].startswith("NNP")) and at not in other else "O"
        for at, row in enumerate(rows)
    ]
    named = [mention for mention in mentions if mention[2] != "O"]
    for first, last, kind in sorted(named, key=lambda mention: mention[0] - mention[1]):
        inside = range(first, last)
        heads = [at for at in inside if not first <= int(rows[at][6]) - 1 < last]
        if len(heads) == 1 and (rows[heads[0]][4] == "NNP" or (kind != "PER" and rows[heads[0]][4] == "NNPS")):
            start = end = heads[0]
            while start > first and _named(rows, start - 1, start - 2 >= first and _is_proper(rows[start - 2])):
                start -= 1
            while end + 1 < last and _named(rows, end + 1, end + 2 < last and _is_proper(rows[end + 2])):
                end += 1
            while kind == "PER" and start < end and rows[start][1].lower().rstrip(".") in _TITLES:
                tags[start] = "O"
                start += 1
            if not any(tag and tag != "O" for tag in tags[start : end + 1]):
                tags[start : end + 1] = [f"B-{kind}", *[f"I-{kind}"] * (end - start)]
    return tags


def _is_proper(row: list[str]) -> bool:
    return row[4] in ("NNP", "NNPS")


def _named(rows: list[list[str]], at: int, proper_beyond: bool) -> bool:
    return _is_proper(rows[at]) or (proper_beyond and rows[at][1].lower() in ("of", "the", "for", "and", "'s", "&", "-"))


def _mentions(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Mentions as (first, last, kind), `last` not included; the kind is `O` where it is none of ours."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for at, row in enumerate(rows):
        column = next((part.removeprefix("Entity=") for part in row[9].split("|") if part.startswith("Entity=")), "")
        for number, kind, closed, ending in _BRACKET.findall(column):
            if number and not closed:
                opened.setdefault(number, []).append((at, kind))
            elif number:
                yield at, at + 1, _GUM_NAMES.get(kind, "O")
            elif ending and opened.get(ending):
                first, mention = opened[ending].pop()
                yield first, at + 1, _GUM_NAMES.get(mention, "O")


def _ancora_names(rows: list[list[str]]) -> list[str | None]:
    """Names by AnCora's tag on the first word; words that hang flat on it go on with it. Names of no stated kind stay open."""
    kinds: dict[int, str | None] = {}
    tags: list[str | None] = []
    for position, row in enumerate(rows):
        head = int(row[6]) - 1
        if row[4] in _XPOS_NAMES:
            kinds[position] = _XPOS_NAMES[row[4]]
            tags.append(f"B-{kinds[position]}")
        elif row[4] == "_" and head in kinds and row[7].startswith("flat") and _unbroken(rows, head, position, tags):
            tags.append(f"I-{kinds[head]}" if kinds[head] else tags[head])
        elif row[4] == _XPOS_OTHER:
            kinds[position] = None
            tags.append("O")
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
