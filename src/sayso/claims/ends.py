"""Words that break off in the midst of a phrase or a quotation: where they end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.model import Span

WORDS = 8
"""What breaks off does so this many words before its end, at most; what lies further was left out."""
_WORD = re.compile(r"[ \t]+(?=\w)([\w'’-]+)")
_NEW_CLAUSE = re.compile(
    r"[ \t]+(?:after|although|and|as|because|before|but|if|or|since|though|until|wh(?:en|ere|ich|ile|o|ose)|with)\b",
    re.IGNORECASE,
)
"""Words that begin what need not belong to it any more."""
_QUOTED = {"“": "”", '"': '"'}
_CLOSED = re.compile(r"[.,!?…]?[”\"]")


def whole(text: str, span: Span, taken: Sequence[Span]) -> Span:
    """The span up to the next sign or the next of ``taken``, and behind the mark that closes its quotation.

    ``taken``: in order, and none overlaps another.
    """
    return Span(span.start, _closed(text, span.start, _phrase_end(text, span.end, taken)))


def _phrase_end(text: str, end: int, taken: Sequence[Span]) -> int:
    """Where the phrase ends that ``end`` lies in; ``end`` itself where it ends there or goes on for too long."""
    if not text[end - 1].isalnum() or _NEW_CLAUSE.match(text, end):
        return end
    place = end
    for _ in range(WORDS + 1):
        word = _WORD.match(text, place)
        if word is None or _inside(taken, word.start(1)):
            return place
        place = word.end()
    return end


def _inside(taken: Sequence[Span], place: int) -> bool:
    before = bisect_right(taken, place, key=lambda one: one.start)
    return before > 0 and place < taken[before - 1].end


def _closed(text: str, start: int, end: int) -> int:
    """``end``, behind the mark that closes a quotation begun before it."""
    for opens, closes in _QUOTED.items():
        quoted = text[start:end]
        is_open = quoted.count(opens) % 2 == 1 if opens == closes else quoted.count(opens) > quoted.count(closes)
        found = _CLOSED.match(text, end)
        if is_open and found and found[0].endswith(closes):
            return found.end()
    return end
