"""A brief as its editor wants it: sentences left out, accounts in another order."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from hashlib import sha256

from quipu.publish.section import Block, Section, Table
from quipu.publish.statement import Statement


def key_of(told: Statement | Sequence[Statement]) -> str:
    """What tells a sentence, or a row of a table, from the others of a brief."""
    texts = [told.text] if isinstance(told, Statement) else [cell.text for cell in told]
    return sha256(" | ".join(texts).encode()).hexdigest()[:8]


def without(sections: Sequence[Section], left_out: Collection[str]) -> tuple[Section, ...]:
    """The sections without some sentences and rows; what is then empty is gone."""
    if not left_out:
        return tuple(sections)
    kept = [
        replace(section, blocks=tuple(block for one in section.blocks if (block := _without(one, left_out))))
        for section in sections
    ]
    return tuple(section for section in kept if section.blocks)


def _without(block: Block, left_out: Collection[str]) -> Block | None:
    if isinstance(block, Table):
        rows = tuple(row for row in block.rows if key_of(row) not in left_out)
        return replace(block, rows=rows) if rows else None
    statements = tuple(one for one in block.statements if key_of(one) not in left_out)
    return replace(block, statements=statements) if statements else None


def in_order(sections: Sequence[Section], titles: Sequence[str]) -> tuple[Section, ...]:
    """The sections with those blocks that are about one incident each in the order of the incidents' titles."""
    place = {title: at for at, title in reversed(list(enumerate(titles)))}
    return tuple(
        replace(section, blocks=tuple(sorted(section.blocks, key=lambda block: place[block.heading or ""])))
        if all(block.heading in place for block in section.blocks)
        else section
        for section in sections
    )
