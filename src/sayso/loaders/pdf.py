"""PDF: the text of its pages, with their numbers."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from sayso.errors import BrokenDocument, DocumentError, EmptyDocument
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.furniture import rows
from sayso.loaders.limits import check_length
from sayso.loaders.text import document
from sayso.model import Anchor, DateCandidate, Document, Span

if TYPE_CHECKING:
    from pypdf import PdfReader

SNIFFED = 1024
"""So many bytes may stand before the PDF's own mark (ISO 32000-1, implementation note 13)."""
_BETWEEN = "\n\n"
_FILE_NAME = re.compile(r"\.\w{2,5}$|^(?:microsoft word|untitled|document\d*)\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\W*(?:page )?#(?:(?: of |/)#)?\W*", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
_HALVES = re.compile("[\ud800-\udfff]")
TOP = 3000
"""So many code points of the text may hold its title."""
_LOCKED = ("DependencyError", "FileNotDecryptedError", "WrongPasswordError")
_ENCRYPTED = "it is encrypted; save a copy without a password"


def _takes(source: Source) -> bool:
    head = source.content[:SNIFFED].lstrip()
    return head.startswith(b"%PDF-") or (source.extension == ".pdf" and b"%PDF-" in head)


def _load(source: Source) -> Iterator[Document | Failure]:
    try:
        reader = _open(source.content)
        pages = list(_pages(reader))
        told = _info(reader)
    except DocumentError:
        raise
    except Exception as error:  # a damaged PDF makes its parser fail in any way
        if type(error).__name__ in _LOCKED:
            raise BrokenDocument(_ENCRYPTED) from error
        raise BrokenDocument(f"it is a damaged PDF ({type(error).__name__}); open it and save it anew") from error
    yield _document(source, pages, told)


def _open(content: bytes) -> PdfReader:
    from pypdf import PdfReader  # noqa: PLC0415  (takes time to load, and few documents are PDF)

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends on its way is no news to a reader
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise BrokenDocument(_ENCRYPTED)
    return reader


def _pages(reader: PdfReader) -> Iterator[str]:
    total = 0
    for page in reader.pages:
        text = _HALVES.sub("\ufffd", page.extract_text())
        total += len(text) + len(_BETWEEN)
        check_length(total)
        yield text


def _info(reader: PdfReader) -> dict[str, str]:
    """Title, author and date as the file tells them."""
    info = reader.metadata
    made = info.creation_date if info else None
    told = {"title": info and info.title, "author": info and info.author, "date": made and made.date().isoformat()}
    return {name: " ".join(str(words).split()) for name, words in told.items() if words}


def _document(source: Source, pages: Sequence[str], told: Mapping[str, str]) -> Document:
    text = _BETWEEN.join(pages)
    if not text.strip():
        raise EmptyDocument("there is no text in its pages, perhaps they are scanned; run OCR on it first")
    spans = list(_places(pages))
    anchors = tuple(Anchor(span, number) for number, span in enumerate(spans, 1) if span)
    title = _find(text, told.get("title"))
    known = Known(
        title=" ".join(title.quote(text).split()) if title else None,
        title_span=title,
        author=told.get("author") if _find(text, told.get("author")) else None,
        dates=tuple(DateCandidate(told[name], "file") for name in ("date",) if name in told),
        boilerplate=tuple(_running_rows(text, [anchor.span for anchor in anchors])),
        anchors=anchors,
    )
    found = document(source, text, "application/pdf", known=known)
    name = told.get("title")
    return found if found.title or not name or _FILE_NAME.search(name) else replace(found, title=name)


def _places(pages: Iterable[str]) -> Iterator[Span | None]:
    """Where each page stands in the text; ``None`` for a page without any."""
    start = 0
    for page in pages:
        yield Span(start, start + len(page)) if page else None
        start += len(page) + len(_BETWEEN)


def _find(text: str, words: str | None) -> Span | None:
    """Where ``words`` stand near the top of the text, over line ends too."""
    if not words:
        return None
    match = re.search(r"\s+".join(map(re.escape, words.split())), text[:TOP], re.IGNORECASE)
    return Span(*match.span()) if match else None


def _running_rows(text: str, pages: Sequence[Span]) -> Iterator[Span]:
    """Rows at the edges of pages that most pages have, but for their numbers."""
    edges = [row for page in pages for row in _edges(text, page)]
    seen = Counter(_NUMBERS.sub("#", row.quote(text)) for row in edges)
    for row in edges:
        words = _NUMBERS.sub("#", row.quote(text))
        repeated = len(pages) > 2 and seen[words] > len(pages) / 2
        if repeated or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(words)):
            yield row


def _edges(text: str, page: Span) -> list[Span]:
    """The first two rows of a page, and the last two."""
    found = list(rows(text, page.start, page.end))
    return found[:2] + found[2:][-2:]


LOADER = Loader("pdf", _takes, _load)
