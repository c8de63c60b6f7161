from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import DocumentTooLarge, EmptyDocument, UnknownFormat
from sayso.loaders import Failure, Source, load
from sayso.loaders.blocks import read_page
from sayso.model import Document
from sayso.segment import segment
from tests.loaders.made import fault, one

STORY = (
    "<p>Rebels of the Ashen Front took the bridge at Dara on Friday, a spokesman of the army said.</p>"
    "<p>Residents denied it and told this newspaper that nobody had come to the bridge.</p>"
)
READ = [
    "Rebels of the Ashen Front took the bridge at Dara on Friday, a spokesman of the army said.",
    "Residents denied it and told this newspaper that nobody had come to the bridge.",
]


def read(document: Document) -> list[str]:
    return [passage.span.quote(document.text) for passage in segment(document)]


def page(body: str, head: str = "") -> Document:
    return one(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a<p>b</p>c", "a\n\nb\n\nc"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("a<br><br>b", "a\n\nb"),
        ("a <b> b </b>\n\n c", "a b c"),
        ("<p>a<p>b<li>c<li>d", "a\n\nb\n\nc\n\nd"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "a\n\nb\n\nc\n\nd"),
        ("a&amp;b &lt;i&gt; &eacute;&#233;&#xE9; &copy 2 &nosuch; & c", "a&b <i> ééé © 2 &nosuch; & c"),
        ("a<!-- b > --><!>c<? d ?></ e>f<![CDATA[ g ]]>", "acf"),
        ("a<script>if (a<b) '</p>'</script><style>b{}</style><noscript>n</noscript>c", "ac"),
        ("a<SCRIPT>x</ScRiPt >b<textarea>t</textarea>c", "abc"),
        ("x<p hidden>a</p><div style='display : none'>b</div>c<span hidden>d<i>e</i></span>f", "xcf"),
        ("1 < 2 and <3", "1 < 2 and <3"),
        ("<p title='a>b' x=\"c'd>\" y>z", "z"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("a</p></div>b</b>c", "abc"),
        ("a\u00a0b\u00ad\u202ec\U0001f6d1e\u0301", "a\u00a0b\u00ad\u202ec\U0001f6d1e\u0301"),
    ],
)
def test_the_text_is_what_a_browser_shows(body: str, text: str) -> None:
    assert read_page(body).text == text


TAGS = [
    "p",
    "/p",
    "div class='nav x'",
    "/div",
    "a href=x",
    "/a",
    "br",
    "b",
    "/i",
    "h1",
    "/h1",
    "pre",
    "/pre",
    "td",
    "article",
]
HIDING = [
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<span hidden>",
    "</span>",
    "</article>",
    "<p title='",
    "</",
    "<!",
    "<",
    ">",
]
WORDS = ["&amp;", "&#x1F6D1;", "&eacute", "&", '"', "'", "=", " ", "\n", "\t", "said so. ", "\u00a0", "&nbsp;"]
MARKUP = st.lists(
    st.one_of(
        st.sampled_from([*(f"<{tag}>" for tag in TAGS), *HIDING, *WORDS]),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    ),
    max_size=40,
)


@given(MARKUP)
def test_anchors_lead_back_to_the_page(parts: list[str]) -> None:
    source = "".join(parts)
    shown = read_page(source)
    covered = 0
    for anchor in shown.anchors:
        assert not shown.text[covered : anchor.span.start].strip("\n"), "only line breaks come from nowhere"
        covered = anchor.span.end
        words = anchor.span.quote(shown.text)
        there = source[anchor.source_start : anchor.source_start + len(words)]
        assert there.startswith("&") or re.sub(r"[ \t\n\r\f]", " ", there) == re.sub(r"[ \t\n\r\f]", " ", words)
    assert not shown.text[covered:].strip("\n")
    places = [block.span for block in shown.blocks]
    assert places == sorted(places)
    assert all(not one.overlaps(two) for one, two in pairwise(places))


@settings(deadline=None)  # the language model takes time to load
@given(MARKUP)
def test_any_page_is_a_document_or_a_failure(parts: list[str]) -> None:
    content = f"<html><title>t</title>{''.join(parts)}<p>Rebels took it, the army said on Friday night.</p>".encode()
    (found,) = load(Source("page", content, "page.html"))
    if isinstance(found, Failure):
        assert isinstance(found.error, (EmptyDocument, UnknownFormat))
        return
    for passage in segment(found):
        assert not any(passage.span.overlaps(span) for span in found.boilerplate)


