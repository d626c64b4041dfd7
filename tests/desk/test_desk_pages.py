"""What stands on the pages: the case, and nothing that is not in it."""

import json
import re
import threading
from html import unescape
from pathlib import Path

import pytest

from quipu import case, pipeline
from quipu.case.index import indexed
from quipu.case.shelf import Shelf
from quipu.desk.pages import network
from quipu.errors import CaseError
from quipu.model import CaseTables, Claim, Entity, EntityKind, Finding, FindingKind, Incident, Link, Polarity, Report
from quipu.publish.brief import brief
from quipu.publish.markdown import markdown
from quipu.publish.wording import Words
from tests import sample, stages
from tests.desk.desks import demo_case, desk, figure, own_copy, tables
from tests.desk.test_desk_safety import pages_of


def text_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<(script|style).*?</\1>", " ", page, flags=re.S))).split())


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_link_of_the_desk_leads_somewhere(language: str) -> None:
    with desk(demo_case()) as client:
        client.cookies.set("quipu_look", f"{language}:auto")
        pages = pages_of(client, most=400)
        assert len(pages) > 150
        for path, page in pages.items():
            if path == "/login" or path.startswith(("/claim/", "/static/")):
                continue
            assert f'<html lang="{language}"' in page, path
            assert "That did not work" not in page and "Eso no funcionó" not in page, path
            assert "None" not in text_of(page).split(), path


def test_a_figure_leads_to_its_sentence() -> None:
    with desk(demo_case()) as client:
        claim, report = figure()
        board = client.get(f"/?kind=all&incident={claim.incident}").text
        link = re.search(
            rf'href="(/report/{report.id}[?]claim={claim.id}#c-{claim.id})" title="Police seized nine vehicles.', board
        )
        assert link
        reader = client.get(link[1].partition("#")[0]).text
        assert f'id="c-{claim.id}"' in reader
        assert re.search(rf'class="claim on" id="c-{claim.id}"', reader)


def test_the_text_of_a_report_is_whole_and_unchanged() -> None:
    with desk(demo_case()) as client:
        for report in tables().reports:
            page = client.get(f"/report/{report.id}").text
            article = re.search(r'<article class="text".*?>(.*?)</article>', page, re.S)
            assert article
            body = re.sub(r'<a class="anchor".*?</a>', "", article[1], flags=re.S)
            shown = unescape(re.sub(r"<[^>]*>", "", body))
            assert "".join(shown.split()) == "".join(report.text.split())


def test_the_latest_status_stands_beside_every_name() -> None:
    words = Words(tables())
    accused = {entity.id: words.status(entity.id) for entity in tables().entities if words.status(entity.id)}
    assert len(accused) >= 3
    with desk(demo_case()) as client:
        for path, page in pages_of(client, most=120).items():
            for id_, status in accused.items():
                for found in re.finditer(rf'<a class="name" href="/entity/{id_}">[^<]*</a>(.{{0,160}})', page, re.S):
                    following = text_of(found[1])
                    assert following.startswith(str(status)) or path.startswith("/people"), (path, following)
        people = client.get("/people").text
        for id_, status in accused.items():
            row = re.search(rf'<tr><td><a class="name" href="/entity/{id_}">.*?</tr>', people, re.S)
            assert row and str(status) in row[0]


def test_the_board_shows_every_finding_of_a_kind_and_filters_by_incident_and_person() -> None:
    estevez = next(entity for entity in tables().entities if entity.name == "Ramiro Estévez Palma")
    with desk(demo_case()) as client:
        for kind in FindingKind:
            wanted = {finding.id for finding in tables().findings if finding.kind is kind}
            shown: set[str] = set()
            for number in (1, 2, 3):
                shown |= set(re.findall(r'id="f-([0-9a-f]+)"', client.get(f"/?kind={kind}&page={number}").text))
            assert shown == wanted, kind
        claims = {claim.id: claim for claim in tables().claims}
        about = {f.id for f in tables().findings
                 if any(role.entity == estevez.id for claim in f.claims for role in claims[claim].roles)}  # fmt: skip
        page = client.get(f"/?kind=all&who={estevez.id}").text
        assert set(re.findall(r'id="f-([0-9a-f]+)"', page)) == about
        for incident in tables().incidents:
            page = client.get(f"/?kind=all&incident={incident.id}").text
            assert set(re.findall(r'id="f-([0-9a-f]+)"', page)) <= {f.id for f in tables().findings if f.incident == incident.id}


