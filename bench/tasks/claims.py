"""Claims on annotated texts that no training sees: short ones, and whole articles apart."""

from __future__ import annotations

from collections.abc import Sequence

from bench.bootstrap import measured
from bench.claim_scores import Scored, names, reliability, scores, text_case
from bench.figures import Figure, Measured, Result, Task
from bench.run import Case, Run
from sayso.data import claim_types

TYPES = tuple(Figure(f"claims.type.{name}") for name in claim_types())

KINDS = {
    "satp": ("incidents", "incident reports of South Asia"),
    "insight": ("crime", "analysis of crime in Latin America"),
    "re3d": ("syria_iraq", "press releases and news on Syria and Iraq"),
    "trnews": ("world", "world news"),
    "polnear": ("politics", "US politics"),
    "w2": ("general", "general news and analysis"),
    "w3": ("general", "general news and analysis"),
    "rare": ("rare", "written for the rarer types"),
}
"""Kinds of text by how their ids begin: the name, and what it is."""

FIGURES = (
    Figure("claims.f1", 0.66, 0.75, "second annotator .91; a trial .63"),
    Figure("claims.precision"),
    Figure("claims.recall"),
    Figure("claims.shared.f1", 0.66, 0.75, "texts of ../shared/train alone"),
    Figure("claims.own.f1", known="texts of training/data alone"),
    Figure("claims.lenient", 0.70, 0.79),
    Figure("claims.roles", 0.86, 0.90, known="a trial .82"),
    Figure("claims.source", 0.72, 0.80, known="a trial .68 of the attributed"),
    Figure("claims.chain"),
    Figure("claims.when_words", known="a trial .81"),
    Figure("claims.where", known="a trial .79"),
    Figure("claims.polarity", known="answers that never change .975"),
    Figure("claims.certainty", known="answers that never change .95"),
    Figure("claims.negated", 0.60, 0.80, known="recall of negated claims as such"),
    Figure("claims.uncertain", 0.40, 0.65, known="recall of non-certain claims as such"),
    Figure("claims.long.f1", 0.50, 0.65, known="whole articles; a trial .34"),
    Figure("claims.long.precision", 0.52, 0.65, known="a trial .31"),
    Figure("claims.long.recall"),
    Figure("claims.calibration_error", 0.05, lower=True, known="of scores, over tenths"),
    *(Figure(f"claims.kind.{name}", known=what) for name, what in dict(KINDS.values()).items()),
    *TYPES,
)


def whole_article(case: Case) -> bool:
    return str(case.gold["id"]).startswith("long-")


def measure(run: Run) -> Result:
    cases = run.cases("aside")
    short = [case for case in cases if not whole_article(case)]
    found = _measured("claims", short)
    for part, chosen in {
        "claims.shared": [case for case in short if not case.gold["own"]],
        "claims.own": [case for case in short if case.gold["own"]],
        "claims.long": [case for case in cases if whole_article(case)],
    }.items():
        found |= _measured(part, chosen) if chosen else {}
    found |= {f"claims.kind.{kind}": _measured(kind, chosen)[f"{kind}.f1"] for kind, chosen in by_kind(short).items()}
    figures = {figure.name: found[figure.name] for figure in FIGURES if figure.name in found}
    sure = [one for case in short for one in text_case(case).sure]
    told = (f"{score:.2f} told, {right:.2f} right ({count})" for score, right, count in reliability(sure))
    return Result(figures, (f"scores of claims: {'; '.join(told)}",))


def by_kind(cases: Sequence[Case]) -> dict[str, list[Case]]:
    kinds: dict[str, list[Case]] = {}
    for case in cases:
        prefix = str(case.gold["id"]).split("-")[0]
        if prefix in KINDS:
            kinds.setdefault(KINDS[prefix][0], []).append(case)
    return kinds


def _measured(part: str, cases: Sequence[Case]) -> dict[str, Measured]:
    same = names()

    def of(drawn: Sequence[Scored]) -> dict[str, float]:
        return scores(drawn, same)

    got = measured([text_case(case) for case in cases], of, resamples=50)
    return {f"{part}.{name}": value for name, value in got.items()}


CLAIMS = Task("claims", FIGURES, measure)
