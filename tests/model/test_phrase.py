from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.data import claim_types
from sayso.model import ClaimType, phrase

ATTACK = claim_types()["attack"]
NAMES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="[]{}|"), max_size=12), max_size=4)


def some_claim() -> st.SearchStrategy[tuple[ClaimType, dict[str, list[str]]]]:
    """A type with names for some of its roles, blank names among them."""

    def filled(kind: ClaimType) -> st.SearchStrategy[tuple[ClaimType, dict[str, list[str]]]]:
        roles = st.dictionaries(st.sampled_from([role.name for role in kind.roles]), NAMES)
        return roles.map(lambda given: (kind, given))

    return st.sampled_from(list(claim_types().values())).flatmap(filled)


@given(some_claim())
def test_nothing_of_the_template_is_left(claim: tuple[ClaimType, dict[str, list[str]]]) -> None:
    words = phrase(*claim)
    assert words.strip()
    assert not set("[]{}|") & set(words)
    assert words == " ".join(words.split())


@given(some_claim())
def test_no_name_of_a_principal_role_is_left_out(claim: tuple[ClaimType, dict[str, list[str]]]) -> None:
    kind, fillers = claim
    words = phrase(kind, fillers)
    for role in kind.principal:
        assert all(" ".join(name.split()) in words for name in fillers.get(role, []))


@pytest.mark.parametrize(
    ("fillers", "words"),
    [
        (
            {"attacker": ["the front"], "target": ["a depot"], "weapon": ["mines"]},
            "the front attacked a depot with mines",
        ),
        ({"target": ["a depot"]}, "an attack on a depot"),
        ({"attacker": ["the front"], "target": ["  "]}, "the front carried out an attack"),
        ({}, "an attack"),
        ({"target": ["a bus", "a depot", "a bus", "a van"]}, "an attack on a bus, a depot and a van"),
        ({"target": ["the\nold depot"]}, "an attack on the old depot"),
        ({"target": ["{weapon}"], "weapon": ["[sic]"]}, "an attack on {weapon} with [sic]"),
    ],
)
def test_words_of_an_attack(fillers: dict[str, list[str]], words: str) -> None:
    assert phrase(ATTACK, fillers) == words


def test_a_role_that_the_template_demands_is_called_not_named() -> None:
    simple = replace(ATTACK, phrase="{attacker} struck")
    assert phrase(simple, {}) == "(attacker not named) struck"


def test_a_template_without_words_left_gives_the_label() -> None:
    assert phrase(replace(ATTACK, phrase="[{attacker}]"), {}) == "Attack"
