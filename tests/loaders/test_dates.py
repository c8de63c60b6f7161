from __future__ import annotations

import pytest

from sayso.loaders.dates import choose, dateline, find, in_url, iso_day
from sayso.model import DateCandidate


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2019-05-17", "2019-05-17"),
        ("2019-05-17T23:10:00+05:30", "2019-05-17"),
        ("17 May 2019", "2019-05-17"),
        ("17. May 2019", "2019-05-17"),
        ("10th January 2015", "2015-01-10"),
        ("the 3rd of March, 1999", "1999-03-03"),
        ("May 17, 2019", "2019-05-17"),
        ("SEPT. 2, 2001", "2001-09-02"),
        ("Mon May 17 2021, 01:28 PM", "2021-05-17"),
        ("Wed, 22 Nov 2006 11:05:12 +0545", "2006-11-22"),
        ("30.06.2025 22:15", "2025-06-30"),
        ("05/17/2019", "2019-05-17"),
        ("04/04/2019", "2019-04-04"),
    ],
)
def test_a_full_date_is_read_as_it_is_printed(words: str, day: str) -> None:
    assert iso_day(words) == day


@pytest.mark.parametrize(
    "words",
    ["03/04/2019", "31 February 2019", "May 2019", "Marching 12 2019", "call 555-2019-05-17-1", "17 May", "1.2.3", ""],
)
def test_what_is_no_full_date_is_none(words: str) -> None:
    assert iso_day(words) is None


def test_dates_are_found_in_order_with_their_places() -> None:
    text = "Updated 3 May 2020 | first seen on April 30, 2020, 10:15"
    found = find(text)
    assert [one.day for one in found] == ["2020-05-03", "2020-04-30"]
    assert [one.span.quote(text) for one in found] == ["3 May 2020", "April 30, 2020, 10:15"]
    assert [one.clock for one in found] == [False, True]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2019/05/17/title", "2019-05-17"),
        ("https://example.org/news/2019-05-17-title", "2019-05-17"),
        ("https://example.org/20190517/title", "2019-05-17"),
        ("https://example.org/2019/13/40/title", None),
        ("https://example.org/2019/title", None),
        (None, None),
    ],
)
def test_a_day_in_an_address(url: str | None, day: str | None) -> None:
    assert [one.date for one in in_url(url)] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "near", "day", "words"),
    [
        ("PESHAWAR, Pakistan (Jan 12, 2015) - The group", None, "2015-01-12", "Jan 12, 2015"),
        ("Algiers, 30 July 1996: A leaflet", None, "1996-07-30", "30 July 1996"),
        ("PEMBA, 6 April 2021. From our reporter", None, "2021-04-06", "6 April 2021"),
        ("KABUL, March 3 (Agency) - The army", "2015-03-04", "2015-03-03", "March 3"),
        ("KABUL, Dec 30 (Agency) - The army", "2015-01-02", "2014-12-30", "Dec 30"),
        ("\n QUETTA, 6 Nov: A bomb", "2009-11-07", "2009-11-06", "6 Nov"),
    ],
)
def test_the_day_in_a_dateline(text: str, near: str | None, day: str, words: str) -> None:
    (found,) = dateline(text, 0, near=near)
    assert (found.date, found.basis) == (day, "dateline")
    assert found.span
    assert found.span.quote(text) == words


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("KABUL, March 3 (Agency) - The army", None),
        ("KABUL, March 3 (Agency) - The army", "2015-09-20"),
        ("KABUL, February 29 (Agency) - The army", "2015-03-01"),
        ("On Monday, 6 April 2021. the army came", None),
        ("The army said on 6 April 2021 that it won.", None),
        ("", "2015-03-04"),
    ],
)
def test_prose_and_days_of_no_certain_year_are_no_dateline(text: str, near: str | None) -> None:
    assert list(dateline(text, 0, near=near)) == []


def test_the_most_trusted_date_is_chosen_and_all_are_kept() -> None:
    rivals = [
        DateCandidate("2021-05-17", "page-stamp"),
        DateCandidate("2019-05-15", "section"),
        DateCandidate("2019-05-17", "byline"),
        DateCandidate("2019-05-18", "byline"),
        DateCandidate("2018-01-01", "file"),
    ]
    chosen = choose([*rivals, rivals[0]])
    assert (chosen.date, chosen.basis) == ("2019-05-17", "byline")
    assert chosen.candidates == tuple(rivals)
    assert choose([]).date is None
