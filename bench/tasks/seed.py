"""Claims on one long article, whose gold has days and aliases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bench.bootstrap import noise
from bench.claim_scores import Claims, Scored, names, scores
from bench.figures import Figure, Measured, Result, Task
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


def by_paragraph(case: Scored, text: str) -> Iterator[Scored]:
    """The paragraphs as texts of their own: what a bootstrap can draw from where there is but one document."""
    ends = [found.end() for found in re.finditer(r"\n\s*\n|\Z", text)]
    start = 0
    for end in ends:
        within = _within(start, end)
        yield Scored(within(case.gold), within(case.predicted), {})
        start = end


def _within(start: int, end: int) -> Callable[[Claims], Claims]:
    def within(told: Claims) -> Claims:
        kept = [claim for claim in told["claims"] if start <= claim["evidence"][0][0] < end]
        ids = {claim["id"] for claim in kept}
        return {"claims": kept, "links": [link for link in told["links"] if {link["from"], link["to"]} <= ids]}

    return within


def measure(run: Run) -> Result:
    case, same = seed_case(run), aliases(run)

    def of(drawn: Sequence[Scored]) -> dict[str, float]:
        return scores(drawn, same)

    paragraphs = list(by_paragraph(case, run.cases("seed")[0].reading["text"]))
    around = noise([part for part in paragraphs if part.gold["claims"] or part.predicted["claims"]], of, resamples=200)
    found = {f"seed.{name}": Measured(value, around.get(name, 0.0)) for name, value in of([case]).items()}
    return Result({figure.name: found[figure.name] for figure in FIGURES})


SEED = Task("seed", FIGURES, measure)
