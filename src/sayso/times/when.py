"""The time of a claim, from the words that tell it: its expressions, what opens them, and what they count from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.model import Document, Span, TimeMention, Timex, When
from sayso.times.claim_rules import counted
from sayso.times.find import find
from sayso.times.interval import Bounds
from sayso.times.joined import joined
from sayso.times.resolve import in_setting
from sayso.times.setting import Setting, settings

_MEMORY = 50
"""Times before a claim's that its words may count from."""


def when(document: Document, span: Span, timexes: Sequence[Timex]) -> When:
    """What the time words at ``span`` say in days; the words are kept where nothing can be made of them.

    ``timexes`` are those of the document, resolved; ``span`` may cover none, parts or several of them, and what joins
    them ("since 2014", "between March and June 2016", "two days after the raid").
    """
    before = [timex for timex in timexes if timex.span.end <= span.start]
    setting = settings(document, before[-_MEMORY:])
    inside = [timex for timex in timexes if timex.span.overlaps(span)] or _read(document, span, setting)
    days = counted(document.text, span, inside, setting) or joined(document.text, span, inside, setting.now) or Bounds()
    return When(span.quote(document.text), span, _iso(days.start), _iso(days.end), days.precision)


def _read(document: Document, span: Span, setting: Setting) -> list[Timex]:
    """Expressions in the words themselves, where the reader saw none."""
    told = []
    for mention in find(span.quote(document.text)):
        timex = in_setting(document.text, TimeMention(mention.span.shifted(span.start), mention.type), setting)
        setting = setting.after(timex)
        told.append(timex)
    return told


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
