"""Ends of arguments that lie wrong by a word or two are put right; nothing is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import mend
from sayso.claims.mend import trimmed
from sayso.loaders import from_text
from sayso.model import Frame, Span

TEXT = (
    "In January 2016, the US State Department listed the Northern Front (NF), the paper Voice of Dallu said. "
    "Asked Friday, General Karim Wali Rahmani, chief of the “Council of Sedaru”, left Port Jammu & Dallu on Monday."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mended(label: str, words: str, *, times: tuple[str, ...] = (), title: bool = False) -> str | None:
    frame = Frame("designation", at("listed"), {label: (at(words),)})
    titles = [Span(0, len(TEXT))] if title else []
    (found,) = mend(from_text(TEXT), [frame], [at(t) for t in times], titles)
    spans = found.arguments.get(label, ())
    return spans[0].quote(TEXT) if spans else None


@pytest.mark.parametrize(
    ("label", "given", "wanted"),
    [
        ("target", "the Northern", "the Northern Front"),
        ("target", "the Northern Front (", "the Northern Front"),
        ("target", "(NF)", "NF"),
        ("authority", "the", "the US State Department"),
        ("chain.source", "the paper Voice of", "the paper Voice of Dallu"),
        ("organisation", "“Council of", "Council of Sedaru"),
        ("where", "Port Jammu", "Port Jammu & Dallu"),
        ("person", "Karim", "Karim Wali Rahmani"),
        ("where", "Dallu on", "Dallu"),
        ("content", "“Council of Sedaru”,", "“Council of Sedaru”,"),
        ("role", "chief of the", "chief"),
    ],
)
def test_a_cut_or_ragged_end(label: str, given: str, wanted: str) -> None:
    assert mended(label, given) == wanted


def test_a_cut_time_is_made_whole_by_the_time_expression_that_it_touches() -> None:
    assert mended("when", "In", times=("January 2016",)) == "In January 2016"


def test_a_name_does_not_run_on_into_a_day() -> None:
    text = "He left Dallu Monday."
    (found,) = mend(from_text(text), [Frame("presence", Span(3, 7), {"place": (Span(8, 13),)})], [], [])
    assert [s.quote(text) for s in found.arguments["place"]] == ["Dallu"]


@pytest.mark.parametrize("name", ["Lashkar-e-Dallu", "Tehreek-e Dallu Sedaru", "Jamaat-ul-Dallu"])
def test_a_name_goes_on_over_its_small_words(name: str) -> None:
    text = f"They joined {name} there."
    first = Span(12, 12 + name.index("-"))
    (found,) = mend(from_text(text), [Frame("joined", Span(5, 11), {"organisation": (first,)})], [], [])
    assert [s.quote(text) for s in found.arguments["organisation"]] == [name]


def test_capitals_in_a_headline_say_nothing_of_names() -> None:
    assert mended("target", "the Northern", title=True) == "the Northern"


def test_what_hangs_alone_is_lost() -> None:
    assert mended("target", "of") is None


@given(st.text(min_size=1, max_size=40), st.data())
def test_trimming_stays_inside_and_is_done_at_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    kept = trimmed(text, span)
    assert kept is None or (span.contains(kept) and trimmed(text, kept) == kept)
