from __future__ import annotations

from pathlib import Path

import pytest

from sayso.data import cues
from sayso.data.cue_table import load_cues
from sayso.errors import DataError
from sayso.model import CERTAINTIES, STANCES

GOOD = """
stances: {asserts: [[confirm, confirmed]], denies: [[deny, denied]]}
negated: {doubts: [confirm]}
negators: ["not"]
hedges: {probable: [[likely]]}
citing: [citing]
cited_by: [quoted]
"""


def write(folder: Path, content: str) -> Path:
    file = folder / "cues.yaml"
    file.write_text(content, encoding="utf-8")
    return file


def test_every_stance_and_every_certainty_but_certain_has_words() -> None:
    assert set(cues().stances.values()) == set(STANCES)
    assert set(cues().hedges.values()) == set(CERTAINTIES) - {"certain"}


@pytest.mark.parametrize(
    ("form", "stance"),
    [
        ("said", "asserts"),
        ("denied", "denies"),
        ("doubts", "doubts"),
        ("is expected", "predicts"),
        ("vowed", "intends"),
    ],
)
def test_stance_of_a_form(form: str, stance: str) -> None:
    assert cues().stances[form] == stance


@pytest.mark.parametrize(("form", "stance"), [("confirm", "doubts"), ("denied", "asserts"), ("accept", "denies")])
def test_stance_of_a_form_under_a_negation(form: str, stance: str) -> None:
    assert cues().negated[form] == stance


def test_every_form_can_be_found_in_lower_case_text() -> None:
    forms = [*cues().stances, *cues().negated, *cues().hedges, *cues().negators]
    assert all(form == " ".join(form.lower().split()) for form in forms)


def test_negation_words_are_words_and_not_booleans() -> None:
    assert {"not", "no", "n't"} <= cues().negators


def test_all_forms_of_a_negated_cue_are_negated(tmp_path: Path) -> None:
    assert dict(load_cues(write(tmp_path, GOOD)).negated) == {"confirm": "doubts", "confirmed": "doubts"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[deny, denied]", "[deny, confirmed]", "key stances: 'confirmed' stands twice"),
        ("doubts: [confirm]", "doubts: [swallow]", "key negated: no row of stances is named swallow"),
        ("denies:", "shrugs:", "key stances.shrugs"),
        ('["not"]', "[no]", "key negators.0"),
        ("probable:", "certain:", "key hedges.certain"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        load_cues(write(tmp_path, GOOD.replace(old, new)))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
