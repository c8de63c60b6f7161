"""How far a figure would move, had other documents been drawn (percentile bootstrap; Efron & Tibshirani 1993)."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from bench.figures import Measured

Case = TypeVar("Case")
Measure = Callable[[Sequence[Case]], Mapping[str, float]]

SEED = 20190517


def measured(
    cases: Sequence[Case], measure: Measure[Case], *, resamples: int, drawn: Sequence[Case] = ()
) -> dict[str, Measured]:
    """What ``measure`` finds over all cases, each with its noise.

    ``drawn``: parts of the cases to draw from instead, where these are too few to tell how far documents differ.
    """
    around = noise(drawn or cases, measure, resamples=resamples)
    return {name: Measured(round(v, 4), around.get(name, 0.0)) for name, v in measure(cases).items()}


def noise(cases: Sequence[Case], measure: Measure[Case], *, resamples: int) -> dict[str, float]:
    """Half the width of the 95 % interval of each figure. The same cases give the same noise."""
    draw = random.Random(SEED)
    values = defaultdict(list)
    for _ in range(resamples if cases else 0):
        for name, value in measure(draw.choices(cases, k=len(cases))).items():
            values[name].append(value)
    return {name: round(_half_width(sorted(found)), 4) for name, found in values.items()}


def _half_width(ordered: Sequence[float]) -> float:
    cut = round(0.025 * (len(ordered) - 1))
    return (ordered[-1 - cut] - ordered[cut]) / 2
