"""What all tests share: the root of the repository, the data beside it, and a way to ask for what may be absent."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

Need = Callable[[bool, str], None]


def _need(found: bool, missing: str) -> None:
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have what this test needs: {missing}", pytrace=False)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def need() -> Need:
    """``need(found, missing)``: skips a test where something optional is absent; fails it where ``CI`` is ``true``."""
    return _need


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared(need: Need) -> Path:
    """The data beside the checkout, which is no part of the project. Skips where a lone clone has none."""
    path = ROOT.parent / "shared"
    need(path.is_dir(), "no ../shared beside the checkout")
    return path
