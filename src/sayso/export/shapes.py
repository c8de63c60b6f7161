"""The shapes of a claim and its parts as JSON: a span is ``[start, end]``, an interval has ``from`` and ``to``.

Each shape is made from its noun by ``model_validate`` and gives it back by ``noun()``.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sayso.model import Attribution, Claim, ClaimLink, Count, Filler, Link, Mention, Place, Span, Timex, When


def _pair(value: object) -> object:
    return (value.start, value.end) if isinstance(value, Span) else value


Offset: TypeAlias = Annotated[int, Field(ge=0)]
Pair: TypeAlias = Annotated[tuple[Offset, Offset], BeforeValidator(_pair)]
Stance: TypeAlias = Literal["asserts", "denies", "doubts", "predicts", "intends"]
Certainty: TypeAlias = Literal["certain", "probable", "possible", "unknown"]


def spans(pairs: tuple[Pair, ...]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _span(pair: Pair | None) -> Span | None:
    return Span(*pair) if pair else None


class Shape(BaseModel):
    model_config = ConfigDict(from_attributes=True, populate_by_name=True, extra="forbid", frozen=True)


class AttributionShape(Shape):
    """Somebody (source) says (cue) something (content); offsets are code points of the text, ends exclusive."""

    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: tuple[Pair, ...]
    stance: Stance

    def noun(self) -> Attribution:
        return Attribution(spans(self.cue), spans(self.content), spans(self.source), self.stance)


class EntityShape(Shape):
    """A mention; name is what it stands for in this document, null where that can't be told."""

    span: Pair
    type: str
    name: str | None

    def noun(self) -> Mention:
        return Mention(Span(*self.span), self.type, self.name)


class TimeShape(Shape):
    """A time expression: its TIMEX3 type and value, and the ISO days that it spans, both inclusive."""

    span: Pair
    type: str
    value: str | None
    start: str | None = Field(alias="from")
    end: str | None = Field(alias="to")
    precision: str

    def noun(self) -> Timex:
        return Timex(Span(*self.span), self.type, self.value, self.start, self.end, self.precision)


class PlaceShape(Shape):
    """A place: its usual name, degrees (WGS 84) and gazetteer id, null where the place is not known."""

    span: Pair
    name: str
    lat: float | None
    lon: float | None
    id: str | None
    precision: str

    def noun(self, text: str) -> Place:
        span = Span(*self.span)
        return Place(span.quote(text), span, self.name, self.lat, self.lon, self.id, self.precision)


class WhereShape(PlaceShape):
    """A place of a claim, with its words in the text."""

    text: str

    def noun(self, text: str | None = None) -> Place:
        words = self.text if text is None else text
        return Place(words, Span(*self.span), self.name, self.lat, self.lon, self.id, self.precision)


class FillerShape(Shape):
    """What fills a role: its words in the text, and the name that they stand for."""

    span: Pair
    text: str
    name: str

    def noun(self) -> Filler:
        return Filler(Span(*self.span), self.text, self.name)


class WhenShape(Shape):
    """The time of what is claimed, as ISO days, both inclusive; null where open or unknown."""

    text: str
    span: Pair
    start: str | None = Field(alias="from")
    end: str | None = Field(alias="to")
    precision: str

    def noun(self) -> When:
        return When(self.text, Span(*self.span), self.start, self.end, self.precision)


class CountShape(Shape):
    """A number as told: "at least 20" is low 20, best 20, high null."""

    span: Pair
    text: str
    low: int | None
    best: int | None
    high: int | None

    def noun(self) -> Count:
        return Count(Span(*self.span), self.text, self.low, self.best, self.high)


class LinkShape(Shape):
    """One link of a chain: source is a resolved name, span its words in the text; via is the channel."""

    source: str | None
    span: Pair | None
    via: str | None
    via_span: Pair | None
    cue: str | None
    cue_span: Pair | None
    stance: Stance

    def noun(self) -> Link:
        spots = (_span(self.span), _span(self.via_span), _span(self.cue_span))
        return Link(self.source, spots[0], self.via, spots[1], self.cue, spots[2], self.stance)


class ClaimShape(Shape):
    """One thing that the text says. The chain runs from the outermost source in; empty is the article's own voice."""

    id: str
    type: str
    trigger: Pair
    evidence: tuple[Pair, ...]
    roles: dict[str, tuple[FillerShape, ...]]
    when: WhenShape | None
    where: tuple[WhereShape, ...]
    counts: dict[str, CountShape]
    polarity: Literal["+", "-"]
    certainty: Certainty
    chain: tuple[LinkShape, ...]
    score: float

    def noun(self) -> Claim:
        return Claim(
            id=self.id,
            type=self.type,
            trigger=Span(*self.trigger),
            evidence=spans(self.evidence),
            roles={role: tuple(filler.noun() for filler in fillers) for role, fillers in self.roles.items()},
            when=self.when.noun() if self.when else None,
            where=tuple(place.noun() for place in self.where),
            counts={what: count.noun() for what, count in self.counts.items()},
            polarity=self.polarity,
            certainty=self.certainty,
            chain=tuple(link.noun() for link in self.chain),
            score=self.score,
        )


class ClaimLinkShape(Shape):
    """A relation between two claims of one document, by their ids."""

    type: Literal["denies", "contradicts", "supports", "foretells"]
    source: str = Field(alias="from")
    target: str = Field(alias="to")

    def noun(self) -> ClaimLink:
        return ClaimLink(self.type, self.source, self.target)
