"""Arguments whose ends lie wrong by a word or two: cut inside a name or a time, or at a word that ends nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.claims.ends import whole
from sayso.claims.fold import KEPT_APART
from sayso.data import claim_types
from sayso.model import Document, Frame, Span

AS_THEY_STAND = ("content",)
"""Labels whose quotation marks and full stops are theirs."""
_HANGING = (
    "a an and as at but by for from in into its of on or our over that the their to under which with his her this your"
)
_HANGS = re.compile(rf"(?:^|[\s\W])(?:{'|'.join(_HANGING.split())})$", re.IGNORECASE)
_EDGE = ' \t\r\n,;:.!?"“”«»–—-&/'
_NEXT_NAME = re.compile(
    r"(?:\s|-(?:(?:e|i|al|ul|ur|us)[ -])?|\s&\s|(?<=[a-z])\s(?:of|al|ul|e|de|da|do|bin|ibn)\s)"
    r"(?=[^\W\d_a-zß-ÿ])[\w’'.-]*\w"
)
_ENDS_IN_NAME = re.compile(r"(?:^|[\s\W])[^\W\d_a-zß-ÿ][\w’'-]*$")
_OPEN = re.compile(r"(?:(?:^|[\s\W])(?:[Tt]he|[Aa]n?)|[^\W\d_a-zß-ÿ][\w’'-]*\s(?:of|of the|and|&|al|ul))$")
"""What a name goes on from: an article, or "Council of"."""
_BRACKETS = {"(": ")", "[": "]"}
_DAYS = re.compile(
    r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def mend(doc: Document, frames: Iterable[Frame], times: Sequence[Span], titles: Sequence[Span]) -> tuple[Frame, ...]:
    """The frames with mended arguments; one of which nothing is left is dropped.

    ``times``: time expressions, by which a cut "In" becomes "In January 2016". ``titles``: headlines, whose capitals
    say nothing of names. Spans are code points of the document's text.
    """
    told = tuple(frames)
    voices = [span for f in told if f.type == "attribution" for span in (f.trigger, *f.arguments.get("source", ()))]
    around = _Around(doc.text, times, titles, _merged(voices))
    return tuple(replace(f, arguments=_arguments(around, f)) for f in told)


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known around an argument. ``voices``: cues and sources in order, at which what is said ends."""

    text: str
    times: Sequence[Span]
    titles: Sequence[Span]
    voices: Sequence[Span]


def _arguments(around: _Around, frame: Frame) -> dict[str, tuple[Span, ...]]:
    worded = _worded(frame.type)
    found: dict[str, tuple[Span, ...]] = {}
    for label, spans in frame.arguments.items():
        told = [whole(around.text, span, around.voices) for span in spans] if label in worded else spans
        if label in AS_THEY_STAND:
            found[label] = tuple(told)
        elif mended := _merged(_mended(around, label, span) for span in told):
            found[label] = mended
    return found


def _worded(frame: str) -> Collection[str]:
    """Labels that are told in the words of the text, whole phrases and sentences."""
    if frame in KEPT_APART:
        return [role.name for role in claim_types()[frame].roles if role.free_text]
    return AS_THEY_STAND


def _merged(spans: Iterable[Span | None]) -> tuple[Span, ...]:
    """Without the lost ones; of two that now overlap, the first, widened."""
    kept: list[Span] = []
    for span in sorted(span for span in spans if span):
        if kept and span.overlaps(kept[-1]):
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def _mended(around: _Around, label: str, span: Span) -> Span | None:
    if label == "when":
        return trimmed(around.text, _whole_time(span, around.times))
    if not any(title.overlaps(span) for title in around.titles):
        span = _whole_name(around.text, span)
    return trimmed(around.text, span)


def _whole_time(span: Span, times: Sequence[Span]) -> Span:
    """Widened over each time expression that it touches, or that follows it after one blank."""
    for time in times:
        if time.start <= span.end + 1 and span.start <= time.end:
            span = Span(min(span.start, time.start), max(span.end, time.end))
    return span


def _whole_name(text: str, span: Span) -> Span:
    """Widened to the right over the capitalised words of the name that it ends in, or that follows its last "the"."""
    end = span.end
    words = span.quote(text)
    if _ENDS_IN_NAME.search(words) or _OPEN.search(words):
        while (after := _NEXT_NAME.match(text, end)) and not _DAYS.match(text, end):
            end = after.end()
    return Span(span.start, end)


def trimmed(text: str, span: Span) -> Span | None:
    """Without marks, lone brackets and hanging words at its ends; ``None`` where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE + ")]":
        start += 1
    while start < end:
        words = text[start:end]
        if hanging := _HANGS.search(words):
            end = start + hanging.start()
        elif words[-1] in _EDGE + "([" or (words[-1] in ")]" and not _opened(words)):
            end -= 1
        elif words[0] in "([" and _BRACKETS[words[0]] not in words:
            start += 1
        elif words[0] in "([" and words[-1] == _BRACKETS[words[0]]:
            start, end = start + 1, end - 1
        else:
            return Span(start, end)
    return None


def _opened(words: str) -> bool:
    return words.count("(") >= words.count(")") and words.count("[") >= words.count("]")
