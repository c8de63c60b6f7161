"""Where a time expression can start: a quick look, so that rules are tried at few words.

A word can open one if it is of a kind that does, and if a word that tells time stands there or a few words on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.times.lexicon import LEXICON

_WORD = re.compile(r"[A-Za-z]+|\d+|['’](?=\d\d)")
_REACH = 6
"""Words from the opening one to the one that tells time: "more than two and a half years"."""
_LINKS = """
the of a an in on at to for and up no as by new most more that this some few many number until early small wee
"""
_OPENING = """
the a an this that these those its their last next past previous following coming same current preceding upcoming
prior very new earlier later every each fiscal calendar financial first final post pre per more less fewer no at up
nearly almost about around roughly some over under within just half couple latest comparable most recent for until
"""
_TELLING = """
tonight overnight today yesterday tomorrow noon midnight midday hourly daily nightly weekly fortnightly monthly yearly
annually nineteen eighteen thousand am pm m utc gmt st nd rd th q fy while time period long ago
"""


def starts(text: str) -> Iterator[int]:
    """The places in ``text`` where a time expression can start, in order."""
    words = list(_WORD.finditer(text))
    telling = len(words) + _REACH
    found = []
    for i in range(len(words) - 1, -1, -1):
        word = words[i][0].lower()
        if word in _TELLERS or (not word[0].isalpha() and _tells(words[i], text)):
            telling = i
        if telling - i < _REACH and (telling == i or word in _OPENERS or not word[0].isalpha()):
            found.append(words[i].start())
    return reversed(found)


def _tells(word: re.Match[str], text: str) -> bool:
    """Whether a number is a year, or part of a date or time in digits, or of a decade."""
    return len(word[0]) == 4 or not word[0].isdigit() or text[word.end() : word.end() + 1] in ("/", ":", ".", "s")


def _words(tables: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(word.lower() for table in tables for phrase in table for word in re.findall(r"[A-Za-z]+", phrase))


_TELLING_TABLES = (
    LEXICON.months,
    LEXICON.weekdays,
    LEXICON.seasons,
    LEXICON.dayparts,
    LEXICON.units,
    LEXICON.decades,
    LEXICON.holidays.words(),
    LEXICON.vague,
    _TELLING.split(),
)
_OPENING_TABLES = (LEXICON.numbers, LEXICON.ordinals, LEXICON.loose_counts, LEXICON.parts, _OPENING.split())
_TELLERS = _words(_TELLING_TABLES) - frozenset(_LINKS.split())
_OPENERS = _words(_OPENING_TABLES)
