"""What is written into a ledger: a record, in one transaction, once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from sayso.errors import LedgerError
from sayso.export.record import Details, Layers
from sayso.export.shapes import ClaimShape
from sayso.model import Claim, Document, ReaderIdentity, Record
from sayso.store.tables import (
    ChainLinkRow,
    ClaimPlaceRow,
    ClaimRow,
    DocumentRow,
    EvidenceRow,
    FillerRow,
    ReadingRow,
)
from sayso.store.words import folded

DIRECT = ("content", "text", "path", "media_type", "title", "publisher", "author", "url", "language")
"""What a document's row takes over as it is."""


def save(session: Session, record: Record) -> bool:
    """Add the document and its reading, each unless it is there; false where nothing was new."""
    document = session.scalar(select(DocumentRow).filter_by(bytes_sha256=record.document.bytes_sha256))
    if document is None:
        document = _document(session, record.document)
    elif document.text_sha256 != record.document.text_sha256:
        raise LedgerError(f"{document.name}: the ledger holds these bytes with another text; read the stored document")
    elif reading_of(session, document.bytes_sha256, record.reader) is not None:
        return False
    session.add(_reading(document, record))
    session.flush()
    return True


def reading_of(session: Session, bytes_sha256: str, reader: ReaderIdentity) -> int | None:
    """The number of that reader's reading of the document with those bytes, if the ledger has one."""
    wanted = select(ReadingRow.id).join(ReadingRow.document).where(DocumentRow.bytes_sha256 == bytes_sha256)
    return session.scalar(
        wanted.filter_by(reader_name=reader.name, reader_version=reader.version, weights_sha256=reader.weights_sha256)
    )


def _document(session: Session, document: Document) -> DocumentRow:
    address = address_of(document)
    earlier = address and _latest(session, address)
    row = DocumentRow(
        name=document.id,
        address=address,
        version=earlier.version + 1 if earlier else 1,
        earlier_id=earlier.id if earlier else None,
        bytes_sha256=document.bytes_sha256,
        text_sha256=document.text_sha256,
        publisher_words=document.publisher and folded(document.publisher),
        published=document.published.date,
        published_basis=document.published.basis,
        details=Details.model_validate(document).model_dump_json(),
        loaded_at=_now(),
        **{name: getattr(document, name) for name in DIRECT},
    )
    session.add(row)
    return row


def address_of(document: Document) -> str | None:
    """Where the document lives: its URL, else its path and (several may lie in one file) its id; none for mere text.

    A page that gives its site's front page as its address has not told its own.
    """
    if document.url and urlsplit(document.url).path.strip("/"):
        return document.url
    return f"{Path(document.path).absolute()}#{document.id}" if document.path else None


def _latest(session: Session, address: str) -> DocumentRow | None:
    versions = select(DocumentRow).filter_by(address=address)
    return session.scalar(versions.order_by(DocumentRow.version.desc()).limit(1))


def _reading(document: DocumentRow, record: Record) -> ReadingRow:
    layers = Layers.of(record).model_dump_json(by_alias=True)
    text = record.document.text
    return ReadingRow(
        document=document,
        reader_name=record.reader.name,
        reader_version=record.reader.version,
        weights_sha256=record.reader.weights_sha256,
        read_at=_now(),
        unread=record.unread,
        layers=layers,
        layers_sha256=sha256(layers),
        claims=[claim_row(claim, number, text) for number, claim in enumerate(record.claims)],
    )


def claim_row(claim: Claim, position: int, text: str) -> ClaimRow:
    body = ClaimShape.model_validate(claim).model_dump_json(by_alias=True)
    return ClaimRow(
        key=claim.id,
        position=position,
        type=claim.type,
        polarity=claim.polarity,
        certainty=claim.certainty,
        since=claim.when.start if claim.when else None,
        until=claim.when.end if claim.when else None,
        score=claim.score,
        body=body,
        body_sha256=sha256(body),
        evidence=list(_evidence(claim, text)),
        fillers=list(_fillers(claim)),
        links=list(_links(claim)),
        places=list(_places(claim)),
    )


def _evidence(claim: Claim, text: str) -> Iterator[EvidenceRow]:
    for number, span in enumerate(claim.evidence):
        yield EvidenceRow(position=number, start_at=span.start, end_at=span.end, quote=span.quote(text))


def _fillers(claim: Claim) -> Iterator[FillerRow]:
    told = [(role, filler.name) for role, fillers in claim.roles.items() for filler in fillers]
    for number, (role, name) in enumerate(told):
        yield FillerRow(position=number, role=role, name=name, words=folded(name))


def _links(claim: Claim) -> Iterator[ChainLinkRow]:
    for number, link in enumerate(claim.chain):
        yield ChainLinkRow(
            position=number,
            stance=link.stance,
            source=link.source,
            source_words=folded(link.source) if link.source else None,
            via=link.via,
            via_words=folded(link.via) if link.via else None,
        )


def _places(claim: Claim) -> Iterator[ClaimPlaceRow]:
    for number, place in enumerate(claim.where):
        yield ClaimPlaceRow(
            position=number,
            name=place.name,
            words=folded(place.name),
            lat=place.lat,
            lon=place.lon,
            gazetteer_id=place.id,
            precision=place.precision,
        )


def sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
