"""Time expressions found and understood by rule, on TimeBank with AQUAINT (tbaq) and on MEANTIME."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.bootstrap import measured
from bench.figures import Figure, Measured, Result, Task
from bench.run import Run
from bench.shared import module, records
from sayso import times
from sayso.model import Document, Published, Timex

CORPORA = ("tbaq", "meantime")

FIGURES = (
    Figure("times.tbaq.value", aim=0.80, known="HeidelTime .78 on a kept-back set; dateparser .38"),
    Figure("times.tbaq.relaxed", aim=0.90, known="HeidelTime .91 on a kept-back set"),
    Figure("times.meantime.value", aim=0.80),
    Figure("times.meantime.relaxed", aim=0.90),
)

Pair = tuple[list[dict[str, Any]], list[dict[str, Any]]]


def read(record: dict[str, Any]) -> list[dict[str, Any]]:
    """What the rules find in one article, counted from the day on which it was made."""
    day = (record.get("dct") or "")[:10] or None
    document = Document(record["doc"], record["text"], record["text"].encode(), published=Published(day, "given"))
    return [_told(timex) for timex in times.resolve(document, times.find(document.text))]


def _told(timex: Timex) -> dict[str, Any]:
    return {"start": timex.span.start, "end": timex.span.end, "type": timex.type, "value": timex.value}


def scores(pairs: Sequence[Pair]) -> dict[str, float]:
    gold, found = ({str(n): pair[side] for n, pair in enumerate(pairs)} for side in (0, 1))
    got = module("bench/times/score.py").score(gold, found)[0]
    return {name: got[name]["f1"] for name in ("value", "relaxed")}


def measure(run: Run) -> Result:
    found: dict[str, Measured] = {}
    for corpus in CORPORA:
        articles = records(run.shared / "bench" / "times" / f"{corpus}.jsonl")
        pairs = [(article["timexes"], read(article)) for article in articles]
        found |= {f"times.{corpus}.{k}": v for k, v in measured(pairs, scores, resamples=50).items()}
    return Result(found)


TIMES = Task("times", FIGURES, measure)
