"""What the model is trained to lessen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from sayso.reader.decode import triggers
from sayso.reader.labels import Labels, bio_classes
from training.batches import Batch, frame_batch
from training.model import ReaderModel, Seen
from training.tensors import IGNORED, FrameTarget

RARE = 3.0
"""How much more a value weighs that is not its class's first (and by far commonest): denied, possible, negated."""
CANDIDATE = -2.0
"""Logit over which a wrong trigger is shown to the arguments head as one that is none."""


def batch_loss(model: ReaderModel, batch: Batch, labels: Labels) -> Tensor:
    seen: Seen = model.encoder(batch.ids, batch.shapes, batch.mask)
    loss = _trigger_loss(seen.triggers, batch)
    for logits, target in ((seen.entities, batch.entities), (seen.times, batch.times)):
        if (target != IGNORED).any():
            loss = loss + functional.cross_entropy(logits.flatten(0, 1), target.flatten(), ignore_index=IGNORED)
    wrong = _wrong_triggers(seen.triggers.detach(), batch, labels)
    if batch.frames:
        loss = loss + _frame_loss(model, seen, batch, wrong, labels)
    return loss


def _trigger_loss(logits: Tensor, batch: Batch) -> Tensor:
    """Binary cross-entropy of begin and inside, over the annotated types: summed over types, averaged over tokens."""
    each = functional.binary_cross_entropy_with_logits(logits, batch.triggers, reduction="none")
    known = batch.known.repeat_interleave(2, 1)[:, None, :]
    counted = batch.kept[..., None] * known
    return 2.0 * (each * counted).sum() / counted.amax(-1).sum().clamp(min=1.0)


def _wrong_triggers(logits: Tensor, batch: Batch, labels: Labels) -> list[tuple[int, FrameTarget]]:
    """What the model now takes for triggers and the annotators did not; at most half as many as the right ones."""
    gold = {(row, f.type, place) for row, f in batch.frames for place in range(f.first, f.last + 1)}
    thresholds = np.full(len(labels.frames), CANDIDATE, np.float32)
    found = []
    for row in range(len(batch.ids)):
        length = int(batch.mask[row].sum())
        values = logits[row, :length].float().numpy()
        for t in triggers(values, batch.shapes[row, :length].numpy(), thresholds):
            fresh = not any((row, t.frame, place) in gold for place in range(t.first, t.last + 1))
            if fresh and batch.known[row, t.frame] and batch.kept[row, t.first]:
                tags = np.full((len(labels.groups), length), IGNORED, np.int64)
                found.append((t.logit, row, FrameTarget(t.frame, t.first, t.last, tags, IGNORED, IGNORED, IGNORED)))
    found.sort(key=lambda f: -f[0])
    return [(row, frame) for _, row, frame in found[: len(batch.frames) // 2]]


def _frame_loss(
    model: ReaderModel, seen: Seen, batch: Batch, wrong: list[tuple[int, FrameTarget]], labels: Labels
) -> Tensor:
    frames = [*batch.frames, *wrong]
    given = frame_batch(frames, batch.mask.sum(1).int().tolist(), batch.ids.shape[1])
    keys = seen.keys[given.rows[:, None], given.places]
    trigger = torch.einsum("nt,ntd->nd", given.spread, seen.hidden[given.rows])
    tags, classes = model.arguments(keys, trigger, given.type, given.distance, given.mask)
    right = torch.zeros(len(frames))
    right[: len(batch.frames)] = 1.0
    loss = _tag_loss(tags, given.tags, labels.groups) + 0.3 * _class_loss(classes, given.classes, labels)
    return loss + 0.3 * functional.binary_cross_entropy_with_logits(classes[:, -1], right)


def _tag_loss(logits: Tensor, targets: Tensor, groups: Sequence[Sequence[str]]) -> Tensor:
    """Cross-entropy over the tokens of all frames, summed over groups; weighs five times a trigger's."""
    loss = logits.new_zeros(())
    sizes = [bio_classes(group) for group in groups]
    for number, part in enumerate(logits.split(sizes, -1)):
        target = targets[:, number]
        loss = loss + functional.cross_entropy(part.flatten(0, 1), target.flatten(), ignore_index=IGNORED)
    return 5.0 * loss


def _class_loss(logits: Tensor, targets: Tensor, labels: Labels) -> Tensor:
    loss = logits.new_zeros(())
    places = 0
    for number, names in enumerate((labels.polarities, labels.certainties, labels.stances)):
        part = logits[:, places : places + len(names)]
        places += len(names)
        if (targets[:, number] != IGNORED).any():
            weights = torch.tensor([1.0] + [RARE] * (len(names) - 1))
            loss = loss + functional.cross_entropy(part, targets[:, number], weight=weights, ignore_index=IGNORED)
    return loss
