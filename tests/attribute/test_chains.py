"""Chains run from the outermost source to the innermost."""

from __future__ import annotations

import pytest

from sayso.attribute import attributions, chains
from sayso.loaders import from_text
from sayso.model import Frame, Span

TEXT = "Reuters reported that the police, through a spokesman, denied that rebels held Dallu."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


REPORTED = Frame("link", at("reported"), {"source": (at("Reuters"),)}, stance="asserts")
DENIED = Frame("link", at("denied"), {"source": (at("the police"),), "via": (at("a spokesman"),)}, stance="denies")
HELD = Frame(
    "territory_held",
    at("held"),
    {
        "group": (at("rebels"),),
        "place": (at("Dallu"),),
        "chain.source": (at("Reuters"), at("the police")),
        "chain.cue": (at("reported"), at("denied")),
    },
    stance="denies",
)


def test_the_source_that_stands_nearer_to_the_claim_is_the_inner_one() -> None:
    (chain,) = chains(from_text(TEXT), [REPORTED, DENIED, HELD], ())
    assert [(link.source, link.via, link.cue, link.stance) for link in chain] == [
        ("Reuters", None, "reported", "asserts"),
        ("the police", "a spokesman", "denied", "denies"),
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("No soldier was hurt.", "No soldier"),
        ("SOPORE - Two soldiers were hurt.", "SOPORE"),
        ("Old heading\nNEW DELHI, 3 May — Two soldiers were hurt.", "NEW DELHI"),
    ],
)
def test_nobody_and_a_dateline_are_no_sources(text: str, source: str) -> None:
    start, hurt = text.index(source), text.index("hurt")
    spans = (Span(start, start + len(source)),)
    claim = Frame("attack", Span(hurt, hurt + 4), {"target": spans, "chain.source": spans})
    assert chains(from_text(text), [claim], ()) == ((),)


def test_a_name_in_capitals_speaks() -> None:
    text = "SANA said that two soldiers were hurt."
    claim = Frame("attack", Span(33, 37), {"chain.source": (Span(0, 4),)})
    ((link,),) = chains(from_text(text), [claim], ())
    assert link.source == "SANA"


def test_what_lies_inside_a_content_is_further_in_wherever_it_stands() -> None:
    said = Frame("attribution", at("denied"), {"source": (at("the police"),), "content": (at("Reuters reported"),)})
    doc = from_text(TEXT)
    (chain,) = chains(doc, [REPORTED, DENIED, HELD], attributions(doc, [said]))
    assert [link.source for link in chain] == ["the police", "Reuters"]


def test_a_claim_without_a_source_is_in_the_articles_own_voice() -> None:
    bare = Frame("territory_held", at("held"), {"group": (at("rebels"),)})
    assert chains(from_text(TEXT), [REPORTED, bare], ()) == ((),)


def test_one_source_with_two_cues_is_one_link() -> None:
    twice = Frame(
        "territory_held", at("held"), {"chain.source": (at("Reuters"),), "chain.cue": (at("reported"), at("denied"))}
    )
    again = Frame("link", at("denied"), {"source": (at("Reuters"),)})
    (chain,) = chains(from_text(TEXT), [REPORTED, again, twice], ())
    assert [link.source for link in chain] == ["Reuters"]


def test_an_attribution_without_content_is_none() -> None:
    empty = Frame("attribution", at("reported"), {"source": (at("Reuters"),)})
    assert attributions(from_text(TEXT), [empty]) == ()


def test_an_attribution_takes_the_stance_of_the_link_at_its_cue() -> None:
    told = Frame(
        "attribution", at("denied"), {"source": (at("the police"),), "content": (at("that rebels held Dallu"),)}
    )
    (found,) = attributions(from_text(TEXT), [told, DENIED])
    assert found.stance == "denies"
    assert [span.quote(TEXT) for span in found.content] == ["that rebels held Dallu"]
