"""Time expressions with what joins and opens them: "since 2014", "between March and June 2016", "until May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from sayso.model import Span, Timex
from sayso.times.interval import Bounds, bounds, hull
from sayso.times.setting import year_before

_TO = re.compile(
    r"\s*(?:,\s*)?(?:and|to|until|till|through|up to|or)\s+(?:(?:at least|on|in|the)\s+)*|\s*[-\u2010-\u2015/]\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(?:(?P<since>since|from|starting|beginning|ever since)"
    r"|(?P<until>until|till|by|up to|through|as late as|no later than)"
    r"|(?P<before>before|prior to|ahead of)|(?P<after>after|following)|(?P<far>so far|thus far))\b",
    re.IGNORECASE,
)
_LOOK_BACK = 12


def joined(text: str, span: Span, inside: Sequence[Timex], now: date | None) -> Bounds | None:
    """The days of the expressions ``inside`` the words at ``span``, or ``None`` where none of them names days."""
    known = [(timex, days) for timex in inside if (days := _days(timex))]
    if not known:
        return None
    for (one, first), (other, last) in pairwise(known):
        if _TO.fullmatch(text, one.span.end, other.span.start):
            return last if _only_hours(one, other) else hull((_in_order(one, first, last), last))
    timex, days = min(known, key=_vagueness)
    if timex.type == "TIME":
        return days
    return _opened(_opening(text, span, timex), days, now)


def _days(timex: Timex) -> Bounds | None:
    start, end = (date.fromisoformat(day) if day else None for day in (timex.start, timex.end))
    return Bounds(start, end, timex.precision) if start or end else None


def _vagueness(known: tuple[Timex, Bounds]) -> tuple[bool, bool, int, int]:
    """A date tells the day better than a time of day; then the shorter time, then the longer words."""
    timex, days = known
    length = (days.end - days.start).days if days.start and days.end else 10**6
    return not (days.start and days.end), timex.type == "TIME", length, timex.span.start - timex.span.end


def _opening(text: str, span: Span, timex: Timex) -> str:
    """What opens the expression: the first such word of the claim's time, or else the one right before it."""
    if found := _OPENING.search(text, span.start, max(timex.span.start, span.start)):
        return found.lastgroup or ""
    start = min(span.start, timex.span.start)
    before = list(_OPENING.finditer(text, max(0, start - _LOOK_BACK), start))
    return (before[-1].lastgroup or "") if before and not text[before[-1].end() : start].strip() else ""


def _opened(opening: str, days: Bounds, now: date | None) -> Bounds:
    day_before = days.start - timedelta(days=1) if days.start else None
    return {
        "since": Bounds(days.start, None, "since"),
        "until": Bounds(None, days.end, "until"),
        "before": Bounds(None, day_before, "until"),
        "after": Bounds(days.end, None, "since"),
        "far": Bounds(days.start, now, "range"),
    }.get(opening, days)


def _only_hours(one: Timex, other: Timex) -> bool:
    """ "between midnight and dawn on Monday": the day stands with the second."""
    return one.type == other.type == "TIME" and one.span.end - one.span.start < other.span.end - other.span.start


def _in_order(timex: Timex, first: Bounds, last: Bounds) -> Bounds:
    """ "between November and March 2016" starts in the year before."""
    late = first.start and last.start and first.start > last.start
    return (late and bounds(year_before(timex.value))) or first
