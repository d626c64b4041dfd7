"""Entities of one report: which of its names are one, before any other report is looked at."""

from dataclasses import dataclass, field

from quipu.model import EntityKind
from quipu.resolve.known import Known
from quipu.resolve.places import NOWHERE, Location


@dataclass(frozen=True, slots=True)
class Local:
    """One entity as one report knows it. `spans` are its mentions, `setting` the country that the report is about."""

    report: str
    kind: EntityKind
    names: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    aliases: tuple[str, ...] = ()
    known: Known | None = None
    location: Location = NOWHERE
    rank: str | None = None
    setting: str | None = None
    inside: int | None = None
    """Number, in the report, of the place that this one is said to lie in."""
    outlet: bool = False
    """True where it is a source that stands nowhere in the text."""
    apart: tuple[int, ...] = ()
    """Numbers of entities of the report that are someone else for certain, such as kin."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's entities, and the one that each span of its text names, if any."""

    report: str
    locals: tuple[Local, ...]
    spans: dict[tuple[int, int], int]
    """Mentions that name an entity for certain; a name that may be either of two persons is left out."""
    unwritten: dict[str, int] = field(default_factory=dict)
    """Sources that stand nowhere in the text, by their name."""
