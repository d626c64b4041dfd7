"""What one report tells of one happening, and what of it can be held against another report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from quipu.knowledge import load
from quipu.measure import find, is_a, kinds_of
from quipu.model import Claim, EntityKind, Frame, Money, Polarity, Precision, Quantity, Time
from quipu.reckon.gloss import gloss
from quipu.reckon.ground import offices_in
from quipu.reckon.slots import exact, named_goods
from quipu.reckon.world import World

OPERATION, TRADE, VIOLENCE = "operation", "trade", "violence"
_PLACED = frozenset({OPERATION, VIOLENCE, "kidnapping", "robbery", "extortion"})
"""Sorts of happenings whose place is where their sentence says; a court's is elsewhere."""
VAGUE_WORDS = 4
"""Letters of a word that says too little of who was killed."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days, as ordinals, first and last."""

    first: int
    last: int
    precision: Precision


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount or sum that a claim states, of what."""

    frame: Frame
    of: str
    value: Quantity | Money
    kind: str = field(init=False, compare=False, repr=False)
    """What it may be held against: amounts of one thing, persons only of one frame."""
    digest: int = field(init=False, compare=False, repr=False)
    """Its hash, which every comparison of two reports asks for."""

    def __post_init__(self) -> None:
        frame = Frame.KILLING if self.frame is Frame.DEATH else self.frame  # "six were killed", "six died"
        object.__setattr__(self, "kind", f"person {frame}" if self.of == "person" else self.of)
        object.__setattr__(self, "digest", hash((self.frame, self.of, self.value)))

    def __hash__(self) -> int:
        return self.digest


@dataclass(frozen=True, slots=True, eq=False)
class Episode:
    """What one report tells of one happening. Entities by id; days as ordinals."""

    report: str
    published: int | None
    family: str
    claims: tuple[Claim, ...]
    frames: frozenset[Frame]
    spans: tuple[Span, ...]
    places: frozenset[str]
    placed: bool
    """True where claims name the town; False where they name a region at most, or their words merely name the place."""
    setting: frozenset[str]
    """Towns that the report names anywhere, where the claims give none."""
    people: frozenset[str]
    groups: frozenset[str]
    told: frozenset[str]
    """Persons and groups that the report names elsewhere: they tell which story it belongs to."""
    accused: frozenset[str]
    """Those whom the law deals with for it, in the same words ("arrested over the murder of an inspector")."""
    undergone: frozenset[str]
    """Persons to whom it was done."""
    victims: frozenset[str]
    """Words for those it was done to, in English as far as they are known: "inspector"."""
    sources: frozenset[str]
    amounts: tuple[Amount, ...]
    totals: tuple[Amount, ...]
    """What amounts of several kinds, or of persons, come to: another report may give the sum alone."""
    goods: frozenset[str]
    doers: frozenset[str]
    """The forces that acted, by their sort ("navy")."""
    carriers: frozenset[str]
    """What was stopped or searched with the goods, by its sort ("vessel")."""
    denied: bool
    """True where all claims deny: nothing happened, by this report."""

    days: frozenset[int] = field(init=False)
    """Days told exactly."""
    named: frozenset[str] = field(init=False)
    """Every person and group that it is told with."""
    drugs: frozenset[str] = field(init=False)
    by_kind: Mapping[str, tuple[Amount, ...]] = field(init=False)
    totals_by_kind: Mapping[str, tuple[Amount, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Work out once what every comparison asks for."""
        exact = frozenset(span.first for span in self.spans if span.precision is Precision.DAY and span.first == span.last)
        object.__setattr__(self, "days", exact)
        object.__setattr__(self, "named", self.told | self.people | self.groups)
        object.__setattr__(self, "drugs", frozenset(goods for goods in self.goods if is_a(goods, "drug")))
        object.__setattr__(self, "by_kind", _by_kind(self.amounts))
        object.__setattr__(self, "totals_by_kind", _by_kind(self.totals))


def _by_kind(amounts: Iterable[Amount]) -> dict[str, tuple[Amount, ...]]:
    found: dict[str, list[Amount]] = {}
    for amount in amounts:
        found.setdefault(amount.kind, []).append(amount)
    return {kind: tuple(held) for kind, held in found.items()}


def families() -> dict[Frame, str]:
    """The sort of happening that each frame tells of; a frame that tells of none is not in it."""
    raw = load("reckoning")
    found = {Frame(name): OPERATION for name in (*raw["operation"], "valuation")}
    found |= {Frame(name): VIOLENCE for name in raw["violence"]}
    found |= {Frame(name): TRADE for name in raw["trade"]}
    found |= {Frame(name): "verdict" for name in raw["verdict"]}
    return found | {Frame(name): name for name in (*raw["justice"], *raw["other"])}


