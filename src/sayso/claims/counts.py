"""Numbers as told to low, best and high."""

from __future__ import annotations

import re

from sayso.data.numbers import in_digits
from sayso.model import Count, Span

_DIGITS = re.compile(r"\d+")
_GROUPED = re.compile(r"(?<=\d)[,.](?=\d{3}(?!\d))")
_RANGE = re.compile(r"\b(?:between|from)\b.*\b(?:and|to)\b|\d\s*(?:-|–|to|or)\s*\d")
_AT_LEAST = re.compile(r"\b(?:at least|no fewer than|no less than|not less than|as few as|minimum of)\b")
_MORE = re.compile(r"\b(?:more than|over|above|upwards? of|exceeding)\b")
_AT_MOST = re.compile(r"\b(?:at most|no more than|not more than|up to|as many as|maximum of)\b")
_FEWER = re.compile(r"\b(?:fewer than|less than|under|below)\b")
_NONE = re.compile(r"\b(?:no(?! (?:more|less|fewer))|none|nobody|zero)\b")
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "tens of thousands": 20000, "several": 3}
_ONE = re.compile(r"\b(?:a|an|another)\b")


def count(words: str, span: Span) -> Count:
    """``words`` are the text at ``span``. "at least eight": low 8, best 8; "dozens": low 24; "up to 30": high 30.

    A vague word has only its lower bound: two dozen for "dozens", as UCDP coders take it. Unknown words have none.
    """
    told = in_digits(_GROUPED.sub("", words.casefold()))
    numbers = [int(digits) for digits in _DIGITS.findall(told)]
    low, best, high = _bounds(told, numbers) if numbers and not _NONE.search(told) else _without_digits(told)
    return Count(span, words, low, best, high)


def _bounds(told: str, numbers: list[int]) -> tuple[int | None, int | None, int | None]:
    first = numbers[0]
    if len(numbers) > 1 and _RANGE.search(told) and numbers[1] > first:
        return first, None, numbers[1]
    if _AT_LEAST.search(told):
        return first, first, None
    # "no more than" holds "more than": the upper bound is looked for first
    if _AT_MOST.search(told):
        return None, first, first
    if _MORE.search(told):
        return first + 1, first + 1, None
    if _FEWER.search(told):
        return None, None, first - 1
    return first, first, first


def _without_digits(told: str) -> tuple[int | None, int | None, int | None]:
    for word in sorted(_VAGUE, key=len, reverse=True):
        if re.search(rf"\b{word}\b", told):
            return _VAGUE[word], None, None
    if _NONE.search(told):
        return 0, 0, 0
    if _ONE.search(told):
        return 1, 1, 1
    return None, None, None
