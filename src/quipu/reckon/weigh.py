"""How much speaks for two reports telling of one happening, with the words for it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product

from quipu.measure import compare, describe, is_a
from quipu.measure.compare import Verdict
from quipu.model import EntityKind, Money, Precision, Quantity
from quipu.reckon.episode import OPERATION, Amount, Episode, Span
from quipu.reckon.slots import exact
from quipu.reckon.world import World

JOIN = 1.4
"""Weight from which two are taken for one: a day and a town in common are enough, and either with what was found."""
CANNOT = -1.0
"""Weight at which two tell of two happenings."""
ONCE = frozenset({"violence", "kidnapping"})
"""Sorts of happenings that a person undergoes once, as a rule."""
DEEDS = frozenset({OPERATION, *ONCE, "robbery", "extortion"})
"""Sorts of happenings of which one story may tell several."""
HEARSAY = 1.3
"""The most that names told besides may weigh for such a happening: less than makes two one."""
THOUSAND = 1000
_VAGUE = {Precision.DAY: 0.6, Precision.WEEK: 0.6, Precision.MONTH: 0.4}
"""What times that overlap say, by the vaguer of the two."""
BUSY = 0.4
"""What is left of the weight of a town that much is told of."""
FAR_OFF = 3.0
"""Times that one amount is another beyond which they speak against one happening for certain."""
SLACK = 3
"""Days by which reports of one happening may differ, by slips and nights."""
REFERENCE = 30
"""Days after which a report without a day is no longer taken to bring the news of a happening."""
FAR_APART = 400
"""Days between reports of one happening that give no day."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What speaks for and against, and how much in all. `reasons` are those for, as nouns: "the same day (9 May 2023)"."""

    score: float
    reasons: tuple[str, ...]


def weigh(one: Episode, other: Episode, world: World) -> Weight:
    """The evidence that two episodes tell of one happening; -1 where they cannot.

    Figures are not looked at where they could neither make it enough nor rule it out.
    """
    if apart(one, other):
        return Weight(CANNOT, ())
    parts = [*_times(one, other), *_places(one, other, world), *_names(one, other, world)]
    if not one.frames & other.frames and OPERATION in (one.family, other.family):
        parts.append((-0.3, ""))
    least, most = _reach(one, other)
    so_far = sum(score for score, _ in parts)
    if not CANNOT < so_far + least <= so_far + most < JOIN:
        parts += _figures(one, other)
    score = round(sum(score for score, _ in parts), 3)
    if score > HEARSAY and one.family in DEEDS and not _is_substantial(one, other, parts, world):
        score = HEARSAY
    return Weight(score, tuple(reason for _, reason in parts if reason))


def _is_substantial(one: Episode, other: Episode, parts: Sequence[tuple[float, str]], world: World) -> bool:
    """Whether two share a day, a place, a person, a figure or how it was done, and no mere days of reports or names besides."""
    beside = {
        world.name(entity) for entity in (one.told | other.told) - (one.people & other.people) - one.accused - other.accused
    }
    thin = ("news of those days", "reports of the same days", "the same goods", *beside)
    return any(score > 0 and reason and reason not in thin and not reason.startswith("both are told") for score, reason in parts)


def apart(one: Episode, other: Episode) -> bool:
    """Whether the times that two episodes give cannot be those of one happening."""
    if one.spans and other.spans:
        gap = min(_gap(a, b) for a in one.spans for b in other.spans)
        return gap > (SLACK if one.days or other.days else REFERENCE)
    if one.published is None or other.published is None:
        return False
    if one.spans or other.spans:
        dated, undated = (one, other) if one.spans else (other, one)
        return (undated.published or 0) < min(span.first for span in dated.spans) - 1
    return abs(one.published - other.published) > FAR_APART


def _gap(one: Span, other: Span) -> int:
    """Days between two spans; 0 where they meet."""
    return max(0, one.first - other.last, other.first - one.last)


def _times(one: Episode, other: Episode) -> Iterator[tuple[float, str]]:
    if one.spans and other.spans:
        yield _spans(one, other)
    elif one.published is not None and other.published is not None:
        dated = [episode for episode in (one, other) if episode.spans]
        if dated:
            undated = other if dated[0] is one else one
            lag = (undated.published or 0) - max(span.last for span in dated[0].spans)
            yield (
                (0.6, "news of those days")
                if 0 <= lag <= 1
                else (0.5, "news of those days")
                if lag <= 7
                else (0.2, "")
                if lag <= REFERENCE
                else (0.0, "")
            )
        else:
            lag = abs(one.published - other.published)
            yield (0.5, "reports of the same days") if lag <= 3 else (0.3, "") if lag <= 14 else (0.0, "")


