"""Words by which a report adds to what it told before ("another five", "also", "otros dos")."""

import re
from functools import cache

from quipu.knowledge import load

_ADVERBS = ("also", "tamb")


def adds(text: str) -> bool:
    """Whether a sentence adds to another."""
    return _pattern(adverbs=True, behind="").search(text) is not None


def counts_others(text: str) -> bool:
    """Whether a count is of others than those counted before: "another five", not "more than five"."""
    return _pattern(adverbs=False, behind=r"(?!\s+(?:than|de)\b)").search(text) is not None


@cache
def _pattern(adverbs: bool, behind: str) -> re.Pattern[str]:
    words = [word for words in load("reckoning")["further"].values() for word in words]
    kept = [word for word in words if adverbs or not word.startswith(_ADVERBS)]
    return re.compile(rf"\b(?:{'|'.join(kept)})\b{behind}", re.IGNORECASE)
