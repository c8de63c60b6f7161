from dataclasses import replace

import pytest

from sayso.model import Claim, Count, Link, Span, StoredDocument, When
from sayso.wording import certainty, interval, number, teller, what, when, who
from tests.samples import DECLARED, DENIED, KILLED

DOCUMENT = StoredDocument(
    **dict.fromkeys(("author", "url", "path", "language")),
    number=1,
    id="gazette",
    version=1,
    title="A province",
    publisher="Harbour Gazette",
    published="2031-06-04",
    basis="byline",
    bytes_sha256="",
    text_sha256="",
    loaded_at="",
)


def chained(*links: Link) -> Claim:
    return replace(DECLARED, chain=links)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (KILLED, "Harbour Gazette (4 June 2031) says in its own voice"),
        (replace(KILLED, polarity="-"), "Harbour Gazette (4 June 2031) says that it is not so in its own voice"),
        (DENIED, "The army denies, in Harbour Gazette (4 June 2031)"),
        (DECLARED, "Northern Front says, via Meridian, in Harbour Gazette (4 June 2031)"),
        (
            chained(Link("Reuters"), Link("Rebels", stance="denies"), Link("Northern Front", via="A'maq")),
            "Northern Front says, via A'maq, as Rebels deny, as Reuters says, in Harbour Gazette (4 June 2031)",
        ),
        (chained(Link(cue="reportedly")), "Someone not named says (“reportedly”), in Harbour Gazette (4 June 2031)"),
        (
            chained(Link("Indian armed forces", stance="doubts")),
            "Indian armed forces doubt, in Harbour Gazette (4 June 2031)",
        ),
        (chained(Link("United Nations")), "United Nations says, in Harbour Gazette (4 June 2031)"),
        (chained(Link("two analysts of the bank")), "two analysts of the bank say, in Harbour Gazette (4 June 2031)"),
        (chained(Link("the boss", stance="intends")), "the boss intends, in Harbour Gazette (4 June 2031)"),
    ],
)
def test_who_says_it_is_told_from_the_inside_out(claim: Claim, words: str) -> None:
    assert who(claim, DOCUMENT) == words


def test_an_article_is_called_by_what_is_known_of_it() -> None:
    assert teller(DOCUMENT) == "Harbour Gazette"
    untold = replace(DOCUMENT, publisher=None, published=None)
    assert who(KILLED, untold) == "“A province” says in its own voice"
    assert teller(replace(untold, title=None)) == "gazette"


def test_what_is_told_in_the_words_of_the_type() -> None:
    assert "Northern Front" in what(DECLARED)
    assert what(replace(DECLARED, type="later_type")) == "later_type: group Northern Front; territory Ostrava"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2019-05-10", "2019-05-10", "10 May 2019"),
        ("2019-05-01", "2019-05-31", "May 2019"),
        ("2020-02-01", "2020-02-29", "February 2020"),
        ("2019-06-01", "2019-08-31", "June 2019 to August 2019"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        ("2019-05-06", "2019-05-12", "6 May 2019 to 12 May 2019"),
        ("2019-05-31", "2019-06-01", "31 May 2019 to 1 June 2019"),
        ("2014-01-01", None, "since 1 January 2014"),
        (None, "2014-12-31", "until 31 December 2014"),
        ("9999-12-31", "9999-12-31", "31 December 9999"),
        (None, None, ""),
    ],
)
def test_days_are_told_as_people_write_them(start: str | None, end: str | None, words: str) -> None:
    assert interval(start, end) == words


def test_the_words_of_the_text_stand_beside_the_days() -> None:
    told = When("last Friday", Span(0, 11), "2019-05-10", "2019-05-10", "day")
    assert when(told) == "10 May 2019 (“last Friday”)"
    assert when(replace(told, text="10 May 2019")) == "10 May 2019"
    assert when(replace(told, start=None, end=None)) == "“last Friday”"


@pytest.mark.parametrize(
    ("text", "numbers", "words"),
    [
        ("2", (2, 2, 2), "2"),
        ("two", (2, 2, 2), "2 (“two”)"),
        ("at least 20", (20, 20, None), "at least 20"),
        ("dozens", (24, None, None), "at least 24 (“dozens”)"),
        ("20 or 30", (20, None, 30), "20 to 30 (“20 or 30”)"),
        ("up to 9", (None, None, 9), "at most 9 (“up to 9”)"),
        ("some 40", (None, 40, None), "about 40 (“some 40”)"),
        ("several", (None, None, None), "“several”"),
        ("none", (0, 0, 0), "0 (“none”)"),
    ],
)
def test_a_number_is_told_with_its_bounds(
    text: str, numbers: tuple[int | None, int | None, int | None], words: str
) -> None:
    assert number(Count(Span(0, len(text)), text, *numbers)) == words


def test_how_sure_is_the_sources_own_word() -> None:
    assert certainty(DENIED) == "told as probable"
    assert certainty(DECLARED) == ""