def _spans(one: Episode, other: Episode) -> tuple[float, str]:
    common = one.days & other.days
    if common:
        return 1.0, f"the same day ({_day(min(common))})"
    gap = min(_gap(a, b) for a in one.spans for b in other.spans)
    if one.days and other.days:
        return (0.0, "") if gap <= 1 else (-0.8, "")
    if gap:
        return -0.3, ""
    vague = max((span.precision for span in (*one.spans, *other.spans)), key=list(Precision).index)
    return _VAGUE.get(vague, 0.2), "times that fit" if vague in _VAGUE else ""


def _places(one: Episode, other: Episode, world: World) -> Iterator[tuple[float, str]]:
    if not one.places or not other.places:
        told = sorted((one.places or one.setting) & (other.places or other.setting))
        if told and _near(one, other):
            yield 0.4, f"both are told with {world.name(told[0])}"
        return
    shared = world.shared_place(one.places, other.places)
    if shared is not None:
        region = world.is_region(shared, one.places, other.places)
        common = max(BUSY, world.rarity(shared))
        yield (0.4 if region else 0.8) * common, f"{'region' if region else 'place'} ({world.name(shared)})"
    elif world.far(one.places, other.places):
        same_day = one.days & other.days
        sure = one.placed and other.placed
        yield (-0.4 if not sure else -1.0 if same_day else -1.6), ""


def _names(one: Episode, other: Episode, world: World) -> Iterator[tuple[float, str]]:
    people = one.people & other.people
    yield from _worth(people, 2.2 if one.family in ONCE else 1.5, 2, world)
    groups = one.groups & other.groups
    yield from _worth(groups, 0.6, 2, world)
    near = _near(one, other)
    accused = (one.accused & (other.accused | other.named)) | (other.accused & (one.accused | one.named))
    first = frozenset([min(accused)]) if accused else accused
    for entity in first:
        both = entity in one.accused and entity in other.accused
        yield (0.9 if both else 0.5) * world.rarity(entity), world.name(entity)
    apart_ = _befell_alone(one, other) | _befell_alone(other, one) if one.family in ONCE else frozenset[str]()
    yield from _worth((one.named & other.named) - people - groups - first - apart_, 0.6 if near else 0.3, 2, world)
    if near and one.doers & other.doers and one.carriers & other.carriers:
        yield 0.4, f"{sorted(one.doers & other.doers)[0]} and {sorted(one.carriers & other.carriers)[0]} in both"
    if one.family in ONCE and one.undergone and other.undergone and not one.undergone & other.undergone:
        yield -0.4, ""
    victims = sorted(one.victims & other.victims)
    if victims and not people:
        yield 0.4, f"victims told alike ({', '.join(victims[:2])})"
    if near:
        sources = [entity for entity in one.sources & other.sources if world.kind(entity) is EntityKind.PERSON]
        yield from _worth(sources, 0.4, 1, world)


def _befell_alone(one: Episode, other: Episode) -> frozenset[str]:
    """Those whom the one tells it befell, where the other tells of others or of several: there they are told besides."""
    several = any(amount.of == "person" and (exact(amount.value) or 0) > 1 for amount in other.amounts)
    return one.undergone - other.undergone if several or other.undergone else frozenset()


def _worth(names: Collection[str], each: float, most: int, world: World) -> Iterator[tuple[float, str]]:
    """The rarest names that two share, each for what it says."""
    if not names:
        return
    for entity in sorted(names, key=lambda entity: (-world.rarity(entity), entity))[:most]:
        yield each * world.rarity(entity), world.name(entity)


def _near(one: Episode, other: Episode) -> bool:
    """Whether two reports are of one time: of a fortnight, where both have dates."""
    return one.published is None or other.published is None or abs(one.published - other.published) <= 14


def _reach(one: Episode, other: Episode) -> tuple[float, float]:
    """The least and the most that figures may weigh."""
    kinds = (one.by_kind.keys() | one.totals_by_kind.keys()) & (other.by_kind.keys() | other.totals_by_kind.keys())
    drugs = bool(one.drugs and other.drugs)
    telling = sorted((_most_telling(one, kind) for kind in kinds), reverse=True)[:3]
    most = sum(score / (place + 1) for place, score in enumerate(telling))
    return (-1.2 if kinds else 0.0) - (0.8 if drugs and not one.drugs & other.drugs else 0.0), most or (0.3 if drugs else 0.0)


