"""`sayso show`: one claim, with everything known of it."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.sheet import Sheet
from sayso.cli.terminal import console, ledger_option, put
from sayso.ledger import Ledger


@click.command()
@click.argument("claim", metavar="CLAIM")
@ledger_option
def show(claim: str, ledger: Path) -> None:
    """Show everything known of one claim.

    CLAIM is a claim's id, or as much of its beginning as no other claim shares. Shown are the quote in its context, who
    says it through whom, roles, time, place, numbers, and the document with every date that it offers.

    \b
    Examples:
      sayso show k3v9x2m7qa
      sayso show k3v9 --ledger sahel.sayso
    """
    with Ledger(ledger) as opened:
        stored = opened.claim(claim)
        document = opened.document(stored.document.bytes_sha256)
        assert document is not None, "a claim has its document: a foreign key holds it"
        put(console(), Sheet(stored, document))
