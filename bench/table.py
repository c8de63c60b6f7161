"""The table of figures: now, in the baseline, and what is to be reached."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.table import Table
from rich.text import Text

from bench.baseline import FAULTS, verdict
from bench.figures import Figure, Measured

COLUMNS = ("figure", "now", "baseline", "bar", "aim", "", "known")


def table(figures: Iterable[Figure], now: Mapping[str, Measured], before: Mapping[str, Measured]) -> Table:
    """One row for each figure that was measured or is in the baseline."""
    made = Table(*COLUMNS, box=None, pad_edge=False, header_style="bold")
    for column in made.columns[1:5]:
        column.justify = "right"
        column.no_wrap = True
    made.columns[0].no_wrap = True
    for figure in figures:
        if figure.name in now or figure.name in before:
            made.add_row(*_row(figure, now.get(figure.name), before.get(figure.name)))
    return made


def _row(figure: Figure, now: Measured | None, before: Measured | None) -> tuple[Text, ...]:
    cells = (figure.name, _measured(now), _measured(before), _number(figure.bar), _number(figure.aim))
    fault = verdict(figure, now, before) in FAULTS
    return (
        *(Text(cell, "bold red" if fault else "") for cell in cells),
        Text(mark(figure, now, before)),
        Text(figure.known),
    )


def mark(figure: Figure, now: Measured | None, before: Measured | None) -> str:
    """What became of a figure, in words; and whether it is short of its bar."""
    told: list[str] = [verdict(figure, now, before)]
    if now is not None and figure.bar is not None:
        short = now.value > figure.bar if figure.lower else now.value < figure.bar
        told += ["under the bar"] if short and not figure.lower else ["above the bar"] if short else []
    return ", ".join(filter(None, told))


def _measured(one: Measured | None) -> str:
    if one is None:
        return "-"
    return _number(one.value) + (f" ±{one.noise:.3f}" if one.noise else "")


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if isinstance(value, int) or abs(value) > 1 else f"{value:.3f}"
