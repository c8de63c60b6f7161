"""What a document offers to stand behind a word: its noun phrases, the kinds of its names, its short forms."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import Document, Mention, Passage, Span
from sayso.names.acronyms import defined, telling_words
from sayso.names.kinds import kinds
from sayso.names.lexicon import lexicon, organisation_words
from sayso.names.phrases import Phrase, phrases_of
from sayso.names.tokens import tokenise

LOOK_BACK = 600
"""So many phrases fill about six pages; it keeps the time for a long document in proportion to its length."""
_LOWER_WORD = re.compile(r"(?<![\w-])[^\W\d_A-Z][\w'-]+")


@dataclass(frozen=True, slots=True)
class Scene:
    """``kinds`` maps a name to what it is of, ``longs`` an acronym to its long form, ``counts`` a name to how
    often it stands, ``places`` a telling word to where the names stand that have it.
    """

    text: str
    phrases: tuple[Phrase, ...]
    sentences: tuple[Span, ...]
    kinds: Mapping[str, str]
    longs: Mapping[str, str]
    counts: Mapping[str, int]
    places: Mapping[str, Sequence[tuple[int, str]]]

    def before(self, start: int) -> Sequence[Phrase]:
        """The phrases that begin before ``start``, nearest first, of the last `LOOK_BACK` ones."""
        end = bisect_left(self.phrases, start, key=lambda phrase: phrase.span.start)
        return self.phrases[max(0, end - LOOK_BACK) : end][::-1]

    def names_with(self, word: str, start: int) -> list[str]:
        """Names that have the telling word: those before ``start``, nearest first, then persons named later."""
        places = self.places.get(word, ())
        at = bisect_left(places, start, key=lambda place: place[0])
        later = (name for _, name in places[at:] if self.kinds.get(name) == "person")
        return list(dict.fromkeys([*(name for _, name in places[:at][::-1]), *later]))

    def sentence_at(self, start: int) -> int:
        return max(0, bisect_right(self.sentences, start, key=lambda span: span.start) - 1)

    def kind(self, phrase: Phrase) -> str:
        """person, organisation, place, event, nationality or ``""``."""
        if phrase.form == "name":
            return self.kinds.get(phrase.name.quote(self.text), "")
        return kind_of_head(phrase.head)


def kind_of_head(head: str) -> str:
    words = lexicon()
    if head in words.person_heads:
        return "person"
    if head in organisation_words():
        return "organisation"
    if head in words.place_heads:
        return "place"
    return "event" if any(head in row for row in words.event_heads) else ""


def scene(document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]) -> Scene:
    """What the passages of the document hold. Without passages it is empty."""
    text = document.text
    sentences = tuple(sentence for passage in passages for sentence in passage.sentences)
    common = frozenset(match[0] for match in _LOWER_WORD.finditer(text))
    phrases = tuple(
        phrase for number, span in enumerate(sentences) for phrase in phrases_of(tokenise(text, span), number, common)
    )
    named = [(phrase.name.end, phrase.name.quote(text)) for phrase in phrases if phrase.form == "name"]
    longs = defined(text, named)
    return Scene(text, phrases, sentences, kinds(text, phrases, mentions), longs, _counts(named, longs), _places(named))


def _places(named: Iterable[tuple[int, str]]) -> Mapping[str, Sequence[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for end, name in named:
        for word in set(telling_words(name)):
            found.setdefault(word, []).append((end, name))
    return found


def _counts(named: Iterable[tuple[int, str]], longs: Mapping[str, str]) -> Mapping[str, int]:
    """How often each name stands, an acronym for its long form too."""
    counts = Counter(name for _, name in named)
    for short, long in longs.items():
        counts[long] += counts[short]
    return counts
