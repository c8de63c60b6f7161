"""The stance that a cue gives its source, by the words of the cue alone."""

from __future__ import annotations

import re

from sayso.data import cues

DEFAULT = "asserts"


def cue_stance(cue: str) -> str:
    """ "has repeatedly denied" is denies, "did not confirm" doubts; the longest form that stands in the cue decides."""
    words = cue.casefold()
    known = cues()
    forms = known.negated if any(_stands(n, words) for n in known.negators) else known.stances
    found = [form for form in forms if _stands(form, words)]
    return forms[max(found, key=len)] if found else DEFAULT


def _stands(form: str, words: str) -> bool:
    return form in words and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) is not None
