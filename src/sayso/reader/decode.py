"""Numbers of the heads to spans: triggers by threshold, arguments by the best valid BIO path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

CONTINUES = 12
"""Shapes from this one on mark a token that continues a word."""
_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A frame type (its number) with its first and last token in the window, and the logit of its beginning."""

    frame: int
    first: int
    last: int
    logit: float


def triggers(logits: Floats, shapes: Ints, thresholds: Floats) -> Iterator[Trigger]:
    """``logits``: T x 2F (begin, inside of each frame type). ``thresholds``: F, in logits.

    A trigger begins at the first token of a word and ends with the last token of one.
    """
    begin, inside = logits[:, 0::2], logits[:, 1::2]
    heads = (begin >= thresholds) & (shapes < CONTINUES)[:, None]
    for first, frame in np.argwhere(heads):
        if (
            heads[first - 1, frame]
            and first
            and begin[first - 1, frame] > begin[first, frame]
            and inside[first, frame] > 0
        ):
            continue
        last = int(first)
        while last + 1 < len(logits) and (shapes[last + 1] >= CONTINUES or inside[last + 1, frame] > 0):
            last += 1
        yield Trigger(int(frame), int(first), last, float(begin[first, frame]))


def best_tags(logits: Floats, mask: NDArray[np.bool_], allowed: Sequence[frozenset[int]]) -> Ints:
    """The best valid BIO path of each row. ``logits``: N x L x classes, ``mask``: N x L, ``allowed``: N sets of labels.

    One constraint: I-x follows only B-x or I-x. Places outside the mask are O. Where the best classes of all places
    make a valid path, as in most rows, that is the best path; Viterbi finds that of the others.
    """
    columns, open_ = _columns(allowed)
    scores = np.take_along_axis(logits, columns[:, None, :], 2)
    scores = np.where(open_[:, None, :], scores, _NEVER)
    scores[~mask] = _NEVER
    scores[~mask, 0] = 0.0
    path: Ints = scores.argmax(2)
    broken = ~_valid(path)
    if broken.any():
        path[broken] = _backward(*_forward(scores[broken]))
    return np.take_along_axis(columns, path, 1)


def _valid(path: Ints) -> NDArray[np.bool_]:
    """Whether each I of a row (an even class but O) follows the B or the I of its label. ``path``: N x L."""
    before = np.pad(path, ((0, 0), (1, 0)))[:, :-1]
    goes_on = (path > 0) & (path % 2 == 0)
    broken: NDArray[np.bool_] = (goes_on & (before != path) & (before != path - 1)).any(1)
    return ~broken


def _columns(allowed: Sequence[frozenset[int]]) -> tuple[Ints, NDArray[np.bool_]]:
    """For each row the classes of O and of its labels, which are few of all; and which columns are no padding."""
    width = 2 * max(map(len, allowed), default=0) + 1
    columns, open_ = np.zeros((len(allowed), width), np.int64), np.zeros((len(allowed), width), np.bool_)
    open_[:, 0] = True
    for row, labels in enumerate(allowed):
        for place, label in enumerate(sorted(labels)):
            columns[row, 2 * place + 1 : 2 * place + 3] = 2 * label + 1, 2 * label + 2
            open_[row, 2 * place + 1 : 2 * place + 3] = True
    return columns, open_


def _forward(scores: Floats) -> tuple[Floats, Ints]:
    count, length, classes = scores.shape
    begins, insides = slice(1, classes, 2), slice(2, classes, 2)
    back = np.zeros((count, length, classes), np.int64)
    best = scores[:, 0].copy()
    best[:, insides] = _NEVER
    numbers = np.arange(classes)
    for place in range(1, length):
        stays = best[:, insides] >= best[:, begins]
        value = np.broadcast_to(best.max(1)[:, None], best.shape).copy()
        value[:, insides] = np.maximum(best[:, insides], best[:, begins])
        back[:, place] = best.argmax(1)[:, None]
        back[:, place, insides] = np.where(stays, numbers[insides], numbers[begins])
        best = value + scores[:, place]
    return best, back


def _backward(best: Floats, back: Ints) -> Ints:
    count, length, _ = back.shape
    rows, path = np.arange(count), np.zeros((count, length), np.int64)
    path[:, -1] = best.argmax(1)
    for place in range(length - 1, 0, -1):
        path[:, place - 1] = back[rows, place, path[:, place]]
    return path


def runs(tags: Ints, shapes: Ints) -> Iterator[tuple[int, int, int]]:
    """The (label, first, last) of each span of one BIO path, widened to whole words; ``shapes``: of the same tokens."""
    place, length = 0, len(tags)
    while place < length:
        tag = int(tags[place])
        if tag % 2 == 0:
            place += 1
            continue
        first = last = place
        while last + 1 < length and (tags[last + 1] == tag + 1 or shapes[last + 1] >= CONTINUES):
            last += 1
        while first > 0 and shapes[first] >= CONTINUES:
            first -= 1
        yield tag // 2, first, last
        place = last + 1
