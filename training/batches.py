"""Windows to padded batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from training.model import REACH
from training.tensors import IGNORED, FrameTarget, Window


class Batch(NamedTuple):
    """B windows of T tokens (padded)."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    triggers: Tensor
    known: Tensor
    kept: Tensor
    entities: Tensor
    times: Tensor
    frames: list[tuple[int, FrameTarget]]


class FrameBatch(NamedTuple):
    """N frames of L tokens (padded), as ``training.model.Arguments`` takes them, and their targets."""

    rows: Tensor  # N, number of the window
    places: Tensor  # N, L, token numbers in the window
    spread: Tensor  # N, T, weights that average the trigger's tokens
    type: Tensor
    distance: Tensor
    mask: Tensor
    tags: Tensor  # N, groups, L
    classes: Tensor  # N, 3: polarity, certainty, stance


def batches(windows: Sequence[Window], *, tokens: int, rng: random.Random) -> Iterator[Batch]:
    """Windows of like length together, about ``tokens`` tokens a batch, in random order."""
    order = sorted(windows, key=lambda w: len(w) + rng.uniform(-16, 16))
    groups: list[list[Window]] = [[]]
    for window in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(window) > tokens:
            groups.append([])
        groups[-1].append(window)
    rng.shuffle(groups)
    yield from (collate(group) for group in groups)


def _pad(arrays: Sequence[np.ndarray], size: int, value: int) -> Tensor:
    out = np.full((len(arrays), size, *arrays[0].shape[1:]), value, arrays[0].dtype)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = array
    return torch.from_numpy(out)


def collate(group: Sequence[Window]) -> Batch:
    size = max(map(len, group))
    return Batch(
        _pad([w.ids for w in group], size, 0),
        _pad([w.shapes for w in group], size, 0),
        _pad([np.ones(len(w), np.float32) for w in group], size, 0),
        _pad([w.triggers for w in group], size, 0).float(),
        torch.from_numpy(np.stack([w.known for w in group])).float(),
        _pad([w.kept for w in group], size, 0).float(),
        _pad([w.entities for w in group], size, IGNORED),
        _pad([w.times for w in group], size, IGNORED),
        [(row, frame) for row, w in enumerate(group) for frame in w.frames],
    )


def frame_batch(frames: Sequence[tuple[int, FrameTarget]], lengths: Sequence[int], size: int) -> FrameBatch:
    reaches = [(max(0, f.first - REACH), min(lengths[row], f.last + REACH + 1)) for row, f in frames]
    width = max(stop - start for start, stop in reaches)
    places = np.zeros((len(frames), width), np.int64)
    distance = np.zeros((len(frames), width), np.int64)
    mask = np.zeros((len(frames), width), np.float32)
    tags = np.full((len(frames), frames[0][1].tags.shape[0], width), IGNORED, np.int64)
    spread = np.zeros((len(frames), size), np.float32)
    for n, ((_, frame), (start, stop)) in enumerate(zip(frames, reaches, strict=True)):
        at = np.arange(start, stop)
        places[n, : len(at)] = at
        distance[n, : len(at)] = REACH + np.minimum(at - frame.first, 0) + np.maximum(at - frame.last, 0)
        mask[n, : len(at)] = 1.0
        tags[n, :, : len(at)] = frame.tags[:, start:stop]
        spread[n, frame.first : frame.last + 1] = 1.0 / (frame.last - frame.first + 1)
    classes = np.array([(f.polarity, f.certainty, f.stance) for _, f in frames], np.int64)
    rows = torch.tensor([row for row, _ in frames])
    types = torch.tensor([f.type for _, f in frames])
    return FrameBatch(
        rows,
        torch.from_numpy(places),
        torch.from_numpy(spread),
        types,
        torch.from_numpy(distance),
        torch.from_numpy(mask),
        torch.from_numpy(tags),
        torch.from_numpy(classes),
    )
