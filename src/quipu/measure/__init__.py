"""Words to values, and how values compare."""

from quipu.measure.compare import Comparison, Verdict, comparable, compare, contains, overlaps, to_interval
from quipu.measure.describe import describe
from quipu.measure.find import find
from quipu.measure.things import is_a, kinds_of

__all__ = [
    "Comparison",
    "Verdict",
    "comparable",
    "compare",
    "contains",
    "describe",
    "find",
    "is_a",
    "kinds_of",
    "overlaps",
    "to_interval",
]
