"""Who may ask what of the desk, and that no report can do anything to its reader."""

import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from quipu.desk.form import LARGEST
from quipu.desk.guard import COOKIE, HEADERS, LASTS, LOGIN_RATE, RATES, Access
from quipu.desk.pages.access import is_local
from quipu.desk.routes import ROUTES
from quipu.desk.settings import Password, Settings, is_loopback
from quipu.errors import QuipuError
from tests.desk.desks import HOST, NASTY, SECRET, demo_case, desk, nasty_case, own_copy, tables


def address(path: str) -> str:
    """A route's path with something in its gaps."""
    return path.replace("{id}", "0" * 16).replace("{name}", "desk.css")


def token(client: TestClient) -> str:
    page = client.get("/search")
    found = re.search(r'name="token" value="([0-9a-f]+)"', (page if page.status_code == 200 else client.get("/login")).text)
    assert found
    return found[1]


def signed_in(client: TestClient) -> None:
    answer = client.post("/login", data={"token": token(client), "password": SECRET})
    assert answer.status_code == 303, answer.text
    assert answer.headers["location"] == "/"


def test_the_route_table_is_the_application() -> None:
    with desk(demo_case()) as client:
        served = {(next(iter(route.methods - {"HEAD"})), route.path) for route in client.app.routes}  # type: ignore[attr-defined]
    assert served == {(answer.method, answer.path) for answer in ROUTES}
    assert {answer.path for answer in ROUTES if answer.access is Access.OPEN} == {"/login", "/look", "/static/{name}"}
    assert all(answer.act for answer in ROUTES if answer.method == "POST")
    assert all(answer.show for answer in ROUTES if answer.method == "GET")


@pytest.mark.parametrize("answer", ROUTES, ids=lambda answer: f"{answer.method} {answer.path}")
def test_nobody_reads_or_decides_without_signing_in(answer: object) -> None:
    assert isinstance(answer, type(ROUTES[0]))
    with desk(demo_case(), SECRET) as client:
        reply = client.request(answer.method, address(answer.path))
        if answer.access is Access.OPEN:
            assert reply.status_code in (200, 303, 400, 403)
            assert "Estévez" not in reply.text and demo_case().name not in reply.text
        elif answer.method == "GET":
            assert (reply.status_code, reply.headers["location"]) == (303, "/login")
        else:
            assert reply.status_code == 401
            assert "Estévez" not in reply.text


@pytest.mark.parametrize("answer", [one for one in ROUTES if one.act], ids=lambda answer: answer.path)
def test_no_form_is_taken_that_the_desk_did_not_hand_out(answer: object) -> None:
    assert isinstance(answer, type(ROUTES[0]))
    with desk(demo_case()) as client:
        own = token(client)
        assert client.post(answer.path, data={"token": ""}).status_code == 403
        assert client.post(answer.path, data={"token": "0" * 64}).status_code == 403
        assert client.post(answer.path, data={"token": own}, headers={"origin": "https://elsewhere.example"}).status_code == 403
        assert client.post(answer.path, json={"token": own}).status_code == 400
        client.cookies.clear()
        assert client.post(answer.path, data={"token": own}).status_code == 403


def test_the_password_opens_and_signing_out_closes() -> None:
    with desk(demo_case(), SECRET) as client:
        wrong = client.post("/login", data={"token": token(client), "password": "guess"})
        assert wrong.status_code == 403
        assert client.get("/").headers["location"] == "/login"
        before = client.cookies[COOKIE]
        signed_in(client)
        assert client.cookies[COOKIE] != before
        assert client.get("/").status_code == 200
        assert client.post("/logout", data={"token": token(client)}).headers["location"] == "/login"
        assert client.get("/").headers["location"] == "/login"


def test_a_session_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    with desk(demo_case(), SECRET) as client:
        signed_in(client)
        later = time.monotonic() + LASTS + 1
        monkeypatch.setattr("quipu.desk.guard.time.monotonic", lambda: later)
        assert client.get("/").headers["location"] == "/login"


def test_cookies_are_out_of_reach_of_scripts_and_other_sites() -> None:
    with desk(demo_case(), SECRET) as client:
        cookie = client.get("/login").headers["set-cookie"].lower()
        assert "httponly" in cookie and "samesite=strict" in cookie
    with TestClient(client.app, base_url="https://localhost") as safe:
        assert "secure" in safe.get("/login").headers["set-cookie"].lower()
    with desk(demo_case(), SECRET) as client:
        proxied = client.get("/login", headers={"x-forwarded-proto": "https"})
        assert "secure" in proxied.headers["set-cookie"].lower()
        entered = client.post("/login", data={"token": token(client), "password": SECRET}, headers={"x-forwarded-proto": "https"})
        assert "secure" in entered.headers["set-cookie"].lower()


def test_guessing_is_slowed_down() -> None:
    with desk(demo_case(), SECRET) as client:
        own = token(client)
        codes = [client.post("/login", data={"token": own, "password": "guess"}).status_code for _ in range(LOGIN_RATE[0] + 1)]
        assert codes == [403] * LOGIN_RATE[0] + [429]
        assert client.post("/login", data={"token": own, "password": SECRET}).status_code == 429


