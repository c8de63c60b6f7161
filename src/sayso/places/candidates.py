"""The places that a name may stand for: own tables, the gazetteer, abbreviations of provinces."""

from __future__ import annotations

from sayso.data.gazetteer_file import find, fold
from sayso.data.own_places import abbreviations, country_rows, demonyms, own_places
from sayso.data.place_row import PlaceRow

SAME_DEGREES = 2.0
DROPPED = ("al ", "el ", "ar ", "as ", "ad ", "an ", "at ", "ash ", "az ", "the ", "greater ", "city of ")
SHORTENED = {"st ": "saint ", "ft ": "fort ", "mt ": "mount "}
ADDED = ("{} city", "al {}", "{} district")


def candidates(name: str) -> tuple[PlaceRow, ...]:
    """Every place that bears the name, in one of its forms; of several forms the first that any place bears."""
    if name in demonyms() and (rows := _by_demonym(name)):
        return rows
    if short := abbreviations().get(name) or abbreviations().get(f"{name}."):
        country, full = short
        return tuple(row for row in _rows(fold(full)) if row.country == country and row.kind == "p")
    for form in _forms(fold(name)):
        if rows := _rows(form):
            return rows
    return ()


def _forms(folded: str) -> tuple[str, ...]:
    """The name, without a leading article, with what lists of places often add."""
    short = [folded.removeprefix(prefix) for prefix in DROPPED if folded.startswith(prefix)]
    short += [folded.removesuffix(" city")] if folded.endswith(" city") else []
    longer = [long + folded.removeprefix(cut) for cut, long in SHORTENED.items() if folded.startswith(cut)]
    return (folded, *short, *longer, *(form.format(folded) for form in ADDED))


def _rows(folded: str) -> tuple[PlaceRow, ...]:
    """The gazetteer's places, and own ones where it lacks them."""
    listed = find(folded)
    own = tuple(row for row in own_places().get(folded, ()) if not any(_same(row, other) for other in listed))
    return own + listed


def _same(one: PlaceRow, other: PlaceRow) -> bool:
    apart = max(abs(one.lat - other.lat), abs(one.lon - other.lon))
    return (one.kind, one.country) == (other.kind, other.country) and apart < SAME_DEGREES


def _by_demonym(name: str) -> tuple[PlaceRow, ...]:
    """The country of "Palestinians"; none for a country's own name, which other places may bear."""
    code = demonyms()[name]
    rows = own_places().get(fold(name), ())
    if any(row.id == f"country:{code}" for row in rows):
        return ()
    return tuple(row for row in country_rows() if row.id == f"country:{code}")
