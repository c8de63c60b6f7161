"""`sayso extract`: records on standard output, without a ledger."""

from __future__ import annotations

import sys

import click

from sayso.cli.terminal import complain
from sayso.export.record import ReadingRecord
from sayso.loaders import load_all, load_lines
from sayso.model import Outcome
from sayso.pipeline import extract as extract_records
from sayso.reader import load_reader


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--jsonl", is_flag=True, help="Read documents from standard input, one JSON object a line.")
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], jsonl: bool) -> None:
    """Read documents and print their records, without a ledger.

    One JSON object a document, each on a line of standard output, as the JSON Schema in the package describes it. PATH
    is as for `sayso read`. With --jsonl, standard input has objects {"doc", "text", "published"?, "title"?,
    "publisher"?}, one a line; their text is taken as it is, so that offsets hold.

    A document that can't be taken gets one line on standard error; the others are read, and the exit code is 1.

    \b
    Examples:
      sayso extract reports/one.html | jq .claims
      sayso extract --jsonl < documents.jsonl > records.jsonl
    """
    if bool(paths) == jsonl:
        raise click.UsageError("give either PATHs or --jsonl")
    items = load_lines(sys.stdin.buffer) if jsonl else load_all(paths)
    failed = 0
    for found in extract_records(items, (ctx.obj or load_reader)()):
        if isinstance(found, Outcome):
            failed += 1
            complain(f"{found.doc}: {found.message}")
        else:
            click.echo(ReadingRecord.of(found).json_line().encode() + b"\n", nl=False)
    ctx.exit(1 if failed else 0)
