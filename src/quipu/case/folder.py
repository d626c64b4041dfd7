"""Saving and loading a whole case."""

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from quipu.case import tables
from quipu.errors import CaseError
from quipu.model import CASE_FORMAT, CaseTables
from quipu.rows import dumps, hints

MANIFEST = "manifest.json"
_ATTEMPTS = 3


def save(path: str | Path, case: CaseTables, versions: Mapping[str, str] | None = None) -> None:
    """Make `case` the content of the folder at `path`, in one step. `versions` says what made it, for the manifest."""
    folder = Path(path)
    open_for_writing(folder)
    with TemporaryDirectory(prefix=".staging-", dir=folder) as staging:
        digests = {name: tables.write(Path(staging) / f"{name}.parquet", kind, getattr(case, name)) for name, kind in _tables()}
        current = f"tables-{hashlib.sha256(dumps(digests).encode()).hexdigest()[:16]}"
        (folder / current).mkdir(exist_ok=True)
        for table in Path(staging).iterdir():
            table.replace(folder / current / table.name)
    manifest = {"case_format": CASE_FORMAT, "tables": current, "digests": digests, "versions": dict(versions or {})}
    _replace(folder / MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False) + "\n")
    for old in folder.glob("tables-*"):
        if old.name != current:
            shutil.rmtree(old, ignore_errors=True)


def load(path: str | Path) -> CaseTables:
    """The case in a folder. Raises CaseError where there is none, or none that this version reads."""
    folder = Path(path)
    for _ in range(_ATTEMPTS):  # a save may take the tables away between the manifest and here; the next manifest names new ones
        current = folder / str(_manifest(folder)["tables"])
        try:
            return CaseTables(**{name: tables.read(current / f"{name}.parquet", kind) for name, kind in _tables()})
        except CaseError:
            if current.is_dir():
                raise
    raise CaseError(f"{folder}: its tables are gone; build the case again")


def open_for_writing(path: str | Path) -> None:
    """Make the folder of a case, unless it is there. Raises CaseError where it cannot be, or where it holds something else."""
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strange = any(folder.iterdir()) and not any((folder / name).exists() for name in (MANIFEST, "cache", "decisions.jsonl"))
    except OSError as error:
        raise CaseError(f"{folder}: {error.strerror}") from error
    if strange:
        raise CaseError(f"{folder}: holds other things and is not a case; name a new or an empty folder")


def _tables() -> list[tuple[str, type]]:
    """The tables of a case with their rows' types."""
    return [(field.name, get_args(hints(CaseTables)[field.name])[0]) for field in fields(CaseTables)]


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
        version = str(manifest["case_format"])
    except FileNotFoundError as error:
        raise CaseError(f"{folder}: no case there (quipu build PATH... --case {folder})") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CaseError(f"{folder}: {MANIFEST} cannot be read: {error}") from error
    if version.split(".")[0] != CASE_FORMAT.split(".")[0]:
        raise CaseError(f"{folder}: case format {version}, and this version reads {CASE_FORMAT}; build the case again")
    return manifest


def _replace(path: Path, text: str) -> None:
    staged = path.with_name(f"{path.name}.tmp-{os.getpid()}")
    staged.write_text(text, "utf-8")
    staged.replace(path)
