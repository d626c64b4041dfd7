"""What a reporting word is, for the rules that find it and those that say how far it reaches."""

from dataclasses import dataclass
from enum import Enum

from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.nominal import Nominal


class Side(Enum):
    """Where the source stands."""

    LEFT = "left"
    RIGHT = "right"
    SHARED = "shared"
    """With an earlier cue of the same sentence ("said ... and added")."""
    NONE = "none"
    """Nowhere in the sentence: a Spanish verb without subject."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word. Tokens `first` up to but not including `last` are the cue with its source and what stands between."""

    position: int
    flavour: Flavour
    phrase: Nominal | None
    side: Side
    first: int
    last: int
    is_phrase: bool = False
    """Whether it is a phrase ("according to X") and not a verb."""
    speaks: bool = True
    """False where it is only wanted, tried or stopped ("wanted to say")."""
    forward: bool = False
    """Whether what is put down to the source can only stand behind the cue, whatever the rest looks like."""
