"""The embedded gazetteer: places by name, read from one archive as they are asked for.

The archive holds one member for each two letters that names begin with: lines of tab-separated fields, sorted by folded
name. `gazetteer/build.py` makes it; its member SOURCES.txt says from what, under which licences, in which fields.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from sayso.data.place_row import PlaceRow
from sayso.data.yaml_file import packaged
from sayso.errors import DataError

FILE = "gazetteer/gazetteer.zip"
SOURCES = "SOURCES.txt"
_DROPPED = re.compile(r"['’‘`ʻʿʾ.]")
_PARTING = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """A name without accents, case, apostrophes and hyphens: "Mocímboa da Praia" is "mocimboa da praia"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _PARTING.sub(" ", _DROPPED.sub("", plain.casefold())).strip()


def member(folded: str) -> str:
    """The archive's member that has the places of that folded name."""
    return re.sub(r"[^a-z0-9]", "_", folded[:2].ljust(2, "_"))


@lru_cache(maxsize=4096)
def find(folded: str) -> tuple[PlaceRow, ...]:
    """The places that bear the folded name, as they stand in the archive; none for a name that it lacks."""
    if not folded or member(folded) not in _members():
        return ()
    found: list[PlaceRow] = []
    for line in _lines_of(folded):
        if line.startswith("="):
            identity, _, own_name = line[1:].partition("\t")
            found += [row for row in _own(own_name) if row.id == identity]
    return (*_own(folded), *found)


def _own(folded: str) -> tuple[PlaceRow, ...]:
    """The places whose main name it is."""
    return tuple(PlaceRow.parse(line) for line in _lines_of(folded) if not line.startswith("="))


def _lines_of(folded: str) -> Iterator[str]:
    lines = _lines(member(folded))
    for line in lines[bisect_left(lines, folded + "\t") :]:
        key, _, rest = line.partition("\t")
        if key != folded:
            return
        yield rest


@lru_cache(maxsize=64)
def _lines(name: str) -> list[str]:
    return _archive().read(name).decode("utf-8").split("\n")


@cache
def _members() -> frozenset[str]:
    return frozenset(_archive().namelist()) - {SOURCES}


@cache
def _archive() -> ZipFile:
    try:
        return ZipFile(BytesIO(packaged(FILE).read_bytes()))
    except (OSError, BadZipFile) as error:
        raise DataError(f"{FILE} can't be read: {error}; reinstall sayso") from error
