from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from sayso.settings import settings


@pytest.fixture
def limit(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, int], None]]:
    """``limit(name, value)`` sets a limit for one test."""

    def change(name: str, value: int) -> None:
        monkeypatch.setenv(f"SAYSO_{name.upper()}", str(value))
        settings.cache_clear()

    yield change
    settings.cache_clear()
