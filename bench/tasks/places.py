"""Places understood, on LGL and TR-News: the share of gold toponyms that land within 161 km of where they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.bootstrap import measured
from bench.figures import Figure, Measured, Result, Task
from bench.run import Run
from bench.shared import module, records
from sayso import places
from sayso.model import Document, Span

CORPORA = {"lgl": "lgl", "tr_news": "tr-news"}

FIGURES = (
    Figure("places.lgl.within_161_km", aim=0.75, known="best released .77; most populous .63"),
    Figure("places.tr_news.within_161_km", aim=0.78, known="best released .72; most populous .77"),
)

Pair = tuple[list[dict[str, Any]], list[dict[str, Any]]]


def read(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Where the toponyms that the annotators marked are, as sayso understands them."""
    document = Document(
        record["doc"], record["text"], record["text"].encode(), title=record["title"], url=record["url"]
    )
    spans = sorted({Span(spot["start"], spot["end"]) for spot in record["toponyms"]})
    found = zip(spans, places.resolve(document, spans), strict=True)
    return [{"start": span.start, "end": span.end, "lat": place.lat, "lon": place.lon} for span, place in found]


def scores(pairs: Sequence[Pair]) -> dict[str, float]:
    gold, found = ({str(n): pair[side] for n, pair in enumerate(pairs)} for side in (0, 1))
    got = module("bench/places/score.py").score(gold, found)[0]
    return {"within_161_km": got["resolution"]["acc161"] or 0.0}


def measure(run: Run) -> Result:
    found: dict[str, Measured] = {}
    for corpus, file in CORPORA.items():
        articles = records(run.shared / "bench" / "places" / f"{file}.jsonl")
        pairs = [(article["toponyms"], read(article)) for article in articles]
        found |= {f"places.{corpus}.{k}": v for k, v in measured(pairs, scores, resamples=50).items()}
    return Result(found)


PLACES = Task("places", FIGURES, measure)
