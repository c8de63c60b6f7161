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
from sayso.reader.labels import ATTRIBUTION, LINK, Labels
from sayso.reader.learned import BATCH, WINDOW, Calibration, LearnedReader
from sayso.reader.network import OnnxNetwork
from sayso.reader.tokens import Tokens, load_tokenizer, tokenise, windows
from sayso.segment import segment
from training.corpora import annotated_claims
from training.examples import Example, GoldFrame, attribution_examples
from training.fitting import LEAST, fit, held_back, threshold

CANDIDATE = -1.5
"""Triggers under this logit (a probability of 0.18) are too seldom right to be worth a look."""
OUTSIDE = (1.0, 1.0, 0.0, 0.0)
"""Held back from roles and circumstances, of which too few are found else; not from counts and chains (texts aside)."""
CLAUSE = 60
"""A trigger at most so many code points from an annotator's is in the same clause, as a rule."""


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
    """The score of each claim frame that is kept, and whether it stands for a claim that an annotator drew."""
    for example in examples:
        for tokens, batch in _batches(reader, example):
            left = [gold for gold in example.frames if gold.type != LINK]
            for frame in reader.kept(tokens, batch, reader.encode(tokens, batch)):  # the likeliest first
                if frame.type in example.heads and frame.type != LINK:
                    gold = next((gold for gold in left if _stands_for(frame, gold)), None)
                    left = [other for other in left if other is not gold]
                    yield frame.score, gold is not None


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


def calibrate(reader: LearnedReader, claims: Sequence[Example], attributions: Sequence[Example]) -> Calibration:
    found = list(candidates(reader, [*claims, *attributions]))
    scoring = _scoring(found, reader)
    free = {
        ATTRIBUTION: _best(found, scoring, attributions, ATTRIBUTION),
        LINK: _best(found, scoring, claims, LINK),
    }
    frames = reader.labels.frames
    open_ = replace(scoring, thresholds=dict.fromkeys(frames, LEAST) | free)
    kept = list(kept_claims(replace(reader, calibration=open_), claims))
    least = threshold(kept, sum(f.type != LINK for e in claims for f in e.frames))
    told = [(score, right) for score, right in kept if score >= least]
    slope, constant = fit([(_logit(score),) for score, _ in told], [right for _, right in told])
    return replace(scoring, thresholds=dict.fromkeys(frames, least) | free, final=(slope, constant))


def _scoring(found: Sequence[Candidate], reader: LearnedReader) -> Calibration:
    """How the logits of a candidate become its score, and what holds the usual classes back."""
    frames = reader.labels.frames
    rows, right = [(c.trigger, c.valid) for c in found], [c.right for c in found]
    trigger, valid, constant, *own = fit(rows, right, [frames.index(c.type) for c in found])
    types = dict.fromkeys(frames, 0.0) | dict(zip(frames, own, strict=False))
    weights = (trigger, valid, constant)
    return replace(reader.calibration, weights=weights, types=types, usual=usual(found, reader.labels))


def _logit(score: float) -> float:
    return float(np.log(score / (1 - score)))


def _best(found: Sequence[Candidate], calibration: Calibration, examples: Sequence[Example], frame: str) -> float:
    """The threshold of a frame type that has no rivals."""
    of = [c for c in found if c.type == frame]
    scored = [(calibration.score(frame, trigger=c.trigger, valid=c.valid), c.right) for c in of]
    return threshold(scored, sum(f.type == frame for e in examples for f in e.frames))


def usual(found: Sequence[Candidate], labels: Labels) -> tuple[float, float]:
    """How much the usual polarity and the usual certainty are best held back, over the claims that were found."""
    claims = [(labels.classes(c.classes), c.gold) for c in found if c.gold and c.gold.polarity and c.gold.certainty]
    polarities = [labels.polarities.index(gold.polarity or "+") for _, gold in claims]
    certainties = [labels.certainties.index(gold.certainty or "certain") for _, gold in claims]
    return (
        held_back(np.array([parts[0] for parts, _ in claims]), np.array(polarities)),
        held_back(np.array([parts[1] for parts, _ in claims]), np.array(certainties)),
    )


def uncalibrated(folder: Path) -> LearnedReader:
    """The reader with the weights in ``folder``, before there is a calibration."""
    labels = Labels.load(folder / "labels.json")
    types, thresholds = dict.fromkeys(labels.frames, 0.0), dict.fromkeys(labels.frames, 0.5)
    flat = Calibration((1.0, 0.0, 0.0), types, thresholds, CANDIDATE, OUTSIDE, (0.0, 0.0), (1.0, 0.0))
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


if __name__ == "__main__":
    main()
