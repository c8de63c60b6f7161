"""Files to documents: one module a format, tried in the order of LOADERS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike

from sayso.errors import DocumentError, EmptyDocument, UnknownFormat
from sayso.loaders import docx, email, html, jsonl, pdf, text
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.files import sources
from sayso.loaders.jsonl import from_object, load_lines
from sayso.model import Document

LOADERS: tuple[Loader, ...] = (
    pdf.LOADER,
    docx.LOADER,
    email.LOADER,
    jsonl.LOADER,
    html.LOADER,
    text.LOADER,
)

__all__ = [
    "LOADERS",
    "Failure",
    "Known",
    "Loader",
    "Source",
    "from_object",
    "from_text",
    "load",
    "load_all",
    "load_lines",
]


def load_all(paths: Iterable[str | PathLike[str]]) -> Iterator[Document | Failure]:
    """The documents in files, folders of files and standard input ("-"); a failure for each that can't be taken."""
    for source in sources(paths):
        if isinstance(source, Failure):
            yield source
        else:
            yield from load(source)


def load(source: Source) -> Iterator[Document | Failure]:
    """The documents in one source, by the first loader that takes it."""
    try:
        if not source.content:
            raise EmptyDocument("the file is empty")
        loader = next((one for one in LOADERS if one.takes(source)), None)
        if loader is None:
            raise UnknownFormat("its format is unknown; give a text, HTML, PDF, DOCX, EML or JSONL file")
        yield from loader.load(source)
    except DocumentError as error:
        yield Failure(source.path or source.name, error)


def from_text(words: str, *, doc: str = "text", published: str | None = None) -> Document:
    """A document of a text as it is. ``published``: ISO day. Raises DocumentError."""
    return from_object({"doc": doc, "text": words, "published": published})
