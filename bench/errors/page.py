"""Gold against predicted as one HTML file: no script, nothing from elsewhere, every word escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from bench.errors.compare import KINDS, Compared, Difference, stretches, tally

STYLE = """
body { font: 15px/1.5 sans-serif; max-width: 75em; margin: 2em auto; padding: 0 1em; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 2em; white-space: pre-wrap; }
mark { background: #fde68a; } mark.both { background: #bbf7d0; }
table { border-collapse: collapse; } td, th { padding: .2em .8em .2em 0; text-align: left; vertical-align: top; }
summary { cursor: pointer; font-weight: bold; } .wrong { color: #b91c1c; }
"""


def page(task: str, texts: Iterable[Compared]) -> str:
    told = list(texts)
    title = f"{task}: gold against predicted"
    body = "\n".join([f"<h1>{escape(title)}</h1>", *_counts(told), *(_text(text) for text in told)])
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _counts(texts: Iterable[Compared]) -> Iterator[str]:
    found = tally(texts)
    yield "<table>" + _row("type", *KINDS, cell="th")
    for name in sorted({name for name, _ in found}, key=lambda n: (-sum(found[n, kind] for kind in KINDS), n)):
        yield _row(name, *(str(found[name, kind]) for kind in KINDS))
    yield "</table>"


def _row(*cells: str, cell: str = "td") -> str:
    return "<tr>" + "".join(f"<{cell}>{escape(words)}</{cell}>" for words in cells) + "</tr>"


def _text(text: Compared) -> str:
    rows = "\n".join(_difference(one) for one in text.differences)
    return (
        f"<details><summary>{escape(text.doc)}: {len(text.differences)} differ</summary>\n"
        f'<div class="sides"><div><b>gold</b>\n{_marked(text, gold=True)}</div>\n'
        f"<div><b>predicted</b>\n{_marked(text, gold=False)}</div></div>\n<table>{rows}</table></details>"
    )


def _marked(text: Compared, *, gold: bool) -> str:
    return "".join(_piece(words, *(sides if gold else reversed(sides))) for words, *sides in stretches(text))


def _piece(words: str, own: tuple[str, ...], other: tuple[str, ...]) -> str:
    if not own:
        return escape(words)
    both = ' class="both"' if set(own) & set(other) else ""
    return f'<mark{both} title="{escape(", ".join(own))}">{escape(words)}</mark>'


def _difference(one: Difference) -> str:
    wrong = "".join(f'<div class="wrong">{escape(words)}</div>' for words in one.wrong)
    return f"<tr><td>{one.kind}</td><td>{escape(one.item.type)}</td><td>{escape(one.item.words)}{wrong}</td></tr>"
