from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import DocumentTooLarge
from sayso.loaders import Source, load
from sayso.model import Document
from sayso.segment import segment
from tests.loaders.made import fault, one

HEADED = (
    "Title: The road to Dara\r\nPublisher:  Harbour Gazette\r\nPublished: 2031-06-04\r\n"
    "Url: https://example.org/2031/06/05/road\r\n\r\nRebels took the bridge.\r\n"
)


def test_a_header_block_is_read_and_offsets_count_into_the_whole_file() -> None:
    found = one(HEADED.encode())
    assert found.text == HEADED
    assert (found.title, found.publisher) == ("The road to Dara", "Harbour Gazette")
    assert found.url == "https://example.org/2031/06/05/road"
    assert (found.published.date, found.published.basis) == ("2031-06-04", "given")
    assert ("2031-06-05", "url") in [(c.date, c.basis) for c in found.published.candidates]
    read = [(passage.kind, passage.span.quote(HEADED)) for passage in segment(found)]
    assert read == [("title", "The road to Dara"), ("paragraph", "Rebels took the bridge.")]


def test_a_header_block_after_a_byte_order_mark_and_with_empty_fields() -> None:
    found = one(b"\xef\xbb\xbfTITLE:The road\nPublisher:\nPublished: soon\n\nRebels took the bridge.")
    assert (found.title, found.publisher, found.published.date) == ("The road", None, None)
    assert [passage.span.quote(found.text) for passage in segment(found)] == ["The road", "Rebels took the bridge."]


def test_a_colon_in_prose_is_no_header() -> None:
    found = one(b"Date: nobody knows it.\nRebels took the bridge at Dara, as the army says.")
    assert found.boilerplate == ()


def test_the_bytes_are_kept_and_the_text_is_not_changed() -> None:
    text = "Ra\u0304d \u00e9 e\u0301 so\u00adft o\ufb03ce \u202bweb\u202c \U0001f6d1\r\nnext\x00line"
    found = one(text.encode("utf-16"))
    assert found.text == text
    assert found.content == text.encode("utf-16")


TEXTS = st.text(
    st.one_of(
        st.sampled_from("aB. \n\r\t|:-\"“”'’…!?()[]\u00ad\u202e\ufb01\u0301\U0001f6d1©"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=300,
)
HEADS = ["\n", "\n\n", "Title: Dara\n", "Published: 2019-05-17\n", "By Ada Bell\n", "17 May 2019", "Home | News\n"]
PROSE = ["KABUL, March 3 (AP) - ", "Advertisement\n", "Gen. Bell left the U.S. The army stayed. "]
PARTS = st.lists(st.one_of(TEXTS, st.sampled_from(HEADS + PROSE)), max_size=12)


@given(PARTS)
def test_every_span_lies_in_the_text_and_no_passage_in_boilerplate(parts: list[str]) -> None:
    content = "".join(parts).encode()
    for found in load(Source("doc", content, "doc.txt")):
        if not isinstance(found, Document) or found.media_type != "text/plain":
            continue
        assert found.text == content.decode("utf-8-sig")
        spans = [*found.boilerplate, *([found.title_span] if found.title_span else [])]
        spans += [one.span for one in found.published.candidates if one.span]
        assert all(span.end <= len(found.text) for span in spans)
        assert list(found.boilerplate) == sorted(found.boilerplate)
        assert found.title_span is None or found.title_span.quote(found.text) == found.title
        for passage in segment(found):
            assert not any(passage.span.overlaps(span) for span in found.boilerplate)


def test_a_text_that_is_too_long_is_refused(limit: Callable[[str, int], None]) -> None:
    limit("max_characters", 20)
    assert isinstance(fault(b"Rebels took the bridge at Dara."), DocumentTooLarge)


def test_rich_text_is_refused_with_what_to_do() -> None:
    assert "DOCX" in str(fault(b"{\\rtf1 Rebels took the bridge.}"))


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_what_stands_in_a_title_row_is_the_title_alone(break_: str) -> None:
    found = one(f"Title:   The road  {break_}Url: x{break_}{break_}Rebels took it.".encode())
    assert found.title == "The road"
