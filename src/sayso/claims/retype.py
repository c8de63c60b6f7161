"""Frames whose words ask for another type: a "wilayat" that is founded is a province declared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.data import claim_types
from sayso.model import Document, Frame


def retype(doc: Document, frames: Iterable[Frame]) -> tuple[Frame, ...]:
    """The frames, each under the type that its words ask for (`InsteadOf`)."""
    return tuple(_retyped(doc, frame) for frame in frames)


def _retyped(doc: Document, frame: Frame) -> Frame:
    for name, other in claim_types().items():
        rule = other.instead_of
        if rule and rule.type == frame.type and not rule.words.isdisjoint(_words(doc, frame, rule.roles[0][0])):
            to = dict(rule.roles)
            return replace(frame, type=name, arguments={to.get(role, role): s for role, s in frame.arguments.items()})
    return frame


def _words(doc: Document, frame: Frame, role: str) -> set[str]:
    return {word for span in frame.arguments.get(role, ()) for word in re.findall(r"\w+", span.quote(doc.text))}
