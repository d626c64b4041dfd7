"""Places of one report: the same place under two names, what lies in what, and where each is."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from quipu.knowledge import load
from quipu.model import EntityKind, Report
from quipu.resolve.fold import fold
from quipu.resolve.gazetteer import Spot
from quipu.resolve.groups import Groups
from quipu.resolve.known import known_as
from quipu.resolve.mentions import Named
from quipu.resolve.organizations import parse_organization
from quipu.resolve.places import (
    Location,
    PlaceName,
    Surroundings,
    areas,
    contains,
    country_of_word,
    is_country,
    locate,
    parse_place,
    rank_of,
    spots_named,
)

BY_NAME, DATELINE = 2, 4
"""What a place counts for its country, against 1 for a word for its people: a named one, and one that a report is dated from or
opens with."""
LEAD = 160
"""Characters of a report in which it says where its news is from."""
ROUNDS = 2
LARGE_TOWN = 200_000
"""People of a town whose name may be meant where a country bears it too."""
LONGEST_GAP = 60
"""Characters that may stand between a place and the one that it lies in."""
AFTER = re.compile(r"\s(?P<word>[a-zé]+)\b")
BEFORE = re.compile(r"\b(?P<word>[A-Za-zó]+)\s(?:(?:de|del|of)\s(?:la\s|las\s|los\s|el\s|the\s)?)?$")
LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _holds() -> re.Pattern[str]:
    """What may stand between a place and the place that it lies in."""
    known = load("places_names")
    kinds = "|".join(re.escape(word) for words in known["ranks"].values() for word in words)
    inside = "|".join(sorted((re.escape(words) for words in known["inside"]), key=lambda words: (-len(words), words)))
    before = "|".join(re.escape(word) for word in known["before_outer"])
    article = r"(?:(?:the|el|la|los|las)\s+)?"
    return re.compile(
        rf"\s*(?:(?:{kinds})\s*)?(?:,|\(|,?\s*(?:{inside})\b)\s*{article}(?:(?:{before})\s*(?:of|de|del)?\s*{article})*",
        re.IGNORECASE,
    )


def country_counts(report: Report, names: Sequence[Named]) -> Counter[str]:
    """How much a report speaks of each country: its name counts most, then bodies of it, then its people."""
    counts: Counter[str] = Counter()
    for name in names:
        if name.kind is EntityKind.PLACE and (code := is_country(name.text)) and _means_country(name.text):
            counts[code] += BY_NAME
        elif name.kind is EntityKind.ORGANIZATION:
            counts.update(_countries_of(name.text))
    people = [(name.start, name.end) for name in names if name.kind is EntityKind.PERSON]
    for word, times in Counter(LETTERS.findall(_without(report.text, people))).items():
        if (code := country_of_word(_plain(word))) is not None:
            counts[code] += times
    return counts


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text without some of its parts: "Argentina Lobo" speaks of no country."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = max(at, end)
    return " ".join([*kept, text[at:]])


@lru_cache(maxsize=1 << 12)
def _means_country(text: str) -> bool:
    """Whether a country's name is not as well a region's or great town's of another ("Georgia"); small towns ("Panama") aside."""
    return len({spot.country for spot in spots_named(text) if spot.rank != "city" or spot.population >= LARGE_TOWN}) == 1


@lru_cache(maxsize=1 << 16)
def _countries_of(text: str) -> tuple[str, ...]:
    """Countries that a body's name, or the list of bodies, gives."""
    body = known_as(text, ())
    named = tuple(sorted(code for code in parse_organization(text).places if len(code) == 2))
    return named or ((body.country,) if body is not None and body.country and body.sort == "agency" else ())


def _plain(word: str) -> str:
    """A demonym as the knowledge file writes it."""
    word = word.lower()
    return word if word.isascii() else fold(word)


