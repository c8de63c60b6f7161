"""A claim: one thing one text says, on whose word, in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.model.span import Span

STANCES = ("asserts", "denies", "doubts", "predicts", "intends")
CERTAINTIES = ("certain", "probable", "possible", "unknown")
COUNTS = ("killed", "wounded", "arrested", "abducted", "displaced", "other")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody (``source``) says (``cue``) something (``content``). Spans may be several; source may be empty."""

    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    stance: str = "asserts"


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain. ``source`` is the resolved name, ``span`` the words that stand in the text.

    A link without a source ("reportedly") has only its cue. ``via``: the channel, such as a spokesman.
    """

    source: str | None = None
    span: Span | None = None
    via: str | None = None
    via_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    stance: str = "asserts"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the words in the text, and the name that they stand for (the words where they are a name)."""

    span: Span
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class When:
    """The time of what is claimed. ``start`` and ``end`` are ISO days, inclusive; ``None`` where open or unknown.

    ``precision``: day, week, month, season, quarter, year, decade, century, range, since, until, unknown.
    """

    text: str
    span: Span
    start: str | None = None
    end: str | None = None
    precision: str = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of what is claimed. ``lat``, ``lon`` in degrees (WGS 84), ``None`` where the place is not known.

    ``precision``: point, town, district, province, country, region, near, unknown.
    """

    text: str
    span: Span
    name: str
    lat: float | None = None
    lon: float | None = None
    id: str | None = None
    precision: str = "unknown"


@dataclass(frozen=True, slots=True)
class Count:
    """A number as told: "at least 20" is low 20, best 20, high None; "dozens" is low 24, best None, high None."""

    span: Span
    text: str
    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing one text says. ``chain``: the outermost source first; empty is the article's own voice."""

    id: str
    type: str
    trigger: Span
    evidence: tuple[Span, ...]
    roles: Mapping[str, tuple[Filler, ...]]
    when: When | None = None
    where: tuple[Place, ...] = ()
    counts: Mapping[str, Count] = field(default_factory=dict)
    polarity: str = "+"
    certainty: str = "certain"
    chain: tuple[Link, ...] = ()
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A relation between two claims of one document: denies, contradicts, supports, foretells."""

    type: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its value. ``value`` is TIMEX3's; ``start``, ``end`` ISO days, inclusive."""

    span: Span
    type: str
    value: str | None = None
    start: str | None = None
    end: str | None = None
    precision: str = "unknown"


@dataclass(frozen=True, slots=True)
class ReaderIdentity:
    """Which reader made a record."""

    name: str
    version: str
    weights_sha256: str
