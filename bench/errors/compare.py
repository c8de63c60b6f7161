"""Gold and predicted items of one text, and where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Item:
    """A claim, an attribution, a mention: its type, the spans by which it is seen in the text, and itself in words."""

    type: str
    spans: tuple[Pair, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A gold item that was missed, a predicted one that is spurious, or a pair of which ``wrong`` parts differ."""

    gold: Item | None
    predicted: Item | None
    wrong: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "missed" if self.predicted is None else "spurious" if self.gold is None else "wrong in part"

    @property
    def item(self) -> Item:
        """The gold item, or where there is none the predicted one."""
        return next(item for item in (self.gold, self.predicted) if item)


KINDS = ("missed", "spurious", "wrong in part")


@dataclass(frozen=True, slots=True)
class Compared:
    """One text with all items of both sides.

    ``pairs``: numbers of a gold and a predicted item that stand for each other, with what is wrong between them.
    """

    doc: str
    text: str
    gold: tuple[Item, ...]
    predicted: tuple[Item, ...]
    pairs: tuple[tuple[int, int, tuple[str, ...]], ...]

    @property
    def differences(self) -> list[Difference]:
        """Sorted by kind, then by type."""
        golds, found = {i for i, _, _ in self.pairs}, {j for _, j, _ in self.pairs}
        differences = [Difference(self.gold[i], self.predicted[j], wrong) for i, j, wrong in self.pairs if wrong]
        differences += [Difference(item, None) for i, item in enumerate(self.gold) if i not in golds]
        differences += [Difference(None, item) for j, item in enumerate(self.predicted) if j not in found]
        return sorted(differences, key=lambda one: (KINDS.index(one.kind), one.item.type))


def tally(texts: Iterable[Compared]) -> Counter[tuple[str, str]]:
    """How many differences there are, by type and kind."""
    return Counter((one.item.type, one.kind) for text in texts for one in text.differences)


def stretches(text: Compared) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The text in pieces, each with the types of the gold and of the predicted items whose spans cover it."""
    sides = (text.gold, text.predicted)
    cuts = {0, len(text.text)} | {cut for side in sides for item in side for span in item.spans for cut in span}
    for start, end in pairwise(sorted(cuts)):
        gold, predicted = (_covering(side, start) for side in sides)
        yield text.text[start:end], gold, predicted


def _covering(items: Sequence[Item], at: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.type for item in items if any(s <= at < e for s, e in item.spans)))


def greedy(scores: Iterable[tuple[float, int, int]]) -> list[Pair]:
    """Pairs one to one, those of the highest score first; none of score 0."""
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for score, i, j in sorted(scores, key=lambda one: (-one[0], one[1], one[2])):
        if score > 0 and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((i, j))
    return pairs
