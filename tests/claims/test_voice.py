"""Whoever judges says so."""

from __future__ import annotations

from sayso.claims import build
from sayso.loaders import from_text
from sayso.model import Claim, Frame, Link, Passage, Span

TEXT = "Analysts said that the split may harm the Dawn Front."
PASSAGES = [Passage(Span(0, len(TEXT)), (Span(0, len(TEXT)),))]


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def built(type_: str, arguments: dict[str, tuple[Span, ...]], *chain: Link, stance: str = "asserts") -> Claim:
    (claim,) = build(from_text(TEXT), PASSAGES, [Frame(type_, at("may harm"), arguments, stance=stance)], [chain])
    return claim


JUDGEMENT: dict[str, tuple[Span, ...]] = {"judgement": (at("the split may harm the Dawn Front"),)}
SAID = Link("Analysts", at("Analysts"), cue="said", cue_span=at("said"))


def test_the_innermost_source_of_a_judgement_is_its_judge() -> None:
    claim = built("assessment", JUDGEMENT, Link("The Post", at("Analysts")), SAID)
    assert [f.text for f in claim.roles["assessor"]] == ["Analysts"]
    assert list(claim.roles) == ["assessor", "judgement"]


def test_a_judge_whom_no_link_names_is_the_source() -> None:
    claim = built("assessment", JUDGEMENT | {"assessor": (at("Analysts"),)}, stance="predicts")
    assert [(link.source, link.span, link.stance) for link in claim.chain] == [("Analysts", at("Analysts"), "predicts")]


def test_a_judge_of_his_own_beside_a_source_stays() -> None:
    claim = built("assessment", JUDGEMENT | {"assessor": (at("the Dawn Front"),)}, SAID)
    assert [f.text for f in claim.roles["assessor"]] == ["the Dawn Front"]
    assert claim.chain == (SAID,)


def test_a_judgement_that_only_seems_so_has_no_judge() -> None:
    assert "assessor" not in built("assessment", JUDGEMENT, Link(cue="may", cue_span=at("may"))).roles


def test_other_claims_are_not_filled_by_whoever_says_them() -> None:
    assert "critic" not in built("hostile_to", {"target": (at("the Dawn Front"),)}, SAID).roles
