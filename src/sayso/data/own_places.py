"""Places kept by hand: countries with their demonyms, regions that no list of towns has, abbreviations of provinces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from sayso.data.gazetteer_file import fold
from sayso.data.place_row import PlaceRow
from sayso.data.yaml_file import Words, packaged, read

Code = Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
CountryLine = tuple[Code, Words, Latitude, Longitude, float, tuple[Words, ...], tuple[Words, ...]]
KINDS = {"region": "r", "province": "p", "district": "d", "town": "t", "point": "v"}


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Region:
    """``countries``: those that it lies in; ``by``: what an imprecise point stands for."""

    name: Words
    kind: Literal["region", "province", "district", "town", "point"]
    countries: tuple[Code, ...]
    lat: Latitude
    lon: Longitude
    other: tuple[Words, ...] = ()
    by: Words | None = None


@cache
def own_places() -> Mapping[str, tuple[PlaceRow, ...]]:
    """Folded name to places; `DataError` where a file is wrong."""
    found: dict[str, list[PlaceRow]] = {}
    for row, (_, name, *_, other) in zip(country_rows(), _countries(), strict=True):
        _add(found, row, (name, *other))
    for region in read(packaged("gazetteer/regions.yaml"), tuple[Region, ...]):
        country = region.countries[0] if len(region.countries) == 1 else ""
        kind, key = KINDS[region.kind], f"own:{fold(region.name).replace(' ', '-')}"
        _add(found, PlaceRow(region.name, kind, country, "", "", 0, region.lat, region.lon, key, "o"), _all(region))
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def country_rows() -> tuple[PlaceRow, ...]:
    """The countries, in the order of their file."""
    return tuple(
        PlaceRow(name, "c", code, "", "", int(millions * 1e6), lat, lon, f"country:{code}", "o")
        for code, name, lat, lon, millions, *_ in _countries()
    )


@cache
def demonyms() -> Mapping[str, str]:
    """Words for a country's people, as they are spelled, and for the country itself, to its code."""
    return {word: code for code, name, *_, words, other in _countries() for word in (name, *words, *other)}


@cache
def abbreviations() -> Mapping[str, tuple[str, str]]:
    """Abbreviations of provinces, as they are spelled, to country code and full name."""
    table = read(packaged("gazetteer/abbreviations.yaml"), dict[Code, dict[Words, Words]])
    return {short: (code, name) for code, rows in table.items() for short, name in rows.items()}


@cache
def _countries() -> tuple[CountryLine, ...]:
    return read(packaged("gazetteer/countries.yaml"), tuple[CountryLine, ...])


def _all(region: Region) -> tuple[str, ...]:
    return (region.name, *region.other)


def _add(found: dict[str, list[PlaceRow]], row: PlaceRow, names: Iterable[str]) -> None:
    for name in dict.fromkeys(fold(name) for name in names):
        found.setdefault(name, []).append(row)
