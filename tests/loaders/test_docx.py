from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.errors import BrokenDocument, DocumentTooLarge, EmptyDocument, UnknownFormat
from sayso.segment import segment
from tests.loaders.made import docx, fault, one, zipped

CORE = (
    '<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
    "<dc:title>A file of mine</dc:title><dc:creator>PC-12</dc:creator><t:created>2019-05-19T10:00:00Z</t:created></p>"
)
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def paragraph(*runs: str, style: str = "") -> str:
    told = f'<w:pPr><w:pStyle w:val="{style}"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' if style else ""
    return f"<w:p>{told}{''.join(f'<w:r>{run}</w:r>' for run in runs)}</w:p>"


def t(words: str) -> str:
    return f"<w:t>{words}</w:t>"


def test_paragraphs_signs_and_the_title() -> None:
    body = (
        paragraph(t("Who holds "), t("the bridge?"), style="Title")
        + paragraph(t("Harbour Gazette, 17 May 2019"))
        + paragraph()
        + paragraph(
            t("Rebels took<!-- x --> the bridge,"), "<w:br/>", t("the army &amp; police said."), "<w:tab/>" + t("End")
        )
        + paragraph(t("so"), "<w:softHyphen/>", t("ft"), "<w:noBreakHyphen/>", t("\U0001f6d1"))
    )
    found = one(docx(body, core=CORE), "report.docx")
    assert found.text == (
        "Who holds the bridge?\n\nHarbour Gazette, 17 May 2019\n\nRebels took the bridge,\nthe army & police said.\tEnd"
        "\n\nso\u00adft\u2011\U0001f6d1"
    )
    assert found.title == "Who holds the bridge?"
    assert segment(found)[0].kind == "title"
    assert (found.published.date, found.published.basis) == ("2019-05-17", "byline")
    assert ("2019-05-19", "file") in [(c.date, c.basis) for c in found.published.candidates]


def test_without_better_the_properties_tell_title_and_date() -> None:
    found = one(docx(paragraph(t("Rebels took the bridge at Dara.")), core=CORE), "report.docx")
    assert (found.title, found.title_span) == ("A file of mine", None)
    assert (found.published.date, found.published.basis) == ("2019-05-19", "file")


def test_what_was_deleted_moved_or_stands_twice_is_not_read() -> None:
    body = (
        paragraph(
            t("Rebels "),
            "<w:delText>never</w:delText>",
            "<w:instrText>PAGE</w:instrText>",
            f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice>{t("took ")}</mc:Choice>'
            f"<mc:Fallback>{t('took ')}</mc:Fallback></mc:AlternateContent>",
            t("it."),
        )
        + f"<w:moveFrom>{paragraph(t('Gone.'))}</w:moveFrom>"
    )
    assert one(docx(body), "report.docx").text == "Rebels took it."


def test_a_docx_is_known_by_its_bytes() -> None:
    assert one(docx(paragraph(t("Rebels took it."))), "report.txt").media_type.endswith("wordprocessingml.document")


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (zipped({"a/b.txt": b"x"}), UnknownFormat, "ZIP"),
        (zipped({"word/document.xml": b"<w:document"}), BrokenDocument, "damaged"),
        (zipped({"word/document.xml": b""}), BrokenDocument, "damaged"),
        (docx(paragraph(t("Rebels took it.")))[:200], BrokenDocument, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), BrokenDocument, "password"),
        (docx(paragraph()), EmptyDocument, "no text"),
        (docx("<w:p>" * 60_000 + "</w:p>" * 60_000), EmptyDocument, "no text"),
    ],
)
def test_what_is_no_docx_is_told(content: bytes, kind: type[Exception], words: str) -> None:
    error = fault(content, "report.docx")
    assert isinstance(error, kind)
    assert words in str(error)


def test_xml_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "cccccccc"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'
    error = fault(zipped({"word/document.xml": bomb}), "report.docx")
    assert isinstance(error, BrokenDocument)
    assert "entities" in str(error)


def test_a_bomb_is_refused_by_what_it_declares_and_by_what_it_is(limit: Callable[[str, int], None]) -> None:
    swollen = docx(paragraph(t("0" * 30_000_000)))
    assert isinstance(fault(swollen, "report.docx"), DocumentTooLarge)
    small = docx(paragraph(t("Rebels took the bridge. " * 500)))
    limit("max_unpacked", 5_000)
    assert isinstance(fault(small, "report.docx"), DocumentTooLarge)
    size = len(b"Rebels took the bridge. " * 500)
    lying = small.replace((size + 150).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    assert isinstance(fault(lying, "report.docx"), (DocumentTooLarge, BrokenDocument))
