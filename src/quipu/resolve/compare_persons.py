"""How likely two personal names are one: what speaks for and against, and what they exclude."""

from dataclasses import replace

from rapidfuzz.distance import OSA

from quipu.resolve.alike import LEAST, SPELLING, Pairing, letters, likeness, pair_up, slip
from quipu.resolve.fold import is_latin
from quipu.resolve.persons import PersonName, core, lexicon
from quipu.resolve.score import Score
from quipu.resolve.weigh import weigh

SIGNS = 10
"""Names in other scripts shorter than this are one only if written alike: each sign may be a syllable."""
AGREED = 0.8
"""Two given names or surnames at least this alike are taken for one."""


def score_persons(a: PersonName, b: PersonName) -> Score:
    """Score two personal names."""
    settled = settled_persons(a, b)
    if settled is not None:
        return settled
    against = contradiction(a, b)
    value = weigh("person", person_features(*_maiden(a, b), against or ""))
    if against:
        return Score(value, against, apart=True)
    if _mother_only(a, b) or _mother_only(b, a):
        return Score(min(value, 0.5), "only a second surname in common")
    return Score(value, _person_reason(a, b))


def settled_persons(a: PersonName, b: PersonName) -> Score | None:
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


def weighed_persons(a: PersonName, b: PersonName) -> dict[str, float] | None:
    """The features that two names are weighed by, or None where a rule settles the pair."""
    if settled_persons(a, b) is not None:
        return None
    return person_features(*_maiden(a, b), contradiction(a, b) or "")


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
    if not any(likeness(a.parts[0], part) >= AGREED for part in b.parts[1:]):
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
    one, two = a.parts[1:], b.parts[1:]
    if set(one).isdisjoint(two) and not any(likeness(x, y) >= LEAST for x in one for y in two):
        return f"other surname: {' '.join(mine)}, {' '.join(theirs)}"
    if len(mine) == 2 and len(theirs) == 2 and not _married(a, b):
        for x, y in zip(mine, theirs, strict=True):
            if x != y and likeness(x, y) < LEAST:
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
