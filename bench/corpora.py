"""The corpora that the reader reads: annotated texts as they lie, one loader each in a visible table."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.shared import records
from training.corpora import OWN, annotated_claims

Annotated = dict[str, Any]


def _attribution(shared: Path) -> list[Annotated]:
    return records(shared / "bench" / "attribution" / "dev.jsonl")


def _entities(shared: Path) -> list[Annotated]:
    return records(shared / "bench" / "entities" / "re3d_dev.jsonl")


def _aside(shared: Path) -> list[Annotated]:
    """Annotated claims that no training sees, by the split of training/."""
    docs = {example.doc for example in annotated_claims(shared)[1]}
    paths = sorted((shared / "train").glob("*.jsonl")) + sorted(OWN.glob("*.jsonl"))
    return [record | {"own": path.parent == OWN} for path in paths for record in records(path) if record["id"] in docs]


def _seed(shared: Path) -> list[Annotated]:
    """One web page as text; when it was published is for the loader to find."""
    gold = json.loads((shared / "seeds" / "wilayat-ul-hind.gold.json").read_text(encoding="utf-8"))
    text = (shared / "seeds" / "wilayat-ul-hind.txt").read_text(encoding="utf-8")
    return [{"doc": gold["doc"], "text": text, "gold": gold}]


CORPORA: dict[str, Callable[[Path], list[Annotated]]] = {
    "attribution": _attribution,
    "aside": _aside,
    "seed": _seed,
    "entities": _entities,
}
"""Every corpus by name; a record has an ``id`` or ``doc``, a ``text``, and where known when and where it came out."""


def given(record: Annotated) -> Annotated:
    """What a reader is told of an annotated text."""
    known = {key: record[key] for key in ("published", "title", "publisher") if record.get(key)}
    return {"doc": record.get("doc", record.get("id")), "text": record["text"]} | known