def test_the_article_is_read_and_its_surroundings_are_kept_unread() -> None:
    found = page(
        "<header class='masthead'>Harbour Gazette told you so, and it says so again today.</header>"
        "<nav><ul><li><a href=/a>Coast</a><li><a href=/b>Hills</a></ul></nav>"
        f"<article><h1>Who holds the bridge?</h1>{STORY}<aside>The army said that this is a teaser.</aside>"
        "<ul class=related><li><a href=/c>Rain until Sunday</a></ul></article>"
        "<div id=comments><p>I was there and they killed forty of them, says a reader who knows.</p></div>"
        "<footer>All that the Gazette says is its own, and it is said here for the reader.</footer>"
    )
    assert read(found) == ["Who holds the bridge?", *READ]
    assert "killed forty" in found.text
    assert found.title == "Who holds the bridge?"


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='content has-sidebar'>{STORY}</div>",
        f"<div class='page-with-comments'><h1>Who holds it?</h1>{STORY}</div>",
        f"<div class='menu'><article>{STORY}</article></div>",
        f"<div class='widget'>{STORY}</div>",
        f"<form><table><tr><td><a href=/>Home</a><td>{STORY}</table></form>",
        f"<body class='nav-open modal'>{STORY}",
        f"<header>{STORY}</header>",
    ],
)
def test_an_article_in_an_element_that_looks_like_furniture_is_read(body: str) -> None:
    assert [words for words in read(page(body)) if words in READ] == READ


def test_lists_of_links_and_notices_are_not_read() -> None:
    found = page(
        f"<p><a href=/>Rebels take Brno in the night</a></p>{STORY}<p>Advertisement</p><p>Read more: Rain</p>"
        "<div><a href=/1>One more story here</a> <a href=/2>Another story there</a></div>"
    )
    assert read(found) == READ


def test_an_article_that_is_a_link_in_part_is_read() -> None:
    sentence = "<p>The army <a href=/x>said in a statement on Friday</a> that rebels had taken the bridge at Dara.</p>"
    assert len(read(page(sentence))) == 1


def test_metadata_go_before_what_is_printed() -> None:
    found = page(
        f"<time datetime=2019-05-12>12 May 2019</time><h1>The road</h1><p>By Eve Moss, 11 May 2019</p>{STORY}",
        '<title>The road | Gazette</title><meta property="article:published_time" content="2019-05-10T23:00:00+05:30">'
        '<meta name=author content="Ada Bell"><link rel=canonical href="https://example.org/2019/05/09/road">',
    )
    assert (found.title, found.publisher, found.author) == ("The road", "Gazette", "Ada Bell")
    assert found.url == "https://example.org/2019/05/09/road"
    assert (found.published.date, found.published.basis) == ("2019-05-10", "metadata")
    told = {(one.date, one.basis) for one in found.published.candidates}
    assert told >= {("2019-05-10", "metadata"), ("2019-05-11", "byline"), ("2019-05-09", "url")}


def test_a_printed_date_is_found_where_there_are_no_metadata() -> None:
    found = page(f"<div>Mon May 17 2021, 01:28 PM</div><h1>The road to Dara</h1><div>17 May 2019</div>{STORY}")
    assert (found.published.date, found.published.basis) == ("2019-05-17", "byline")
    assert ("2021-05-17", "page-stamp") in [(one.date, one.basis) for one in found.published.candidates]


def test_the_charset_of_a_page_is_heeded() -> None:
    source = "<html><meta charset=windows-1251><p>Пресс-служба сообщила об этом в пятницу.</p>"
    assert one(source.encode("windows-1251"), "page.html").text == "Пресс-служба сообщила об этом в пятницу."


def test_an_xml_declaration_is_heeded() -> None:
    source = '<?xml version="1.0" encoding="windows-1251"?><html><p>Пресс-служба сообщила об этом в пятницу.</p></html>'
    assert one(source.encode("windows-1251"), "page.html").text == "Пресс-служба сообщила об этом в пятницу."


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii"])
def test_quotes_and_dashes_of_windows_survive_a_page_that_says_latin_1(label: str) -> None:
    source = f"<html><meta charset={label}><p>“Rebels” took it – the army’s spokesman said.</p>"
    assert one(source.encode("windows-1252"), "page.html").text == "“Rebels” took it – the army’s spokesman said."


@pytest.mark.parametrize("label", ["undefined", "idna", "zip", "klingon", "utf-16", "unicode_escape"])
def test_a_charset_that_is_none_costs_nothing(label: str) -> None:
    assert (
        one(f"<html><meta charset={label}><p>Caf\xe9 owners fled.".encode("windows-1252")).text == "Café owners fled."
    )


@pytest.mark.parametrize(
    ("told", "publisher"),
    [
        ("The road to Dara | Harbour Gazette", "Harbour Gazette"),
        ("Harbour Gazette :: The road to Dara", "Harbour Gazette"),
        ("Harbour Gazette - The road to Dara", "Harbour Gazette"),
        ("The road to Dara – Coast – Harbour Gazette", "Harbour Gazette"),
        ("The road to Dara", None),
        ("Elsewhere | Harbour Gazette", None),
    ],
)
def test_the_page_title_tells_the_publisher_beside_the_heading(told: str, publisher: str | None) -> None:
    assert page(f"<h1>The road to Dara</h1>{STORY}", f"<title>{told}</title>").publisher == publisher


