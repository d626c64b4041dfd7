"""The desk in a real browser: from the overview to the sentence, decisions, filters, both languages, and nothing from outside."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from quipu.case import decisions as ledger
from quipu.desk.keeper import Keeper
from tests.desk.browsers import CHROMIUM, WORD, served
from tests.desk.desks import demo_case, figure, own_copy, tables

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=WORD)
ESTEVEZ = "Ramiro Estévez Palma"
expect.set_options(timeout=20_000)  # milliseconds; a machine that runs other tests too is slow


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def reading() -> Iterator[str]:
    """A desk on which nothing is decided."""
    with served(demo_case()) as (address, _):
        yield address


@pytest.fixture
def deciding(tmp_path: Path) -> Iterator[tuple[str, Keeper, Path]]:
    folder = own_copy(tmp_path)
    with served(folder) as (address, keeper):
        yield address, keeper, folder


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that fails its test for an error on the console, a broken rule of the security policy, or a request elsewhere."""
    if "deciding" in request.fixturenames:  # the desk is there before the page, and goes after it: an open page asks on
        request.getfixturevalue("deciding")
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("request", lambda request: wrong.append(request.url) if not _is_here(request.url) else None)
    yield opened
    context.close()
    assert wrong == []


def _is_here(url: str) -> bool:
    return urlsplit(url).hostname == "127.0.0.1" or url.startswith("data:")


def fill(form_of: Page, prefix: str = "") -> None:
    form_of.locator(f"{prefix} [name=reason]").first.fill("checked against the court file")
    form_of.locator(f"{prefix} [name=author]").first.fill("Ana Pérez")


def test_from_the_overview_to_the_sentence_behind_a_figure(page: Page, reading: str) -> None:
    page.goto(f"{reading}/?kind=all&incident={figure()[0].incident}")
    card = page.locator("article.card", has_text="9 vehicles").first
    card.get_by_role("link", name="Andean Monitor").first.click()
    expect(page).to_have_url(re.compile(r"/report/[0-9a-f]+\?claim="))
    lit = page.locator("#text .p.on")
    expect(lit.first).to_be_visible()
    assert "seized nine vehicles" in " ".join("".join(lit.all_text_contents()).split())
    expect(page.locator(".claim.on")).to_contain_text("9 vehicles")


def test_filters_work_without_loading_the_page_anew(page: Page, reading: str) -> None:
    page.goto(reading)
    page.evaluate("window.same = true")
    page.get_by_role("link", name=re.compile(r"^Single root")).click()
    expect(page.locator("article.f-single").first).to_be_visible()
    expect(page.locator("article.card:not(.f-single)")).to_have_count(0)
    assert page.evaluate("window.same") is True
    page.get_by_role("link", name=re.compile("^Filter ?: Seizure of")).first.click()
    expect(page.locator(".chosen")).to_contain_text("Seizure of")
    page.go_back()


def test_keys_step_through_the_claims_and_open_a_decision(page: Page, deciding: tuple[str, Keeper, Path]) -> None:
    address, keeper, folder = deciding
    report = next(one for one in tables().reports if one.outlet == "Andean Monitor")
    page.goto(f"{address}/report/{report.id}")
    for _ in range(3):
        page.keyboard.press("j")
    expect(page.locator(".claim.on .no").first).to_have_text("3")
    page.keyboard.press("k")
    expect(page.locator(".claim.on .no").first).to_have_text("2")
    expect(page.locator(".claim.on")).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator(".claim.on [value=reject_claim]")).to_be_checked()
    page.keyboard.type("checked against the court file")
    page.locator(".claim.on [name=author]").fill("Ana Pérez")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Decision 1")
    expect(page.locator(".claim.on")).to_contain_text("rejected")
    keeper.settle(60)
    page.goto(f"{address}/decisions")
    expect(page.locator("#d-1")).to_contain_text("checked against the court file")
    page.locator("#d-1 summary").click()
    page.locator("#d-1 [name=reason]").fill("it was the right report after all")
    page.locator("#d-1 button").click()
    expect(page.locator("#d-1")).to_contain_text("undone")
    keeper.settle(60)
    page.goto(f"{address}/report/{report.id}")
    expect(page.locator(".chip.r-rejected")).to_have_count(0)
    assert [one.kind for one in ledger.read(folder)] == ["reject_claim", "undo"]


