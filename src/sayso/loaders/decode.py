"""Bytes to text, without changing a character of it."""

from __future__ import annotations

import codecs
import re

from sayso.errors import UnknownFormat

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_PLAIN = re.compile(r"[A-Za-z0-9\s]")
_LETTERS_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")
NOISE = 0.02
"""Share of control characters over which bytes are no text; as many as STRAY are forgiven."""
STRAY = 3
_NO_TEXT = "these bytes are no text; give a text, HTML, PDF, DOCX, EML or JSONL file"
_NO_ENCODING = "its encoding can't be told, or it is no text; save it as UTF-8"


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of ``content``: by its byte order mark, as UTF-8, as ``declared``, else as Windows-1252.

    Line ends, soft hyphens, NULs and marks stay. Raises UnknownFormat where the bytes are no text.
    """
    text = _decoded(content, declared)
    _check_noise(text)
    return text


def _check_noise(text: str) -> None:
    controls = len(_CONTROLS.findall(text))
    if controls > STRAY and controls > NOISE * len(text):
        raise UnknownFormat(_NO_TEXT)


def _decoded(content: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    # a page that is valid UTF-8 is UTF-8, whatever it says of itself; other encodings almost never look like it
    for name in filter(None, ("utf-8", declared)):
        try:
            return content.decode(name)
        except (UnicodeError, LookupError):
            continue
    return _damaged_utf_8(content) or _western(content)


def _damaged_utf_8(content: bytes) -> str | None:
    """Text with a byte or two lost: more of its characters beyond ASCII are whole than broken."""
    text = content.decode("utf-8", "replace")
    return text if len(_LETTERS_BEYOND_ASCII.findall(text)) > text.count("\ufffd") else None


def _western(content: bytes) -> str:
    """Windows-1252 has a character for nearly every byte, so only text that is mostly ASCII is believed to be in it."""
    text = content.decode("windows-1252", "replace")
    _check_noise(text)
    if len(_PLAIN.findall(text)) < len(text) / 2:
        raise UnknownFormat(_NO_ENCODING)
    return text
