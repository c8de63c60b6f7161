"""Names inside one document: what each word stands for, and that nothing is invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import names
from sayso.model import Document, Mention, Passage, Span

SENTENCE = re.compile(r"\S[^.]*(?:\.(?!\s|$)[^.]*)*\.?")


def resolved(text: str, words: str, nth: int = 1, **more: object) -> str:
    """The name of the ``nth`` place of ``words``; sentences end at full stops."""
    span = place(text, words, nth)
    mentions: tuple[Mention, ...] = more.pop("mentions", ())  # type: ignore[assignment]
    return names.resolve(document(text), passages(text), mentions, [span], **more)[span]  # type: ignore[arg-type]


def place(text: str, words: str, nth: int = 1) -> Span:
    start = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)][nth - 1]
    return Span(start, start + len(words))


def document(text: str) -> Document:
    return Document(id="sample", text=text, content=text.encode("utf-8", "surrogatepass"))


def passages(text: str) -> tuple[Passage, ...]:
    sentences = tuple(Span(*match.span()) for match in SENTENCE.finditer(text))
    return (Passage(Span(0, len(text)), sentences),) if sentences else ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Northern Harbour Front (NHF)", "Northern Harbour Front"),
        ("the 34-year-old slain militant, Karim Velasco Odur", "Karim Velasco Odur"),
        ("one of the group's members—Karim Velasco Odur", "Karim Velasco Odur"),
        ("tribal elder Malik Odur Senga", "Malik Odur Senga"),
        ("Prime Minister Odur Senga", "Odur Senga"),
        ("Lt. Col. Odur Senga", "Odur Senga"),
        ("Odur Senga alias Commander Reed", "Odur Senga"),
        ("Odur Senga, who leads the wing", "Odur Senga"),
        ("a band of men that calls itself Jund al-Bahr", "Jund al-Bahr"),
        ("the agency Meridian", "Meridian"),
        ("the Lord's Harbour Army", "Lord's Harbour Army"),
        ("Senga’s", "Senga"),
        ("The ISIS/Daesh", "ISIS"),
        ("a militant (Karim Odur)", "Karim Odur"),
        ("its new branch-Wilayat-ul-Bahr", "Wilayat-ul-Bahr"),
    ],
)
def test_the_name_inside_a_phrase(words: str, name: str) -> None:
    assert resolved(f"On Monday {words} was seen.", words) == name


@pytest.mark.parametrize(
    "words",
    [
        "two guards",
        "a Taliban commander",
        "Senga's brother",
        "police in Ostrava",
        "Ostrava, Dorn and the Front",
        "no one",
    ],
)
def test_words_without_a_name_of_their_own_stay_as_they_are(words: str) -> None:
    assert resolved(f"On Monday {words} fled.", words) == words


TOLD = (
    "The Northern Harbour Front (NHF) took the village of Dorn on Monday. Its spokesman, Karim Odur, said it had lost "
    "two men. He named no one. The outfit was founded in 1998. The Interior Ministry denied the claim. The ministry "
    "said Odur was dead. The NHF and the Salt Brigade are rivals. Both deny it."
)


@pytest.mark.parametrize(
    ("words", "nth", "name"),
    [
        ("Its", 1, "Northern Harbour Front"),
        ("it", 1, "Northern Harbour Front"),
        ("He", 1, "Karim Odur"),
        ("The outfit", 1, "Northern Harbour Front"),
        ("The ministry", 1, "Interior Ministry"),
        ("Odur", 2, "Karim Odur"),
        ("The NHF", 1, "Northern Harbour Front"),
        ("Both", 1, "The NHF and the Salt Brigade"),
    ],
)
def test_what_refers_back(words: str, nth: int, name: str) -> None:
    assert resolved(TOLD, words, nth) == name


def test_men_of_a_group_are_the_group_and_its_leader_is_not() -> None:
    text = "Jund al-Bahr denied this. Its fighters left Dorn. Its leader stayed."
    assert resolved(text, "Its fighters") == "Jund al-Bahr"
    assert resolved(text, "Its leader") == "Its leader"


def test_a_group_within_the_name_of_another_keeps_its_own() -> None:
    text = "Islamic State Khorasan Province denied this. The Islamic State was silent."
    assert resolved(text, "The Islamic State") == "Islamic State"


def test_a_woman_is_not_taken_for_he() -> None:
    text = "Mr Odur met Mrs Senga in Dorn. He left early. She stayed."
    assert resolved(text, "He") == "Odur"
    assert resolved(text, "She") == "Senga"


def test_a_pronoun_with_nobody_before_it_stays() -> None:
    assert resolved("He left early.", "He") == "He"


def test_we_is_whoever_says_it_and_otherwise_unknown() -> None:
    text = 'Karim Odur spoke on Monday. "We lost two men," Odur said.'
    said, who = place(text, "We lost two men"), place(text, "Odur", 2)
    assert resolved(text, "We") == "We"
    assert resolved(text, "We", speakers={said: who}) == "Karim Odur"


def test_a_speaker_inside_what_is_said_ends_nowhere_strange() -> None:
    text = '"We won," we said.'
    content = Span(0, len(text))
    assert resolved(text, "We", speakers={content: place(text, "we")}) == "we"


def test_the_tagger_tells_a_person_from_a_place() -> None:
    text = "Amara praised Odur. He wept."
    tagged = (Mention(place(text, "Amara"), "Location"), Mention(place(text, "Odur"), "Person"))
    assert resolved(text, "He", mentions=tagged) == "Odur"


@given(st.data())
def test_a_name_is_always_a_stretch_of_the_text(data: st.DataObject) -> None:
    pieces = st.sampled_from(
        ["he ", "The ", "Odur ", "group ", "(NHF) ", "'s ", "al-", ". ", ", ", "—", '"', "of them ", "both "]
    )
    text = data.draw(st.lists(pieces | st.text(max_size=3), min_size=1).map("".join).filter(bool))
    starts = st.integers(0, len(text) - 1)
    drawn = st.lists(starts.flatmap(lambda s: st.integers(s + 1, len(text)).map(lambda e: Span(s, e))), max_size=5)
    spans = data.draw(drawn)
    got = names.resolve(document(text), passages(text), (), spans)
    assert set(got) == set(spans)
    assert all(name and name in text for name in got.values())


def test_a_description_takes_up_what_it_is_about_not_a_word_beside_it() -> None:
    beside = "Men threw stones at a police post. The police expect more."
    assert resolved(beside, "The police") == "The police"
    about = "A spokesman of the state police spoke. The spokesman expects more."
    assert resolved(about, "The spokesman") == "A spokesman"
