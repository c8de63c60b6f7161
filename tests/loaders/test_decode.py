from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UnknownFormat
from sayso.loaders.decode import decode

ODD = "e\u0301 \u00e9 \ufb01re so\u00adft \u202eabc\u202c \U0001f6d1 \U00010400 \u0000 a\r\nb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_nothing_in_a_text_is_changed(encoding: str) -> None:
    assert decode(ODD.encode(encoding)) == ODD


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"])))
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("content", "declared", "text"),
    [
        (b"He said \x93no\x94 in Bogot\xe1", None, "He said \u201cno\u201d in Bogot\xe1"),
        ("Сказал".encode("koi8-r"), "koi8-r", "Сказал"),
        ("Сказал".encode(), "windows-1252", "Сказал"),
        (b"plain", "no-such-encoding", "plain"),
        ("Ménaka, Kidal, Ségou".encode() + b"\xc3", None, "Ménaka, Kidal, Ségou\ufffd"),
    ],
)
def test_other_encodings(content: bytes, declared: str | None, text: str) -> None:
    assert decode(content, declared) == text


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 4,
        b"\x00" * 100,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x03\xe8",
        "Выступая на заседании".encode("windows-1251"),
        "plain".encode("utf-16-le") * 9,
    ],
)
def test_noise_and_unknown_encodings_are_refused(content: bytes) -> None:
    with pytest.raises(UnknownFormat, match=r"UTF-8|no text"):
        decode(content)
