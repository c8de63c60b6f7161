"""Tasks share what is read, and results keep the order of the tasks."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress

from bench.corpora import CORPORA
from bench.figures import Measured, Result, Task
from bench.run import Run
from bench.tasks.evidence import measure as evidence
from bench.tasks.speed import measure as speed
from sayso.model import Document, Passage, ReaderIdentity, Reading, Span, TimeMention

TEXTS = ("Two men were held in Ora on Monday.", "The council met on 3 May 2004 in Ora.")


class OwnReader:
    """Counts what it reads, and finds one time expression; a text about a council it can't read."""

    identity = ReaderIdentity("own", "1", "0")

    def __init__(self) -> None:
        self.read_texts: list[str] = []

    def read(self, doc: Document, passages: Sequence[Passage]) -> Reading:
        assert passages
        self.read_texts.append(doc.text)
        if "council" in doc.text:
            raise KeyError("council")
        start = doc.text.index("Monday")
        return Reading(times=(TimeMention(Span(start, start + 6), "DATE"),))


@pytest.fixture
def reader() -> OwnReader:
    return OwnReader()


@pytest.fixture
def run(reader: OwnReader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    records = [{"doc": f"own-{n}", "text": text} for n, text in enumerate(TEXTS)]
    for name in CORPORA:
        monkeypatch.setitem(CORPORA, name, lambda _: records)
    return Run(tmp_path, reader, Progress(console=Console(file=io.StringIO())))


def test_a_corpus_is_read_once(run: Run, reader: OwnReader) -> None:
    assert run.cases("aside") is run.cases("aside")
    assert reader.read_texts == list(TEXTS)


def test_the_record_is_the_one_that_is_printed(run: Run) -> None:
    [case, _] = run.cases("aside")
    assert case.reading["doc"] == case.gold["doc"]
    assert case.reading["times"][0]["span"] == [28, 34]
    assert json.loads(json.dumps(case.reading)) == case.reading


def test_a_text_that_can_not_be_read_is_told_and_does_not_stop_the_run(run: Run) -> None:
    result = evidence(run)
    assert result.figures["evidence.exact"] == Measured(1.0)
    assert result.figures["evidence.failed"] == Measured(1)
    assert any("own-1" in note for note in result.notes)


def test_speed_counts_words_of_the_timed_corpus_and_all_stages(run: Run) -> None:
    told = speed(run).figures["speed.words_per_second"].value
    assert told == round(sum(len(text.split()) for text in TEXTS) / run.watch.total, 1)
    assert {"load", "segment", "names", "times", "the rest"} <= run.watch.seconds.keys()


def test_results_come_in_the_order_of_the_tasks(run: Run) -> None:
    def task(name: str, *, beside: bool) -> Task:
        return Task(name, (), lambda _: Result({name: Measured(1)}), beside)

    results = run.measure([task("a", beside=True), task("b", beside=False), task("c", beside=True)])
    assert [(name, list(result.figures)) for name, result in results.items()] == [(n, [n]) for n in "abc"]