def test_the_board_finds_a_name_or_an_incident_by_its_words_and_counts_within_it() -> None:
    estevez = next(entity for entity in tables().entities if entity.name == "Ramiro Estévez Palma")
    raid = next(one for one in tables().incidents if "Durán" in one.title)
    with desk(demo_case()) as client:
        offered = client.get("/", params={"about": "estevez ramiro"}).text
        assert f'href="/?who={estevez.id}">' in offered
        assert f'href="/?incident={raid.id}">' in client.get("/", params={"about": "duran"}).text
        assert "No other name fits" in client.get("/", params={"about": "zeppelin"}).text
        page = client.get(f"/?who={estevez.id}&kind=all").text
        counts = {kind: int(number) for kind, number in re.findall(r'class="k-(\w+)" href="[^"]*"[^>]*>[^<]*<b>(\d+)</b>', page)}
        claims = {claim.id: claim for claim in tables().claims}
        about = [f.kind for f in tables().findings
                 if any(role.entity == estevez.id for claim in f.claims for role in claims[claim].roles)]  # fmt: skip
        assert counts == {kind: about.count(kind) for kind in set(about)}


def test_the_case_hangs_as_cords_that_lead_to_their_findings() -> None:
    with desk(demo_case()) as client:
        page = client.get("/").text
        cords = re.findall(r"<li><a href=\"/[?]incident=([0-9a-f]+)[^\"]*\">\s*<span class=\"string.*?</a></li>", page, re.S)
        assert set(cords) == {one.id for one in tables().incidents}
        days = {one.id: (one.time.start if one.time else None) or "9999" for one in tables().incidents}
        assert [days[id_] for id_ in cords] == sorted(days.values())


def test_opposed_sentences_of_one_root_stand_on_one_card_with_their_copies() -> None:
    opposed = [finding for finding in tables().findings if finding.kind is FindingKind.OPPOSED]
    with desk(demo_case()) as client:
        page = client.get("/?kind=opposed").text
    assert page.count('<article class="card f-opposed"') == len({(one.slot, one.roots) for one in opposed})


def test_copies_stand_in_the_box_of_their_root() -> None:
    with desk(demo_case()) as client:
        page = client.get(f"/incident/{max(tables().incidents, key=lambda one: len(one.reports)).id}").text
    boxes = [text_of(box) for box in re.findall(r'<span class="voice">.*?</span>\s*(?=<span class="voice"|</div>)', page, re.S)]
    assert any(box.startswith("Pacific Wire") and "copy: Harbour Post" in box for box in boxes), boxes


def test_search_leaves_accents_and_case_aside() -> None:
    with desk(demo_case()) as client:
        for query in ("estevez", "ESTÉVEZ", "Estév", "ramiro palma"):
            assert "Ramiro Estévez Palma" in text_of(client.get("/search", params={"q": query}).text), query
        assert "motocicletas" in client.get("/search", params={"q": "motocicl"}).text
        assert "Nothing in the case" in client.get("/search", params={"q": "zeppelin"}).text
        for query in ('"', "a OR", "NEAR(", "*", "-", "' OR 1=1 --", "\x00"):
            assert client.get("/search", params={"q": query}).status_code == 200


