"""One statement that a report puts down to someone."""

from dataclasses import dataclass

from quipu.claims.attribution.cue import Cue
from quipu.claims.attribution.lexicon import Flavour
from quipu.claims.attribution.scope import Range
from quipu.model import Source


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement put down to someone. `sources` run from nearest the event outwards; `scope` are characters of the report."""

    sentence: int
    cue: Range
    flavour: Flavour
    sources: tuple[Source, ...]
    scope: tuple[Range, ...]
    found: Cue
    speaks: bool = True
    """Whether the source is someone or something that can say so: a killing that "shows" something does not."""
