"""Claims on one long article, whose gold has days and aliases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.bootstrap import measured
from bench.claim_scores import Scored, by_paragraph, names, scores
from bench.figures import Figure, Result, Task
from bench.run import Run
from bench.shared import module

FIGURES = (
    Figure("seed.f1", 0.52, 0.65, "a trial .42"),
    Figure("seed.precision"),
    Figure("seed.recall"),
    Figure("seed.lenient"),
    Figure("seed.roles"),
    Figure("seed.source", 0.75, 0.85),
    Figure("seed.chain"),
    Figure("seed.when", 0.75, 0.85),
    Figure("seed.where"),
    Figure("seed.links"),
)


def seed_case(run: Run) -> Scored:
    case = run.cases("seed")[0]
    return Scored(case.gold["gold"], module("bench/claims/convert.py").from_reading(case.reading), {})


def aliases(run: Run) -> Any:
    return names(module("bench/claims/score.py").load_aliases(run.shared / "seeds" / "aliases.json"))


def measure(run: Run) -> Result:
    case, same = seed_case(run), aliases(run)

    def of(told: Sequence[Scored]) -> dict[str, float]:
        return scores(told, same)

    paragraphs = list(by_paragraph(case, run.cases("seed")[0].reading["text"]))
    got = measured([case], of, resamples=200, drawn=paragraphs)
    found = {f"seed.{name}": value for name, value in got.items()}
    return Result({figure.name: found[figure.name] for figure in FIGURES})


SEED = Task("seed", FIGURES, measure)
