"""One source: what came by it, through whom, and what it said first, changed, or was alone in saying."""

from dataclasses import dataclass, field

from starlette.responses import Response

from quipu.case.shelf import Teller
from quipu.desk.board import Answered, Card, answered, cards
from quipu.desk.grades import GRADES, letters
from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.errors import NotFound
from quipu.model import Claim, Finding, Incident

CLAIMS = 30
CARDS = 12
INCIDENTS = 30
DEEPEST = 8


@dataclass(slots=True)
class Branch:
    """A source in the tree, with those that took from it."""

    key: str
    claims: int = 0
    example: str = ""
    relays: "dict[str, Branch]" = field(default_factory=dict)


def show(page: Page) -> Response:
    """The page of a source."""
    found = page.shelf.tellers("WHERE key = ?", page.request.path_params["id"])
    if not found:
        raise NotFound(page.request.path_params["id"])
    source = found[0]
    total = page.shelf.number("SELECT count(*) FROM source_claim WHERE source = ?", source.key)
    its = span(page, total, CLAIMS)
    claims = page.shelf.rows(
        Claim, "JOIN source_claim s ON s.claim = claim.id WHERE s.source = ? ORDER BY frame, report, start, id LIMIT ? OFFSET ?",
        source.key, CLAIMS, its.first,
    )  # fmt: skip
    tree = _tree(page, source)
    names = {one.key: one for one in _tellers(page, tree)}
    return page.html(
        "source.html",
        here="sources",
        source=source,
        tree=tree,
        names=names,
        claims=claims,
        span=its,
        letter=letters(page).get(source.entity or source.name.casefold(), "F"),
        grades=GRADES,
        changed=_cards(page, source, "revise"),
        alone=_cards(page, source, "single"),
        first=_first(page, source),
    )


def _tree(page: Page, source: Teller) -> list[Branch]:
    """The chains that the source stands in, from their roots to the outlets; chains that begin alike share a branch."""
    top: dict[str, Branch] = {}
    for keys, count, example in page.shelf.paths(source.key):
        level = top
        for key in keys[:DEEPEST]:
            branch = level.setdefault(key, Branch(key))
            branch.claims += count
            branch.example = branch.example or example
            level = branch.relays
    return sorted(top.values(), key=lambda branch: (-branch.claims, branch.key))


def _tellers(page: Page, tree: list[Branch]) -> list[Teller]:
    keys, level = set[str](), list(tree)
    while level:
        keys |= {branch.key for branch in level}
        level = [below for branch in level for below in branch.relays.values()]
    some = sorted(keys)[:900]
    return page.shelf.tellers(f"WHERE key IN ({', '.join('?' * len(some))})", *some)


def _cards(page: Page, source: Teller, kind: str) -> list[Card]:
    rows = page.shelf.rows(
        Finding,
        "WHERE kind = ? AND id IN (SELECT f.finding FROM finding_claim f "
        "JOIN source_claim s ON s.claim = f.claim WHERE s.source = ?) ORDER BY incident IS NULL, id LIMIT ?",
        kind,
        source.key,
        CARDS,
    )
    return cards(page, rows)


def _first(page: Page, source: Teller) -> list[tuple[Incident, Answered]]:
    """Answers that others give too, and that no report gave before one in which this source says so."""
    own = {claim for (claim,) in page.shelf.all("SELECT claim FROM source_claim WHERE source = ? LIMIT 5000", source.key)}
    rows = page.shelf.rows(
        Incident,
        "WHERE id IN (SELECT c.incident FROM source_claim s JOIN claim c ON c.id = s.claim WHERE s.source = ?) "
        "ORDER BY reports DESC, id LIMIT ?",
        source.key,
        INCIDENTS,
    )
    found = []
    for row in rows:
        for slot in row.slots:
            for value in slot.values:
                if len(value.reports) > 1 and len(value.roots) > 1 and own.intersection(value.claims):
                    one = answered(page, slot, value)
                    if _is_first(page, value.claims, own):
                        found.append((row, one))
    return found[:CARDS]


def _is_first(page: Page, claims: tuple[str, ...], own: set[str]) -> bool:
    page.know(claims)
    days = {id_: report.published for id_ in claims if (claim := page.claim(id_)) and (report := page.report(claim.report))}
    known = [day for day in days.values() if day]
    earliest = min(known, default=None)
    first = [id_ for id_, day in days.items() if day == earliest]
    return earliest is not None and any(id_ in own for id_ in first) and any(day > earliest for day in known)
