"""Rows to plain JSON values and back: the one place that knows how a frozen row of `model` is written down.

A `Value` carries its `kind` (`quantity`, `money`, `time`). Whole numbers are written without a decimal point. A field whose
name ends in an underscore (`from_`) loses it on paper.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from quipu.model import Money, Quantity, Time

KINDS: Mapping[str, type] = {"quantity": Quantity, "money": Money, "time": Time}
_NAMES: Mapping[type, str] = {row: kind for kind, row in KINDS.items()}
_SCALARS = frozenset({str, int, bool})
Row = TypeVar("Row")
Seen = dict[Any, Any]
Decoder = Callable[[Any, Seen], Any]


def to_plain(row: Any) -> Any:
    """A row, and all rows within it, as dicts, lists and scalars that `json` can write."""
    if row is None or type(row) in _SCALARS:
        return row
    if isinstance(row, Enum):
        return row.value
    if isinstance(row, float):
        return int(row) if row.is_integer() else row
    if isinstance(row, tuple | list):
        return [to_plain(item) for item in row]
    if not hasattr(row, "__dataclass_fields__"):
        return row
    row_type: Any = type(row)
    kind = _NAMES.get(row_type)
    head = {"kind": kind} if kind else {}
    return head | {paper: to_plain(getattr(row, name)) for name, paper in _names(row_type)}


def from_plain(kind: type[Row], plain: Mapping[str, Any], seen: Seen | None = None) -> Row:
    """The row that `to_plain` wrote. Fields that the row does not have are left aside; one that it needs raises KeyError.

    Rows read with the same `seen`, a dict that starts empty, share their equal parts: claims of one sentence have most of
    themselves in common, and sharing halves what a case takes in memory.
    """
    decode = _decoder(cast(Any, kind))
    return cast(Row, decode(plain, {} if seen is None else seen))


def dumps(plain: Any) -> str:
    """One line of JSON, the same for the same content: letters as they are, no spaces."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@cache
def hints(kind: type) -> Mapping[str, Any]:
    """The types of a row's fields, by field name."""
    return get_type_hints(kind)


@cache
def _names(kind: type) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, field.name.rstrip("_")) for field in fields(cast(Any, kind)))


@cache
def _decoder(hint: Any) -> Decoder:
    if isinstance(hint, UnionType):
        return _union_decoder(get_args(hint))
    if get_origin(hint) is tuple:
        return _tuple_decoder(get_args(hint))
    if is_dataclass(hint) and isinstance(hint, type):
        return _row_decoder(hint)
    if hint is str:
        return _shared
    if hint is float or (isinstance(hint, type) and issubclass(hint, Enum)):
        return lambda plain, _: hint(plain)
    return lambda plain, _: plain


def _shared(plain: Any, seen: Seen) -> Any:
    return seen.setdefault(plain, plain)


def _union_decoder(options: tuple[Any, ...]) -> Decoder:
    some = [option for option in options if option is not NoneType]
    if len(some) == 1:
        inner = _decoder(some[0])
        return lambda plain, seen: None if plain is None else inner(plain, seen)
    return lambda plain, seen: None if plain is None else _decoder(KINDS[plain["kind"]])(plain, seen)


def _tuple_decoder(items: tuple[Any, ...]) -> Decoder:
    inner = _decoder(items[0])
    return lambda plain, seen: _shared(tuple(inner(item, seen) for item in plain), seen)


def _row_decoder(kind: type) -> Decoder:
    needed = {field.name: field.default for field in fields(cast(Any, kind))}
    decoders = [(name, paper, _decoder(hints(kind)[name])) for name, paper in _names(kind)]

    def decode(plain: Mapping[str, Any], seen: Seen) -> Any:
        row = kind(**{name: inner(plain[paper], seen) if paper in plain else needed[name] for name, paper, inner in decoders})
        return seen.setdefault(row, row)

    return decode
