"""One relation: who says it, root by root, and who denies it."""

from dataclasses import dataclass

from starlette.responses import Response

from quipu.desk.board import Voice, voices
from quipu.desk.view import Page
from quipu.errors import NotFound
from quipu.model import Claim, Link

MOST = 200
"""Sentences shown of one relation."""


@dataclass(frozen=True, slots=True)
class Side:
    """A relation with the sentences that it rests on, and with its roots."""

    link: Link
    claims: tuple[Claim, ...]
    voices: tuple[Voice, ...]


def show(page: Page) -> Response:
    """The page of a relation, with what is said against it."""
    row = page.shelf.get(Link, page.request.path_params["id"])
    if row is None:
        raise NotFound(page.request.path_params["id"])
    others = page.shelf.rows(
        Link, "WHERE a = ? AND b = ? AND kind = ? AND id <> ? ORDER BY id", row.from_, row.to, row.kind, row.id
    )
    return page.html("link.html", here="network", sides=[_side(page, one) for one in (row, *others)])


def _side(page: Page, row: Link) -> Side:
    page.know(row.claims[:MOST])
    claims = tuple(claim for id_ in row.claims[:MOST] if (claim := page.claim(id_)))
    return Side(row, claims, voices(page, claims))
