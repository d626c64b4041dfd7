"""Towns, first-level regions and countries with their coordinates, from the small file that ships with the package.

The file is made by `training/build_gazetteer.py` from GeoNames data (geonames.org), which is under CC BY 4.0.
"""

import gzip
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

from quipu.resolve.fold import fold

EARTH_KM = 6371.0
RANKS = {"C": "country", "A": "admin1", "P": "city"}


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of the gazetteer. Coordinates are decimal degrees, None where the source has none."""

    rank: str
    """`country`, `admin1` or `city`."""
    name: str
    country: str
    """ISO 3166-1 alpha-2."""
    admin1: str
    """GeoNames' code of the region, "" for a country."""
    latitude: float | None
    longitude: float | None
    population: int

    @property
    def key(self) -> str:
        """What tells the spot from every other."""
        return f"{self.rank}:{self.country}.{self.admin1}:{self.name}:{self.latitude}:{self.longitude}"


@cache
def _lines() -> tuple[str, ...]:
    packed = files("quipu.resolve").joinpath("data/gazetteer.tsv.gz").read_bytes()
    return tuple(gzip.decompress(packed).decode().splitlines())


@cache
def _index() -> dict[str, list[int]]:
    """Folded names, to the numbers of the lines that bear them."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(_lines()):
        if not line.startswith("#"):
            for key in line.split("\t", 1)[0].split("|"):
                found.setdefault(key, []).append(number)
    return found


@cache
def capitals() -> frozenset[tuple[str, str]]:
    """Country codes with the folded names of their capitals."""
    line = next(line for line in _lines() if line.startswith("# capitals\t"))
    pairs = (entry.split("=") for entry in line.split("\t")[1].split("|"))
    return frozenset((code, fold(name)) for code, name in pairs)


def _spot(number: int) -> Spot:
    _, rank, name, country, admin1, latitude, longitude, population = _lines()[number].split("\t")
    return Spot(
        RANKS[rank],
        name,
        country,
        admin1,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        int(population),
    )


@lru_cache(maxsize=1 << 16)
def look_up(name: str) -> tuple[Spot, ...]:
    """Every spot that bears the name, whatever its accents and case."""
    return tuple(_spot(number) for number in _index().get(fold(name), ()))


@cache
def _divisions() -> dict[tuple[str, str], Spot]:
    """Countries and first-level regions by their codes; a country's region code is ""."""
    numbers = (number for number, line in enumerate(_lines()) if not line.startswith("#") and line.split("\t", 2)[1] in "AC")
    return {(spot.country, spot.admin1): spot for spot in map(_spot, numbers)}


def country_spot(code: str) -> Spot | None:
    """A country by its ISO code."""
    return _divisions().get((code, ""))


def region_spot(country: str, admin1: str) -> Spot | None:
    """A first-level region by its codes."""
    return _divisions().get((country, admin1)) if admin1 else None


@lru_cache(maxsize=1 << 16)
def kilometres(a: Spot, b: Spot) -> float | None:
    """Great-circle distance, or None where either has no coordinates."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    north, south = radians(a.latitude), radians(b.latitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
