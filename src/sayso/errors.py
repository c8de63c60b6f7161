"""What can go wrong, as a tree.

SaysoError
├─ DocumentError            one document can't be taken; the others go on
│  ├─ EmptyDocument         no text in it
│  ├─ BrokenDocument        damaged, encrypted, or not what its name says
│  ├─ DocumentTooLarge      over a limit of size, depth or compression
│  └─ UnknownFormat         no loader takes it
├─ LedgerError              the ledger can't be used
│  ├─ LedgerNotFound
│  ├─ LedgerVersion         written by another version of sayso
│  └─ LedgerFull            the disk is full or can't be written
├─ NotFound                 no claim or document of that id
└─ DataError                a file of sayso's own data is wrong

Every message says what is wrong and what to do, in one line.
"""


class SaysoError(Exception):
    """Whatever sayso raises of its own."""


class DocumentError(SaysoError):
    """One document can't be taken; the others go on."""


class EmptyDocument(DocumentError):
    """There is no text in it."""


class BrokenDocument(DocumentError):
    """It is damaged, encrypted, or not what its name says."""


class DocumentTooLarge(DocumentError):
    """It is over a limit of size, depth or compression."""


class UnknownFormat(DocumentError):
    """No loader takes it."""


class LedgerError(SaysoError):
    """The ledger can't be used."""


class LedgerNotFound(LedgerError):
    """There is no ledger at that place."""


class LedgerVersion(LedgerError):
    """The ledger was written by another version of sayso, or is none."""


class LedgerFull(LedgerError):
    """The disk is full, or the ledger can't be written."""


class NotFound(SaysoError):
    """The ledger holds no claim or document of that id."""


class DataError(SaysoError):
    """A file of sayso's own data is wrong."""
