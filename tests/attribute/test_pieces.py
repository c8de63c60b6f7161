"""Contents and sources as annotators draw them: whole phrases, one source."""

from __future__ import annotations

import pytest

from sayso.attribute import attributions
from sayso.claims import mend
from sayso.loaders import from_text
from sayso.model import Frame, Span


def drawn(text: str, *, cue: str, source: tuple[str, ...], content: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Source and content of the one attribution that a frame with these pieces makes, as words."""

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    arguments = {"source": tuple(map(at, source)), "content": tuple(map(at, content))}
    doc = from_text(text)
    (found,) = attributions(doc, mend(doc, [Frame("attribution", at(cue), arguments)], [], []))
    return [s.quote(text) for s in found.source], [s.quote(text) for s in found.content]


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ("Tilden said they held the old mill road. It rained.", "they held the old", "they held the old mill road"),
        ("Tilden said they held the mill and then left.", "they held the mill", "they held the mill"),
        ("Tilden said “they held the mill.” It rained.", "“they held the", "“they held the mill.”"),
        (
            "Tilden said they held the mill of a man whom nobody in that town had seen since the war",
            "they held the mill",
            "they held the mill",
        ),
        ("Tilden said they held the mill\nThe weather was fine", "they held the mill", "they held the mill"),
    ],
)
def test_a_content_goes_on_to_the_end_of_its_phrase(text: str, content: str, whole: str) -> None:
    assert drawn(text, cue="said", source=("Tilden",), content=(content,))[1] == [whole]


def test_a_content_stops_before_its_own_source() -> None:
    text = "They held the old mill Tilden said."
    assert drawn(text, cue="said", source=("Tilden",), content=("They held the old",))[1] == ["They held the old mill"]


def test_only_cue_and_source_part_a_content() -> None:
    text = "“They held the mill,” Tilden said, “and then the old bridge fell.”"
    pieces = ("“They held the mill,”", "“and then", "bridge fell")
    assert drawn(text, cue="said", source=("Tilden",), content=pieces)[1] == [
        "“They held the mill,”",
        "“and then the old bridge fell.”",
    ]


def test_a_source_in_pieces_is_one_with_its_apposition() -> None:
    text = "A man, Sen. Arvo Tilden, its chairman, said so in May."
    source, _ = drawn(text, cue="said", source=("Sen", "Arvo Tilden, its chairman"), content=("so",))
    assert source == ["Sen. Arvo Tilden, its chairman,"]


def test_of_two_sources_the_nearer_speaks() -> None:
    text = "The rival of the mayor in the long campaign left. Tilden said so in May."
    source, _ = drawn(text, cue="said", source=("The rival", "Tilden"), content=("so",))
    assert source == ["Tilden"]
