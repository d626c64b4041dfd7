"""Every address of the desk in one list, with who may use it, and the application that answers them."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from quipu.case.shelf import Shelf
from quipu.desk.form import Form, read_form
from quipu.desk.guard import COOKIE, Access, Gate, Guard
from quipu.desk.keeper import Keeper
from quipu.desk.pages import (
    access,
    atlas,
    brief,
    decisions,
    entities,
    entity,
    files,
    incident,
    incidents,
    link,
    network,
    overview,
    preview,
    reader,
    reports,
    search,
    source,
    sources,
)
from quipu.desk.settings import Settings
from quipu.desk.view import Desk, Page
from quipu.errors import CaseError, NotFound

_log = logging.getLogger("quipu.desk")


@dataclass(frozen=True, slots=True)
class Answer:
    """One address: what it answers, and to whom."""

    method: str
    path: str
    access: Access
    show: Callable[[Page], Response] | None = None
    act: Callable[[Page, Form], Response] | None = None


ROUTES: tuple[Answer, ...] = (
    Answer("GET", "/", Access.READ, overview.show),
    Answer("GET", "/incidents", Access.READ, incidents.show),
    Answer("GET", "/incident/{id}", Access.READ, incident.show),
    Answer("GET", "/reports", Access.READ, reports.show),
    Answer("GET", "/report/{id}", Access.READ, reader.show),
    Answer("GET", "/claim/{id}", Access.READ, reader.find),
    Answer("GET", "/people", Access.READ, entities.people),
    Answer("GET", "/organizations", Access.READ, entities.organizations),
    Answer("GET", "/entity/{id}", Access.READ, entity.show),
    Answer("GET", "/entity/{id}/merge", Access.READ, preview.entity_merge),
    Answer("GET", "/entity/{id}/split", Access.READ, preview.entity_split),
    Answer("GET", "/incident/{id}/merge", Access.READ, preview.incident_merge),
    Answer("GET", "/incident/{id}/split", Access.READ, preview.incident_split),
    Answer("GET", "/network", Access.READ, network.show),
    Answer("GET", "/link/{id}", Access.READ, link.show),
    Answer("GET", "/network.json", Access.READ, network.data),
    Answer("GET", "/map", Access.READ, atlas.show),
    Answer("GET", "/map.json", Access.READ, atlas.data),
    Answer("GET", "/sources", Access.READ, sources.show),
    Answer("GET", "/source/{id}", Access.READ, source.show),
    Answer("GET", "/search", Access.READ, search.show),
    Answer("GET", "/brief", Access.READ, brief.show),
    Answer("GET", "/brief.md", Access.READ, brief.as_markdown),
    Answer("GET", "/brief.html", Access.READ, brief.as_html),
    Answer("GET", "/decisions", Access.READ, decisions.show),
    Answer("GET", "/state", Access.READ, decisions.state),
    Answer("POST", "/decide", Access.DECIDE, act=decisions.decide),
    Answer("POST", "/look", Access.OPEN, act=access.look),
    Answer("GET", "/login", Access.OPEN, access.login),
    Answer("POST", "/login", Access.OPEN, act=access.enter),
    Answer("POST", "/logout", Access.READ, act=access.leave),
    Answer("GET", "/static/{name}", Access.OPEN, files.show),
)


def application(settings: Settings) -> Starlette:
    """The desk of one case. Raises CaseError where there is none."""
    desk = Desk(settings, Guard(settings), Keeper(settings.case), files.collected(Path(__file__).parent / "static"))
    app = Starlette(
        routes=[_route(answer) for answer in ROUTES],
        middleware=[Middleware(Gate, guard=desk.guard)],
        exception_handlers={HTTPException: _refused},
    )
    app.state.desk = desk
    return app


def _route(answer: Answer) -> Route:
    return Route(answer.path, _endpoint(answer), methods=[answer.method], name=f"{answer.method} {answer.path}")


def _endpoint(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        desk: Desk = request.app.state.desk
        desk.guard.check(request, answer.access)
        form = await read_form(request) if answer.act else None
        if form is not None:
            desk.guard.check_token(request, form.one("token"))
        return await run_in_threadpool(_answered, answer, request, form)

    return respond


def _answered(answer: Answer, request: Request, form: Form | None) -> Response:
    """The answer, or a page that says in the reader's language why there is none."""
    desk: Desk = request.app.state.desk
    try:
        with Shelf.open(desk.keeper.index()) as shelf:
            page = _page(desk, request, shelf)
            try:
                if answer.act and form is not None:
                    return answer.act(page, form)
                assert answer.show
                return answer.show(page)
            except NotFound as error:
                return page.html("error.html", 404, message=page.words("error.404"), detail=str(error))
            except ValueError as error:
                return page.html("error.html", 400, message=page.words("error.400"), detail=str(error))
            except CaseError as error:
                return page.html("error.html", 503, message=page.words("error.503", cause=str(error)), detail="")
            except HTTPException:
                raise
            except Exception:
                _log.exception("%s %s", request.method, request.url.path)
                return page.html("error.html", 500, message=page.words("error.500"), detail="")
    except CaseError as error:
        return PlainTextResponse(f"quipu: {error}\n", 503)


def _page(desk: Desk, request: Request, shelf: Shelf) -> Page:
    return Page(desk, request, shelf, request.cookies.get(COOKIE) or secrets.token_urlsafe(32))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 401 and request.method == "GET":
        return RedirectResponse("/login", 303)
    return await run_in_threadpool(_refusal, request, error)


def _refusal(request: Request, error: HTTPException) -> Response:
    desk: Desk = request.app.state.desk
    with Shelf.open(desk.keeper.index()) as shelf:
        page = _page(desk, request, shelf)
        key = f"error.{error.status_code}"
        return page.html(
            "error.html", error.status_code, message=page.words(key if page.words.has(key) else "error.400"), detail=""
        )
