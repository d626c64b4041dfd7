"""How likely two names are one: a score with its reason, for persons, organizations, places and things."""

from dataclasses import replace
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from quipu.knowledge import load
from quipu.model import EntityKind
from quipu.resolve.alike import LEAST, SPELLING, Pairing, letters, likeness, pair_up, slip
from quipu.resolve.fold import fold, is_latin, squeeze
from quipu.resolve.known import same_known
from quipu.resolve.organizations import OrganizationName, abbreviates, is_bare, parse_organization, word_likeness
from quipu.resolve.persons import PersonName, core, lexicon, parse_person
from quipu.resolve.places import areas, parse_place, spots_named
from quipu.resolve.score import Score
from quipu.resolve.weigh import weigh

SIGNS = 10
"""Names in other scripts shorter than this are one only if written alike: each sign may be a syllable."""
SHORT_NAME = 6
"""In a name of fewer letters one other letter makes another name."""
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
    return score_places(a, b) if kind is EntityKind.PLACE else score_plain(a, b)


@lru_cache(maxsize=1 << 18)
def exclude(a: str, b: str, kind: EntityKind) -> bool:
    """Whether two names say that they are two, as `Score.apart` does, without weighing anything else."""
    if kind is not EntityKind.PERSON:
        return score_names(a, b, kind).apart
    one, two = parse_person(a), parse_person(b)
    settled = _settled_persons(one, two)
    return settled.apart if settled is not None else contradiction(one, two) is not None


def score_persons(a: PersonName, b: PersonName) -> Score:
    """Score two personal names."""
    settled = _settled_persons(a, b)
    if settled is not None:
        return settled
    against = contradiction(a, b)
    value = weigh("person", person_features(*_maiden(a, b), against or ""))
    if against:
        return Score(value, against, apart=True)
    if _mother_only(a, b) or _mother_only(b, a):
        return Score(min(value, 0.5), "only a second surname in common")
    return Score(value, _person_reason(a, b))


def _settled_persons(a: PersonName, b: PersonName) -> Score | None:
    """What needs no weighing, or None."""
    if not a.parts or not b.parts:
        return Score(0.0, "no name")
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return Score(0.1, f"other generation: {a.suffix}, {b.suffix}", apart=True)
    one, two = ("".join(name.parts).replace(" ", "") for name in (a, b))
    if a.parts == b.parts or one == two:
        return Score(1.0 if a == b else 0.97 if a.suffix == b.suffix else 0.6, "the same name without its titles")
    unreadable = _unreadable(one, two) or ("initials alone" if _is_initials(a) or _is_initials(b) else None)
    return Score(0.2, unreadable) if unreadable else None


def _unreadable(one: str, two: str) -> str | None:
    """Why letters cannot be compared, in words, or None."""
    if is_latin(one) != is_latin(two):
        return "written in different scripts"
    return "other signs" if not is_latin(one) and len(one) < SIGNS and len(two) < SIGNS else None


def _is_initials(name: PersonName) -> bool:
    return all(len(part) == 1 for part in name.parts)


def features_of(a: str, b: str, kind: EntityKind) -> dict[str, float] | None:
    """The features that two names are weighed by; None where a rule settles the pair, or the kind is not weighed."""
    if fold(a) == fold(b) or kind not in {EntityKind.PERSON, EntityKind.ORGANIZATION}:
        return None
    if kind is EntityKind.ORGANIZATION:
        one, two = parse_organization(a), parse_organization(b)
        return organization_features(one, two) if _settled(a, b, one, two) is None else None
    mine, theirs = parse_person(a), parse_person(b)
    if _settled_persons(mine, theirs) is not None:
        return None
    return person_features(*_maiden(mine, theirs), contradiction(mine, theirs) or "")


