"""Measure attribution on the discourse annotations of GUM: is the source of a statement found, and is it the right one?

    python -m bench.attribution SPLIT [--data DIR] [--misses]

SPLIT is dev, train or test. Each positive relation with a marked source falls into one class by GUM's own annotation:
`described` where the source is a name or a noun phrase; `pronoun` where it is nothing but pronouns ("I", "no one"); `credit`
where the source stands without any reporting word (image credits, bylines, references, speakers' labels): GUM marks no word of
saying, and the unit has no verb; `order` where the marked "source" is an imperative verb ("Note that"). Where GUM marks a source
in pieces, each piece is one; a first or second person among those of the unit itself makes it a pronoun. A relation is found and
right where one of quipu's attributions reaches that statement and has a source that shares at least half of the shorter one's
characters with a piece of GUM's, or stands right beside it. The text is GUM's own; sentences, words and trees are the shipped
model's.
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quipu.claims.attribution import Attribution, attributions
from quipu.claims.document import Document
from quipu.language import Analyzer
from quipu.model import Report

DATA = Path("../shared/data")
PRONOUNS = frozenset(
    {
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "it",
        "me",
        "us",
        "him",
        "her",
        "them",
        "this",
        "that",
        "these",
        "those",
        "who",
        "which",
        "one",
        "my",
        "our",
        "your",
        "their",
        "his",
        "i’m",
        "someone",
        "anyone",
        "everyone",
        "no",
        "nobody",
        "none",
        "many",
        "few",
        "some",
        "any",
        "others",
        "all",
        "of",
        "'s",
        "’s",
        "let",
    }
)
_SOURCE = re.compile(r"attribution_source-([\d,-]+)-")
_SPEAKERS = frozenset({"i", "we", "you", "me", "us"})
"""GUM marks "I" and what I speak of as one source: the speaker is a pronoun all the same."""
_CREDITS = frozenset({"image", "video", "photo", "credit", "figure", "image;"})
_SAYING = re.compile(r"lexical-indicative|dm-|syntactic-reported_speech|quotation_marks")
"""How GUM marks that something is said: a reporting word, a phrase like "according to", a reported clause, quotation marks."""
_GAP = 2
"""Characters between an office and the name behind it: GUM marks either ("Tunisia's coach" Nabil Maaloul)."""
_NOUNLESS = frozenset(".,;:!?()[]\"'“”‘’«»—–-")


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution of GUM: characters of the pieces of its source and of the statement, in the document's text."""

    source: tuple[tuple[int, int], ...]
    words: str
    statement: tuple[int, int]
    sort: str
    """`described`, `pronoun`, `credit` or `order`."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many relations there are, how many have their source found and right, and how many any attribution at all."""

    relations: int
    right: int
    attributed: int


def texts(conllu: Path) -> dict[str, str]:
    """The text of each document, a blank line between paragraphs, a blank between sentences."""
    found: dict[str, list[str]] = {}
    name, opens = "", False
    for line in conllu.read_text("utf-8").splitlines():
        if line.startswith("# newdoc id = "):
            name, opens = line.removeprefix("# newdoc id = "), False
            found[name] = []
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            opens = True
        elif line.startswith("# text = "):
            found[name].append(("\n\n" if opens and found[name] else " " if found[name] else "") + line.removeprefix("# text = "))
            opens = False
    return {document: "".join(parts) for document, parts in found.items()}


def relations(rsd: Path, text: str) -> Iterator[Relation]:
    """Positive attributions whose source GUM marks. Words are found in `text` by counting characters that are no blanks."""
    rows = [line.split("\t") for line in rsd.read_text("utf-8").splitlines() if line.strip()]
    places = [position for position, character in enumerate(text) if not character.isspace()]
    tokens: list[tuple[int, int, str]] = []
    units: dict[str, tuple[int, int]] = {}
    used = 0
    for row in rows:
        first = len(tokens)
        for word in row[1].split(" "):
            tokens.append((places[min(used, len(places) - 1)], places[min(used + len(word), len(places)) - 1] + 1, word))
            used += len(word)
        units[row[0]] = (tokens[first][0], tokens[-1][1])
    for row in rows:
        marked = _SOURCE.search(row[9])
        if row[7] == "attribution-positive_r" and marked:
            pieces = list(_pieces(marked.group(1)))
            words = " ".join(tokens[number - 1][2] for piece in pieces for number in piece)
            own = {
                tokens[number - 1][2].lower()
                for piece in pieces
                for number in piece
                if len(pieces) > 1 and units[row[0]][0] <= tokens[number - 1][0] < units[row[0]][1]
            }
            spans = tuple((tokens[piece[0] - 1][0], tokens[piece[-1] - 1][1]) for piece in pieces)
            yield Relation(spans, words, units[row[6]], "pronoun" if own & _SPEAKERS else sort_of(row, words))


