from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BrokenDocument, DocumentError, EmptyDocument
from sayso.loaders import Failure, Source, from_object, load, load_lines
from sayso.model import Document


def told(**more: Any) -> dict[str, Any]:
    return {"doc": "d1", "text": "Rebels took the bridge at Dara.", **more}


def test_an_object_is_taken_as_it_is() -> None:
    text = "The road\r\n\r\nRebels took\u00ad the bridge e\u0301 \U0001f6d1.\x00"
    found = from_object(
        told(text=text, published="2019-05-17", title="The road", publisher="Gazette", author="Ada Bell", url="u")
    )
    assert found.text == text
    assert (found.id, found.title, found.publisher, found.author, found.url) == (
        "d1",
        "The road",
        "Gazette",
        "Ada Bell",
        "u",
    )
    assert (found.published.date, found.published.basis) == ("2019-05-17", "given")
    assert found.title_span
    assert found.title_span.quote(text) == "The road"
    assert found.boilerplate == ()


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_stays_as_it_is(text: str) -> None:
    try:
        assert from_object(told(text=text)).text == text
    except EmptyDocument:
        assert not text.strip()


def test_what_an_object_does_not_tell_is_looked_for_in_its_text() -> None:
    text = "Who holds the bridge?\n\n5 May 2019\n\nRebels of the Front took the bridge at Dara on Friday."
    found = from_object(told(text=text, publisher="Gazette"))
    assert (found.title, found.publisher, found.published.date) == ("Who holds the bridge?", "Gazette", "2019-05-05")
    other = from_object(told(text=text, title="Bridge", published="2019-05-07"))
    assert (other.title, other.published.date) == ("Bridge", "2019-05-07")


def test_a_broken_line_is_one_failure_and_the_others_are_read() -> None:
    broken = [b"{", b'["a"]', b'{"doc": "x"}', b'{"text": 5}', b'{"text": " "}', b"\xff\xfe", b'{"a":' + b"[" * 100_000]
    lines = [json.dumps(told()).encode(), b"", *broken, json.dumps({"text": "The army denied it."}).encode() + b"\r"]
    found = list(load(Source("docs", b"\n".join(lines), "in/docs.jsonl")))
    assert [one.id for one in found if isinstance(one, Document)] == ["d1", "docs-10"]
    assert [one.path for one in found if isinstance(one, Document)] == ["in/docs.jsonl#d1", "in/docs.jsonl#docs-10"]
    failed = [one for one in found if isinstance(one, Failure)]
    assert [str(one.error).partition(":")[0] for one in failed] == [f"line {n}" for n in (3, 4, 5, 6, 7, 8, 9)]
    assert all("\n" not in str(one.error) for one in failed)
    assert {type(one.error) for one in failed} == {BrokenDocument, EmptyDocument}


def test_each_line_is_a_document_of_its_own_bytes() -> None:
    lines = [json.dumps(told(doc=name)).encode() for name in "ab"]
    found = [one for one in load_lines(lines) if isinstance(one, Document)]
    assert [one.content for one in found] == lines
    assert len({one.bytes_sha256 for one in found}) == 2


def test_a_line_over_the_limit_is_refused(limit: Callable[[str, int], None]) -> None:
    limit("max_bytes", 20)
    (found,) = load_lines([json.dumps(told()).encode()])
    assert isinstance(found, Failure)


@pytest.mark.parametrize("wrong", [{"text": None}, {"title": 3}, {"published": 2019}])
def test_what_is_of_a_wrong_kind_is_named(wrong: dict[str, Any]) -> None:
    with pytest.raises(DocumentError, match=next(iter(wrong))):
        from_object(told(**wrong))
