"""How likely two names are one: a score with its reason, for persons, organizations, places and things."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from quipu.model import EntityKind
from quipu.resolve.alike import LEAST, SPELLING, Pairing, likeness, pair_up
from quipu.resolve.fold import fold, squeeze
from quipu.resolve.known import same_known
from quipu.resolve.organizations import OrganizationName, abbreviates, is_bare, parse_organization, word_likeness
from quipu.resolve.persons import PersonName, parse_person
from quipu.resolve.score import Score
from quipu.resolve.weigh import weigh

AGREED = 0.8
"""Two given names or surnames at least this alike are taken for one."""


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
    return score_plain(a, b)


def score_persons(a: PersonName, b: PersonName) -> Score:
    """Score two personal names."""
    if not a.parts or not b.parts:
        return Score(0.0, "no name")
    if a.parts == b.parts and a.suffix == b.suffix:
        return Score(1.0, "the same name without its titles")
    against = contradiction(a, b)
    features = person_features(a, b)
    value = weigh("person", features)
    if against:
        return Score(min(value, 0.3), against, apart=True)
    return Score(value, _person_reason(a, b))


def contradiction(a: PersonName, b: PersonName) -> str | None:
    """Why two names cannot be one person's, in words, or None. Names of one part contradict nothing."""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return f"other generation: {a.suffix}, {b.suffix}"
    if len(a.parts) < 2 or len(b.parts) < 2:
        return None
    given = _given_against(a, b)
    return given or _surnames_against(a, b)


def _given_against(a: PersonName, b: PersonName) -> str | None:
    """Given names that exclude each other: no name in common, or another second name."""
    mine, theirs = a.parts[: a.given], b.parts[: b.given]
    if _answered(mine, theirs) or _turned_round(a, b):
        if len(mine) > 1 and len(theirs) > 1 and likeness(mine[1], theirs[1]) < LEAST and likeness(mine[0], theirs[0]) >= AGREED:
            return f"other second given name: {mine[1]}, {theirs[1]}"
        return None
    return f"other given name: {' '.join(mine)}, {' '.join(theirs)}"


def _turned_round(a: PersonName, b: PersonName) -> bool:
    """Whether one name may be the other with the surname first."""
    return pair_up(a.parts, b.parts).left_a == () and likeness(a.parts[0], b.parts[-1]) >= SPELLING


