"""The ledger's schema through time, as Alembic revisions in ``versions/``."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def config(connection: Connection) -> Config:
    """Alembic's configuration for a connection that is in a transaction."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def migrate(connection: Connection) -> None:
    """Bring an empty or older ledger to the newest revision, inside the transaction of ``connection``."""
    command.upgrade(config(connection), "head")
