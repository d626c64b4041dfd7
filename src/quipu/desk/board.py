"""Findings as cards: the answers that are held against each other, and by whose word each stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quipu.desk.view import Page
from quipu.model import Claim, Finding, FindingKind, Incident, Report, Slot, SlotValue

FINDINGS = (
    FindingKind.CONFLICT, FindingKind.OPPOSED, FindingKind.IMPLAUSIBLE, FindingKind.REVISE, FindingKind.SUM, FindingKind.REFINE,
    FindingKind.AGREE, FindingKind.COPY, FindingKind.SINGLE,
)  # fmt: skip
TROUBLE = FINDINGS[:6]
"""What an editor must see before print."""
_CARRIERS = 6


@dataclass(frozen=True, slots=True)
class Carrier:
    """One report that carries an answer, by one of its claims."""

    claim: Claim
    report: Report | None
    is_copy: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent root of an answer with all reports that carry it."""

    root: str
    name: str
    carriers: tuple[Carrier, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer in a slot: its words, how it is hedged, and its voices."""

    slot: str
    value: SlotValue
    hedges: tuple[str, ...]
    voices: tuple[Voice, ...]
    in_finding: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its incident and the answers that it compares; its claims alone where it compares sentences."""

    finding: Finding
    incident: Incident | None
    answers: tuple[Answered, ...]
    claims: tuple[Claim, ...]


def cards(page: Page, findings: Sequence[Finding]) -> list[Card]:
    """The cards of some findings."""
    page.know([claim for finding in findings for claim in finding.claims])
    return [_card(page, finding) for finding in findings]


def _card(page: Page, finding: Finding) -> Card:
    incident = page.incident(finding.incident)
    wanted = set(finding.claims)
    answers = tuple(
        answered(page, slot, value)
        for slot in _slots(page, finding, incident)
        if _may_hold(slot, finding)
        for value in slot.values
        if wanted.issuperset(value.claims)
    )
    claims = tuple(claim for id_ in finding.claims[:_CARRIERS] if (claim := page.claim(id_)))
    return Card(finding, incident, answers, () if answers else claims)


def _slots(page: Page, finding: Finding, incident: Incident | None) -> Iterable[Slot]:
    """The slots of a finding's incident; of a sum, also those of the incidents that its parts were told under."""
    if finding.kind is FindingKind.SUM:
        others = dict.fromkeys(claim.incident for id_ in finding.claims if (claim := page.claim(id_)) and claim.incident)
        told = [page.incident(other) for other in others if incident is None or other != incident.id]
        yield from (slot for other in told if other for slot in other.slots)
    yield from incident.slots if incident else ()


def _may_hold(slot: Slot, finding: Finding) -> bool:
    """Whether a slot is one that a finding compares: its own; of a sum, its parts too; of a price, the weight."""
    if slot.slot == finding.slot:
        return True
    if finding.kind in (FindingKind.SUM, FindingKind.CONFLICT):
        return "/quantity/" in slot.slot and slot.slot.split("/")[0] == finding.slot.split("/")[0]
    return finding.kind is FindingKind.IMPLAUSIBLE and slot.slot.startswith("seizure/quantity/")


def answered(page: Page, slot: Slot, value: SlotValue) -> Answered:
    """One answer with its voices."""
    claims = [claim for id_ in value.claims if (claim := page.claim(id_))]
    return Answered(slot.slot, value, tuple(sorted(_hedges(page, claims))), voices(page, claims))


def _hedges(page: Page, claims: Iterable[Claim]) -> set[str]:
    """How those who give an answer word it, where none of them states it plainly."""
    wordings = {
        " ".join(
            [
                *([page.words("hedge.negated")] if claim.polarity == "negated" else []),
                *([page.words(f"hedge.{claim.certainty}")] if claim.certainty != "certain" else []),
            ]
        )
        for claim in claims
    }
    return wordings - {""} if "" not in wordings else {word for word in wordings if word}


def voices(page: Page, claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """Claims by their roots, those of most reports first; each report once under a root."""
    by_root: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        by_root.setdefault(claim.root or claim.id, {}).setdefault(claim.report, claim)
    found = [_voice(page, root, list(its.values())) for root, its in by_root.items()]
    return tuple(sorted(found, key=lambda voice: (-len(voice.carriers) - voice.more, voice.name)))


def _voice(page: Page, root: str, claims: list[Claim]) -> Voice:
    carriers = [
        Carrier(claim, report, bool(report and report.copy_of)) for claim in claims for report in [page.report(claim.report)]
    ]
    carriers.sort(key=lambda one: (one.is_copy, one.report.published or "9999" if one.report else "9999", one.claim.id))
    return Voice(root, page.root(root), tuple(carriers[:_CARRIERS]), len(carriers[_CARRIERS:]))
