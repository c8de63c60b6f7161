"""Whom a pronoun stands for: the phrase before it that fits it best by kind, place and part in its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Span
from sayso.names.lexicon import lexicon
from sayso.names.phrases import PRONOUNS, Phrase
from sayso.names.scene import Scene

REACH = 5
"""How many sentences back an antecedent is looked for."""
BOUNDARIES = (",", ";", ".", ":", '"', "“", " that ", " and ", " who", " which", " when ")
OBJECTS = ("him", "it", "them", "her")


def antecedent(scene: Scene, span: Span) -> Phrase | None:
    """The phrase that the pronoun at ``span`` stands for, `None` where none fits. Not for I and we."""
    word = span.quote(scene.text).lower()
    form = PRONOUNS[word][0] if word in PRONOUNS else "plural"  # "these" and "those"
    if form == "relative":
        return next((p for p in scene.before(span.start) if p.span.end <= span.start and not p.modifier), None)
    scored = list(_scored(scene, span, word, form))
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def _scored(scene: Scene, span: Span, word: str, form: str) -> Iterator[tuple[float, Phrase]]:
    here, claimed = scene.sentence_at(span.start), _claimed(scene, span)
    for phrase in scene.before(span.start):
        away = here - phrase.sentence
        if away > REACH:
            return
        fit = _fit(scene, phrase, form, claimed)
        if fit is None or phrase.span.end > span.start or _same_clause(scene, phrase, span, word):
            continue
        yield fit + _prominence(scene, phrase) - 1.0 * away - 0.002 * (span.start - phrase.span.end), phrase


def _prominence(scene: Scene, phrase: Phrase) -> float:
    someones = 1.2 if phrase.opening in PRONOUNS else 0.0  # "her lawyer", of whom "she" is seldom said
    told = scene.counts.get(phrase.name.quote(scene.text), 0)
    speaks = phrase.after in lexicon().speech or phrase.before in lexicon().speech
    return (
        0.3 * speaks
        + 0.8 * phrase.subject
        - 0.4 * phrase.governed
        - 0.3 * phrase.modifier
        + min(0.1 * told, 0.4)
        - someones
    )


def _claimed(scene: Scene, span: Span) -> bool:
    """Whether the pronoun is what somebody claims or denies: "claimed it"."""
    return _word_before(scene, span) in ("claimed", "claim", "claims", "claiming", "condemned", "for")


def _fit(scene: Scene, phrase: Phrase, form: str, claimed: bool) -> float | None:
    """How well kind and number fit, `None` where they can't."""
    kind = scene.kind(phrase)
    if kind == "nationality" or (phrase.form == "pair" and form != "plural"):
        return None
    if form in ("masculine", "feminine"):
        return _fit_person(phrase, kind, form)
    if form == "thing":
        return _fit_thing(phrase, kind, claimed)
    return _fit_plural(phrase, kind)


def _fit_person(phrase: Phrase, kind: str, form: str) -> float | None:
    if phrase.plural or kind in ("organisation", "place", "event") or _gender(phrase) not in ("", form):
        return None
    return 1.0 if kind == "person" else -1.0


def _gender(phrase: Phrase) -> str:
    words = lexicon()
    if phrase.form == "pronoun":
        return PRONOUNS[phrase.head][0]
    if phrase.title in words.titles.masculine or phrase.head in words.masculine_heads:
        return "masculine"
    return "feminine" if phrase.title in words.titles.feminine or phrase.head in words.feminine_heads else ""


def _fit_thing(phrase: Phrase, kind: str, claimed: bool) -> float | None:
    if (phrase.form == "pronoun" and phrase.head != "it") or phrase.plural or kind == "person":
        return None
    if claimed:
        return 2.0 if kind == "event" else 0.0
    return {"organisation": 1.2, "": 0.3, "place": 0.0, "event": -0.3}[kind]


def _fit_plural(phrase: Phrase, kind: str) -> float | None:
    if phrase.form == "pronoun":
        return 0.8 if phrase.plural else None
    if phrase.form == "pair":
        return 0.9
    if phrase.plural:
        return 1.0 if kind in ("person", "organisation") else 0.2
    return {"organisation": 0.6, "": -0.6}.get(kind)


def _same_clause(scene: Scene, phrase: Phrase, span: Span, word: str) -> bool:
    """Whether the phrase is the subject of the verb whose object the pronoun is, which a plain pronoun can't be."""
    if word not in OBJECTS or phrase.governed:
        return False
    if _word_before(scene, span) in lexicon().speech | {"that"}:
        return False
    between = scene.text[phrase.span.end : span.start].lower()
    return len(between) < 60 and not any(sign in between for sign in BOUNDARIES)


def _word_before(scene: Scene, span: Span) -> str:
    words = scene.text[max(0, span.start - 40) : span.start].split()
    return words[-1].lower() if words else ""
