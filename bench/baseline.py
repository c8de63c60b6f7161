"""The committed baseline: what each figure was, and whether it sank since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from bench.figures import Figure, Measured

BASELINE = Path(__file__).with_name("baseline.json")

Verdict = Literal["", "rose", "sank", "over the limit", "new", "gone"]

FAULTS: tuple[Verdict, ...] = ("sank", "over the limit", "gone")


def load(path: Path = BASELINE) -> dict[str, Measured]:
    """Every figure of the baseline by name; none where there is no file."""
    if not path.is_file():
        return {}
    return {name: Measured(**told) for name, told in json.loads(path.read_text(encoding="utf-8")).items()}


def write(figures: Mapping[str, Measured], order: Sequence[str], path: Path = BASELINE) -> None:
    """Put the figures in, over those of the same name. What is not in ``order`` is dropped, as no task measures it."""
    known = load(path) | dict(figures)
    told = {name: {"value": known[name].value, "noise": known[name].noise} for name in order if name in known}
    lines = (f"  {json.dumps(name)}: {json.dumps(one)}" for name, one in told.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def verdict(figure: Figure, now: Measured | None, before: Measured | None) -> Verdict:
    """What became of a figure. It sank where it is worse than before by more than the noise that it had then."""
    if now is None:
        return "gone" if before else ""
    sign = -1 if figure.lower else 1
    if figure.limit is not None and sign * now.value < sign * figure.limit:
        return "over the limit"
    if before is None:
        return "new"
    if figure.by_machine:
        return ""
    change = sign * (now.value - before.value)
    return "sank" if change < -before.noise else "rose" if change > before.noise else ""


def unmeasured(names: Iterable[str], before: Mapping[str, Measured]) -> tuple[str, ...]:
    """Figures of the baseline that no task measures any more."""
    known = set(names)
    return tuple(name for name in before if name not in known)
