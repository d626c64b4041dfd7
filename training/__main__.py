"""Make the language model from its data to its figures: `python -m training --data ../shared/data --minutes 110`.

Stage by stage as `settings.yaml` has it. Where silver trees are there, the first stage's model helps to settle their names.
"""

import argparse
from pathlib import Path

import yaml

from training import evaluate, export, silver_names, train

BUILD = Path("build")
RAW, SILVER = "es_silver_raw.conllu", "es_silver.conllu"


def main() -> None:
    """Train, export into the package, and write the figures beside their floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--silver", type=Path, default=BUILD, help=f"folder with {RAW}, made by training.silver")
    parser.add_argument("--minutes", type=float, default=110, help="for all stages together")
    arguments = parser.parse_args()
    stages = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))["stages"]
    raw = arguments.silver / RAW
    start: list[str] = []
    for name, stage in stages.items():
        if start and raw.exists():
            export.main(["--weights", str(BUILD / "model"), "--out", str(BUILD / "stage")])
            silver_names.main([str(raw), "--out", str(arguments.silver / SILVER), "--model", str(BUILD / "stage")])
        given = ["--data", str(arguments.data), "--silver", str(arguments.silver), "--out", str(BUILD / "model")]
        train.main([*given, "--minutes", str(arguments.minutes * stage["share"]), "--stages", name, *start])
        start = ["--start", str(BUILD / "model" / "weights.pt")]
    export.main(["--weights", str(BUILD / "model")])
    evaluate.main(["--data", str(arguments.data), "--out", "tests/floors/language.json"])


if __name__ == "__main__":
    main()
