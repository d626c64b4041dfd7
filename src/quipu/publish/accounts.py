"""What happened, and in what order."""

from quipu.knowledge import load
from quipu.model import CaseTables, Claim, Frame, Incident, Polarity, Precision, Time
from quipu.publish.section import Paragraph, Section, Table
from quipu.publish.statement import Statement, statements
from quipu.publish.wording import Words

_SHOWN = 12
"""Statements in the account of one incident; what is left over stays in the case and is counted."""


def happened(tables: CaseTables, words: Words) -> Section:
    """One account an incident, the one told by most reports first."""
    blocks = []
    for incident in by_weight(tables):
        claims = [words.claims[claim] for claim in incident.claims if is_event(words.claims[claim])]
        told = statements(sorted(claims, key=_telling_order), words)
        if not told:
            continue
        shown = told[:_SHOWN]
        if len(told) > len(shown):
            left = len(told) - len(shown)
            shown.append(Statement(f"{left} more statement{' is' if left == 1 else 's are'} in the case under this incident."))
        blocks.append(Paragraph(tuple(shown), heading=incident.title))
    return Section("happened", "What happened", tuple(blocks))


def by_weight(tables: CaseTables) -> list[Incident]:
    """Incidents, those with most reports and claims first."""
    return sorted(tables.incidents, key=lambda incident: (-len(incident.reports), -len(incident.claims), incident.id))


def is_event(claim: Claim) -> bool:
    """Whether a claim tells of something that happens, rather than of what someone or something is."""
    return not load("brief_en")["frames"][claim.frame.value].get("standing", False) and claim.frame is not Frame.FINANCING


def _telling_order(claim: Claim) -> tuple[int, int, str]:
    return list(Frame).index(claim.frame), -len(claim.roles), claim.id


def timeline(tables: CaseTables, words: Words) -> Section:
    """Dated claims in the order of what they tell, one row a statement."""
    dated: dict[tuple[str, str], list[Claim]] = {}
    for claim in tables.claims:
        time = time_of(claim)
        if time and time.start and is_event(claim) and claim.polarity is Polarity.AFFIRMED:
            dated.setdefault((time.start, _shown(time)), []).append(claim)
    rows = [
        (Statement(shown), told)
        for (_, shown), claims in sorted(dated.items())
        for told in statements(sorted(claims, key=_telling_order), words)
    ]
    return Section("timeline", "Timeline", (Table(("When", "What is said"), tuple(rows)),) if rows else ())


def time_of(claim: Claim) -> Time | None:
    """When the thing claimed is said to have happened."""
    return next((role.value for role in claim.roles if role.role == "time" and isinstance(role.value, Time)), None)


def _shown(time: Time) -> str:
    length = {Precision.DAY: 10, Precision.WEEK: 10, Precision.MONTH: 7, Precision.YEAR: 4, Precision.DECADE: 4}
    start = (time.start or "")[: length.get(time.precision, 10)]
    return {Precision.WEEK: f"week of {start}", Precision.DECADE: f"{start}s"}.get(time.precision, start)
