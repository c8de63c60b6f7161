"""`sayso verify`: does the ledger still hold what it was given?"""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.terminal import counted, ledger_option, plain
from sayso.ledger import Ledger
from sayso.model import Fault


@click.command()
@ledger_option
@click.pass_context
def verify(ctx: click.Context, ledger: Path) -> None:
    """Hold every quote against the text that it comes from.

    Each document's bytes and text are hashed again, and every quote, name and place of every claim is read again from
    the text. Prints a line for each thing that does not hold; then the exit code is 1.

    \b
    Example:
      sayso verify --ledger sahel.sayso
    """
    faults = 0
    with Ledger(ledger) as opened:
        for fault in opened.verify():
            faults += 1
            click.echo(_line(fault))
        if faults:
            click.echo(f"Not everything in {ledger} holds: {counted(faults, 'fault')}.")
            ctx.exit(1)
        documents = sum(1 for _ in opened.documents())
        claims = sum(1 for _ in opened.claims(history=True))
    click.echo(f"All holds: {counted(documents, 'document')}, {counted(claims, 'claim')}.")


def _line(fault: Fault) -> str:
    return plain(
        f"{fault.document}, claim {fault.claim}: {fault.message}"
        if fault.claim
        else f"{fault.document}: {fault.message}"
    )
