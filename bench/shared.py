"""The data and the scorers in ../shared, which are no part of the project: used where they lie, never copied."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"


@cache
def module(path: str) -> ModuleType:
    """The module at ``path`` under ../shared, such as ``bench/claims/score.py``."""
    spec = importlib.util.spec_from_file_location(path.removesuffix(".py").replace("/", "_"), SHARED / path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def records(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
