"""python -m bench: quality and speed against ../shared/bench, held against bench/baseline.json."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bench import baseline, errors
from bench.baseline import FAULTS, verdict
from bench.figures import Figure, Measured, Task
from bench.run import Run
from bench.shared import SHARED
from bench.table import table
from bench.tasks import TASKS
from sayso.errors import SaysoError
from sayso.reader import WEIGHTS, load_reader

WIDTH = 160
"""Columns of a table that goes to a file."""

FIGURES: tuple[Figure, ...] = tuple(figure for task in TASKS for figure in task.figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """0; 1 where ``--check`` finds that a figure sank; 2 where nothing can be measured."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.html and not options.errors:
        parser.error("--html is for --errors")
    if not SHARED.is_dir():
        print("bench: nothing to measure: there is no ../shared beside this checkout", file=sys.stderr)
        return 2
    try:
        with _progress() as progress:
            run = Run(SHARED, load_reader(options.weights), progress)
            if options.errors:
                return errors.show(run, options.errors, options.html)
            chosen = [task for task in TASKS if not options.only or task.name in options.only]
            results = run.measure(chosen)
    except SaysoError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    now = {name: one for result in results.values() for name, one in result.figures.items()}
    tell(chosen, now, [note for result in results.values() for note in result.notes])
    faults = found_faults(chosen, now, baseline.load()) if options.check else []
    for fault in faults:
        print(f"bench: {fault}", file=sys.stderr)
    if options.write:
        baseline.write(now, [figure.name for figure in FIGURES])
    return 1 if faults else 0


def tell(tasks: Sequence[Task], now: Mapping[str, Measured], notes: Sequence[str]) -> None:
    out = Console(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
    out.print(table([figure for task in tasks for figure in task.figures], now, baseline.load()))
    for note in notes:
        out.print(note, markup=False)


def found_faults(tasks: Sequence[Task], now: Mapping[str, Measured], before: Mapping[str, Measured]) -> list[str]:
    """Why the check fails, a line for each reason."""
    if not before:
        return [f"there is no baseline; make one with --write: {baseline.BASELINE}"]
    found = []
    for figure in (figure for task in tasks for figure in task.figures):
        one, then = now.get(figure.name), before.get(figure.name)
        if (became := verdict(figure, one, then)) in FAULTS:
            found.append(f"{figure.name} {became}: {_told(one)}; baseline {_told(then)}")
    gone = baseline.unmeasured((figure.name for figure in FIGURES), before)
    return found + [f"{name} is in the baseline, but nothing measures it" for name in gone]


def _told(one: Measured | None) -> str:
    return f"{one.value:g} ± {one.noise:g}" if one else "none"


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    names = [task.name for task in TASKS]
    parser.add_argument("--only", nargs="+", choices=names, metavar="TASK", help=f"of: {', '.join(names)}")
    parser.add_argument("--check", action="store_true", help="exit 1 where a figure sank below the baseline's noise")
    parser.add_argument("--write", action="store_true", help="make what was measured the baseline")
    parser.add_argument("--errors", choices=sorted(errors.BROWSERS), help="gold against predicted, side by side")
    parser.add_argument("--html", type=Path, metavar="FILE", help="the errors as one HTML file")
    parser.add_argument(
        "--weights", type=Path, default=WEIGHTS, metavar="FOLDER", help="weights other than sayso's own"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
