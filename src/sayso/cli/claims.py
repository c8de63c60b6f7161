"""`sayso claims`: claims by filter."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sayso.cli.cards import print_cards
from sayso.cli.days import Day
from sayso.cli.terminal import ledger_option
from sayso.data import claim_types
from sayso.export import EXPORTERS
from sayso.ledger import Ledger

TABLE = "table"
WRITERS = {exporter.name: exporter.write for exporter in EXPORTERS}


@click.command()
@ledger_option
@click.option("--about", metavar="NAME", help="In any role, as a source or as a channel.")
@click.option(
    "--type", "types", multiple=True, type=click.Choice(list(claim_types())), metavar="TYPE", help="Of this type."
)
@click.option("--source", metavar="NAME", help="Said, denied ... by this source, or in this publisher's own voice.")
@click.option("--place", metavar="NAME", help="At this place.")
@click.option("--since", type=Day(last=False), help="Happened on this day or later; 2019 and 2019-05 will do.")
@click.option("--until", type=Day(last=True), help="Happened on this day or earlier.")
@click.option("--denied", is_flag=True, help="That some source denies.")
@click.option("--doc", "document", metavar="DOC", help="Of this document: its id, or its number in `sayso documents`.")
@click.option("--history", is_flag=True, help="Also of earlier versions of documents and of earlier readings.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="No more than this many.")
@click.option(
    "--format",
    "form",
    type=click.Choice([TABLE, *WRITERS]),
    default=TABLE,
    show_default=True,
    help="How they are printed; json is one array, jsonl one object a line.",
)
def claims(ledger: Path, form: str, types: tuple[str, ...], limit: int | None, **filters: str | bool | None) -> None:
    """List claims: who says what, in which words.

    Filters narrow each other; --type may be given several times. A name matches by its words, in any order, without
    regard to case and accents. --since and --until go by the time of what is claimed; what has none is left out.

    \b
    Examples:
      sayso claims --about "Northern Front" --since 2019
      sayso claims --type attack --type clash --place Ostrava --format csv > attacks.csv
      sayso claims --source Army --denied
    """
    with Ledger(ledger) as opened:
        found = opened.claims(type=types, limit=limit, **filters)  # type: ignore[arg-type]
        if form == TABLE:
            print_cards(found)
        else:
            WRITERS[form](found, sys.stdout)
