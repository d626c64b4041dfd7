"""Where and when: incidents and routes on a map and a line of time, and as tables that hold the same."""

import json
from dataclasses import dataclass

from starlette.responses import JSONResponse, Response

from quipu.desk.board import Voice, voices
from quipu.desk.view import Page
from quipu.desk.ways import Route, routes
from quipu.model import Entity, Frame, Incident

MOST = 2000
TABLED = 150


@dataclass(frozen=True, slots=True)
class Placed:
    """An incident with the places where it is said to have happened."""

    row: Incident
    places: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """An incident as the drawing has it, with those of its places that are known."""

    id: str
    kind: str
    title: str
    day: str | None
    reports: int
    places: tuple[str, ...]


def show(page: Page) -> Response:
    """The page of the map."""
    spots, total, where = _spots(page), _total(page), _where(page)
    places = page.shelf.many(Entity, (id_ for spot in spots[:TABLED] for id_ in spot.places))
    told = [(route, _voices(page, route)) for route in routes(page, *where)[:TABLED]]
    kept = page.shelf.many(Incident, (spot.id for spot in spots[:TABLED]))
    placed = [Placed(kept[spot.id], tuple(places[id_] for id_ in spot.places)) for spot in spots[:TABLED] if spot.id in kept]
    return page.html(
        "map.html",
        here="map",
        placed=sorted(placed, key=lambda one: ((one.row.time and one.row.time.start) or "9999", one.row.id)),
        routes=told,
        undated=sum(1 for spot in spots if not spot.day),
        unplaced=sum(1 for spot in spots if not spot.places),
        shown=len(spots),
        total=total,
        kinds=page.shelf.tally("incident"),
        kind=page.choice("kind", tuple(Frame)),
        first=page.asked("from")[:10],
        last=page.asked("to")[:10],
    )


def data(page: Page) -> Response:
    """The same for the drawing."""
    spots = _spots(page)
    places = page.shelf.many(Entity, (id_ for spot in spots for id_ in spot.places))
    return JSONResponse(
        {
            "incidents": [_plain(page, spot, places) for spot in spots],
            "routes": [_way(page, route) for route in routes(page, *_where(page))],
        }
    )


def _where(page: Page) -> tuple[str, list[str]]:
    """The incidents that the page asks for, or one."""
    parts, values = ["1 = 1"], list[str]()
    asked = (page.asked("incident"), page.choice("kind", tuple(Frame)), page.asked("from")[:10], page.asked("to")[:10])
    for part, value in zip(("id = ?", "kind = ?", "day >= ?", "day <= ?"), asked, strict=True):
        if value:
            parts.append(part)
            values.append(value)
    return " AND ".join(parts), values


def _total(page: Page) -> int:
    where, values = _where(page)
    return page.shelf.number(f"SELECT count(*) FROM incident WHERE {where}", *values)


def _spots(page: Page) -> list[Spot]:
    """What the drawing needs of each incident, the most reported first: a whole row of each would take too long."""
    where, values = _where(page)
    rows = page.shelf.all(
        f"SELECT id, kind, title, day, reports, places FROM incident WHERE {where} "
        "ORDER BY reports DESC, claims DESC, id LIMIT ?",
        *values,
        MOST,
    )
    return [Spot(id_, kind, title, day, reports, tuple(json.loads(own))) for id_, kind, title, day, reports, own in rows]


def _voices(page: Page, route: Route) -> tuple[Voice, ...]:
    page.know([claim.id for claim in route.claims])
    return voices(page, route.claims)


def _way(page: Page, route: Route) -> dict[str, object]:
    hedges = [page.words("polarity.negated") + ":"] if route.denied else []
    hedges += [] if route.certain else [page.words("hedge.probable")]
    planned = f" ({page.words('tense.future')})" if route.planned else ""
    return {
        "claims": [claim.id for claim in route.claims],
        "incidents": route.incidents,
        "label": " ".join([*hedges, route.goods]).strip() + planned,
        "certain": route.certain,
        "denied": route.denied,
        "stops": [{"role": role, **_spot(stop)} for role, stop in route.stops],
    }


def _plain(page: Page, spot: Spot, places: dict[str, Entity]) -> dict[str, object]:
    own = [places[place] for place in spot.places]
    title = spot.title
    if page.words.language != "en":
        title = ", ".join(
            [page.words(f"frame.{spot.kind}"), *(place.name for place in own[:1]), *filter(None, [page.day(spot.day)])]
        )
    return {
        "id": spot.id,
        "title": title,
        "kind": spot.kind,
        "start": spot.day,
        "reports": spot.reports,
        "places": [_spot(place) for place in own],
    }


def _spot(place: Entity) -> dict[str, object]:
    return {
        "id": place.id,
        "name": place.name,
        "at": [place.longitude, place.latitude],
        "precision": place.precision or "city",
        "country": place.country,
        "region": place.admin1,
    }