def test_the_brief_is_the_same_as_on_the_command_line_when_all_is_chosen() -> None:
    ids = [incident.id for incident in tables().incidents]
    sections = [section.id for section in brief(tables()).sections]
    with desk(demo_case()) as client:
        query = {"set": "1", "incident": ids, "section": sections, "show": sections}
        taken = client.get("/brief.md", params=query).text
        whole = markdown(brief(tables()))
        assert (
            taken.split("## What happened")[1].split("## Sources")[0] == whole.split("## What happened")[1].split("## Sources")[0]
        )


def test_the_brief_keeps_the_order_and_selection_asked_for() -> None:
    with desk(demo_case()) as client:
        first = client.get("/brief").text
        sections = re.findall(r'name="section" value="(\w+)"', first)
        query = {"set": "1", "incident": [tables().incidents[0].id], "section": sections, "show": sections,
                 "move": f"down:{sections[0]}"}  # fmt: skip
        moved = re.findall(r'name="section" value="(\w+)"', client.get("/brief", params=query).text)
        assert moved[:2] == [sections[1], sections[0]] or len(moved) < len(sections)
        none = client.get("/brief", params={"set": "1"}).text
        assert "Nothing is chosen" in none
        only = client.get("/brief.md", params={"set": "1", "incident": [tables().incidents[0].id], "show": ["sources"]}).text
        assert "## Sources" in only and "## What happened" not in only


def test_sentences_are_left_out_of_a_brief_and_accounts_put_in_another_order() -> None:
    with desk(demo_case()) as client:
        page = client.get("/brief").text
        told = re.search(r'<span class="told">(.*?)<sup.*?href="(/brief[^"]*drop=[0-9a-f]{8})"', page, re.S)
        assert told
        words, address = unescape(told[1]), unescape(told[2])
        assert words in text_of(page)
        shorter = client.get(address).text
        assert words not in text_of(shorter).split("Figures")[0] and "Left out: 1." in text_of(shorter)
        assert words not in client.get(address.replace("/brief?", "/brief.md?")).text.split("## Figures")[0]
        again = re.search(r'<a href="(/brief[^"]*)">Put everything back', shorter)
        assert again and words in text_of(client.get(unescape(again[1])).text).split("Figures")[0]
        order = re.findall(r'name="order" value="([0-9a-f]+)"', page)
        query = {"set": "1", "order": order, "incident": order[:2], "move": f"up:{order[1]}"}
        titles = {one.id: one.title for one in tables().incidents}
        headings = re.findall("^### (.*)$", client.get("/brief.md", params=query).text.split("## Figures")[0], re.M)
        assert headings == [titles[order[1]], titles[order[0]]]


def test_any_incident_can_have_its_own_brief() -> None:
    raid = next(one for one in tables().incidents if "Durán" in one.title)
    with desk(demo_case()) as client:
        link = re.search(r'href="(/brief[^"]*)"', client.get(f"/incident/{raid.id}").text.replace('/brief"', ""))
        assert link
        taken = text_of(client.get(unescape(link[1])).text)
        assert raid.title in taken and "Nothing is chosen" not in taken
        assert raid.title in client.get("/brief", params={"find": "duran"}).text


def test_lists_are_narrowed_by_words() -> None:
    with desk(demo_case()) as client:
        rows = client.get("/incidents", params={"q": "duran"}).text.split("<tbody>")[1]
        assert rows.count("<tr>") == 1 and "Arrest of 4 people in Durán" in rows
        assert "Sentence of" in client.get("/incidents", params={"q": "Marcela"}).text
        assert "Nothing here fits" in client.get("/incidents", params={"q": "zeppelin"}).text
        rows = client.get("/reports", params={"q": "ANTWERP"}).text.split("<tbody>")[1]
        assert 0 < rows.count("<tr>") < len(tables().reports)


def test_a_status_is_dated_no_more_exactly_than_it_is_told() -> None:
    with desk(demo_case()) as client:
        page = text_of(client.get("/people").text)
    steps = [step for step in tables().ledger if step.time is None or step.time.start is None]
    assert steps
    assert "reported" in page


