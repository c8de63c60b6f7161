"""Whether a sentence tells of what was or of what is to come, by its verbs."""

from __future__ import annotations

import re

from sayso.model import Span

_REACH = 150
_BREAK = re.compile(r"[.!?;](?=\s|$)|\n\s*\n|[\"“”]|``|''")
_HEDGE = r"(?:\s+(?:not|also|now|only|soon|then|still|never|\w+ly))?"
_AUXILIARY = r"will|would|shall|may|might|could|can|must|should|won't|cannot"
_MODAL = rf"(?:{_AUXILIARY}){_HEDGE}(?:\s+(?:be|have|take|get))?(?:\s+\w+ed)?"
_TO_BE = rf"to{_HEDGE}\s+be(?:\s+\w+)?|(?:is|are|being)\s+to\s+\w+"
_DUE_TO = r"due|set|scheduled|expected|planned|likely|supposed|slated|poised|going"
_MEANS_TO = (
    r"expects?|hopes?|hoped|intends?|intended|wants?|aims?|vows?|vowed|promises?|promised|agreed|ordered|ready|proposed"
    r"|scheduled|due|likely|able|threatened|pledged|subpoenaed"
)
_COMING = r"expected|scheduled|postponed|upcoming|plan(?:s|ned|ning)?|effective|payable|deadline|as (?:early|soon) as"
_PAST = (
    r"was|were|had|did|has|have|[a-z]+ed|began|came|went|took|rose|fell|made|met|left|held|sent|won|lost|shot|blew|said"
    r"|told|says|broke|fled|hit|became|saw|gave|found|struck|led|spoke|wrote|flew|ran|brought|stood|drove|fought|sought|caught"
    r"|bought|built|grew|drew|threw|rode|swore|chose|got|kept|paid|heard|sat|lay|split"
)
_CUE = re.compile(
    rf"\b(?P<future>{_MODAL}|{_TO_BE}|(?:is|are|was|were|be)\s+(?:{_DUE_TO})(?:\s+to\s+\w+)?|(?:{_MEANS_TO})\s+to\s+\w+"
    rf"|{_COMING})\b|['’]ll\b|\b(?P<past>{_PAST})\b"
)
_UNTIL = re.compile(r"\b(?:until|till)\s*$", re.IGNORECASE)
_DUE = re.compile(r"(?:\s+\w+)?\s+(?:deadline|hearing)\b")


def future(text: str, span: Span) -> bool | None:
    """By the nearest verb before ``span`` in its sentence, or else the first after it; ``None`` where none tells."""
    if _DUE.match(text, span.end):
        return True
    before = _BREAK.split(text[max(0, span.start - _REACH) : span.start])[-1]
    if cues := list(_CUE.finditer(before)):
        return cues[-1]["past"] is None
    if _UNTIL.search(before):
        return True
    after = _BREAK.split(text[span.end : span.end + _REACH])[0]
    first = next((cue for cue in _CUE.finditer(after) if cue[0] not in ("said", "told", "says")), None)
    return None if first is None else first["past"] is None
