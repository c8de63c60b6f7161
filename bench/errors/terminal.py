"""Gold against predicted on the terminal: the text with both marked, then what differs."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bench.errors.compare import KINDS, Compared, Difference, stretches, tally

STYLES = {(True, True): "green", (True, False): "underline red", (False, True): "reverse yellow", (False, False): ""}
"""How a piece of text looks that gold has, and that was predicted."""

LEGEND = (("both ", (True, True)), ("gold alone ", (True, False)), ("predicted alone", (False, True)))


def put(out: Console, texts: Iterable[Compared]) -> None:
    told = list(texts)
    for text in (text for text in told if text.differences):
        out.rule(Text(text.doc))
        out.print(marked(text))
        for difference in text.differences:
            out.print(line(difference))
    out.rule("in all")
    out.print(Text.assemble(*((words, STYLES[key]) for words, key in LEGEND)))
    out.print(counts(told))


def marked(text: Compared) -> Text:
    return Text.assemble(*((words, STYLES[bool(gold), bool(found)]) for words, gold, found in stretches(text)))


def line(difference: Difference) -> Padding:
    told = Text.assemble((f"{difference.kind}: ", "bold"), (difference.item.type, "cyan"), " ", difference.item.words)
    for wrong in difference.wrong:
        told.append(f"\n    {wrong}", "red")
    return Padding(told, (0, 0, 0, 2))


def counts(texts: Iterable[Compared]) -> Table:
    found = tally(texts)
    made = Table("type", *KINDS, box=None, pad_edge=False)
    for name in sorted({name for name, _ in found}, key=lambda n: (-sum(found[n, kind] for kind in KINDS), n)):
        made.add_row(Text(name), *(str(found[name, kind]) for kind in KINDS))
    return made
