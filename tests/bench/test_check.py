"""The command: what makes it fail, and what it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

import bench.__main__ as command
from bench.figures import Figure, Measured, Result, Task
from bench.tasks import TASKS

TASK = Task("own", (Figure("own.f1"), Figure("own.recall")), lambda _: Result({}))
BEFORE = {"own.f1": Measured(0.6, 0.01), "own.recall": Measured(0.5, 0.2)}


@pytest.fixture(autouse=True)
def own_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "FIGURES", TASK.figures)


def test_what_sank_is_named_with_both_values() -> None:
    [told] = command.found_faults([TASK], {"own.f1": Measured(0.55), "own.recall": Measured(0.4)}, BEFORE)
    assert told == "own.f1 sank: 0.55 ± 0; baseline 0.6 ± 0.01"


def test_nothing_sank() -> None:
    assert command.found_faults([TASK], BEFORE, BEFORE) == []


def test_a_figure_that_a_task_leaves_out_does_not_pass() -> None:
    [told] = command.found_faults([TASK], {"own.f1": Measured(0.6)}, BEFORE)
    assert told.startswith("own.recall gone")


def test_a_figure_that_no_task_has_any_more_does_not_pass() -> None:
    [told] = command.found_faults([TASK], BEFORE, BEFORE | {"own.precision": Measured(0.9)})
    assert told.startswith("own.precision")


def test_only_the_tasks_that_ran_are_held_against_the_baseline() -> None:
    assert command.found_faults([], {}, BEFORE) == []


def test_a_check_without_a_baseline_fails() -> None:
    [told] = command.found_faults([TASK], BEFORE, {})
    assert "--write" in told


def test_a_lone_clone_has_nothing_to_measure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "SHARED", tmp_path / "shared")
    assert command.main(["--check"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1


def test_no_two_figures_share_a_name() -> None:
    names = [figure.name for task in TASKS for figure in task.figures]
    assert len(names) == len(set(names))
