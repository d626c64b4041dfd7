"""Organizations of one report: acronyms in brackets, full names, and the list of known bodies."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quipu.model import Claim, EntityKind
from quipu.resolve.compare import score_names
from quipu.resolve.fold import fold, is_acronym, sound
from quipu.resolve.groups import Groups
from quipu.resolve.known import Known, known_as
from quipu.resolve.mentions import Named, words_of
from quipu.resolve.organizations import abbreviates, initials, is_bare, parse_organization
from quipu.resolve.persons import lexicon
from quipu.resolve.places import Surroundings

SAME_REPORT = 0.85
"""Two names of bodies in one report at least this alike are one body's."""
LONGEST = 160
"""Characters before a bracket that are looked at for what it abbreviates."""
WORDS = 8
"""Words of a description that an acronym may stand for."""
OFFICE_OF = re.compile(r"(?:(?:the|el|la)\s+)?(?P<office>\w+)\s+(?:of|de|del)\s+(?:(?:the|la|el)\s+)?", re.IGNORECASE)
OPENED = re.compile(r"[\s,]*\(\s*$|\s*\[\s*$")
CAPITALS = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑ][\w'’-]*(?:\s+|\s*,\s*))(?:(?:[A-ZÁÉÍÓÚÑ][\w'’-]*|de|del|la|las|los|el|y|of|the|and|for|contra|para|against)(?:\s+|\s*,\s*))*$"
)


def join_organizations(text: str, names: Sequence[Named], groups: Groups, around: Surroundings) -> dict[int, Known]:
    """Join the organizations among `names` (by number) in `groups`. Gives the listed body that each number stands for, if any."""
    numbers = [number for number, name in enumerate(names) if name.kind is EntityKind.ORGANIZATION]
    known = {number: body for number in numbers if (body := known_as(names[number].text, around.countries, around.main))}
    by_key: dict[str, int] = {}
    for number in numbers:
        for key in (fold(names[number].text), known[number].names[0] + str(known[number].country) if number in known else ""):
            if key:
                groups.join(by_key.setdefault(key, number), number)
    for number in numbers:
        before = opened_by(text, names, number)
        if before is not None and not groups.forbidden(before, number):
            groups.join(before, number)
    _join_alike(names, sorted(set(by_key.values()) - set(known)), sorted(set(by_key.values())), groups)
    return known


def opened_by(text: str, names: Sequence[Named], number: int) -> int | None:
    """The organization right before the bracket that a name stands in: "Drug Enforcement Administration (DEA)"."""
    name = names[number]
    for other in range(number - 1, max(-1, number - 4), -1):
        gap = text[names[other].end : name.start]
        if names[other].kind is EntityKind.ORGANIZATION and OPENED.fullmatch(gap):
            short, long = sorted((names[other].text, name.text), key=len)
            return other if is_acronym(short) or abbreviates(short, long) or known_as(short, ()) else None
    return None


def _join_alike(names: Sequence[Named], unlisted: list[int], numbers: list[int], groups: Groups) -> None:
    """Join names alike enough, the likest first; an acronym only where one name fits it. The list tells listed bodies apart."""
    meant = {number: _meant(names[number].text) for number in numbers}
    pairs = []
    for one in unlisted:
        for two in numbers:
            if (
                one == two
                or (two in unlisted and two < one)
                or groups.find(one) == groups.find(two)
                or meant[one].isdisjoint(meant[two])
            ):
                continue
            score = score_names(names[one].text, names[two].text, EntityKind.ORGANIZATION)
            if score.apart:
                groups.forbid(one, two)
            elif score.value >= SAME_REPORT or _qualifies(names[one].text, names[two].text):
                pairs.append((-score.value, one, two))
    for _, one, two in sorted(pairs):
        partners = {groups.find(b if a == one else a) for _, a, b in pairs if one in (a, b)}
        others = {groups.find(b if a == two else a) for _, a, b in pairs if two in (a, b)}
        if len(partners | {groups.find(one), groups.find(two)}) <= 2 and len(others | {groups.find(one), groups.find(two)}) <= 2:
            groups.join(one, two)


@lru_cache(maxsize=1 << 16)
def _meant(text: str) -> frozenset[str]:
    """What a name shares with any name that may be the same body's: a word, a notion, the letter that an acronym begins with."""
    name = parse_organization(text)
    letter = fold(text)[:1] if is_acronym(text) or len(fold(text).split()) == 1 else initials(text)[:1]
    return frozenset({*(sound(word) for word in name.own), *name.notions, f"^{letter}"})


def _qualifies(a: str, b: str) -> bool:
    """Whether one name is the other with its country or town left off: "Policía Nacional", "Policía Nacional del Perú"."""
    one, two = parse_organization(a), parse_organization(b)
    short, long = (one, two) if len(one.own) < len(two.own) else (two, one)
    return is_bare(short) and short.notions == long.notions and len(short.notions) > 1 and len(long.own) > 0


def described_before(text: str, names: Sequence[Named], number: int, claims: Sequence[Claim]) -> tuple[int, int] | None:
    """Span of the words that an acronym in brackets stands for, where the tagger saw no name in them.

    "Peru's anti-drug police (Dirandro)": the span of a role or source that ends before the bracket or closes with it. "Dirección
    de Inteligencia (DINI)": capitals whose beginnings give the acronym.
    """
    name = names[number]
    if opened_by(text, names, number) is not None:
        return None
    low = max(0, name.start - LONGEST)
    bracket = OPENED.search(text[low : name.start])
    if bracket is None or not text[name.end :].lstrip().startswith((")", "]")):
        return None
    end = low + bracket.start()
    before = max(0, end - LONGEST)
    run = CAPITALS.search(text[before:end] + " ")
    start = before + run.start() if run else end
    start += next((len(word) for word in ("La ", "El ", "The ", "Los ", "Las ") if text.startswith(word, start)), 0)
    if abbreviates(name.text, text[start:end]):
        return start, end
    for span in words_of(claims):
        if span.start is None or span.end is None or not span.start < end <= span.end <= name.end + 1:
            continue
        start = _past_office(text, span.start, end)
        if len(text[start:end].split()) <= WORDS:
            return start, end
    return None


def _past_office(text: str, start: int, end: int) -> int:
    """Where a description begins after the office of someone in it: "director of Bolivia's anti-drug force" describes a force."""
    first = OFFICE_OF.match(text, start, end)
    return first.end() if first is not None and fold(first["office"]) in lexicon("offices") else start