def make_episode(family: str, claims: Sequence[Claim], every: Sequence[Claim], published: str | None, world: World) -> Episode:
    """The episode that some claims of a report make up. `every`: all claims of the report."""
    own = _of_kind(claims, world, EntityKind.PERSON)
    ids = {claim.id for claim in claims}
    others = [claim for claim in every if claim.id not in ids and claim.frame is not Frame.IDENTITY]
    told = _of_kind(others, world, EntityKind.PERSON) | world.story_groups(claims[0].report)
    amounts = tuple(dict.fromkeys(amount for claim in claims for amount in amounts_of(claim)))
    places = frozenset(place for claim in claims for place in places_of(claim, world))
    placed = any(world.level(place) != 1 for place in places)
    if family in _PLACED and not any((world.level(place) or 0) > 1 for place in places):
        places |= _near(claims, every, world)
    if not places and family == OPERATION:
        places = world.dated_from(claims[0].report)
    if not any(amount.of != "person" for amount in amounts) and family == OPERATION:
        amounts += _told_beside(claims)
    return Episode(
        claims[0].report,
        ordinal(published) if published else None,
        family,
        tuple(claims),
        frozenset(claim.frame for claim in claims),
        tuple(dict.fromkeys(span for claim in claims for span in spans_of(claim))),
        places,
        placed,
        frozenset() if places else world.towns(claims[0].report),
        own,
        _groups(claims, world),
        told - own,
        _accused(claims, others, world) - own,
        _of_kind(claims, world, EntityKind.PERSON, {"patient"}),
        _victims(claims, every) if family in (VIOLENCE, "kidnapping") else frozenset(),
        frozenset(source.entity for claim in claims for source in claim.chain[:-1] if source.entity and source.named),
        amounts,
        _totals(amounts),
        frozenset(goods_of(claims)),
        frozenset(office for claim in claims for role in claim.roles if role.role == "agent" for office in offices_in(role.text)),
        carriers_of(claims) if family == OPERATION else frozenset(),
        all(claim.polarity is Polarity.NEGATED for claim in claims),
    )


def _accused(claims: Sequence[Claim], others: Sequence[Claim], world: World) -> frozenset[str]:
    legal = load("reckoning")["legal"]
    beside = [one for one in others if one.frame.value in legal and any(_overlap(one, claim) for claim in claims)]
    return _of_kind(beside, world, EntityKind.PERSON, {"patient"})


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end


def _victims(claims: Sequence[Claim], every: Sequence[Claim]) -> frozenset[str]:
    """Telling words of the patients, and of what they are said to be."""
    patients = [role for claim in claims for role in claim.roles if role.role == "patient"]
    known = {role.entity for role in patients if role.entity}
    said = [role.text for role in patients if role.entity is None]
    for claim in every:
        if claim.frame is Frame.IDENTITY and any(role.entity in known for role in claim.roles if role.role == "person"):
            said += [role.text for role in claim.roles if role.role == "attribute"]
    words = {gloss(word) or word for text in said for word in text.casefold().split()}
    return frozenset(
        word for word in words if len(word) > VAGUE_WORDS and word.isalpha() and word not in load("reckoning")["anyone"]
    )


def carriers_of(claims: Iterable[Claim]) -> frozenset[str]:
    """What claims tell of that carries goods, by its sort."""
    words = {
        word
        for claim in claims
        for role in claim.roles
        if role.role in ("goods", "place", "conveyance")
        for word in role.text.casefold().split()
    }
    kinds = {kind for word in words for language in ("en", "es") if (kind := kinds_of(word, language))}
    return frozenset(sort for kind in kinds for sort in ("vessel", "aircraft") if is_a(kind, sort))


def _near(claims: Sequence[Claim], every: Sequence[Claim], world: World) -> frozenset[str]:
    """Towns that the words of the first claim with any name, unless as where goods come from or go to, or of another deed."""
    sorts, own = families(), {claim.id for claim in claims}
    others = [one for one in every if one.id not in own and sorts.get(one.frame) in _PLACED]
    alone = [claim for claim in claims if not any(one.start < claim.end and claim.start < one.end for one in others)]
    ways = {role.entity or "" for claim in every for role in claim.roles if role.role in ("origin", "destination", "via")}
    return next((found for claim in alone if (found := world.near(claim, ways))), frozenset())


