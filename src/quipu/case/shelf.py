"""Reading a case through its index, a page at a time."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from quipu.case.index import rows_of
from quipu.case.snippet import holds, pieces, words_of
from quipu.model import Claim, Entity, Finding, Incident, LegalEvent, Link, Mention, Problem, Report
from quipu.rows import from_plain

Row = TypeVar("Row")
TABLES: dict[type, str] = {
    Report: "report",
    Claim: "claim",
    Entity: "entity",
    Incident: "incident",
    Finding: "finding",
    Link: "link",
}
_MOST = 900
"""Ids asked for in one statement; SQLite takes no more than a thousand."""
_WEIGHED = 3000
"""Rows that hold the words looked for, of which the best are shown."""
_SHOWN = 24
"""Words of a text that are shown about those looked for."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as it is shown anywhere: its name, and where the law stands with it."""

    id: str
    name: str
    kind: str
    status: LegalEvent | None


@dataclass(frozen=True, slots=True)
class Teller:
    """A source over the whole case."""

    key: str
    name: str
    kind: str
    named: bool
    entity: str | None
    claims: int
    reports: int
    incidents: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words of a search stand. `before` and `after` surround the words found, which are `found`."""

    kind: str
    id: str
    title: str
    parts: tuple[tuple[str, bool], ...]
    """Pieces of text, each with whether it is one of the words looked for."""


class Shelf:
    """One reader's hold on an index. Rows come back as rows of the model."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def open(cls, index: Path) -> Iterator["Shelf"]:
        """A hold for as long as the block lasts."""
        connection = sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            connection.execute("PRAGMA cache_size = -4000")
            yield cls(connection)
        finally:
            connection.close()

    def all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a query as they are."""
        return self._connection.execute(sql, values).fetchall()

    def number(self, sql: str, *values: Any) -> int:
        """The one number that a query gives."""
        return int(self._connection.execute(sql, values).fetchone()[0] or 0)

    def rows(self, kind: type[Row], sql: str, *values: Any) -> list[Row]:
        """Rows of the model; `sql` is what follows "SELECT row FROM table"."""
        return list(rows_of(self._connection.execute(f"SELECT {TABLES[kind]}.row FROM {TABLES[kind]} {sql}", values), kind))

    def get(self, kind: type[Row], id_: str) -> Row | None:
        """The row with an id; None where there is none."""
        return next(iter(self.rows(kind, "WHERE id = ?", id_)), None)

    def many(self, kind: type[Row], ids: Iterable[str | None]) -> dict[str, Row]:
        """The rows with some ids, by id."""
        wanted = list(dict.fromkeys(id_ for id_ in ids if id_))
        found: dict[str, Row] = {}
        for at in range(0, len(wanted), _MOST):
            some = wanted[at : at + _MOST]
            for row in self.rows(kind, f"WHERE id IN ({_marks(some)})", *some):
                found[str(getattr(row, "id"))] = row  # noqa: B009  every table here has ids, which the type cannot say
        return found

    def tally(self, part: str) -> dict[str, int]:
        """How many rows there are of each kind of a `part`: finding, incident, source, entity, outlet; the most first."""
        return dict(self.all("SELECT name, n FROM tally WHERE part = ? ORDER BY n DESC, name", part))

    def counts(self) -> dict[str, int]:
        """How many rows each table has; entities by kind, copies, outlets, and independent roots."""
        return self.tally("table") | self.tally("entity")

    def names(self, ids: Iterable[str | None]) -> dict[str, Named]:
        """Names with the latest legal status."""
        wanted = list(dict.fromkeys(id_ for id_ in ids if id_))
        found = {}
        for at in range(0, len(wanted), _MOST):
            some = wanted[at : at + _MOST]
            for id_, name, kind, status in self.all(
                f"SELECT id, name, kind, status FROM entity WHERE id IN ({_marks(some)})", *some
            ):
                found[id_] = Named(id_, name, kind, _step(status))
        return found

    def whole(self, entity: Entity, within: Sequence[str] | None = None) -> Entity:
        """An entity with its mentions, which rows from here come without; only those in some reports where these are given."""
        found = self.all("SELECT report, spans FROM entity_report WHERE entity = ? ORDER BY report", entity.id)
        mentions = [
            Mention(report, start, end)
            for report, spans in found
            if within is None or report in within
            for start, end in json.loads(spans)
        ]
        return replace(entity, mentions=tuple(mentions))

    def roots(self, ids: Iterable[str | None]) -> dict[str, str]:
        """The names of some roots."""
        wanted = list(dict.fromkeys(id_ for id_ in ids if id_))[:_MOST]
        return dict(self.all(f"SELECT id, name FROM root WHERE id IN ({_marks(wanted)})", *wanted))

    def steps(self, person: str) -> list[LegalEvent]:
        """The legal ledger of one person, oldest first."""
        found = self.all("SELECT row FROM step WHERE person = ? ORDER BY place", person)
        return [from_plain(LegalEvent, json.loads(row)) for (row,) in found]

    def problems(self) -> list[Problem]:
        """What could not be read, or only in part."""
        found = self.all("SELECT row FROM problem ORDER BY row LIMIT 200")
        return [from_plain(Problem, json.loads(row)) for (row,) in found]

    def tellers(self, tail: str, *values: Any) -> list[Teller]:
        """Sources; `tail` is what follows "FROM source"."""
        rows = self.all(f"SELECT key, name, kind, named, entity, claims, reports, incidents FROM source {tail}", *values)
        return [Teller(key, name, kind, bool(named), *rest) for key, name, kind, named, *rest in rows]

    def paths(self, source: str, limit: int = 200) -> list[tuple[tuple[str, ...], int, str]]:
        """The chains that a source stands in: keys of their sources, nearest the event first; how many claims; one of them."""
        rows = self.all(
            "SELECT keys, claims, example FROM path WHERE source = ? ORDER BY claims DESC, keys LIMIT ?", source, limit
        )
        return [(tuple(json.loads(keys)), count, example) for keys, count, example in rows]

    def holding(self, words: str, kinds: Sequence[str], limit: int) -> list[str]:
        """The ids of what holds all the words, the best first, as `search` finds it."""
        terms = _terms(words)
        rowids = self._best(terms, kinds, limit) if terms else []
        found = dict(self.all(f"SELECT rowid, id FROM term WHERE rowid IN ({_marks(rowids)})", *rowids))
        return [str(found[rowid]) for rowid in rowids]

    def search(self, words: str, kinds: Sequence[str], limit: int) -> list[Hit]:
        """Where all the words stand, or words that begin so; case and accents aside."""
        terms = _terms(words)
        if not terms:
            return []
        rowids = self._best(terms, kinds, limit)
        rows = self.all(
            "SELECT term.rowid, term.kind, term.id, words.name, words.body FROM term JOIN words ON words.rowid = term.rowid "
            f"WHERE term.rowid IN ({_marks(rowids)})",
            *rowids,
        )
        found = {rowid: _hit(kind, id_, name, body, words_of(words)) for rowid, kind, id_, name, body in rows}
        return [found[rowid] for rowid in rowids]

    def _best(self, terms: str, kinds: Sequence[str], limit: int) -> list[int]:
        """The rows that fit best, out of the first few thousand that fit: to weigh every row of a common word takes long."""
        first, last = self.all(f"SELECT min(rowid), max(rowid) FROM term WHERE kind IN ({_marks(kinds)})", *kinds)[0]
        rows = self.all(
            f"""SELECT weighed.rowid FROM
                (SELECT rowid, rank AS weight FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?) weighed
                JOIN term ON term.rowid = weighed.rowid WHERE term.kind IN ({_marks(kinds)})
                ORDER BY weight, weighed.rowid LIMIT ?""",
            terms,
            first,
            last,
            _WEIGHED,
            *kinds,
            limit,
        )
        return [int(rowid) for (rowid,) in rows]


def _terms(words: str) -> str:
    return " AND ".join(f'"{word}"*' for word in _WORD.findall(words)[:12])


def _hit(kind: str, id_: str, name: str, body: str, wanted: Sequence[str]) -> Hit:
    in_body = not name or holds(body, wanted)
    return Hit(kind, id_, name, pieces(body, wanted, _SHOWN) if in_body else pieces(name, wanted))


def _step(row: str | None) -> LegalEvent | None:
    return from_plain(LegalEvent, json.loads(row)) if row else None


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
