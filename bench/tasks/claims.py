"""Claims on annotated texts that no training sees: short ones, and whole articles apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.bootstrap import measured
from bench.claim_scores import Scored, by_paragraph, names, reliability, scores, text_case
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
    told = [(case, text_case(case)) for case in run.cases("aside")]
    short = [(case, scored) for case, scored in told if not whole_article(case)]
    long = [(case, scored) for case, scored in told if whole_article(case)]
    found = _measured("claims", [scored for _, scored in short])
    for part, own in (("claims.shared", False), ("claims.own", True)):
        found |= _measured(part, [scored for case, scored in short if case.gold["own"] == own])
    paragraphs = [part for case, scored in long for part in by_paragraph(scored, case.reading["text"])]
    found |= _measured("claims.long", [scored for _, scored in long], drawn=paragraphs)
    for kind, chosen in by_kind(short).items():
        found[f"claims.kind.{kind}"] = _measured(kind, chosen)[f"{kind}.f1"]
    figures = {figure.name: found[figure.name] for figure in FIGURES if figure.name in found}
    return Result(figures, (_reliability([scored for _, scored in short]),))


def by_kind(told: Iterable[tuple[Case, Scored]]) -> dict[str, list[Scored]]:
    kinds: dict[str, list[Scored]] = {}
    for case, scored in told:
        prefix = str(case.gold["id"]).split("-")[0]
        if prefix in KINDS:
            kinds.setdefault(KINDS[prefix][0], []).append(scored)
    return kinds


def _reliability(told: Iterable[Scored]) -> str:
    tenths = reliability([one for scored in told for one in scored.sure])
    return "scores of claims: " + "; ".join(f"{score:.2f} told, {right:.2f} right ({n})" for score, right, n in tenths)


def _measured(part: str, told: Sequence[Scored], *, drawn: Sequence[Scored] = ()) -> dict[str, Measured]:
    same = names()

    def of(some: Sequence[Scored]) -> dict[str, float]:
        return scores(some, same)

    return {f"{part}.{name}": value for name, value in measured(told, of, resamples=50, drawn=drawn).items()}


CLAIMS = Task("claims", FIGURES, measure)
