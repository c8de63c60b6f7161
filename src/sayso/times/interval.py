"""From TIMEX3 values to days: where a period starts and ends, and how precise that is."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from sayso.times.lexicon import LEXICON

_THIRD_OF_DECADE = {1: (0, 3), 2: (4, 6), 3: (6, 9)}
"""First and last year: the "late 1990s" are mostly said of 1996 to 1999."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last day, ``None`` where open; ``precision`` as in `sayso.model.When`."""

    start: date | None = None
    end: date | None = None
    precision: str = "unknown"


def bounds(value: str | None) -> Bounds | None:
    """The days of a calendar value, ``A/B`` for a range; ``None`` for what names no period of the calendar."""
    first, slash, last = (value or "").partition("/")
    found = _one(first)
    if not slash:
        return found
    until = _one(last)
    return hull((found, until)) if found and until else None


def hull(parts: Iterable[Bounds]) -> Bounds | None:
    """From the first start to the last end; ``None`` where there is none or they run backwards."""
    known = [part for part in parts if part.start and part.end]
    starts, ends = [part.start for part in known if part.start], [part.end for part in known if part.end]
    return Bounds(min(starts), max(ends), "range") if known else None


def part_of(period: Bounds, part: int | None) -> Bounds:
    """The early (1), middle (2) or late (3) third of a period; a day is left whole."""
    if not (part and period.start and period.end) or period.precision == "day":
        return period
    if period.precision == "decade":
        first, last = _THIRD_OF_DECADE[part]
        year = period.start.year
        return Bounds(date(year + first, 1, 1), date(year + last, 12, 31), "range")
    if period.precision == "year":
        return _months(period.start.year, 4 * part - 3, 4, "range")
    third = ((period.end - period.start).days + 1) // 3
    start = period.start + timedelta(days=third * (part - 1))
    return Bounds(start, period.end if part == 3 else start + timedelta(days=third - 1), "range")


def _one(value: str) -> Bounds | None:
    for pattern, build in _FORMS:
        if found := pattern.fullmatch(value):
            try:
                return build(*found.groups())
            except ValueError:  # the 31st of February, or a year 0
                return None
    return None


def _day(text: str) -> Bounds:
    day = date.fromisoformat(text)
    return Bounds(day, day, "day")


def _week(year: str, week: str, weekend: str | None) -> Bounds:
    first = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    last = date.fromisocalendar(int(year), int(week), 7)
    return Bounds(first, last, "range" if weekend else "week")


def _months(year: int, first: int, count: int, precision: str) -> Bounds:
    last = date(year, first, 1) + relativedelta(months=count - 1)
    return Bounds(date(year, first, 1), last.replace(day=monthrange(last.year, last.month)[1]), precision)


def _years(year: int, count: int, precision: str) -> Bounds:
    return Bounds(date(year, 1, 1), date(year + count - 1, 12, 31), precision)


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Bounds]], ...] = (
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?"), _day),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(\d\d)"), lambda y, m: _months(int(y), int(m), 1, "month")),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda y, q: _months(int(y), 3 * int(q) - 2, 3, "quarter")),
    (re.compile(r"(\d{4})-H([12])"), lambda y, h: _months(int(y), 6 * int(h) - 5, 6, "range")),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda y, s: _months(int(y), LEXICON.season_months[s], 3, "season")),
    (re.compile(r"(\d{4})"), lambda y: _years(int(y), 1, "year")),
    (re.compile(r"(\d{3})"), lambda d: _years(int(d) * 10, 10, "decade")),
    (re.compile(r"(\d\d)"), lambda c: _years(int(c) * 100, 100, "century")),
)
