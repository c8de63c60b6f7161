"""What the commands over a ledger print; the ledger itself is tested in tests/store."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from sayso.ledger import Ledger
from sayso.model import DateCandidate, Published, Record
from tests.samples import DECLARED, DENIED, READER, RECORD, TEXT, document

Run = Callable[..., Result]

CARD = """\
The army denies, in Harbour Gazette (4 June 2031):
    Northern Front present in Ostrava
    sure   told as probable
    quote  “the Northern Front was in Ostrava”
    claim  aaab333333 in gazette

1 claim
"""


def test_a_claim_is_a_card_that_begins_with_who_says_it(run: Run, ledger: Path) -> None:
    done = run("claims", "--ledger", ledger, "--denied")
    assert (done.exit_code, done.output) == (0, CARD)


@pytest.mark.parametrize("width", [60, 80, 120, 300])
def test_no_line_is_wider_than_the_terminal_nor_ends_in_blanks(run: Run, ledger: Path, width: int) -> None:
    long = replace(DECLARED, chain=(replace(DECLARED.chain[0], source="Front " * 40),))
    with Ledger(ledger, writable=True) as opened:
        opened.save(Record(document(TEXT + "!", name="g" * 150), READER, claims=(long,)))
    for command in (("claims",), ("documents",), ("show", "aaaa222222")):
        lines = run(*command, "--ledger", ledger, width=width).output.splitlines()
        assert max(map(len, lines)) <= min(width, 120)
        assert not [line for line in lines if line != line.rstrip()]


def test_every_card_tells_who_says_it_before_what(run: Run, ledger: Path) -> None:
    blocks = run("claims", "--ledger", ledger).output.strip().split("\n\n")[:-1]
    heads = [block.splitlines()[0] for block in blocks]
    assert len(heads) == 3
    assert all(" says" in head or " denies" in head for head in heads)


def test_a_document_cannot_command_the_terminal(run: Run, ledger: Path) -> None:
    evil = "\x1b[2J\x1b]0;owned\x07\u202egnola\r[bold]x[/bold] :boom:"
    claim = replace(DECLARED, chain=(replace(DECLARED.chain[0], source=evil),))
    with Ledger(ledger, writable=True) as opened:
        opened.save(Record(document(TEXT + evil, name=evil, title=evil), READER, claims=(claim,)))
    for command in (("claims",), ("documents",), ("show", "aaaa222222")):
        printed = run(*command, "--ledger", ledger).output
        assert not set(printed) & {"\x1b", "\x07", "\u202e", "\r"}
        assert "[bold]x[/bold]" in printed.replace("\n", "") or command == ("show", "aaaa222222")


def test_filters_are_handed_on(run: Run, ledger: Path) -> None:
    def ids(*options: str) -> list[str]:
        return [one["id"] for one in json.loads(run("claims", "--ledger", ledger, "--format", "json", *options).stdout)]

    assert ids("--about", "northern front", "--type", "presence") == ["aaab333333"]
    assert ids("--type", "presence", "--type", "killing") == ["aaab333333", "cccc444444"]
    assert ids("--source", "harbour") == ["cccc444444"]
    assert ids("--place", "ostrava", "--limit", "1") == ["aaaa222222"]
    assert ids("--since", "2031", "--until", "2031-06") == ["aaaa222222"]
    assert ids("--since", "2031-06-03") == []
    assert ids("--until", "2031-05") == []
    assert ids("--doc", "gazette", "--denied", "--history") == ["aaab333333"]


def test_csv_and_jsonl_are_one_claim_a_line(run: Run, ledger: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("claims", "--ledger", ledger, "--format", "csv").stdout)))
    lines = run("claims", "--ledger", ledger, "--format", "jsonl").stdout.splitlines()
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in lines]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--type", "birdsong"), "attack"),
        (("--since", "last year"), "2019-05-10, 2019-05 or 2019"),
        (("--since", "2019-02-30"), "2019-05-10, 2019-05 or 2019"),
        (("--until", "2019-13"), "2019-05-10, 2019-05 or 2019"),
        (("--limit", "0"), "0"),
        (("--format", "xml"), "csv"),
    ],
)
def test_a_wrong_option_is_told_with_what_would_do(run: Run, ledger: Path, options: tuple[str], message: str) -> None:
    done = run("claims", "--ledger", ledger, *options)
    assert done.exit_code == 2
    assert message in done.stderr


def test_show_has_the_quote_in_its_context_the_chain_and_rival_dates(run: Run, tmp_path: Path) -> None:
    rivals = (DateCandidate("2031-06-04", "byline"), DateCandidate("2033-01-01", "page-stamp"))
    known = document(published=Published("2031-06-04", "byline", rivals), title="A province")
    with Ledger(tmp_path / "l.sayso", writable=True) as made:
        made.save(replace(RECORD, document=known))
    shown = run("show", "AAAA", "--ledger", tmp_path / "l.sayso", width=120).stdout
    assert "4 June 2031 [The Northern Front has declared a province in Ostrava], the agency" in shown
    assert "└ Northern Front says, via Meridian (“reported”)" in shown
    assert "4 June 2031 (byline)" in shown
    assert "1 January 2033 (page-stamp)" in shown
    assert "Ostrava (49.800, 18.250), town" in shown
    assert "Superseded" not in shown


def test_show_says_when_a_claim_is_of_an_earlier_version(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "l.sayso"
    with Ledger(path, writable=True) as made:
        made.save(replace(RECORD, document=document(path="a.txt")))
        made.save(Record(document(TEXT + "!", path="a.txt"), READER))
    assert "Superseded" in run("show", DENIED.id, "--ledger", path).stdout
    assert run("claims", "--ledger", path).stdout == "0 claims\n"
    assert "gazette v2" in run("documents", "--ledger", path).stdout


def test_documents_say_why_one_was_not_read(run: Run, ledger: Path) -> None:
    with Ledger(ledger, writable=True) as opened:
        opened.save(
            Record(document("Le front", name="front", published=Published()), READER, unread="not read: French")
        )
    lines = run("documents", "--ledger", ledger).stdout.splitlines()
    assert lines[1].split() == ["1", "gazette", "Harbour", "Gazette", "2031-06-04", "(byline)", "3"]
    assert "not known" in lines[2]
    assert "not read: French" in "".join(lines[2:])


def test_verify_counts_what_holds_and_ends_with_1_where_something_does_not(run: Run, ledger: Path) -> None:
    good = run("verify", "--ledger", ledger)
    assert (good.exit_code, good.stdout) == (0, "All holds: 1 document, 3 claims.\n")
    with sqlite3.connect(ledger) as other:
        other.execute("UPDATE evidence SET quote = 'The Southern Front\x1b' WHERE quote GLOB 'The*'")
    other.close()
    bad = run("verify", "--ledger", ledger)
    assert bad.exit_code == 1
    assert "gazette, claim aaaa222222: the quote “The Southern Front” does not stand at 30-83" in bad.stdout
    assert bad.stdout.splitlines()[-1].endswith("holds: 2 faults.")


@pytest.mark.parametrize("command", ["claims", "documents", "verify", "show"])
def test_a_ledger_that_is_not_there_is_one_line(run: Run, tmp_path: Path, command: str) -> None:
    words = [command, "x"] if command == "show" else [command]
    done = run(*words, "--ledger", tmp_path / "none.sayso")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("sayso: there is no ledger at ")
    assert len(done.stderr.splitlines()) == 1


def test_a_claim_that_is_not_there_is_one_line(run: Run, ledger: Path) -> None:
    done = run("show", "zzzz", "--ledger", ledger)
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
