"""sayso: a ledger of claims and of who says so.

`read` reads a text, `read_paths` reads files into a `Ledger`, which tells claims, documents and what no longer holds.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayso.errors import (
    DataError,
    DocumentError,
    LedgerError,
    LedgerFull,
    LedgerNotFound,
    LedgerVersion,
    NotFound,
    SaysoError,
)
from sayso.model import (
    Attribution,
    Claim,
    Count,
    Document,
    DocumentState,
    Fault,
    Filler,
    Link,
    Outcome,
    Place,
    Published,
    Record,
    Span,
    StoredClaim,
    StoredDocument,
    When,
)

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.pipeline import read, read_paths

__all__ = [
    "Attribution",
    "Claim",
    "Count",
    "DataError",
    "Document",
    "DocumentError",
    "DocumentState",
    "Fault",
    "Filler",
    "Ledger",
    "LedgerError",
    "LedgerFull",
    "LedgerNotFound",
    "LedgerVersion",
    "Link",
    "NotFound",
    "Outcome",
    "Place",
    "Published",
    "Record",
    "SaysoError",
    "Span",
    "StoredClaim",
    "StoredDocument",
    "When",
    "read",
    "read_paths",
]

_LATER = {"Ledger": "sayso.ledger", "read": "sayso.pipeline", "read_paths": "sayso.pipeline"}
"""Names whose modules load a database or a network, and so only when they are asked for (PEP 562)."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
