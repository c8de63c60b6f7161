"""Folding: the form in which names are compared, without case, accents, apostrophes and signs."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = dict.fromkeys(map(ord, "'‘’ʼʻʾʿ`´"))
_NO_WORD = re.compile(r"[\W_]+")


def folded(name: str) -> str:
    """The words of a name, parted and framed by single blanks, so that `` kashmir `` is found in them only as a word.

    >>> folded("A’maq News-Agency")
    ' amaq news agency '
    """
    plain = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    return f" {_NO_WORD.sub(' ', bare).strip()} "
