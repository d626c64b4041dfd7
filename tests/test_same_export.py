"""The shipped case comes out the same, byte for byte, whatever the workers, the order of the files and the seed of the hashes."""

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import quipu

_PATH = re.compile(rb'"path":"\d\d-')
"""The number that a file's name bears here."""
DEMO = Path(quipu.__file__).parent / "demo"


def export(folder: Path, seed: int, workers: int, numbers: list[int]) -> dict[str, bytes]:
    """The export of the shipped case in a process of its own; `numbers` order the files by name."""
    reports = folder / "reports"
    reports.mkdir(parents=True)
    for number, file in zip(numbers, sorted(DEMO.glob("*.md")), strict=True):
        shutil.copy(file, reports / f"{number:02}-{file.name}")
    run = [sys.executable, "-c", "from quipu.cli import main; main()"]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    build = [*run, "build", str(reports), "--case", str(folder / "case"), "--workers", str(workers)]
    write = [*run, "export", str(folder / "case"), "--format", "jsonl", "--out", str(folder / "export")]
    for command in (build, write):
        subprocess.run(command, env=environment, check=True, capture_output=True)
    return {path.name: _PATH.sub(rb'"path":"', path.read_bytes()) for path in (folder / "export").iterdir()}


def test_the_export_is_the_same(tmp_path: Path) -> None:
    count = len(list(DEMO.glob("*.md")))
    shuffled = random.Random(3).sample(range(count), count)
    first = export(tmp_path / "first", seed=1, workers=1, numbers=list(range(count)))
    assert first["claims.jsonl"].count(b"\n") > 50
    assert export(tmp_path / "second", seed=2, workers=2, numbers=shuffled) == first
