"""Claims against gold claims by the scorer in ../shared, with what it does not count: rare values and time words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.run import Case
from bench.shared import module

Claims = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """One text in the scorer's shape.

    ``found``: of gold claims with a rare value or with time words, how many are found so, and how many there are.
    ``sure``: the score of each claim predicted, and whether it stands for a gold one.
    """

    gold: Claims
    predicted: Claims
    found: Mapping[str, tuple[int, int]]
    sure: tuple[tuple[float, bool], ...] = ()


def text_case(case: Case) -> Scored:
    """An annotated text of ../shared/train or training/data."""
    convert = module("bench/claims/convert.py")
    resolve = module("train/check.py").resolve
    gold = convert.from_texts(case.gold, resolve)
    predicted = convert.from_reading(case.reading)
    whens = [[(s["start"], s["end"]) for s in claim["when"]] for claim in resolve(case.gold)[0]["claims"]]
    told = [claim["when"] and claim["when"]["span"] for claim in case.reading["claims"]]
    pairs = module("bench/claims/score.py").match(gold["claims"], predicted["claims"], names())
    dated = [(i, j) for i, j in pairs if whens[i]]
    right = sum(any(_touch(told[j], span) for span in whens[i]) for i, j in dated)
    matched = {j for _, j in pairs}
    sure = tuple((claim["score"], j in matched) for j, claim in enumerate(case.reading["claims"]))
    return Scored(gold, predicted, _rare(gold, predicted, pairs) | {"when_words": (right, len(dated))}, sure)


def names(aliases: Sequence[Sequence[str]] = ()) -> Any:
    return module("bench/claims/score.py").Names(aliases)


def _touch(told: Sequence[int] | None, span: tuple[int, int]) -> bool:
    return told is not None and told[0] < span[1] and span[0] < told[1]


def _rare(gold: Claims, predicted: Claims, pairs: Sequence[tuple[int, int]]) -> dict[str, tuple[int, int]]:
    to = dict(pairs)
    rare = {"negated": ("polarity", "+"), "uncertain": ("certainty", "certain")}
    found = {}
    for name, (key, usual) in rare.items():
        wanted = [i for i, claim in enumerate(gold["claims"]) if claim[key] != usual]
        right = sum(i in to and predicted["claims"][to[i]][key] != usual for i in wanted)
        found[name] = (right, len(wanted))
    return found


def by_paragraph(case: Scored, text: str) -> Iterator[Scored]:
    """The paragraphs that hold claims, as texts of their own: what is drawn from where there are few documents."""
    ends = [found.end() for found in re.finditer(r"\n\s*\n|\Z", text)]
    start = 0
    for end in ends:
        within = _within(start, end)
        part = Scored(within(case.gold), within(case.predicted), {})
        if part.gold["claims"] or part.predicted["claims"]:
            yield part
        start = end


def _within(start: int, end: int) -> Callable[[Claims], Claims]:
    def within(told: Claims) -> Claims:
        kept = [claim for claim in told["claims"] if start <= claim["evidence"][0][0] < end]
        ids = {claim["id"] for claim in kept}
        return {"claims": kept, "links": [link for link in told["links"] if {link["from"], link["to"]} <= ids]}

    return within


def scores(cases: Sequence[Scored], same: Any) -> dict[str, float]:
    """The scorer's figures over all texts, those by type as ``type.attack``, and what `Scored` counts."""
    golds = {str(n): case.gold for n, case in enumerate(cases)}
    predictions = {str(n): case.predicted for n, case in enumerate(cases)}
    figures, types, _ = module("bench/claims/score.py").score(golds, predictions, same)
    by_type = {f"type.{name}": row["f1"] for name, row in types.items() if row["gold"]}
    unsure = {"calibration_error": calibration_error([one for case in cases for one in case.sure])}
    return dict(_flat(figures)) | by_type | dict(_found(cases)) | unsure


def reliability(sure: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """By tenths of the score: its mean, the share that is right, and how many there are. Empty tenths are left out."""
    tenths: dict[int, list[tuple[float, bool]]] = {}
    for score, right in sorted(sure):
        tenths.setdefault(min(9, int(score * 10)), []).append((score, right))
    return [
        (sum(score for score, _ in each) / len(each), sum(right for _, right in each) / len(each), len(each))
        for each in tenths.values()
    ]


def calibration_error(sure: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over tenths (Naeini et al. 2015): 0 where of those told as .7 seven in ten hold."""
    return sum(abs(score - right) * count for score, right, count in reliability(sure)) / max(1, len(sure))


def _flat(figures: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """``claims`` as ``f1``, ``precision`` and ``recall``; the F1 alone of whatever else has one."""
    yield from figures["claims"].items()
    for name, value in figures.items():
        if name != "claims":
            yield name, value["f1"] if isinstance(value, dict) else value


def _found(cases: Sequence[Scored]) -> Iterator[tuple[str, float]]:
    for name in {name for case in cases for name in case.found}:
        right, wanted = (sum(case.found[name][n] for case in cases if name in case.found) for n in (0, 1))
        if wanted:
            yield name, right / wanted
