"""Claims as CSV (RFC 4180), one a line. What holds several values parts them by "; ".

A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TextIO

from sayso.export.base import Exporter
from sayso.model import COUNTS, Link, Place, StoredClaim, When
from sayso.wording import what, who

Cell = str | int | float | None
Column = Callable[[StoredClaim], Cell]
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write(claims: Iterable[StoredClaim], out: TextIO) -> None:
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for claim in claims:
        table.writerow([_harmless(cell(claim)) for cell in COLUMNS.values()])


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


def _roles(stored: StoredClaim) -> Cell:
    return _joined(f"{role}: {one.name}" for role, told in stored.claim.roles.items() for one in told)


def _chain(stored: StoredClaim) -> Cell:
    return " > ".join(f"{link.source or 'not named'} {link.stance}" for link in stored.claim.chain)


def _inner(stored: StoredClaim, value: Callable[[Link], Cell]) -> Cell:
    return value(stored.claim.chain[-1]) if stored.claim.chain else None


def _when(stored: StoredClaim, value: Callable[[When], Cell]) -> Cell:
    return value(stored.claim.when) if stored.claim.when else None


def _first_place(stored: StoredClaim, value: Callable[[Place], Cell]) -> Cell:
    return value(stored.claim.where[0]) if stored.claim.where else None


def _count(stored: StoredClaim, name: str, part: str) -> Cell:
    count = stored.claim.counts.get(name)
    return {"low": count.low, "best": count.best, "high": count.high}[part] if count else None


COLUMNS: Mapping[str, Column] = {
    "id": lambda one: one.id,
    "type": lambda one: one.claim.type,
    "who": lambda one: who(one.claim, one.document),
    "what": lambda one: what(one.claim),
    "source": partial(_inner, value=lambda link: link.source),
    "via": partial(_inner, value=lambda link: link.via),
    "stance": partial(_inner, value=lambda link: link.stance),
    "chain": _chain,
    "negated": lambda one: "yes" if one.claim.polarity == "-" else "no",
    "certainty": lambda one: one.claim.certainty,
    "roles": _roles,
    "when": partial(_when, value=lambda when: when.text),
    "from": partial(_when, value=lambda when: when.start),
    "to": partial(_when, value=lambda when: when.end),
    "time_precision": partial(_when, value=lambda when: when.precision),
    "where": lambda one: _joined(place.name for place in one.claim.where),
    "lat": partial(_first_place, value=lambda place: place.lat),
    "lon": partial(_first_place, value=lambda place: place.lon),
    "place_id": partial(_first_place, value=lambda place: place.id),
    "place_precision": partial(_first_place, value=lambda place: place.precision),
    **{f"{name}_{part}": partial(_count, name=name, part=part) for name in COUNTS for part in ("low", "best", "high")},
    "quote": lambda one: _joined(one.quotes),
    "evidence": lambda one: _joined(f"{span.start}-{span.end}" for span in one.claim.evidence),
    "document": lambda one: one.document.id,
    "version": lambda one: one.document.version,
    "publisher": lambda one: one.document.publisher,
    "title": lambda one: one.document.title,
    "published": lambda one: one.document.published,
    "url": lambda one: one.document.url,
    "score": lambda one: round(one.claim.score, 4),
}
"""What a line tells. ``source``, ``via`` and ``stance`` are the innermost link's, empty in the article's own voice."""

CSV = Exporter("csv", write)
