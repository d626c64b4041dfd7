"""The nouns of quipu: frozen rows and the words they may hold. No behaviour.

Offsets are in Unicode code points of `Report.text`, half-open. Ids are lower-case hexadecimal digests of content, the same
in every build of the same reports.
"""

from dataclasses import dataclass
from enum import StrEnum

CASE_FORMAT = "1.0"


class Frame(StrEnum):
    """What a claim is about."""

    SEIZURE = "seizure"
    ARREST = "arrest"
    RAID = "raid"
    KILLING = "killing"
    ATTACK = "attack"
    KIDNAPPING = "kidnapping"
    EXTORTION = "extortion"
    ROBBERY = "robbery"
    CHARGE = "charge"
    PLEA = "plea"
    CONVICTION = "conviction"
    ACQUITTAL = "acquittal"
    SENTENCE = "sentence"
    RELEASE = "release"
    EXTRADITION = "extradition"
    ANNULMENT = "annulment"
    PARDON = "pardon"
    ESCAPE = "escape"
    SURRENDER = "surrender"
    DEATH = "death"
    WANTED = "wanted"
    INVESTIGATION = "investigation"
    SHIPMENT = "shipment"
    STORAGE = "storage"
    PRODUCTION = "production"
    PURCHASE = "purchase"
    SALE = "sale"
    DISMANTLING = "dismantling"
    LEADERSHIP = "leadership"
    MEMBERSHIP = "membership"
    ASSOCIATION = "association"
    FINANCING = "financing"
    OWNERSHIP = "ownership"
    KINSHIP = "kinship"
    IDENTITY = "identity"
    ALIAS = "alias"
    VALUATION = "valuation"
    RANK = "rank"


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How surely a claim is worded."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class SourceKind(StrEnum):
    OFFICIAL = "official"
    AGENCY = "agency"
    OUTLET = "outlet"
    DOCUMENT = "document"
    COURT = "court"
    PARTY = "party"
    WITNESS = "witness"
    ANALYST = "analyst"
    PERSON = "person"
    UNKNOWN = "unknown"


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    THING = "thing"


class FindingKind(StrEnum):
    SINGLE = "single"
    AGREE = "agree"
    COPY = "copy"
    REFINE = "refine"
    REVISE = "revise"
    SUM = "sum"
    CONFLICT = "conflict"
    OPPOSED = "opposed"
    IMPLAUSIBLE = "implausible"


class Precision(StrEnum):
    """How exact a time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


class DecisionKind(StrEnum):
    """What an analyst decides."""

    SAME_ENTITY = "same_entity"
    DIFFERENT_ENTITY = "different_entity"
    SAME_INCIDENT = "same_incident"
    DIFFERENT_INCIDENT = "different_incident"
    REJECT_CLAIM = "reject_claim"
    CONFIRM_CLAIM = "confirm_claim"
    CORRECT_CLAIM = "correct_claim"
    GRADE_SOURCE = "grade_source"
    GRADE_CLAIM = "grade_claim"
    UNDO = "undo"


class Ruling(StrEnum):
    """What an analyst has decided about a claim."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


