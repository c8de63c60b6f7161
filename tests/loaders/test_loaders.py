"""Which loader takes what, and what becomes of bad input of any kind."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import DocumentError, EmptyDocument, UnknownFormat
from sayso.loaders import LOADERS, Failure, Source, load
from sayso.model import Document
from tests.loaders.made import docx, fault, one, pdf

NAMES = st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.jsonl", "a", "a.bin"])
OPENINGS = st.sampled_from(
    [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"From: a\nTo: b\nDate: c\n\n", b'{"text": "', b"\xff\xfe"]
)


@pytest.mark.parametrize("path", ["a.txt", "a.html", "a.pdf", "a.docx", "a.eml", "a.jsonl", "a"])
def test_an_empty_file_is_told_whatever_its_name(path: str) -> None:
    assert isinstance(fault(b"", path), EmptyDocument)


@pytest.mark.parametrize("path", ["a.txt", "a.html", "a.pdf", "a.docx", "a.bin"])
def test_noise_is_of_no_format_whatever_its_name(path: str) -> None:
    assert isinstance(fault(random.Random(5).randbytes(4000), path), UnknownFormat)


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (b"Rebels took it.", "a.pdf"),
        (b"Rebels took it.", "a.docx"),
        (b"Rebels took it.", "a.html"),
        (b"<html><p>Rebels took it.", "a.docx"),
        (docx("<w:p><w:r><w:t>Rebels took it.</w:t></w:r></w:p>"), "a.pdf"),
        (pdf(["Rebels took it."]), "a.html"),
        (b'{"text": "Rebels took it."}', "a.txt"),
    ],
)
def test_a_wrong_name_does_not_matter(content: bytes, path: str) -> None:
    assert one(content, path).text.strip() == "Rebels took it."


def test_nul_bytes_in_a_text_stay() -> None:
    assert one(b"Rebels\x00 took it.").text == "Rebels\x00 took it."


@given(OPENINGS, st.binary(max_size=300), NAMES)
def test_any_bytes_are_documents_or_failures(opening: bytes, content: bytes, path: str) -> None:
    for found in load(Source("a", opening + content, path)):
        if isinstance(found, Failure):
            assert isinstance(found.error, DocumentError)
            assert "\n" not in str(found.error)
        else:
            assert isinstance(found, Document)
            assert found.text.strip()


def test_the_loaders_are_asked_the_strictest_first() -> None:
    assert [loader.name for loader in LOADERS] == ["pdf", "docx", "email", "jsonl", "html", "text"]
