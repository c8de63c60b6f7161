from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import EmptyDocument
from sayso.loaders import Source, load
from sayso.model import Document
from sayso.segment import segment
from tests.loaders.made import fault, one

BODY = (
    "KABUL, March 3 (Agency) - Rebels took the bridge at Dara, the army said.\n\nResidents denied it – “nobody came”.\n"
)
PAGE = "<html><body><h1>The road</h1><p>Rebels took the bridge at Dara, the army said.</p></body></html>"


def mail(plain: str | None = BODY, page: str | None = None, **headers: str) -> bytes:
    made = EmailMessage()
    told = {
        "From": "Ada Bell <ada@gazette.example>",
        "Subject": "The road to Dara",
        "Date": "Wed, 4 Mar 2015 11:05:12 +0545",
    }
    for name, value in {**told, **headers}.items():
        made[name] = value
    if plain is not None:
        made.set_content(plain)
    if page is not None:
        made.add_alternative(page, subtype="html") if plain is not None else made.set_content(page, subtype="html")
    return made.as_bytes()


def test_the_headers_tell_who_what_and_when() -> None:
    found = one(mail(), "letter.eml")
    assert found.text == BODY
    assert (found.title, found.publisher) == ("The road to Dara", "Ada Bell")
    assert (found.published.date, found.published.basis) == ("2015-03-04", "metadata")
    assert ("2015-03-03", "dateline") in [(c.date, c.basis) for c in found.published.candidates]
    assert found.media_type == "message/rfc822"


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_the_text_is_decoded_as_it_is_packed(encoding: str, charset: str) -> None:
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = "a@b.example", "Wed, 4 Mar 2015 11:05:12 +0000", "=?utf-8?b?w6k=?="
    made.set_content(BODY, charset=charset, cte=encoding)
    found = one(made.as_bytes(), "letter.eml")
    assert found.text.rstrip() == BODY.rstrip()
    assert found.title == "é"


def test_plain_text_goes_before_html_and_html_is_read_without_it() -> None:
    assert one(mail(page=PAGE), "letter.eml").text == BODY
    found = one(mail(plain=None, page=PAGE), "letter.eml")
    assert [(one.kind, one.span.quote(found.text)) for one in segment(found)] == [
        ("title", "The road"),
        ("paragraph", "Rebels took the bridge at Dara, the army said."),
    ]
    assert (found.publisher, found.published.date, found.anchors) == ("Ada Bell", "2015-03-04", ())


def test_html_is_read_where_the_plain_part_is_blank() -> None:
    assert "Rebels took the bridge" in one(mail(plain=" \n", page=PAGE), "letter.eml").text


def test_quotes_of_windows_survive_a_mail_that_says_latin_1() -> None:
    head = b"From: a@b.example\nSubject: x\nDate: x\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    assert (
        one(head + "“Rebels” took it – the army’s men.".encode("windows-1252")).text
        == "“Rebels” took it – the army’s men."
    )


def test_a_header_that_never_ends_is_passed_over() -> None:
    raw = mail().replace(b"Subject: The road to Dara", b"Subject: " + b"=?utf-8?b?w6k=?= " * 50_000)
    found = one(raw, "letter.eml")
    assert (found.title, found.publisher, found.text) == (None, "Ada Bell", BODY)


HEADS = st.sampled_from(["From", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"])
VALUES = st.sampled_from(
    [
        *("multipart/mixed; boundary=a", "multipart/alternative; boundary=a", "message/rfc822", "text/html; charset=x"),
        *(
            "base64",
            "quoted-printable",
            "x-uuencode",
            "=?utf-8?q?=E9?= <a@b>",
            '"a',
            "<>",
            "Wed, 99 Mar 2015 11:05",
            ";=",
        ),
    ]
)
LINES = st.one_of(
    st.tuples(HEADS, st.one_of(VALUES, st.text(max_size=20))).map(": ".join),
    st.sampled_from(["", "--a", "--a--", "-- ", "<p>Rebels took it.", "=E9=", "begin 644 x"]),
    st.text(max_size=30),
)


@settings(deadline=None)  # the language model takes time to load
@given(st.lists(LINES, max_size=25))
def test_any_mail_is_a_document_or_a_failure(lines: list[str]) -> None:
    content = "\n".join(["From: a@b.example", "Subject: x", *lines]).encode("utf-8", "replace")
    (found,) = load(Source("letter", content, "letter.eml"))
    if isinstance(found, Document):
        assert found.text.strip()
        assert all(span.end <= len(found.text) for span in found.boilerplate)


def test_the_signature_is_not_read() -> None:
    found = one(mail(f"{BODY}\n-- \nAda Bell, who said that she killed nobody.\n"), "letter.eml")
    assert "killed" in found.text
    assert not any("killed" in passage.span.quote(found.text) for passage in segment(found))


def test_a_mail_is_known_by_its_headers() -> None:
    assert one(mail(), "letter.txt").media_type == "message/rfc822"
    assert one(b"Subject: the road\n\nRebels took the bridge.", "letter.eml").title == "the road"
    assert one(b"Date: never. From: nowhere.\nRebels took the bridge.", "letter.txt").media_type == "text/plain"


@pytest.mark.parametrize("headers", [{"Date": "soon"}, {"From": "<>"}, {"Subject": ""}, {"From": "a, b, <c@d>"}])
def test_odd_headers_cost_what_they_tell_and_no_more(headers: dict[str, str]) -> None:
    raw = mail().decode()
    for name, value in headers.items():
        raw = "\n".join(f"{name}: {value}" if line.startswith(f"{name}:") else line for line in raw.split("\n"))
    assert one(raw.encode(), "letter.eml").text == BODY


def test_a_mail_without_text_is_told() -> None:
    assert isinstance(fault(b"From: a@b.example\nDate: x\nSubject: y\n\n", "letter.eml"), EmptyDocument)
    made = EmailMessage()
    made["From"] = "a@b.example"
    made.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="x")
    assert isinstance(fault(made.as_bytes(), "letter.eml"), EmptyDocument)
