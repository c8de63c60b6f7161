from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pypdf import PdfWriter

from sayso.errors import BrokenDocument, DocumentTooLarge, EmptyDocument
from sayso.segment import segment
from tests.loaders.made import fault, one, pdf

FIRST = [
    "Harbour Gazette, weekly",
    "Who holds the bridge at Dara?",
    "By Ada Bell, Dara",
    "Rebels of the Ashen Front took the bridge at Dara on Friday, a spokes-",
    "man of the army said. Residents denied it and told this paper that no-",
    "body had come.",
    "The governor said that the bridge had been closed for repairs since",
    "the spring, and that he had seen no rebels.",
    "Page 1 of 2",
]
SECOND = ["Harbour Gazette, weekly", "The army sent a second statement on Saturday.", "Page 2 of 2"]
INFO = {"Title": "Who holds the bridge at Dara?", "Author": "Ada Bell", "CreationDate": "D:20190519100000Z"}


def test_pages_are_text_with_their_numbers() -> None:
    found = one(pdf(FIRST, SECOND, info=INFO), "report.pdf")
    assert found.media_type == "application/pdf"
    assert (found.title, found.author) == ("Who holds the bridge at Dara?", "Ada Bell")
    assert [(anchor.source_start, anchor.span.quote(found.text).split("\n")[0]) for anchor in found.anchors] == [
        (1, "Harbour Gazette, weekly"),
        (2, "Harbour Gazette, weekly"),
    ]
    assert ("2019-05-19", "file") in [(c.date, c.basis) for c in found.published.candidates]
    assert "spokes-\nman" in found.text, "hyphens at line ends stay"


def test_lines_are_joined_and_page_numbers_are_not_read() -> None:
    found = one(pdf(FIRST, SECOND, info=INFO), "report.pdf")
    read = [passage.span.quote(found.text) for passage in segment(found)]
    assert "\n".join(FIRST[3:6]) in read
    assert "\n".join(FIRST[6:8]) in read
    assert not any("Page" in words or "By Ada" in words for words in read)


def test_running_heads_are_not_read() -> None:
    pages = [
        ["Harbour Gazette, weekly", f"Rebels took the {name} of Dara, the army said.", f"- {n} -"]
        for n, name in enumerate(("bridge", "gate", "mill", "market"))
    ]
    found = one(pdf(*pages), "report.pdf")
    read = [passage.span.quote(found.text) for passage in segment(found)]
    assert read == [page[1] for page in pages]


def test_a_pdf_is_known_by_its_bytes() -> None:
    assert one(b"\n\n" + pdf(FIRST), "report.txt").media_type == "application/pdf"
    assert one(b"junk" + pdf(FIRST), "report.pdf").media_type == "application/pdf"
    assert one(b"A PDF begins with %PDF-1.4, he said.", "report.txt").media_type == "text/plain"


def test_an_encrypted_pdf_is_refused_unless_it_opens_without_a_password() -> None:
    def locked(password: str) -> bytes:
        writer, made = PdfWriter(io.BytesIO(pdf(FIRST))), io.BytesIO()
        writer.encrypt(password, "owner", algorithm="RC4-128")
        writer.write(made)
        return made.getvalue()

    assert one(locked(""), "report.pdf").title == "Who holds the bridge at Dara?"
    error = fault(locked("secret"), "report.pdf")
    assert isinstance(error, BrokenDocument)
    assert "encrypted" in str(error)


@pytest.mark.parametrize("cut", [9, 60, 400, 800])
def test_a_cut_off_pdf_is_refused_or_what_is_left_is_read(cut: int) -> None:
    error = fault(pdf(FIRST)[:cut], "report.pdf")
    assert isinstance(error, (BrokenDocument, EmptyDocument))


def test_pages_without_text_ask_for_ocr() -> None:
    error = fault(pdf([], []), "scan.pdf")
    assert isinstance(error, EmptyDocument)
    assert "OCR" in str(error)


def test_a_pdf_with_too_much_text_is_refused(limit: Callable[[str, int], None]) -> None:
    limit("max_characters", 100)
    assert isinstance(fault(pdf(FIRST), "report.pdf"), DocumentTooLarge)
