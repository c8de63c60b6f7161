"""DOCX (ECMA-376, WordprocessingML): the text of its paragraphs, title and core properties."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from sayso.errors import BrokenDocument, DocumentTooLarge, UnknownFormat
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.dates import given
from sayso.loaders.limits import check_unpacked
from sayso.loaders.text import document
from sayso.loaders.word import Properties, Words
from sayso.model import Document
from sayso.settings import MEGABYTE

RATIO = 200
"""What packs better than this is no report. Real files stay under 50."""
_CHUNK = 1 << 16
_MAIN = re.compile(r"word/document\d*\.xml")
_PROPERTIES = "docProps/core.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FAULTS = (
    BadZipFile,
    ExpatError,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    KeyError,
    ValueError,
)
"""What a damaged or encrypted archive may raise."""


def _takes(source: Source) -> bool:
    return source.content.startswith((b"PK\x03\x04", _OLE))


def _load(source: Source) -> Iterator[Document | Failure]:
    if source.content.startswith(_OLE):
        raise BrokenDocument("it is an old or encrypted Office file; save it as DOCX without a password")
    try:
        words, told = _read(source.content)
    except _FAULTS as error:
        raise BrokenDocument(f"it is a damaged DOCX ({type(error).__name__}); open it and save it anew") from error
    yield document(
        source,
        words.text(),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        known=Known(
            title=None if words.title else told.title,
            title_span=words.title,
            dates=tuple(given(told.created, "file")),
        ),
    )


def _read(content: bytes) -> tuple[Words, Properties]:
    words, told = Words(), Properties()
    with ZipFile(BytesIO(content)) as archive:
        main = next((name for name in archive.namelist() if _MAIN.fullmatch(name)), None)
        if main is None:
            raise UnknownFormat("it is a ZIP archive and no DOCX; unpack it")
        _check(archive, main)
        for part in _unpacked(archive, main):
            words.feed(part)
        words.close()
        if _PROPERTIES in archive.namelist():
            for part in _unpacked(archive, _PROPERTIES):
                told.feed(part)
    return words, told


def _check(archive: ZipFile, name: str) -> None:
    """Raises DocumentTooLarge by what the archive declares."""
    info = archive.getinfo(name)
    check_unpacked(info.file_size)
    if info.file_size > max(MEGABYTE, RATIO * info.compress_size):
        raise DocumentTooLarge(f"it unpacks to more than {RATIO} times its size, as a ZIP bomb does")


def _unpacked(archive: ZipFile, name: str) -> Iterator[bytes]:
    """A file of the archive in pieces; what it declares of its size may be a lie."""
    size = 0
    with archive.open(name) as packed:
        while part := packed.read(_CHUNK):
            size += len(part)
            check_unpacked(size)
            yield part


LOADER = Loader("docx", _takes, _load)
