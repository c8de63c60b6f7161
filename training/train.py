"""Train the reader: ``python -m training.train``. Resumes from its last checkpoint; see ``--help``."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from sayso.reader.labels import Labels
from sayso.reader.tokens import load_tokenizer
from training.batches import batches
from training.corpora import Corpora, load_corpora
from training.evaluate import evaluate
from training.label_sets import labels as label_set
from training.losses import batch_loss
from training.model import ReaderModel, load_minilm
from training.pretrained import minilm_folder
from training.tensors import Window


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


def train(labels: Labels, tokenizer: Tokenizer, arguments: argparse.Namespace) -> None:
    corpora = load_corpora(arguments.shared, labels, tokenizer)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    model = ReaderModel(labels)
    load_minilm(model.encoder, minilm_folder())
    total = int(
        1.1
        * arguments.epochs
        * sum(map(len, epoch_windows(corpora, 0, share=arguments.share)))
        / arguments.tokens
        / 0.95
    )
    optimizer = optimiser(model, rate=arguments.rate)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: schedule(s, total))
    average = Average(model, 0.995)
    began = 0
    if arguments.checkpoint.exists():
        state = torch.load(arguments.checkpoint, weights_only=False)
        model.load_state_dict(state["model"])
        average.model.load_state_dict(state["average"])
        average.steps = state["steps"]
        optimizer.load_state_dict(state["optimizer"])
        scheduler.load_state_dict(state["scheduler"])
        began = state["epoch"]
    for number in range(began, arguments.epochs):
        started, sums, seen = time.monotonic(), 0.0, 0
        corpora = load_corpora(arguments.shared, labels, tokenizer)
        steps = list(batches(epoch_windows(corpora, number, share=arguments.share), tokens=arguments.tokens, rng=rng))
        model.train()
        for step, batch in enumerate(steps, 1):
            loss = batch_loss(model, batch, labels)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            scheduler.step()
            average.take(model)
            sums += float(loss.detach())
            seen += int(batch.mask.sum())
            if step % 20 == 0:
                speed = seen / (time.monotonic() - started)
                print(f"epoch {number} {step}/{len(steps)} loss {sums / step:.3f} {speed:.0f} tokens/s", flush=True)
        state = {
            "model": model.state_dict(),
            "average": average.model.state_dict(),
            "steps": average.steps,
            "epoch": number + 1,
            "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(),
        }
        torch.save(state, arguments.checkpoint)
        print(json.dumps({"epoch": number, **evaluate(average.model, corpora.aside, labels)}), flush=True)
    torch.save(average.model.state_dict(), arguments.out)


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--share", type=int, default=5, help="one in so many PolNeAR windows an epoch")
    parser.add_argument("--tokens", type=int, default=2048, help="tokens a batch")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--checkpoint", type=Path, default=Path("training/work/checkpoint.pt"))
    parser.add_argument("--out", type=Path, default=Path("training/work/reader.pt"))
    arguments = parser.parse_args(argv)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    labels, tokenizer = label_set(), load_tokenizer(minilm_folder() / "tokenizer.json")
    train(labels, tokenizer, arguments)


if __name__ == "__main__":
    main()
