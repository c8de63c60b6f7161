"""Durations and what recurs: "two and a half years", "the past three months", "16-hour", "daily", "each July"."""

from __future__ import annotations

from datetime import date

from sayso.times.calendar_value import shift
from sayso.times.fragments import after, any_of
from sayso.times.grammar import Groups, Rule
from sayso.times.interval import Bounds
from sayso.times.lexicon import LEXICON
from sayso.times.number import loose, number
from sayso.times.setting import Meaning, Setting

_YEARS = {"DE": 10, "CE": 100}
_SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip


def length(count: float | None, unit: str) -> str:
    """A TIMEX3 duration; ``None`` counts loosely: PXD."""
    clock = "T" if unit.startswith("T") else ""
    sign = unit.removeprefix("T")
    if sign in ("WE", "2W"):
        count, sign = (None if count is None else 2 * count), "D" if sign == "WE" else "W"
    if count is None:
        return f"P{clock}X{'Y' if sign in _YEARS else sign}"
    count, sign = count * _YEARS.get(sign, 1), "Y" if sign in _YEARS else sign
    halves = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}
    whole, rest = int(count), halves.get(clock + sign, "") if count % 1 else ""
    return f"P{clock}{whole}{sign}{rest}" if whole or not rest else f"P{clock}{rest}"


def _counted(told: Groups) -> float | None:
    return number(told["count"]) if "count" in told else None


def _duration(told: Groups, _: Setting) -> Meaning:
    if "one" in told:
        return Meaning(length(1, LEXICON.units[told["one"]]))
    count = _counted(told)
    more = 0.5 if "half" in told and count else 0
    return Meaning(length(count + more if count is not None else None, LEXICON.units[told["unit"]]))


def _while(told: Groups, _: Setting) -> Meaning:
    return Meaning("PXX" if "loose" in told else "PXM")


def _until_now(told: Groups, at: Setting) -> Meaning:
    """ "the past three years" end, "the next two weeks" start at publication."""
    unit = LEXICON.units[told["unit"]]
    value = length(_counted(told), unit)
    sign = 1 if told["which"] in ("next", "coming", "following") else -1
    near = at.told if told["which"] == "following" else at.now
    return Meaning(value, bounds=_stretch(told, near, unit, sign))


def _stretch(told: Groups, near: date | None, unit: str, sign: int) -> Bounds | None:
    if near is None:
        return None
    span = loose(told.get("count", "several"))
    far = shift(near, unit, sign * (span[1] if span else _counted(told) or 1))
    return Bounds(min(near, far), max(near, far), "range")


def _every(told: Groups, _: Setting) -> Meaning:
    if "weekday" in told:
        return Meaning(f"XXXX-WXX-{LEXICON.weekdays[told['weekday'].removesuffix('s')]}")
    if "month" in told:
        return Meaning(f"XXXX-{LEXICON.months[told['month'].rstrip('.')]:02}")
    count = 2 if "other" in told else _counted(told) or 1
    return Meaning(length(count, LEXICON.units[told["unit"]]))


def _adverb(told: Groups, _: Setting) -> Meaning:
    return Meaning(_SETS[told["word"]])


_WHICH = "(?:the |these |those )?(?P<which>past|last|next|first|coming|recent|previous|following)"
_KIND = "(?:more|additional|extra|further|full|straight|consecutive|trading|whole|long|solid|successive|calendar)"
RULES = (
    Rule(
        "DURATION",
        r"(?:{about} )?(?:the )?(?!an? (?:second|quarter)\b){count} (?:" + _KIND + " )?{unit}"
        r"(?P<half> and a half)?(?: or so)?(?! old\b|-)",
        _duration,
    ),
    Rule("DURATION", "(?:{about} )?{number:count}[- ](?:to|or)[- ]{number:} {unit}", _duration),
    Rule(
        "DURATION", "(?:{number:count}|several)[-\u2010\u2011](?!quarters?){unit}(?:[- ]long)?(?!-old| old)", _duration
    ),
    Rule("DURATION", "(?:the )?(?P<unit>years|months|weeks|decades|centuries)(?: long)?(?! old)", _duration),
    Rule("DURATION", "(?:(?P<unit>decades|years|months|weeks|days|hours)|{period:one})[- ]long", _duration),
    Rule("DURATION", _WHICH + " {count} {unit}(?: or so)?", _until_now),
    Rule("DURATION", _WHICH + " (?P<unit>years|months|weeks|days|decades|hours|quarters)", _until_now),
    Rule("SET", "(?:every|each)(?P<other> other)?(?: {count})? (?:{unit}|{weekday}|{lone_month:month})", _every),
    Rule("SET", after("times once twice million billion \\d thousand") + "(?:an?|per) {unit}", _every),
    Rule("DURATION", "the (?:fiscal )?(?P<one>year|quarter)(?= end(?:ed|ing))", _duration),
    Rule("DURATION", "(?:(?P<loose>a) (?:short |long |little )?while|some time(?! ago))", _while),
    Rule("DURATION", after("in within just for after") + "(?P<unit>minutes|hours|days)", _duration),
    Rule("SET", f"(?P<word>{any_of(_SETS)})", _adverb),
)
