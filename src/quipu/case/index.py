"""The desk's index of a case: the tables again, laid out for reading one page at a time and for searching words.

`CASE/desk/<tables>-<layout>.sqlite` is made from the Parquet tables and may be deleted at any time. It is written beside and
put in place in one step, so that a reader never sees half of one.
"""

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from quipu.case import tables
from quipu.case.folder import current
from quipu.case.layout import LAYOUT, LOOKUPS, SCHEMA, TOTALS
from quipu.errors import CaseError
from quipu.model import Claim, Entity, Finding, Incident, LegalEvent, Link, Problem, Report, Source
from quipu.reckon.ledger import latest_status
from quipu.reckon.roots import origin
from quipu.rows import dumps, from_plain, to_plain

_ATTEMPTS = 3
_LATEST = 2
"""Indexes kept: the one in use and the one that pages may still be read from."""


def indexed(case: str | Path) -> Path:
    """The index of a case's current tables, made where there is none yet. Raises CaseError where it cannot be."""
    for _ in range(_ATTEMPTS):  # a build may take the tables away while they are read; the next manifest names new ones
        folder = current(case)
        wanted = path_of(case)
        try:
            if not wanted.exists():
                _make(folder, wanted)
            return wanted
        except CaseError:
            if folder.is_dir():
                raise
        except (OSError, sqlite3.Error) as error:
            raise CaseError(f"{wanted}: {error}") from error
    raise CaseError(f"{case}: its tables are gone; build the case again")


def path_of(case: str | Path) -> Path:
    """Where the index of the current tables is, or would be."""
    return Path(case) / "desk" / f"{current(case).name.removeprefix('tables-')}-{LAYOUT}.sqlite"


def source_key(source: Source) -> str:
    """What tells one source from another: its entity, else its words."""
    words = f"words:{' '.join(source.text.casefold().split())}"
    return source.entity or sha256(words.encode()).hexdigest()[:16]


def _make(folder: Path, wanted: Path) -> None:
    wanted.parent.mkdir(exist_ok=True)
    staged = wanted.with_suffix(f".tmp-{os.getpid()}")
    staged.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(staged)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;" + SCHEMA)
            _fill(connection, folder)
            connection.executescript(LOOKUPS + "ANALYZE;")
            connection.commit()
        staged.replace(wanted)
    finally:
        staged.unlink(missing_ok=True)
    old = sorted(wanted.parent.glob("*.sqlite"), key=lambda path: path.stat().st_mtime)
    for path in old[:-_LATEST]:
        path.unlink(missing_ok=True)


def _fill(into: sqlite3.Connection, folder: Path) -> None:
    published, outlets = _reports(into, folder)
    _claims(into, folder, outlets)
    _entities(into, folder)
    _incidents(into, folder)
    _findings(into, folder)
    _links(into, folder, published)
    _totals(into)
    _many(into, "problem", ((dumps(row),) for row in tables.stream(folder / "problems.parquet", Problem)))


