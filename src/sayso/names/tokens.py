"""Words and signs with their place in the text; a possessive 's stands apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|['’]s\b"
    r"|[^\W\d_]+s['’](?=\s[A-Z])"  # Workers' Party
    r"|[^\W_]+(?:(?:[-&]|['’](?!s\b))[^\W_]+)*"
    r"|\S"
)
# "branch-Wilayat" is a slip for "branch - Wilayat"; "al-Hind" and "pro-Iraqi" are words
_SLIP = re.compile(r"[^\W\d_A-Z]{5,}(?=-[A-Z])")
_PREFIX = re.compile(r"(?:al|el|an|as|ad|ar|at|ash|az|ul|ur|bin|ibn)[-'’](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign. ``start``, ``end``: code points of the document's text; ``low``: in lower case."""

    start: int
    end: int
    text: str

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is spelled as a name is: Sofi, al-Baghdadi, ISIS."""
        prefix = _PREFIX.match(self.text)
        return self.text[prefix.end() if prefix else 0].isupper()

    @property
    def acronym(self) -> bool:
        letters = self.text.replace("-", "").replace("&", "").replace(".", "")
        return len(letters) > 1 and letters.isalnum() and sum(c.isupper() for c in letters) > len(letters) / 2


def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """The words and signs of ``text`` inside ``span``."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start = match.start()
        if slip := _SLIP.match(match[0]):
            found.append(Token(start, start + slip.end(), slip[0]))
            start += slip.end() + 1
        found.append(Token(start, match.end(), text[start : match.end()]))
    return tuple(found)
