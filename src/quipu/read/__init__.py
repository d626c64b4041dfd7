"""Files to reports: one module a format."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quipu.errors import ReadError
from quipu.model import Problem, Report
from quipu.read import html, jsonl, text
from quipu.read.encoding import decode

Reader = Callable[[str, str], Iterator[Report | Problem]]
FORMATS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".md": text.read,
    ".markdown": text.read,
    ".html": html.read,
    ".htm": html.read,
    ".jsonl": jsonl.read,
}
LIMIT = 50_000_000
"""Bytes of the largest file that is read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. `shown` is its path below the folder that was asked for: the same wherever that folder lies."""

    path: Path
    shown: str


def find(paths: Iterable[str | Path]) -> list[Found]:
    """The files under some paths, sorted, folders searched to the bottom.

    In a folder, hidden files, links to folders and files of other kinds are passed over; a file that is named itself is
    always taken.
    """
    found: set[tuple[str, Path]] = set()
    for root in map(Path, paths):
        if not root.is_dir():
            found.add((root.name, root))
            continue
        for path in root.rglob("*"):
            parts = path.relative_to(root).parts
            if path.suffix.lower() in FORMATS and path.is_file() and not any(part.startswith(".") for part in parts):
                found.add((Path(*parts).as_posix(), path))
    return [Found(path, shown) for shown, path in sorted(found)]


def read_paths(paths: Iterable[str | Path]) -> Iterator[Report | Problem]:
    """All reports in files and folders, sorted by path, with a Problem for each thing that could not be read."""
    for found in find(paths):
        yield from read_file(found.path, found.shown)


def read_file(path: str | Path, shown: str | None = None) -> list[Report | Problem]:
    """The reports in one file. Never raises on what a file holds: what is wrong with it comes back as a Problem."""
    path = Path(path)
    shown = shown or path.name
    rows: list[Report | Problem] = []
    try:
        reader = FORMATS.get(path.suffix.lower())
        if reader is None:
            raise ReadError(f"not a kind of file that is read here ({', '.join(FORMATS)})")
        rows.extend(reader(decode(_bytes(path)), shown))
    except ReadError as error:
        rows.append(Problem(shown, str(error), fatal=True))
    return rows or [Problem(shown, "no report in it", fatal=True)]


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise ReadError(f"{size // 1_000_000} MB, and more than {LIMIT // 1_000_000} MB is not read")
        data = path.read_bytes() if path.is_file() else b""
    except OSError as error:
        raise ReadError(error.strerror or str(error)) from error
    if not data.strip():
        raise ReadError("empty")
    return data
