"""One event told again by the same source is one claim; anything that speaks against it keeps two."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import fold
from sayso.model import Claim, Count, Filler, Link, Place, Span, When


def filler(name: str, start: int = 0) -> Filler:
    return Filler(Span(start, start + len(name)), name, name)


DEATH = Claim(
    "c1",
    "killing",
    Span(10, 16),
    (Span(0, 30),),
    {"victim": (filler("Ishaq Ahmad Safi"),)},
    when=When("on Friday", Span(20, 29), "2019-05-10", "2019-05-10", "day"),
    where=(Place("Dallu", Span(31, 36), "Dallu"),),
)
AGAIN = replace(
    DEATH, id="c2", trigger=Span(110, 116), evidence=(Span(100, 130),), roles={"victim": (filler("Safi", 100),)}
)


def test_a_retelling_is_folded_and_its_evidence_kept() -> None:
    (claim,) = fold([DEATH, AGAIN])
    assert claim.id == "c1"
    assert claim.evidence == (Span(0, 30), Span(100, 130))


def test_what_the_retelling_adds_is_taken_over() -> None:
    added = replace(
        AGAIN,
        roles={**AGAIN.roles, "killer": (filler("the police"),)},
        counts={"killed": Count(Span(1, 2), "1", 1, 1, 1)},
    )
    (claim,) = fold([DEATH, added])
    assert [f.name for f in claim.roles["killer"]] == ["the police"]
    assert claim.counts["killed"].best == 1


@pytest.mark.parametrize(
    "other",
    [
        {"roles": {"victim": (filler("Karim Wali"),)}},
        {"where": (Place("Sedaru", Span(1, 2), "Sedaru"),)},
        {"when": When("on Monday", Span(1, 2), "2019-05-13", "2019-05-13", "day")},
        {"polarity": "-"},
        {"type": "arrest"},
        {"chain": (Link("the army", Span(50, 58)),)},
    ],
)
def test_what_speaks_against_it_keeps_two(other: dict[str, Any]) -> None:
    assert len(fold([DEATH, replace(AGAIN, **other)])) == 2


def test_assessments_of_one_analyst_stay_apart() -> None:
    one = Claim(
        "a",
        "assessment",
        Span(0, 1),
        (Span(0, 9),),
        {"assessor": (filler("Mara Lind"),), "judgement": (filler("it will fail"),)},
    )
    two = replace(one, id="b", roles={**one.roles, "judgement": (filler("it may return"),)})
    assert len(fold([one, two])) == 2


@given(st.permutations([DEATH, AGAIN, replace(DEATH, type="arrest", roles={"detained": (filler("Safi"),)})]))
def test_folding_twice_changes_nothing(claims: list[Claim]) -> None:
    once = fold(claims)
    assert fold(once) == once
