"""One run of the bench: each corpus is read once, and all tasks share what was read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rich.progress import Progress

from bench.corpora import CORPORA, Annotated, given
from bench.figures import Result, Task
from bench.stopwatch import Stopwatch
from sayso import loaders, pipeline
from sayso.export.record import ReadingRecord
from sayso.model import Outcome, Record
from sayso.reader import Reader

TIMED = "attribution"
"""The corpus over which speed is measured."""


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated text: the record as it lies in its corpus, and the reading record that `sayso extract` prints."""

    gold: Annotated
    reading: dict[str, Any]


class Run:
    """What the tasks of one run share.

    ``watch``: the CPU time of reading the timed corpus, once that is read.
    ``failed``: what could not be read, each with why.
    """

    def __init__(self, shared: Path, reader: Reader, progress: Progress) -> None:
        self.shared = shared
        self.watch = Stopwatch()
        self.failed: dict[str, str] = {}
        self._reader = reader
        self._progress = progress
        self.cases = cache(self._cases)

    def _cases(self, corpus: str) -> tuple[Case, ...]:
        records = CORPORA[corpus](self.shared)
        if corpus != TIMED:
            return self._read(corpus, records, Stopwatch())
        self._line(given(records[0]))  # tables and graphs are loaded at first use: start-up, not speed
        with self.watch.on_stages():
            return self._read(corpus, records, self.watch)

    def _read(self, corpus: str, records: Sequence[Annotated], watch: Stopwatch) -> tuple[Case, ...]:
        line = watch.timed("the rest", self._line)
        told = self._progress.track(records, description=f"reading: {corpus}")
        return tuple(Case(record, json.loads(line(given(record)))) for record in told)

    def _line(self, told: Annotated) -> str:
        document = loaders.from_object(told)
        found = pipeline.attempt(document, self._reader)
        if isinstance(found, Outcome):
            self.failed[found.doc] = found.message or ""
            found = Record(document, self._reader.identity, unread=found.message)
        return ReadingRecord.of(found).json_line()

    def measure(self, tasks: Iterable[Task]) -> dict[str, Result]:
        """The results of all tasks by name; what runs beside them starts when the timed corpus is read."""
        chosen = tuple(tasks)
        if any(task.name == "speed" for task in chosen):
            self.cases(TIMED)
        with ThreadPoolExecutor() as pool:
            beside = {task.name: pool.submit(task.measure, self) for task in chosen if task.beside}
            told = self._progress.track([t for t in chosen if not t.beside], description="scoring")
            results = {task.name: task.measure(self) for task in told}
            results |= {name: future.result() for name, future in beside.items()}
        return {task.name: results[task.name] for task in chosen}