def test_too_many_requests_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RATES, Access.READ, (3, 60.0))
    with desk(demo_case()) as client:
        assert [client.get("/state").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_a_form_may_not_be_endless() -> None:
    with desk(demo_case()) as client:
        assert client.post("/decide", data={"token": token(client), "reason": "x" * LARGEST}).status_code == 413


def test_the_desk_answers_only_to_its_own_names() -> None:
    with desk(demo_case()) as client:
        assert client.get("/", headers={"host": "rebound.example"}).status_code == 421
        assert client.get("/", headers={"host": "localhost:8470"}).status_code == 200
        assert client.get("/", headers={"host": "[::1]:8470"}).status_code == 200


def test_without_a_password_only_this_computer_is_listened_to() -> None:
    assert is_loopback("127.0.0.1") and is_loopback("::1") and is_loopback("localhost")
    for host in ("0.0.0.0", "192.168.1.4", "::", "desk.example"):
        assert not is_loopback(host)
        with pytest.raises(QuipuError, match="password"):
            Settings(Path("case"), host)
        Settings(Path("case"), host, password=Password.of(SECRET))
    with pytest.raises(QuipuError, match="fewer than"):
        Password.of("short")


@pytest.mark.parametrize("path", ["/", "/nowhere", "/static/desk.css", "/map.json", "/brief.html", "/entity/zzzz"])
def test_every_answer_carries_the_headers(path: str) -> None:
    with desk(demo_case()) as client:
        answer = client.get(path)
        for name in set(HEADERS) - {"cache-control"}:
            assert answer.headers[name] == HEADERS[name]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert "http" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "name", ["../settings.py", "..%2fsettings.py", "%2e%2e/settings.py", "built/desk.js", "/etc/passwd", "SOURCES", "."]
)
def test_no_file_is_served_by_its_path(name: str) -> None:
    with desk(demo_case()) as client:
        answer = client.get(f"/static/{name}")
        assert answer.status_code == 404
        assert "password" not in answer.text


class Tags(HTMLParser):
    """What a page is made of: its elements' names, and the attributes that could run something."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str | None] = []
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script":
            self.scripts.append(given.get("src"))
        for name, value in attrs:
            address = name in ("href", "src", "action") and re.match(r"\s*(javascript|data|https?|//)", value or "", re.I)
            if name.startswith("on") or name == "style" or address:
                self.bad.append(f"{tag} {name}={value}")
        if tag in ("iframe", "object", "embed", "base", "style") or (tag == "img"):
            self.bad.append(tag)


def pages_of(client: TestClient, most: int = 60) -> dict[str, str]:
    """The desk's pages by address, as links lead from one to the next."""
    found: dict[str, str] = {}
    waiting = ["/", "/network", "/map", "/brief", "/decisions", "/search?q=script", "/search?q=x", "/login"]
    while waiting and len(found) < most:
        path = waiting.pop(0)
        answer = client.get(path)
        found[path] = answer.text
        links = [link.replace("&amp;", "&").split("#")[0] for link in re.findall(r'href="(/[^"]*)"', answer.text)]
        waiting += [link for link in dict.fromkeys(links) if link not in found and link not in waiting and "brief." not in link]
    return found


def test_markup_in_reports_names_and_files_stays_text(tmp_path: Path) -> None:
    with desk(nasty_case(tmp_path)) as client:
        pages = pages_of(client)
        assert len(pages) > 12
        assert sum("&lt;script&gt;" in page for page in pages.values()) > 8
        for path, page in pages.items():
            tags = Tags()
            tags.feed(page)
            assert tags.bad == [], path
            assert all(source and source.startswith("/static/") for source in tags.scripts), path
            assert NASTY not in page, path
        assert client.get("/brief.html").text.count("<script") == 0


def test_markup_in_what_is_asked_and_decided_stays_text(tmp_path: Path) -> None:
    folder = own_copy(tmp_path)
    with desk(folder) as client:
        form = {
            "token": token(client),
            "kind": "confirm_claim",
            "subject": tables().claims[0].id,
            "author": NASTY,
            "reason": NASTY,
        }
        assert client.post("/decide", data=form).status_code == 303
        for path in ("/decisions", "/", "/search", "/entity/x", "/people"):
            page = client.get(path, params={"q": NASTY, "who": NASTY, "incident": NASTY, "merge": NASTY, "around": NASTY}).text
            assert NASTY not in page and "<img" not in page


def test_one_is_never_sent_to_another_site() -> None:
    assert is_local("/report/1?claim=2#c-2")
    for address_ in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a\r\nb"):
        assert not is_local(address_)
    with desk(demo_case()) as client:
        answer = client.post("/look", data={"token": token(client), "language": "es", "back": "//evil.example"})
        assert answer.headers["location"] == "/"


def test_a_fault_tells_the_reader_nothing_of_its_inside(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("inside /secret/path")

    monkeypatch.setattr("quipu.case.shelf.Shelf.counts", broken)
    with desk(demo_case()) as client:
        answer = client.get("/")
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert "terminal" in answer.text
    assert "inside /secret/path" in caplog.text


def test_host_constant_is_local() -> None:
    assert is_loopback(HOST.removeprefix("http://"))
