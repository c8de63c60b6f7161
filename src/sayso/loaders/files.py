"""Paths to bytes: files, folders of them, standard input; what can't be read is told and passed over."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from pathlib import Path

from sayso.errors import BrokenDocument, DocumentError
from sayso.loaders.base import Failure, Source
from sayso.loaders.limits import check_size
from sayso.settings import settings

STANDARD_INPUT = "-"


def sources(paths: Iterable[str | PathLike[str]]) -> Iterator[Source | Failure]:
    """The bytes of each file, in the order given; a folder's files sorted by name, hidden ones left out."""
    for given in paths:
        if fspath(given) == STANDARD_INPUT:
            yield _standard_input()
        else:
            yield from _under(Path(given))


def _under(top: Path) -> Iterator[Source | Failure]:
    seen: set[Path] = set()
    ahead = [top]
    while ahead:
        path = ahead.pop()
        try:
            if path.is_dir():
                ahead += _inside(path, seen)
            else:
                yield _file(path)
        except DocumentError as error:
            yield Failure(_name(path), error)
        except OSError as error:
            yield Failure(_name(path), BrokenDocument(f"it can't be read ({_reason(error)})"))


def _inside(folder: Path, seen: set[Path]) -> list[Path]:
    """What lies in a folder, last first; nothing where a link leads back to a folder that was read."""
    real = folder.resolve()
    if real in seen:
        return []
    seen.add(real)
    return sorted((child for child in folder.iterdir() if not child.name.startswith(".")), reverse=True)


def _file(path: Path) -> Source:
    check_size(path.stat().st_size)
    if not path.is_file():
        raise BrokenDocument("it is no file; give files and folders")
    return Source(_printable(path.stem), path.read_bytes(), _name(path))


def _name(path: Path) -> str:
    return _printable(str(path))


def _printable(name: str) -> str:
    """A name whose bytes are no UTF-8 has halves of characters in it, which nothing can print or keep."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _standard_input() -> Source | Failure:
    content = sys.stdin.buffer.read(settings().max_bytes + 1)
    try:
        check_size(len(content))
    except DocumentError as error:
        return Failure("standard input", error)
    return Source("standard-input", content)
