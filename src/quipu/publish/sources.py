"""The reports behind a brief, the sources they name, and what could not be read."""

from quipu.model import CaseTables, Report, Source
from quipu.publish.section import Block, Points, Section, Table
from quipu.publish.statement import Statement
from quipu.publish.wording import Words, byline

_REPORTS = "Reports, each with the share of its claims whose root no earlier report brings for the same happening"
_WHO = ("Source", "Kind", "Named", "Claims", "Carried by")


def sources(tables: CaseTables, words: Words) -> Section:
    """Reports with copies and wires said, sources by how much rests on them, and the files that were not read."""
    blocks: list[Block] = []
    if tables.reports:
        blocks.append(Points(tuple(_report(report, words) for report in _by_date(tables)), heading=_REPORTS))
    told = _told(tables, words)
    if told:
        blocks.append(Table(_WHO, told, heading="Who says so"))
    if tables.problems:
        lines = tuple(Statement(f"{problem.path}: {problem.cause}") for problem in tables.problems)
        blocks.append(Points(lines, heading="What could not be read, or only in part"))
    return Section("sources", "Sources", tuple(blocks))


def _by_date(tables: CaseTables) -> list[Report]:
    return sorted(tables.reports, key=lambda report: (report.published or "9999", report.outlet or "", report.id))


def _report(report: Report, words: Words) -> Statement:
    text = byline(report)
    if report.wire and report.wire != report.outlet:
        text += f"; carries {report.wire}"
    if report.copy_of in words.reports:
        original = words.reports[report.copy_of or ""]
        text += f"; copy of {original.outlet or original.path} and counted with it"
    if report.independent is not None:
        text += f"; independent share {report.independent:.0%}"
    return Statement(f"{text}.")


def _told(tables: CaseTables, words: Words) -> tuple[tuple[Statement, ...], ...]:
    claims: dict[str, list[str]] = {}
    outlets: dict[str, set[str]] = {}
    links: dict[str, Source] = {}
    for claim in tables.claims:
        for link in claim.chain[:-1]:
            name = words.source(link)
            links.setdefault(name, link)
            claims.setdefault(name, []).append(claim.id)
            outlets.setdefault(name, set()).add(words.outlet(claim))
    ranked = sorted(links, key=lambda name: (-len(claims[name]), name))
    return tuple(
        (
            Statement(name),
            Statement(links[name].kind.value),
            Statement("named" if links[name].named else "anonymous"),
            Statement(str(len(claims[name]))),
            Statement("; ".join(sorted(outlets[name]))),
        )
        for name in ranked
    )
