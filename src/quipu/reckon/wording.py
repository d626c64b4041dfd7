"""Findings in words: what a slot asks, who says what, how surely and when."""

from collections.abc import Iterable, Sequence
from datetime import date

from quipu.knowledge import load
from quipu.measure.describe import plural
from quipu.measure.things import is_substance
from quipu.model import Certainty, Claim, Polarity, Report, SlotValue, Source
from quipu.reckon.gloss import gloss
from quipu.reckon.ground import Ground

MOST = 4
"""Sources named for one value; the others are counted."""
_ASKED = {
    "patient": "Who was {done}",
    "agent": "Who had it {done}",
    "place": "Where it was {done}",
    "time": "When it was {done}",
    "authority": "By whose order {done}",
    "origin": "Where it was {done} from",
    "destination": "Where it was {done} to",
    "via": "Through where it was {done}",
    "value": "Worth of what was {done}",
}
_PEOPLE = frozenset({"arrest", "killing", "kidnapping", "charge", "conviction", "sentence", "release", "acquittal", "death"})


def title(slot: str) -> str:
    """What a slot asks: "Cocaine seized", "People arrested", "Where it was seized"."""
    frame, role, *of = slot.split("/")
    done = load("reckoning")["done"].get(frame, frame)
    if of:
        named = of[0] if is_substance(of[0]) or of[0] == "land" or of[0].startswith("unnamed") else plural(of[0])
        return f"{named[:1].upper()}{named[1:]} {done}"
    if role == "place" and frame in _PEOPLE:
        return f"Where they were {done}"
    if role == "time" and frame in _PEOPLE:
        return f"When they were {done}"
    return _ASKED.get(role, f"{frame.capitalize()}, {role}").format(done=done)


def clause(value: SlotValue, ground: Ground) -> str:
    """A value with its hedge and who says it, and when."""
    return f"{hedged(value, ground)}{ground.shown(value)} ({said(value.claims, ground)})"


def hedged(value: SlotValue, ground: Ground) -> str:
    """The weakest wording among the claims that give a value."""
    certainties = {ground.claims[claim].certainty for claim in value.claims}
    negated = "not " if all(ground.claims[claim].polarity is Polarity.NEGATED for claim in value.claims) else ""
    if Certainty.POSSIBLE in certainties:
        return f"possibly {negated}"
    return f"allegedly {negated}" if Certainty.PROBABLE in certainties else negated


def said(claims: Iterable[str], ground: Ground) -> str:
    """Who says it, the first first: "Colonel X in The Outlet, 10 May 2023; Other Outlet, 11 May 2023"."""
    ordered = sorted(claims, key=lambda claim: (ground.day(claim) or "9999", claim))
    every = list(
        dict.fromkeys(who(ground.claims[claim], ground.reports[ground.claims[claim].report], ground) for claim in ordered)
    )
    return "; ".join(every[:MOST]) + (f"; and {len(every) - MOST} more" if len(every) > MOST else "")


def who(claim: Claim, report: Report, ground: Ground) -> str:
    """The source nearest the event, the outlet and the day."""
    sources: Sequence[Source] = claim.chain
    outlet = report.outlet or (sources[-1].text if sources else "") or "an unnamed outlet"
    first = ""
    if len(sources) > 1:
        words = " ".join(sources[0].text.split())
        named = ground.names.get(sources[0].entity or "") or gloss(words) or words
        first = "" if named == outlet else f"{named} in "
    return f"{first}{outlet}{f', {day(report.published)}' if report.published else ''}"


def day(iso: str) -> str:
    """ "10 May 2023" """
    found = date.fromisoformat(iso[:10])
    return f"{found.day} {found:%B %Y}"


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c" """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
