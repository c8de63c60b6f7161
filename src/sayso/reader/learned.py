"""The learned reader: a document's passages to frames, mentions and times in one pass of the encoder."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.model import Document, Frame, Mention, Passage, ReaderIdentity, Reading, Span, TimeMention
from sayso.reader.decode import Floats, Ints, best_tags, runs, triggers
from sayso.reader.frames import Judged, Site, frames
from sayso.reader.labels import Labels
from sayso.reader.network import Encoded, Network
from sayso.reader.rivals import settled
from sayso.reader.tokens import Tokens, tokenise, windows

WINDOW = 320
BATCH = 8


@dataclass(frozen=True, slots=True)
class Calibration:
    """How two logits become a score, and which scores are kept: fitted on texts put aside (see training/)."""

    weights: tuple[float, float, float]
    """Of the trigger's logit, of the "a trigger indeed" logit, and a constant."""
    types: Mapping[str, float]
    """What each frame type adds to that; the sum is the score's logit."""
    thresholds: Mapping[str, float]
    """Lowest score that is kept, by frame type."""
    candidate: float
    """Logit of a trigger's beginning from which the second half of the network looks at it at all."""
    outside: tuple[float, ...]
    """How much the class "outside" of each group of arguments is held back in claims (in logits)."""
    usual: tuple[float, ...]
    """How much the usual polarity ("+") and the usual certainty ("certain") are held back (in logits)."""
    final: tuple[float, float]
    """Slope and constant that make the score's logit, of what is kept, the logit that is told."""

    @classmethod
    def load(cls, path: Path) -> Calibration:
        given = json.loads(path.read_text(encoding="utf-8"))
        lists = {name: tuple(given[name]) for name in ("weights", "outside", "usual", "final")}
        return cls(**{**given, **lists})

    def score(self, frame: str, *, trigger: float, valid: float) -> float:
        """Of a candidate frame of this type with these two logits."""
        of_trigger, of_valid, constant = self.weights
        return _probability(of_trigger * trigger + of_valid * valid + constant + self.types[frame])

    def told(self, score: float) -> float:
        """How likely what is kept with this score is right: a candidate that has won over its rivals is likelier so."""
        slope, constant = self.final
        return _probability(slope * math.log(score / (1 - score)) + constant)


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


@dataclass(frozen=True)
class LearnedReader:
    """Reads English. The same words give the same reading, on whatever document."""

    identity: ReaderIdentity
    labels: Labels
    calibration: Calibration
    tokenizer: Tokenizer
    network: Network

    def read(self, doc: Document, passages: Sequence[Passage]) -> Reading:
        """Frames, mentions and times of the passages, in order of appearance; spans are code points of ``doc.text``."""
        tokens = tokenise(doc.text, passages, self.tokenizer)
        parts = sorted(windows(tokens, size=WINDOW), key=lambda p: p.stop - p.start)
        found: list[Frame] = []
        mentions: list[Mention] = []
        times: list[TimeMention] = []
        for start in range(0, len(parts), BATCH):
            batch = parts[start : start + BATCH]
            encoded = self.encode(tokens, batch)
            found += (
                replace(f, score=round(self.calibration.told(f.score), 3)) for f in self.kept(tokens, batch, encoded)
            )
            mentions += (Mention(s, name) for s, name in _tagged(tokens, batch, encoded.entities, self.labels.entities))
            times += (TimeMention(s, name) for s, name in _tagged(tokens, batch, encoded.times, self.labels.times))
        return Reading(
            tuple(sorted(found, key=lambda f: (f.trigger, f.type))),
            tuple(sorted(mentions, key=lambda m: m.span)),
            tuple(sorted(times, key=lambda t: t.span)),
        )

    def judged(self, tokens: Tokens, batch: Sequence[slice], encoded: Encoded) -> Iterator[Judged]:
        """All candidates, with their logits: what a calibration is fitted on."""
        least = np.full(len(self.labels.frames), self.calibration.candidate, np.float32)
        sites = [
            Site(row, part, trigger)
            for row, part in enumerate(batch)
            for trigger in triggers(encoded.triggers[row, : part.stop - part.start], tokens.shapes[part], least)
        ]
        outside, usual = self.calibration.outside, self.calibration.usual
        yield from frames(sites, tokens, encoded, self.network, labels=self.labels, outside=outside, usual=usual)

    def kept(self, tokens: Tokens, batch: Sequence[slice], encoded: Encoded) -> list[Frame]:
        """Candidates over their thresholds that have no likelier rival, with their scores."""
        scored = [self._scored(judged) for judged in self.judged(tokens, batch, encoded)]
        return settled(f for f in scored if f.score >= self.calibration.thresholds[f.type])

    def _scored(self, judged: Judged) -> Frame:
        frame = judged.frame
        score = self.calibration.score(frame.type, trigger=judged.trigger_logit, valid=judged.valid_logit)
        return replace(frame, score=score)

    def encode(self, tokens: Tokens, batch: Sequence[slice]) -> Encoded:
        """The first half of the network over some windows."""
        size = max(p.stop - p.start for p in batch)
        ids, shapes = np.zeros((2, len(batch), size), np.int64)
        mask: Floats = np.zeros((len(batch), size), np.float32)
        for row, part in enumerate(batch):
            length = part.stop - part.start
            ids[row, :length], shapes[row, :length], mask[row, :length] = tokens.ids[part], tokens.shapes[part], 1.0
        return self.network.encode(ids, shapes, mask)


def _tagged(tokens: Tokens, batch: Sequence[slice], logits: Floats, names: Sequence[str]) -> Iterator[tuple[Span, str]]:
    mask = np.zeros(logits.shape[:2], bool)
    for row, part in enumerate(batch):
        mask[row, : part.stop - part.start] = True
    paths: Ints = best_tags(logits, mask, [frozenset(range(len(names)))] * len(batch))
    for row, part in enumerate(batch):
        for label, first, last in runs(paths[row, : part.stop - part.start], tokens.shapes[part]):
            yield tokens.span(part.start + first, part.start + last), names[label]
