import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from sayso.export import EXPORTERS
from sayso.export.shapes import ClaimShape
from sayso.model import Claim, Document, Record, StoredClaim, StoredDocument
from tests import samples

WRITE = {exporter.name: exporter.write for exporter in EXPORTERS}


def stored(claim: Claim, document: Document | None = None) -> StoredClaim:
    known = document or samples.document()
    about = StoredDocument(
        **{name: getattr(known, name) for name in ("id", "title", "publisher", "author", "url", "path", "language")},
        **{"bytes_sha256": known.bytes_sha256, "text_sha256": known.text_sha256},
        number=1,
        version=1,
        published=known.published.date,
        basis=known.published.basis,
        loaded_at="2031-06-05T00:00:00+00:00",
    )
    return StoredClaim(claim, tuple(one.quote(known.text) for one in claim.evidence), about, samples.READER, True)


def written(form: str, claims: Iterable[StoredClaim]) -> str:
    out = io.StringIO(newline="")
    WRITE[form](claims, out)
    return out.getvalue()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@settings(max_examples=30, deadline=None)
@given(record=samples.records())
def test_any_claims_can_be_read_back(record: Record) -> None:
    claims = [stored(claim, record.document) for claim in record.claims]
    array, lines = written("json", claims), written("jsonl", claims)
    assert [json.loads(line) for line in lines.split("\n")[:-1]] == json.loads(array)
    keys = ClaimShape.model_json_schema(by_alias=True)["properties"].keys()
    back = [ClaimShape.model_validate({key: one[key] for key in keys}).noun() for one in json.loads(array)]
    assert back == list(record.claims)
    assert [row["id"] for row in rows(written("csv", claims))] == [claim.id for claim in record.claims]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_no_claims_are_still_a_whole_file(form: str) -> None:
    text = written(form, [])
    assert (json.loads(text) == []) if form == "json" else text.startswith("id,type,who")


def test_who_and_what_go_along_in_every_form() -> None:
    denied = stored(samples.DENIED)
    assert "The army denies, in Harbour Gazette (4 June 2031)" in written("csv", [denied])
    assert json.loads(written("jsonl", [denied]))["who"].startswith("The army denies")


def test_a_row_has_numbers_days_and_degrees_in_cells_of_their_own() -> None:
    declared, killed = rows(written("csv", [stored(samples.DECLARED), stored(samples.KILLED)]))
    assert (declared["from"], declared["lat"], declared["source"], declared["via"]) == (
        *("2031-06-02", "49.8"),
        *("Northern Front", "Meridian"),
    )
    assert (killed["killed_low"], killed["killed_high"], killed["wounded_best"], killed["source"]) == ("2", "2", "", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    odd = f"{start}cmd|' /C calc'!A0"
    known = samples.document(title=odd, publisher=odd, name=odd)
    link = replace(samples.DECLARED.chain[0], source=odd, via=odd)
    claim = replace(samples.DECLARED, chain=(link,), where=(replace(samples.DECLARED.where[0], name=odd, lat=-3.5),))
    (row,) = rows(written("csv", [replace(stored(claim, known), quotes=(odd,))]))
    numbers = {"lat", "lon"}
    assert not [name for name, cell in row.items() if name not in numbers and cell.startswith(start)]
    assert row["title"] == f"'{odd}"
    assert row["lat"] == "-3.5", "a number stays a number"
