"""Examples to windows of numbers that the model is trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.model import Passage, Span
from sayso.reader.labels import Labels
from sayso.reader.tokens import Ints, Tokens, tokenise, windows
from training.examples import Example, GoldFrame

IGNORED = -100
WINDOW = 320


@dataclass(frozen=True, slots=True)
class FrameTarget:
    """A frame in token numbers of its window. ``tags``: groups x tokens. ``IGNORED``: a class not annotated."""

    type: int
    first: int
    last: int
    tags: Ints
    polarity: int
    certainty: int
    stance: int


@dataclass(frozen=True, slots=True)
class Window:
    """One window: T tokens, F frame types. ``triggers``: T x 2F of 0 and 1; ``known``: which types are annotated."""

    doc: str
    ids: Ints
    shapes: Ints
    triggers: NDArray[np.uint8]
    known: NDArray[np.uint8]
    kept: NDArray[np.uint8]
    entities: Ints
    times: Ints
    frames: tuple[FrameTarget, ...]

    def __len__(self) -> int:
        return len(self.ids)


def window_targets(example: Example, passages: Sequence[Passage], tokenizer: Tokenizer, labels: Labels) -> list[Window]:
    tokens = tokenise(example.text, passages, tokenizer)
    return [_window(example, tokens, part, labels) for part in windows(tokens, size=WINDOW)]


def _window(example: Example, tokens: Tokens, part: slice, labels: Labels) -> Window:
    size = part.stop - part.start
    frames = [(f, at) for f in example.frames if (at := _inside(tokens, f.trigger, part))]
    triggers = np.zeros((size, 2 * len(labels.frames)), np.uint8)
    for frame, (first, last) in frames:
        column = 2 * labels.frames.index(frame.type)
        triggers[first, column] = 1
        triggers[first + 1 : last + 1, column + 1] = 1
    kept = np.ones(size, np.uint8)
    for span in example.skipped:
        if at := _inside(tokens, span, part, whole=False):
            kept[at[0] : at[1] + 1] = 0
    return Window(
        example.doc,
        tokens.ids[part],
        tokens.shapes[part],
        triggers,
        np.array([f in example.heads for f in labels.frames], np.uint8),
        kept,
        _tagging(tokens, part, example.entities, labels.entities)
        if "entities" in example.heads
        else np.full(size, IGNORED),
        _tagging(tokens, part, example.times, labels.times) if "times" in example.heads else np.full(size, IGNORED),
        tuple(_frame(f, at, tokens, part, labels) for f, at in frames),
    )


def _inside(tokens: Tokens, span: Span, part: slice, *, whole: bool = True) -> tuple[int, int] | None:
    """First and last token of ``span`` in the window's own numbers, or ``None`` where it does not lie inside."""
    at = tokens.covering(span)
    if at is None or at[1] < part.start or at[0] >= part.stop:
        return None
    if whole and (at[0] < part.start or at[1] >= part.stop):
        return None
    return max(at[0], part.start) - part.start, min(at[1], part.stop - 1) - part.start


def _tagging(tokens: Tokens, part: slice, spans: Sequence[tuple[Span, str]], names: Sequence[str]) -> Ints:
    tags = np.zeros(part.stop - part.start, np.int64)
    for span, name in spans:
        if name in names and (at := _inside(tokens, span, part, whole=False)):
            begin = 2 * names.index(name) + 1
            tags[at[0]] = begin
            tags[at[0] + 1 : at[1] + 1] = begin + 1
    return tags


def _frame(frame: GoldFrame, at: tuple[int, int], tokens: Tokens, part: slice, labels: Labels) -> FrameTarget:
    tags = np.stack(
        [
            _tagging(tokens, part, [(s, name) for name in group for s in frame.arguments.get(name, ())], group)
            for group in labels.groups
        ]
    )
    return FrameTarget(
        labels.frames.index(frame.type),
        *at,
        tags,
        _number(frame.polarity, labels.polarities),
        _number(frame.certainty, labels.certainties),
        _number(frame.stance, labels.stances),
    )


def _number(value: str | None, names: Sequence[str]) -> int:
    return IGNORED if value is None else names.index(value)
