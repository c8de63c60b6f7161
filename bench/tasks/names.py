"""What pronouns, descriptions and short forms stand for, in annotated whole articles."""

from __future__ import annotations

from math import sqrt

from bench.figures import Figure, Measured, Result, Task
from bench.names import evaluate
from bench.run import Run

SORTS = ("all", "pronoun", "other", "name")

FIGURES = (
    Figure("names.all", known="pronouns and descriptions"),
    Figure("names.pronoun"),
    Figure("names.other", known="descriptions and short forms"),
    Figure("names.name", known="names that must stay as they are"),
)


def measure(run: Run) -> Result:
    got = evaluate(sorted((run.shared / "train").glob("long-*.jsonl")))
    return Result({f"names.{sort}": Measured(got[sort], _noise(got[sort], got[f"n_{sort}"])) for sort in SORTS})


def _noise(share: float, n: float) -> float:
    """Half the 95 % interval of a share of ``n`` (binomial; the evaluation does not tell documents apart)."""
    return round(1.96 * sqrt(share * (1 - share) / n), 4) if n else 0.0


NAMES = Task("names", FIGURES, measure)