def test_part_of_a_heading_is_no_publisher() -> None:
    told = "Rebels leave Dara – at last"
    assert page(f"<h1>{told}</h1>{STORY}", f"<title>{told}</title>").publisher is None


@pytest.mark.parametrize("link", ["<a rel=author href=/x>", "<a rel='nofollow author' href=/x>", "<a href=/by/bell>"])
def test_a_link_below_the_title_tells_the_writer(link: str) -> None:
    other = "<p>The army said so on Friday to <a href=/by/moss>Eve Moss</a> in Dara.</p>"
    found = page(f"<h1>The road to Dara</h1><div>12 May 2019 | {link} <b>Ada</b> Bell</a>, Dara</div>{STORY}{other}")
    assert found.author == "Ada Bell"
    assert page(f"<h1>The road to Dara</h1>{STORY}{other}").author is None


def test_the_row_of_a_known_author_is_not_read() -> None:
    head = "<meta name=author content='Ada Bell'>"
    found = page(f"<h1>Who holds the bridge?</h1><address>Ada Bell, Dara</address>{STORY}", head)
    assert read(found) == ["Who holds the bridge?", *READ]
    assert "Ada Bell, Dara" in found.text


def test_page_stamps_are_told_and_days_of_comments_are_not() -> None:
    menu = "".join(f"<li><a href=/{n}>Page {n}</a>" for n in range(9))
    found = page(
        f"<div>Tue Feb 09 2021, 08:14 AM</div><ul>{menu}</ul><h1>The road to Dara</h1><p>By Ada Bell, 17 May 2019</p>"
        f"{STORY}<div id=comments><p>12 June 2020, 10:14 Ann: Nobody was there.</p></div>"
        "<footer><p>Page served 30.06.2025 22:15.</p></footer>"
    )
    assert (found.published.date, found.published.basis) == ("2019-05-17", "byline")
    stamps = [
        (c.date, c.span.quote(found.text)) for c in found.published.candidates if c.basis == "page-stamp" and c.span
    ]
    assert stamps == [("2021-02-09", "Feb 09 2021, 08:14 AM"), ("2025-06-30", "30.06.2025 22:15")]
    assert {c.date for c in found.published.candidates} == {"2019-05-17", "2021-02-09", "2025-06-30"}


def test_a_page_is_known_by_its_bytes() -> None:
    assert one(b"\xef\xbb\xbf<!-- x --><!DOCTYPE html><p>Rebels took it.", "page.txt").media_type == "text/html"
    assert one(b"<p>Rebels took it.", "page.html").text == "Rebels took it."
    assert one(b"Rebels took it. <html> is a word.", "page.txt").media_type == "text/plain"
    assert one(b"Rebels took it.", "page.html").media_type == "text/plain"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + "Rebels took it." + "</div>" * 50_000,
        "<div class=nav>" * 50_000 + "Rebels took it.",
        "<b><i>" * 50_000 + "Rebels took it." + "</b>" * 50_000,
        "<li><a href=/x>A story of it</a></li>" * 30_000 + "<p>Rebels took it.",
        f"<p title='&#{'9' * 5000};'>Rebels took it.",
        f"<title>&#{'9' * 5000};</title><meta name=author content='&#x{'9' * 5000};'>Rebels took it.",
        "<table><tr><td>" * 20_000 + "Rebels took it.",
        "</div></section>" * 50_000 + "Rebels took it.",
        "<p title='" + "x" * 1_000_000 + "'>Rebels took it.",
        "<p " + "x=y " * 200_000 + ">Rebels took it.",
        "<" * 100_000 + "<p>Rebels took it.",
        "Rebels took it." + "<!--" * 100_000,
        "Rebels took it." + "<a <a " * 100_000,
        "Rebels took it." + "<script>" * 100_000,
        "Rebels took it.<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
    ],
)
def test_a_page_that_is_nested_or_broken_beyond_measure_is_read(body: str) -> None:
    assert "Rebels took it." in page(body).text


@pytest.mark.parametrize("body", ["", "<p> &nbsp; </p>", "<script>x</script>", "<p hidden>Rebels took it.</p>"])
def test_a_page_that_shows_nothing_is_empty(body: str) -> None:
    assert isinstance(fault(f"<html>{body}".encode(), "page.html"), EmptyDocument)


def test_a_page_with_too_much_text_is_refused(limit: Callable[[str, int], None]) -> None:
    limit("max_characters", 1000)
    assert isinstance(fault(b"<html>" + b"<p>Rebels took it." * 100, "page.html"), DocumentTooLarge)
