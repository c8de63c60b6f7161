"""Opening a ledger's file: made if it is new, checked if it is not, its errors in sayso's words.

SQLite keeps its rollback journal (no WAL), so that between two documents the ledger is one file that can be copied as
it is; with `synchronous=FULL` a document that is saved outlasts a kill or a power cut.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from sayso.errors import LedgerError, LedgerFull, LedgerNotFound, LedgerVersion
from sayso.store.tables import REVISION

WAIT_SECONDS = 30.0
"""How long one process waits for another that is saving."""


def open_ledger(path: Path, *, writable: bool) -> Engine:
    """The ledger at ``path``; made where there is none and it may be written.

    Raises `LedgerNotFound`, `LedgerVersion` (no ledger, or one of another version) or `LedgerFull` (can't be written).
    """
    if not writable and not path.is_file():
        raise LedgerNotFound(f"there is no ledger at {path}: make one with `sayso read PATH --ledger {path}`")
    engine = _engine(path, writable=writable)
    with explained(path):
        if writable:
            _make_if_new(engine)
        _check(engine, path)
    return engine


def _engine(path: Path, *, writable: bool) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": WAIT_SECONDS}, poolclass=NullPool)
    begin = "BEGIN IMMEDIATE" if writable else "BEGIN"

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # else Python's driver commits before DDL and begins late
        for pragma in ("foreign_keys=ON", "synchronous=FULL", f"query_only={'OFF' if writable else 'ON'}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _make_if_new(engine: Engine) -> None:
    with engine.begin() as connection:
        if inspect(connection).get_table_names():
            return
        from sayso.store.migrations import migrate  # noqa: PLC0415  Alembic is slow to load, and needed once a ledger

        migrate(connection)


def _check(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            raise LedgerVersion(f"{path} is a database but no ledger of sayso: name another file with --ledger")
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    if found != REVISION:
        raise LedgerVersion(
            f"{path} was written by another version of sayso (its form is {found}, this version's {REVISION}): "
            "use that version, or read the documents into a new ledger"
        )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Whatever goes wrong in the database inside, as a `LedgerError` that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _in_words(error.orig, path) from error


def _in_words(error: BaseException | None, path: Path) -> LedgerError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_NOTADB"):
        return LedgerVersion(f"{path} is no ledger of sayso: name another file with --ledger")
    if name.startswith("SQLITE_CORRUPT"):
        return LedgerError(
            f"{path} is damaged ({error}): restore it from a copy, or read the documents into a new ledger"
        )
    if name.startswith("SQLITE_BUSY"):
        return LedgerError(f"{path} is in use by another process: try again when that is done")
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return LedgerFull(f"{path} can't be written ({error}): make room on the disk and run the same command again")
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return LedgerFull(f"{path} can't be written ({error}): check that the folder is there and may be written")
    return LedgerError(f"{path} can't be used: {error}")
