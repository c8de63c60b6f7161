"""Places: the toponym of each phrase, with a point and how precise that is, where the embedded gazetteer knows it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Document, Place, Span
from sayso.places.locate import Locator

__all__ = ["resolve"]


def resolve(document: Document, spans: Sequence[Span]) -> tuple[Place, ...]:
    """One place for each span, in their order, none dropped; ``lat`` and ``lon`` are None where nothing is known."""
    locator = Locator(document.text, spans)
    return tuple(locator.place(span) for span in spans)
