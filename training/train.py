"""Train the reader: ``python -m training.train``. Goes on from its last checkpoint; see ``--help``."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from sayso.reader.labels import Labels
from sayso.reader.tokens import load_tokenizer
from training.batches import Batch, batches
from training.corpora import Corpora, load_corpora
from training.evaluate import evaluate
from training.label_sets import labels as label_set
from training.losses import batch_loss
from training.model import ReaderModel, load_minilm
from training.pretrained import minilm_folder
from training.tensors import Window

SEED = 7
TOKENS = 2048
"""Tokens a batch, about."""
DECAY = 0.995
"""Of the running mean of the weights, a step."""


@dataclass(frozen=True, slots=True)
class Phase:
    """Some epochs with one schedule of the learning rate: up over a twentieth of the steps, then down to nothing.

    ``share``: one in so many PolNeAR windows an epoch. ``rate``: of the pretrained layers, at its peak.
    """

    epochs: int
    share: int
    rate: float


PHASES = (
    Phase(epochs=6, share=5, rate=1e-4),
    Phase(epochs=7, share=3, rate=1.2e-4),
    Phase(epochs=7, share=2, rate=1.2e-4),
)


class Average:
    """The running mean of the weights, which reads better than the last ones."""

    def __init__(self, model: ReaderModel, decay: float) -> None:
        self.model, self.decay, self.steps = copy.deepcopy(model).eval(), decay, 0

    @torch.no_grad()
    def take(self, model: ReaderModel) -> None:
        self.steps += 1
        keep = min(self.decay, self.steps / (self.steps + 9))
        for mean, new in zip(self.model.parameters(), model.parameters(), strict=True):
            mean.lerp_(new, 1 - keep)


def epoch_windows(corpora: Corpora, number: int, *, share: int) -> list[Window]:
    """One epoch: all claims and entities, one in ``share`` of the attributions, a quarter of the times."""
    part = corpora.attributions[number % share :: share]
    return [*corpora.claims, *part, *corpora.entities, *corpora.times[number % 4 :: 4]]


def optimiser(model: ReaderModel, *, rate: float) -> torch.optim.Optimizer:
    """The pretrained layers learn slowly, the new heads fast; word vectors stay as they are."""
    model.encoder.words.weight.requires_grad_(False)
    new = [p for n, p in model.named_parameters() if p.requires_grad and _is_head(n)]
    old = [p for n, p in model.named_parameters() if p.requires_grad and not _is_head(n)]
    return torch.optim.AdamW([{"params": old, "lr": rate}, {"params": new, "lr": 6 * rate}], weight_decay=0.01)


def _is_head(name: str) -> bool:
    return not name.startswith(("encoder.layers", "encoder.norm", "encoder.positions", "encoder.kind"))


def schedule(step: int, total: int) -> float:
    warm = max(1, total // 20)
    return min(step / warm, max(0.0, (total - step) / (total - warm)))


@dataclass
class Training:
    """What changes while training. ``phase`` and ``epoch`` are next. ``half``: in bfloat16 where it may be."""

    model: ReaderModel
    average: Average
    phase: int = 0
    epoch: int = 0
    half: bool = False
    optimizer: torch.optim.Optimizer | None = None
    scheduler: torch.optim.lr_scheduler.LambdaLR | None = None

    def start(self, phase: Phase, steps: int) -> None:
        """A fresh optimiser for a phase of ``steps`` steps."""
        self.optimizer = optimiser(self.model, rate=phase.rate)
        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimizer, lambda step: schedule(step, steps))

    def step(self, batch: Batch, labels: Labels) -> float:
        assert self.optimizer, "start comes first"
        assert self.scheduler, "start comes first"
        with torch.autocast("cpu", torch.bfloat16, enabled=self.half):
            loss = batch_loss(self.model, batch, labels)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.scheduler.step()
        self.average.take(self.model)
        return float(loss.detach())

    def state(self) -> dict[str, Any]:
        parts = {"optimizer": self.optimizer, "scheduler": self.scheduler}
        return {
            "model": self.model.state_dict(),
            "average": self.average.model.state_dict(),
            "steps": self.average.steps,
            "phase": self.phase,
            "epoch": self.epoch,
            **{name: part and part.state_dict() for name, part in parts.items()},
        }


def begin(labels: Labels, *, half: bool) -> Training:
    torch.manual_seed(SEED)
    model = ReaderModel(labels)
    load_minilm(model.encoder, minilm_folder())
    return Training(model, Average(model, DECAY), half=half)


def resume(training: Training, checkpoint: Path) -> dict[str, Any]:
    """The training as its checkpoint has it; yields the state, whose optimiser is taken up when the phase starts."""
    state: dict[str, Any] = torch.load(checkpoint, weights_only=False)
    training.model.load_state_dict(state["model"])
    training.average.model.load_state_dict(state["average"])
    training.average.steps = state["steps"]
    training.phase, training.epoch = state["phase"], state["epoch"]
    return state


def train(corpora: Corpora, labels: Labels, checkpoint: Path, *, half: bool = False) -> ReaderModel:
    training = begin(labels, half=half)
    state = resume(training, checkpoint) if checkpoint.exists() else {}
    for number in range(training.phase, len(PHASES)):
        phase = PHASES[number]
        rng = random.Random(SEED + number)
        epochs = [
            list(batches(epoch_windows(corpora, n, share=phase.share), tokens=TOKENS, rng=rng))
            for n in range(phase.epochs)
        ]
        training.start(phase, sum(map(len, epochs)))
        if training.epoch and training.optimizer and training.scheduler:
            training.optimizer.load_state_dict(state["optimizer"])
            training.scheduler.load_state_dict(state["scheduler"])
        for epoch in range(training.epoch, phase.epochs):
            run_epoch(training, epochs[epoch], labels, name=f"phase {number} epoch {epoch}")
            last = epoch + 1 == phase.epochs
            training.phase, training.epoch = (number + 1, 0) if last else (number, epoch + 1)
            torch.save(training.state(), checkpoint)
            figures = evaluate(training.average.model, corpora.aside, labels)
            print(json.dumps({"phase": number, "epoch": epoch, **figures}), flush=True)
    return training.average.model


def run_epoch(training: Training, steps: Sequence[Batch], labels: Labels, *, name: str) -> None:
    training.model.train()
    started, total, seen = time.monotonic(), 0.0, 0
    for number, batch in enumerate(steps, 1):
        total += training.step(batch, labels)
        seen += int(batch.mask.sum())
        if number % 20 == 0:
            speed = seen / (time.monotonic() - started)
            print(f"{name}: {number}/{len(steps)} loss {total / number:.3f}, {speed:.0f} tokens/s", flush=True)


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where the corpora lie")
    parser.add_argument("--work", type=Path, default=Path("training/work"), help="for checkpoints and weights")
    parser.add_argument("--half", action="store_true", help="in bfloat16: twice as fast on processors that have it")
    arguments = parser.parse_args(argv)
    arguments.work.mkdir(parents=True, exist_ok=True)
    labels = label_set()
    corpora = load_corpora(arguments.shared, labels, load_tokenizer(minilm_folder() / "tokenizer.json"))
    model = train(corpora, labels, arguments.work / "checkpoint.pt", half=arguments.half)
    torch.save(model.state_dict(), arguments.work / "reader.pt")


if __name__ == "__main__":
    main()
