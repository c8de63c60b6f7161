"""Times of claims that count from what was told: "a few days after the announcement", "within a week", "by then"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from sayso.model import Span, Timex
from sayso.times.calendar_value import shift
from sayso.times.fragments import any_of
from sayso.times.grammar import Groups, Rule, groups, start_of
from sayso.times.interval import Bounds, bounds
from sayso.times.lexicon import LEXICON
from sayso.times.number import loose, number
from sayso.times.offsets import later
from sayso.times.plain import plain
from sayso.times.setting import Meaning, Setting
from sayso.times.vague import reference


def counted(text: str, span: Span, inside: Sequence[Timex], setting: Setting) -> Bounds | None:
    """The days, where the words at ``span`` are of that kind: from the last time among them, or else the one before."""
    for rule in _RULES:
        if found := rule.regex.fullmatch(plain(text), span.start, span.end):
            rest = start_of("rest", found)
            anchored = reduce(Setting.after, (timex for timex in inside if timex.span.start >= rest >= 0), setting)
            meaning = rule.meaning(groups(found), anchored)
            return (meaning.bounds or bounds(meaning.value)) if meaning else None
    return None


def _after(told: Groups, at: Setting) -> Meaning | None:
    return later({"count": "several", **told}, at)


def _after_one(told: Groups, at: Setting) -> Meaning | None:
    return later({**told, "count": "one"}, at)


def _within(told: Groups, at: Setting) -> Meaning | None:
    count = number(told["count"]) if "count" in told else None
    most = loose(told.get("count", "several"))
    if at.told is None:
        return None
    unit = LEXICON.units[told["unit"]]
    return Meaning(bounds=Bounds(at.told, shift(at.told, unit, count or (most[1] if most else 1)), "range"))


def _told(told: Groups, at: Setting) -> Meaning:
    return reference(LEXICON.told[told["word"]], at)


def _then(told: Groups, at: Setting) -> Meaning | None:
    period = bounds(at.period)
    if period is None:
        return None
    return Meaning(bounds=Bounds(None, period.end, "until") if "by" in told else period)


_END = r"(?P<rest>\W*)"
_REST = r"(?P<rest>\b[\s\S]*)"
_JUST = "(?:only |just |barely |no more than |some |{about} )*"
_RULES = (
    Rule(
        "DATE", _JUST + "(?:{count} )?{unit} (?P<way>after|before|later|earlier|on|since|afterwards?)" + _REST, _after
    ),
    Rule(
        "DATE",
        "(?:on |in )?(?:the )?(?:very )?(?P<unit>day|night|week|month|year) (?P<way>after|before)" + _REST,
        _after_one,
    ),
    Rule("DATE", _JUST + "(?:within|inside) (?:the )?(?:{count} (?:first )?|first )?{unit}" + _REST, _within),
    Rule("DATE", "(?:at|by|until|during|in|around)? ?(?:then|(?:the same|the|that) (?:time|period|day))" + _END, _then),
    Rule("DATE", f"(?P<word>{any_of(LEXICON.told)})" + _END, _told),
)
