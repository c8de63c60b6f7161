"""Claim frames to claims, with their words as they stand; what the words mean is found by later stages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.claims.counts import count
from sayso.claims.evidence import evidence, home
from sayso.claims.nearby import nearby
from sayso.claims.voice import voiced
from sayso.data import claim_types
from sayso.model import Claim, Document, Filler, Frame, Link, Passage, Place, Role, Span, When


def build(
    doc: Document, passages: Sequence[Passage], frames: Iterable[Frame], chains: Sequence[tuple[Link, ...]]
) -> tuple[Claim, ...]:
    """The claims of one document, in order of appearance. ``chains``: one for each claim frame, in their order.

    A frame that lacks what its type is known by ("killed" without anybody killed) makes no claim.
    """
    types = claim_types()
    told = [frame for frame in frames if frame.type in types]
    pairs = [(f, chain) for f, chain in zip(told, chains, strict=True) if _stands(f)]
    sentences = [sentence for passage in passages for sentence in passage.sentences]
    return tuple(_claim(doc, n, f, chain, home(f.trigger, sentences)) for n, (f, chain) in enumerate(pairs, 1))


def _stands(frame: Frame) -> bool:
    claim_type = claim_types()[frame.type]
    filled = {role.name: len(frame.arguments.get(role.name, ())) for role in claim_type.roles}
    if claim_type.opinion:
        return any(filled.values())
    return any(filled[name] for name in claim_type.principal)


def _claim(doc: Document, number: int, frame: Frame, chain: tuple[Link, ...], sentence: Span) -> Claim:
    frame = nearby(frame, sentence)
    claim = Claim(
        id=f"c{number:03}",
        type=frame.type,
        trigger=frame.trigger,
        evidence=evidence(frame, sentence),
        roles={role.name: found for role in claim_types()[frame.type].roles if (found := _fillers(doc, frame, role))},
        when=_when(doc, frame),
        where=tuple(_place(doc, span) for span in frame.arguments.get("where", ())),
        counts={
            label.removeprefix("count."): count(spans[0].quote(doc.text), spans[0])
            for label, spans in frame.arguments.items()
            if label.startswith("count.")
        },
        polarity=frame.polarity,
        certainty=frame.certainty,
        chain=chain,
        score=frame.score,
    )
    return voiced(claim, stance=frame.stance)


def _fillers(doc: Document, frame: Frame, role: Role) -> tuple[Filler, ...]:
    words = [(span, span.quote(doc.text)) for span in frame.arguments.get(role.name, ())]
    return tuple(Filler(span, told, told) for span, told in words)


def _place(doc: Document, span: Span) -> Place:
    words = span.quote(doc.text)
    return Place(words, span, words)


def _when(doc: Document, frame: Frame) -> When | None:
    """The time words nearest the trigger: a claim has one time."""
    span = min(frame.arguments.get("when", ()), key=frame.trigger.distance, default=None)
    return When(span.quote(doc.text), span) if span else None
