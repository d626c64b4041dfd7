"""Decisions taken on the desk: into the ledger, shown at once, undone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from quipu import case
from quipu.case import decisions as ledger
from quipu.desk.keeper import Keeper, rulings
from quipu.errors import QuipuError
from quipu.model import Decision, DecisionKind, Entity, Evidence, Incident, Ruling
from tests.desk.desks import desk, figure, own_copy, tables


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return own_copy(tmp_path)


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    with desk(folder) as opened:
        yield opened


def decide(client: TestClient, kind: str, settle: bool = True, **fields: object) -> int:
    found = re.search(r'name="token" value="([0-9a-f]+)"', client.get("/search").text)
    assert found
    form = {"token": found[1], "kind": kind, "author": "Ana Pérez", "reason": "read the file", **fields}
    status = client.post("/decide", data=form).status_code
    if settle:
        keeper(client).settle(60)
    return status


def keeper(client: TestClient) -> Keeper:
    found = client.app.state.desk.keeper  # type: ignore[attr-defined]
    assert isinstance(found, Keeper)
    return found


def named(name: str) -> Entity:
    return next(entity for entity in tables().entities if entity.name == name)


def seizure() -> Incident:
    return max(tables().incidents, key=lambda incident: len(incident.reports))


def apart_from_the_author(page: str) -> str:
    """The page without the author's name, which the browser remembers from the first decision on."""
    return re.sub(r'(name="author"[^>]*?) value="[^"]*"', r"\1", page)


def test_a_rejected_claim_counts_for_nothing_and_comes_back_when_undone(client: TestClient, folder: Path) -> None:
    nine, _ = figure()
    board = apart_from_the_author(client.get(f"/claim/{nine.id}", follow_redirects=True).text)
    answers = apart_from_the_author(client.get(f"/?kind=all&incident={nine.incident}").text)
    assert "9 vehicles" in answers
    assert decide(client, "reject_claim", subject=nine.id) == 303
    assert "9 vehicles" not in client.get(f"/?kind=all&incident={nine.incident}").text
    reader = client.get(f"/report/{nine.report}").text
    assert 'class="chip r-rejected">rejected' in reader
    assert decide(client, "undo", subject="1") == 303
    assert apart_from_the_author(client.get(f"/?kind=all&incident={nine.incident}").text) == answers
    assert apart_from_the_author(client.get(f"/claim/{nine.id}", follow_redirects=True).text) == board
    assert "r-rejected" not in client.get(f"/report/{nine.report}").text
    assert [one.kind for one in ledger.read(folder)] == [DecisionKind.REJECT_CLAIM, DecisionKind.UNDO]


def test_a_decision_is_shown_before_the_figures_follow(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Keeper, "_start", lambda *_, **__: None)
    claim = tables().claims[0]
    assert decide(client, "confirm_claim", settle=False, subject=claim.id) == 303
    page = client.get(f"/report/{claim.report}").text
    assert 'class="chip r-confirmed">confirmed' in page
    assert "data-pending" in page
    assert client.get("/state").json() == {"pending": True, "failure": None}
    assert decide(client, "undo", settle=False, subject="1") == 303
    assert "r-confirmed" not in client.get(f"/report/{claim.report}").text


def test_a_value_is_corrected(client: TestClient) -> None:
    claim, _ = figure()
    assert decide(client, "correct_claim", subject=claim.id, role="quantity", value="eleven vehicles") == 303
    assert "11 vehicles" in client.get(f"/report/{claim.report}").text
    assert decide(client, "correct_claim", subject=claim.id, role="quantity", value="gibberish") == 400
    assert decide(client, "correct_claim", subject=claim.id, role="nothing", value="11 cars") == 400


def test_grades_are_set_and_shown(client: TestClient) -> None:
    viteri = named("Hernán Viteri")
    assert decide(client, "grade_source", subject=viteri.id, grade="B") == 303
    claim = next(one for one in tables().claims if any(link.entity == viteri.id for link in one.chain))
    assert decide(client, "grade_claim", subject=claim.id, grade="2") == 303
    assert "usually reliable" in client.get("/sources").text
    assert ">B2<" in client.get(f"/report/{claim.report}").text
    assert decide(client, "grade_source", subject=viteri.id, grade="Z") == 400


def test_a_source_without_an_entity_is_graded_by_its_words(client: TestClient) -> None:
    links = {" ".join(link.text.split()) for claim in tables().claims for link in claim.chain if link.entity is None}
    assert links
    for words in sorted(links)[:1]:
        assert decide(client, "grade_source", subject=words, grade="C") == 303
        assert "fairly reliable" in client.get("/sources").text


def test_two_people_are_joined_with_a_preview_and_parted_again(client: TestClient, folder: Path) -> None:
    one, other = named("Iván Lozada"), named("Arben Kodra")
    preview = client.get(f"/entity/{one.id}/merge", params={"with": other.id}).text
    assert "Iván Lozada" in preview and "Arben Kodra" in preview and "wanted" in preview
    assert ledger.read(folder) == ()
    assert decide(client, "same_entity", apart=one.id, rest=other.id) == 303
    joined = [entity for entity in case.load(folder).entities if {"Iván Lozada", "Arben Kodra"} <= set(entity.names)]
    assert len(joined) == 1
    assert "Iván Lozada" in client.get(f"/entity/{joined[0].id}").text
    assert decide(client, "undo", subject="1") == 303
    assert client.get(f"/entity/{other.id}").status_code == 200
    assert case.load(folder).entities == tables().entities


