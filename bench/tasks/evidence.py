"""Whether every span of every record of the run gives exactly its quote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.corpora import CORPORA
from bench.figures import Figure, Measured, Result, Task
from bench.run import Case, Run

WORDS = {"span": "text", "cue_span": "cue"}
"""Spans beside which a record has their very words; a source and a channel may be given by another name."""


def checks(case: Case) -> Iterator[bool]:
    """One answer for the text, and one for each span in the record of it."""
    text = case.gold["text"]
    yield case.reading["text"] == text
    rest = {key: value for key, value in case.reading.items() if key != "anchors"}
    yield from _in(rest, text)


def _in(value: Any, text: str) -> Iterator[bool]:
    if _is_span(value):
        yield _holds(value, text)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _in(inner, text)
            if (words := value.get(WORDS.get(key, ""))) is not None and inner:
                yield text[inner[0] : inner[1]] == words
    elif isinstance(value, list):
        for inner in value:
            yield from _in(inner, text)


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(number) is int for number in value)


def _holds(span: list[int], text: str) -> bool:
    """Inside the text, and words: nothing is quoted that is but blanks."""
    start, end = span
    return 0 <= start < end <= len(text) and bool(text[start:end].strip())


def measure(run: Run) -> Result:
    answers = [answer for corpus in CORPORA for case in run.cases(corpus) for answer in checks(case)]
    told = f"evidence: {sum(answers):,} of {len(answers):,} spans and texts are exact"
    figures = {"evidence.exact": sum(answers) / len(answers), "evidence.failed": len(run.failed)}
    failed = (f"{doc}: {why}" for doc, why in run.failed.items())
    return Result({name: Measured(value) for name, value in figures.items()}, (told, *failed))


FIGURES = (
    Figure("evidence.exact", 1.0, 1.0, limit=1.0),
    Figure("evidence.failed", 0, 0, "texts that could not be read", lower=True, limit=0),
)

EVIDENCE = Task("evidence", FIGURES, measure)
