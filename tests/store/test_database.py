"""Ledgers that can't be used, and what is said of them."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from sayso.errors import LedgerError, LedgerFull, LedgerNotFound, LedgerVersion
from sayso.ledger import Ledger
from sayso.store.migrations import config, migrate
from sayso.store.tables import REVISION, Base
from tests.samples import RECORD, TEXT, document


def test_looking_makes_no_ledger(path: Path) -> None:
    with pytest.raises(LedgerNotFound, match="sayso read"):
        Ledger(path)
    assert not path.exists()


def test_looking_changes_no_byte(path: Path) -> None:
    with Ledger(path, writable=True) as made:
        made.save(RECORD)
    before = path.read_bytes()
    with Ledger(path) as opened:
        list(opened.claims())
        list(opened.documents())
        list(opened.verify())
        with pytest.raises(LedgerError):
            opened.save(replace(RECORD, document=document(TEXT + "!")))
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name], "a ledger is one file"


@pytest.mark.parametrize("content", [b"Title: no database", b"SQLite format 3\0" + b"\1" * 4096])
def test_another_file_is_no_ledger_and_stays_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    for writable in (False, True):
        with pytest.raises(LedgerError, match="ledger"):
            Ledger(path, writable=writable)
    assert path.read_bytes() == content


def test_anothers_database_is_no_ledger(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE birds (name)")
    other.close()
    with pytest.raises(LedgerVersion, match="no ledger"):
        Ledger(path, writable=True)


def test_a_ledger_of_another_version_is_told(path: Path) -> None:
    Ledger(path, writable=True).close()
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    with pytest.raises(LedgerVersion, match=r"9999.*use that version"):
        Ledger(path)


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    path.touch()
    with Ledger(path, writable=True) as made:
        assert made.save(RECORD)


def test_no_ledger_can_be_made_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerFull, match="check that the folder is there"):
        Ledger(tmp_path / "none" / "ledger.sayso", writable=True)


FILLING = """
import resource, sys
from dataclasses import replace
from sayso.errors import LedgerFull
from sayso.ledger import Ledger
from tests.samples import RECORD, TEXT, document
ledger = Ledger(sys.argv[1], writable=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    for number in range(100):
        ledger.save(replace(RECORD, document=document(TEXT + "x" * 20_000 + str(number))))
except LedgerFull as error:
    print(number, error)
"""


def test_a_full_disk_is_told_and_leaves_the_ledger_whole(path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILLING, path], cwd=root, capture_output=True, text=True, check=True, timeout=120
    )
    number, _, message = done.stdout.partition(" ")
    assert "make room" in message
    with Ledger(path) as opened:
        assert len(list(opened.documents())) == int(number) > 0
        assert list(opened.verify()) == []


SAVING = """
import sys
from dataclasses import replace
from sqlalchemy import Engine, event
from sayso.ledger import Ledger
from tests.samples import RECORD, TEXT, document

@event.listens_for(Engine, "connect")
def connected(connection, _):
    connection.execute("PRAGMA cache_size=1")  # so that what is not committed yet is in the file already

@event.listens_for(Engine, "before_cursor_execute")
def before(connection, cursor, statement, *_):
    if "INSERT INTO evidence" in statement and second:
        print("in the middle", flush=True)
        sys.stdin.read()

second = False
ledger = Ledger(sys.argv[1], writable=True)
ledger.save(RECORD)
second = True
ledger.save(replace(RECORD, document=document(TEXT + "x" * 500_000)))
"""


def test_a_kill_in_the_middle_of_saving_leaves_the_ledger_whole(path: Path, root: Path) -> None:
    command = [sys.executable, "-c", SAVING, str(path)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as saving:
        assert saving.stdout
        assert saving.stdout.readline() == "in the middle\n"
        saving.kill()
    assert path.with_name("ledger.sayso-journal").exists(), "the kill came in the middle of a transaction"
    with Ledger(path) as opened:
        assert [one.claims for one in opened.documents()] == [3]
        assert list(opened.verify()) == []
    with Ledger(path, writable=True) as opened:
        assert not opened.save(RECORD)


def test_the_migrations_make_the_tables_that_the_code_has() -> None:
    with create_engine("sqlite://").begin() as connection:
        migrate(connection)
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        assert ScriptDirectory.from_config(config(connection)).get_heads() == [REVISION]
