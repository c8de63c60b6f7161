"""Triggers to frames: the second half of the network, batch by batch, and what its numbers mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.model import Frame, Span
from sayso.reader.decode import Floats, Ints, Trigger, best_tags, runs
from sayso.reader.labels import Labels, bio_classes
from sayso.reader.network import Encoded, Network
from sayso.reader.tokens import Tokens

REACH = 64
"""How many tokens either side of a trigger its arguments may lie; the network was trained with this."""
BATCH = 64
BOLDER = (1.0, 2.0)
"""By how much the class "outside" is held back, step by step, where a claim lacks what it is known by, or an
attribution its source (in logits)."""


@dataclass(frozen=True, slots=True)
class Site:
    """A trigger in row ``row`` of an encoded batch, whose window is ``part`` of the document's tokens."""

    row: int
    part: slice
    trigger: Trigger

    @property
    def reach(self) -> slice:
        """The tokens around the trigger, in the window's own numbers."""
        length = self.part.stop - self.part.start
        return slice(max(0, self.trigger.first - REACH), min(length, self.trigger.last + REACH + 1))


@dataclass(frozen=True, slots=True)
class Judged:
    """A frame with the numbers that it was made of: the logit of its trigger's beginning, and those of its classes."""

    frame: Frame
    trigger_logit: float
    classes: Floats
    """Polarities, certainties, stances, and last "a trigger indeed"."""

    @property
    def valid_logit(self) -> float:
        return float(self.classes[-1])


def frames(  # noqa: PLR0913  the two halves of the network, and what their numbers mean
    sites: Sequence[Site],
    tokens: Tokens,
    encoded: Encoded,
    network: Network,
    *,
    labels: Labels,
    outside: Sequence[float],
    usual: Sequence[float],
) -> Iterator[Judged]:
    """``outside``: how much the class "outside" of each group is held back in claims; ``usual``: how much the usual
    polarity and the usual certainty are (in logits)."""
    for start in range(0, len(sites), BATCH):
        batch = sites[start : start + BATCH]
        tags, classes, mask = _run(batch, encoded, network)
        paths = _paths(batch, tags, mask, labels, outside)
        bold = labels.held_back(classes, usual)
        for number, site in enumerate(batch):
            spans = _spans(site, [(path[number], clear[number]) for path, clear in paths], tokens, labels)
            frame = _frame(site, spans, bold[number], tokens, labels)
            yield Judged(frame, site.trigger.logit, classes[number])


def _run(batch: Sequence[Site], encoded: Encoded, network: Network) -> tuple[Floats, Floats, Floats]:
    count, width = len(batch), max(s.reach.stop - s.reach.start for s in batch)
    keys = np.zeros((count, width, encoded.keys.shape[2]), np.float32)
    trigger = np.zeros((count, encoded.hidden.shape[2]), np.float32)
    distance = np.zeros((count, width), np.int64)
    mask = np.zeros((count, width), np.float32)
    for n, site in enumerate(batch):
        reach, at = site.reach, site.trigger
        length = reach.stop - reach.start
        keys[n, :length] = encoded.keys[site.row, reach]
        trigger[n] = encoded.hidden[site.row, at.first : at.last + 1].mean(0)
        places = np.arange(reach.start, reach.stop)
        distance[n, :length] = REACH + np.minimum(places - at.first, 0) + np.maximum(places - at.last, 0)
        mask[n, :length] = 1.0
    kinds: Ints = np.array([s.trigger.frame for s in batch], np.int64)
    return *network.arguments(keys, trigger, kinds, distance, mask), mask


def _paths(
    batch: Sequence[Site], tags: Floats, mask: Floats, labels: Labels, outside: Sequence[float]
) -> list[tuple[Ints, Floats]]:
    """The best tags of each group of labels, and by how much each is clearer than "outside": N x L each."""
    edges = np.cumsum([0, *(bio_classes(group) for group in labels.groups)])
    frames = [labels.frames[site.trigger.frame] for site in batch]
    paths: list[tuple[Ints, Floats]] = []
    for number in range(len(labels.groups)):
        logits = tags[..., edges[number] : edges[number + 1]].copy()
        logits[[f in labels.principal for f in frames], :, 0] -= outside[number]
        allowed = [labels.allowed[frame][number] for frame in frames]
        path = best_tags(logits, mask > 0, allowed)
        path = path if number else _with_sought(path, logits, mask > 0, frames, labels)
        paths.append((path, np.take_along_axis(logits, path[..., None], 2)[..., 0] - logits[..., 0]))
    return paths


def _with_sought(path: Ints, logits: Floats, mask: NDArray[np.bool_], frames: Sequence[str], labels: Labels) -> Ints:
    """Paths of the roles; a frame without any of those that are sought is looked at again, ever more boldly."""
    sought = [labels.sought.get(frame, frozenset()) for frame in frames]
    for bolder in BOLDER:
        lacking = [n for n, places in enumerate(sought) if places and not np.isin(path[n], _begins(places)).any()]
        if not lacking:
            break
        again = logits[lacking]
        again[..., 0] -= bolder
        found = best_tags(again, mask[lacking], [sought[n] for n in lacking])
        path[lacking] = np.where(path[lacking] == 0, found, path[lacking])
    return path


def _begins(places: Iterable[int]) -> list[int]:
    return [2 * place + 1 for place in places]


def _spans(
    site: Site, paths: Sequence[tuple[Ints, Floats]], tokens: Tokens, labels: Labels
) -> dict[str, tuple[Span, ...]]:
    """The arguments; of those that share a label of which there is one at most, the clearest."""
    found: dict[str, list[tuple[float, Span]]] = {}
    base, length = site.part.start + site.reach.start, site.reach.stop - site.reach.start
    shapes = tokens.shapes[base : base + length]
    for group, (path, clear) in zip(labels.groups, paths, strict=True):
        for label, first, last in runs(path[:length], shapes):
            told = float(clear[first : last + 1].mean()), tokens.span(base + first, base + last)
            found.setdefault(group[label], []).append(told)
    single = labels.single.get(labels.frames[site.trigger.frame], ())
    return {
        name: (max(told)[1],) if name in single else tuple(span for _, span in told) for name, told in found.items()
    }


def _frame(site: Site, spans: dict[str, tuple[Span, ...]], classes: Floats, tokens: Tokens, labels: Labels) -> Frame:
    at = site.trigger
    polarity, certainty, stance = (int(part.argmax()) for part in labels.classes(classes)[:3])
    return Frame(
        labels.frames[at.frame],
        tokens.span(site.part.start + at.first, site.part.start + at.last),
        spans,
        labels.polarities[polarity],
        labels.certainties[certainty],
        labels.stances[stance],
    )
