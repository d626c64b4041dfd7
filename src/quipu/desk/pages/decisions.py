"""The ledger of decisions: what was decided, putting in one more, and undoing."""

from dataclasses import dataclass

from starlette.responses import JSONResponse, RedirectResponse, Response

from quipu.case.decisions import LEDGER, Draft, standing
from quipu.desk.corrections import correction, correction_words
from quipu.desk.form import Form
from quipu.desk.keeper import about
from quipu.desk.pages.access import is_local
from quipu.desk.pages.preview import pairs
from quipu.desk.paging import span
from quipu.desk.view import Page
from quipu.model import Decision, DecisionKind

SHOWN = 60
AUTHOR = "quipu_author"
_YEAR = 365 * 24 * 3600
_PAIRED = (DecisionKind.DIFFERENT_ENTITY, DecisionKind.DIFFERENT_INCIDENT)


@dataclass(frozen=True, slots=True)
class Line:
    """One decision as it is shown."""

    row: Decision
    stands: bool
    about: tuple[tuple[str, str], ...]
    """Words and address of each subject."""
    given: str
    """The value or grade given, in words; empty where there is none."""


def show(page: Page) -> Response:
    """The ledger, the last decision first."""
    every = page.desk.keeper.decisions()
    stand = {one.number for one in standing(every)}
    its = span(page, len(every), SHOWN)
    rows = sorted(every, key=lambda one: -one.number)[its.first : its.last]
    lines = [
        Line(row, row.number in stand or row.kind is DecisionKind.UNDO, tuple(_subjects(row)), _given(page, row)) for row in rows
    ]
    unmet = [problem for problem in page.shelf.problems() if problem.path == LEDGER]
    return page.html("decisions.html", here="decisions", lines=lines, span=its, unmet=unmet, said=page.asked("decided"))


def state(page: Page) -> Response:
    """Whether the figures still have to follow a decision; the scripts ask for it."""
    keeper = page.desk.keeper
    return JSONResponse({"pending": keeper.busy() or (keeper.pending() and not keeper.failure), "failure": keeper.failure})


def decide(page: Page, form: Form) -> Response:
    """Put one decision, or those that a parting takes, into the ledger, and go back to where it was taken."""
    drafts = _drafts(page, form)
    rows = [about(page.shelf, draft) for draft in drafts]
    taken = page.desk.keeper.decide(list(zip(drafts, rows, strict=True)))
    back = form.one("back")
    target = back if is_local(back) else "/decisions"
    response = RedirectResponse(_with_note(target, taken[-1].number), 303)
    response.set_cookie(AUTHOR, form.one("author").encode().hex()[:400], max_age=_YEAR, httponly=True, samesite="strict")
    return response


def _drafts(page: Page, form: Form) -> tuple[Draft, ...]:
    """What a form asks for. Raises ValueError for what makes no sense."""
    kind = DecisionKind(form.one("kind"))
    author, reason = form.one("author")[:200], form.one("reason")[:2000]
    if kind in _PAIRED:
        return tuple(Draft(kind, pair, author, reason) for pair in pairs(form))
    value = (form.one("grade") if kind in (DecisionKind.GRADE_SOURCE, DecisionKind.GRADE_CLAIM) else form.one("value"))[
        :500
    ] or None
    if kind is DecisionKind.CORRECT_CLAIM:
        value = correction(page, form)
    subjects = form.all("subject") or (*form.all("apart"), *form.all("rest"))
    return (Draft(kind, subjects, author, reason, value),)


def _with_note(address: str, number: int) -> str:
    """The address with the decision's number, so that the page can say so."""
    path, hash_, anchor = address.partition("#")
    return f"{path}{'&' if '?' in path else '?'}decided={number}{hash_}{anchor}"


def _given(page: Page, row: Decision) -> str:
    if row.kind is DecisionKind.CORRECT_CLAIM:
        return ": ".join(correction_words(page, row.value or ""))
    if row.kind in (DecisionKind.GRADE_SOURCE, DecisionKind.GRADE_CLAIM) and row.value:
        return f"{row.value} {page.words(f'grade.{row.value}')}"
    return row.value or ""


def _subjects(row: Decision) -> list[tuple[str, str]]:
    found = []
    for evidence in row.evidence:
        id_ = evidence.subject.partition("@")[0]
        words = (
            max(evidence.names, key=len)
            if evidence.names
            else " ".join(evidence.anchors[0].text.split())
            if evidence.anchors
            else id_
        )
        found.append((words, _address(row.kind, id_)))
    return found


def _address(kind: DecisionKind, id_: str) -> str:
    if kind in (DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY):
        return f"/entity/{id_}"
    if kind in (DecisionKind.SAME_INCIDENT, DecisionKind.DIFFERENT_INCIDENT):
        return f"/incident/{id_}"
    return f"/claim/{id_}" if kind.endswith("_claim") else ""
