"""What is measured: figures with the bars that are to be reached, and what was measured of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.run import Run


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``bar``: at least to be reached; ``aim``: hoped for; ``known``: what others or people reach.

    ``lower``: the lower the better. ``limit``: worse than this is a fault, whatever the baseline says. ``by_machine``:
    depends on the machine, and so is not held against the baseline.
    """

    name: str
    bar: float | None = None
    aim: float | None = None
    known: str = ""
    lower: bool = False
    limit: float | None = None
    by_machine: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A value with its noise: half the width of its 95 % interval."""

    value: float
    noise: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one task by name, and what is to be told beside them."""

    figures: Mapping[str, Measured]
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Task:
    """A task with all the figures that it may yield. ``beside``: runs in a process of its own, beside the others."""

    name: str
    figures: tuple[Figure, ...]
    measure: Callable[[Run], Result]
    beside: bool = False
