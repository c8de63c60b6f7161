"""Times that count from publication or from what was told: "last Friday", "that spring", "earlier this week"."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.times.calendar_value import shift, value_at
from sayso.times.grammar import Groups, Rule
from sayso.times.interval import Bounds, bounds
from sayso.times.lexicon import LEXICON
from sayso.times.setting import Meaning, Setting

_DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
_BACK = ("last", "previous", "preceding", "prior")
_FORTH = ("next", "following", "coming", "ensuing")
_TOLD = ("previous", "preceding", "prior", "following", "ensuing", "same", "that", "very same")
"""What these go with counts from the day told before, not from publication."""


def _step(which: str) -> int:
    words = which.split()
    return -1 if any(w in _BACK for w in words) else 1 if any(w in _FORTH for w in words) else 0


def _anchor(which: str, at: Setting) -> date | None:
    return at.told if any(word in _TOLD for word in which.split()) else at.now


def deictic(told: Groups, at: Setting) -> Meaning:
    value = (at.now + timedelta(days=_DEICTIC[told["word"]])).isoformat() if at.now else None
    if told.get("daypart"):
        value = value and value + "T" + LEXICON.dayparts[told["daypart"]]
    return Meaning(value)


def _period(told: Groups, at: Setting) -> Meaning:
    """ "last week", "the following year", "early next month", "earlier this year"."""
    which, unit = told["which"], LEXICON.units[told["period"]]
    day = _anchor(which, at)
    if day is None:
        return Meaning()
    if which in ("that", "same") and unit == "D" and at.that_day:
        day = at.that_day
    if which.endswith("past"):
        return Meaning(value_at(unit, shift(day, unit, -1)), bounds=Bounds(shift(day, unit, -1), day, "range"))
    return _within(value_at(unit, shift(day, unit, _step(which))), told, at)


def _within(value: str, told: Groups, at: Setting) -> Meaning:
    """ "earlier this year" ends, "later this year" starts at publication."""
    period, half = bounds(value), told.get("half", "")
    if half and period and at.now and period.start and period.end and period.start <= at.now <= period.end:
        start, end = (period.start, at.now) if half.startswith("earlier") else (at.now, period.end)
        return Meaning(value, bounds=Bounds(start, end, period.precision if start == end else "range"))
    return Meaning(value, LEXICON.parts.get(told.get("part", "")))


def weekday(told: Groups, at: Setting) -> Meaning:
    """The nearest day of that name at or before publication, or after it about the future."""
    number_ = LEXICON.weekdays[told["weekday"].removesuffix("'s").removesuffix("’s").rstrip(".").removesuffix("s")]
    which = told.get("which", "")
    if "definite" in told and (named := [day for day in at.days if day.isoweekday() == number_]):
        return Meaning(named[-1].isoformat())
    day = at.told if which in _TOLD else at.now
    if day is None:
        return Meaning(f"XXXX-WXX-{number_}")
    back = (day.isoweekday() - number_) % 7
    if _step(which) < 0:
        found = day - timedelta(days=back or 7)
    elif _step(which) > 0 or (at.future and not which) or which == "that next":
        found = day + timedelta(days=-back % 7 or (7 if _step(which) else 0))
    else:
        found = day - timedelta(days=back)
    part = f"T{LEXICON.dayparts[told['daypart']]}" if "daypart" in told else ""
    return Meaning(found.isoformat() + part, LEXICON.parts.get(told.get("part", "")))


def _season(told: Groups, at: Setting) -> Meaning:
    """ "last fall", "that spring", "this summer"."""
    sign, which = LEXICON.seasons[told["season"]], told["which"]
    day = _anchor(which, at)
    if day is None:
        return Meaning(f"XXXX-{sign}")
    candidates = [period for y in (-2, -1, 0, 1, 2) if (period := bounds(f"{day.year + y:04}-{sign}"))]
    return Meaning(_chosen(candidates, day, which, f"{{:%Y}}-{sign}"), LEXICON.parts.get(told.get("part", "")))


def _month(told: Groups, at: Setting) -> Meaning:
    """ "last April", "that August", "next May"."""
    month, which = LEXICON.months[told["month"].rstrip(".")], told["which"]
    day = _anchor(which, at)
    if day is None:
        return Meaning(f"XXXX-{month:02}")
    candidates = [period for y in (-2, -1, 0, 1, 2) if (period := bounds(f"{day.year + y:04}-{month:02}"))]
    return Meaning(_chosen(candidates, day, which, "{:%Y-%m}"), LEXICON.parts.get(told.get("part", "")))


def _chosen(periods: list[Bounds], day: date, which: str, form: str) -> str | None:
    """The last period that is over, the next to begin, or the one of the year (told before, or of publication)."""
    if _step(which) < 0:
        starts = [p.start for p in periods if p.start and p.end and p.end < day][-1:]
    elif _step(which) > 0:
        starts = [p.start for p in periods if p.start and p.start > day][:1]
    else:
        starts = [p.start for p in periods if p.start and p.start.year == day.year]
    return form.format(starts[0]) if starts else None


_WHICH = (
    "(?:the |its |their )?(?P<which>last|next|this|past|previous|following|coming|same|current|preceding|upcoming"
    "|this past|this coming|that same|that|prior|very same)"
)
_HALF = "(?:(?P<half>earlier|later)(?: in)? )?"
_DEICTIC_WORD = "(?P<word>day before yesterday|day after tomorrow|today|yesterday|tomorrow)"
RULES = (
    Rule("DATE", _HALF + "{early:}(?:the )?" + _DEICTIC_WORD + "(?:['’]s)?", deictic),
    Rule("TIME", "{early:}(?P<word>yesterday|tomorrow) {daypart}", deictic),
    Rule("DATE", _HALF + "{early:}" + _WHICH + " (?:fiscal |calendar |financial |full )?{period}(?:['’]s)?", _period),
    Rule("DATE", r"(?<=\bthe\s)(?P<definite>){weekday}(?= [a-z])", weekday),
    Rule("DATE", _HALF + "{early:}(?:" + _WHICH + " )?{weekday}", weekday),
    Rule("TIME", _HALF + "{early:}(?:" + _WHICH + " )?{weekday} (?:at )?{daypart}", weekday),
    Rule("DATE", "{early:}" + _WHICH + " {season}", _season),
    Rule("DATE", "{early:}" + _WHICH + " {month}", _month),
)
