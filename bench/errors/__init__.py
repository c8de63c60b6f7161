"""The error browser: gold against predicted, text by text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import Console

from bench.errors.attributions import compared_attributions
from bench.errors.claims import compared_claims, compared_seed
from bench.errors.compare import Compared
from bench.errors.entities import compared_entities
from bench.errors.page import page
from bench.errors.terminal import put
from bench.run import Run

BROWSERS: Mapping[str, Callable[[Run], list[Compared]]] = {
    "attribution": compared_attributions,
    "claims": compared_claims,
    "entities": compared_entities,
    "seed": compared_seed,
}
"""What can be looked at, by task."""


def show(run: Run, task: str, html: Path | None) -> int:
    """To ``html`` as one file, or to the terminal."""
    compared = BROWSERS[task](run)
    if html:
        html.write_text(page(task, compared), encoding="utf-8")
    else:
        put(Console(highlight=False), compared)
    return 0
