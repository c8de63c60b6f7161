"""What can be set from outside, in one place: environment variables SAYSO_*, read when first asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import cache

from sayso.errors import DataError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits that keep one document from taking the machine; each can be raised by SAYSO_ and its name in capitals."""

    max_bytes: int = 50 * MEGABYTE
    """Largest file that is loaded, in bytes."""
    max_unpacked: int = 200 * MEGABYTE
    """Largest size that a packed file (DOCX) may unpack to, in bytes."""
    max_characters: int = 10_000_000
    """Longest text that is kept, in code points."""


@cache
def settings() -> Settings:
    """The settings of this process. Raises DataError where a variable is no whole number above zero."""
    given = {f.name: os.environ[_variable(f.name)] for f in fields(Settings) if _variable(f.name) in os.environ}
    return Settings(**{name: _number(name, value) for name, value in given.items()})


def _variable(name: str) -> str:
    return f"SAYSO_{name.upper()}"


def _number(name: str, value: str) -> int:
    if not value.isdecimal() or int(value) == 0:
        raise DataError(f"{_variable(name)} is {value!r}; it must be a whole number above zero")
    return int(value)
