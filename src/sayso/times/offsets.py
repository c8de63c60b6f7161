"""Times some units off: "two days later", "three decades ago", "a few weeks earlier"."""

from __future__ import annotations

from datetime import date

from sayso.times.calendar_value import shift, value_at
from sayso.times.grammar import Groups, Rule
from sayso.times.interval import Bounds
from sayso.times.lexicon import LEXICON
from sayso.times.number import loose, number
from sayso.times.setting import Meaning, Setting, year_before

_GRAIN = {"W": "D", "WE": "D", "2W": "D", "TH": "D", "TM": "D", "TS": "D", "DE": "Y", "CE": "Y", "Q": "M"}
"""How exact a time is that lies some units off: "two weeks ago" names a day, "three decades ago" a year."""


def _ago(told: Groups, at: Setting) -> Meaning:
    return _moved(told, at.now, -1, at)


def _moved(told: Groups, day: date | None, sign: int, at: Setting) -> Meaning:
    """``count`` units before (-1) or after (1) ``day``."""
    unit = LEXICON.units[told["unit"]]
    if day is None:
        return Meaning()
    if span := loose(told["count"]):
        return Meaning("PAST_REF" if sign < 0 else "FUTURE_REF", bounds=_loosely(day, unit, sign, span, at))
    count = number(told["count"])
    if count is None:
        return Meaning()
    if count == 1 and unit == "Y" and sign < 0 and at.quarter and at.quarter[:4] == (at.period or "")[:4]:
        return Meaning(year_before(at.quarter))
    return Meaning(value_at(_GRAIN.get(unit, unit), shift(day, unit, sign * count)))


def _loosely(day: date, unit: str, sign: int, span: tuple[int, int], at: Setting) -> Bounds:
    near, far = (shift(day, unit, sign * count) for count in span)
    start, end = min(near, far), max(near, far)
    if at.now and sign > 0 and day <= at.now and not at.future:
        end = max(start, min(end, at.now))
    return Bounds(start, end, "range")


def later(told: Groups, at: Setting) -> Meaning:
    sign = -1 if told["way"] in ("earlier", "before", "previously", "prior") else 1
    return _moved(told, at.told, sign, at)


def _some_later(told: Groups, at: Setting) -> Meaning:
    return later({**told, "count": "several"}, at)


_END = r"(?=[.,;:!?)]|$|\n)"
_WAY = "(?P<way>later|earlier|afterwards?|previously|prior)(?! than)"
_WAY_AT_END = r"(?P<way>after|before|on)(?=[.,;:!?)]|$|\n| (?:and|when)\b)"
RULES = (
    Rule("DATE", r"(?:{about} )?{count} {unit}(?: or so)? (?:ago|back(?! (?:in|to|from|at)\b))", _ago),
    Rule(
        "DATE",
        "(?:the )?(?P<unit>days|weeks|months|years|decades) (?P<way>later|earlier|before|after)" + _END,
        _some_later,
    ),
    Rule("DATE", "(?:{about} )?{count} {unit} (?:" + _WAY + "|" + _WAY_AT_END + ")", later),
)
