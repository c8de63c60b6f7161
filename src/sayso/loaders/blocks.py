"""A page's tags and texts to the blocks that a reader sees, each with what it lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.data.html_table import html_elements
from sayso.errors import DocumentTooLarge
from sayso.loaders.marks import Mark, is_hidden, is_writer, mark
from sayso.loaders.markup import Tag, Text, tokens
from sayso.loaders.runs import Runs
from sayso.model import Anchor, Span

_HEADINGS = ("h1", "h2", "h3")
MOST = 500_000
"""A page of so many blocks is no article."""
DEEPEST = 8
"""So many marks around a block are remembered, from the outside."""


@dataclass(slots=True)
class Block:
    """``linked``: how many of its code points are links; ``marks``: what it lies in, the outermost first."""

    start: int
    end: int
    heading: str | None
    marks: tuple[Mark, ...]
    linked: int = 0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page shows.

    ``times``: the datetime of each <time>, with where in the text it stands. ``writers``: links that
    lead to a writer, with the blanks before them.
    """

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    times: tuple[tuple[str, int], ...]
    writers: tuple[Span, ...]


def read_page(page: str) -> Page:
    """What ``page`` shows, block by block."""
    now = _Reading(page)
    for token in tokens(page):
        if isinstance(token, Text):
            now.show(token)
        elif token.opens:
            now.open(token)
        else:
            now.close(token.name)
    return Page(now.runs.text(), tuple(now.blocks), now.runs.anchors(), tuple(now.times), tuple(now.writers))


@dataclass(frozen=True, slots=True)
class _Element:
    """An element that is not closed yet."""

    name: str
    hidden: bool
    mark: Mark | None


class _Reading:
    """Where in a page the reading is. Elements inside a line are not kept open, save in what is hidden."""

    def __init__(self, page: str) -> None:
        self._known = html_elements()
        self.runs = Runs(page)
        self.blocks: list[Block] = []
        self.times: list[tuple[str, int]] = []
        self.writers: list[Span] = []
        self._open: list[_Element] = []
        self._names: Counter[str] = Counter()
        self._marks: list[Mark] = []
        self._hidden = 0
        self._linked = False
        self._writer: int | None = None
        self._block: Block | None = None
        self._broken = False

    def show(self, text: Text) -> None:
        if self._hidden or text.raw:
            return
        first = self.runs.append(text.start, text.end, keep_blanks=self._names["pre"] > 0)
        if first is None:
            return
        if self._block is None:
            heading = next((name for name in _HEADINGS if self._names[name]), None)
            self._block = Block(first, first, heading, tuple(self._marks[:DEEPEST]))
            self.blocks.append(self._block)
            if len(self.blocks) > MOST:
                raise DocumentTooLarge(f"it has more than {MOST:,} blocks of text; split it")
        self._block.end = self.runs.length
        self._block.linked += self.runs.length - first if self._linked else 0
        self._broken = False

    def open(self, tag: Tag) -> None:
        if tag.name == "br":
            self._break_line()
            return
        while self._open and self._open[-1].name in self._known.closes.get(tag.name, ()):
            self._pop()
        told = tag.attributes()
        inline = tag.name in self._known.inline
        hidden = tag.name in self._known.hidden or (is_hidden(told) and tag.name not in ("html", "body"))
        if not (inline or hidden or self._hidden):
            self._end_block()
        if tag.name in self._known.void:
            return
        if tag.name == "a":
            self._open_link(told)
        if tag.name == "time" and told.get("datetime"):
            self.times.append((told["datetime"], self.runs.length))
        if not inline or hidden or self._hidden:
            self._push(_Element(tag.name, hidden, None if hidden else mark(tag.name, told)))

    def close(self, name: str) -> None:
        if name == "a":
            self._close_link()
        if not self._names[name] or name in ("html", "body"):
            return
        hidden = self._hidden
        while self._pop() != name:
            pass
        if not (name in self._known.inline or hidden):
            self._end_block()

    def _open_link(self, told: Mapping[str, str]) -> None:
        self._linked = "href" in told
        self._writer = self.runs.length if is_writer(told) else None

    def _close_link(self) -> None:
        if self._writer is not None and self._writer < self.runs.length:
            self.writers.append(Span(self._writer, self.runs.length))
        self._linked, self._writer = False, None

    def _push(self, element: _Element) -> None:
        self._open.append(element)
        self._names[element.name] += 1
        self._hidden += element.hidden
        if element.mark:
            self._marks.append(element.mark)

    def _pop(self) -> str:
        element = self._open.pop()
        self._names[element.name] -= 1
        self._hidden -= element.hidden
        if element.mark:
            self._marks.pop()
        return element.name

    def _end_block(self) -> None:
        self.runs.break_off("\n\n")
        self._block = None

    def _break_line(self) -> None:
        """One <br> ends a line, two end a block."""
        if self._broken:
            self._end_block()
        self.runs.break_off("\n")
        self._broken = True
