"""Dates that a document prints about itself, and which of them is its date of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.model import DateCandidate, Published, Span

TRUST = ("given", "metadata", "byline", "url", "dateline", "section", "page-stamp", "file")
"""How a date can be known, the most trusted first.

A page stamp says when a page was served or printed, often years later; a file's date, when somebody saved it.
"""

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join([*_MONTHS, *(rf"{m[:3]}\b\.?" for m in _MONTHS if len(m) > 3), r"sept\b\.?"])
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_CLOCK = r"(?P<clock>(?:,\s?|\s)(?:at\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)?"
_PATTERNS = tuple(
    re.compile(rf"(?<![\w/.-])(?:{body}){_CLOCK}(?![\w/-])", re.IGNORECASE)
    for body in (
        rf"{_YEAR}[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?:T(?P<iso>\d\d:\d\d)[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"{_DAY}(?:\s+of)?(?:\s|[.-]\s?)(?P<month>{_MONTH})(?:,?\s|[.-]){_YEAR}",
        rf"(?P<month>{_MONTH})\s{_DAY}(?:\s?,\s?|\s){_YEAR}",
        rf"(?P<first>\d\d?)[/.](?P<second>\d\d?)[/.]{_YEAR}",
    )
)
_NO_YEAR = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\s(?P<day>\d\d?)|(?P<day2>\d\d?)\s(?P<month2>{_MONTH}))(?![\w/-])", re.IGNORECASE
)
_IN_URL = re.compile(r"/((?:19|20)\d\d)(?:[/-](\d\d?)[/-](\d\d?)|(\d\d)(\d\d))(?:[/_.-]|$)")
_DATELINE = re.compile(r"\s*[^\W\d_][^.!?\n]{0,30}?[^\n]{0,80}?(?:\s[-–—]{1,2}|\s_|:|[-–—]{1,2})\s")
_PLACE = re.compile(r"\s*(?!(?:On|In|By|Since|Until|From|At)\b)[^\W\d_a-z][^.!?\d]{1,40}[,(]\s*")
_AFTER = re.compile(r"\s?[.:)–—-]")
DATELINE = 120
"""So many code points of a text's opening may be its dateline."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed: where, which ISO day, and whether with a time of day."""

    span: Span
    day: str
    clock: bool


def find(text: str) -> tuple[Printed, ...]:
    """All full dates in ``text``, in order. "03/04/2019" says neither day nor month first and is left out."""
    found = [p for pattern in _PATTERNS for m in pattern.finditer(text) if (p := _printed(m))]
    kept: list[Printed] = []
    for one in sorted(found, key=lambda p: (p.span.start, -p.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _printed(match: re.Match[str]) -> Printed | None:
    parts = match.groupdict()
    try:
        day = date(int(parts["year"]), *_month_and_day(parts)).isoformat()
    except ValueError:
        return None
    return Printed(Span(*match.span()), day, bool(parts["clock"] or parts.get("iso")))


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    if "first" in parts:
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first <= 12 and second <= 12 and first != second:
            raise ValueError("either may be the month")
        return (first, second) if second > 12 else (second, first)
    return _month(parts["month"] or ""), int(parts["day"] or 0)


def _month(words: str) -> int:
    if words.isdigit():
        return int(words)
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(words.casefold()[:3]))


def iso_day(words: str) -> str | None:
    """The first date in ``words`` as an ISO day, or ``None``."""
    return next((p.day for p in find(words)), None)


def in_url(url: str | None) -> Iterator[DateCandidate]:
    """The day in an address such as .../2019/05/17/..., if there is one."""
    match = _IN_URL.search(url or "")
    if match and (day := iso_day("-".join(filter(None, match.groups())))):
        yield DateCandidate(day, "url")


def given(value: str | None, basis: str = "given") -> Iterator[DateCandidate]:
    """What a caller, a header or a format says is the date; nothing where it says nothing that is one."""
    if value and (day := iso_day(value)):
        yield DateCandidate(day, basis)


def dateline(text: str, start: int, *, near: str | None = None) -> Iterator[DateCandidate]:
    """The day in a dateline that opens the text at ``start``: "PESHAWAR, Pakistan (Jan 12, 2015) -".

    One without a year ("KABUL, March 3 (Agency) -") is of the year that brings it closest to ``near``, an ISO day.
    """
    head = text[start : start + DATELINE]
    opened = _DATELINE.match(head)
    full = [one for one in find(head) if _PLACE.fullmatch(head[: one.span.start]) and _AFTER.match(head, one.span.end)]
    full = full or list(find(opened[0]) if opened else ())
    if full:
        yield DateCandidate(full[0].day, "dateline", full[0].span.shifted(start))
    elif (
        near and opened and (match := _NO_YEAR.search(opened[0])) and (day := _closest(match, date.fromisoformat(near)))
    ):
        yield DateCandidate(day, "dateline", Span(*match.span()).shifted(start))


def _closest(match: re.Match[str], near: date) -> str | None:
    month, day = _month(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    able = [found for year in (near.year - 1, near.year, near.year + 1) if (found := _date(year, month, day))]
    closest = min(able, key=lambda one: abs(one - near), default=None)
    return closest.isoformat() if closest and abs(closest - near) <= timedelta(days=60) else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def choose(candidates: Iterable[DateCandidate]) -> Published:
    """The most trusted candidate, of equals the first; all of them are kept."""
    told = tuple(dict.fromkeys(candidates))
    best = min(told, key=lambda c: TRUST.index(c.basis), default=None)
    return Published(best.date, best.basis, told) if best else Published()