def _maiden(a: PersonName, b: PersonName) -> tuple[PersonName, PersonName]:
    """The names without a husband's surname that only one of them bears ("María Pérez de Gómez", "María Pérez Luna")."""
    if len(a.surnames) > 1 and len(b.surnames) > 1 and _married(a, b):
        short = tuple(
            replace(name, parts=name.parts[:-1])
            if name.surnames[-1].startswith("de ")
            else replace(name, parts=name.parts[: name.given + 1])
            for name in (a, b)
        )
        return short[0], short[1]
    return a, b


def _mother_only(short: PersonName, long: PersonName) -> bool:
    """Whether the one surname of a name is the second of the other and not its first."""
    if len(short.surnames) != 1 or len(long.surnames) != 2 or len(short.parts) < 2 or _surnames_alone(short, long):
        return False
    first, second = long.surnames
    met = likeness(short.surnames[0], second) >= AGREED > likeness(short.surnames[0], first)
    return (
        met
        and core(first) not in lexicon("given")
        and (core(first) in lexicon("surnames") or core(second) in lexicon("surnames"))
    )


def contradiction(a: PersonName, b: PersonName) -> str | None:
    """Why two names cannot be one person's, in words, or None. Lone surnames contradict nothing."""
    if a.lone or b.lone:
        return None
    if _surnames_alone(a, b) or _surnames_alone(b, a) or _turned_round(a, b):
        return None
    return _given_against(a, b) or _surnames_against(a, b)


def _surnames_alone(short: PersonName, long: PersonName) -> bool:
    """Whether a name of two parts is the two surnames of the other, without a given name."""
    alone = len(short.parts) == 2 and len(long.surnames) == 2 and len(long.parts) > 2
    return alone and all(likeness(x, y) >= AGREED for x, y in zip(short.parts, long.surnames, strict=True))


def _turned_round(a: PersonName, b: PersonName) -> bool:
    """Whether one name may be the other with the surnames first: every part answered, in another order."""
    if len(a.parts) != len(b.parts) or likeness(a.parts[0], b.parts[0]) >= AGREED:
        return False
    pairing = pair_up(a.parts, b.parts)
    if pairing.left_a or pairing.left_b or min(value for _, _, value in pairing.pairs) < AGREED:
        return False
    return pairing.pairs[0][1] != 0


def _given_against(a: PersonName, b: PersonName) -> str | None:
    """Given names that exclude each other: no name in common, or another second name."""
    mine, theirs = a.parts[: a.given], b.parts[: b.given]
    if _answered(mine, theirs):
        if len(mine) > 1 and len(theirs) > 1 and likeness(mine[1], theirs[1]) < LEAST and likeness(mine[0], theirs[0]) >= AGREED:
            return f"other second given name: {mine[1]}, {theirs[1]}"
        return None
    return f"other given name: {' '.join(mine)}, {' '.join(theirs)}"


