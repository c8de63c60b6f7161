"""Who says it, as one stretch of words: annotators draw one, also around an apposition and its closing comma."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Span, hull

_SMALL_GAP = re.compile(r"[^\w\n]*(?:[\w'’-]+[^\w\n]+){0,2}")
_APPOSITION = re.compile(r".+,.")


def one_source(text: str, pieces: Sequence[Span], cue: Span) -> tuple[Span, ...]:
    """The source that stands nearest its cue; pieces that at most two words part are one."""
    joined: list[Span] = []
    for piece in sorted(pieces):
        if joined and not cue.overlaps(hull([joined[-1], piece])) and _close(text, joined[-1], piece):
            joined[-1] = hull([joined[-1], piece])
        else:
            joined.append(piece)
    nearest = min(joined, key=cue.distance, default=None)
    return (_closed(text, nearest),) if nearest else ()


def _close(text: str, one: Span, two: Span) -> bool:
    return _SMALL_GAP.fullmatch(text, one.end, two.start) is not None


def _closed(text: str, source: Span) -> Span:
    """With the comma that closes an apposition: "Tilden, its chairman,"."""
    closes = _APPOSITION.match(source.quote(text)) and text.startswith(",", source.end)
    return Span(source.start, source.end + 1) if closes else source
