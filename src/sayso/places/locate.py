"""From spans to places, with all toponyms of the document in view."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.data.place_row import PRECISION, PlaceRow
from sayso.model import Place, Span
from sayso.places.candidates import candidates
from sayso.places.context import context
from sayso.places.ranking import best
from sayso.places.toponym import Toponym, toponym, without_direction

_AFTER = re.compile(r"\s*(?:,|\(|\bof\b|\bin\b)\s*(?:the\s+)?(?P<names>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})")
OUTER = "cpdr"
FULL = "tr"


class Locator:
    """The toponyms of one document and where they lie."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.text = text
        self.told = {span: _known(toponym(span.quote(text))) for span in spans}
        self.rows = {told.name: candidates(told.name) for told in self.told.values()}
        self.context = context(text, self.rows.values())

    def place(self, span: Span) -> Place:
        """The place at ``span``; of an unknown one what holds it, with the precision that this gives."""
        told, words = self.told[span], span.quote(self.text)
        within = self._within(span, told)
        row = best(self.rows[told.name], told, within, self.context) or next(iter(within), None)
        if row is None:
            return Place(words, span, told.name)
        return Place(words, span, told.name, row.lat, row.lon, row.id, _precision(row, told))

    def _within(self, span: Span, told: Toponym) -> tuple[PlaceRow, ...]:
        """What holds the place by the phrase itself, or by the words right after it ("Quetta, Balochistan")."""
        outer = [row for name in told.within for row in candidates(name) if row.kind in OUTER]
        after = _AFTER.match(self.text, span.end)
        if after and not outer:
            outer += self._longest(after["names"].split())
        return tuple(outer)

    def _longest(self, words: list[str]) -> list[PlaceRow]:
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            found = [row for form in (name, name.rstrip(".")) for row in candidates(form) if row.kind in OUTER]
            if found:
                return found
        return []


def _known(told: Toponym) -> Toponym:
    """The toponym by the name that is known: Mexico City and the United States with the word for their kind."""
    if told.full != told.name and (told.kind in FULL or not candidates(told.name)) and candidates(told.full):
        return replace(told, name=told.full)
    if not candidates(told.name) and (whole := without_direction(told.name)):
        return replace(told, name=whole, part=True)
    return told


def _precision(row: PlaceRow, told: Toponym) -> str:
    if told.near:
        return "near"
    return "region" if told.part and row.kind in "cpr" else PRECISION[row.kind]
