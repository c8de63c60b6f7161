"""Entities of re3d's dev part: the reader's mentions as they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.bootstrap import measured
from bench.figures import Figure, Result, Task
from bench.run import Case, Run
from bench.shared import module

FIGURES = (
    Figure("entities.trimmed", 0.60, 0.70, "test part: CRF .632; spaCy md .378"),
    Figure("entities.strict", known="dev: CRF .48"),
    Figure("entities.span"),
    Figure("entities.overlap", known="test part: CRF .740; spaCy md .507"),
)


def predicted(case: Case) -> list[dict[str, Any]]:
    spans = ((*mention["span"], mention["type"]) for mention in case.reading["entities"])
    return [{"start": start, "end": end, "type": kind} for start, end, kind in spans]


def scores(cases: Sequence[Case]) -> dict[str, float]:
    gold = {str(n): case.gold for n, case in enumerate(cases)}
    found = {str(n): {"entities": predicted(case)} for n, case in enumerate(cases)}
    got = module("bench/entities/score.py").score(gold, found)
    percent = {name: got[f"entities {name}"]["f1"] for name in ("trimmed", "span", "overlap")}
    percent["strict"] = got["entities strict"]["micro"]["f1"]
    return {figure.name: round(percent[figure.name.removeprefix("entities.")] / 100, 4) for figure in FIGURES}


def measure(run: Run) -> Result:
    return Result(measured(run.cases("entities"), scores, resamples=50))


ENTITIES = Task("entities", FIGURES, measure)