def place_names(text: str, names: Sequence[Named]) -> dict[int, PlaceName]:
    """Names of the places by their numbers, with what the words around them promise ("the state of Veracruz", "Puno region")."""
    found = {}
    for number, name in enumerate(names):
        if name.kind is EntityKind.PLACE:
            place = parse_place(name.text)
            rank = place.rank or _rank_around(text, name)
            found[number] = (
                place
                if is_country(place.core) or not (spots_named(place.core) or rank == "district")
                else PlaceName(place.core, rank)
            )
    return found


def _rank_around(text: str, name: Named) -> str | None:
    """What the word before or after a name says that it is; None for words such as "port", which name something else."""
    after = AFTER.match(text, name.end)
    before = BEFORE.search(text, max(0, name.start - 30), name.start)
    ranks = (rank_of(found["word"]) for found in (after, before) if found is not None)
    return next((rank for rank in ranks if rank not in {None, "other"}), None)


def place_hints(text: str, names: Sequence[Named]) -> dict[int, int]:
    """Numbers of places, to those that the text puts them in ("Culiacán, Sinaloa"; "X on the outskirts of Y")."""
    places = [number for number, name in enumerate(names) if name.kind is EntityKind.PLACE]
    hints: dict[int, int] = {}
    for one, two in pairwise(places):
        gap = text[names[one].end : names[two].start]
        closed = "(" not in gap or text[names[two].end : names[two].end + 1] == ")"
        if len(gap) <= LONGEST_GAP and closed and _holds().fullmatch(gap):
            hints[one] = two
    return hints


def surroundings(names: Sequence[Named], places: Mapping[int, PlaceName], counts: Counter[str]) -> Surroundings:
    """What is sure about where a report is set, before its doubtful places are looked at.

    Places that are sure by themselves are taken first, then those that these make sure.
    """
    around = Surroundings(counts)
    for _ in range(ROUNDS):
        sure: list[Spot] = []
        more = Counter(counts)
        for number, place in places.items():
            spot = locate(place, around).spot
            if spot is not None and spot.rank != "country":
                sure.append(spot)
                start = names[number].start
                more[spot.country] += DATELINE if start <= 1 or (start <= LEAD and counts[spot.country]) else BY_NAME
        regions = frozenset((spot.country, spot.admin1) for spot in sure)
        around = Surroundings(more, regions, tuple(dict.fromkeys(spot for spot in sure if spot.rank == "city")))
    return around


def join_places(
    text: str, names: Sequence[Named], places: Mapping[int, PlaceName], groups: Groups, around: Surroundings
) -> tuple[dict[int, Location], dict[int, int]]:
    """Join the places among `names`: one name, or one spot. Gives where each lies, and the number of what it lies in."""
    hints = place_hints(text, names)
    located: dict[int, Location] = {}
    first: dict[str, int] = {}
    inside: dict[int, int] = {}
    told: dict[PlaceName, tuple[Spot, ...]] = {}
    for number, place in sorted(places.items(), reverse=True):
        outer = located[hints[number]].spot if number in hints else None
        if outer is not None and _lies_in(place, outer, around):
            inside[number] = hints[number]
            told[place] = (outer,)
        located[number] = locate(place, around, told.get(place, ()))
    for number, place in sorted(places.items()):
        if located[number].spot is None and place in told:
            located[number] = locate(place, around, told[place])
        spot = located[number].spot
        key = spot.key if spot is not None else f"{place.core}|{place.rank if place.rank == 'other' else ''}"
        groups.join(first.setdefault(key, number), number)
    return located, inside


def _lies_in(place: PlaceName, outer: Spot, around: Surroundings) -> bool:
    """Whether a place next to another may lie in it, and is not the next of a list ("Lima, Callao and Trujillo")."""
    if is_country(place.core) or (place.rank == "admin1" and outer.rank == "city"):
        return False
    if place.core in areas():
        return outer.rank == "country" and areas()[place.core][1] == (outer.country,)
    alone = locate(place, around).spot
    if alone is not None and not contains(outer, alone) and outer.rank != "country":
        return False
    found = locate(place, around, (outer,)).spot
    if found is None:
        return not spots_named(place.core)
    return found != outer and (outer.rank != "city" or place.rank == "district" or found.population * 10 < outer.population)
