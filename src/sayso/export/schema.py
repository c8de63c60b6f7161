"""The JSON Schema of the reading record, as it lies in the package: `python -m sayso.export.schema` writes it anew."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.export.record import ReadingRecord

PATH = Path(__file__).with_name("reading-record.schema.json")


def current() -> str:
    """The schema that the models give, as the file's text."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = ReadingRecord.model_json_schema(by_alias=True, mode="serialization")
    return json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(current(), encoding="utf-8")
