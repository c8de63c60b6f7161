"""Tokens point to their text, windows hold whole sentences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Passage, Span
from sayso.reader import WEIGHTS
from sayso.reader.tokens import SHAPES, load_tokenizer, tokenise, windows

TOKENIZER = load_tokenizer(WEIGHTS / "tokenizer.json")


def passage(text: str) -> Passage:
    return Passage(Span(0, len(text)), (Span(0, len(text)),))


@given(st.text(min_size=1, max_size=80))
def test_tokens_are_ordered_and_inside_the_text(text: str) -> None:
    tokens = tokenise(text, [passage(text)], TOKENIZER)
    assert all(0 <= s < e <= len(text) for s, e in zip(tokens.starts, tokens.ends, strict=True))
    assert (np.diff(tokens.starts) >= 0).all()
    assert ((tokens.shapes >= 0) & (tokens.shapes < SHAPES)).all()


@pytest.mark.parametrize("text", ["A’amaq said", "Mocímboa da Praia", "\U0001d53ashopian fell", "co\u00adoperate"])
def test_every_span_of_tokens_is_found_again_by_its_offsets(text: str) -> None:
    tokens = tokenise(text, [passage(text)], TOKENIZER)
    for first in range(len(tokens)):
        assert tokens.covering(tokens.span(first, len(tokens) - 1)) == (first, len(tokens) - 1)


def test_offsets_count_from_the_start_of_the_document() -> None:
    text = "Menu | Home\n\nThe police said so."
    tokens = tokenise(text, [Passage(Span(13, 32), (Span(13, 32),))], TOKENIZER)
    assert tokens.span(0, 1).quote(text) == "The police"


@given(lengths=st.lists(st.integers(1, 30), min_size=1, max_size=12), size=st.integers(5, 40))
def test_windows_cover_all_tokens_once_and_break_only_long_sentences(lengths: list[int], size: int) -> None:
    text = ". ".join(" ".join(["word"] * n) for n in lengths)
    starts, sentences = 0, []
    for n in lengths:
        sentences.append(Span(starts, starts + 5 * n - 1))
        starts += 5 * n + 1
    tokens = tokenise(text, [Passage(Span(0, len(text)), tuple(sentences))], TOKENIZER)
    parts = windows(tokens, size=size)
    assert [t for p in parts for t in range(p.start, p.stop)] == list(range(len(tokens)))
    assert all(p.stop - p.start <= size for p in parts)
    for part in parts[1:]:
        before, after = tokens.sentences[part.start - 1], tokens.sentences[part.start]
        assert before != after or (tokens.sentences == after).sum() > size
