"""Rows that nobody wrote as prose: links side by side, comment rows, "Read more", cookie lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.data.furniture_table import furniture
from sayso.model import Span

LONGEST = 200
"""A row of more code points is furniture only where it is links side by side."""
_BARS = re.compile(r"(?<!\s)\s*+[|»›•·]\s*+|\s[-/]\s")
_GLUED = re.compile(r"[a-z](?=[A-Z][a-z])")
_GLUED_NAME = re.compile(r"\b(?:Ma?c|De|Le|La|Van|[Ii]|e)(?=[A-Z][a-z])")


def rows(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The rows of ``text`` that hold words, without the blanks around them."""
    place, last = start, len(text) if end is None else end
    while place < last:
        stop = text.find("\n", place, last)
        stop = last if stop < 0 else stop
        words = text[place:stop]
        if words and not words.isspace():
            blanks = len(words) - len(words.lstrip())
            yield Span(place + blanks, place + len(words.rstrip()))
        place = stop + 1


def ends_sentence(words: str) -> bool:
    return words.rstrip("\"'”’)] ")[-1:] in tuple(".!?…")


def furniture_rows(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The rows in which there is furniture. A notice opens a paragraph: in wrapped prose any word may open a row."""
    after = start
    before_was = True
    for row in rows(text, start, end):
        opens = before_was or text.count("\n", after, row.start) > 1
        before_was = is_menu(row.quote(text)) or (opens and is_notice(row.quote(text)))
        after = row.end
        if before_was:
            yield row


def is_menu(words: str) -> bool:
    """Whether a row is links side by side: short pieces parted by bars, or glued together ("HomeNewsAbout us")."""
    if ends_sentence(words):
        return False
    pieces = [len(piece.split()) for piece in _BARS.split(words) if piece]
    if len(pieces) > 2:
        return sum(pieces) <= 4 * len(pieces) and max(pieces) <= 6
    if len(pieces) == 2:
        return max(pieces) <= 2 and sum(pieces) <= 3
    joints = len(_GLUED.findall(words)) - len(_GLUED_NAME.findall(words))
    return joints > 2 and joints * 6 >= len(words.split())


def is_notice(words: str) -> bool:
    """Whether a row is such as "Comments (3)" or "Read more ...", and not "Comments by the minister drew protest"."""
    if len(words) > LONGEST or words[0].islower():
        return False
    return _notices().match(words.casefold()) is not None


@cache
def _notices() -> re.Pattern[str]:
    known = furniture()
    rows, openings = ("|".join(map(re.escape, sorted(some))) for some in (known.rows, known.openings))
    return re.compile(rf"[^\w©]*(?:(?:{rows})(?!\w)(?![-'’]\w)(?!\W*\s[^\W\d])|(?:{openings})(?![^\W\d]))")
