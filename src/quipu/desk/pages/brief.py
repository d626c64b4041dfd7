"""The brief: chosen, put in order, shown, and taken away as Markdown, as a web page, or printed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urlencode

from starlette.responses import Response

from quipu.desk.edited import in_order, key_of, without
from quipu.desk.view import Page
from quipu.model import CaseTables, Claim, Entity, Finding, Incident, Link, Report
from quipu.publish.brief import Brief
from quipu.publish.brief import brief as make_brief
from quipu.publish.html import html
from quipu.publish.markdown import markdown
from quipu.publish.section import Section

Row = TypeVar("Row")
OFFERED = 24
"""Incidents that may be chosen from: the most reported."""
CHOSEN = 6
"""Incidents that are chosen to begin with."""
FOUND = 12
"""Incidents that are offered beside them for the words looked for."""
LEFT_OUT = 400
"""Sentences that may be left out."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes in: ids of incidents and of sections in their order, and the sentences left out."""

    incidents: tuple[str, ...]
    sections: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The brief as chosen, and what it was chosen from, in the order chosen."""

    made: Brief
    choice: Choice
    sections: tuple[str, ...]
    incidents: tuple[Incident, ...]


def show(page: Page) -> Response:
    """The choice, and the brief as it would be."""
    its = _made(page)
    query = [(name, value) for name, value in page.request.query_params.multi_items() if name != "find"]
    return page.html(
        "brief.html", here="brief", brief=its.made, choice=its.choice, offered=its.incidents, every=its.sections,
        total=page.shelf.number("SELECT count(*) FROM incident"), query=urlencode(query), key_of=key_of,
        whole=urlencode([(name, value) for name, value in query if name != "drop"]), words=page.asked("find"),
    )  # fmt: skip


def as_markdown(page: Page) -> Response:
    """The chosen brief as Markdown."""
    return _file(markdown(_made(page).made), "text/markdown", "brief.md")


def as_html(page: Page) -> Response:
    """The chosen brief as one self-contained web page."""
    return _file(html(_made(page).made), "text/html", "brief.html")


def _file(text: str, kind: str, name: str) -> Response:
    return Response(text, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


def _made(page: Page) -> Desk:
    """The brief of what is chosen. At first that is all sections of the most reported incidents."""
    asked = page.request.query_params
    given, move = "set" in asked, asked.get("move", "")
    offered = _offered(page, [*asked.getlist("order"), *asked.getlist("incident")])
    order = moved(asked.getlist("order"), move, [row.id for row in offered])
    ticked = asked.getlist("incident") if given else [row.id for row in offered[:CHOSEN]]
    kept = tuple(id_ for id_ in order if id_ in ticked)
    rows = {row.id: row for row in offered}
    whole = make_brief(tables_of(page, kept))
    by_id = {section.id: section for section in in_order(whole.sections, [rows[id_].title for id_ in kept])}
    sections = moved(asked.getlist("section"), move, list(by_id))
    shown = tuple(id_ for id_ in sections if not given or "show" not in asked or id_ in asked.getlist("show"))
    shown = shown if "show" in asked or not given or "section" not in asked else ()
    left_out = tuple(dict.fromkeys(asked.getlist("drop")))[:LEFT_OUT]
    made = _renumbered(whole, without([by_id[id_] for id_ in shown], left_out))
    return Desk(made, Choice(kept, shown, left_out), tuple(sections), tuple(rows[id_] for id_ in order))


def _offered(page: Page, asked: list[str]) -> list[Incident]:
    """The incidents to choose from: those asked for, those that hold the words looked for, and the most reported."""
    words = page.asked("find")
    hits = page.shelf.holding(words, ("incident",), FOUND)
    named = page.shelf.many(Incident, [*hits, *asked[: 2 * OFFERED]])
    top = page.shelf.rows(Incident, "ORDER BY reports DESC, claims DESC, id LIMIT ?", OFFERED)
    found = {id_: named[id_] for id_ in hits if id_ in named}
    return list((found | {row.id: row for row in top} | named).values())


def moved(asked: list[str], move: str, known: list[str]) -> list[str]:
    """What is known in the order asked for, the rest last; `move` is "up:ID" or "down:ID"."""
    order = [id_ for id_ in dict.fromkeys(asked) if id_ in known]
    order += [id_ for id_ in known if id_ not in order]
    way, _, id_ = move.partition(":")
    if id_ in order:
        at = order.index(id_)
        order.insert(max(0, at + (-1 if way == "up" else 1)), order.pop(at))
    return order


def _renumbered(whole: Brief, ordered: tuple[Section, ...]) -> Brief:
    """The brief with some of its sections; its notes are numbered as they are now cited."""
    notes: list[Claim] = []
    numbers: dict[str, int] = {}
    places: dict[int, int] = {}
    for claim in (claim for section in ordered for statement in section.statements() for claim in statement.claims):
        old = whole.numbers[claim]
        if old not in places:
            notes.append(whole.notes[old - 1])
            places[old] = len(notes)
        numbers[claim] = places[old]
    return replace(whole, sections=ordered, notes=tuple(notes), numbers=numbers)


def tables_of(page: Page, incidents: tuple[str, ...]) -> CaseTables:
    """The part of the case that some incidents rest on: their claims, and what else their reports say outside any incident.

    Whoever is named comes with the latest step of the law, and the claim it rests on, whichever incident that is told under.
    """
    rows = page.shelf.many(Incident, incidents)
    reports = page.shelf.many(Report, (report for row in rows.values() for report in row.reports))
    claims = {claim.id: claim for claim in _claims(page, incidents, list(reports))}
    ids = {role.entity for claim in claims.values() for role in claim.roles}
    ids |= {link.entity for claim in claims.values() for link in claim.chain} | {
        place for row in rows.values() for place in row.places
    }
    entities = page.shelf.many(Entity, ids)
    steps = [named.status for named in page.shelf.names(entities).values() if named.status]
    claims |= page.shelf.many(Claim, (step.claim for step in steps))
    reports |= page.shelf.many(Report, (claim.report for claim in claims.values()))
    return CaseTables(
        reports=_sorted(reports),
        claims=_sorted(claims),
        entities=_sorted(entities),
        incidents=_sorted(rows),
        findings=_findings(page, incidents, set(claims)),
        links=_links(page, set(entities), set(claims)),
        ledger=tuple(steps),
    )


def _claims(page: Page, incidents: tuple[str, ...], reports: list[str]) -> list[Claim]:
    sides = [("incident = ?", one) for one in incidents] + [("report = ? AND incident IS NULL", one) for one in reports]
    return [claim for where, one in sides for claim in page.shelf.rows(Claim, f"WHERE {where} AND ruling IS NOT 'rejected'", one)]


def _sorted(rows: Mapping[str, Row]) -> tuple[Row, ...]:
    return tuple(rows[id_] for id_ in sorted(rows))


def _findings(page: Page, incidents: tuple[str, ...], held: set[str]) -> tuple[Finding, ...]:
    """Those whose claims are all in the brief, and that are of no other incident."""
    ids = {id_ for claim in held for (id_,) in page.shelf.all("SELECT finding FROM finding_claim WHERE claim = ?", claim)}
    rows = page.shelf.many(Finding, sorted(ids))
    return tuple(row for row in rows.values() if held.issuperset(row.claims) and row.incident in (None, *incidents))


def _links(page: Page, entities: set[str], held: set[str]) -> tuple[Link, ...]:
    ends, claims = json.dumps(sorted(entities)), json.dumps(sorted(held))
    # The hubs of a large case have thousands of links: those that rest on other claims too are left out before they are read.
    return tuple(
        page.shelf.rows(
            Link,
            """WHERE a IN (SELECT value FROM json_each(?1)) AND b IN (SELECT value FROM json_each(?1))
               AND NOT EXISTS (SELECT 1 FROM json_each(link.row, '$.claims') AS one
                               WHERE one.value NOT IN (SELECT value FROM json_each(?2))) ORDER BY id""",
            ends,
            claims,
        )
    )
