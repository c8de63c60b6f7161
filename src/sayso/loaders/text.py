"""Plain text, with or without a header block; and `document`, which makes the document of any text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.errors import EmptyDocument, UnknownFormat
from sayso.loaders.base import Failure, Known, Loader, Source
from sayso.loaders.dates import choose, dateline, in_url
from sayso.loaders.decode import decode
from sayso.loaders.front import Front, front
from sayso.loaders.furniture import furniture_rows
from sayso.loaders.header import header, known_from
from sayso.loaders.language import detect
from sayso.loaders.limits import check_length
from sayso.model import DateCandidate, Document, Span


def _takes(source: Source) -> bool:
    """Anything that can be decoded is tried as text: this loader stands last."""
    return bool(source.content)


def _load(source: Source) -> Iterator[Document | Failure]:
    if source.content.startswith(b"{\\rtf"):
        raise UnknownFormat("it is RTF, which is not read; save it as DOCX")
    yield document(source, decode(source.content))


def document(
    source: Source,
    text: str,
    media_type: str = "text/plain",
    *,
    known: Known | None = None,
    front_matter: Front | None = None,
) -> Document:
    """The document that ``text`` is, with what its format tells (``known``), its header block and its front matter.

    ``front_matter``: where a loader has found it already. Raises EmptyDocument, DocumentTooLarge.
    """
    check_length(len(text))
    if not text.strip():
        raise EmptyDocument("there is no text in it")
    known = known or Known()
    head = header(text)
    block = known_from(text, head)
    title = known.title_span or block.title_span
    top = front_matter or (Front(title=title, body=head.end) if block.title_span else front(text, head.end, title))
    url = known.url or block.url
    rows = _merged(
        (*known.boilerplate, *block.boilerplate, *top.rows, *furniture_rows(text, head.end)), title or top.title
    )
    dates = (*known.dates, *block.dates, *top.dates, *in_url(url))
    return Document(
        id=source.name,
        text=text,
        content=source.content,
        path=source.path,
        media_type=media_type,
        title=known.title or block.title or _quote(text, top.title),
        title_span=title or top.title,
        publisher=known.publisher or block.publisher or _quote(text, top.publisher),
        author=known.author or block.author or _quote(text, top.author),
        url=url,
        language=detect(_read(text, rows)),
        published=choose((*dates, *_dateline(text, top.body, dates))),
        boilerplate=rows,
        anchors=known.anchors,
    )


def _quote(text: str, span: Span | None) -> str | None:
    return span.quote(text) if span else None


def _dateline(text: str, body: int, dates: tuple[DateCandidate, ...]) -> Iterator[DateCandidate]:
    """The dateline's day; one without a year is told by the best of the other dates."""
    return dateline(text, body, near=choose(dates).date)


def _merged(spans: Iterable[Span], title: Span | None) -> tuple[Span, ...]:
    """The spans in order, those that touch as one, none in the title."""
    found: list[Span] = []
    for span in sorted(set(spans)):
        if title and span.overlaps(title):
            continue
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _read(text: str, boilerplate: Iterable[Span]) -> str:
    """The text without its boilerplate."""
    parts, place = [], 0
    for span in boilerplate:
        parts.append(text[place : span.start])
        place = span.end
    return " ".join([*parts, text[place:]])


LOADER = Loader("text", _takes, _load)
