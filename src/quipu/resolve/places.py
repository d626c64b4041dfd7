"""Names of places: what kind of place a name promises, where it lies, and when that cannot be said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from quipu.knowledge import load
from quipu.resolve.fold import fold
from quipu.resolve.gazetteer import Spot, capitals, country_spot, kilometres, look_up, region_spot

FAR_AHEAD = 10
"""A town so many times larger than every other of its name is meant where nothing else is said."""
LARGE = 100_000
GREAT = 300_000
METROPOLIS = 1_000_000
SMALL = 15_000
UNCOUNTED = 30_000
"""Taken for the size of a town whose population the gazetteer does not give."""
NEAR_KM = 40.0


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place without the words that say what it is. `rank` is admin1, city, district, other, or None."""

    core: str
    rank: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a report says about where it is: how often each country is named, which regions, and towns that are sure."""

    countries: Mapping[str, int] = field(default_factory=dict)
    regions: frozenset[tuple[str, str]] = frozenset()
    towns: tuple[Spot, ...] = ()

    @property
    def main(self) -> str | None:
        """The country that a report is about: the only one, or one named at least twice as often as any other."""
        ranked = sorted(self.countries.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place is, as far as it is sure. `spot` is None where only the country, or nothing, is known."""

    spot: Spot | None = None
    country: str | None = None
    admin1: str | None = None


NOWHERE = Location()
"""Of a place of which nothing is known."""


@cache
def _rank_words() -> dict[str, str]:
    return {fold(word): rank for rank, words in load("places_names")["ranks"].items() for word in words}


def rank_of(word: str) -> str | None:
    """What a word such as "region" or "distrito" says that a place is: admin1, city, district or other."""
    return _rank_words().get(fold(word))


@lru_cache(maxsize=1 << 17)
def parse_place(text: str) -> PlaceName:
    """Take "the La Molina district", "región Puno" apart. Names that the gazetteer has are kept whole ("Mexico City")."""
    name = fold(text)
    if spots_named(name) or name in areas():
        return PlaceName(name, None)
    words = name.split()
    if words and words[0] == "the":
        words = words[1:]
    rank = None
    if len(words) > 1 and words[-1] in _rank_words():
        rank, words = _rank_words()[words[-1]], words[:-1]
    elif len(words) > 1 and words[0] in _rank_words():
        rank, words = _rank_words()[words[0]], words[1:]
        words = words[1:] if len(words) > 1 and words[0] in {"de", "del", "of"} else words
    return PlaceName(" ".join(words), rank)


@cache
def areas() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Folded names of zones that are no administrative unit, to their first name and the countries they lie in."""
    rows = load("places_names")["areas"]
    return {fold(form): (row["name"], tuple(row["countries"])) for row in rows for form in (row["name"], *row["forms"])}


@cache
def _exonyms() -> dict[str, tuple[Spot, ...]]:
    """Folded forms that the gazetteer lacks, to what they stand for."""
    known = load("places_names")
    found: dict[str, tuple[Spot, ...]] = {}
    for code, forms in known["countries"].items():
        spot = country_spot(code)
        found.update({fold(form): (spot,) for form in forms if spot})
    for row in known["cities"]:
        spots = tuple(s for s in look_up(row["name"]) if (s.rank, s.country, s.admin1) == ("city", row["country"], row["admin1"]))
        found.update({fold(form): spots[:1] for form in row["forms"] if spots})
    for row in known["regions"]:
        region = region_spot(row["country"], row["admin1"])
        found.update({fold(form): (*found.get(fold(form), look_up(form)), region) for form in row["forms"] if region})
    return found


@cache
def _demonyms() -> dict[str, str]:
    return {fold(word): code for peoples in load("demonyms").values() for word, code in peoples.items()}


def country_of_word(word: str) -> str | None:
    """Country that a folded word such as "peruana" speaks of."""
    return _demonyms().get(word)


@lru_cache(maxsize=1 << 16)
def spots_named(name: str) -> tuple[Spot, ...]:
    """Every spot that a name may stand for: what is known by that name in either language, else the gazetteer's."""
    return _exonyms().get(fold(name)) or look_up(name)


