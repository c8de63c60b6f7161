"""Names: what a pronoun, a description or a short form stands for inside its document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Document, Mention, Passage, Span
from sayso.names.resolver import Resolver
from sayso.names.scene import scene

__all__ = ["resolve"]


def resolve(
    document: Document,
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    spans: Sequence[Span],
    *,
    speakers: Mapping[Span, Span] | None = None,
) -> Mapping[Span, str]:
    """The name that each span stands for; where nothing is certain, its own words.

    ``mentions`` are a tagger's and may be faulty or none at all. ``speakers`` maps what is said (a quotation) to who
    says it, so that "we" has a name. A name is always a stretch of the document's text.
    """
    resolver = Resolver(scene(document, passages, mentions), speakers or {})
    return {span: resolver.name(span) for span in spans}
