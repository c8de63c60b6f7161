"""What an HTML page shows around its title: who wrote it, who published it, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.loaders.blocks import Block, Page
from sayso.loaders.dates import find, given
from sayso.loaders.front import Front
from sayso.loaders.furniture import rows
from sayso.loaders.metadata import Metadata
from sayso.model import DateCandidate, Span

_SITE = re.compile(r"\s+(?:[|–—•·»-]|::)\s+")
LONGEST = 200
"""A block of more code points is no page stamp."""
MOST = 40
"""So many blocks above the title, and as many below the article, are looked at for page stamps."""
BYLINE = 10
"""A row of more words is not only the name of who wrote it."""


def site(told: Metadata, title: Block | None, text: str) -> str | None:
    """The site's name, from a page title such as "Rebels take Dara | Harbour Gazette", or with the site first."""
    parts = [" ".join(part.split()) for part in _SITE.split(told.page_title or "")]
    if title is None or len(parts) < 2:
        return None
    heading = " ".join(title.span.quote(text).split())
    for near, far in ((parts[0], parts[-1]), (parts[-1], parts[0])):
        if near and near in heading and far and far not in heading:
            return far
    return None


def writer(shown: Page, title: Block | None, top: Front) -> str | None:
    """The first link between the title and the article that leads to a writer."""
    able = [one for one in shown.writers if title and title.end <= one.start < top.body]
    names = (row.quote(shown.text) for one in able for row in rows(shown.text, one.start, one.end))
    return next(names, None)


def signed(shown: Page, title: Block | None, top: Front, author: str | None) -> Iterator[Span]:
    """The rows between the title and the article that are no more than the name of a known ``author``, and a place."""
    if title is None or not author:
        return
    for row in rows(shown.text, title.end, top.body):
        words = row.quote(shown.text).casefold()
        if words.startswith(author.casefold()) and len(words.split()) <= BYLINE:
            yield row


def page_dates(told: Metadata, shown: Page, title: Block | None, top: Front) -> Iterator[DateCandidate]:
    """Dates of the metadata, of <time> elements below the title, and of page stamps far above or below it."""
    for date in told.dates:
        yield from given(date, "metadata")
    for date, place in shown.times:
        if title and title.end <= place <= top.body + 1:
            yield from given(date, "byline")
    for block in _margins(shown, title, top):
        for one in find(block.span.quote(shown.text)):
            if one.clock or any(mark.name in ("header", "footer") for mark in block.marks):
                yield DateCandidate(one.day, "page-stamp", one.span.shifted(block.start))


def _margins(shown: Page, title: Block | None, top: Front) -> Iterator[Block]:
    """Short blocks above the title, and those of the page's footer."""
    above = [block for block in shown.blocks[:MOST] if title and block.end <= title.start]
    known = {one.span for one in top.dates}
    below = [block for block in shown.blocks[-MOST:] if block.start > top.body and _in_footer(block)]
    for block in (*above, *below):
        dated = any(span and block.span.contains(span) for span in known)
        if block.end - block.start <= LONGEST and not dated:
            yield block


def _in_footer(block: Block) -> bool:
    return any(mark.name == "footer" for mark in block.marks)