def sort_of(row: list[str], words: str) -> str:
    """The class of a relation, from the words of its source and from its unit's words, features and signals."""
    unit, features, signals = row[1], row[5], row[9]
    plain = [word.lower() for word in words.split() if word not in _NOUNLESS]
    if not plain or plain[0] in _SPEAKERS or all(word in PRONOUNS for word in plain):
        return "pronoun"
    if len(plain) == 1 and f"head_tok={plain[0]}|" in features.lower() and ("pos1=V" in features or words.islower()):
        return "order"
    rest = [word.lower() for word in unit.split() if word not in words.split() and word not in _NOUNLESS]
    if rest and rest[0] in _CREDITS:
        return "credit"
    is_said = _SAYING.search(signals) is not None if rest else "lexical-indicative" in signals
    return "described" if is_said or (rest and "edu_tense=None" not in features) else "credit"


def is_right(relation: Relation, found: tuple[Attribution, ...]) -> bool:
    """Whether an attribution that reaches the statement has a source that is GUM's."""
    for one in found:
        if _reaches(relation, one):
            for source in one.sources:
                if source.start is None or source.end is None:
                    continue
                if any(_alike(piece, (source.start, source.end)) for piece in relation.source):
                    return True
    return False


def measure(split: str, data: Path, misses: bool) -> dict[str, Score]:
    """Scores by class; prints each miss where asked."""
    analyzer = Analyzer.load()
    known = texts(data / "ud" / f"en_gum_open-ud-{split}.conllu")
    counts = {sort: [0, 0, 0] for sort in ("described", "pronoun", "credit", "order")}
    for rsd in sorted((data / "attribution" / "gum_rsd").glob(f"{split}__*.rsd")):
        text = known[rsd.stem.removeprefix(f"{split}__")]
        report = Report(rsd.stem, None, None, None, None, "en", None, rsd.name, text)
        found = attributions(Document(report, "en", analyzer.parse(text, "en"), ()))
        for relation in relations(rsd, text):
            row = counts[relation.sort]
            right = is_right(relation, found)
            row[0] += 1
            row[1] += right
            row[2] += any(_reaches(relation, one) for one in found)
            if misses and not right and relation.sort == "described":
                print(_miss(rsd.stem, relation, found, text))
    return {name: Score(*row) for name, row in counts.items()}


def main() -> None:
    """Print the scores of a split."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("split", choices=("dev", "train", "test"))
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    for name, score in measure(options.split, options.data, options.misses).items():
        share = score.right / max(1, score.relations)
        print(
            f"{name}: source found and right {score.right}/{score.relations} = {share:.3f}; attributed at all {score.attributed}"
        )


def _pieces(listed: str) -> Iterator[range]:
    for part in listed.split(","):
        first, _, last = part.partition("-")
        yield range(int(first), int(last or first) + 1)


def _reaches(relation: Relation, one: Attribution) -> bool:
    return any(start < relation.statement[1] and end > relation.statement[0] for start, end in one.scope)


def _alike(gold: tuple[int, int], found: tuple[int, int]) -> bool:
    shared = min(gold[1], found[1]) - max(gold[0], found[0])
    if -_GAP <= shared <= 0:
        return True
    return shared > 0 and (shared >= 0.5 * min(gold[1] - gold[0], found[1] - found[0]))


def _miss(name: str, relation: Relation, found: tuple[Attribution, ...], text: str) -> str:
    first, last = relation.source[0][0], relation.source[-1][1]
    around = text[max(0, min(first, relation.statement[0]) - 20) : max(last, relation.statement[1]) + 40]
    others = [source.text for one in found if _reaches(relation, one) for source in one.sources]
    return f"{name[:30]} | {relation.words} | {others} | {around[:300]!r}"


if __name__ == "__main__":
    main()
