"""The analyst's ledger for the terminal."""

from collections.abc import Sequence

from rich.table import Table

from quipu.model import Decision, DecisionKind, Evidence

_LONGEST = 60


def decided(every: Sequence[Decision], standing: Sequence[Decision]) -> Table:
    """All decisions in their order; those undone are dim."""
    stand = {decision.number for decision in standing}
    table = Table("no", "decided", "about", "by", "when", "why", title=f"{len(every)} decisions, {len(stand)} of them stand")
    for one in every:
        about = "; ".join(_named(evidence) for evidence in one.evidence)
        kind = f"{one.kind}{f' {one.value}' if one.value else ''}"
        table.add_row(
            str(one.number),
            kind,
            about,
            one.author,
            one.time,
            one.reason,
            style="" if one.number in stand or one.kind is DecisionKind.UNDO else "dim",
        )
    return table


def _named(evidence: Evidence) -> str:
    """A subject in words: its first name, or what the claim says."""
    words = evidence.names[0] if evidence.names else " ".join(evidence.anchors[0].text.split()) if evidence.anchors else ""
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"{evidence.subject} {short}".strip()
