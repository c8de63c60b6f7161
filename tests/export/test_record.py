"""The reading record: valid by its schema, exact in its spans, and no poorer than the nouns that it is made of."""

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from sayso.export import schema
from sayso.export.record import ReadingRecord
from sayso.model import Record
from tests import samples

VALIDATOR = Draft202012Validator(
    json.loads((files("sayso.export") / "reading-record.schema.json").read_text(encoding="utf-8"))
)


def printed(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ReadingRecord.of(record).json_line())
    return found


def test_the_schema_in_the_package_is_current() -> None:
    assert schema.PATH.read_text(encoding="utf-8") == schema.current(), "run python -m sayso.export.schema"


@settings(max_examples=30, deadline=None)
@given(record=samples.records())
def test_any_record_is_valid_by_the_schema_and_on_one_line(record: Record) -> None:
    VALIDATOR.validate(printed(record))
    assert len(ReadingRecord.of(record).json_line().split("\n")) == 1


def test_the_schema_refuses_what_is_no_record() -> None:
    good = printed(samples.RECORD)
    for key, value in (("text", None), ("claims", {}), ("more", 1)):
        assert not VALIDATOR.is_valid(good | {key: value})
    good["claims"][0]["chain"][0]["stance"] = "shouts"
    assert not VALIDATOR.is_valid(good)


@settings(max_examples=30, deadline=None)
@given(record=samples.records())
def test_every_words_of_a_claim_are_the_text_at_their_span(record: Record) -> None:
    found = printed(record)
    for claim in found["claims"]:
        told = [one for fillers in claim["roles"].values() for one in fillers]
        told += claim["where"] + list(claim["counts"].values()) + ([claim["when"]] if claim["when"] else [])
        assert all(found["text"][slice(*one["span"])] == one["text"] for one in told)


def test_the_keys_are_those_of_the_design() -> None:
    found = printed(samples.RECORD)
    claim = found["claims"][0]
    assert found["doc"] == "gazette"
    assert found["published"] == {
        "date": "2031-06-04",
        "basis": "byline",
        "candidates": [{"date": "2031-06-04", "basis": "byline", "span": [17, 28]}],
    }
    assert claim["roles"]["group"] == [{"span": [30, 48], "text": "The Northern Front", "name": "Northern Front"}]
    assert claim["when"] | {"span": None} == {
        **{"text": "Monday", "span": None, "from": "2031-06-02", "to": "2031-06-02", "precision": "day"}
    }
    assert [link["source"] for link in claim["chain"]] == ["Northern Front"]
    assert found["reader"] == {"name": "sample", "version": "1", "weights_sha256": "0" * 64}


def test_neither_bytes_nor_path_are_in_it() -> None:
    kept = replace(samples.RECORD, document=samples.document(path="home/anna/secret/gazette.txt", content=b"\xff\xfe"))
    assert "anna" not in ReadingRecord.of(kept).json_line()
