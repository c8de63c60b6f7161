"""What the reader sees in a text, before it is made into attributions and claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or refers to something. ``type``: Organisation, Person, Location ... (the types of re3d).

    ``name`` is what a pronoun or "the group" stands for; ``None`` until it is resolved, or where it can't be.
    """

    span: Span
    type: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. ``type`` is TIMEX3's: DATE, TIME, DURATION or SET."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A trigger with what belongs to it: a claim type's words ("killed") or an attribution's cue ("said").

    ``arguments`` maps a label to spans in order of appearance. Labels of a claim frame: the roles of its type,
    ``when``, ``where``, ``count.killed`` ..., ``chain.source``, ``chain.cue``, ``chain.via``; of an attribution:
    ``source``, ``content``. ``score`` is a probability, 0 to 1.
    """

    type: str
    trigger: Span
    arguments: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    polarity: str = "+"
    certainty: str = "certain"
    stance: str = "asserts"
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one document, in order of appearance."""

    frames: tuple[Frame, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeMention, ...] = ()