def test_a_claim_is_confirmed_and_a_figure_corrected(page: Page, deciding: tuple[str, Keeper, Path]) -> None:
    address, keeper, _ = deciding
    claim, _ = figure()
    page.goto(f"{address}/claim/{claim.id}")
    own = page.locator(f"#c-{claim.id}")
    expect(own.locator("[name=value]")).to_be_hidden()
    own.get_by_label("Correct", exact=True).check()
    own.locator("[name=role]").select_option("quantity")
    own.locator("[name=value]").fill("eleven vehicles")
    fill(page, f"#c-{claim.id}")
    own.get_by_role("button", name="Put into the ledger").click()
    expect(own).to_contain_text("corrected")
    keeper.settle(60)
    page.reload()
    expect(own).to_contain_text("11 vehicles")
    own.get_by_label("Confirm", exact=True).check()
    fill(page, f"#c-{claim.id}")
    own.get_by_role("button", name="Put into the ledger").click()
    expect(own).to_contain_text("confirmed")


def test_a_role_is_corrected_by_name_and_the_wording_by_choice(page: Page, deciding: tuple[str, Keeper, Path]) -> None:
    address, keeper, folder = deciding
    claim = next(one for one in tables().claims if one.frame == "leadership" and one.polarity == "negated")
    page.goto(f"{address}/claim/{claim.id}")
    own = page.locator(f"#c-{claim.id}")
    own.get_by_label("Correct", exact=True).check()
    own.locator("[name=role]").select_option("person")
    own.locator("[name=value]").fill("arben kodra")
    fill(page, f"#c-{claim.id}")
    own.get_by_role("button", name="Put into the ledger").click()
    keeper.settle(60)
    page.goto(f"{address}/claim/{claim.id}")
    expect(own.locator(".roles")).to_contain_text("Arben Kodra")
    own.get_by_label("Correct", exact=True).check()
    own.locator("[name=role]").select_option("polarity")
    expect(own.locator("[name=value]")).to_be_hidden()
    own.locator("[name=polarity]").select_option("affirmed")
    fill(page, f"#c-{claim.id}")
    own.get_by_role("button", name="Put into the ledger").click()
    keeper.settle(60)
    page.goto(f"{address}/claim/{claim.id}")
    expect(own.locator(".chip.no")).to_have_count(0)
    page.goto(f"{address}/decisions")
    expect(page.locator("#d-1")).to_contain_text("who: Arben Kodra")
    expect(page.locator("#d-2")).to_contain_text("affirmed or denied: affirmed")
    assert [one.value for one in ledger.read(folder)][1] == "polarity=affirmed"


def test_the_roles_of_the_chosen_claim_are_named_in_the_text(page: Page, reading: str) -> None:
    claim, report = figure()
    page.goto(f"{reading}/report/{report.id}?claim={claim.id}")
    for role in claim.roles:
        assert page.locator(f"#text .p.m-on[data-at='{role.start}']").count() == 1
    labels = page.locator("#text .p[data-label]").evaluate_all("all => all.map(one => one.dataset.label)")
    assert any("how much" in label for label in labels)
    page.keyboard.press("j")
    after = page.locator("#text .p.m-on").evaluate_all("all => all.map(one => one.dataset.at)")
    assert after


def test_people_are_joined_after_a_preview_and_the_join_undone(page: Page, deciding: tuple[str, Keeper, Path]) -> None:
    address, keeper, _folder = deciding
    page.goto(f"{address}/people")
    page.get_by_role("link", name="Iván Lozada").click()
    page.get_by_text("The same as another").click()
    page.locator("#merge").fill("kodra")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Preview: Arben Kodra").click()
    expect(page.locator("table.preview")).to_contain_text("wanted")
    fill(page)
    page.get_by_role("button", name="Put into the ledger").click()
    expect(page.get_by_role("status")).to_contain_text("Decision 1")
    keeper.settle(60)
    page.goto(f"{address}/people")
    expect(page.locator("tbody tr", has_text="Lozada")).to_contain_text("Arben Kodra")
    page.goto(f"{address}/decisions")
    page.locator("#d-1 summary").click()
    page.locator("#d-1 [name=reason]").fill("two men")
    page.locator("#d-1 button").click()
    expect(page.locator("#d-1")).to_contain_text("undone")
    keeper.settle(60)
    page.goto(f"{address}/people")
    expect(page.get_by_role("link", name="Arben Kodra")).to_have_count(1)


