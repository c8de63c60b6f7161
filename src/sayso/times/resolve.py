"""From time expressions to values and days, in the order of the text: each in the setting that those before leave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.model import Document, TimeMention, Timex
from sayso.times.find import find
from sayso.times.grammar import Rule, groups
from sayso.times.interval import Bounds, bounds, part_of
from sayso.times.plain import plain
from sayso.times.rules import RULES
from sayso.times.setting import Meaning, Setting, settings
from sayso.times.tense import future


def resolve(document: Document, mentions: Sequence[TimeMention]) -> tuple[Timex, ...]:
    """Each of ``mentions`` with its TIMEX3 value, first and last day and precision, as far as they can be known.

    "Yesterday" counts from ``document.published.date``, "two days later" from the day told before it in the text.
    """
    setting, told = settings(document, ()), []
    for mention in sorted(mentions, key=lambda mention: mention.span):
        timex = in_setting(document.text, mention, setting)
        setting = setting.after(timex)
        told.append(timex)
    return tuple(told)


def in_setting(text: str, mention: TimeMention, setting: Setting) -> Timex:
    """One expression, read in its setting."""
    setting = replace(setting, future=future(text, mention.span))
    meaning = _meaning(plain(text), mention, setting) or Meaning()
    days = meaning.bounds or _days(meaning) or Bounds()
    start, end = (day.isoformat() if day else None for day in (days.start, days.end))
    return Timex(mention.span, mention.type, meaning.value, start, end, days.precision)


def _matching(text: str, start: int, end: int) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Rules that match these words in their place, then those that match them alone: a reader may cut them so."""
    for rule in RULES:
        if (found := rule.regex.match(text, start)) and found.end() == end:
            yield rule, found
    for rule in RULES:
        if found := rule.regex.fullmatch(text, start, end):
            yield rule, found


def _days(meaning: Meaning) -> Bounds | None:
    period = bounds(meaning.value)
    return period and part_of(period, meaning.part)


def _meaning(text: str, mention: TimeMention, setting: Setting) -> Meaning | None:
    """By the rule that matches all the words, or else by what can be found in them."""
    start, end = mention.span.start, mention.span.end
    for rule, found in _matching(text, start, end):
        try:
            return rule.meaning(groups(found), setting)
        except (OverflowError, ValueError):  # beyond the calendar: 9,999 years ago
            return None
    inner = [part.span.shifted(start) for part in find(text[start:end])]
    parts = [span for span in inner if span != mention.span]
    longest = max(parts, key=lambda span: span.end - span.start, default=None)
    return _meaning(text, TimeMention(longest, mention.type), setting) if longest else None
