"""What an element of a page says of all that lies in it: part of the article, or furniture of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.data.furniture_table import furniture
from sayso.data.html_table import html_elements

_WRITER = re.compile(r"/(?:by|authors?|reporters?|journalists?)/", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][a-z]*|[A-Z]+")


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """``article``: it may be the article; else it is furniture, by its ``name`` or class."""

    name: str
    article: bool


def mark(name: str, told: Mapping[str, str]) -> Mark | None:
    """What an element of that name and those attributes is, ``None`` where it may be anything."""
    role = told.get("role", "").lower()
    if name in ("article", "main") or role in ("article", "main") or "articlebody" in told.get("itemprop", "").lower():
        return Mark(name, article=True)
    if name in html_elements().around or role in html_elements().around_roles:
        return Mark(name, article=False)
    if name not in html_elements().never_by_class and _words(told) & furniture().classes:
        return Mark(name, article=False)
    return None


def is_hidden(told: Mapping[str, str]) -> bool:
    return "hidden" in told or "display:none" in re.sub(r"\s", "", told.get("style", "")).lower()


def is_writer(told: Mapping[str, str]) -> bool:
    """Whether a link of those attributes leads to the writer of the page: rel=author (HTML, 4.6.7.2), /by/ada-bell."""
    return "author" in told.get("rel", "").lower().split() or _WRITER.search(told.get("href", "")) is not None


def _words(told: Mapping[str, str]) -> set[str]:
    """The words of class and id, which are joined in many ways: ``share-bar``, ``shareBar``, ``share_bar``."""
    names = f"{told.get('class', '')} {told.get('id', '')}"
    return {word.lower() for word in _WORD.findall(names)} if names.strip() else set()
