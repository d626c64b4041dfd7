"""How alike two parts of two personal names are, and which part of one answers which part of the other."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from quipu.knowledge import load
from quipu.resolve.fold import sound
from quipu.resolve.persons import core, familiar, lexicon

SPELLING = 0.95
SHORT_FORM = 0.85
INITIAL = 0.8
OTHER_TONGUE = 0.7
LEAST = 0.5
"""Below this, two parts do not answer each other."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which parts of two names answer each other: positions in the first, in the second, and how alike they are."""

    pairs: tuple[tuple[int, int, float], ...]
    left_a: tuple[int, ...]
    left_b: tuple[int, ...]


@cache
def _sets(heading: str) -> dict[str, frozenset[int]]:
    """Given names, to the lines under a heading of `name_parts.yaml` that they stand in."""
    found: dict[str, set[int]] = {}
    for number, names in enumerate(load("name_parts")[heading]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _shared(heading: str, one: str, two: str) -> bool:
    mine = _sets(heading).get(one)
    return mine is not None and not mine.isdisjoint(_sets(heading).get(two, ()))


@lru_cache(maxsize=1 << 18)
def likeness(a: str, b: str) -> float:
    """How alike two folded parts are, from 0 to 1, leaving particles aside."""
    one, two = core(a), core(b)
    if one == two:
        return 1.0
    if len(one) == 1 or len(two) == 1:
        return INITIAL if one[0] == two[0] else 0.0
    if sound(one) == sound(two) or a.replace(" ", "") == b.replace(" ", "") or _shared("variants", one, two):
        return SPELLING
    if _short_form(one, two) or _short_form(two, one):
        return SHORT_FORM
    if _shared("same", one, two):
        return OTHER_TONGUE
    return _typing(one, two)


def _short_form(short: str, full: str) -> bool:
    return full in familiar().get(short, ())


def _typing(one: str, two: str) -> float:
    """Likeness of two spellings that no rule relates: letters in common, less where both are names of their own."""
    distance = min(OSA.distance(one, two), OSA.distance(sound(one), sound(two)) + 0.5)
    close = 1 - distance / max(len(one), len(two))
    if close <= 0:
        return 0.0
    known = (one in lexicon("given") and two in lexicon("given")) or (one in lexicon("surnames") and two in lexicon("surnames"))
    return close / 2 if known else close


def letters(one: str, two: str) -> float:
    """Share of letters in common, whatever is known of the names."""
    return OSA.normalized_similarity(core(one), core(two))


def slip(one: str, two: str) -> int:
    """How many letters stand between two parts; 0 for an initial and for a short form."""
    mine, theirs = core(one), core(two)
    if min(len(mine), len(theirs)) == 1 or likeness(one, two) in {SHORT_FORM, OTHER_TONGUE}:
        return 0
    return OSA.distance(mine, theirs)


def pair_up(a: tuple[str, ...], b: tuple[str, ...]) -> Pairing:
    """Pair the parts of two names, the likest first; of equally like pairs those that stand in the same order."""
    scored = sorted(
        ((likeness(x, y), -abs(i - j), -i, -j) for i, x in enumerate(a) for j, y in enumerate(b)),
        reverse=True,
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for value, _, minus_i, minus_j in scored:
        i, j = -minus_i, -minus_j
        if value >= LEAST and i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((i, j, value))
    return Pairing(
        tuple(sorted(pairs)),
        tuple(i for i in range(len(a)) if i not in used_a),
        tuple(j for j in range(len(b)) if j not in used_b),
    )
