"""What stands before the article: title, byline, publisher, dates, and the rows of the page above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.data.furniture_table import furniture
from sayso.loaders.dates import Printed, dateline, find
from sayso.loaders.furniture import ends_sentence, is_menu, is_notice, rows
from sayso.model import DateCandidate, Span

ROWS = 16
"""How many rows from the top may be front matter."""
PROSE = 200
"""A row as long as this is the article, whatever its end."""
_WIDEST = 120
"""Wrapped rows are shorter."""
_FAR = 1000
"""A paragraph longer than this is prose, though its end is not looked for."""
_LINES = 6
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_BY = re.compile(r"(?:[Bb]y|BY|[Ff]rom|FROM)[:\s]+(?=[^\W\d_a-z]|our\b)|[Aa]uthor:\s*")
_NAME_END = re.compile(r"\s*[,|·•(–—]|\s+-\s|\s{3,}|\s+in\s")
_NOT_PUBLISHED = re.compile(
    r"(?:today|updated|modified|revised|accessed|retrieved|printed|served|copyright|©|edited)\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")
_DATELINE_END = re.compile(r"(?:[-–—_:]|\([^()]{2,20}\))$")


@dataclass(frozen=True, slots=True)
class Front:
    """Title, publisher and author with their spans; dates; ``rows`` that are not read; where the article begins."""

    title: Span | None = None
    publisher: Span | None = None
    author: Span | None = None
    dates: tuple[DateCandidate, ...] = ()
    rows: tuple[Span, ...] = ()
    body: int = 0


def front(text: str, start: int = 0, known_title: Span | None = None) -> Front:
    """The front matter of ``text`` from ``start`` on: the rows above the first row of prose.

    ``known_title``: where it is known to stand. Where no prose follows or no title is seen, there is no front matter.
    """
    above, body = _above_prose(text, start, known_title)
    title = known_title or _title(text, above)
    if title is None or body is None:
        return Front(title=known_title, body=start)
    rest = [row for row in above if not row.overlaps(title)]
    head = [row for row in rest if row.start < title.start]
    below = [row for row in rest if row.start > title.start]
    return Front(
        title,
        _publisher(text, head, below),
        _author(text, below),
        tuple(c for row in rest for c in _dated(text, row, title)),
        (*(row for row in head if _is_head(row.quote(text))), *(row for row in below if _is_byline(row.quote(text)))),
        body,
    )


def _above_prose(text: str, start: int, title: Span | None) -> tuple[list[Span], int | None]:
    """The rows above the prose, and where that begins; ``None`` where there is none."""
    found: list[Span] = []
    for row in rows(text, start):
        if not (title and row.start <= title.end) and _is_prose(text, row):
            return found, row.start
        if len(found) >= ROWS and not (title and row.start <= title.end):
            break
        found.append(row)
    return found, None


def _is_prose(text: str, row: Span) -> bool:
    words = row.quote(text)
    if is_menu(words):
        return False
    if len(words) > PROSE:
        return True
    count = len(words.split())
    if is_notice(words) or (_plain_date(words) and count < 12) or _BY.match(words):
        return False
    if any(True for _ in dateline(words, 0, near="2000-01-01")):
        return True
    return (ends_sentence(words) and count > 6) or _goes_on(text, row)


def _goes_on(text: str, row: Span) -> bool:
    """Whether its sentence goes on in the row below, as in hard-wrapped text."""
    end = _next_blank(text, row.end)
    below = [one.quote(text) for one in islice(rows(text, row.end, end), _LINES)]
    if not below or find(row.quote(text)) or _is_byline(below[0]):
        return False
    if below[0][0].islower():
        return True
    stops = sum(ends_sentence(line) for line in below[:-1])
    ended = end - row.end > _FAR or ends_sentence(text[row.end : end].rstrip())
    return ended and max(map(len, below)) < _WIDEST and stops * 2 < len(below)


def _next_blank(text: str, start: int) -> int:
    """Where the paragraph ends, so far as it is looked at."""
    found = _BLANK_LINE.search(text, start, start + 2 * _FAR)
    return found.start() if found else min(len(text), start + 2 * _FAR)


def _title(text: str, above: Sequence[Span]) -> Span | None:
    """The first row that is neither a date, a byline, a menu nor by its look the name of an outlet or a writer."""
    able = [row for row in above if _may_be_title(row.quote(text))]
    undated = [row for row in able if not find(row.quote(text))]
    telling = [row for row in undated if not _is_label(row.quote(text))]
    title = next(iter(telling or undated or able), None)
    return title if title and _stands_alone(text, title) else None


def _stands_alone(text: str, title: Span) -> bool:
    """Whether no line of prose that it might be the beginning of follows at once."""
    below = next(rows(text, title.end), None)
    if below is None or text.count("\n", title.end, below.start) > 1:
        return True
    words = below.quote(text)
    return (
        len(words) > _WIDEST or _is_byline(words) or is_menu(words) or _is_label(_first_part(text, below).quote(text))
    )


def _is_label(words: str) -> bool:
    named = _has(words, furniture().outlets) or _has(words, furniture().writers)
    return named or (_is_name(words) and len(words.split()) < 4)


def _may_be_title(words: str) -> bool:
    if _plain_date(words) or is_menu(words) or is_notice(words) or _BY.match(words) or _DATELINE_END.search(words):
        return False
    return len(words.split()) > 2


def _plain_date(words: str) -> bool:
    found = find(words)
    return bool(found) and len(words) - sum(p.span.end - p.span.start for p in found) < 40


def _dated(text: str, row: Span, title: Span) -> Iterator[DateCandidate]:
    for one in find(row.quote(text)):
        yield DateCandidate(one.day, _basis(row.quote(text), row, one, title), one.span.shifted(row.start))


def _basis(words: str, row: Span, one: Printed, title: Span) -> str:
    if _NOT_PUBLISHED.search(words[: one.span.start]):
        return "page-stamp"
    if row.start > title.start:
        return "byline"
    return "page-stamp" if one.clock else "section"


def _is_head(words: str) -> bool:
    """A row above the title that belongs to the page: dated, a menu, or no more than a name."""
    return bool(find(words)) or is_menu(words) or is_notice(words) or len(words.split()) <= 6


def _is_byline(words: str) -> bool:
    return _plain_date(words) or _BY.match(words) is not None


def _publisher(text: str, head: Sequence[Span], below: Sequence[Span]) -> Span | None:
    """A short row above the title that names the site, or any with a word such as "News Service" in its name."""
    for row in head:
        if _is_name(row.quote(text)) and not find(row.quote(text)):
            return row
    named = (_first_part(text, row) for row in (*head, *below) if not _BY.match(row.quote(text)))
    return next((part for part in named if _has(part.quote(text), furniture().outlets)), None)


def _author(text: str, below: Sequence[Span]) -> Span | None:
    """What follows "By" in a row below the title, or else a row that is a name or says "Correspondent"."""
    signed = [(row, by.end()) for row in below if (by := _BY.match(row.quote(text)))]
    if signed:
        row, skip = signed[0]
        return _first_part(text, Span(row.start + skip, row.end))
    parts = [_first_part(text, row) for row in below if not find(_first_part(text, row).quote(text))]
    writers = [part for part in parts if _has(part.quote(text), furniture().writers)]
    people = [part for part in parts if _is_name(part.quote(text)) and not _has(part.quote(text), furniture().outlets)]
    return next(iter(writers + people), None)


def _first_part(text: str, row: Span) -> Span:
    """What stands before the first comma, bar, dash or bracket of a row: a name and no more."""
    words = row.quote(text)
    name = _NAME_END.split(words, maxsplit=1)[0].rstrip()
    return Span(row.start, row.start + len(name)) if name else row


def _has(words: str, known: frozenset[str]) -> bool:
    """Whether a name of a few words has one of the ``known`` words in it."""
    told = words.casefold().split()
    return len(told) <= 7 and any(word.strip(".") in known for word in told)


def _is_name(words: str) -> bool:
    """Two to six words, all but small ones with a capital."""
    told = _WORDS.findall(words)
    return (
        2 <= len(told) <= 6 and all(word[0].isupper() or len(word) <= 3 for word in told) and not ends_sentence(words)
    )
