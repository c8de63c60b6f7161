"""HTML: what a page shows, with places in the page, its article apart from its furniture, and its metadata."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sayso.errors import EmptyDocument, UnknownFormat
from sayso.loaders.article import boilerplate, title_block
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.blocks import Block, Page, read_page
from sayso.loaders.dates import given
from sayso.loaders.decode import decode
from sayso.loaders.front import Front, front
from sayso.loaders.metadata import Metadata, read_metadata
from sayso.loaders.text import document
from sayso.model import DateCandidate, Document, Span

SNIFFED = 4096
"""So many bytes are looked at to tell HTML by."""
_OPENING = re.compile(
    r"\s*+(?:(?><\?xml[^>]*>|<!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_ANY_TAG = re.compile(r"<(?:!doctype|html|head|body|title|meta|div|p|br|h1|table|article)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_SITE = re.compile(r"\s[|–—-]\s|\s[•·»]\s")


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
    declared = _CHARSET.search(content[:SNIFFED])
    return decode(content, declared[1].decode("ascii") if declared else None)


def page_document(source: Source, page: str, known: Known | None = None) -> Document:
    """The document of a decoded ``page``; ``known`` goes before what the page tells. Raises DocumentError."""
    known = known or Known()
    told, shown = read_metadata(page), read_page(page)
    if not shown.text.strip():
        raise EmptyDocument("there is no text in it that a browser would show")
    title = title_block(shown, told.title or told.page_title)
    unread = boilerplate(shown, title)
    top = _front(shown, title, unread)
    return document(
        source,
        shown.text,
        "text/html",
        known=Known(
            title=known.title or (title.span.quote(shown.text) if title else told.title or told.page_title),
            title_span=title.span if title else None,
            publisher=known.publisher or told.publisher or _site(told, title, shown.text),
            author=known.author or told.author,
            url=known.url or told.url,
            dates=(*known.dates, *_dates(told, shown, title, top)),
            boilerplate=unread,
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


def _dates(told: Metadata, shown: Page, title: Block | None, top: Front) -> Iterator[DateCandidate]:
    for date in told.dates:
        yield from given(date, "metadata")
    for date, place in shown.times:
        if title and title.end <= place <= top.body + 1:
            yield from given(date, "byline")


def _site(told: Metadata, title: Block | None, text: str) -> str | None:
    """The site's name, from a page title such as "Rebels take Dara | Harbour Gazette"."""
    parts = _SITE.split(told.page_title or "")
    same = title and " ".join(title.span.quote(text).split())
    return parts[-1].strip() if len(parts) > 1 and same and parts[0].strip() in same else None


LOADER = Loader("html", _takes, _load)
