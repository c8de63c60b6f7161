"""One place of the gazetteer, and how it is written on a line."""

from __future__ import annotations

from dataclasses import dataclass

PRECISION = {"c": "country", "p": "province", "d": "district", "t": "town", "r": "region", "v": "point"}
SOURCES = {"g": "GeoNames", "n": "Natural Earth", "o": "sayso"}


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """``kind``: a key of `PRECISION`; ``country`` ISO 3166-1 alpha-2; ``province`` and ``district``: GeoNames' codes
    of what holds it, unique inside the country and the province; a province or district has its own.

    ``lat``, ``lon`` in degrees (WGS 84). ``id`` is GeoNames' where ``source`` is ``g`` or ``n`` and a number.
    """

    name: str
    kind: str
    country: str
    province: str
    district: str
    population: int
    lat: float
    lon: float
    id: str
    source: str = "g"

    @classmethod
    def parse(cls, line: str) -> PlaceRow:
        """A row from the fields after the folded name."""
        name, kind, country, province, district, population, lat, lon, identity, source = line.split("\t")
        return cls(
            name, kind, country, province, district, int(population or 0), float(lat), float(lon), identity, source
        )

    def line(self) -> str:
        """The fields as `parse` reads them."""
        numbers = (str(self.population or ""), f"{self.lat:.3f}", f"{self.lon:.3f}")
        return "\t".join(
            (self.name, self.kind, self.country, self.province, self.district, *numbers, self.id, self.source)
        )
