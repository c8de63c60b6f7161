"""Which of several sources around one claim speaks through which: the outermost first."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.data import cues
from sayso.model import Attribution, Link, Span


def outermost_first(links: Iterable[Link], trigger: Span, attributions: Iterable[Attribution]) -> list[Link]:
    """The links of one claim in the order of a chain.

    Before the claim's words the first named is the outermost ("Reuters reported that the police said"), after them the
    last ("..., the police said, Reuters reported"), unless a cue turns that round ("citing", "quoted by"). What lies in
    another's content is further in. A link without a source ("allegedly") is the writer's reserve, and innermost.
    """
    named = sorted((link for link in links if link.span), key=_place)
    unnamed = [link for link in links if not link.span]
    ordered: list[Link] = []
    for link in named:
        ordered.insert(_slot(link, trigger, len(ordered)), link)
    told = tuple(attributions)
    return [*sorted(ordered, key=lambda link: _depth(link, told)), *unnamed]


def _slot(link: Link, trigger: Span, count: int) -> int:
    cue = (link.cue or "").casefold()
    if cue.endswith(" by") and any(word in cue for word in cues().cited_by):
        return max(0, count - 1)
    if _place(link) < trigger.start or any(word in cue for word in cues().citing):
        return count
    return 0


def _place(link: Link) -> int:
    span = link.span or link.cue_span
    return span.start if span else 0


def _depth(link: Link, attributions: tuple[Attribution, ...]) -> int:
    """In how many contents the link lies; one whose source stands in its own content is counted all the same."""
    return sum(any(c.contains(link.span) for c in a.content) for a in attributions) if link.span else 0
