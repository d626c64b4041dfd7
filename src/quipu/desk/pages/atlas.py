"""Where and when: incidents and routes on a map and a line of time, and as tables that hold the same."""

import json
from dataclasses import dataclass

from starlette.responses import JSONResponse, Response

from quipu.desk.view import Page
from quipu.model import Claim, Entity, Frame, Incident, Quantity

MOST = 2000
PLACES = 5000
TABLED = 150
ROUTES = 300
_STOPS = ("origin", "via", "destination")


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


@dataclass(frozen=True, slots=True)
class Route:
    """A shipment as one claim tells it: its stops in order, and what was moved."""

    claim: Claim
    stops: tuple[tuple[str, Entity], ...]
    goods: str


def show(page: Page) -> Response:
    """The page of the map."""
    spots, found, total = _spots(page), routes(page), _total(page)
    kept = page.shelf.many(Incident, (spot.id for spot in spots[:TABLED]))
    places = page.shelf.many(Entity, (place for row in kept.values() for place in row.places))
    placed = [Placed(row, tuple(places[place] for place in row.places if place in places)) for row in kept.values()]
    return page.html(
        "map.html",
        here="map",
        placed=sorted(placed, key=lambda one: ((one.row.time and one.row.time.start) or "9999", one.row.id)),
        routes=found[:TABLED],
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
    places = {id_: place for id_, place in _places(page).items() if place.latitude is not None}
    return JSONResponse(
        {
            "incidents": [_plain(page, spot, places) for spot in spots],
            "routes": [
                {
                    "claim": route.claim.id,
                    "goods": route.goods,
                    "certain": route.claim.certainty == "certain",
                    "stops": [{"role": role, **_spot(stop)} for role, stop in route.stops],
                }
                for route in routes(page)
            ],
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
    known = {id_ for id_, place in _places(page).items() if place.latitude is not None}
    return [
        Spot(id_, kind, title, day, reports, tuple(place for place in json.loads(places) if place in known))
        for id_, kind, title, day, reports, places in rows
    ]


def _places(page: Page) -> dict[str, Entity]:
    """All places, looked up once a page."""
    rows = page.shelf.rows(Entity, "WHERE kind = 'place' ORDER BY claims DESC, id LIMIT ?", PLACES)
    return {row.id: row for row in rows}


def routes(page: Page) -> list[Route]:
    """Shipments of which a report gives both ends. What only leads somewhere is in the incident's table."""
    only = page.asked("incident")
    where = "WHERE frame = 'shipment' AND ruling IS NOT 'rejected'" + (" AND incident = ?" if only else "")
    claims = page.shelf.rows(Claim, f"{where} ORDER BY id LIMIT ?", *([only] if only else []), ROUTES)
    ends = {role.entity for claim in claims for role in claim.roles if role.role in _STOPS}
    places = page.shelf.many(Entity, ends)
    return [route for claim in claims if (route := _route(page, claim, places))]


def _route(page: Page, claim: Claim, places: dict[str, Entity]) -> Route | None:
    stops = tuple(
        (name, places[role.entity or ""])
        for name in _STOPS
        for role in claim.roles
        if role.role == name and role.entity in places and places[role.entity or ""].latitude is not None
    )
    stops = tuple((name, stop) for name, stop in stops if all(other.within != stop.id for _, other in stops))
    if len({name for name, _ in stops} & {"origin", "destination"}) < 2 or len({stop.id for _, stop in stops}) < 2:
        return None
    amounts = [page.value(role.value) for role in claim.roles if isinstance(role.value, Quantity)]
    goods = amounts or [role.text for role in claim.roles if role.role == "goods"]
    return Route(claim, stops, ", ".join(goods[:2]))


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
        "name": place.name,
        "at": [place.longitude, place.latitude],
        "precision": place.precision or "city",
        "country": place.country,
    }
