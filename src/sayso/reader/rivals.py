"""Frames that cannot all stand, because they are told in the same words."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.data import claim_types
from sayso.model import Frame, Span
from sayso.reader.labels import ATTRIBUTION, LINK

UNRIVALLED = (ATTRIBUTION, LINK)
"""Frames that stand whatever else is found in their words."""


def settled(frames: Iterable[Frame]) -> list[Frame]:
    """Of claim frames that are rivals, the likeliest."""
    kept: list[Frame] = []
    for frame in sorted(frames, key=lambda f: -f.score):
        if frame.type in UNRIVALLED or not any(_rivals(frame, other) for other in kept):
            kept.append(frame)
    return kept


def _rivals(one: Frame, two: Frame) -> bool:
    """The same words seldom evoke two claims, and some roles of two claims are not told in the same words."""
    if two.type in UNRIVALLED:
        return False
    if one.trigger.overlaps(two.trigger):
        return True
    return one.type == two.type and any(a.overlaps(b) for a in _unshared(one) for b in _unshared(two))


def _unshared(frame: Frame) -> list[Span]:
    roles = (role.name for role in claim_types()[frame.type].roles if role.unshared)
    return [span for role in roles for span in frame.arguments.get(role, ())]
