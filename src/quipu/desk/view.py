"""One page for one reader: the case as it is, in the reader's language, looked up as the template asks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from quipu.case.folder import versions
from quipu.case.index import source_key
from quipu.case.shelf import Named, Shelf
from quipu.claims.attribution.chain import UNKNOWN_OUTLET
from quipu.desk import saying
from quipu.desk.guard import COOKIE, Guard, is_secure
from quipu.desk.keeper import Keeper, rulings
from quipu.desk.settings import Settings
from quipu.desk.words import LANGUAGES, Words, words
from quipu.model import Claim, Entity, Incident, LegalEvent, Report, Role, Ruling, Source, Time, Value

LOOK = "quipu_look"
THEMES = ("auto", "light", "dark")
MARKS = {
    "who": ("agent", "patient", "person", "authority", "organization", "relative"),
    "what": ("goods", "quantity", "value", "weapon"),
    "where": ("place", "origin", "via", "destination"),
    "when": ("time",),
}
"""Groups of roles that are marked alike."""
_GROUP = {role: group for group, roles in MARKS.items() for role in roles}

PAGES = Environment(
    loader=PackageLoader("quipu.desk"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


@dataclass(frozen=True, slots=True)
class Desk:
    """What all pages of one desk share."""

    settings: Settings
    guard: Guard
    keeper: Keeper
    files: Mapping[str, tuple[bytes, str]]
    """The files that a page may load, by name, with their types; nothing else is ever served."""


@dataclass
class Page:
    """What a template sees. Rows are looked up once a page."""

    desk: Desk
    request: Request
    shelf: Shelf
    cookie: str
    _seen: dict[tuple[str, str], Any] = field(default_factory=dict)

    @cached_property
    def look(self) -> tuple[str, str]:
        """Language and theme: as chosen, else the browser's language."""
        language, _, theme = self.request.cookies.get(LOOK, "").partition(":")
        if language not in LANGUAGES:
            language = "es" if self.request.headers.get("accept-language", "").lower().startswith("es") else "en"
        return language, theme if theme in THEMES else "auto"

    @cached_property
    def words(self) -> Words:
        """The screen's words."""
        return words(self.look[0])

    @property
    def token(self) -> str:
        """What each form carries."""
        return self.desk.guard.token(self.cookie)

    @property
    def path(self) -> str:
        """This page's address within the desk, with its query."""
        query = self.request.url.query
        return self.request.url.path + (f"?{query}" if query else "")

    def asked(self, name: str, default: str = "") -> str:
        """A part of the query, without space around it."""
        return self.request.query_params.get(name, default).strip()[:200]

    def choice(self, name: str, allowed: Sequence[str], default: str = "") -> str:
        """A part of the query that is one of some words; the default for any other."""
        found = self.asked(name, default)
        return found if found in allowed else default

    def whole(self, name: str, default: int, most: int = 1_000_000) -> int:
        """A whole number of the query from 1 up."""
        found = self.asked(name)
        return min(max(int(found), 1), most) if found.isdecimal() and found.isascii() else default

    def again(self, **changes: str | int) -> str:
        """This page's address with parts of its query changed; an empty one is left out."""
        parts = {**dict(self.request.query_params), **{name: str(value) for name, value in changes.items()}}
        query = urlencode({name: value for name, value in parts.items() if value})
        return self.request.url.path + (f"?{query}" if query else "")

    def named(self, id_: str | None) -> Named | None:
        """A name with its legal status; None for one that the case does not hold."""
        return self._once("named", id_, lambda key: self.shelf.names([key]).get(key))  # type: ignore[no-any-return]

    def report(self, id_: str | None) -> Report | None:
        """A report."""
        return self._once("report", id_, lambda key: self.shelf.get(Report, key))  # type: ignore[no-any-return]

    def incident(self, id_: str | None) -> Incident | None:
        """An incident."""
        return self._once("incident", id_, lambda key: self.shelf.get(Incident, key))  # type: ignore[no-any-return]

    def entity(self, id_: str | None) -> Entity | None:
        """An entity."""
        return self._once("entity", id_, lambda key: self.shelf.get(Entity, key))  # type: ignore[no-any-return]

    def claim(self, id_: str | None) -> Claim | None:
        """A claim."""
        return self._once("claim", id_, lambda key: self.shelf.get(Claim, key))  # type: ignore[no-any-return]

    def root(self, id_: str | None) -> str:
        """The name of a root."""
        return self.said_by(str(self._once("root", id_, lambda key: self.shelf.roots([key]).get(key, "?")) or "?"))

    def know(self, claims: Sequence[str]) -> None:
        """Look up some claims at once, with their reports and names."""
        found = self.shelf.many(Claim, claims)
        self._seen |= {("claim", id_): row for id_, row in found.items()}
        reports = self.shelf.many(Report, (claim.report for claim in found.values()))
        self._seen |= {("report", id_): row for id_, row in reports.items()}

    def _once(self, kind: str, id_: str | None, look: Any) -> Any:
        if not id_:
            return None
        if (kind, id_) not in self._seen:
            self._seen[kind, id_] = look(id_)
        return self._seen[kind, id_]

    def key(self, source: Source) -> str:
        """The address of a source within the desk."""
        return source_key(source)

    def distinct_roles(self, claim: Claim) -> list[Role]:
        """The roles that may be corrected: the first of each name."""
        return list({role.role: role for role in reversed(claim.roles)}.values())[::-1]

    @property
    def case_name(self) -> str:
        """What the case is called: its folder."""
        return self.desk.settings.case.resolve().name

    @property
    def scripts(self) -> bool:
        """Whether the scripts were built."""
        return "desk.js" in self.desk.files

    @property
    def may_read(self) -> bool:
        """Whether the reader has signed in, where that is needed."""
        return self.desk.guard.is_in(self.request)

    @property
    def has_password(self) -> bool:
        """Whether one can sign out."""
        return self.desk.settings.password is not None

    @property
    def failure(self) -> str | None:
        """Why the figures could not follow the last decision."""
        return self.desk.keeper.failure

    @property
    def pending(self) -> bool:
        """Whether the figures still have to follow a decision."""
        return self.desk.keeper.busy() or self.desk.keeper.pending()

    @property
    def decided(self) -> int:
        """The number of the decision that was just taken; 0 for none."""
        return self.whole("decided", 0)

    @property
    def author(self) -> str:
        """The name that the last decision from this browser was signed with."""
        try:
            return bytes.fromhex(self.request.cookies.get("quipu_author", "")).decode()[:200]
        except ValueError:
            return ""

    def ruling(self, claim: Claim) -> Ruling | None:
        """What was decided about a claim, though the figures may not show it yet."""
        return self._fresh.get(claim.id, claim.ruling)

    @cached_property
    def _fresh(self) -> Mapping[str, Ruling | None]:
        built = versions(self.desk.settings.case).get("decisions", "0")
        return rulings(self.desk.keeper.decisions(), int(built) if built.isdecimal() else 0)

    def value(self, value: Value) -> str:
        """A value in words."""
        return saying.value_words(value, self.words)

    def is_stated(self, value: Value) -> bool:
        """Whether a value says more than that there is one."""
        return value.start is not None if isinstance(value, Time) else (value.low, value.high) != (None, None)

    def slot(self, slot: str) -> str:
        """A question in words."""
        return saying.slot_words(slot, self.words)

    def title(self, incident: Incident, dated: bool = True) -> str:
        """An incident's title, with or without its time."""
        ids = {value.entity for slot in incident.slots for value in slot.values if value.entity}
        names = {id_: named.name for id_ in ids if (named := self.named(id_))} if self.words.language != "en" else {}
        return saying.title_words(incident, names, self.words, dated)

    def status(self, step: LegalEvent) -> str:
        """A step of the law in words."""
        return saying.status_words(step, self.words)

    def step_day(self, step: LegalEvent) -> str:
        """When a step was taken or reported."""
        return saying.step_day_words(step, self.words)

    def thing(self, word: str) -> str:
        """A thing in the screen's language, where its word is one that the knowledge counts in; else as the report has it."""
        return saying.thing_words(word.casefold(), self.words, many=False) if saying.is_thing(word.casefold()) else word

    def kin(self, word: str) -> str:
        """A word of kin in the screen's language."""
        return saying.kin_words(word, self.words)

    def day(self, day: str | None) -> str:
        """A day in words; empty for none."""
        return saying.day_words(day, self.words)

    def role(self, role: Role) -> str:
        """What a role is called."""
        return self.words(f"role.{role.role}") if self.words.has(f"role.{role.role}") else role.role

    def mark(self, role: Role) -> str:
        """How a role is marked."""
        return _GROUP.get(role.role, "detail")

    def outlet(self, report: Report | None) -> str:
        """Who published a report."""
        return (report.outlet if report else None) or self.words("report.unknown_outlet")

    def tongue(self, claim: Claim) -> str:
        """The language of a claim's words; empty where it is not known."""
        report = self.report(claim.report)
        return (report.language if report else None) or ""

    def headline(self, report: Report | None) -> str:
        """A report's title."""
        return (report.title if report else None) or self.words("report.untitled")

    def source(self, source: Source) -> str:
        """One source of a chain, under its full name."""
        named = self.named(source.entity)
        return named.name if named else self.said_by(" ".join(source.text.split()))

    def said_by(self, name: str) -> str:
        """A source's or root's name; in the screen's language where the report has no outlet and so gives none."""
        return self.words("report.unknown_outlet") if name == UNKNOWN_OUTLET else name

    def html(self, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        """The page made of a template."""
        text = PAGES.get_template(template).render(page=self, t=self.words, **context)
        response = HTMLResponse(text, status)
        if self.request.cookies.get(COOKIE) != self.cookie:
            response.set_cookie(COOKIE, self.cookie, httponly=True, samesite="strict", secure=is_secure(self.request))
        return response