UNGRADED = "F6"
"""The Admiralty grade of a claim that nobody has graded: reliability cannot be judged, truth cannot be judged."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in `kg`, `L`, `ha` or `count`. A bound that the words leave open is None."""

    low: float | None
    high: float | None
    unit: str
    of: str | None
    approx: bool


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of an ISO 4217 currency."""

    low: float | None
    high: float | None
    currency: str
    approx: bool


@dataclass(frozen=True, slots=True)
class Time:
    """A half-open interval of ISO dates. Both are None where the words cannot be placed on the calendar."""

    start: str | None
    end: str | None
    precision: Precision


Value = Quantity | Money | Time


@dataclass(frozen=True, slots=True)
class Measured:
    """Words of a report that state a value."""

    start: int
    end: int
    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Report:
    """One publication by one outlet. What could not be known is None."""

    id: str
    outlet: str | None
    title: str | None
    author: str | None
    published: str | None
    language: str | None
    url: str | None
    path: str
    text: str
    wire: str | None = None
    """The wire agency named in the dateline or byline ("LIMA, 26 March (EFE)")."""
    copy_of: str | None = None
    independent: float | None = None
    """Share (0 to 1) of its claims whose root no earlier report brings for the same happening; None where it makes none."""
    case_format: str = CASE_FORMAT


@dataclass(frozen=True, slots=True)
class Role:
    """Who or what fills a role of a claim: the shortest span that answers it."""

    role: str
    text: str
    start: int
    end: int
    entity: str | None = None
    value: Value | None = None
    referent: tuple[int, int] | None = None
    """Span in the same report of the name that the words refer back to ("he", "the clan"), where the text makes it clear."""


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain. The report's own outlet has no span in the text: `start` and `end` are None."""

    text: str
    start: int | None
    end: int | None
    kind: SourceKind
    named: bool
    cue: str | None = None
    entity: str | None = None
    referent: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that weakens a claim."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said in a report, with who said it and how surely."""

    id: str
    report: str
    start: int
    end: int
    quote: str
    frame: Frame
    roles: tuple[Role, ...]
    polarity: Polarity
    certainty: Certainty
    tense: Tense
    hedges: tuple[Hedge, ...]
    chain: tuple[Source, ...]
    root: str | None = None
    incident: str | None = None
    ruling: Ruling | None = None
    """What an analyst decided. A rejected claim is kept and shown as such, and fills no slot and no finding."""
    grade: str = UNGRADED
    """Admiralty grade: the source's letter, A to F, and the claim's number, 1 to 6."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a report names an entity."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name that the language stage found in a report, before it is resolved."""

    report: str
    start: int
    end: int
    text: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organization, place or thing in the world, under all its names."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    aliases: tuple[str, ...]
    attributes: tuple[str, ...]
    mentions: tuple[Mention, ...]
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: str | None = None
    within: str | None = None
    """Id of the place entity that a place lies in, the narrowest that the case holds."""


@dataclass(frozen=True, slots=True)
class SlotValue:
    """One value or entity that fills a slot, with the claims that say so."""

    value: Value | None
    entity: str | None
    text: str
    claims: tuple[str, ...]
    roots: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One question about an incident, named `frame/role` or `frame/role/of`."""

    slot: str
    finding: str
    values: tuple[SlotValue, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening in the world, with everything any report says of it."""

    id: str
    kind: Frame
    title: str
    time: Time | None
    places: tuple[str, ...]
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    slots: tuple[Slot, ...]
    reason: str = ""
    """Why the reports, or the claims of the one report, are taken to tell of one happening, in words."""
    follows: str | None = None
    """Id of the incident that this one came of: a later raid, arrest, charge or verdict."""
    follows_reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the claims in a slot amount to, in one sentence that an analyst could paste."""

    id: str
    kind: FindingKind
    incident: str | None
    slot: str
    claims: tuple[str, ...]
    roots: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """One edge of the network: all claims of one relation between one pair."""

    id: str
    kind: Frame
    from_: str
    to: str
    attribute: str | None
    claims: tuple[str, ...]
    polarity: Polarity
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class LegalEvent:
    """One step in what the law has done about a person, by whose word."""

    person: str
    status: Frame
    time: Time | None
    claim: str
    certainty: Certainty
    polarity: Polarity
    detail: str | None
    """The offence or penalty, in the report's words."""
    when: str = ""
    """The ISO date by which steps are put in order: the day told, else the day of publication; empty where neither is known."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a report by which the subject of a decision is found again. `frame` is a claim's; None for a name."""

    report: str
    start: int
    end: int
    text: str
    frame: Frame | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a subject of a decision was when the decision was taken: its names, if any, and where reports speak of it."""

    subject: str
    names: tuple[str, ...]
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the analyst's ledger. It is never changed; a later line may undo it.

    `subjects` are ids as they were: entities, incidents, claims, the number of the decision undone, or the name of a source.
    `ENTITY@REPORT` and `INCIDENT@REPORT` mean what one report says of it. `evidence` has one row a subject, and is what a
    rebuilt case is searched for.
    """

    number: int
    kind: DecisionKind
    subjects: tuple[str, ...]
    value: str | None
    author: str
    time: str
    """When it was taken, ISO 8601 in UTC."""
    reason: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A file, or a part of one, that did not become a report, and why."""

    path: str
    cause: str
    fatal: bool
    """True where nothing of the file was read."""


@dataclass(frozen=True, slots=True)
class CaseTables:
    """All that a case holds, each table sorted by id."""

    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    incidents: tuple[Incident, ...] = ()
    findings: tuple[Finding, ...] = ()
    links: tuple[Link, ...] = ()
    ledger: tuple[LegalEvent, ...] = ()
    problems: tuple[Problem, ...] = ()