def test_one_name_is_parted(page: Page, deciding: tuple[str, Keeper, Path]) -> None:
    address, keeper, folder = deciding
    person = next(one for one in tables().entities if one.name == "Marcela Estévez Palma")
    page.goto(f"{address}/entity/{person.id}")
    page.get_by_text("Two under one name").click()
    page.locator("[name=report]").first.check()
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("table.preview thead")).to_contain_text("the ticked reports")
    fill(page)
    page.get_by_role("button", name="Put into the ledger").click()
    expect(page).to_have_url(re.compile(r"decided="))
    keeper.settle(60)
    assert {one.kind for one in ledger.read(folder)} == {"different_entity"}


def test_the_screens_speak_spanish_and_turn_dark(page: Page, reading: str) -> None:
    page.goto(reading)
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lo que cuadra y lo que no")
    page.get_by_role("button", name="Oscuro").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("link", name="Hechos", exact=True).click()
    expect(page.locator("tbody")).to_contain_text(
        re.compile(r"9 de mayo de 2023\s*Incautación de [^,]*kg de cocaína en Guayaquil")
    )


def test_the_network_is_drawn_and_leads_to_the_sentence(page: Page, reading: str) -> None:
    page.goto(f"{reading}/network")
    canvas = page.locator("#network")
    expect(canvas).to_have_attribute("data-ready", re.compile(r"[1-9]"))
    canvas.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#picked a").first).to_be_visible()
    page.locator("#picked").get_by_role("button", name="Pin", exact=True).click()
    expect(page.locator("#picked").get_by_role("button", name="Unpin", exact=True)).to_be_visible()
    page.goto(f"{reading}/network")
    page.locator("[name=relation]").select_option("leadership")
    page.get_by_role("button", name="Filter").click()
    # Some say that he leads the gang, his lawyer denies it: one relation each, and both are disputed.
    expect(page.locator("tbody tr")).to_have_count(2)
    for polarity, words in (("affirmed", "allegedly leads"), ("negated", "leads")):
        row = page.locator(f"tbody tr.{polarity}")
        expect(row).to_contain_text(re.compile(f"{ESTEVEZ}.*{words}.*disputed.*Los Faroles", re.S))
    page.locator("tbody tr.negated").get_by_role("link", name="the sentences").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("denied")
    expect(page.locator("#sentences")).to_contain_text("negó que su cliente sea el cabecilla")
    page.locator("#sentences .quote a").first.click()
    expect(page).to_have_url(re.compile(r"/report/[0-9a-f]+\?claim="))


def test_the_network_grows_around_a_name(page: Page, reading: str) -> None:
    page.goto(f"{reading}/network?relation=leadership")
    canvas = page.locator("#network")
    expect(canvas).to_have_attribute("data-ready", "2")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#picked")).to_contain_text("Nothing more")
    person = next(one.id for one in tables().entities if one.name == "Arben Kodra")
    page.goto(f"{reading}/network?around={person}")
    expect(canvas).to_have_attribute("data-ready", "2")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(canvas).to_have_attribute("data-ready", re.compile("[23]"))


