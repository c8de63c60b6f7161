"""Which of the places of one name is meant: by what holds it, what else the document names, how many live there."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from sayso.data.place_row import PlaceRow
from sayso.places.context import Context, pointers
from sayso.places.toponym import Toponym

KIND = {"c": 4.0, "p": 1.0, "r": 4.0, "t": 0.0, "d": -0.8, "v": 4.0}
HELD, CALLED, COUNTRY, PROVINCE = 6.0, 2.0, 3.0, 4.0
SEAT = 1.5
OWN_TOWN = 4.0
"""A town is in the own table because its name alone means it: Washington, New York."""


def best(rows: Sequence[PlaceRow], told: Toponym, within: Sequence[PlaceRow], context: Context) -> PlaceRow | None:
    """The likeliest of the rows; ``within``: the places that the text says it lies in."""
    own = pointers(rows)

    def likely(row: PlaceRow) -> float:
        near = COUNTRY * context.share((row.country, ""), own) if row.country else 0.0
        nearer = PROVINCE * context.share((row.country, row.province), own) if row.kind in "td" else 0.0
        named_after = SEAT if _seat(row, rows) and told.kind != "p" else 0.0
        return _alone(row, told) - named_after + HELD * any(holds(outer, row) for outer in within) + near + nearer

    return max(rows, key=likely, default=None)


def _seat(province: PlaceRow, rows: Sequence[PlaceRow]) -> bool:
    """Whether a town with many of the province's people bears its name, so that alone it means the town: Raqqa."""
    towns = (row for row in rows if row.kind == "t" and province.kind == "p" and holds(province, row))
    return any(4 * town.population > province.population for town in towns)


def _alone(row: PlaceRow, told: Toponym) -> float:
    """How likely a place is by itself: its kind, what the phrase calls it, its people."""
    called = CALLED if told.kind == row.kind else 0.0
    own = OWN_TOWN if row.source == "o" and row.kind == "t" else 0.0
    return log10(row.population + 10) + KIND[row.kind] + called + own


def holds(outer: PlaceRow, inner: PlaceRow) -> bool:
    """Whether one place lies in the other, as far as their codes tell."""
    if outer.id == inner.id or outer.country != inner.country or not outer.country:
        return False
    if outer.kind == "c":
        return inner.kind != "c"
    if outer.kind == "d":
        return inner.kind == "t" and (outer.province, outer.district) == (inner.province, inner.district)
    return outer.kind == "p" and inner.kind in "td" and outer.province == inner.province
