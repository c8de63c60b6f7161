"""Each stage counts its own time, without that of the stages inside it."""

from __future__ import annotations

import itertools

import pytest

from bench import stopwatch
from bench.stopwatch import Stopwatch


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    """A stopwatch for which a second passes each time that it looks at the clock."""
    seconds = itertools.count()
    monkeypatch.setattr(stopwatch, "process_time", lambda: float(next(seconds)))
    return Stopwatch()


def test_nested_stages(watch: Stopwatch) -> None:
    inner = watch.timed("inner", lambda: None)

    def twice() -> None:
        inner()
        inner()

    watch.timed("outer", twice)()
    assert watch.seconds == {"outer": 3.0, "inner": 2.0}
    assert watch.shares() == {"outer": 0.6, "inner": 0.4}


def test_time_outside_all_stages_does_not_count(watch: Stopwatch) -> None:
    stage = watch.timed("stage", lambda: None)
    stage()
    stage()
    assert watch.total == 2.0


def test_a_stage_that_raises_ends_all_the_same(watch: Stopwatch) -> None:
    with pytest.raises(ZeroDivisionError):
        watch.timed("raises", lambda: 1 // 0)()
    watch.timed("next", lambda: None)()
    assert watch.seconds == {"raises": 1.0, "next": 1.0}


def test_stages_are_themselves_again_afterwards() -> None:
    before = [getattr(owner, name) for _, owner, name in stopwatch.STAGES]
    with Stopwatch().on_stages():
        assert all(getattr(o, n) != b for (_, o, n), b in zip(stopwatch.STAGES, before, strict=True))
    assert [getattr(owner, name) for _, owner, name in stopwatch.STAGES] == before
