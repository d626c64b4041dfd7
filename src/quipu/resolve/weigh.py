"""Features of two names to one figure: a logistic sum whose weights stand in `knowledge/name_weights.yaml`."""

from collections.abc import Mapping
from functools import cache
from math import exp

from quipu.knowledge import load


@cache
def weights(kind: str) -> dict[str, float]:
    """Weight of each feature for `person` or `organization`; "bias" is added to every sum."""
    return {name: float(value) for name, value in load("name_weights")[kind].items()}


def weigh(kind: str, features: Mapping[str, float]) -> float:
    """A figure from 0 to 1. A feature without a weight counts nothing."""
    given = weights(kind)
    total = given["bias"] + sum(given.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-total))
