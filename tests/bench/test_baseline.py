"""What counts as sunk, and what the committed file keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import baseline
from bench.figures import Figure, Measured

F1 = Figure("claims.f1", bar=0.58)
MEMORY = Figure("memory.peak_mb", bar=600, lower=True, limit=600, by_machine=True)
SPEED = Figure("speed.words_per_second", bar=1000, limit=500, by_machine=True)
FAILED = Figure("evidence.failed", lower=True, limit=0)
LATENCY = Figure("latency", lower=True)


@pytest.mark.parametrize(
    ("figure", "now", "before", "verdict"),
    [
        (F1, Measured(0.60), Measured(0.62, 0.03), ""),
        (F1, Measured(0.58), Measured(0.62, 0.03), "sank"),
        (F1, Measured(0.62, 0.5), Measured(0.66, 0.03), "sank"),  # noise of now is no excuse
        (F1, Measured(0.66), Measured(0.62, 0.03), "rose"),
        (F1, Measured(0.62), Measured(0.62), ""),
        (F1, Measured(0.6199), Measured(0.62), "sank"),
        (F1, Measured(0.62), None, "new"),
        (F1, None, Measured(0.62), "gone"),
        (F1, None, None, ""),
        (LATENCY, Measured(12), Measured(10, 1), "sank"),
        (LATENCY, Measured(8), Measured(10, 1), "rose"),
        (MEMORY, Measured(599), Measured(300), ""),
        (MEMORY, Measured(601), Measured(600), "over the limit"),
        (MEMORY, Measured(601), None, "over the limit"),
        (SPEED, Measured(700), Measured(2000, 1), ""),
        (SPEED, Measured(499), Measured(500), "over the limit"),
        (FAILED, Measured(1), Measured(1), "over the limit"),
        (FAILED, Measured(0), Measured(0), ""),
    ],
)
def test_verdict(figure: Figure, now: Measured | None, before: Measured | None, verdict: str) -> None:
    assert baseline.verdict(figure, now, before) == verdict


def test_what_was_measured_replaces_its_own_figures_alone(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    baseline.write({"b": Measured(0.5, 0.01), "a": Measured(1200.5), "old": Measured(1)}, ["a", "b", "old"], path)
    baseline.write({"b": Measured(0.6)}, ["a", "b"], path)
    assert baseline.load(path) == {"a": Measured(1200.5), "b": Measured(0.6)}
    assert list(baseline.load(path)) == ["a", "b"]


def test_a_missing_file_is_an_empty_baseline(tmp_path: Path) -> None:
    assert baseline.load(tmp_path / "none.json") == {}


def test_a_figure_that_nothing_measures_is_named() -> None:
    assert baseline.unmeasured(["a"], {"a": Measured(1), "b": Measured(1)}) == ("b",)
