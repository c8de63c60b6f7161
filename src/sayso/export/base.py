"""What an exporter is: a name, and a function that writes claims as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from sayso.model import StoredClaim


@dataclass(frozen=True, slots=True)
class Exporter:
    """``write`` puts claims, one by one, on a text stream that takes any Unicode and leaves line ends alone."""

    name: str
    write: Callable[[Iterable[StoredClaim], TextIO], None]