def test_whoever_a_brief_names_stands_there_with_the_latest_status() -> None:
    release = next(one for one in tables().incidents if one.kind == "release")
    with desk(demo_case()) as client:
        sections = [section.id for section in brief(tables()).sections]
        text = client.get("/brief.md", params={"set": "1", "incident": [release.id], "show": sections}).text
    assert "Marcela Estévez Palma (acquitted)" in text


def test_the_network_holds_every_link_and_says_how_it_is_worded() -> None:
    with desk(demo_case()) as client:
        data = client.get("/network.json").json()
        assert {edge["id"] for edge in data["edges"]} == {link.id for link in tables().links}
        for link in tables().links:
            edge = next(edge for edge in data["edges"] if edge["id"] == link.id)
            assert edge["negated"] == (link.polarity is Polarity.NEGATED)
            assert edge["certainty"] == link.certainty
        certain = client.get("/network.json?certainty=certain").json()["edges"]
        assert {edge["certainty"] for edge in certain} == {"certain"}
        assert client.get("/network.json?from=2030-01-01").json()["edges"] == []
        around = client.get(f"/network.json?around={tables().links[0].from_}").json()
        assert tables().links[0].from_ in {node["id"] for node in around["nodes"]}


def test_no_more_is_drawn_than_can_be_read() -> None:
    star = [(f"l{n}", "hub", f"e{n}", 1) for n in range(3000)]
    assert len(network._best(star)) == network.MOST
    assert "hub" in network._best(star)
    assert "e2999" in network._best(star, "e2999")


def test_an_incident_is_on_the_map_where_it_happened_and_not_where_goods_were_bound_for() -> None:
    with desk(demo_case()) as client:
        data = client.get("/map.json").json()
    seizure = next(one for one in data["incidents"] if one["reports"] == 8)
    assert [place["name"] for place in seizure["places"]] == ["Guayaquil"]
    (route,) = data["routes"]
    assert [(stop["role"], stop["name"]) for stop in route["stops"]] == [
        ("origin", "Guayaquil"), ("via", "Balboa"), ("destination", "Antwerp"),
    ]  # fmt: skip
    assert route["incidents"] == [seizure["id"]]


def test_the_map_shows_a_region_as_no_point() -> None:
    with desk(demo_case()) as client:
        data = client.get("/map.json").json()
        assert {one["id"] for one in data["incidents"]} == {one.id for one in tables().incidents}
        places = {entity.name: entity for entity in tables().entities if entity.kind is EntityKind.PLACE}
        for one in data["incidents"]:
            for spot in one["places"]:
                assert spot["precision"] == places[spot["name"]].precision
                assert spot["at"] == [places[spot["name"]].longitude, places[spot["name"]].latitude]
        later = client.get("/map.json?from=2024-01-01").json()["incidents"]
        assert {one["start"][:4] for one in later} == {"2024"}


def test_screens_follow_the_browser_or_what_was_chosen() -> None:
    with desk(demo_case()) as client:
        assert "Lo que cuadra" in client.get("/", headers={"accept-language": "es-EC,es;q=0.9"}).text
        found = re.search(r'name="token" value="([0-9a-f]+)"', client.get("/").text)
        assert found
        answer = client.post("/look", data={"token": found[1], "language": "es", "theme": "dark", "back": "/people"})
        assert answer.headers["location"] == "/people"
        page = client.get("/people", headers={"accept-language": "en"}).text
        assert 'lang="es" data-theme="dark"' in page


def test_an_empty_case_says_how_to_fill_it(tmp_path: Path) -> None:
    case.save(tmp_path / "empty", CaseTables())
    with desk(tmp_path / "empty") as client:
        assert "quipu build" in client.get("/").text
        for path in ("/incidents", "/reports", "/people", "/network", "/map", "/sources", "/brief", "/decisions", "/map.json"):
            assert client.get(path).status_code == 200, path


def test_where_there_is_no_case_there_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no case there"), desk(tmp_path):
        pass


