"""How likely two names are one: a score with its reason, for persons, organizations, places and things."""

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from quipu.knowledge import load
from quipu.model import EntityKind
from quipu.resolve.alike import LEAST
from quipu.resolve.compare_organizations import same_notions, score_organizations, weighed_organizations
from quipu.resolve.compare_persons import contradiction, score_persons, settled_persons, weighed_persons
from quipu.resolve.fold import fold, squeeze
from quipu.resolve.organizations import parse_organization, word_likeness
from quipu.resolve.persons import parse_person
from quipu.resolve.places import areas, parse_place, spots_named
from quipu.resolve.score import Score

SHORT_NAME = 6
"""In a name of fewer letters one other letter makes another name."""


@lru_cache(maxsize=1 << 18)
def score_names(a: str, b: str, kind: EntityKind) -> Score:
    """How likely two names of one kind are one entity's, from the names alone. Symmetric."""
    if b < a:
        a, b = b, a
    if fold(a) == fold(b) and fold(a):
        return Score(1.0, "the same name")
    if kind is EntityKind.PERSON:
        return score_persons(parse_person(a), parse_person(b))
    if kind is EntityKind.ORGANIZATION:
        return score_organizations(a, b)
    return score_places(a, b) if kind is EntityKind.PLACE else score_plain(a, b)


def exclude(a: str, b: str, kind: EntityKind) -> bool:
    """Whether two names say that they are two, as `Score.apart` does, without weighing anything else."""
    if kind is not EntityKind.PERSON:
        return score_names(a, b, kind).apart
    one, two = parse_person(a), parse_person(b)
    settled = settled_persons(one, two)
    return settled.apart if settled is not None else contradiction(one, two) is not None


def features_of(a: str, b: str, kind: EntityKind) -> dict[str, float] | None:
    """The features that two names are weighed by; None where a rule settles the pair, or the kind is not weighed."""
    if fold(a) == fold(b) or kind not in {EntityKind.PERSON, EntityKind.ORGANIZATION}:
        return None
    return weighed_organizations(a, b) if kind is EntityKind.ORGANIZATION else weighed_persons(parse_person(a), parse_person(b))


def score_places(a: str, b: str) -> Score:
    """Score two names of places by what they stand for, else by their letters. Where each lies is for the reports to say."""
    one, two = parse_place(a), parse_place(b)
    if one.core in areas() or two.core in areas():
        same = areas().get(one.core) == areas().get(two.core)
        return Score(0.97, "both names of one area") if same else Score(0.1, "another area", apart=True)
    mine, theirs = set(spots_named(one.core)), set(spots_named(two.core))
    if one.core == two.core:
        return Score(0.97, "the same name besides what kind of place it is")
    if mine & theirs:
        return Score(0.95, "both names of one place")
    if mine and theirs:
        return Score(0.2, "names of other places", apart=True)
    return score_plain(a, b)


def score_plain(a: str, b: str) -> Score:
    """Score two names of things by their words and letters."""
    if squeeze(a) == squeeze(b):
        return Score(0.99, "the same letters")
    one, two = parse_organization(_unprefixed(a)), parse_organization(_unprefixed(b))
    if same_notions(one, two):
        return Score(0.95, "the same words in either language")
    if one.numbers != two.numbers:
        return Score(0.2, "other numbers", apart=True)
    mine, theirs = fold(a).split(), fold(b).split()
    worst = min((max((word_likeness(x, y) for y in theirs), default=0.0) for x in mine), default=0.0)
    short = min(len(fold(a)), len(fold(b))) < SHORT_NAME
    value = OSA.normalized_similarity(fold(a), fold(b))
    return Score(value * value * (0.5 if short or (worst < LEAST and len(mine) == len(theirs)) else 1.0), "letters in common")


@cache
def _vessels() -> frozenset[str]:
    return frozenset(load("agencies")["vessels"])


def _unprefixed(text: str) -> str:
    """A ship's name without what kind of ship it is ("MV", "motonave")."""
    words = fold(text).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _vessels() else words)
