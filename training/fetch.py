"""Fetch the corpora of names that `sources.yaml` lists: `python -m training.fetch --out build/names`."""

import argparse
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml


def main(line: Sequence[str] | None = None) -> None:
    """Each repository's files at its commit, under the names that `settings.yaml` knows them by."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/names"))
    parser.add_argument("--from", dest="place", default="https://github.com/{repository}.git", help="where a repository is found")
    arguments = parser.parse_args(line)
    for source in yaml.safe_load(Path(__file__).with_name("sources.yaml").read_text("utf-8")):
        try:
            fetch(source, arguments.place.format(repository=source["repository"]), arguments.out)
        except subprocess.CalledProcessError as error:
            raise SystemExit(f"{source['repository']}: git cannot fetch it") from error
        print(f"{source['repository']}: {source['licence']}", flush=True)


def fetch(source: Mapping[str, Any], place: str, out: Path) -> None:
    """One repository's files, written below `out`. What git cannot fetch or find raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as scratch:
        git = ["git", "-C", scratch]
        subprocess.run([*git, "init", "--quiet"], check=True)
        subprocess.run([*git, "fetch", "--quiet", "--depth", "1", place, source["commit"]], check=True)
        for file in source["files"]:
            inside = "/".join([*source.get("under", "").split("/"), file]).lstrip("/")
            shown = subprocess.run([*git, "show", f"{source['commit']}:{inside}"], check=True, capture_output=True)
            (out / file).parent.mkdir(parents=True, exist_ok=True)
            (out / file).write_bytes(shown.stdout)


if __name__ == "__main__":
    main()
