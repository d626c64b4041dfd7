"""How likely two names of bodies are one: by the list, by their words in either language, by acronym, else by features."""

from rapidfuzz.distance import OSA

from quipu.resolve.fold import squeeze
from quipu.resolve.known import candidates, same_known
from quipu.resolve.organizations import OrganizationName, abbreviates, in_short, is_bare, parse_organization, word_likeness
from quipu.resolve.score import Score
from quipu.resolve.weigh import weigh


def score_organizations(a: str, b: str) -> Score:
    """Score two names of organizations."""
    one, two = parse_organization(a), parse_organization(b)
    settled = _settled(a, b, one, two)
    if settled is not None:
        return settled
    value = weigh("organization", organization_features(one, two))
    against = _organizations_against(one, two)
    return Score(value, against or _organization_reason(one, two), apart=against is not None)


def weighed_organizations(a: str, b: str) -> dict[str, float] | None:
    """The features that two names are weighed by, or None where a rule settles the pair."""
    one, two = parse_organization(a), parse_organization(b)
    return organization_features(one, two) if _settled(a, b, one, two) is None else None


def _settled(a: str, b: str, one: OrganizationName, two: OrganizationName) -> Score | None:
    """What the list of bodies, the words in either language, or an acronym say for certain, or None."""
    known = same_known(a, b)
    if known is not None:
        return Score(1.0, "both names of one known body") if known else Score(0.1, "names of two known bodies", apart=True)
    if is_bare(one) and is_bare(two) and one.notions != two.notions:
        return Score(0.2, "other offices", apart=True)
    rules = (
        (0.99, squeeze(a) == squeeze(b), "the same letters"),
        (0.97, same_notions(one, two), "the same words in either language"),
        (0.92, _nearly_same(one, two), "the same words but for the legal form or the word for a group"),
        (0.9, _one_in_short(one, two), "the same country's, one told in short"),
        (0.85, acronym_of(a, b) or acronym_of(b, a), "one is the other's acronym"),
    )
    return next((Score(value, reason) for value, holds, reason in rules if holds), None)


def acronym_of(short: str, long: str) -> bool:
    """Whether a name is another's acronym. One that the list has for a body is no other body's with the same letters."""
    return abbreviates(short, long) and not candidates(short)


def same_notions(a: OrganizationName, b: OrganizationName) -> bool:
    """Whether two names are made of the same words, in whichever language and order."""
    same = a.notions == b.notions and sorted(a.own) == sorted(b.own) and a.legal == b.legal and a.places == b.places
    return same and bool(a.own or a.notions)


def _nearly_same(a: OrganizationName, b: OrganizationName) -> bool:
    """Whether only one says its legal form, or that it is a group ("Banda Los Chirrinchos", "Transportes Yaraví S.A.")."""
    same = bool(a.own) and sorted(a.own) == sorted(b.own) and a.places == b.places
    return same and a.notions ^ b.notions <= {"group"} and (a.legal == b.legal or not (a.legal and b.legal))


def _one_in_short(a: OrganizationName, b: OrganizationName) -> bool:
    """Whether one is a country's force told in short, and the other the same in full."""
    return a.places == b.places and a.notions != b.notions and in_short(a) == in_short(b) and not (a.own or b.own)


def _organizations_against(a: OrganizationName, b: OrganizationName) -> str | None:
    """Why two names cannot be one body's, in words, or None."""
    if a.numbers != b.numbers and a.numbers and b.numbers:
        return "other numbers"
    if a.places - b.places and b.places - a.places:
        return f"of other places: {' '.join(sorted(a.places ^ b.places))}"
    return None


def organization_features(a: OrganizationName, b: OrganizationName) -> dict[str, float]:
    """What speaks for and against, each from 0 to about 1."""
    mine, theirs = a.own or tuple(sorted(a.notions)), b.own or tuple(sorted(b.notions))
    short, long = sorted((mine, theirs), key=lambda words: (len(words), words))
    best = [max((word_likeness(x, y) for y in long), default=0.0) for x in short]
    union = a.notions | b.notions
    edits = OSA.distance("".join(mine), "".join(theirs))
    return {
        "own": sum(best) / len(best) if best else 0.0,
        "worst": min(best, default=0.0),
        "letters": OSA.normalized_similarity("".join(mine), "".join(theirs)),
        "one_edit": float(edits == 1),
        "two_edits": float(edits == 2),
        "no_edit": float(edits == 0),
        "short": float(min(len("".join(mine)), len("".join(theirs))) < 6),
        "notions": len(a.notions & b.notions) / len(union) if union else 1.0,
        "notions_differ": float(bool(a.notions - b.notions) and bool(b.notions - a.notions)),
        "notions_extra": float(bool(a.notions ^ b.notions)),
        "extra": min(len(long) - len(short), 3) / 3,
        "legal": float(a.legal != b.legal and a.legal is not None and b.legal is not None),
        "legal_one": float((a.legal is None) != (b.legal is None)),
        "numbers": float(a.numbers != b.numbers and bool(a.numbers) and bool(b.numbers)),
        "number_one": float(bool(a.numbers) != bool(b.numbers)),
        "places_differ": float(bool(a.places - b.places) and bool(b.places - a.places)),
        "place_one": float(bool(a.places) != bool(b.places)),
    }


def _organization_reason(a: OrganizationName, b: OrganizationName) -> str:
    shared = sorted(set(a.own) & set(b.own)) + sorted(a.notions & b.notions)
    only = sorted(set(a.own) ^ set(b.own)) + sorted(a.notions ^ b.notions)
    said = [f"shares {' '.join(shared)}" if shared else "", f"only one has {' '.join(only)}" if only else ""]
    return "; ".join(part for part in said if part) or "nothing in common"
