"""Bounds that no document may pass."""

from __future__ import annotations

from sayso.errors import DocumentTooLarge
from sayso.settings import MEGABYTE, settings


def check_length(length: int) -> None:
    """Raises DocumentTooLarge where a text has more code points than are kept."""
    longest = settings().max_characters
    if length > longest:
        raise DocumentTooLarge(
            f"its text has {length:,} characters, and {longest:,} are taken; split it, or set SAYSO_MAX_CHARACTERS"
        )


def check_size(size: int) -> None:
    """Raises DocumentTooLarge where a file has more bytes than are loaded."""
    largest = settings().max_bytes
    if size > largest:
        raise DocumentTooLarge(
            f"it has {size / MEGABYTE:,.0f} MB; {largest / MEGABYTE:,.0f} are taken: split it, or set SAYSO_MAX_BYTES"
        )


def check_unpacked(size: int) -> None:
    """Raises DocumentTooLarge where a packed file unpacks to more bytes than are taken."""
    largest = settings().max_unpacked
    if size > largest:
        raise DocumentTooLarge(
            f"it unpacks to more than {largest / MEGABYTE:,.0f} MB; if it is no bomb, set SAYSO_MAX_UNPACKED"
        )