def _told_beside(claims: Sequence[Claim]) -> tuple[Amount, ...]:
    """Weights that the words of claims state outside their roles ("the boat seized with 412 kilos of cocaine")."""
    return tuple(
        dict.fromkeys(
            Amount(Frame.SEIZURE, value.of, value)
            for claim in claims
            if claim.frame is Frame.SEIZURE
            for value in _weights(claim.quote)
            if value.of
        )
    )


@lru_cache(maxsize=1 << 14)
def _weights(quote: str) -> tuple[Quantity, ...]:
    if not any(map(str.isdigit, quote)):
        return ()
    found = [measured.value for language in ("en", "es") for measured in find(quote, language, None)]
    return tuple(value for value in found if isinstance(value, Quantity) and value.unit == "kg" and value.low is not None)


def _totals(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    counted = [amount for amount in amounts if isinstance(amount.value, Quantity) and amount.value.unit == "count"]
    found = []
    for frame, kind in dict.fromkeys((amount.frame, kind) for amount in counted for kind in (amount.of, *kinds_above(amount.of))):
        own = [
            number
            for amount in counted
            if amount.frame is frame and is_a(amount.of, kind) and (number := exact(amount.value)) is not None
        ]
        if len(own) > 1:
            found.append(Amount(frame, kind, Quantity(sum(own), sum(own), "count", kind, False)))
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def kinds_above(thing: str) -> tuple[str, ...]:
    """The kinds that a thing is one of, the narrowest first."""
    above = load("things")["things"].get(thing, {}).get("is")
    return (above, *kinds_above(above)) if above else ()


def _of_kind(claims: Iterable[Claim], world: World, kind: EntityKind, roles: set[str] | None = None) -> frozenset[str]:
    return frozenset(
        role.entity
        for claim in claims
        for role in claim.roles
        if role.entity and (roles is None or role.role in roles) and world.kind(role.entity) is kind
    )


def _groups(claims: Sequence[Claim], world: World) -> frozenset[str]:
    """Organizations that something is done to, or that do what no agency does."""
    acting = [claim for claim in claims if claim.frame.value not in load("reckoning")["operation"]]
    return _of_kind(claims, world, EntityKind.ORGANIZATION, {"patient", "organization"}) | _of_kind(
        acting, world, EntityKind.ORGANIZATION, {"agent"}
    )


def places_of(claim: Claim, world: World) -> frozenset[str]:
    """Where a claim says that something happened: places below the country."""
    return frozenset(
        world.alias.get(role.entity, role.entity)
        for role in claim.roles
        if role.role == "place" and role.entity and world.kind(role.entity) is EntityKind.PLACE and world.level(role.entity) != 0
    )


def spans_of(claim: Claim) -> tuple[Span, ...]:
    """When a claim says that it happened, as far as the calendar tells."""
    found = [role.value for role in claim.roles if role.role == "time" and isinstance(role.value, Time)]
    spans = [Span(ordinal(time.start), ordinal(time.end) - 1, time.precision) for time in found if time.start and time.end]
    return tuple(_first_unit(span) for span in spans)


def _first_unit(span: Span) -> Span:
    """What is told as "since 2014" of something that happens once happened in 2014."""
    longest = {Precision.YEAR: 366, Precision.MONTH: 31}.get(span.precision)
    if longest is None or span.last - span.first < longest:
        return span
    first = date.fromordinal(span.first)
    after = (
        date(first.year + 1, 1, 1)
        if span.precision is Precision.YEAR
        else date(first.year + first.month // 12, first.month % 12 + 1, 1)
    )
    return Span(span.first, after.toordinal() - 1, span.precision)


def amounts_of(claim: Claim) -> tuple[Amount, ...]:
    """Amounts and sums that a claim states."""
    found = []
    for role in claim.roles:
        value = role.value
        if isinstance(value, Money) and (value.low is not None or value.high is not None):
            found.append(Amount(claim.frame, "money", value))
        if isinstance(value, Quantity) and (value.low is not None or value.high is not None):
            found.append(Amount(claim.frame, value.of or named_goods(claim) or value.unit, value))
    return tuple(found)


def goods_of(claims: Iterable[Claim]) -> set[str]:
    """What was seized, kept or sent, as far as the taxonomy knows it."""
    named = {named_goods(claim) for claim in claims}
    weighed = {
        role.value.of
        for claim in claims
        for role in claim.roles
        if isinstance(role.value, Quantity) and role.value.unit != "count"
    }
    return {goods for goods in named | weighed if goods is not None}


@lru_cache(maxsize=1 << 16)
def ordinal(day: str) -> int:
    """An ISO date as the number of its day."""
    return date.fromisoformat(day[:10]).toordinal()
