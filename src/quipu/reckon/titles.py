"""What an incident is called: its kind, of what or whom, where and when."""

from collections import Counter
from collections.abc import Iterable, Mapping

from quipu.measure import describe
from quipu.model import Claim, Entity, Frame, Precision, Report, Role, SlotValue, Time
from quipu.reckon.episode import families
from quipu.reckon.gloss import gloss
from quipu.reckon.ground import Ground
from quipu.reckon.incidents import Group
from quipu.reckon.slots import exact, size
from quipu.reckon.wording import PRONOUNS
from quipu.reckon.world import World

_BEST = (Frame.SEIZURE, Frame.KILLING, Frame.KIDNAPPING, Frame.ATTACK, Frame.ROBBERY, Frame.RAID, Frame.ARREST)
_NAMED = 2
"""Names in a title; of more persons the others are counted."""
_LONGEST = 48
"""Characters of a report's own words in a title; a longer phrase tells too much to be a name."""


def kind_of(found: Group) -> Frame:
    """The graver of the frames of which a report tells how much or whom; of those of which none does, the graver."""
    frames = found.frames()
    told = {claim.frame for claim in found.claims if any(_is_telling(role) for role in claim.roles)}
    best = next((frame for each in (frames & told, frames) for frame in _BEST if frame in each), None)
    return best or min((claim for claim in found.claims), key=lambda claim: (claim.report, claim.start)).frame


def _is_telling(role: Role) -> bool:
    return role.role in ("quantity", "value") or (role.role == "patient" and role.entity is not None)


def time_of(found: Group) -> Time | None:
    """The time most claims of the incident's kind give, or else most of those of like happenings; the narrowest where several
    are given as often. When goods were bought is not when their buyers were arrested."""
    told = next(filter(None, (list(_times(claims)) for claims in _nearest(found))), [])
    order = list(Precision)
    return min(told, key=lambda time: (-told.count(time), order.index(time.precision), time.start or ""), default=None)


def _times(claims: Iterable[Claim]) -> Iterable[Time]:
    for claim in claims:
        for role in claim.roles:
            if role.role == "time" and isinstance(role.value, Time) and role.value.start:
                yield role.value


def _nearest(found: Group) -> tuple[list[Claim], list[Claim]]:
    """The claims of the incident's own kind, and those of the sort of happening that it is."""
    kind, sorts = kind_of(found), families()
    own = [claim for claim in found.claims if claim.frame is kind]
    return own, [claim for claim in found.claims if sorts.get(claim.frame) == sorts.get(kind)]


def _main_place(found: Group, entities: Mapping[str, Entity]) -> str | None:
    for claims in _nearest(found):
        told = Counter(
            role.entity for claim in claims for role in claim.roles if role.role == "place" and role.entity in entities
        )
        if told:
            return min((entities[place].name for place in told if place and told[place] == max(told.values())), default=None)
    best = next((place for episode in found.episodes for place in sorted(episode.places)), None)
    return None if best is None else entities[best].name


def title_of(found: Group, filled: Mapping[str, tuple[SlotValue, ...]], ground: Ground, world: World) -> str:
    """ "Seizure of 626 kg of cocaine in La Molina, 27 March 2014"."""
    kind, time, place = kind_of(found), time_of(found), _main_place(found, world.entities)
    slot, amount = next(((slot, _foremost_of(answer).text) for slot, answer in _by_weight(kind, filled)), ("", None))
    of = amount or _whom(found, kind, ground)
    itself = slot.endswith(f"/{kind.value}")  # "3 shipments", not "Shipment of 3 shipments"
    title = of if of and itself else kind.value.capitalize() + (f" of {of}" if of else "")
    title += f" in {place}" if place else ""
    return title + (f", {describe(time)}" if time else "")


def _whom(found: Group, kind: Frame, ground: Ground) -> str | None:
    """Whom or what it is told of by those of its kind: names, or else words of the reports that say as much."""
    roles = [(claim, role) for claim in found.claims if claim.frame is kind for role in claim.roles]
    undergone = [(claim, role) for claim, role in roles if role.role == "patient"]
    people = sorted({ground.names[role.entity] for _, role in undergone if role.entity and role.entity in ground.names})
    if people:
        more = len(people) - _NAMED
        return " and ".join(people[:_NAMED]) if more <= 0 else f"{people[0]} and {more + 1} others"
    goods = [(claim, role) for claim, role in roles if role.role == "goods"]
    return next((said for claim, role in undergone or goods if (said := _own_words(ground.reports[claim.report], role))), None)


def _own_words(report: Report, role: Role) -> str | None:
    """What fills a role in the report's words, in English; None for pronouns, long phrases and Spanish without English here."""
    start, end = role.referent or (role.start, role.end)
    said = " ".join(report.text[start:end].split())
    if len(said) > _LONGEST or said.casefold() in PRONOUNS or not said.replace(" ", "").replace("-", "").isalnum():
        return None
    return gloss(said) if report.language != "en" else said[:1].lower() + said[1:]


def _foremost_of(answers_: tuple[SlotValue, ...]) -> SlotValue:
    """The answer of most roots; of equals the largest, since the others may be of its parts."""
    return max(answers_, key=lambda answer: (len(answer.roots), exact(answer.value) is not None, size(answer.value) or 0.0))


def _by_weight(kind: Frame, filled: Mapping[str, tuple[SlotValue, ...]]) -> list[tuple[str, tuple[SlotValue, ...]]]:
    """The amounts of the incident's own kind that are stated, weights before counts, those of most roots first."""
    own = [
        (slot, answer)
        for slot, answer in filled.items()
        if slot.startswith(f"{kind.value}/quantity/") and answer and getattr(answer[0].value, "low", None) is not None
    ]
    return sorted(own, key=lambda one: (getattr(one[1][0].value, "unit", "") == "count", -len(one[1][0].roots), one[0]))
