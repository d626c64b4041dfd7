"""Fit the weights of `resolve/compare.py` to tables of name pairs, and say how well they do on pairs they did not see.

    python training/fit_names.py ../shared/data/names/name_bench.csv src/quipu/knowledge/name_weights.yaml

A logistic sum with an L2 penalty, by Newton's method. Pairs that a rule settles (a listed body, the same words in two
languages) keep the rule's score and take no part in the fit.
"""

import csv
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quipu.model import EntityKind
from quipu.resolve.compare import features_of, score_names

FOLDS = 5
PENALTY = 1.0
STEPS = 30
POLICY = (
    "# policy: written by training/fit_names.py, not by hand: how much each feature of two names counts in resolve/compare.py.\n"
)
KINDS = {"Person": EntityKind.PERSON, "Vessel": EntityKind.THING}
OWN = Path(__file__).parents[1] / "tests/data/name_pairs.csv"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one entity's."""

    a: str
    b: str
    kind: EntityKind
    same: bool

    @property
    def fold(self) -> int:
        """Part of the table that the pair falls into, whatever the order of the names or of the table."""
        return int(sha256("|".join(sorted((self.a, self.b))).encode()).hexdigest(), 16) % FOLDS


def read_bench(path: Path) -> list[Pair]:
    """Pairs of the public table."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [
        Pair(row["name1"], row["name2"], KINDS.get(row["schema"], EntityKind.ORGANIZATION), row["is_match"] == "true")
        for row in rows
    ]


def read_own(path: Path = OWN) -> list[Pair]:
    """Pairs of our own table."""
    with path.open(encoding="utf-8") as file:
        return [Pair(row["a"], row["b"], EntityKind(row["kind"]), row["same"] == "yes") for row in csv.DictReader(file)]


def fit(pairs: Sequence[Pair], kind: EntityKind) -> dict[str, float]:
    """Weights of the features for one kind of names."""
    rows = [
        (found, pair.same) for pair in pairs if pair.kind is kind and (found := features_of(pair.a, pair.b, kind)) is not None
    ]
    names = sorted(rows[0][0])
    table = np.array([[1.0, *(features[name] for name in names)] for features, _ in rows])
    truth = np.array([float(same) for _, same in rows])
    solved = _newton(table, truth)
    return {"bias": float(solved[0]), **{name: float(weight) for name, weight in zip(names, solved[1:], strict=True)}}


def _newton(table: NDArray[np.float64], truth: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights that make the penalized likelihood greatest. `table` is rows by features, the first of them constant."""
    weights = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], PENALTY)
    ridge[0] = 1e-6
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (truth - chance) - ridge * weights
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def score_with(pair: Pair, weights: dict[EntityKind, dict[str, float]]) -> float:
    """Score of a pair under given weights; the rules' own score where a rule settles it."""
    features = features_of(pair.a, pair.b, pair.kind)
    if features is None or pair.kind not in weights:
        return score_names(pair.a, pair.b, pair.kind).value
    given = weights[pair.kind]
    return float(1 / (1 + np.exp(-given["bias"] - sum(given[name] * value for name, value in features.items()))))


def crossed(
    pairs: Sequence[Pair], extra: Sequence[Pair], choose: Callable[[Sequence[Pair], Sequence[float]], float]
) -> list[bool]:
    """For each pair, whether it counts as one entity's by weights and threshold taken from the other folds and `extra`."""
    found = {}
    for number in range(FOLDS):
        train = [pair for pair in pairs if pair.fold != number]
        held = [pair for pair in pairs if pair.fold == number]
        weights = {kind: fit([*train, *extra], kind) for kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)}
        threshold = choose(train, [score_with(pair, weights) for pair in train])
        found.update({pair: score_with(pair, weights) >= threshold for pair in held})
    return [found[pair] for pair in pairs]


def main(bench: Path, out: Path) -> None:
    """Fit on both tables and write the weights."""
    pairs = [*read_bench(bench), *read_own()]
    lines = []
    for kind in (EntityKind.PERSON, EntityKind.ORGANIZATION):
        weights = fit(pairs, kind)
        lines.append(f"{kind}:\n" + "".join(f"  {name}: {weight:.3f}\n" for name, weight in weights.items()))
    out.write_text(POLICY + "".join(lines), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