def test_what_is_not_there_is_said_in_the_readers_language() -> None:
    with desk(demo_case()) as client:
        for path in ("/entity/0000", "/report/0000", "/incident/0000", "/claim/0000", "/source/0000"):
            answer = client.get(path, headers={"accept-language": "es"})
            assert answer.status_code == 404
            assert "El caso no contiene nada" in answer.text
        assert client.get("/nowhere").status_code == 404
        assert client.post("/people").status_code == 405


def test_the_index_holds_what_the_tables_hold() -> None:
    with Shelf.open(indexed(demo_case())) as shelf:
        for kind, rows in (
            (Report, tables().reports), (Claim, tables().claims), (Incident, tables().incidents), (Finding, tables().findings),
            (Link, tables().links),
        ):  # fmt: skip
            assert tuple(shelf.rows(kind, "ORDER BY id")) == rows
        for entity in tables().entities:
            found = shelf.get(Entity, entity.id)
            assert found is not None
            assert shelf.whole(found).names == entity.names
            assert set(shelf.whole(found).mentions) == set(entity.mentions)
            own = {claim.id for claim in tables().claims if any(role.entity == entity.id for role in claim.roles)}
            assert shelf.number("SELECT claims FROM entity WHERE id = ?", entity.id) == len(own)
            assert set(shelf.steps(entity.id)) == {step for step in tables().ledger if step.person == entity.id}
        total = sum(one.claims for one in shelf.tellers("WHERE kind = 'outlet' AND entity IS NOT NULL"))
        assert total >= len({claim.id for claim in tables().claims if claim.chain[-1].entity})


def test_the_desk_reads_on_while_the_case_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = own_copy(tmp_path)
    with desk(folder) as client:
        before = client.get("/").text
        failed: list[int] = []

        def read() -> None:
            failed.extend(code for _ in range(25) if (code := client.get("/reports").status_code) != 200)

        reader = threading.Thread(target=read)
        reader.start()
        monkeypatch.setattr(pipeline, "STAGES", stages.STAGES)
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a.md").write_text("---\nlanguage: en\noutlet: Port Post\n---\nPolice seized 5 kilos.", "utf-8")
        pipeline.build([tmp_path / "in"], folder)
        reader.join()
        assert failed == []
        client.get("/")
        client.app.state.desk.keeper.settle(60)  # type: ignore[attr-defined]
        after = client.get("/").text
        assert after != before
        assert "1 report<" in after


def test_a_spoilt_index_is_no_index(tmp_path: Path) -> None:
    case.save(tmp_path / "case", sample.FULL)
    made = indexed(tmp_path / "case")
    assert indexed(tmp_path / "case") == made
    made.unlink()
    assert indexed(tmp_path / "case").exists()
    assert json.loads((tmp_path / "case" / "manifest.json").read_text("utf-8"))["tables"].endswith(made.name.split("-")[0])
    (tmp_path / "file").write_text("x")
    case.save(tmp_path / "other", sample.FULL)
    (tmp_path / "other" / "desk").write_text("in the way")
    with pytest.raises(CaseError):
        indexed(tmp_path / "other")


def test_a_sum_shows_every_part_whichever_incident_tells_it() -> None:
    claims = {claim.id: claim for claim in tables().claims}
    across = [
        finding
        for finding in tables().findings
        if finding.kind is FindingKind.SUM and len({claims[id_].incident for id_ in finding.claims}) > 1
    ]
    assert across
    with desk(demo_case()) as client:
        board = client.get("/?kind=sum").text
    for finding in across:
        parts: dict[tuple[object, ...], list[Claim]] = {}
        for claim in (claims[id_] for id_ in finding.claims):
            value = tuple(role.value for role in claim.roles if role.role == "quantity")
            parts.setdefault((claim.root, *value), []).append(claim)
        for told in parts.values():
            assert any(f"/report/{one.report}?claim={one.id}" in board for one in told), finding.text
