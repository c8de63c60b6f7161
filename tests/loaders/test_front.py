from __future__ import annotations

from pathlib import Path

import pytest

from sayso.loaders import from_text, load_all
from sayso.loaders.front import front
from sayso.model import Document

PROSE = (
    "Rebels of the Ashen Front took the bridge at Dara on Friday, a spokesman of the army said. "
    "Residents denied it and told this newspaper that nobody had come."
)


def test_what_stands_around_a_title() -> None:
    text = (
        "Harbour Gazette\nTue Mar 02 2021, 09:14 AM\n\nCoast desk ( 3 May 2019, Gazette )\n\nComment | Comment\n\n"
        f"Who holds the bridge at Dara?\n\nBy Ada Bell, Dara\n\n5 May 2019\nUpdated: 6 May 2019\n\n{PROSE}\n"
    )
    found = from_text(text)
    assert found.title == "Who holds the bridge at Dara?"
    assert found.title_span
    assert found.title_span.quote(text) == found.title
    assert (found.publisher, found.author) == ("Harbour Gazette", "Ada Bell")
    assert (found.published.date, found.published.basis) == ("2019-05-05", "byline")
    assert [(one.date, one.basis) for one in found.published.candidates] == [
        ("2021-03-02", "page-stamp"),
        ("2019-05-03", "section"),
        ("2019-05-05", "byline"),
        ("2019-05-06", "page-stamp"),
    ]
    unread = [span.quote(text) for span in found.boilerplate]
    assert {"Harbour Gazette", "Comment | Comment", "5 May 2019"} <= set(unread)
    assert not any(PROSE[:20] in words for words in unread)


@pytest.mark.parametrize(
    ("rows", "publisher", "author"),
    [
        ("Tell Atlas News Service\nAlgiers, 30 July 1996", "Tell Atlas News Service", None),
        ("Lagan Echo, late edition\nby Moira Kells", "Lagan Echo", "Moira Kells"),
        ("From our Special Correspondent", None, "our Special Correspondent"),
        ("Staff Correspondent", None, "Staff Correspondent"),
        ("BY ADA BELL in Dara", None, "ADA BELL"),
        ("The sub-title of a story about a bridge", None, None),
    ],
)
def test_publisher_and_author_below_the_title(rows: str, publisher: str | None, author: str | None) -> None:
    found = from_text(f"Who holds the bridge at Dara?\n\n{rows}\n\n{PROSE}")
    assert found.title == "Who holds the bridge at Dara?"
    assert (found.publisher, found.author) == (publisher, author)


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"\n\n{PROSE}\n\n{PROSE}",
        "PESHAWAR, Pakistan (AP) _\n\n" + PROSE,
        "THE ARMY OF THE COAST\nSAID TODAY THAT REBELS HAD TAKEN THE BRIDGE AT DARA\nAND HAD LOST IT AGAIN AT NIGHT.",
        "Rebels of the Ashen Front took the bridge at Dara on\nFriday, the army said. Nobody had\nseen them come.",
        "Dara\nBrno\nOstrava\nPlzen",
        "short",
    ],
)
def test_prose_and_lists_have_no_front_matter(text: str) -> None:
    found = front(text)
    assert (found.title, found.rows, found.dates) == (None, (), ())
    assert from_text(text).boilerplate == ()


def test_a_subtitle_is_read() -> None:
    text = f"Bridge at Dara changes hands\n\nArmy says rebels took it, residents deny it\n\n{PROSE}"
    assert from_text(text).boilerplate == ()


def test_the_seed_is_dated_as_printed_under_its_title(shared: Path) -> None:
    (found,) = load_all([shared / "seeds" / "wilayat-ul-hind.txt"])
    assert isinstance(found, Document)
    assert (found.title or "").startswith("Islamic State’s Choice Of Kashmir As Its ‘Wilayat’")
    assert (found.title or "").endswith("The Wilayat Khorasan In The Indian Subcontinent")
    assert (found.publisher, found.author) == ("New Age Islam", "New Age Islam Special Correspondent")
    assert (found.published.date, found.published.basis) == ("2019-05-17", "byline")
    rivals = {(one.date, one.basis) for one in found.published.candidates}
    assert rivals == {("2021-05-17", "page-stamp"), ("2019-05-15", "section"), ("2019-05-17", "byline")}
    unread = [span.quote(found.text) for span in found.boilerplate]
    assert "Comment | Comment" in unread
    assert any("African Muslim News" in words for words in unread)
    assert all(one.span and one.span.quote(found.text) for one in found.published.candidates)
