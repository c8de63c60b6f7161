"""How often gold toponyms are placed within 161 km of their gold point, by the scorer of ../shared/bench/places.

python -m bench.places [--misses]
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from bench.shared import SHARED, module, records
from sayso import places
from sayso.model import Document, Span

CORPORA = ("lgl", "tr-news")
NEAR_KM = 161.0


def evaluate(corpus: str, *, show: bool = False) -> Mapping[str, float]:
    """The share of gold spans that have coordinates and are placed within 161 km; ``n``: how many there are."""
    scorer = module("bench/places/score.py")
    right = total = 0
    for record in records(SHARED / "bench" / "places" / f"{corpus}.jsonl"):
        text, gold = record["text"], record["toponyms"]
        document = Document(id=record["doc"], text=text, content=text.encode())
        got = places.resolve(document, [Span(one["start"], one["end"]) for one in gold])
        for one, place in zip(gold, got, strict=True):
            if one["lat"] is None:
                continue
            placed = place.lat is not None and place.lon is not None
            near = placed and scorer.distance_km(one["lat"], one["lon"], place.lat, place.lon) <= NEAR_KM
            right, total = right + near, total + 1
            if show and not near:
                print(record["doc"], one["text"], one["gazetteer_name"], one["fcode"], one["country"], place)
    return {"acc161": round(right / total, 3), "n": total}


if __name__ == "__main__":
    for name in CORPORA:
        print(name, evaluate(name, show="--misses" in sys.argv))
