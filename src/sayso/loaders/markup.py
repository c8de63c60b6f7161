"""An HTML page as tags and stretches of text, each with its place, in one pass and in linear time.

By the tokenising rules of the HTML standard (section 13.2.5) as far as text and places need them. Nothing is looked at
twice: what is never closed runs to the end of the page, as in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
"""No longer than any that means something: Python refuses to read numbers of thousands of digits."""
RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
"""Elements whose content has no tags."""
_TAG = re.compile(
    r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)*+)(?:>|\Z)"""
)
_ATTRIBUTE = re.compile(r"""([^\s/>="']++)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>]++)))?+""")
_ENTITY = re.compile(ENTITY)
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


@dataclass(frozen=True, slots=True)
class Tag:
    """``words``: its attributes as written."""

    name: str
    opens: bool
    words: str

    def attributes(self) -> Mapping[str, str]:
        """By names in lower case, with values decoded; empty where an attribute has no value."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.words):
            value = next((group for group in match.groups()[1:] if group is not None), "")
            found.setdefault(match[1].lower(), decoded(value))
        return found


@dataclass(frozen=True, slots=True)
class Text:
    """``page[start:end]`` is text, entities still in it. ``raw``: the element it is all of, where that has no tags."""

    start: int
    end: int
    raw: str | None = None


def decoded(words: str) -> str:
    """``words`` with their entities decoded."""
    return _ENTITY.sub(lambda match: unescape(match[0]), words)


def tokens(page: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page, in order; comments and declarations are passed over."""
    place = 0
    while place < len(page):
        start, stop, tag = _next_mark(page, place)
        if place < start:
            yield Text(place, start)
        place = stop
        if tag:
            yield tag
        if tag and tag.opens and tag.name in RAW:
            found = _ENDS[tag.name].search(page, place)
            place = found.start() if found else len(page)
            if stop < place:
                yield Text(stop, place, tag.name)


def _next_mark(page: str, place: int) -> tuple[int, int, Tag | None]:
    """Where the next tag, comment or declaration begins and ends; the end of the page where there is none."""
    start = page.find("<", place)
    while start >= 0:
        if match := _TAG.match(page, start):
            return start, match.end(), Tag(match[2].lower(), not match[1], match[3])
        if page.startswith(("<!", "<?", "</"), start):
            return start, _end_of_comment(page, start), None
        start = page.find("<", start + 1)
    return len(page), len(page), None


def _end_of_comment(page: str, start: int) -> int:
    mark, skip = ("-->", 2) if page.startswith("<!--", start) else (">", 2)
    found = page.find(mark, start + skip)
    return found + len(mark) if found >= 0 else len(page)
