"""Finding time expressions: every rule is tried where one can start, and the longest match is taken."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Span, TimeMention
from sayso.times.openers import starts
from sayso.times.plain import plain
from sayso.times.rules import RULES


def find(text: str) -> tuple[TimeMention, ...]:
    """The time expressions of ``text``, in order, none overlapping another; their types are TIMEX3's."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[TimeMention]:
    done, text = 0, plain(text)
    for start in starts(text):
        if start >= done and (mention := _longest(text, start)):
            done = mention.span.end
            yield mention


def _longest(text: str, start: int) -> TimeMention | None:
    end, kind = start, ""
    for rule in RULES:
        found = rule.regex.match(text, start)
        if found and found.end() > end:
            end, kind = found.end(), rule.type
    return TimeMention(Span(start, end), kind) if kind else None
