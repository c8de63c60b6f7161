"""Few numbers fitted on few texts: a logistic regression, a threshold, what holds a class back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LEAST = 0.1
"""No threshold is lower."""
RIDGE = 3.0
"""How strongly a type's own constant is drawn to 0 (by cross-validation on the texts put aside)."""


def fit(rows: Sequence[Sequence[float]], right: Sequence[bool], kinds: Sequence[int] = ()) -> list[float]:
    """Logistic regression by Newton's method: the weights of the columns of ``rows``, a constant, one for each kind.

    ``kinds``: the kind of each row, from 0. A kind's constant is drawn towards 0, the more so the fewer rows it has.
    """
    given = np.array(rows).reshape(len(rows), -1)
    each = np.eye(max(kinds) + 1)[list(kinds)] if kinds else np.zeros((len(rows), 0))
    x, y = np.hstack([given, np.ones((len(rows), 1)), each]), np.array(right, float)
    ridge = np.array([1e-3] * (given.shape[1] + 1) + [RIDGE] * each.shape[1])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = _sigmoid(x @ weights)
        weights += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge), x.T @ (y - p) - ridge * weights)
    return [float(weight) for weight in weights.round(4)]


def _sigmoid(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def threshold(scored: Sequence[tuple[float, bool]], wanted: int) -> float:
    """The lowest score to keep so that F1 is best, of ``wanted`` that might be right."""

    def f1(least: float) -> float:
        kept = [right for score, right in scored if score >= least]
        return 2 * sum(kept) / max(1, len(kept) + wanted)

    grid: list[float] = np.arange(LEAST, 0.9, 0.02).tolist()
    best: float = max(grid, key=f1)
    return round(best, 3)


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
