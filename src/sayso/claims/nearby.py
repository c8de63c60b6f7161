"""A claim is told in its trigger's sentence: only a role that nothing there fills is looked for in another one."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Frame, Span


def nearby(frame: Frame, sentence: Span) -> Frame:
    """The frame without what lies in other sentences, in roles, times and places of which its own has some."""
    return replace(frame, arguments={label: _near(label, spans, sentence) for label, spans in frame.arguments.items()})


def _near(label: str, spans: tuple[Span, ...], own: Span) -> tuple[Span, ...]:
    if label.startswith("chain."):
        return spans
    return tuple(span for span in spans if span.overlaps(own)) or spans
