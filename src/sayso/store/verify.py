"""Whether a ledger still holds what it was given: every hash, every quote, every column drawn from a claim."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from pydantic import ValidationError
from sqlalchemy import Engine, inspect, select
from sqlalchemy.orm import Session, selectinload

from sayso.export.record import Layers
from sayso.export.shapes import ClaimShape
from sayso.model import Claim, Fault, Span
from sayso.store.tables import Base, ClaimRow, DocumentRow, ReadingRow
from sayso.store.writer import claim_row, sha256

KEYS = {"id", "claim_id", "reading_id"}
"""Columns that number rows; they say nothing of a claim."""


def verify(engine: Engine) -> Iterator[Fault]:
    """What does not hold, document by document; nothing where all does."""
    with Session(engine) as session:
        numbers = session.scalars(select(DocumentRow.id).order_by(DocumentRow.id)).all()
    for number in numbers:
        with Session(engine) as session:
            found = list(_document(session.get_one(DocumentRow, number), session))
        yield from found


def _document(row: DocumentRow, session: Session) -> Iterator[Fault]:
    if hashlib.sha256(row.content).hexdigest() != row.bytes_sha256:
        yield Fault(row.name, None, "its bytes are not those that were loaded (their SHA-256 differs)")
    if sha256(row.text) != row.text_sha256:
        yield Fault(row.name, None, "its text is not the one that was read (its SHA-256 differs)")
    for reading in session.scalars(select(ReadingRow).filter_by(document_id=row.id)):
        yield from _reading(reading, row, session)


def _claims(reading: ReadingRow, session: Session) -> Sequence[ClaimRow]:
    parts = (ClaimRow.evidence, ClaimRow.fillers, ClaimRow.links, ClaimRow.places)
    claims = select(ClaimRow).filter_by(reading_id=reading.id).order_by(ClaimRow.position)
    return session.scalars(claims.options(*map(selectinload, parts))).all()


def _reading(row: ReadingRow, document: DocumentRow, session: Session) -> Iterator[Fault]:
    if sha256(row.layers) != row.layers_sha256:
        yield Fault(document.name, None, "what was found beside claims was changed since (its SHA-256 differs)")
    else:
        yield from _bounds(Layers.model_validate_json(row.layers), document)
    for claim in _claims(row, session):
        yield from (Fault(document.name, claim.key, message) for message in _claim(claim, document.text))


def _bounds(layers: Layers, document: DocumentRow) -> Iterator[Fault]:
    spans = [pair for one in layers.attributions for pair in (*one.source, *one.cue, *one.content)]
    for layer in (layers.entities, layers.times, layers.places):
        spans += [one.span for one in layer]
    for start, end in spans:
        if end > len(document.text):
            yield Fault(document.name, None, f"the span {start}-{end} lies beyond its text")


def _claim(row: ClaimRow, text: str) -> Iterator[str]:
    if sha256(row.body) != row.body_sha256:
        yield "it was changed since it was read (its SHA-256 differs)"
    try:
        claim = ClaimShape.model_validate_json(row.body).noun()
    except (ValidationError, ValueError):
        yield "it can't be read any more"
        return
    for part in row.evidence:
        if text[part.start_at : part.end_at] != part.quote:
            yield f"the quote “{part.quote}” does not stand at {part.start_at}-{part.end_at} of the text"
    for words, span in _told(claim):
        if span.quote(text) != words:
            yield f"the words “{words}” do not stand at {span.start}-{span.end} of the text"
    if _drawn(row) != _drawn(claim_row(claim, row.position, text)):
        yield "what it is found by (its columns and names) is not what it says"


def _told(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Every stretch of words that the claim gives, with where it says that they stand."""
    for fillers in claim.roles.values():
        yield from ((filler.text, filler.span) for filler in fillers)
    yield from ((place.text, place.span) for place in claim.where)
    yield from ((count.text, count.span) for count in claim.counts.values())
    if claim.when:
        yield claim.when.text, claim.when.span


def _drawn(row: ClaimRow) -> list[dict[str, object]]:
    parts: Sequence[Base] = [*row.evidence, *row.fillers, *row.links, *row.places]
    return [_columns(one) for one in (row, *parts)]


def _columns(row: Base) -> dict[str, object]:
    names = inspect(type(row)).column_attrs.keys()
    return {name: getattr(row, name) for name in names if name not in KEYS}
