"""The whole pass over documents, with a reader that finds claims by a pattern: what is saved, told and left out."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import sayso
from sayso.ledger import Ledger
from sayso.model import Record, Span
from sayso.pipeline import attempt, read, read_document, read_paths
from tests.readers import PatternReader, load_newer_reader, load_pattern_reader
from tests.samples import document

STORY = (
    "Title: The road\nPublisher: Harbour Gazette\nPublished: 2031-06-04\n\n"
    "Rebels attacked Ostrava on Friday. Bel said that Rebels raided Brno. The mayor slept through it all.\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.sayso", writable=True) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text(STORY)
    (made / "b.txt").write_text(STORY.replace("Ostrava", "Plzen"))
    return made


def states(ledger: Ledger, *paths: Path, workers: int = 1) -> list[tuple[str, str]]:
    found = read_paths(paths, ledger=ledger, load_reader=load_pattern_reader, workers=workers)
    return [(one.doc, one.state) for one in found]


def test_a_text_becomes_claims_with_who_what_when() -> None:
    record = read(STORY, published="2031-06-04", reader=PatternReader())
    own, told = record.claims
    assert [one.trigger.quote(STORY) for one in record.claims] == ["attacked", "raided"]
    assert own.chain == ()
    assert [link.source for link in told.chain] == ["Bel"]
    assert [filler.name for filler in own.roles["target"]] == ["Ostrava"]
    assert own.id != told.id
    assert "2031-05-30" in [time.start for time in record.times], "Friday, from the day of publication"


def test_every_span_of_a_record_lies_in_its_text() -> None:
    def spans(value: object) -> Iterator[Span]:
        if isinstance(value, Span):
            yield value
        elif isinstance(value, dict):
            yield from (span for one in value.values() for span in spans(one))
        elif isinstance(value, tuple):
            yield from (span for one in value for span in spans(one))
        elif hasattr(value, "__dataclass_fields__"):
            yield from (span for name in value.__dataclass_fields__ for span in spans(getattr(value, name)))

    record = read(STORY, reader=PatternReader())
    found = list(spans(record))
    assert len(found) > 20
    assert all(span.end <= len(STORY) for span in found)


def test_a_text_in_another_language_is_kept_and_not_read() -> None:
    record = read_document(document(STORY, language="fr"), PatternReader())
    assert record.unread == "not read: the text is in French (fr); sayso reads English"
    assert record.claims == ()


def test_a_fault_in_reading_costs_one_document() -> None:
    outcome = attempt(document("This is unreadable, they attacked Brno."), PatternReader())
    assert not isinstance(outcome, Record)
    assert (outcome.doc, outcome.state) == ("gazette", "failed")
    assert "ZeroDivisionError: told to fail" in (outcome.message or "")


def test_a_folder_is_read_once(ledger: Ledger, folder: Path) -> None:
    assert states(ledger, folder) == [("a", "new"), ("b", "new")]
    assert states(ledger, folder) == [("a", "known"), ("b", "known")]
    (folder / "c.txt").write_text(STORY)
    assert states(ledger, folder) == [("a", "known"), ("b", "known"), ("c", "known")], "c has the bytes of a"
    (folder / "b.txt").write_text(STORY + "More.")
    assert states(ledger, folder) == [("a", "known"), ("b", "new"), ("c", "known")]
    assert [(one.document.id, one.document.version) for one in ledger.documents()] == [("a", 1), ("b", 1), ("b", 2)]
    assert list(ledger.verify()) == []


def test_what_can_not_be_taken_is_told_and_the_others_are_read(ledger: Ledger, folder: Path) -> None:
    (folder / "a0.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "a1.txt").write_bytes(b"")
    (folder / "a2.txt").write_text("This is unreadable, they attacked Brno.")
    found = list(read_paths([folder, folder / "none"], ledger=ledger, load_reader=load_pattern_reader))
    assert Counter(one.state for one in found) == {"new": 2, "failed": 4}
    assert all(one.message and "\n" not in one.message for one in found if one.state == "failed")


def test_a_ledger_in_the_folder_that_is_read_is_no_document(folder: Path) -> None:
    with Ledger(folder / "ledger.sayso", writable=True) as made:
        assert states(made, folder) == [("a", "new"), ("b", "new")]
        assert states(made, folder) == [("a", "known"), ("b", "known")]


def test_another_reader_reads_again_the_text_that_the_ledger_has(ledger: Ledger, folder: Path) -> None:
    states(ledger, folder)
    again = list(read_paths([folder], ledger=ledger, load_reader=load_newer_reader))
    assert [one.state for one in again] == ["new", "new"]
    assert {one.reader.version for one in ledger.claims()} == {"2"}
    assert len(list(ledger.documents())) == 2


def test_several_processes_do_what_one_does(tmp_path: Path, folder: Path) -> None:
    (folder / "a0.txt").write_bytes(b"")
    for number in range(12):
        (folder / f"d{number:02}.txt").write_text(STORY + str(number % 10))
    with Ledger(tmp_path / "one.sayso", writable=True) as one, Ledger(tmp_path / "many.sayso", writable=True) as many:
        assert states(one, folder) == states(many, folder, workers=2)
        kept = [[claim.claim for claim in ledger.claims()] for ledger in (one, many)]
        assert kept[0] == kept[1] != []


WAITING = """
import sys
from sayso.cli import main
from tests.readers import load_pattern_reader
main(["read", *sys.argv[1:]], obj=load_pattern_reader)
"""


@pytest.mark.parametrize("signal", ["kill", "interrupt"])
def test_stopped_in_the_middle_the_ledger_is_whole_and_the_same_command_goes_on(
    tmp_path: Path, folder: Path, root: Path, signal: str
) -> None:
    (folder / "c.txt").write_text(STORY + "wait")
    path = tmp_path / "stopped.sayso"
    command = [sys.executable, "-c", WAITING, str(folder), "--ledger", str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=root, text=True, **pipes) as reading:  # type: ignore[call-overload]
        assert reading.stdout.readline() == "waiting\n"
        reading.kill() if signal == "kill" else reading.send_signal(2)
        said = reading.stderr.read()
    if signal == "interrupt":
        assert reading.returncode == 130
        assert said == f"Stopped. {path} holds 2 documents; the same command goes on.\n"
    with Ledger(path) as opened:
        assert [one.document.id for one in opened.documents()] == ["a", "b"]
        assert list(opened.verify()) == []
    again = subprocess.run(command, cwd=root, input="", capture_output=True, text=True, check=True)
    assert "1 document read with 2 claims, 2 already in the ledger" in again.stdout


SPREAD = """
import sys
sys.path.insert(0, {root!r})
from sayso.cli import main
from tests.readers import load_telling_reader
if __name__ == "__main__":
    main(["read", *sys.argv[1:]], obj=load_telling_reader)
"""


def test_workers_end_with_who_started_them(tmp_path: Path, folder: Path, root: Path) -> None:
    script = tmp_path / "spread.py"
    script.write_text(SPREAD.format(root=str(root)))
    words = [str(folder), "-", "--workers", "2", "--ledger", str(tmp_path / "l.sayso")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, str(script), *words], text=True, **pipes) as reading:  # type: ignore[call-overload]
        assert [reading.stdout.readline() for _ in range(2)] == ["loaded\n", "loaded\n"], "one here, one in a worker"
        reading.kill()
        rest, _ = reading.communicate(timeout=60)  # ends when no worker holds the pipe any more
    assert set(rest.split()) <= {"loaded"}


def test_the_package_reads_a_text_as_the_pipeline_does() -> None:
    record = sayso.read(STORY, doc="story", published="2031-06-05", reader=PatternReader())
    assert record.document.id == "story"
    assert record.document.published.date == "2031-06-05"
    assert replace(record.document, published=sayso.Published()).text == STORY
