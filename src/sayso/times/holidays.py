"""Days that come each year; Islamic ones by the Umm al-Qura calendar (1924 to 2077), a day off from some sightings."""

from __future__ import annotations

from calendar import monthcalendar
from datetime import date, timedelta

from dateutil.easter import easter
from hijridate import Gregorian, Hijri

from sayso.times.interval import Bounds
from sayso.times.lexicon import LEXICON

_DAYS = LEXICON.holidays


def holiday(name: str, year: int) -> Bounds | None:
    """The days of the holiday in a Gregorian year: the first, where the Islamic one falls in it twice."""
    if name in _DAYS.fixed:
        return _span(date(year, *_DAYS.fixed[name]), 1)
    if name in _DAYS.easter:
        first, last = _DAYS.easter[name]
        return _span(easter(year) + timedelta(days=first), last - first + 1)
    if name in _DAYS.nth:
        return _span(_nth_weekday(year, *_DAYS.nth[name]), 1)
    return _islamic(year, *_DAYS.hijri[name])


def _span(first: date, days: int) -> Bounds:
    return Bounds(first, first + timedelta(days=days - 1), "day" if days == 1 else "range")


def _nth_weekday(year: int, weekday: int, month: int, nth: int) -> date:
    days = [week[weekday - 1] for week in monthcalendar(year, month) if week[weekday - 1]]
    return date(year, month, days[nth - 1 if nth > 0 else nth])


def _islamic(year: int, month: int, day: int, days: int) -> Bounds | None:
    try:
        hijri = Gregorian(year, 1, 1).to_hijri().year
        begun = [(Hijri(h, month, day), Hijri(h, month, day).to_gregorian()) for h in (hijri, hijri + 1)]
        first = next(pair for pair in begun if pair[1].year == year)
    except (OverflowError, ValueError, StopIteration):
        return None
    return _span(first[1], days or first[0].month_length())
