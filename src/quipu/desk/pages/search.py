"""Words, looked for over the whole case."""

from starlette.responses import Response

from quipu.case.shelf import Hit
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
    page.know([hit.id for name, hits in found if name == "claims" for hit in hits])
    frames = _by_sentence(page, [hit for name, hits in found if name == "claims" for hit in hits])
    shown = [(name, [hit for hit in hits if name != "claims" or hit.id in frames]) for name, hits in found if hits]
    full = {name for name, hits in found if len(hits) == SHOWN}
    return page.html("search.html", here="search", query=query, parts=shown, full=full, frames=frames, most=SHOWN)


def _by_sentence(page: Page, hits: list[Hit]) -> dict[str, list[str]]:
    """The first claim of each sentence, with the frames of all that were found in it."""
    first: dict[tuple[str, str], str] = {}
    frames: dict[str, list[str]] = {}
    for hit in hits:
        claim = page.claim(hit.id)
        if claim:
            frames.setdefault(first.setdefault((claim.report, claim.quote), hit.id), []).append(claim.frame)
    return {id_: list(dict.fromkeys(its)) for id_, its in frames.items()}
