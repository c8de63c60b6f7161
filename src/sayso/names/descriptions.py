"""What "the group" or "the ministry" stands for: something before that is called by the same word or kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso.model import Span
from sayso.names.lexicon import known_organisations, lexicon, organisation_words, singular
from sayso.names.phrases import Phrase
from sayso.names.scene import Scene, kind_of_head
from sayso.names.tokens import Token, tokenise

PAIRED = frozenset(("both", "both sides", "both groups", "the sides", "the two", "the two sides", "the two groups"))
REACH = 20
"""How many sentences back something of the same kind is looked for."""
ORDINAL = frozenset(("the former", "the latter"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))


def antecedent(scene: Scene, span: Span) -> Phrase | None:
    """The phrase that the definite description at ``span`` stands for, `None` where it brings something new."""
    tokens = tokenise(scene.text, span)
    words = span.quote(scene.text).lower()
    if words in PAIRED:
        return next((p for p in scene.before(span.start) if p.form == "pair"), None)
    if words in ORDINAL:
        return _of_pair(scene, span, last=words == "the latter")
    if len(tokens) < 2 or tokens[0].low not in DEFINITE or any(t.low in lexicon().prepositions for t in tokens):
        return None
    head = singular(tokens[-1].text)
    plural = head != tokens[-1].low
    if same := _same_word(scene, span, tokens, plural=plural):
        return same
    if len(tokens) > 3 or any(
        token.capital and singular(token.text) not in lexicon().member_heads for token in tokens[1:]
    ):
        return None
    return _same_kind(scene, span, head, plural=plural)


def _of_pair(scene: Scene, span: Span, *, last: bool) -> Phrase | None:
    """The last or the first of the two names that stand side by side before ``span``."""
    pair = next((p for p in scene.before(span.start) if p.form == "pair"), None)
    named = [p for p in scene.before(span.start) if p.form == "name" and pair and pair.span.contains(p.span)]
    return named[0 if last else -1] if named else None


def _same_word(scene: Scene, span: Span, tokens: Sequence[Token], *, plural: bool) -> Phrase | None:
    """The nearest phrase whose words include all those of the description: the Interior Ministry for "the ministry"."""
    wanted = {singular(token.text) for token in tokens[1:]}
    head = singular(tokens[-1].text)
    for phrase in scene.before(span.start):
        if phrase.span.end > span.start or phrase.form not in ("name", "indefinite", "definite"):
            continue
        agrees = phrase.form == "name" or (phrase.plural == plural and _headed(phrase.name.quote(scene.text), head))
        if agrees and wanted <= _words(phrase.name.quote(scene.text)) and _tells_more(scene, phrase):
            return phrase
    return None


def _headed(words: str, head: str) -> bool:
    """Whether ``head`` is what the words are about: the police are not "a police post"."""
    tokens = tokenise(words, Span(0, len(words)))
    places = [place for place, token in enumerate(tokens) if singular(token.text) == head]
    after = [tokens[place + 1] if place + 1 < len(tokens) else None for place in places]
    return any(one is None or not one.is_word or one.low in lexicon().prepositions for one in after)


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    return frozenset(singular(token.text) for token in tokenise(name, Span(0, len(name))))


def _tells_more(scene: Scene, phrase: Phrase) -> bool:
    """Whether it does more than repeat the description: "the Darra group" for "the group", not "the armed group"."""
    if phrase.form != "definite":
        return True
    words = phrase.name.quote(scene.text).split()[1:]
    return any(word[0].isupper() and singular(word) not in lexicon().member_heads for word in words)


def _same_kind(scene: Scene, span: Span, head: str, *, plural: bool) -> Phrase | None:
    scored = list(_scored(scene, span, head, plural=plural))
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def _scored(scene: Scene, span: Span, head: str, *, plural: bool) -> Iterator[tuple[float, Phrase]]:
    here = scene.sentence_at(span.start)
    for phrase in scene.before(span.start):
        if here - phrase.sentence > REACH:
            return
        if phrase.span.end <= span.start and (fit := _fit(scene, phrase, head, plural=plural)) is not None:
            told = min(scene.counts.get(phrase.name.quote(scene.text), 0), 6)
            yield fit + 0.25 * told - 0.5 * (here - phrase.sentence) + 0.4 * phrase.subject, phrase


def _fit(scene: Scene, phrase: Phrase, head: str, *, plural: bool) -> float | None:
    kind = scene.kind(phrase)
    words = lexicon()
    if head in words.armed_only and (plural or head in organisation_words()):
        return _fit_armed(scene, phrase, kind)
    if kind_of_head(head) == "event":
        row = next(row for row in words.event_heads if head in row)
        return 1.0 if phrase.form == "indefinite" and phrase.head in row else None
    return None


def _fit_armed(scene: Scene, phrase: Phrase, kind: str) -> float | None:
    if phrase.form != "name" or kind != "organisation":
        return None
    return {"armed": 1.5, "media": None, "state": None, "body": None}.get(sort_of(phrase.name.quote(scene.text)), 0.5)


def sort_of(name: str) -> str:
    """armed, state, media or body, by the tables or by the words of the name; ``""`` where neither tells."""
    words = [singular(word) for word in name.split()]
    if known := known_organisations().get(name.lower()):
        return known
    if words[0] in lexicon().armed_prefixes:
        return "armed"
    return next((sort for sort, heads in lexicon().organisation_heads.items() if words[-1] in heads), "")
