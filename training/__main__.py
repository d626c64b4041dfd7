"""Make the language model from its data to its figures: `python -m training --data ../shared/data --minutes 110`.

Stage by stage as `settings.yaml` has it. Where silver trees are there, the first stage's model helps to settle their names. Last
comes the namer, from the corpora of names that `python -m training.fetch` leaves; what is missing is said, and done without.
"""

import argparse
from pathlib import Path

import yaml

from training import evaluate, export, known, silver_names, train, train_names

BUILD = Path("build")
RAW, SILVER = "es_silver_raw.conllu", "es_silver.conllu"


def main() -> None:
    """Train, export into the package, and write the figures beside their floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--silver", type=Path, default=BUILD, help=f"folder with {RAW}, made by training.silver")
    parser.add_argument("--names", type=Path, default=BUILD / "names", help="folder with corpora of names, see training.fetch")
    parser.add_argument("--minutes", type=float, default=110, help="for all stages together")
    parser.add_argument("--conll", help="CoNLL-2002's Spanish test file, which is measured only; its floor asks for it")
    arguments = parser.parse_args()
    settings = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))
    raw = arguments.silver / RAW
    known.main(["--out", str(BUILD / "known.txt")])
    start: list[str] = []
    given = [
        "--data",
        str(arguments.data),
        "--silver",
        str(arguments.silver),
        "--out",
        str(BUILD / "model"),
        "--names",
        str(arguments.names),
    ]
    for name, stage in settings["stages"].items():
        if start and raw.exists():
            export.main(["--weights", str(BUILD / "model"), "--out", str(BUILD / "stage")])
            silver_names.main([str(raw), "--out", str(arguments.silver / SILVER), "--model", str(BUILD / "stage")])
        train.main([*given, "--minutes", str(arguments.minutes * stage["share"]), "--stages", name, *start])
        start = ["--start", str(BUILD / "model" / "weights.pt")]
    minutes = str(arguments.minutes * settings["namer"]["share"])
    train_names.main([*given, "--parser", str(BUILD / "model"), "--minutes", minutes])
    export.main(["--weights", str(BUILD / "model"), "--known", str(BUILD / "known.txt")])
    measured = ["--conll", arguments.conll] if arguments.conll else []
    evaluate.main(["--data", str(arguments.data), "--out", "tests/floors/language.json", *measured])


if __name__ == "__main__":
    main()
