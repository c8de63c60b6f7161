"""A document's text to passages and sentences: what is read at once. Boilerplate is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import mean, median

from sayso.data.abbreviation_table import abbreviations
from sayso.model import Document, Passage, Span

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*+\n)+")
_LINE = re.compile(r"[^\n]+")
NARROWEST, WIDEST = 30, 200
"""Mean length of the lines of a hard-wrapped text, in code points."""
SHORT_LINE = 0.7
"""A line that fills less of its width and ends a sentence ends a paragraph."""
_STOPS = re.compile(r"[.!?:…][\"'”’)\]]{0,3}$")

_END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[\"'”’»)\]]*+(?:\[\d{1,3}\])*+)(?=\s)"
    r"|(?<=[a-z\d])(?P<glued>[.!?])[\"'”’)\]]*+(?=[“‘\"]?[A-Z][a-z’']?[a-z ])"
)
_NEXT = re.compile(r"\s*+[\"'“‘«(\[—–-]*+\s*+(?P<word>[\w'’.-]*+)")
_BEFORE = re.compile(r"[\w'’&.-]++$")
_ARTICLE = re.compile(r"(?:a[dlnrstz]|el|ash|adh|ath)-['’]?[A-Z]")
"""Names that open a sentence in lower case: "al-Shabaab"."""
_INITIALS = re.compile(r"[A-Z]|(?:[A-Z]\.)+[A-Z]")
LONGEST_WORD = 40


def segment(doc: Document) -> tuple[Passage, ...]:
    """The title and the paragraphs of ``doc``, in order, without its boilerplate. Spans are code points of its text."""
    found: list[Passage] = []
    for gap in _gaps(doc):
        kind = "title" if gap == doc.title_span else "paragraph"
        paragraphs = [_trimmed(doc.text, gap)] if kind == "title" else _paragraphs(doc.text, gap)
        found += [Passage(one, tuple(_sentences(doc.text, one)), kind) for one in paragraphs]
    return tuple(found)


def _gaps(doc: Document) -> Iterator[Span]:
    """The stretches between boilerplate, and the title by itself."""
    place = 0
    for span in sorted({*doc.boilerplate, *([doc.title_span] if doc.title_span else [])}):
        if place < span.start:
            yield Span(place, span.start)
        if span == doc.title_span and place <= span.start:
            yield span
        place = max(place, span.end)
    if place < len(doc.text):
        yield Span(place, len(doc.text))


def _paragraphs(text: str, gap: Span) -> Iterator[Span]:
    start = gap.start
    edges = [*((found.start(), found.end()) for found in _BLANK_LINES.finditer(text, gap.start, gap.end)), (gap.end, 0)]
    for stop, after in edges:
        lines = [Span(*m.span()) for m in _LINE.finditer(text, start, stop) if not m[0].isspace()]
        yield from _joined(text, lines) if _is_wrapped(text, lines) else (_trimmed(text, line) for line in lines)
        start = after


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether line breaks stand wherever the page was full, as in wire copy, and not between paragraphs."""
    if len(lines) < 2 or not NARROWEST <= mean(line.end - line.start for line in lines[:-1]) <= WIDEST:
        return False
    words = [line.quote(text).strip() for line in lines]
    abrupt = sum(not _STOPS.search(line) for line in words[:-1])
    runs_on = sum(line[0].islower() or line.isupper() for line in words[1:])
    return abrupt * 2 >= len(words) - 1 and runs_on * 4 >= len(words) - 1


def _joined(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Lines run together. One that is set in deeper than most opens a paragraph; one that ends short closes it."""
    widest = max(line.end - line.start for line in lines)
    usual = median(_indent(text, line) for line in lines)
    start = 0
    for number in range(1, len(lines) + 1):
        last = number == len(lines)
        if last or _indent(text, lines[number]) > usual + 1 or _ends_short(text, lines[number - 1], widest):
            yield _trimmed(text, Span(lines[start].start, lines[number - 1].end))
            start = number


def _indent(text: str, line: Span) -> int:
    return _trimmed(text, line).start - line.start


def _ends_short(text: str, line: Span, widest: int) -> bool:
    return line.end - line.start < SHORT_LINE * widest and _STOPS.search(line.quote(text).rstrip()) is not None


def _trimmed(text: str, span: Span) -> Span:
    words = span.quote(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, match, start, paragraph.end):
            yield _trimmed(text, Span(start, match.end()))
            start = match.end()
    if start < paragraph.end:
        yield _trimmed(text, Span(start, paragraph.end))


def _ends(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a sentence that began at ``start`` ends where a full stop or the like stands."""
    found = _BEFORE.search(text, max(start, match.start() - LONGEST_WORD), match.start())
    before = found[0] if found else ""
    if match["glued"]:  # "specified.The", "in 2015.The", but not "NewAgeIslam.Com" or "e.g.The"
        return "." not in before and (before[1:].islower() or (before.isdigit() and len(before) == 4))
    following = _NEXT.match(text, match.end(), end)
    word = following["word"] if following else ""
    if word[:1].islower() and not _ARTICLE.match(word):
        return False
    if before.isdigit() and not text[max(start, match.start() - LONGEST_WORD) : match.start() - len(before)].strip():
        return False  # the number of an item in a list
    return match["mark"] != "." or bool(match["close"]) or not _is_short_form(before, word)


def _is_short_form(before: str, word: str) -> bool:
    """Whether the full stop after ``before`` belongs to an abbreviation or an initial: "Gen.", "J.", "U.S."."""
    known, short = abbreviations(), before.casefold().strip("'’")
    if short in known.never_last or short in known.before_names:
        return True
    if word[:1].isdigit() and short in known.before_numbers:
        return True
    if short in known.seldom_last or _INITIALS.fullmatch(before):
        return word.casefold().strip("'’.") not in known.openers
    return False
