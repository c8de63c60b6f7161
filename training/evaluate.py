"""A quick look at a model during training; the real figures come from bench/."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from sayso.reader.decode import best_tags, runs, triggers
from sayso.reader.labels import Labels, bio_classes
from training.batches import collate, frame_batch
from training.model import ReaderModel, Seen
from training.tensors import Window


def f1(right: float, found: float, wanted: float) -> float:
    return round(2 * right / (found + wanted), 3) if found + wanted else 0.0


@torch.no_grad()
def evaluate(model: ReaderModel, windows: Sequence[Window], labels: Labels) -> dict[str, float]:
    """F1 of triggers (type and a shared token) and of arguments under gold triggers (label and a shared token)."""
    model.eval()
    counts = np.zeros((2, 3))
    for start in range(0, len(windows), 16):
        group = windows[start : start + 16]
        batch = collate(group)
        seen = model.encoder(batch.ids, batch.shapes, batch.mask)
        counts[0] += sum(_trigger_counts(seen, row, w, labels) for row, w in enumerate(group))
        if batch.frames:
            counts[1] += _argument_counts(model, seen, group, labels)
    return {"triggers": f1(*counts[0]), "arguments": f1(*counts[1])}


def _trigger_counts(seen: Seen, row: int, window: Window, labels: Labels) -> np.ndarray:
    logits = seen.triggers[row, : len(window)].numpy()
    found = [
        t
        for t in triggers(logits, window.shapes, np.full(len(labels.frames), -0.4, np.float32))
        if window.known[t.frame]
    ]
    right = sum(
        any(t.frame == f.type and t.first <= f.last and f.first <= t.last for t in found) for f in window.frames
    )
    return np.array([right, len(found), len(window.frames)], float)


def _argument_counts(model: ReaderModel, seen: Seen, group: Sequence[Window], labels: Labels) -> np.ndarray:
    frames = [(row, f) for row, w in enumerate(group) for f in w.frames]
    given = frame_batch(frames, [len(w) for w in group], seen.hidden.shape[1])
    keys = seen.keys[given.rows[:, None], given.places]
    trigger = torch.einsum("nt,ntd->nd", given.spread, seen.hidden[given.rows])
    tags, _ = model.arguments(keys, trigger, given.type, given.distance, given.mask)
    counts = np.zeros(3)
    shapes = np.zeros(tags.shape[1], np.int64)
    for number, part in enumerate(tags.split([bio_classes(g) for g in labels.groups], -1)):
        allowed = [labels.allowed[labels.frames[f.type]][number] for _, f in frames]
        paths = best_tags(part.numpy(), given.mask.numpy() > 0, allowed)
        for path, gold in zip(paths, given.tags[:, number].numpy(), strict=True):
            found, wanted = list(runs(path, shapes)), list(runs(np.maximum(gold, 0), shapes))
            right = sum(any(a == x and b <= z and y <= c for x, y, z in found) for a, b, c in wanted)
            counts += (right, len(found), len(wanted))
    return counts
