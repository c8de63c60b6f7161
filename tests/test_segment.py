from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Document, Passage, Span
from sayso.segment import segment


def passages(text: str, boilerplate: tuple[Span, ...] = (), title: Span | None = None) -> tuple[Passage, ...]:
    return segment(Document("d", text, text.encode(), boilerplate=boilerplate, title_span=title))


def sentences(text: str) -> list[str]:
    return [one.quote(text) for passage in passages(text) for one in passage.sentences]


def paragraphs(text: str) -> list[str]:
    return [passage.span.quote(text) for passage in passages(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels came.| They took the bridge.",
        "Gen. Bell of the J&K Police met Lt. Col. A. K. Singh on Jan. 12 at 5 p.m. on Friday.| He left.",
        "The U.S. Embassy denied it.| He left the U.S.| The army said so.",
        "Mohd. Yusuf was shot.| No. 5 cell was raided.| Is it so? |No.| The men fled.",
        "They took Dara, Brno, etc. and left.| The firm is Acme Inc.| The army owns it.",
        '"We did it."| Abu Omar said so.| "Who did it?" he asked.| “Nobody!” |“Why?”',
        "It was specified.|The group left in 2015.|The army stayed at NewAgeIslam.Com and at e.g. Dara.",
        "They left... |Then they came.| He said ... nothing. |So he did…| Well.",
        "The men (of the Front) fled.| al-Shabaab claimed it.| They live in Plan B.| It is a town.",
        "1. Rebels took Dara.| 2. The army came.",
        "The toll was 4.5 million, or 3.2 per cent.| Rs. 500 was paid.",
        "Rebels came.[12]| They left.",
        "Rebels came!!!| They left?!| Yes.",
        "REBELS CAME TO DARA.| THE ARMY OF GEN. BELL LEFT.",
        "He writes in Vol. 3, p. 12.| They read it.",
        "no stop at the end",
    ],
)
def test_where_sentences_end(text: str) -> None:
    assert sentences(text.replace("|", "")) == [one.strip() for one in text.split("|")]


def test_wrapped_lines_are_joined_to_paragraphs() -> None:
    text = (
        "   REBELS of the Front took the bridge at Dara on Friday night,\nthe army said.  They had come over\n"
        "the river from the hills.\n   The governor denied it and said that it had\nbeen closed since spring.\n\n"
        "Residents told this newspaper that they had seen\nnobody."
    )
    found = paragraphs(text)
    assert [words[:12] for words in found] == ["REBELS of th", "The governor", "Residents to"]
    assert [len(passage.sentences) for passage in passages(text)] == [2, 1, 1]
    assert found[0].endswith("from the hills.")


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "Rebels of the Front took the bridge at Dara.\nThe governor denied it on Saturday.\nThe army said nothing.\n"
    assert paragraphs(text) == text.splitlines()


def test_lists_of_names_stay_apart() -> None:
    text = "Dara\nBrno Front\nOstrava\n\nRebels Take Bridge at Dara in the Night\nArmy Denies the Fall of the Bridge\n"

    assert paragraphs(text) == [line for line in text.splitlines() if line]


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    text = (
        "Rebels of the Front took the bridge at Dara on Friday night, as the\narmy said. They left.\n"
        "The governor denied it and said that the bridge had been closed all\nthrough the spring, for repairs."
    )
    assert [words.split()[0] for words in paragraphs(text)] == ["Rebels", "The"]


def test_indented_lines_are_no_paragraphs_of_their_own() -> None:
    text = "Rebels took the bridge at Dara, the army said in a\n      statement on Friday that it sent\n      around."
    assert paragraphs(text) == [text]


def test_the_title_is_a_passage_and_boilerplate_is_none() -> None:
    text = "Home | News\nThe road\nto Dara\nRebels came.\nShare this. They left."
    title, share = Span(12, 28), Span(42, 53)
    found = passages(text, (Span(0, 11), share), title)
    assert [(one.kind, one.span.quote(text)) for one in found] == [
        ("title", "The road\nto Dara"),
        ("paragraph", "Rebels came."),
        ("paragraph", "They left."),
    ]


def test_nothing_to_read() -> None:
    assert passages("Home | News", (Span(0, 11),)) == ()
    assert passages(" \n\t\n") == ()


BLANKS = ["\n", "\n\n", "   ", "\r\n", "\u00a0", "\u2028", "\x00"]
WORDS = ["Gen. ", "U.S. ", "said. ", 'no." ', "a.The ", "…", "[1]", "e\u0301", "\U0001f6d1", "\u00ad"]
PARTS = st.lists(st.one_of(st.sampled_from(BLANKS + WORDS), st.text(max_size=20)), max_size=40)


@given(PARTS, st.data())
def test_sentences_cover_the_passages_and_passages_what_is_read(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
    unread = tuple(Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if start < end)
    found = passages(text, unread)
    covered = set()
    for passage in found:
        inside = [one.quote(text) for one in passage.sentences]
        assert all(words == words.strip() != "" for words in inside)
        assert "".join("".join(inside).split()) == "".join(passage.span.quote(text).split())
        assert passage.sentences[0].start == passage.span.start
        assert passage.sentences[-1].end == passage.span.end
        assert list(passage.sentences) == sorted(passage.sentences)
        assert not any(passage.span.overlaps(span) for span in unread)
        covered |= set(range(passage.span.start, passage.span.end))
    left = {n for n, letter in enumerate(text) if not letter.isspace()} - covered
    assert all(any(span.start <= n < span.end for span in unread) for n in left)
