"""CPU time by stage: functions are wrapped where the pipeline looks them up; each counts without those inside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from time import process_time
from typing import Any, ParamSpec, TypeVar
from unittest.mock import patch

from sayso import attribute, claims, loaders, names, pipeline, places, times
from sayso.export.record import ReadingRecord
from sayso.reader.learned import LearnedReader
from sayso.reader.network import OnnxNetwork

Given = ParamSpec("Given")
Got = TypeVar("Got")

STAGES: tuple[tuple[str, Any, str], ...] = (
    ("load", loaders, "from_object"),
    ("segment", pipeline, "segment"),
    ("encoder", OnnxNetwork, "encode"),
    ("arguments", OnnxNetwork, "arguments"),
    ("decoding", LearnedReader, "read"),
    ("attribute", attribute, "attributions"),
    ("attribute", attribute, "chains"),
    ("claims", claims, "build"),
    ("claims", claims, "fold"),
    ("names", names, "resolve"),
    ("times", times, "resolve"),
    ("times", times, "when"),
    ("places", places, "resolve"),
    ("record", ReadingRecord, "of"),
    ("record", ReadingRecord, "json_line"),
)


class Stopwatch:
    """CPU seconds of this process, all threads together, by stage."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._last = process_time()

    @property
    def total(self) -> float:
        return sum(self.seconds.values())

    def shares(self) -> dict[str, float]:
        """The share of each stage, the largest first."""
        largest = sorted(self.seconds.items(), key=lambda one: -one[1])
        return {stage: seconds / self.total for stage, seconds in largest}

    def timed(self, stage: str, function: Callable[Given, Got]) -> Callable[Given, Got]:
        @wraps(function)
        def run(*args: Given.args, **kwargs: Given.kwargs) -> Got:
            with self._lap(stage):
                return function(*args, **kwargs)

        return run

    @contextmanager
    def on_stages(self) -> Iterator[None]:
        """While this holds, every stage of the pipeline counts."""
        with ExitStack() as patches:
            for stage, owner, name in STAGES:
                patches.enter_context(patch.object(owner, name, self.timed(stage, getattr(owner, name))))
            yield

    @contextmanager
    def _lap(self, stage: str) -> Iterator[None]:
        self._count()
        self._open.append(stage)
        try:
            yield
        finally:
            self._count()
            self._open.pop()

    def _count(self) -> None:
        now = process_time()
        if self._open:
            self.seconds[self._open[-1]] += now - self._last
        self._last = now
