"""What an analyst decided about claims and sources, put into the claims again."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from quipu.measure import find
from quipu.model import (
    UNGRADED,
    Anchor,
    Certainty,
    Claim,
    Decision,
    DecisionKind,
    Entity,
    Evidence,
    Polarity,
    Role,
    Ruling,
    Source,
    Tense,
)

RULINGS = {
    DecisionKind.REJECT_CLAIM: Ruling.REJECTED,
    DecisionKind.CONFIRM_CLAIM: Ruling.CONFIRMED,
    DecisionKind.CORRECT_CLAIM: Ruling.CORRECTED,
}
WORDINGS: Mapping[str, Callable[[Claim, str], Claim]] = {
    "polarity": lambda claim, word: replace(claim, polarity=Polarity(word)),
    "certainty": lambda claim, word: replace(claim, certainty=Certainty(word)),
    "tense": lambda claim, word: replace(claim, tense=Tense(word)),
}
Unmet = tuple[int, str]
"""The number of a decision that could not be replayed, and why."""
GONE = "what it was about is no longer in the case"


@dataclass(frozen=True, slots=True)
class Finder:
    """Claims by report, to find again those that a decision was about."""

    by_report: Mapping[str, Sequence[Claim]]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "Finder":
        """A finder of some claims."""
        by_report: dict[str, list[Claim]] = {}
        for claim in claims:
            by_report.setdefault(claim.report, []).append(claim)
        return cls(by_report)

    def claim(self, anchor: Anchor, id_: str | None = None) -> Claim | None:
        """The claim with an id, else the one of the same frame that has most of the anchor's words."""
        its = self.by_report.get(anchor.report, ())
        same = next((claim for claim in its if claim.id == id_), None)
        alike = [claim for claim in its if claim.frame is anchor.frame and _shared(claim, anchor) > 0]
        return same or max(alike, key=lambda claim: (_shared(claim, anchor), -(claim.end - claim.start), claim.id), default=None)

    def claims(self, evidence: Evidence) -> list[Claim]:
        """Those that are still there of the claims that a subject rests on."""
        found = [self.claim(anchor) for anchor in evidence.anchors]
        return [claim for claim in found if claim is not None]


def _shared(claim: Claim, anchor: Anchor) -> int:
    return min(claim.end, anchor.end) - max(claim.start, anchor.start)


def with_rulings(
    claims: Sequence[Claim], entities: Sequence[Entity], decisions: Sequence[Decision]
) -> tuple[list[Claim], list[Unmet]]:
    """The claims as standing decisions have them, and the decisions that nothing answers to any more."""
    finder = Finder.of(claims)
    known = {entity.id for entity in entities}
    ruled: dict[str, Claim] = {}
    unmet: list[Unmet] = []
    for decision in decisions:
        if decision.kind in RULINGS or decision.kind is DecisionKind.GRADE_CLAIM:
            evidence = decision.evidence[0]
            claim = finder.claim(evidence.anchors[0], evidence.subject) if evidence.anchors else None
            try:
                if claim is None:
                    raise ValueError(GONE)
                ruled[claim.id] = _ruled(ruled.get(claim.id, claim), decision, known)
            except ValueError as error:
                unmet.append((decision.number, str(error)))
    graded, lost = _graded([ruled.get(claim.id, claim) for claim in claims], entities, decisions)
    return graded, unmet + lost


def _ruled(claim: Claim, decision: Decision, known: AbstractSet[str]) -> Claim:
    if decision.kind is DecisionKind.GRADE_CLAIM:
        return replace(claim, grade=claim.grade[0] + (decision.value or UNGRADED[1]))
    if decision.kind is DecisionKind.CORRECT_CLAIM:
        claim = corrected(claim, decision.value or "", known)
    return replace(claim, ruling=RULINGS[decision.kind])


def corrected(claim: Claim, value: str, known: AbstractSet[str]) -> Claim:
    """A claim with one thing put right: `quantity=626 kg of cocaine`, `patient=<entity id>`, `polarity=negated`. Its words stay.

    Raises ValueError where the claim has no such role, or the words state no value and name no entity in `known`.
    """
    name, equals, words = (part.strip() for part in value.partition("="))
    if not equals:
        raise ValueError("a correction is ROLE=WORDS, or polarity, certainty or tense=WORD")
    if name in WORDINGS:
        return WORDINGS[name](claim, words)
    if all(role.role != name for role in claim.roles):
        raise ValueError(f"the claim has no {name}, only {', '.join(sorted({role.role for role in claim.roles}))}")
    first = next(role for role in claim.roles if role.role == name)
    return replace(claim, roles=tuple(_filled(role, words, known) if role is first else role for role in claim.roles))


def _filled(role: Role, words: str, known: AbstractSet[str]) -> Role:
    if words in known:
        return replace(role, entity=words)
    measured = next((found.value for language in ("en", "es") for found in find(words, language, None)), None)
    if measured is None:
        raise ValueError(f"“{words}” is neither a value nor an entity of the case")
    return replace(role, value=measured)


def _graded(
    claims: Sequence[Claim], entities: Sequence[Entity], decisions: Sequence[Decision]
) -> tuple[list[Claim], list[Unmet]]:
    letters: dict[str, str] = {}
    unmet: list[Unmet] = []
    said = {_words(source.text) for claim in claims for source in claim.chain}
    for decision in decisions:
        if decision.kind is DecisionKind.GRADE_SOURCE:
            evidence = decision.evidence[0]
            entity = _entity(evidence, entities)
            words = {_words(name) for name in evidence.names} & said
            if entity is None and not words:
                unmet.append((decision.number, GONE))
            letters |= dict.fromkeys([entity.id] if entity is not None else sorted(words), decision.value or UNGRADED[0])
    return [_lettered(claim, letters) for claim in claims] if letters else list(claims), unmet


def _entity(evidence: Evidence, entities: Sequence[Entity]) -> Entity | None:
    """The entity with the id, else that which holds most of the mentions; without any, the only one with a name of it."""
    if same := next((entity for entity in entities if entity.id == evidence.subject), None):
        return same
    spans = {(anchor.report, anchor.start, anchor.end) for anchor in evidence.anchors}
    held = {entity.id: sum((one.report, one.start, one.end) in spans for one in entity.mentions) for entity in entities}
    best = max(entities, key=lambda entity: (held[entity.id], entity.id), default=None)
    if best is not None and held[best.id]:
        return best
    named = [entity for entity in entities if set(entity.names) & set(evidence.names)]
    return named[0] if len(named) == 1 else None


def _lettered(claim: Claim, letters: Mapping[str, str]) -> Claim:
    """The grade of the source nearest the event that has one."""
    letter = next((found for source in claim.chain if (found := _letter(source, letters))), None)
    return replace(claim, grade=letter + claim.grade[1]) if letter else claim


def _letter(source: Source, letters: Mapping[str, str]) -> str | None:
    return letters.get(source.entity or "") or letters.get(_words(source.text))


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
