"""Short and long forms of one name: acronyms that the document spells out, and parts of longer names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from sayso.names.lexicon import known_organisations, lexicon, organisation_words, singular, titles

_BRACKET = re.compile(r"\(\s*[\"'“‘]?(?P<short>[^\W\d_][\w&.-]{1,11})[\"'”’]?\s*(?:[,;][^)]*)?\)")
_PREFIX = re.compile(r"^(?:al|el|an|as|ad|ar|at|ash|az)[-'’]")


def defined(text: str, names: Iterable[tuple[int, str]]) -> Mapping[str, str]:
    """Acronyms in brackets to the long form before them. ``names``: where each name ends, and the name."""
    ends = dict(names)
    found: dict[str, str] = {}
    for bracket in _BRACKET.finditer(text):
        end = len(text[: bracket.start()].rstrip(" \"'”’\n"))
        long, short = ends.get(end), bracket["short"]
        if long and short not in found and long != short and abbreviates(short, long):
            found[short] = long
    return found


def abbreviates(short: str, long: str) -> bool:
    """Whether an acronym may stand for a name: its letters begin the words of the name in order, or the name is an
    organisation's of several words, for which another language may have the letters (GAM, the Free Aceh Movement).
    """
    letters = [letter for letter in short.lower() if letter.isalpha()]
    words = re.findall(r"[^\W\d_]+", long.lower())
    if len(words) < 2 or len(short) >= len(long) or not short[0].isupper():
        return False
    initials = iter([word[0] for word in words])
    if sum(letter in initials for letter in letters) >= max(2, len(letters) - 1):
        return True
    return short.isupper() and singular(words[-1]) in organisation_words()


def long_form(name: str, others: Sequence[str], kinds: Mapping[str, str], *, article: bool) -> str | None:
    """The longest of ``others`` (nearest first) that ``name`` is short for, `None` where there is none.

    A person's name may be any whole-word part ("Sofi"); another's only after an article ("the Front"), or its first
    word.
    """
    part = telling_words(name)
    if not part or name.lower() in known_organisations():
        return None
    fitting = [other for other in others if _short_for(part, other, kinds.get(other, ""), article=article)]
    longest = max((len(telling_words(other)) for other in fitting), default=0)
    return next((other for other in fitting if len(telling_words(other)) == longest), None)


def _short_for(part: list[str], other: str, kind: str, *, article: bool) -> bool:
    words = telling_words(other)
    if len(words) <= len(part):
        return False
    places = [i for i in range(len(words) - len(part) + 1) if words[i : i + len(part)] == part]
    if kind == "person" or article:
        return bool(places)
    return 0 in places and len(part) == 1 and kind != "place"


def telling_words(name: str) -> list[str]:
    """The words that tell a name from another: in lower case, without titles, honorifics, articles and initials."""
    low = [_PREFIX.sub("", word.strip(".,")) for word in name.lower().split()]
    telling = [word for word in low if word not in titles() | lexicon().honorifics and len(word) > 1]
    return telling or low