def test_the_map_and_the_line_of_time_filter_each_other(page: Page, reading: str) -> None:
    page.goto(f"{reading}/map")
    expect(page.locator(".map")).to_have_attribute("data-ready", re.compile(r"[1-9]"))
    assert page.locator(".spot").count() >= 1
    assert page.locator(".route").count() == 1
    bars = page.locator(".time svg")
    box = bars.bounding_box()
    assert box
    page.mouse.move(box["x"] + 15, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20)
    page.mouse.up()
    expect(page.locator("[data-said]")).to_have_text(re.compile(r"Jan 2019 – \w+ 2021: 2 of 7 incidents"))
    expect(page.locator("tbody tr.out", has_text="2024")).to_have_count(1)
    expect(page.locator("tbody tr.out", has_text="2019")).to_have_count(0)
    expect(page.locator("table[data-rows] tr.out", has_text="Antwerp").last).to_be_visible()
    expect(page.locator(".route.out")).to_have_count(1)
    assert page.locator(".spot.out").count() >= 1
    page.get_by_role("link", name="Keep only this time").click()
    expect(page).to_have_url(re.compile("from=2019-01-01"))
    expect(page.locator("table[data-rows]").first.locator("tbody tr")).to_have_count(2)
    page.goto(f"{reading}/map")
    expect(page.locator(".map")).to_have_attribute("data-ready", re.compile(r"[1-9]"))
    page.mouse.click(box["x"] + 15, box["y"] + 20)
    page.get_by_role("button", name="All of the time").click()
    expect(page.locator(".out")).to_have_count(0)
    mark = page.locator("a:has(.spot)").first
    several = mark.locator(".many").count() > 0
    mark.focus()
    page.keyboard.press("Enter")
    if several:
        expect(page.locator("#picked li a").first).to_be_focused()
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/incident/"))
    expect(page.locator(".minimap svg")).to_be_visible()


def test_everything_can_be_read_and_decided_without_script(browser: Browser, deciding: tuple[str, Keeper, Path]) -> None:
    address, keeper, folder = deciding
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/?kind=all&incident={figure()[0].incident}")
    page.locator("article.card", has_text="9 vehicles").first.get_by_role("link", name="Andean Monitor").first.click()
    own = page.locator(".claim.on")
    own.get_by_label("Confirm", exact=True).check()
    own.locator("[name=reason]").fill("seen")
    own.locator("[name=author]").fill("Ana")
    own.get_by_role("button", name="Put into the ledger").click()
    expect(page.locator(".claim.on")).to_contain_text("confirmed")
    for path in ("/network", "/map", "/sources", "/brief", "/search?q=estevez"):
        page.goto(address + path)
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
    context.close()
    assert len(ledger.read(folder)) == 1
    keeper.settle(60)


def addresses() -> list[str]:
    """Every kind of page."""
    named = {one.name: one.id for one in tables().entities}
    incident, other = sorted(tables().incidents, key=lambda one: -len(one.reports))[:2]
    report = next(one for one in tables().reports if one.outlet == "Pacific Wire")
    person, claim = named[ESTEVEZ], next(one for one in tables().claims if one.report == report.id)
    return [
        "/", "/?kind=all", f"/?who={person}&about=kodra", "/incidents", f"/incident/{incident.id}", "/reports",
        f"/incident/{incident.id}/merge?with={other.id}", f"/incident/{incident.id}/split?report={report.id}",
        f"/report/{report.id}?claim={claim.id}", "/people", "/organizations", f"/entity/{person}",
        f"/entity/{named['Los Faroles']}", f"/entity/{named['Guayaquil']}", f"/entity/{person}/merge?with={named['Arben Kodra']}",
        f"/entity/{person}/split?report={report.id}", "/network", f"/network?around={person}", f"/link/{tables().links[0].id}",
        "/map", "/sources", f"/source/{next(link.entity for claim in tables().claims for link in claim.chain if link.entity)}",
        "/search", "/search?q=estevez", "/brief", "/decisions", "/entity/0",
    ]  # fmt: skip


@pytest.mark.parametrize("look", ["en:light", "es:dark"])
def test_axe_finds_no_serious_fault(browser: Browser, reading: str, look: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_cookies([{"name": "quipu_look", "value": look, "url": reading}])
    page = context.new_page()
    found: list[str] = []
    for address in addresses():
        page.goto(reading + address)
        if page.locator("[data-map], #network").count():
            page.locator("[data-ready]").first.wait_for(state="attached")
        for fault in Axe().run(page).response["violations"]:
            if fault["impact"] in ("serious", "critical"):
                nodes = [
                    (node["html"][:120], node["any"][0]["message"][:120] if node["any"] else "") for node in fault["nodes"][:3]
                ]
                found.append(f"{address} {fault['id']}: {nodes}")
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [390, 820, 1280])
def test_no_page_is_wider_than_the_screen(browser: Browser, reading: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for address in addresses():
        page.goto(reading + address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            wide.append(address)
    context.close()
    assert wide == []
