"""What a comparison of two names gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How likely two names are one, from 0 to 1, and the words to show for it.

    `apart` is True where the names say that they are two (other given names, another second surname): such a pair is never
    joined, not even through a third name that fits both.
    """

    value: float
    reason: str
    apart: bool = False
