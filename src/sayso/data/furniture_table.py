"""Words by which what stands around an article is known: menus, rows of links, comments, outlets, bylines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import ConfigDict, with_config

from sayso.data.yaml_file import Words, packaged, read


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Furniture:
    """All in lower case. ``rows``: rows that are no prose; ``openings``: how others begin; ``classes``: words in class
    names of HTML; ``outlets`` and ``writers``: words in a row that names an outlet or a writer.
    """

    rows: frozenset[Words]
    openings: frozenset[Words]
    classes: frozenset[Words]
    outlets: frozenset[Words]
    writers: frozenset[Words]


@cache
def furniture() -> Furniture:
    """The words of furniture.yaml; `DataError` where the file is wrong."""
    return read(packaged("furniture.yaml"), Furniture)
