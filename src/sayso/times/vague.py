"""What points to a time without naming it: "now", "recently", "soon", and "the day", "the week" of a narrative."""

from __future__ import annotations

from sayso.times.calendar_value import shift, value_at
from sayso.times.fragments import after, any_of
from sayso.times.grammar import Groups, Rule
from sayso.times.interval import Bounds
from sayso.times.lexicon import LEXICON
from sayso.times.setting import Meaning, Setting, year_before


def _reference(told: Groups, at: Setting) -> Meaning:
    return reference(LEXICON.vague[told["word"]], at)


def reference(value: str, at: Setting) -> Meaning:
    """The past ends with publication, the future starts with what was told last."""
    days = {
        "PRESENT_REF": Bounds(at.now, at.now, "day"),
        "PAST_REF": Bounds(None, at.now, "until"),
        "FUTURE_REF": Bounds(at.told, None, "since"),
    }[value]
    return Meaning(value, bounds=days if days.start or days.end else None)


def _definite(told: Groups, at: Setting) -> Meaning:
    """ "the day" is the one told last; the week, weekend, month and year are those of publication."""
    unit = LEXICON.units[told["unit"]]
    day = at.that_day if unit == "D" else at.now or at.told
    if day and unit == "WE" and not at.future and day.isoweekday() < 6:
        day = shift(day, unit, -1)
    return Meaning(value_at(unit, day) if day else None)


def _quarter(told: Groups, at: Setting) -> Meaning:
    """The quarter told last, or the last that was over by publication; the same a year before."""
    if at.now is None:
        return Meaning()
    value = at.quarter or value_at("Q", shift(at.now, "Q", -1))
    return Meaning(year_before(value) if "before" in told else value)


def _year_before(_: Groups, at: Setting) -> Meaning:
    """ "the same period last year": what was told last, a year before."""
    return Meaning(year_before(at.period) or (str(at.now.year - 1) if at.now else None))


_A_YEAR_BEFORE = "(?:(?:last|previous|prior) year|a year (?:ago|earlier|before)|the year before)"
RULES = (
    Rule("DATE", f"(?P<word>{any_of(LEXICON.vague)})", _reference),
    Rule("DATE", after("in of for during end ended ending finish") + "the (?P<unit>day)", _definite),
    Rule("DATE", r"the (?P<unit>week|weekend|month|year)(?:['’]s)?(?![-\w]| end(?:ed|ing))", _definite),
    Rule("DATE", r"(?:that|this) (?P<unit>day|weekend)(?:['’]s)?(?![-\w])", _definite),
    Rule(
        "DATE",
        "(?:the |its |a )?(?P<before>year-(?:earlier|ago))(?: (?:(?:{nth:} )?quarter|period|nine months))?",
        _quarter,
    ),
    Rule("DATE", "(?:the |its )?comparable (?P<before>year-(?:earlier|ago)) (?:quarter|period)", _quarter),
    Rule("DATE", "(?:the |its )?(?:latest|most recent) (?:quarter|period)|(?:the|that) quarter", _quarter),
    Rule(
        "DATE",
        "the (?:corresponding|comparable|same) (?:period|month|quarter|week)(?: of)?(?: the)? " + _A_YEAR_BEFORE,
        _year_before,
    ),
)
