"""Who says what, on PolNeAR's dev part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.bootstrap import measured
from bench.figures import Figure, Result, Task
from bench.run import Case, Run
from bench.shared import module

Tallies = Mapping[tuple[str, ...], list[int]]

FIGURES: Mapping[str, tuple[str, ...]] = {
    "attribution.linked": ("linked",),
    "attribution.strict": ("linked_strict",),
    "attribution.content_found": ("content_found",),
    "attribution.token.source": ("token", "source"),
    "attribution.token.cue": ("token", "cue"),
    "attribution.token.content": ("token", "content"),
}
"""Each figure, an F1, with the name of the scorer's tally."""


def tallies(cases: Sequence[Case]) -> list[Tallies]:
    """The scorer's tallies of each article."""
    score = module("bench/attribution/score.py")
    predicted = [{"doc": case.gold["doc"], "attributions": _predicted(case)} for case in cases]
    pairs = score.load([case.gold for case in cases], predicted)
    return [score.tally_article(gold, found) for _, gold, found in pairs]


def _predicted(case: Case) -> list[dict[str, Any]]:
    return [{role: told[role] for role in ("source", "cue", "content")} for told in case.reading["attributions"]]


def f1s(articles: Sequence[Tallies]) -> dict[str, float]:
    score = module("bench/attribution/score.py")
    total = score.add_up(articles)
    return {figure: score.prf(total[name])["f1"] for figure, name in FIGURES.items()}


def measure(run: Run) -> Result:
    return Result(measured(tallies(run.cases("attribution")), f1s, resamples=200))


ATTRIBUTION = Task(
    "attribution",
    (
        Figure("attribution.linked", 0.70, 0.73, "two annotators .730; BERT-base .683; Citron retrained .504"),
        Figure("attribution.strict", 0.54, 0.62, known="two annotators .623"),
        Figure("attribution.content_found", 0.78, 0.80, known="two annotators .794"),
        Figure("attribution.token.source", known="two annotators .811; MiniLM tagger .827"),
        Figure("attribution.token.cue", known="two annotators .686; MiniLM tagger .704"),
        Figure("attribution.token.content", known="two annotators .916; MiniLM tagger .895"),
    ),
    measure,
)
