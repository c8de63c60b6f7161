"""The name inside a noun phrase: without article, title, apposition, bracket, alias and possessive 's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Span
from sayso.names.candidates import name_runs
from sayso.names.lexicon import heads, organisation_words, singular, titles
from sayso.names.tokens import Token, tokenise

_ALIAS = re.compile(
    r",?\s+(?:alias|aka|a\.k\.a\.|also (?:known|called)(?: as)?|or simply|better known as|nicknamed)\s", re.IGNORECASE
)
_SELF = re.compile(r"\bcall(?:s|ed|ing)?\s+(?:itself|themselves|himself|herself)\s+(?:the\s+)?", re.IGNORECASE)
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]?\s*$")
_IN_BRACKET = re.compile(r"\((?P<name>[^()]+)\)\W*\Z")
_RELATIVE = re.compile(r",?\s+(?:who|which|whose|whom)\s")
_PART = re.compile(r"\s*[,—–]\s*|\s+-\s+|\s+--\s+")
_LAST_OF_LIST = re.compile(r"(?:^|\s)(?:and|or|&)\s+(?:the\s+)?[A-Z]")
_AFTER_NAME = ("of", "from", "for", "himself", "herself", "itself", "themselves", "/", '"', "”", "’")
_EDGE = " \t\n,;:.\"'“”‘’«»()[]"


def proper_name(text: str, span: Span) -> Span | None:
    """The span of the proper name that the phrase at ``span`` gives, `None` where the phrase has none of its own.

    "the slain militant, Ishfaq Ahmad Sofi" gives "Ishfaq Ahmad Sofi"; "Sofi's guards", "a Taliban commander" give none.
    """
    parts = _parts(text, _core(text, span))
    named = [found for part in parts if (found := _name_of_part(text, part))]
    listed = len(parts) > 1 and any(_LAST_OF_LIST.search(part.quote(text)) for part in parts)
    if not named:
        return _bracketed(text, span)
    return named[0] if len(named) == 1 and not listed else None


def _bracketed(text: str, span: Span) -> Span | None:
    """The name of two words or more in the bracket that ends a description: "a militant (Ishfaq Ahmad Sofi)"."""
    found = _IN_BRACKET.search(text, span.start, span.end)
    if not found or len(found["name"].split()) < 2:
        return None
    inside = Span(*found.span("name"))
    name = _name_of_part(text, inside)
    return name if name and name.start == inside.start and name.end == inside.end else None


def bare(text: str, span: Span) -> Span:
    """The span without blanks, quotation marks and stops around it, and without a possessive 's."""
    words = span.quote(text)
    start = span.start + len(words) - len(words.lstrip(_EDGE[:-2]))
    stripped = words.rstrip(_EDGE)
    if "(" in stripped[stripped.rfind(")") + 1 :]:
        stripped = words.rstrip()
    for ending in ("'s", "’s"):
        stripped = stripped.removesuffix(ending)
    end = span.start + len(stripped)
    return Span(start, end) if start < end else span


def _core(text: str, span: Span) -> Span:
    """The phrase without relative clause, alias and bracket; the name itself after "that calls itself"."""
    words = span.quote(text)
    if own := _SELF.search(words):
        start = span.start + own.end()
        return bare(text, Span(start, span.end)) if start < span.end else span
    for pattern in (_ALIAS, _RELATIVE, _BRACKET):
        found = pattern.search(words)
        if found and found.start() > 0:
            words = words[: found.start()]
    return bare(text, Span(span.start, span.start + len(words)))


def _parts(text: str, span: Span) -> list[Span]:
    """The phrase split at commas and dashes."""
    found, start = [], span.start
    for cut in _PART.finditer(text, span.start, span.end):
        if start < cut.start():
            found.append(Span(start, cut.start()))
        start = cut.end()
    if start < span.end:
        found.append(Span(start, span.end))
    return [bare(text, part) for part in found]


def _name_of_part(text: str, part: Span) -> Span | None:
    tokens = _without_bracket(tokenise(text, part))
    runs = name_runs(tokens)
    if not runs or (len(runs) > 1 and any(token.low in ("and", "or", "&") for token in tokens)):
        return None
    first_of_two = runs[0][1] < len(tokens) and tokens[runs[0][1]].text == "/"
    begin, end = runs[-1] if runs[-1][1] == len(tokens) and not first_of_two else runs[0]
    before, after = tokens[:begin], tokens[end:]
    if not (_may_precede(before) and _may_follow(after)):
        return None
    begin += titles_before(tokens[begin:end])
    return Span(tokens[begin].start, tokens[end - 1].end)


def _without_bracket(tokens: Sequence[Token]) -> Sequence[Token]:
    opening = next((i for i, token in enumerate(tokens) if token.text in "([" and i), len(tokens))
    return tokens[:opening]


def _may_precede(before: Sequence[Token]) -> bool:
    """Only an article, or a description that ends in what a person is called: "tribal elder", "its secretary"."""
    words = [token for token in before if token.is_word]
    if len(words) != len(before) and any(token.text in ("'s", "’s") for token in before[-1:]):
        return False
    if not words:
        return True
    if all(token.low in ("the", "a", "an", "one", "so-called", "slain") for token in words):
        return True
    if any(token.low in ("and", "or", "of", "in", "from", "with") for token in words[-1:]):
        return False
    return singular(words[-1].text) in heads() | titles() and not words[-1].capital


def _may_follow(after: Sequence[Token]) -> bool:
    """Nothing, or what leaves the name the head: "of the Centre", a second name after a stroke."""
    return not after or after[0].low in _AFTER_NAME


def titles_before(tokens: Sequence[Token]) -> int:
    """How many tokens of a name are title and office before it: 2 of "Prime Minister Nawaz Sharif"."""
    if any(token.low in organisation_words() for token in tokens[-1:]):
        return 0
    found = [i for i, token in enumerate(tokens[:-1]) if token.low in titles()]
    if not found:
        return 0
    cut = found[-1] + 1
    if [token.low for token in tokens[cut : cut + 2]] == ["of", "state"]:
        cut += 2
    while cut < len(tokens) and tokens[cut].text == ".":
        cut += 1
    rest = tokens[cut:]
    fits = rest and rest[0].capital and not any(token.low in organisation_words() for token in rest)
    return cut if fits else 0
