"""Who is tied to whom: as a drawing, and as a table that holds the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.responses import JSONResponse, Response

from quipu.desk.view import Page
from quipu.model import Frame, Link

MOST = 500
"""Names drawn at once: more is a hairball."""
STRONGEST = 900
"""Relations drawn at once."""
TABLED = 200
RELATIONS = (
    Frame.LEADERSHIP, Frame.MEMBERSHIP, Frame.ASSOCIATION, Frame.FINANCING, Frame.OWNERSHIP, Frame.KINSHIP,
)  # fmt: skip
SURENESS = {"possible": ("certain", "probable", "possible"), "probable": ("certain", "probable"), "certain": ("certain",)}
_DAY = 10
Edge = tuple[str, str, str, int]
"""A link's id, its ends, and how many claims it has."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which relations are asked for."""

    relation: str
    certainty: str
    polarity: str
    first: str
    last: str
    around: str
    depth: int

    @classmethod
    def of(cls, page: Page) -> "Filters":
        """As the query has it."""
        return cls(
            page.choice("relation", RELATIONS),
            page.choice("certainty", tuple(SURENESS), "possible"),
            page.choice("polarity", ("affirmed", "negated")),
            page.asked("from")[:_DAY],
            page.asked("to")[:_DAY],
            page.asked("around"),
            page.whole("depth", 1, 3),
        )


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn out of what there is."""

    links: tuple[Link, ...]
    names: tuple[str, ...]
    total: int
    """Relations that fit."""


def show(page: Page) -> Response:
    """The page of the network."""
    filters = Filters.of(page)
    drawn = chosen(page, filters)
    centre = page.named(filters.around)
    return page.html(
        "network.html",
        here="network",
        filters=filters,
        drawn=drawn,
        relations=RELATIONS,
        centre=centre,
        shown=drawn.links[:TABLED],
        disputed=_disputed(drawn.links),
    )


def data(page: Page) -> Response:
    """The same for the drawing."""
    drawn = chosen(page, Filters.of(page))
    disputed = _disputed(drawn.links)
    return JSONResponse(
        {
            "nodes": [node for id_ in drawn.names if (node := _node(page, id_))],
            "edges": [_edge(page, link, link.id in disputed) for link in drawn.links],
        }
    )


def chosen(page: Page, filters: Filters) -> Drawn:
    """The relations that fit, around one name or the strongest of all, with no more names than can be read."""
    where, values = _where(filters)
    total = page.shelf.number(f"SELECT count(*) FROM link WHERE {where}", *values)
    if filters.around:
        found = _around(page, filters, where, values)
    else:
        found = page.shelf.all(
            f"SELECT id, a, b, claims FROM link WHERE {where} ORDER BY claims DESC, id LIMIT ?", *values, STRONGEST
        )
    kept = _best(found, filters.around)
    ids = [id_ for id_, a, b, _ in found if a in kept and b in kept][:STRONGEST]
    rows = page.shelf.many(Link, ids)
    return Drawn(tuple(rows[id_] for id_ in ids if id_ in rows), tuple(sorted(kept)), total)


def _where(filters: Filters) -> tuple[str, list[str]]:
    sure = SURENESS[filters.certainty]
    parts, values = [f"certainty IN ({', '.join('?' * len(sure))})"], list(sure)
    for column, wanted in (("kind", filters.relation), ("polarity", filters.polarity)):
        if wanted:
            parts.append(f"{column} = ?")
            values.append(wanted)
    if filters.first:
        parts.append("last >= ?")
        values.append(filters.first)
    if filters.last:
        parts.append("first <= ?")
        values.append(filters.last)
    return " AND ".join(parts), values


def _around(page: Page, filters: Filters, where: str, values: list[str]) -> list[Edge]:
    """The relations within some steps of a name, the nearest first."""
    found: dict[str, Edge] = {}
    reached, edge = {filters.around}, [filters.around]
    for _ in range(filters.depth):
        marks = ", ".join("?" * len(edge))
        sides = f"(a IN ({marks}) OR b IN ({marks}))"
        query = f"SELECT id, a, b, claims FROM link WHERE {sides} AND {where} ORDER BY claims DESC, id LIMIT ?"
        rows = page.shelf.all(query, *edge, *edge, *values, STRONGEST)
        found |= {id_: (id_, a, b, claims) for id_, a, b, claims in rows}
        edge = [end for end in dict.fromkeys(end for _, a, b, _ in rows for end in (a, b)) if end not in reached][
            : MOST - len(reached)
        ]
        reached |= set(edge)
        if not edge:
            break
    return list(found.values())


def _best(found: Sequence[Edge], centre: str = "") -> set[str]:
    """The best connected names, the centre always among them where it has a relation."""
    degrees: dict[str, int] = {}
    for _, a, b, claims in found:
        degrees[a] = degrees.get(a, 0) + claims
        degrees[b] = degrees.get(b, 0) + claims
    return set(sorted(degrees, key=lambda end: (end != centre, -degrees[end], end))[:MOST])


def _disputed(links: tuple[Link, ...]) -> set[str]:
    """Relations of a pair that some affirm and others deny."""
    sides: dict[tuple[str, str, str], list[Link]] = {}
    for link in links:
        sides.setdefault((link.kind, link.from_, link.to), []).append(link)
    return {link.id for both in sides.values() if len({one.polarity for one in both}) > 1 for link in both}


def _node(page: Page, id_: str) -> dict[str, str] | None:
    named = page.named(id_)
    if named is None:
        return None
    status = page.status(named.status) if named.status else ""
    return {"id": id_, "name": named.name, "kind": named.kind, "status": status}


def _edge(page: Page, link: Link, disputed: bool) -> dict[str, str | int | bool]:
    denied = f"{page.words('polarity.negated')}:" if link.polarity == "negated" else ""
    hedge = page.words(f"hedge.{link.certainty}") if link.certainty != "certain" else ""
    attribute = f"({page.kin(link.attribute)})" if link.attribute else ""
    return {
        "id": link.id,
        "from": link.from_,
        "to": link.to,
        "kind": link.kind,
        "label": " ".join(filter(None, (denied, hedge, page.words(f"relation.{link.kind}"), attribute))),
        "negated": link.polarity == "negated",
        "certainty": link.certainty,
        "disputed": disputed,
        "claims": len(link.claims),
        "claim": link.claims[0],
    }
