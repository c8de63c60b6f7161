"""The nouns of sayso: frozen dataclasses that import nothing else of it."""

from sayso.model.claim import (
    CERTAINTIES,
    COUNTS,
    STANCES,
    Attribution,
    Claim,
    ClaimLink,
    Count,
    Filler,
    Link,
    Place,
    ReaderIdentity,
    Timex,
    When,
)
from sayso.model.claim_type import ClaimType, InsteadOf, Role
from sayso.model.document import Anchor, DateCandidate, Document, Passage, Published
from sayso.model.outcome import Outcome
from sayso.model.phrase import phrase
from sayso.model.reading import Frame, Mention, Reading, TimeMention
from sayso.model.record import Record
from sayso.model.span import Span, hull
from sayso.model.stored import DocumentState, Fault, StoredClaim, StoredDocument

__all__ = [
    "CERTAINTIES",
    "COUNTS",
    "STANCES",
    "Anchor",
    "Attribution",
    "Claim",
    "ClaimLink",
    "ClaimType",
    "Count",
    "DateCandidate",
    "Document",
    "DocumentState",
    "Fault",
    "Filler",
    "Frame",
    "InsteadOf",
    "Link",
    "Mention",
    "Outcome",
    "Passage",
    "Place",
    "Published",
    "ReaderIdentity",
    "Reading",
    "Record",
    "Role",
    "Span",
    "StoredClaim",
    "StoredDocument",
    "TimeMention",
    "Timex",
    "When",
    "hull",
    "phrase",
]