def _most_telling(episode: Episode, kind: str) -> float:
    amounts = (*episode.by_kind.get(kind, ()), *episode.totals_by_kind.get(kind, ()))
    return max(0.6, *map(_telling, amounts))


def _figures(one: Episode, other: Episode) -> Iterator[tuple[float, str]]:
    """Amounts that fit speak for one happening the more digits they have; other amounts speak against it, but little."""
    pairs = [*_pairs(one.by_kind, other.by_kind)]
    summed = (*_pairs(one.totals_by_kind, other.by_kind), *_pairs(other.totals_by_kind, one.by_kind))
    pairs += [(a, b) for a, b in summed if _same(a, b)]
    best: dict[str, tuple[float, str]] = {}
    for a, b in pairs:
        score, of, words = _figure(a, b)
        if of not in best or (score, words) > best[of]:
            best[of] = score, words
    ranked = sorted(best.values(), reverse=True)
    good = [found for found in ranked[:3] if found[0] > 0]
    yield from ((score / (place + 1), words) for place, (score, words) in enumerate(good))
    yield from ((score, "") for score, _ in ranked[:-3:-1] if score < 0)
    if not good and one.drugs and other.drugs:
        same = any(is_a(a, b) or is_a(b, a) for a in one.drugs for b in other.drugs)
        yield (0.3, "the same goods") if same else (-0.8, "")


@lru_cache(maxsize=200_000)
def _same(one: Amount, other: Amount) -> bool:
    return _verdict(one.value, other.value) is Verdict.SAME


def _verdict(one: Quantity | Money, other: Quantity | Money) -> Verdict:
    """How two values compare."""
    return compare(one, other).verdict


def _pairs(one: Mapping[str, tuple[Amount, ...]], other: Mapping[str, tuple[Amount, ...]]) -> Iterator[tuple[Amount, Amount]]:
    """Amounts of one kind, each with each."""
    for kind in one.keys() & other.keys():
        yield from product(one[kind], other[kind])


@lru_cache(maxsize=200_000)
def _figure(one: Amount, other: Amount) -> tuple[float, str, str]:
    """What two amounts of a kind say; the same few meet again and again in a large case."""
    verdict = _verdict(one.value, other.value)
    words = _words(one)
    if verdict is Verdict.SAME:
        return _telling(one), one.of, words
    if verdict in (Verdict.REFINES, Verdict.REFINED, Verdict.OVERLAPS):
        return 0.4, one.of, words
    if _is_slip(one, other):
        return 0.6, one.of, f"{words}, but for a slip of a thousand"
    loose = _is_loose(one) and _is_loose(other) and _ratio(one, other) <= FAR_OFF
    return (-0.6 if _ratio(one, other) > FAR_OFF else 0.0 if loose else -0.2), one.of, ""


def _is_loose(amount: Amount) -> bool:
    """Whether an amount is an estimate, as first reports give it: about so much, or a round weight."""
    weighed = isinstance(amount.value, Money) or amount.value.unit != "count"
    return amount.value.approx or (weighed and exact(amount.value) is not None and _digits(amount) <= 2)


def _ratio(one: Amount, other: Amount) -> float:
    small, large = sorted(amount.value.high or amount.value.low or 0.0 for amount in (one, other))
    return large / small if small else FAR_OFF + large


def _is_slip(one: Amount, other: Amount) -> bool:
    """Whether the one is a thousand times the other to the digit: "mil millones" for "millones", tons for kilos."""
    small, large = sorted((exact(one.value) or 0.0, exact(other.value) or 0.0))
    return small > 0 and _digits(one) > 1 and abs(large - THOUSAND * small) < 1e-6 * large


@lru_cache(maxsize=200_000)
def _telling(amount: Amount) -> float:
    """What an amount in common says: a weight or sum of several digits much, a small count little."""
    if exact(amount.value) is None:
        return 0.5
    if isinstance(amount.value, Money) or amount.value.unit != "count":
        return min(1.3, 0.2 + 0.3 * _digits(amount)) if _digits(amount) > 1 else 0.3
    return min(1.0, 0.3 * _digits(amount))


def _words(amount: Amount) -> str:
    return describe(amount.value) if exact(amount.value) is not None else f"an amount of {amount.of} that fits"


def _digits(amount: Amount) -> int:
    """Digits that are no closing noughts: 626 has three, 600 has one."""
    return len(f"{abs(exact(amount.value) or 0):.10g}".replace(".", "").strip("0"))


def _day(number: int) -> str:
    found = date.fromordinal(number)
    return f"{found.day} {found:%B %Y}"
