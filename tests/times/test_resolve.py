"""What time expressions mean: TIMEX3 values, first and last days, precision; from publication and the narrative."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Document, Published, Span, TimeMention, Timex
from sayso.times import find, resolve

FRIDAY = "2019-05-17"


def told(text: str, published: str | None = FRIDAY) -> tuple[Timex, ...]:
    document = Document("d", text, text.encode(), published=Published(published))
    return resolve(document, find(text))


def last(text: str, published: str | None = FRIDAY) -> tuple[str | None, str | None, str | None, str]:
    timex = told(text, published)[-1]
    return timex.value, timex.start, timex.end, timex.precision


MEANT = (
    # from publication, a Friday
    ("They met yesterday.", "2019-05-16", "2019-05-16", "2019-05-16", "day"),
    ("They met on Friday.", "2019-05-17", "2019-05-17", "2019-05-17", "day"),
    ("They met last Friday.", "2019-05-10", "2019-05-10", "2019-05-10", "day"),
    ("They met on Saturday.", "2019-05-11", "2019-05-11", "2019-05-11", "day"),
    ("They will meet on Saturday.", "2019-05-18", "2019-05-18", "2019-05-18", "day"),
    ("They will meet next Friday.", "2019-05-24", "2019-05-24", "2019-05-24", "day"),
    ("They met on May 10.", "2019-05-10", "2019-05-10", "2019-05-10", "day"),
    ("They met on August 10.", "2018-08-10", "2018-08-10", "2018-08-10", "day"),
    ("They will meet on August 10.", "2019-08-10", "2019-08-10", "2019-08-10", "day"),
    ("They met last week.", "2019-W19", "2019-05-06", "2019-05-12", "week"),
    ("They met earlier this week.", "2019-W20", "2019-05-13", "2019-05-17", "range"),
    ("They will meet later this year.", "2019", "2019-05-17", "2019-12-31", "range"),
    ("They met last month.", "2019-04", "2019-04-01", "2019-04-30", "month"),
    ("They met in April last year.", "2018-04", "2018-04-01", "2018-04-30", "month"),
    ("They met over the weekend.", "2019-W19-WE", "2019-05-11", "2019-05-12", "range"),
    ("They met last night.", "2019-05-16TNI", "2019-05-16", "2019-05-16", "day"),
    ("They met six weeks ago.", "2019-04-05", "2019-04-05", "2019-04-05", "day"),
    ("They met three decades ago.", "1989", "1989-01-01", "1989-12-31", "year"),
    ("They fought for the past three years.", "P3Y", "2016-05-17", "2019-05-17", "range"),
    ("They met last autumn.", "2018-FA", "2018-09-01", "2018-11-30", "season"),
    ("They met last Ramadan.", "2019-05-06/2019-06-03", "2019-05-06", "2019-06-03", "range"),
    # by the calendar
    ("On 10th January 2015 it was founded.", "2015-01-10", "2015-01-10", "2015-01-10", "day"),
    ("In January 2016 it was listed.", "2016-01", "2016-01-01", "2016-01-31", "month"),
    ("In early 2016 it split.", "2016", "2016-01-01", "2016-04-30", "range"),
    ("In the late 1990s it split.", "199", "1996-01-01", "1999-12-31", "range"),
    ("In the seventies it split.", "197", "1970-01-01", "1979-12-31", "decade"),
    ("It was built in the 19th century.", "18", "1800-01-01", "1899-12-31", "century"),
    ("In mid-March 2018 it split.", "2018-03", "2018-03-11", "2018-03-20", "range"),
    ("In the third quarter of 2016 it split.", "2016-Q3", "2016-07-01", "2016-09-30", "quarter"),
    ("In the winter of 2014 it split.", "2014-WI", "2014-12-01", "2015-02-28", "season"),
    ("During Ramadan 2017 it split.", "2017-05-27/2017-06-24", "2017-05-27", "2017-06-24", "range"),
    ("On Easter Monday 2016 it split.", "2016-03-28", "2016-03-28", "2016-03-28", "day"),
    ("From 3 to 5 May it held.", "2019-05-03/2019-05-05", "2019-05-03", "2019-05-05", "range"),
    ("From December 30 to January 2, 2013 it held.", "2012-12-30/2013-01-02", "2012-12-30", "2013-01-02", "range"),
    ("On 7/8/2018 it split.", "2018-08-07", "2018-08-07", "2018-08-07", "day"),
    ("At 9 p.m. on May 5 it fell.", "2019-05-05T21:00", "2019-05-05", "2019-05-05", "day"),
    # from what was told before
    ("On 3 May 2014 they met. Two days later they split.", "2014-05-05", "2014-05-05", "2014-05-05", "day"),
    ("On 3 May 2014 they met. That night they split.", "2014-05-03TNI", "2014-05-03", "2014-05-03", "day"),
    ("On 3 May 2014 they met. They split the same day.", "2014-05-03", "2014-05-03", "2014-05-03", "day"),
    ("In 2004 they met. They split the following year.", "2005", "2005-01-01", "2005-12-31", "year"),
    ("In April 2019 they met. Fourteen months later they split.", "2020-06", "2020-06-01", "2020-06-30", "month"),
    ("On May 10 they fought. The Friday statement was short.", "2019-05-10", "2019-05-10", "2019-05-10", "day"),
)


@pytest.mark.parametrize(("text", "value", "start", "end", "precision"), MEANT)
def test_meaning(text: str, value: str, start: str, end: str, precision: str) -> None:
    assert last(text) == (value, start, end, precision)


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("They met in 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("They met in March 2014. They split in May.", "2014-05", "2014-05-01", "2014-05-31"),
        ("They met on 3 May 2014 and split a week later.", "2014-05-10", "2014-05-10", "2014-05-10"),
        ("They met yesterday.", None, None, None),
        ("They met on Friday.", "XXXX-WXX-5", None, None),
        ("They met on May 10.", "XXXX-05-10", None, None),
    ],
)
def test_without_a_date_of_publication_only_the_text_tells(
    text: str, value: str | None, start: str | None, end: str | None
) -> None:
    assert last(text, None)[:3] == (value, start, end)


def test_a_weekday_beside_a_date_tells_the_year() -> None:
    assert last("On April 25 it was split.", "2016-03-01")[0] == "2016-04-25"
    assert last("On Saturday, April 25 it was split.", "2016-03-01")[0] == "2015-04-25"


def test_days_that_do_not_exist_have_none() -> None:
    assert last("On 31 February 2018 nothing fell.") == ("2018-02-31", None, None, "unknown")


def test_times_beyond_the_calendar_have_none() -> None:
    assert last("The valley was settled 9,000 years ago.")[1:] == (None, None, "unknown")


def test_words_cut_by_another_reader_are_understood() -> None:
    text = "It was seen, they say, on the 10th January 2015 or so."
    start = text.index("on the")
    document = Document("d", text, b"", published=Published(FRIDAY))
    cut = TimeMention(Span(start, text.index(" or so")), "DATE")
    assert resolve(document, [cut])[0].start == "2015-01-10"


def test_a_wrong_publication_date_is_as_none() -> None:
    assert last("They met yesterday.", "17 May")[0] is None


WORDS = st.sampled_from([
    "the", "last", "next", "early", "1990s", "9999", "1000", "May", "31", "February", "0", "-", "and", "to",
    "two", "9,999", "years", "days", "ago", "later", "in", "on", "Friday", "centuries", ".", "that", "night",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=20).map(" ".join))
ISO = re.compile(r"\d{4}-\d\d-\d\d")


@given(TEXTS, st.one_of(st.none(), st.dates().map(date.isoformat)), st.data())
def test_any_words_resolve_to_days_in_order(text: str, published: str | None, data: st.DataObject) -> None:
    document = Document("d", text, b"", published=Published(published))
    mentions = list(find(text))
    if len(text) > 1:
        start = data.draw(st.integers(0, len(text) - 1))
        mentions.append(TimeMention(Span(start, data.draw(st.integers(start + 1, len(text)))), "DATE"))
    timexes = resolve(document, mentions)
    assert sorted(timex.span for timex in timexes) == sorted(mention.span for mention in mentions)
    for timex in timexes:
        days = [day for day in (timex.start, timex.end) if day]
        assert days == sorted(days)
        assert all(ISO.fullmatch(day) for day in days)
