"""The toponym inside a phrase: "Shopian", in "Kashmir", a district, of "the Shopian district of Kashmir"."""

from __future__ import annotations

import re
from dataclasses import dataclass

KINDS = {
    "d": "district|county|sub-district|subdistrict|tehsil|agency|governorate district",
    "p": "province|state|governorate|oblast|prefecture",
    "t": "town|city|village|hamlet|municipality|suburb|neighbourhood|neighborhood",
    "r": "region|area|valley|peninsula|basin|desert|mountains",
}
_KIND = {word: kind for kind, words in KINDS.items() for word in words.split("|")}
_WORDS = "|".join(sorted(_KIND, key=len, reverse=True))
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|India's|so-called)\s+", re.IGNORECASE)
_NEAR = re.compile(
    r"^(?:near|close to|outside|around|off|towards?|between|just (?:north|south|east|west) of|"
    r"(?:some |about )?\d+ ?(?:km|kilomet(?:er|re)s|miles) (?:\w+ )?(?:of|from))\s+",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:the\s+)?(?:(?:north|south|east|west|central|upper|lower|northern|southern|eastern|western|north-?eastern|"
    r"north-?western|south-?eastern|south-?western|parts|most|outskirts|centre|center|rest)\b[\s-]*(?:(?:part|parts|end)\s+)?"
    r"(?:of\s+)?)+(?=\S)",
)
_CAPITAL_PART = re.compile(_PART.pattern, re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,|\(|\bof\b|\bin\b|’s\b|'s\b)\s*(?:the\s+)?")
_KIND_BEFORE = re.compile(rf"^(?:{_WORDS})\s+(?:of\s+)?(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
_KIND_AFTER = re.compile(rf"\s+(?P<kind>{_WORDS})s?$", re.IGNORECASE)
_EDGE = " \t\n.,;:\"'“”‘’()[]"


@dataclass(frozen=True, slots=True)
class Toponym:
    """``name`` as it stands in the text, ``full`` with the word for its kind; ``within``: what, it says, holds it.

    ``kind``: what it calls it, or ``""``. ``near``: beside the place, not in it. ``part``: only a part of it
    ("southwestern Balochistan").
    """

    name: str
    full: str
    within: tuple[str, ...] = ()
    kind: str = ""
    near: bool = False
    part: bool = False


def toponym(phrase: str) -> Toponym:
    """The toponym of a phrase; the phrase itself where none can be told."""
    rest, near = _cut(_NEAR, _ARTICLE.sub("", phrase.strip()))
    rest, part = _cut(_PART, _ARTICLE.sub("", rest))
    pieces = [piece.strip(_EDGE) for piece in _SPLIT.split(rest)]
    named = [piece for piece in pieces if any(c.isupper() for c in piece)]
    if not named:
        return Toponym(phrase.strip(), phrase.strip(), near=near, part=part)
    kinds = [_KIND.get(piece.lower(), "") for piece in pieces]
    name, kind = _named(named[0])
    return Toponym(
        name, _ARTICLE.sub("", named[0]), tuple(_named(piece)[0] for piece in named[1:]), kind or kinds[0], near, part
    )


def without_direction(name: str) -> str:
    """The whole of which the name is a part: Iraq for "Western Iraq"; empty where it names no direction."""
    whole, part = _cut(_CAPITAL_PART, name)
    return whole if part else ""


def _cut(pattern: re.Pattern[str], phrase: str) -> tuple[str, bool]:
    found = pattern.match(phrase)
    rest = phrase[found.end() :] if found else phrase
    return (rest, bool(found)) if any(c.isupper() for c in rest) else (phrase, False)


def _named(piece: str) -> tuple[str, str]:
    """The name without the word for its kind, and the kind."""
    short = _ARTICLE.sub("", piece)
    if before := _KIND_BEFORE.match(short):
        return short[before.end() :], _KIND[before[0].split()[0].lower()]
    after = _KIND_AFTER.search(short)
    return (short[: after.start()], _KIND[after["kind"].lower()]) if after else (short, "")
