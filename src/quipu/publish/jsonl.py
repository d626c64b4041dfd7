"""The case as JSON Lines and as CSV, with the fields of CASE.md: one file a table, sorted by id."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quipu.model import CaseTables
from quipu.rows import dumps, to_plain

TABLES = ("reports", "claims", "entities", "incidents", "findings", "links")


def write_jsonl(case: CaseTables, out: str | Path) -> list[Path]:
    """Write `<table>.jsonl` for each table into the folder `out` and return the paths."""
    return [_write(Path(out) / f"{name}.jsonl", "".join(dumps(row) + "\n" for row in rows(case, name))) for name in TABLES]


def write_csv(case: CaseTables, out: str | Path) -> list[Path]:
    """Write `<table>.csv` for each table into the folder `out`; nested fields are JSON. Returns the paths."""
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    return [_write_csv(folder / f"{name}.csv", list(rows(case, name))) for name in TABLES]


def rows(case: CaseTables, name: str) -> Iterable[dict[str, Any]]:
    """The rows of a table as they are exported."""
    return (to_plain(row) for row in sorted(getattr(case, name), key=lambda row: str(row.id)))


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path


def _write_csv(path: Path, table: list[dict[str, Any]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        if table:
            writer.writerow(table[0])
            writer.writerows([_cell(value) for value in row.values()] for row in table)
    return path


def _cell(value: Any) -> Any:
    return dumps(value) if isinstance(value, list | dict) else value
