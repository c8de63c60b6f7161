"""What an HTML page says of itself: meta elements, JSON-LD, its canonical address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sayso.data.html_table import html_elements
from sayso.loaders.markup import Tag, decoded, tokens

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ARTICLE = re.compile(r"article|posting|report|story|webpage", re.IGNORECASE)
DEEPEST = 200
"""So many objects of one JSON-LD are looked at."""


@dataclass(slots=True)
class Metadata:
    """Names of meta elements in lower case to their contents; what JSON-LD tells of the article; the rest by itself."""

    meta: dict[str, str] = field(default_factory=dict)
    article: Mapping[str, Any] = field(default_factory=dict)
    page_title: str | None = None
    canonical: str | None = None

    @property
    def title(self) -> str | None:
        return _words(self.article.get("headline")) or self._first("title")

    @property
    def publisher(self) -> str | None:
        return _name(self.article.get("publisher")) or self._first("publisher")

    @property
    def author(self) -> str | None:
        return _name(self.article.get("author")) or self._first("author")

    @property
    def url(self) -> str | None:
        return self.canonical or self.meta.get("og:url") or _words(self.article.get("url"))

    @property
    def dates(self) -> tuple[str, ...]:
        """Dates of publication as written, the most telling first."""
        told = [
            _words(self.article.get("datePublished")),
            *(self.meta.get(name) for name in html_elements().meta["published"]),
        ]
        return tuple(dict.fromkeys(date for date in told if date))

    def _first(self, fact: str) -> str | None:
        """What the first meta element for that fact says, unless it is an address."""
        told = (self.meta.get(name, "") for name in html_elements().meta[fact])
        return next((words for words in told if words and "://" not in words), None)


def read_metadata(page: str) -> Metadata:
    """What ``page`` says of itself."""
    found = Metadata()
    last: Tag | None = None
    for token in tokens(page):
        if isinstance(token, Tag):
            last = token
            if token.opens and token.name in ("meta", "link"):
                _take(found, token)
        elif token.raw == "title" and found.page_title is None:
            found.page_title = _words(page[token.start : token.end])
        elif token.raw == "script" and last and "ld+json" in last.words and not found.article:
            found.article = _article(page[token.start : token.end])
    return found


def _take(found: Metadata, tag: Tag) -> None:
    told = tag.attributes()
    if tag.name == "link" and "canonical" in told.get("rel", "").lower().split():
        found.canonical = found.canonical or told.get("href") or None
    name = told.get("property") or told.get("name") or told.get("itemprop")
    if tag.name == "meta" and name and (words := _words(told.get("content"))):
        found.meta.setdefault(name.lower(), words)


def _article(script: str) -> Mapping[str, Any]:
    """The first object of JSON-LD that is an article and has a date; empty where there is none."""
    try:
        told = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return {}
    able = [one for one in _objects(told) if "datePublished" in one or "headline" in one]
    typed = [one for one in able if _ARTICLE.search(str(one.get("@type", "")))]
    return next((one for one in typed if "headline" in one), next(iter(typed or able), {}))


def _objects(told: Any) -> Iterator[Mapping[str, Any]]:
    ahead = [told]
    for _ in range(DEEPEST):
        if not ahead:
            return
        one = ahead.pop(0)
        if isinstance(one, dict):
            yield one
            ahead += [one[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in one]
        elif isinstance(one, list):
            ahead += one[:DEEPEST]


def _name(told: Any) -> str | None:
    """A name, or the name of an object that has one, or the names of several."""
    if isinstance(told, list):
        names = list(dict.fromkeys(filter(None, map(_name, told[:10]))))
        return ", ".join(names) or None
    return _words(told.get("name")) if isinstance(told, dict) else _words(told)


def _words(told: Any) -> str | None:
    """Words on one line; JSON-LD often has entities in it, and may have halves of characters, which can't be stored."""
    return " ".join(_SURROGATE.sub("\ufffd", decoded(told)).split()) or None if isinstance(told, str) else None
