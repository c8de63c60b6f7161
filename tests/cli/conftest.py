from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from sayso.ledger import Ledger
from tests.samples import RECORD

Run = Callable[..., Result]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sayso"
    with Ledger(path, writable=True) as made:
        made.save(RECORD)
    return path


@pytest.fixture
def run() -> Run:
    """``run("claims", ..., width=80)``: a command as in a terminal of that width, without colour."""

    def run_command(*args: object, width: int = 80, input: bytes | None = None) -> Result:  # noqa: A002
        words = [str(arg) for arg in args]
        return CliRunner(env={"COLUMNS": str(width), "NO_COLOR": "1"}).invoke(main, words, input=input)

    return run_command