def _candidates(name: PlaceName) -> tuple[Spot, ...]:
    """Spots of the rank that the words promise; districts are listed among the towns."""
    if name.rank == "admin1":
        return tuple(dict.fromkeys(spot for spot in (*spots_named(name.core), *look_up(name.core)) if spot.rank == "admin1"))
    spots = spots_named(name.core)
    return tuple(spot for spot in spots if spot.rank == "city") if name.rank in {"city", "district"} else spots


def is_country(name: str) -> str | None:
    """ISO code of the country that a name stands for."""
    return next((spot.country for spot in spots_named(name) if spot.rank == "country"), None)


def locate(name: PlaceName, around: Surroundings, inside: tuple[Spot, ...] = ()) -> Location:
    """Where a place is, by its name, what the report speaks of, and the places it is said to lie in. Never a guess.

    Where several spots bear the name and nothing in the report tells them apart, the location is empty, or the country alone
    where they all lie in one country that the report names.
    """
    if name.core in areas():
        countries = areas()[name.core][1]
        return Location(None, countries[0] if len(countries) == 1 else None)
    if name.rank == "other":
        return Location(None, inside[0].country if inside else None, None)
    spots = _candidates(name)
    nation = next((spot for spot in spots if spot.rank == "country"), None)
    if nation is not None and not inside:
        return Location(nation, nation.country) if not _disputed(nation, spots, around) else Location()
    held = _one(_within(spots, inside), sure=True)
    near = _one(_supported(spots, around), sure=True) if held is None else None
    if near is not None and _overshadowed(near, spots, around):
        near = None
    found = held or near
    if found is None and name.rank == "admin1" and len(spots) == 1 and not inside:
        found = spots[0]
    return Location(found, found.country, found.admin1 or None) if found is not None else _by_country(spots, around, inside)


