"""A view of a text in which blanks are alike, character by character, so that rules need not tell them apart."""

from __future__ import annotations

import re
from functools import lru_cache

_BLANKS = str.maketrans(dict.fromkeys("\t\r\xa0\u2007\u2009\u202f", " "))
_BREAK = re.compile(r"\n(?:[ \n]*\n)?")


@lru_cache(maxsize=2)
def plain(text: str) -> str:
    """``text`` with blanks and line breaks as spaces, and newlines only between paragraphs; offsets hold."""
    return _BREAK.sub(_space, text.translate(_BLANKS))


def _space(found: re.Match[str]) -> str:
    return " " if len(found[0]) == 1 else "\n" * len(found[0])
