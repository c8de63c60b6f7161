"""The words of time as tables, from data/times.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from sayso.data.yaml_file import packaged, read

K = TypeVar("K")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Season(_Strict):
    words: tuple[str, ...]
    month: int


class Holidays(_Strict):
    fixed: Mapping[str, tuple[int, int]]
    easter: Mapping[str, tuple[int, int]]
    nth: Mapping[str, tuple[int, int, int]]
    hijri: Mapping[str, tuple[int, int, int]]

    def words(self) -> list[str]:
        return [*self.fixed, *self.easter, *self.nth, *self.hijri]


class Vague(_Strict):
    found: tuple[str, ...]
    told: tuple[str, ...]


class _File(_Strict):
    months: Mapping[int, tuple[str, ...]]
    weekdays: Mapping[int, tuple[str, ...]]
    seasons: Mapping[str, Season]
    dayparts: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    loose_counts: Mapping[str, tuple[int, int]]
    about: tuple[str, ...]
    counted: tuple[str, ...]
    parts: Mapping[int, tuple[str, ...]]
    holidays: Holidays
    vague: Mapping[str, Vague]


class Lexicon(NamedTuple):
    """Each table maps a word in lower case to what it stands for."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    season_months: Mapping[str, int]
    dayparts: Mapping[str, str]
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    loose_counts: Mapping[str, tuple[int, int]]
    about: tuple[str, ...]
    counted: tuple[str, ...]
    parts: Mapping[str, int]
    holidays: Holidays
    vague: Mapping[str, str]
    told: Mapping[str, str]


def _load() -> Lexicon:
    file = read(packaged("times.yaml"), _File)
    return Lexicon(
        months=_by_word(file.months.items()),
        weekdays=_by_word(file.weekdays.items()),
        seasons=_by_word((sign, season.words) for sign, season in file.seasons.items()),
        season_months={sign: season.month for sign, season in file.seasons.items()},
        dayparts=_by_word(file.dayparts.items()),
        units=_by_word(file.units.items()),
        numbers=file.numbers,
        ordinals=file.ordinals,
        decades=file.decades,
        loose_counts=file.loose_counts,
        about=file.about,
        counted=file.counted,
        parts=_by_word(file.parts.items()),
        holidays=file.holidays,
        vague=_by_word((value, words.found) for value, words in file.vague.items()),
        told=_by_word((value, words.told) for value, words in file.vague.items()),
    )


def _by_word(rows: Iterable[tuple[K, tuple[str, ...]]]) -> dict[str, K]:
    return {word: key for key, words in rows for word in words}


LEXICON = _load()
