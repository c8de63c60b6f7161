"""A claim as a card: who says what, in which words. Reads the same without colour, at 80 columns and at 120."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.cli.terminal import console, counted, plain, put
from sayso.model import StoredClaim
from sayso.wording import certainty, counts, denied, what, when, where, who

INDENT = 4


class Card:
    """One claim: a line that says who, one that says what, what is known of it, and the quote with its document."""

    def __init__(self, stored: StoredClaim) -> None:
        self.stored = stored

    def __rich_console__(self, _: Console, __: ConsoleOptions) -> RenderResult:
        claim, document = self.stored.claim, self.stored.document
        style = "denies" if denied(claim) else "who"
        yield Text(plain(who(claim, document)) + ":", style)
        yield Padding(Text(plain(what(claim))), (0, 0, 0, INDENT))
        yield Padding(grid(_details(self.stored)), (0, 0, 0, INDENT))
        yield Text()


def _details(stored: StoredClaim) -> Iterator[tuple[str, Text]]:
    claim = stored.claim
    told = {
        "when": when(claim.when) if claim.when else "",
        "where": where(claim),
        "count": counts(claim),
        "sure": certainty(claim),
    }
    yield from ((label, Text(plain(words))) for label, words in told.items() if words)
    for quote in stored.quotes:
        yield "quote", Text(f"“{plain(quote)}”", "quote")
    yield "claim", Text(stored.id, "id").append(f" in {plain(stored.document.id)}", "faint")


def print_cards(claims: Iterable[StoredClaim]) -> None:
    """The claims as cards on standard output, then how many they are."""
    out, number = console(), 0
    for number, stored in enumerate(claims, 1):  # noqa: B007  the last number is how many there were
        put(out, Card(stored))
    put(out, Text(counted(number, "claim"), "faint"))


def grid(rows: Iterator[tuple[str, Text]]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="label", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for label, words in rows:
        grid.add_row(label, words)
    return grid
