"""What rules are made of: a pattern of fragments, and what it means in a setting.

In a pattern ``{month}`` stands for the fragment of that name, captured under it; ``{month:second}`` captures it as
``second``, ``{month:}`` doesn't capture. A name may stand in several alternatives. A blank stands for
some, ``[- ]`` for a hyphen or blanks. Rules read a text as `sayso.times.plain` shows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sayso.times.fragments import FRAGMENTS
from sayso.times.setting import Meaning, Setting

Groups = Mapping[str, str]
"""What a pattern captured, in lower case with single blanks; groups without a match are left out."""

_GAP = "[ ]{1,9}"
_SLOT = re.compile(r"\{([a-z_]+)(:?)(\w*)\}")
_NAME = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True)
class Rule:
    """A pattern, the TIMEX3 type of what it matches, and what that means in a setting."""

    type: str
    pattern: str
    meaning: Callable[[Groups, Setting], Meaning | None]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when first asked for: all rules take a moment."""
        return _compiled(self.pattern)


def groups(found: re.Match[str]) -> Groups:
    captured = found.groupdict().items()
    return {
        name.partition("__")[0]: " ".join(words.casefold().split()) for name, words in captured if words is not None
    }


def start_of(name: str, found: re.Match[str]) -> int:
    """Where in the text the group of that name starts."""
    return max(found.start(group) for group in found.re.groupindex if group.partition("__")[0] == name)


def _compiled(pattern: str) -> re.Pattern[str]:
    """Whole words; a number is none if it goes on from another one or from a sign of money."""
    while _SLOT.search(pattern):
        pattern = _SLOT.sub(_fragment, pattern)
    hyphened = (
        _numbered(pattern).replace("\\ ", " ").replace(" ?", "[ ]{0,9}").replace("[- ]", f"(?:[-\u2010-\u2015]|{_GAP})")
    )
    return re.compile(rf"(?<!\w)(?!(?<=[.,:/$€£-])\d)(?:{_spaced(hyphened)})(?!\w)", re.IGNORECASE | re.ASCII)


def _fragment(slot: re.Match[str]) -> str:
    name, colon, alias = slot.groups()
    return f"(?:{FRAGMENTS[name]})" if colon and not alias else f"(?P<{alias or name}>{FRAGMENTS[name]})"


def _numbered(pattern: str) -> str:
    """A pattern may use a name more than once; `re` may not."""
    seen: Counter[str] = Counter()

    def rename(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        return f"(?P<{found[1]}__{seen[found[1]]}>"

    return _NAME.sub(rename, pattern)


def _spaced(pattern: str) -> str:
    """Blanks of the pattern, outside of character classes, as gaps."""
    parts = re.split(r"(\[[^\]]*\])", pattern)
    return "".join(part if part.startswith("[") else part.replace(" ", _GAP) for part in parts)
