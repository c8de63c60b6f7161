"""`sayso documents`: what a ledger has read."""

from __future__ import annotations

from pathlib import Path

import click
from rich.table import Table

from sayso.cli.terminal import console, ledger_option, plain, put
from sayso.ledger import Ledger
from sayso.model import DocumentState


@click.command()
@ledger_option
def documents(ledger: Path) -> None:
    """List the documents of a ledger.

    Each with its number, publication date and how that is known, its claims, or why it was not read. Versions of one
    page are told apart as v1, v2 ...; claims are listed of the latest.

    \b
    Example:
      sayso documents --ledger sahel.sayso
    """
    table = Table(box=None, pad_edge=False, header_style="label", padding=(0, 2, 0, 0))
    table.add_column("no.", justify="right", no_wrap=True)
    table.add_column("document", ratio=2, overflow="fold")
    table.add_column("title, publisher", ratio=4, overflow="fold")
    table.add_column("published", ratio=2)
    table.add_column("claims", justify="right", no_wrap=True)
    with Ledger(ledger) as opened:
        for state in opened.documents():
            table.add_row(*_cells(state))
    put(console(), table)


def _cells(state: DocumentState) -> tuple[str, ...]:
    document = state.document
    version = "" if document.version == 1 and state.latest else f" v{document.version}"
    name = plain(document.id) + version + ("" if state.latest else ", superseded")
    head = plain(", ".join(filter(None, (document.title, document.publisher))))
    published = f"{document.published} ({document.basis})" if document.published else "not known"
    told = "\n".join(filter(None, (head, state.unread)))
    return str(document.number), name, told, published, "–" if state.unread else str(state.claims)
