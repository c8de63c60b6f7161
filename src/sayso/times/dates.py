"""Days and months of the calendar: "10th January 2015", "May 10", "25-26 October 2016", "early March", "7/8/07"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sayso.times.calendar_value import shift
from sayso.times.fragments import after
from sayso.times.grammar import Groups, Rule
from sayso.times.interval import Bounds, bounds
from sayso.times.lexicon import LEXICON
from sayso.times.number import ordinal, spelled_year
from sayso.times.setting import Meaning, Setting


def year_told(told: Groups, at: Setting) -> int | None:
    """The year that is told beside a day, month, quarter or season, if any."""
    if year := told.get("year"):
        return int(year)
    if spelled := told.get("spelled"):
        return spelled_year(spelled)
    if "that" in told and at.told:
        return at.told.year
    step = {"last": -1, "this": 0, "next": 1}.get(told.get("which", ""))
    return at.now.year + step if at.now and step is not None else None


def dated(told: Groups, at: Setting, form: str) -> str:
    """``form`` (such as ``{}-05-10``) in the year that is told or meant; XXXX where that is unknown."""
    year = year_told(told, at)
    if year is None:
        found = at.nearest(_on_weekday(told, form)) or at.nearest(_in_any_year(form))
        year = found.start.year if found and found.start else None
    return form.format("XXXX" if year is None else f"{year:04}")


def _in_any_year(form: str) -> Callable[[int], Bounds | None]:
    return lambda year: bounds(form.format(f"{year:04}"))


def _on_weekday(told: Groups, form: str) -> Callable[[int], Bounds | None]:
    """Only in years in which the day is of the weekday that stands beside it ("Saturday, April 25"), if one does."""
    number = LEXICON.weekdays.get(told.get("any_weekday", told.get("weekday", "")).rstrip("."))
    dated = _in_any_year(form)

    def agreeing(year: int) -> Bounds | None:
        found = dated(year)
        return found if found and found.start and number in (None, found.start.isoweekday()) else None

    return agreeing


def _month(word: str) -> int:
    return LEXICON.months[word.rstrip(".")]


def _day_form(day: str, month: str) -> str:
    return f"{{}}-{_month(month):02}-{ordinal(day):02}"


def day(told: Groups, at: Setting) -> Meaning:
    if lead := told.get("lead"):
        at = replace(at, future=lead in ("next", "this coming"))
    return Meaning(dated(told, at, _day_form(told["day"], told["month"])))


def _days(told: Groups, at: Setting) -> Meaning:
    """From one day to another; the second may have a month of its own."""
    last = _day_form(told["day2"], told.get("month2", told["month"]))
    return _range(told, at, _day_form(told["day"], told["month"]), last)


def _month_of_year(told: Groups, at: Setting) -> Meaning:
    value = dated(told, at, f"{{}}-{_month(told['month']):02}")
    return Meaning(value, LEXICON.parts.get(told.get("part", "")))


def _months(told: Groups, at: Setting) -> Meaning:
    return _range(told, at, *(f"{{}}-{_month(told[name]):02}" for name in ("month", "month2")))


def _range(told: Groups, at: Setting, first: str, last: str) -> Meaning:
    """Both ends in the year of the last; the first a year before where it would come after the last."""
    end = dated(told, at, last)
    year = end[:4]
    if first > last and year.isdigit():
        year = f"{int(year) - 1:04}"
    return Meaning(f"{first.format(year)}/{end}")


def _iso(told: Groups, _: Setting) -> Meaning:
    return Meaning(f"{told['year']}-{told['mm']}-{told['dd']}")


def _slashed(told: Groups, at: Setting) -> Meaning | None:
    """Month or day first: whichever lies nearer to publication, else the day."""
    a, b, year = int(told["a"]), int(told["b"]), int(told["yy"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    read = [date(year, month, day) for day, month in ((a, b), (b, a)) if month <= 12]
    if at.now and read:
        now = at.now
        read.sort(key=lambda day: abs((day - now).days))
    return Meaning(read[0].isoformat()) if read else None


def _bare_day(told: Groups, at: Setting) -> Meaning | None:
    """ "on the 15th": of the month that is told, or of the month before where that day was still to come."""
    near, number = at.told, ordinal(told["day"])
    if near is None:
        return None
    if at.now and not at.future and near.replace(day=1) == at.now.replace(day=1) and number > at.now.day:
        near = shift(near, "M", -1)
    return Meaning(f"{near:%Y-%m}-{number:02}")


_LEAD = "(?:{any_weekday},? (?:the )?|(?P<lead>last|next|this|this past|this coming) )?"
_DATE_AND = after("in of by since until from to and between during before after")
_NO_COUNT = r"(?! (?:[a-z]+s|{counted:})\b)"
RULES = (
    Rule("DATE", r"{year}-(?P<mm>0[1-9]|1[0-2])-(?P<dd>0[1-9]|[12]\d|3[01])", _iso),
    Rule("DATE", r"(?P<a>0?[1-9]|[12]\d|3[01])[/.](?P<b>0?[1-9]|[12]\d|3[01])[/.](?P<yy>(?:19|20)?\d\d)", _slashed),
    Rule("DATE", _LEAD + "{date:}", day),
    Rule("DATE", "{day}{to:}{day:day2}(?: of)? {month}{in_year:}?", _days),
    Rule("DATE", "{month} {day}{to:}{day:day2}" + _NO_COUNT + "{in_year:}?", _days),
    Rule("DATE", "{day} {month}{to:}{day:day2} {month:month2}{in_year:}?", _days),
    Rule("DATE", "{month} {day}{to:}{month:month2} {day:day2}{in_year:}?", _days),
    Rule("DATE", "{early:}(?:the month of )?{month}{in_year:}", _month_of_year),
    Rule("DATE", "{month},? {spelled}", _month_of_year),
    Rule("DATE", r"{month} ?[-\u2010-\u2015/] ?{month:month2}{in_year:}?", _months),
    Rule("DATE", "{month}(?= (?:and|to|through|until|or|,) {month:}{in_year:})", _month_of_year),
    Rule("DATE", "{part}(?:[- ](?:of )?(?:the )?)?{month}", _month_of_year),
    Rule("DATE", "{lone_month:month}", _month_of_year),
    Rule("DATE", _DATE_AND + r"(?P<month>(?-i:May|March))(?! [a-z]+ed\b)", _month_of_year),
    Rule(
        "DATE",
        after("on since until by from before after") + r"the (?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?! [a-z])",
        _bare_day,
    ),
)
