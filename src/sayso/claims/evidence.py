"""The shortest stretch of words that carries a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.model import Frame, Span, hull


def home(trigger: Span, sentences: Sequence[Span]) -> Span:
    """The sentence (of ``sentences``, in order) that the trigger begins in; the trigger itself outside of all."""
    before = bisect_right(sentences, trigger.start, key=lambda sentence: sentence.start)
    return sentences[before - 1] if before and sentences[before - 1].overlaps(trigger) else trigger


def evidence(frame: Frame, sentence: Span) -> tuple[Span, ...]:
    """The clause first: from the first to the last word of trigger and arguments inside the trigger's ``sentence``.

    Then, for arguments that lie elsewhere, their own words. The chain's words are no evidence of what is claimed."""
    parts = [s for label, spans in frame.arguments.items() if not label.startswith("chain.") for s in spans]
    near = [part for part in parts if part.overlaps(sentence)]
    far = sorted({part for part in parts if not part.overlaps(sentence)})
    return (hull([frame.trigger, *near]), *far)
