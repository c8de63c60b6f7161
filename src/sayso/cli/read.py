"""`sayso read`: documents into a ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from sayso.cli import INTERRUPTED
from sayso.cli.terminal import console, counted, ledger_option, plain
from sayso.ledger import Ledger
from sayso.model import Outcome
from sayso.pipeline import read_paths
from sayso.reader import load_reader


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@ledger_option
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read.")
@click.pass_context
def read(ctx: click.Context, paths: tuple[str, ...], ledger: Path, workers: int) -> None:
    """Read documents into a ledger.

    PATH is a file or a folder with all that lies in it, or - for standard input. What the ledger has already is not
    read again, so that the same command goes on where it was stopped. A page with a new byte becomes a new version
    beside the old one. A document that can't be taken gets one line on standard error, and the others are read.

    The exit code is 0 if every document was taken, 1 if some were not, 130 if it was stopped by Ctrl-C.

    \b
    Examples:
      sayso read reports/
      sayso read one.html two.pdf --ledger sahel.sayso
    """
    tally: Counter[str] = Counter()
    with Ledger(ledger, writable=True) as opened:
        try:
            with _progress() as progress:
                task, file = progress.add_task("", total=_files(paths)), None
                for outcome in read_paths(paths, ledger=opened, load_reader=ctx.obj or load_reader, workers=workers):
                    tally.update({outcome.state: 1, "claims": outcome.claims})
                    if outcome.message:
                        progress.console.print(_line(outcome), soft_wrap=True)
                    progress.update(task, description=_so_far(tally), advance=int(outcome.path != file))
                    file = outcome.path
        except KeyboardInterrupt:
            kept = sum(1 for _ in opened.documents())
            click.echo(f"Stopped. {ledger} holds {counted(kept, 'document')}; the same command goes on.", err=True)
            ctx.exit(INTERRUPTED)
    click.echo(_summary(tally, ledger))
    ctx.exit(1 if tally["failed"] else 0)


def _progress() -> Progress:
    """On standard error; nothing where that is no terminal."""
    out = console(err=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("files: {task.description}"), TimeRemainingColumn())
    return Progress(*columns, console=out, transient=True, disable=not out.is_terminal)


def _files(paths: Iterable[str]) -> int:
    """How many files there are to read, for the bar alone."""
    given = [Path(path) for path in paths]
    return sum(sum(one.is_file() for one in path.rglob("*")) if path.is_dir() else 1 for path in given)


def _line(outcome: Outcome) -> str:
    return plain(f"{outcome.doc}: {outcome.message}")


def _so_far(tally: Counter[str]) -> str:
    read = counted(tally["new"] + tally["unread"], "document")
    return f"{read} read, {counted(tally['claims'], 'claim')}, {tally['known']} already there"


def _summary(tally: Counter[str], ledger: Path) -> str:
    parts = [
        f"{counted(tally['new'], 'document')} read with {counted(tally['claims'], 'claim')}",
        f"{tally['known']} already in the ledger",
        f"{tally['unread']} kept unread",
        f"{tally['failed']} not taken",
    ]
    return f"{ledger}: {', '.join(parts)}."
