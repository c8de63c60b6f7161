"""Finding time expressions: what is one, what only looks like one, and where each starts and ends."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.times import find

FOUND = (
    ("Two men were shot on 10th January 2015 near the ford.", ["10th January 2015"]),
    ("The convoy left on May 10 and came back on Friday, June 3.", ["May 10", "Friday, June 3"]),
    ("The march began in March. It may end in May.", ["March", "May"]),
    ("Talks ran from 3 to 5 May.", ["3 to 5 May"]),
    ("The post fell in the late 1990s, not in early 2016.", ["the late 1990s", "early 2016"]),
    ("He was held in mid-March and again last Friday.", ["mid-March", "last Friday"]),
    ("The ceasefire held for two and a half years.", ["two and a half years"]),
    ("Patrols pass every day, once twice a week.", ["every day", "a week"]),
    ("Shelling was heard at 10:35 p.m. on Tuesday.", ["10:35 p.m. on Tuesday"]),
    ("The road was cut the day after tomorrow's market.", ["the day after tomorrow's"]),
    ("The depot burned on 2013-03-22 and on 7/8/07.", ["2013-03-22", "7/8/07"]),
    ("Output fell in the third quarter of 2016.", ["the third quarter of 2016"]),
    ("Night raids rose during Ramadan 2017.", ["Ramadan 2017"]),
    ("Prisoners were freed three decades ago.", ["three decades ago"]),
    ("The camp was moved two\ndays later.", ["two\ndays later"]),
    ("Pay came on 5\u00a0May\u00a02019.", ["5\u00a0May\u00a02019"]),
)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_expressions_are_found_whole(text: str, expected: list[str]) -> None:
    assert [mention.span.quote(text) for mention in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old driver paid $1990 for 2000 rounds.",
        "Some 1,998 people fled; 2012 people stayed.",
        "They may march on, said Jan Novak of the second battalion.",
        "About a quarter of the fighters, or three-quarters of a company, stayed.",
        "A second group had sat down in a spring and the fall of water.",
        "The ratio was 3.1998 to 1.",
        "",
    ],
)
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    assert [mention.span.quote(text) for mention in find(text)] == []


def test_a_paragraph_ends_an_expression() -> None:
    text = "He came in May\n\n2019 was a dry year."
    assert [mention.span.quote(text) for mention in find(text)] == ["May", "2019"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on 5 May", "DATE"),
        ("at 6 a.m.", "TIME"),
        ("last night", "TIME"),
        ("for six weeks", "DURATION"),
        ("each Thursday", "SET"),
    ],
)
def test_expressions_are_typed(text: str, kind: str) -> None:
    assert [mention.type for mention in find(text)] == [kind]


def test_offsets_are_code_points_beyond_the_first_plane() -> None:
    text = "\U0001d4aa\U0001f54c on 5 May \U0001f54c"
    assert [mention.span.quote(text) for mention in find(text)] == ["5 May"]


def test_a_page_of_blanks_is_no_trap() -> None:
    assert find("the" + " " * 200_000 + "day in early " * 200) == ()


WORDS = st.sampled_from([
    "the", "a", "last", "next", "early", "1990", "1990s", "May", "5", "10", "-", ",", "and", "to", "two",
    "days", "ago", "later", "in", "of", "on", "Friday", "week", "\n\n", "'s", "p.m.", ":", "7/8/07", "year",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join)))
def test_expressions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [mention.span for mention in find(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.end <= len(text) and span.quote(text).strip() == span.quote(text) for span in spans)
