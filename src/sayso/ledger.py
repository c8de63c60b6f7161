"""A ledger: one file that keeps documents, what was read in them, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Self

from sqlalchemy.orm import Session

from sayso.model import Document, DocumentState, Fault, ReaderIdentity, Record, StoredClaim
from sayso.store import reader, writer
from sayso.store.database import explained, open_ledger
from sayso.store.filters import Filters
from sayso.store.verify import verify

DEFAULT = "ledger.sayso"
"""The ledger that commands take where none is named, in the folder in which they run."""


class Ledger:
    """A ledger at ``path``, to look into; with ``writable=True`` also to save to, and made where there is none.

    Whatever is asked of it may raise a `LedgerError`. Nothing in it is ever changed or taken away. One ledger may be
    open several times; who writes waits for who wrote before.
    """

    def __init__(self, path: str | PathLike[str] = DEFAULT, *, writable: bool = False) -> None:
        self.path = Path(path)
        self._engine = open_ledger(self.path, writable=writable)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    def lies_at(self, path: str | PathLike[str]) -> bool:
        """Whether that is the ledger's own file, or the journal beside it."""
        own = self.path.resolve()
        return Path(path).resolve() in (own, own.with_name(f"{own.name}-journal"))

    def claims(  # noqa: PLR0913  every filter is one keyword
        self,
        *,
        about: str | None = None,
        type: str | Sequence[str] = (),  # noqa: A002  the record's own word
        source: str | None = None,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        denied: bool = False,
        document: str | None = None,
        history: bool = False,
        limit: int | None = None,
    ) -> Iterator[StoredClaim]:
        """The claims that all filters let through, in the order in which they were read.

        Names match by words, in any order, without regard to case and accents. ``about``: in any role, source or
        channel; ``type``: one or several; ``source``: in the chain, or the publisher of what an article says in its own
        voice; ``place``: where, or a role that only a place fills; ``since`` and ``until``: ISO days, inclusive, of the
        time of what is claimed (what has none is left out); ``denied``: that some source denies; ``document``: its id
        or number; ``history``: also claims of earlier versions of a document and of earlier readings.
        """
        types = (type,) if isinstance(type, str) else tuple(type)
        filters = Filters(
            about=about,
            types=types,
            source=source,
            place=place,
            since=since,
            until=until,
            denied=denied,
            document=document,
            history=history,
        )
        with explained(self.path):
            yield from reader.claims(self._engine, filters, limit=limit)

    def claim(self, id: str) -> StoredClaim:  # noqa: A002  the record's own word
        """The claim with that id, or the only one whose id starts so; else `NotFound`."""
        with explained(self.path):
            return reader.claim(self._engine, id)

    def documents(self) -> Iterator[DocumentState]:
        """Every document and version, in the order in which they were loaded."""
        with explained(self.path):
            yield from reader.documents(self._engine)

    def document(self, bytes_sha256: str) -> Document | None:
        """The document that was loaded from bytes of that SHA-256, or ``None``."""
        with explained(self.path):
            return reader.document(self._engine, bytes_sha256)

    def record(self, number: int) -> Record:
        """The latest record of the document of that number; `NotFound` where there is none."""
        with explained(self.path):
            return reader.record(self._engine, number)

    def holds(self, bytes_sha256: str, by: ReaderIdentity) -> bool:
        """Whether a document of those bytes is here, as read by that reader."""
        with explained(self.path), Session(self._engine) as session:
            return writer.reading_of(session, bytes_sha256, by) is not None

    def save(self, record: Record) -> bool:
        """Keep a record, wholly or not at all; false where the ledger has it already."""
        with explained(self.path), Session(self._engine) as session, session.begin():
            return writer.save(session, record)

    def verify(self) -> Iterator[Fault]:
        """What in the ledger does not hold: bytes, texts, quotes, claims. Nothing where all does."""
        with explained(self.path):
            yield from verify(self._engine)
