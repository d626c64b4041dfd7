"""What the law has done about each person, step by step, by whose word."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quipu.knowledge import load
from quipu.model import Certainty, Claim, Entity, EntityKind, Frame, LegalEvent, Polarity, Report, Tense, Time
from quipu.reckon.episode import ordinal

_ORDER = (
    Frame.WANTED, Frame.INVESTIGATION, Frame.ARREST, Frame.SURRENDER, Frame.ESCAPE, Frame.RELEASE, Frame.CHARGE, Frame.PLEA,
    Frame.EXTRADITION,
    Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE, Frame.ANNULMENT, Frame.PARDON, Frame.DEATH,
)  # fmt: skip
"""The order of steps told for one day, or for no day: the later step is the one that stands."""
_TAKEN = (Frame.ARREST, Frame.SURRENDER)
_VERDICTS = (Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE)
_LEADING = (Frame.INVESTIGATION, Frame.CHARGE, Frame.PLEA)
"""Steps that lead to a verdict and are told of the convicted long after it."""
_NEWS = 14
"""Days before a report within which a verdict that it dates is its news."""
_SURENESS = {Certainty.CERTAIN: 2, Certainty.PROBABLE: 1, Certainty.POSSIBLE: 0}


def ledger(claims: Sequence[Claim], entities: Sequence[Entity], reports: Sequence[Report]) -> tuple[LegalEvent, ...]:
    """All steps, oldest first. Only who undergoes a legal frame is on it: never a victim, an official, a lawyer or a reporter.

    Whom kidnappers let go is on it neither. A death is a step only for those whom the law had dealt with. Plans ("will be
    charged") are no steps.
    """
    people = {entity.id for entity in entities if entity.kind is EntityKind.PERSON}
    published = {report.id: report.published or "" for report in reports}
    legal = {Frame(name) for name in load("reckoning")["legal"]}
    steps = [claim for claim in claims if claim.frame in legal and claim.tense != "future"]
    known = {claim.id: claim for claim in steps}
    dated: dict[str, list[Claim]] = {}
    for claim in steps:
        if _day(claim) is not None:
            dated.setdefault(claim.report, []).append(claim)
    events = [
        event
        for claim in steps
        for event in _steps(claim, people, _when(claim, dated.get(claim.report, ()), published[claim.report]))
    ]
    events = [_before_arrest(event, events, known) for event in events]
    for news in (_VERDICTS, (Frame.EXTRADITION,)):
        days = _news(events, known, published, news)
        events = [_before_news(event, news[0], days.get((event.person, known[event.claim].report), ())) for event in events]
    events = [_before_verdict(event, events) for event in events]
    freed = {role.entity for claim in claims if claim.frame is Frame.KIDNAPPING for role in claim.roles if role.role == "patient"}
    events = [event for event in events if event.person not in freed or event.status not in (Frame.RELEASE, Frame.ESCAPE)]
    accused = {event.person for event in events if event.status is not Frame.DEATH}
    return tuple(sorted((event for event in events if event.person in accused), key=_in_time))


def _before_arrest(event: LegalEvent, events: Sequence[LegalEvent], known: Mapping[str, Claim]) -> LegalEvent:
    """ "X, who was wanted by Y", told after his arrest without a day: that was before it, whenever the report came out."""
    if (
        event.status not in (Frame.WANTED, Frame.INVESTIGATION)
        or event.time is not None
        or known[event.claim].tense is not Tense.PAST
    ):
        return event
    arrests = [one.when for one in events if one.person == event.person and one.status in _TAKEN and one.when <= event.when]
    return replace(event, when=max(arrests)) if arrests else event


def _news(
    events: Sequence[LegalEvent], known: Mapping[str, Claim], published: Mapping[str, str], steps: Sequence[Frame]
) -> dict[tuple[str, str], list[str]]:
    """The days of such steps that are their report's news, by person and report. A verdict of long ago is none."""
    found: dict[tuple[str, str], list[str]] = {}
    for event in events:
        report = known[event.claim].report
        told = event.status in steps and event.time is not None and published[report]
        if told and 0 <= ordinal(published[report]) - ordinal(event.when) <= _NEWS:
            found.setdefault((event.person, report), []).append(event.when)
    return found


def _before_news(event: LegalEvent, step: Frame, days: Sequence[str]) -> LegalEvent:
    """ "X, charged with smuggling, was sentenced on Friday": what led to the verdict or the extradition was before it,
    though it has no day."""
    if not days or event.time is not None or _ORDER.index(event.status) >= _ORDER.index(step):
        return event
    return replace(event, when=min(event.when, *days))


def _before_verdict(event: LegalEvent, events: Sequence[LegalEvent]) -> LegalEvent:
    """ "X, accused of smuggling", told again without a day after the sentence: what had been told before it led there."""
    if event.status not in _LEADING or event.time is not None:
        return event
    own = [one for one in events if one.person == event.person and one.when < event.when and one.polarity is Polarity.AFFIRMED]
    sentenced = (one for one in own if one.status in (Frame.CONVICTION, Frame.SENTENCE) and one.certainty is Certainty.CERTAIN)
    verdict = max((one.when for one in sentenced), default=None)
    told = verdict is not None and any(
        one.status is event.status and one.when <= verdict and event.detail in (None, one.detail) for one in own
    )
    return replace(event, when=verdict) if verdict is not None and told else event


def _in_time(event: LegalEvent) -> tuple[str, int, int, str]:
    return event.when, _ORDER.index(event.status), _SURENESS[event.certainty], event.claim


def _steps(claim: Claim, people: set[str], when: str) -> list[LegalEvent]:
    time = next((role.value for role in claim.roles if role.role == "time" and isinstance(role.value, Time)), None)
    detail = next((role.text for name in ("penalty", "offence") for role in claim.roles if role.role == name), None)
    return [
        LegalEvent(role.entity or "", claim.frame, time, claim.id, claim.certainty, claim.polarity, detail, when)
        for role in claim.roles
        if role.role == "patient" and role.entity in people
    ]


def _when(claim: Claim, dated: Sequence[Claim], published: str) -> str:
    """The day told; for "five days later" that of the step told in the same words; else the day of publication."""
    day = _day(claim)
    if day is None and any(role.role == "time" for role in claim.roles):
        day = max((_day(one) or "" for one in dated if one.start < claim.end and claim.start < one.end), default=None)
    return day or published


def _day(claim: Claim) -> str | None:
    times = (role.value for role in claim.roles if role.role == "time" and isinstance(role.value, Time))
    return next((time.start for time in times if time.start), None)


def latest_status(events: Sequence[LegalEvent], person: str) -> LegalEvent | None:
    """The last step for a person that is affirmed, one worded as certain before any other; None where there is none."""
    own = sorted((event for event in events if event.person == person and event.polarity is Polarity.AFFIRMED), key=_in_time)
    certain = [event for event in own if event.certainty is Certainty.CERTAIN]
    steps = certain or own
    return steps[-1] if steps else None
