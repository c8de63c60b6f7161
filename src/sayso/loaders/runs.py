"""The visible text of a page as it grows, with the place in the page from which each run of it came."""

from __future__ import annotations

import re
from html import unescape

from sayso.loaders.limits import check_length
from sayso.loaders.markup import ENTITY
from sayso.model import Anchor, Span

_PIECES = re.compile(
    r"(?P<blank>[ \t\n\r\f]+)"
    rf"|(?P<entity>{ENTITY})"
    r"|[^& \t\n\r\f]+(?:\ [^& \t\n\r\f]+)*+|&"
)


class Runs:
    """Text that is appended to, with its anchors. Blanks run together into one, as a browser shows them."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._parts: list[str] = []
        self._runs: list[list[int]] = []
        self._blank: int | None = None
        self._break = ""
        self.length = 0
        """In code points; what is appended next that is no blank stands at or after it."""

    def break_off(self, mark: str) -> None:
        """Whatever is appended next stands after ``mark``, the longest of those asked for."""
        self._break = max(self._break, mark, key=len)
        self._blank = None

    def append(self, start: int, end: int, *, keep_blanks: bool = False) -> int | None:
        """Append what ``page[start:end]`` shows; where in the text its first word stands, ``None`` for blanks alone."""
        first = None
        for match in _PIECES.finditer(self._page, start, end):
            if match["blank"] and not keep_blanks:
                self._blank = match.start() if self._blank is None else self._blank
                continue
            words = unescape(match[0]) if match["entity"] else match[0]
            if words:
                self._set_off()
                first = self.length if first is None and not words.isspace() else first
                self._put(words, match.start(), match.end())
        return first

    def _set_off(self) -> None:
        """The break or blank that is due before the next words."""
        if self._break and self.length:
            self._parts.append(self._break)
            self.length += len(self._break)
        elif self._blank is not None and self.length:
            self._put(" ", self._blank, self._blank + 1)
        self._break, self._blank = "", None

    def _put(self, words: str, start: int, end: int) -> None:
        self._parts.append(words)
        copied = len(words) == end - start
        last = self._runs[-1] if self._runs else None
        if copied and last and last[1] == self.length and last[2] + last[1] - last[0] == start:
            last[1] += len(words)
        else:
            self._runs.append([self.length, self.length + len(words), start])
        self.length += len(words)
        check_length(self.length)

    def text(self) -> str:
        return "".join(self._parts)

    def anchors(self) -> tuple[Anchor, ...]:
        """One for each run that stands in the page as it stands in the text, or for an entity."""
        return tuple(Anchor(Span(start, end), source) for start, end, source in self._runs)
