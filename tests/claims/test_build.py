"""Frames to claims: nothing is invented, evidence is the clause."""

from __future__ import annotations

from sayso.claims import build
from sayso.loaders import from_text
from sayso.model import Frame, Passage, Span

TEXT = "The market was full. Gunmen shot the trader Ali Rahmani in Dallu on Monday, killing at least two. He died."
SENTENCES = (Span(0, 20), Span(21, 97), Span(98, len(TEXT)))
PASSAGES = [Passage(Span(0, len(TEXT)), SENTENCES)]


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_a_claim_holds_the_words_of_its_frame() -> None:
    frame = Frame(
        "attack",
        at("shot"),
        {
            "attacker": (at("Gunmen"),),
            "target": (at("the trader Ali Rahmani"),),
            "where": (at("Dallu"),),
            "when": (at("on Monday"),),
            "count.killed": (at("at least two"),),
        },
    )
    (claim,) = build(from_text(TEXT), PASSAGES, [frame], [()])
    assert {role: [f.text for f in fillers] for role, fillers in claim.roles.items()} == {
        "attacker": ["Gunmen"],
        "target": ["the trader Ali Rahmani"],
    }
    assert claim.when is not None
    assert (claim.when.text, claim.where[0].text, claim.counts["killed"].low) == ("on Monday", "Dallu", 2)
    assert [s.quote(TEXT) for s in claim.evidence] == [TEXT[21:96]]


def test_a_role_in_another_sentence_is_evidence_of_its_own() -> None:
    frame = Frame("killing", at("died"), {"victim": (at("the trader Ali Rahmani"),)})
    (claim,) = build(from_text(TEXT), PASSAGES, [frame], [()])
    assert [s.quote(TEXT) for s in claim.evidence] == ["died", "the trader Ali Rahmani"]


def test_a_frame_without_what_its_type_is_known_by_makes_no_claim() -> None:
    assert build(from_text(TEXT), PASSAGES, [Frame("killing", at("died"), {"where": (at("Dallu"),)})], [()]) == ()


def test_attributions_make_no_claims() -> None:
    assert (
        build(from_text(TEXT), PASSAGES, [Frame("attribution", at("full"), {"content": (at("The market"),)})], []) == ()
    )
