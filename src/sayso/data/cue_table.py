"""Words of attribution and of hedging, by what they do to a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict

from sayso.data.yaml_file import Words, packaged, read
from sayso.errors import DataError

Stance = Literal["asserts", "denies", "doubts", "predicts", "intends"]
Row = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """Forms in lower case, of one word or several; where several of them fit, the longest is meant.

    ``stances``: form to stance ("denied": "denies"). ``negated``: form to stance when negated ("confirm": "doubts").
    ``negators``: what negates ("not", "declined to"). ``hedges``: form to certainty ("believed to": "probable").
    ``citing``: what puts its source further in than the one before ("quoting"); ``cited_by``: what, with a final "by",
    puts it further out ("obtained").
    """

    stances: Mapping[str, str]
    negated: Mapping[str, str]
    negators: frozenset[str]
    hedges: Mapping[str, str]
    citing: frozenset[str]
    cited_by: frozenset[str]


@cache
def cues() -> Cues:
    """The cues and hedges of cues.yaml; `DataError` where the file is wrong."""
    return load_cues(packaged("cues.yaml"))


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    stances: dict[Stance, tuple[Row, ...]]
    negated: dict[Stance, Row]
    negators: Row
    hedges: dict[Literal["probable", "possible", "unknown"], tuple[Row, ...]]
    citing: Row
    cited_by: Row


def load_cues(file: Traversable) -> Cues:
    """The cues of one file; a form that stands in two places, or a negated cue that is none, is a `DataError`."""
    entry = read(file, _File)
    rows = {row[0]: row for group in entry.stances.values() for row in group}
    unknown = sorted({lemma for lemmas in entry.negated.values() for lemma in lemmas} - rows.keys())
    if unknown:
        raise DataError(f"{file.name}, key negated: no row of stances is named {', '.join(unknown)}; correct the file")
    negated = {stance: [rows[lemma] for lemma in lemmas] for stance, lemmas in entry.negated.items()}
    return Cues(
        stances=_by_form(entry.stances.items(), f"{file.name}, key stances"),
        negated=_by_form(negated.items(), f"{file.name}, key negated"),
        negators=frozenset(entry.negators),
        hedges=_by_form(entry.hedges.items(), f"{file.name}, key hedges"),
        citing=frozenset(entry.citing),
        cited_by=frozenset(entry.cited_by),
    )


def _by_form(table: Iterable[tuple[str, Iterable[Row]]], where: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for value, rows in table:
        for form in (form for row in rows for form in row):
            if form in found:
                raise DataError(f"{where}: {form!r} stands twice; correct the file")
            found[form] = value
    return MappingProxyType(found)
