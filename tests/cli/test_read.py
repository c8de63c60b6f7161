"""`sayso read` and `sayso extract`, with a reader that finds claims by a pattern."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

STORY = "Rebels attacked Ostrava. Bel said that Rebels raided Brno.\n"
Run = Callable[..., Result]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


def test_read_tells_what_became_of_the_documents(run: Run, story: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "l.sayso"
    empty = tmp_path / "empty.txt"
    empty.touch()
    first = run("read", story, empty, "--ledger", ledger)
    assert first.exit_code == 1
    assert (
        first.stdout
        == f"{ledger}: 1 document read with 2 claims, 0 already in the ledger, 0 kept unread, 1 not taken.\n"
    )
    assert first.stderr.startswith(str(empty))
    assert first.stderr.count("\n") == 1
    again = run("read", story, "--ledger", ledger)
    assert again.exit_code == 0
    assert "0 documents read with 0 claims, 1 already in the ledger" in again.stdout


def test_extract_prints_a_record_a_document_and_a_line_for_what_fails(run: Run, story: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = run("extract", empty, story)
    assert done.exit_code == 1
    (line,) = done.stdout.splitlines()
    assert [claim["type"] for claim in json.loads(line)["claims"]] == ["attack", "attack"]
    assert done.stderr.startswith(str(empty))


def test_extract_takes_the_text_of_json_lines_as_it_is(run: Run) -> None:
    text = "\ufeff  Title: no header\r\n\r\n\U0001f30a Rebels attacked Ostrava\u00ad.\n"
    lines = [json.dumps({"doc": "w\u00e9", "text": text, "published": "2031-06-04", "title": "T", "publisher": "P"})]
    lines += ["", "{not json", json.dumps({"doc": "x"}), json.dumps({"doc": "last", "text": STORY})]
    done = run("extract", "--jsonl", input="\n".join(lines).encode())
    first, last = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 1
    assert (first["doc"], first["text"], first["title"], first["publisher"]) == ("w\u00e9", text, "T", "P")
    assert first["published"]["date"] == "2031-06-04"
    assert text[slice(*first["claims"][0]["trigger"])] == "attacked"
    assert last["doc"] == "last"
    assert len(done.stderr.splitlines()) == 2
    assert "line 3" in done.stderr
    assert "line 4" in done.stderr


def test_a_text_that_is_no_unicode_costs_one_line(run: Run) -> None:
    done = run(
        "extract",
        "--jsonl",
        input=b'{"doc": "odd", "text": "Rebels attacked \\ud800 Brno."}\n{"doc": "b", "text": "Bel."}',
    )
    assert [json.loads(line)["doc"] for line in done.stdout.splitlines()][-1] == "b"
    assert done.stderr.startswith("odd: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words", [("extract",), ("extract", "--jsonl", "a.txt"), ("read",), ("read", "a", "--workers", "0")]
)
def test_a_wrong_command_line_ends_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


STREAM = """
import sys
from sayso.cli import main
from tests.readers import load_pattern_reader
main(["extract", "--jsonl"], obj=load_pattern_reader)
"""


def test_extract_answers_each_line_before_the_next_and_ends_quietly_when_nobody_listens(root: Path) -> None:
    command = [sys.executable, "-c", STREAM]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=root, text=True, **pipes) as extracting:  # type: ignore[call-overload]
        for number in range(3):
            extracting.stdin.write(json.dumps({"doc": str(number), "text": STORY}) + "\n")
            extracting.stdin.flush()
            assert json.loads(extracting.stdout.readline())["doc"] == str(number)
        extracting.stdout.close()
        extracting.stdin.write(json.dumps({"doc": "more", "text": STORY}) + "\n")
        extracting.stdin.close()
        assert extracting.stderr.read() == ""
    assert extracting.returncode == 141
