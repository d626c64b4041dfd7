"""Findings as cards: the answers that are held against each other, and by whose word each stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quipu.desk.strip import Strip, strip
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
class Heard:
    """A sentence, and who else carries what its root says."""

    claim: Claim
    others: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its incident and the answers that it compares; its claims alone where it compares sentences."""

    finding: Finding
    incident: Incident | None
    answers: tuple[Answered, ...]
    claims: tuple["Heard", ...]
    drawn: Strip | None
    """The answers to scale, where they can be held against each other."""
    alike: tuple[Finding, ...] = ()
    """Findings of the same roots on the same question: the copies of its sentences, held against each other once more."""

    @property
    def is_failed_sum(self) -> bool:
        """Whether parts come to more than the whole: a conflict between several questions."""
        return self.finding.kind is FindingKind.CONFLICT and len({one.slot for one in self.answers}) > 1


def cards(page: Page, findings: Sequence[Finding]) -> list[Card]:
    """The cards of some findings."""
    page.know([claim for finding in findings for claim in finding.claims])
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        same = (finding.slot, *finding.roots) if finding.kind is FindingKind.OPPOSED else (finding.id,)
        alike.setdefault(same, []).append(finding)
    return [_card(page, its[0], tuple(its[1:])) for its in alike.values()]


def _card(page: Page, finding: Finding, alike: tuple[Finding, ...]) -> Card:
    incident = page.incident(finding.incident)
    wanted = set(finding.claims)
    answers = tuple(
        answered(page, slot, value)
        for slot in _slots(page, finding, incident)
        if _may_hold(slot, finding)
        for value in slot.values
        if wanted.issuperset(value.claims)
    )
    claims = () if answers else _heard(page, [id_ for one in (finding, *alike) for id_ in one.claims])
    drawn = strip([(one.slot, one.value.value) for one in answers], finding.kind, page.value)
    return Card(finding, incident, answers, claims, drawn, alike)


def _heard(page: Page, ids: Iterable[str]) -> tuple[Heard, ...]:
    """One sentence for each root, the original before its copies."""
    claims = [claim for id_ in dict.fromkeys(ids) if (claim := page.claim(id_))]
    found = [voice.carriers for voice in voices(page, claims)]
    first = {claim.id: place for place, claim in enumerate(claims)}
    found.sort(key=lambda its: min(first[carrier.claim.id] for carrier in its))
    return tuple(Heard(its[0].claim, its[1:]) for its in found)[:_CARRIERS]


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
