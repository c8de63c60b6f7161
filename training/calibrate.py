"""Fit what turns the network's logits into scores, on texts put aside: ``python -m training.calibrate``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.data import claim_types
from sayso.loaders import from_text
from sayso.model import Frame, ReaderIdentity
from sayso.reader import NAME, VERSION, WEIGHTS
from sayso.reader.labels import LINK, Labels
from sayso.reader.learned import BATCH, WINDOW, Calibration, LearnedReader
from sayso.reader.network import OnnxNetwork
from sayso.reader.tokens import Tokens, load_tokenizer, tokenise, windows
from sayso.segment import segment
from training.corpora import annotated_claims
from training.examples import Example, GoldFrame, attribution_examples

CANDIDATE = -1.5
"""Triggers under this logit (a probability of 0.18) are too seldom right to be worth a look."""
OUTSIDE = (1.0, 1.0, 0.0, 0.0)
"""Held back from roles and circumstances, of which too few are found else; not from counts and chains (texts aside)."""
CLAUSE = 60
"""A trigger at most so many code points from an annotator's is in the same clause, as a rule."""
SMOOTHING = 20.0
"""As many claims as this speak for the common threshold before a type gets its own."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate frame: its logits, and the frame that an annotator drew there, if any."""

    type: str
    trigger: float
    classes: NDArray[np.float32]
    gold: GoldFrame | None

    @property
    def valid(self) -> float:
        return float(self.classes[-1])

    @property
    def right(self) -> bool:
        return self.gold is not None


def candidates(reader: LearnedReader, examples: Sequence[Example]) -> Iterator[Candidate]:
    for example in examples:
        for tokens, batch in _batches(reader, example):
            for judged in reader.judged(tokens, batch, reader.encode(tokens, batch)):
                if judged.frame.type in example.heads:
                    gold = next((gold for gold in example.frames if _matches(judged.frame, gold)), None)
                    yield Candidate(judged.frame.type, judged.trigger_logit, judged.classes, gold)


def kept_claims(reader: LearnedReader, examples: Sequence[Example]) -> Iterator[tuple[float, bool]]:
    """The logit of each claim frame that is kept, and whether it stands for a claim that an annotator drew."""
    for example in examples:
        for tokens, batch in _batches(reader, example):
            for frame in reader.kept(tokens, batch, reader.encode(tokens, batch)):
                if frame.type in example.heads and frame.type != LINK:
                    right = any(_stands_for(frame, gold) for gold in example.frames)
                    yield float(np.log(frame.score / (1 - frame.score))), right


def _batches(reader: LearnedReader, example: Example) -> Iterator[tuple[Tokens, list[slice]]]:
    doc = from_text(example.text, doc=example.doc)
    tokens = tokenise(doc.text, segment(doc), reader.tokenizer)
    parts = windows(tokens, size=WINDOW)
    for start in range(0, len(parts), BATCH):
        yield tokens, parts[start : start + BATCH]


def _matches(frame: Frame, gold: GoldFrame) -> bool:
    """Same type and trigger, and a principal role in common where the annotator filled one."""
    return frame.trigger.overlaps(gold.trigger) and frame.type == gold.type and _principals_meet(frame, gold)


def _stands_for(frame: Frame, gold: GoldFrame) -> bool:
    """As `_matches`, whichever words of the clause were taken for the trigger."""
    return frame.trigger.distance(gold.trigger) <= CLAUSE and frame.type == gold.type and _principals_meet(frame, gold)


def _principals_meet(frame: Frame, gold: GoldFrame) -> bool:
    known = claim_types().get(frame.type)
    labels = known.principal if known else ("source", "content")
    wanted = [s for label in labels for s in gold.arguments.get(label, ())]
    given = [s for label in labels for s in frame.arguments.get(label, ())]
    return not wanted or any(a.overlaps(b) for a in wanted for b in given)


def fit(rows: Sequence[Sequence[float]], right: Sequence[bool]) -> tuple[float, ...]:
    """Logistic regression by Newton's method: the weights of the columns of ``rows``, and last a constant."""
    x = np.array([(*row, 1.0) for row in rows])
    y = np.array(right, float)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = _sigmoid(x @ weights)
        gradient = x.T @ (y - p) - 1e-3 * weights
        weights += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(len(weights)), gradient)
    return tuple(weights.round(4).tolist())


