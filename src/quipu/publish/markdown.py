"""A brief as Markdown, every sentence with footnotes to the sentences it rests on."""

import re

from quipu.model import Claim, Report
from quipu.publish.brief import Brief
from quipu.publish.section import Block, Paragraph, Table
from quipu.publish.statement import Statement
from quipu.publish.wording import byline

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(brief: Brief) -> str:
    """The whole brief. Words of the reports are escaped, so that none of them is taken for markup."""
    lines = [f"# {escape(brief.title)}", "", escape(brief.summary), ""]
    for section in brief.sections:
        lines += [f"## {section.title}", ""]
        for block in section.blocks:
            lines += _block(block, brief)
    return "\n".join([*lines, *_notes(brief)]).rstrip() + "\n"


def escape(text: str) -> str:
    """Text whose characters stand for themselves in Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _block(block: Block, brief: Brief) -> list[str]:
    lines = [f"### {escape(block.heading)}", ""] if block.heading else []
    if isinstance(block, Table):
        lines += [f"| {' | '.join(block.header)} |", f"|{'---|' * len(block.header)}"]
        lines += [f"| {' | '.join(_cited(cell, brief) for cell in row)} |" for row in block.rows]
    elif isinstance(block, Paragraph):
        lines.append(" ".join(_cited(statement, brief) for statement in block.statements))
    else:
        lines += [f"- {_cited(statement, brief)}" for statement in block.statements]
    return [*lines, ""]


def _cited(statement: Statement, brief: Brief) -> str:
    numbers = sorted({brief.numbers[claim] for claim in statement.claims})
    return escape(statement.text) + "".join(f"[^{number}]" for number in numbers)


def _notes(brief: Brief) -> list[str]:
    reports = {report.id: report for report in brief.tables.reports}
    return [f"[^{number}]: {_note(claim, reports[claim.report])}" for number, claim in enumerate(brief.notes, 1)]


def _note(claim: Claim, report: Report) -> str:
    return f"{escape(byline(report))}: “{escape(claim.quote)}”"
