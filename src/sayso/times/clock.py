"""Times of day: "9 a.m. EST Tuesday", "18:00 UTC", "this morning", "last night", "the evening of 12 September"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.times import dates, relative
from sayso.times.fragments import after
from sayso.times.grammar import Groups, Rule
from sayso.times.lexicon import LEXICON
from sayso.times.setting import Meaning, Setting

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_CLOCK = re.compile(r"(\d{1,2}?)[:.]?(\d\d)?(?: ?([ap])\.?m|:\d\d|\b)")


def _time(words: str) -> str:
    found = _CLOCK.match(words)
    if words in _NAMED or not found:
        return _NAMED.get(words, "XX:XX")
    hour = int(found[1]) % 12 + 12 * (found[3] == "p") if found[3] else int(found[1])
    return f"{hour:02}:{found[2] or '00'}"


def _date(told: Groups, at: Setting) -> str | None:
    """The day that stands beside the time, or else the day told before."""
    if "month" in told:
        return dates.day(told, at).value
    if "weekday" in told:
        return relative.weekday({k: v for k, v in told.items() if k != "daypart"}, at).value
    if "word" in told:
        return relative.deictic({"word": told["word"]}, at).value
    return at.that_day.isoformat() if at.that_day else None


def _clock(told: Groups, at: Setting) -> Meaning:
    day = _date(told, at)
    words = told["clock"] if "clock" in told else f"{told['hour']} {'a' if told['daypart'] == 'morning' else 'p'}m"
    return Meaning(f"{day or 'XXXX-XX-XX'}T{_time(words)}{'Z' if 'utc' in told else ''}")


def _daypart(told: Groups, at: Setting) -> Meaning:
    """ "the same evening", "last night", "the next morning", "the night of May 5", "overnight"."""
    which, part = told.get("which", ""), LEXICON.dayparts[told.get("daypart", "night")]
    overnight = not told.keys() & {"daypart", "tonight"}
    anchor = at.now if which in ("this", "last") or "tonight" in told or overnight else None
    day = (anchor + timedelta(days=-(which == "last" or overnight))).isoformat() if anchor else _step(which, told, at)
    return Meaning(f"{day or 'XXXX-XX-XX'}T{part}", LEXICON.parts.get(told.get("part", "")))


def _step(which: str, told: Groups, at: Setting) -> str | None:
    day = _date(told, at)
    step = {"next": 1, "following": 1, "previous": -1}.get(which, 0)
    return (date.fromisoformat(day) + timedelta(days=step)).isoformat() if step and day else day


_WHICH = "(?P<which>this|that|last|next|previous|following|same)"
_ON_DAY = "(?:,?(?: on)? {a_day:})?"
RULES = (
    Rule("TIME", "(?:{about} )?{clock}(?: {zone:})?" + _ON_DAY, _clock),
    Rule("TIME", "{a_day:},? at (?:{about} )?{clock}(?: {zone:})?", _clock),
    Rule("TIME", r"(?P<clock>[0-2]\d[0-5]\d)(?: {zone:}| hours|hrs?)", _clock),
    Rule("TIME", "(?P<hour>1[0-2]|[1-9]) in the {daypart}" + _ON_DAY, _clock),
    Rule("TIME", "(?:the )?(?:{part}[- ](?:the )?)?" + _WHICH + " {daypart}", _daypart),
    Rule("TIME", "(?:the )?(?:{part} )?{daypart} of (?:the )?{a_day:}", _daypart),
    Rule("TIME", "(?:{part} )?{a_day:} {daypart}", _daypart),
    Rule("TIME", "(?:{part}[- ])?{daypart}(?: on)? {a_day:}", _daypart),
    Rule("TIME", after("in by at during before after") + "(?:the )?(?:{part}[- ])?{daypart}", _daypart),
    Rule("TIME", "(?P<tonight>tonight)|overnight", _daypart),
)
