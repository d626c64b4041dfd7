"""The parts of a brief."""

from collections.abc import Iterator
from dataclasses import dataclass

from quipu.publish.statement import Statement


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that run on."""

    statements: tuple[Statement, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """Statements one below the other."""

    statements: tuple[Statement, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of statements under a header; every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Statement, ...], ...]
    heading: str | None = None


Block = Paragraph | Points | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of the brief. One without blocks is not shown."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    def statements(self) -> Iterator[Statement]:
        """Every statement of the section, in reading order."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from row
            else:
                yield from block.statements
