"""What a time expression counts from, and what it then means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from sayso.model import Document, Timex
from sayso.times.interval import Bounds, bounds

_TOLD_WITH_YEAR, _NEAR = 270, 75
"""Days. Set on TimeBank."""
_DAYS_KEPT = 20


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 value, the third of its period that is meant (``part``), and ``bounds`` if the value tells no days."""

    value: str | None = None
    part: int | None = None
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """The day of publication, and what the text told before: days, the last calendar value, the last quarter.

    ``future``: whether the sentence is about what is to come; ``None`` where its verbs don't tell.
    """

    published: date | None = None
    days: tuple[date, ...] = ()
    period: str | None = None
    quarter: str | None = None
    future: bool | None = None

    @property
    def now(self) -> date | None:
        """The day that "yesterday" counts from: publication; without one, unknown."""
        return self.published

    @property
    def told(self) -> date | None:
        """The day that "two days later" counts from: the start of what was told last, or else publication."""
        period = bounds(self.period)
        return (period and period.start) or self.that_day

    @property
    def that_day(self) -> date | None:
        return self.days[-1] if self.days else self.published

    def after(self, timex: Timex) -> Setting:
        """The setting of what follows ``timex`` in the text. A look back by just a year only compares."""
        period = bounds(timex.value)
        if period is None or timex.value in (year_before(self.period), year_before(self.quarter)):
            return self
        day = (period.start,) if period.start and period.precision == "day" else ()
        quarter = timex.value if period.precision == "quarter" else self.quarter
        return replace(self, period=timex.value, quarter=quarter, days=(self.days + day)[-_DAYS_KEPT:])

    def nearest(self, candidates: Callable[[int], Bounds | None]) -> Bounds | None:
        """Of the yearly ``candidates``, the last begun by publication; about the future, the first not over yet.

        Where verbs don't tell, the one that lies nearest. Without a date of publication, the one in the year told last.
        """
        if self.published is None:
            return candidates(self.told.year) if self.told else None
        year = self.published.year
        found = [period for y in (year - 1, year, year + 1) if (period := candidates(y))]
        past = next((p for p in reversed(found) if p.start and p.start <= self.published), None)
        coming = next((p for p in found if p.end and p.end >= self.published), None)
        if self.future is False and not self._all_but_a_year_apart(past, coming):
            return past
        return coming if self.future else self.nearer(past, coming)

    def _all_but_a_year_apart(self, past: Bounds | None, coming: Bounds | None) -> bool:
        """Whether the past one is so far, and the coming one so near, that a report would have told its year."""
        if not (self.published and past and past.end and coming and coming.start):
            return False
        return (self.published - past.end).days > _TOLD_WITH_YEAR and (coming.start - self.published).days < _NEAR

    def nearer(self, past: Bounds | None, coming: Bounds | None) -> Bounds | None:
        """Whichever lies nearer to publication."""
        if not (self.published and past and past.end and coming and coming.start):
            return past or coming
        return past if self.published - past.end <= coming.start - self.published else coming


def year_before(value: str | None) -> str | None:
    """The same period a year before: 1988-Q3 for 1989-Q3."""
    return f"{int(value[:4]) - 1:04}{value[4:]}" if value and value[:4].isdigit() else None


def settings(document: Document, timexes: Iterable[Timex]) -> Setting:
    """The setting after all of ``timexes``, in the order of the text."""
    setting = Setting(_published(document))
    for timex in timexes:
        setting = setting.after(timex)
    return setting


def _published(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published.date or "")[:10])
    except ValueError:
        return None
