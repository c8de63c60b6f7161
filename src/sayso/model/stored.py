"""What a ledger gives back: claims and documents with what the ledger knows of them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Claim, ReaderIdentity


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document in a ledger, without its text. ``number`` is the ledger's own; ``id`` is the document's name.

    ``version`` counts from 1 the versions of one page or file. ``published`` is an ISO day, ``basis`` how it is known;
    ``loaded_at`` is a UTC time in ISO 8601.
    """

    number: int
    id: str
    version: int
    title: str | None
    publisher: str | None
    author: str | None
    url: str | None
    path: str | None
    language: str | None
    published: str | None
    basis: str | None
    bytes_sha256: str
    text_sha256: str
    loaded_at: str


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim in a ledger, with the quotes of its evidence.

    ``current`` is false where the document has a later version or was read anew since.
    """

    claim: Claim
    quotes: tuple[str, ...]
    document: StoredDocument
    reader: ReaderIdentity
    current: bool

    @property
    def id(self) -> str:
        return self.claim.id


@dataclass(frozen=True, slots=True)
class DocumentState:
    """How a document stands in a ledger: its claims in the latest reading, or why it has none."""

    document: StoredDocument
    claims: int
    unread: str | None
    latest: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a ledger that does not hold; ``claim`` is ``None`` where the document itself is at fault."""

    document: str
    claim: str | None
    message: str
