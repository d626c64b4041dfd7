"""The figures with who says each, and where the reports disagree."""

from collections.abc import Iterable

from quipu.measure import describe
from quipu.model import (
    CaseTables,
    Certainty,
    Claim,
    Finding,
    FindingKind,
    Money,
    Polarity,
    Quantity,
    Slot,
    SlotValue,
)
from quipu.publish.accounts import by_weight
from quipu.publish.section import Points, Section, Table
from quipu.publish.statement import Statement, sentence
from quipu.publish.wording import Words
from quipu.reckon.wording import title

_HEADER = ("What", "Figure", "Who says so", "Roots", "What it amounts to")
_TROUBLE = (
    FindingKind.CONFLICT,
    FindingKind.OPPOSED,
    FindingKind.IMPLAUSIBLE,
    FindingKind.REVISE,
    FindingKind.SUM,
    FindingKind.REFINE,
)


def figures(tables: CaseTables, words: Words) -> Section:
    """One table an incident: each figure, by whose word, and how many independent roots it has."""
    kinds = {finding.id: finding.kind.value for finding in tables.findings}
    blocks = []
    for incident in by_weight(tables):
        rows = [row for slot in incident.slots for row in _rows(slot, kinds, words)]
        if rows:
            blocks.append(Table(_HEADER, tuple(rows), heading=incident.title))
    return Section("figures", "Figures", tuple(blocks))


def _rows(slot: Slot, kinds: dict[str, str], words: Words) -> Iterable[tuple[Statement, ...]]:
    for value in slot.values:
        if isinstance(value.value, Quantity | Money) and not _is_open(value.value):
            for claims in _by_manner(value, words):
                yield _row(slot, value.value, claims, words, kinds.get(slot.finding, slot.finding))


def _is_open(value: Quantity | Money) -> bool:
    return value.low is None and value.high is None


def _by_manner(value: SlotValue, words: Words) -> Iterable[list[Claim]]:
    """The claims of one value, those that are worded as sure apart from those that are hedged or denied."""
    manners: dict[tuple[Certainty, Polarity], list[Claim]] = {}
    for claim in value.claims:
        manners.setdefault((words.claims[claim].certainty, words.claims[claim].polarity), []).append(words.claims[claim])
    return [manners[manner] for manner in sorted(manners)]


def _row(slot: Slot, value: Quantity | Money, claims: list[Claim], words: Words, finding: str) -> tuple[Statement, ...]:
    manner = {Certainty.CERTAIN: "", Certainty.PROBABLE: "allegedly ", Certainty.POSSIBLE: "possibly "}[claims[0].certainty]
    negation = "not " if claims[0].polarity is Polarity.NEGATED else ""
    said = Statement(f"{manner}{negation}{describe(value)}", tuple(claim.id for claim in claims))
    return (
        Statement(title(slot.slot)),
        said,
        Statement(_who(claims, words)),
        Statement(str(len({c.root for c in claims}))),
        Statement(finding),
    )


def _who(claims: list[Claim], words: Words) -> str:
    lines = (" → ".join(words.source(source) for source in claim.chain) for claim in claims)
    return "; ".join(dict.fromkeys(lines))


def disagreements(tables: CaseTables, words: Words) -> Section:
    """What does not add up first, then what was revised, summed or made more exact."""
    titles = {incident.id: incident.title for incident in tables.incidents}
    by_incident: dict[str | None, list[Finding]] = {}
    for finding in tables.findings:
        if finding.kind in _TROUBLE:
            by_incident.setdefault(finding.incident, []).append(finding)
    blocks = []
    for incident in [*(incident.id for incident in by_weight(tables)), None]:
        found = sorted(by_incident.get(incident, ()), key=lambda finding: _TROUBLE.index(finding.kind))
        points = tuple(
            Statement(sentence(words.beside_names(f"{finding.kind.value.capitalize()}: {finding.text}")), finding.claims)
            for finding in found
        )
        if points:
            heading = titles[incident] if incident else "Across the case"
            blocks.append(Points(points, heading=heading))
    return Section("disagreements", "What the sources disagree on", tuple(blocks))
