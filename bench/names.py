"""How often names are resolved right: pronouns, descriptions and short forms of the annotated texts.

python -m bench.names ../shared/train/long-a.jsonl ...
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.shared import SHARED, module, records
from sayso import names
from sayso.model import Document, Span
from sayso.names.phrases import PRONOUNS
from sayso.segment import segment

_WORD = r"(?:[A-Z][\w'’-]*|of|the|and|for|in)"
_DEFINED = re.compile(rf"((?:{_WORD}|Abu|al)(?:\s+{_WORD})*)\s+\(([A-Z]\w+)\)")


def evaluate(paths: Sequence[Path], *, show: bool = False) -> Mapping[str, float]:
    """The share of role fillers and sources whose name is that of the annotation, by what the words are.

    ``pronoun``, ``other`` (descriptions, short forms): those that the annotation gives a name; ``name``: all the
    rest, which must keep a name that reads alike. ``all``: the first two together.
    """
    check = module("train/check.py")
    score = module("bench/claims/score.py")
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for record in (record for path in paths for record in records(path)):
        resolved, _ = check.resolve(record)
        text, coref = record["text"], record.get("coref") or {}
        same = score.Names(_groups(text, coref, score.words)).same
        document = Document(id=record["id"], text=text, content=text.encode())
        spots = dict.fromkeys(_spots(resolved))
        got = names.resolve(document, segment(document), (), [span for span, _ in spots])
        for span, words in spots:
            sort = "name" if words not in coref else "pronoun" if words.lower() in PRONOUNS else "other"
            fits = same(got[span], coref.get(words, words))
            total[sort] += 1
            right[sort] += fits
            if show and not fits:
                before = text[max(0, span.start - 70) : span.start].replace("\n", " ")
                print(f"{record['id']} {sort:8}{before}[{words}] {got[span]!r} not {coref.get(words, words)!r}")
    for counter in (right, total):
        counter["all"] = counter["pronoun"] + counter["other"]
    return {sort: round(right[sort] / max(1, total[sort]), 3) for sort in total} | {
        f"n_{s}": n for s, n in total.items()
    }


def _groups(text: str, coref: Mapping[str, str], words: Callable[[str], frozenset[str]]) -> list[list[str]]:
    """Names of one thing: an acronym with the long form before it, and the annotation's own pairs of names."""
    pairs = [[long, short, f"{long} ({short})"] for long, short in _DEFINED.findall(text)]
    pairs += [[key, name] for key, name in coref.items() if key.lower() not in PRONOUNS and _reads_as_name(key)]
    groups: list[list[str]] = []
    for pair in pairs:
        held = [group for group in groups if {words(n) for n in group} & {words(n) for n in pair}]
        groups = [group for group in groups if group not in held] + [[*pair, *(n for group in held for n in group)]]
    return groups


def _reads_as_name(words: str) -> bool:
    return words.rsplit(maxsplit=1)[-1][0].isupper() and not words.endswith("s")


def _spots(record: Mapping[str, Any]) -> Iterator[tuple[Span, str]]:
    for claim in record["claims"]:
        found = [spot for role in claim["roles"].values() for spot in role]
        found += [link[key] for link in claim["chain"] for key in ("source", "via") if key in link]
        yield from ((Span(spot["start"], spot["end"]), spot["text"]) for spot in found)


if __name__ == "__main__":
    chosen = [Path(arg) for arg in sys.argv[1:] if arg != "--misses"]
    print(json.dumps(evaluate(chosen or [SHARED / "train" / "long-b.jsonl"], show="--misses" in sys.argv), indent=1))
