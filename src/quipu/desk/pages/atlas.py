"""Where and when: incidents and routes on a map and a line of time, and as tables that hold the same."""

from dataclasses import dataclass

from starlette.responses import JSONResponse, Response

from quipu.desk.view import Page
from quipu.model import Claim, Entity, Frame, Incident, Quantity

MOST = 2000
TABLED = 150
ROUTES = 300
_STOPS = ("origin", "via", "destination")


@dataclass(frozen=True, slots=True)
class Placed:
    """An incident with the places where it is said to have happened."""

    row: Incident
    places: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A shipment as one claim tells it: its stops in order, and what was moved."""

    claim: Claim
    stops: tuple[tuple[str, Entity], ...]
    goods: str


def show(page: Page) -> Response:
    """The page of the map."""
    placed, found = incidents(page), routes(page)
    undated = sum(1 for one in placed if not (one.row.time and one.row.time.start))
    unplaced = sum(1 for one in placed if not any(place.latitude is not None for place in one.places))
    kinds = page.shelf.all("SELECT kind FROM incident GROUP BY kind ORDER BY count(*) DESC")
    return page.html(
        "map.html",
        here="map",
        placed=placed[:TABLED],
        routes=found[:TABLED],
        undated=undated,
        unplaced=unplaced,
        total=len(placed),
        kinds=[kind for (kind,) in kinds],
        kind=page.choice("kind", tuple(Frame)),
        first=page.asked("from")[:10],
        last=page.asked("to")[:10],
    )


def data(page: Page) -> Response:
    """The same for the drawing."""
    return JSONResponse(
        {
            "incidents": [_plain(page, one) for one in incidents(page)],
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


def incidents(page: Page) -> list[Placed]:
    """The incidents that the page asks for, or one, in order of time."""
    only, kind = page.asked("incident"), page.choice("kind", tuple(Frame))
    first, last = page.asked("from")[:10], page.asked("to")[:10]
    parts, values = ["1 = 1"], []
    for part, value in (("id = ?", only), ("kind = ?", kind), ("day >= ?", first), ("day <= ?", last)):
        if value:
            parts.append(part)
            values.append(value)
    rows = page.shelf.rows(Incident, f"WHERE {' AND '.join(parts)} ORDER BY reports DESC, claims DESC, id LIMIT ?", *values, MOST)
    places = page.shelf.many(Entity, (place for row in rows for place in row.places))
    placed = [Placed(row, tuple(places[place] for place in row.places if place in places)) for row in rows]
    return sorted(placed, key=lambda one: ((one.row.time and one.row.time.start) or "9999", one.row.id))


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


def _plain(page: Page, one: Placed) -> dict[str, object]:
    time = one.row.time
    return {
        "id": one.row.id,
        "title": page.title(one.row),
        "kind": one.row.kind,
        "start": time.start if time else None,
        "end": time.end if time else None,
        "reports": len(one.row.reports),
        "places": [_spot(place) for place in one.places if place.latitude is not None],
    }


def _spot(place: Entity) -> dict[str, object]:
    return {
        "name": place.name,
        "at": [place.longitude, place.latitude],
        "precision": place.precision or "city",
        "country": place.country,
    }
