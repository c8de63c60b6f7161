"""From a span to its name: by its own words, by what it refers back to, by the longest form of it in the document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.model import Span
from sayso.names import descriptions, pronouns
from sayso.names.acronyms import long_form, telling_words
from sayso.names.lexicon import lexicon, singular
from sayso.names.phrases import PRONOUNS, Phrase
from sayso.names.scene import Scene
from sayso.names.tokens import Token, tokenise
from sayso.names.trim import bare, proper_name

OF_THEM = ("of them", "of these", "of those")


class Resolver:
    """Names of spans in one document; each is looked up once."""

    def __init__(self, scene: Scene, speakers: Mapping[Span, Span]) -> None:
        self.scene = scene
        self.speakers = speakers
        self.name = cache(self._name)

    def _name(self, span: Span) -> str:
        text = self.scene.text
        span = bare(text, span)
        if own := proper_name(text, span):
            return self._full(own)
        words = span.quote(text)
        if words.lower() in PRONOUNS:
            return self._pronoun(span) or words
        return self._description(span) or words

    def _pronoun(self, span: Span) -> str | None:
        if PRONOUNS[span.quote(self.scene.text).lower()][0] == "speaker":
            return self._speaker(span)
        return self._of(pronouns.antecedent(self.scene, span))

    def _speaker(self, span: Span) -> str | None:
        said = [content for content, who in self.speakers.items() if content.contains(span) and not who.overlaps(span)]
        return self.name(self.speakers[min(said, key=lambda c: c.end - c.start)]) if said else None

    def _description(self, span: Span) -> str | None:
        tokens = tokenise(self.scene.text, span)
        if span.quote(self.scene.text).lower().endswith(OF_THEM):
            return self._of(pronouns.antecedent(self.scene, Span(tokens[-1].start, tokens[-1].end)))
        if len(tokens) > 1 and singular(tokens[-1].text) in lexicon().follower_heads:
            return self._followed(tokens)
        return self._of(descriptions.antecedent(self.scene, span))

    def _followed(self, tokens: tuple[Token, ...]) -> str | None:
        """ "its fighters" and "the Council's men" are the group; "its leader" is somebody else."""
        if len(tokens) == 2 and tokens[0].low in PRONOUNS:
            return self._pronoun(Span(tokens[0].start, tokens[0].end))
        if tokens[-2].text in ("'s", "’s"):
            return self.name(Span(tokens[0].start, tokens[-3].end)) if len(tokens) > 2 else None
        return self._of(descriptions.antecedent(self.scene, Span(tokens[0].start, tokens[-1].end)))

    def _of(self, phrase: Phrase | None) -> str | None:
        if phrase is None:
            return None
        return self._full(phrase.name) if phrase.form == "name" else self.name(phrase.span)

    def _full(self, span: Span) -> str:
        name = span.quote(self.scene.text)
        if name in self.scene.longs:
            return self.scene.longs[name]
        words = telling_words(name)
        others = [other for other in self.scene.names_with(words[0], span.start) if other != name] if words else []
        article = self.scene.text[max(0, span.start - 4) : span.start].lower() == "the "
        return long_form(name, others, self.scene.kinds, article=article) or name
