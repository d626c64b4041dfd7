"""Long lists, a page at a time."""

from dataclasses import dataclass

from quipu.desk.view import Page


@dataclass(frozen=True, slots=True)
class Span:
    """The rows shown out of all."""

    first: int
    last: int
    total: int
    page: int
    pages: int


def span(page: Page, total: int, size: int) -> Span:
    """The rows that the page's query asks for; the last page for one beyond it."""
    pages = max(1, -(-total // size))
    number = min(page.whole("page", 1), pages)
    return Span((number - 1) * size, min(number * size, total), total, number, pages)
