"""What a stage of training reads: treebanks, corpora of names, and how often each."""

import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.corpus import Example, read
from training.known import towns
from training.names import by_id, projected, read_names
from training.swap import Names, swapped

Corpora = dict[str, list[Example]]


def treebanks(listed: Mapping[str, Mapping[str, str]], data: Path, silver: Path) -> Corpora:
    """Each treebank's sentences under its name. Silver trees that are not there are said to be missing and left empty."""
    found = {}
    for name, tree in listed.items():
        path = silver / tree["silver"] if "silver" in tree else data / tree["file"]
        if "silver" in tree and not path.exists():
            print(f"{path}: no silver trees; the model will know less Spanish", flush=True)
            found[name] = []
        else:
            found[name] = _ordered(path, read(path, tree.get("names"), data), tree)
    return found


def corpora(settings: Mapping[str, Any], folder: Path, trees: Corpora) -> Corpora:
    """The treebanks, and the corpora of names under their names in the settings. What is missing is said, and left empty."""
    found = dict(trees)
    for name, corpus in settings["names"].items():
        found[name] = []
        for file in corpus["files"]:
            if (folder / file).exists():
                found[name] += _corpus(folder / file, corpus, settings["kinds"][corpus["kinds"]])
            else:
                print(f"{folder / file}: not there; the model will know fewer names (see training.fetch)", flush=True)
    for name, translations in settings["carried"].items():
        found[name] = projected(found[name], [found[other] for other in translations if found[other]])
    return found


def _corpus(path: Path, corpus: Mapping[str, Any], kinds: Mapping[str, str]) -> list[Example]:
    examples = _ordered(path, read_names(path, kinds, corpus.get("columns", (0, 1))), corpus)
    trees = path.with_name(corpus.get("trees", path.name))
    if trees == path or not trees.exists():
        return examples
    both = zip(examples, _ordered(trees, read(trees, None, trees.parent), corpus), strict=True)
    return [replace(tree, names=names.names if tree.words == names.words else tree.names) for names, tree in both]


def _ordered(path: Path, examples: list[Example], corpus: Mapping[str, Any]) -> list[Example]:
    return by_id(path, examples) if corpus.get("by_id") else examples


def chosen(found: Corpora, settings: Mapping[str, Any]) -> list[Example]:
    """The sentences of a stage: some in capitals, some with other names put in. Of a broken number of times, a part is drawn."""
    rng = random.Random(settings["seed"])
    others = by_language(found) if settings["swap"] else {}
    examples = []
    for name, times in settings["times"].items():
        repeated = [example for _ in range(int(times)) for example in found[name]]
        repeated += rng.sample(found[name], int(len(found[name]) * (times % 1))) if times % 1 else []
        share = settings["swap"].get(name, 0) if settings["swap"] else 0
        examples += [swapped(example, others[name[:2]], share, rng) if share else example for example in repeated]
    return [capitals(example) if rng.random() < settings["capitals"] else example for example in examples]


def by_language(found: Corpora) -> dict[str, Names]:
    """The names to draw from for each language, by the first letters of the corpora's names."""
    return {
        language: Names((one for name in found if name[:2] == language for one in found[name]), towns(language))
        for language in {name[:2] for name in found}
    }


def capitals(example: Example) -> Example:
    """The sentence as a headline in capitals has it."""
    return replace(example, words=tuple(word.upper() for word in example.words))
