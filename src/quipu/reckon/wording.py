"""Findings in words: what a slot asks, who says what, how surely and when."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from quipu.knowledge import load
from quipu.measure.describe import plural
from quipu.measure.things import is_substance
from quipu.model import Certainty, Claim, Polarity, Report, SlotValue, Source, SourceKind
from quipu.reckon.gloss import gloss, indefinite
from quipu.reckon.ground import Ground

MOST = 4
"""Sources named for one value; the others are counted."""
_ASKED = {
    "agent": "Who carried out {deed}",
    "place": "Place of {deed}",
    "time": "Date of {deed}",
    "authority": "Authority behind {deed}",
    "origin": "Origin of {deed}",
    "destination": "Destination of {deed}",
    "via": "Way of {deed}",
    "value": "Value put on {deed}",
}
PRONOUNS = frozenset(load("reckoning")["pronouns"])
"""Words that stand for someone and say nothing outside their sentence."""
_PEOPLE = frozenset({SourceKind.OFFICIAL, SourceKind.PERSON, SourceKind.WITNESS, SourceKind.ANALYST})


_HEAD = re.compile(r"\s(?:in|of|from|for|with|at|who|familiar|close|de|del|en)\b")


def title(slot: str) -> str:
    """What a slot asks: "Cocaine seized", "People arrested", "Place of the seizure"."""
    frame, role, *of = slot.split("/")
    held = load("reckoning")
    done = held["done"].get(frame, frame)
    if of:
        named = noun(of[0])
        return f"{named[:1].upper()}{named[1:]} {done}"
    if role == "patient":
        return str(held["whom"].get(frame, f"Who was {done}"))
    if role == "value" and frame in ("seizure", "valuation"):
        return "Value of what was seized" if frame == "seizure" else "Value"
    return _ASKED.get(role, f"{frame.capitalize()}, {role}").format(deed=held["deed"].get(frame, f"the {frame}"))


def noun(of: str) -> str:
    """What a slot counts, as it stands in its title: "cocaine", "vehicles"."""
    return of if is_substance(of) or of == "land" or of.startswith("unnamed") else plural(of)


def clause(value: SlotValue, ground: Ground, slot: str | None = None) -> str:
    """A value with its hedge and who says it, and when. `slot`: the slot whose title names already what is counted."""
    return f"{told(value, ground, slot)} ({said(value.claims, ground)}{mixed(value, ground)})"


def mixed(value: SlotValue, ground: Ground) -> str:
    """How many of the claims that give a value put it as likely or possible only, where others vouch for it."""
    claims = [ground.claims[claim] for claim in value.claims]
    hedged_ = [claim for claim in claims if claim.certainty is not Certainty.CERTAIN]
    if not hedged_ or len(hedged_) == len(claims):
        return ""
    return "; one of them with a hedge" if len(hedged_) == 1 else f"; {len(hedged_)} of them with a hedge"


def told(value: SlotValue, ground: Ground, slot: str | None = None) -> str:
    """A value with its hedge."""
    shown = ground.shown(value)
    of = (slot or "").partition("/quantity/")[2]
    for end in (f" of {of}", f" {noun(of)}", f" {of}") if of else ():
        if shown.endswith(end) and shown != end:
            shown = shown[: -len(end)]
            break
    return f"{hedged(value, ground)}{shown}"


def hedged(value: SlotValue, ground: Ground) -> str:
    """The weakest wording among the claims that give a value."""
    return manner([ground.claims[claim] for claim in value.claims])


def manner(claims: Sequence[Claim]) -> str:
    """The weakest wording among claims, where none vouches for what it says, and "not" where all deny."""
    certainties = {claim.certainty for claim in claims}
    if Certainty.CERTAIN in certainties:
        certainties = {Certainty.CERTAIN}
    negated = "not " if all(claim.polarity is Polarity.NEGATED for claim in claims) else ""
    if Certainty.POSSIBLE in certainties:
        return f"possibly {negated}"
    return f"allegedly {negated}" if Certainty.PROBABLE in certainties else negated


def said(claims: Iterable[str], ground: Ground) -> str:
    """Who says it, the first first: "Colonel X in The Outlet on 10 May 2023, Other Outlet on 11 May 2023; The Herald"."""
    ordered = sorted(claims, key=lambda claim: (ground.day(claim) or "9999", claim))
    sources: dict[str, dict[str | None, dict[str, None]]] = {}
    for claim in (ground.claims[id_] for id_ in ordered):
        report = ground.reports[claim.report]
        days = sources.setdefault(nearest(claim, report, ground), {})
        days.setdefault(report.published, {})[_outlet(claim, report)] = None
    every = [f"{source} in {_by_day(days)}" if source else _by_day(days) for source, days in sources.items()]
    return "; ".join(every[:MOST]) + (f"; and {len(every) - MOST} more" if len(every) > MOST else "")


def _by_day(days: Mapping[str | None, Mapping[str, None]]) -> str:
    return ", ".join(f"{listed([*outlets])} on {day(iso)}" if iso else listed([*outlets]) for iso, outlets in days.items())


def who(claim: Claim, report: Report, ground: Ground) -> str:
    """The source nearest the event, the outlet and the day."""
    source, where = nearest(claim, report, ground), _by_day({report.published: {_outlet(claim, report): None}})
    return f"{source} in {where}" if source else where


def _outlet(claim: Claim, report: Report) -> str:
    return report.outlet or (claim.chain[-1].text if claim.chain else "") or "an unnamed outlet"


def nearest(claim: Claim, report: Report, ground: Ground) -> str:
    """The source nearest the event; empty where that is the outlet, or words that say nothing by themselves."""
    if len(claim.chain) < 2:
        return ""
    first = claim.chain[0]
    words = " ".join(first.text.split())
    if first.entity is None and words.casefold() in PRONOUNS:
        return "an unnamed source"
    named = ground.names.get(first.entity or "") or (gloss(words) or words if first.named else _unnamed(first, words))
    if named == words and first.entity is None and report.language == "es" and words[:1].islower():
        named = f"“{words}”"
    return "" if named in (_outlet(claim, report), report.outlet) else named


def _unnamed(source: Source, words: str) -> str:
    """A source without a name: "an unnamed officer", "unnamed neighbours"; a document or a relative as the report calls it."""
    known = gloss(words) or words
    first, *rest = known.split()
    if first[1:].islower() and first.casefold() not in load("demonyms")["en"]:
        known = " ".join([first.casefold(), *rest])  # a capital only because the sentence began there
    if source.kind not in _PEOPLE or first.casefold() in load("reckoning")["whose"]:
        return known
    says_so = any(word in load("reckoning")["nameless"] for word in known.casefold().split())
    many = _HEAD.split(known)[0].endswith("s")
    said = known if says_so else f"unnamed {known}"
    return said if many else indefinite(said)


def day(iso: str) -> str:
    """ "10 May 2023" """
    found = date.fromisoformat(iso[:10])
    return f"{found.day} {found:%B %Y}"


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c" """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
