"""Claims, gold against predicted, paired as the scorer pairs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bench.claim_scores import Scored, names, text_case
from bench.errors.compare import Compared, Item
from bench.run import Run
from bench.shared import module
from bench.tasks.seed import aliases, seed_case

Claim = Mapping[str, Any]


def compared_claims(run: Run) -> list[Compared]:
    return [_compared(text_case(case), case.gold["text"], names()) for case in run.cases("aside")]


def compared_seed(run: Run) -> list[Compared]:
    return [_compared(seed_case(run), run.cases("seed")[0].gold["text"], aliases(run))]


def _compared(case: Scored, text: str, same: Any) -> Compared:
    gold, predicted = case.gold["claims"], case.predicted["claims"]
    matched = module("bench/claims/score.py").match(gold, predicted, same)
    pairs = tuple((i, j, tuple(_wrong(gold[i], predicted[j], same))) for i, j in matched)
    golds, found = (tuple(_item(claim, text) for claim in side) for side in (gold, predicted))
    return Compared(case.gold["doc"], text, golds, found, pairs)


def _item(claim: Claim, text: str) -> Item:
    start, end = claim["evidence"][0]
    roles = "; ".join(f"{role}: {_words(fillers)}" for role, fillers in claim["roles"].items())
    return Item(claim["type"], ((start, end),), " | ".join(filter(None, (roles, *_rest(claim), text[start:end]))))


def _rest(claim: Claim) -> Iterator[str]:
    if claim.get("where"):
        yield f"where: {_words(claim['where'])}"
    if when := claim.get("when"):
        yield f"when: {_interval(when)}"
    if claim["polarity"] != "+" or claim["certainty"] != "certain":
        yield f"{claim['polarity']} {claim['certainty']}"
    if chain := _chain(claim):
        yield chain


def _words(fillers: list[Any]) -> str:
    return ", ".join(" = ".join(one) if isinstance(one, list) else str(one) for one in fillers)


def _interval(when: Mapping[str, Any]) -> str:
    return f"{when.get('from') or '?'}..{when.get('to') or '?'}"


def _chain(claim: Claim) -> str:
    links = claim.get("chain") or []
    return " > ".join(f"{_words([link.get('source') or link.get('cue')])} {link.get('stance') or ''}" for link in links)


def _wrong(gold: Claim, predicted: Claim, same: Any) -> Iterator[str]:
    score = module("bench/claims/score.py")
    for role in dict.fromkeys((*gold["roles"], *predicted["roles"])):
        ones, others = gold["roles"].get(role, []), predicted["roles"].get(role, [])
        if not (all(same.any_same([a], others) for a in ones) and all(same.any_same([b], ones) for b in others)):
            yield f"{role}: {_words(others) or 'none'}, not {_words(ones) or 'none'}"
    if not score.innermost(gold, same, predicted):
        yield f"source: {_chain(predicted) or 'none'}, not {_chain(gold) or 'none'}"
    for key in ("polarity", "certainty"):
        if gold[key] != predicted[key]:
            yield f"{key}: {predicted[key]}, not {gold[key]}"
    if gold.get("where") and not same.any_same(gold["where"][:1], predicted.get("where") or []):
        yield f"where: {_words(predicted.get('where') or []) or 'none'}, not {_words(gold['where'])}"
    if (when := gold.get("when")) and not _overlap(when, predicted.get("when")):
        yield f"when: {_interval(predicted.get('when') or {})}, not {_interval(when)}"


def _overlap(gold: Mapping[str, Any], predicted: Mapping[str, Any] | None) -> bool:
    interval = module("bench/claims/score.py").interval
    if not predicted or not (predicted.get("from") or predicted.get("to")):
        return False
    (a, b), (c, d) = interval(gold), interval(predicted)
    return bool(c <= b and a <= d)
