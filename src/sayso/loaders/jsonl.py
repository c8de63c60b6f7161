"""JSON lines: one document a line, {"doc", "text", "published"?, "title"?, "publisher"?, "author"?, "url"?}."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from sayso.errors import BrokenDocument, DocumentError
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.dates import given
from sayso.loaders.limits import check_size
from sayso.loaders.text import document
from sayso.model import Document, Span

_OPENING = re.compile(rb"\s*\{\s*[\"}]")


class _Object(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True)

    doc: str | None = None
    text: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None


def from_object(
    given_object: Mapping[str, Any], *, content: bytes | None = None, name: str = "text", path: str | None = None
) -> Document:
    """The document that an object describes; its text is taken as it is. Raises DocumentError.

    What the object does not tell (title, date, publisher) is looked for in the text, as in a text file.
    """
    try:
        told = _Object.model_validate(dict(given_object))
    except ValidationError as error:
        first = error.errors()[0]
        raise BrokenDocument(f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from error
    doc = told.doc or name
    source = Source(doc, _bytes(given_object) if content is None else content, path and f"{path}#{doc}")
    known = Known(
        title=told.title,
        title_span=_opening_title(told),
        publisher=told.publisher,
        author=told.author,
        url=told.url,
        dates=tuple(given(told.published)),
    )
    return document(source, told.text, "application/json", known=known)


def _opening_title(told: _Object) -> Span | None:
    """Where the text opens with its title, in a row by itself."""
    title, text = (told.title or "").strip(), told.text
    start = len(text) - len(text.lstrip())
    end = start + len(title)
    alone = text[end : text.find("\n", end)].strip(" .\r") == "" and "\n" in text[end:]
    return Span(start, end) if title and alone and text.startswith(title, start) else None


def _bytes(given_object: Mapping[str, Any]) -> bytes:
    """What an object is known by that came from no file; halves of characters in it are kept as escapes."""
    return json.dumps(dict(given_object), sort_keys=True).encode()


def load_lines(lines: Iterable[bytes], *, name: str = "line", path: str | None = None) -> Iterator[Document | Failure]:
    """A document for each line, or a failure that names the line; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _load_line(line.rstrip(b"\r\n"), f"{name}-{number}", number, path)


def _load_line(line: bytes, name: str, number: int, path: str | None) -> Document | Failure:
    try:
        check_size(len(line))
        found = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
        if not isinstance(found, dict):
            raise BrokenDocument("it is no JSON object")
        return from_object(found, content=line, name=name, path=path)
    except DocumentError as error:
        return Failure(path or name, type(error)(f"line {number}: {error}"))
    except (ValueError, RecursionError) as error:
        return Failure(path or name, BrokenDocument(f"line {number}: it is no JSON ({error})"))


def _takes(source: Source) -> bool:
    return source.extension in (".jsonl", ".ndjson") or _OPENING.match(source.content) is not None


def _load(source: Source) -> Iterator[Document | Failure]:
    return load_lines(source.content.split(b"\n"), name=source.name, path=source.path)


LOADER = Loader("jsonl", _takes, _load)
