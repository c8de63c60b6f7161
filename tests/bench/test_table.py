"""The table tells what was measured, what it was, and what became of it."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bench.figures import Figure, Measured
from bench.table import mark, table

FIGURES = (
    Figure("claims.f1", 0.58, 0.75, "a second annotator [.91]"),
    Figure("speed", 1000, by_machine=True),
    Figure("unmeasured"),
    Figure("gone"),
    Figure("failed", 0, lower=True),
)


def printed(now: dict[str, Measured], before: dict[str, Measured]) -> dict[str, str]:
    out = Console(file=io.StringIO(), width=160)
    out.print(table(FIGURES, now, before))
    assert isinstance(out.file, io.StringIO)
    return {line.split()[0]: " ".join(line.split()[1:]) for line in out.file.getvalue().splitlines() if line.strip()}


def test_rows() -> None:
    now = {"claims.f1": Measured(0.5, 0.021), "speed": Measured(1234.5), "failed": Measured(1)}
    rows = printed(now, {"claims.f1": Measured(0.61, 0.02), "gone": Measured(0.25)})
    assert rows["claims.f1"] == "0.500 ±0.021 0.610 ±0.020 0.580 0.750 sank, under the bar a second annotator [.91]"
    assert rows["speed"] == "1,234 - 1,000 new"
    assert rows["failed"] == "1 - 0 new, above the bar"
    assert rows["gone"] == "- 0.250 gone"
    assert "unmeasured" not in rows


@pytest.mark.parametrize(
    ("figure", "value", "told"),
    [
        (Figure("f", bar=0.5), 0.5, ""),
        (Figure("f", bar=0.5), 0.4, "under the bar"),
        (Figure("f", bar=600, lower=True), 600, ""),
        (Figure("f", bar=600, lower=True), 700, "above the bar"),
        (Figure("f"), 0.1, ""),
    ],
)
def test_the_bar(figure: Figure, value: float, told: str) -> None:
    assert mark(figure, Measured(value), Measured(value)) == told
