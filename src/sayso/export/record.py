"""The reading record: what `sayso extract` prints of one document, and what the ledger keeps of its reading."""

from __future__ import annotations

from typing import Self

from sayso.export.shapes import (
    AttributionShape,
    ClaimLinkShape,
    ClaimShape,
    EntityShape,
    Pair,
    PlaceShape,
    Shape,
    TimeShape,
)
from sayso.model import Anchor, DateCandidate, Document, Published, Record, Span


class DateCandidateShape(Shape):
    """A publication date that the document offers, how it is known, and where it stands (null: not in the text)."""

    date: str
    basis: str
    span: Pair | None

    def noun(self) -> DateCandidate:
        return DateCandidate(self.date, self.basis, Span(*self.span) if self.span else None)


class PublishedShape(Shape):
    """The publication date that was chosen, how it is known, and every rival candidate, the chosen one among them."""

    date: str | None
    basis: str | None
    candidates: tuple[DateCandidateShape, ...]

    def noun(self) -> Published:
        return Published(self.date, self.basis, tuple(candidate.noun() for candidate in self.candidates))


class ReaderShape(Shape):
    """Which reader made the record."""

    name: str
    version: str
    weights_sha256: str


class AnchorShape(Shape):
    """The text at span came from source_start: a code point of the HTML page, or a PDF page number (from 1)."""

    span: Pair
    source_start: int

    def noun(self) -> Anchor:
        return Anchor(Span(*self.span), self.source_start)


class Details(Shape):
    """What a document knows of its own parts."""

    title_span: Pair | None
    published: PublishedShape
    boilerplate: tuple[Pair, ...]
    anchors: tuple[AnchorShape, ...]


class Layers(Shape):
    """What one reading found beside claims."""

    attributions: tuple[AttributionShape, ...]
    entities: tuple[EntityShape, ...]
    times: tuple[TimeShape, ...]
    places: tuple[PlaceShape, ...]
    links: tuple[ClaimLinkShape, ...]

    @classmethod
    def of(cls, record: Record) -> Self:
        return cls.model_validate(_layers(record))


class ReadingRecord(Shape):
    """One document as read. Offsets are Unicode code points of text, ends exclusive: text[start:end] is the quote.

    unread says in words why a document was kept but not read, else it is null. boilerplate lists the stretches of the
    text (menus, link lists, comment rows) that are not read for claims.
    """

    doc: str
    title: str | None
    title_span: Pair | None
    publisher: str | None
    author: str | None
    url: str | None
    language: str | None
    media_type: str
    published: PublishedShape
    text: str
    text_sha256: str
    bytes_sha256: str
    boilerplate: tuple[Pair, ...]
    anchors: tuple[AnchorShape, ...]
    reader: ReaderShape
    unread: str | None
    attributions: tuple[AttributionShape, ...]
    entities: tuple[EntityShape, ...]
    times: tuple[TimeShape, ...]
    places: tuple[PlaceShape, ...]
    claims: tuple[ClaimShape, ...]
    links: tuple[ClaimLinkShape, ...]

    @classmethod
    def of(cls, record: Record) -> Self:
        """The record of one pass over one document, as it is printed."""
        rest = {"reader": record.reader, "unread": record.unread, "claims": record.claims}
        return cls.model_validate(_document(record.document) | _layers(record) | rest)

    def json_line(self) -> str:
        """One line of JSON, without the line's end."""
        return self.model_dump_json(by_alias=True)


def _document(document: Document) -> dict[str, object]:
    same = ("title", "title_span", "publisher", "author", "url", "language", "media_type", "published", "text")
    more = ("text_sha256", "bytes_sha256", "boilerplate", "anchors")
    return {"doc": document.id} | {name: getattr(document, name) for name in same + more}


def _layers(record: Record) -> dict[str, object]:
    return {
        "attributions": record.attributions,
        "entities": record.mentions,
        "times": record.times,
        "places": record.places,
        "links": record.links,
    }
