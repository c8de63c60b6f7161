"""Readers for tests: they find claims by a pattern, at once, and can be told to fail or to wait."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.model import Document, Frame, Mention, Passage, ReaderIdentity, Reading, Span

ATTACK = re.compile(r"(?P<attacker>the \w+|[A-Z]\w+) (?P<trigger>attacked|raided) (?P<target>[A-Z]\w+)")
SAYING = re.compile(r"(?P<source>[A-Z]\w+) (?P<cue>said|denied) (?:that )?(?P<content>[^.]+)")


PATTERN = ReaderIdentity("pattern", "1", "a" * 64)


@dataclass(frozen=True)
class PatternReader:
    """ "X attacked Y" is a claim, "X said (that) Z" an attribution. A text with "unreadable" in it is a fault.

    At a text with "wait" in it, it tells so on standard output and waits for the end of standard input.
    """

    identity: ReaderIdentity = PATTERN

    def read(self, doc: Document, passages: Sequence[Passage]) -> Reading:
        if "unreadable" in doc.text:
            raise ZeroDivisionError("told to fail")
        if "wait" in doc.text:
            _tell("waiting")
            sys.stdin.read()
        frames: list[Frame] = []
        for passage in passages:
            text, start = passage.span.quote(doc.text), passage.span.start
            sayings = [_frame("attribution", "cue", found, start) for found in SAYING.finditer(text)]
            attacks = [_frame("attack", "trigger", found, start) for found in ATTACK.finditer(text)]
            frames += sorted(sayings + [_told(one, sayings) for one in attacks], key=lambda frame: frame.trigger)
        named = {span for frame in frames for spans in frame.arguments.values() for span in spans}
        return Reading(tuple(frames), tuple(Mention(span, "Organisation") for span in sorted(named)))


def _frame(kind: str, trigger: str, found: re.Match[str], start: int) -> Frame:
    spans = {name: Span(*found.span(name)).shifted(start) for name in found.groupdict()}
    stance = "denies" if found[trigger] == "denied" else "asserts"
    return Frame(kind, spans.pop(trigger), {name: (span,) for name, span in spans.items()}, stance=stance)


def _told(attack: Frame, sayings: Sequence[Frame]) -> Frame:
    """The attack with who tells of it, where somebody does."""
    for saying in sayings:
        if saying.arguments["content"][0].contains(attack.trigger):
            chain = {"chain.source": saying.arguments["source"], "chain.cue": (saying.trigger,)}
            return replace(attack, arguments={**attack.arguments, **chain}, stance=saying.stance)
    return attack


def _tell(word: str) -> None:
    """A line in one write: of two workers that print at once, words and line ends may mix."""
    os.write(1, f"{word}\n".encode())


def load_pattern_reader() -> PatternReader:
    return PatternReader()


def load_newer_reader() -> PatternReader:
    return PatternReader(ReaderIdentity("pattern", "2", "b" * 64))


def load_telling_reader() -> PatternReader:
    """Tells on standard output that it was loaded."""
    _tell("loaded")
    return PatternReader()
