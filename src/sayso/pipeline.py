"""The reading pass on one page: load → segment → read → attribute → claims → times, places, names → record → ledger.

A stage takes and yields nouns of `sayso.model` and knows no other stage; here they meet. The reader is handed in, so
that another one may take its place. Documents are saved one at a time: whatever stops the pass, the ledger holds whole
documents, and the same call goes on where it stopped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from os import PathLike

from sayso import attribute, claims, loaders, names, places, times
from sayso.data import language_name
from sayso.ledger import Ledger
from sayso.model import Attribution, Document, Outcome, Passage, ReaderIdentity, Record, Span, TimeMention
from sayso.model.outcome import State
from sayso.normalise import identified, name_spans, normalised, place_spans
from sayso.reader import Reader, load_reader
from sayso.segment import segment
from sayso.workers import LoadReader, spread

READ = (None, "en")
"""Languages that are read; ``None`` is a text too short to tell."""
_HALF = re.compile("[\ud800-\udfff]")


def read_document(document: Document, reader: Reader) -> Record:
    """Everything that one pass over one document yields; ``unread`` says why where there is nothing to read."""
    passages = segment(document)
    if reason := _unread(document, passages):
        return Record(document, reader.identity, unread=reason)
    reading = reader.read(document, passages)
    when = _times(document, passages, reading.times)
    titles = [passage.span for passage in passages if passage.kind == "title"]
    frames = claims.mend(document, claims.retype(document, reading.frames), [one.span for one in when], titles)
    attributions = attribute.attributions(document, frames)
    chains = attribute.chains(document, frames, attributions)
    raw = claims.build(document, passages, frames, chains)
    asked, speakers = name_spans(raw, reading.mentions), _speakers(attributions)
    meant = names.resolve(document, passages, reading.mentions, asked, speakers=speakers)
    timexes = times.resolve(document, when)
    whens = {claim.when.span: times.when(document, claim.when.span, timexes) for claim in raw if claim.when}
    spots = place_spans(raw, reading.mentions)
    placed = dict(zip(spots, places.resolve(document, spots), strict=True))
    told = (normalised(claim, names=meant, whens=whens, places=placed) for claim in raw)
    return Record(
        document=document,
        reader=reader.identity,
        attributions=attributions,
        mentions=tuple(replace(one, name=meant.get(one.span, one.name)) for one in reading.mentions),
        times=timexes,
        places=tuple(placed.values()),
        claims=identified(document, claims.fold(told)),
    )


def _speakers(attributions: Iterable[Attribution]) -> dict[Span, Span]:
    """Who says what is said, so that "we" has a name."""
    return {content: one.source[0] for one in attributions if one.source for content in one.content}


def _times(document: Document, passages: Iterable[Passage], seen: Iterable[TimeMention]) -> tuple[TimeMention, ...]:
    """The time expressions that rules find in what is read, and those that only the reader saw, in order."""
    found = [
        TimeMention(one.span.shifted(passage.span.start), one.type)
        for passage in passages
        for one in times.find(passage.span.quote(document.text))
    ]
    more = [one for one in seen if not any(one.span.overlaps(other.span) for other in found)]
    return tuple(sorted(found + more, key=lambda one: one.span))


def _unread(document: Document, passages: Sequence[Passage]) -> str | None:
    if document.language not in READ:
        name = language_name(document.language or "")
        return f"not read: the text is in {name} ({document.language}); sayso reads English"
    return None if passages else "not read: there is no running text in it"


def attempt(document: Document, reader: Reader) -> Record | Outcome:
    """`read_document`, whose own faults cost one document and not the pass."""
    told = (document.id, document.text, document.title, document.publisher, document.author, document.url)
    if any(_HALF.search(words) for words in told if words):
        return _failed_document(document, "it has half a character (a lone surrogate) in it, and so is no Unicode")
    try:
        return read_document(document, reader)
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
        return _failed_document(document, f"sayso could not read it ({fault}): please report this fault")


def _failed_document(document: Document, message: str) -> Outcome:
    return Outcome(document.id, "failed", message, path=document.path)


def extract(items: Iterable[Document | loaders.Failure], reader: Reader) -> Iterator[Record | Outcome]:
    """The record of each document as it comes, or what is wrong with it; keeps nothing."""
    for item in items:
        yield attempt(item, reader) if isinstance(item, Document) else _failed(item)


def read_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    ledger: Ledger,
    load_reader: LoadReader = load_reader,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Read files, and folders of files, into a writable ledger; tells of each document what became of it.

    What the ledger has already, read by the same reader, is not read again. With several ``workers`` (processes), each
    has a reader of its own, made by ``load_reader``, a function of a module.
    """
    reader = load_reader()
    items = _to_read(loaders.load_all(paths), ledger, reader.identity)
    if workers > 1:
        read = spread(items, read=attempt, load_reader=load_reader, workers=workers)
    else:
        read = (attempt(item, reader) if isinstance(item, Document) else item for item in items)
    return (_saved(item, ledger) if isinstance(item, Record) else item for item in read)


def _to_read(
    items: Iterable[Document | loaders.Failure], ledger: Ledger, reader: ReaderIdentity
) -> Iterator[Document | Outcome]:
    for item in items:
        if not isinstance(item, Document):
            if not ledger.lies_at(item.name):  # in a folder that is read
                yield _failed(item)
        elif ledger.holds(item.bytes_sha256, by=reader):
            yield Outcome(item.id, "known", path=item.path)
        else:  # a text that the ledger has stays as it is, though a newer loader might make another of its bytes
            yield ledger.document(item.bytes_sha256) or item


def _failed(failure: loaders.Failure) -> Outcome:
    return Outcome(failure.name, "failed", str(failure.error), path=failure.name)


def _saved(record: Record, ledger: Ledger) -> Outcome:
    state: State = "known" if not ledger.save(record) else "unread" if record.unread else "new"
    told = record.unread if state == "unread" else None
    claims = len(record.claims) if state == "new" else 0
    return Outcome(record.document.id, state, told, claims, record.document.path)


@cache
def _own_reader() -> Reader:
    return load_reader()


def read(  # noqa: PLR0913  all that may be known of a text
    text: str,
    *,
    doc: str = "text",
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    reader: Reader | None = None,
) -> Record:
    """Read one text, without a ledger. ``published`` is its ISO day, by which "last Friday" is understood.

    Raises `DocumentError` where the text is empty or too large. sayso's own reader is loaded once.
    """
    known = {"doc": doc, "text": text, "published": published, "title": title, "publisher": publisher}
    document = loaders.from_object({name: value for name, value in known.items() if value is not None})
    return read_document(document, reader or _own_reader())
