"""What is said, to its end: a content that breaks off goes on to the end of its phrase and of its quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Span, hull

WORDS = 8
"""A content that breaks off does so this many words before its end, at most; what lies further was left out."""
_WORD = re.compile(r"[ \t]+(?=\w)([\w'’-]+)")
_NEW_CLAUSE = re.compile(
    r"[ \t]+(?:after|although|and|as|because|before|but|if|or|since|though|until|wh(?:en|ere|ich|ile|o|ose)|with)\b",
    re.IGNORECASE,
)
"""Words that begin what need not belong to the content any more."""
_QUOTED = {"“": "”", '"': '"'}
_CLOSED = re.compile(r"[.,!?…]?[”\"]")


def contents(text: str, pieces: Sequence[Span], own: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """The content in as many pieces as its cue and source (``own``) part it into, each to its end.

    A piece goes on to the next sign or the next of ``taken`` (cues and sources of all), and behind the mark that closes
    its quotation.
    """
    joined: list[Span] = []
    for piece in sorted(pieces):
        if joined and not any(one.overlaps(hull([joined[-1], piece])) for one in own):
            joined[-1] = hull([joined[-1], piece])
        else:
            joined.append(piece)
    return tuple(_whole(text, piece, [*taken, *joined]) for piece in joined)


def _whole(text: str, content: Span, taken: Sequence[Span]) -> Span:
    end = _closed(text, content.start, _phrase_end(text, content.end, taken))
    return Span(content.start, end)


def _phrase_end(text: str, end: int, taken: Sequence[Span]) -> int:
    """Where the phrase ends that ``end`` lies in; ``end`` itself where it ends there or goes on for too long."""
    if not text[end - 1].isalnum() or _NEW_CLAUSE.match(text, end):
        return end
    place = end
    for _ in range(WORDS + 1):
        word = _WORD.match(text, place)
        if word is None or any(one.start <= word.start(1) < one.end for one in taken):
            return place
        place = word.end()
    return end


def _closed(text: str, start: int, end: int) -> int:
    """``end``, behind the mark that closes a quotation begun in the content."""
    for opens, closes in _QUOTED.items():
        quoted = text[start:end]
        is_open = quoted.count(opens) % 2 == 1 if opens == closes else quoted.count(opens) > quoted.count(closes)
        found = _CLOSED.match(text, end)
        if is_open and found and found[0].endswith(closes):
            return found.end()
    return end
