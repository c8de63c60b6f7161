from __future__ import annotations

import pytest

from sayso.loaders.furniture import furniture_rows, is_menu, is_notice, rows

PROSE = "Rebels took the bridge at Dara, the army said."


@pytest.mark.parametrize(
    "words",
    [
        "Home | News | Sport",
        "Comment | Comment",
        "Home » Asia » Dara",
        "Courier - News - Sports - Obituaries",
        "HomeNewsAbout usSport DeskContact formArchive",
    ],
)
def test_links_side_by_side_are_a_menu(words: str) -> None:
    assert is_menu(words)


@pytest.mark.parametrize(
    "words",
    [
        PROSE,
        "Rebels take the bridge at Dara | Harbour Gazette",
        "McDonald met MacGregor and DeSilva",
        "The JeM and the LeT and the HuM and the AuQ are named in it",
        "Sunday - a day of rest for all of the people in the town - was quiet",
        "The army told NewAgeIslam.Com. The rebels told IndiaToday and DailyMail and NewsHour.",
    ],
)
def test_prose_and_names_are_no_menu(words: str) -> None:
    assert not is_menu(words)


@pytest.mark.parametrize(
    "words",
    [
        "Advertisement",
        "[Advertisement]",
        "Comments (3)",
        "Related: Apple growers ask for cold stores",
        "READ MORE Rebels take the bridge",
        "Follow us on the bridge",
        "© 2019 Harbour Gazette",
        "We use cookies to count readers.",
        "Share",
    ],
)
def test_notices(words: str) -> None:
    assert is_notice(words)


@pytest.mark.parametrize(
    "words",
    [
        "Comments by the minister drew protest",
        "Share prices fell in Dara.",
        "Related attacks were reported in Brno.",
        "Comment: The letter-writer of Dara",
        "Home-made bombs were found",
        "Search parties found nothing",
        "home, 3 miles away",
        "Next week the army will leave",
        "Readers wrote to us",
    ],
)
def test_prose_that_opens_like_a_notice_is_none(words: str) -> None:
    assert not is_notice(words)


def test_in_wrapped_prose_any_word_may_open_a_row() -> None:
    text = (
        "The rebels went\nHome. 3 days later they came back.\n\nAdvertisement\nShare\n\nThe end came soon.\nTags: Dara"
    )
    assert [span.quote(text) for span in furniture_rows(text)] == ["Advertisement", "Share"]


def test_rows_are_without_blanks() -> None:
    text = "  a b \r\n\n \t\n\u00a0c\n"
    assert [span.quote(text) for span in rows(text)] == ["a b", "c"]
    assert [span.quote(text) for span in rows(text, 3, 5)] == ["b"]