def _answered(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether any given name of one is a given name of the other, or may be."""
    return any(likeness(x, y) >= 0.6 for x in mine for y in theirs)


def _surnames_against(a: PersonName, b: PersonName) -> str | None:
    """Two surnames each, and one of the places filled otherwise; or no surname in common."""
    mine, theirs = a.surnames, b.surnames
    if not any(likeness(x, y) >= LEAST for x in a.parts[1:] for y in b.parts[1:]):
        return f"other surname: {' '.join(mine)}, {' '.join(theirs)}"
    if len(mine) == 2 and len(theirs) == 2 and not _married(a, b):
        for x, y in zip(mine, theirs, strict=True):
            if likeness(x, y) < LEAST:
                return f"other surname: {x}, {y}"
    return None


def _married(a: PersonName, b: PersonName) -> bool:
    """Whether one of two women's names ends in a husband's surname ("Pérez de Gómez"), which replaces the mother's."""
    women = all(name.parts[0] in lexicon("women") for name in (a, b))
    return women and a.parts[-1].startswith("de ") != b.parts[-1].startswith("de ")


def person_features(a: PersonName, b: PersonName, against: str) -> dict[str, float]:
    """What speaks for and against, each from 0 to about 1. `against` is what `contradiction` said."""
    pairing = pair_up(a.parts, b.parts)
    short = min(len(a.parts), len(b.parts))
    values = [value for _, _, value in pairing.pairs]
    lost = min(len(pairing.left_a), len(pairing.left_b))
    slips = sum(slip(a.parts[i], b.parts[j]) for i, j, value in pairing.pairs if value < SPELLING)
    missed = [letters(a.parts[i], b.parts[j]) for i in pairing.left_a for j in pairing.left_b]
    return {
        "matched": len(values) / short,
        "mean": sum(values) / len(values) if values else 0.0,
        "worst": min(values, default=0.0),
        "lost": float(lost > 0),
        "lost_more": float(lost > 1),
        "lost_near": max(missed, default=0.0),
        "extra": min(abs(len(a.parts) - len(b.parts)), 4) / 4,
        "initial": float(any(len(part) == 1 for part in (*a.parts, *b.parts))),
        "single": float(short == 1),
        "turned": _disorder(pairing),
        "letters": OSA.normalized_similarity("".join(a.parts), "".join(b.parts)),
        "first": likeness(a.parts[0], b.parts[0]),
        "last": likeness(a.parts[-1], b.parts[-1]),
        "slip_one": float(slips == 1),
        "slip_two": float(slips == 2),
        "slip_more": float(slips > 2),
        "short_slip": float(
            any(value < SPELLING and slip(a.parts[i], b.parts[j]) and len(a.parts[i]) < 6 for i, j, value in pairing.pairs)
        ),
        "nothing": float(not values),
        "run_close": float(len(a.parts) != len(b.parts) and OSA.distance("".join(a.parts), "".join(b.parts)) <= 2),
        "filial_turned": float(_disorder(pairing) > 0 and _is_filial(a) and _is_filial(b)),
        "other_given": float(against.startswith("other given")),
        "other_second": float(against.startswith("other second")),
        "other_surname": float(against.startswith("other surname")),
    }


def _is_filial(name: PersonName) -> bool:
    """Whether the name says whose son: turning it round makes the father the son."""
    return any(part.split()[0] in {"bin", "ibn", "ben", "bint"} for part in name.parts)


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
    one, two = parse_organization(a), parse_organization(b)
    settled = _settled(a, b, one, two)
    if settled is not None:
        return settled
    value = weigh("organization", organization_features(one, two))
    against = _organizations_against(one, two)
    return Score(value, against or _organization_reason(one, two), apart=against is not None)


def _settled(a: str, b: str, one: OrganizationName, two: OrganizationName) -> Score | None:
    """What the list of bodies, the words in either language, or an acronym say for certain, or None."""
    known = same_known(a, b)
    if known is not None:
        return Score(1.0, "both names of one known body") if known else Score(0.1, "names of two known bodies", apart=True)
    if is_bare(one) and is_bare(two) and one.notions != two.notions:
        return Score(0.2, "other offices", apart=True)
    rules = (
        (0.99, squeeze(a) == squeeze(b), "the same letters"),
        (0.97, _same_notions(one, two), "the same words in either language"),
        (0.92, _nearly_same(one, two), "the same words but for the legal form or the word for a group"),
        (0.85, abbreviates(a, b) or abbreviates(b, a), "one is the other's acronym"),
    )
    return next((Score(value, reason) for value, holds, reason in rules if holds), None)


def _same_notions(a: OrganizationName, b: OrganizationName) -> bool:
    same = a.notions == b.notions and sorted(a.own) == sorted(b.own) and a.legal == b.legal and a.places == b.places
    return same and bool(a.own or a.notions)


def _nearly_same(a: OrganizationName, b: OrganizationName) -> bool:
    """Whether only one says its legal form, or that it is a group ("Banda Los Chirrinchos", "Transportes Yaraví S.A.")."""
    same = bool(a.own) and sorted(a.own) == sorted(b.own) and a.places == b.places
    return same and a.notions ^ b.notions <= {"group"} and (a.legal == b.legal or not (a.legal and b.legal))


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
    if _same_notions(one, two):
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
