"""The time of a claim: what opens and joins its words, and what is kept where nothing can be made of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Document, Published, Span, When
from sayso.times import find, resolve, when


def told(text: str, words: str, published: str | None = "2019-05-17") -> When:
    document = Document("d", text, b"", published=Published(published))
    start = text.index(words)
    return when(document, Span(start, start + len(words)), resolve(document, find(text)))


MEANT = (
    ("It has held since 2014.", "since 2014", "2014-01-01", None, "since"),
    ("It has held since 2014.", "2014", "2014-01-01", None, "since"),
    ("It held until March 2014.", "until March 2014", None, "2014-03-31", "until"),
    ("By 26 April they had gone.", "By 26 April", None, "2019-04-26", "until"),
    ("It fell before May 2014.", "before May 2014", None, "2014-04-30", "until"),
    ("It fell after 5 May 2014.", "after 5 May 2014", "2014-05-05", None, "since"),
    ("It grew from 1976 on.", "from 1976 on", "1976-01-01", None, "since"),
    ("It held between March and June 2016.", "between March and June 2016", "2016-03-01", "2016-06-30", "range"),
    ("It held from November to March 2016.", "from November to March 2016", "2015-11-01", "2016-03-31", "range"),
    ("It ran from 2003 to 2006.", "from 2003 to 2006", "2003-01-01", "2006-12-31", "range"),
    ("Some 700 were killed so far this year.", "so far this year", "2019-01-01", "2019-05-17", "range"),
    ("It broke down after talks began on 3 May.", "after talks began on 3 May", "2019-05-03", None, "since"),
    ("Last Friday (May 10) it fell.", "Last Friday (May 10)", "2019-05-10", "2019-05-10", "day"),
    ("At 18:45 on the evening of March 13 it fell.", "At 18:45 on the evening of March 13", "2019-03-13", "2019-03-13",
     "day"),
    ("Fires broke out between midnight and dawn on Monday.", "between midnight and dawn on Monday", "2019-05-13",
     "2019-05-13", "day"),
    # counted from what was told
    ("On May 10 it was declared. A few days after the announcement it fell.", "A few days after the announcement",
     "2019-05-11", "2019-05-17", "range"),
    ("Two days after Christmas 2016 it fell.", "Two days after Christmas 2016", "2016-12-27", "2016-12-27", "day"),
    ("On 3 May 2014 it fell. Within a week it rose.", "Within a week", "2014-05-03", "2014-05-10", "range"),
    ("On 3 May 2014 it fell; they had gone the day before.", "the day before", "2014-05-02", "2014-05-02", "day"),
    ("In early 2016 he spoke. News will soon be heard.", "soon", "2016-01-01", None, "since"),
    ("In 2014 he led it. He was then a major.", "then", "2014-01-01", "2014-12-31", "year"),
    ("Earlier it was one.", "Earlier", None, "2019-05-17", "until"),
    ("They still hold it.", "still", "2019-05-17", "2019-05-17", "day"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), MEANT)
def test_meaning(text: str, words: str, start: str | None, end: str | None, precision: str) -> None:
    got = told(text, words)
    assert (got.start, got.end, got.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "words", ["until his dismissal", "since the accord", "before a bomb was laid", "for six years"]
)
def test_words_that_name_no_day_are_kept(words: str) -> None:
    text = f"On 3 May 2014 they met. They ruled {words}."
    got = told(text, words)
    assert (got.text, got.start, got.end, got.precision) == (words, None, None, "unknown")
    assert got.span.quote(text) == words


def test_words_are_read_where_the_reader_saw_no_time() -> None:
    text = "It fell on 3 May 2014."
    span = Span(text.index("on"), len(text) - 1)
    assert when(Document("d", text, b""), span, ()).start == "2014-05-03"


def test_a_span_that_cuts_an_expression_is_read_as_the_whole() -> None:
    assert told("It fell on 3 May 2014.", "May 2014").start == "2014-05-03"


def test_the_times_of_the_seed_are_those_of_its_gold(shared: Path) -> None:
    text = (shared / "seeds" / "wilayat-ul-hind.txt").read_text(encoding="utf-8")
    gold = json.loads((shared / "seeds" / "wilayat-ul-hind.gold.json").read_text(encoding="utf-8"))
    document = Document("seed", text, b"", published=Published(gold["published"]))
    timexes = resolve(document, find(text))
    claims = [claim for claim in gold["claims"] if "when" in claim]
    assert claims
    for claim in claims:
        words, evidence = claim["when"]["text"], claim["evidence"][0][0]
        start = min((one.start() for one in re.finditer(re.escape(words), text)), key=lambda at: abs(at - evidence))
        got = when(document, Span(start, start + len(words)), timexes)
        assert (got.start, got.end) == (claim["when"]["from"], claim["when"]["to"]), words


WORDS = st.sampled_from([
    "since", "until", "between", "and", "2014", "May", "5", "to", "from", "after", "before", "two", "days",
    "within", "a", "week", "then", "soon", "Friday", "9999",
])  # fmt: skip


@given(st.one_of(st.text(min_size=1, max_size=60), st.lists(WORDS, min_size=1, max_size=12).map(" ".join)), st.data())
def test_any_words_have_days_in_order(text: str, data: st.DataObject) -> None:
    document = Document("d", text, b"", published=Published("2019-05-17"))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    got = when(document, span, resolve(document, find(text)))
    assert (got.span, got.text) == (span, span.quote(text))
    assert [day for day in (got.start, got.end) if day] == sorted(day for day in (got.start, got.end) if day)