def test_one_name_is_parted_into_two_and_joined_again(client: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    estevez = named("Ramiro Estévez Palma")
    reports = sorted({mention.report for mention in estevez.mentions})
    preview = client.get(f"/entity/{estevez.id}/split", params={"report": reports[0]}).text
    apart = re.findall(r'name="apart" value="([^"]+)"', preview)
    rest = re.findall(r'name="rest" value="([^"]+)"', preview)
    assert apart == [f"{estevez.id}@{reports[0]}"]
    assert rest == [f"{estevez.id}@{report}" for report in reports[1:]]
    assert decide(client, "different_entity", apart=apart, rest=rest) == 303
    held = [entity for entity in case.load(folder).entities if "Estévez" in entity.name and entity.kind == "person"]
    before = [entity for entity in tables().entities if "Estévez" in entity.name and entity.kind == "person"]
    assert len(held) == len(before) + 1
    assert len(ledger.read(folder)) == len(rest)
    monkeypatch.setattr("quipu.desk.keeper.WAIT", 0.0)
    for number in range(1, len(rest) + 1):
        assert decide(client, "undo", settle=False, subject=str(number)) == 303
    keeper(client).settle(60)
    keeper(client).settle(60)
    assert case.load(folder).entities == tables().entities


def test_parting_needs_reports_on_both_sides(client: TestClient) -> None:
    estevez = named("Ramiro Estévez Palma")
    every = sorted({mention.report for mention in estevez.mentions})
    for ticked in ([], every):
        page = client.get(f"/entity/{estevez.id}/split", params={"report": ticked}).text
        assert "Tick some of the reports" in page
        assert 'name="kind"' not in page


def test_incidents_are_joined_and_parted(client: TestClient, folder: Path) -> None:
    first = seizure()
    other = next(one for one in tables().incidents if one.kind == first.kind and one.id != first.id)
    found = client.get(f"/incident/{first.id}", params={"merge": other.title.split()[0]}).text
    assert f"/incident/{first.id}/merge?with={other.id}" in found
    assert client.get(f"/incident/{first.id}/merge", params={"with": other.id}).status_code == 200
    assert decide(client, "same_incident", apart=first.id, rest=other.id) == 303
    assert decide(client, "undo", subject="1") == 303
    assert case.load(folder).incidents == tables().incidents
    page = client.get(f"/incident/{first.id}/split", params={"report": first.reports[0]}).text
    apart, rest = (re.findall(rf'name="{side}" value="([^"]+)"', page) for side in ("apart", "rest"))
    assert len(apart) == 1 and len(rest) == len(first.reports) - 1
    assert decide(client, "different_incident", apart=apart, rest=rest) == 303
    assert all(one.kind is DecisionKind.DIFFERENT_INCIDENT for one in ledger.read(folder)[2:])


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "reject_claim", "subject": "", "status": 404},
        {"kind": "reject_claim", "subject": "ffffffff", "status": 404},
        {"kind": "same_entity", "apart": "ffffffff", "rest": "eeeeeeee", "status": 404},
        {"kind": "nonsense", "subject": "x", "status": 400},
        {"kind": "undo", "subject": "7", "status": 404},
        {"kind": "different_entity", "apart": "x", "status": 400},
        {"kind": "reject_claim", "subject": "OWN", "author": "", "status": 400},
        {"kind": "reject_claim", "subject": "OWN", "reason": " ", "status": 400},
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_no_line(client: TestClient, folder: Path, fields: dict[str, object]) -> None:
    wanted = fields.pop("status")
    fields = {name: tables().claims[0].id if value == "OWN" else value for name, value in fields.items()}
    assert decide(client, **fields) == wanted  # type: ignore[arg-type]
    assert ledger.read(folder) == ()


def test_the_history_names_author_reason_and_subject(client: TestClient) -> None:
    claim = tables().claims[0]
    decide(client, "confirm_claim", subject=claim.id)
    page = client.get("/decisions").text
    assert "Ana Pérez" in page and "read the file" in page and f"/claim/{claim.id}" in page
    assert 'value="Ana Pérez"' in page
    decide(client, "undo", subject="1")
    page = client.get("/decisions").text
    assert "undone" in page and "Undone: no. 1" in page


def test_a_reckoning_that_fails_is_said_and_the_decision_kept(client: TestClient, folder: Path) -> None:
    for cached in (folder / "cache").rglob("*.tsv"):
        cached.unlink()
    assert decide(client, "confirm_claim", subject=tables().claims[0].id) == 303
    with pytest.raises(QuipuError):
        keeper(client)._work.result(1)  # type: ignore[union-attr]
    page = client.get("/").text
    assert "could not be brought up to date" in page
    assert len(ledger.read(folder)) == 1


def test_rulings_not_yet_reckoned_follow_the_last_that_stands() -> None:
    def one(number: int, kind: DecisionKind, subject: str) -> Decision:
        return Decision(number, kind, (subject,), None, "a", "2026-01-01T00:00:00Z", "r", (Evidence(subject, (), ()),))

    reject, confirm, undo = DecisionKind.REJECT_CLAIM, DecisionKind.CONFIRM_CLAIM, DecisionKind.UNDO
    assert rulings((one(1, reject, "c"),), built=1) == {}
    assert rulings((one(1, reject, "c"), one(2, confirm, "c")), built=1) == {"c": Ruling.CONFIRMED}
    assert rulings((one(1, reject, "c"), one(2, undo, "1")), built=1) == {"c": None}
    assert rulings((one(1, reject, "c"), one(2, confirm, "c"), one(3, undo, "2")), built=2) == {"c": Ruling.REJECTED}
