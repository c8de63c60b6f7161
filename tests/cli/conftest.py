from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from sayso.ledger import Ledger
from tests.readers import load_pattern_reader
from tests.samples import RECORD

Run = Callable[..., Result]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sayso"
    with Ledger(path, writable=True) as made:
        made.save(RECORD)
    return path


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("claims", ..., width=80)``: a command in a folder of its own, as in a terminal without colour."""
    monkeypatch.chdir(tmp_path)

    def run_command(*args: object, width: int = 80, input: bytes | None = None) -> Result:  # noqa: A002
        words = [str(arg) for arg in args]
        return CliRunner(env={"COLUMNS": str(width), "NO_COLOR": "1"}).invoke(
            main, words, input=input, obj=load_pattern_reader
        )

    return run_command
