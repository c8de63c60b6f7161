"""What a document says about where it plays: countries and provinces by how often its words point to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.data.own_places import demonyms
from sayso.data.place_row import PlaceRow

_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
DEMONYM = 0.5
Area = tuple[str, str]
"""A country and a province of it, or a country and ``""``."""


@dataclass(frozen=True, slots=True)
class Context:
    """How much the document's words point to each area; ``most_country``, ``most_province``: the most that any has."""

    pointers: Mapping[Area, float]
    most_country: float
    most_province: float

    def share(self, area: Area, own: Mapping[Area, float]) -> float:
        """How much points to ``area`` beside a toponym's ``own`` pointers, as a share (0 to 1) of the most."""
        others = self.pointers.get(area, 0.0) - own.get(area, 0.0)
        return max(0.0, others) / (self.most_province if area[1] else self.most_country)


def context(text: str, candidates: Iterable[Sequence[PlaceRow]]) -> Context:
    """``candidates``: for each name of the document the places that it may be."""
    found: defaultdict[Area, float] = defaultdict(float)
    for word in _mentions(text):
        found[demonyms()[word], ""] += DEMONYM
    for rows in candidates:
        for area, weight in pointers(rows).items():
            found[area] += weight
    return Context(found, _most(found, provinces=False), _most(found, provinces=True))


def pointers(rows: Sequence[PlaceRow]) -> Mapping[Area, float]:
    """What one name gives to the areas of its places: 1 to an area that holds all of them, else a part."""
    countries = {(row.country, "") for row in rows if row.country}
    provinces = {(row.country, row.province) for row in rows if row.province}
    return {area: 1 / len(group) for group in (countries, provinces) for area in group}


def _most(found: Mapping[Area, float], *, provinces: bool) -> float:
    return max((weight for area, weight in found.items() if bool(area[1]) == provinces), default=1.0)


def _mentions(text: str) -> Sequence[str]:
    """Countries and demonyms in the text, of one word or two."""
    words = [match[0].rstrip("’'.") for match in _WORD.finditer(text)]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return [word for word in (*words, *pairs) if word in demonyms()]
