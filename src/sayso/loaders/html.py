"""HTML: what a page shows, with places in the page, its article apart from its furniture, and its metadata."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sayso.errors import EmptyDocument, UnknownFormat
from sayso.loaders.article import boilerplate, title_block
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.blocks import Block, Page, read_page
from sayso.loaders.decode import decode
from sayso.loaders.front import Front, front
from sayso.loaders.html_charset import SNIFFED, declared_in
from sayso.loaders.html_front import page_dates, signed, site, writer
from sayso.loaders.metadata import read_metadata
from sayso.loaders.text import document
from sayso.model import Document, Span

_OPENING = re.compile(
    r"\s*+(?:(?><\?xml[^>]*>|<!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_ANY_TAG = re.compile(r"<(?:!doctype|html|head|body|title|meta|div|p|br|h1|table|article)\b", re.IGNORECASE)


def _takes(source: Source) -> bool:
    try:
        head = _decoded(source.content[:SNIFFED])
    except UnknownFormat:
        return False
    if _OPENING.match(head):
        return True
    return source.extension in (".html", ".htm", ".xhtml") and _ANY_TAG.search(head) is not None


def _load(source: Source) -> Iterator[Document | Failure]:
    yield page_document(source, _decoded(source.content))


def _decoded(content: bytes) -> str:
    return decode(content, declared_in(content))


def page_document(source: Source, page: str, known: Known | None = None) -> Document:
    """The document of a decoded ``page``; ``known`` goes before what the page tells. Raises DocumentError."""
    known = known or Known()
    told, shown = read_metadata(page), read_page(page)
    if not shown.text.strip():
        raise EmptyDocument("there is no text in it that a browser would show")
    title = title_block(shown, told.title or told.page_title)
    unread = boilerplate(shown, title)
    top = _front(shown, title, frozenset(unread))
    author = known.author or told.author or writer(shown, title, top)
    return document(
        source,
        shown.text,
        "text/html",
        known=Known(
            title=known.title or (title.span.quote(shown.text) if title else told.title or told.page_title),
            title_span=title.span if title else None,
            publisher=known.publisher or told.publisher or site(told, title, shown.text),
            author=author,
            url=known.url or told.url,
            dates=(*known.dates, *page_dates(told, shown, title, top)),
            boilerplate=(*unread, *signed(shown, title, top, author)),
            anchors=shown.anchors,
        ),
        front_matter=top,
    )


def _front(shown: Page, title: Block | None, unread: Collection[Span]) -> Front:
    """The rows around the title, of which only those beside it are looked at: menus stand above."""
    if title is None:
        return front(shown.text, next((block.start for block in shown.blocks if block.span not in unread), 0))
    above = [block for block in shown.blocks if block.end <= title.start]
    start = above[-4].start if len(above) > 4 else 0
    return front(shown.text, start, title.span)


LOADER = Loader("html", _takes, _load)
