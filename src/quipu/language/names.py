"""Name tags to names."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray


def best_tags(scores: NDArray[np.float32], names: Sequence[str]) -> list[int]:
    """The best row of name tags in which none goes on with a name that has not begun (Viterbi)."""
    if not len(scores):
        return []
    allowed = _transitions(tuple(names))
    total = scores[0] + np.array([-1e4 if name.startswith("I-") else 0.0 for name in names])
    back = []
    for row in scores[1:]:
        step = total[:, None] + allowed
        back.append(step.argmax(0))
        total = step.max(0) + row
    best = [int(total.argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    return best[::-1]


@cache
def _transitions(names: tuple[str, ...]) -> NDArray[np.float64]:
    allowed = np.zeros((len(names), len(names)))
    for before, one in enumerate(names):
        for after, other in enumerate(names):
            if other.startswith("I-") and one[2:] != other[2:]:
                allowed[before, after] = -1e4
    return allowed


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """IOB2 tags to (first, last, kind), `last` not included."""
    found: list[tuple[int, int, str]] = []
    for position, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((position, position + 1, tag[2:]))
        elif tag.startswith("I-") and found and found[-1][1] == position:
            found[-1] = (found[-1][0], position + 1, tag[2:])
    return found
