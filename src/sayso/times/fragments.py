"""The fragments of regular expressions that rules name: months, units, counts, and so on, from the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayso.times.lexicon import LEXICON

_VERBS = ("march", "may")
_LONG_MONTHS = [word for word in LEXICON.months if (len(word) > 4 or word in ("june", "july")) and word not in _VERBS]


def any_of(words: Iterable[str]) -> str:
    """Any of ``words``, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def after(words: str) -> str:
    """Holds where one of ``words`` stands right before."""
    return "(?:" + "|".join(rf"(?<=\b{word}[ ])" for word in words.split()) + ")"


def _cased(words: Iterable[str]) -> list[str]:
    """With a capital, or all in capitals: "march" and "may" are verbs too."""
    return [form for word in words for form in (word.capitalize(), word.upper())]


def _month() -> str:
    short = _cased(word for word in LEXICON.months if word not in _LONG_MONTHS and word not in _VERBS)
    return rf"(?:(?:{any_of(_LONG_MONTHS)}|(?-i:{any_of(_cased(_VERBS))}))\b|(?-i:{any_of(short)})\b\.?)"


def _lone_month() -> str:
    """A month without a day or a year beside it: short forms only with their full stop."""
    short = _cased(word for word in LEXICON.months if word not in _LONG_MONTHS and word not in _VERBS)
    return rf"(?:{any_of(_LONG_MONTHS)}|(?-i:{any_of(short)})\.)"


_NUMBERS = LEXICON.numbers
_TENS = any_of(word for word, n in _NUMBERS.items() if n >= 20)
_TEENS = any_of(word for word, n in _NUMBERS.items() if 10 <= n < 20)
_ONES = any_of(word for word, n in _NUMBERS.items() if n < 10)
_SMALL = f"(?:{_TENS}(?:[- ]{_ONES})?|{_TEENS}|{_ONES})"
_DIGITS = r"\d{1,3}(?:,\d\d\d)+|\d{1,4}(?:\.\d+)?"
_SCALED = f"(?:an?|{_SMALL}) (?:hundred|thousand)(?: (?:and )?{_SMALL})?"
_NUMBER = rf"(?:{_DIGITS}|(?:{_SCALED}|{_SMALL})\b)(?: and a half| 1/2|½)?"
_CENTURY = rf"(?:nineteen|eighteen|twenty)[- ](?:{_TENS}(?:[- ]{_ONES})?|{_TEENS})"
_MILLENNIUM = f"two thousand(?: and {_SMALL})?"
_LONG_DAY = any_of(word for word in LEXICON.weekdays if len(word) > 5)
_SHORT_DAY = any_of(word.capitalize() for word in LEXICON.weekdays if len(word) <= 5)
_HOUR = r"(?:[01]?\d|2[0-3])"
_TWELVE = rf"{_HOUR}(?:[:.][0-5]\d)? ?(?:[ap]\.m\.?|[ap]m\b)"
_TWENTY_FOUR = rf"{_HOUR}:[0-5]\d(?::[0-5]\d)?(?: hours)?"
_ZONES = r"(?:(?P<utc>UTC|GMT)\b|EST|EDT|CET|IST|PKT|PST|PDT|BST|CDT|CST|local time)(?: ?[+-] ?\d{1,4})?"

FRAGMENTS: Mapping[str, str] = {
    "month": _month(),
    "lone_month": _lone_month(),
    "weekday": rf"{_LONG_DAY}s?\b(?:['’]s)?",
    "any_weekday": rf"(?:{_LONG_DAY}|(?-i:{_SHORT_DAY})\.?)",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:]\d)",
    "year": r"(?:1\d\d\d|20\d\d)(?!\d|[.,:]\d|%)",
    "spelled": rf"(?:{_CENTURY}|{_MILLENNIUM}(?= |[,.;:)]|$))(?! {any_of(LEXICON.counted)}\b)",
    "season": any_of(LEXICON.seasons),
    "daypart": any_of(LEXICON.dayparts),
    "unit": any_of(LEXICON.units) + r"\b",
    "period": "(?:day|week|weekend|fortnight|month|quarter|year|decade|century)",
    "number": _NUMBER,
    "count": f"(?:{_NUMBER}|half an?|an?|(?:a )?couple(?: of)?|{any_of(LEXICON.loose_counts)})",
    "ordinal": r"(?:\d{1,2}(?:st|nd|rd|th)|" + any_of(LEXICON.ordinals) + ")",
    "decade_word": any_of(LEXICON.decades),
    "counted": any_of(LEXICON.counted),
    "part": any_of(LEXICON.parts),
    "holiday": any_of(LEXICON.holidays.words()),
    "about": any_of(LEXICON.about),
    "clock": f"(?:{_TWELVE}|{_TWENTY_FOUR}|noon|midnight|midday)",
    "zone": rf"(?:\({_ZONES}\)|{_ZONES})",
    "early": "(?:{part}(?:[- ](?:of )?(?:the )?)?)?",
    "in_year": "(?:,? ?(?:of )?{year}|,? (?:of )?{that_year:})",
    "that_year": "(?:(?P<which>this|last|next)|(?P<that>that|the same)) year",
    "date": "(?:(?:{month},? (?:the )?{day}|(?:the )?{day}(?: of)? {month}){in_year:}?)",
    "a_day": "(?:{weekday}(?:,? {date:})?|{date:}|(?P<word>today|yesterday|tomorrow))",
    "nth": "(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|final|last)",
    "to": r"(?: ?[-\u2010-\u2015/] ?| to | through | until | and )",
}
