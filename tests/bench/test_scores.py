"""Predictions reach the scorers of ../shared in their shape, and what these do not count is counted right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.claim_scores import Scored, by_paragraph, names, reliability, scores, text_case
from bench.run import Case
from bench.tasks import attribution, entities
from bench.tasks.claims import FIGURES as CLAIMS
from bench.tasks.claims import whole_article

TEXT = "No guard was killed in Ora on Monday, Ito said. A raid may have hit Ubu."

pytestmark = pytest.mark.usefixtures("shared")


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def gold() -> dict[str, Any]:
    killing = {
        "type": "killing",
        "trigger": "killed",
        "roles": {"victim": ["No guard"]},
        "when": ["on Monday"],
        "where": ["Ora"],
        "polarity": "-",
        "certainty": "certain",
        "chain": [{"source": "Ito", "cue": "said", "stance": "asserts"}],
        "evidence": "No guard was killed in Ora on Monday",
    }
    attack = {
        "type": "attack",
        "trigger": "raid",
        "roles": {"target": ["Ubu"]},
        "polarity": "+",
        "certainty": "possible",
        "chain": [],
        "evidence": "A raid may have hit Ubu",
    }
    return {"id": "own-1", "text": TEXT, "claims": [killing, attack], "own": True}


def filler(words: str) -> dict[str, Any]:
    return {"text": words, "name": words, "span": span(words)}


def reading(**changes: Any) -> dict[str, Any]:
    killing = {
        "id": "k",
        "type": "killing",
        "trigger": span("killed"),
        "evidence": [span("No guard was killed")],
        "roles": {"victim": [filler("No guard")]},
        "when": {"span": span("Monday"), "from": None, "to": None},
        "where": [filler("Ora")],
        "polarity": "-",
        "certainty": "certain",
        "chain": [{"source": "Ito", "cue": "said", "stance": "asserts"}],
        "score": 0.8,
    }
    attack = {
        "id": "a",
        "type": "attack",
        "trigger": span("raid"),
        "evidence": [span("A raid may have hit Ubu")],
        "roles": {"target": [filler("Ubu")]},
        "when": None,
        "polarity": "+",
        "certainty": "possible",
        "score": 0.7,
    }
    return {"doc": "own-1", "text": TEXT, "claims": [killing | changes, attack]}


def test_a_right_reading_has_all_figures_of_a_text_at_one() -> None:
    got = scores([text_case(Case(gold(), reading()))], names())
    wanted = {"f1", "lenient", "roles", "source", "chain", "when_words", "where", "polarity", "certainty"}
    wanted |= {"negated", "uncertain", "type.attack", "type.killing"}
    assert {name: got[name] for name in wanted} == dict.fromkeys(wanted, 1.0)
    assert {f"claims.{name}" for name in wanted} <= {figure.name for figure in CLAIMS}


@pytest.mark.parametrize(
    ("changes", "figure", "value"),
    [
        ({"polarity": "+"}, "negated", 0.0),
        ({"polarity": "+"}, "uncertain", 1.0),
        ({"type": "arrest"}, "negated", 0.0),
        ({"type": "arrest"}, "f1", 0.5),
        ({"when": None}, "when_words", 0.0),
        ({"when": {"span": span("Ito said")}}, "when_words", 0.0),
        ({"chain": []}, "source", 0.5),
    ],
)
def test_what_is_wrong_lowers_its_figure(changes: dict[str, Any], figure: str, value: float) -> None:
    assert scores([text_case(Case(gold(), reading(**changes)))], names())[figure] == value


def test_the_calibration_error_is_how_far_scores_are_from_the_share_that_is_right() -> None:
    cases = [text_case(Case(gold(), reading())), text_case(Case(gold(), reading(type="arrest")))]
    assert scores(cases, names())["calibration_error"] == pytest.approx((0.3 + 0.3) / 2)
    assert reliability(cases[1].sure) == [(0.7, 1.0, 1), (0.8, 0.0, 1)]


def test_a_figure_without_gold_is_left_out() -> None:
    plain = gold()
    plain["claims"] = plain["claims"][1:]
    got = scores([text_case(Case(plain, reading()))], names())
    assert "negated" not in got
    assert "type.killing" not in got


def test_a_text_drawn_twice_counts_twice() -> None:
    right, wrong = text_case(Case(gold(), reading())), text_case(Case(gold(), {**reading(), "claims": []}))
    assert scores([right, right, wrong], names())["recall"] == pytest.approx(2 / 3, abs=0.001)


def test_whole_articles_stand_apart() -> None:
    assert [whole_article(Case({"id": name}, {})) for name in ("long-a-01", "own-1")] == [True, False]


def test_paragraphs_part_the_claims_between_them() -> None:
    text = "One.\n\nTwo.\n \nThree."
    claims = [{"id": str(n), "evidence": [[text.index(w), 20]]} for n, w in enumerate(("One", "Two", "Three"))]
    links = [{"type": "denies", "from": "0", "to": "1"}, {"type": "denies", "from": "2", "to": "2"}]
    parts = list(by_paragraph(Scored({"claims": claims, "links": links}, {"claims": [], "links": []}, {}), text))
    assert [[claim["id"] for claim in part.gold["claims"]] for part in parts if part.gold["claims"]] == [
        ["0"],
        ["1"],
        ["2"],
    ]
    assert [link for part in parts for link in part.gold["links"]] == links[1:]


def test_attributions() -> None:
    told = {"source": [span("Ito")], "cue": [span("said")], "content": [span("No guard was killed in Ora on Monday")]}
    record = {"doc": "own-1", "text": TEXT, "attributions": [told]}
    right = Case(record, {"attributions": [told | {"stance": "asserts"}]})
    longer = Case(record, {"attributions": [told | {"content": [[0, told["content"][0][1] + 1]], "stance": "denies"}]})
    assert set(attribution.f1s(attribution.tallies([right])).values()) == {1.0}
    got = attribution.f1s(attribution.tallies([longer]))
    assert (got["attribution.linked"], got["attribution.strict"]) == (1.0, 0.0)


def test_entities() -> None:
    start, end = span("Ora")
    record = {
        "doc": "own-1",
        "text": TEXT,
        "entities": [{"start": start, "end": end, "type": "Location"}],
        "relations": [],
    }
    got = entities.scores([Case(record, {"entities": [{"span": [start, end], "type": "Location", "name": None}]})])
    assert set(got.values()) == {1.0}
    got = entities.scores([Case(record, {"entities": [{"span": [start, end], "type": "Person", "name": None}]})])
    assert (got["entities.trimmed"], got["entities.span"]) == (0.0, 1.0)


def test_corpora_are_not_copied_into_the_project(root: Path) -> None:
    assert not list((root / "bench").rglob("*.jsonl"))
