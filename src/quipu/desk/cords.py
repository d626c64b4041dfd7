"""The case as a quipu: a cord for each incident, a knot for each finding on it."""

from dataclasses import dataclass

from quipu.desk.board import FINDINGS, TROUBLE
from quipu.desk.view import Page
from quipu.model import Incident

CORDS = 10
KNOTS = 6
LOOSE = 3
"""Knots, hollow ones, that are tied at most for what has a single root."""
_LOOKED_AT = 400
"""The gravest findings of the case, whose incidents come first."""
_LENGTHS = (1, 2, 4, 8, 16)
"""Reports from which a cord is one longer."""


@dataclass(frozen=True, slots=True)
class Cord:
    """One incident: its findings by kind, its knots in order, gravest first, and how long it hangs."""

    incident: Incident
    kinds: dict[str, int]
    knots: tuple[str, ...]
    more: int
    length: int
    is_trouble: bool


def cords(page: Page) -> list[Cord]:
    """The incidents with the gravest findings, filled up with the most reported ones, in order of time."""
    marks = ", ".join("?" * len(TROUBLE))
    grave = page.shelf.all(
        f"SELECT incident FROM finding WHERE kind IN ({marks}) AND incident IS NOT NULL ORDER BY place LIMIT ?",
        *TROUBLE,
        _LOOKED_AT,
    )
    largest = page.shelf.all("SELECT id FROM incident ORDER BY reports DESC, claims DESC, id LIMIT ?", CORDS)
    ids = list(dict.fromkeys(str(id_) for (id_,) in [*grave, *largest]))[:CORDS]
    rows = page.shelf.many(Incident, ids)
    return [_cord(page, row) for row in sorted(rows.values(), key=_in_time)]


def _in_time(row: Incident) -> tuple[str, str]:
    return (row.time.start if row.time else None) or "9999", row.id


def _cord(page: Page, row: Incident) -> Cord:
    told = dict(page.shelf.all("SELECT kind, count(*) FROM finding WHERE incident = ? GROUP BY kind", row.id))
    kinds = {str(kind): int(told[kind]) for kind in FINDINGS if kind in told}
    knots = [kind for kind, number in kinds.items() if kind not in ("copy", "single") for _ in range(number)]
    knots += ["single"] * min(kinds.get("single", 0), LOOSE)
    length = sum(len(row.reports) >= least for least in _LENGTHS)
    return Cord(row, kinds, tuple(knots[:KNOTS]), len(knots[KNOTS:]), length, bool(kinds.keys() & set(TROUBLE)))
