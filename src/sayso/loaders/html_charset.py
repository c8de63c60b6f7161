"""The encoding that a page or a mail declares, as it is meant."""

from __future__ import annotations

import re

SNIFFED = 4096
"""So many bytes of a page are looked at."""
_DECLARED = re.compile(
    rb"(?:<meta[^>]{0,200}?charset\s*=\s*[\"']?|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"'])\s*([A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
_MEANT = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "windows-1252"
    ),
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "tis-620": "cp874",
}
"""What pages that declare these are in fact written in (WHATWG Encoding Standard, section 4.2)."""


def declared_in(page: bytes) -> str | None:
    """The encoding that the head of ``page`` declares in a meta element or its XML declaration."""
    found = _DECLARED.search(page[:SNIFFED])
    return meant(found[1].decode("ascii")) if found else None


def meant(label: str | None) -> str | None:
    """The encoding meant by a declared ``label``: curly quotes and dashes are not in ISO 8859-1, yet written in it."""
    return _MEANT.get(label.lower(), label) if label else None
