"""Words, looked for over the whole case."""

from starlette.responses import Response

from quipu.desk.view import Page

SHOWN = 20
PARTS = (
    ("names", ("person", "organization", "place", "thing")),
    ("incidents", ("incident",)),
    ("claims", ("claim",)),
    ("reports", ("report",)),
)


def show(page: Page) -> Response:
    """What holds all the words, by kind."""
    query = page.asked("q")
    found = [(name, page.shelf.search(query, kinds, SHOWN)) for name, kinds in PARTS] if query else []
    return page.html("search.html", here="search", query=query, parts=[(name, hits) for name, hits in found if hits], most=SHOWN)
