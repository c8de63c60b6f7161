"""From rows back to nouns."""

from __future__ import annotations

from sayso.export.record import Details, Layers
from sayso.export.shapes import ClaimShape, spans
from sayso.model import Document, ReaderIdentity, Record, Span, StoredClaim, StoredDocument
from sayso.store.tables import ClaimRow, DocumentRow, ReadingRow


def stored_claim(row: ClaimRow, *, current: bool) -> StoredClaim:
    return StoredClaim(
        claim=ClaimShape.model_validate_json(row.body).noun(),
        quotes=tuple(part.quote for part in row.evidence),
        document=stored_document(row.reading.document),
        reader=identity(row.reading),
        current=current,
    )


def loaded_record(row: ReadingRow) -> Record:
    layers, source = Layers.model_validate_json(row.layers), loaded_document(row.document)
    return Record(
        document=source,
        reader=identity(row),
        attributions=tuple(one.noun() for one in layers.attributions),
        mentions=tuple(one.noun() for one in layers.entities),
        times=tuple(one.noun() for one in layers.times),
        places=tuple(one.noun(source.text) for one in layers.places),
        claims=tuple(ClaimShape.model_validate_json(one.body).noun() for one in row.claims),
        links=tuple(one.noun() for one in layers.links),
        unread=row.unread,
    )


def loaded_document(row: DocumentRow) -> Document:
    details = Details.model_validate_json(row.details)
    return Document(
        id=row.name,
        text=row.text,
        content=row.content,
        path=row.path,
        media_type=row.media_type,
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        url=row.url,
        language=row.language,
        title_span=Span(*details.title_span) if details.title_span else None,
        published=details.published.noun(),
        boilerplate=spans(details.boilerplate),
        anchors=tuple(anchor.noun() for anchor in details.anchors),
    )


def stored_document(row: DocumentRow) -> StoredDocument:
    return StoredDocument(
        number=row.id,
        id=row.name,
        version=row.version,
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        url=row.url,
        path=row.path,
        language=row.language,
        published=row.published,
        basis=row.published_basis,
        bytes_sha256=row.bytes_sha256,
        text_sha256=row.text_sha256,
        loaded_at=row.loaded_at,
    )


def identity(row: ReadingRow) -> ReaderIdentity:
    return ReaderIdentity(row.reader_name, row.reader_version, row.weights_sha256)
