"""Mentions, gold against predicted, paired where they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bench.errors.compare import Compared, Item, greedy
from bench.run import Case, Run
from bench.shared import module
from bench.tasks.entities import predicted


def compared_entities(run: Run) -> list[Compared]:
    return [_compared(case) for case in run.cases("entities")]


def _compared(case: Case) -> Compared:
    text = case.gold["text"]
    gold, found = (tuple(_item(one, text) for one in side) for side in (case.gold["entities"], predicted(case)))
    scores = ((_alike(g, p, text), i, j) for i, g in enumerate(gold) for j, p in enumerate(found))
    pairs = tuple((i, j, tuple(_wrong(gold[i], found[j], text))) for i, j in greedy(scores))
    return Compared(case.gold["doc"], text, gold, found, pairs)


def _item(told: Mapping[str, Any], text: str) -> Item:
    span = (told["start"], told["end"])
    return Item(told["type"], (span,), text[slice(*span)])


def _alike(gold: Item, found: Item, text: str) -> float:
    """The code points that they share; more where ends and type agree."""
    (a, b), (c, d) = gold.spans[0], found.spans[0]
    shared = max(0, min(b, d) - max(a, c))
    return shared and shared + len(text) * (2 - len(list(_wrong(gold, found, text))))


def _wrong(gold: Item, found: Item, text: str) -> Iterator[str]:
    trim = module("bench/entities/score.py").trim
    if trim(text, *gold.spans[0]) != trim(text, *found.spans[0]):
        yield f"ends: {found.words}, not {gold.words}"
    if gold.type != found.type:
        yield f"type: {found.type}, not {gold.type}"
