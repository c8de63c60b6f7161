"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SHORTEST = 120
"""Under so many Latin letters a language can't be told."""
SHORTEST_FOREIGN = 20
"""Letters of another script tell it sooner, where most are."""
_LATIN_ENDS = "\u0250"
LONGEST = 20_000
"""So many code points of the text are looked at."""
ENGLISH = 0.08
"""A text of which so large a share are common words of English alone is English, whatever names it holds."""
_LETTER = re.compile(r"[^\W\d_]")
_ENGLISH = re.compile(
    r"\b(?:the|and|to|that|with|from|by|for|were|who|their|they|which|said|has|have|be|are|as)\b", re.IGNORECASE
)


def detect(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text``, or ``None`` where it is too short to tell."""
    head = text[:LONGEST]
    letters = _LETTER.findall(head)
    latin = sum(letter < _LATIN_ENDS for letter in letters)
    if latin < SHORTEST and len(letters) < max(2 * latin, SHORTEST_FOREIGN):
        return None
    if len(_ENGLISH.findall(head)) > ENGLISH * len(head.split()):
        return "en"
    code, _ = _identifier().classify(head)
    return str(code)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  (its model takes time to load)

    return LanguageIdentifier.from_model_file(MODEL_FILE)
