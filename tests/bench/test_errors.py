"""The error browser: what differs, and that no word of a text becomes part of the page."""

from __future__ import annotations

import io
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bench.errors.compare import Compared, Item, greedy, stretches, tally
from bench.errors.page import page
from bench.errors.terminal import put

TEXT = "Ito & sons <b>held</b> two [bold]men[/bold] in Ora."


def item(kind: str, words: str) -> Item:
    start = TEXT.index(words)
    return Item(kind, ((start, start + len(words)),), words)


COMPARED = Compared(
    "own <1>",
    TEXT,
    gold=(item("arrest", "<b>held</b>"), item("presence", "Ora"), item("alias", "Ito & sons")),
    predicted=(item("attack", "two [bold]men[/bold]"), item("arrest", "<b>held</b>"), item("alias", "Ito & sons")),
    pairs=((0, 1, ("detained: <none>, not two men",)), (2, 2, ())),
)


def test_differences_are_sorted_by_kind_and_leave_out_what_is_right() -> None:
    told = [(one.kind, one.item.type) for one in COMPARED.differences]
    assert told == [("missed", "presence"), ("spurious", "attack"), ("wrong in part", "arrest")]
    assert tally([COMPARED, COMPARED])["presence", "missed"] == 2


spans = st.tuples(st.integers(0, 29), st.integers(1, 9)).map(lambda s: (s[0], min(30, s[0] + s[1])))
items = st.lists(st.builds(Item, st.sampled_from("ab"), st.lists(spans).map(tuple), st.just("")), max_size=5).map(tuple)


@given(gold=items, predicted=items)
def test_stretches_are_the_text_and_know_what_covers_each_letter(
    gold: tuple[Item, ...], predicted: tuple[Item, ...]
) -> None:
    text = "".join(map(chr, range(64, 94)))
    found = list(stretches(Compared("d", text, gold, predicted, ())))
    assert "".join(words for words, *_ in found) == text
    letters = [(letter, set(ours), set(theirs)) for words, ours, theirs in found for letter in words]
    for at, (letter, ours, theirs) in enumerate(letters):
        assert letter == text[at]
        for side, types in ((gold, ours), (predicted, theirs)):
            assert types == {one.type for one in side if any(s <= at < e for s, e in one.spans)}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert all(value is None or not value.startswith("http") for _, value in attrs)
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_escapes_every_word_and_has_no_script() -> None:
    reader = Reader()
    reader.feed(page("claims", [COMPARED]))
    assert not reader.tags & {"b", "script", "link", "img"} - {"b"}
    assert reader.words.count(TEXT) == 2
    assert "own <1>: 3 differ" in reader.words
    assert "detained: <none>, not two men" in reader.words


def test_the_terminal_prints_words_as_they_are() -> None:
    out = Console(file=io.StringIO(), width=200)
    put(out, [COMPARED])
    assert isinstance(out.file, io.StringIO)
    told = out.file.getvalue()
    assert TEXT in told
    assert "missed: presence Ora" in told
    assert "detained: <none>, not two men" in told


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.5, 1.0]), st.integers(0, 4), st.integers(0, 4))))
def test_pairs_are_one_to_one_and_share_something(scores: list[tuple[float, int, int]]) -> None:
    pairs = greedy(scores)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(any(score > 0 and (i, j) == pair for score, i, j in scores) for pair in pairs)
