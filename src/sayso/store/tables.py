"""The tables of a ledger, for SQLite and PostgreSQL alike. Rows are added, never changed or taken away.

documents ─< readings ─< claims ─< evidence, fillers, chain_links, claim_places

``claims.body`` and ``readings.layers`` are the reading record's own JSON, hashed; the columns and tables beside them
are drawn from it, so that they can be searched. What is current is not stored but follows: a document's latest reading,
an address's latest version. Days and times are ISO 8601 text, so that they sort; ``words`` are folded
(`sayso.store.words`).
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

REVISION = "0001"
"""The schema's revision that this version of sayso reads and writes."""

Day = String(10)
Hash = String(64)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class DocumentRow(Base):
    """One document, as it was loaded. ``address`` (URL or path) ties versions; ``earlier_id`` is the one before."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, index=True)
    address: Mapped[str | None] = mapped_column(Text, index=True)
    version: Mapped[int]
    earlier_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    bytes_sha256: Mapped[str] = mapped_column(Hash, unique=True)
    text_sha256: Mapped[str] = mapped_column(Hash, index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    text: Mapped[str] = mapped_column(Text, deferred=True)
    path: Mapped[str | None] = mapped_column(Text)
    media_type: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    publisher: Mapped[str | None] = mapped_column(Text)
    publisher_words: Mapped[str | None] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str | None] = mapped_column(String(16))
    published: Mapped[str | None] = mapped_column(Day, index=True)
    published_basis: Mapped[str | None] = mapped_column(String(32))
    details: Mapped[str] = mapped_column(Text, deferred=True)
    loaded_at: Mapped[str] = mapped_column(String(32))


class ReadingRow(Base):
    """One reader's pass over one document."""

    __tablename__ = "readings"
    __table_args__ = (UniqueConstraint("document_id", "reader_name", "reader_version", "weights_sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    reader_name: Mapped[str] = mapped_column(Text)
    reader_version: Mapped[str] = mapped_column(Text)
    weights_sha256: Mapped[str] = mapped_column(Hash)
    read_at: Mapped[str] = mapped_column(String(32))
    unread: Mapped[str | None] = mapped_column(Text)
    layers: Mapped[str] = mapped_column(Text, deferred=True)
    layers_sha256: Mapped[str] = mapped_column(Hash, deferred=True)
    document: Mapped[DocumentRow] = relationship()
    claims: Mapped[list[ClaimRow]] = relationship(back_populates="reading", order_by="ClaimRow.position")


class ClaimRow(Base):
    """One claim. ``key`` is its id for people: another reading of the same words gives the same key."""

    __tablename__ = "claims"
    __table_args__ = (UniqueConstraint("reading_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(16), index=True)
    reading_id: Mapped[int] = mapped_column(ForeignKey("readings.id"), index=True)
    position: Mapped[int]
    type: Mapped[str] = mapped_column(String(64), index=True)
    polarity: Mapped[str] = mapped_column(String(1))
    certainty: Mapped[str] = mapped_column(String(16))
    since: Mapped[str | None] = mapped_column(Day, index=True)
    until: Mapped[str | None] = mapped_column(Day, index=True)
    score: Mapped[float]
    body: Mapped[str] = mapped_column(Text)
    body_sha256: Mapped[str] = mapped_column(Hash)
    reading: Mapped[ReadingRow] = relationship(back_populates="claims")
    evidence: Mapped[list[EvidenceRow]] = relationship(order_by="EvidenceRow.position")
    fillers: Mapped[list[FillerRow]] = relationship(order_by="FillerRow.position")
    links: Mapped[list[ChainLinkRow]] = relationship(order_by="ChainLinkRow.position")
    places: Mapped[list[ClaimPlaceRow]] = relationship(order_by="ClaimPlaceRow.position")


class _Part(Base):
    """What a claim has several of, in order."""

    __abstract__ = True

    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)


class EvidenceRow(_Part):
    """A stretch of evidence with its quote, as it stood in the text."""

    __tablename__ = "evidence"

    start_at: Mapped[int]
    end_at: Mapped[int]
    quote: Mapped[str] = mapped_column(Text)


class FillerRow(_Part):
    """A name in a role."""

    __tablename__ = "fillers"

    role: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text, index=True)


class ChainLinkRow(_Part):
    """A link of the chain, outermost first."""

    __tablename__ = "chain_links"

    stance: Mapped[str] = mapped_column(String(16))
    source: Mapped[str | None] = mapped_column(Text)
    source_words: Mapped[str | None] = mapped_column(Text, index=True)
    via: Mapped[str | None] = mapped_column(Text)
    via_words: Mapped[str | None] = mapped_column(Text)


class ClaimPlaceRow(_Part):
    """A place of what is claimed, most specific first."""

    __tablename__ = "claim_places"

    name: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text, index=True)
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    gazetteer_id: Mapped[str | None] = mapped_column(Text)
    precision: Mapped[str] = mapped_column(String(16))
