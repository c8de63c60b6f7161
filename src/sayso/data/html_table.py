"""Elements of HTML by what they do to the text around them, and names of metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pydantic import ConfigDict, with_config

from sayso.data.yaml_file import Words, packaged, read


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True)
class HtmlElements:
    """Names in lower case. ``closes``: what an opening tag ends; ``meta``: names of meta elements for each fact."""

    inline: frozenset[Words]
    void: frozenset[Words]
    hidden: frozenset[Words]
    closes: Mapping[Words, frozenset[Words]]
    around: frozenset[Words]
    around_roles: frozenset[Words]
    never_by_class: frozenset[Words]
    meta: Mapping[Words, tuple[Words, ...]]


@cache
def html_elements() -> HtmlElements:
    """The tables of html_elements.yaml; `DataError` where the file is wrong."""
    return read(packaged("html_elements.yaml"), HtmlElements)
