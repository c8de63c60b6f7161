"""What every loader takes and yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.errors import DocumentError
from sayso.model import Anchor, DateCandidate, Document, Span


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes that may hold documents. ``name`` is what a document from them is called: a file's stem."""

    name: str
    content: bytes
    path: str | None = None

    @property
    def extension(self) -> str:
        """With its dot, in lower case; empty where there is none."""
        last = (self.path or "").replace("\\", "/").rpartition("/")[2]
        return f".{last.rpartition('.')[2].lower()}" if "." in last else ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that can't be taken, and why."""

    name: str
    error: DocumentError


@dataclass(frozen=True, slots=True)
class Loader:
    """One format. ``takes`` looks at the bytes first and at the name last, since names lie.

    ``load`` yields the documents in the bytes, and a failure for each that can't be taken; it may raise DocumentError
    where nothing can.
    """

    name: str
    takes: Callable[[Source], bool]
    load: Callable[[Source], Iterator[Document | Failure]]


@dataclass(frozen=True, slots=True)
class Known:
    """What a format tells of its document apart from the text: it goes before what the text itself shows.

    ``title_span``, ``boilerplate`` and ``anchors`` point into the text.
    """

    title: str | None = None
    title_span: Span | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    anchors: tuple[Anchor, ...] = ()