def _overshadowed(near: Spot, spots: tuple[Spot, ...], around: Surroundings) -> bool:
    """Whether a namesake in a country that the report names is so much larger that nearness to other places says little."""
    rival = max((_weight(spot) for spot in spots if spot.country in around.countries and spot != near), default=0)
    return near.rank == "city" and rival >= FAR_AHEAD * max(near.population, SMALL // 2)


def _by_country(spots: tuple[Spot, ...], around: Surroundings, inside: tuple[Spot, ...]) -> Location:
    """Decide by the countries that the report names, or by sheer size."""
    named = {spot.country for spot in inside} or set(around.countries)
    near = tuple(spot for spot in spots if spot.country in named)
    if not near:
        found = _far_ahead(spots) if not inside else None
        return Location(found, found.country, found.admin1) if found else Location()
    countries = {spot.country for spot in near}
    if len(countries) > 1:
        return _in_main(near, around)
    found = _one(near, sure=False)
    if found is not None and (len(named) == 1 or not _outshone(found, spots, named)):
        return Location(found, found.country, found.admin1 or None)
    return Location(None, near[0].country)


def _in_main(near: tuple[Spot, ...], around: Surroundings) -> Location:
    """The spot in the country that a report is about, where those in the other countries that it names are no larger."""
    found = _one(tuple(spot for spot in near if spot.country == around.main), sure=False)
    if found is None or any(_weight(spot) > _weight(found) for spot in near if spot.country != found.country):
        return Location()
    return Location(found, found.country, found.admin1 or None)


def _weight(spot: Spot) -> int:
    """Population, at least that of a large town for a region, however few of its people live in towns."""
    return max(spot.population, LARGE if spot.rank == "admin1" else 0)


def _outshone(found: Spot, spots: tuple[Spot, ...], named: set[str]) -> bool:
    """Whether a small town has a namesake in a country that the report does not name, so much larger that it may be meant."""
    rival = max((spot.population for spot in spots if spot.country not in named), default=0)
    return found.rank == "city" and found.population < SMALL and rival >= FAR_AHEAD * SMALL


def _disputed(nation: Spot, spots: tuple[Spot, ...], around: Surroundings) -> bool:
    """Whether a country shares its name with a region of a country that the report names ("Georgia")."""
    return any(spot.rank == "admin1" and spot.country != nation.country and spot.country in around.countries for spot in spots)


def _within(spots: tuple[Spot, ...], inside: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """Spots that lie in one of the places that the text puts them in."""
    return tuple(spot for spot in spots if any(contains(outer, spot) for outer in inside))


def contains(outer: Spot, inner: Spot) -> bool:
    """Whether one spot lies in another, by their codes; a town holds what lies within 40 km and is far smaller."""
    if outer == inner or outer.country != inner.country:
        return False
    if outer.rank == "country":
        return inner.rank != "country"
    if outer.rank == "admin1":
        return inner.rank == "city" and inner.admin1 == outer.admin1
    apart = kilometres(outer, inner)
    return inner.rank == "city" and apart is not None and apart <= NEAR_KM and outer.population > FAR_AHEAD * inner.population


def _supported(spots: tuple[Spot, ...], around: Surroundings) -> tuple[Spot, ...]:
    """Spots in a region that the report names, or close to a town that is sure."""
    return tuple(
        spot
        for spot in spots
        if (spot.country, spot.admin1) in around.regions
        or any((kilometres(spot, town) or NEAR_KM + 1) <= NEAR_KM for town in around.towns)
    )


def _one(spots: tuple[Spot, ...], sure: bool) -> Spot | None:
    """The one spot meant. A town and the region named after it count as one: the town where it is a capital or a metropolis, else
    the region, which holds either way. `sure` allows a small town to be picked among others by its size alone."""
    towns = [spot for spot in spots if spot.rank == "city"]
    regions = [spot for spot in spots if spot.rank == "admin1"]
    if len(regions) > 1:
        regions = [
            spot for spot in regions if any(town.admin1 == spot.admin1 for town in towns if town.population >= METROPOLIS)
        ] or regions
    if len(regions) > 1:
        return None
    best = max(towns, key=lambda spot: spot.population, default=None)
    if regions:
        return _town_or_region(best, regions[0])
    if len(towns) == 1:
        return towns[0]
    return _ahead(towns, LARGE if not sure else SMALL)


def _town_or_region(town: Spot | None, region: Spot) -> Spot | None:
    """Which of two namesakes is meant: a great town or capital, else the region, which holds either way; None where a great town
    of the name lies in another region ("Washington")."""
    if town is None or town.population < LARGE:
        return region
    if town.admin1 != region.admin1 or town.country != region.country:
        return region if region.population >= FAR_AHEAD * town.population and not _is_capital(town) else None
    return town if town.population >= METROPOLIS or _is_capital(town) else region


def _is_capital(spot: Spot) -> bool:
    return (spot.country, fold(spot.name)) in capitals()


def _ahead(towns: list[Spot], least: int) -> Spot | None:
    """The largest town, where it is far larger than every other and of some size."""
    ranked = sorted(towns, key=lambda spot: -spot.population)
    if not ranked or ranked[0].population < least:
        return None
    next_size = max((spot.population or UNCOUNTED for spot in ranked[1:]), default=0)
    return ranked[0] if ranked[0].population >= FAR_AHEAD * next_size else None


def _far_ahead(spots: tuple[Spot, ...]) -> Spot | None:
    """The spot that is meant wherever the report comes from: a great town or a region that nothing of its name rivals."""
    towns = [spot for spot in spots if spot.rank == "city"]
    regions = [spot for spot in spots if spot.rank == "admin1"]
    best = _ahead(towns, LARGE)
    elsewhere = best is not None and any(spot.country == best.country and spot.admin1 != best.admin1 for spot in regions)
    if best is not None and ((_is_capital(best) and not elsewhere) or (best.population >= GREAT and not regions)):
        return best
    if (
        len(regions) == 1
        and regions[0].population >= METROPOLIS
        and all(town.population < LARGE or town.admin1 == regions[0].admin1 for town in towns)
    ):
        return _town_or_region(best, regions[0])
    return None
