"""Where proper names stand, from spelling alone: runs of capitalised words and what may join them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.names.lexicon import known_words, lexicon, organisation_words, titles
from sayso.names.tokens import Token

Run = tuple[int, int]
"""Indexes of a name's first token and of the one after its last."""


def name_runs(tokens: Sequence[Token], common: frozenset[str] = frozenset()) -> tuple[Run, ...]:
    """The names among the tokens of one sentence. ``common``: words that are none, though a sentence begins with them.

    A line all in capitals tells no name from a word, so it holds none.
    """
    if len(tokens) > 5 and all(token.text.isupper() for token in tokens if token.is_word and len(token.text) > 3):
        return ()
    runs: list[Run] = []
    index = 0
    while index < len(tokens):
        if known := _known(tokens, index):
            runs.append((index, _end(tokens, index + known)))
            index = runs[-1][1]
        elif _begins(tokens, index, common):
            end = _end(tokens, index + 1)
            runs.append((index, end))
            index = end
        else:
            index += 1
    return tuple(runs)


def _known(tokens: Sequence[Token], index: int) -> int:
    """The length of the longest name of the tables that stands at ``index``, 0 where none does."""
    if not tokens[index].capital:
        return 0
    for length in known_words().get(tokens[index].low, ()):
        words = tuple(token.low for token in tokens[index : index + length])
        if words in known_words()[tokens[index].low][length]:
            return length
    return 0


def _begins(tokens: Sequence[Token], index: int, common: frozenset[str]) -> bool:
    token = tokens[index]
    if token.low in lexicon().function_words and not token.acronym:
        return False
    if token.capital and token.is_word:
        first = index == 0 or not tokens[index - 1].is_word
        return not (first and token.low in common | lexicon().openers and not token.acronym)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return token.low in lexicon().connectors and len(token.text) < 4 and _prefix_of(token, following)


def _prefix_of(token: Token, following: Token | None) -> bool:
    """Whether "al" belongs to "Baghdadi" after it; "de Menezes" begins with a name, "a de Gaulle" is rare."""
    return token.low in ("al", "el", "abu") and following is not None and following.capital


def _end(tokens: Sequence[Token], end: int) -> int:
    while end < len(tokens) and (step := _step(tokens, end)):
        end += step
    return end


def _step(tokens: Sequence[Token], end: int) -> int:
    """How many more tokens belong to the name that stands before ``end``: 0 where it is over."""
    token, last = tokens[end], tokens[end - 1]
    if token.capital and token.is_word and token.start - last.end < 3:
        return 0 if token.text in ("I", "He", "She", "It", "The", "They", "But", "In") else 1
    if end + 1 == len(tokens):
        return 0
    if tokens[end + 1].capital and _joins(token, last, tokens[end + 1]):
        return 2
    if token.low in lexicon().connectors and _capital_soon(tokens, end + 1):
        return 1
    if token.low in lexicon().joining_prepositions and last.low in organisation_words() | _OFFICES:
        return _over_article(tokens, end)
    return 0


def _joins(token: Token, last: Token, after: Token) -> bool:
    """Whether ``token`` joins two words of a name: the stop of a title, the 's of the Lord's Army, a known "and"."""
    if token.text == ".":
        return (last.low in titles() or len(last.text) == 1) and after.start - token.end < 2
    if token.text in ("'s", "’s"):
        return last.low in lexicon().possessors
    return token.low in ("and", "&") and (last.low, after.low) in lexicon().joined_by_and


_OFFICES = frozenset(("secretary", "state", "minister", "superintendent", "director", "bank", "al-qaida", "al-qaeda"))


def _capital_soon(tokens: Sequence[Token], index: int) -> bool:
    return any(token.capital for token in tokens[index : index + 1]) or (
        index + 1 < len(tokens) and tokens[index].low in lexicon().connectors and tokens[index + 1].capital
    )


def _over_article(tokens: Sequence[Token], index: int) -> int:
    """The length of "of the Levant" or "for Peace" at ``index``, 0 where no name follows."""
    for length in (1, 2):
        inside = tokens[index + 1 : index + length]
        following = tokens[index + length : index + length + 1]
        if all(token.low in ("the", "al") for token in inside) and following and following[0].capital:
            return 0 if following[0].low in lexicon().function_words else length + 1
    return 0
