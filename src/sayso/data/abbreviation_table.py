"""Words before a full stop that need not end a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import ConfigDict, with_config

from sayso.data.yaml_file import Words, packaged, read


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class Abbreviations:
    """In lower case, without the last full stop. ``openers``: words likely to open a sentence."""

    before_names: frozenset[Words]
    before_numbers: frozenset[Words]
    never_last: frozenset[Words]
    seldom_last: frozenset[Words]
    openers: frozenset[Words]


@cache
def abbreviations() -> Abbreviations:
    """The words of abbreviations.yaml; `DataError` where the file is wrong."""
    return read(packaged("abbreviations.yaml"), Abbreviations)
