"""The shortest stretch of words that carries a claim."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Frame, Span, hull


def evidence(frame: Frame, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The clause first: from the first to the last word of trigger and arguments inside the trigger's sentence.

    Then, for arguments that lie elsewhere, their own words. The chain's words are no evidence of what is claimed."""
    home = next((s for s in sentences if s.overlaps(frame.trigger)), frame.trigger)
    parts = [s for label, spans in frame.arguments.items() if not label.startswith("chain.") for s in spans]
    near = [part for part in parts if part.overlaps(home)]
    far = sorted({part for part in parts if not part.overlaps(home)})
    return (hull([frame.trigger, *near]), *far)
