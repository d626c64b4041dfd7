"""A brief as one self-contained page: no script, nothing fetched; a click on a citation shows the sentence in its report."""

from html import escape
from importlib.resources import files
from itertools import pairwise

from quipu.model import Report
from quipu.publish.brief import Brief
from quipu.publish.section import Block, Paragraph, Section, Table
from quipu.publish.statement import Statement
from quipu.publish.wording import byline

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(brief: Brief) -> str:
    """The whole page. Text of the reports is escaped everywhere."""
    style = files("quipu.publish").joinpath("brief.css").read_text("utf-8")
    contents = "".join(f'<a href="#{section.id}">{escape(section.title)}</a>' for section in brief.sections)
    body = "".join(_section(section, brief) for section in brief.sections)
    reports = "".join(_report(report, brief) for report in _cited_reports(brief))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(brief.title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f'<main>\n<header><p class="kind">Brief</p><h1>{escape(brief.title)}</h1>'
        f'<p class="summary">{escape(brief.summary)}</p><nav aria-label="Sections">{contents}</nav></header>\n{body}</main>\n'
        '<aside aria-label="Reports"><h2>Reports</h2>\n<p class="hint">A number in the brief leads to its sentence here.</p>\n'
        f"{reports}</aside>\n"
        "</body>\n</html>\n"
    )


def _section(section: Section, brief: Brief) -> str:
    blocks = "".join(_block(block, brief) for block in section.blocks)
    return f'<section id="{section.id}"><h2>{escape(section.title)}</h2>\n{blocks}</section>\n'


def _block(block: Block, brief: Brief) -> str:
    heading = f"<h3>{escape(block.heading)}</h3>\n" if block.heading else ""
    if isinstance(block, Table):
        head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.header)
        rows = "".join(f"<tr>{''.join(f'<td>{_cited(cell, brief)}</td>' for cell in row)}</tr>\n" for row in block.rows)
        return f'{heading}<div class="wide"><table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n'
    if isinstance(block, Paragraph):
        return f"{heading}<p>{' '.join(_cited(statement, brief) for statement in block.statements)}</p>\n"
    return f"{heading}<ul>{''.join(f'<li>{_cited(statement, brief)}</li>' for statement in block.statements)}</ul>\n"


def _cited(statement: Statement, brief: Brief) -> str:
    numbers = sorted({brief.numbers[claim] for claim in statement.claims})
    marks = "".join(_citation(number, brief) for number in numbers)
    return escape(statement.text) + (f'<sup class="cite">{marks}</sup>' if marks else "")


def _citation(number: int, brief: Brief) -> str:
    claim = brief.notes[number - 1]
    quote = escape(" ".join(claim.quote.split()), quote=True)
    return f'<a href="#n{number}" title="{quote}">{number}</a>'


def _cited_reports(brief: Brief) -> list[Report]:
    cited = {claim.report for claim in brief.notes}
    return sorted((r for r in brief.tables.reports if r.id in cited), key=lambda r: (r.published or "9999", r.outlet or "", r.id))


def _report(report: Report, brief: Brief) -> str:
    link = f'<p class="url">{escape(report.url)}</p>' if report.url else ""
    return f'<article><h3>{escape(byline(report))}</h3>{link}<div class="text">{_marked(report, brief)}</div></article>\n'


def _marked(report: Report, brief: Brief) -> str:
    """The text with each cited sentence marked, cut wherever one cited span begins or ends, so that spans may overlap."""
    spans = [(claim.start, claim.end, number) for number, claim in enumerate(brief.notes, 1) if claim.report == report.id]
    cuts = sorted({0, len(report.text), *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    parts = []
    for start, end in pairwise(cuts):
        piece = escape(report.text[start:end])
        begins = [number for first, _, number in spans if first == start]
        if any(first <= start and end <= last for first, last, _ in spans):
            anchors = "".join(f'<b id="n{number}">{number}</b>' for number in begins)
            piece = f"{anchors}<mark>{piece}</mark>"
        parts.append(piece)
    return "".join(parts)
