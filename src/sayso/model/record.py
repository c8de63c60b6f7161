"""A record: everything that one pass over one document yields. What `sayso extract` prints and the store keeps."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Attribution, Claim, ClaimLink, Place, ReaderIdentity, Timex
from sayso.model.document import Document
from sayso.model.reading import Mention


@dataclass(frozen=True, slots=True)
class Record:
    """``unread`` says in words why a document was kept but not read (its language, no running text), else ``None``."""

    document: Document
    reader: ReaderIdentity
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[ClaimLink, ...] = ()
    unread: str | None = None
