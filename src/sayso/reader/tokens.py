"""Text to tokens and windows: what the encoder is given, with the way back to offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.model import Passage, Span

Ints = NDArray[np.int64]

SHAPES = 14
"""Lower, Title, UPPER, mixed, digits, other, "continues a word": each with or without a line break before it."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The word pieces of a document. ``starts``, ``ends``: code points; ``sentences``: the number of its sentence."""

    ids: Ints
    starts: Ints
    ends: Ints
    shapes: Ints
    sentences: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` to token ``last`` (inclusive)."""
        return Span(int(self.starts[first]), int(self.ends[last]))

    def covering(self, span: Span) -> tuple[int, int] | None:
        """The first and last token that share a code point with ``span``; ``None`` where there is none."""
        first = int(np.searchsorted(self.ends, span.start, side="right"))
        last = int(np.searchsorted(self.starts, span.end, side="left")) - 1
        return (first, last) if first <= last else None


def load_tokenizer(path: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def tokenise(text: str, passages: Sequence[Passage], tokenizer: Tokenizer) -> Tokens:
    """Word pieces of all passages, each with its place in ``text``. Text outside the passages has no tokens."""
    quotes = [p.span.quote(text) for p in passages]
    rows: list[tuple[int, int, int, int, int]] = []
    before = 0
    for passage, encoding in zip(passages, tokenizer.encode_batch(quotes, add_special_tokens=False), strict=True):
        rows.extend(_rows(text, passage, encoding.ids, encoding.offsets, before))
        before += len(passage.sentences)
    columns = np.array(rows, dtype=np.int64).reshape(-1, 5).T
    return Tokens(*columns)


def _rows(
    text: str, passage: Passage, ids: Sequence[int], offsets: Sequence[tuple[int, int]], before: int
) -> Iterator[tuple[int, int, int, int, int]]:
    base, previous, number = passage.span.start, passage.span.start, 0
    for piece, (low, high) in zip(ids, offsets, strict=True):
        start, end = base + low, base + high
        if start == end:
            continue
        while number + 1 < len(passage.sentences) and start >= passage.sentences[number + 1].start:
            number += 1
        gap = text[previous:start]
        fresh = start == base or "\n" in gap
        yield piece, start, end, _shape(text, start, end, joined=not gap and start > base) * 2 + fresh, before + number
        previous = end


def _shape(text: str, start: int, end: int, *, joined: bool) -> int:
    piece = text[start:end]
    if joined and piece[0].isalnum() and text[start - 1].isalnum():
        return 6
    if piece.isdigit():
        return 4
    if not piece[0].isalpha():
        return 5
    if piece.islower():
        return 0
    return _capitals(text, start)


def _capitals(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    word = text[start:end]
    if len(word) > 1 and word.isupper():
        return 2
    return 1 if word[1:].islower() or len(word) == 1 else 3


def windows(tokens: Tokens, *, size: int) -> list[slice]:
    """Runs of whole sentences of at most ``size`` tokens each; a longer sentence is cut where it must be."""
    if not len(tokens):
        return []
    starts = [0, *(np.flatnonzero(np.diff(tokens.sentences)) + 1).tolist(), len(tokens)]
    cuts = [0]
    for start, end in pairwise(starts):
        if end - cuts[-1] > size and start > cuts[-1]:
            cuts.append(start)
        while end - cuts[-1] > size:
            cuts.append(cuts[-1] + size)
    return [slice(a, b) for a, b in zip(cuts, [*cuts[1:], len(tokens)], strict=True)]
