"""Attributions, gold against predicted, paired by how much of content and source they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.errors.compare import Compared, Item, greedy
from bench.run import Case, Run
from bench.shared import module

Roles = Mapping[str, frozenset[int]]


def compared_attributions(run: Run) -> list[Compared]:
    return [_compared(case) for case in run.cases("attribution")]


def _compared(case: Case) -> Compared:
    score = module("bench/attribution/score.py")
    told = {"doc": case.gold["doc"], "attributions": case.reading["attributions"]}
    [(_, gold, predicted)] = score.load([case.gold], [told])
    scores = (
        (_shared(g, p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if score.jaccard(p["content"], g["content"]) >= 0.5
    )
    text = case.gold["text"]
    golds, found = (tuple(_item(one, text) for one in side["attributions"]) for side in (case.gold, told))
    pairs = tuple((i, j, tuple(_wrong(gold[i], predicted[j]))) for i, j in greedy(scores))
    return Compared(case.gold["doc"], text, golds, found, pairs)


def _shared(gold: Roles, predicted: Roles) -> float:
    jaccard = module("bench/attribution/score.py").jaccard
    return float(jaccard(gold["content"], predicted["content"]) + jaccard(gold["source"], predicted["source"]))


def _wrong(gold: Roles, predicted: Roles) -> Iterator[str]:
    jaccard = module("bench/attribution/score.py").jaccard
    for role in ("source", "cue", "content"):
        share = jaccard(gold[role], predicted[role])
        if share < 1:
            yield f"{role}: {'another' if share < 0.5 else 'other ends'}"


def _item(told: Mapping[str, Any], text: str) -> Item:
    parts = {role: _quote(told[role], text) for role in ("source", "cue", "content")}
    cue = parts["cue"].lower() or "none"
    return Item(
        cue, tuple(map(tuple, told["content"])), " | ".join(f"{role}: {words}" for role, words in parts.items())
    )


def _quote(spans: Sequence[Sequence[int]], text: str) -> str:
    return " ... ".join(text[start:end] for start, end in spans)
