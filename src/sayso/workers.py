"""Reading in several processes, each with a reader of its own, a few documents ahead of who takes them."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import connection, get_context, parent_process
from threading import Thread

from sayso.model import Document, Outcome, Record
from sayso.reader import Reader

LoadReader = Callable[[], Reader]
Read = Callable[[Document, Reader], Record | Outcome]

_reader: Reader
"""This process's reader, where this process is a worker."""


def spread(
    items: Iterable[Document | Outcome], *, read: Read, load_reader: LoadReader, workers: int
) -> Iterator[Record | Outcome]:
    """Documents as read, in their order; outcomes that come along are handed on in their place.

    ``read`` and ``load_reader`` are functions of a module. At most ``4 * workers`` items are under way at once.
    """
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _start, (load_reader,))
    under_way: deque[Future[Record | Outcome] | Outcome] = deque()
    try:
        for item in items:
            under_way.append(pool.submit(_read, read, item) if isinstance(item, Document) else item)
            while len(under_way) > 4 * workers or (under_way and _is_done(under_way[0])):
                yield _result(under_way.popleft())
        while under_way:
            yield _result(under_way.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _is_done(item: Future[Record | Outcome] | Outcome) -> bool:
    return not isinstance(item, Future) or item.done()


def _result(item: Future[Record | Outcome] | Outcome) -> Record | Outcome:
    return item.result() if isinstance(item, Future) else item


def _start(load_reader: LoadReader) -> None:
    global _reader  # noqa: PLW0603  a worker is a process, and this its one reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; whoever started the workers ends them
    Thread(target=_end_with_parent, daemon=True).start()
    _reader = load_reader()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _read(read: Read, document: Document) -> Record | Outcome:
    return read(document, _reader)