def _reports(into: sqlite3.Connection, folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Each report's day of publication, and the outlet or wire that it goes back to: that of the original for a copy."""
    published: dict[str, str] = {}
    outlets: dict[str, str] = {}
    copies: dict[str, str] = {}
    for row in tables.stream(folder / "reports.parquet", Report):
        published[row["id"]] = row["published"] or ""
        outlets[row["id"]] = row["wire"] or row["outlet"] or row["path"]
        if row["copy_of"]:
            copies[row["id"]] = row["copy_of"]
        cells = (row["id"], row["outlet"], row["title"], row["published"], row["language"], row["copy_of"] or row["id"], 0)
        _one(into, "report", (*cells, dumps(row)))
        _word(into, "report", row["id"], row["title"] or row["path"], row["text"])
    return published, outlets | {copy: outlets[original] for copy, original in copies.items() if original in outlets}


def _claims(into: sqlite3.Connection, folder: Path, outlets: dict[str, str]) -> None:
    paths: Counter[tuple[str, ...]] = Counter()
    examples: dict[tuple[str, ...], str] = {}
    roots: dict[str, Counter[tuple[bool, str, str]]] = {}
    sources: dict[str, Source] = {}
    for plain in tables.stream(folder / "claims.parquet", Claim):
        claim = from_plain(Claim, plain)
        cells = (claim.id, claim.report, claim.start, claim.incident, claim.root, claim.frame, claim.polarity, claim.certainty)
        _one(into, "claim", (*cells, claim.ruling, dumps(plain)))
        _word(into, "claim", claim.id, "", claim.quote)
        filled = dict.fromkeys((role.entity, role.role) for role in claim.roles if role.entity)
        _many(into, "claim_entity", ((entity, claim.id, role) for entity, role in filled))
        chain = [source_key(source) for source in claim.chain]
        _many(into, "source_claim", ((key, claim.id, place) for place, key in enumerate(dict.fromkeys(chain))))
        for key, source in zip(chain, claim.chain, strict=True):
            sources.setdefault(key, source)
        paths[tuple(dict.fromkeys(chain))] += 1
        examples.setdefault(tuple(dict.fromkeys(chain)), claim.id)
        first = origin(claim)
        named = (False, _flat(first.text), first.entity or "") if first else (True, outlets[claim.report], "")
        roots.setdefault(claim.root or "", Counter())[named] += 1
    _many(into, "path", ((key, json.dumps(keys), count, examples[keys]) for keys, count in paths.items() for key in keys))
    _many(into, "root", ((root, *_foremost(names), 0) for root, names in roots.items() if root))
    rows = ((key, _flat(one.text), one.kind, one.named, one.entity, 0, 0, 0) for key, one in sources.items())
    _many(into, "source", rows)


def _foremost(names: Counter[tuple[bool, str, str]]) -> tuple[str, str]:
    """The name under which most claims know a root; that of an outlet only where no other is told."""
    _, name, entity = min(names, key=lambda name: (name[0], -names[name], name))
    return name, entity


def _entities(into: sqlite3.Connection, folder: Path) -> None:
    statuses = _steps(into, folder)
    for plain in tables.stream(folder / "entities.parquet", Entity):
        spans: dict[str, list[tuple[int, int]]] = {}
        for mention in plain["mentions"]:
            spans.setdefault(mention["report"], []).append((mention["start"], mention["end"]))
        _many(into, "entity_report", ((plain["id"], report, len(its), json.dumps(its)) for report, its in spans.items()))
        light = dumps(plain | {"mentions": []})  # an entity named in thousands of reports is looked up on every page
        _one(into, "entity", (plain["id"], plain["kind"], plain["name"], 0, statuses.get(plain["id"]), light))
        _word(into, plain["kind"], plain["id"], " · ".join([*plain["names"], *plain["aliases"]]), "")


def _steps(into: sqlite3.Connection, folder: Path) -> dict[str, str]:
    """The latest legal status of each person, as JSON of its step."""
    rows = sorted(tables.stream(folder / "ledger.parquet", LegalEvent), key=lambda row: str(row["person"]))
    statuses: dict[str, str] = {}
    for person, own in groupby(rows, key=lambda row: str(row["person"])):
        events = sorted((from_plain(LegalEvent, row) for row in own), key=lambda event: event.when)
        _many(into, "step", ((person, place, dumps(to_plain(event))) for place, event in enumerate(events)))
        latest = latest_status(events, person)
        if latest is not None:
            statuses[person] = dumps(to_plain(latest))
    return statuses


def _incidents(into: sqlite3.Connection, folder: Path) -> None:
    lies_in = {
        place["id"]: place["within"]
        for (row,) in into.execute("SELECT row FROM entity WHERE kind = 'place'")
        if (place := json.loads(row))["latitude"] is not None
    }
    for plain in tables.stream(folder / "incidents.parquet", Incident):
        day = (plain["time"] or {}).get("start")
        sizes = (len(plain["reports"]), len(plain["claims"]))
        _one(
            into,
            "incident",
            (
                plain["id"],
                plain["kind"],
                plain["title"],
                day,
                *sizes,
                plain["follows"],
                json.dumps(_happened_at(plain, lies_in)),
                dumps(plain),
            ),
        )
        _word(into, "incident", plain["id"], plain["title"], "")


def _happened_at(incident: dict[str, Any], lies_in: dict[str, str | None]) -> list[str]:
    """Where an incident is said to have happened: the narrowest places on the map, and none that goods came from or went to."""
    told = {value["entity"] for slot in incident["slots"] if slot["slot"].endswith("/place") for value in slot["values"]}
    found = [place for place in incident["places"] if place in told and place in lies_in]
    wider = {lies_in[place] for place in found}
    return [place for place in found if place not in wider]


def _findings(into: sqlite3.Connection, folder: Path) -> None:
    for plain in tables.stream(folder / "findings.parquet", Finding):
        cells = (plain["id"], plain["kind"], plain["incident"], plain["slot"], len(plain["roots"]), 0, dumps(plain))
        _one(into, "finding", cells)
        _many(into, "finding_claim", ((claim, plain["id"]) for claim in plain["claims"]))


def _links(into: sqlite3.Connection, folder: Path, published: dict[str, str]) -> None:
    reports = dict(into.execute("SELECT id, report FROM claim")) if published else {}
    for plain in tables.stream(folder / "links.parquet", Link):
        days = sorted(filter(None, (published.get(reports.get(claim, ""), "") for claim in plain["claims"])))
        ends = (plain["from"], plain["to"], plain["polarity"], plain["certainty"], len(plain["claims"]))
        span = (days[0], days[-1]) if days else (None, None)
        _one(into, "link", (plain["id"], plain["kind"], *ends, *span, dumps(plain)))


def _totals(into: sqlite3.Connection) -> None:
    into.executescript(TOTALS)


def _one(into: sqlite3.Connection, table: str, row: tuple[Any, ...]) -> None:
    into.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _many(into: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    for row in rows:
        _one(into, table, row)


def _word(into: sqlite3.Connection, kind: str, id_: str, name: str, body: str) -> None:
    cursor = into.execute("INSERT INTO words VALUES (?, ?)", (name, body))
    into.execute("INSERT INTO term (rowid, kind, id) VALUES (?, ?, ?)", (cursor.lastrowid, kind, id_))


def _flat(text: str) -> str:
    return " ".join(text.split())


def rows_of(cursor: Iterable[tuple[str, ...]], kind: type[Any]) -> Iterator[Any]:
    """Rows of the model out of a query that gives their JSON."""
    for (plain,) in cursor:
        yield from_plain(kind, json.loads(plain))
