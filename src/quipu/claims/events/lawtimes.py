"""The day of a step of the law that the tree hangs on the deed: "convicted of importing cocaine on Tuesday"."""

from dataclasses import replace
from datetime import date, timedelta

from quipu.claims.document import Document, Filler, Proposition
from quipu.model import Frame, Precision, Time

_STEPS = frozenset({Frame.CHARGE, Frame.PLEA, Frame.CONVICTION, Frame.ACQUITTAL, Frame.SENTENCE, Frame.ARREST, Frame.EXTRADITION})
_RECENT = timedelta(days=10)
_NOUNS = frozenset(
    {"trafficking", "smuggling", "laundering", "kidnapping", "racketeering", "mining", "money-laundering", "drink"}
)
"""First words of offences that end as verbs do and are none."""
_LEADS = frozenset({"", "on", "in", "late on", "early on", "el", "late", "early"})


def with_days_of_steps(document: Document, found: list[Proposition]) -> list[Proposition]:
    """The propositions of a sentence, a recent day right behind an offence given to the step, and taken from the deed."""
    days = {}
    for one in found:
        offences = [filler for filler in one.fillers if filler.role == "offence"]
        if one.frame in _STEPS and offences and not any(filler.role == "time" for filler in one.fillers):
            day = _day_behind(document, one, max(offences, key=lambda offence: offence.end))
            if day is not None:
                days[one] = (day, min(offence.start for offence in offences))
    if not days:
        return found
    return [_with_day(document, one, days) for one in found]


def _with_day(document: Document, one: Proposition, days: dict[Proposition, tuple[Filler, int]]) -> Proposition:
    if one in days:
        return replace(one, fillers=(*one.fillers, days[one][0]))
    anchor = document.sentences[one.sentence].tokens[one.anchor].start
    taken = {day.start for day, start in days.values() if start <= anchor < day.start}
    return replace(one, fillers=tuple(filler for filler in one.fillers if filler.role != "time" or filler.start not in taken))


def _is_short(offence: Filler, text: str) -> bool:
    """An offence by its name, which takes no time of its own ("charged with money laundering in 2015")."""
    words = text[offence.start : offence.end].split()
    return len(words) < 4 and "to" not in words and not is_deed(text[offence.start : offence.end])


def is_deed(offence: str) -> bool:
    """Whether an English offence is told as a verb with what it was done to ("murdering an agent")."""
    words = offence.lower().split()
    return len(words) > 1 and words[0].endswith("ing") and words[0] not in _NOUNS


def _day_behind(document: Document, one: Proposition, offence: Filler) -> Filler | None:
    """A day shortly before publication that stands right behind an offence."""
    published = document.report.published
    for value in document.measured:
        if value.start < offence.end or not isinstance(value.value, Time):
            continue
        time, between = value.value, document.report.text[offence.end : value.start].strip().lower()
        if between not in _LEADS:
            return None
        if _is_short(offence, document.report.text) and between in ("on", "in"):
            return Filler("time", value.start, value.end, one.sentence, one.anchor, time)
        if published is None or time.start is None or time.precision is not Precision.DAY:
            return None
        recent = date.fromisoformat(published[:10]) - date.fromisoformat(time.start[:10]) <= _RECENT
        return Filler("time", value.start, value.end, one.sentence, one.anchor, time) if recent else None
    return None
