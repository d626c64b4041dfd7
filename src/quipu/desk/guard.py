"""Who may ask what: hosts, sessions, tokens of forms, rates, and the headers of every answer."""

import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest, new
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from quipu.desk.settings import Settings

COOKIE = "quipu_session"
LASTS = 12 * 3600
"""Seconds after which one has to sign in again."""
CLIENTS = 4096
"""Sessions and counters kept; the oldest make room."""
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # with "no-referrer" browsers send forms with a null origin, which is refused
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Access(StrEnum):
    """Who may use a route."""

    OPEN = "open"
    """Anyone: the sign-in page and the files that every page needs."""
    READ = "read"
    """Whoever has signed in; on a desk without password, its own computer."""
    DECIDE = "decide"
    """The same, with the token of a form that this desk handed out."""


RATES = {Access.OPEN: (600, 60.0), Access.READ: (1200, 60.0), Access.DECIDE: (120, 60.0)}
"""Requests that one client may make in so many seconds."""
LOGIN_RATE = (5, 60.0)


@dataclass(slots=True)
class Counter:
    """How often each client came within a while."""

    seen: "OrderedDict[str, tuple[float, int]]" = field(default_factory=OrderedDict)

    def allows(self, client: str, rate: tuple[int, float]) -> bool:
        """Count one more, and say whether it is still within the rate."""
        most, seconds = rate
        now = time.monotonic()
        since, count = self.seen.get(client, (now, 0))
        if now - since >= seconds:
            since, count = now, 0
        self.seen[client] = (since, count + 1)
        self.seen.move_to_end(client)
        while len(self.seen) > CLIENTS:
            self.seen.popitem(last=False)
        return count < most


@dataclass(slots=True)
class Guard:
    """What stands before every page of one desk."""

    settings: Settings
    signed_in: "OrderedDict[str, float]" = field(default_factory=OrderedDict)
    counter: Counter = field(default_factory=Counter)

    def check(self, request: Request, access: Access) -> None:
        """Raise HTTPException where the request may not be answered: 429 too often, 401 not signed in, 403 another's form."""
        if not self.counter.allows(f"{access} {_client(request)}", RATES[access]):
            raise HTTPException(429)
        if access is not Access.OPEN and not self.is_in(request):
            raise HTTPException(401)
        if request.method != "GET" and not self._same_origin(request):
            raise HTTPException(403)

    def is_in(self, request: Request) -> bool:
        """Whether the client may read: anyone where there is no password."""
        if self.settings.password is None:
            return True
        until = self.signed_in.get(_digest(request.cookies.get(COOKIE, "")))
        return until is not None and until > time.monotonic()

    def sign_in(self, request: Request, password: str) -> str | None:
        """A new session's cookie for the right password, None for a wrong one. Raises HTTPException 429 after too many."""
        if not self.counter.allows(f"login {_client(request)}", LOGIN_RATE):
            raise HTTPException(429)
        if self.settings.password is None or not self.settings.password.fits(password):
            return None
        cookie = secrets.token_urlsafe(32)
        self.signed_in[_digest(cookie)] = time.monotonic() + LASTS
        while len(self.signed_in) > CLIENTS:
            self.signed_in.popitem(last=False)
        return cookie

    def sign_out(self, request: Request) -> None:
        """End the client's session."""
        self.signed_in.pop(_digest(request.cookies.get(COOKIE, "")), None)

    def token(self, cookie: str) -> str:
        """What a form carries so that no other site can send it."""
        return new(self.settings.secret, cookie.encode(), sha256).hexdigest()

    def check_token(self, request: Request, token: str) -> None:
        """Raise HTTPException 403 where a form was not handed out to this client."""
        cookie = request.cookies.get(COOKIE, "")
        if not cookie or not compare_digest(self.token(cookie).encode(), token.encode()):
            raise HTTPException(403)

    def knows_host(self, host: str) -> bool:
        """Whether the desk is asked for by a name of its own, and not by one that another site points at it."""
        name = (urlsplit(f"//{host}").hostname or "").lower()
        own = {"localhost", "127.0.0.1", "::1", *self.settings.names}
        return name in own | {self.settings.host} or (self.settings.password is not None and not self.settings.names)

    def _same_origin(self, request: Request) -> bool:
        origin = request.headers.get("origin")
        return origin is None or urlsplit(origin).netloc == request.headers.get("host")


class Gate:
    """Refuses unknown hosts, and puts the headers on every answer, errors too."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self.app, self.guard = app, guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
        if not self.guard.knows_host(host):
            await with_headers({"type": "http.response.start", "status": 421, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": b"This desk does not answer to that name.\n"})
            return
        await self.app(scope, receive, with_headers)


def is_secure(request: Request) -> bool:
    """Whether the browser speaks TLS, to the desk or to the proxy before it: its cookies then stay within TLS.

    Whoever forges the header only keeps their own cookie from being sent.
    """
    return "https" in (request.url.scheme, request.headers.get("x-forwarded-proto", ""))


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


def _digest(cookie: str) -> str:
    return sha256(cookie.encode()).hexdigest()
