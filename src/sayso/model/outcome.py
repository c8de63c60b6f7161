"""What became of one document that was to be read into a ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["new", "known", "unread", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """``new``: read and saved; ``known``: the ledger had it; ``unread``: saved but not read; ``failed``: not taken.

    ``message`` says why it was not read or not taken, in one line. ``path`` is the file that it came from.
    """

    doc: str
    state: State
    message: str | None = None
    claims: int = 0
    path: str | None = None
