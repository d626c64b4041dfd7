"""How well names are matched: F1 on a table of name pairs at one threshold, cross-validated, and on our own table.

    python bench/names.py ../shared/data/names/name_bench.csv

The weights that ship were fitted on the table by `training/fit_names.py`; so that no pair is judged by weights that saw it, the
cross-validated figure refits them on the other folds, and takes the threshold from those folds as well.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from training.fit_names import Pair, crossed, read_bench, read_own

from quipu.resolve import score_names


def f1(truth: Sequence[bool], found: Sequence[bool]) -> float:
    """Harmonic mean of precision and recall; 0 where nothing is found."""
    right = sum(t and f for t, f in zip(truth, found, strict=True))
    return 2 * right / (sum(truth) + sum(found)) if right else 0.0


def best_threshold(pairs: Sequence[Pair], scores: Sequence[float]) -> float:
    """Threshold with the best F1; the lowest of equals."""
    truth = [pair.same for pair in pairs]
    return max((n / 100 for n in range(5, 100, 5)), key=lambda t: f1(truth, [score >= t for score in scores]))


def report(name: str, pairs: Sequence[Pair], found: Sequence[bool]) -> None:
    """Print one line of figures."""
    truth = [pair.same for pair in pairs]
    print(
        f"{name}: {len(pairs)} pairs, F1 {f1(truth, found):.3f}, {sum(t != f for t, f in zip(truth, found, strict=True))} wrong"
    )


def main(path: Path) -> None:
    """Print the figures."""
    pairs, own = read_bench(path), read_own()
    both = [*pairs, *own]
    scores = [score_names(pair.a, pair.b, pair.kind).value for pair in both]
    threshold = best_threshold(both, scores)
    found = [score >= threshold for score in scores]
    report(f"public table, shipped weights, threshold {threshold}", pairs, found[: len(pairs)])
    report(f"own table, shipped weights, threshold {threshold}", own, found[len(pairs) :])
    report("public table, weights and threshold from other folds", pairs, crossed(pairs, own, best_threshold))
    report("own table, weights and threshold from other folds", own, crossed(own, pairs, best_threshold))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
