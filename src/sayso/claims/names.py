"""Whether two names in one document are told of the same, by their words."""

from __future__ import annotations

import re
import unicodedata

_SMALL = frozenset(
    ["the", "a", "an", "of", "and", "in", "s", "its", "their", "his", "her", "this", "that", "al", "ul", "el"]
)
"""Words that names are the same with and without; "Wilayat-ul-Hind" is "Wilayat al-Hind"."""


def same_name(one: str, two: str) -> bool:
    """Equal but for case, accents, articles; or the shorter's words all stand in the longer ("Sofi", "Ishfaq Sofi")."""
    a, b = _words(one), _words(two)
    if not a or not b:
        return a == b
    return a <= b or b <= a


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return frozenset(re.findall(r"\w+", plain)) - _SMALL
