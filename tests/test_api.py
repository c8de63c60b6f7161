"""The public names: all there, typed, and cheap until they are used."""

import subprocess
import sys

import pytest

import sayso

HEAVY = {"alembic", "numpy", "onnxruntime", "pydantic", "rich", "sqlalchemy", "tokenizers", "yaml"}


def test_every_public_name_is_there() -> None:
    assert sorted(sayso.__all__) == sayso.__all__
    assert [name for name in sayso.__all__ if not hasattr(sayso, name)] == []


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'sayso' has no attribute 'score_person'"):
        sayso.score_person  # noqa: B018


@pytest.mark.parametrize(
    "code", ["import sayso", "from sayso.cli import main; main(['--help'], standalone_mode=False)"]
)
def test_neither_database_nor_network_is_loaded_before_it_is_needed(code: str) -> None:
    program = f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert HEAVY & {name.partition(".")[0] for name in done.stderr.split()} == set()
