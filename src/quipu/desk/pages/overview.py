"""The first page: what does not add up, and what the case holds."""

from dataclasses import dataclass

from starlette.responses import Response

from quipu.desk.board import FINDINGS, TROUBLE, Card, cards
from quipu.desk.paging import Span, span
from quipu.desk.view import Page
from quipu.model import Entity, Finding, Incident

SHOWN = 24
ACCUSED = 10
INCIDENTS = 8


@dataclass(frozen=True, slots=True)
class Filters:
    """Which findings are asked for. `kind` is empty for all that does not add up."""

    kind: str
    incident: str
    who: str

    @classmethod
    def of(cls, page: Page) -> "Filters":
        """As the query has it."""
        return cls(page.choice("kind", (*FINDINGS, "all")), page.asked("incident"), page.asked("who"))

    @property
    def given(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.kind or self.incident or self.who)


def show(page: Page) -> Response:
    """The findings board, the incidents, and where the law stands."""
    filters = Filters.of(page)
    found, total_span = _findings(page, filters)
    return page.html(
        "overview.html",
        here="overview",
        filters=filters,
        cards=found,
        span=total_span,
        kinds=_kinds(page),
        counts=page.shelf.counts(),
        incidents=page.shelf.rows(Incident, "ORDER BY reports DESC, claims DESC, id LIMIT ?", INCIDENTS),
        accused=_accused(page),
        problems=page.shelf.problems(),
        period=page.shelf.all("SELECT min(published), max(published) FROM report WHERE published IS NOT NULL")[0],
        chosen=page.incident(filters.incident),
    )


def _findings(page: Page, filters: Filters) -> tuple[list[Card], Span]:
    where, values = _where(filters)
    total = page.shelf.number(f"SELECT count(*) FROM finding WHERE {where}", *values)
    its = span(page, total, SHOWN)
    order = " ".join(f"WHEN '{kind}' THEN {place}" for place, kind in enumerate(FINDINGS))
    rows = page.shelf.rows(
        Finding,
        f"LEFT JOIN incident i ON i.id = finding.incident WHERE {where} "
        f"ORDER BY CASE finding.kind {order} END, i.reports DESC, finding.roots DESC, finding.id LIMIT ? OFFSET ?",
        *values,
        SHOWN,
        its.first,
    )
    return cards(page, rows), its


def _where(filters: Filters) -> tuple[str, list[str]]:
    kinds = TROUBLE if not filters.kind else FINDINGS if filters.kind == "all" else (filters.kind,)
    parts = [f"finding.kind IN ({', '.join('?' * len(kinds))})"]
    values: list[str] = list(kinds)
    if filters.incident:
        parts.append("finding.incident = ?")
        values.append(filters.incident)
    if filters.who:
        parts.append("finding.id IN (SELECT finding FROM finding_entity WHERE entity = ?)")
        values.append(filters.who)
    return " AND ".join(parts), values


def _kinds(page: Page) -> dict[str, int]:
    found = dict(page.shelf.all("SELECT kind, count(*) FROM finding GROUP BY kind"))
    return {kind: found.get(kind, 0) for kind in FINDINGS}


def _accused(page: Page) -> list[Entity]:
    return page.shelf.rows(Entity, "WHERE kind = 'person' AND status IS NOT NULL ORDER BY claims DESC, id LIMIT ?", ACCUSED)
