"""Cues give their source a stance by their words."""

from __future__ import annotations

import pytest

from sayso.attribute.stance import cue_stance


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", "asserts"),
        ("has repeatedly denied", "denies"),
        ("did not confirm", "doubts"),
        ("warned that it may", "predicts"),
        ("vowed", "intends"),
        ("cast doubt on", "doubts"),
        ("muttered", "asserts"),
    ],
)
def test_the_stance_of_a_cue(cue: str, stance: str) -> None:
    assert cue_stance(cue) == stance
