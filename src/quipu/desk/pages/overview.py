"""The first page: what does not add up, and what the case holds."""

from dataclasses import dataclass
from itertools import groupby

from starlette.responses import Response

from quipu.desk.board import FINDINGS, TROUBLE, Card, cards
from quipu.desk.cords import cords
from quipu.desk.paging import Span, span
from quipu.desk.view import Page
from quipu.model import Entity, Finding, Incident

CHOICES = 8
"""Names, and incidents, that are offered for the words of a filter."""

SHOWN = 16
ACCUSED = 10
INCIDENTS = 8


@dataclass(frozen=True, slots=True)
class Filters:
    """Which findings are asked for. `kind` is empty for all that does not add up."""

    kind: str
    incident: str
    who: str
    words: str
    """What is looked for among names and incidents, to filter by one of them."""

    @classmethod
    def of(cls, page: Page) -> "Filters":
        """As the query has it."""
        return cls(page.choice("kind", (*FINDINGS, "all")), page.asked("incident"), page.asked("who"), page.asked("about"))


def show(page: Page) -> Response:
    """The findings board, the incidents, and where the law stands."""
    filters = Filters.of(page)
    kinds = _kinds(page, filters)
    found, total_span = _findings(page, filters, kinds)
    return page.html(
        "overview.html",
        here="overview",
        filters=filters,
        groups=[(kind, list(its)) for kind, its in groupby(found, key=lambda one: one.finding.kind)],
        span=total_span,
        kinds=kinds,
        cords=cords(page),
        choices=_choices(page, filters.words),
        counts=page.shelf.counts(),
        incidents=page.shelf.rows(Incident, "ORDER BY reports DESC, claims DESC, id LIMIT ?", INCIDENTS),
        accused=_accused(page),
        problems=page.shelf.problems(),
        period=page.shelf.all("SELECT min(published), max(published) FROM report WHERE published IS NOT NULL")[0],
        chosen=page.incident(filters.incident),
    )


def _findings(page: Page, filters: Filters, kinds: dict[str, int]) -> tuple[list[Card], Span]:
    where, values = _where(filters)
    its = span(page, sum(kinds[kind] for kind in _wanted(filters)), SHOWN)
    query = f"SELECT id FROM finding WHERE {where} ORDER BY place LIMIT ? OFFSET ?"
    ids = [str(id_) for (id_,) in page.shelf.all(query, *values, SHOWN, its.first)]
    rows = page.shelf.many(Finding, ids)
    return cards(page, [rows[id_] for id_ in ids]), its


def _wanted(filters: Filters) -> tuple[str, ...]:
    return TROUBLE if not filters.kind else FINDINGS if filters.kind == "all" else (filters.kind,)


def _where(filters: Filters) -> tuple[str, list[str]]:
    kinds = _wanted(filters)
    parts, values = _about(filters)
    if len(kinds) < len(FINDINGS):
        parts.append(f"kind IN ({', '.join('?' * len(kinds))})")
        values += kinds
    return " AND ".join(parts), values


def _about(filters: Filters) -> tuple[list[str], list[str]]:
    """The incident and the name asked for."""
    parts, values = ["1 = 1"], list[str]()
    if filters.incident:
        parts.append("incident = ?")
        values.append(filters.incident)
    if filters.who:
        parts.append("id IN (SELECT finding FROM finding_entity WHERE entity = ?)")
        values.append(filters.who)
    return parts, values


def _kinds(page: Page, filters: Filters) -> dict[str, int]:
    """How many findings of each kind there are among those of the incident and the name asked for."""
    parts, values = _about(filters)
    found = page.shelf.tally("finding")
    if values:
        found = dict(page.shelf.all(f"SELECT kind, count(*) FROM finding WHERE {' AND '.join(parts)} GROUP BY kind", *values))
    return {kind: found.get(kind, 0) for kind in FINDINGS}


def _choices(page: Page, words: str) -> list[tuple[str, str, str]]:
    """Names and incidents that hold some words: by which part of the query they filter, their ids and what they are called."""
    if not words:
        return []
    names = page.shelf.holding(words, ("person", "organization"), CHOICES)
    found = [("who", id_, named.name) for id_ in names if (named := page.named(id_))]
    incidents = page.shelf.holding(words, ("incident",), CHOICES)
    return found + [("incident", id_, page.title(row)) for id_ in incidents if (row := page.incident(id_))]


def _accused(page: Page) -> list[Entity]:
    return page.shelf.rows(Entity, "WHERE kind = 'person' AND status IS NOT NULL ORDER BY claims DESC, id LIMIT ?", ACCUSED)
