"""A document: one report as it was loaded. Its text never changes; everything else points into it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from sayso.model.span import Span


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A publication date that the document offers, and how it is known (``basis``).

    ``basis`` is one of: ``given`` (by the caller or a header block), ``metadata`` (HTML meta, JSON-LD, e-mail header),
    ``byline`` (printed beside title or author), ``section`` (a section or edition line), ``page-stamp`` (when the
    page was rendered or scraped), ``url``, ``dateline`` (opening of the text), ``file`` (when a PDF or DOCX was made).
    """

    date: str
    """ISO 8601 day, ``YYYY-MM-DD``."""
    basis: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date that was chosen, and every rival candidate (the chosen one among them)."""

    date: str | None = None
    basis: str | None = None
    candidates: tuple[DateCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """``text[span]`` came from ``source_start``: a code point of the HTML page, or a PDF page number (from 1)."""

    span: Span
    source_start: int


@dataclass(frozen=True, slots=True)
class Document:
    """One report. ``text`` is immutable and hashed; ``content`` are the bytes that it was loaded from.

    ``id`` names the document for people (a file's stem, a JSONL object's ``doc``), its hashes for machines.
    ``boilerplate`` spans (menus, link lists, comment rows) stay in the text but are not read for claims.
    ``body`` is where the article starts: an offset after header block, title and datelines (0 where none are seen).
    """

    id: str
    text: str
    content: bytes = field(repr=False)
    path: str | None = None
    media_type: str = "text/plain"
    title: str | None = None
    title_span: Span | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code, or ``None`` where it can't be told."""
    published: Published = Published()
    boilerplate: tuple[Span, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    """HTML: runs of text with their place in the page, in order. PDF: one for each page. Else empty."""

    @property
    def text_sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def bytes_sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of running text that is read at once: a title or one paragraph, with its sentences.

    ``span`` never crosses boilerplate. ``sentences`` lie inside ``span``, in order, without surrounding blanks.
    """

    span: Span
    sentences: tuple[Span, ...]
    kind: str = "paragraph"
    """``title`` or ``paragraph``."""
