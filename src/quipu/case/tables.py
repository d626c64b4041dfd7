"""Rows in Parquet, written and read by DuckDB.

Text, whole numbers, fractions and lists of text are columns of their own types; what is nested deeper is a column of JSON.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar, get_args

import duckdb

from quipu.errors import CaseError
from quipu.rows import dumps, from_plain, hints, to_plain

Row = TypeVar("Row")
_NATIVE: Mapping[Any, str] = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", tuple[str, ...]: "VARCHAR[]"}
_ROWS_HELD = 8192
"""Rows that DuckDB holds before it writes them: with its own 122,880, claims would take hundreds of megabytes."""
_SMALLEST_LIMIT = 1 << 20
"""Bytes of a row that DuckDB is always told to expect; it sets aside a multiple of the longest."""


def columns(kind: type) -> dict[str, str]:
    """The columns of a row's table with their DuckDB types."""
    return {name.rstrip("_"): _column(hint) for name, hint in hints(kind).items()}


def write(path: Path, kind: type, rows: Iterable[Any]) -> str:
    """Write one table, in the order given, and return the digest of its content. `path` must not exist."""
    staged = path.with_suffix(".jsonl")
    digest = hashlib.sha256()
    longest = _SMALLEST_LIMIT
    with staged.open("wb") as lines:
        for row in rows:
            line = (dumps(to_plain(row)) + "\n").encode()
            digest.update(line)
            longest = max(longest, len(line))
            lines.write(line)
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        connection.execute("SET enable_progress_bar = false")  # it would write to the terminal, and to what is no terminal
        connection.execute(
            f"COPY (SELECT * FROM read_json({_quoted(str(staged))}, format = 'newline_delimited', "
            f"columns = {_struct(columns(kind))}, maximum_object_size = {longest + 1})) "
            f"TO {_quoted(str(path))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROWS_HELD})"
        )
    staged.unlink()
    return digest.hexdigest()[:16]


def read(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    """All rows of a table, in the order in which they were written. Raises CaseError where it cannot be read."""
    seen: dict[Any, Any] = {}
    return tuple(from_plain(kind, plain, seen) for plain in stream(path, kind))


def stream(path: Path, kind: type) -> Iterator[dict[str, Any]]:
    """The rows of a table as plain values, one after the other. Raises CaseError where it cannot be read."""
    types = columns(kind)
    nested = [name for name, native in types.items() if native == "JSON"]
    listed = ", ".join(f'"{name}"' for name in types)
    try:
        with duckdb.connect() as connection:
            cursor = connection.execute(f"SELECT {listed} FROM read_parquet({_quoted(str(path))})")
            for row in iter(cursor.fetchone, None):
                yield _unpacked(dict(zip(types, row, strict=True)), nested)
    except duckdb.Error as error:
        raise CaseError(f"{path}: not a table of a case: {str(error).splitlines()[0]}") from error


def _unpacked(row: dict[str, Any], nested: list[str]) -> dict[str, Any]:
    for name in nested:
        if row[name] is not None:
            row[name] = json.loads(row[name])
    return row


def _column(hint: Any) -> str:
    options = [option for option in get_args(hint) if option is not type(None)] if type(None) in get_args(hint) else [hint]
    only = options[0] if len(options) == 1 else None
    if isinstance(only, type) and issubclass(only, Enum):
        return "VARCHAR"
    return _NATIVE.get(only, "JSON")


def _struct(types: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{_quoted(name)}: {_quoted(native)}" for name, native in types.items()) + "}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
