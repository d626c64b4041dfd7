"""The happenings of one report.

A report tells its claims in order. A claim belongs to the happening that is being told, unless its day, its place or its words
("in a separate operation", "días después") say that it is another; what gives the day or place of an earlier one goes back to it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from quipu.knowledge import load
from quipu.measure import Verdict, compare, is_a
from quipu.model import Claim, Frame, Precision, Report, Tense
from quipu.reckon.episode import (
    OPERATION,
    TRADE,
    VIOLENCE,
    Episode,
    Span,
    amounts_of,
    carriers_of,
    families,
    goods_of,
    make_episode,
    ordinal,
    places_of,
    spans_of,
)
from quipu.reckon.slots import exact
from quipu.reckon.weigh import ONCE
from quipu.reckon.world import World

OLD_DAYS = 120
"""A day so long before a report came out is background, told beside the news."""
GENERIC = frozenset({"drug", "shipment", "thing"})
"""Goods that may be any: "the drugs", "the shipment"."""
_EXACT = frozenset({Precision.DAY, Precision.WEEK})


@dataclass(slots=True)
class Draft:
    """A happening while its report is read."""

    sort: str
    claims: list[Claim] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    places: dict[Frame, set[str]] = field(default_factory=dict)
    goods: set[str] = field(default_factory=set)
    paragraph: int = 0
    background: bool = False


def episodes(report: Report, claims: Sequence[Claim], world: World) -> list[Episode]:
    """The happenings that one report tells of, in the order in which it comes to them."""
    reader = _Reader(report, world, claims)
    sorts = families()
    for claim in sorted(claims, key=lambda claim: _in_order(claim, sorts, world)):
        sort = sorts.get(claim.frame)
        if sort is not None and (claim.tense is not Tense.FUTURE or sort == TRADE):
            reader.take(claim, sort)
    kept = [draft for draft in reader.drafts if not _is_bare(draft)]
    return [make_episode(draft.sort, draft.claims, claims, report.published, world) for draft in kept]


def _in_order(claim: Claim, sorts: Mapping[Frame, str], world: World) -> tuple[int, bool, bool, int, str]:
    """As the report tells it; of one sentence, what was found before the way that it was to take, and what has a day or a place
    before what has none."""
    told = spans_of(claim) or places_of(claim, world)
    return claim.start, sorts.get(claim.frame) == TRADE, not told, claim.end, claim.id


def _is_bare(draft: Draft) -> bool:
    """Whether trade is told of without a day, a place or an amount: talk of what a group does, and no happening."""
    return draft.sort == TRADE and not draft.spans and not any(role.value for claim in draft.claims for role in claim.roles)


class _Reader:
    """Goes through the claims of a report and keeps the happenings so far."""

    def __init__(self, report: Report, world: World, claims: Sequence[Claim]) -> None:
        self.report, self.world, self.claims, self.grounds = report, world, claims, _grounds(claims)
        self.drafts: list[Draft] = []
        self.current: dict[str, Draft] = {}
        self._breaks = [match.end() for match in re.finditer(r"\n\s*\n|\n", report.text)]

    def take(self, claim: Claim, sort: str) -> None:
        """Put a claim with the happening that it tells of."""
        paragraph = sum(end <= claim.start for end in self._breaks)
        draft = self._of_trade(claim) if sort == TRADE else self._of(claim, sort, paragraph)
        if draft is None:
            draft = Draft(sort, background=_is_old(claim, self.report))
            self.drafts.append(draft)
        draft.claims.append(claim)
        draft.spans.extend(span for span in spans_of(claim) if span not in draft.spans)
        draft.places.setdefault(claim.frame, set()).update(places_of(claim, self.world))
        draft.goods |= goods_of([claim])
        draft.paragraph = paragraph
        self.current[draft.sort] = draft

    def _of(self, claim: Claim, sort: str, paragraph: int) -> Draft | None:
        own = [draft for draft in self.drafts if draft.sort == sort]
        undergone = _undergone(claim) if sort in ONCE else set()
        again = next((draft for draft in own if undergone & {id_ for one in draft.claims for id_ in _undergone(one)}), None)
        if again is not None:  # nobody is killed twice
            return again
        fits = [draft for draft in own if not self._contradicts(claim, draft, paragraph)]
        told = next((draft for draft in reversed(fits) if _tells(claim, draft)), None)
        if told is not None:
            return told
        current = self.current.get(sort)
        same_sentence = current is not None and any(claim.start < one.end and one.start < claim.end for one in current.claims)
        if not same_sentence and self._opens(claim):
            return None
        if same_sentence and current is not None and _is_beside(claim, current):
            return next((draft for draft in reversed(fits) if claim.frame in draft.places and draft is not current), None)
        there = next((draft for draft in reversed(fits) if self._is_there(claim, draft)), None)
        if there is not None:
            return there
        if _is_total(claim) and own and own[0] in fits:
            return own[0]
        if current in fits and current is not None and not (current.background and current.paragraph != paragraph):
            return current
        news = [draft for draft in fits if not draft.background]
        return next(iter(news), None) if not _is_old(claim, self.report) else None

    def _of_trade(self, claim: Claim) -> Draft | None:
        """What is said of a haul goes with the operation that found it; other loads are happenings of their own."""
        if self._apart(claim):
            return None
        hauls = [
            draft for draft in self.drafts if draft.sort == OPERATION and not self._contradicts(claim, draft, draft.paragraph)
        ]
        current = self.current.get(OPERATION)
        ordered = [draft for draft in hauls if draft is current] + hauls
        goods = goods_of([claim])
        if claim.frame is not Frame.SHIPMENT and not goods:
            return None
        return next((draft for draft in ordered if _may_be(goods, draft.goods)), None)

    def _contradicts(self, claim: Claim, draft: Draft, paragraph: int) -> bool:
        spans = spans_of(claim)
        if spans and draft.spans and not any(_meet(one, other) for one in spans for other in draft.spans):
            return True
        if _is_old(claim, self.report) != draft.background and (spans and not draft.spans):
            return True
        if draft.paragraph != paragraph and _is_of_another_haul(claim, draft):
            return True
        if self._is_ground_of(claim, draft) or _is_of_others(claim, draft) or self._is_other_load(claim, draft, paragraph):
            return True
        if spans and _is_yearly(spans) and not _is_yearly(draft.spans):
            return True  # what a year's seizures come to is no part of the one that is told
        mine = self.world.countries(claim)
        theirs = {code for one in draft.claims if one.frame is claim.frame for code in self.world.countries(one)}
        if mine and theirs and mine.isdisjoint(theirs):
            return True
        places = places_of(claim, self.world)
        every = {place for found in draft.places.values() for place in found}
        if self._is_told_anew(claim, draft, paragraph) and self.world.far(places, every):
            return True
        return self.world.far(places, draft.places.get(claim.frame, ()))

    def _is_ground_of(self, claim: Claim, draft: Draft) -> bool:
        """Whether a claim and a happening of its sentence are an earlier deed and what the law does about it at another place:
        "was arrested in a house in X and is investigated over the cocaine found in Y"."""
        beside = [one for one in draft.claims if one.start < claim.end and claim.start < one.end]
        others = [one for one in beside if (one.id in self.grounds) is not (claim.id in self.grounds)]
        mine, theirs = _where(claim), {where for one in others for where in _where(one)}
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def _is_other_load(self, claim: Claim, draft: Draft, paragraph: int) -> bool:
        """Whether a new paragraph tells of another amount of drugs, in or on something that the haul told so far was not in."""
        if claim.frame is not Frame.SEIZURE or draft.paragraph == paragraph or _said("others", claim.quote) or _is_total(claim):
            return False
        mine = [amount for amount in amounts_of(claim) if is_a(amount.of, "drug")]
        theirs = [amount for one in draft.claims for amount in amounts_of(one) if is_a(amount.of, "drug")]
        differ = bool(mine and theirs) and all(compare(a.value, b.value).verdict is Verdict.APART for a in mine for b in theirs)
        carriers = carriers_of([one for one in self.claims if one.start < claim.end and claim.start < one.end])
        return differ and bool(carriers - carriers_of(draft.claims))

    def _is_told_anew(self, claim: Claim, draft: Draft, paragraph: int) -> bool:
        """Whether a claim stands where another happening may begin: in a new paragraph, or for an attack, which is at one place,
        in a new sentence."""
        if draft.paragraph != paragraph or draft.sort != VIOLENCE:
            return draft.paragraph != paragraph
        return not any(claim.start < one.end and one.start < claim.end for one in draft.claims)

    def _is_there(self, claim: Claim, draft: Draft) -> bool:
        """Whether a claim gives the very town of a happening."""
        places = {place for found in draft.places.values() for place in found}
        return bool(places) and self.world.shared_place(places_of(claim, self.world), places) is not None

    def _opens(self, claim: Claim) -> bool:
        """Whether the words say that this is another happening, and the claim has something of its own to tell of it."""
        spans, places = spans_of(claim), places_of(claim, self.world)
        if spans and places and _said("others", claim.quote):
            return True
        return bool(spans or places or any(role.value for role in claim.roles)) and self._apart(claim)

    def _apart(self, claim: Claim) -> bool:
        return _said("apart", claim.quote)


def _tells(claim: Claim, draft: Draft) -> bool:
    """Whether a claim gives the very day of a happening, or an exact amount that was told of it."""
    days = [span for span in spans_of(claim) if span.precision in _EXACT]
    if any(_meet(day, other) for day in days for other in draft.spans):
        return True
    amounts = {(amount.frame, amount.of, amount.value) for one in draft.claims for amount in amounts_of(one)}
    return any((amount.frame, amount.of, amount.value) in amounts for amount in amounts_of(claim) if exact(amount.value))


def _is_of_another_haul(claim: Claim, draft: Draft) -> bool:
    """Whether words point back to drugs ("la cocaína incautada"), or say what a load is worth, where a happening has finds, but
    none of drugs."""
    drugs = any(is_a(goods, "drug") or goods in GENERIC for goods in goods_of([claim]))
    known = any(is_a(goods, "drug") or goods in GENERIC for goods in draft.goods)
    finds = any(one.frame is Frame.SEIZURE for one in draft.claims) and not known
    return drugs and finds and (claim.frame is Frame.VALUATION or _said("back", claim.quote))


def _is_yearly(spans: Sequence[Span]) -> bool:
    return bool(spans) and all(span.precision in (Precision.YEAR, Precision.DECADE) for span in spans)


def _undergone(claim: Claim) -> set[str]:
    """Whom a claim names as killed, attacked or taken."""
    if claim.frame not in (Frame.KILLING, Frame.DEATH, Frame.KIDNAPPING, Frame.ATTACK):
        return set()
    return {role.entity for role in claim.roles if role.role == "patient" and role.entity}


def _is_of_others(claim: Claim, draft: Draft) -> bool:
    """Whether a sentence tells of later killings ("the six were later found murdered"), of others than those told before."""
    if claim.frame is not Frame.KILLING or not _said("afterwards", claim.quote):
        return False
    beside = any(claim.start < one.end and one.start < claim.end for one in draft.claims)
    killed = any(one.frame in (Frame.KILLING, Frame.ATTACK) for one in draft.claims)
    return killed and not beside


def _grounds(claims: Sequence[Claim]) -> frozenset[str]:
    """Claims of deeds that other claims of the same words give as what someone is held or tried for."""
    offences = [
        (claim, role)
        for claim in claims
        if claim.frame.value in load("reckoning")["legal"]
        for role in claim.roles
        if role.role == "offence"
    ]
    return frozenset(
        deed.id
        for deed in claims
        if deed.frame.value not in load("reckoning")["legal"]
        and any(
            claim.start < deed.end
            and deed.start < claim.end
            and any(r.start < role.end and role.start < r.end for r in deed.roles)
            for claim, role in offences
        )
    )


def _where(claim: Claim) -> set[str]:
    return {role.entity or role.text.casefold() for role in claim.roles if role.role == "place"}


def _is_beside(claim: Claim, current: Draft) -> bool:
    """Whether a sentence tells of two happenings by their order, and a claim is of the other ("days after")."""
    told = {one.frame for one in current.claims if claim.start < one.end and one.start < claim.end}
    return claim.frame not in told and bool(told) and _said("beside", claim.quote)


def _is_total(claim: Claim) -> bool:
    return _said("total", claim.quote)


def _is_old(claim: Claim, report: Report) -> bool:
    """Whether a claim gives a time long before its report: another year, or months before."""
    if not report.published:
        return False
    day = ordinal(report.published)
    return any(day - span.last > OLD_DAYS for span in spans_of(claim))


def _meet(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last


def _may_be(mine: set[str], theirs: set[str]) -> bool:
    return not mine or not theirs or any(is_a(a, b) or is_a(b, a) or a in GENERIC or b in GENERIC for a in mine for b in theirs)


def _said(key: str, quote: str) -> bool:
    return _pattern(key).search(quote) is not None


@cache
def _pattern(key: str) -> re.Pattern[str]:
    every = "|".join(pattern for patterns in load("reckoning")[key].values() for pattern in patterns)
    return re.compile(rf"\b(?:{every})\b", re.IGNORECASE)
