"""Rows of a case by what a person types: the start of an id, a name, some words."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from quipu.errors import NotFound

_START = 4
"""Digits from which a query may be the start of an id rather than a word."""


class Identified(Protocol):
    """A row with an id."""

    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=Identified)


def ranked(rows: Iterable[Row], query: str | None, text: Callable[[Row], str], noun: str) -> list[Row]:
    """The rows that `query` finds, in their own order; all of them without a query.

    A query that is an id, or begins exactly one, finds that row alone; otherwise each row whose text holds all its words. Case
    and accents are left aside. Raises NotFound, naming the query, where there is none.
    """
    all_rows = list(rows)
    if not query or not query.strip():
        if not all_rows:
            raise NotFound(f"the case holds no {noun}")
        return all_rows
    wanted = plain(query)
    by_id = [row for row in all_rows if row.id == query.strip()]
    if len(query.strip()) >= _START and not by_id:
        by_id = [row for row in all_rows if row.id.startswith(query.strip().lower())]
    if len(by_id) == 1:
        return by_id
    found = [row for row in all_rows if set(wanted.split()) <= set(plain(text(row)).split())]
    found = found or [row for row in all_rows if wanted in plain(text(row))]
    if not found:
        raise NotFound(f"no {noun} in the case fits {query!r}")
    return found


def plain(text: str) -> str:
    """Lower-case letters and digits without accents, everything else a space."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())
