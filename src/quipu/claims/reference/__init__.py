"""Who the words that refer back mean: "he", "the group", "el empresario", a bare surname."""

from quipu.claims.reference.mentions import Mention
from quipu.claims.reference.referents import Referents

__all__ = ["Mention", "Referents"]
