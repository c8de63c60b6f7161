"""Around each claim, who says so: the links of its chain, the outermost first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.order import outermost_first
from sayso.model import Attribution, Document, Frame, Link, Span

_SOURCES = ("source", "chain.source")
_SUFFERED = ("target", "victim", "detained", "side")
_NOBODY = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)
_DATELINE = re.compile(r"[^\W\d_a-z]{3,}(?:[ -][^\W\d_a-z]{2,})*(?:,[^\n—–-]{2,30})?\s*(?:[—–]|--?\s)")
DEPTH = 3
"""Chains deeper than this are not seen in annotated reporting; what lies further out is left out."""


def chains(doc: Document, frames: Iterable[Frame], attributions: Sequence[Attribution]) -> tuple[tuple[Link, ...], ...]:
    """One chain for each claim frame, in the order of the frames; empty where the article speaks in its own voice."""
    told = _with_speakers(doc.text, tuple(frames))
    links = [frame for frame in told if frame.type == "link"]
    claims = (frame for frame in told if frame.type not in ("link", "attribution"))
    return tuple(_chain(doc, claim, links, attributions) for claim in claims)


def _with_speakers(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """The frames without sources that say nothing: a dateline, and the nobody to whom nothing happened.

    "No soldier was hurt" has such a nobody; in "no observer believes" somebody does not believe.
    """
    hit = [span for frame in frames for role in _SUFFERED for span in frame.arguments.get(role, ())]

    def speaking(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(span for span in spans if not (_dateline(text, span) or _nobody(text, span, hit)))

    return [
        replace(f, arguments={k: speaking(v) if k in _SOURCES else v for k, v in f.arguments.items()}) for f in frames
    ]


def _dateline(text: str, source: Span) -> bool:
    if not _DATELINE.match(text, source.start):
        return False
    line = text.rfind("\n", 0, source.start) + 1
    return not text[line : source.start].strip()


def _nobody(text: str, source: Span, hit: Iterable[Span]) -> bool:
    return _NOBODY.match(text, source.start) is not None and any(source.overlaps(one) for one in hit)


def _chain(
    doc: Document, claim: Frame, links: Sequence[Frame], attributions: Sequence[Attribution]
) -> tuple[Link, ...]:
    cues = claim.arguments.get("chain.cue", ())
    found = [_link(doc, cue, claim, links) for cue in cues]
    found += [Link(s.quote(doc.text), s) for s in claim.arguments.get("chain.source", ()) if not _taken(s, found)]
    found = _with_channels(doc, _once(found), claim)
    ordered = outermost_first(found, claim.trigger, attributions)[-DEPTH:]
    # the reader judges the innermost stance with the whole clause in view, not by the cue's own words alone
    return (*ordered[:-1], replace(ordered[-1], stance=claim.stance)) if ordered else ()


def _link(doc: Document, cue: Span, claim: Frame, links: Sequence[Frame]) -> Link:
    same = next((link for link in links if link.trigger.overlaps(cue)), None)
    source = _first(same, "source") or _nearest(cue, claim.arguments.get("chain.source", ()))
    via = _first(same, "via")
    return Link(
        source.quote(doc.text) if source else None,
        source,
        via.quote(doc.text) if via else None,
        via,
        cue.quote(doc.text),
        cue,
        same.stance if same else claim.stance,
    )


def _first(frame: Frame | None, label: str) -> Span | None:
    return next(iter(frame.arguments.get(label, ())), None) if frame else None


def _nearest(cue: Span, sources: Sequence[Span]) -> Span | None:
    return min(sources, key=cue.distance, default=None)


def _taken(source: Span, links: Iterable[Link]) -> bool:
    return any(link.span and link.span.overlaps(source) for link in links)


def _once(links: Sequence[Link]) -> list[Link]:
    """One link for one source: "said ... he added" voices it twice; the first cue stands."""
    kept: list[Link] = []
    for link in links:
        if link.span is None or not _taken(link.span, kept):
            kept.append(link)
    return kept


def _with_channels(doc: Document, links: list[Link], claim: Frame) -> list[Link]:
    """Channels that no cue took go to the nearest link that has none."""
    taken = {link.via_span for link in links}
    for via in (v for v in claim.arguments.get("chain.via", ()) if v not in taken):
        open_links = [link for link in links if link.via_span is None and (link.span or link.cue_span)]
        if open_links:
            near = min(open_links, key=lambda link: via.distance(link.span or link.cue_span or via))
            links[links.index(near)] = replace(near, via=via.quote(doc.text), via_span=via)
    return links
