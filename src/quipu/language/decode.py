"""Scores of arcs to trees."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def tree(scores: Scores) -> list[int]:
    """The best tree with one root, by Chu-Liu and Edmonds.

    `scores[d, g]` is the score of word `g` governing word `d`, word 0 being the root above the sentence. Gives the governor of
    each word from 1 on (0 for the sentence's root). The best governors mostly form a tree already, and are then left as they are.
    """
    size = scores.shape[0]
    if size == 2:
        return [0]
    heads = _greedy(scores)
    if _is_tree(heads):
        return heads[1:]
    best, best_score = None, -np.inf
    for root in np.argsort(-scores[1:, 0])[:4] + 1:
        forced = scores.copy()
        forced[1:, 0] = -1e6
        forced[root, 0] = 1e6
        found = _edmonds(forced.astype(np.float64))
        total = float(sum(scores[word, found[word]] for word in range(1, size)))
        if total > best_score:
            best, best_score = found, total
    assert best is not None
    return best[1:]


def _greedy(scores: Scores) -> list[int]:
    open_scores = scores.copy()
    np.fill_diagonal(open_scores, -1e9)
    return [0, *(int(governor) for governor in open_scores[1:].argmax(1))]


def _is_tree(heads: list[int]) -> bool:
    return heads[1:].count(0) == 1 and _cycle(heads) is None


def _cycle(heads: list[int]) -> list[int] | None:
    """Words that govern each other in a ring, if any do."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word]
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return None


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """The best arborescence from word 0; `scores[d, g]`."""
    size = scores.shape[0]
    masked = scores.copy()
    np.fill_diagonal(masked, -np.inf)
    heads = [0, *(int(governor) for governor in masked[1:].argmax(1))]
    ring = _cycle(heads)
    if ring is None:
        return heads
    inside = set(ring)
    outside = [word for word in range(size) if word not in inside]
    into, out_of, contracted = _contract(masked, heads, ring, outside)
    found = _edmonds(contracted)
    result = list(heads)
    ring_at = len(outside)
    for at, word in enumerate(outside):
        if at:
            result[word] = out_of[at] if found[at] == ring_at else outside[found[at]]
    broken = into[found[ring_at]]
    result[broken] = outside[found[ring_at]]
    return result


def _contract(
    scores: NDArray[np.float64], heads: list[int], ring: list[int], outside: list[int]
) -> tuple[list[int], list[int], NDArray[np.float64]]:
    """The ring as one word, the last: which word of it each governor would enter at, which of it would govern each word."""
    size = len(outside) + 1
    contracted = np.full((size, size), -np.inf)
    contracted[:-1, :-1] = scores[np.ix_(outside, outside)]
    gain = np.array([scores[word, outside] - scores[word, heads[word]] for word in ring])
    enter = gain.argmax(0)
    contracted[-1, :-1] = gain.max(0)
    leave = scores[np.ix_(outside, ring)]
    contracted[:-1, -1] = leave.max(1)
    return [ring[at] for at in enter], [ring[at] for at in leave.argmax(1)], contracted
