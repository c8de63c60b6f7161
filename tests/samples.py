"""Sample records: one by hand, and any number drawn by Hypothesis, whose spans lie in their text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from sayso.model import (
    CERTAINTIES,
    COUNTS,
    STANCES,
    Anchor,
    Attribution,
    Claim,
    ClaimLink,
    Count,
    DateCandidate,
    Document,
    Filler,
    Link,
    Mention,
    Place,
    Published,
    ReaderIdentity,
    Record,
    Span,
    Timex,
    When,
)

READER = ReaderIdentity("sample", "1", "0" * 64)
TEXT = (
    "Harbour Gazette\n\n4 June 2031\n\nThe Northern Front has declared a province in Ostrava, the agency Meridian "
    "reported on Monday. The army denied that the Northern Front was in Ostrava. Two guards were killed."
)


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def filler(words: str, name: str | None = None) -> Filler:
    return Filler(at(words), words, name or words)


def document(text: str = TEXT, name: str = "gazette", **more: object) -> Document:
    published = Published("2031-06-04", "byline", (DateCandidate("2031-06-04", "byline", Span(17, 28)),))
    known = {"publisher": "Harbour Gazette", "published": published, "language": "en"}
    return Document(**{"id": name, "text": text, "content": text.encode(), **known, **more})  # type: ignore[arg-type]


DECLARED = Claim(
    id="aaaa222222",
    type="province_declared",
    trigger=at("declared"),
    evidence=(at("The Northern Front has declared a province in Ostrava"),),
    roles={"group": (filler("The Northern Front", "Northern Front"),), "territory": (filler("Ostrava"),)},
    when=When("Monday", at("Monday"), "2031-06-02", "2031-06-02", "day"),
    where=(Place("Ostrava", at("Ostrava"), "Ostrava", 49.8, 18.25, "3068799", "town"),),
    chain=(Link("Northern Front", at("The Northern Front"), "Meridian", at("Meridian"), "reported", at("reported")),),
)
DENIED = Claim(
    id="aaab333333",
    type="presence",
    trigger=at("was in"),
    evidence=(at("the Northern Front was in Ostrava"),),
    roles={"group": (filler("the Northern Front", "Northern Front"),), "place": (filler("Ostrava"),)},
    certainty="probable",
    chain=(Link("The army", at("The army"), cue="denied", cue_span=at("denied"), stance="denies"),),
)
KILLED = Claim(
    id="cccc444444",
    type="killing",
    trigger=at("killed"),
    evidence=(at("Two guards were killed"),),
    roles={"victim": (filler("Two guards"),)},
    counts={"killed": Count(at("Two guards"), "Two guards", 2, 2, 2)},
    score=0.5,
)
RECORD = Record(document=document(), reader=READER, claims=(DECLARED, DENIED, KILLED))

_SIGNS = st.characters(exclude_categories=["Cs"])
_WORDS = st.text(_SIGNS, min_size=1, max_size=8)
_NAMES = st.none() | _WORDS
_DAYS = st.none() | st.dates().map(str)
_DEGREES = st.none() | st.floats(-180, 180)
_LITTLE = st.none() | st.integers(0, 10**9)


def spans(text: str) -> st.SearchStrategy[Span]:
    offsets = st.integers(0, len(text) - 1)
    return st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair) + 1))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(_SIGNS, min_size=1, max_size=60))
    where = spans(text)
    candidates = st.builds(DateCandidate, st.dates().map(str), st.just("metadata"), st.none() | where)
    return Document(
        id=draw(_WORDS),
        text=text,
        content=text.encode(),
        path=draw(st.none() | st.just("reports/one.txt")),
        title=draw(_NAMES),
        title_span=draw(st.none() | where),
        publisher=draw(_NAMES),
        author=draw(_NAMES),
        url=draw(st.none() | st.just("https://example.org/one")),
        language=draw(st.none() | st.just("en")),
        published=draw(st.builds(Published, _DAYS, _NAMES, _some(candidates))),
        boilerplate=draw(_some(where)),
        anchors=draw(_some(st.builds(Anchor, where, st.integers(0, 10**6)))),
    )


def _some(one: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, min_size=least, max_size=3).map(tuple)


def _fillers(text: str) -> st.SearchStrategy[Filler]:
    return st.builds(lambda span, name: Filler(span, span.quote(text), name), spans(text), _WORDS)


def _whens(text: str) -> st.SearchStrategy[When]:
    return st.builds(lambda span, start, end: When(span.quote(text), span, start, end), spans(text), _DAYS, _DAYS)


def _places(text: str) -> st.SearchStrategy[Place]:
    return st.builds(
        lambda span, name, lat, lon, code: Place(span.quote(text), span, name, lat, lon, code, "town"),
        *(spans(text), _WORDS, _DEGREES, _DEGREES, _NAMES),
    )


def _counts(text: str) -> st.SearchStrategy[Count]:
    return st.builds(
        lambda span, low, best, high: Count(span, span.quote(text), low, best, high),
        *(spans(text), _LITTLE, _LITTLE, _LITTLE),
    )


def _links(text: str) -> st.SearchStrategy[Link]:
    span = st.none() | spans(text)
    return st.builds(Link, _NAMES, span, _NAMES, span, _NAMES, span, st.sampled_from(STANCES))


def claims(text: str, ids: Sequence[str]) -> st.SearchStrategy[tuple[Claim, ...]]:
    one = st.builds(
        Claim,
        id=st.sampled_from(ids),
        type=st.sampled_from(("attack", "presence")),
        trigger=spans(text),
        evidence=_some(spans(text), least=1),
        roles=st.dictionaries(st.sampled_from(("attacker", "group")), _some(_fillers(text), least=1)),
        when=st.none() | _whens(text),
        where=_some(_places(text)),
        counts=st.dictionaries(st.sampled_from(COUNTS), _counts(text)),
        polarity=st.sampled_from("+-"),
        certainty=st.sampled_from(CERTAINTIES),
        chain=_some(_links(text)),
        score=st.floats(0, 1),
    )
    return st.lists(one, max_size=len(ids), unique_by=lambda claim: claim.id).map(tuple)


@st.composite
def records(draw: st.DrawFn) -> Record:
    doc = draw(documents())
    where, ids = spans(doc.text), ("aa", "bb", "cc")
    linked = st.builds(ClaimLink, st.sampled_from(("denies", "supports")), st.sampled_from(ids), st.sampled_from(ids))
    stances = st.sampled_from(STANCES)
    return Record(
        document=doc,
        reader=READER,
        attributions=draw(_some(st.builds(Attribution, _some(where, 1), _some(where, 1), _some(where), stances))),
        mentions=draw(_some(st.builds(Mention, where, st.just("Person"), _NAMES))),
        times=draw(_some(st.builds(Timex, where, st.just("DATE"), _NAMES, _DAYS, _DAYS))),
        places=draw(_some(_places(doc.text))),
        claims=draw(claims(doc.text, ids)),
        links=draw(_some(linked)),
        unread=draw(_NAMES),
    )
