"""Frames of cues to attributions: who says what, with which stance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.attribute.contents import contents
from sayso.attribute.sources import one_source
from sayso.attribute.stance import cue_stance
from sayso.model import Attribution, Document, Frame


def attributions(doc: Document, frames: Iterable[Frame]) -> tuple[Attribution, ...]:
    """The attributions of the document, in order of their cues. One without content says nothing and is left out."""
    told = tuple(frames)
    links = [frame for frame in told if frame.type == "link"]
    voiced = [frame for frame in told if frame.type == "attribution" and frame.arguments.get("content")]
    return tuple(_attribution(doc, frame, links) for frame in voiced)


def _attribution(doc: Document, frame: Frame, links: Sequence[Frame]) -> Attribution:
    same = [link for link in links if link.trigger.overlaps(frame.trigger)]
    stance = same[0].stance if same else cue_stance(frame.trigger.quote(doc.text))
    source = one_source(doc.text, frame.arguments.get("source", ()), frame.trigger)
    return Attribution(
        cue=(frame.trigger,),
        content=contents(frame.arguments["content"], (frame.trigger, *source)),
        source=source,
        stance=stance,
    )
