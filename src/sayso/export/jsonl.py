"""Claims as JSON, one object a line or in one array: the reading record's claim, with where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, TextIO

from sayso.export.base import Exporter
from sayso.export.shapes import ClaimShape
from sayso.model import StoredClaim
from sayso.wording import what, who


def claim_object(stored: StoredClaim) -> dict[str, Any]:
    """The claim of the reading record, and beside it: who and what in words, quotes, document, reader, current."""
    return ClaimShape.model_validate(stored.claim).model_dump(mode="json", by_alias=True) | {
        "who": who(stored.claim, stored.document),
        "what": what(stored.claim),
        "quotes": list(stored.quotes),
        "document": asdict(stored.document),
        "reader": asdict(stored.reader),
        "current": stored.current,
    }


def write_lines(claims: Iterable[StoredClaim], out: TextIO) -> None:
    for claim in claims:
        out.write(json.dumps(claim_object(claim), ensure_ascii=False) + "\n")


def write_array(claims: Iterable[StoredClaim], out: TextIO) -> None:
    out.write("[")
    for number, claim in enumerate(claims):
        out.write(",\n" if number else "\n")
        out.write(json.dumps(claim_object(claim), ensure_ascii=False))
    out.write("\n]\n")


JSON = Exporter("json", write_array)
JSONL = Exporter("jsonl", write_lines)
