"""The pictures of the tutorial, taken of the demo case: python docs/screenshots.py [--widths 1280,820,390] [--out FOLDER]

Needs Chromium. Without --widths only those of the tutorial are taken, at 1280 pixels.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, sync_playwright
from tests.desk.browsers import CHROMIUM, served
from tests.desk.desks import demo_case, figure, tables

HEIGHTS = {1280: 800, 820: 1100, 390: 844}
DRAWN = "[data-map], #network"


def addresses() -> dict[str, str]:
    """What is taken, by name."""
    person = next(one for one in tables().entities if one.name == "Ramiro Estévez Palma")
    incident = max(tables().incidents, key=lambda one: len(one.reports))
    claim, report = figure()
    source = max((one for one in tables().entities if one.name == "Pacific Wire"), key=lambda one: len(one.mentions))
    return {
        "overview": "/",
        "incident": f"/incident/{incident.id}",
        "reader": f"/report/{report.id}?claim={claim.id}",
        "person": f"/entity/{person.id}",
        "network": "/network",
        "map": "/map",
        "source": f"/source/{source.id}",
        "brief": "/brief",
        "people": "/people",
        "sources": "/sources",
        "incidents": "/incidents",
        "search": "/search?q=estevez",
        "decisions": "/decisions",
        "single": "/?kind=single",
    }


TUTORIAL = ("overview", "reader", "person", "network", "map", "brief")


def take(browser: Browser, address: str, out: Path, widths: list[int], look: str) -> None:
    """Every page at every width."""
    names = addresses() if len(widths) > 1 or look != "en:light" else {name: addresses()[name] for name in TUTORIAL}
    for width in widths:
        context = browser.new_context(viewport={"width": width, "height": HEIGHTS.get(width, 800)})
        context.add_cookies([{"name": "quipu_look", "value": look, "url": address}])
        page = context.new_page()
        for name, path in names.items():
            page.goto(address + path)
            if page.locator(DRAWN).count():
                page.locator(DRAWN).first.and_(page.locator("[data-ready]")).wait_for(state="attached")
            page.wait_for_timeout(300)
            page.evaluate("document.activeElement?.blur?.()")
            page.screenshot(path=out / (f"{name}.png" if len(widths) == 1 else f"{name}-{width}.png"))
        context.close()


def main() -> None:
    """Take them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--widths", default="1280")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "screenshots")
    parser.add_argument("--look", default="en:light")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with served(demo_case()) as (address, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        take(browser, address, given.out, [int(width) for width in given.widths.split(",")], given.look)
        browser.close()


if __name__ == "__main__":
    main()