def _answered(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether any given name of one is a given name of the other, or may be."""
    return any(likeness(x, y) >= 0.6 for x in mine for y in theirs)


def _surnames_against(a: PersonName, b: PersonName) -> str | None:
    """Two surnames each, and one of the places filled otherwise; or no surname in common."""
    mine, theirs = a.surnames, b.surnames
    if not any(likeness(x, y) >= LEAST for x in a.parts[1:] for y in theirs) and not _turned_round(a, b):
        return f"other surname: {' '.join(mine)}, {' '.join(theirs)}"
    if len(mine) == 2 and len(theirs) == 2 and not _married(mine, theirs):
        for x, y in zip(mine, theirs, strict=True):
            if likeness(x, y) < LEAST:
                return f"other surname: {x}, {y}"
    return None


def _married(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether either second surname is a husband's ("Pérez de Gómez"): it replaces the mother's."""
    return mine[-1].startswith("de ") != theirs[-1].startswith("de ")


def person_features(a: PersonName, b: PersonName) -> dict[str, float]:
    """What speaks for and against, each from 0 to about 1; `training/fit_names.py` weighs them."""
    pairing = pair_up(a.parts, b.parts)
    short = min(len(a.parts), len(b.parts))
    values = [value for _, _, value in pairing.pairs]
    lost = min(len(pairing.left_a), len(pairing.left_b))
    whole = "".join(sorted("".join(a.parts))), "".join(sorted("".join(b.parts)))
    run = "".join(a.parts).replace(" ", ""), "".join(b.parts).replace(" ", "")
    return {
        "matched": len(values) / short,
        "worst": min(values, default=0.0) if not lost else 0.0,
        "mean": sum(values) / len(values) if values else 0.0,
        "lost": lost / short,
        "extra": min(abs(len(a.parts) - len(b.parts)), 4) / 4,
        "initial": float(any(len(part) == 1 for part in (*a.parts, *b.parts))),
        "single": float(short == 1),
        "turned": _disorder(pairing),
        "letters": OSA.normalized_similarity(*run),
        "bag": OSA.normalized_similarity(*whole),
        "first": likeness(a.parts[0], b.parts[0]),
        "last": likeness(a.parts[-1], b.parts[-1]),
        "contradicted": float(contradiction(a, b) is not None),
    }


def _disorder(pairing: Pairing) -> float:
    """Share of neighbouring pairs that stand the other way round."""
    steps = list(zip(pairing.pairs, pairing.pairs[1:], strict=False))
    return sum(after[1] < before[1] for before, after in steps) / len(steps) if steps else 0.0


def _person_reason(a: PersonName, b: PersonName) -> str:
    """What the names share and what only one has, for an analyst."""
    pairing = pair_up(a.parts, b.parts)
    same = [b.parts[j] for _, j, value in pairing.pairs if value == 1.0]
    near = [f"{a.parts[i]}/{b.parts[j]}" for i, j, value in pairing.pairs if value < 1.0]
    only = [a.parts[i] for i in pairing.left_a] + [b.parts[j] for j in pairing.left_b]
    said = [
        f"shares {' '.join(same)}" if same else "",
        f"alike {', '.join(near)}" if near else "",
        f"only one has {' '.join(only)}" if only else "",
    ]
    return "; ".join(part for part in said if part) or "nothing in common"


def score_organizations(a: str, b: str) -> Score:
    """Score two names of organizations."""
    known = same_known(a, b)
    if known is not None:
        return Score(1.0, "both names of one known body") if known else Score(0.1, "names of two known bodies", apart=True)
    one, two = parse_organization(a), parse_organization(b)
    if _same_notions(one, two):
        return Score(0.97, "the same words in either language")
    if squeeze(a) == squeeze(b):
        return Score(0.99, "the same letters")
    if abbreviates(a, b) or abbreviates(b, a):
        return Score(0.85, "one is the other's acronym")
    value = weigh("organization", organization_features(one, two))
    against = _organizations_against(one, two)
    return Score(min(value, 0.3), against, apart=True) if against else Score(value, _organization_reason(one, two))


def _same_notions(a: OrganizationName, b: OrganizationName) -> bool:
    same = a.notions == b.notions and sorted(a.own) == sorted(b.own) and a.legal == b.legal
    return same and bool(a.own or a.notions)


def _organizations_against(a: OrganizationName, b: OrganizationName) -> str | None:
    """Why two names cannot be one body's, in words, or None."""
    if a.numbers != b.numbers and a.numbers and b.numbers:
        return "other numbers"
    if is_bare(a) and is_bare(b) and a.notions != b.notions:
        return "other offices"
    return None


def organization_features(a: OrganizationName, b: OrganizationName) -> dict[str, float]:
    """What speaks for and against, each from 0 to about 1."""
    mine, theirs = a.own or tuple(sorted(a.notions)), b.own or tuple(sorted(b.notions))
    best = sorted((max((word_likeness(x, y) for y in theirs), default=0.0) for x in min(mine, theirs, key=len)), reverse=True)
    union = a.notions | b.notions
    return {
        "own": sum(best) / len(best) if best else 0.0,
        "worst": best[-1] if best else 0.0,
        "letters": OSA.normalized_similarity(" ".join(sorted(mine)), " ".join(sorted(theirs))),
        "joined": OSA.normalized_similarity("".join(a.own), "".join(b.own)),
        "notions": len(a.notions & b.notions) / len(union) if union else 1.0,
        "notions_differ": float(bool(a.notions - b.notions) and bool(b.notions - a.notions)),
        "extra": min(abs(len(mine) - len(theirs)), 4) / 4,
        "legal": float(a.legal != b.legal and a.legal is not None and b.legal is not None),
        "legal_one": float((a.legal is None) != (b.legal is None)),
        "numbers": float(a.numbers != b.numbers),
        "long": min(len(" ".join(mine)), 40) / 40,
    }


def _organization_reason(a: OrganizationName, b: OrganizationName) -> str:
    shared = sorted(set(a.own) & set(b.own)) + sorted(a.notions & b.notions)
    only = sorted(set(a.own) ^ set(b.own)) + sorted(a.notions ^ b.notions)
    said = [f"shares {' '.join(shared)}" if shared else "", f"only one has {' '.join(only)}" if only else ""]
    return "; ".join(part for part in said if part) or "nothing in common"


def score_plain(a: str, b: str) -> Score:
    """Score two names of places or things by their letters."""
    if squeeze(a) == squeeze(b):
        return Score(0.99, "the same letters")
    one, two = parse_organization(a), parse_organization(b)
    if _same_notions(one, two):
        return Score(0.95, "the same words in either language")
    if one.numbers != two.numbers:
        return Score(0.2, "other numbers", apart=True)
    value = OSA.normalized_similarity(fold(a), fold(b))
    return Score(value * value, "letters in common")
