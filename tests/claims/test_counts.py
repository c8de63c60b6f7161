"""Numbers as reports tell them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import count
from sayso.model import Span


@pytest.mark.parametrize(
    ("words", "low", "best", "high"),
    [
        ("At least eight people", 8, 8, None),
        ("11 others", 11, 11, 11),
        ("more than 800", 801, 801, None),
        ("up to 30 fighters", None, 30, 30),
        ("no more than three", None, 3, 3),
        ("between 20 and 25", 20, None, 25),
        ("four or six", 4, None, 6),
        ("dozens", 24, None, None),
        ("two dozen soldiers", 24, 24, 24),
        ("half a dozen", 6, 6, 6),
        ("twenty-three", 23, 23, 23),
        ("1,200 families", 1200, 1200, 1200),
        ("two hundred and five", 205, 205, 205),
        ("a policeman", 1, 1, 1),
        ("no one", 0, 0, 0),
        ("civilians", None, None, None),
    ],
)
def test_what_a_number_says(words: str, low: int | None, best: int | None, high: int | None) -> None:
    found = count(words, Span(0, len(words)))
    assert (found.low, found.best, found.high) == (low, best, high)


@given(st.text(min_size=1))
def test_bounds_are_never_the_wrong_way_round(words: str) -> None:
    found = count(words, Span(0, len(words)))
    told = [value for value in (found.low, found.best, found.high) if value is not None]
    assert told == sorted(told)
