"""The header block of a plain text: ``Title:`` ``Publisher:`` ``Published:`` ``Url:`` lines at its top."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.loaders.base import Known
from sayso.loaders.dates import given
from sayso.model import Span

_FIELD = re.compile(
    r"[ \t]*+(title|publisher|published|url|author|date)[ \t]*+:[ \t]*+([^\r\n]*[^\s])?[ \t]*+(?:\r?\n|\r|\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The span of each field's value, by its name in lower case, and where the block ends."""

    fields: Mapping[str, Span] = field(default_factory=dict)
    end: int = 0


def header(text: str) -> Header:
    """The block at the top of ``text``. One line alone is a block only where it gives the title."""
    fields: dict[str, Span] = {}
    end = 1 if text.startswith("\ufeff") else 0
    while match := _FIELD.match(text, end):
        if match[2]:
            fields.setdefault(match[1].lower(), Span(*match.span(2)))
        end = match.end()
    return Header(fields, end) if len(fields) > 1 or "title" in fields else Header()


def known_from(text: str, head: Header) -> Known:
    """What the block tells."""
    told = {name: span.quote(text) for name, span in head.fields.items()}
    return Known(
        title=told.get("title"),
        title_span=head.fields.get("title"),
        publisher=told.get("publisher"),
        author=told.get("author"),
        url=told.get("url"),
        dates=tuple(given(told.get("published") or told.get("date"))),
        boilerplate=tuple(_around_title(text, head)),
    )


def _around_title(text: str, head: Header) -> Iterator[Span]:
    """The block without the words of the title, which are read."""
    title = head.fields.get("title")
    edges = [(0, title.start), (title.end, head.end)] if title else [(0, head.end)]
    for start, end in edges:
        if text[start:end].strip():
            yield Span(start, end)
