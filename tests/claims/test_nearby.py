"""What fills a role stands in the trigger's sentence, or in another where that has nothing."""

from __future__ import annotations

from sayso.claims import build
from sayso.loaders import from_text
from sayso.model import Frame, Passage, Span

TEXT = "Rebels met in Ora. Police arrested three youths. They were let go."
PASSAGES = [Passage(Span(0, len(TEXT)), (Span(0, 18), Span(19, 48), Span(49, len(TEXT))))]


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_a_filler_elsewhere_counts_only_where_the_sentence_has_none() -> None:
    arguments = {"detained": (at("Rebels"), at("three youths")), "where": (at("Ora"),), "by": (at("Police"),)}
    (claim,) = build(from_text(TEXT), PASSAGES, [Frame("arrest", at("arrested"), arguments)], [()])
    assert [f.text for f in claim.roles["detained"]] == ["three youths"]
    assert [p.text for p in claim.where] == ["Ora"]
