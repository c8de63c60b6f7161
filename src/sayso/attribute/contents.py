"""What is said, in as few pieces as it has: its own cue and source alone part it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Span, hull


def contents(pieces: Sequence[Span], own: Sequence[Span]) -> tuple[Span, ...]:
    """The content in as many pieces as its cue and source (``own``) part it into."""
    joined: list[Span] = []
    for piece in sorted(pieces):
        if joined and not any(one.overlaps(hull([joined[-1], piece])) for one in own):
            joined[-1] = hull([joined[-1], piece])
        else:
            joined.append(piece)
    return tuple(joined)