def _sigmoid(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def threshold(
    scores: NDArray[np.float64], right: NDArray[np.bool_], missed: int, *, common: float | None = None
) -> float:
    """The lowest score to keep so that F1 is best; pulled towards ``common`` where there is little to go by."""
    grid = np.arange(0.1, 0.9, 0.02)
    wanted = right.sum() + missed
    values = [2 * right[scores >= t].sum() / max(1, (scores >= t).sum() + wanted) for t in grid]
    best = float(grid[int(np.argmax(values))])
    if common is None:
        return best
    trust = wanted / (wanted + SMOOTHING)
    return trust * best + (1 - trust) * common


def calibrate(reader: LearnedReader, claims: Sequence[Example], attributions: Sequence[Example]) -> Calibration:
    found = [*candidates(reader, claims), *candidates(reader, attributions)]
    trigger, valid, constant = weights = fit([(c.trigger, c.valid) for c in found], [c.right for c in found])
    common = _best(found, weights, [*claims, *attributions], set(reader.labels.frames), None)
    thresholds = {t: _best(found, weights, [*claims, *attributions], {t}, common) for t in reader.labels.frames}
    rounded = {t: round(v, 3) for t, v in thresholds.items()}
    flat = Calibration((trigger, valid, constant), rounded, CANDIDATE, OUTSIDE, usual(found, reader.labels), (1.0, 0.0))
    logits, right = zip(*kept_claims(replace(reader, calibration=flat), claims), strict=True)
    slope, last = fit([(logit,) for logit in logits], right)
    return replace(flat, final=(slope, last))


def usual(found: Sequence[Candidate], labels: Labels) -> tuple[float, float]:
    """How much the usual polarity and the usual certainty are best held back, over the claims that were found."""
    claims = [(labels.classes(c.classes), c.gold) for c in found if c.gold and c.gold.polarity and c.gold.certainty]
    polarities = [labels.polarities.index(gold.polarity or "+") for _, gold in claims]
    certainties = [labels.certainties.index(gold.certainty or "certain") for _, gold in claims]
    return (
        held_back(np.array([parts[0] for parts, _ in claims]), np.array(polarities)),
        held_back(np.array([parts[1] for parts, _ in claims]), np.array(certainties)),
    )


def held_back(logits: NDArray[np.float32], gold: NDArray[np.int64]) -> float:
    """By how much less the first class must weigh, so that the F1 of the others together is best; of equals the least.

    ``logits``: N x classes. ``gold``: N.
    """
    first = np.eye(1, logits.shape[1])

    def f1(lower: float) -> float:
        given = (logits - lower * first).argmax(1)
        right = int(((given == gold) & (given > 0)).sum())
        return 2 * right / max(1, int((given > 0).sum()) + int((gold > 0).sum()))

    return max(np.arange(0.0, 4.0, 0.25).tolist(), key=f1)


def _best(
    found: Sequence[Candidate],
    weights: Sequence[float],
    examples: Sequence[Example],
    types: set[str],
    common: float | None,
) -> float:
    of = [c for c in found if c.type in types]
    scores = _sigmoid(np.array([(c.trigger, c.valid, 1.0) for c in of]).reshape(-1, 3) @ np.array(weights))
    right = np.array([c.right for c in of], bool)
    wanted = sum(f.type in types for e in examples for f in e.frames)
    return threshold(scores, right, max(0, wanted - int(right.sum())), common=common)


def uncalibrated(folder: Path) -> LearnedReader:
    """The reader with the weights in ``folder``, before there is a calibration."""
    labels = Labels.load(folder / "labels.json")
    flat = Calibration((1.0, 0.0, 0.0), dict.fromkeys(labels.frames, 0.5), CANDIDATE, OUTSIDE, (0.0, 0.0), (1.0, 0.0))
    identity = ReaderIdentity(NAME, VERSION, "")
    return LearnedReader(identity, labels, flat, load_tokenizer(folder / "tokenizer.json"), OnnxNetwork(folder))


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    arguments = parser.parse_args(argv)
    reader = uncalibrated(arguments.weights)
    dev = list(attribution_examples(arguments.shared / "bench" / "attribution" / "dev.jsonl"))
    fitted = calibrate(reader, annotated_claims(arguments.shared)[1], dev)
    text = json.dumps(asdict(fitted), indent=1)
    (arguments.weights / "calibration.json").write_text(text + "\n", encoding="utf-8")


__all__ = ["Candidate", "calibrate", "candidates", "fit", "held_back", "threshold", "uncalibrated"]

if __name__ == "__main__":
    main()
