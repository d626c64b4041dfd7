"""Signing in and out, and how the screens look."""

from starlette.responses import RedirectResponse, Response

from quipu.desk.form import Form
from quipu.desk.guard import COOKIE, LASTS, is_secure
from quipu.desk.view import LOOK, THEMES, Page
from quipu.desk.words import LANGUAGES

_YEAR = 365 * 24 * 3600


def login(page: Page) -> Response:
    """The form that asks for the password."""
    if page.desk.guard.is_in(page.request):
        return RedirectResponse("/", 303)
    return page.html("login.html", wrong=False)


def enter(page: Page, form: Form) -> Response:
    """A session for the right password."""
    cookie = page.desk.guard.sign_in(page.request, form.one("password"))
    if cookie is None:
        return page.html("login.html", 403, wrong=True)
    response = RedirectResponse("/", 303)
    secure = is_secure(page.request)
    response.set_cookie(COOKIE, cookie, max_age=LASTS, httponly=True, samesite="strict", secure=secure)
    return response


def leave(page: Page, _: Form) -> Response:
    """The end of a session."""
    page.desk.guard.sign_out(page.request)
    response = RedirectResponse("/login", 303)
    response.delete_cookie(COOKIE)
    return response


def look(page: Page, form: Form) -> Response:
    """Another language or theme, kept in the browser; back to where one was."""
    language = form.one("language") if form.one("language") in LANGUAGES else page.look[0]
    theme = form.one("theme") if form.one("theme") in THEMES else page.look[1]
    back = form.one("back")
    response = RedirectResponse(back if is_local(back) else "/", 303)
    response.set_cookie(LOOK, f"{language}:{theme}", max_age=_YEAR, httponly=True, samesite="strict")
    return response


def is_local(address: str) -> bool:
    """Whether an address is a page of this desk, and not of another site."""
    return address.startswith("/") and not address.startswith(("//", "/\\")) and "\n" not in address and "\r" not in address
