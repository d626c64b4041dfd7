"""What words may be, for the parser to read: `python -m training.lexicon --sources FOLDER --out lexicon.bin`.

FOLDER holds WordNet 3.0's `dict` (Debian's wordnet-base), `wn-wikt-spa.tab` (Wiktionary's Spanish words with their parts of
speech, from github.com/omwn/omw-data) and `spa.derivations` (of Wiktionary too, from github.com/unimorph/spa). The rest is
simplemma's dictionary with rules of endings. The model reads classes, the commonest in its trees, so that a new lexicon asks
for new weights.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import yaml

from quipu.language.lexicon import packed
from training.corpora import treebanks
from training.lexicon_classes import numbered
from training.lexicon_english import english
from training.lexicon_spanish import endings, spanish


def main(line: Sequence[str] | None = None) -> None:
    """Write the lexicon, its classes numbered by how often the trees have them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--silver", type=Path, default=Path("build"), help="folder with silver trees")
    parser.add_argument("--out", type=Path, default=Path("src/quipu/language/model/lexicon.bin"))
    arguments = parser.parse_args(line)
    settings = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))
    read = {name: tree for name, tree in settings["trees"].items() if name[:2] in ("en", "es") and name != "en_ewt_dev"}
    trees = treebanks(read, arguments.data, arguments.silver)
    counts = Counter(word.lower() for examples in trees.values() for example in examples for word in example.words)
    signs = (english(arguments.sources / "dict"), spanish(arguments.sources), endings())
    arguments.out.write_bytes(packed(*numbered(signs, counts)))


if __name__ == "__main__":
    main()
