"""The words by which names are told apart, as sets, from data/names.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from sayso.data.name_tables import groups, outlets, state_forces
from sayso.data.yaml_file import packaged, read

Words = frozenset[str]


class Titles(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    masculine: Words
    feminine: Words
    any: Words


class Lexicon(BaseModel):
    """Sets of words in lower case. ``event_heads`` and ``joined_by_and`` are lists of words that belong together."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    titles: Titles
    honorifics: Words
    person_heads: Words
    feminine_heads: Words
    masculine_heads: Words
    irregular_plurals: Mapping[str, str]
    member_heads: Words
    follower_heads: Words
    organisation_heads: Mapping[str, Words]
    armed_prefixes: Words
    armed_only: Words
    place_heads: Words
    place_prepositions: Words
    event_heads: tuple[Words, ...]
    determiners: Words
    possessives: Words
    function_words: Words
    openers: Words
    prepositions: Words
    connectors: Words
    joining_prepositions: Words
    possessors: Words
    joined_by_and: tuple[tuple[str, str], ...]
    speech: Words
    auxiliaries: Words

    def all_titles(self) -> Words:
        return self.titles.masculine | self.titles.feminine | self.titles.any


@cache
def lexicon() -> Lexicon:
    """The words of names.yaml; `DataError` where the file is wrong."""
    return read(packaged("names.yaml"), Lexicon)


@cache
def titles() -> Words:
    return lexicon().all_titles()


@cache
def organisation_words() -> Words:
    return frozenset().union(*lexicon().organisation_heads.values())


@cache
def event_words() -> Words:
    return frozenset().union(*lexicon().event_heads)


@cache
def heads() -> Words:
    """Every word that a description may end in."""
    words = lexicon()
    return words.person_heads | words.member_heads | words.place_heads | organisation_words() | event_words()


@cache
def known_organisations() -> Mapping[str, str]:
    """Names in lower case to ``armed``, ``media`` or ``state``."""
    found = {name: "state" for force in state_forces() for name in _lowered((force.name, *force.spellings))}
    found |= {name: "media" for outlet in outlets() for name in _lowered((outlet.name, *outlet.spellings))}
    return found | {name: "armed" for g in groups() for name in _lowered((g.name, *g.short, *g.spellings))}


@cache
def known_words() -> Mapping[str, Mapping[int, frozenset[tuple[str, ...]]]]:
    """The same names of two words and more: by first word, then by length (longest first), as words."""
    found: dict[str, dict[int, set[tuple[str, ...]]]] = {}
    for words in sorted((tuple(name.split()) for name in known_organisations()), key=len, reverse=True):
        if len(words) > 1:
            found.setdefault(words[0], {}).setdefault(len(words), set()).add(words)
    return {first: {n: frozenset(rows) for n, rows in lengths.items()} for first, lengths in found.items()}


def singular(word: str) -> str:
    """``word`` in lower case, in the singular where it is the plural of a word that the table has."""
    low = word.lower()
    if low in lexicon().irregular_plurals:
        return lexicon().irregular_plurals[low]
    return low[:-1] if low.endswith("s") and low[:-1] in heads() else low


def _lowered(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.lower() for name in names)
