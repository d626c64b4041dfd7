"""Scores of name tags to names."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Span = tuple[int, int, str]
"""A name's first and last word, the last not included, and its kind as the tags have it."""
_DOUBT = -4.0
"""No place of a name speaks more than this against a kind, so that one odd sentence does not outvote the others."""


def names_of(sentences: Sequence[tuple[Sequence[str], Scores]], names: Sequence[str]) -> list[list[Span]]:
    """The names in one text's sentences, each given by its words and their scores.

    A name that stands in several places is of one kind: the one that all its places together make likeliest.
    """
    found = [spans([names[at] for at in best_tags(scores, names)]) for _, scores in sentences]
    votes: dict[tuple[str, ...], list[NDArray[np.float64]]] = {}
    for (words, scores), own in zip(sentences, found, strict=True):
        for span in own:
            votes.setdefault(tuple(words[span[0] : span[1]]), []).append(_vote(scores, span, names))
    kinds = kinds_of(names)
    settled = {name: kinds[int(np.sum(given, axis=0).argmax())] for name, given in votes.items() if len(given) > 1}
    return [
        [(first, last, settled.get(tuple(words[first:last]), kind)) for first, last, kind in own]
        for (words, _), own in zip(sentences, found, strict=True)
    ]


def kinds_of(names: Sequence[str]) -> list[str]:
    """The kinds of names in the order of their tags."""
    return [name[2:] for name in names if name.startswith("B-")]


def _vote(scores: Scores, span: Span, names: Sequence[str]) -> NDArray[np.float64]:
    """How likely each kind is for the words of a name, as logarithms that sum to one likelihood."""
    place = {name: at for at, name in enumerate(names)}
    first, last, _ = span
    found: NDArray[np.float64] = np.array(
        [scores[first, place[f"B-{kind}"]] + scores[first + 1 : last, place[f"I-{kind}"]].sum() for kind in kinds_of(names)],
        dtype=np.float64,
    )
    found -= found.max()
    likely: NDArray[np.float64] = np.maximum(found - np.log(np.exp(found).sum()), _DOUBT)
    return likely


def best_tags(scores: Scores, names: Sequence[str]) -> list[int]:
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


def spans(tags: Sequence[str]) -> list[Span]:
    """IOB2 tags to (first, last, kind), `last` not included."""
    found: list[Span] = []
    for position, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((position, position + 1, tag[2:]))
        elif tag.startswith("I-") and found and found[-1][1] == position:
            found[-1] = (found[-1][0], position + 1, tag[2:])
    return found
