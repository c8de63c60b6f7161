"""A span that is off by one is seen, wherever in the record it stands."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.run import Case
from bench.tasks.evidence import checks

TEXT = "Ito said two men were held in Ora on Monday."


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


RECORD: dict[str, Any] = {
    "text": TEXT,
    "title_span": None,
    "published": {"candidates": [{"span": span("Monday")}]},
    "attributions": [{"source": [span("Ito")], "cue": [span("said")], "content": [span("two men were held")]}],
    "entities": [{"span": span("Ora"), "type": "Location", "name": "Ora Town"}],
    "claims": [
        {
            "trigger": span("held"),
            "evidence": [span("two men were held in Ora")],
            "roles": {"detained": [{"span": span("two men"), "text": "two men", "name": "two men"}]},
            "when": {"text": "Monday", "span": span("Monday")},
            "where": [{"text": "Ora", "span": span("Ora"), "name": "Ora Town"}],
            "counts": {"arrested": {"span": span("two"), "text": "two", "low": 2}},
            "chain": [
                {"source": "Kei Ito", "span": span("Ito"), "cue": "said", "cue_span": span("said"), "via_span": None}
            ],
        }
    ],
}


def answers(record: dict[str, Any]) -> list[bool]:
    return list(checks(Case({"text": TEXT}, record)))


def spans(value: Any) -> list[list[int]]:
    """Every span in a record that has its words beside it."""
    if isinstance(value, list):
        return [found for inner in value for found in spans(inner)]
    if not isinstance(value, dict):
        return []
    told = [value[key] for key, words in (("span", "text"), ("cue_span", "cue")) if key in value and words in value]
    return told + [found for inner in value.values() for found in spans(inner)]


def test_a_right_record() -> None:
    assert all(answers(RECORD))
    assert len(answers(RECORD)) == 19  # the text, 13 spans, and 5 that have their words beside them


@given(which=st.integers(0, 4), end=st.integers(0, 1), by=st.sampled_from([-1, 1]))
def test_a_span_that_does_not_give_its_words(which: int, end: int, by: int) -> None:
    record = deepcopy(RECORD)
    spans(record)[which][end] += by
    assert not all(answers(record))


@pytest.mark.parametrize("wrong", [[3, 4], [5, 5], [9, 5], [-2, 3], [40, 45]], ids=str)
def test_a_span_that_can_not_be_a_quote(wrong: list[int]) -> None:
    record = deepcopy(RECORD)
    record["attributions"][0]["cue"] = [wrong]
    assert not all(answers(record))


def test_another_text() -> None:
    assert not all(answers(RECORD | {"text": TEXT + " "}))
