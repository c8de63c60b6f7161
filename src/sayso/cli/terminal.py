"""What goes to the terminal: consoles, and words of documents without anything that a terminal would obey."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console, RenderableType
from rich.theme import Theme

from sayso.ledger import DEFAULT

Command = TypeVar("Command", bound=Callable[..., Any])

THEME = Theme({"who": "bold", "denies": "bold red", "id": "cyan", "label": "dim", "quote": "italic", "faint": "dim"})
NARROWEST, WIDEST = 40, 120

ledger_option = click.option(
    "--ledger",
    type=click.Path(path_type=Path, dir_okay=False),
    default=DEFAULT,
    show_default=f"./{DEFAULT}",
    help="The ledger's file.",
)


def console(*, err: bool = False) -> Console:
    """A console at most 120 columns wide, whose output can be piped: no markup, no highlighting, no emoji."""
    made = Console(stderr=err, theme=THEME, markup=False, highlight=False, emoji=False, soft_wrap=False)
    made.width = max(NARROWEST, min(made.width, WIDEST))
    return made


def put(out: Console, what: RenderableType) -> None:
    """Print, without the blanks with which Rich fills lines up."""
    with out.capture() as captured:
        out.print(what)
    out.file.write(_FILLING.sub(r"\1", captured.get()))


def plain(words: str) -> str:
    """Words of a document on one line, without control characters and marks that turn the writing direction."""
    return plain_part(words).strip()


def plain_part(words: str) -> str:
    """The same for a part of a line: blanks at its ends stay, one at each."""
    return _BLANKS.sub(" ", "".join(sign for sign in words if not _obeyed(sign)))


def _obeyed(sign: str) -> bool:
    category = unicodedata.category(sign)
    return (category == "Cc" and not sign.isspace()) or unicodedata.bidirectional(sign) in _TURNS or category == "Cs"


_FILLING = re.compile(r" +((?:\x1b\[[0-9;]*m)*)$", re.MULTILINE)
_BLANKS = re.compile(r"\s+")
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def counted(number: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number} {noun}" + ("s" if number != 1 else "")


def complain(line: str) -> None:
    """One line on standard error."""
    print(plain(line), file=sys.stderr)
