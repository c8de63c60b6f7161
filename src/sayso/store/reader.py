"""What is read out of a ledger: claims by filter, documents, whole records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Engine, Select, exists, func, select
from sqlalchemy.orm import Session, aliased, contains_eager, selectinload, undefer

from sayso.errors import NotFound
from sayso.model import Document, DocumentState, Record, StoredClaim
from sayso.store.filters import Filters, conditions, is_current
from sayso.store.nouns import loaded_document, loaded_record, stored_claim, stored_document
from sayso.store.tables import ClaimRow, DocumentRow, ReadingRow

PAGE = 500
"""Claims fetched at once: between pages the ledger is free for whoever writes."""


def claims(engine: Engine, filters: Filters, *, limit: int | None = None) -> Iterator[StoredClaim]:
    """The claims that the filters let through, in the order in which they were read."""
    wanted, last, left = conditions(filters), 0, limit
    while left is None or left > 0:
        with Session(engine) as session:
            size = PAGE if left is None else min(PAGE, left)
            rows = session.execute(_claims(wanted).where(ClaimRow.id > last).limit(size)).all()
            found = [stored_claim(row, current=current) for row, current in rows]
        yield from found
        if len(found) < size:
            return
        last, left = rows[-1][0].id, left and left - size


def _claims(wanted: Iterable[ColumnElement[bool]]) -> Select[ClaimRow, bool]:
    joined = select(ClaimRow, is_current()).join(ClaimRow.reading).join(ReadingRow.document)
    whole = contains_eager(ClaimRow.reading).contains_eager(ReadingRow.document)
    return joined.where(*wanted).order_by(ClaimRow.id).options(whole, selectinload(ClaimRow.evidence))


def claim(engine: Engine, start: str) -> StoredClaim:
    """The claim whose id starts so, of the latest reading that has it; `NotFound` where none or several ids do."""
    with Session(engine) as session:
        starts = ClaimRow.key.startswith(start.lower(), autoescape=True)
        keys = session.scalars(select(ClaimRow.key).where(starts).distinct().order_by(ClaimRow.key).limit(4)).all()
        if not keys:
            raise NotFound(f"the ledger holds no claim {start}: `sayso claims` lists them with their ids")
        if len(keys) > 1:
            raise NotFound(f"several claims start with {start} ({', '.join(keys[:3])} …): give more of the id")
        row, current = session.execute(_claims([ClaimRow.key == keys[0]])).all()[-1]
        return stored_claim(row, current=current)


def documents(engine: Engine) -> Iterator[DocumentState]:
    """Every document and version, in the order of loading, with how its latest reading went."""
    last = 0
    while True:
        with Session(engine) as session:
            rows = session.execute(_states().where(DocumentRow.id > last).limit(PAGE)).all()
            found = [DocumentState(stored_document(row), count, unread, latest) for row, unread, count, latest in rows]
        yield from found
        if len(found) < PAGE:
            return
        last = found[-1].document.number


def _states() -> Select[DocumentRow, str | None, int, bool]:
    later, reading = aliased(DocumentRow), aliased(ReadingRow)
    newest = select(func.max(reading.id)).where(reading.document_id == DocumentRow.id).scalar_subquery()
    count = select(func.count()).where(ClaimRow.reading_id == ReadingRow.id).scalar_subquery()
    latest = ~exists().where(later.earlier_id == DocumentRow.id)
    states = select(DocumentRow, ReadingRow.unread, count, latest).join(ReadingRow, ReadingRow.id == newest)
    return states.order_by(DocumentRow.id)


def document(engine: Engine, bytes_sha256: str) -> Document | None:
    """The document with those bytes as it was loaded, if the ledger has it."""
    with Session(engine) as session:
        whole = (undefer(DocumentRow.content), undefer(DocumentRow.text), undefer(DocumentRow.details))
        row = session.scalar(select(DocumentRow).filter_by(bytes_sha256=bytes_sha256).options(*whole))
        return loaded_document(row) if row else None


def record(engine: Engine, number: int) -> Record:
    """The latest record of the document with that number; `NotFound` where there is none."""
    with Session(engine) as session:
        row = session.scalar(select(ReadingRow).filter_by(document_id=number).order_by(ReadingRow.id.desc()).limit(1))
        if row is None:
            raise NotFound(f"the ledger holds no document {number}: `sayso documents` lists them with their numbers")
        return loaded_record(row)
